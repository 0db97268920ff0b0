"""Approvals: nothing coercive is issued or printed while its approval is wrong."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest

from inspector.casework import approvals, drafting, papers
from inspector.domain.approval import Approval, Approver, Mode, Standing
from inspector.domain.campaign import Target
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice
from tests.casework.made_up import COLLEAGUE, FINDING, LEADER, NAMES, SECRETS, THIRD, Hall

HEAD = Approver("周局长", "局长")
DEPUTY = Approver(NAMES[THIRD], "副局长", badge=THIRD, is_delegate=True)
ACTING = Approver(NAMES[COLLEAGUE], "科长", badge=COLLEAGUE)
FIELDS = {
    "suspected_zh": "涉嫌销售假冒注册商标的商品",
    "evidence_zh": "标有“示例之光”的灯具12件",
    "keeper": "赵现场",
    "contact.phone": "0531-55550100",
}


def _draft(hall: Hall) -> str:
    inspection = hall.completed("12.2A36", *FINDING)
    approvals.name_approvers(hall.desk, (HEAD, DEPUTY, ACTING))
    draft, _ = drafting.open_draft(hall.desk, "W06", inspection)
    for key, value in FIELDS.items():
        drafting.write(hall.desk, draft, key, value)
    return draft


def _standing(hall: Hall, draft: str) -> Standing:
    return approvals.standing(hall.desk, drafting.draft(hall.desk, draft))


def _refused(hall: Hall, draft: str) -> str:
    with pytest.raises(Refused) as told:
        drafting.issue(hall.desk, draft)
    return told.value.code


def test_without_an_approval_the_paper_is_not_issued(hall: Hall) -> None:
    draft = _draft(hall)
    assert [one.code for one in drafting.problems(hall.desk, draft) if one.blocks] == ["approval.is_none"]
    assert _refused(hall, draft) == "approval.is_none"
    approvals.ask(hall.desk, draft)
    assert _refused(hall, draft) == "approval.is_asked"


def test_the_head_approves_before_and_the_paper_is_issued(hall: Hall) -> None:
    draft = _draft(hall)
    asked, _ = approvals.ask(hall.desk, draft)
    photo = hall.photo(drafting.draft(hall.desk, draft).owner)
    approvals.give(hall.desk, asked, "周局长", evidence=photo)
    notice, _ = drafting.issue(hall.desk, draft)
    papers.printed(hall.desk, notice, pages=[1], copy=1)
    assert hall.desk.workspace.get(Notice, notice).is_printed


def test_an_approval_on_paper_needs_its_photograph(hall: Hall) -> None:
    asked, _ = approvals.ask(hall.desk, _draft(hall))
    with pytest.raises(Refused) as told:
        approvals.give(hall.desk, asked, "周局长")
    assert told.value.code == "approval.no_evidence"


def test_a_delegate_signs_with_his_own_secret(hall: Hall) -> None:
    draft = _draft(hall)
    asked, _ = approvals.ask(hall.desk, draft)
    with pytest.raises(Refused):
        approvals.give(hall.desk, asked, THIRD, secret=SECRETS[LEADER])
    approvals.give(hall.desk, asked, THIRD, secret=SECRETS[THIRD])
    given = hall.desk.workspace.get(Approval, asked)
    assert approvals.check_mark(hall.desk, given)
    assert (given.way, given.is_back_dated) == ("signed", False)
    assert _standing(hall, draft) is Standing.GIVEN


@pytest.mark.parametrize(("name", "code"), [(COLLEAGUE, "acts_himself"), ("路人", "not_on_list")])
def test_nobody_else_approves(hall: Hall, name: str, code: str) -> None:
    asked, _ = approvals.ask(hall.desk, _draft(hall))
    with pytest.raises(Refused) as told:
        approvals.give(hall.desk, asked, name, way="phone")
    assert told.value.code == f"approval.{code}"


def test_an_approval_of_last_year_is_none_of_this_paper(hall: Hall) -> None:
    asked, _ = approvals.ask(hall.desk, _draft(hall), Mode.PHONE)
    with pytest.raises(Refused) as told:
        approvals.give(hall.desk, asked, "周局长", way="phone", at=hall.desk.now() - timedelta(days=400))
    assert told.value.code == "approval.too_early"


def test_an_approval_by_telephone_is_confirmed_later(hall: Hall) -> None:
    draft = _draft(hall)
    asked, _ = approvals.ask(hall.desk, draft, Mode.PHONE)
    approvals.give(hall.desk, asked, "周局长", at=hall.clock())
    assert _standing(hall, draft) is Standing.BY_PHONE
    drafting.issue(hall.desk, draft)
    assert [one.standing for one in approvals.waiting(hall.desk)] == [Standing.BY_PHONE]
    hall.clock.go(hours=3)
    approvals.confirm(hall.desk, asked)
    assert approvals.waiting(hall.desk) == ()


def test_what_was_given_earlier_than_it_was_written_down_is_marked(hall: Hall) -> None:
    asked, _ = approvals.ask(hall.desk, _draft(hall), Mode.PHONE)
    hall.clock.go(hours=2)
    approvals.give(hall.desk, asked, "周局长", at=hall.clock() - timedelta(hours=1))
    assert hall.desk.workspace.get(Approval, asked).is_back_dated
    with pytest.raises(Refused):
        approvals.confirm(hall.desk, asked, at=hall.clock() + timedelta(hours=1))


def test_an_urgent_measure_is_lifted_when_24_hours_go_by(hall: Hall) -> None:
    draft = _draft(hall)
    asked, _ = approvals.ask(hall.desk, draft, Mode.URGENT)
    notice, _ = drafting.issue(hall.desk, draft)
    papers.printed(hall.desk, notice, pages=[1], copy=1)
    assert _standing(hall, draft) is Standing.RUNNING
    due = hall.desk.workspace.get(Approval, asked).due
    assert due is not None
    hall.clock.at = due + timedelta(minutes=1)
    assert [one.standing for one in approvals.waiting(hall.desk)] == [Standing.OVERDUE]
    with pytest.raises(Refused) as told:
        papers.printed(hall.desk, notice, pages=[1], copy=2)
    assert told.value.code == "approval.is_overdue"


def test_an_urgent_measure_that_is_refused_may_not_be_called_urgent_again(hall: Hall) -> None:
    draft = _draft(hall)
    asked, _ = approvals.ask(hall.desk, draft, Mode.URGENT)
    approvals.refuse(hall.desk, asked, "周局长", "证据不足")
    assert _refused(hall, draft) == "approval.is_refused"
    with pytest.raises(Refused) as told:
        approvals.ask(hall.desk, draft, Mode.URGENT)
    assert told.value.code == "approval.is_refused"


def _further(hall: Hall, draft: str) -> str:
    owner = drafting.draft(hall.desk, draft).owner
    further, _ = drafting.open_draft(hall.desk, "W06", owner, again=True)
    for key, value in FIELDS.items():
        drafting.write(hall.desk, further, key, value)
    return further


def test_a_second_sheet_is_no_way_round_the_heads_refusal(hall: Hall) -> None:
    draft = _draft(hall)
    asked, _ = approvals.ask(hall.desk, draft, Mode.URGENT)
    drafting.issue(hall.desk, draft)
    approvals.refuse(hall.desk, asked, "周局长", "证据不足")
    further = _further(hall, draft)
    with pytest.raises(Refused) as told:
        approvals.ask(hall.desk, further, Mode.URGENT)
    assert told.value.code == "approval.is_refused"
    approvals.ask(hall.desk, further)  # before it, as everywhere


def test_a_second_sheet_does_not_begin_the_24_hours_again(hall: Hall) -> None:
    draft = _draft(hall)
    asked, _ = approvals.ask(hall.desk, draft, Mode.URGENT)
    hall.clock.go(hours=30)
    drafting.withdraw(hall.desk, draft, "重新制作")
    with pytest.raises(Refused) as told:
        approvals.ask(hall.desk, _further(hall, draft), Mode.URGENT)
    assert told.value.code == "approval.is_overdue"
    with pytest.raises(Refused) as told:
        approvals.give(hall.desk, asked, "周局长", way="phone")
    assert told.value.code == "draft.not_open"


def test_what_was_approved_against_one_is_not_approved_against_another(hall: Hall) -> None:
    draft = _draft(hall)
    asked, _ = approvals.ask(hall.desk, draft, Mode.PHONE)
    approvals.give(hall.desk, asked, "周局长")
    target = hall.desk.workspace.get(Target, hall.target("12.2A36"))
    with hall.desk.change() as change:
        change.put(replace(target, party=replace(target.party, name="广州另一照明有限公司")))
    assert _standing(hall, draft) is Standing.CHANGED
    assert _refused(hall, draft) == "approval.is_changed"


def _list_blocked(hall: Hall, owner: str) -> list[str]:
    draft, _ = drafting.open_draft(hall.desk, "W08", owner)
    drafting.write(hall.desk, draft, "goods", [{"name": "灯具", "quantity": "12", "unit": "件"}])
    return [one.code for one in drafting.problems(hall.desk, draft) if one.blocks]


def test_a_list_is_no_way_round_the_approval(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    assert _list_blocked(hall, inspection) == ["draft.needs_other"]
    registration, _ = drafting.open_draft(hall.desk, "W06", inspection)
    assert _list_blocked(hall, inspection) == ["approval.is_none"]
    approvals.name_approvers(hall.desk, (HEAD,))
    asked, _ = approvals.ask(hall.desk, registration, Mode.URGENT)
    assert _list_blocked(hall, inspection) == []
    approvals.refuse(hall.desk, asked, "周局长", "证据不足")
    assert _list_blocked(hall, inspection) == ["approval.is_refused"]


def test_a_list_of_what_is_seized_names_its_decision(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    draft, _ = drafting.open_draft(hall.desk, "W08", inspection)
    drafting.write(hall.desk, draft, "heading", "seizure")
    assert _list_blocked(hall, inspection) == ["draft.no_decision_number"]
    drafting.write(hall.desk, draft, "paper.number", "济历市监强制〔2026〕1号")
    assert _list_blocked(hall, inspection) == []


def test_what_was_approved_is_not_something_else(hall: Hall) -> None:
    draft = _draft(hall)
    asked, _ = approvals.ask(hall.desk, draft, Mode.PHONE)
    approvals.give(hall.desk, asked, "周局长")
    drafting.write(hall.desk, draft, "period.from", "2026-11-06T09:25:00+08:00")
    assert _standing(hall, draft) is Standing.BY_PHONE  # when it is handed over is no part of it
    drafting.write(hall.desk, draft, "evidence_zh", "展位全部商品")
    assert _refused(hall, draft) == "approval.is_changed"


def test_no_order_of_verbs_issues_a_coercive_paper_without_an_approval(hall: Hall) -> None:
    """Random walks over every verb; the right to issue is worked out here a second time, by hand."""
    chance = random.Random(20261106)  # noqa: S311  the same walks in every run
    inspection = hall.completed("12.2A36", *FINDING)
    approvals.name_approvers(hall.desk, (HEAD, DEPUTY, ACTING))
    issued = tried = 0
    for _ in range(8):
        draft, _ = drafting.open_draft(hall.desk, "W06", inspection, again=True)
        for key, value in FIELDS.items():
            drafting.write(hall.desk, draft, key, value)
        walk = _Walk(hall, draft, chance)
        for _ in range(9):
            walk.step()
            tried += 1
            lawful = walk.may_issue()
            try:
                drafting.issue(hall.desk, draft)
            except Refused:
                assert not lawful, walk.done
                continue
            assert lawful, walk.done
            issued += 1
            break
    assert 0 < issued < tried


class _Walk:
    """One draft under verbs in any order, and what a careful reader of the law would say of it."""

    def __init__(self, hall: Hall, draft: str, chance: random.Random) -> None:
        self.hall, self.draft, self.chance = hall, draft, chance
        self.mode: Mode | None = None
        self.asked = ""
        self.urgent_since = self.given = None
        self.refused = self.changed = False
        self.texts, self.done = 0, []

    def step(self) -> None:
        verb = self.chance.choice(
            [self.ask, self.ask, self.give, self.refuse, self.change, self.wait, self.wrong]
        )
        try:
            verb()
            self.done.append(verb.__name__)
        except Refused as told:
            self.done.append(told.code)

    def ask(self) -> None:
        mode = self.chance.choice(list(Mode))
        self.asked, _ = approvals.ask(self.hall.desk, self.draft, mode)
        self.mode, self.given, self.refused, self.changed = mode, None, False, False
        if mode is Mode.URGENT:
            self.urgent_since = self.urgent_since or self.hall.clock()

    def give(self) -> None:
        if self.asked:
            approvals.give(self.hall.desk, self.asked, "周局长", way="phone")
            self.given = self.hall.clock()

    def refuse(self) -> None:
        if self.asked:
            approvals.refuse(self.hall.desk, self.asked, "周局长", "不同意")
            self.refused = True

    def wrong(self) -> None:
        if self.asked:
            approvals.give(self.hall.desk, self.asked, COLLEAGUE, way="phone")

    def change(self) -> None:
        self.texts += 1
        drafting.write(self.hall.desk, self.draft, "evidence_zh", f"第{self.texts}批商品")
        self.changed = True

    def wait(self) -> None:
        self.hall.clock.go(hours=self.chance.choice([1, 30]))

    def may_issue(self) -> bool:
        if self.mode is None or self.refused or self.changed:
            return False
        if self.mode is Mode.URGENT and self.urgent_since is not None:
            return (self.given or self.hall.clock()) - self.urgent_since <= timedelta(hours=24)
        return self.given is not None
