"""Blocks inside a page: a doubt with its two answers, the sentence for the record, an empty list, a toast."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeySequence, QMouseEvent, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.button import Button, Control
from inspector.ui.components.canvas import Canvas, keycap_width
from inspector.ui.components.glyph import Glyph as Glyph
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import Flow, column, row
from inspector.ui.components.surface import Surface
from inspector.ui.components.text_area import TextArea


class DoubtBar(Surface):
    """Under a field: what is wrong, what to look at, and two answers. Never a wall: typing goes on."""

    corrected = Signal()
    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warn_soft", radius=theme.CONTROL_RADIUS, parent=parent)
        self._what = Paragraph("", fonts.DENSE, fonts.MEDIUM)
        self._look = Paragraph("", fonts.SMALL, role="muted")
        self._correct = Button("", key="Alt+1")
        self._keep = Button("", key="Alt+2")
        self._correct.clicked.connect(self.corrected)
        self._keep.clicked.connect(self.kept)
        answers = Flow()
        answers.add(self._correct)
        answers.add(self._keep)
        self._answers = answers
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(12, 10, 8, 10)
        self._line.setSpacing(8)
        self._line.addWidget(Glyph("triangle-alert", 18, "warn"), 0, Qt.AlignmentFlag.AlignTop)
        self._line.addLayout(column(self._what, self._look, gap=0), 1)
        self._line.addWidget(answers, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(60)

    def ask(self, what: str, look: str, correct: str, keep: str) -> None:
        """An empty `correct` leaves only the second answer: there is nothing we could propose."""
        self._what.set_text(what)
        self._look.set_text(look)
        self._correct.set_text(correct)
        self._keep.set_text(keep)
        self._correct.setVisible(bool(correct))
        self.setAccessibleName(what)
        self._fit()

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _fit(self) -> None:
        """Two buttons beside the text where there is room, one above the other where there is not."""
        buttons = [one for one in (self._correct, self._keep) if not one.isHidden()]
        side = sum(one.sizeHint().width() for one in buttons) + theme.GAP * (len(buttons) - 1)
        narrow = max(one.sizeHint().width() for one in buttons)
        self._answers.setFixedWidth(side if self.width() - side >= 220 else narrow)
        self._answers.refit()


class SentenceBlock(Surface):
    """The sentence for the record: generated until someone edits it; one press restores it."""

    edited = Signal(str)
    restored = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("raised", radius=theme.CONTROL_RADIUS, parent=parent)
        self._standing: Literal["generated", "edited"] = "generated"
        self._text = Paragraph("", fonts.DENSE)
        self._text.LEADING = 1.3
        self._editor = TextArea(name, lines=2)
        self._editor.hide()
        self._pencil = Button("", "pencil", kind="quiet", tone="text")
        self._restore = Button("", "rotate-ccw", kind="quiet")
        self._restore.hide()
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 4, 8)
        line.setSpacing(8)
        line.addWidget(Glyph("quote", 16, "muted"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._text, 1)
        line.addWidget(self._editor, 1)
        line.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._pencil, 0, Qt.AlignmentFlag.AlignVCenter)
        self._pencil.clicked.connect(self.open_editor)
        self._restore.clicked.connect(self.restored)
        self._editor.committed.connect(self._commit)
        self._editor.text_edit.focused.connect(lambda focus: None if focus else self._close_editor())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(56)
        self.setAccessibleName(name)
        self._retranslate()

    def show_sentence(self, text: str, *, edited: bool = False, editable: bool = True) -> None:
        self._standing = "edited" if edited else "generated"
        self._text.set_text(text)
        if not self._editor.hasFocus():
            self._editor.set_text(text)
        self._restore.setVisible(edited and editable)
        self._pencil.setVisible(editable)
        self.update()

    def open_editor(self) -> None:
        self._editor.set_text(self._text.text())
        self._text.hide()
        self._editor.show()
        self._editor.setFocus()

    def _commit(self, text: str) -> None:
        self._text.set_text(text)
        self.edited.emit(text)

    def _close_editor(self) -> None:
        self._editor.hide()
        self._text.show()

    def _retranslate(self) -> None:
        self._pencil.set_text("", self.tr("Edit the sentence"))
        self._restore.set_text("", self.tr("Restore the generated sentence"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._standing == "edited":
            with Canvas(self) as canvas:
                canvas.frame(QRectF(0, 8, 3, self.height() - 16), theme.colour("accent"), radius=1.5)


class EmptyState(QWidget):
    """What belongs in this empty list, why, and the first step."""

    def __init__(
        self,
        icon: str,
        title: str,
        why: str = "",
        button: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title = Label(title, fonts.BODY, fonts.MEDIUM, elide=True, align=Qt.AlignmentFlag.AlignCenter)
        self._why = Label(why, fonts.DENSE, role="muted", elide=True, align=Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 6)
        layout.setSpacing(0)
        layout.addStretch(1)
        layout.addWidget(_Disc(icon), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._why)
        if button is not None:
            layout.addSpacing(8)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def set_text(self, title: str, why: str = "") -> None:
        self._title.set_text(title)
        self._why.set_text(why)


class _Disc(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(40, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            canvas.dot(0, 20, 40, theme.colour("raised"))
            canvas.icon(self._icon, 10, 20, 20, "muted")


class Toast(Control):
    """What just happened and how to undo it, for six seconds. Never for errors: those stand at the field."""

    undone = Signal()
    SECONDS = 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._undo, self._word = False, ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._shortcut = QShortcut(QKeySequence("Ctrl+Z"), self)
        self._shortcut.activated.connect(self._take_back)
        self.clicked.connect(self._take_back)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def say(self, text: str, *, undo: bool = False) -> None:
        self.setText(text)
        self._undo, self._word = undo, self.tr("Undo")
        self.setAccessibleName(f"{text} {self._word}" if undo else text)
        self._shortcut.setEnabled(undo)
        self.resize(self.sizeHint())
        self.show()
        self.raise_()
        self._timer.start(self.SECONDS * 1000)

    def _take_back(self) -> None:
        self.hide()
        if self._undo:
            self.undone.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)

    def _link(self) -> QFont:
        return fonts.font(fonts.BODY, fonts.MEDIUM)

    def sizeHint(self) -> QSize:
        wide = fonts.width(self.text(), fonts.font()) + 2 * theme.PAD
        if self._undo:
            wide += 40 + fonts.width(self._word, self._link()) + 12 + keycap_width("Ctrl+Z")
        return QSize(wide, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        high, words = self.height(), fonts.width(self.text(), fonts.font())
        with Canvas(self) as canvas:
            canvas.frame(QRectF(self.rect()), theme.colour("toast"), radius=theme.CARD_RADIUS)
            canvas.text(QRectF(theme.PAD, 0, words, high), self.text(), fonts.font(), "on_toast")
            if self._undo:
                x = theme.PAD + words + 40
                wide = fonts.width(self._word, self._link())
                canvas.text(QRectF(x, 0, wide, high), self._word, self._link(), "toast_link")
                canvas.keycap(x + wide + 12, high / 2, "Ctrl+Z", on="toast")


class CardHead(QWidget):
    """The head of a card: title, count, something at the right; 44 high with a hairline below."""

    def __init__(
        self, title: str, *after: QWidget, right: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = Label(title, fonts.BODY, fonts.MEDIUM, elide=True)
        line = row(self.title, *after, None, *([right] if right else []))
        line.setContentsMargins(theme.PAD, 0, theme.PAD, 0)
        self.setLayout(line)
        self.setFixedHeight(theme.ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            canvas.sides(QRectF(self.rect()), "b", theme.colour("hair"))
