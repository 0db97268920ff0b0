"""The viewer over the whole window: pictures in the middle, tools, bars and facts around them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from inspector.ui import components as kit
from inspector.ui.components.composition import composing
from inspector.ui.screens.viewer.bars import Foot, Head, TroubleLine
from inspector.ui.screens.viewer.facts import Facts
from inspector.ui.screens.viewer.keys import Keys
from inspector.ui.screens.viewer.stage import Stage
from inspector.ui.screens.viewer.state import ViewerState
from inspector.ui.screens.viewer.tools import Tools
from inspector.ui.screens.viewer.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.domain.annotation import Layer


class ViewerView(kit.Surface):
    """Draws a `ViewerState`. Keys come here and end here; F12 alone goes through."""

    closed = Signal()
    focus_left = Signal()  # what had it before is gone: the page was drawn again meanwhile
    stepped = Signal(int)
    jumped = Signal(int)  # to the first (0) or the last (-1)
    paged = Signal(int)
    wanted = Signal(int, tuple)  # pane, size
    part_wanted = Signal(int, tuple)  # pane, part of the original
    tool_chosen = Signal(str)
    layer_drawn = Signal(object)
    layer_changed = Signal(object)
    layer_picked = Signal(str)
    layer_stepped = Signal(int)
    nudged = Signal(int, int, bool)
    jotted = Signal(object)
    coloured = Signal()
    thickened = Signal(int)
    filled = Signal()
    taken_off = Signal()
    undone = Signal()
    redone = Signal()
    turn_kept = Signal(int)
    compared = Signal()
    other_asked = Signal()
    pane_used = Signal(int)
    linked = Signal()
    informed = Signal()
    party_asked = Signal()
    keys_asked = Signal()
    language_changed = Signal()

    new: Callable[[str, int], Layer]  # the presenter's: an empty layer as the tools are set

    def __init__(self, window: QWidget) -> None:
        super().__init__("window", parent=window)
        self._window = window
        self._before: QWidget | None = None
        self.state = ViewerState()
        self.setProperty("overlay", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head, self.foot, self.tools, self.facts = Head(), Foot(), Tools(), Facts()
        self.trouble = TroubleLine()
        self.stages = (self._stage(0), self._stage(1))
        self.writing = Writing(self.stages[0])
        self.back = kit.Button(
            "", "undo-2", hint="F4", parent=self
        )  # out of the party's view, for fingers too
        self.back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.back.setProperty("overlay", True)
        self._lay_out()
        self._connect()
        self._keys = Keys(self)
        window.installEventFilter(self)
        self.hide()

    def _stage(self, place: int) -> Stage:
        stage = Stage(lambda kind, turn: self.new(kind, turn))
        stage.wanted.connect(partial(self.wanted.emit, place))
        stage.part_wanted.connect(partial(self.part_wanted.emit, place))
        stage.pressed.connect(partial(self._pressed, place))
        stage.moved.connect(partial(self._moved, place))
        stage.resized.connect(self._say_sight)
        return stage

    def _lay_out(self) -> None:
        pictures = QHBoxLayout()
        pictures.setContentsMargins(0, 0, 0, 0)
        pictures.setSpacing(2)
        for stage in self.stages:
            pictures.addWidget(stage, 1)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.trouble)
        middle.addLayout(pictures, 1)
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.tools)
        across.addLayout(middle, 1)
        across.addWidget(self.facts)
        upright = QVBoxLayout(self)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(0)
        upright.addWidget(self.head)
        upright.addLayout(across, 1)
        upright.addWidget(self.foot)

    def _connect(self) -> None:
        stage = self.stages[0]
        stage.picked.connect(self.layer_picked)
        stage.changed.connect(self.layer_changed)
        stage.drawn.connect(self.layer_drawn)
        stage.text_asked.connect(self.write)
        self.writing.finished.connect(self._written)
        self.writing.so_far.connect(self.jotted)
        self.writing.left.connect(self.setFocus)
        head, foot, tools = self.head, self.foot, self.tools
        for signal, act in (
            (head.closed, self.shut), (head.compared, self.compared), (head.picked, self.other_asked),
            (head.linked, self.linked), (head.informed, self.informed), (head.shown, self.party_asked),
            (head.filled, self.fill_screen), (foot.stepped, self.stepped), (foot.paged, self.paged),
            (foot.fitted, self.fit), (foot.actual, self.actual), (foot.turned, self.turn),
            (foot.kept, self.keep_turn), (tools.chosen, self.choose), (tools.coloured, self.coloured),
            (tools.thickened, partial(self.thickened.emit, 1)), (tools.filled, self.filled),
            (tools.taken_off, self.taken_off), (tools.undone, self.undone), (tools.redone, self.redone),
        ):  # fmt: skip
            signal.connect(act)
        foot.zoomed.connect(self.zoom_by)
        self.back.clicked.connect(self.party_asked)

    # -- showing

    def show(self, state: ViewerState | None = None) -> None:
        """Draw a state; without one it is Qt's own `show()`."""
        if state is None:
            super().show()
            return
        self.state = state
        bare = state.party
        for part in (self.head, self.foot, self.tools):
            part.setVisible(not bare)
        self.facts.setVisible(state.facts and not bare)
        self.back.set_text("", self.tr("Take back"))
        self.back.setVisible(bare)
        self.stages[1].setVisible(state.compares)
        for place, pane in enumerate(state.panes):
            self.stages[place].show_pane(pane, state, active=place == state.active and not bare)
        self.head.draw(state)
        self.foot.draw(state)
        self.tools.draw(state, self.kind_of_selected())
        self.facts.draw(state.item.facts if state.item is not None else ())
        self.trouble.say("" if bare else state.trouble)
        self.setAccessibleName(state.item.title if state.item is not None else self.tr("Viewer"))
        self._say_sight()

    def open(self) -> None:
        self._before = QApplication.focusWidget()
        self.setGeometry(self._window.rect())
        super().show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut(self) -> None:
        """Away; what was typed so far is kept."""
        if self.writing.isVisible():
            self.writing.finish()
        self._window.removeEventFilter(self)
        if self.window().isFullScreen() and self._was_filled:
            self.window().showNormal()
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_left.emit()
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        hint = self.back.sizeHint()
        self.back.setGeometry(
            self.width() - hint.width() - 12, self.height() - hint.height() - 12, hint.width(), hint.height()
        )
        self.back.raise_()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show(self.state)
            self.language_changed.emit()

    # -- looking

    @property
    def stage(self) -> Stage:
        """The one the keys are for."""
        return self.stages[self.state.active]

    def fit(self) -> None:
        self.stage.fit()

    def actual(self) -> None:
        self.stage.actual()

    def zoom_by(self, factor: float) -> None:
        self.stage.zoom_by(factor)

    def turn(self) -> None:
        self.stage.turn()

    def keep_turn(self) -> None:
        self.turn_kept.emit(self.stage.sight.turn)

    _was_filled = False

    def fill_screen(self) -> None:
        window = self.window()
        self._was_filled = not window.isFullScreen()
        if self._was_filled:
            window.showFullScreen()
        else:
            window.showNormal()

    def _pressed(self, place: int) -> None:
        if self.writing.isVisible():
            self.writing.finish()
        self.pane_used.emit(place)

    def _moved(self, place: int) -> None:
        """Zoom and place go together when two are compared."""
        other = self.stages[1 - place]
        if self.state.compares and self.state.linked:
            other.look(other.sight.like(self.stages[place].sight), by_hand=False)
        self._say_sight()

    def _say_sight(self) -> None:
        sight, pane = self.stage.sight, self.state.pane
        keeps = sight.turn != pane.kept_turn and not self.state.why_closed and not self.state.compares
        self.foot.say_sight(sight.zoom, turned=keeps, card=self.stage.shows_card)

    # -- drawing

    def choose(self, tool: str) -> None:
        if not self.state.why_closed and not self.state.compares:
            self.tool_chosen.emit(tool)

    def kind_of_selected(self) -> str:
        layer = self.selected()
        return layer.kind.value if layer is not None else ""

    def selected(self) -> Layer | None:
        layers = self.state.item.layers if self.state.item is not None else ()
        return next((one for one in layers if one.id == self.state.selected), None)

    def draw_in_the_middle(self) -> None:
        """Enter with a tool: drawn by key, then nudged into its place."""
        layer = self.stage.in_the_middle()
        if self.state.tool == "text":
            self.write(layer)
        else:
            self.layer_drawn.emit(layer)

    def write(self, layer: Layer) -> None:
        right, down = self.stage.sight.to_screen(layer.x, layer.y)
        self.writing.begin(layer, QPoint(round(right), round(down)))

    def _written(self, layer: Layer) -> None:
        known = self.state.item.layers if self.state.item is not None else ()
        is_old = any(one.id == layer.id for one in known)
        (self.layer_changed if is_old else self.layer_drawn).emit(layer)

    def nudge(self, right: int, down: int, *, far_end: bool) -> None:
        """A key's step: two pixels of the screen, and at least one of the photo."""
        x, y = self.stage.sight.along(right, down)
        step = max(1.0, 2 / self.stage.sight.zoom)
        size = max(abs(x), abs(y)) or 1.0
        self.nudged.emit(round(x / size * step), round(y / size * step), far_end)

    # -- keys

    def event(self, event: QEvent) -> bool:
        """No shortcut of the page below fires, but F12, which covers everything."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() != Qt.Key.Key_F12:
                event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not composing():
            self._keys.take(event)
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab is a key of the viewer's."""
        self._keys.tab(1 if forward else -1)
        return True
