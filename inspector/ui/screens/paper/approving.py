"""The approval of a coercive paper: asked, answered and where it stands, above the fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.domain.approval import Mode, Standing
from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.choice import Choice
from inspector.ui.components.layouts import row
from inspector.ui.screens.paper import words

if TYPE_CHECKING:
    from inspector.ui.screens.paper.state import Sheet

_OPEN_TO_ASK = (Standing.NONE, Standing.REFUSED, Standing.CHANGED, Standing.OVERDUE)
_OPEN_TO_ANSWER = (Standing.ASKED, Standing.RUNNING)
_TONES = {"ok": "ok_soft", "warn": "warn_soft", "danger": "danger_soft"}


class ApprovalPanel(kit.Surface):
    """One line of where it stands; below it what can be done now."""

    asked = Signal(object)  # Mode
    answered = Signal(dict)

    def __init__(self) -> None:
        super().__init__("warn_soft", "line", theme.CONTROL_RADIUS)
        self._icon = kit.Glyph("triangle-alert", 18, "warn")
        self._stands = kit.Label("", fonts.BODY, fonts.MEDIUM)
        self._about = kit.Paragraph("", fonts.SMALL, role="muted")
        self._ask = kit.Flow()
        self.modes = {mode: kit.Button("", icon) for mode, icon in _ICONS.items()}
        for mode, button in self.modes.items():
            button.clicked.connect(lambda _=False, mode=mode: self.asked.emit(mode))
            self._ask.add(button)
        self._answer = self._answering()
        self.confirm = kit.Button("", "check")
        self.confirm.clicked.connect(lambda: self._give("confirm"))
        upright = QVBoxLayout(self)
        upright.setContentsMargins(theme.PAD, 10, theme.PAD, 12)
        upright.setSpacing(theme.GAP)
        upright.addLayout(row(self._icon, self._stands, None))
        for part in (self._about, self._ask, self._answer):
            upright.addWidget(part)
        upright.addLayout(row(self.confirm, None))

    def _answering(self) -> QWidget:
        self.who = kit.Select("")
        self._who = kit.Labelled(self.who, "")
        self.way = kit.ChoiceGroup("")
        self.way.picked.connect(lambda _: self._fit())
        self.secret = kit.Field("", secret=True)
        self._secret = kit.Labelled(self.secret, "")
        self.secret.entered.connect(lambda: self._give("give"))
        self.photo = kit.Select("")
        self._photo = kit.Labelled(self.photo, "")
        self.reason = kit.Field("")
        self._reason = kit.Labelled(self.reason, "")
        self.yes = kit.Button("", "check")
        self.no = kit.Button("", "ban", kind="danger")
        self.yes.clicked.connect(lambda: self._give("give"))
        self.no.clicked.connect(lambda: self._give("refuse"))
        holder = QWidget()
        upright = QVBoxLayout(holder)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(theme.GAP)
        for part in (self._who, self.way, self._secret, self._photo, self._reason):
            upright.addWidget(part)
        upright.addLayout(row(self.yes, self.no, None))
        return holder

    def draw(self, sheet: Sheet) -> None:
        icon, tone, text = words.standing(sheet.standing)
        self._icon.show_icon(icon, tone)
        self._stands.set_text(text)
        self.paint_as(_TONES[tone], "line")
        said = words.about(sheet.approval) if sheet.standing is not Standing.CHANGED else ""
        if not sheet.approvers and sheet.standing is Standing.NONE:
            said = self.tr("The list of those who approve is empty: the administrator sets it.")
        self._about.set_text(said)
        self._about.setVisible(bool(said))
        is_open = sheet.draft.is_open
        self._ask.setVisible(is_open and sheet.standing in _OPEN_TO_ASK)
        self._ask.refit()
        for mode, button in self.modes.items():
            lost = sheet.standing.must_lift and mode is Mode.URGENT
            button.setVisible(not lost)
        self._answer.setVisible(sheet.standing in _OPEN_TO_ANSWER)
        self.confirm.setVisible(sheet.standing is Standing.BY_PHONE)
        here = self.who.value()
        listed = [(one.badge or one.name, f"{one.name} · {one.position}") for one in sheet.approvers]
        self.who.set_options(listed, here or (listed[0][0] if listed else ""))
        self.photo.set_options(
            [(one.id, one.caption or one.name) for one in sheet.photos], self.photo.value()
        )
        if not self.way.chosen():
            is_phone = sheet.approval is not None and sheet.approval.mode is Mode.PHONE
            self.way.choose("phone" if is_phone else "signed")
        self._fit()

    def take_focus(self) -> None:
        """What can be done now: who is asked to answer, or how the head is asked."""
        ways = [one for one in self.modes.values() if one.isVisibleTo(self)]
        asked = self._ask.isVisibleTo(self) and ways
        answers = (self.secret if self._secret.isVisibleTo(self) else self.yes,)
        wanted = ways if asked else answers if self._answer.isVisibleTo(self) else (self.confirm,)
        wanted[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        way = self.way.chosen()
        self._secret.setVisible(way == "signed")
        self._photo.setVisible(way == "paper")

    def _give(self, what: str) -> None:
        way = self.way.chosen()
        given = {"what": what, "name": self.who.value()}
        if what == "refuse":
            given["reason"] = self.reason.text()
        if what == "give":
            given |= {"way": way, "secret": self.secret.text() if way == "signed" else ""}
            given["evidence"] = self.photo.value() if way == "paper" else ""
        self.secret.set_text("")
        self.answered.emit(given)

    def retranslate(self) -> None:
        for mode, button in self.modes.items():
            button.set_text(words.mode(mode))
        self._who.set_label(self.tr("Who approves"))
        self.who.setAccessibleName(self.tr("Who approves"))
        self.way.setAccessibleName(self.tr("How"))
        self.way.set_choices(
            [
                Choice("signed", self.tr("Signs here"), "accent"),
                Choice("phone", self.tr("By telephone"), "accent"),
                Choice("paper", self.tr("On paper"), "accent"),
            ]
        )
        self._secret.set_label(self.tr("Passphrase of whoever approves"))
        self._photo.set_label(self.tr("Photograph of the paper"))
        self.photo.setAccessibleName(self.tr("Photograph of the paper"))
        self._reason.set_label(self.tr("Reason, when it is refused"))
        self.yes.set_text(self.tr("Approved"))
        self.no.set_text(self.tr("Refused"))
        self.confirm.set_text(self.tr("The written confirmation has come"))


_ICONS = {Mode.BEFORE: "send", Mode.PHONE: "message-square-warning", Mode.URGENT: "clock"}
