"""From finding to paper: proposed, drafted, edited, issued; the record's words and the officer's."""

from dataclasses import replace
from datetime import datetime, timedelta

import pypdfium2
import pytest

from inspector.casework import drafting, inspections, number_fates, numbers, papers
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, NoticeState
from inspector.domain.notice_draft import DraftState
from inspector.domain.register import NumberBlock
from tests.casework.made_up import CHINA, FINDING, Hall

W05 = {
    "due": "2027-01-06T10:00:00+08:00",
    "materials": [{"zh": "授权书"}],
    "matter": "涉嫌侵犯商标权",
    "hand_in_place": "本局",
    "contact.phone": "0531-55550100",
}


def _text(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_bounded() for page in document).replace("\r\n", "")


def _drafted(hall: Hall, kind: str = "W04") -> tuple[str, str]:
    """A completed inspection whose order was taken back, and a draft of a new one."""
    inspection = hall.completed("12.2A36", *FINDING)
    return inspection, drafting.open_draft(hall.desk, kind, inspection)[0]


def test_the_order_is_proposed_by_the_code_of_its_finding(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    offer = next(one for one in drafting.propose(hall.desk, inspection) if one.kind == "W04")
    assert offer.asked_by == ("R",)
    assert offer.may
    assert offer.basis == ("TML.60.2",)
    assert offer.notice == hall.notice(inspection, "W04").id


def test_nothing_is_proposed_where_nothing_was_found(hall: Hall) -> None:
    inspection = hall.completed()
    assert "W04" not in {one.kind for one in drafting.propose(hall.desk, inspection)}
    offer = next(one for one in drafting.kinds_for(hall.desk, inspection) if one.kind == "W04")
    assert (offer.may, offer.code) == (False, "power.no_finding")


def test_an_open_draft_is_gone_on_with(hall: Hall) -> None:
    inspection, draft = _drafted(hall)
    assert drafting.open_draft(hall.desk, "W04", inspection)[0] == draft
    assert drafting.open_draft(hall.desk, "W04", inspection, again=True)[0] != draft


def test_what_is_typed_is_durable_and_comes_back_by_undo(hall: Hall) -> None:
    _, draft = _drafted(hall)
    drafting.write(hall.desk, draft, "when", "2026-11-20")
    drafting.write(hall.desk, draft, "content", [{"zh": "下架涉案商品。"}, {"zh": "提交整改报告。"}])
    hall = hall.again()
    written = drafting.draft(hall.desk, draft)
    assert written.values["when"] == "2026-11-20"
    assert [row["zh"] for row in written.values["content"]] == ["下架涉案商品。", "提交整改报告。"]
    drafting.undo(hall.desk, draft)
    assert "content" not in drafting.draft(hall.desk, draft).values


def test_a_preview_shows_what_was_typed_and_writes_nothing(hall: Hall) -> None:
    inspection, draft = _drafted(hall)
    drafting.write(hall.desk, draft, "content", [{"zh": "三日内提交整改报告。"}])
    left, before = numbers.left(hall.desk), papers.of(hall.desk, inspection)
    text = _text(drafting.preview(hall.desk, draft))
    assert "三日内提交整改报告" in text
    assert "草稿" in text
    assert (numbers.left(hall.desk), papers.of(hall.desk, inspection)) == (left, before)


def test_a_field_that_is_needed_keeps_the_paper_from_its_number(hall: Hall) -> None:
    _, draft = _drafted(hall)
    drafting.write(hall.desk, draft, "content", [])
    drafting.write(hall.desk, draft, "when", "")
    found = [(one.code, one.reference) for one in drafting.problems(hall.desk, draft)]
    assert found == [("draft.field_missing", "when"), ("draft.field_missing", "content")]
    with pytest.raises(Refused) as told:
        drafting.issue(hall.desk, draft)
    assert told.value.code == "draft.field_missing"


def test_a_character_no_face_has_is_named_at_its_field(hall: Hall) -> None:
    _, draft = _drafted(hall)
    drafting.write(hall.desk, draft, "content", [{"zh": "下架。"}, {"zh": "更正김민준字。"}])
    found = [one for one in drafting.problems(hall.desk, draft) if one.code == "notice.glyph_missing"]
    assert [(one.reference, one.facts["characters"]) for one in found] == [("content.1.zh", "김민준")]


def test_an_issued_paper_has_the_officers_words_and_the_next_number(hall: Hall) -> None:
    inspection, draft = _drafted(hall)
    drafting.write(hall.desk, draft, "content", [{"zh": "三日内提交整改报告。"}])
    notice, _ = drafting.issue(hall.desk, draft)
    issued = hall.desk.workspace.get(Notice, notice)
    assert issued.number == "济历市监责改〔2026〕2号"
    assert "三日内提交整改报告" in _text(papers.pdf(hall.desk, notice))
    ended = drafting.draft(hall.desk, draft)
    assert (ended.state, ended.notice) == (DraftState.ISSUED, notice)
    assert issued in papers.in_force(hall.desk, inspection)


def test_a_changed_paper_is_the_next_edition_with_the_same_number(hall: Hall) -> None:
    _, draft = _drafted(hall)
    first, _ = drafting.issue(hall.desk, draft)
    following, _ = drafting.next_edition(hall.desk, first, "期限写错")
    assert drafting.next_edition(hall.desk, first, "期限写错")[0] == following
    drafting.write(hall.desk, following, "when", "2026-11-20")
    second, _ = drafting.issue(hall.desk, following)
    old, new = (hall.desk.workspace.get(Notice, one) for one in (first, second))
    assert (old.state, new.state) == (NoticeState.SUPERSEDED, NoticeState.ISSUED)
    assert (old.edition, new.edition) == (1, 2)
    assert old.number == new.number
    assert drafting.draft(hall.desk, draft).replaced_by == following


def test_a_withdrawn_draft_stays_listed_with_its_reason(hall: Hall) -> None:
    inspection, draft = _drafted(hall)
    with pytest.raises(Refused):
        drafting.withdraw(hall.desk, draft, " ")
    drafting.withdraw(hall.desk, draft, "当场改正")
    put_away = next(one for one in drafting.of(hall.desk, inspection) if one.id == draft)
    assert (put_away.state, put_away.reason) == (DraftState.WITHDRAWN, "当场改正")
    with pytest.raises(Refused) as told:
        drafting.write(hall.desk, draft, "when", "immediately")
    assert told.value.code == "draft.not_open"


def test_the_facts_keep_the_provisions_in_force_on_the_day(hall: Hall) -> None:
    _, draft = _drafted(hall)
    kept = drafting.facts_of(hall.desk, drafting.draft(hall.desk, draft))["legal_basis"]
    assert {"key": "TML.60.2", "zh": "《商标法》第六十条第二款", "en": "Trademark Law, art. 60(2)"} in kept


def test_nothing_undecided_prints_as_a_fact_until_a_decision_is_named(hall: Hall) -> None:
    _, draft = _drafted(hall)
    written = drafting.draft(hall.desk, draft)
    said = drafting.facts_of(hall.desk, written)
    assert said["suspicion"]["zh"] == "涉嫌假冒注册商标"
    assert "上述行为涉嫌违反了" in _text(drafting.preview(hall.desk, draft))
    drafting.write(hall.desk, draft, drafting.DECIDED_BY, "（2026）示01民终1号民事判决书")
    said = drafting.facts_of(hall.desk, drafting.draft(hall.desk, draft))
    assert said["suspicion"]["zh"] == "假冒注册商标"
    assert "上述行为违反了" in _text(drafting.preview(hall.desk, draft))


def test_a_paper_of_a_voided_inspection_is_not_made(hall: Hall) -> None:
    inspection, draft = _drafted(hall)
    inspections.void(hall.desk, inspection, "录错展位")
    with pytest.raises(Refused) as told:
        drafting.issue(hall.desk, draft)
    assert told.value.code == "inspection.wrong_state"


@pytest.mark.parametrize(
    "key", ["document.id", "document.edition", "issued_at", "agency.name", "party.name", "undecided", "basis"]
)
def test_what_the_sheet_does_not_ask_for_is_nobodys_to_write(hall: Hall, key: str) -> None:
    _, draft = _drafted(hall)
    with pytest.raises(Refused) as told:
        drafting.write(hall.desk, draft, key, "2020-01-01")
    assert told.value.code == "draft.no_such_field"
    assert key not in drafting.draft(hall.desk, draft).values


@pytest.mark.parametrize(("key", "value"), [("content", "下架"), ("content", ["下架"]), ("when", ["立即"])])
def test_a_value_of_another_shape_is_refused(hall: Hall, key: str, value: object) -> None:
    _, draft = _drafted(hall)
    with pytest.raises(Refused) as told:
        drafting.write(hall.desk, draft, key, value)
    assert told.value.code == "draft.wrong_shape"


def _blocked(hall: Hall, draft: str, key: str, value: str) -> list[str]:
    drafting.write(hall.desk, draft, key, value)
    return [one.code for one in drafting.problems(hall.desk, draft) if one.blocks and one.reference == key]


def test_blanks_do_not_fill_a_field(hall: Hall) -> None:
    _, draft = _drafted(hall, "W06")
    assert _blocked(hall, draft, "keeper", "　 ") == ["draft.field_missing"]


def test_a_registration_lasts_seven_working_days_at_most(hall: Hall) -> None:
    _, draft = _drafted(hall, "W06")
    assert _blocked(hall, draft, "period.until", "2026-11-17") == []
    assert _blocked(hall, draft, "period.until", "2026-11-18") == ["draft.period_too_long"]
    assert _blocked(hall, draft, "period.until", "2027-11-17") == ["draft.period_too_long"]


def test_no_period_begins_or_ends_before_the_inspection(hall: Hall) -> None:
    _, draft = _drafted(hall, "W06")
    assert _blocked(hall, draft, "period.from", "2026-11-05T23:59:00+08:00") == ["draft.before_it_began"]
    assert _blocked(hall, draft, "period.until", "2026-11-05") == ["draft.before_it_began"]
    order, _ = drafting.open_draft(hall.desk, "W04", drafting.draft(hall.desk, draft).owner)
    assert _blocked(hall, order, "when", "2026-11-05") == ["draft.before_it_began"]
    assert _blocked(hall, order, "when", "immediately") == []


def test_nothing_is_counted_below_nought(hall: Hall) -> None:
    _, draft = _drafted(hall, "W08")
    drafting.write(hall.desk, draft, "goods", [{"name": "灯具", "quantity": "-12", "unit": "件"}])
    found = [one.code for one in drafting.problems(hall.desk, draft) if one.reference == "goods.0.quantity"]
    assert found == ["draft.not_a_number"]


class _Midnight:
    """The old year for so many looks at the clock, then the new one."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def __call__(self) -> datetime:
        self.looks -= 1
        last = datetime(2026, 12, 31, 23, 59, 59, tzinfo=CHINA)
        return last if self.looks >= 0 else last + timedelta(seconds=2)


@pytest.mark.parametrize("looks", range(4, 11))
def test_a_number_is_of_the_year_the_paper_prints(hall: Hall, looks: int) -> None:
    with hall.desk.change() as change:
        for year in (2026, 2027):
            change.put(NumberBlock(hall.desk.new_id(), "限提", year, 1, 50, 1))
    _, draft = _drafted(hall, "W05")
    for key, value in W05.items():
        drafting.write(hall.desk, draft, key, value)
    notice, _ = drafting.issue(replace(hall.desk, now=_Midnight(looks)), draft)
    issued = hall.desk.workspace.get(Notice, notice)
    assert f"〔{issued.facts['issued_at'][:4]}〕1号" in issued.number


def test_a_voided_number_does_not_come_back_by_an_edition_begun_before(hall: Hall) -> None:
    _, draft = _drafted(hall, "W05")
    for key, value in W05.items():
        drafting.write(hall.desk, draft, key, value)
    notice, _ = drafting.issue(hall.desk, draft)
    following, _ = drafting.next_edition(hall.desk, notice, "地址有误")
    number_fates.void(hall.desk, hall.desk.workspace.get(Notice, notice).number, "开错")
    with pytest.raises(Refused):
        drafting.issue(hall.desk, following)
    assert hall.desk.workspace.get(Notice, notice).state is NoticeState.VOID
