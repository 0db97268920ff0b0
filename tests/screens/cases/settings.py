"""Settings: nothing read yet, a workspace, an agency with long texts and many officers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from inspector.casework import room
from inspector.domain.campaign import Agency
from inspector.domain.party import Officer
from inspector.ui.screens.settings.presenter import Facts, State
from inspector.ui.screens.settings.view import SettingsView
from inspector.ui.settings import Settings
from tests.screens import hall
from tests.screens.case import Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZES = ("1280x800", "1280x720", "1024x768", "1280x800@2", "720x1000")
REMEDIES = (
    "如不服本决定，可以在收到之日起六十日内向上级机关申请行政复议，或者在六个月内向人民法院提起行政诉讼。"
)
AGENCY = Agency(
    "a1", "广州市知识产权局（演示）", "Guangzhou Intellectual Property Administration (demonstration)", "穗",
    "知", "广州市天河区示例路1号", "020-12345678", remedies=REMEDIES,
)  # fmt: skip
OFFICERS = (
    Officer("o1", "粤A04217", "李明", valid_to=date(2029, 12, 31)),
    Officer("o2", "粤A04388", "陈思", valid_to=date(2026, 10, 31)),
    Officer("o3", "粤A03106", "赵宁"),
)
FACTS = Facts(
    "~/.local/share/inspector/workspace", "4f2a91c07b13d5e8", AGENCY, OFFICERS, 46,
    room.of(221_000_000_000), hall.NOW.date(),
)  # fmt: skip


def cases() -> list[Case]:
    deep = "~/" + "展会知识产权保护工作站/" * 6 + "workspace"
    long = replace(FACTS, folder=deep, agency=replace(AGENCY, name=hall.LONG), officers=OFFICERS * 5)
    states = {
        "settings": State(Settings("zh", "light"), FACTS),
        "settings-long": State(Settings(), long),
        "settings-reading": State(Settings("en", "dark")),
    }
    return [Case(name, partial(_make, state), SIZES) for name, state in states.items()]


def _make(state: State) -> QWidget:
    view = SettingsView()
    view.show(state)
    return hall.framed(view, "settings")
