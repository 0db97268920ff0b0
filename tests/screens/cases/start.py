"""The pages before a workspace is open: first run, making one, its recovery sheet, unlocking."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.casework.held import Held
from inspector.domain.errors import Refused, Trouble
from inspector.ui.screens.create.presenter import Creating, OfficerDraft, RecoverySheet
from inspector.ui.screens.create.view import CreatePage
from inspector.ui.screens.first_run.machine import Check
from inspector.ui.screens.first_run.presenter import FirstRun
from inspector.ui.screens.first_run.view import FirstRunPage
from inspector.ui.screens.restore.presenter import Restoring
from inspector.ui.screens.restore.view import RestorePage
from inspector.ui.screens.unlock.presenter import Unlock
from inspector.ui.screens.unlock.view import UnlockPage
from inspector.ui.sticks import Stick
from tests.screens.case import Case

if TYPE_CHECKING:
    from inspector.ui.screen import Screen

STICK = Stick("/media/stick", "EVIDENCE", 12 << 30)
HELD = Held(
    Path("/media/stick/inspector-backup-0a1b2c3d"),
    "广州市知识产权局",
    ("李明", "陈思"),
    datetime(2026, 11, 6, 18, 40, tzinfo=timezone(timedelta(hours=8))),
    4_318,
    612,
    2_914_000_000,
    "019a56b6-9e41-7000-8000-001500000001",
)
CHECKS = (
    Check("disk", True, "212"),
    Check("clock", True, "2026-11-06 09:12"),
    Check("input", True, "ibus"),
    Check("printer", False),
)
OFFICERS = (("粤A04217", "李明"), ("粤A04388", "陈思"))
LI = OfficerDraft(
    "李明", "Li Ming", "粤A04217", "seven lamps cross the river", "seven lamps cross the river", 4
)
CHEN = OfficerDraft("陈思", "", "粤A04217", "12345678", "1234567", 0)
FAULTS = {
    "short_name": "create.empty",
    "officers.1.badge": "create.badge_twice",
    "officers.1.passphrase": "create.passphrase_weak",
    "officers.1.again": "create.passphrases_differ",
}
CODE = "K7QM-2XRD-9TWB-4HNE-C6YP-8VJA-3FZS-5GLU-0D"


def cases() -> list[Case]:
    typed = Creating(
        "广州市知识产权局", "Guangzhou Intellectual Property Administration", "", (LI, CHEN), FAULTS
    )
    sheet = Creating(sheet=RecoverySheet(CODE, bytes), saved_to="/media/stick/recovery-sheet.pdf", kept=True)
    damaged = Unlock(
        OFFICERS,
        "粤A04388",
        problem="damaged",
        error=Trouble("store.damaged"),
        can_look=True,
        can_restore=True,
        can_bring_back=True,
    )
    pages = {
        "first-run": (FirstRunPage, FirstRun(("alone", "demo"), "alone", CHECKS, can_restore=True)),
        "restore": (RestorePage, Restoring(sticks=(STICK,))),
        "restore-held": (RestorePage, Restoring(sticks=(STICK,), held=HELD)),
        "restore-running": (RestorePage, Restoring(held=HELD, running=True, instead=True)),
        "create": (CreatePage, Creating()),
        "create-faults": (CreatePage, typed),
        "create-sheet": (CreatePage, sheet),
        "unlock": (UnlockPage, Unlock(OFFICERS, "粤A04217")),
        "unlock-wrong": (UnlockPage, Unlock(OFFICERS, "粤A04217", problem="wrong", attempts=3)),
        "unlock-locked": (UnlockPage, Unlock(OFFICERS, "粤A04388", locked="idle")),
        "unlock-wait": (
            UnlockPage,
            Unlock(
                OFFICERS, "粤A04217", problem="wait", error=Refused("key.wait_minutes", minutes=4), attempts=8
            ),
        ),
        "unlock-damaged": (UnlockPage, damaged),
        "unlock-newer": (
            UnlockPage,
            Unlock(OFFICERS, "粤A04217", problem="newer", error=Refused("store.newer")),
        ),
    }
    return [Case(name, partial(_make, page, state)) for name, (page, state) in pages.items()]


def _make(page: type[Screen], state: object) -> Screen:
    made = page()
    made.show(state)
    return made
