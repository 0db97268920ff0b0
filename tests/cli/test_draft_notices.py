"""notice proposals, draft, approve: from finding to paper by script."""

from tests.casework.made_up import FINDING
from tests.cli.conftest import Line


def test_a_registration_is_drafted_approved_and_issued_by_script(line: Line) -> None:
    answers = line.file("answers.json", [list(pair) for pair in FINDING])
    done = line.run("inspect", "--target", "12.2A36", "--answers", answers, "--complete").json["inspection"]
    offered = {
        one["kind"]: one for one in line.run("notice", "proposals", "--inspection", done).json["papers"]
    }
    assert offered["W04"]["basis"] == ["TML.60.2"]
    assert (offered["W24"]["may"], offered["W24"]["asked_by"]) == (True, ["service"])
    every = line.run("notice", "proposals", "--inspection", done, "--all").json["papers"]
    assert next(one for one in every if one["kind"] == "W06")["approval"] == "head"

    drafted = line.run(
        "notice", "draft", "W06", "--inspection", done,
        "--set", "evidence_zh=标有“示例之光”的灯具12件", "--set", "keeper=赵现场",
        "--set", "contact.phone=0531",
        "--set", "suspected_zh=涉嫌销售假冒注册商标的商品",
    )  # fmt: skip
    assert [one["code"] for one in drafted.json["problems"] if one["blocks"]] == ["approval.is_none"]
    paper = line.home / "W06.pdf"
    refused = line.run("notice", "issue", "W06", "--inspection", done, "-o", paper)
    assert (refused.code, refused.json["code"]) == (1, "approval.is_none")
    assert not paper.exists()

    assert line.run("notice", "approvers", "--add", "周局长,局长").json["approvers"][0]["name"] == "周局长"
    asked = line.run("notice", "approve", "W06", "--inspection", done, "--ask", "phone", "--by", "周局长")
    assert asked.json["standing"] == "by_phone"
    issued = line.run("notice", "issue", "W06", "--inspection", done, "-o", paper)
    assert issued.code == 0, issued.out
    assert issued.json["number"].startswith("暂")
    assert paper.read_bytes().startswith(b"%PDF")
    confirmed = line.run("notice", "approve", "W06", "--inspection", done, "--confirm")
    assert confirmed.json["standing"] == "given"
    forged = line.run("notice", "draft", "W06", "--inspection", done, "--set", "issued_at=2020-01-01")
    assert (forged.code, forged.json["code"]) == (1, "draft.no_such_field")


def test_a_registration_the_head_refused_is_not_written_to_a_file(line: Line) -> None:
    answers = line.file("answers.json", [list(pair) for pair in FINDING])
    done = line.run("inspect", "--target", "12.2A36", "--answers", answers, "--complete").json["inspection"]
    line.run(
        "notice", "draft", "W06", "--inspection", done, "--set", "evidence_zh=灯具12件",
        "--set", "keeper=赵现场", "--set", "contact.phone=0531",
    )  # fmt: skip
    line.run("notice", "approvers", "--add", "周局长,局长")
    line.run("notice", "approve", "W06", "--inspection", done, "--ask", "urgent")
    paper = line.home / "W06.pdf"
    assert line.run("notice", "issue", "W06", "--inspection", done, "-o", paper).code == 0
    paper.unlink()
    line.run("notice", "approve", "W06", "--inspection", done, "--by", "周局长", "--refuse", "证据不足")
    again = line.run("notice", "issue", "W06", "--inspection", done, "-o", paper)
    assert (again.code, again.json["code"]) == (1, "approval.is_refused")
    assert not paper.exists()
