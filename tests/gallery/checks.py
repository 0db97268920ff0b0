"""What the sheet of domain reference 4.1 asks of a page, read from the PDF; each check tells what is wrong.

Nothing here asks the renderer: characters, rules and boxes come from pdfplumber, faces and the marks of the
archive from the file itself, codes from the page's picture.
"""

import re
import struct
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

import pdfplumber
import pikepdf
import zxingcpp
from PIL.Image import Image

from tests.notices.reading import on_disk, solid

MM = 72 / 25.4
GRID, TOP = 28.99, 37 * MM  # 22 lines in 225 mm
Line = list[dict[str, Any]]
ISSUED = re.compile(r"[\u4e00-\u9fff]{2,12}〔20\d{2}〕[1-9]\d{0,5}号")
LOOSE = re.compile(r"[\[【（(〔]20\d{2}[\]】）)〕]0*\d+号")
SIZES = {  # points; numbers are fitted to their column, the issuer's name in red to the width
    "official": {7.5, 8.5, 9, 9.5, 10.5, 11, 12, 14, 16, 22, 34},
    "record": {7, 7.5, 8, 8.5, 9, 9.5, 10, 10.5, 11, 11.5, 12, 12.5, 13.5, 14, 16, 18, 20, 22},
    "reading": {7, 7.5, 8, 8.5, 9, 9.5, 10, 10.5, 11, 11.5, 12, 19, 20, 22},
}
_WATERMARK = 100  # points: larger than any text
FOOTS = re.compile(r"第\d+页共\d+页|Page\d+of\d+|—\d+—")
SIGNED = ("W03", "W03S", "W08", "W09", "W11", "W12", "W13", "W14", "W24", "W25", "W28")
PLAIN = ("rights_card", "recovery_sheet", "test_page")  # no numbers, no margins for binding


@dataclass(frozen=True)
class Paper:
    """One PDF and what it is said to be."""

    kind: str
    layout: str
    pdf: bytes
    is_draft: bool
    numbered: bool
    pictures: list[Image] = field(repr=False)  # of its pages, large enough to read a code

    @property
    def style(self) -> str:
        if self.layout == "reading":
            return "reading"
        return "official" if any("—1—" in solid(page.words) for page in self.pages[:1]) else "record"

    @cached_property
    def pages(self) -> "list[Page]":
        with pdfplumber.open(BytesIO(self.pdf)) as document:
            return [Page(at, page) for at, page in enumerate(document.pages, 1)]


class Page:
    """What stands on one page, without the watermark."""

    def __init__(self, number: int, page: Any) -> None:
        self.number = number
        self.width, self.height = float(page.width), float(page.height)
        self.chars = [one for one in page.chars if one["size"] < _WATERMARK]
        self.ink = [one for one in self.chars if one["text"].strip()]
        self.rules = [*page.lines, *page.rects]
        self.pictures = page.images
        self.words = page.filter(lambda one: one.get("size", 0) < _WATERMARK).extract_text()

    @cached_property
    def foot(self) -> float:
        """Where the page's own foot begins, from the top: its number, and the signatures over it."""
        numbers = [one["top"] for line in self.lines for one in line if FOOTS.search(_joined(line))]
        return max(numbers, default=self.height)

    @cached_property
    def lines(self) -> list[Line]:
        """Characters of one baseline and one size."""
        found: dict[tuple[float, float], list[dict[str, Any]]] = {}
        for one in self.ink:
            found.setdefault((round(one["matrix"][5]), round(one["size"], 1)), []).append(one)
        return [found[key] for key in sorted(found, reverse=True)]


def _joined(line: Line) -> str:
    return "".join(one["text"] for one in line)


def faults(paper: Paper) -> Iterator[str]:
    """Everything that is wrong with a paper, in words."""
    for page in paper.pages:
        for check in (_margins, _sizes, _overlaps, _numbers, _ends, _signatures, _code):
            yield from (f"page {page.number}: {said}" for said in check(paper, page))
    for whole in (_number, _grid, _seal, _faces, _archive, _extracted):
        yield from whole(paper)


def _margins(paper: Paper, page: Page) -> Iterator[str]:
    left, right, top, bottom = (28, 26, 37, 10) if paper.style == "official" else (16, 12, 10, 7)
    if paper.kind in PLAIN:
        left = right = 10
    slack = (
        4.0 if paper.style == "official" else 1.5
    )  # a bracket or a stop may hang a little; glyph boxes too
    for one in page.ink:
        if one["x0"] < left * MM - slack or one["x1"] > page.width - right * MM + slack:
            yield f"{one['text']} at {one['x0'] / MM:.0f} mm is outside the margins"
            return
        if one["top"] < top * MM - 8 or one["bottom"] > page.height - bottom * MM + 3:
            yield f"{one['text']} at {one['top'] / MM:.0f} mm from the top is outside the margins"
            return
    for one in (*page.rules, *page.pictures):
        if one["x0"] < left * MM - 1 or one["x1"] > page.width - right * MM + 1:
            yield f"a rule or picture from {one['x0'] / MM:.0f} to {one['x1'] / MM:.0f} mm is outside"
            return


def _sizes(paper: Paper, page: Page) -> Iterator[str]:
    allowed = SIZES[paper.style]
    for one in page.ink:
        size = round(one["size"], 1)
        red = one["non_stroking_color"] == (0.87, 0.0, 0.06)
        if paper.kind not in PLAIN and not red and not any(abs(size - each) < 0.06 for each in allowed):
            if 6 <= size < 8.5 and paper.kind in ("W07", "W08"):
                continue  # a number that was fitted into its column
            yield f"{one['text']} is set in {size} pt"
            return
        if size < 6:
            yield f"{one['text']} is set in {size} pt, too small to read"
            return


def _overlaps(_paper: Paper, page: Page) -> Iterator[str]:
    """No character stands on another."""
    cells: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for one in page.ink:
        middle = ((one["x0"] + one["x1"]) / 2, (one["top"] + one["bottom"]) / 2)
        near = (int(middle[0] // 12), int(middle[1] // 12))
        for other in (
            other
            for x in (-1, 0, 1)
            for y in (-1, 0, 1)
            for other in cells.get((near[0] + x, near[1] + y), ())
        ):
            across = min(one["x1"], other["x1"]) - max(one["x0"], other["x0"])
            small = min(one["size"], other["size"])
            apart = abs(one["matrix"][5] - other["matrix"][5])
            if across > 0.35 * small and apart < 0.6 * small:
                yield f"{one['text']} stands on {other['text']}"
                return
        cells.setdefault(near, []).append(one)


def _numbers(paper: Paper, page: Page) -> Iterator[str]:
    """— 1 — outside on official papers, 第 n 页 共 m 页 on records, Page n of m on reading copies."""
    count = len(paper.pages)
    words = solid(page.words)
    wanted = {"official": f"—{page.number}—", "reading": f"Page{page.number}of{count}"}.get(
        paper.style, f"第{page.number}页共{count}页"
    )
    if wanted not in words:
        yield f"the page number {wanted} is missing"
    if paper.style != "official":
        return
    (folio,) = [line for line in page.lines if _joined(line) == wanted] or [[]]
    if not folio:
        yield "the page number does not stand by itself"
        return
    right = folio[0]["x0"] > page.width / 2
    if right != bool(page.number % 2):
        yield "the page number is on the inner side"
    edge = page.width - 26 * MM - folio[-1]["x1"] if right else folio[0]["x0"] - 28 * MM
    if abs(edge - 14) > 3:
        yield f"the page number stands {edge:.0f} pt from the edge, not one character"
    base = page.height - folio[0]["matrix"][5] - (page.height - 35 * MM)
    if not 7 * MM - 6 < base < 7 * MM + 2:
        yield f"the page number's lower edge is {base / MM:.1f} mm below the text"


def _ends(paper: Paper, page: Page) -> Iterator[str]:
    """No page that carries only a foot, or only the words that strike the rest."""
    body = solid("".join(_joined(line) for line in page.lines if line[0]["top"] < page.foot - 60))
    if paper.style == "official":
        body = solid("".join(_joined(line) for line in page.lines if line[0]["top"] < page.height - 35 * MM))
    if len(body.replace("（以下空白）", "")) < 12 and not page.pictures:
        yield f"hardly anything stands on it: {body}"


def _signatures(paper: Paper, page: Page) -> Iterator[str]:
    if (
        paper.kind in SIGNED
        and paper.style == "record"
        and not re.search(r"（签名.{0,9}）", solid(page.words))
    ):
        yield "no place to sign"


def _code(paper: Paper, page: Page) -> Iterator[str]:
    picture = paper.pictures[page.number - 1]
    found = [one.text for one in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)]
    ours = [one for one in found if one.count("|") == 4]
    filed = paper.style != "reading" and not paper.is_draft and paper.kind not in PLAIN
    if paper.kind.startswith("blank_") or paper.kind == "test_page":
        return  # a form to fill in has no facts yet; the test page shows how a code prints
    if not filed and ours:
        yield "a paper that is never filed carries a code"
    if filed and (len(ours) != 1 or not ours[0].endswith(f"|{page.number}")):
        yield f"its code says {found}"


def _number(paper: Paper) -> Iterator[str]:
    words = solid("".join(page.words for page in paper.pages))
    first = solid(paper.pages[0].words)
    for loose in LOOSE.findall(words):
        if not re.fullmatch(r"〔20\d{2}〕[1-9]\d*号", loose):
            yield f"a number in another form: {loose}"
    if paper.numbered and not paper.is_draft and not ISSUED.search(first):
        yield "no number in the form 〔2026〕15号"
    if paper.is_draft and paper.numbered and paper.style != "reading" and "（草稿，未编号）" not in first:
        yield "a draft that does not say so"


def _grid(paper: Paper) -> Iterator[str]:
    """22 lines of 28.99 pt and 28 characters."""
    for page, lines in _body(paper) if paper.style == "official" else ():
        if len(lines) > 22:
            yield f"page {page.number}: {len(lines)} lines"
        for line in lines:
            if sum(one["x1"] - one["x0"] for one in line) > 28 * 16.2:
                yield f"page {page.number}: more than 28 characters: {_joined(line)}"
            step = (page.height - line[0]["matrix"][5] - TOP - 0.88 * 16 - (GRID - 16) / 2) / GRID
            if abs(step - round(step)) * GRID > 0.8 and not _has_table(page):
                yield f"page {page.number}: off the grid: {_joined(line)}"


def _body(paper: Paper) -> Iterator[tuple[Page, list[Line]]]:
    """The lines of 16 points from whom it is addressed to until the date; the text ends there."""
    begun = False
    for page in paper.pages:
        lines: list[Line] = []
        for line in page.lines:
            if abs(line[0]["size"] - 16) > 0.1:
                continue
            begun = begun or _joined(line).endswith("：") or page.number > 1
            if begun and line[0]["x0"] < 28 * MM + 90:
                lines.append(line)
            elif re.fullmatch(r"\d{4}年\d{1,2}月\d{1,2}日", _joined(line)):
                yield page, [one for one in lines if abs(_middle(one) - _middle(line)) > 12]
                return
        yield page, lines


def _has_table(page: Page) -> bool:
    return any(one["width"] > 100 and one["top"] < page.height - 40 * MM for one in page.rules)


def _seal(paper: Paper) -> Iterator[str]:
    """45 mm free over issuer and date, and text on the same page."""
    for page in paper.pages:
        dates = [line for line in page.lines if re.fullmatch(r"20\d{2}年\d{1,2}月\d{1,2}日", _joined(line))
                 and line[0]["x0"] > page.width * 0.4 and line[0]["x1"] - line[0]["x0"] < 20]  # fmt: skip
        for line in dates if paper.numbered and paper.style != "reading" else []:
            middle, low = (line[0]["x0"] + line[-1]["x1"]) / 2, line[0]["bottom"]
            size = line[0]["size"]
            under = 22.5 * MM - 1.5 * _pitch(page, line)
            box = (middle - 22.5 * MM, low + under - 45 * MM + 5, middle + 22.5 * MM, low + under)
            inside = [one for one in page.ink if _within(one, box) and abs(one["size"] - size) < 0.1]
            strange = [one for one in page.ink if _within(one, box) and one["bottom"] < low - 3 * size]
            if strange:
                yield f"page {page.number}: {_joined(strange)[:12]} stands in the seal's room"
            body = [one for one in page.ink if one["bottom"] < box[1] + 6]
            if len(body) < 15 or len(inside) < 8:
                yield f"page {page.number}: a seal without text"


def _middle(line: Line) -> float:
    return float(line[0]["x0"] + line[-1]["x1"]) / 2


def _pitch(page: Page, date: Line) -> float:
    """From the issuer's line to the date's."""
    over = [
        line[0]["matrix"][5] - date[0]["matrix"][5]
        for line in page.lines
        if line[0]["size"] == date[0]["size"]
    ]
    return float(min((apart for apart in over if apart > 5), default=GRID))


def _within(one: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    x, y = (one["x0"] + one["x1"]) / 2, (one["top"] + one["bottom"]) / 2
    return box[0] < x < box[2] and box[1] < y < box[3]


def _faces(paper: Paper) -> Iterator[str]:
    """Every face embedded, as a subset, readable; no character of them is the empty box."""
    with on_disk(paper.pdf) as path:
        said = subprocess.run(["pdffonts", path], capture_output=True, check=True, text=True).stdout
    for line in said.splitlines()[2:]:
        if line.split()[-5:-2] != ["yes", "yes", "yes"]:
            yield f"a face is not embedded: {line.split()[0]}"
    with pikepdf.open(BytesIO(paper.pdf)) as file:
        fonts = [
            one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"
        ]
        for font in fonts:
            if "/FontDescriptor" in font and (lost := _boxes(font)):
                yield f"empty boxes in {font.BaseFont}: codes {lost}"


def _boxes(font: Any) -> list[int]:
    """Codes that the text may use and that show glyph 0, from the subset's own cmap."""
    face = font.FontDescriptor.FontFile2.read_bytes()
    tables = {face[at : at + 4]: struct.unpack(">II", face[at + 8 : at + 16])
              for at in range(12, 12 + 16 * struct.unpack(">H", face[4:6])[0], 16)}  # fmt: skip
    start = tables[b"cmap"][0]
    start += struct.unpack(">I", face[start + 8 : start + 12])[0]
    form, _, _, first, count = struct.unpack(">HHHHH", face[start : start + 10])
    if form != 6:
        return []
    glyphs = struct.unpack(f">{count}H", face[start + 10 : start + 10 + 2 * count])
    said = font.ToUnicode.read_bytes().decode("latin-1")
    named = [int(code, 16) for block in re.findall(r"beginbfchar(.*?)endbfchar", said, re.DOTALL)
             for code in re.findall(r"<(\w+)>\s*<\w+>", block)]  # fmt: skip
    return [
        code
        for code in named
        if 32 < code != 127 and not (first <= code < first + count and glyphs[code - first])
    ]


def _archive(paper: Paper) -> Iterator[str]:
    with pikepdf.open(BytesIO(paper.pdf)) as file:
        with file.open_metadata() as said:
            if said.pdfa_status != "2B":
                yield "no mark of PDF/A-2b"
        if (
            "/OutputIntents" not in file.Root
            or "/Lang" not in file.Root
            or not str(file.docinfo.get("/Title", ""))
        ):
            yield "colours, language or title are missing"


def _extracted(paper: Paper) -> Iterator[str]:
    """Two readers that know nothing of each other copy the same characters."""
    with on_disk(paper.pdf) as path:
        read = subprocess.run(
            ["pdftotext", "-raw", path, "-"], capture_output=True, check=True
        ).stdout.decode()
    ours = sorted(
        solid("".join(one["text"] for page in paper.pages for one in page.chars)).replace("草稿", "")
    )
    theirs = sorted(solid(read).replace("草稿", ""))
    if not paper.is_draft and ours != theirs:
        lost = [one for one in ours if one not in theirs] or [one for one in theirs if one not in ours]
        yield f"readers do not copy the same text: {''.join(lost[:10])} ({len(ours)} and {len(theirs)})"
    if bad := [one for one in theirs if one in "\ufffd〓" or "\ue000" <= one <= "\uf8ff"]:
        yield f"characters without meaning: {bad[:3]}"
