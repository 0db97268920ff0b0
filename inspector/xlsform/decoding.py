"""The text of a CSV file, whichever of the encodings of this country's office programs it was saved in."""

from __future__ import annotations

import codecs

from inspector.domain.errors import Refused


def decoded(data: bytes, name: str) -> tuple[str, str]:
    """The text and its encoding: UTF-8 with or without its mark, UTF-16 with one, else GB18030."""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, encoding
    raise Refused("form.file_broken", file=name, reason="no text")
