"""A published form with the lists it reads: one sequence of bytes, so that one hash stands for all of it."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from inspector.xlsform.external import file_named
from inspector.xlsform.reading import XF

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

_FORM = "form.xml"
_DAY = (1980, 1, 1, 0, 0, 0)  # the same content gives the same bytes


def packed(xform: bytes, files: Mapping[str, bytes]) -> bytes:
    """The form alone where it names no list beside it, else an archive of both."""
    from inspector.xlsform.load import parsed

    root, _ = parsed(xform)
    names = sorted(set(_names(root)))
    if not names:
        return xform
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as opened:
        for name, content in ((_FORM, xform), *((name, files[name]) for name in names if name in files)):
            opened.writestr(zipfile.ZipInfo(name, _DAY), content, zipfile.ZIP_DEFLATED)
    return archive.getvalue()


def unpacked(content: bytes) -> tuple[bytes, Mapping[str, bytes]]:
    """The form and its lists; only for what `packed` made."""
    if not content.startswith(b"PK"):
        return content, {}
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        files = {name: opened.read(name) for name in opened.namelist()}
    return files.pop(_FORM), files


def _names(root: Element) -> list[str]:
    instances = (each for each in root.iter(f"{XF}instance") if each.get("src"))
    return [file_named(each.get("id", ""), each.get("src", "")) for each in instances]
