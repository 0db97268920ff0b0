"""Files that are no checklist, or want to hurt whoever opens them."""

from __future__ import annotations

import io
import zipfile

_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.{kind}.main+xml"/></Types>'
)
_SHEETML = "openxmlformats-officedocument.spreadsheetml.sheet"
_BOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.'
    'openxmlformats.org/officeDocument/2006/relationships"><sheets>'
    '<sheet name="survey" sheetId="1" r:id="r1"/>'
    "</sheets></workbook>"
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="s.xml"/>'
    "</Relationships>"
)
_HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
_TAIL = "</sheetData></worksheet>"


def inline(cell: str, text: str) -> str:
    return f'<c r="{cell}" t="inlineStr"><is><t>{text}</t></is></c>'


def book(sheet: str | bytes, *, kind: str = _SHEETML, **more: bytes) -> bytes:
    """An .xlsx around the XML of one sheet."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES.format(kind=kind))
        archive.writestr("xl/workbook.xml", _BOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", _RELATIONS)
        archive.writestr("xl/s.xml", sheet)
        for name, content in more.items():
            archive.writestr(name, content)
    return made.getvalue()


def rows(text: str) -> str:
    return _HEAD + text + _TAIL


_ONE = rows(f'<row r="1">{inline("A1", "type")}{inline("B1", "name")}{inline("C1", "label")}</row>')
_ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY c "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + rows(
    f'<row r="1">{inline("A1", "&c;")}</row>'
)


def _with_a_part_of(name: str, megabytes: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES.format(kind=_SHEETML))
        archive.writestr("xl/workbook.xml", _BOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", _RELATIONS)
        with archive.open(name, "w") as part:
            part.write(_HEAD.encode())
            for _ in range(megabytes):
                part.write(b" " * 2**20)
    return made.getvalue()


def _many_parts() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for number in range(5_100):
            archive.writestr(f"p{number}", b"")
    return made.getvalue()


_TEXT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FILES: dict[str, tuple[bytes, str]] = {
    "empty.xlsx": (b"", "form.file_empty"),
    "text.xlsx": (b"type,name,label", "form.not_a_workbook"),
    "torn.xlsx": (book(_ONE)[:300], "form.unreadable"),
    "old.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "form.old_xls"),
    "locked.xlsx": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "form.locked",
    ),
    "letter.docx": (book(_ONE, kind=_TEXT), "form.not_a_workbook"),
    "macros.xlsm": (book(_ONE, kind="ms-excel.sheet.macroEnabled"), "form.macros"),
    "macros.xlsx": (book(_ONE, **{"xl/vbaProject.bin": b"x"}), "form.macros"),
    "entities.xlsx": (book(_ENTITIES), "form.entities"),
    "bomb.xlsx": (_with_a_part_of("xl/s.xml", 65), "form.swollen"),
    "parts.xlsx": (_many_parts(), "form.swollen"),
    "deep.xlsx": (book(_HEAD + "<x>" * 5000), "form.swollen"),
    "open.xlsx": (book(_HEAD), "form.unreadable"),
    "archive.xlsx": (b"PK\x05\x06" + b"\0" * 18, "form.not_a_workbook"),
    "latin.csv": (b"survey,\n,type,name\n\x00\xff\xfe", "form.file_broken"),
}
