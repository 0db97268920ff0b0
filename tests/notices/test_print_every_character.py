"""Every character of the national table prints in every Chinese face, and is copied out unchanged."""

from functools import lru_cache
from pathlib import Path

import pytest

from inspector import RESOURCES
from inspector.domain.errors import Refused
from inspector.notices import Faces
from tests.notices import samples
from tests.notices.reading import fonts, paper, solid, text

TABLE = Path(__file__).resolve().parents[2].parent / "shared" / "conformance" / "characters-8105.txt"
RARE = "䶮㛃𬭎𫖯𬍤𬀪"  # of names in use, beyond the table
CHINESE = sorted(path.stem for path in (RESOURCES / "fonts").glob("Noto*SC-*.ttf"))


@lru_cache
def _characters() -> str:
    """The table where it lies beside the checkout; else what the GB2312 levels and the rare names hold."""
    if TABLE.is_file():
        return solid(TABLE.read_text("utf-8")) + RARE
    rows = (bytes([high, low]) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    return "".join(row.decode("gb2312", "ignore") for row in rows) + RARE


@pytest.mark.parametrize("face", CHINESE)
def test_every_character_prints_in_this_face_and_comes_back(face):
    wanted = _characters()
    facts = samples.order() | {"facts_zh": wanted}
    made = paper("W04", facts, "full", faces=Faces(body=RESOURCES / "fonts" / f"{face}.ttf"))
    assert made.missing_glyphs == (), "another face had to lend these"
    found = text(made.pdf, "-raw")
    assert [one for one in wanted if one not in found] == []
    assert any(face in row[0] for row in fonts(made.pdf))


def test_they_come_back_in_their_order():
    wanted = _characters()
    pages = text(paper("W04", samples.order() | {"facts_zh": wanted}, "booth").pdf, "-raw").split("\f")
    said = "".join(solid(page) for page in pages)
    lines = [wanted[at : at + 20] for at in range(0, len(wanted) - 20, 20)]
    assert sum(line not in said for line in lines) < len(pages)  # a page end may part a line


@pytest.mark.parametrize("strange", ["한", "ไ", "\ue000"])
def test_a_character_no_face_has_is_named_and_refused(strange):
    with pytest.raises(Refused, match="glyph_missing") as refused:
        paper("W04", samples.order() | {"facts_zh": f"甲{strange}乙"}, "booth")
    assert refused.value.facts["characters"] == strange
