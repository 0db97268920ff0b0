"""Clocks start with papers and answers, end with them, and move when a year's notice arrives."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from inspector import FORMS
from inspector.casework import checklists, clocks, inspections, papers, signing, starting
from inspector.domain.calendar import CHINA
from inspector.domain.campaign import Campaign
from inspector.domain.deadline import Clock, Stage
from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection
from inspector.domain.notice import Notice, Outcome, Signature
from tests.casework.made_up import COLLEAGUE, MORNING, Hall, M, O, R

BY_THE_20TH = (
    (f"{R}present_name", "赵现场"),
    (f"{M}licence", "yes"),
    (f"{M}suspected", "yes"),
    (f"{M}brand", "示例之光"),
    (f"{O}order_when", "date"),
    (f"{O}order_date", "2026-11-20"),
    (f"{O}order_content", "下架涉案商品。"),
)


def handed_over(hall: Hall, notice: Notice, outcome: Outcome = Outcome.SIGNED) -> None:
    said = {"reason": "不认可", "recording": "cam-1"} if outcome is not Outcome.SIGNED else {}
    signing.record(hall.desk, notice.id, signing.RECEIVER, "赵现场", outcome, **said)


def order(hall: Hall) -> Notice:
    return hall.notice(hall.completed("12.2A36", *BY_THE_20TH), papers.ORDER)


def only(hall: Hall, owner: str) -> Clock:
    (clock,) = [one for one in clocks.of(hall.desk.workspace, owner) if one.is_open]
    return clock


def test_an_order_starts_its_clock_when_it_is_handed_over_and_not_before(hall: Hall) -> None:
    notice = order(hall)
    assert clocks.of(hall.desk.workspace, notice.inspection) == []
    at = hall.clock.go(minutes=10)
    handed_over(hall, notice)
    clock = only(hall, notice.inspection)
    assert (clock.preset, clock.cause, clock.started_at) == ("due", notice.id, at)
    assert clock.reckoning.last_day == date(2026, 11, 20)


def test_an_order_that_is_refused_and_left_starts_its_clock_too(hall: Hall) -> None:
    notice = order(hall)
    handed_over(hall, notice, Outcome.REFUSED)
    assert only(hall, notice.inspection).is_open


def test_an_order_nobody_was_there_for_starts_nothing(hall: Hall) -> None:
    notice = order(hall)
    handed_over(hall, notice, Outcome.ABSENT)
    assert clocks.of(hall.desk.workspace, notice.inspection) == []


def test_an_order_to_be_obeyed_at_once_has_no_clock(hall: Hall) -> None:
    answers = [(path, "immediately" if path.endswith("order_when") else text) for path, text in BY_THE_20TH]
    notice = hall.notice(hall.completed("12.2A36", *answers), papers.ORDER)
    handed_over(hall, notice)
    assert clocks.of(hall.desk.workspace, notice.inspection) == []


def test_a_receipt_that_is_taken_back_ends_the_clock_and_another_begins_a_new_one(hall: Hall) -> None:
    notice = order(hall)
    handed_over(hall, notice)
    (signature,) = hall.desk.workspace.rows(Signature, parent=notice.id)
    signing.withdraw(hall.desk, signature.id)
    (clock,) = clocks.of(hall.desk.workspace, notice.inspection)
    assert clock.stopped_why == starting.WITHDRAWN
    handed_over(hall, notice)
    assert only(hall, notice.inspection).id != clock.id


def test_a_receipt_that_is_written_again_moves_the_same_clock(hall: Hall) -> None:
    notice = order(hall)
    handed_over(hall, notice)
    later = hall.clock.go(hours=1)
    handed_over(hall, notice)
    assert only(hall, notice.inspection).started_at == later


def test_a_new_edition_that_is_handed_over_takes_the_clocks_place(hall: Hall) -> None:
    notice = order(hall)
    handed_over(hall, notice)
    inspections.reopen(hall.desk, notice.inspection, "当事人有补充意见")
    hall.answer(notice.inspection, (f"{O}order_date", "2026-11-27"))
    hall.clock.go(minutes=5)
    inspections.complete(hall.desk, notice.inspection)
    second = hall.notice(notice.inspection, papers.ORDER)
    handed_over(hall, second)
    first, clock = clocks.of(hall.desk.workspace, notice.inspection)
    assert (first.stopped_why, first.stopped_by) == (starting.REPLACED, second.id)
    assert clock.reckoning.last_day == date(2026, 11, 27)


def test_an_order_that_is_void_takes_its_clock_with_it(hall: Hall) -> None:
    notice = order(hall)
    handed_over(hall, notice)
    inspections.void(hall.desk, notice.inspection, "立错对象")
    clocks.keep(hall.desk)
    assert [one.stopped_why for one in clocks.of(hall.desk.workspace, notice.inspection)] == [starting.VOID]


# Registered evidence


def registered(hall: Hall) -> Clock:
    inspection = hall.completed()
    with hall.desk.change() as change:
        return clocks.start(hall.desk, change, "T03", ("inspection", inspection), hall.clock())


def test_registered_evidence_is_released_by_itself_after_seven_working_days(hall: Hall) -> None:
    clock = registered(hall)
    hall.clock.at = datetime(2026, 11, 17, 23, 59, tzinfo=CHINA)
    clocks.keep(hall.desk)
    assert hall.desk.workspace.get(Clock, clock.id).is_open
    hall.clock.go(minutes=1)
    clocks.keep(hall.desk)
    released = hall.desk.workspace.get(Clock, clock.id)
    assert (released.reached_at, released.is_open) == (clock.due, False)
    assert clock.due == hall.clock.at


def test_evidence_that_was_handled_in_time_is_not_released_again(hall: Hall) -> None:
    clock = registered(hall)
    clocks.stop(hall.desk, clock.id, "已返还", by="W07")
    hall.clock.go(days=30)
    clocks.keep(hall.desk)
    assert hall.desk.workspace.get(Clock, clock.id).reached_at is None


def test_nothing_is_written_where_nothing_is_new(hall: Hall) -> None:
    registered(hall)
    clocks.keep(hall.desk)
    assert clocks.keep(hall.desk).records == frozenset()


# The list


def test_the_list_has_what_is_due_first_at_the_top(hall: Hall) -> None:
    registered(hall)
    with hall.desk.change() as change:
        clocks.start(hall.desk, change, "T02", ("campaign", hall.campaign), hall.clock())
        clocks.start(hall.desk, change, "T01", ("campaign", hall.campaign), hall.clock())
    assert [line.clock.preset for line in clocks.running_out(hall.desk)] == ["T02", "T03", "T01"]
    hall.clock.go(hours=23)
    assert clocks.running_out(hall.desk)[0].stage is Stage.MOST


def test_a_suspension_and_an_extension_are_written_with_their_papers(hall: Hall) -> None:
    with hall.desk.change() as change:
        clock = clocks.start(hall.desk, change, "T01", ("campaign", hall.campaign), hall.clock())
    hall.clock.go(days=3)
    clocks.suspend(hall.desk, clock.id, "testing", paper="抽样2026-3")
    hall.clock.go(days=7)
    clocks.resume(hall.desk, clock.id)
    from inspector.domain.deadline import Extension

    clocks.extend(hall.desk, clock.id, Extension(15, hall.clock(), "张局"))
    kept = hall.desk.workspace.get(Clock, clock.id)
    assert [gap.paper for gap in kept.gaps] == ["抽样2026-3"]
    assert kept.due > clock.due + timedelta(days=20)
    assert len(hall.desk.workspace.versions(clock.id)) == 4


# A complaint


@pytest.fixture
def complaint(hall: Hall) -> str:
    checklists.publish_shipped(hall.desk, FORMS / "complaint.xlsx")
    with hall.desk.change() as change:
        campaign = change.get(Campaign, hall.campaign)
        change.put(replace(campaign, opens=date(2026, 11, 5), closes=date(2026, 11, 7), open_to="16:00"))
    about = hall.target("12.2A36")
    return inspections.open_inspection(hall.desk, about, hall.tour, form="complaint")[0]


def says(hall: Hall, complaint: str, **answers: str) -> None:
    filled = inspections.filling(hall.desk, complaint)
    for name, text in answers.items():
        filled.answer(filled.reference_of(name), text, hall.clock())
    inspections.save(hall.desk, complaint, filled.pending())
    clocks.keep(hall.desk)


def stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")


def test_a_complaints_answers_start_and_end_its_clocks(hall: Hall, complaint: str) -> None:
    says(hall, complaint, acceptance="accept", complete_at=stamp(MORNING))
    assert [one.preset for one in clocks.of(hall.desk.workspace, complaint)] == ["T17"]
    told = hall.clock.go(minutes=30)
    says(hall, complaint, respondent_told_at=stamp(told), answer_hours="4")
    answer = next(one for one in clocks.of(hall.desk.workspace, complaint) if one.preset == "T18")
    assert answer.due == datetime(2026, 11, 6, 14, 0, tzinfo=CHINA)
    filled = inspections.filling(hall.desk, complaint)
    assert datetime.fromisoformat(filled.value_of("answer_due")) == answer.due
    answered = hall.clock.go(hours=2)
    says(hall, complaint, answer="denies", answered_at=stamp(answered))
    course = {one.preset: one for one in clocks.of(hall.desk.workspace, complaint)}
    assert (course["T18"].stopped_at, course["T18"].stopped_why) == (answered, starting.DONE)
    assert course["T19"].due == answered + timedelta(hours=24)


def test_a_decision_is_due_before_the_show_closes(hall: Hall, complaint: str) -> None:
    hall.clock.at = datetime(2026, 11, 7, 10, 0, tzinfo=CHINA)
    says(hall, complaint, acceptance="accept", complete_at=stamp(MORNING), respondent_told_at=stamp(MORNING))
    says(hall, complaint, answer="denies", answered_at=stamp(hall.clock()))
    course = {one.preset: one for one in clocks.of(hall.desk.workspace, complaint)}
    assert course["T19"].due == datetime(2026, 11, 7, 16, 0, tzinfo=CHINA)


def test_an_answer_that_would_come_after_the_close_says_what_may_be_done(hall: Hall, complaint: str) -> None:
    told = datetime(2026, 11, 7, 10, 20, tzinfo=CHINA)
    hall.clock.at = told
    says(hall, complaint, acceptance="accept", complete_at=stamp(MORNING), respondent_told_at=stamp(told))
    says(hall, complaint, answer_hours="24")
    line = next(one for one in clocks.running_out(hall.desk) if one.clock.preset == "T18")
    assert [one.value for one in line.after_close] == ["shorter", "at_once", "follow_up"]
    assert line.open_left == timedelta(hours=5, minutes=40)
    says(hall, complaint, answer_hours="4")
    line = next(one for one in clocks.running_out(hall.desk) if one.clock.preset == "T18")
    assert (line.after_close, line.clock.due.hour) == ((), 15)


# The year


def test_the_reports_of_the_year_are_clocks_at_the_agencys_dates(hall: Hall) -> None:
    hall.clock.at = datetime(2026, 5, 6, 9, 0, tzinfo=CHINA)
    agency = hall.desk.agency()
    with hall.desk.change() as change:
        change.put(replace(agency, report_dates={"T24.annual": "12-05"}))
    clocks.keep(hall.desk)
    lines = [(one.clock.preset, one.clock.reckoning.last_day) for one in clocks.running_out(hall.desk)]
    assert lines == [("T24.half", date(2026, 7, 1)), ("T24.annual", date(2026, 12, 5))]


def test_a_clock_that_nobody_knows_is_refused(hall: Hall) -> None:
    with pytest.raises(Refused) as told:
        clocks.due(hall.desk.workspace, "T99", hall.clock())
    assert told.value.code == "clock.unknown"


def test_a_colleague_sees_the_same_list(hall: Hall) -> None:
    clock = registered(hall)
    second = hall.again(officer=COLLEAGUE)
    assert clock.id in {one.clock.id for one in clocks.running_out(second.desk)}
    assert second.desk.workspace.get(Inspection, clock.subject).id == clock.subject
    second.close()


def test_a_clock_of_a_paper_being_written_is_about_its_inspection(hall: Hall) -> None:
    from inspector.domain.notice_draft import NoticeDraft

    inspection = hall.completed()
    draft = NoticeDraft("d1", "W06", inspection, hall.clock(), hall.desk.officer)
    with hall.desk.change() as change:
        change.put(draft)
        clock = clocks.start(hall.desk, change, "T02", ("notice_draft", "d1"), hall.clock())
    (line,) = [one for one in clocks.running_out(hall.desk) if one.clock.id == clock.id]
    assert line.inspection == inspection
    assert line.target is not None
