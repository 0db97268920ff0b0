"""二维码: the code on every page that says which notice, edition and page it is."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

_FACTS = 16  # hex digits of the facts' SHA-256 a code carries


@dataclass(frozen=True, slots=True)
class Code:
    """What a page's code says."""

    notice: str
    number: str
    facts_prefix: str
    edition: int
    page: int

    @property
    def text(self) -> str:
        return "|".join((self.notice, self.number, self.facts_prefix, str(self.edition), str(self.page)))


def qr_text(notice_id: str, number: str, facts_sha256: str, *, edition: int = 1, page: int = 1) -> str:
    """The text of one page's code: notice id, number, prefix of the facts' SHA-256, edition, page."""
    return Code(notice_id, number, facts_sha256[:_FACTS], edition, page).text


def parse(text: str) -> Code | None:
    """The code a text stands for, or nothing when it is somebody else's."""
    parts = text.split("|")
    if len(parts) != 5 or not (parts[3].isdecimal() and parts[4].isdecimal()):
        return None
    notice, number, prefix, edition, page = parts
    if not notice or len(prefix) != _FACTS or not set(prefix) <= set("0123456789abcdef"):
        return None
    return Code(notice, number, prefix, int(edition), int(page))


@lru_cache(maxsize=64)
def _matrix(text: str) -> tuple[int, str]:
    """Modules a side, and the dark runs of the code's matrix as PDF rectangles of unit size."""
    import zxingcpp

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image: Any = zxingcpp.write_barcode_to_image(code, scale=1, add_quiet_zones=False)
    matrix: Any = memoryview(image).tolist()
    runs = []
    for row, line in enumerate(matrix):
        column = 0
        while column < len(line):
            start = column
            while column < len(line) and not line[column]:
                column += 1
            if column > start:
                runs.append(f"{start} {row} {column - start} 1 re")
            column += 1
    return len(matrix), " ".join(runs)


def draw(canvas: Any, text: str, x: float, y: float, side: float) -> None:
    """The code as filled rectangles; ReportLab's own widget would bring an unembedded Helvetica back."""
    count, rectangles = _matrix(text)
    unit = side / count
    canvas.saveState()
    canvas.setFillGray(0)
    canvas.transform(unit, 0, 0, -unit, x, y + side)
    canvas._code.append(f"{rectangles} f")
    canvas.restoreState()
