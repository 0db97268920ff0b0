"""The keys of the viewer, in one place: what each does, and the list F1 shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from inspector.ui.screens.viewer.view import ViewerView

K = Qt.Key
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ARROWS = {K.Key_Left: (-1, 0), K.Key_Right: (1, 0), K.Key_Up: (0, -1), K.Key_Down: (0, 1)}
_PAN = 80  # px
_TOOLS = {K.Key_A: "arrow", K.Key_B: "box", K.Key_T: "text", K.Key_X: "redaction"}


class Keys:
    """Turns key presses into what the view does and says."""

    def __init__(self, view: ViewerView) -> None:
        self.view = view
        self._plain: dict[Qt.Key, Callable[[], object]] = {
            K.Key_Plus: lambda: view.zoom_by(1.25),
            K.Key_Equal: lambda: view.zoom_by(1.25),
            K.Key_Minus: lambda: view.zoom_by(1 / 1.25),
            K.Key_0: view.fit,
            K.Key_1: view.actual,
            K.Key_R: view.turn,
            K.Key_C: view.compared.emit,
            K.Key_O: view.other_asked.emit,
            K.Key_L: view.linked.emit,
            K.Key_I: view.informed.emit,
            K.Key_K: view.coloured.emit,
            K.Key_BracketRight: lambda: view.thickened.emit(1),
            K.Key_BracketLeft: lambda: view.thickened.emit(-1),
            K.Key_M: view.filled.emit,
            K.Key_Z: view.undone.emit,
            K.Key_Y: view.redone.emit,
            K.Key_Delete: view.taken_off.emit,
            K.Key_Backspace: view.taken_off.emit,
            K.Key_PageUp: lambda: self._page(-1),
            K.Key_PageDown: lambda: self._page(1),
            K.Key_Home: lambda: view.jumped.emit(0),
            K.Key_End: lambda: view.jumped.emit(-1),
            K.Key_Space: view.shut,
            K.Key_Return: self._enter,
            K.Key_Enter: self._enter,
            K.Key_Escape: self._leave,
            K.Key_F11: view.fill_screen,
            K.Key_F4: view.party_asked.emit,
            K.Key_F1: view.keys_asked.emit,
        }

    def take(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.view.state.party:
            if key == K.Key_F4 and not held:
                self.view.party_asked.emit()
        elif key in _ARROWS and held in (_none, _SHIFT):
            self._arrow(*_ARROWS[key], far_end=bool(held))
        elif held & _CONTROL:
            self._with_control(key, shifted=bool(held & _SHIFT))
        elif key == K.Key_R and held == _SHIFT:
            self.view.keep_turn()
        elif key in _TOOLS and not held:
            self.view.choose(_TOOLS[key])
        elif key in self._plain and held in (_none, _SHIFT):
            self._plain[key]()

    def tab(self, step: int) -> None:
        """Between two pictures; over one, from one drawn thing to the next."""
        view = self.view
        if view.state.party:
            return
        if view.state.compares:
            view.pane_used.emit(1 - view.state.active)
        else:
            view.layer_stepped.emit(step)

    def _with_control(self, key: Qt.Key, *, shifted: bool) -> None:
        if key == K.Key_Z:
            (self.view.redone if shifted else self.view.undone).emit()
        elif key == K.Key_Y:
            self.view.redone.emit()

    def _arrow(self, right: int, down: int, *, far_end: bool) -> None:
        """Nudges what is selected; else goes through the set, or over a picture larger than its room."""
        view = self.view
        if view.state.selected and not view.state.compares:
            view.nudge(right, down, far_end=far_end)
        elif right and not far_end:
            view.stepped.emit(right)
        else:
            view.stage.look(view.stage.sight.moved(-right * _PAN, -down * _PAN))

    def _page(self, step: int) -> None:
        item = self.view.state.item
        if item is not None and item.shape == "pages":
            self.view.paged.emit(step)
        else:
            self.view.stepped.emit(step)

    def _enter(self) -> None:
        view = self.view
        layer = view.selected()
        if view.state.tool:
            view.draw_in_the_middle()
        elif layer is not None and layer.kind == "text":
            view.write(layer)
        else:
            view.shut()

    def _leave(self) -> None:
        """Out of the tool, the selection, the comparison, the viewer: one step a press."""
        view = self.view
        if view.state.tool:
            view.tool_chosen.emit(view.state.tool)
        elif view.state.selected:
            view.layer_picked.emit("")
        elif view.state.compares:
            view.compared.emit()
        else:
            view.shut()


_none = Qt.KeyboardModifier.NoModifier


def listed() -> list[tuple[str, str]]:
    """What F1 shows."""
    return [
        ("←", QCoreApplication.translate("Viewer", "previous; nudges what is selected")),
        ("→", QCoreApplication.translate("Viewer", "next; nudges what is selected")),
        ("+", QCoreApplication.translate("Viewer", "larger; - smaller, 0 fit, 1 actual pixels")),
        ("R", QCoreApplication.translate("Viewer", "turn; Shift+R keeps the turn")),
        (
            "C",
            QCoreApplication.translate("Viewer", "compare two; O with another record, L together or apart"),
        ),
        ("I", QCoreApplication.translate("Viewer", "facts")),
        ("A", QCoreApplication.translate("Viewer", "arrow; B box, T text, X redact, Enter in the middle")),
        ("Tab", QCoreApplication.translate("Viewer", "the next drawn thing; Shift+arrows move its far end")),
        ("K", QCoreApplication.translate("Viewer", "colour; [ ] thickness, M solid or mosaic")),
        ("Del", QCoreApplication.translate("Viewer", "take off")),
        ("Ctrl+Z", QCoreApplication.translate("Viewer", "undo; Ctrl+Shift+Z redo")),
        ("F4", QCoreApplication.translate("Viewer", "show the party: the annotated picture alone")),
        ("F11", QCoreApplication.translate("Viewer", "full screen")),
        ("Esc", QCoreApplication.translate("Viewer", "leave")),
    ]
