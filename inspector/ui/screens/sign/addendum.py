"""The sheet on which an addendum is written: the record at the left, what is corrected or added at the right.

Words of the record are marked and struck out with one key; what they become is typed beside them. Nothing of
the record itself changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.domain.inspection import Correction
from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.layouts import column, row
from inspector.ui.language import fill
from inspector.ui.messages import sentence_for
from inspector.ui.screens.sign import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

WIDTH = 1120
NARROW = 860
SOON = 250  # ms after a key until it is kept


class AddendumSheet(kit.Overlay):
    """`given(reason, text, corrections)`; stays up until `shut()`, so that a refusal finds what was typed."""

    given = Signal(str, str, list)
    typed = Signal(str, str, list)  # the same, a moment after a key

    def __init__(self, window: QWidget, paragraphs: Sequence[tuple[str, str]], question: str = "") -> None:
        super().__init__(window, width=WIDTH)
        self.question = question
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self._tell_typed)
        self.texts = [_Paragraph(title, text) for title, text in paragraphs]
        self.rows: list[_Row] = []
        self.reasons = kit.ChoiceGroup("")
        self.reason = kit.Field("")
        self.text = kit.TextArea("", lines=3, most=6)
        self.strike = kit.Button("", "pencil", hint="Ctrl+D")
        self.issue = kit.Button("", "check", kind="primary", hint="Ctrl+Enter")
        self.cancel = kit.Button("", hint="Esc")
        self._list = QVBoxLayout()
        self._wrong = kit.Paragraph("", fonts.SMALL, role="danger")
        self._lay_out()
        self._connect()
        self._say()

    def _lay_out(self) -> None:
        self._title = kit.Label("", fonts.HERO, fonts.MEDIUM, elide=True)
        self._about = kit.Paragraph("", fonts.DENSE, role="muted")
        self._asked = kit.Paragraph("", fonts.BODY, role="warn")
        self._asked.setVisible(bool(self.question))
        self._record = kit.Label("", fonts.SMALL, fonts.MEDIUM, "muted")
        self._corrected = kit.Label("", fonts.SMALL, fonts.MEDIUM, "muted")
        inside = QWidget()
        inside.setLayout(column(*self.texts, None, gap=12))
        left = column(self._record, kit.Scroll(inside), self.strike, gap=8)
        self._list.setSpacing(8)
        rows = QWidget()
        rows.setLayout(column(self._list, None, gap=0))
        self._reasons = kit.Labelled(self.reason, "")
        self._texts = kit.Labelled(self.text, "")
        right = column(self.reasons, self._reasons, self._corrected, gap=8)
        right.addWidget(kit.Scroll(rows), 1)
        right.addWidget(self._texts)
        both = row(gap=theme.MARGIN, spread=True)
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        self.body.addWidget(self._title)
        self.body.addWidget(self._about)
        self.body.addWidget(self._asked)
        self.body.addLayout(both, 1)
        self.body.addWidget(self._wrong)
        self.body.addLayout(row(None, self.cancel, self.issue))
        self._wrong.hide()

    def _connect(self) -> None:
        self.reasons.picked.connect(self._reason_picked)
        self.strike.clicked.connect(self._strike)
        self.issue.clicked.connect(self._give)
        self.cancel.clicked.connect(self.close_sheet)
        self.reason.edited.connect(self._later)
        self.text.edited.connect(self._later)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys the page below has too come here: while the sheet is up they are the sheet's."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_D:
            self._strike()
        elif control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give()
        else:
            super().keyPressEvent(event)

    def _place(self) -> None:
        window = self.window_below
        self.setGeometry(window.rect())
        width, height = min(WIDTH, window.width() - 32), min(760, window.height() - 32)
        self.card.setGeometry((window.width() - width) // 2, (window.height() - height) // 2, width, height)

    def open(self) -> None:
        super().open()
        self.reasons.setFocus()

    def close_sheet(self) -> None:
        self.flush()
        super().close_sheet()

    # -- kept while it is typed

    def take_up(self, reason: str, text: str, corrections: Sequence[Correction]) -> None:
        """What was typed before; an answer to the reviewer is proposed where there is a question."""
        proposed = reason or (words.ANSWERS if self.question else "")
        if proposed:
            self._reason_picked(proposed)
        self.text.set_text(text)
        for one in corrections:
            row_ = _Row(one.where, one.was, one.nth)
            row_.now.set_text(one.now)
            self._add(row_)
        self._soon.stop()

    def flush(self) -> None:
        """What waits to be kept is kept now."""
        if self._soon.isActive():
            self._soon.stop()
            self._tell_typed()

    def _later(self, *_: object) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _tell_typed(self) -> None:
        self.typed.emit(self.reason.text(), self.text.text(), self._corrections())

    # -- what is written

    def _reason_picked(self, reason: str) -> None:
        self.reasons.choose(reason)
        self.reason.set_text(reason)
        self._later()

    def _strike(self) -> None:
        """The marked words become a correction; without any, a line that only adds."""
        marked = next((one for one in self.texts if one.marked()), None)
        if marked is None:
            self._tell(self.tr("Mark the words of the record that are wrong first."))
            return
        self._add(_Row(marked.title, marked.marked(), self._nth(marked)))
        marked.forget()

    def _nth(self, marked: _Paragraph) -> int:
        """Which of several, where the words stand more than once under this title."""
        from inspector.casework import addenda, amending

        found = [(one.title, one.area.text()) for one in self.texts]
        earlier = [one for one in self.texts[: self.texts.index(marked)] if one.title == marked.title]
        begins = len(amending.joined([one.area.text() for one in earlier] + [""])) + marked.begins()
        places = addenda.places(found, marked.title, marked.marked())
        return places.index(begins) + 1 if len(places) > 1 and begins in places else 0

    def _add(self, one: _Row) -> None:
        self._tell("")
        self.rows.append(one)
        self._list.addWidget(one)
        one.dropped.connect(lambda: self._drop(one))
        one.now.edited.connect(self._later)
        self._later()
        one.now.setFocus(Qt.FocusReason.TabFocusReason)
        self._count()

    def _drop(self, one: _Row) -> None:
        self.rows.remove(one)
        self._list.removeWidget(one)
        one.hide()
        one.deleteLater()
        self._later()
        self.reasons.setFocus()
        self._count()

    def _count(self) -> None:
        said = self.tr("Corrections: %1") if self.rows else self.tr("No correction yet")
        self._corrected.set_text(fill(said, len(self.rows)))

    def _give(self) -> None:
        self.flush()
        self.given.emit(self.reason.text(), self.text.text(), self._corrections())

    def _corrections(self) -> list[Correction]:
        return [Correction(one.where, one.was, one.now.text().strip(), one.nth) for one in self.rows]

    def refuse(self, code: str, facts: Mapping[str, object]) -> None:
        """Why it was not issued; what was typed stays."""
        self._tell(sentence_for(code, dict(facts)))

    def _tell(self, text: str) -> None:
        self._wrong.set_text(text)
        self._wrong.setVisible(bool(text))

    def shut(self) -> None:
        """Issued: there is nothing to keep any more."""
        self._soon.stop()
        self.close_sheet()

    def _say(self) -> None:
        self._title.set_text(self.tr("Addendum to the record"))
        self._about.set_text(
            self.tr("The record stays as it was signed. Struck-out words stay legible; each is confirmed.")
        )
        self._asked.set_text(fill(self.tr("The reviewer asks: %1"), self.question))
        self._record.set_text(self.tr("The record: mark what is wrong"))
        self.strike.set_text(self.tr("Correct the marked words"))
        self.issue.set_text(self.tr("Issue the addendum"))
        self.cancel.set_text(self.tr("Cancel"))
        self.reasons.setAccessibleName(self.tr("Reason"))
        self.reasons.set_choices(words.addenda())
        self._reasons.set_label(self.tr("Reason"))
        self._texts.set_label(self.tr("Added"))
        self.text.set_name(self.tr("Added"))
        self.reason.set_name(self.tr("Reason"))
        self._count()


class _Paragraph(QWidget):
    """A paragraph of the record: read, and marked."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.title = title
        self.area = kit.TextArea(title, lines=2, most=12)
        self.area.set_text(text)
        self.area.text_edit.setReadOnly(True)
        self.area.text_edit.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setLayout(column(kit.Label(title, fonts.BODY, fonts.MEDIUM, language="zh"), self.area, gap=4))

    def marked(self) -> str:
        return self.area.text_edit.textCursor().selectedText().replace("\u2029", "\n")

    def begins(self) -> int:
        """Where the marked words begin."""
        return self.area.text_edit.textCursor().selectionStart()

    def forget(self) -> None:
        cursor = self.area.text_edit.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.area.text_edit.setTextCursor(cursor)


class _Row(QWidget):
    """One correction: what is struck out, and what stands in its place."""

    dropped = Signal()

    def __init__(self, where: str, was: str, nth: int = 0) -> None:
        super().__init__()
        self.where, self.was, self.nth = where, was, nth
        old = kit.Paragraph(was, fonts.BODY, role="muted", language="zh")
        old.set_struck(True)
        self.now = kit.Field("")
        self.now.set_name(self.tr("Now reads"))
        self.now.set_placeholder(self.tr("now reads; empty: only struck out"))
        drop = kit.Button("", "x", kind="quiet", tone="muted", name=self.tr("Drop this correction"))
        drop.clicked.connect(self.dropped)
        said = fill(self.tr("%1 (place %2)"), where, nth) if nth else where
        place = kit.Label(said, fonts.SMALL, fonts.MEDIUM, "muted", language="zh")
        head = row(place, None, drop, spread=True)
        self.setLayout(column(head, old, self.now, gap=4))
