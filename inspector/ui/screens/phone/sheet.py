"""The sheet over an inspection: choose the network, let the phone scan, see what comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.phone import limits
from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.layouts import column
from inspector.ui.components.qr import QrCode
from inspector.ui.components.sheet import Overlay
from inspector.ui.screens.phone import words
from inspector.ui.screens.phone.state import PhoneState

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.phone import Network

SIDE, SMALL_SIDE = 264, 176
LOW, ROUND = 560, 210  # of the window; of everything around what scrolls


class PhoneSheet(Overlay):
    """Draws a `PhoneState`. Closing the sheet leaves the page on: the photos come into the tray."""

    turned_on = Signal()
    turned_off = Signal()
    renewed = Signal()
    looked = Signal()
    chosen = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width=760)
        self.state = PhoneState()
        self.title = kit.Label("", fonts.HERO, fonts.MEDIUM)
        self.badge = kit.Badge()
        self.body.addLayout(kit.row(self.title, None, self.badge))
        self.off, self.on = OffPart(), OnPart()
        self.notice = kit.Paragraph("", fonts.DENSE, role="warn")
        self.trouble = kit.Paragraph("", fonts.DENSE, role="danger")
        self._inside = column(self.notice, self.trouble, self.off, self.on)
        holder = QWidget()
        holder.setLayout(self._inside)
        self._scroll = kit.Scroll(holder)
        self.body.addWidget(self._scroll)
        self.body.addSpacing(theme.GAP)
        self._add_buttons()
        self.draw(self.state)

    def _add_buttons(self) -> None:
        self.look = kit.Button("", "refresh-cw")
        self.renew = kit.Button("", "refresh-cw")
        self.stop = kit.Button("", kind="danger")
        self.close_button = kit.Button("", hint="Esc")
        self.go = kit.Button("", "smartphone", kind="primary")
        acts: tuple[tuple[kit.Button, Callable[[], object]], ...] = (
            (self.look, self.looked.emit), (self.renew, self.renewed.emit), (self.stop, self.turned_off.emit),
            (self.close_button, self.close_sheet), (self.go, self.turned_on.emit),
        )  # fmt: skip
        for button, act in acts:
            button.clicked.connect(lambda _=False, act=act: act())
        self.body.addLayout(kit.row(self.look, self.renew, self.stop, None, self.close_button, self.go))
        self.off.choices.picked.connect(self.chosen)

    # -- showing

    def open(self) -> None:
        super().open()
        QTimer.singleShot(0, self, self._place)  # heights are known once it is shown
        self._focus()

    def draw(self, state: PhoneState) -> None:
        switched = state.on != self.state.on or state.busy != self.state.busy
        self.state = state
        self.title.set_text(self.tr("Photos from a phone"))
        self.setAccessibleName(self.title.text())
        self._draw_badge(state)
        self.off.setVisible(not state.on)
        self.on.setVisible(state.on)
        if state.on:
            self.on.draw(state)
        else:
            self.off.draw(state)
        for line, text in ((self.notice, words.notice_words(state)), (self.trouble, state.trouble)):
            line.set_text(text)
            line.setVisible(bool(text))
        self._draw_buttons(state)
        if self.isVisible():
            QTimer.singleShot(0, self, self._place)
            if switched:
                self._focus()

    def _place(self) -> None:
        """As high as what is shown now; where the window is low, the code is smaller and the rest scrolls."""
        low = self.window_below.height() < LOW
        self.on.code.set_side(SMALL_SIDE if low else SIDE)
        wide = min(self._width, self.window_below.width() - 32) - 2 * theme.MARGIN
        self._inside.activate()
        room = self.window_below.height() - ROUND
        self._scroll.setFixedHeight(min(self._inside.totalHeightForWidth(wide), room))
        self.body.activate()
        super()._place()

    def _draw_badge(self, state: PhoneState) -> None:
        if not state.on:
            self.badge.say(self.tr("Off"), "circle-dashed", "muted")
        elif state.phone is None:
            self.badge.say(self.tr("Waiting for the phone"), "clock", "warn")
        else:
            self.badge.say(self.tr("Connected"), "circle-check", "ok")

    def _draw_buttons(self, state: PhoneState) -> None:
        self.look.set_text(self.tr("Look again"))
        self.look.setVisible(not state.on)
        paired = state.phone is not None
        self.renew.set_text(self.tr("Another phone") if paired else self.tr("New code"))
        self.renew.setVisible(state.on)
        self.stop.set_text(self.tr("Switch off"))
        self.stop.setVisible(state.on)
        self.close_button.kind = "primary" if state.on and not state.has_run_out else "normal"
        self.renew.kind = "primary" if state.has_run_out else "normal"
        self.close_button.set_text(self.tr("Go on with the checklist") if state.on else self.tr("Cancel"))
        self.go.set_text(self.tr("Opening…") if state.busy else self.tr("Switch on"))
        self.go.setVisible(not state.on)
        self.go.setEnabled(bool(state.chosen) and not state.busy)

    def _focus(self) -> None:
        if self.state.on:
            wanted: QWidget = self.renew if self.state.has_run_out else self.close_button
        else:
            several = len(self.state.networks) > 1 and not self.state.chosen
            wanted = self.off.choices if several else self.go if self.go.isEnabled() else self.look
        wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.draw(self.state)


class OffPart(QWidget):
    """What it is, and on which network."""

    def __init__(self) -> None:
        super().__init__()
        self.what = kit.Paragraph("", role="muted")
        self.question = kit.Label("", fonts.SMALL, role="muted")
        self.choices = kit.ChoiceGroup("", columns=1)
        self.caution = kit.Paragraph("", fonts.DENSE, role="muted")
        self.setLayout(column(self.what, 4, self.question, self.choices, self.caution))

    def draw(self, state: PhoneState) -> None:
        self.what.set_text(
            self.tr(
                "The phone's browser sends its photos straight into this inspection, without internet."
                " Let this computer join the phone's hotspot, or share its connection over the USB cable."
            )
        )
        self.question.set_text(self.tr("On which network"))
        self.choices.setAccessibleName(self.question.text())
        self.question.setVisible(bool(state.networks))
        self.choices.setVisible(bool(state.networks))
        self.choices.set_choices(
            [kit.Choice(one.address, words.network_words(one)) for one in state.networks]
        )
        self.choices.choose(*([state.chosen] if state.chosen else []))
        self.caution.set_text(self._caution(state))
        self.caution.setVisible(bool(self.caution.text()))

    def _caution(self, state: PhoneState) -> str:
        from inspector.phone import is_phone_network

        if not state.networks:
            return self.tr(
                "No such network yet. Join the phone's hotspot or plug the cable in; then look again."
            )
        here: Network | None = next((one for one in state.networks if one.address == state.chosen), None)
        if here is not None and not is_phone_network(here):
            return self.tr(
                "Others may be on this network. Nobody gets in without the code, but a hotspot of your own"
                " or a cable is better."
            )
        return ""


class OnPart(QWidget):
    """The code at the left, and at the right how to do without scanning; or the phone that is connected."""

    def __init__(self) -> None:
        super().__init__()
        self.code = QrCode(SIDE)
        self.run_out = kit.Paragraph("", role="muted")
        self.address = Told(fonts.TITLE)
        self.digits = Told(fonts.FIGURE)
        self.left = kit.ClockChip()
        self.print = Told(fonts.HERO)
        self.warns = kit.Paragraph("", fonts.DENSE, role="muted")
        self.phone = Told(fonts.TITLE)
        self.told = kit.Paragraph("", fonts.DENSE, role="muted")
        typed = kit.row(self.digits, 8)
        typed.addWidget(self.left, 0, Qt.AlignmentFlag.AlignBottom)
        right = column(
            self.phone, self.told, self.run_out, self.address, typed, self.print, self.warns, None, gap=12
        )
        body = kit.row(spread=True, gap=24)
        body.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        body.addLayout(right, 1)
        self.setLayout(body)

    def draw(self, state: PhoneState) -> None:
        waits = state.phone is None
        for item, shown in (
            (self.code, waits), (self.warns, waits), (self.run_out, state.has_run_out),
            (self.address, waits and not state.has_run_out), (self.digits, waits and not state.has_run_out),
            (self.left, waits and not state.has_run_out), (self.phone, not waits), (self.told, not waits),
        ):  # fmt: skip
            item.setVisible(shown)
        self.code.setAccessibleName(self.tr("QR code for the phone"))
        self.code.set_text(state.qr)
        self._draw_waiting(state)
        self.print.say(self.tr("Fingerprint of the certificate (SHA-256), its beginning"), state.fingerprint)
        self.phone.say(words.came_words(state), state.phone or self.tr("A phone"))
        self.told.set_text(
            self.tr(
                "Photos come into the tray, or to the section chosen on the phone. Go on with the checklist;"
                " it stays open until you leave this inspection or switch it off."
            )
        )

    def _draw_waiting(self, state: PhoneState) -> None:
        self.run_out.set_text(self.tr("The code has run out. Press “New code” when the phone is at hand."))
        self.address.say(self.tr("Scan with the phone's camera, or open in its browser"), state.address)
        digits = self.tr("scan only") if state.typing_closed else state.digits
        self.digits.say(self.tr("and type"), digits)
        tone = "danger" if state.seconds_left < 30 else "muted"
        self.left.say(words.left_words(state.seconds_left), tone, state.seconds_left / limits.CODE_LIVES)
        self.warns.set_text(
            self.tr(
                "The browser warns that it does not know the certificate. That is expected: open the"
                " certificate's details there, compare the fingerprint, then go on. If WeChat shows nothing,"
                " scan with the camera or the browser; if nothing opens, a firewall here may be in the way."
            )
        )


class Told(QWidget):
    """A small heading and what it is about, large enough to be read from the phone in hand."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.head = kit.Label("", fonts.SMALL, role="muted")
        self.value = kit.Label("", size, fonts.MEDIUM)
        self.setLayout(column(self.head, self.value, gap=2))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def say(self, head: str, value: str) -> None:
        self.head.set_text(head)
        self.value.set_text(value)
