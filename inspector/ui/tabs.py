"""Tab goes where the eye goes: parts made later would otherwise stand at the end of the chain."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


def in_order(root: QWidget, known: list[QWidget]) -> list[QWidget]:
    """Put the focus chain below `root` into the order of its layouts; `known` is what it was last time."""
    found = list(_of(root))
    if [id(one) for one in found] != [id(one) for one in known]:
        for earlier, later in pairwise(found):
            QWidget.setTabOrder(earlier, later)
    return found


def _of(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    inner = widget.widget() if isinstance(widget, QScrollArea) else None
    if inner is not None:
        yield from _of(inner)
    else:
        yield from _in(widget.layout())


def _in(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    items = [item for place in range(layout.count()) if (item := layout.itemAt(place)) is not None]
    for item in items:
        widget = item.widget()
        yield from _of(widget) if widget is not None else _in(item.layout())
