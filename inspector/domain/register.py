"""文号登记: blocks of numbers, temporary numbers and their formal ones, sealed sheets."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from inspector.domain.errors import Refused

LOW = 20  # per cent of a block: from here on one asks for the next


@dataclass(frozen=True, slots=True)
class NumberBlock:
    """A run of document numbers this device may use offline, or one it gave to another computer.

    Numbers are drawn in order; one that was voided before its turn is passed over and stays listed.
    """

    id: str
    kind_word: str  # 责改 ...
    year: int
    first: int
    last: int
    next: int
    device: str = ""
    voided: Mapping[str, str] = field(default_factory=dict)  # number -> reason
    head: str = ""  # agency and system, as printed; none: the agency's own
    given_to: str = ""  # the device that draws from it: nobody does here
    returned_from: int = 0  # from here on the rest went back to the administrator
    skipped: tuple[tuple[int, int], ...] = ()  # the former device may have used them after the backup
    source: str = ""  # the file it came with
    at: datetime | None = None  # taken, or given away

    def take(self) -> tuple[int, "NumberBlock"]:
        """The next number and the block without it; refuses when none is left."""
        following = next(self.free(), 0)
        if not following:
            raise Refused("number.block_empty", kind=self.kind_word, year=self.year)
        return following, replace(self, next=following + 1)

    def free(self) -> Iterator[int]:
        """The numbers nobody used yet, in order."""
        return (n for n in range(self.next, self.end + 1) if str(n) not in self.voided)

    @property
    def end(self) -> int:
        """The last number that is still ours to use."""
        return self.returned_from - 1 if self.returned_from else self.last

    @property
    def left(self) -> int:
        return max(0, self.end - self.next + 1) - sum(self.next <= int(n) <= self.end for n in self.voided)

    @property
    def size(self) -> int:
        return self.end - self.first + 1

    def void(self, number: int, reason: str) -> "NumberBlock":
        """A number nobody will use; only one that was not drawn yet."""
        if not self.next <= number <= self.end or str(number) in self.voided:
            raise Refused("number.not_free", number=number)
        return replace(self, voided={**self.voided, str(number): reason})

    def give(self, count: int) -> tuple["NumberBlock", tuple[int, int]]:
        """The last `count` numbers go to another computer: what stays, and what goes."""
        first = self.end - count + 1
        if count < 1 or first < self.next or any(first <= int(n) <= self.end for n in self.voided):
            raise Refused("number.too_few", left=self.left, count=count)
        return replace(self, last=first - 1), (first, self.end)

    def give_back(self) -> "NumberBlock":
        """The rest goes back to the administrator."""
        return replace(self, returned_from=self.next)


@dataclass(frozen=True, slots=True)
class TemporarySeries:
    """How many temporary numbers a device has printed; a restored one is another device, with its own."""

    id: str
    device: str
    next: int = 1


@dataclass(frozen=True, slots=True)
class NumberMapping:
    """A temporary number has its formal one. The paper keeps what is printed on it; a page says so."""

    id: str
    temporary: str
    formal: str
    kind: str  # of the paper: W04 ...
    notice: str  # the edition in force when it was mapped
    page: str  # the supplementary page, a notice
    at: datetime
    by: str


class SheetMove(StrEnum):
    """What happened to sheets of paper that carry a seal already."""

    RECEIVED = "received"
    USED = "used"
    SPOILED = "spoiled"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """A line of the register of pre-sealed sheets (预盖章纸登记)."""

    id: str
    move: SheetMove
    count: int
    at: datetime
    by: str
    batch: str = ""  # as the agency numbers its sheets
    notice: str = ""  # whose page was printed on it
    page: int = 0
    copy: int = 0
    reason: str = ""  # of a spoiled one; from whom, to whom

    def check(self) -> None:
        """Whole sheets; a spoiled one says why."""
        if self.count < 1:
            raise Refused("sheet.count_wrong", count=self.count)
        if self.move is SheetMove.SPOILED and not self.reason.strip():
            raise Refused("sheet.reason_missing")

    @property
    def change(self) -> int:
        """By how much the pile grew."""
        return self.count if self.move is SheetMove.RECEIVED else -self.count
