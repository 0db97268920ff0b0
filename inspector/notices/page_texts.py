"""The words on each page of a PDF we made, to find on which page something stands."""

from inspector.notices.pages import _lock


def page_texts(pdf: bytes) -> list[str]:
    """What each page says, without the blanks and breaks of its lines."""
    import pypdfium2

    with _lock:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return ["".join(page.get_textpage().get_text_range().split()) for page in document]
        finally:
            document.close()
