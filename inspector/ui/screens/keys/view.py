"""Draws the keys page: everybody's keys, and the recovery sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.badge import Avatar, Badge
from inspector.ui.components.bars import TopBar
from inspector.ui.components.button import Button
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import Flow, Scroll, clear, column, row
from inspector.ui.components.surface import Card
from inspector.ui.language import fill
from inspector.ui.screen import Screen
from inspector.ui.screens.keys import presenter as steps
from inspector.ui.screens.keys.sheet import AskSheet

if TYPE_CHECKING:
    from inspector.casework.officers import Holder, Keys
    from inspector.ui.screens.keys.presenter import Ask, State


class KeysView(Screen):
    """Two cards; every step is asked about on a sheet that says what it does."""

    asked = Signal(str, str)  # step, badge
    certified = Signal(str)
    given = Signal(object)
    given_up = Signal()
    weighed = Signal(str)
    sheet_saved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.top = self._bar = TopBar()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.PAD)
        self.sheet: AskSheet | None = None
        self._drawn: Keys | None = None
        holder = QWidget()
        holder.setLayout(column(self._cards, None, gap=theme.PAD))
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.MARGIN, 20, theme.MARGIN, theme.PAD)
        page.addWidget(Scroll(holder), 1)
        self.retranslate()

    def draw(self, state: State) -> None:
        if state.keys is not None and state.keys != self._drawn:
            self._drawn = state.keys
            clear(self._cards)
            self._cards.addWidget(self._officers(state.keys))
            self._cards.addWidget(self._recovery(state.keys))
        self._draw_sheet(state)

    def _officers(self, keys: Keys) -> Card:
        card = self._card(self.tr("Officers"))
        for holder in keys.holders:
            card.body.addLayout(self._officer(holder, keys))
        if keys.can_certify:
            card.body.addLayout(row(self._button("user-plus", self.tr("Add an officer"), steps.ADD, "")))
        return card

    def _officer(self, one: Holder, keys: Keys) -> QVBoxLayout:
        badge = one.officer.badge
        named = Label(badge, fonts.DENSE, role="muted")
        marks = Flow()
        for text, icon, tone in self._marks(one, keys):
            mark = Badge()
            mark.say(text, icon, tone)
            marks.add(mark)
        acts = Flow()
        for button in self._acts(one, keys):
            acts.add(button)
        head = row(Avatar(one.officer.name), named, gap=12, spread=True)
        head.addWidget(marks, 1)
        block = column(head, acts, gap=8)
        acts.setVisible(bool(acts.findChildren(Button)))
        return block

    def _marks(self, one: Holder, keys: Keys) -> list[tuple[str, str, str]]:
        marks = []
        if one.half_left:
            marks.append((self.tr("left; the keys are not changed yet"), "triangle-alert", "danger"))
        elif one.officer.left_at is not None:
            marks.append((fill(self.tr("left on %1"), one.officer.left_at.date().isoformat()), "x", "muted"))
        if one.officer.badge == keys.me:
            marks.append((self.tr("signed in"), "check", "ok"))
        if one.administers:
            marks.append((self.tr("administrator"), "key-round", "accent"))
        if one.awaits:
            words = fill(self.tr("certificate awaited, let in by %1"), self._name(one.let_in_by, keys))
            marks.append((words, "clock", "warn"))
        if one.has_pin:
            marks.append((self.tr("PIN set"), "hash", "ok"))
        return marks

    def _name(self, badge: str, keys: Keys) -> str:
        known = (one.officer.name for one in keys.holders if one.officer.badge == badge)
        return next(known, badge) or self.tr("the recovery sheet")

    def _acts(self, one: Holder, keys: Keys) -> list[Button]:
        badge = one.officer.badge
        acts: list[Button] = []
        if not one.opens:
            return acts
        if one.half_left:
            finish = self._button("key-round", self.tr("Change the keys now"), steps.LEAVE, badge)
            return [finish] if keys.can_certify else []
        if one.awaits and keys.can_certify:
            issue = Button(self.tr("Issue the certificate"), "badge-check")
            issue.clicked.connect(lambda: self.certified.emit(badge))
            acts.append(issue)
        acts.append(self._button("hash", self.tr("Set a PIN"), steps.PIN, badge))
        acts.append(self._button("pencil", self.tr("Change passphrase"), steps.PASSPHRASE, badge))
        if badge != keys.me:
            lost = not keys.me and (one.administers or not keys.administrator)
            step = steps.BEGIN_AGAIN if lost else steps.READMIT
            acts.append(self._button("lock-open", self.tr("Forgot the passphrase"), step, badge))
        if keys.can_certify and badge != keys.me:
            acts.append(
                self._button("key-round", self.tr("Hand over administration"), steps.HAND_OVER, badge)
            )
            acts.append(self._button("door-open", self.tr("Leaves"), steps.LEAVE, badge))
        return acts

    def _recovery(self, keys: Keys) -> Card:
        card = self._card(self.tr("When passphrases are forgotten"))
        made = keys.sheet_at.astimezone().date().isoformat() if keys.sheet_at is not None else "—"
        lines = [
            self.tr("One officer forgot: a colleague opens and lets them in again, here."),
            fill(self.tr("All forgot: the recovery sheet of %1 opens. It lies where you sealed it."), made),
            self.tr("All forgot and the sheet is lost: nobody can open the records, neither can we."),
        ]
        if not keys.administrator:
            lines.append(
                self.tr(
                    "Nobody administers: the key was lost with a passphrase. Open with the recovery"
                    " sheet to make another one."
                )
            )
        card.body.addWidget(Paragraph("\n".join(lines)))
        if keys.can_certify:
            new = self._button("printer", self.tr("New recovery sheet"), steps.RECOVERY, "")
            card.body.addLayout(row(new))
        return card

    def _button(self, icon: str, text: str, step: str, badge: str) -> Button:
        button = Button(text, icon)
        button.clicked.connect(lambda: self.asked.emit(step, badge))
        return button

    def _card(self, title: str) -> Card:
        card = Card(padding=theme.PAD)
        card.body.setSpacing(theme.PAD)
        card.body.addWidget(Label(title, fonts.HERO, fonts.MEDIUM))
        return card

    def _draw_sheet(self, state: State) -> None:
        ask = state.ask
        if self.sheet is not None and (ask is None or ask.ticket != self.sheet.ask.ticket):
            sheet, self.sheet = self.sheet, None
            sheet.blockSignals(True)
            sheet.close_sheet()
            sheet.deleteLater()
        if ask is None:
            return
        if self.sheet is None:
            self._open_sheet(ask, state)
        else:
            self.sheet.draw(ask)

    def _open_sheet(self, ask: Ask, state: State) -> None:
        keys = state.keys
        me = (
            next((one.officer.name for one in keys.holders if one.officer.badge == keys.me), "")
            if keys
            else ""
        )
        self.sheet = AskSheet(self.window(), ask, me)
        self.sheet.given.connect(self.given)
        self.sheet.closed.connect(self.given_up)
        self.sheet.weighed.connect(self.weighed)
        self.sheet.sheet_saved.connect(self.sheet_saved)
        self.sheet.open()

    def leave(self) -> None:
        self.given_up.emit()

    def focus_first(self) -> None:
        first = self.findChild(Button)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def retranslate(self) -> None:
        self._bar.set_title(self.tr("Officers and keys"))
        self._drawn = None
