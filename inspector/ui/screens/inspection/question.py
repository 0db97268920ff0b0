"""One question on the page: number, label, its control, its legal basis, and what is doubtful about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts
from inspector.ui.components.layouts import column
from inspector.ui.language import fill
from inspector.ui.screens.inspection import words
from inspector.ui.screens.inspection.editors import Editor, editor_for, same_kind

if TYPE_CHECKING:
    from datetime import datetime

    from inspector.casework.page import Question
    from inspector.ui.screens.inspection.hands import Hands

BASIS_MOST = 240


def heading(number: kit.Label, label: kit.Paragraph) -> QHBoxLayout:
    """Number and words of a question on one base line; the words may take several."""
    label.LEADING = 1.0
    number.setFixedHeight(fonts.height(fonts.font()))
    line = kit.row(gap=8, spread=True)
    line.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label, 1)
    return line


class DoubtLine(kit.DoubtBar):
    """A doubt about one answer. Alt+1 and Alt+2 are the page's: it knows which field is meant."""

    def __init__(self, reference: str, hands: Hands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._correct.set_key("Alt+1", works=False)
        self._keep.set_key("Alt+2", works=False)
        for button in (self._correct, self._keep):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.corrected.connect(lambda: hands.corrected.emit(reference))
        self.kept.connect(lambda: hands.printed_so.emit(reference))

    def show_doubt(self, question: Question) -> None:
        """Hidden when there is no doubt."""
        if question.doubt is not None:
            self.ask(*words.doubt_words(question.doubt, question.value))
        self.setVisible(question.doubt is not None)


def connect(editor: Editor, reference: str, hands: Hands) -> None:
    """What one control says reaches the presenter with the question's name."""
    editor.typed.connect(lambda value: hands.typed.emit(reference, value))
    editor.answered.connect(lambda value: hands.answered.emit(reference, value))
    editor.settled.connect(lambda: hands.settled.emit(reference))
    editor.advanced.connect(hands.advanced)
    editor.join(hands, reference)


def retire(widget: QWidget) -> None:
    """Before a block or a row goes: losing the focus it would answer, under a name that may be another's."""
    for editor in widget.findChildren(Editor):
        editor.retire()


class QuestionBlock(QWidget):
    """A question as the page shows it; updated in place while its kind stays the same."""

    def __init__(
        self, question: Question, hands: Hands, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.reference, self._hands = question.reference, hands
        self._number = kit.Label("", fonts.SMALL, role="muted")
        self._label = kit.Paragraph("", fonts.BODY, fonts.MEDIUM)
        self._hint = kit.Paragraph("", fonts.SMALL, role="muted")
        self.editor = editor_for(question, now)
        self._basis = kit.Label("", fonts.SMALL, role="muted", elide=True)
        self._basis.setMaximumWidth(BASIS_MOST)
        self._photos = kit.Badge()
        self._to_tray = kit.Button("", "camera")
        self._to_tray.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._doubt = DoubtLine(question.reference, hands)
        self._violation = kit.Paragraph("", fonts.SMALL, role="danger")
        self._lay_out()
        connect(self.editor, question.reference, hands)
        self.question = question
        self._drawn: tuple[Question, int] | None = None
        self.show_question(question, 0)

    def _lay_out(self) -> None:
        head = heading(self._number, self._label)
        head.addWidget(self._photos, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._basis, 0, Qt.AlignmentFlag.AlignTop)
        self._basis.setFixedHeight(fonts.height(fonts.font()))
        line = kit.row(gap=12, spread=True)
        line.addWidget(self.editor, 1)
        line.addWidget(self._to_tray)
        body = column(head, self._hint, 6, line, gap=0)
        body.addWidget(self._doubt)
        body.addWidget(self._violation)
        self.setLayout(body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def fits(self, question: Question) -> bool:
        return question.reference == self.reference and same_kind(question, self.question)

    def show_question(self, question: Question, photos: int) -> None:
        if self._drawn == (question, photos):
            return
        self.question, self._drawn = question, (question, photos)
        self._number.set_text(question.number)
        self._label.set_text(question.label)
        self._hint.set_text(question.hint)
        self._hint.setVisible(bool(question.hint))
        self.editor.show_question(question)
        self.editor.setVisible(self.editor.is_stop())
        basis = self.tr("; ").join(question.basis)
        self._basis.set_text(basis)
        self._basis.setVisible(bool(basis))
        self._show_photos(question, photos)
        self._doubt.show_doubt(question)
        self._violation.set_text(question.violation)
        self._violation.setVisible(bool(question.violation))

    def _show_photos(self, question: Question, photos: int) -> None:
        """`photos n of m`: pressing it goes to the tray."""
        needed = question.photos_needed or int(question.type == "image")
        text = fill(self.tr("Photos %1 of %2"), min(photos, needed), needed) if needed else ""
        tone = "ok" if photos >= needed else "warn" if question.value else "muted"
        is_line = question.type == "image"
        self._photos.say(text, "camera", tone)
        self._photos.setVisible(bool(needed) and not is_line)
        self._to_tray.set_text(text)
        self._to_tray.setVisible(is_line)

    def on_photos(self, act) -> None:  # type: ignore[no-untyped-def]
        self._to_tray.clicked.connect(act)


class Blocks(QVBoxLayout):
    """The column of questions of a page: 12 between them, kept in the order of the checklist."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(12)

    def put_in_order(self, widgets: list[QWidget]) -> None:
        """Take out what is gone, put in what is new; what stays is not touched and keeps its focus."""
        there = [self.itemAt(at).widget() for at in range(self.count())]
        if there == widgets:
            return
        for widget in there:
            if widget is not None and widget not in widgets:
                self.removeWidget(widget)
                retire(widget)
                widget.hide()
                widget.deleteLater()
        for place, widget in enumerate(widgets):
            at = self.itemAt(place)
            if at is None or at.widget() is not widget:
                self.insertWidget(place, widget)
                widget.setVisible(True)
