"""Document numbers: drawn from the blocks of this device, each once (domain reference 4.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.domain.notice import Notice, NumberBlock
from inspector.domain.numbering import KIND_WORDS, document_number, temporary_number

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.store import Change


def left(desk: Desk, kind: str = "W04") -> int:
    """How many numbers of this kind the device's blocks still hold this year."""
    year = desk.now().year
    blocks: list[NumberBlock] = desk.workspace.rows(NumberBlock, state=KIND_WORDS[kind])
    device = desk.workspace.device
    return sum(block.left for block in blocks if block.year == year and block.device in ("", device))


def take(desk: Desk, change: Change, kind: str) -> str:
    """The next number of the device's block; without one a temporary number (domain reference 4.2)."""
    agency = desk.agency()
    word, year = KIND_WORDS[kind], desk.now().year
    for block in change.rows(NumberBlock, state=word):
        ours = block.device in ("", desk.workspace.device)  # another's rest may have been used since
        if block.year == year and block.left and ours:
            sequence, rest = block.take()
            change.put(rest)
            return document_number(agency.short_name, agency.system, word, year, sequence)
    temporary = sum(1 for notice in change.rows(Notice) if notice.number.startswith("暂"))
    return temporary_number(desk.workspace.device, temporary + 1)
