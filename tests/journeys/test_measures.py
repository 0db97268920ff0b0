"""Goods are registered in advance at the booth, key by key, and the head's approval is one key from Today."""

from __future__ import annotations

from inspector.casework import approvals, clocks
from inspector.domain.approval import Standing
from tests.journeys import measures

MOST_KEYS, MOST_SHEETS = 120, 6  # 90 of them are what is typed: the goods, the mark, the reason, a phone


def test_goods_are_registered_in_advance_by_key_and_the_approval_is_owed(walk):
    measures.suspected_counterfeit(walk)
    assert {"W06", "W08"} <= set(measures.proposed(walk))
    measures.register_in_advance(walk)
    measures.list_goods(walk)
    papers = {one.notice.kind: one for one in walk.presenter("sign").state.sheet.papers}
    assert all(papers[kind].was_printed for kind in ("W03", "W06", "W08"))
    assert papers["W08"].notice.facts["goods"][0]["name"] == "灯具"
    assert walk.hands.keys <= MOST_KEYS, walk.hands.log()
    assert len(walk.printer.sheets) <= MOST_SHEETS
    (owed,) = approvals.waiting(walk.desk)
    assert owed.standing is Standing.RUNNING
    assert next(iter(clocks.running_out(walk.desk))).clock.preset == "T02"
    measures.to_the_head(walk)
    page = walk.frame.current()
    assert page.state.sheet.kind.id == "W06"
    assert page.approval.isAncestorOf(page.focusWidget())
