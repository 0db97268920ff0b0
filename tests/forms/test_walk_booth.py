"""Booths walked as an officer walks them; the record that comes out is read against expected files."""

from pathlib import Path

import pytest

from inspector.xlsform import Form, Question
from tests.forms.walker import Walk

EXPECTED = Path(__file__).parent / "expected"
SECTIONS = range(2, 8)
SUSPECTED = "展架第二层陈列的运动水壶瓶身印有与他人注册商标相同的图形和文字"
# What makes a sentence apply, by its question.
FIRST = {
    "earlier_done": (("earlier_findings", "宣传册标注国家专利"),),
    "patent_state": (("patent_item", "保温杯"),),
    "mark_fault": (("mark_item", "保温杯"),),
    "exhibit_claim": (("exhibit_name", "折叠晾衣架"),),
    "goods_unit": (("goods_name", "水壶"), ("goods_quantity", "2")),
}


def clean(walk: Walk) -> None:
    walk.opening()
    walk.press()
    walk.nothing_found(*SECTIONS)
    walk.pick("opinion", "agrees")
    walk.press()  # F9


def patent_order(walk: Walk) -> None:
    """The number that circulates in demonstrations, printed so on the packaging; no certificate."""
    walk.opening()
    walk.press()
    walk.nothing_found(2)
    walk.pick("patent_marking", "yes")
    walk.type("patent_item", "保温杯", row=1)
    walk.pick("patent_place", "package", row=1)
    walk.type("patent_number", "202310123456.7", row=1)
    walk.press()  # Alt+2
    walk.fill("patent_number_as_printed", "yes", row=1)
    walk.press()  # past the wording
    walk.pick("patent_proof", "no", row=1)
    walk.pick("patent_state", "counterfeit", row=1)
    walk.nothing_found(3, 4, 5, 6, 7)
    walk.pick("opinion", "agrees")
    walk.press()  # F9


def wording_order(walk: Walk) -> None:
    walk.opening()
    walk.nothing_found(2, 3, 4, 5)
    walk.pick("wording", "no")
    walk.pick("wording_kind", "well_known", "superlative")
    walk.pick("wording_place", "board")
    walk.type("wording_text", "国家级驰名商标")
    walk.nothing_found(7)
    walk.pick("order_when", "date")
    walk.type("order_date", "2026-11-08")
    walk.pick("opinion", "disagrees")
    walk.type("opinion_text", "展板由搭建商制作，愿意更换")


def counterfeit(walk: Walk) -> None:
    walk.opening()
    walk.pick("registered", "no")
    walk.type("party_name", "佛山市禾田贸易有限公司")
    walk.pick("party_kind", "company")
    walk.pick("no_code_reason", "not_shown")
    walk.pick("sublet", "yes")
    walk.pick("licence", "no")
    walk.type("licence_remark", "营业执照存放于公司住所")
    walk.pick("exhibits", "more")
    walk.type("exhibit_name", "运动水壶", row=1)
    walk.pick("exhibit_claim", "trademark", row=1)
    walk.type("exhibit_number", "12345678", row=1)
    walk.pick("exhibit_proof", "no", row=1)
    walk.nothing_found(2, 3)
    walk.pick("marks", "problem")
    walk.type("mark_item", "保温杯套装", row=1)
    walk.type("mark_sign", "澜川", row=1)
    walk.type("mark_number", "12345678", row=1)
    walk.type("mark_class", "21", row=1)
    walk.pick("mark_fault", "altered", row=1)
    walk.pick("counterfeit", "same")
    walk.type("counterfeit_text", SUSPECTED)
    walk.type("right_sign", "禾田鹿")
    walk.type("right_number", "7654321")
    walk.type("right_owner", "杭州某某户外用品有限公司")
    walk.type("goods_name", "运动水壶", row=1)
    walk.type("goods_model", "HT-08", row=1)
    walk.type("goods_quantity", "12", row=1)
    walk.pick("goods_unit", "piece", row=1)
    walk.type("goods_price", "39.80", row=1)
    walk.pick("value_method", "marked")
    walk.pick("mark_measures", "ask", "inspect_goods", "seize")
    walk.pick("lawful_source", "list", "invoice")
    walk.pick("gi_use", "name")
    walk.type("gi_name", "某某龙井")
    walk.pick("special_sign", "unlicensed")
    walk.pick("sign_kind", "special_sign")
    walk.type("sign_text", "某届运动会会徽")
    walk.nothing_found(6)
    walk.pick("copyright_use", "no")
    walk.type("copyright_text", "印有卡通小熊形象的杯套")
    walk.pick("online", "yes")
    walk.type("online_url", "禾田户外旗舰店")
    walk.pick("online_identity", "nc")
    walk.pick("refused_materials", "yes")
    walk.type("refused_what", "进货台账")
    walk.type("refused_recording", "执法记录仪DSJ-0312")
    walk.type("material_list", "营业执照复印件、商标授权书")
    walk.type("material_due", "2026-11-10")
    walk.pick("transfer_to", "copyright")
    walk.pick("opinion", "refuses")


WALKS = {
    "clean": clean,
    "patent_order": patent_order,
    "wording_order": wording_order,
    "counterfeit": counterfeit,
}


@pytest.mark.parametrize("name", WALKS)
def test_a_walked_booth_reads_as_a_clerk_would_write_it(booth: Form, name: str) -> None:
    walk = Walk(booth)
    WALKS[name](walk)
    text = f"{walk.record('zh')}\n{walk.record('en')}\n{walk.outcome()}"
    path = EXPECTED / f"{name}.txt"
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", WALKS)
def test_a_walked_booth_has_nothing_left_to_answer(booth: Form, name: str) -> None:
    walk = Walk(booth)
    WALKS[name](walk)
    assert walk.violations() == set()
    assert not [one for one in walk.filled.problems() if one.blocks]


def test_a_clean_booth_takes_at_most_25_keys(booth: Form) -> None:
    walk = Walk(booth)
    clean(walk)
    assert walk.keys <= 25


def test_a_booth_with_one_order_leaves_keys_for_signing_and_lock(booth: Form) -> None:
    walk = Walk(booth)
    patent_order(walk)
    assert walk.keys <= 58


def test_f7_alone_closes_every_section_between_opening_and_closing(booth: Form) -> None:
    walk = Walk(booth)
    walk.nothing_found(*range(1, 9))
    assert walk.violations() == {
        "certificates_shown", "rights_told", "recusal", "present_kind", "opinion",
    }  # fmt: skip


def test_an_untouched_item_is_never_answered(booth: Form) -> None:
    walk = Walk(booth)
    for name in ("registered", "patent_marking", "marks", "gi_use", "wording", "copyright_use"):
        assert walk.value(name) == ""
        assert name in walk.violations()
    assert walk.filled.sentences(walk.filled.section_at(3), "zh").text == ""


def test_what_was_not_checked_says_so(booth: Form) -> None:
    walk = Walk(booth)
    walk.pick("wording", "nc")
    assert "本次未检查宣传用语。" in walk.record("zh")
    assert "The wording of the publicity was not checked this time." in walk.record("en")


def test_the_officer_may_change_what_is_proposed(booth: Form) -> None:
    walk = Walk(booth)
    wording_order(walk)
    assert walk.value("disposition") == "R C"
    walk.pick("disposition", "R")
    walk.pick("result", "pending")
    walk.pick("gi_use", "name")
    assert (walk.value("disposition"), walk.value("result")) == ("R", "pending")


@pytest.mark.parametrize(
    ("name", "value", "answers"),
    [
        ("certificates_shown", "no", ()),
        ("rights_told", "no", ()),
        ("certificates_shown_at", "2026-11-06T15:30:00.000+08:00", (("certificates_shown", "yes"),)),
        ("witness_name", "李明", (("present_kind", "absent"),)),
        ("counterfeit_text", "太短的描述", (("counterfeit", "same"),)),
        ("lawful_source", "none list", (("counterfeit", "same"),)),
        ("disposition", "none R", ()),
        ("disposition", "none", (("wording", "no"),)),
        ("result", "none", (("wording", "no"),)),
        ("order_date", "2026-11-06", (("disposition", "R"), ("order_when", "date"))),
        ("recheck_date", "2026-11-01", (("disposition", "R"),)),
        ("material_due", "2026-11-06", (("disposition", "M"),)),
        ("place", "A", ()),
        ("officer2_badge", "粤A190200123", ()),
        ("completed_at", "2026-11-06T14:00:00.000+08:00", ()),
        ("completed_at", "2026-11-08T14:00:00.000+08:00", ()),
    ],
)
def test_a_rule_refuses(booth: Form, name: str, value: str, answers: tuple[tuple[str, str], ...]) -> None:
    walk = Walk(booth)
    for before in answers:
        walk.fill(*before)
    walk.fill(name, value)
    broken = {one.reference.rpartition("/")[2]: one for one in walk.filled.session.violations()}
    assert broken[name].kind == "constraint"
    assert broken[name].message["zh"]
    assert broken[name].message["en"]


@pytest.mark.parametrize(
    ("name", "value", "row"),
    [("goods_quantity", "-1", 1), ("goods_price", "-0.5", 1), ("mark_class", "46", 1)],
)
def test_a_rule_of_a_row_refuses(booth: Form, name: str, value: str, row: int) -> None:
    walk = Walk(booth)
    walk.fill("counterfeit", "same")
    walk.fill("marks", "problem")
    walk.fill(name, value, row)
    assert name in walk.violations()


def test_certificates_come_before_the_first_answer(booth: Form) -> None:
    walk = Walk(booth)
    walk.pick("registered", "yes")
    walk.press(12 * 60 * 3)
    walk.certificates()
    assert "certificates_shown_at" in walk.violations()
    prompt = Walk(booth)
    prompt.certificates()
    prompt.press(12 * 60 * 3)
    prompt.pick("registered", "yes")
    assert "certificates_shown_at" not in prompt.violations()


def test_a_patent_claim_is_noted_and_is_no_finding(booth: Form) -> None:
    walk = Walk(booth)
    walk.pick("patent_claimed", "yes")
    walk.type("patent_claimant", "宁波某某公司")
    assert walk.value("findings") == "0"
    assert "本次检查不作认定" in walk.record("zh")


def test_an_absent_party_needs_a_recording_and_is_asked_no_opinion(booth: Form) -> None:
    walk = Walk(booth)
    walk.certificates()
    walk.pick("present_kind", "absent")
    assert "absence_recording" in walk.violations()
    assert "opinion" not in walk.violations()
    assert walk.value("witness_name") == "赵敏"


def test_a_legal_representative_is_proposed_by_name(booth: Form) -> None:
    walk = Walk(booth)
    walk.pick("present_kind", "legal_rep")
    assert walk.value("present_name") == "周澜"
    walk.pick("present_kind", "staff")
    assert walk.value("present_name") == "王芳"


def test_another_party_needs_a_credit_code_or_a_reason(booth: Form) -> None:
    walk = Walk(booth)
    walk.pick("registered", "no")
    walk.pick("party_kind", "company")
    assert "party_credit_code" in walk.violations()
    walk.pick("no_code_reason", "not_shown")
    assert "party_credit_code" not in walk.violations()


def _spoken(form: Form) -> list[Question]:
    return [question for question in form.questions() if question.extra.get("sentence-zh")]


def test_every_sentence_evaluates_for_every_choice(booth: Form) -> None:
    for question in _spoken(booth):
        for value in booth.lists.values(question.list, "name"):
            walk = Walk(booth)
            for name, text in FIRST.get(question.name, ()):
                walk.fill(name, text, walk.row_of(name))
            walk.fill(question.name, value, walk.row_of(question.name))
            for language in ("zh", "en"):
                text = walk.record(language)
                assert "NaN" not in text
                assert "''" not in text


def test_suspicion_is_never_told_as_fact(booth: Form) -> None:
    for question in _spoken(booth):
        for expression in (question.extra["sentence-zh"], question.extra["sentence-en"]):
            assert "构成侵权" not in expression
            assert "违法行为" not in expression
        if "counterfeit" in question.extra.get("finding-kind", ""):
            assert "涉嫌" in question.extra["sentence-zh"]
            assert "suspected" in question.extra["sentence-en"]


def test_an_order_names_the_provision_of_each_answer(booth: Form) -> None:
    walk = Walk(booth)
    counterfeit(walk)
    reference = walk.reference("mark_fault", 1)
    extra = booth.nodes[walk.reference("mark_fault")].extra
    assert walk.filled.session.evaluate(extra["breached"], reference) == "TML.49.1"
    assert walk.filled.session.evaluate(extra["ordered"], reference) == "TML.49.1"
    walk = Walk(booth)
    wording_order(walk)
    extra = booth.nodes[walk.reference("wording")].extra
    assert walk.filled.session.evaluate(extra["breached"], walk.reference("wording")) == "TML.14.5 ADL.9"


def test_an_amount_has_two_decimals(booth: Form) -> None:
    walk = Walk(booth)
    walk.fill("counterfeit", "same")
    for quantity, price, total in (("12", "39.80", "477.60"), ("3", "0.35", "1.05"), ("0", "9", "0.00")):
        walk.fill("goods_quantity", quantity, 1)
        walk.fill("goods_price", price, 1)
        assert walk.value("goods_total") == total


def test_the_result_follows_the_disposition_whatever_came_first(booth: Form) -> None:
    """One answer moves both proposals: the result rests on the disposition, which is proposed after it."""
    walk = Walk(booth)
    clean(walk)
    walk.pick("wording", "no")
    assert (walk.value("disposition"), walk.value("result")) == ("R C", "corrected")
    walk.pick("wording", "yes")
    assert (walk.value("disposition"), walk.value("result")) == ("none", "none")
