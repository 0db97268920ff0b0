"""Importing exhibitors: no file yet, reading, three lists, a fair's list, a file that cannot be read."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.casework.exhibitors import Doubt, ImportPreview, ImportRow, RefusedRow
from inspector.domain.errors import Refused
from inspector.ui.screens.importing.presenter import State
from inspector.ui.screens.importing.view import ImportView
from tests.screens import hall
from tests.screens.case import Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZES = ("1280x800", "1280x720", "1024x768", "1280x800@2", "720x1000")
FILE = Path("第一百四十届广交会第二期参展商名单（知识产权工作站用）-20261104-终稿.xlsx")


def preview(count: int = 128) -> ImportPreview:
    """What a list of exhibitors holds; two rows refused, two in doubt."""
    taken = tuple(
        ImportRow(3 + place, row.booth, "4.1", row.exhibitor, credit_code="91440101MA5XXXXX0T")
        for place, row in enumerate(hall.booths(count))
    )
    refused = (
        RefusedRow(17, "展位号", "import.booth_missing"),
        RefusedRow(44, "参展商名称（中文）", "import.name_missing"),
    )
    code = {"text": "91440101MA5XXXXX0A", "expected": "T"}
    doubts = (
        Doubt(9, "统一社会信用代码", "import.credit_code_bad_check", code),
        Doubt(12, "展位号", "import.booth_unusual", {"text": "主通道北侧特装区临时展台"}),
    )
    return ImportPreview(taken, refused, doubts, {}, "Sheet1")


def cases() -> list[Case]:
    some = preview()
    clean = ImportPreview(some.taken)
    states = {
        "importing-none": (State(), ""),
        "importing-reading": (State(FILE, busy=True), ""),
        "importing-refused": (State(FILE, refused=Refused("import.no_header", name=FILE.name)), ""),
        "importing": (State(FILE, some), "taken"),
        "importing-rows-refused": (State(FILE, some), "refused"),
        "importing-in-doubt": (State(FILE, some), "doubts"),
        "importing-clean": (State(FILE, clean), ""),
        "importing-taking": (State(FILE, preview(3100), busy=True), "taken"),
        "importing-not-taken": (State(FILE, some, refused=Refused("import.nothing_to_take")), "refused"),
    }
    return [Case(name, partial(_make, *given), SIZES) for name, given in states.items()]


def _make(state: State, shown: str) -> QWidget:
    view = ImportView()
    view.show(state)
    if shown:
        view.lists.pick(shown)
    return hall.framed(view, "campaigns", over=True)
