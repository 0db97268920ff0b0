"""Buttons with icon, words and the key that does the same."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.canvas import CENTRE, Canvas, key_label, keycap_width

Kind = Literal["primary", "normal", "quiet", "danger"]


class Control(QAbstractButton):
    """What all painted controls share: finger height, focus by keyboard, a repaint on hover."""

    ENTERS = True  # whether Enter presses it; where it means "on to the next field" it does not

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.focus_shown = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A ring after a click is noise; after Tab it is the only way to see where one is.
        self.focus_shown = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.focus_shown = False
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt leaves Enter to dialogs; here it presses what has the focus, as Space does.
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.ENTERS and plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self.update()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Button(Control):
    """One primary on a screen. `key` is shown and works; `hint` is shown only: the page takes the key."""

    GAP = 10

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        *,
        kind: Kind = "normal",
        key: str = "",
        hint: str = "",
        tone: str = "",
        party: bool = False,
        name: str = "",
        language: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.kind, self.icon_name, self.tone, self.language = kind, icon, tone, language
        self.high = theme.PARTY_CONTROL if party else theme.CONTROL
        self.key = ""
        self._shortcut: QShortcut | None = None
        self.set_text(text, name)
        self.set_key(key or hint, works=bool(key))

    def set_text(self, text: str, name: str = "") -> None:
        """The words; `name` says what an icon alone means."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(name or text)
        if name and not text:
            self.setToolTip(name)
        self.updateGeometry()
        self.update()

    def set_key(self, key: str, *, works: bool = True) -> None:
        self.key = key
        if self._shortcut is not None:
            self._shortcut.setEnabled(False)  # until it is gone it would make the key ambiguous
            self._shortcut.deleteLater()
            self._shortcut = None
        if key and works:
            self._shortcut = QShortcut(self)
            self._shortcut.setKeys(keys_of(key))
            self._shortcut.activated.connect(self.click)
        self.updateGeometry()

    def set_icon(self, name: str) -> None:
        self.icon_name = name
        self.update()

    def refuse(self, reason: str) -> None:
        """Not now, and why: a disabled button without a reason is a dead one. "" allows it again."""
        self.setEnabled(not reason)
        self.setToolTip(reason)
        self.setAccessibleDescription(reason)

    def words(self) -> str:
        return self.text().replace("&&", "&")

    def _font(self) -> QFont:
        size = fonts.HERO if self.high > theme.CONTROL else fonts.BODY
        return fonts.font(size, fonts.MEDIUM, language=self.language)

    def _content_width(self) -> int:
        words = self.words()
        parts = [18] if self.icon_name else []
        parts += [fonts.width(words, self._font())] if words else []
        parts += [keycap_width(self.key)] if self.key else []
        return sum(parts) + self.GAP * max(0, len(parts) - 1)

    def sizeHint(self) -> QSize:
        if not self.words() and not self.key:
            return QSize(self.high, self.high)
        return QSize(self._content_width() + 2 * theme.PAD, self.high)

    def _role(self) -> str:
        if not self.isEnabled():
            return "muted"
        by_kind = {"primary": "on_accent", "danger": "danger", "quiet": "accent", "normal": "text"}
        return self.tone or by_kind[self.kind]

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            self._paint_box(canvas)
            self._paint_content(canvas)

    def _paint_box(self, canvas: Canvas) -> None:
        rect = QRectF(self.rect())
        pressed, over = self.isDown(), self.underMouse() and self.isEnabled()
        if self.kind == "primary" and self.isEnabled():
            accent = theme.colour("accent")
            canvas.frame(rect, accent.darker(115) if pressed else accent.darker(106) if over else accent)
            if self.focus_shown:
                canvas.frame(rect.adjusted(3, 3, -3, -3), None, theme.colour("on_accent"), 2, 4)
            return
        rest = None if self.kind == "quiet" else theme.colour("surface")
        fill = theme.colour("hair" if pressed else "raised") if pressed or over else rest
        edge = None if self.kind == "quiet" else theme.colour("danger" if self.kind == "danger" else "edge")
        if not self.isEnabled() and edge is not None:
            edge = theme.colour("line")
        canvas.frame(rect, fill, edge)
        if self.focus_shown:
            canvas.frame(rect, None, theme.colour("accent"), 2)

    def _paint_content(self, canvas: Canvas) -> None:
        words, role = self.words(), self._role()
        x = (self.width() - self._content_width()) / 2
        middle = self.height() / 2
        if self.icon_name:
            canvas.icon(self.icon_name, x, middle, 18, role)
            x += 18 + self.GAP
        if words:
            wide = fonts.width(words, self._font())
            canvas.text(QRectF(x, 0, wide, self.height()), words, self._font(), role, CENTRE)
            x += wide + self.GAP
        if self.key:
            filled = self.kind == "primary" and self.isEnabled()
            canvas.keycap(x, middle, self.key, on="primary" if filled else "surface")


def keys_of(key: str) -> list[QKeySequence]:
    """A key as it is named on the screen; Enter is two keys of most keyboards."""
    names = [key.replace("Enter", "Return"), key] if key.endswith("Enter") else [key]
    return [QKeySequence(name) for name in names]


class KeyCap(QWidget):
    """A key and, if given, what it does: the line of help at the foot of a page."""

    def __init__(self, key: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self._text = key, text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    def set_text(self, text: str) -> None:
        self._text = text
        self._name()
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        self.key = key
        self.set_text(self._text)

    def _name(self) -> None:
        self.setAccessibleName(f"{key_label(self.key)} {self._text}".strip())

    def sizeHint(self) -> QSize:
        words = fonts.width(self._text, fonts.font(fonts.SMALL)) + 6 if self._text else 0
        return QSize(keycap_width(self.key) + words, 20)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            x = canvas.keycap(0, self.height() / 2, self.key) + 6
            if self._text:
                rect = QRectF(x, 0, self.width() - x, self.height())
                canvas.text(rect, self._text, fonts.font(fonts.SMALL), "muted")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.updateGeometry()
