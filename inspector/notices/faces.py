"""字体: the faces a paper is set in, and which of them has which character.

ReportLab has no fallback between faces: a missing glyph prints an empty box without an error. So every
character is looked up here before it is set, and one that no face has is named, never printed.
"""

import os
import re
import struct
import threading
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from inspector import RESOURCES
from inspector.domain.errors import Refused, Trouble

SERIF, SERIF_BOLD = "NotoSerifSC-Regular", "NotoSerifSC-Bold"
SANS, SANS_BOLD = "NotoSansSC-Regular", "NotoSansSC-Bold"
LATIN, LATIN_BOLD = "NotoSans-Regular", "NotoSans-Bold"  # Złoto, Ελλάς: what the Chinese faces lack
_SHIPPED = {
    "body": (SERIF, SANS, LATIN),
    "bold": (SERIF_BOLD, SANS_BOLD, SERIF, SANS, LATIN_BOLD),
    "title": (SERIF_BOLD, SANS_BOLD, SERIF, SANS, LATIN_BOLD),
    "latin": (LATIN, SANS, SERIF),  # a text that is no Chinese at all
    "latin-bold": (LATIN_BOLD, SANS_BOLD, SERIF_BOLD, LATIN),
    "hei": (SANS, SERIF, LATIN),
    "hei-bold": (SANS_BOLD, SERIF_BOLD, SANS, SERIF, LATIN_BOLD),
}
BOXES = "☐☑"  # nearly no face has them: drawn as paths
MARK = "〓"  # what printers have always set for a character they lack
_INVISIBLE = [0x00AD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFE0E, 0xFE0F,
              0xFEFF, 0x7F, *range(0x09), *range(0x0B, 0x20)]  # fmt: skip
_IGNORED: dict[int, str | None] = {**dict.fromkeys(_INVISIBLE), 0x09: " "}
_DECOMPOSED = re.compile(r"[A-Za-z\u00c0-\u024f][\u0300-\u036f]+")
_lock = threading.RLock()


@dataclass(frozen=True, slots=True)
class Faces:
    """Faces an agency has installed for its papers: FangSong (仿宋) and XiaoBiaoSong (小标宋)."""

    body: Path | None = None
    title: Path | None = None


class Glyph(NamedTuple):
    """Where one character comes from; `face` is empty for the boxes we draw, `width` is in ems."""

    face: str
    width: float


class Type:
    """The faces of one rendering; remembers what was lent by a later face and what no face has."""

    def __init__(self, faces: Faces | None = None) -> None:
        self._chains = {role: _chain(role, faces or Faces()) for role in _SHIPPED}
        self.lent: dict[str, None] = {}
        self.missing: dict[str, None] = {}

    def glyphs(self, role: str, text: str) -> list[tuple[str, Glyph]]:
        """Each character of the text with its glyph; characters nobody has are noted and set as 〓."""
        chain = self._chains[role]
        found = []
        for character in _composed(text.translate(_IGNORED)):
            glyph = chain.find(character)
            if glyph is None and character.isspace():
                character, glyph = " ", chain.find(" ")
            if glyph is None:
                self.missing[character] = None
                character, glyph = MARK, chain.find(MARK) or Glyph(chain.names[0], 1.0)
            elif glyph.face not in ("", chain.names[0]):
                self.lent[character] = None
            found.append((character, glyph))
        return found

    def first(self, role: str) -> str:
        return self._chains[role].names[0]


def _composed(text: str) -> str:
    """Letters with their accents as one character; Chinese stays as typed: normal forms change names."""
    return _DECOMPOSED.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)


class _Chain:
    """The faces of one role in the order they are asked; later ones are loaded when first needed."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)
        self._found: dict[str, Glyph | None] = {box: Glyph("", 1.0) for box in BOXES}
        face(self.names[0])

    def find(self, character: str) -> Glyph | None:
        try:
            return self._found[character]
        except KeyError:
            glyph = self._found[character] = self._look(character)
            return glyph

    def _look(self, character: str) -> Glyph | None:
        code = 0x20 if character == "\xa0" else ord(character)  # as ReportLab does
        for name in self.names:
            loaded = face(name).face
            if code in loaded.charToGlyph:
                return Glyph(name, loaded.charWidths[code] / 1000)
        return None


@lru_cache(maxsize=32)
def _chain(role: str, faces: Faces) -> _Chain:
    own = {"body": faces.body, "title": faces.title}.get(role)
    return _Chain(([str(own)] if own else []) + list(_SHIPPED[role]))


@lru_cache(maxsize=16)
def face(name: str) -> Any:
    """A registered ReportLab face: a shipped one by name, an agency's one by path. Loaded once a process."""
    with _lock:
        _repair()
        from reportlab.pdfbase import pdfmetrics, ttfonts

        path = RESOURCES / "fonts" / f"{name}.ttf" if name in _names() else Path(name)
        _check_static(path)
        try:
            font = ttfonts.TTFont(name if name in _names() else f"Agency-{path.stem}", str(path))
        except (ttfonts.TTFError, struct.error, KeyError, IndexError) as reason:
            raise Refused("notice.face_unreadable", path=str(path), reason=str(reason)) from reason
        font.fontName = name
        pdfmetrics.registerFont(font)
        return font


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(name for names in _SHIPPED.values() for name in names)


def _check_static(path: Path) -> None:
    """ReportLab takes a variable face silently and always draws its default weight: refuse it instead."""
    try:
        with path.open("rb") as file:
            head = file.read(12)
            tables = file.read(16 * struct.unpack(">H", head[4:6])[0]) if len(head) == 12 else b""
    except OSError as reason:
        why = os.strerror(reason.errno or 0)
        raise Trouble("notice.face_missing", path=str(path), reason=why) from reason
    tags = {tables[at : at + 4] for at in range(0, len(tables), 16)}
    if b"fvar" in tags:
        raise Refused("notice.face_variable", path=str(path))
    if b"glyf" not in tags and head[:4] != b"ttcf":
        raise Refused("notice.face_unreadable", path=str(path), reason="no TrueType outlines")


def to_unicode(name: str, subset: Sequence[int]) -> str:
    """The map from codes back to text, as ReportLab should write it.

    Its own writes five hex digits above U+FFFF, so 𬭎 prints rightly and is copied as other characters.
    """
    rows = [f"<{code:02X}> <{chr(value).encode('utf-16-be').hex().upper()}>"
            for code, value in enumerate(subset) if value and not 0xD800 <= value <= 0xDFFF]  # fmt: skip
    blocks = [rows[at : at + 100] for at in range(0, len(rows), 100)]
    lines = ["/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
             "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
             f"/CMapName /{name} def", "/CMapType 2 def",
             "1 begincodespacerange", "<00> <FF>", "endcodespacerange"]  # fmt: skip
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


@lru_cache(maxsize=1)
def _repair() -> None:
    """Set ReportLab up once: our text map, ends of streams, no ASCII85 (it costs photo pages dearly)."""
    import reportlab.rl_config
    from reportlab.pdfbase import pdfdoc, ttfonts

    reportlab.rl_config.useA85 = 0
    ttfonts.makeToUnicodeCMap = to_unicode
    pdfdoc.PDFStream.format = _ended(pdfdoc.PDFStream.format)


def _ended(written: Callable[[Any, Any], bytes]) -> Callable[[Any, Any], bytes]:
    """A stream ends with a line end before its last keyword (ISO 19005-2, 6.1.7.1); ReportLab writes none."""
    end = b"endstream\n"

    def format(stream: Any, document: Any) -> bytes:
        return b"\n".join((written(stream, document)[: -len(end)], end))

    return format
