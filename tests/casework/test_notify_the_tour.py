"""Notices for tomorrow's tour: issued from shared values, handed over in the booth, told in the record."""

from datetime import timedelta

import pypdfium2
import pytest

from inspector.casework import handing_over, inspections, papers, signing, tour_notices, tours
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, Outcome
from tests.casework.made_up import BOOTHS, COLLEAGUE, FINDING, LEADER, MORNING, Hall


def _text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_bounded() for page in document).replace("\r\n", "")


def _shared(hall: Hall, **change: object) -> dict[str, object]:
    plan = tour_notices.Plan((LEADER, COLLEAGUE), MORNING + timedelta(days=1), task_number="任2026-11")
    values = {"contact.phone": "020-12345678", "discipline_zh": "严禁逐利检查。", "check.source": "专项行动"}
    return {**tour_notices.shared(hall.desk, plan), **values, **change}


def test_the_targets_stand_in_walking_order(hall: Hall) -> None:
    rows = tour_notices.listing(hall.desk, hall.campaign, "12.2")
    assert [row.title for row in rows] == ["12.2A34-35", "12.2A36", "12.2A37", "12.2B01"]
    assert {row.notice for row in rows} == {""}


def test_each_notice_has_its_party_and_what_all_share(hall: Hall) -> None:
    tours.end(hall.desk)  # the evening before nobody is on tour
    values = _shared(hall)
    made = [tour_notices.issue(hall.desk, hall.target(booth), values)[0] for booth, _, _ in BOOTHS[:2]]
    first, second = (_text(papers.pdf(hall.desk, notice)) for notice in made)
    for text, party in ((first, BOOTHS[0][1]), (second, BOOTHS[1][1])):
        for wanted in (party, "2026年11月7日", "李明", "陈思", "任2026-11", "严禁逐利检查", "送达回证"):
            assert wanted in text
    assert BOOTHS[1][1] not in first
    rows = tour_notices.listing(hall.desk, hall.campaign)
    assert [bool(row.notice) for row in rows] == [True, True, False, False], (
        "what is issued stays, and is listed"
    )


def test_a_target_gets_one_notice_however_often_it_is_asked_for(hall: Hall) -> None:
    values = _shared(hall)
    first, _ = tour_notices.issue(hall.desk, hall.target(BOOTHS[0][0]), values)
    again, changed = tour_notices.issue(hall.desk, hall.target(BOOTHS[0][0]), values)
    assert again == first
    assert not changed.records


def test_what_is_missing_is_told_before_the_first_number_is_taken(hall: Hall) -> None:
    plan = tour_notices.Plan((LEADER, COLLEAGUE), MORNING)
    told = tour_notices.problems(hall.desk, hall.target(BOOTHS[0][0]), tour_notices.shared(hall.desk, plan))
    assert "discipline_zh" in {one.reference for one in told if one.blocks}
    with pytest.raises(Refused) as refused:
        tour_notices.issue(hall.desk, hall.target(BOOTHS[0][0]), _shared(hall, inspectors=[]))
    assert refused.value.code == "inspection.two_officers"


def test_what_is_written_in_the_pattern_holds_for_all(hall: Hall) -> None:
    first, second = hall.target(BOOTHS[0][0]), hall.target(BOOTHS[1][0])
    draft, _ = tour_notices.pattern(
        hall.desk, first, _shared(hall, place="甲展位", discipline_zh="严禁随意检查。")
    )
    plan = tour_notices.Plan((LEADER, COLLEAGUE), MORNING + timedelta(days=2))
    values = tour_notices.shared(hall.desk, plan, draft)
    notice, _ = tour_notices.issue(hall.desk, second, values)
    text = _text(papers.pdf(hall.desk, notice))
    assert "严禁随意检查" in text
    assert "11月8日" in text
    assert "甲展位" not in text


def _handed_over(hall: Hall, outcome: Outcome = Outcome.SIGNED) -> tuple[Notice, str]:
    notice, _ = tour_notices.issue(hall.desk, hall.target(BOOTHS[1][0]), _shared(hall))
    inspection = hall.open(BOOTHS[1][0])
    more = {"reason": "称需公司确认", "recording": "BC-7"} if outcome is Outcome.REFUSED else {}
    signing.record(hall.desk, notice, "receiver", "赵现场", outcome, **more)
    return hall.desk.workspace.get(Notice, notice), inspection


def test_the_inspection_finds_the_notice_of_its_target(hall: Hall) -> None:
    inspection = hall.open(BOOTHS[1][0])
    assert handing_over.found(hall.desk, inspection) is None
    notice, _ = tour_notices.issue(hall.desk, hall.target(BOOTHS[1][0]), _shared(hall))
    standing, signed = handing_over.found(hall.desk, inspection)
    assert (standing.id, signed) == (notice, None)
    (waiting,) = signing.expected_on(hall.desk, standing)
    assert (waiting.role, waiting.name, waiting.signature) == ("receiver", BOOTHS[1][1], None)


@pytest.mark.parametrize(("outcome", "said"), [(Outcome.SIGNED, "签收"), (Outcome.REFUSED, "拒绝签收")])
def test_the_record_says_when_the_notice_was_handed_over(hall: Hall, outcome: Outcome, said: str) -> None:
    notice, inspection = _handed_over(hall, outcome)
    hall.answer(inspection, *FINDING)
    hall.clock.go(minutes=5)
    inspections.complete(hall.desk, inspection)
    record = hall.notice(inspection, "W03")
    text = _text(papers.pdf(hall.desk, record.id))
    assert (
        f"2026年11月6日09时10分，检查人员向当事人送达《行政检查通知书》（{notice.number}），赵现场{said}。"
        in text
    )
    assert f"notice {notice.number} was handed over on 6 November 2026 at 09:10" in _text(
        papers.reading_copy(hall.desk, record.id)
    )


def test_a_notice_nobody_handed_over_is_not_told(hall: Hall) -> None:
    tour_notices.issue(hall.desk, hall.target(BOOTHS[1][0]), _shared(hall))
    inspection = hall.completed(BOOTHS[1][0], *FINDING)
    assert "notified" not in hall.notice(inspection, "W03").facts
