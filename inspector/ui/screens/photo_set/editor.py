"""What is said of one photo: caption, what it proves, place, and who made and checked it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts
from inspector.ui.components.layouts import column
from inspector.ui.screens.photo_set import words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from inspector.ui.screens.photo_set.state import Line, PhotoSetState


class Editor(QWidget):
    """Enter goes from field to field and on to the next photo; Esc folds it."""

    described = Signal(str, str, str, str)  # key, caption, proves, place
    noted = Signal(str, str, str)  # key, role, value
    filed = Signal(str, str)  # key, section
    next_asked = Signal()
    closed = Signal()
    grew = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.key = ""
        self._flags: tuple[tuple[str, str], ...] = ()
        self.caption, self.proves, self.place = (kit.Field("") for _ in range(3))
        self.shows, self.section, self.maker, self.checker = (kit.Select("") for _ in range(4))
        self._told = kit.Paragraph("", fonts.SMALL, role="muted")
        for field in self._fields():
            field.committed.connect(lambda _: self._tell())
        self.shows.picked.connect(lambda value: self.noted.emit(self.key, "shows", value))
        self.maker.picked.connect(lambda value: self.noted.emit(self.key, "maker", value))
        self.checker.picked.connect(lambda value: self.noted.emit(self.key, "checker", value))
        self.section.picked.connect(lambda value: self.filed.emit(self.key, value))
        for select in (self.shows, self.section, self.maker, self.checker):
            select.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        body = column(
            kit.row(self.caption, self.proves, spread=True),
            kit.row(self.place, self.shows, spread=True),
            kit.row(self.section, self.maker, self.checker, spread=True),
            self._told,
        )
        body.setContentsMargins(8, 2, 4, 14)
        self.setLayout(body)
        self.retranslate()

    def _fields(self) -> tuple[kit.Field, ...]:
        return (self.caption, self.proves, self.place)

    def retranslate(self) -> None:
        names = (self.tr("What it shows"), self.tr("What it proves"), self.tr("Where it was taken"))
        for field, name in zip(self._fields(), names, strict=True):
            field.set_name(name)
            field.set_placeholder(name)
        self.shows.setAccessibleName(self.tr("Which photo of the minimum set"))
        self.section.setAccessibleName(self.tr("Section"))
        self.maker.setAccessibleName(self.tr("Taken by"))
        self.checker.setAccessibleName(self.tr("Checked by"))

    def offer(self, state: PhotoSetState) -> None:
        """What may be picked, in the language of the moment."""
        self._sections = [("", self.tr("Tray")), *state.sections]
        self._kinds = [("", self.tr("None of the seven"))]
        self._kinds += [
            (one.value, f"{at} {words.shows_words(one)}") for at, one in enumerate(words.KINDS, 1)
        ]
        self._makers = [(badge, f"{self.tr('Taken by')} {name}") for badge, name in state.officers]
        self._checkers = [("", self.tr("Not checked"))]
        self._checkers += [(badge, f"{self.tr('Checked by')} {name}") for badge, name in state.officers]

    def show_line(self, line: Line, *, anew: bool = False) -> None:
        """The photo's own words; what is being typed just now stays."""
        self.key = line.key
        self.shows.set_options(self._kinds, line.shows)
        self.section.set_options(self._sections, line.section)
        self.maker.set_options(self._makers, line.maker)
        self.checker.set_options(self._checkers, line.checker)
        for field, text in zip(self._fields(), (line.caption, line.proves, line.place), strict=True):
            if anew or not field.line.hasFocus():
                field.set_text(text)
                field.line.setCursorPosition(0)
        told = "\n".join(means for _, means in line.flags)
        if told != self._told.text():
            self._told.set_text(told)
            self._told.setVisible(bool(told))
            self.grew.emit()

    def put_away(self) -> None:
        if self.key:
            self._tell()
            self.key = ""

    def take_focus(self) -> None:
        self.caption.line.setFocus(Qt.FocusReason.TabFocusReason)
        self.caption.line.selectAll()

    def _tell(self) -> None:
        if self.key:
            self.described.emit(self.key, self.caption.text(), self.proves.text(), self.place.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on(at_once=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)

    def _go_on(self, *, at_once: bool) -> None:
        fields = self._fields()
        here = next((at for at, one in enumerate(fields) if one.line.hasFocus()), len(fields) - 1)
        if at_once or here == len(fields) - 1:
            self._tell()
            self.next_asked.emit()
        else:
            fields[here + 1].line.setFocus(Qt.FocusReason.TabFocusReason)
