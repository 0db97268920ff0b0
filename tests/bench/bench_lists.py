"""The kit's table at 100,000 rows against a bare table and model of the same shape."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QTableView

from inspector.ui.app import make_app
from inspector.ui.components.table import Cell, Column, RowsModel, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QApplication

Line = tuple[str, float | None, float, str, bool]
ROWS, STEPS, OPENINGS = 100_000, 200, 7
COLUMNS = (
    Column("booth", "展位", 120),
    Column("exhibitor", "参展商", 300, stretch=True),
    Column("claims", "权利", 160),
    Column("state", "状态", 140),
    Column("last", "上次", 160),
)
IDS = tuple(f"id-{number}" for number in range(ROWS))


class Bare(QAbstractTableModel):
    """Texts only, made when they are asked for."""

    def rowCount(self, parent: Any = None) -> int:
        return ROWS

    def columnCount(self, parent: Any = None) -> int:
        return len(COLUMNS)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return _text(index.row(), index.column()) if role == Qt.ItemDataRole.DisplayRole else None


def rows() -> list[Line]:
    app = make_app(theme="light", language="zh")
    pairs = [(_opened(app, _bare), _opened(app, _ours)) for _ in range(OPENINGS)]
    floor, first = (statistics.median(pair[which] for pair in pairs) for which in (0, 1))
    bare, step = _scrolled(app, _bare()), _scrolled(app, _ours())
    return [
        ("list of 100,000: first page painted", floor, first, "<= 100 ms", first <= 100),
        ("list of 100,000: one scroll step, p50", bare, step, "<= 16 ms", step <= 16),
    ]


def _bare() -> QTableView:
    table = QTableView()
    model = Bare(table)
    table.setModel(model)
    table.verticalHeader().setDefaultSectionSize(44)
    table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    return table


def _ours() -> QTableView:
    model = RowsModel(COLUMNS, _want)
    table = Table("展位", model)
    model.setParent(table)
    model.set_ids(IDS)
    return table


def _want(ids: tuple[str, ...], arrived: Callable[[Sequence[tuple[Cell, ...]]], None]) -> None:
    numbers = (int(one.removeprefix("id-")) for one in ids)
    arrived([tuple(Cell(_text(number, column)) for column in range(len(COLUMNS))) for number in numbers])


def _text(row: int, column: int) -> str:
    return (f"4.1A{row:05}", f"示例{row}精密机械有限公司", "发明 2 · 商标 1", "未检查", "2026-11-06")[column]


def _opened(app: QApplication, make: Callable[[], QTableView]) -> float:
    """Made, shown, painted."""
    began = time.perf_counter()
    table = make()
    table.resize(1100, 700)
    table.show()
    app.processEvents()
    table.grab()
    spent = (time.perf_counter() - began) * 1000
    table.close()
    table.deleteLater()
    app.processEvents()
    return spent


def _scrolled(app: QApplication, table: QTableView) -> float:
    """A page at a time, from place to place far apart as well, each painted."""
    table.resize(1100, 700)
    table.show()
    app.processEvents()
    bar = table.verticalScrollBar()
    far = bar.maximum() // 7
    times = []
    for step in range(STEPS):
        began = time.perf_counter()
        bar.setValue((bar.value() + (far if step % 20 == 19 else 132)) % bar.maximum())
        table.viewport().repaint()
        app.processEvents()
        times.append((time.perf_counter() - began) * 1000)
    table.close()
    return statistics.median(times)
