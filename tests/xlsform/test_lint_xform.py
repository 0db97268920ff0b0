"""Faults of an XForm: the place is an element and its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inspector.xlsform import compile_workbook, lint
from tests.xlsform import author

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def xform(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = author.write(tmp_path_factory.mktemp("xform") / "book.xlsx", author.sheets())
    return compile_workbook(path).decode().replace("><", ">\n<")


ENGLISH = '<translation lang="English (en)">'
MORE = '<text id="more"><value>x</value></text>'


def found(folder: Path, text: str) -> list[tuple[str, str]]:
    path = folder / "form.xml"
    path.write_text(text, encoding="utf-8")
    checked = lint.check(path, author.TRADE, files={})
    assert (checked.form is None) == bool(checked.errors)
    return [(str(fault.place), fault.code.removeprefix("lint.")) for fault in checked.faults]


def test_a_sound_xform_has_no_fault(tmp_path: Path, xform: str) -> None:
    assert found(tmp_path, xform) == []


@pytest.mark.parametrize(
    ("old", "new", "element", "code"),
    [
        ("/data/party/registered  = 'no'", "/data/party/registred = 'no'", "bind", "path_unknown"),
        ("/data/party/registered  = 'no'", "/data/party/registered = 'nope'", "bind", "value_unknown"),
        ("/data/party/registered  = 'no'", "selectd(/data/party/registered)", "bind", "function_unknown"),
        ("/data/party/registered  = 'no'", "(/data/party/registered = 'no'", "bind", "bracket_open"),
        ("/data/party/registered  = 'no'", "/data/party/party_name = 'no'", "bind", "reads_itself"),
        ("/data/party/registered  = 'no'", "false()", "bind", ""),
        ('nodeset="/data/party/pieces"', 'nodeset="/data/party/peices"', "bind", "xform_stray"),
        ('<instance id="yn">', '<instance id="ny">', "select1", "instance_unknown"),
        ('type="int"', 'type="geotrace"', "bind", "xform_refused"),
        (ENGLISH, ENGLISH + MORE, "text", "translation_missing"),
        ("jr:itext('/data/party/pieces:label')", "jr:itext('gone')", "label", "xform_text"),
        ("</h:body>", "", "xml", "xform_broken"),
        ("<?xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><?xml", "xml", "xform_broken"),
    ],
)  # fmt: skip
def test_a_slip_is_told_with_element_and_line(
    tmp_path: Path, xform: str, old: str, new: str, element: str, code: str
) -> None:
    assert old in xform
    changed = xform.replace(old, new, 1)
    faults = found(tmp_path, changed)
    if not code:
        return
    places = [place for place, told in faults if told.startswith(code)]
    assert places, faults
    assert places[0].startswith(f"<{element}>:"), faults
    line = int(places[0].rpartition(":")[2])
    if element == "bind":
        assert "<bind" in changed.splitlines()[line - 1]


def test_what_is_missing_altogether_is_named(tmp_path: Path) -> None:
    head = '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>'
    assert found(tmp_path, f"{head}</h:head></h:html>") == [("<html>:1", "xform_part")]
    assert found(tmp_path, f"{head}\n<model/></h:head></h:html>") == [("<model>:2", "xform_part")]
    assert found(tmp_path, f"{head}<model>\n<instance/></model></h:head></h:html>") == [
        ("<instance>:2", "xform_part")
    ]
    assert found(tmp_path, "<a>" * 5000) == [("<xml>:1", "xform_broken")]
    assert found(tmp_path, "") == [("<xml>:1", "xform_broken")]
