"""Every code the program may raise or report has its sentence in both languages."""

from __future__ import annotations

import re
import string
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from inspector import RESOURCES
from inspector.cli import speaking

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = Path(speaking.__file__).parents[1]
_MESSAGES = speaking._messages()
_RAISED = re.compile(r'\b(?:Refused|Trouble|Statement|_refuse|_Refuse)\(\s*"([a-z_]+(?:\.[a-z_]+)+)"')
_PROBLEM = re.compile(r'\bProblem\(\s*"[a-z]+",\s*"([a-z_.]+)"')
_NAMED = re.compile(r'"((?:store|journal|blob|version|record|import|form|answer)\.[a-z_]+)"')
_BUILT = {"question.unanswered", "question.violation"}  # question.{kind} in casework/problems.py
_NO_CODE = {"journal.losses", "form.xml"}  # the names of a setting and of a file


def _sources() -> Iterator[tuple[Path, str]]:
    for path in sorted(_PACKAGE.rglob("*.py")):
        yield path.relative_to(_PACKAGE), path.read_text(encoding="utf-8")


def _codes() -> Iterator[tuple[str, Path]]:
    for path, text in _sources():
        for pattern in (_RAISED, _PROBLEM, _NAMED):
            for code in pattern.findall(text):
                yield code, path
    yield from ((code, Path("casework/problems.py")) for code in _BUILT)


def _flags() -> set[str]:
    """Those a file may carry, and those the photo set finds."""
    from inspector.casework import late, photo_set

    sources = {path.as_posix(): text for path, text in _sources()}
    parts = [text for name, text in sources.items() if name.startswith(("evidence/", "apart/"))]
    parts.append(sources["casework/photos.py"])
    known = {"no_exif", "truncated", "not_decodable", "decoder_died", "too_large", "not_a_photo", "duplicate"}
    of_files = {flag for text in parts for flag in re.findall(r'"([a-z_]+)"', text) if flag in known}
    return of_files | {late.LATE, late.DECLARED} | photo_set.FOUND


def test_the_search_for_codes_finds_them() -> None:
    found = {code for code, _ in _codes()}
    assert {
        "inspection.unanswered",
        "store.full",
        "verify.proved",
        "signature.missing",
        "key.wrong_passphrase",
    } <= found
    assert len(found) > 120


def test_every_code_has_its_sentence() -> None:
    missing = {code: str(path) for code, path in _codes() if code not in _MESSAGES and code not in _NO_CODE}
    assert missing == {}


def test_every_fault_of_a_checklist_has_its_sentence() -> None:
    sources = [text for path, text in _sources() if path.as_posix().startswith("xlsform/lint/")]
    words = {word for text in sources for word in re.findall(r'"([a-z_]+)"', text)}
    told = {code for text in sources for code in re.findall(r'(?:\badd|Slip)\(\s*"([a-z_]+)"', text)}
    known = {name.removeprefix("lint.") for name in _MESSAGES if name.startswith("lint.")}
    assert len(told) > 80
    assert {code for code in told if not {code, f"{code}_near"} & known} == set()
    assert {name for name in known if name.removesuffix("_near") not in words} == set()


def test_every_flag_of_a_photo_has_its_sentence() -> None:
    flags = _flags()
    assert len(flags) == 16
    assert {flag for flag in flags if f"flag.{flag}" not in _MESSAGES} == set()


@pytest.mark.parametrize("code", sorted(_MESSAGES))
def test_a_sentence_is_whole_in_both_languages(code: str) -> None:
    zh, en = _MESSAGES[code]["zh"], _MESSAGES[code]["en"]
    assert re.search(r"[一-鿿]", zh), zh
    assert len(re.findall(r"[一-鿿]", en)) < len(en) / 4, en  # an example may be Chinese
    fields = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (zh, en)]
    assert fields[0] == fields[1], (zh, en)


def test_a_troubles_sentence_says_what_to_do() -> None:
    """Trouble means something outside failed: three words are no help."""
    raised = {
        code
        for _, text in _sources()
        for code in re.findall(r'\bTrouble\(\s*"([a-z_]+(?:\.[a-z_]+)+)"', text)
    }
    short = {code for code in raised if len(_MESSAGES[code]["zh"]) < 12}
    assert short == set()


def test_facts_that_are_codes_or_states_are_said_in_words() -> None:
    said = speaking.sentence("inspection.wrong_state", {"state": "locked"})
    assert "已锁定" in said["zh"]
    assert "locked" in said["en"]
    broken = speaking.sentence(
        "verify.broken",
        {"what": "version", "id": "v1", "where": "records.db", "reason": "version.bytes_changed"},
    )
    assert "version.bytes_changed" not in broken["zh"] + broken["en"]


def test_no_code_is_written_twice() -> None:
    text = (RESOURCES / "messages.toml").read_text(encoding="utf-8")
    heads = re.findall(r"^\[(.+)\]$", text, re.MULTILINE)
    assert len(heads) == len(set(heads))
