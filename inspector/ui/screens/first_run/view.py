"""Draws the first page: the ways in, and a look at the computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components import Button, Canvas, Control, Flow, Glyph, Label, Surface, clear, row
from inspector.ui.components.start import StartPage
from inspector.ui.language import fill
from inspector.ui.screens.first_run.presenter import ALONE, DEMO, FirstRun

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from inspector.ui.screens.first_run.machine import Check

ICONS = {ALONE: "laptop", DEMO: "play"}


class FirstRunPage(StartPage):
    """The view of the first page."""

    chosen = Signal(str)
    continued = Signal()
    restore_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, WayCard] = {}
        self._ways = QVBoxLayout()
        self._ways.setSpacing(12)
        self._machine = _Machine()
        self.body.addLayout(self._ways)
        self.body.addSpacing(theme.GAP)
        self.body.addWidget(self._machine)
        self.body.addStretch(1)
        self._restore = Button("", "history")
        self._restore.clicked.connect(self.restore_asked)
        self._go = Button("", "arrow-right", kind="primary", key="Enter")
        self._go.clicked.connect(self.continued)
        self.foot.addWidget(self._restore)
        self.foot.addStretch(1)
        self.foot.addWidget(self._go)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.set_text(self.tr("How will this computer begin"))
        self.below.set_text(self.tr("Records stay on this computer, encrypted."))
        self._restore.set_text(self.tr("Restore a backup"))
        self._go.set_text(self.tr("Continue"))

    def draw(self, state: FirstRun) -> None:
        if tuple(self._cards) != state.ways:
            self._offer(state.ways)
        for way, card in self._cards.items():
            card.say(*self._words(way))
            card.setChecked(way == state.chosen)
        self._machine.draw(state.checks)
        self._restore.setVisible(state.can_restore)

    def focus_first(self) -> None:
        chosen = next((card for card in self._cards.values() if card.isChecked()), None)
        if chosen is not None:
            chosen.setFocus()

    def keys(self) -> list[tuple[str, str]]:
        return [("1", self._words(ALONE)[0]), ("Enter", self.tr("Continue"))]

    def _offer(self, ways: tuple[str, ...]) -> None:
        clear(self._ways)
        self._cards = {way: WayCard(ICONS[way], number) for number, way in enumerate(ways, 1)}
        for way, card in self._cards.items():
            card.clicked.connect(lambda _=False, way=way: self.chosen.emit(way))
            self._ways.addWidget(card)

    def _words(self, way: str) -> tuple[str, str]:
        if way == ALONE:
            return self.tr("Start alone"), self.tr("Make a new workspace and print its recovery sheet")
        return self.tr("Look at the demo first"), self.tr("An invented exhibition to try, nothing is kept")


class WayCard(Control):
    """One way in: icon, two lines and its digit."""

    def __init__(self, icon: str, digit: int) -> None:
        super().__init__()
        self._icon, self._digit = icon, digit
        self._first, self._second = "", ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        QShortcut(QKeySequence(str(digit)), self).activated.connect(self.click)

    def say(self, first: str, second: str) -> None:
        self._first, self._second = first, second
        self.setAccessibleName(first)
        self.setAccessibleDescription(second)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 76)

    def paintEvent(self, event: QPaintEvent) -> None:
        here, rect = self.isChecked(), QRectF(self.rect())
        role = "accent" if here else "text"
        with Canvas(self) as canvas:
            ground = theme.colour("accent_soft" if here else "raised" if self.underMouse() else "surface")
            edge = theme.colour("accent" if here else "edge")
            canvas.frame(rect, ground, edge, 2 if here else 1, theme.CARD_RADIUS)
            if self.focus_shown and self.hasFocus():
                canvas.frame(rect.adjusted(3, 3, -3, -3), None, theme.colour("accent"), 2, 6)
            canvas.icon(self._icon, 20, 38, 24, "accent" if here else "muted")
            room = self.width() - 64 - 64
            canvas.text(QRectF(64, 14, room, 26), self._first, fonts.font(16, 500), role, elide=True)
            canvas.text(
                QRectF(64, 41, room, 20),
                self._second,
                fonts.font(13),
                "text" if here else "muted",
                elide=True,
            )
            canvas.keycap(self.width() - 40, 38, str(self._digit), on="accent" if here else "surface")


class _Machine(Surface):
    """What was found on this computer; a doubt is said, never a wall."""

    def __init__(self) -> None:
        super().__init__("raised", radius=theme.CONTROL_RADIUS)
        self._flow = Flow(gap=12)
        body = QVBoxLayout(self)
        body.setContentsMargins(theme.PAD, 12, theme.PAD, 12)
        body.addWidget(self._flow)
        self.setVisible(False)

    def draw(self, checks: tuple[Check, ...]) -> None:
        clear(self._flow.flow)
        for check in checks:
            self._flow.add(self._line(check))
        self._flow.refit()
        self.setVisible(bool(checks))

    def _line(self, check: Check) -> QWidget:
        name, words = self._words(check)
        tone = "ok" if check.fine else "warn"
        line = QWidget()
        line.setLayout(
            row(
                Glyph("circle-check" if check.fine else "triangle-alert", 16, tone),
                Label(name, fonts.DENSE, role="muted"),
                Label(
                    words,
                    fonts.DENSE,
                    fonts.REGULAR if check.fine else fonts.MEDIUM,
                    "text" if check.fine else "warn",
                ),
                gap=6,
            )
        )
        line.setMinimumWidth(280)
        line.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return line

    def _words(self, check: Check) -> tuple[str, str]:
        if check.kind == "disk":
            enough = self.tr("%1 GB free") if check.fine else self.tr("only %1 GB free")
            return self.tr("Disk"), fill(enough, check.fact)
        if check.kind == "clock":
            return self.tr("Clock"), check.fact if check.fine else fill(self.tr("%1 looks wrong"), check.fact)
        if check.kind == "input":
            found = check.fact or self.tr("as the system has it")
            return self.tr("Chinese input"), found if check.fine else self.tr("set it to ibus")
        return self.tr("Printer"), check.fact if check.fine else self.tr("none yet, can be added later")
