"""Every fault of a checklist in one run, each with its cell."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from inspector.domain.errors import Refused
from inspector.xlsform import lint
from tests.xlsform import author

if TYPE_CHECKING:
    from pathlib import Path

SLIPS = [
    # expressions
    ("survey!G4", "${registred} = 'no'", "reference_unknown", "registered"),
    ("survey!G4", "${registered = 'no'", "reference_broken", ""),
    ("survey!G4", "$registered = 'no'", "reference_broken", ""),
    ("survey!G4", "${ registered } = 'no'", "reference_broken", ""),
    ("survey!G4", "'${registered}' = 'no'", "reference_quoted", ""),
    ("survey!G4", "${registered} ＝ 'no'", "full_width", ""),
    ("survey!G4", "${registered} = “no”", "full_width", ""),
    ("survey!G4", "selected（${registered}，'no'）", "full_width", ""),
    ("survey!G4", "${registered}\u00a0= 'no'", "hard_blank", ""),
    ("survey!G4", "${registered} == 'no'", "operator", ""),
    ("survey!G4", "${registered} = 'no' && true()", "operator", ""),
    ("survey!G4", "${registered} = 'no' AND true()", "operator", ""),
    ("survey!G4", "(${registered} = 'no'", "bracket_open", ""),
    ("survey!G4", "${registered} = 'no')", "bracket_unopened", ""),
    ("survey!G4", "${registered} = 'no", "quote_open", ""),
    ("survey!G4", "${registered} =", "expression_ends", ""),
    ("survey!G4", "${registered} 'no'", "expression_broken", ""),
    ("survey!G4", "selectd(${registered}, 'no')", "function_unknown", "selected"),
    ("survey!G4", "NOT(${registered} = 'no')", "function_unknown", "not"),
    ("survey!G4", "selected(${registered})", "function_arguments", ""),
    ("survey!G4", "if(true(), 1)", "function_arguments", ""),
    ("survey!G4", "check-uscc('a', 'b')", "function_arguments", ""),
    ("survey!G4", "/data/partei/registered = 'no'", "path_unknown", "party"),
    ("survey!G4", "../registred = 'no'", "path_unknown", "registered"),
    ("survey!G4", "${registered} = 'noo'", "value_unknown", "no"),
    ("survey!G4", "selected(${registered}, 'maybe')", "value_unknown", "yes, no"),
    ("survey!G4", "${last-saved#registered} = 'no'", "last_saved", ""),
    ("survey!G4", "true() and false()", "never_relevant", ""),
    ("survey!G4", "${registered} = 'no' and ${registered} = 'yes'", "never_relevant", ""),
    ("survey!G4", "${pieces} > 5 and ${pieces} < 3", "never_relevant", ""),
    ("survey!G8", "not(${registered}='yes' or ${registered}='no' or ${registered}='')", "never_relevant", ""),
    ("survey!H5", ". > 10 and . < 5", "never_satisfied", ""),
    ("survey!H5", ". > 1 and . < 2", "never_satisfied", ""),
    ("survey!H5", "regex(., '([0-9]+')", "pattern_broken", ""),
    ("survey!H5", "regex(., '^([0-9]|[0-9][0-9])+$')", "pattern_slow", ""),
    ("survey!G4", "${party_name} = 'x'", "reads_itself", ""),
    ("survey!K9", "${double} + ${double", "reference_broken", ""),
    ("survey!L8", "color = ${colours}", "filter_column", "colour"),
    ("survey!L8", "${colours} = 'red'", "filter_without_column", ""),
    ("survey!C10", "谢谢 ${party_nam}", "reference_unknown", "party_name"),
    ("survey!G9", "${colours} = 'red'", "compared_whole", ""),
    # types, names, structure
    ("survey!A4", "txt", "type_unknown", "text"),
    ("survey!A3", "selectone yn", "type_unknown", "select_one yn"),
    ("survey!A3", "select_one ny", "list_unknown", "yn"),
    ("survey!A3", "select_one", "list_not_named", ""),
    ("survey!A4", "geotrace", "type_refused", ""),
    ("survey!A6", "end repeat", "end_mismatch", ""),
    ("survey!A5", "end group", "end_without_begin", ""),
    ("survey!B4", "party name", "name_invalid", ""),
    ("survey!B4", "4party", "name_invalid", ""),
    ("survey!B4", "registered", "name_twice", ""),
    ("survey!B4", "Registered", "name_case", "registered"),
    ("survey!B5", "", "name_missing", ""),
    ("survey!B4", "meta", "name_reserved", ""),
    ("survey!A5", "", "type_missing", ""),
    ("survey!B6", "partty", "end_named_otherwise", ""),
    ("survey!K9", "", "calculation_missing", ""),
    ("survey!M10", "yes", "required_unanswerable", ""),
    ("survey!M9", "yes", "required_unanswerable", ""),
    ("survey!H2", ". = 1", "column_ignored", ""),
    ("survey!L4", "name = 'x'", "column_ignored", ""),
    # headings and settings
    ("survey!G1", "relevent", "heading_misspelled", "relevant"),
    ("survey!T1", "备注", "heading_unknown", ""),
    ("survey!T1", "relevant", "heading_twice", ""),
    ("survey!N1", "bind::inspector:bassis", "extra_unknown", "bind::inspector:basis"),
    ("survey!U4", "x", "cell_without_heading", ""),
    ("survey!T1", "save_to", "heading_refused", ""),
    ("choices!C1", "lable::中文 (zh)", "heading_misspelled", "label::中文 (zh)"),
    ("settings!B2", "", "setting_missing", ""),
    ("settings!C2", "", "setting_missing_version", ""),
    ("settings!F1", "attribute::insector:title-en", "prefix_unknown", "inspector"),
    ("survey!T1", "bind::ins”pector:x", "column_invalid", ""),
    ("choices!E1", "col our", "column_invalid", ""),
    ("settings!E2", 'x) inspector="https://inspector.example/xforms"', "namespaces_broken", ""),
    ("survey!G1", "relevant::English (en)", "heading_language", ""),
    ("choices!C4", "红${x", "reference_broken", ""),
    ("choices!C4", "红${registred}", "reference_unknown", "registered"),
    ("survey!K9", "pulldata('cities', 'label', 'name', ${party_name})", "file_missing", ""),
    ("settings!D2", "中文", "default_language", "中文 (zh)"),
    ("settings!E2", "", "namespace_missing", ""),
    # languages
    ("survey!D4", "", "translation_missing", ""),
    ("survey!F4", "", "translation_missing", ""),
    ("survey!J4", "", "translation_missing", ""),
    ("choices!D4", "", "translation_missing", ""),
    ("survey!D1", "label::English(en)", "languages_alike", ""),
    ("survey!D1", "label", "language_unnamed", ""),
    # choices
    ("choices!B3", "yes", "value_twice", ""),
    ("choices!B5", "dark blue", "value_with_blank", ""),
    ("choices!B5", "", "choice_without_value", ""),
    ("choices!A5", "", "choice_without_list", ""),
    ("choices!A8", "unused", "list_unused", ""),
    ("choices!B5", "blue ", "blanks", ""),
    ("survey!B4", " party_name", "blanks", ""),
    # the trade's columns
    ("survey!N3", "APL.43", "extra_word", "APL.42"),
    ("survey!O3", "nein", "value_unknown", "yes, no"),
    ("survey!O3", "yes", "extra_both", ""),
    ("survey!P3", "", "extra_alone", ""),
    ("survey!P3", "identity marks", "extra_count", ""),
    ("survey!Q3", "fine", "value_unknown", ""),
    ("survey!R3", "", "extra_pair", ""),
    ("survey!R3", "if(. = 'no', '未登记。)", "quote_open", ""),
    ("survey!R3", "concat(${regstered}, '。')", "reference_unknown", "registered"),
    ("survey!O4", "no", "extra_wants_choices", ""),
]  # fmt: skip


def test_a_sound_workbook_has_no_fault(tmp_path: Path) -> None:
    checked = lint.check(author.write(tmp_path / "book.xlsx", author.sheets()), author.TRADE)
    assert [(str(fault.place), fault.code) for fault in checked.faults] == []
    assert checked.form is not None
    assert checked.form.id == "check"


@pytest.mark.parametrize(("cell", "text", "code", "near"), SLIPS, ids=lambda value: str(value)[:30])
def test_a_slip_is_told_at_its_cell(tmp_path: Path, cell: str, text: str, code: str, near: str) -> None:
    path = author.write(tmp_path / "book.xlsx", author.typed(author.sheets(), cell, text))
    faults = {(str(f.place), f.code): f for f in lint.check(path, author.TRADE).faults}
    column_or_cell = [(place, found) for place, found in faults if found == f"lint.{code}"]
    assert column_or_cell, sorted(faults)
    told = [key for key in column_or_cell if key[0] == cell or code in _ELSEWHERE]
    assert told, column_or_cell
    if near:
        assert near in str(faults[told[0]].facts["near"])


# Faults of a heading or a pair: told at the other cell, where the remedy is typed.
_ELSEWHERE = {
    "extra_pair",
    "extra_alone",
    "extra_both",
    "end_without_begin",
    "languages_alike",
    "extra_count",
}


def test_all_faults_come_in_one_run_in_the_order_of_the_workbook(tmp_path: Path) -> None:
    book = author.sheets()
    for cell, text in (("survey!G4", "${x} ="), ("survey!A7", "select_many colour"), ("choices!B3", "yes"),
                       ("survey!K9", "foo(1"), ("settings!B2", "")):  # fmt: skip
        author.typed(book, cell, text)
    found = author.found(tmp_path, book)
    places = [place for place, code in found if code != "list_unused"]
    assert places == sorted(
        places, key=lambda place: ("survey choices settings".index(place.split("!")[0]), 0)
    )
    assert {"survey!G4", "survey!A7", "survey!K9", "choices!B3", "settings!B2"} <= set(places)


def test_a_type_typed_wrong_is_told_once(tmp_path: Path) -> None:
    book = author.typed(author.sheets(), "survey!A3", "selectone yn")
    assert author.found(tmp_path, book) == [("survey!A3", "type_unknown")]


def test_a_circle_is_named_from_end_to_end(tmp_path: Path) -> None:
    book = author.sheets()
    author.typed(book, "survey!K9", "${triple} * 2")
    book["survey"].append(["calculate", "triple", *[""] * 8, "${shade} + 1"])
    author.typed(book, "survey!G8", "${double} > 1")
    path = author.write(tmp_path / "book.xlsx", book)
    circles = [fault for fault in lint.check(path, author.TRADE).faults if fault.code == "lint.circle"]
    assert len(circles) == 1
    told = str(circles[0].facts["circle"])
    assert told == "survey!G8 shade → survey!K9 double → survey!K11 triple → survey!G8 shade"


def test_both_rows_of_a_mismatch_are_named(tmp_path: Path) -> None:
    book = author.typed(author.sheets(), "survey!A6", "end repeat")
    path = author.write(tmp_path / "book.xlsx", book)
    (fault,) = [f for f in lint.check(path, author.TRADE).faults if f.code == "lint.end_mismatch"]
    assert (str(fault.place), fault.facts["other"], fault.facts["name"]) == ("survey!A6", "A2", "party")


def test_a_question_behind_one_that_is_never_asked_is_not_reached_either(tmp_path: Path) -> None:
    book = author.typed(author.sheets(), "survey!G5", "${registered} = 'yes' and ${party_name} = 'x'")
    assert ("survey!G5", "never_relevant") in author.found(tmp_path, book)


def test_what_can_be_is_not_called_impossible(tmp_path: Path) -> None:
    for relevant in (
        "${registered} = 'yes' or ${registered} = 'no'",
        "${registered} != 'yes' and ${registered} != 'no'",
        "not(${pieces} > 3) and not(${pieces} <= 3)",
        "selected(${colours}, 'red') and selected(${colours}, 'blue')",
        "${pieces} >= 3 and ${pieces} <= 3",
        "string-length(${party_name}) > 3 and ${registered} = 'no'",
        "(${registered} = 'yes' and ${pieces} > 1) or (${registered} = 'no' and ${pieces} > 2)",
        "today() > '2026-01-01' and today() < '2027-01-01'",
    ):
        book = author.typed(author.sheets(), "survey!G8", relevant)
        assert [code for _, code in author.found(tmp_path, book) if "never" in code] == [], relevant


def test_the_whole_expression_is_offered_as_it_has_to_be_typed(tmp_path: Path) -> None:
    wrong = "selected（${registered}，‘no’） and ${party_name} ！= “全角，（留着）”"
    path = author.write(tmp_path / "book.xlsx", author.typed(author.sheets(), "survey!G7", wrong))
    (fault,) = [f for f in lint.check(path, author.TRADE).faults if f.code == "lint.full_width"]
    assert str(fault.facts["corrected"]).startswith("selected(${registered},'no') and ${party_name} != '")


def test_full_width_marks_inside_a_text_are_left_alone(tmp_path: Path) -> None:
    text = "if(. = 'no', '登记（“全称”）不符，。', '')"
    assert author.found(tmp_path, author.typed(author.sheets(), "survey!R3", text)) == []


def test_merged_hidden_formula_and_date_cells_are_told(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "odd.xlsx"
    with xlsxwriter.Workbook(path) as out:
        for name, rows in author.sheets().items():
            sheet = out.add_worksheet(name)
            for line, row in enumerate(rows):
                for place, text in enumerate(row):
                    if text:
                        sheet.write_string(line, place, text)
            if name == "survey":
                sheet.merge_range("C4:D4", "名称")
                sheet.set_row(4, None, None, {"hidden": True})
                sheet.write_formula("C5", "=1+1", None, "两")
                sheet.write_formula("D5", "=1/0", None, "#DIV/0!")
                sheet.write_formula("C7", "=A1", None, "")
                sheet.write_datetime("D7", datetime(2026, 5, 1, tzinfo=UTC).replace(tzinfo=None),
                                     out.add_format({"num_format": "yyyy-mm-dd"}))  # fmt: skip
    found = {(str(fault.place), fault.code) for fault in lint.check(path, author.TRADE).faults}
    wanted = {
        "C4": "merged",
        "5:5": "row_hidden",
        "C5": "formula",
        "C7": "formula_without_value",
        "D7": "date_cell",
    }
    assert {(f"survey!{cell}", f"lint.{code}") for cell, code in wanted.items()} <= found
    assert ("survey!D5", "lint.formula_error") in found or ("survey!D5", "lint.formula") in found


def test_row_numbers_stay_true_with_blank_rows(tmp_path: Path) -> None:
    book = author.sheets()
    for _ in range(70):  # pyxform stops at 60
        book["survey"].insert(7, [])
    author.typed(book, "survey!K79", "${pieces} *")
    assert author.found(tmp_path, book) == [("survey!K79", "expression_ends")]


def test_a_sheet_typed_wrong_is_named(tmp_path: Path) -> None:
    book = author.sheets()
    book["chioces"] = book.pop("choices")
    found = author.found(tmp_path, book)
    assert ("chioces", "sheet_misspelled") in found
    assert ("survey!A3", "list_unknown") in found
    book["surveys"] = book.pop("survey")
    assert ("", "sheet_missing") in author.found(tmp_path, book)
    book = author.sheets()
    book["entities"] = [["list_name", "label"], ["a", "b"]]
    assert ("entities", "sheet_refused") in author.found(tmp_path, book)


def test_lists_beside_the_workbook_are_looked_into(tmp_path: Path) -> None:
    book = author.sheets()
    book["survey"][6][0] = "select_multiple_from_file cities.csv"
    book["survey"][7][11] = ""
    book["choices"] = book["choices"][:3]
    book["survey"][7][0] = "text"
    sound = "name,label\nsz,苏州\nwx,无锡\n"
    place = "survey!B7"
    assert author.found(tmp_path, book, cities_csv=sound.encode()) == []
    assert author.found(tmp_path, book, cities_csv=sound.encode("gbk")) == [(place, "encoding")]
    assert author.found(tmp_path, book) == [(place, "file_missing")]
    assert author.found(tmp_path, book, citys_csv=sound.encode()) == [(place, "file_missing")]
    assert author.found(tmp_path, book, cities_csv=b"nam,label\na,b\n") == [(place, "file_column")]
    assert author.found(tmp_path, book, cities_csv=(sound + "sz,苏\n").encode()) == [
        ("cities.csv!4:4", "file_twice")
    ]
    author.typed(book, "survey!G9", "selected(${colours}, 'sw')")
    assert author.found(tmp_path, book, cities_csv=sound.encode()) == [("survey!G9", "value_unknown")]


def test_a_workbook_as_csv_or_markdown_is_checked_too(tmp_path: Path) -> None:
    lines = []
    for name, rows in author.typed(author.sheets(), "survey!G4", "${x}").items():
        lines.append(f"{name},")
        lines += ["," + ",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    path = tmp_path / "book.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert [(str(f.place), f.code) for f in lint.check(path, author.TRADE).faults] == [
        ("survey!H5", "lint.reference_unknown")  # the line and column a spreadsheet shows for the file
    ]


def test_what_is_no_checklist_is_refused_in_words(tmp_path: Path) -> None:
    from tests.xlsform.bombs import FILES

    for name, (content, code) in FILES.items():
        path = tmp_path / name
        path.write_bytes(content)
        with pytest.raises(Refused) as refusal:
            lint.check(path)
        assert refusal.value.code == code, name
