"""Text fields in a painted frame, with what is doubtful or refused said at the field itself."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inspector.ui import fonts, theme
from inspector.ui.components import composition
from inspector.ui.components.button import Button
from inspector.ui.components.canvas import Canvas
from inspector.ui.components.label import Label, Paragraph

Standing = Literal["rest", "doubt", "refused"]
_EDGES = {"rest": "edge", "doubt": "warn", "refused": "danger"}
_MARKS = {"doubt": ("triangle-alert", "warn"), "refused": ("circle-alert", "danger")}


class LineEdit(QLineEdit):
    """Qt's line editor without its own frame; it reports its composition and its focus."""

    focused = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        self.setFont(fonts.font())
        clear_base(self)

    def event(self, event: QEvent) -> bool:
        return composition.shields(self, event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if pastes_files(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        composition.note(self, event)
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        composition.ended(self)
        self.focused.emit(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setFont(fonts.font())


def pastes_files(event: QKeyEvent) -> bool:
    """Files copied in a file manager are not text: the page takes them in."""
    if not event.matches(QKeySequence.StandardKey.Paste):
        return False
    return any(url.isLocalFile() for url in QGuiApplication.clipboard().mimeData().urls())


def clear_base(widget: QWidget) -> None:
    """Let the painted frame show through; the other colours keep following the theme."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    widget.setPalette(palette)


class Framed(QWidget):
    """The painted frame around an editor. Focus wins the edge, the icon keeps the doubt."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.standing: Standing = "rest"
        self.fill = "surface"
        self._focus = False

    def stand(self, standing: Standing, reason: str = "") -> None:
        """Rest, in doubt or refused; the reason is read out and shown as a tip (say it below as well)."""
        self.standing = standing
        self.setToolTip(reason)
        self.editor().setAccessibleDescription(reason)
        self._standing_changed()
        self.update()

    def editor(self) -> QWidget:
        raise NotImplementedError

    def set_name(self, name: str) -> None:
        """What it is called where nobody sees it."""
        self.setAccessibleName(name)
        self.editor().setAccessibleName(name)

    def _standing_changed(self) -> None:
        """For frames that show an icon."""

    def _on_focus(self, focus: bool) -> None:
        self._focus = focus
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        editor = self.editor()
        quiet = not editor.isEnabled() or bool(editor.property("readOnly"))
        edge = "accent" if self._focus else _EDGES[self.standing]
        if quiet and not self._focus and self.standing == "rest":
            edge = "line"
        width = 1 if edge in ("edge", "line") else 2
        with Canvas(self) as canvas:
            canvas.frame(
                QRectF(self.rect()), theme.colour("raised" if quiet else self.fill), theme.colour(edge), width
            )


class Field(Framed):
    """One line of typing. `edited` while the user types, `committed` on leaving it changed or on Enter."""

    edited = Signal(str)
    committed = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(
        self,
        name: str,
        placeholder: str = "",
        *,
        secret: bool = False,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.line = LineEdit(self)
        self.line.setPlaceholderText(placeholder)
        self._icon, self._last = icon, ""
        self._mark = _Mark(self)
        self._eye: Button | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(9, 1, 11, 1)
        layout.setSpacing(6)
        layout.addWidget(self.line, 1)
        layout.addWidget(self._mark)
        if secret:
            self._add_eye(layout)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.CONTROL)
        self.setFocusProxy(self.line)
        self.set_name(name)
        self.line.textEdited.connect(self.edited)
        self.line.editingFinished.connect(self._commit)
        self.line.returnPressed.connect(self.entered)
        self.line.focused.connect(self._on_focus)
        self.line.focused.connect(lambda focus: None if focus else self.left.emit())
        self._standing_changed()

    def set_placeholder(self, text: str) -> None:
        self.line.setPlaceholderText(text)

    def text(self) -> str:
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Show a value from the record; typing that is under way is not disturbed."""
        self._last = text
        if self.line.text() != text and not (self.line.hasFocus() and composition.composing()):
            self.line.setText(text)

    def editor(self) -> QLineEdit:
        return self.line

    def sizeHint(self) -> QSize:
        return QSize(200, theme.CONTROL)

    def minimumSizeHint(self) -> QSize:
        return QSize(88, theme.CONTROL)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)

    def _commit(self) -> None:
        if self.line.text() != self._last:
            self._last = self.line.text()
            self.committed.emit(self._last)

    def _standing_changed(self) -> None:
        name, role = _MARKS.get(self.standing, (self._icon, "muted"))
        self._mark.show_icon(name, role)

    def _add_eye(self, layout: QHBoxLayout) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = Button("", "eye", kind="quiet", tone="muted", name=self.tr("Show what is typed"))
        self._eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._reveal)
        self._eye.setFixedSize(theme.CONTROL, theme.CONTROL)
        layout.setContentsMargins(9, 0, 0, 0)
        layout.addWidget(self._eye)

    def _reveal(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        if self._eye is not None:
            self._eye.set_icon("eye-off" if shown else "eye")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._eye is not None:
            self._eye.set_text("", self.tr("Show what is typed"))


class _Mark(QWidget):
    """The icon at the end of a field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._role = "", "muted"
        self.setFixedSize(16, 16)

    def show_icon(self, name: str, role: str) -> None:
        self._name, self._role = name, role
        self.setVisible(bool(name))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            with Canvas(self) as canvas:
                canvas.icon(self._name, 0, 8, 16, self._role)


class Labelled(QWidget):
    """A field with its name above and, below, what is wrong or worth knowing."""

    def __init__(
        self, control: QWidget, label: str, *, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._hint = hint
        self._label = Label(label, fonts.SMALL, fonts.MEDIUM, "muted", elide=True)
        self._below = Paragraph(hint, fonts.SMALL, role="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self._label, control, self._below):
            layout.addWidget(part)
        self._below.setVisible(bool(hint))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_label(self, label: str, hint: str = "") -> None:
        self._label.set_text(label)
        self._hint = hint
        if isinstance(self.control, Framed):
            self.control.set_name(label)
        self.say("")

    def say(self, reason: str, standing: Standing = "refused") -> None:
        """Show a reason at the field; an empty one brings the hint back."""
        self._below.set_text(reason or self._hint)
        self._below.set_role(
            {"rest": "muted", "doubt": "warn", "refused": "danger"}[standing] if reason else "muted"
        )
        self._below.setVisible(bool(reason or self._hint))
        if isinstance(self.control, Framed):
            self.control.stand(standing if reason else "rest", reason)
