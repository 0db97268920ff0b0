"""What is read from a form, and what is refused."""

import openpyxl
import pytest

from inspector import xlsform
from inspector.domain.errors import Refused
from tests.features import feature
from tests.xlsform.scenario import NOON, SETTINGS, YES_NO, Scenario, survey

RICH = survey(
    "type | name | label::中文 (zh) | label::English (en) | hint::中文 (zh) | appearance | required"
    " | bind::inspector:basis | bind::inspector:photos | bind::inspector:sentence-zh | bind::inspector:short",
    "begin group | rights | 权利 | Rights | | field-list | | EXM-1 | | | 权",
    "select_one yn | shown | 已出示？ | Shown? | 看原件 | minimal | yes | EXM-5 | 2"
    " | concat('查：', jr:choice-name(${shown}, '${shown}'), ${who}) |",
    "text | who | 谁 | Who | | | | | | |",
    "note | thanks | 谢谢 ${who} | Thanks | | | | | | |",
    "end group | | | | | | | | | |",
    "image | photo | 照片 | Photo | | | | | | |",
    "begin repeat | goods | 物品 | Goods | | | | | | |",
    "text | what | 名 | Name | | | | | | concat('有', ${what}) |",
    "end repeat | | | | | | | | | |",
)


def test_a_form_knows_its_names_texts_and_types():
    form = Scenario.load(RICH, YES_NO)
    assert (form.id, form.version, form.title, form.languages) == ("check", "1", "检查", ("zh", "en"))
    shown = form.nodes["/data/rights/shown"]
    assert (shown.label("zh"), shown.label("en"), shown.hint("zh"), shown.hint("en")) == (
        "已出示？", "Shown?", "看原件", "看原件")  # fmt: skip
    assert (shown.type, shown.appearance, shown.list, bool(shown.required)) == (
        "select_one",
        "minimal",
        "yn",
        True,
    )
    assert [form.nodes[f"/data/{name}"].type for name in ("rights/who", "rights/thanks", "photo")] == [
        "text", "note", "image"]  # fmt: skip
    assert isinstance(form.nodes["/data/rights"], xlsform.Group)
    assert form.nodes["/data/goods"].is_repeat
    assert list(form.nodes)[:3] == ["/data", "/data/rights", "/data/rights/shown"]


def test_chinese_quotation_marks_survive_the_compiler():
    inspection = Scenario.open(
        survey(
            "type | name | label | bind::inspector:sentence-zh",
            "text | a | 是否“原件”？‘真’ | concat('称“', ${a}, '”')",
        )
    )
    inspection.answer("a", "有")
    assert inspection.session.text("/data/a") == "是否“原件”？‘真’"
    assert (
        inspection.session.evaluate(inspection.form.nodes["/data/a"].extra["sentence-zh"], "/data/a")
        == "称“有”"
    )


def test_a_group_speaks_its_hint_from_an_extra_column():
    inspection = Scenario.open(
        survey(
            "type | name | label | bind::inspector:hint-zh",
            "begin group | g | g | 先出示证件",
            "text | a | a |",
            "end group | | |",
        )
    )
    assert inspection.form.nodes["/data/g"].hint("zh") == "先出示证件"
    assert inspection.session.text("/data/g", "zh", "hint") == "先出示证件"


@feature("Settings", "bind:: columns of a namespace of one's own")
def test_custom_columns_arrive_on_questions_and_groups():
    form = Scenario.load(RICH, YES_NO)
    assert dict(form.nodes["/data/rights"].extra) == {"basis": "EXM-1", "short": "权"}
    assert form.nodes["/data/rights/shown"].extra["photos"] == "2"


def test_record_sentences_are_ready_to_evaluate():
    inspection = Scenario.open(RICH, YES_NO)
    inspection.answer("shown", "yes")
    inspection.answer("who", "李")
    inspection.answer("/data/goods[1]/what", "灯")
    sentence = inspection.form.nodes["/data/rights/shown"].extra["sentence-zh"]
    assert inspection.session.evaluate(sentence, "/data/rights/shown") == "查：是李"
    sentence = inspection.form.nodes["/data/goods/what"].extra["sentence-zh"]
    assert inspection.session.evaluate(sentence, "/data/goods[1]/what") == "有灯"


def test_a_workbook_made_in_a_spreadsheet_compiles(tmp_path):
    book = openpyxl.Workbook()
    rows = book.active
    rows.title = "survey"
    rows.append(["type", "name", "label", "bind::inspector:basis"])
    rows.append(["text", "a", "甲", "EXM-9"])
    settings = book.create_sheet("settings")
    settings.append(["form_id", "form_title", "namespaces"])
    settings.append(["x", "X", f'inspector="{xlsform.NAMESPACE}"'])
    path = tmp_path / "x.xlsx"
    book.save(path)
    form = xlsform.load(xlsform.compile_workbook(path))
    assert form.nodes["/data/a"].extra == {"basis": "EXM-9"}


def test_a_broken_workbook_is_refused_with_its_row(tmp_path):
    with pytest.raises(Refused) as refusal:
        xlsform.compile_markdown(survey("type | name | label", "text | a | a", "text | a | b"))
    assert refusal.value.code == "form.broken"
    assert (refusal.value.facts["sheet"], refusal.value.facts["row"]) == ("survey", 3)
    torn = tmp_path / "torn.xlsx"
    torn.write_bytes(b"PK\x03\x04 torn")
    for path, code in ((torn, "form.unreadable"), (tmp_path / "none.xlsx", "form.broken")):
        with pytest.raises(Refused) as refusal:
            xlsform.compile_workbook(path)
        assert refusal.value.code == code


@pytest.mark.parametrize(
    ("column", "expression", "reason"),
    [
        ("relevant", "nonsense(1)", "unknown function nonsense()"),
        ("relevant", "/data/gone = 1", "/data/gone is unknown"),
        ("relevant", "../b/gone = 1", "/data/b/gone is unknown"),
        ("relevant", "1 +", "expected"),
        ("constraint", "if(true(), 1)", "if()"),
        ("calculation", "instance('gone')/root/item", "no list 'gone'"),
        ("calculation", "jr:choice-name('x', '/data/a')", "no choices"),
        ("relevant", ". = 'x'", "cycle"),
        ("relevant", "$x = 1", "variables"),
        ("bind::inspector:sentence-zh", "concat('a'", "expected"),
    ],
)
@feature("Logic", "broken expressions, unknown names and functions", "refused")
def test_an_expression_the_engine_could_only_guess_at_is_refused(column, expression, reason):
    # pyxform checks some of this itself, so the attribute is put into the compiled form
    xml = xlsform.compile_markdown(survey("type | name | label", "text | a | a", "text | b | b") + SETTINGS)
    names = {"calculation": "calculate", "bind::inspector:sentence-zh": "inspector:sentence-zh"}
    attribute = f'{names.get(column, column)}="{expression}"'
    xml = xml.replace(b'nodeset="/data/b"', f'nodeset="/data/b" {attribute}'.encode())
    with pytest.raises(Refused) as refusal:
        xlsform.load(xml)
    assert refusal.value.code == "form.expression"
    assert refusal.value.facts["reference"] == "/data/b"
    assert reason in str(refusal.value.facts["reason"])


@feature("Logic", "cycles", "refused")
def test_a_cycle_is_named_from_end_to_end():
    with pytest.raises(Refused) as refusal:
        Scenario.load(
            survey(
                "type | name | label | relevant | calculation",
                "text | a | a | ${b} = 'x' |",
                "calculate | b | | | ${c} + 1",
                "calculate | c | | | string-length(${a})",
            )
        )
    reason = str(refusal.value.facts["reason"])
    assert reason.startswith("cycle: ")
    assert all(
        name in reason for name in ("/data/a (relevant)", "/data/b (calculate)", "/data/c (calculate)")
    )


def test_a_calculation_may_read_its_own_value_but_a_group_not_its_own_question():
    assert (
        Scenario.open(survey("type | name | label | calculation", "calculate | a | | once('x')")).value("a")
        == "x"
    )
    with pytest.raises(Refused, match="cycle"):
        Scenario.load(
            survey(
                "type | name | label | relevant",
                "begin group | g | g | ${a} = 'x'",
                "text | a | a |",
                "end group | | |",
            )
        )


def test_a_trade_function_must_be_declared():
    rows = survey("type | name | label | constraint", "text | a | a | check-uscc(.)")
    with pytest.raises(Refused, match="check-uscc"):
        Scenario.load(rows)
    assert Scenario.load(rows, functions=frozenset({"check-uscc"})).functions == {"check-uscc"}


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"not xml",
        b"<html/>",
        b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
        '<?xml version="1.0" encoding="UTF-16"?><x/>'.encode("utf-16"),
    ],
)
def test_what_is_no_form_is_refused(xml):
    with pytest.raises(Refused, match=r"form\.broken"):
        xlsform.load(xml)


def test_a_form_nested_without_end_is_refused():
    deep = "<g>" * 5000 + "</g>" * 5000
    head = (
        '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><model>'
    )
    with pytest.raises(Refused, match=r"form\.broken"):
        xlsform.load(f"{head}<instance><data>{deep}</data></instance></model></h:head></h:html>".encode())


def test_a_csv_list_beside_the_workbook_is_read():
    rows = survey(
        "type | name | label | choice_filter",
        "text | p | p |",
        "select_one_from_file cities.csv | city | c | province = ${p}",
    )
    xml = xlsform.compile_markdown(rows + SETTINGS)
    form = xlsform.load(
        xml, files={"cities.csv": "name,label,province\nsz,苏州,js\nwx,无锡,js\npd,浦东,sh\n".encode()}
    )
    session = xlsform.Session.open(form, NOON)
    session.answer("/data/p", "js")
    assert [(choice.value, choice.label) for choice in session.choices("/data/city")] == [
        ("sz", "苏州"),
        ("wx", "无锡"),
    ]


def test_the_other_languages_title_comes_from_an_attribute_of_the_settings():
    settings = """
| settings |
| | form_title | form_id | version | default_language | namespaces | attribute::inspector:title-en |
| | 检查 | check | 1 | 中文 (zh) | inspector="https://inspector.example/xforms" | Check |
"""
    rows = survey("type | name | label::中文 (zh)", "text | a | 甲")
    assert xlsform.load(xlsform.compile_markdown(rows + settings)).titles == {"zh": "检查", "en": "Check"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gbk", "gb18030"])
def test_a_csv_list_is_read_however_excel_saved_it(encoding):
    rows = survey("type | name | label", "select_one_from_file cities.csv | city | c")
    xml = xlsform.compile_markdown(rows + SETTINGS)
    form = xlsform.load(xml, files={"cities.csv": "name,label\nsz,苏州\n".encode(encoding)})
    assert [choice.label for choice in xlsform.Session.open(form, NOON).choices("/data/city")] == ["苏州"]


def test_a_list_that_is_no_text_is_refused():
    rows = survey("type | name | label", "select_one_from_file cities.csv | city | c")
    with pytest.raises(Refused, match=r"form\.file_broken"):
        xlsform.load(xlsform.compile_markdown(rows + SETTINGS), files={"cities.csv": b"PK\x03\x04\0\0\xff"})
