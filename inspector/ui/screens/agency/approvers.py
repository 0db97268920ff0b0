"""The card of those who approve: the agency head and his delegates, and the sheet that adds one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.blocks import CardHead
from inspector.ui.components.choice import Choice
from inspector.ui.components.layouts import clear, row

if TYPE_CHECKING:
    from inspector.domain.approval import Approver
    from inspector.ui.screens.agency.presenter import Facts


class ApproversCard(kit.Card):
    """One line a person; nothing coercive is issued while the list is empty."""

    added = Signal(str, str, str, bool)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__(padding=1)
        self.add = kit.Button("", "user-plus", key="Ctrl+N")
        self.add.clicked.connect(self._ask)
        self._head = CardHead("", right=self.add)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.GAP)
        self._lines.setContentsMargins(theme.PAD, 12, theme.PAD, theme.PAD)
        self._none = kit.Paragraph("", fonts.DENSE, role="muted")
        self._wrong = kit.Paragraph("", fonts.SMALL, role="danger")
        self.body.setSpacing(0)
        self.body.addWidget(self._head)
        self.body.addLayout(self._lines)
        self._facts: Facts | None = None
        self.sheet: ApproverSheet | None = None

    def draw(self, facts: Facts) -> None:
        self._facts = facts
        clear(self._lines)
        names = dict(facts.officers)
        for one in facts.agency.approvers:
            self._lines.addLayout(self._line(one, names, facts.may))
        if not facts.agency.approvers:
            said = self.tr("Nobody yet: what restricts a party is not issued while nobody may approve it.")
            self._lines.addWidget(kit.Paragraph(said, fonts.DENSE, role="warn"))
        self._wrong = kit.Paragraph("", fonts.SMALL, role="danger")
        self._lines.addWidget(self._wrong)
        self._wrong.hide()
        self.add.setEnabled(facts.may)

    def say(self, sentence: str) -> None:
        self._wrong.set_text(sentence)
        self._wrong.setVisible(bool(sentence))

    def _line(self, one: Approver, names: dict[str, str], may: bool) -> QVBoxLayout:
        what = self.tr("delegated by the head") if one.is_delegate else self.tr("head of the agency")
        how = self.tr("signs here, %1").replace("%1", one.badge) if one.badge in names else ""
        about = " · ".join(part for part in (one.position, what, how) if part)
        line = row(
            kit.Avatar(one.name), kit.Label(about, fonts.DENSE, role="muted", elide=True), None, spread=True
        )
        if may:
            drop = kit.Button("", "x", kind="quiet", tone="muted", name=self.tr("Take off the list"))
            drop.clicked.connect(lambda: self.removed.emit(one.name))
            line.addWidget(drop)
        upright = QVBoxLayout()
        upright.addLayout(line)
        return upright

    def _ask(self) -> None:
        if self._facts is None:
            return
        self.sheet = ApproverSheet(self.window(), self._facts.officers)
        self.sheet.given.connect(self.added)
        self.sheet.closed.connect(self.sheet.deleteLater)
        self.sheet.open()

    def retranslate(self) -> None:
        self._head.title.set_text(self.tr("Who approves"))
        self.add.set_text(self.tr("Add"))


class ApproverSheet(kit.Overlay):
    """Name, position, head or delegate, and the officer he is, if he signs on this computer."""

    given = Signal(str, str, str, bool)

    def __init__(self, window: QWidget, officers: tuple[tuple[str, str], ...]) -> None:
        super().__init__(window, width=520)
        title = self.tr("Who approves")
        self.body.addWidget(kit.Label(title, fonts.HERO, fonts.MEDIUM))
        self.setAccessibleName(title)
        self._officers = dict(officers)
        self.badge = kit.Select(self.tr("Officer on this computer"))
        nobody = self.tr("none: approves on paper or by telephone")
        self.badge.set_options([("", nobody), *((badge, f"{name} {badge}") for badge, name in officers)])
        self.badge.picked.connect(self._named)
        self.name, self.position = kit.Field(""), kit.Field("")
        self.which = kit.ChoiceGroup(self.tr("Head or delegate"))
        self.which.set_choices(
            [
                Choice("head", self.tr("Head of the agency")),
                Choice("delegate", self.tr("Delegated by the head")),
            ]
        )
        self.which.choose("head")
        self._rows = [
            kit.Labelled(self.name, self.tr("Name")),
            kit.Labelled(self.position, self.tr("Position")),
            kit.Labelled(self.badge, self.tr("Officer on this computer")),
        ]
        self._rows[0].set_label(self.tr("Name"))
        self._rows[1].set_label(self.tr("Position"))
        self.body.addLayout(row(self._rows[0], self._rows[1], spread=True))  # a low window has all of it too
        self.body.addWidget(self._rows[2])
        self.body.addWidget(self.which)
        self.cancel = kit.Button(self.tr("Cancel"))
        self.act = kit.Button(self.tr("Put on the list"), kind="primary", key="Ctrl+Enter")
        self.cancel.clicked.connect(self.close_sheet)
        self.act.clicked.connect(self._give)
        self.name.entered.connect(lambda: self.position.setFocus(Qt.FocusReason.TabFocusReason))
        self.position.entered.connect(self._give)
        self.body.addLayout(row(None, self.cancel, self.act))

    def open(self) -> None:
        super().open()
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _named(self, badge: str) -> None:
        if badge and not self.name.text().strip():
            self.name.set_text(self._officers[badge])

    def _give(self) -> None:
        for field, labelled in zip((self.name, self.position), self._rows, strict=False):
            if not field.text().strip():
                labelled.say(self.tr("This is needed."), "doubt")
                field.setFocus(Qt.FocusReason.TabFocusReason)
                return
        self.close_sheet()
        delegate = self.which.chosen() == "delegate"
        self.given.emit(self.name.text(), self.position.text(), self.badge.value(), delegate)
