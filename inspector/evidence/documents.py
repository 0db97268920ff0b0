"""Pages of PDF files that came in from outside, drawn by PDFium; in a decoder only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.apart import NotDecodable

if TYPE_CHECKING:
    from PIL.Image import Image


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
