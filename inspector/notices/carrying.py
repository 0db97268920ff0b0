"""过次页、承前页: a list that runs over pages carries its sums along and never ends in a bare foot.

A part of type `list` has `each`, `columns`, `row_mm`, `above`, `across` as a `table` has, and:

sum in a column    the fact that adds up; `as = "money"` is yuan, `times = ["quantity", "price"]` fills it
                   where it is empty; else a number, of each unit (`unit = "unit"`) by itself
total, brought, forward    合计, 承前页, 过次页: the first cell of those lines
blank_below        the line that strikes the rest: 以下空白
continued          what stands over the table on every page but the first
foot               parts under the last row, with at least `keep` rows over them; they know `sums.rows`, each
                   sum by its fact (`sums.value`; of numbers a list of amount, said, unit), and how many rows
                   have none (`sums.without_value`)
empty              what a cell without words says, so that nothing is written in later: ／
blank              so many empty rows where there is nothing to list: a form to fill in
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from inspector.domain.money import parse_yuan, plain_yuan, yuan_text
from inspector.notices.flow import Cell, Ruling, Table, split_cell
from inspector.notices.text import Text, stack_height
from inspector.notices.words import Scope, fill, number, plain

if TYPE_CHECKING:
    from inspector.notices.parts import Composer, Part

Amounts = Mapping[str, Decimal]  # of each unit; money has the unit ""
_WHOLE_PAGE = 300  # points: a row that does not fit so much room is split by lines
_SMALLEST = 6.0


class Row(NamedTuple):
    """One thing listed and what it adds to each sum."""

    cells: Sequence[Cell]
    least: float
    amounts: tuple[Amounts, ...]


@dataclass(frozen=True)
class Listing:
    """What is the same on every page of a list."""

    head: Sequence[Cell]
    widths: Sequence[float]
    ruling: Ruling
    line: Callable[[str, Sequence[Amounts]], Flowable]  # a line of sums: its word, the sums
    continued: Sequence[Flowable] = ()
    foot: Sequence[Flowable] = ()  # under the last row: the total, and what belongs to it
    brought: str = ""
    forward: str = ""
    keep: int = 2


class Carried(Flowable):  # type: ignore[misc]
    """The rows of a list from some row on, with the sums of those before it."""

    def __init__(self, listing: Listing, rows: Sequence[Row], before: Sequence[Amounts] | None = None,
                 *, is_last: bool = True) -> None:  # fmt: skip
        super().__init__()
        self.listing, self.rows, self.before, self.is_last = listing, list(rows), before, is_last
        self._stack: list[Flowable] = []

    def wrap(self, width: float, _height: float = 0) -> tuple[float, float]:
        self._stack = self._stack or self._page(self.rows, is_last=self.is_last)
        return width, stack_height(self._stack, width)

    def _page(self, rows: Sequence[Row], *, is_last: bool) -> list[Flowable]:
        """What stands on one page: heads, what was brought forward, rows, and what is carried or the foot."""
        one = self.listing
        table = Table([one.head], one.widths, one.ruling)
        brought = [one.line(one.brought, self.before)] if self.before is not None and one.brought else []
        forward = [one.line(one.forward, self._sums(rows))] if one.forward else []
        over = one.continued if self.before is not None else ()
        return [*over, table, *brought, self._body(rows), *(one.foot if is_last else forward)]

    def _body(self, rows: Sequence[Row]) -> Table:
        cells, least = [row.cells for row in rows], [row.least for row in rows]
        return Table(cells, self.listing.widths, self.listing.ruling, least=least)

    def _sums(self, rows: Sequence[Row]) -> tuple[Amounts, ...]:
        return add_up([row.amounts for row in rows], self.before)

    def split(self, width: float, height: float) -> list[Flowable]:
        """As many rows as fit over the line with their sums; the last page keeps some for its foot."""
        heights = self._body(self.rows).row_heights()
        fits = len(self.rows) - min(self.listing.keep, len(self.rows) - 1)
        while fits and sum(heights[:fits]) > height:
            fits -= 1
        while fits and self._height(self.rows[:fits], width) > height + 0.01:
            fits -= 1
        if fits:
            return [self._part(self.rows[:fits], self.before), self._rest(self.rows[fits:], fits)]
        if height > _WHOLE_PAGE:
            return self._split_row(width, height)
        return []

    def _height(self, rows: Sequence[Row], width: float) -> float:
        return stack_height(self._page(rows, is_last=False), width)

    def _part(self, rows: Sequence[Row], before: Sequence[Amounts] | None) -> "Carried":
        return Carried(self.listing, rows, before, is_last=False)

    def _rest(self, rows: Sequence[Row], fits: int) -> "Carried":
        return Carried(self.listing, rows, self._sums(self.rows[:fits]), is_last=self.is_last)

    def _split_row(self, width: float, height: float) -> list[Flowable]:
        """A row taller than a page: it goes on overleaf, and counts where it begins."""
        row = self.rows[0]
        room = height - self._height([Row([[] for _ in row.cells], 0, ())], width)
        padding = 2 * self.listing.ruling.across
        parts = [split_cell(cell, wide - padding, room)
                 for cell, wide in zip(row.cells, self.listing.widths, strict=True)]  # fmt: skip
        if not any(upper for upper, _ in parts):
            return []
        upper = Row([cell for cell, _ in parts], 0, row.amounts)
        lower = Row([cell for _, cell in parts], 0, tuple({} for _ in row.amounts))
        rest = Carried(self.listing, [lower, *self.rows[1:]], self._sums([upper]), is_last=self.is_last)
        return [self._part([upper], self.before), rest]

    def draw(self) -> None:
        y = stack_height(self._stack, self._inside)
        for flowable in self._stack:
            y -= flowable.getSpaceBefore() + flowable.wrap(self._inside, 0)[1]
            flowable.drawOn(self.canv, 0, y)
            y -= flowable.getSpaceAfter()

    @property
    def _inside(self) -> float:
        return sum(self.listing.widths)


def add_up(rows: Sequence[Sequence[Amounts]], before: Sequence[Amounts] | None) -> tuple[Amounts, ...]:
    """The sums of some rows and of what was brought forward, each unit by itself."""
    sums: list[dict[str, Decimal]] = [dict(one) for one in before or ()]
    for row in rows:
        sums = sums or [{} for _ in row]
        for at, amounts in enumerate(row):
            for unit, amount in amounts.items():
                sums[at][unit] = sums[at].get(unit, Decimal(0)) + amount
    return tuple(sums)


def listed(composer: "Composer", part: "Part", scope: Scope) -> list[Flowable]:
    """The flowables of a `list` part: its lead and one list."""
    items = scope.items(part["each"]) or [scope.inside({}) for _ in range(part.get("blank", 0))]
    if not items:
        return []
    columns = part["columns"]
    rows = [_row(composer, part, inner) for inner in items]
    sums = add_up([row.amounts for row in rows], None)
    line = _lines(composer, part, scope)
    head = [[composer.text(column["head"], composer.styles["head"])] for column in columns]
    widths = _widths(composer, columns)
    ruling = Ruling("grid", part.get("across", 2.5), part.get("above", 1.5), middle=True)
    listing = Listing(head, widths, ruling, line, brought=part.get("brought", ""),
                      forward=part.get("forward", ""), keep=part.get("keep", 2))  # fmt: skip
    if scope.items(part["each"]):
        listing = replace(listing, foot=_foot(composer, part, scope, line, rows, sums),
                          continued=_continued(composer, part, scope))  # fmt: skip
    return [*(composer._lead(part, scope) if "lead" in part else []), Carried(listing, rows)]


def _widths(composer: "Composer", columns: Sequence["Part"]) -> list[float]:
    shares = sum(column["width"] for column in columns)
    return [composer.measure * column["width"] / shares for column in columns]


def _row(composer: "Composer", part: "Part", inner: Scope) -> Row:
    cells, amounts = [], []
    empty = part.get("empty", "") if inner.item else ""
    for column, width in zip(part["columns"], _widths(composer, part["columns"]), strict=True):
        if "sum" in column:
            amounts.append(amount := _amount(column, inner))
            words = _said(column, amount)
        else:
            words = plain(column["text"], inner)
        cells.append([_cell(composer, part, column, words or empty, width)])
    return Row(cells, part.get("row_mm", 0) * mm, tuple(amounts))


def _cell(composer: "Composer", part: "Part", column: "Part", words: str, width: float) -> Text:
    """A cell's text; numbers become smaller before they break."""
    style = composer.styles["cell"].but(**column.get("set", {}))
    if words == part.get("empty"):
        style = style.but(align="centre")
    text = composer.text(words, style)
    if style.align == "right":
        text.wrap(10 * width)
        room = width - 2 * part.get("across", 2.5) - 0.1
        if text.natural > room:
            return composer.text(words, style.but(size=max(_SMALLEST, style.size * room / text.natural)))
    return composer.text(words, style)


def _amount(column: "Part", inner: Scope) -> Amounts:
    """What one row adds to a sum; nothing where it has no amount."""
    amount = _given(column, str(inner.value(column["sum"]) or ""))
    factors = column.get("times", ())
    if amount is None and factors:
        first, second = (_decimal(str(inner.value(path) or "")) for path in factors)
        amount = None if first is None or second is None else round(first * second, 2)
    if amount is None:
        return {}
    return {str(inner.value(column["unit"]) or "") if "unit" in column else "": amount}


def _given(column: "Part", text: str) -> Decimal | None:
    if column.get("as") == "money" and text:
        return Decimal(parse_yuan(text)) / 100
    return _decimal(text)


def _decimal(text: str) -> Decimal | None:
    """What is no number is refused: it would make the sum a lie."""
    return number(text) if text.strip() else None


def _said(column: "Part", amounts: Amounts) -> str:
    """A sum in digits: money with two decimals, other numbers of each unit on a line of its own."""
    if column.get("as") == "money":
        return "".join(yuan_text(int(amount * 100)) for amount in amounts.values())
    return "\n".join(f"{_plain(amount):}{f' {unit}' if unit else ''}" for unit, amount in amounts.items())


def _plain(amount: Decimal) -> str:
    text = f"{amount:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _lines(composer: "Composer", part: "Part", scope: Scope) -> Callable[[str, Sequence[Amounts]], Flowable]:
    """Lines of sums under the columns they are of; the columns before the first are one cell for the word."""
    columns = part["columns"]
    widths = _widths(composer, columns)
    first = next((at for at, column in enumerate(columns) if "sum" in column), len(columns))
    style = composer.styles["head"]

    def line(word: str, sums: Sequence[Amounts]) -> Flowable:
        waiting = list(sums)
        cells = [[composer.text(word, style)]]
        for column, width in zip(columns[first:], widths[first:], strict=True):
            words = _said(column, waiting.pop(0)) if "sum" in column and waiting else ""
            cells.append([_cell(composer, part, column, words, width)])
        ruling = Ruling("grid", part.get("across", 2.5), 2, middle=True)
        return Table([cells], [sum(widths[:first]), *widths[first:]], ruling)

    return line


def _foot(composer: "Composer", part: "Part", scope: Scope, line: Callable[..., Flowable],
          rows: Sequence[Row], sums: Sequence[Amounts]) -> list[Flowable]:  # fmt: skip
    """What ends the list: the rest struck, the total, and the parts that belong under it."""
    made: list[Flowable] = []
    if "blank_below" in part:
        struck = composer.text(plain(part["blank_below"], scope), composer.styles["head"].but(align="centre"))
        made.append(Table([[[struck]]], [composer.measure], Ruling("grid", above=1.5, middle=True)))
    if "total" in part:
        made.append(line(part["total"], sums))
    inner = Scope({**scope.facts, "sums": _told(part["columns"], rows, sums)}, scope.item)
    return [*made, *composer.parts(part.get("foot", []), inner)]


def _told(columns: Sequence["Part"], rows: Sequence[Row], sums: Sequence[Amounts]) -> dict[str, Any]:
    """The sums as facts that words can name."""
    told: dict[str, Any] = {"rows": str(len(rows))}
    for at, column in enumerate(column for column in columns if "sum" in column):
        if column.get("as") == "money":
            told[column["sum"]] = "".join(plain_yuan(int(amount * 100)) for amount in sums[at].values())
        else:
            told[column["sum"]] = [
                {"amount": f"{amount:f}", "said": _plain(amount), "unit": unit}
                for unit, amount in sums[at].items()
            ]
        told[f"without_{column['sum']}"] = sum(not row.amounts[at] for row in rows)
    return told


def _continued(composer: "Composer", part: "Part", scope: Scope) -> list[Flowable]:
    words = fill(part.get("continued", []), scope)
    return [composer.text(words, composer.styles["small"].but(align="centre", after=3.0))] if words else []
