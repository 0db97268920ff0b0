"""What is particular to the booth: its keys, what it proposes, what each of its sentences says."""

from inspector.casework import facts
from inspector.xlsform import Form, Question
from tests.forms.walker import Walk
from tests.forms.walks.booth_inspection import clean, counterfeit, patent_order, wording_order

# What makes a sentence apply, by its question.
FIRST = {
    "earlier_done": (("earlier_findings", "宣传册标注国家专利"),),
    "patent_state": (("patent_item", "保温杯"),),
    "mark_fault": (("mark_item", "保温杯"),),
    "exhibit_claim": (("exhibit_name", "折叠晾衣架"),),
    "goods_unit": (("goods_name", "水壶"), ("goods_quantity", "2")),
}


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


def test_certificates_shown_late_ask_for_the_reason_and_the_record_tells_it(booth: Form) -> None:
    walk = Walk(booth)
    walk.pick("registered", "yes")
    walk.press(12 * 60 * 3)
    walk.certificates()
    assert "certificates_late" in walk.violations()
    assert facts.late_note(walk.filled) == []
    walk.type("certificates_late", "先劝开围观人员。")
    assert not {"certificates_late", "certificates_shown_at"} & walk.violations()
    assert "原因：先劝开围观人员。" in str(facts.late_note(walk.filled)[0]["zh"])
    prompt = Walk(booth)
    prompt.certificates()
    prompt.press(12 * 60 * 3)
    prompt.pick("registered", "yes")
    assert "certificates_late" not in prompt.violations()


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
        walk = Walk(booth)
        for name, text in FIRST.get(question.name, ()):
            walk.fill(name, text, walk.row_of(name))
        for value in booth.lists.values(question.list, "name"):
            walk.fill(question.name, value, walk.row_of(question.name))
            for language in ("zh", "en"):
                text = walk.record(language)
                assert "NaN" not in text
                assert "''" not in text


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


def test_each_answer_has_the_consequences_of_its_own(booth: Form) -> None:
    walk = Walk(booth)
    patent_order(walk)
    (finding,) = walk.filled.findings()
    assert finding.consequences == ("R", "E", "C")
    walk.pick("patent_state", "improper", row=1)
    (finding,) = walk.filled.findings()
    assert finding.consequences == ("R",)
