"""One picture one can zoom, drag, turn and draw on. It knows where things are; what they become is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QPainter, QPixmap
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from inspector.domain.annotation import Layer, LayerKind
from inspector.ui import theme
from inspector.ui.components.canvas import Canvas
from inspector.ui.screens.viewer import around, editing, painting
from inspector.ui.screens.viewer.film import Film
from inspector.ui.screens.viewer.sight import Sight
from inspector.ui.screens.viewer.state import Item, Pane

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from inspector.ui.screens.viewer.state import ViewerState

REACH = 22  # px around a handle or a line that still take it: 44 across, a finger
WHOLE = 13_000_000  # pixels of a picture kept whole; of a larger one parts are fetched


class Stage(QWidget):
    """Zoom by wheel and pinch, drag by hand; with a tool a drag draws."""

    wanted = Signal(tuple)  # width and height the picture is needed in
    part_wanted = Signal(tuple)  # left, top, right, bottom of the original that are needed in full size
    moved = Signal()  # zoom, place or turn changed by hand
    resized = Signal()
    pressed = Signal()
    picked = Signal(str)  # a layer, or "" beside all
    changed = Signal(object)  # a layer that was dragged
    drawn = Signal(object)  # a layer drawn with the tool
    text_asked = Signal(object)  # a text to be written, new or old

    def __init__(self, new: object, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new = new  # makes an empty layer as the tools are set
        self.sight = Sight()
        self.pane = Pane()
        self.tool, self.selected, self.active = "", "", True
        self._film: Film | None = None
        self._part: Film | None = None
        self._preview: tuple[str, QPixmap] = ("", QPixmap())
        self.named = False  # of two, each says which it is
        self._held: tuple[str, QPointF] | None = None  # what a drag does, and where it was last
        self._doing: Layer | None = None  # while it is drawn or dragged
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.setMinimumSize(160, 120)

    # -- showing

    def show_pane(self, pane: Pane, state: ViewerState, *, active: bool) -> None:
        before, self.pane = self.pane, pane
        self.tool, self.selected, self.active = (
            (state.tool, state.selected, active) if active else ("", "", False)
        )
        new_item = _key(before) != _key(pane) or before.page != pane.page
        size = self._full(pane)
        if new_item or size != self.sight.full:
            self._film = self._part = None
            turn = pane.kept_turn if new_item else self.sight.turn
            self.sight = replace(Sight(full=size), room=self.sight.room, turn=turn).fitted()
        elif before.kept_turn != pane.kept_turn:
            self.sight = self.sight.turned(pane.kept_turn)
        if pane.raster is not None and (self._film is None or self._film.raster is not pane.raster):
            self._film = Film(pane.raster)
        if pane.part is not None and (self._part is None or self._part.raster is not pane.part):
            self._part = Film(pane.part)
        self.named = state.compares
        self._name(pane.item)
        self._ask()
        self._point()
        self.update()

    def _full(self, pane: Pane) -> tuple[int, int]:
        if pane.raster is not None:
            return pane.raster.full_width, pane.raster.full_height
        if pane.item is not None and pane.item.size[0] and pane.item.size[1]:
            return pane.item.size
        preview = self._small(pane.item)
        return (max(1, preview.width()), max(1, preview.height()))

    def _name(self, item: Item | None) -> None:
        self.setAccessibleName(item.title if item is not None else "")
        self.setAccessibleDescription(item.line if item is not None else "")

    def _ask(self) -> None:
        """Ask for the picture as large as it is shown, once what is there is too coarse."""
        item = self.pane.item
        if item is None or item.shape == "card" or self.width() < 2:
            return
        ratio = self.devicePixelRatioF()
        if item.shape == "pages" and self._film is None:  # how large a page is, only decoding tells
            self.wanted.emit((round(self.width() * ratio), round(self.height() * ratio)))
            return
        needed = min(1.0, max(self.sight.fit, self.sight.zoom) * ratio)
        have = self._film.scale if self._film is not None else 0.0
        if have >= needed * 0.98:
            return
        wide, high = self.sight.full
        largest = next(
            part for part in (1, 2, 3, 4, 6, 8, 12) if wide * high / part**2 <= WHOLE or part == 12
        )
        part = max(largest, next((part for part in (8, 4, 2) if 1 / part >= needed), 1))
        if self._film is None:  # at first no larger than the room: the quickest there is
            self.wanted.emit((round(min(needed, 1 / largest) * wide), round(min(needed, 1 / largest) * high)))
        elif have * part < 0.98:
            self.wanted.emit((-(-wide // part), -(-high // part)))
        elif item.shape == "photo":
            self._ask_for_part()

    def _ask_for_part(self) -> None:
        """Of a huge photo what is looked at, and somewhat more, in its full size."""
        seen = self._seen().intersected(QRectF(0, 0, *self.sight.full))
        if seen.isEmpty() or (
            self._part is not None and self._part.place.adjusted(-1, -1, 1, 1).contains(seen)
        ):
            return
        more_x, more_y = seen.width() * 0.3, seen.height() * 0.3
        box = seen.adjusted(-more_x, -more_y, more_x, more_y).intersected(QRectF(0, 0, *self.sight.full))
        if box.width() * box.height() <= WHOLE:
            self.part_wanted.emit(
                (int(box.left()), int(box.top()), int(box.right()) + 1, int(box.bottom()) + 1)
            )

    @property
    def shows_card(self) -> bool:
        """Whether there is no picture to zoom or to turn."""
        item = self.pane.item
        return item is None or item.shape == "card" or bool(self.pane.trouble)

    # -- moving

    def look(self, sight: Sight, *, by_hand: bool = True) -> None:
        self.sight = sight
        self._ask()
        self.update()
        if by_hand:
            self.moved.emit()

    def fit(self) -> None:
        self.look(self.sight.fitted())

    def actual(self) -> None:
        """One pixel of the original is one of the screen."""
        self.look(self.sight.zoomed(1 / self.devicePixelRatioF()))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        place = (at.x(), at.y()) if at is not None else (None, None)
        self.look(self.sight.zoomed(self.sight.zoom * factor, *place))

    def turn(self, quarters: int = 1) -> None:
        self.look(self.sight.turned(self.sight.turn + quarters))

    def middle(self) -> tuple[float, float]:
        return self.sight.x, self.sight.y

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.sight = self.sight.in_room(self.width(), self.height())
        self._ask()
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120
        if steps:
            self.zoom_by(1.2**steps, event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Gesture and isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._held = self._doing = None
                self.zoom_by(pinch.scaleFactor(), QPointF(self.mapFromGlobal(pinch.hotSpot().toPoint())))
                return True
        return super().event(event)

    # -- drawing by hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        at = event.position()
        x, y = self.sight.to_original(at.x(), at.y())
        reach = REACH / self.sight.zoom
        selected = self._selected()
        handle = editing.handle_at(selected, x, y, reach) if selected is not None else ""
        if selected is not None and handle:
            self._doing, self._held = selected, (handle, at)
        elif self.tool == "text":
            self.text_asked.emit(replace(self._fresh(), x=round(x), y=round(y)))
        elif self.tool:
            self._doing = replace(self._fresh(), x=round(x), y=round(y), x2=round(x), y2=round(y))
            self._held = "draw", at
        else:
            self._take(x, y, reach, at)

    def _take(self, x: float, y: float, reach: float, at: QPointF) -> None:
        """A layer to drag, or the photo itself."""
        layer = self._at(x, y, reach)
        if layer is not None and self._may_draw():
            self.picked.emit(layer.id)
            self._doing, self._held = layer, ("move", at)
        else:
            self._held = ("pan", at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._held is None:
            self._point(at)
            return
        what, last = self._held
        if what == "pan":
            if (at - last).manhattanLength() >= 1:
                self._held = ("pan", at)
                self._dragged = True
                self.look(self.sight.moved(at.x() - last.x(), at.y() - last.y()))
        elif self._doing is not None:
            self._drag(what, last, at)
            self.update()

    _dragged = False

    def _drag(self, what: str, last: QPointF, at: QPointF) -> None:
        layer = self._doing
        if layer is None:
            return
        x, y = self.sight.to_original(at.x(), at.y())
        if what == "draw":
            self._doing = editing.kept_inside(editing.drawn(layer, x, y), *self.sight.full)
        elif what == "move":
            right, down = self.sight.along(at.x() - last.x(), at.y() - last.y())
            step = round(right), round(down)
            if step != (0, 0):
                self._doing = editing.moved_inside(layer, *step, *self.sight.full)
                self._held = (what, at)
        else:
            self._doing = editing.kept_inside(editing.dragged(layer, what, x, y), *self.sight.full)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, layer = self._held, self._doing
        dragged, self._dragged = self._dragged, False
        self._held = self._doing = None
        if held is None:
            return
        if held[0] == "draw" and layer is not None:
            self._drew(layer)
        elif held[0] == "pan":
            if not dragged:
                self.picked.emit("")
        elif layer is not None and layer != self._by_id(layer.id):
            self.changed.emit(layer)
        self._point(event.position())
        self.update()

    def _drew(self, layer: Layer) -> None:
        """A drag makes it; a press alone was no drawing."""
        far = max(abs(layer.x2 - layer.x), abs(layer.y2 - layer.y)) * self.sight.zoom
        if far >= editing.LEAST:
            self.drawn.emit(layer)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        x, y = self.sight.to_original(at.x(), at.y())
        layer = self._at(x, y, REACH / self.sight.zoom)
        if layer is not None and layer.kind is LayerKind.TEXT and self._may_draw():
            self.text_asked.emit(layer)
        elif self.sight.is_fitted:
            self.look(self.sight.zoomed(1 / self.devicePixelRatioF(), at.x(), at.y()))
        else:
            self.fit()

    def in_the_middle(self) -> Layer:
        """What the tool draws by key: in the middle of what is seen, a fifth of it large."""
        x, y = self.middle()
        wide, high = self.sight.along(self.width() / 10, self.height() / 10)
        wide, high = abs(wide), abs(high)
        layer = replace(
            self._fresh(), x=round(x - wide), y=round(y - high), x2=round(x + wide), y2=round(y + high)
        )
        return editing.kept_inside(layer, *self.sight.full)

    def _fresh(self) -> Layer:
        made: Layer = self._new(self.tool, self.sight.turn)  # type: ignore[operator]
        return made

    def _may_draw(self) -> bool:
        return self.active and self.pane.item is not None and not self.pane.item.why_closed

    def _layers(self) -> list[Layer]:
        layers = list(self.pane.item.layers) if self.pane.item is not None else []
        if self._doing is None:
            return layers
        rest = [self._doing if one.id == self._doing.id else one for one in layers]
        return rest if self._doing in rest else [*rest, self._doing]

    def _by_id(self, layer_id: str) -> Layer | None:
        layers = self.pane.item.layers if self.pane.item is not None else ()
        return next((one for one in layers if one.id == layer_id), None)

    def _selected(self) -> Layer | None:
        return self._by_id(self.selected) if self._may_draw() else None

    def _at(self, x: float, y: float, reach: float) -> Layer | None:
        layers = self.pane.item.layers if self.pane.item is not None else ()
        return editing.layer_at(layers, x, y, reach, lambda one: painting.text_size(one, self.sight.full))

    def _point(self, at: QPointF | None = None) -> None:
        """The pointer says what a press would do."""
        shape = Qt.CursorShape.CrossCursor if self.tool else Qt.CursorShape.OpenHandCursor
        if at is not None and not self.tool:
            x, y = self.sight.to_original(at.x(), at.y())
            if self._may_draw() and self._at(x, y, REACH / 2 / self.sight.zoom) is not None:
                shape = Qt.CursorShape.SizeAllCursor
        if self.cursor().shape() != shape:
            self.setCursor(QCursor(shape))

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            canvas.painter.fillRect(self.rect(), theme.colour("stage"))
            item = self.pane.item
            if item is None:
                return
            if self.shows_card:
                around.card(canvas, item, self.pane.trouble)
            else:
                self._paint_picture(canvas.painter, item)
                layer = self._doing or self._selected()
                if layer is not None and self._may_draw():
                    around.held(canvas.painter, layer, self.sight)
            if self.named:
                around.name(canvas, item.title, active=self.active)

    def _paint_picture(self, painter: QPainter, item: Item) -> None:
        sight, full = self.sight, self.sight.full
        painter.save()
        painter.setTransform(
            painting.transform(sight.zoom, sight.x, sight.y, sight.turn, self.width(), self.height()),
            combine=True,
        )
        whole = QRectF(0, 0, *full)
        small = self._small(item)
        if self._film is not None:
            self._film.paint(painter, self._seen())
            if self._part is not None and self.sight.zoom > self._film.scale:
                self._part.paint(painter, self._seen())
        elif not small.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(whole, small, QRectF(small.rect()))
        else:
            painter.fillRect(whole, QColor(128, 128, 128, 60))
        painter.setClipRect(whole)
        seen = self._film.reduced if self._film is not None else None
        bare = self.selected or (self._doing.id if self._doing is not None else "")
        painting.paint(painter, self._layers(), full, seen=seen, bare=bare)
        painter.restore()

    def _seen(self) -> QRectF:
        corners = [self.sight.to_original(x, y) for x in (0, self.width()) for y in (0, self.height())]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    def _small(self, item: Item | None) -> QPixmap:
        """The preview, until the picture is decoded."""
        if item is None or not item.preview:
            return QPixmap()
        if self._preview[0] != item.key:
            made = QPixmap()
            made.loadFromData(item.preview)
            self._preview = item.key, made
        return self._preview[1]


def _key(pane: Pane) -> str:
    return pane.item.key if pane.item is not None else ""
