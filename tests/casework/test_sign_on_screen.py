"""Signing on the screen: page by page, kept as drawn, covered by the officers' marks, printed on a copy."""

import io
from dataclasses import replace

import pytest
from PIL import Image, ImageDraw

from inspector.casework import inspections, marks, pads, papers, scans, signing
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, Outcome, Signature
from inspector.domain.party import Person
from tests.casework.made_up import FINDING, LEADER, SECRETS, Hall

INTERPRETER = Person("吴翻译", role="interpreter", unit="展馆服务台")


def drawn(shade: int = 0, size: int = 300) -> bytes:
    """A few strokes as the pad hands them over: black on nothing."""
    picture = Image.new("RGBA", (600, 200), (0, 0, 0, 0))
    strokes = [(40, 100 + shade), (40 + size // 2, 100 - size // 4), (40 + size, 100 + size // 6)]
    ImageDraw.Draw(picture).line(strokes, fill=(0, 0, 0, 255), width=6)
    target = io.BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


def _every_page(notice: Notice) -> list[bytes]:
    return [drawn(page) for page in range(notice.pages)]


def _record(hall: Hall) -> Notice:
    return hall.notice(hall.completed("12.2A36", *FINDING), "W03")


def _standing(hall: Hall, notice: Notice, role: str) -> Signature:
    found = [one for one in hall.desk.workspace.rows(Signature, parent=notice.id) if not one.withdrawn]
    return next(one for one in found if one.role == role)


def test_every_page_of_a_record_is_signed(hall: Hall) -> None:
    notice = _record(hall)
    with pytest.raises(Refused) as told:
        pads.sign(hall.desk, notice.id, "party", "赵现场", _every_page(notice)[:-1] or [])
    assert told.value.code == "signature.pages_unsigned"
    pads.sign(hall.desk, notice.id, "party", "赵现场", _every_page(notice))
    kept = _standing(hall, notice, "party").pads
    assert [hall.desk.workspace.get_blob(sha256) for sha256 in kept] == _every_page(notice)


def test_an_order_is_signed_once_for(hall: Hall) -> None:
    order = hall.notice(hall.completed("12.2A36", *FINDING), "W04")
    pads.sign(hall.desk, order.id, "receiver", "赵现场", [drawn()])
    assert _standing(hall, order, "receiver").outcome is Outcome.SIGNED


def test_an_empty_pad_is_no_signature(hall: Hall) -> None:
    notice = _record(hall)
    with pytest.raises(Refused) as told:
        pads.sign(hall.desk, notice.id, "party", "赵现场", [drawn(size=12)] * notice.pages)
    assert told.value.code == "signature.pad_empty"
    assert hall.desk.workspace.count(Signature) == 0


def test_what_was_signed_on_the_screen_is_not_awaited_on_paper(hall: Hall) -> None:
    notice = _record(hall)
    pads.sign(hall.desk, notice.id, "party", "赵现场", _every_page(notice))
    owed = scans.pages_owed(hall.desk, notice.inspection)
    assert notice.id not in [problem.reference for problem in owed]


def test_an_officer_signs_over_what_the_party_drew(hall: Hall) -> None:
    notice = _record(hall)
    pads.sign(hall.desk, notice.id, "party", "赵现场", _every_page(notice))
    signing.officer_signs(hall.desk, notice.id, LEADER, SECRETS[LEADER])
    mark = _standing(hall, notice, "officer")
    assert mark.covers == _standing(hall, notice, "party").pads
    assert marks.check_mark(hall.desk, mark)
    assert not marks.check_mark(hall.desk, replace(mark, covers=("0" * 64,)))


@pytest.mark.parametrize("kind", ["W03", "W04"])
def test_officers_who_signed_before_somebody_drew_sign_again(hall: Hall, kind: str) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    hall.sign(inspection)
    paper, record = hall.notice(inspection, kind), hall.notice(inspection, "W03")
    role, wanted = ("party", _every_page(paper)) if kind == "W03" else ("receiver", [drawn()])
    pads.sign(hall.desk, paper.id, role, "赵现场", wanted)
    with pytest.raises(Refused) as told:
        inspections.lock(hall.desk, inspection)
    assert told.value.code == "inspection.not_ready_to_lock"
    waiting = [one for one in signing.expected(hall.desk, inspection) if one.signature is None]
    assert [(one.role, one.again) for one in waiting] == [("officer", True)] * 2
    for one in waiting:
        signing.officer_signs(hall.desk, record.id, one.badge, SECRETS[one.badge])
    inspections.lock(hall.desk, inspection)


def test_officers_do_not_vouch_for_a_signature_that_was_taken_back(hall: Hall) -> None:
    notice = _record(hall)
    pads.sign(hall.desk, notice.id, "party", "赵现场", _every_page(notice))
    signing.officer_signs(hall.desk, notice.id, LEADER, SECRETS[LEADER])
    signing.withdraw(hall.desk, _standing(hall, notice, "party").id)
    signing.record(hall.desk, notice.id, "party", "赵现场", Outcome.REFUSED, reason="不认可", recording="cam")
    leader = next(one for one in signing.expected(hall.desk, notice.inspection) if one.badge == LEADER)
    assert (leader.signature, leader.again) == (None, True)
    signing.officer_signs(hall.desk, notice.id, LEADER, SECRETS[LEADER])
    assert _standing(hall, notice, "officer").covers == ()


def test_an_interpreter_signs_beside_the_party_and_keeps_nobody_from_locking(hall: Hall) -> None:
    inspection = hall.completed()
    notice = hall.notice(inspection, "W03")
    signing.record(hall.desk, notice.id, signing.INTERPRETER, "吴翻译", Outcome.SIGNED, who=INTERPRETER)
    rows = {one.role: one for one in signing.expected(hall.desk, inspection)}
    assert rows["interpreter"].signature.who == INTERPRETER
    assert not rows["interpreter"].blocks
    hall.sign(inspection)
    inspections.lock(hall.desk, inspection)


def test_an_officer_of_the_agency_is_no_interpreter(hall: Hall) -> None:
    notice = _record(hall)
    name = hall.desk.officers()[LEADER].name
    who = Person(f" {name[0]} {name[1:]}", role="interpreter")
    with pytest.raises(Refused) as told:
        signing.record(hall.desk, notice.id, signing.INTERPRETER, who.name, Outcome.SIGNED, who=who)
    assert told.value.code == "signature.interpreter_is_officer"
    with pytest.raises(Refused) as told:
        pads.sign(hall.desk, notice.id, signing.INTERPRETER, name, _every_page(notice))
    assert told.value.code == "signature.interpreter_is_officer"


def test_the_copy_with_signatures_shows_them_and_keeps_its_pages(hall: Hall) -> None:
    from inspector import notices

    notice = _record(hall)
    plain = papers.pdf(hall.desk, notice.id)
    pads.sign(
        hall.desk, notice.id, "party", "赵现场", _every_page(notice), reading="heard", opinion="数量有误"
    )
    signing.officer_signs(hall.desk, notice.id, LEADER, SECRETS[LEADER])
    copy = papers.with_outcomes(hall.desk, notice.id)
    assert len(notices.page_sizes(copy)) == notice.pages
    text = "".join(_text(copy).split())
    assert "已向我宣读，我有下列意见：数量有误。" in text
    assert "以密钥签署" in text
    assert papers.pdf(hall.desk, notice.id) == plain  # what was issued is never written again


def _text(pdf: bytes) -> str:
    import pypdfium2

    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
