"""form check, show, publish, run: a checklist without a window."""

from pathlib import Path

from inspector import FORMS
from inspector.xlsform import compile_markdown
from tests.casework import checklist
from tests.cli.conftest import Line
from tests.features import feature

BOOTH = FORMS / "booth_inspection.xlsx"


def test_the_shipped_checklist_is_sound(line: Line) -> None:
    said = line.bare("form", "check", BOOTH, "--json")
    assert said.code == 0
    assert said.json["form"] == "booth_inspection"
    assert said.json["questions"] > 60


def test_a_broken_checklist_is_refused_with_the_reason(line: Line) -> None:
    path = checklist.write(line.home / "broken.xlsx", broken="no such type")
    said = line.bare("form", "check", path, "--json")
    assert (said.code, said.json["code"]) == (1, "form.faults")
    (fault,) = [one for one in said.json["faults"] if one["code"] == "lint.type_unknown"]
    assert (fault["sheet"], fault["row"], fault["column"], fault["cell"]) == ("survey", 3, "A", "A3")
    assert "no such type" in fault["message"]["en"]
    assert "no such type" in fault["message"]["zh"]


def test_the_author_reads_where_to_click_and_what_to_type(line: Line) -> None:
    path = checklist.write(line.home / "broken.xlsx", broken="slect_one yn")
    said = line.bare("form", "check", path)
    assert said.code == 1
    assert "survey!A3" in said.err
    assert "是不是“select_one yn”" in said.err


def test_a_checklist_with_errors_is_not_published_and_leaves_nothing(line: Line) -> None:
    path = checklist.write(line.home / "broken.xlsx", version="9", broken="no such type")
    said = line.run("form", "publish", path)
    assert (said.code, said.json["code"]) == (1, "form.faults")
    assert said.json["facts"]["places"][0] == "survey!A3"
    assert said.json["faults"][0]["message"]["zh"]
    sound = checklist.write(line.home / "sound.xlsx", version="9")
    assert line.run("form", "publish", sound).code == 0  # the version is still free


def test_a_file_that_is_no_checklist_is_refused(line: Line) -> None:
    for name, code in (("note.xlsx", "form.not_a_workbook"), ("note.xml", "form.faults")):
        said = line.bare("form", "check", line.file(name, "no workbook"), "--json")
        assert (said.code, said.json["code"]) == (1, code), name
    said = line.bare("form", "check", line.home / "nowhere.xlsx", "--json")
    assert (said.code, said.json["code"]) == (3, "file.trouble")


def test_show_prints_every_question(line: Line) -> None:
    path = checklist.write(line.home / "small.xlsx")
    nodes = line.bare("form", "show", path, "--language", "en", "--json").json["nodes"]
    (brand,) = [node for node in nodes if node["reference"] == "/data/marks/brand"]
    assert (brand["type"], brand["label"]) == ("text", "Marked")


def test_publish_brings_a_newer_version(line: Line) -> None:
    path = checklist.write(line.home / "newer.xlsx", version="0.2")
    first = line.run("form", "publish", path).json["form_version"]
    assert line.run("form", "publish", path).json["form_version"] == first


def _run(line: Line, answers: object, *more: str) -> tuple[int, dict]:
    path = checklist.write(line.home / "small.xlsx")
    said = line.bare("form", "run", path, "--answers", line.file("answers.json", answers), *more)
    return said.code, said.json if said.code == 0 else {}


def test_run_prints_values_relevance_violations_and_xml(line: Line) -> None:
    answers = [
        ["/data/marks/suspected", "yes"],
        ["/data/marks/goods[2]/article", "灯"],
        ["/data/marks/goods[2]/pieces", 0],
    ]
    code, ran = _run(line, answers)
    assert code == 0
    assert ran["values"]["/data/marks/goods[2]/article"] == "灯"
    assert "/data/marks/brand" in ran["relevant"]
    kinds = {(one["reference"], one["kind"]) for one in ran["violations"]}
    assert ("/data/marks/goods[2]/pieces", "constraint") in kinds
    assert ("/data/rights/present_name", "required") in kinds
    assert "<brand" in ran["xml"]


def test_run_prints_the_submission_alone(line: Line) -> None:
    path = checklist.write(line.home / "small.xlsx")
    answers = line.file("answers.json", [["/data/marks/brand", "甲<乙"]])
    said = line.bare("form", "run", path, "--answers", answers, "--xml")
    assert said.code == 0
    assert said.out.startswith("<")


def test_answers_that_make_no_sense_are_refused(line: Line) -> None:
    path = checklist.write(line.home / "small.xlsx")
    for content, code in (
        ("no json", "answers.unreadable"),
        ('{"a": 1}', "answers.unreadable"),
        ('[["/data/marks/brand", true]]', "answers.unreadable"),
        ('[["/data/nowhere", "x"]]', "form.reference"),
        ('[["/data/marks/goods[x]/article", "x"]]', "form.reference"),
        ('[["/data/marks/brand[2]", "x"]]', "form.reference"),
        ('[["/data/marks/goods[9999999]/article", "x"]]', "answers.too_many_rows"),
    ):
        said = line.bare("form", "run", path, "--answers", line.file("answers.json", content), "--json")
        assert (said.code, said.json["code"]) == (1, code), content


def test_a_missing_answers_file_is_a_trouble(line: Line) -> None:
    path = checklist.write(line.home / "small.xlsx")
    said = line.bare("form", "run", path, "--answers", Path("/nowhere.json"), "--json")
    assert (said.code, said.json["code"]) == (3, "file.trouble")


@feature("Command line", "form run: lists beside the workbook, metadata, the end of the filling")
def test_run_finds_the_lists_beside_the_workbook(line: Line) -> None:
    line.file("cities.csv", "name,label,province\nsz,苏州,js\npd,浦东,sh\n")
    path = line.home / "form.xml"
    path.write_bytes(compile_markdown(CASCADE))
    answers = line.file("answers.json", [["/data/p", "js"], ["/data/city", "sz"]])
    said = line.bare("form", "run", path, "--answers", answers)
    assert said.code == 0
    assert said.json["values"]["/data/city"] == "sz"
    assert said.json["values"]["/data/meta/instanceID"].startswith("uuid:")
    assert "/data/end" in said.json["values"]
    wrong = line.file("answers.json", [["/data/p", "js"], ["/data/city", "pd"]])
    said = line.bare("form", "run", path, "--answers", wrong, "--json")
    assert (said.code, said.json["code"]) == (1, "answer.not_offered")


CASCADE = """
| survey |
| | type | name | label | choice_filter |
| | end | end | | |
| | text | p | p | |
| | select_one_from_file cities.csv | city | c | province = ${p} |
"""
