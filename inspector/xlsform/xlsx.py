"""Reads an .xlsx without trusting it: bounded before and while unpacking, no entities, no links followed.

Our own reader, because one pass has to tell formulas and their values, merged cells and hidden rows, and
because a file of a few kilobytes may unpack to gigabytes.
"""

from __future__ import annotations

import io
import posixpath
import re
import time
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from xml.parsers import expat

from inspector.domain.errors import Refused
from inspector.xlsform.sheets import Book
from inspector.xlsform.xlsx_sheet import SheetReader, Stop, Text

_MOST_PARTS = 5_000
_MOST_PART = 64 * 1024 * 1024  # of one part unpacked; 20,000 choices in ten columns are 15 MiB
_MOST_ELEMENTS = 4_000_000
_DEEPEST = 100
_MOST_SHARED = 24_000_000  # characters of all shared strings
_SECONDS = 5.0
_PIECE = 256 * 1024
_MOST_SHEETS = 100

Handler = Callable[[str, Mapping[str, str]], None]


def book(content: bytes, name: str) -> Book:
    """The sheets of an .xlsx file."""
    return Workbook(content, name).book()


@dataclass
class Workbook:
    content: bytes
    name: str
    shared: list[tuple[str, bool]] = field(default_factory=list)  # text, whether it was cut
    dates: frozenset[int] = frozenset()  # cell formats that show dates
    epoch: datetime = datetime(1899, 12, 30)  # noqa: DTZ001  a spreadsheet has no zone

    def book(self) -> Book:
        self.deadline = time.thread_time() + _SECONDS
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(self.content))
            self.parts = {part.filename: part for part in self.archive.infolist()}
            return self._book()
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, ValueError, IndexError,
                NotImplementedError, RuntimeError, OverflowError) as error:  # fmt: skip
            raise Refused("form.unreadable", file=self.name, reason=str(error)[:200]) from error

    def _book(self) -> Book:
        if len(self.parts) > _MOST_PARTS:
            raise self._too_large("parts")
        workbook = self._start()
        folder = posixpath.dirname(workbook)
        relations = self._relations(workbook)
        named = self._names(workbook)
        for kind, read in (("styles", self._read_styles), ("sharedStrings", self._read_shared)):
            part = next((target for kind_, target, _ in relations.values() if kind_ == kind), "")
            if part in self.parts:
                read(part)
        sheets = []
        for title, relation, hidden in named[:_MOST_SHEETS]:
            kind, part, _ = relations.get(relation, ("", "", False))
            if kind == "worksheet":
                sheets.append(SheetReader(self, title, hidden).sheet(part))
        links = tuple(
            self._link(part)
            for part in sorted(self.parts)
            if part.startswith(f"{folder}/externalLinks/external")
        )
        return Book(tuple(sheets), links)

    def _start(self) -> str:
        """The part that lists the sheets; other office files and macros are told apart here."""
        if "[Content_Types].xml" not in self.parts:
            raise Refused("form.not_a_workbook", file=self.name)
        kinds: dict[str, str] = {}

        def note(tag: str, facts: Mapping[str, str]) -> None:
            if tag == "Override":
                kinds[facts.get("PartName", "").lstrip("/")] = facts.get("ContentType", "")

        self.parse("[Content_Types].xml", note)
        if any("macroEnabled" in kind or "vbaProject" in kind for kind in kinds.values()) or any(
            part.endswith("vbaProject.bin") for part in self.parts
        ):
            raise Refused("form.macros", file=self.name)
        books = [part for part, kind in kinds.items() if kind.endswith("spreadsheetml.sheet.main+xml")]
        if not books:
            raise Refused("form.not_a_workbook", file=self.name)
        return books[0]

    def _relations(self, part: str) -> dict[str, tuple[str, str, bool]]:
        """Kind, target and whether it lies outside, by id."""
        folder, file = posixpath.split(part)
        found: dict[str, tuple[str, str, bool]] = {}

        def note(tag: str, facts: Mapping[str, str]) -> None:
            if tag == "Relationship":
                target = facts.get("Target", "")
                outside = facts.get("TargetMode") == "External"
                inside = (
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
                )
                found[facts.get("Id", "")] = (
                    facts.get("Type", "").rpartition("/")[2],
                    target if outside else inside,
                    outside,
                )

        relations = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
        if relations in self.parts:
            self.parse(relations, note)
        return found

    def _names(self, workbook: str) -> list[tuple[str, str, bool]]:
        found: list[tuple[str, str, bool]] = []

        def note(tag: str, facts: Mapping[str, str]) -> None:
            if tag == "sheet":
                relation = next(
                    (value for key, value in facts.items() if key.endswith("id") and key != "sheetId"), ""
                )
                found.append((facts.get("name", ""), relation, facts.get("state", "visible") != "visible"))
            if tag == "workbookPr" and facts.get("date1904") in ("1", "true"):
                self.epoch = datetime(1904, 1, 1)  # noqa: DTZ001

        self.parse(workbook, note)
        return found

    def _link(self, part: str) -> str:
        targets = [target for _, target, outside in self._relations(part).values() if outside]
        return targets[0][:200] if targets else posixpath.basename(part)

    def _read_styles(self, part: str) -> None:
        custom: dict[int, str] = {}
        formats: list[int] = []
        inside: list[str] = []

        def note(tag: str, facts: Mapping[str, str]) -> None:
            if tag == "numFmt":
                custom[int(facts.get("numFmtId", 0))] = facts.get("formatCode", "")
            if tag in ("cellXfs", "cellStyleXfs"):
                inside[:] = [tag]
            if tag == "xf" and inside == ["cellXfs"]:
                formats.append(int(facts.get("numFmtId", 0)))

        self.parse(part, note)
        self.dates = frozenset(
            at for at, number in enumerate(formats) if _shows_date(number, custom.get(number, ""))
        )

    def _read_shared(self, part: str) -> None:
        text = Text()
        total = 0

        def start(tag: str, _facts: Mapping[str, str]) -> None:
            text.start(tag)

        def end(tag: str) -> None:
            nonlocal total
            text.end(tag)
            if tag == "si":
                self.shared.append(text.take())
                total += len(self.shared[-1][0])
                if total > _MOST_SHARED:
                    raise self._too_large("text")

        self.parse(part, start, end, text.hear)

    def parse(
        self,
        part: str,
        start: Handler,
        end: Callable[[str], None] | None = None,
        hear: Callable[[str], None] | None = None,
    ) -> None:
        """Walks through one part; anything that could grow it is refused."""
        parser = expat.ParserCreate(namespace_separator="}")
        elements = depth = 0

        def start_element(tag: str, facts: dict[str, str]) -> None:
            nonlocal elements, depth
            elements += 1
            depth += 1
            if elements > _MOST_ELEMENTS or depth > _DEEPEST:
                raise self._too_large(part)
            start(tag.rpartition("}")[2], facts)

        def end_element(tag: str) -> None:
            nonlocal depth
            depth -= 1
            if end is not None:
                end(tag.rpartition("}")[2])

        def refuse_entities(*_: Any) -> None:
            raise Refused("form.entities", file=self.name, part=part)

        parser.StartElementHandler = start_element
        parser.EndElementHandler = end_element
        parser.StartDoctypeDeclHandler = refuse_entities
        parser.EntityDeclHandler = refuse_entities
        parser.buffer_text = True
        parser.buffer_size = 64 * 1024
        if hear is not None:
            parser.CharacterDataHandler = hear
        try:
            for piece in self._pieces(part):
                parser.Parse(piece, False)
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            reason = f"{part}: {expat.ErrorString(error.code)}, {error.lineno}:{error.offset}"
            raise Refused("form.unreadable", file=self.name, reason=reason) from error
        except Stop:
            return

    def _pieces(self, part: str) -> Any:
        if self.parts[part].file_size > _MOST_PART:
            raise self._too_large(part)
        seen = 0
        with self.archive.open(part) as stream:
            while piece := stream.read(_PIECE):
                seen += len(piece)
                if seen > _MOST_PART or time.thread_time() > self.deadline:
                    raise self._too_large(part)
                yield piece

    def _too_large(self, what: str) -> Refused:
        return Refused("form.swollen", file=self.name, part=what)


def _shows_date(number: int, code: str) -> bool:
    if not code:
        return 14 <= number <= 22 or 27 <= number <= 36 or 45 <= number <= 47 or 50 <= number <= 58
    bare = re.sub(r'"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]', "", code.lower())
    return re.search(r"[ymdhs年月日时分秒]", bare) is not None and "general" not in bare
