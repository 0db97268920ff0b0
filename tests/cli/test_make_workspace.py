"""init, campaign, import, number, search: a workspace and what goes into it."""

from pathlib import Path

import pytest

from inspector.casework import setup
from tests.casework import checklist
from tests.casework.made_up import COLLEAGUE, LEADER
from tests.cli.conftest import Line

LIST = "展位号,馆号,参展商名称\n1.1A01,1.1,杭州示例电器有限公司\n1.1A02,1.1,\n"


@pytest.fixture
def small_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forms = tmp_path / "forms"
    forms.mkdir()
    checklist.write(forms / "booth_inspection.xlsx")
    monkeypatch.setattr(setup, "FORMS", forms)


def _init(line: Line, *more: object) -> tuple[object, ...]:
    officers = ("--officer", f"李明={LEADER}", "--officer", f"陈思={COLLEAGUE}")
    return ("--json", "--passphrase-file", line.passfiles[LEADER], "init", line.home / "new", "--agency",
            "历下示例市场监督管理局", "--short-name", "济历", *officers, *more)  # fmt: skip


@pytest.mark.usefixtures("small_form")
def test_init_makes_a_workspace_and_its_recovery_sheet(line: Line) -> None:
    said = line.bare(*_init(line, *line.second()))
    assert said.code == 0
    sheet = Path(said.json["recovery_sheet"])
    assert sheet.read_bytes().startswith(b"%PDF")
    assert sheet.stat().st_mode & 0o777 == 0o600
    line.workspace = line.home / "new"
    assert line.run("campaign", "list").json["campaigns"] == []


def test_init_needs_every_officers_own_secret(line: Line) -> None:
    said = line.bare(*_init(line))
    assert (said.code, said.json["code"]) == (1, "workspace.officer_without_secret")
    assert not (line.home / "new").exists()


@pytest.mark.usefixtures("small_form")
def test_init_leaves_a_folder_with_files_alone(line: Line) -> None:
    (line.home / "new").mkdir()
    (line.home / "new" / "mine.txt").write_text("mine")
    said = line.bare(*_init(line, *line.second()))
    assert (said.code, said.json["code"]) == (1, "store.folder_not_empty")
    assert [path.name for path in (line.home / "new").iterdir()] == ["mine.txt"]


@pytest.mark.usefixtures("small_form")
def test_init_makes_nothing_when_the_sheet_cannot_be_written(line: Line) -> None:
    said = line.bare(*_init(line, *line.second(), "--sheet", line.file("plain", "") / "sheet.pdf"))
    assert (said.code, said.json["code"]) == (3, "file.trouble")
    assert not (line.home / "new").exists()


def test_a_campaign_takes_an_organisers_list(line: Line) -> None:
    campaign = line.run("campaign", "new", "示例二展", "--opens", "2026-11-06", "--closes", "2026-11-09").json
    path = line.file("list.csv", LIST)
    looked = line.run("import", "exhibitors", path, "--campaign", campaign["campaign"], "--dry-run").json
    assert (looked["taken"], looked["readable"]) == (0, 1)
    assert [(row["row"], row["code"]) for row in looked["refused"]] == [(3, "import.name_missing")]
    taken = line.run("import", "exhibitors", path, "--campaign", campaign["campaign"], "--skip-refused").json
    assert taken["taken"] == 1
    assert line.run("search", "杭州示例").json["found"][0]["title"] == "杭州示例电器有限公司"


def test_a_list_with_refused_rows_is_taken_whole_or_not_at_all(line: Line) -> None:
    campaign = line.run("campaign", "new", "示例二展").json["campaign"]
    said = line.run("import", "exhibitors", line.file("list.csv", LIST), "--campaign", campaign)
    assert said.code == 1
    assert line.run("search", "杭州示例").json["found"] == []


def test_a_campaign_that_closes_before_it_opens_is_refused(line: Line) -> None:
    said = line.run("campaign", "new", "示例", "--opens", "2026-11-09", "--closes", "2026-11-06")
    assert (said.code, said.json["code"]) == (1, "campaign.closes_before_opens")


def test_a_block_of_numbers_is_added(line: Line) -> None:
    assert line.run("number", "block", "W04", "--first", 201, "--last", 210).json["left"] == 60
    said = line.run("number", "block", "W04", "--first", 205, "--last", 220)
    assert (said.code, said.json["code"]) == (1, "number.block_overlaps")


def test_search_finds_a_booth_as_the_palette_does(line: Line) -> None:
    found = line.run("search", "a35", "--limit", 3).json["found"]
    assert (found[0]["kind"], found[0]["title"]) == ("booth", "12.2A34-35")
