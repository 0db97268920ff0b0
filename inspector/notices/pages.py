"""Pages of a PDF as pictures and their sizes, for the preview and the printer."""

import threading
from collections.abc import Iterable
from typing import TYPE_CHECKING

from inspector.domain.errors import Trouble

if TYPE_CHECKING:
    from PIL.Image import Image

_POINTS = 72
_lock = threading.Lock()  # PDFium is not safe for two threads at once


def page_images(pdf: bytes, dpi: float, pages: Iterable[int] | None = None) -> "list[Image]":
    """Pages (counted from 1, all by default) drawn at so many dots an inch."""
    import pypdfium2

    with _lock:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as reason:
            raise Trouble("notice.pdf_unreadable", reason=str(reason)) from reason
        try:
            wanted = range(1, len(document) + 1) if pages is None else pages
            return [document[page - 1].render(scale=dpi / _POINTS).to_pil().convert("RGB") for page in wanted]
        except (pypdfium2.PdfiumError, IndexError, OverflowError, ValueError) as reason:
            raise Trouble("notice.pdf_unreadable", reason=str(reason)) from reason
        finally:
            document.close()


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each page in millimetres."""
    import pypdfium2

    with _lock:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as reason:
            raise Trouble("notice.pdf_unreadable", reason=str(reason)) from reason
        try:
            sizes = [document.get_page_size(page) for page in range(len(document))]
        finally:
            document.close()
    return [(width / _POINTS * 25.4, height / _POINTS * 25.4) for width, height in sizes]
