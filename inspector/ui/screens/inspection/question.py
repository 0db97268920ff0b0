"""One question on the page: number, label, its control, its legal basis, and what is doubtful about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts
from inspector.ui.components.layouts import column, held
from inspector.ui.language import fill
from inspector.ui.screens.inspection import words
from inspector.ui.screens.inspection.editors import Editor
from inspector.ui.screens.inspection.kinds import editor_for, same_kind
from inspector.ui.screens.inspection.length import LengthLine, counts, is_short

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from inspector.casework.page import Question
    from inspector.ui.screens.inspection.hands import Hands

BASIS_MOST = 240
FILES = {"image": "camera", "audio": "mic", "video": "video", "file": "paperclip"}  # answered in the tray


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


def revive(widget: QWidget) -> None:
    """It is asked again."""
    for editor in widget.findChildren(Editor):
        editor.revive()


class QuestionBlock(QWidget):
    """A question as the page shows it; updated in place while its kind stays the same.

    What few questions have (a hint, photos, a doubt, a violation) is made when it is first needed: a page
    shows a dozen questions after one answer, and each part costs as much as the question itself.
    """

    def __init__(
        self,
        question: Question,
        hands: Hands,
        now: datetime,
        to_photos: Callable[[], object] = lambda: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.reference, self._hands, self._to_photos = question.reference, hands, to_photos
        self._number = kit.Label("", fonts.SMALL, role="muted")
        self._label = kit.Paragraph("", fonts.BODY, fonts.MEDIUM)
        self.editor = editor_for(question, now)
        self._hint: kit.Paragraph | None = None
        self._basis: kit.Label | None = None
        self._photos: kit.Badge | None = None
        self._to_tray: kit.Button | None = None
        self._doubt: DoubtLine | None = None
        self._violation: kit.Paragraph | None = None
        self._length: LengthLine | None = None
        self._head = heading(self._number, self._label)
        self._line = kit.row(gap=12, spread=True)
        self._line.addWidget(self.editor, 1)
        self._body = column(self._head, 6, self._line, gap=0)
        self.setLayout(self._body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        connect(self.editor, question.reference, hands)
        self.question = question
        self._drawn: tuple[Question, int] | None = None

    def fits(self, question: Question) -> bool:
        return question.reference == self.reference and same_kind(question, self.question)

    def show_question(self, question: Question, photos: int) -> None:
        if self._drawn == (question, photos):
            return
        self.question, self._drawn = question, (question, photos)
        self._number.set_text(question.number)
        self._label.set_text(question.label)
        self.editor.show_question(question)
        self.editor.setVisible(self.editor.is_stop())
        self._show_hint(question.hint)
        self._show_basis(self.tr("; ").join(question.basis))
        self._show_photos(question, photos)
        self._show_doubt(question)
        self._show_length(question)
        self._show_violation("" if is_short(question) else question.violation)

    def _show_hint(self, hint: str) -> None:
        if hint and self._hint is None:
            self._hint = kit.Paragraph("", fonts.SMALL, role="muted")
            self._body.insertWidget(1, self._hint)
        if self._hint is not None:
            self._hint.set_text(hint)
            self._hint.setVisible(bool(hint))

    def _show_basis(self, basis: str) -> None:
        if basis and self._basis is None:
            self._basis = kit.Label("", fonts.SMALL, role="muted", elide=True)
            self._basis.setMaximumWidth(BASIS_MOST)
            self._basis.setFixedHeight(fonts.height(fonts.font()))
            self._head.addWidget(self._basis, 0, Qt.AlignmentFlag.AlignTop)
        if self._basis is not None:
            self._basis.set_text(basis)
            self._basis.setVisible(bool(basis))

    def _show_photos(self, question: Question, photos: int) -> None:
        """`photos n of m`: beside the words, or, where photos are the answer, a button to the tray."""
        needed = question.photos_needed or int(question.type in FILES)
        if not needed and self._photos is None:
            return
        others = question.type in FILES and question.type != "image"
        said = self.tr("Files %1 of %2") if others else self.tr("Photos %1 of %2")
        text = fill(said, min(photos, needed), needed) if needed else ""
        tone = "ok" if photos >= needed else "warn" if question.value else "muted"
        if question.type in FILES:
            self._tray_button().set_text(text)
            return
        if self._photos is None:
            self._photos = kit.Badge()
            self._head.insertWidget(2, self._photos, 0, Qt.AlignmentFlag.AlignTop)
        self._photos.say(text, "camera", tone)
        self._photos.setVisible(bool(needed))

    def _tray_button(self) -> kit.Button:
        if self._to_tray is None:
            self._to_tray = kit.Button("", FILES[self.question.type])
            self._to_tray.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._to_tray.clicked.connect(self._to_photos)
            self._line.addWidget(self._to_tray)
            if not self.editor.is_stop():
                self._line.addStretch(1)
        return self._to_tray

    def _show_doubt(self, question: Question) -> None:
        if question.doubt is not None and self._doubt is None:
            self._doubt = DoubtLine(question.reference, self._hands)
            self._body.insertWidget(self._body.indexOf(self._line) + 1, self._doubt)
        if self._doubt is not None:
            self._doubt.show_doubt(question)

    def _show_length(self, question: Question) -> None:
        if counts(question) and self._length is None:
            self._length = LengthLine()
            self._body.insertSpacing(self._body.indexOf(self._line) + 1, 4)
            self._body.insertWidget(self._body.indexOf(self._line) + 2, self._length)
        if self._length is not None:
            self._length.show_question(question)

    def _show_violation(self, violation: str) -> None:
        if violation and self._violation is None:
            self._violation = kit.Paragraph("", fonts.SMALL, role="danger")
            self._body.addWidget(self._violation)
        if self._violation is not None:
            self._violation.set_text(violation)
            self._violation.setVisible(bool(violation))


class Blocks(QVBoxLayout):
    """The column of questions of a page: 12 between them, kept in the order of the checklist.

    Building a question costs ten times as much as showing it again: what goes is hidden and kept.
    """

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
        with held(self, self.parentWidget().layout()):
            for place, widget in enumerate(widgets):
                at = self.itemAt(place)
                if at is None or at.widget() is not widget:
                    self.insertWidget(place, widget)
                    revive(widget)
                    widget.setVisible(True)
