"""What the eye misses: clipped text, rows over each other, children outside their parents, buttons too small.

`faults(window)` looks at one shown window and answers what is wrong; usable from any test.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from inspector.ui import theme
from inspector.ui.components import Canvas, Paragraph

if TYPE_CHECKING:
    from inspector.ui.components.canvas import Written

FINGER = 40


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, and where."""

    kind: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.where}: {self.what}"


def render(window: QWidget, ratio: float = 1.0) -> tuple[QImage, list[Written]]:
    """Paint a window into a picture, and note every line of text that was written."""
    settle(window)
    image = QImage(window.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.colour("window"))
    Canvas.watching = []
    try:
        window.render(image)
        return image, Canvas.watching
    finally:
        Canvas.watching = None


def settle(window: QWidget) -> None:
    """Let layouts, wrapped heights and events come to rest."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    if window.layout() is not None:
        window.layout().activate()


def faults(window: QWidget, image: QImage | None = None, written: list[Written] | None = None) -> list[Fault]:
    """Everything wrong in a shown window."""
    if image is None or written is None:
        image, written = render(window)
    found: list[Fault] = []
    widgets = window.findChildren(QWidget)
    overlays = [widget for widget in widgets if widget.property("overlay") and widget.isVisible()]
    for widget in [window, *widgets]:
        if widget.isVisibleTo(window) and not _inside_qt(widget):
            found += _of_one(widget)
            found += _of_children(widget)
        elif widget.isVisibleTo(window) and isinstance(widget.parentWidget(), QScrollArea):
            found += _of_children(widget)  # a page that is wider than its scroll area is cut at the right
    found += [fault for line in written for fault in _of_text(window, line, image, overlays)]
    return list(dict.fromkeys(found))


def _inside_qt(widget: QWidget) -> bool:
    """Parts that Qt makes for itself inside a view, a scroll area or a combo box."""
    if isinstance(widget, QScrollBar | QHeaderView) or widget.objectName().startswith("qt_scrollarea"):
        return True
    parent = widget.parentWidget()
    return isinstance(
        parent, QAbstractItemView | QPlainTextEdit | QTextEdit | QComboBox | QHeaderView | QLineEdit
    )


def name_of(widget: QWidget) -> str:
    """How a fault names a widget: its class, its words, and the nearest screen or window above."""
    words = widget.accessibleName() or (widget.text() if isinstance(widget, QLabel | QAbstractButton) else "")
    above: list[str] = []
    parent = widget.parentWidget()
    while parent is not None and len(above) < 2:
        if type(parent).__module__.startswith("inspector"):
            above.append(type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join([f"{type(widget).__name__}({words[:24]!r})", *above])


def _of_one(widget: QWidget) -> list[Fault]:
    found = []
    where = name_of(widget)
    if (
        isinstance(widget, Paragraph)
        and widget.text()
        and widget.height() < widget.heightForWidth(widget.width())
    ):
        found.append(
            Fault("text cut", where, f"{widget.height()} high, needs {widget.heightForWidth(widget.width())}")
        )
    if isinstance(widget, QLabel) and type(widget) is QLabel and widget.text():
        needed = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
        if widget.height() < needed or (not widget.wordWrap() and widget.width() < widget.sizeHint().width()):
            found.append(
                Fault("text cut", where, f"{widget.size().toTuple()} for {widget.sizeHint().toTuple()}")
            )
    if _is_target(widget) and min(widget.width(), widget.height()) < FINGER:
        found.append(Fault("too small to hit", where, f"{widget.width()} x {widget.height()}"))
    if _needs_a_name(widget) and not _is_named(widget):
        found.append(Fault("no accessible name", where, "a screen reader has nothing to say"))
    return found


def _is_target(widget: QWidget) -> bool:
    return (
        isinstance(widget, QAbstractButton | QComboBox)
        and widget.isEnabled()
        and not widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    )


def _needs_a_name(widget: QWidget) -> bool:
    if isinstance(widget, QScrollArea) or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        return isinstance(widget, QAbstractButton | QLineEdit)
    return isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QAbstractScrollArea) or bool(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    )


def _is_named(widget: QWidget) -> bool:
    return bool(widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))


def _of_children(parent: QWidget) -> list[Fault]:
    if isinstance(parent, QAbstractScrollArea) and not isinstance(parent, QScrollArea):
        return []
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisibleTo(parent)
        and not child.isWindow()
        and not child.property("overlay")
        and not isinstance(child, QScrollBar)
    ]
    found = [fault for child in children if (fault := _outside(child, parent)) is not None]
    for one, other in combinations(children, 2):
        shared = one.geometry().intersected(other.geometry())
        if shared.width() > 1 and shared.height() > 1 and not _inside_qt(one) and not _inside_qt(other):
            found.append(
                Fault("overlap", name_of(one), f"{name_of(other)} by {shared.width()} x {shared.height()}")
            )
    return found


def _outside(child: QWidget, parent: QWidget) -> Fault | None:
    box, room = child.geometry(), parent.rect()
    scrolls = (
        isinstance(parent.parentWidget(), QScrollArea) and parent.objectName() == "qt_scrollarea_viewport"
    )
    if scrolls and box.width() <= room.width():
        return None
    if room.adjusted(-1, -1, 1, 1).contains(box) or box.isEmpty():
        return None
    return Fault("outside its parent", name_of(child), f"{_numbers(box)} in {room.width()} x {room.height()}")


def _numbers(box: QRect) -> str:
    return f"{box.x()},{box.y()} {box.width()} x {box.height()}"


def _of_text(window: QWidget, line: Written, image: QImage, overlays: list[QWidget]) -> list[Fault]:
    found = []
    if line.cut and not line.widget.visibleRegion().isEmpty():
        room = f"{line.rect.width():.0f} x {line.rect.height():.0f}"
        found.append(
            Fault("text cut", name_of(line.widget), f"{line.text!r} needs {line.needed}, has {room}")
        )
    if line.widget.isEnabled():
        ground = _ground(window, line, image, overlays)
        if ground is not None and (seen := theme.contrast(line.colour, ground)) < 4.5:
            found.append(
                Fault("contrast", name_of(line.widget), f"{line.text!r} {seen:.1f} on {ground.name()}")
            )
    return found


def _ground(window: QWidget, line: Written, image: QImage, overlays: list[QWidget]) -> QColor | None:
    """The colour behind a line of text: the most frequent one in its box, if it is wholly on the picture."""
    if line.widget is not window and not window.isAncestorOf(line.widget):
        return None  # painted inside a scene
    top_left = line.widget.mapTo(window, line.rect.topLeft().toPoint())
    box = QRect(top_left, line.rect.size().toSize())
    seen = line.widget.visibleRegion().boundingRect().contains(line.rect.toRect())  # not cut by a scroll area
    if not seen or not window.rect().contains(box) or _is_covered(window, line, box, overlays):
        return None
    ratio = image.devicePixelRatio()
    xs = [round((box.left() + box.width() * part / 16) * ratio) for part in range(1, 16)]
    ys = [round((box.top() + box.height() * part / 6) * ratio) for part in range(1, 6)]
    seen = Counter(image.pixel(x, y) for x in xs for y in ys)
    return QColor.fromRgb(seen.most_common(1)[0][0])


def _is_covered(window: QWidget, line: Written, box: QRect, overlays: list[QWidget]) -> bool:
    """A sheet or a toast lies over it."""
    return any(
        not over.isAncestorOf(line.widget)
        and over is not line.widget
        and QRect(over.mapTo(window, QPoint(0, 0)), over.size()).intersects(box)
        for over in overlays
    )


def size_of(text: str) -> tuple[QSize, float]:
    """`1280x800` or `1280x800@2`: the size of the picture and how many of its pixels make one."""
    size, _, ratio = text.partition("@")
    wide, high = (int(part) for part in size.split("x"))
    scale = float(ratio or 1)
    return QSize(round(wide / scale), round(high / scale)), scale
