"""Keys and backup: officers in every standing, the sheets that ask, a backup before and after, the cover."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.casework import room
from inspector.casework.backups import Last, Standing
from inspector.casework.officers import Holder, Keys
from inspector.domain.errors import Refused, Trouble
from inspector.domain.party import Officer
from inspector.domain.register import NumberBlock
from inspector.store.backup import Manifest
from inspector.store.copies import Copy
from inspector.ui.rekeying import RekeyPage
from inspector.ui.screens.backup import presenter as backup
from inspector.ui.screens.backup.view import BackupView
from inspector.ui.screens.keys import presenter as keys
from inspector.ui.screens.keys.view import KeysView
from inspector.ui.sticks import Stick
from tests.screens import hall
from tests.screens.case import Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZES = ("1280x800", "1280x800@2", "720x1000")
LI, CHEN, ZHAO, WANG = (
    Officer("o1", "粤A04217", "李明", role="administrator"),
    Officer("o2", "粤A04388", "陈思"),
    Officer("o3", "粤A03106", "赵宁"),
    Officer("o4", "粤A02219", "王审", left_at=hall.NOW),
)
EVERYBODY = Keys(
    (
        Holder(LI, True, True, False, has_pin=True),
        Holder(CHEN, True, False, True, let_in_by="粤A04217"),
        Holder(ZHAO, True, False, False),
        Holder(WANG, True, False, False),
    ),
    LI.badge,
    True,
    LI.badge,
    hall.NOW,
)
LOST = replace(EVERYBODY, holders=EVERYBODY.holders[1:3], me="", can_certify=False, administrator="")
WEAK = Refused("key.passphrase_weak", score=1, needed=3)
ASKS = {
    "readmit": keys.Ask(
        keys.READMIT,
        CHEN.badge,
        CHEN.name,
        keys.FIELDS[keys.READMIT],
        ticket=1,
        wrong=WEAK,
        at=keys.NEW,
        strength=1,
    ),
    "leave": keys.Ask(keys.LEAVE, ZHAO.badge, ZHAO.name, keys.FIELDS[keys.LEAVE], "code", ticket=1),
}
AT = datetime(2026, 11, 5, 17, 40, tzinfo=hall.NOW.tzinfo)
LAST = Last(AT, "/media/li/KINGSTON/inspector-backup-0d1f20aa", 1_284, 5_400_000_000, 900)
COPIES = tuple(Copy(Path(f"copies/{n}"), AT - timedelta(minutes=30 * n), 5_000_000) for n in range(6))
STICKS = (Stick("/media/li/KINGSTON", "KINGSTON", 20_000_000_000),)
FACTS = backup.Facts(Standing(LAST, 37, COPIES, 6), room.of(221_000_000_000), STICKS, False, (), True)
BLOCK = NumberBlock("b1", "责改", 2026, 1, 50, 15)
MANIFEST = Manifest(1, 3, "w", "d", "", AT, 900, "", 1_290, 5_420_000_000, ())
BACKUPS = {
    "backup": backup.State(FACTS),
    "backup-never": backup.State(
        replace(FACTS, standing=Standing(None, 12, (), 6), sticks=(), room=room.of(300_000_000))
    ),
    "backup-running": backup.State(FACTS, running=True, done=1_200_000_000, total=5_400_000_000),
    "backup-pulled": backup.State(FACTS, wrong=Trouble("backup.pulled", folder="/media/li/KINGSTON")),
    "backup-restored": backup.State(
        replace(FACTS, restored=True, blocks=(BLOCK,), room=room.of(1_800_000_000))
    ),
}


def cases() -> list[Case]:
    found = [
        Case("keys", partial(_keys, keys.State(EVERYBODY)), SIZES),
        Case("keys-lost", partial(_keys, keys.State(LOST)), SIZES),
        Case("keys-changing", RekeyPage, SIZES),
        Case("cover-guarded", _cover, SIZES),
    ]
    found += [
        Case(f"keys-{name}", partial(_keys, keys.State(EVERYBODY, ask)), SIZES) for name, ask in ASKS.items()
    ]
    return found + [Case(name, partial(_backup, state), SIZES) for name, state in BACKUPS.items()]


def _keys(state: keys.State) -> QWidget:
    view = KeysView()
    frame = hall.framed(view, "settings")
    view.show(state)
    return frame


def _backup(state: backup.State) -> QWidget:
    view = BackupView()
    view.show(state)
    frame = hall.framed(view, "settings")
    frame.banner.say(
        "这台设备是恢复出来的，管理员确认之前只打临时号。" if state.facts and state.facts.restored else "",
        "去确认",
    )
    return frame


def _cover() -> QWidget:
    frame = hall.framed(BackupView(), "settings")
    frame.cover.guard([(one.badge, one.name) for one in (LI, CHEN, ZHAO)], CHEN.badge)
    frame.cover.put_on()
    return frame
