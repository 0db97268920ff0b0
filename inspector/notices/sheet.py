"""Pages: the story filled into sheets; signatures, page number, code and watermark on every one."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from io import BytesIO
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from inspector.notices import archive, codes, places
from inspector.notices.archive import Description
from inspector.notices.flow import Anchored, PageEnd, Space
from inspector.notices.text import Style, Text

CODE = 17 * mm
_CARRIED = 150.0  # points: what is taller than that is not carried
_WITH_SEAL = 2  # lines of text, at least, on the page of the seal
Placed = tuple[Flowable, float]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper and its margins, in points."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float

    @property
    def measure(self) -> float:
        return self.width - self.left - self.right


@dataclass(frozen=True, slots=True)
class Furniture:
    """What every page carries around its text."""

    make: Callable[[str, Style], Text]
    folio: str  # record, official, reading
    strip: Callable[[int], Flowable] | None = None  # by page: each is signed for itself
    strip_height: float = 0.0
    code: Callable[[int], str] | None = None
    has_code: bool = True  # a draft has none, but keeps its room: the pages stay the same
    imprint: Sequence[str] = ()
    watermark: str = ""
    signers: Sequence[str] = ()  # who has a signature field, with a cell or without


@dataclass(slots=True)
class _Page:
    room: float
    placed: list[Placed] = field(default_factory=list)
    used: float = 0.0
    gap: float = 0.0  # space after the last flowable

    @property
    def left(self) -> float:
        return self.room - self.used

    def put(self, flowable: Flowable, height: float) -> None:
        if self.placed:
            self.used += max(self.gap, flowable.getSpaceBefore())
        self.used += height
        self.placed.append((flowable, self.room - self.used))
        self.gap = flowable.getSpaceAfter()

    @property
    def last_height(self) -> float:
        """How tall what was placed last is, with the room over it."""
        before = self.placed[-2][1] if len(self.placed) > 1 else self.room
        return before - self.placed[-1][1]

    def needs(self, flowable: Flowable, height: float) -> float:
        return height + (max(self.gap, flowable.getSpaceBefore()) if self.placed else 0)


def fill_pages(story: Sequence[Flowable], width: float, room: float, floor: float) -> list[list[Placed]]:
    """Break a story into pages of `room` points, whose foot is `floor` points over the paper's."""
    pages: list[_Page] = []
    waiting, page = list(story), _Page(room)
    while waiting:
        flowable = waiting.pop(0)
        if isinstance(flowable, Anchored):
            pages, page = _anchor(flowable, pages, page, width, floor)
            continue
        if not page.placed and (
            isinstance(flowable, PageEnd | Space) or getattr(flowable, "is_spare", False)
        ):
            continue
        if isinstance(flowable, PageEnd):
            pages.append(page)
            page = _Page(room)
            continue
        height = flowable.wrap(width, page.left)[1]
        follow = _follow(flowable, waiting, width)
        if page.needs(flowable, height) + follow <= page.left + 0.01:
            page.put(flowable, height)
            continue
        parts = _split(flowable, page, width, height)
        if parts:
            page.put(parts[0], parts[0].wrap(width, page.left)[1])
            waiting[:0] = parts[1:]
        else:
            waiting.insert(0, flowable)
            _retreat(page, waiting)
            if getattr(flowable, "wants_text", False):
                _carry_text(page, waiting)
        if not page.placed:
            raise ValueError(f"a part is taller than a page: {height:.0f} of {room:.0f} points")
        pages.append(page)
        page = _Page(room)
    return [page.placed for page in [*pages, page] if page.placed]


def _follow(flowable: Flowable, waiting: Sequence[Flowable], width: float) -> float:
    """Room that a heading wants below it: the start of what follows."""
    if not flowable.getKeepWithNext() or not waiting:
        return 0.0
    after = waiting[0]
    height: float = after.wrap(width, 0)[1]
    least = min(height, 2 * after.style.leading) if isinstance(after, Text) else min(height, 60)
    return float(least + after.getSpaceBefore())


def _split(flowable: Flowable, page: _Page, width: float, height: float) -> list[Flowable]:
    gap = page.needs(flowable, 0)
    if page.left - gap < 8 or (flowable.getKeepWithNext() and page.needs(flowable, height) <= page.left):
        return []
    parts = flowable.split(width, page.left - gap)
    return parts if len(parts) > 1 else []


def _retreat(page: _Page, waiting: list[Flowable]) -> None:
    """Take headings back from a page's foot when what they head begins on the next page."""
    while len(page.placed) > 1 and page.placed[-1][0].getKeepWithNext():
        waiting.insert(0, page.placed.pop()[0])


def _carry_text(page: _Page, waiting: list[Flowable]) -> None:
    """The end of the text goes with the seal to the next page: no seal without text (GB/T 9704, 7.3.5)."""
    carried = 0
    while carried < _WITH_SEAL and len(page.placed) > 1:
        last, y = page.placed[-1]
        if not isinstance(last, Text) and page.last_height > _CARRIED:
            break  # a list stays where it is
        page.placed.pop()
        lines = last.lines if isinstance(last, Text) else []
        if len(lines) >= _WITH_SEAL + 2:
            head, last = last.part_at(len(lines) - _WITH_SEAL)
            page.placed.append((head, y + _WITH_SEAL * last.style.leading))
        waiting.insert(0, last)
        carried += len(lines) or _WITH_SEAL
    _retreat(page, waiting)


def _anchor(
    part: Anchored, pages: list[_Page], page: _Page, width: float, floor: float
) -> tuple[list[_Page], _Page]:
    """Stand it at its height over the paper's edge, or at the text's foot; on a new page if that is taken."""
    height = part.wrap(width, page.left)[1]
    bottom = 0.0 if part.bottom is None else max(0.0, part.bottom - floor)
    gap = part.spaceBefore if page.placed else 0
    if page.room - page.used - gap < bottom + height - 0.01:
        carried: list[Flowable] = []
        if (part.bottom is not None or part.wants_text) and len(page.placed) > 1:
            if getattr(page.placed[-1][0], "wants_text", False):
                carried = [page.placed.pop()[0]]
            _carry_text(page, carried)  # a seal never stands on a page without text
        pages.append(page)
        page = _Page(page.room)
        for flowable in carried:
            page.put(flowable, flowable.wrap(width, page.left)[1])
    page.placed.append((part, bottom))
    page.used, page.gap = page.room - bottom, 6.0
    return pages, page


def print_pages(
    story: Sequence[Flowable], sheet: Sheet, furniture: Furniture, about: Description
) -> tuple[bytes, int]:
    """The PDF and its number of pages; the same story always gives the same bytes."""
    foot = sheet.bottom + _foot_height(furniture)
    room = sheet.height - sheet.top - foot
    pages = fill_pages(story, sheet.measure, room, foot)
    out = BytesIO()
    canvas = _canvas(out, sheet, furniture, about)
    for number, placed in enumerate(pages, 1):
        if furniture.watermark:
            _draw_watermark(canvas, sheet, furniture)
        for flowable, y in placed:
            flowable.drawOn(canvas, sheet.left, foot + y)
        _draw_foot(canvas, sheet, furniture, number, len(pages))
        canvas.showPage()
    archive.outline(canvas, len(pages), about, sheet.height)
    places.lay(canvas, furniture.signers)
    canvas.save()
    return out.getvalue(), len(pages)


def _canvas(out: BytesIO, sheet: Sheet, furniture: Furniture, about: Description) -> Any:
    from reportlab.pdfgen.canvas import Canvas

    first = furniture.make("", Style())
    canvas = Canvas(out, pagesize=(sheet.width, sheet.height), invariant=1, pageCompression=1,
                    initialFontName=first.first_face, lang=about.language,
                    pdfVersion=archive.VERSION)  # fmt: skip
    archive.describe(canvas, about)
    stamp = canvas._doc._timeStamp  # invariant writes the year 2000 or SOURCE_DATE_EPOCH; the issue knows
    minutes = int((about.issued.utcoffset() or timedelta()).total_seconds()) // 60
    stamp.YMDhms = about.issued.timetuple()[:6]
    stamp.dhh, stamp.dmm = int(minutes / 60), abs(minutes) % 60
    canvas._doc.signature = hashlib.md5(f"{about.name} {about.title}".encode(), usedforsecurity=False)
    return canvas


def _foot_height(furniture: Furniture) -> float:
    if furniture.folio == "official":
        return 0.0
    return furniture.strip_height + float((CODE if furniture.has_code else 9 * mm) + 1 * mm)


def _draw_watermark(canvas: Any, sheet: Sheet, furniture: Furniture) -> None:
    size = min(sheet.width, sheet.height) * 0.36
    style = Style("hei-bold", size, size, "centre", grey=0.9)
    text = furniture.make(furniture.watermark, style)
    canvas.saveState()
    canvas.translate(sheet.width / 2, sheet.height / 2)
    canvas.rotate(45)
    text.wrap(4 * size)
    text.drawOn(canvas, -2 * size, -size / 2)
    canvas.restoreState()


def _draw_foot(canvas: Any, sheet: Sheet, furniture: Furniture, number: int, count: int) -> None:
    if furniture.folio == "official":
        _draw_official_foot(canvas, sheet, furniture, number)
        return
    base = sheet.bottom
    if furniture.strip is not None:
        strip = furniture.strip(number)
        strip.wrap(sheet.measure, 0)
        strip.drawOn(canvas, sheet.left, base + (CODE if furniture.has_code else 9 * mm))
    side = CODE + 3 * mm if furniture.has_code else 0
    line = base + 9 * mm
    canvas.setStrokeGray(0.35)
    canvas.setLineWidth(0.5)
    canvas.line(sheet.left, line, sheet.left + sheet.measure - side, line)
    folio = f"Page {number} of {count}" if furniture.folio == "reading" else f"第 {number} 页 共 {count} 页"
    _line(canvas, furniture, folio, sheet, line - 13, side, Style(size=9, leading=12, align="left"))
    for row, imprint in enumerate(furniture.imprint):
        style = Style(size=8.5 if row == 0 else 7, leading=11, align="right", grey=0.25)
        _line(canvas, furniture, imprint, sheet, line - 13 - 10.5 * row, side, style)
    if furniture.code is not None:
        x = sheet.left + sheet.measure - CODE
        codes.draw(canvas, furniture.code(number), x, base, CODE)


def _line(
    canvas: Any, furniture: Furniture, words: str, sheet: Sheet, y: float, side: float, style: Style
) -> None:
    text = furniture.make(words, style)
    text.wrap(sheet.measure - side)
    text.drawOn(canvas, sheet.left, y)


def _draw_official_foot(canvas: Any, sheet: Sheet, furniture: Furniture, number: int) -> None:
    """GB/T 9704: `— 1 —` at 14 pt, odd right, even left, one character in, 7 mm below the text."""
    align = "right" if number % 2 else "left"
    style = Style(size=14, leading=14, align=align, left=1, right=1)
    text = furniture.make(f"— {number} —", style)
    text.wrap(sheet.measure)
    text.drawOn(canvas, sheet.left, sheet.bottom - 7 * mm - 0.12 * 14)
    base = sheet.bottom - 8 * mm - CODE
    if furniture.code is not None:
        code_x = sheet.left if number % 2 else sheet.left + sheet.measure - CODE
        codes.draw(canvas, furniture.code(number), code_x, base - 1 * mm, CODE)
    for row, imprint in enumerate(furniture.imprint):
        away = CODE + 3 * mm if furniture.code is not None else 0
        words = furniture.make(imprint, Style(size=7.5, leading=10, grey=0.35,
                               align="left" if number % 2 else "right"))  # fmt: skip
        words.wrap(sheet.measure - away)
        words.drawOn(canvas, sheet.left + (away if number % 2 else 0), base + 9 - 10 * row)
