"""A paragraph as a ReportLab flowable: set in faces per character, broken by our own rules, justified."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, NamedTuple

from reportlab.platypus import Flowable

from inspector.notices.archive import note
from inspector.notices.faces import Type
from inspector.notices.lines import Line, Stretch, balanced, break_lines, is_wide, justify

_NEWLINE = re.compile("\r\n|[\n\r\u2028\u2029]")
RED = (0.87, 0.0, 0.06)
_ASCENT = 0.88  # of the shipped faces: the ideographic box stands 0.12 em below the baseline


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set; lengths in points, indents in ems of the size."""

    role: str = "body"
    size: float = 10.5
    leading: float = 16.0
    align: str = "justify"  # justify, left, centre, right
    first: float = 0.0
    left: float = 0.0
    right: float = 0.0
    before: float = 0.0
    after: float = 0.0
    tracking: float = 0.0  # added after each wide character: the pitch of the official grid
    grey: float = 0.0
    red: bool = False  # the issuer's name at the head of an official document
    ruled: bool = False  # a hairline under each line, as in a record book
    struck: bool = False  # struck through and still legible, as a correction leaves it
    balanced: bool = False  # a title's lines are about equally long
    keep: bool = False  # stays with what follows

    def but(self, **change: Any) -> "Style":
        return replace(self, **change)


class Span(NamedTuple):
    """A stretch of text in one role; an empty role means the paragraph's own."""

    text: str
    role: str = ""


class Text(Flowable):  # type: ignore[misc]
    """One paragraph. Newlines in it begin new lines with the same first-line indent."""

    def __init__(self, spans: str | Iterable[Span], style: Style, type_: Type) -> None:
        super().__init__()
        self.style = style
        spans = [Span(spans)] if isinstance(spans, str) else spans
        self.first_face = type_.first(style.role)
        self.text = ""
        self.faces: list[str] = []
        self.widths: list[float] = []
        for span in spans:
            self._add(span, type_)
        self.lines: list[Line] = []
        self.is_tail = False
        self.is_spare = False  # dropped at the top of a page
        self.heads = ""  # what it is called in the outline, when it heads a part of the paper

    def _add(self, span: Span, type_: Type) -> None:
        style, pieces = self.style, _NEWLINE.split(span.text)
        for number, piece in enumerate(pieces):
            if number:
                self.text += "\n"
                self.faces.append("")
                self.widths.append(0.0)
            for character, glyph in type_.glyphs(span.role or style.role, piece):
                self.text += character
                self.faces.append(glyph.face)
                self.widths.append(glyph.width * style.size + (style.tracking if is_wide(character) else 0))

    def wrap(self, width: float, _height: float = 0) -> tuple[float, float]:
        style = self.style
        self.width = width
        if not self.lines:
            rest = width - (style.left + style.right) * style.size
            first = rest - style.first * style.size
            self.lines = balanced(self.text, self.widths, rest) if style.balanced else \
                break_lines(self.text, self.widths, rest if self.is_tail else first, rest)  # fmt: skip
        return width, len(self.lines) * style.leading

    @property
    def natural(self) -> float:
        """The width of the longest line, before stretching."""
        return max((sum(self.widths[line.start : line.end]) for line in self.lines), default=0.0)

    def split(self, width: float, height: float) -> list["Text"]:
        """Head and tail at a line; never one line alone on either side."""
        self.wrap(width)
        count = len(self.lines)
        fits = min(int((height + 0.01) / self.style.leading), count)
        fits = min(fits, count - 2)
        if fits < 2:
            return []
        return self.part_at(fits)

    def part_at(self, line: int) -> list["Text"]:
        """The lines before this one, and the rest."""
        return [self._part(self.lines[:line], tail=False), self._part(self.lines[line:], tail=True)]

    def _part(self, lines: list[Line], *, tail: bool) -> "Text":
        part = object.__new__(Text)
        part.__dict__.update(self.__dict__)
        part.lines, part.is_tail = lines, tail or self.is_tail
        return part

    def getSpaceBefore(self) -> float:  # noqa: N802 (ReportLab's name)
        return self.style.before

    def getSpaceAfter(self) -> float:  # noqa: N802
        return self.style.after

    def getKeepWithNext(self) -> bool:  # noqa: N802
        return self.style.keep

    def draw(self) -> None:
        style, canvas = self.style, self.canv
        top = len(self.lines) * style.leading
        if self.heads and not self.is_tail:
            note(canvas, self.heads, top)
        if style.red:
            canvas.setFillColorRGB(*RED)
        else:
            canvas.setFillGray(style.grey)
        ink = canvas.beginText()
        boxes: list[tuple[float, float, str]] = []
        for number, line in enumerate(self.lines):
            base = top - number * style.leading - (style.leading - style.size) / 2 - _ASCENT * style.size
            self._draw_line(ink, line, base, boxes, indented=self._begins_paragraph(number))
        canvas.drawText(ink)
        for x, base, box in boxes:
            draw_box(canvas, x, base, style.size, ticked=box == "☑")
            self._say_box(canvas, x, base, box)
        if style.ruled:
            self._draw_rules(canvas, top)

    def _say_box(self, canvas: Any, x: float, base: float, box: str) -> None:
        """A drawn box for those who copy or hear the text: an invisible √ or □."""
        ink = canvas.beginText(x, base)
        ink.setFont(self.first_face, self.style.size)
        ink.setTextRenderMode(3)
        ink.textOut("√" if box == "☑" else "□")
        ink.setTextRenderMode(0)
        canvas.drawText(ink)

    def _begins_paragraph(self, number: int) -> bool:
        line = self.lines[number]
        if line.start == 0:
            return True
        return self.text[line.start - 1] == "\n"

    def _draw_rules(self, canvas: Any, top: float) -> None:
        canvas.setLineWidth(0.3)
        canvas.setStrokeGray(0.6)
        for number in range(len(self.lines)):
            y = top - (number + 1) * self.style.leading + 1
            canvas.line(0, y, self.width, y)

    def _draw_line(self, ink: Any, line: Line, base: float, boxes: list[Any], *, indented: bool) -> None:
        style = self.style
        indent = style.left + (style.first if indented else 0)
        measure = self.width - (indent + style.right) * style.size
        stretch = justify(self.text, line, measure, style.size) if style.align == "justify" else Stretch(0, 0)
        room = max(0.0, measure - line.width)
        x = indent * style.size + {"centre": room / 2, "right": room}.get(style.align, 0.0)
        for start, end in self._pieces(line, stretch):
            face, piece = self.faces[start], self.text[start:end]
            wide = is_wide(piece[-1])
            if not face:
                boxes.append((x, base, piece))
            else:
                ink.setTextOrigin(x, base)
                ink.setFont(face, style.size)
                ink.setCharSpace((style.tracking + stretch.wide) if wide else 0)
                ink.textOut(piece)
            x += sum(self.widths[start:end]) + self._stretched(start, end, stretch)
        if style.struck:
            self._strike(indent * style.size, x, base)

    def _strike(self, left: float, right: float, base: float) -> None:
        self.canv.setLineWidth(max(0.6, self.style.size / 14))
        self.canv.setStrokeGray(0)
        middle = base + 0.36 * self.style.size
        self.canv.line(left, middle, right, middle)

    def _stretched(self, start: int, end: int, stretch: Stretch) -> float:
        if not (stretch.wide or stretch.space):
            return 0.0
        total = 0.0
        for at in range(start, end):
            nearby = is_wide(self.text[at]) or (at + 1 < len(self.text) and is_wide(self.text[at + 1]))
            total += stretch.wide if nearby else 0.0
            total += stretch.space if self.text[at] == " " else 0.0
        return total

    def _pieces(self, line: Line, stretch: Stretch) -> Iterable[tuple[int, int]]:
        """Stretches of one face that one PDF string can show."""
        edges = [line.start]
        apart = self.style.tracking or stretch.wide or stretch.space
        for at in range(line.start + 1, line.end):
            before, after = self.text[at - 1], self.text[at]
            changes = self.faces[at] != self.faces[at - 1] or not self.faces[at]
            if apart and not changes:
                changes = is_wide(before) != is_wide(after) or (bool(stretch.space) and before == " ")
            if changes:
                edges.append(at)
        return pairwise([*edges, line.end]) if line.end > line.start else ()


def draw_box(canvas: Any, x: float, base: float, size: float, *, ticked: bool) -> None:
    """A check box as paths: a square, with a tick when ticked."""
    side = 0.74 * size
    x, y = x + 0.11 * size, base - 0.06 * size
    canvas.setStrokeGray(0)
    canvas.setLineWidth(max(0.5, size / 18))
    canvas.rect(x, y, side, side, stroke=1, fill=0)
    if ticked:
        path = canvas.beginPath()
        path.moveTo(x + 0.18 * side, y + 0.5 * side)
        path.lineTo(x + 0.42 * side, y + 0.22 * side)
        path.lineTo(x + 0.88 * side, y + 0.86 * side)
        canvas.setLineWidth(max(0.9, size / 10))
        canvas.drawPath(path, stroke=1, fill=0)


def stack_height(cell: Sequence[Flowable], width: float) -> float:
    """How tall some flowables are above one another."""
    height = 0.0
    for flowable in cell:
        height += flowable.wrap(width, 0)[1] + flowable.getSpaceBefore() + flowable.getSpaceAfter()
    return height
