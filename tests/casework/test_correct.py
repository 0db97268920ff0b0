"""Corrections: after the lock an addendum, legible and confirmed; and records transcribed from paper."""

from dataclasses import replace
from datetime import timedelta

import pytest

from inspector.casework import (
    addenda,
    amending,
    inspections,
    outcomes,
    pads,
    papers,
    photos,
    signing,
    transcripts,
)
from inspector.casework.addenda import Jotted
from inspector.domain.errors import Refused
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import Addendum, Correction, State
from inspector.domain.notice import Notice, Outcome
from tests.casework.made_up import CLEAN, FINDING, MORNING, SECRETS, Hall
from tests.casework.test_sign_on_screen import _text, drawn

WRONG = Correction("商标", "展位陈列标有“示例之光”字样的商品", "展位陈列标有“示例之星”字样的商品")


def _locked(hall: Hall) -> str:
    return hall.locked("12.2A36", *FINDING)


def _write(hall: Hall, inspection: str, *corrections: Correction, text: str = "") -> Addendum:
    written, _ = addenda.write(
        hall.desk, inspection, reason="当事人要求更正", text=text, corrections=corrections
    )
    found: Addendum = hall.desk.workspace.get(Addendum, written)
    return found


def _officers_sign(hall: Hall, addendum: Addendum) -> None:
    for badge in addendum.officers:
        signing.officer_signs(hall.desk, addendum.notice, badge, SECRETS[badge])


def test_an_addendum_is_for_locked_records_only(hall: Hall) -> None:
    inspection = hall.completed()
    with pytest.raises(Refused) as told:
        _write(hall, inspection, text="补充一句")
    assert told.value.code == "inspection.wrong_state"
    assert hall.desk.workspace.count(Addendum) == 0


@pytest.mark.parametrize(("text", "reason"), [("", "漏写"), ("补充", " ")])
def test_an_addendum_says_what_and_why(hall: Hall, text: str, reason: str) -> None:
    inspection = hall.locked()
    with pytest.raises(Refused) as told:
        addenda.write(hall.desk, inspection, reason=reason, text=text)
    assert told.value.code == "addendum.empty"


def test_the_record_stays_as_it_was_signed(hall: Hall) -> None:
    inspection = _locked(hall)
    before = hall.notice(inspection, "W03"), hall.inspection(inspection)
    addendum = _write(hall, inspection, WRONG)
    assert (hall.notice(inspection, "W03"), hall.inspection(inspection)) == before
    paper = hall.desk.workspace.get(Notice, addendum.notice)
    assert paper.facts["corrections"][0]["was"] == WRONG.was
    assert paper.facts["addendum"]["digest"] == before[0].facts_sha256[:8]


def test_only_words_of_the_record_are_struck_out(hall: Hall) -> None:
    inspection = _locked(hall)
    with pytest.raises(Refused) as told:
        _write(hall, inspection, Correction("商标", "没有写过的话", "别的话"))
    assert told.value.code == "correction.not_there"
    with pytest.raises(Refused) as told:
        _write(hall, inspection, Correction("商标", WRONG.was, WRONG.was))
    assert told.value.code == "correction.same"


def test_each_correction_is_confirmed_by_the_person_recorded(hall: Hall) -> None:
    inspection = _locked(hall)
    struck = Correction("商标", "许可文件已出示", "")
    addendum = _write(hall, inspection, WRONG, struck)
    with pytest.raises(Refused) as told:
        pads.sign(hall.desk, addendum.notice, "party", "赵现场", [drawn(), drawn(1)])
    assert told.value.code == "signature.pages_unsigned"
    every = [drawn(), drawn(1), drawn(2)]  # two corrections, then the page
    pads.sign(hall.desk, addendum.notice, "party", "赵现场", every)
    (said,) = outcomes.of(hall.desk, addendum.notice)
    assert (said["confirmed"], said["pads"], said["on"]) == (every[:2], every[2:], [1])
    _officers_sign(hall, addendum)
    addenda.lock(hall.desk, addendum.id)
    assert addenda.under_way(hall.desk, inspection) is None
    assert papers.with_outcomes(hall.desk, addendum.notice).startswith(b"%PDF")


def test_words_that_stand_twice_are_told_apart(hall: Hall) -> None:
    inspection = _locked(hall)
    where, text = addenda.paragraphs(hall.desk, inspection)[0]
    assert text.count("示") == 2
    with pytest.raises(Refused) as told:
        _write(hall, inspection, Correction(where, "示", "视"))
    assert (told.value.code, told.value.facts["times"]) == ("correction.which", 2)
    with pytest.raises(Refused) as told:
        _write(hall, inspection, Correction(where, "示", "视", 2), Correction(where, "示例之光", "示例之星"))
    assert told.value.code == "correction.twice"
    addendum = _write(hall, inspection, Correction(where, "示", "视", 2))
    paper = papers.pdf(hall.desk, addendum.notice)
    assert "（第 2 处）" in _text(paper)


def _end(hall: Hall, addendum: Addendum) -> None:
    signing.record(hall.desk, addendum.notice, "party", "赵现场", Outcome.SIGNED)
    _officers_sign(hall, addendum)
    addenda.lock(hall.desk, addendum.id)


def test_a_second_addendum_marks_the_words_the_first_put_in_and_none_it_struck_out(hall: Hall) -> None:
    inspection = _locked(hall)
    _end(hall, _write(hall, inspection, WRONG, text="另见手机照片三张。"))
    offered = dict(addenda.paragraphs(hall.desk, inspection))
    assert WRONG.now in offered["商标"]
    assert WRONG.was not in offered["商标"]
    assert offered["第 1 次补充笔录"] == "另见手机照片三张。"
    again = Correction("商标", "示例之星", "示例之月")
    own = Correction("第 1 次补充笔录", "三张", "四张")
    with pytest.raises(Refused) as told:
        _write(hall, inspection, Correction("商标", "示例之光", "示例之月"))
    assert told.value.code == "correction.not_there"
    _end(hall, _write(hall, inspection, again, own))
    offered = dict(addenda.paragraphs(hall.desk, inspection))
    assert "示例之月" in offered["商标"]
    assert offered["第 1 次补充笔录"] == "另见手机照片四张。"


def test_an_addendum_is_kept_while_it_is_typed_and_forgotten_once_issued(hall: Hall) -> None:
    inspection = _locked(hall)
    assert addenda.jotted(hall.desk, inspection) == Jotted()
    typed = Jotted("记录有笔误", "另见", (replace(WRONG, now="", nth=1),))
    assert not addenda.jot(hall.desk, inspection, typed).records  # no page reads itself anew at a key
    assert addenda.jotted(hall.desk, inspection) == typed
    assert inspections.filling(hall.desk, inspection).pending() == ()
    _write(hall, inspection, WRONG)
    assert addenda.jotted(hall.desk, inspection) == Jotted()


def test_several_corrections_of_one_paragraph_keep_their_places() -> None:
    text = [("商标", "甲乙甲丙"), ("商标", "甲"), ("其他", "甲")]
    corrections = (
        Correction("商标", "甲", "", nth=2),
        Correction("商标", "甲", "一二", nth=1),
        Correction("商标", "", "完。"),
    )
    written = Addendum("a", "i", "", "r", MORNING, corrections=corrections)
    assert amending.amended(text, [written]) == (("商标", "一二乙丙"), ("商标", "甲完。"), ("其他", "甲"))


def test_each_correction_knows_the_page_it_stands_on(hall: Hall) -> None:
    inspection = _locked(hall)
    many = [Correction("商标", "", f"第 {number} 处增加的内容" + "，继续说明" * 20) for number in range(12)]
    addendum = _write(hall, inspection, WRONG, *many)
    pages = addenda.correction_pages(hall.desk, addendum.notice)
    assert len(pages) == 13
    assert list(pages) == sorted(pages)
    assert (pages[0], pages[-1]) == (1, hall.desk.workspace.get(Notice, addendum.notice).pages)
    assert pages[-1] > 1


def test_an_english_reading_copy_names_record_edition_and_reason_in_english(hall: Hall) -> None:
    addendum = _write(hall, _locked(hall), text="数量为2件。")
    copy = _text(papers.reading_copy(hall.desk, addendum.notice))
    assert "(edition 1)" in copy
    assert "the party asks for a correction" in copy
    assert "each correction" not in copy, "there is none"


def test_an_addendum_waits_for_its_signatures(hall: Hall) -> None:
    inspection = _locked(hall)
    addendum = _write(hall, inspection, WRONG)
    with pytest.raises(Refused) as told:
        addenda.lock(hall.desk, addendum.id)
    assert told.value.code == "inspection.not_ready_to_lock"
    with pytest.raises(Refused) as told:
        _write(hall, inspection, text="再补充")
    assert told.value.code == "addendum.under_way"
    signing.record(
        hall.desk, addendum.notice, "party", "赵现场", Outcome.REFUSED, reason="不认可", recording="cam"
    )
    _officers_sign(hall, addendum)
    addenda.lock(hall.desk, addendum.id)
    with pytest.raises(Refused) as told:
        signing.record(hall.desk, addendum.notice, "party", "赵现场", Outcome.SIGNED)
    assert told.value.code == "addendum.locked"
    assert _write(hall, inspection, text="再补充").number == 2


def test_a_reviewers_question_is_answered_by_an_addendum(hall: Hall) -> None:
    inspection = _locked(hall)
    with hall.desk.change() as change:
        change.put(hall.inspection(inspection).give_back("数量是多少？"))
    addendum = _write(hall, inspection, text="数量为2件。")
    assert hall.inspection(inspection).state is State.RETURNED
    signing.record(hall.desk, addendum.notice, "party", "赵现场", Outcome.SIGNED)
    _officers_sign(hall, addendum)
    addenda.lock(hall.desk, addendum.id)
    assert hall.inspection(inspection).state is State.LOCKED


def test_a_record_transcribed_from_paper_names_its_scan_and_the_paper_s_times(hall: Hall) -> None:
    inspection = hall.open()
    scan = hall.photo(inspection)
    began = hall.desk.now() - timedelta(hours=3)
    transcripts.begin(hall.desk, inspection, [scan], started_at=began, ended_at=began + timedelta(minutes=12))
    hall.answer(inspection, *CLEAN)
    inspections.complete(hall.desk, inspection)
    record = hall.notice(inspection, "W03")
    assert record.facts["started_at"] == began.isoformat(timespec="seconds")
    assert [one["sha256"] for one in record.facts["transcribed"]] == [
        hall.desk.workspace.get(Evidence, scan).sha256
    ]
    assert {one.role for one in signing.expected(hall.desk, inspection)} == {"officer"}


def test_the_original_of_a_transcript_stays_in_the_set(hall: Hall) -> None:
    inspection = hall.open()
    scan, other = hall.photo(inspection), hall.photo(inspection, seed=2)
    at = hall.desk.now()
    transcripts.begin(hall.desk, inspection, [scan], started_at=at, ended_at=at)
    with pytest.raises(Refused) as told:
        photos.remove(hall.desk, [other, scan])
    assert told.value.code == "transcript.scan_removed"
    assert len(photos.of(hall.desk, inspection)) == 2
    transcripts.begin(hall.desk, inspection, [other], started_at=at, ended_at=at)
    photos.remove(hall.desk, [scan])


def test_a_transcript_needs_its_scan(hall: Hall) -> None:
    inspection = hall.open()
    now = hall.desk.now()
    with pytest.raises(Refused) as told:
        transcripts.begin(hall.desk, inspection, [], started_at=now, ended_at=now)
    assert told.value.code == "transcript.no_scan"
    scan = hall.photo(inspection)
    with pytest.raises(Refused) as told:
        transcripts.begin(hall.desk, inspection, [scan], started_at=now, ended_at=now - timedelta(minutes=1))
    assert told.value.code == "transcript.times"
