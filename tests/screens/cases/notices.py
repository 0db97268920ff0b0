"""The list of notices: drafts, what is owed, a void one; and an empty one."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from inspector import notices
from inspector.casework.paper_list import PaperLine, Waits
from inspector.ui.screens.notices.presenter import State
from inspector.ui.screens.notices.view import NoticesView
from tests.screens import hall
from tests.screens.case import Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_LINES = (
    ("W06", "", Waits.APPROVAL), ("W05", "", Waits.DRAFT), ("W04", "穗市监责改〔2026〕15号", Waits.PRINT),
    ("W06", "穗市监登保〔2026〕3号", Waits.LIFT), ("W05", "穗市监限提〔2026〕8号", Waits.SIGN),
    ("W15", "暂3F2A-1", Waits.SEAL), ("W03", "", Waits.DONE), ("W04", "穗市监责改〔2026〕14号", Waits.VOID),
)  # fmt: skip


def cases() -> list[Case]:
    return [
        Case("notices", partial(_make, _LINES), ("1280x800", "720x1000")),
        Case("notices-empty", partial(_make, ()), ("1280x800",)),
    ]


def _make(made: tuple[tuple[str, str, Waits], ...]) -> QWidget:
    lines = []
    for at, (kind, number, waits) in enumerate(made):
        known, party = notices.kind(kind), hall.FIRMS[at % len(hall.FIRMS)][0]
        when = hall.NOW - timedelta(minutes=37 * at)
        lines.append(
            PaperLine(f"n{at}", kind, known.title_zh, known.title_en, number, party, "i1", "inspection", when,
                      2 if at == 2 else 1, waits)
        )  # fmt: skip
    view = NoticesView()
    view.show(State(tuple(lines), is_read=True))
    return hall.framed(view, "notices")
