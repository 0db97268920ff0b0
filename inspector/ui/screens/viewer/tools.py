"""The tools at the left: what is drawn next, how it looks, and the way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from inspector.domain.annotation import WEIGHTS
from inspector.ui import components as kit
from inspector.ui import theme
from inspector.ui.components.button import Control
from inspector.ui.components.canvas import Canvas, keycap_width
from inspector.ui.components.layouts import column
from inspector.ui.screens.viewer.painting import ink

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from inspector.ui.screens.viewer.state import ViewerState

WIDE = 100


class ToolButton(Control):
    """An icon and its key; the chosen tool is tinted."""

    def __init__(self, icon: str, key: str) -> None:
        super().__init__()
        self.icon_name, self.key = icon, key
        self.chosen = False
        self.colour, self.weight = "", 0
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(WIDE - 20, theme.CONTROL)

    def say(self, name: str) -> None:
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({self.key})")

    def sizeHint(self) -> QSize:
        return QSize(WIDE - 20, theme.CONTROL)

    def show_as(self, *, chosen: bool = False, enabled: bool = True, why: str = "") -> None:
        self.chosen = chosen
        self.setEnabled(enabled)
        self.setAccessibleDescription(why)
        if why:
            self.setToolTip(f"{self.accessibleName()}: {why}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, middle = QRectF(self.rect()), self.height() / 2
        with Canvas(self) as canvas:
            if self.chosen:
                canvas.frame(rect, theme.colour("accent_soft"), theme.colour("accent"), 2)
            elif (self.isDown() or self.underMouse()) and self.isEnabled():
                canvas.frame(rect, theme.colour("hair" if self.isDown() else "raised"))
            role = "accent" if self.chosen else "text" if self.isEnabled() else "line"
            if self.colour:
                canvas.dot(12, middle, 18, ink(self.colour))
            elif self.weight:
                thick = 2 + 2 * WEIGHTS.index(self.weight) if self.weight in WEIGHTS else 4
                canvas.frame(QRectF(12, middle - thick / 2, 20, thick), theme.colour(role), radius=thick / 2)
            else:
                canvas.icon(self.icon_name, 12, middle, 20, role)
            canvas.keycap(self.width() - keycap_width(self.key) - 10, middle, self.key)


class Tools(kit.Surface):
    """Everything a hand needs; every one of them has a key."""

    chosen = Signal(str)
    coloured = Signal()
    thickened = Signal()
    filled = Signal()
    taken_off = Signal()
    undone = Signal()
    redone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "hair", sides="r", parent=parent)
        self.setFixedWidth(WIDE)
        self.tools = {
            "arrow": ToolButton("move-up-right", "A"),
            "box": ToolButton("square", "B"),
            "text": ToolButton("type", "T"),
            "redaction": ToolButton("eye-off", "X"),
        }
        self.colour, self.weight, self.fill = ToolButton("", "K"), ToolButton("", "]"), ToolButton("", "M")
        self.off = ToolButton("trash-2", "Del")
        self.undo, self.redo = ToolButton("undo-2", "Z"), ToolButton("redo-2", "Y")
        for name, button in self.tools.items():
            button.clicked.connect(partial(self._choose, name))
        for button, signal in (
            (self.colour, self.coloured), (self.weight, self.thickened), (self.fill, self.filled),
            (self.off, self.taken_off), (self.undo, self.undone), (self.redo, self.redone),
        ):  # fmt: skip
            button.clicked.connect(partial(self._tell, signal))
        body = column(
            *self.tools.values(), 4, kit.Hairline(), 4, self.colour, self.weight, self.fill, 4,
            kit.Hairline(), 4, self.off, self.undo, self.redo, None, gap=4,
        )  # fmt: skip
        body.setContentsMargins(8, 12, 0, 12)
        inner = QWidget()
        inner.setLayout(body)
        self.setLayout(column(kit.Scroll(inner), gap=0))  # a low window shows some of them, and scrolls

    def _choose(self, name: str, _: bool = False) -> None:
        self.chosen.emit(name)

    def _tell(self, signal: object, _: bool = False) -> None:
        signal.emit()  # type: ignore[attr-defined]

    def draw(self, state: ViewerState, kind: str) -> None:
        """`kind` is that of the selected layer, "" when none is."""
        names = {
            "arrow": self.tr("Arrow"), "box": self.tr("Box"), "text": self.tr("Text"),
            "redaction": self.tr("Redact"),
        }  # fmt: skip
        why = self.tr("Leave the comparison to draw") if state.compares else state.why_closed
        for name, button in self.tools.items():
            button.say(names[name])
            button.show_as(chosen=state.tool == name, enabled=not why, why=why)
        self.colour.say(self.tr("Colour"))
        self.weight.say(self.tr("Thickness"))
        self.fill.say(self.tr("Solid or mosaic"))
        self.off.say(self.tr("Take off"))
        self.undo.say(self.tr("Undo"))
        self.redo.say(self.tr("Redo"))
        self.colour.colour = state.colour
        self.weight.weight = state.weight
        self.fill.icon_name = "grid-3x3" if state.fill == "mosaic" else "square"
        hides = state.tool == "redaction" or kind == "redaction"
        self.colour.show_as(enabled=not why and not hides)
        self.weight.show_as(enabled=not why and not hides)
        self.fill.show_as(enabled=not why and hides)
        self.off.show_as(enabled=bool(state.selected) and not why)
        self.undo.show_as(enabled=state.can_undo and not why)
        self.redo.show_as(enabled=state.can_redo and not why)
