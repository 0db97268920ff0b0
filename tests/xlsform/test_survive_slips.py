"""A short run of tests/xlsform/fuzz.py: the linter tells faults or refuses, never anything else."""

from pathlib import Path

import pytest

from inspector import FORMS
from tests.xlsform import author, fuzz

BOOK = FORMS / "market_operator.xlsx"


@pytest.mark.parametrize("seed", range(12))
def test_slips_of_an_author_are_told(tmp_path: Path, seed: int) -> None:
    chance = fuzz.chances(seed)
    assert fuzz.outcome(fuzz.packed(fuzz.slip(author.sheets(), chance)), tmp_path) in fuzz.OUTCOMES


@pytest.mark.parametrize("seed", range(20))
def test_damaged_files_are_refused_or_told(tmp_path: Path, seed: int) -> None:
    chance = fuzz.chances(seed)
    damage = fuzz.torn if seed % 2 else fuzz.torn_inside
    content = damage(fuzz.packed(author.sheets()), chance)
    assert fuzz.outcome(content, tmp_path) in fuzz.OUTCOMES


def test_text_files_and_xforms_survive_too(tmp_path: Path) -> None:
    chance = fuzz.chances(1)
    xform = b"<?xml version='1.0'?><h:html xmlns='http://www.w3.org/2002/xforms' xmlns:h='http://www.w3.org/1999/xhtml'>"
    for _ in range(60):
        for name, content in (
            ("a.xml", xform),
            ("a.csv", b"survey,\n,type,name\n,text,a\n"),
            ("a.md", b"| survey |\n"),
        ):
            assert fuzz.outcome(fuzz.torn(content * 3, chance), tmp_path, name) in fuzz.OUTCOMES


def test_a_shipped_workbook_packed_anew_is_the_same(tmp_path: Path) -> None:
    assert fuzz.outcome(fuzz.packed(fuzz.cells(BOOK)), tmp_path) == "sound"
