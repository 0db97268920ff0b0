"""One officer on the page that makes a workspace: name, certificate number, own passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from inspector.ui import fonts, messages
from inspector.ui.components import Button, Card, Field, Label, Labelled, ProgressBar, row
from inspector.ui.language import fill
from inspector.ui.screens.create.presenter import STRONG_ENOUGH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from inspector.ui.screens.create.presenter import OfficerDraft

FIELDS = ("name", "name_en", "badge", "passphrase", "again")
ONE_COLUMN = 560


class OfficerCard(Card):
    """The card of one officer. It tells edits by the field's own name."""

    edited = Signal(str, str)
    removed = Signal()

    def __init__(self, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._head = Label("", fonts.BODY, fonts.MEDIUM, elide=True)
        self._remove = Button("", "trash-2", kind="quiet", tone="muted")
        self._remove.clicked.connect(self.removed)
        self.body.addLayout(row(self._head, None, self._remove))
        self.rows: dict[str, Labelled] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(12)
        for name in FIELDS:
            field = Field("", secret=name in ("passphrase", "again"))
            field.edited.connect(lambda text, name=name: self.edited.emit(name, text))
            self.rows[name] = Labelled(field, "")
        self._strength = Strength()
        self.body.addLayout(self._grid)
        self.body.addWidget(self._strength)
        self._columns = 0
        self._arrange(2)

    def draw(self, officer: OfficerDraft, faults: Mapping[str, str], *, removable: bool) -> None:
        self._words()
        for name, labelled in self.rows.items():
            if isinstance(labelled.control, Field):
                labelled.control.set_text(getattr(officer, name))
            code = faults.get(f"officers.{self.place}.{name}", "")
            labelled.say(messages.sentence_for(code) if code else "")
        self._strength.draw(officer.strength if officer.passphrase else None)
        self._remove.setVisible(removable)

    def first_fault(self, faults: Mapping[str, str]) -> Labelled | None:
        names = [name for name in FIELDS if f"officers.{self.place}.{name}" in faults]
        return self.rows[names[0]] if names else None

    def _words(self) -> None:
        first = self.tr("Officer 1, who administers this workspace")
        self._head.set_text(first if self.place == 0 else fill(self.tr("Officer %1"), self.place + 1))
        self._remove.set_text("", self.tr("Remove this officer"))
        self.rows["name"].set_label(self.tr("Name"))
        self.rows["name_en"].set_label(self.tr("Name in English"), self.tr("For the reading copy"))
        self.rows["badge"].set_label(
            self.tr("Certificate number"), self.tr("As on the law-enforcement certificate")
        )
        self.rows["passphrase"].set_label(
            self.tr("Passphrase"), self.tr("Several words are better than signs")
        )
        self.rows["again"].set_label(self.tr("Passphrase once more"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(1 if self.width() < ONE_COLUMN else 2)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        places = {"name": (0, 0), "name_en": (0, 1), "badge": (1, 0), "passphrase": (2, 0), "again": (2, 1)}
        for number, (name, labelled) in enumerate(self.rows.items()):
            self._grid.removeWidget(labelled)
            line, column = places[name] if columns == 2 else (number, 0)
            self._grid.addWidget(labelled, line, column, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


class Strength(QWidget):
    """How hard a passphrase is to guess: a bar and a word."""

    def __init__(self) -> None:
        super().__init__()
        self._bar = ProgressBar(self.tr("Strength"))
        self._bar.setFixedWidth(160)
        self._word = Label("", fonts.SMALL, fonts.MEDIUM)
        self.setLayout(row(self._bar, self._word, gap=12))
        self.setVisible(False)

    def draw(self, score: int | None) -> None:
        self.setVisible(score is not None)
        if score is None:
            return
        tone = "danger" if score < 2 else "warn" if score < STRONG_ENOUGH else "ok"
        self._bar.set([(score + 1, tone)], 5)
        self._word.set_text(self._words(score))
        self._word.set_role(tone)

    def _words(self, score: int) -> str:
        if score < 2:
            return self.tr("Guessed in minutes")
        if score < STRONG_ENOUGH:
            return self.tr("Too easy to guess")
        return self.tr("Good") if score == STRONG_ENOUGH else self.tr("Very good")
