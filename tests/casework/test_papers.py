"""Papers: previews leave nothing behind, further ones are issued after completion, prints are journalled."""

from datetime import UTC, timedelta, timezone

import pypdfium2
import pytest

from inspector.casework import inspections, numbers, papers, rolls
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, NoticeState
from tests.casework.made_up import CLEAN, FINDING, Hall


def _text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_bounded() for page in document).replace("\r\n", "")


@pytest.mark.parametrize("kind", ["W03", "W04"])
def test_a_preview_is_a_draft_and_writes_nothing(hall: Hall, kind: str) -> None:
    inspection = hall.open("12.2A36")
    hall.answer(inspection, *FINDING)
    before = len(hall.desk.workspace.versions(inspection))
    left = numbers.left(hall.desk)
    text = _text(papers.preview(hall.desk, inspections.filling(hall.desk, inspection), kind))
    assert "草稿" in text
    assert "广州示例照明有限公司" in text
    assert papers.of(hall.desk, inspection) == ()
    assert numbers.left(hall.desk) == left
    assert len(hall.desk.workspace.versions(inspection)) == before


def test_a_preview_of_an_unknown_kind_is_refused(hall: Hall) -> None:
    filled = inspections.filling(hall.desk, hall.open())
    with pytest.raises(Refused) as told:
        papers.preview(hall.desk, filled, "W99")
    assert told.value.code == "notice.unknown"


def test_an_issued_paper_says_what_was_answered(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    record = _text(papers.pdf(hall.desk, hall.notice(inspection, "W03").id))
    order = _text(papers.pdf(hall.desk, hall.notice(inspection, "W04").id))
    for words in ("广州示例照明有限公司", "赵现场", "李明", "陈思", "粤A04217", "示例之光", "展0001"):
        assert words in record, words
    for words in ("济历市监责改〔2026〕1号", "立即下架涉案商品。", "示例之光"):
        assert words in order, words
    assert "草稿" not in record + order


def test_no_further_paper_before_completion(hall: Hall) -> None:
    inspection = hall.open()
    hall.answer(inspection, *CLEAN)
    with pytest.raises(Refused) as told:
        papers.issue(hall.desk, inspection, "W14")
    assert told.value.code == "notice.not_completed"


def test_no_further_paper_while_a_record_is_reopened(hall: Hall) -> None:
    inspection = hall.completed()
    inspections.reopen(hall.desk, inspection, "改一字")
    with pytest.raises(Refused) as told:
        papers.issue(hall.desk, inspection, "W03")
    assert told.value.code == "notice.not_completed"


def test_issuing_what_stands_gives_the_one_that_stands(hall: Hall) -> None:
    inspection = hall.completed()
    issued, changed = papers.issue(hall.desk, inspection, "W03")
    assert issued == hall.notice(inspection, "W03").id
    assert not changed.records


def test_a_photo_sheet_needs_photos(hall: Hall) -> None:
    inspection = hall.completed()
    with pytest.raises(Refused) as told:
        papers.issue(hall.desk, inspection, "W14")
    assert told.value.code == "notice.no_photos"


def test_a_photo_sheet_shows_the_photos_and_not_the_scans(hall: Hall) -> None:
    inspection = hall.open()
    hall.answer(inspection, *CLEAN)
    hall.photo(inspection, "/data/marks", name="booth.jpg")
    removed = hall.photo(inspection, seed=2, name="finger.jpg")
    from inspector.casework import photos

    photos.remove(hall.desk, [removed])
    inspections.complete(hall.desk, inspection)
    sheet, _ = papers.issue(hall.desk, inspection, "W14")
    listed = hall.desk.workspace.get(Notice, sheet).facts["photos"]
    assert [(photo["no"], photo["caption"]) for photo in listed] == [(1, "booth.jpg")]


def test_prints_are_journalled_with_their_pages(hall: Hall) -> None:
    notice = hall.notice(hall.completed(), "W03")
    papers.printed(hall.desk, notice.id, pages=(1, 2), copy=1)
    papers.printed(hall.desk, notice.id, pages=(2,), copy=2)
    assert hall.desk.workspace.get(Notice, notice.id).prints == (
        "2026-11-06T09:15:00+08:00 pages 1-2 copy 1",
        "2026-11-06T09:15:00+08:00 pages 2 copy 2",
    )


def test_the_reading_copy_speaks_english(hall: Hall) -> None:
    inspection = hall.completed("12.2A37", *FINDING)
    for kind, words in (("W03", "Goods marked"), ("W04", "Order to correct")):
        text = _text(papers.reading_copy(hall.desk, hall.notice(inspection, kind).id))
        assert words.casefold() in text.casefold()
        assert "Example Bearings GmbH" in text


def test_the_roll_lists_clean_booths_once(hall: Hall) -> None:
    hall.completed("12.2A36")
    hall.completed("12.2B01")
    hall.completed("12.2A37", *FINDING)
    first, _ = rolls.issue(hall.desk, hall.tour.id)
    lines = hall.desk.workspace.get(Notice, first).facts["lines"]
    assert [(line["no"], line["booth"]) for line in lines] == [(1, "12.2A36"), (2, "12.2B01")]
    second, _ = rolls.issue(hall.desk, hall.tour.id)
    states = {notice.id: notice.state for notice in papers.of(hall.desk, hall.tour.id)}
    assert states == {first: NoticeState.SUPERSEDED, second: NoticeState.ISSUED}


def test_an_empty_roll_is_refused(hall: Hall) -> None:
    with pytest.raises(Refused) as told:
        rolls.issue(hall.desk, hall.tour.id)
    assert told.value.code == "roll.empty"


def test_a_paper_tells_every_time_by_one_clock(hall: Hall) -> None:
    """The laptop's time zone was put right between opening and completing; UTC hours beside Chinese ones
    would read as eight hours of inspection."""
    utc = hall.clock.at.astimezone(UTC)
    hall.clock.at = utc
    inspection = hall.open("12.2A36")
    hall.answer(inspection, *CLEAN)
    hall.clock.at = utc.astimezone(timezone(timedelta(hours=8))) + timedelta(minutes=5)
    inspections.complete(hall.desk, inspection)
    facts = hall.notice(inspection, "W03").facts
    times = (facts["started_at"], facts["ended_at"], facts["certificates"]["shown_at"])
    assert [time[11:16] for time in times] == ["09:10", "09:15", "09:10"]
    roll = _text(papers.pdf(hall.desk, rolls.issue(hall.desk, hall.tour.id)[0]))
    assert "09:10" in roll
    assert "01:10" not in roll
