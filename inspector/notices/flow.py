"""The other flowables of a paper: ruled tables, photographs, room, and parts that stand at fixed places."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from inspector.domain.errors import Trouble
from inspector.notices.places import SignHere
from inspector.notices.text import RED, Text, stack_height

Cell = Sequence[Flowable]


@dataclass(frozen=True, slots=True)
class Ruling:
    """How a table is drawn: `rows` is hairlines and a line after the labels; `grid`, `box`; `pad` and `none`
    draw nothing, and `none` leaves no room at the sides either."""

    kind: str = "rows"  # rows, grid, box, pad, none
    across: float = 4.0  # padding left and right
    above: float = 2.5  # padding above and below
    least: float = 0.0  # least height of a row
    middle: bool = False  # cells stand in the middle of their row
    head: int = 0  # rows repeated on the next page
    tint: float = 1.0  # grey behind a box


class Table(Flowable):  # type: ignore[misc]
    """Rows of cells, each a few flowables. Breaks between rows; a row taller than a page breaks by lines."""

    def __init__(self, rows: Sequence[Sequence[Cell]], widths: Sequence[float], ruling: Ruling,
                 before: float = 0, after: float = 0, least: Sequence[float] = ()) -> None:  # fmt: skip
        super().__init__()
        self.rows, self.widths, self.ruling = [list(row) for row in rows], list(widths), ruling
        self.spaceBefore, self.spaceAfter = before, after
        self.least = list(least) or [ruling.least] * len(rows)
        self.heights: list[float] = []
        self.continues = False
        self.wants_text = False  # a seal: never alone on a page

    def wrap(self, _width: float, _height: float = 0) -> tuple[float, float]:
        return sum(self.widths), sum(self.row_heights())

    def row_heights(self) -> list[float]:
        if not self.heights:
            self.heights = [self._row_height(row, at) for at, row in enumerate(self.rows)]
        return self.heights

    def _row_height(self, row: Sequence[Cell], at: int) -> float:
        tallest = max(stack_height(cell, self._inner(column)) for column, cell in enumerate(row))
        return max(self.least[at], tallest + 2 * self.ruling.above)

    def _inner(self, column: int) -> float:
        edge = 0.0 if self.ruling.kind in ("none",) else self.ruling.across
        return self.widths[column] - 2 * edge

    def split(self, width: float, height: float) -> list[Flowable]:
        self.wrap(width)
        used, fits = 0.0, 0
        while fits < len(self.rows) and used + self.heights[fits] <= height + 0.01:
            used += self.heights[fits]
            fits += 1
        head = self.ruling.head
        if fits == len(self.rows):
            return [self]
        if fits > head:
            return [self._part(self.rows[:fits], self.least[:fits]), self._rest(fits)]
        if height > 300:  # a page of its own is still too short for this row
            return self._split_row(fits, height - used)
        return []

    def _rest(self, fits: int) -> "Table":
        head = self.ruling.head
        rows = self.rows[:head] + self.rows[fits:]
        return self._part(rows, self.least[:head] + self.least[fits:], tail=True)

    def _split_row(self, at: int, height: float) -> list[Flowable]:
        upper: list[Cell] = []
        lower: list[Cell] = []
        for column, cell in enumerate(self.rows[at]):
            first, rest = split_cell(cell, self._inner(column), height - 2 * self.ruling.above)
            upper.append(first)
            lower.append(rest)
        if not any(upper):
            return []
        head = self.ruling.head
        return [self._part([*self.rows[:at], upper], [*self.least[:at], 0]),
                self._part([*self.rows[:head], lower, *self.rows[at + 1 :]],
                           [*self.least[:head], 0, *self.least[at + 1 :]], tail=True)]  # fmt: skip

    def _part(self, rows: Sequence[Sequence[Cell]], least: Sequence[float], *, tail: bool = False) -> "Table":
        part = Table(rows, self.widths, self.ruling, 0 if tail else self.spaceBefore, self.spaceAfter, least)
        part.continues = tail
        return part

    def draw(self) -> None:
        canvas, y = self.canv, sum(self.heights)
        self._draw_tint(canvas, y)
        edge = 0.0 if self.ruling.kind == "none" else self.ruling.across
        for row, height in zip(self.rows, self.heights, strict=True):
            x = 0.0
            for column, cell in enumerate(row):
                self._draw_cell(canvas, cell, x + edge, y, self._inner(column), height)
                x += self.widths[column]
            y -= height
        self._draw_lines(canvas)

    def _draw_cell(self, canvas: Any, cell: Cell, x: float, y: float, width: float, height: float) -> None:
        slack = (height - stack_height(cell, width)) / 2 if self.ruling.middle else self.ruling.above
        top, foot = y, y - height
        y -= slack
        for flowable in cell:
            if isinstance(flowable, SignHere):
                flowable.mark(canvas, x, foot, width, (top if self.ruling.middle else y) - foot)
            y -= flowable.getSpaceBefore() + flowable.wrap(width, 0)[1]
            flowable.drawOn(canvas, x, y)
            y -= flowable.getSpaceAfter()

    def _draw_tint(self, canvas: Any, height: float) -> None:
        if self.ruling.tint < 1:
            canvas.setFillGray(self.ruling.tint)
            canvas.rect(0, 0, sum(self.widths), height, stroke=0, fill=1)

    def _draw_lines(self, canvas: Any) -> None:
        kind, width = self.ruling.kind, sum(self.widths)
        if kind in ("none", "pad"):
            return
        canvas.setLineWidth(0.5)
        canvas.setStrokeGray(0 if kind == "grid" else 0.35)
        y = total = sum(self.heights)
        if kind == "box":
            canvas.rect(0, 0, width, total, stroke=1, fill=0)
            return
        canvas.line(0, y, width, y)
        for height in self.heights:
            y -= height
            canvas.line(0, y, width, y)
        x = 0.0
        inner = self.widths[:-1] if kind == "grid" else self.widths[:1] if len(self.widths) > 1 else []
        if kind == "grid":
            canvas.line(0, 0, 0, total)
            canvas.line(width, 0, width, total)
        for column in inner:
            x += column
            canvas.line(x, 0, x, total)


def split_cell(cell: Cell, width: float, height: float) -> tuple[list[Flowable], list[Flowable]]:
    first: list[Flowable] = []
    rest = list(cell)
    while rest:
        tall = stack_height(rest[:1], width)
        if tall > height + 0.01:
            parts = rest[0].split(width, height) if isinstance(rest[0], Text) else []
            if parts:
                return [*first, parts[0]], [*parts[1:], *rest[1:]]
            return first, rest
        height -= tall
        first.append(rest.pop(0))
    return first, rest


class Space(Flowable):  # type: ignore[misc]
    """Empty room: for ink, for a seal, or between parts. Dropped at the top of a page."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.height = height

    def wrap(self, width: float, _height: float = 0) -> tuple[float, float]:
        return width, self.height

    def draw(self) -> None:
        """Room draws nothing."""


class Rule(Flowable):  # type: ignore[misc]
    """A line across the measure."""

    def __init__(self, weight: float = 0.5, before: float = 0, after: float = 0, grey: float = 0.0,
                 *, red: bool = False) -> None:  # fmt: skip
        super().__init__()
        self.weight, self.grey, self.red = weight, grey, red
        self.spaceBefore, self.spaceAfter = before, after

    def wrap(self, width: float, _height: float = 0) -> tuple[float, float]:
        self.width = width
        return width, self.weight

    def draw(self) -> None:
        self.canv.setLineWidth(self.weight)
        if self.red:
            self.canv.setStrokeColorRGB(*RED)
        else:
            self.canv.setStrokeGray(self.grey)
        self.canv.line(0, self.weight / 2, self.width, self.weight / 2)


class Photograph(Flowable):  # type: ignore[misc]
    """A JPEG, upright already, as large as its place allows; its bytes go into the file as they are."""

    def __init__(self, jpeg: bytes, most_width: float, most_height: float, name: str) -> None:
        super().__init__()
        from reportlab.pdfbase.pdfdoc import PDFImageXObject

        self.image = PDFImageXObject(name)
        if not jpeg or not self.image.loadImageFromJPEG(BytesIO(jpeg)):
            raise Trouble("notice.photo_unreadable", photo=name)
        self.most = most_width, most_height
        self.fit(most_height)

    def fit(self, height: float) -> None:
        """As large as the measure and this height allow."""
        scale = min(self.most[0] / self.image.width, min(height, self.most[1]) / self.image.height)
        self.size = self.image.width * scale, self.image.height * scale

    def wrap(self, width: float, _height: float = 0) -> tuple[float, float]:
        self.width = width
        return width, self.size[1]

    def draw(self) -> None:
        canvas, document, name = self.canv, self.canv._doc, self.image.name
        registered = document.getXObjectName(name)
        if registered not in document.idToObject:
            canvas._setXObjects(self.image)
            document.Reference(self.image, registered)
            document.addForm(name, self.image)
        width, height = self.size
        x = (self.width - width) / 2
        canvas.saveState()
        canvas.translate(x, 0)
        canvas.scale(width, height)
        canvas._currentPageHasImages = 1
        canvas._code.append(f"/{registered} Do")
        canvas._formsinuse.append(name)
        canvas.restoreState()
        canvas.setLineWidth(0.3)
        canvas.setStrokeGray(0.7)
        canvas.rect(x, 0, width, height, stroke=1, fill=0)


class Ink(Flowable):  # type: ignore[misc]
    """What somebody wrote on the screen, as large as its place on the paper allows; see-through around it."""

    def __init__(self, png: bytes, height: float) -> None:
        super().__init__()
        from reportlab.lib.utils import ImageReader

        self.image, self.height = ImageReader(BytesIO(png)), height

    def wrap(self, width: float, _height: float = 0) -> tuple[float, float]:
        wide, high = self.image.getSize()
        scale = min(width / wide, self.height / high)
        self.width, self.size = width, (wide * scale, high * scale)
        return width, self.height

    def draw(self) -> None:
        width, height = self.size
        self.canv.drawImage(self.image, 0, (self.height - height) / 2, width, height, mask="auto")


class PhotoPage(Flowable):  # type: ignore[misc]
    """The photographs of one page over their captions; they shrink until all of them fit."""

    GAP, LEAST = 5.0, 40 * mm

    def __init__(self, photos: Sequence[tuple[Photograph, Cell]], spare: float) -> None:
        super().__init__()
        self.photos, self.spare = list(photos), spare
        self.spaceBefore = 4.0

    def wrap(self, width: float, height: float = 0) -> tuple[float, float]:
        self.width = width
        fixed = sum(stack_height(captions, width) + 3 * self.GAP for _, captions in self.photos)
        each = (height - self.spaceBefore - self.spare - fixed) / len(self.photos)
        for photo, _ in self.photos:
            photo.fit(max(each, self.LEAST))
        self.height = fixed + sum(photo.size[1] for photo, _ in self.photos)
        return width, self.height

    def draw(self) -> None:
        y = self.height
        for photo, captions in self.photos:
            y -= photo.wrap(self.width)[1]
            photo.drawOn(self.canv, 0, y)
            y -= self.GAP
            for caption in captions:
                y -= caption.wrap(self.width)[1]
                caption.drawOn(self.canv, 0, y)
            y -= 2 * self.GAP


class Anchored(Flowable):  # type: ignore[misc]
    """Parts that stand together at a fixed height over the paper's bottom edge, on the last page.

    A receipt stands at the foot; on paper sealed beforehand the issuer's name must meet the seal.
    """

    def __init__(self, parts: Sequence[Flowable], bottom: float | None = None, before: float = 0,
                 *, wants_text: bool = False) -> None:  # fmt: skip
        super().__init__()
        self.parts, self.bottom, self.wants_text = list(parts), bottom, wants_text
        self.spaceBefore = before

    def wrap(self, width: float, _height: float = 0) -> tuple[float, float]:
        self.width = width
        return width, stack_height(self.parts, width)

    def draw(self) -> None:
        y = stack_height(self.parts, self.width)
        for part in self.parts:
            y -= part.getSpaceBefore() + part.wrap(self.width, 0)[1]
            part.drawOn(self.canv, 0, y)
            y -= part.getSpaceAfter()


class PageEnd(Flowable):  # type: ignore[misc]
    """What follows begins on a new page."""

    def wrap(self, width: float, _height: float = 0) -> tuple[float, float]:
        return width, 0

    def draw(self) -> None:
        """A page end draws nothing."""


class Ruler(Flowable):  # type: ignore[misc]
    """100 mm in steps of one: shows whether a printer scales the page."""

    spaceBefore, spaceAfter = 3.0, 6.0  # noqa: N815 (ReportLab's names)

    def wrap(self, width: float, _height: float = 0) -> tuple[float, float]:
        return width, 9 * mm

    def draw(self) -> None:
        self.canv.setStrokeGray(0)
        self.canv.setLineWidth(0.4)
        self.canv.line(0, 2 * mm, 100 * mm, 2 * mm)
        for step in range(101):
            tall = 6 if step % 10 == 0 else 4 if step % 5 == 0 else 2.5
            self.canv.line(step * mm, 2 * mm, step * mm, (2 + tall) * mm)


class Greys(Flowable):  # type: ignore[misc]
    """Ten steps from black to white, and lines from thick to thin."""

    spaceBefore, spaceAfter = 3.0, 6.0  # noqa: N815

    def wrap(self, width: float, _height: float = 0) -> tuple[float, float]:
        self.width = width
        return width, 18 * mm

    def draw(self) -> None:
        step = self.width / 10
        for at in range(10):
            self.canv.setFillGray(at / 9)
            self.canv.rect(at * step, 8 * mm, step, 9 * mm, stroke=0, fill=1)
            self.canv.setStrokeGray(0)
            self.canv.setLineWidth((10 - at) * 0.15)
            self.canv.line(at * step + 4, 4 * mm, (at + 1) * step - 4, 4 * mm)


SEAL = 45 * mm  # a round seal of a county-level agency is 42 mm
