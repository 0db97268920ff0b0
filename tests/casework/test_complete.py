"""Completing freezes the facts and issues the papers that follow; reopening begins the next edition."""

import subprocess
from dataclasses import replace

import pytest

from inspector.casework import inspections, papers
from inspector.domain.errors import Refused
from inspector.domain.inspection import State
from inspector.domain.notice import NoticeState, RollLine
from tests.casework.made_up import BOOTHS, CLEAN, FINDING, LEADER, THIRD, Hall, M, O, R, sit_down


def test_open_questions_are_refused_by_name(hall: Hall) -> None:
    inspection = hall.open()
    hall.answer(inspection, *CLEAN[:2])
    with pytest.raises(Refused) as told:
        inspections.complete(hall.desk, inspection)
    assert told.value.code == "inspection.unanswered"
    assert f"{M}suspected" in told.value.facts["questions"]
    assert hall.inspection(inspection).state is State.DRAFT
    assert papers.of(hall.desk, inspection) == ()


def test_one_officer_alone_completes_nothing(hall: Hall) -> None:
    inspection = hall.open()
    hall.answer(inspection, *CLEAN)
    with hall.desk.change() as change:
        change.put(replace(hall.inspection(inspection), officers=(LEADER,)))
    with pytest.raises(Refused) as told:
        inspections.complete(hall.desk, inspection)
    assert told.value.code == "inspection.two_officers"


def test_answers_that_were_only_saved_are_completed_too(hall: Hall) -> None:
    inspection = hall.open()
    filled = inspections.filling(hall.desk, inspection)
    filled.show_certificates(hall.clock())
    for reference, value in CLEAN:
        filled.answer(reference, value, hall.clock())
    inspections.save(hall.desk, inspection, filled.pending())
    inspections.complete(hall.desk, inspection)
    assert hall.inspection(inspection).answers[f"{R}present_name"] == "赵现场"
    assert hall.desk.workspace.draft(inspection) == {}


def test_a_clean_booth_gets_a_record_and_a_line_on_the_roll(hall: Hall) -> None:
    inspection = hall.completed()
    assert [notice.kind for notice in papers.of(hall.desk, inspection)] == ["W03"]
    (line,) = hall.desk.workspace.rows(RollLine, parent=hall.tour.id)
    assert (line.line, line.result, line.staff) == (1, "未发现问题", "赵现场")


def test_a_finding_gets_a_record_and_a_numbered_order(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    record, order = papers.of(hall.desk, inspection)
    assert (record.kind, record.number, order.kind) == ("W03", "", "W04")
    assert order.number == "济历市监责改〔2026〕1号"
    assert hall.inspection(inspection).findings == 1
    assert hall.inspection(inspection).result == "pending"
    assert order.facts["facts_zh"] == "展位陈列标有“示例之光”字样的商品。"


def test_every_answer_and_name_is_frozen_in_the_facts(hall: Hall) -> None:
    facts = hall.notice(hall.completed("12.2A36", *FINDING), "W03").facts
    assert facts["party"]["name"] == "广州示例照明有限公司"
    assert facts["present"]["name"] == "赵现场"
    assert [one["name"] for one in facts["inspectors"]] == ["李明", "陈思"]
    assert facts["certificates"]["shown_at"].startswith("2026-11-06T09:10:00")
    assert facts["started_at"] == "2026-11-06T09:10:00+08:00"
    assert facts["ended_at"] == "2026-11-06T09:15:00+08:00"
    assert (
        "".join(part["zh"] for part in facts["facts"]) == "许可文件已出示。展位陈列标有“示例之光”字样的商品。"
    )


def test_a_later_edition_supersedes_and_keeps_the_number(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    first = hall.notice(inspection, "W04")
    inspections.reopen(hall.desk, inspection, "当事人要求更正一句")
    assert papers.in_force(hall.desk, inspection) == ()
    hall.answer(inspection, (f"{M}brand", "示例之星"))
    inspections.complete(hall.desk, inspection)
    second = hall.notice(inspection, "W04")
    assert (second.edition, second.number) == (2, first.number)
    assert second.id != first.id
    old = [notice for notice in papers.of(hall.desk, inspection) if notice.id == first.id]
    assert [(notice.state, notice.reason) for notice in old] == [
        (NoticeState.SUPERSEDED, "当事人要求更正一句")
    ]
    assert hall.inspection(inspection).edition == 2
    assert papers.pdf(hall.desk, first.id).startswith(b"%PDF")


def test_completing_twice_is_refused(hall: Hall) -> None:
    inspection = hall.completed()
    with pytest.raises(Refused) as told:
        inspections.complete(hall.desk, inspection)
    assert told.value.code == "inspection.wrong_state"


def test_a_clean_booth_that_turns_out_not_to_be_says_so_on_the_roll(hall: Hall) -> None:
    inspection = hall.completed("12.2A36")
    inspections.reopen(hall.desk, inspection, "发现另一展柜")
    hall.answer(inspection, *FINDING)
    inspections.complete(hall.desk, inspection)
    (line,) = hall.desk.workspace.rows(RollLine, parent=hall.tour.id)
    assert (line.result, line.remark) == ("待处理", "另见现场笔录")


def test_completing_again_keeps_the_line_on_the_roll(hall: Hall) -> None:
    inspection = hall.completed()
    inspections.reopen(hall.desk, inspection, "改一字")
    inspections.complete(hall.desk, inspection)
    (line,) = hall.desk.workspace.rows(RollLine, parent=hall.tour.id)
    assert line.line == 1


def test_an_officers_choice_not_to_order_gives_no_order(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING, (f"{O}disposition", "N"))
    assert [notice.kind for notice in papers.of(hall.desk, inspection)] == ["W03"]


def test_a_record_another_process_completed_is_not_completed_over_it(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    inspection = hall.open("12.2A36")
    hall.answer(inspection, *FINDING)
    stale = inspections.filling(hall.desk, inspection)
    inspections.complete(hall.desk, inspection)
    monkeypatch.setattr(inspections, "filling", lambda *_: stale)
    with pytest.raises(Refused) as told:
        inspections.complete(hall.desk, inspection)
    assert told.value.code == "inspection.changed_meanwhile"
    assert len(papers.of(hall.desk, inspection)) == 2


def test_a_name_in_letters_no_face_has_keeps_no_record_from_being_made(hall: Hall) -> None:
    korean = ((f"{R}present_name", "김철수"), (f"{O}order_content", "下架“김철수”商品。"))
    inspection_id = hall.completed(BOOTHS[0][0], *FINDING, *korean)
    for kind in ("W03", "W04"):
        notice = hall.notice(inspection_id, kind)
        words = _words(papers.pdf(hall.desk, notice.id))
        assert "〓〓〓" in words
        assert "U+AE40、U+CCA0、U+C218" in words
        assert "U+AE40" in _words(papers.reading_copy(hall.desk, notice.id))
    assert hall.notice(inspection_id, "W03").facts["present"]["name"] == "김철수"


def test_a_clock_put_back_is_written_down_and_stands_in_no_way(hall: Hall) -> None:
    inspection = hall.open()
    hall.clock.go(hours=-3)
    hall.answer(inspection, *CLEAN)
    inspections.complete(hall.desk, inspection)
    assert hall.inspection(inspection).flags == ("clock.went_back",)
    assert "时钟曾被调回" in _words(papers.pdf(hall.desk, hall.notice(inspection, "W03").id))
    hall.sign(inspection)
    inspections.lock(hall.desk, inspection)
    assert hall.inspection(inspection).state is State.LOCKED


def test_answers_nobody_has_read_are_not_frozen(hall: Hall) -> None:
    inspection = hall.open()
    hall.answer(inspection, *CLEAN)
    before_him = inspections.filling(hall.desk, inspection)
    hall.answer(inspection, (f"{R}present_name", "另一个人"))
    with pytest.raises(Refused) as told:
        inspections.complete(hall.desk, inspection, seen=before_him.durable())
    assert told.value.code == "inspection.changed_meanwhile"
    read_again = inspections.filling(hall.desk, inspection)
    inspections.complete(hall.desk, inspection, seen=read_again.durable())
    assert hall.inspection(inspection).state is State.COMPLETED


def test_another_officer_reads_a_record_and_changes_nothing(hall: Hall) -> None:
    inspection = hall.open()
    hall.answer(inspection, *CLEAN)
    stranger = sit_down(hall.folder, hall.clock, officer=THIRD, seed=41)
    verbs = (
        lambda: inspections.save(stranger, inspection, [(f"{R}present_name", "赵")]),
        lambda: inspections.save_text(stranger, inspection, f"{R}"[:-1], "zh", "赵"),
        lambda: inspections.complete(stranger, inspection),
        lambda: inspections.void(stranger, inspection, "不是我的"),
        lambda: inspections.open_inspection(stranger, hall.target(BOOTHS[1][0]), hall.tour),
    )
    for verb in verbs:
        with pytest.raises(Refused) as told:
            verb()
        assert told.value.code.endswith("not_yours")
    stranger.workspace.close()
    assert hall.inspection(inspection).state is State.DRAFT


def test_words_are_not_edited_once_the_facts_are_frozen(hall: Hall) -> None:
    inspection = hall.completed()
    with pytest.raises(Refused) as told:
        inspections.save_text(hall.desk, inspection, "/data/rights", "zh", "改了")
    assert told.value.code == "inspection.wrong_state"


def _words(pdf: bytes) -> str:
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode().replace("\n", "")
