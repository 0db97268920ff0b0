"""Filling a checklist: one key for nothing found, proposals, doubts, problems, the sentences of a record."""

from inspector.casework import inspections
from inspector.casework.filling import Filling
from tests.casework.made_up import CLEAN, FINDING, Hall, M, O, R


def _filled(hall: Hall, *answers: tuple[str, str]) -> tuple[str, Filling]:
    inspection = hall.open()
    filled = inspections.filling(hall.desk, inspection)
    filled.show_certificates(hall.clock())
    for reference, value in answers:
        filled.answer(reference, value, hall.clock())
    return inspection, filled


def test_nothing_found_answers_a_section_with_one_key(hall: Hall) -> None:
    _, filled = _filled(hall)
    filled.nothing_found("/data/marks", hall.clock())
    assert filled.value_of("licence") == "yes"
    assert filled.value_of("suspected") == "no"
    assert filled.sections("zh")[1].state == "done"
    assert filled.findings() == ()


def test_nothing_found_leaves_given_answers_alone(hall: Hall) -> None:
    _, filled = _filled(hall, (f"{M}licence", "no"))
    filled.nothing_found("/data/marks", hall.clock())
    assert filled.value_of("licence") == "no"
    assert filled.sections("zh")[1].state == "finding"


def test_an_untouched_section_is_unchecked(hall: Hall) -> None:
    _, filled = _filled(hall)
    assert filled.sections("zh")[1].state == "unchecked"


def test_what_is_to_be_done_is_proposed_from_the_answers(hall: Hall) -> None:
    _, filled = _filled(hall, (f"{M}suspected", "no"))
    assert (filled.value_of("disposition"), filled.value_of("result")) == ("N", "none")
    filled.answer(f"{M}suspected", "yes", hall.clock())
    assert (filled.value_of("disposition"), filled.value_of("result")) == ("R", "pending")


def test_an_officers_own_choice_outlives_the_proposal(hall: Hall) -> None:
    inspection, filled = _filled(hall, (f"{M}suspected", "yes"), (f"{O}disposition", "N"))
    assert filled.value_of("disposition") == "N"
    filled.answer(f"{M}brand", "示例", hall.clock())
    inspections.save(hall.desk, inspection, filled.pending())
    again = inspections.filling(hall.desk, inspection)
    assert again.value_of("disposition") == "N"
    again.answer(f"{M}patent", "ZL202010123456.7", hall.clock())
    assert again.value_of("disposition") == "N"


def test_a_proposal_nobody_touched_follows_after_a_reload(hall: Hall) -> None:
    inspection, filled = _filled(hall, (f"{M}suspected", "no"))
    inspections.save(hall.desk, inspection, filled.pending())
    again = inspections.filling(hall.desk, inspection)
    again.answer(f"{M}suspected", "yes", hall.clock())
    assert again.value_of("disposition") == "R"


def test_a_number_with_a_wrong_check_digit_is_a_doubt_not_a_wall(hall: Hall) -> None:
    _, filled = _filled(hall, *CLEAN, (f"{M}patent", "ZL202010123456.1"))
    doubt = filled.doubt(f"{M}patent")
    assert doubt is not None
    assert doubt.status == "bad_check"
    (problem,) = [one for one in filled.problems() if one.kind == "doubt"]
    assert not problem.blocks
    filled.answer(f"{M}patent_as_printed", "yes", hall.clock())
    assert filled.doubt(f"{M}patent") is None


def test_problems_name_what_is_open_in_the_order_of_the_page(hall: Hall) -> None:
    filled = inspections.filling(hall.desk, hall.open())
    filled.answer(f"{M}suspected", "yes", hall.clock())
    problems = filled.problems()
    assert problems[0].code == "certificates.not_shown"
    assert [p.reference for p in problems if p.kind == "unanswered" and p.reference] == [
        f"{R}present_name",
        f"{M}licence",
        f"{M}brand",
        f"{O}order_when",
        f"{O}order_content",
    ]


def test_a_broken_rule_is_listed_as_a_violation(hall: Hall) -> None:
    _, filled = _filled(hall, *CLEAN)
    row = filled.add_row(f"{M}goods", hall.clock())
    filled.answer(f"{row}/pieces", "0", hall.clock())
    assert [(p.kind, p.reference) for p in filled.problems()] == [("violation", f"{row}/pieces")]


def test_a_finding_asks_for_its_photo(hall: Hall) -> None:
    inspection, filled = _filled(hall, *FINDING)
    assert [p.facts["missing"] for p in filled.problems() if p.kind == "photos"] == [1]
    inspections.save(hall.desk, inspection, filled.pending())
    hall.photo(inspection, "/data/marks")
    assert [p for p in inspections.filling(hall.desk, inspection).problems() if p.kind == "photos"] == []


def test_the_record_writes_itself_in_both_languages(hall: Hall) -> None:
    _, filled = _filled(hall, *FINDING)
    assert filled.sentences("/data/marks", "zh").generated == (
        "许可文件已出示。展位陈列标有“示例之光”字样的商品。"
    )
    assert filled.sentences("/data/marks", "en").generated == (
        "The licence was shown. Goods marked 示例之光 were on show."
    )


def test_undo_of_a_step_puts_every_answer_back(hall: Hall) -> None:
    _, filled = _filled(hall, *CLEAN)
    before = filled.kept()
    filled.answer(f"{M}suspected", "yes", hall.clock())
    filled.answer(f"{M}brand", "示例", hall.clock())
    filled.restore(before, hall.clock())
    assert filled.kept() == before
