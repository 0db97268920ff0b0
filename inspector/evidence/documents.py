"""Pages of PDF files that came in from outside, drawn by PDFium; in a decoder only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.apart import NotDecodable

if TYPE_CHECKING:
    from PIL.Image import Image

_POINTS, _FINEST = 72, 300  # to the inch
_MOST_EDGE = 6000  # pixels, however large a page says it is


def first_page(data: bytes, edge: int) -> Image:
    """The first page, its longer side so many pixels; however large it says it is, no more is drawn."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        page = document[0]
        wide, high = page.get_size()
        if min(wide, high) <= 0:
            raise NotDecodable
        drawn: Image = page.render(scale=edge / max(wide, high), may_draw_forms=False).to_pil()
        return drawn.convert("RGB")
    except (pypdfium2.PdfiumError, IndexError, ValueError, OverflowError) as error:
        raise NotDecodable from error


def page(data: bytes, number: int, box: tuple[int, int]) -> tuple[Image, tuple[int, int], int]:
    """A page fitted into the box, its size at 300 dots an inch, and the number of pages."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
        asked = document[max(1, min(number, count)) - 1]
        wide, high = asked.get_size()
        if min(wide, high) <= 0:
            raise NotDecodable
        largest = min(_MOST_EDGE / max(wide, high), _FINEST / _POINTS)
        scale = min(box[0] / wide, box[1] / high, largest)
        drawn: Image = asked.render(scale=scale, may_draw_forms=False).to_pil()
        full = max(1, round(wide * largest)), max(1, round(high * largest))
        return drawn.convert("RGB"), full, count
    except (pypdfium2.PdfiumError, IndexError, ValueError, OverflowError) as error:
        raise NotDecodable from error
