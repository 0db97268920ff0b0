"""form versions, diff, withdraw, show: the versions of a checklist on the command line."""

import shutil
from pathlib import Path

from inspector import FORMS
from tests.casework import checklist
from tests.casework.test_versions import edited
from tests.cli.conftest import Line


def _publish(line: Line, version: str) -> None:
    line.clock.go(minutes=1)
    path = checklist.write(line.home / f"{version}.xlsx", version=version)
    assert line.run("form", "publish", path).code == 0


def test_versions_are_listed_with_their_records_and_state(line: Line) -> None:
    line.run("inspect", "--target", "12.2A36")
    _publish(line, "0.2")
    said = line.run("form", "versions", "booth_inspection").json["versions"]
    assert [(one["version"], one["state"], one["records"], one["open"]) for one in said] == [
        ("0.2", "current", 0, 0),
        ("0.1", "earlier", 1, 1),
    ]
    assert line.run("form", "versions", "nothing").code == 1


def test_a_bad_version_is_withdrawn_and_the_one_before_is_in_use(line: Line) -> None:
    _publish(line, "0.2")
    said = line.run("form", "withdraw", "booth_inspection", "0.2", "--reason", "第2节漏了一项")
    assert (said.code, said.json["current"]) == (0, "0.1")
    listed = line.run("form", "versions").json["versions"]
    assert [(one["version"], one["state"], one["reason"]) for one in listed] == [
        ("0.2", "withdrawn", "第2节漏了一项"),
        ("0.1", "current", ""),
    ]
    plain = line.bare(
        "form", "versions", "--workspace", line.workspace, "--passphrase-file",
        next(iter(line.passfiles.values())),
    )  # fmt: skip
    assert "已撤回 withdrawn" in plain.out
    assert "第2节漏了一项" in plain.out


def test_two_workbooks_are_compared_without_a_workspace(line: Line) -> None:
    before = checklist.write(line.home / "a.xlsx")
    after = edited(line.home / "b.xlsx", "0.2", {("licence", "basis"): "PROC.30"}, gone="patent")
    said = line.bare("form", "diff", before, after)
    assert said.code == 0
    assert "- /data/marks/patent  专利号" in said.out
    assert "~ /data/marks/licence  许可文件" in said.out
    assert "+ PROC.30" in said.out


def test_a_workbook_is_compared_with_what_is_published(line: Line) -> None:
    after = edited(line.home / "b.xlsx", "0.2", gone="patent")
    said = line.run("form", "diff", "booth_inspection@0.1", after).json
    assert said["before"] == {"form": "booth_inspection", "version": "0.1"}
    assert [(one["kind"], one["reference"]) for one in said["differences"]] == [
        ("removed", "/data/marks/patent")
    ]
    assert line.run("form", "diff", "booth_inspection@9", after).code == 1


def test_another_content_under_the_same_version_is_refused_in_words(line: Line) -> None:
    said = line.run("form", "publish", edited(line.home / "b.xlsx", "0.1", gone="patent"))
    assert (said.code, said.json["code"]) == (1, "form.version_taken")
    assert "新的版本号" in said.json["message"]["zh"]


def test_the_outline_of_a_checklist_says_what_is_asked_and_when(line: Line) -> None:
    said = line.bare("form", "show", checklist.write(line.home / "a.xlsx"))
    assert "2 商标" in said.out
    assert "2.3 标注  [text · 必答]  brand" in said.out
    assert "仅当: /data/marks/suspected = 'yes'" in " ".join(said.out.split("  "))
    english = line.bare("form", "show", checklist.write(line.home / "a.xlsx"), "--language", "en")
    assert "asked when" in english.out


def test_a_shop_of_a_holiday_campaign_is_inspected_by_its_own_checklist(line: Line, tmp_path: Path) -> None:
    shipped = Path(shutil.copy(FORMS / "market_check.xlsx", tmp_path / "market_check.xlsx"))
    assert line.run("form", "publish", shipped).code == 0
    campaign = line.run("campaign", "new", "中秋国庆专项检查", "--kind", "holiday").json["campaign"]
    made = line.run(
        "target", "new", "老张茶行", "--campaign", campaign, "--kind", "shop", "--area", "芳村茶叶市场",
        "--number", "A12", "--party", "广州市荔湾区老张茶行",
    )  # fmt: skip
    said = line.run("inspect", "--target", made.json["target"], *line.second())
    assert (said.json["form"], said.json["number"]) == ("market_check", "检0001")
    found = line.run("search", "老张").json["found"]
    assert (found[0]["kind"], found[0]["title"]) == ("target", "A12")
    assert "广州市荔湾区老张茶行" in found[0]["subtitle"]
    wrong = line.run("inspect", "--form", "booth_inspection", "--target", made.json["target"])
    assert (wrong.code, wrong.json["code"]) == (1, "form.does_not_fit")
