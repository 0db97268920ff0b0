"""预盖章纸登记: sheets that carry a seal already, counted: received, used, spoiled, returned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, SealMode
from inspector.domain.register import SheetEntry, SheetMove

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.store import Change

FEW = 10  # sheets; a morning needs about as many


@dataclass(frozen=True, slots=True)
class Pile:
    """How many sheets came, what became of them, how many there should be."""

    received: int = 0
    used: int = 0
    spoiled: int = 0
    returned: int = 0

    @property
    def left(self) -> int:
        """May be below nothing: then more was printed than was written down as received."""
        return self.received - self.used - self.spoiled - self.returned

    @property
    def is_kept(self) -> bool:
        """Whether the register was ever begun."""
        return bool(self.received or self.used or self.spoiled or self.returned)

    @property
    def warns(self) -> bool:
        return self.is_kept and self.left <= FEW


def entries(desk: Desk) -> tuple[SheetEntry, ...]:
    """Every line of the register, the newest first."""
    return tuple(desk.workspace.rows(SheetEntry, descending=True))


def pile(desk: Desk) -> Pile:
    """The sheets as they are counted now."""
    return counted(desk.workspace.rows(SheetEntry))


def counted(lines: Iterable[SheetEntry]) -> Pile:
    counts = dict.fromkeys(SheetMove, 0)
    for one in lines:
        counts[one.move] += one.count
    return Pile(*(counts[move] for move in SheetMove))


def write(
    desk: Desk,
    move: SheetMove,
    count: int,
    *,
    reason: str = "",
    batch: str = "",
    notice: str = "",
    page: int = 0,
) -> Changed:
    """Sheets that came, were spoiled (with the reason) or went back; used ones are counted as they print."""
    entry = SheetEntry(
        desk.new_id(), move, count, desk.now(), desk.officer, batch=batch.strip(), notice=notice,
        page=page, reason=reason.strip(),
    )  # fmt: skip
    entry.check()
    with desk.change() as change:
        if move is not SheetMove.RECEIVED:
            left = counted(change.rows(SheetEntry)).left
            if count > left:
                raise Refused("sheet.too_many", count=count, left=max(0, left))
        change.put(entry)
    return change.changed


def printed(desk: Desk, change: Change, notice: Notice, pages: Sequence[int], copy: int) -> None:
    """A page with the seal's room came out on a sealed sheet; a PDF handed over (copy 0) uses none."""
    page = sealed_page(notice)
    if notice.seal is SealMode.PRESEALED and copy and page in pages:
        used = SheetEntry(
            desk.new_id(), SheetMove.USED, 1, desk.now(), desk.officer, notice=notice.id, page=page, copy=copy
        )
        change.put(used)


def sealed_page(notice: Notice) -> int:
    """The page the issuer's seal stands on: the last, but for a receipt on a page of its own behind it."""
    from inspector import notices

    kind = notices.kind(notice.kind)
    names = list(kind.layout(notice.layout).get("parts", ()))
    types = [kind.part(name).get("type") for name in names]
    behind = types[types.index("issuer") :].count("page_end") if "issuer" in types else 0
    return max(1, notice.pages - behind)
