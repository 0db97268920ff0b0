"""Faces: fallback per character, refusal of what ReportLab would take and set wrongly."""

import struct
from pathlib import Path

import pytest

from inspector import RESOURCES
from inspector.domain.errors import Refused, Trouble
from inspector.notices import Faces
from inspector.notices.faces import Type, face, to_unicode
from tests.notices import samples
from tests.notices.reading import fonts, paper


def _font(path: Path, *tags: bytes) -> Path:
    """The directory of a TrueType file; enough to be judged by."""
    path.write_bytes(b"\x00\x01\x00\x00" + struct.pack(">4H", len(tags), 0, 0, 0)
                     + b"".join(tag + bytes(12) for tag in tags))  # fmt: skip
    return path


def test_a_variable_face_is_refused_because_only_one_weight_would_be_drawn(tmp_path):
    with pytest.raises(Refused, match="face_variable"):
        face(str(_font(tmp_path / "v.ttf", b"glyf", b"fvar")))


def test_a_face_without_truetype_outlines_is_refused(tmp_path):
    with pytest.raises(Refused, match="face_unreadable"):
        face(str(_font(tmp_path / "c.otf", b"CFF ")))


def test_a_broken_face_is_refused_and_a_missing_one_is_trouble(tmp_path):
    with pytest.raises(Refused, match="face_unreadable"):
        face(str(_font(tmp_path / "b.ttf", b"glyf", b"cmap")))
    with pytest.raises(Trouble, match="face_missing"):
        face(str(tmp_path / "gone.ttf"))


def test_shipped_faces_are_static():
    for path in (RESOURCES / "fonts").glob("*.ttf"):
        count = struct.unpack(">H", path.read_bytes()[4:6])[0]
        assert b"fvar" not in path.read_bytes()[12 : 12 + 16 * count]


def test_an_agency_face_sets_the_body_and_lends_what_it_lacks():
    own = Faces(body=RESOURCES / "fonts" / "NotoSansSC-Medium.ttf")
    made = paper("W04", samples.order(), "full", faces=own)
    assert any("NotoSansSC-Medium" in row[0] for row in fonts(made.pdf))


def test_a_character_is_lent_by_the_next_face_and_said_so():
    type_ = Type()
    serif = {character for character, glyph in type_.glyphs("body", "检查") if "Serif" in glyph.face}
    assert serif == {"检", "查"}
    lent = [chr(code) for code in face("NotoSansSC-Regular").face.charToGlyph
            if code not in face("NotoSerifSC-Regular").face.charToGlyph and code > 0x2000]  # fmt: skip
    assert lent
    assert type_.glyphs("body", lent[0])[0][1].face == "NotoSansSC-Regular"
    assert list(type_.lent) == [lent[0]]


def test_the_text_map_writes_surrogate_pairs_in_blocks_of_a_hundred():
    words = to_unicode("X", [0, *range(0x4E00, 0x4E00 + 150), ord("𬭎")])
    assert "<97> <D872DF4E>" in words
    assert "100 beginbfchar" in words
    assert "51 beginbfchar" in words
    assert "<00> <" not in words.replace("<00> <FF>", "")
