"""A complaint's papers are filled from its checklist; what is owed at each state is proposed."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from inspector.casework import facts, lawful
from inspector.casework.gathering import Record, gatherers
from inspector.casework.gathering.complaints import answer_due, proposed
from inspector.casework.photo_facts import Material
from inspector.domain.campaign import Agency
from inspector.notices import kind, render
from inspector.notices.words import Scope
from tests.forms import shipped
from tests.forms.walker import NOW, walked

AGENCY = Agency(
    id="a",
    name="广州市市场监督管理局",
    name_en="Guangzhou Administration for Market Regulation",
    short_name="穗",
    phone="020-85590000",
)


def record(form: str, walk: str) -> Record:
    filled = walked(shipped.form(form), walk).filled
    inspection = replace(filled.inspection, completed_at=NOW, number="展0021")
    return Record(filled, inspection, filled.findings(), Material())


def gathered(kind_id: str, about: Record) -> dict[str, Any]:
    shared = facts.common(
        "n1", AGENCY, about.filled, about.inspection, number="穗市监展受〔2026〕7号", edition=1, issued_at=NOW
    )
    return gatherers()[kind_id](shared, about)


@pytest.mark.parametrize(
    ("form", "walk", "kinds"),
    [
        ("complaint", "denied", ["W16", "W18"]),
        ("complaint", "admitted", ["W16", "W18", "W19"]),
        ("complaint", "refused", ["W16R"]),
        ("complaint", "supplement", ["W16S"]),
        ("tracing", "police", ["W21"]),
    ],
)
def test_each_state_proposes_its_papers(form: str, walk: str, kinds: list[str]) -> None:
    assert [one for one, _ in proposed(record(form, walk))] == kinds


@pytest.mark.parametrize(
    ("walk", "kind_id"),
    [
        ("denied", "W16"),
        ("refused", "W16R"),
        ("supplement", "W16S"),
        ("denied", "W17"),
        ("admitted", "W18"),
        ("admitted", "W19"),
    ],
)
def test_what_the_template_asks_is_gathered_or_a_field(walk: str, kind_id: str) -> None:
    about = gathered(kind_id, record("complaint", walk))
    asked = {one.key for one in kind(kind_id).fields}
    missing = {
        path
        for path in kind(kind_id).template["facts"]["required"]
        if Scope(about).value(path) in (None, "", [], ()) and path not in asked
    }
    assert not missing
    assert render(kind_id, about, layout="booth", watermark=True).pages <= 3
    assert render(kind_id, about, layout="reading", watermark=True).pages <= 3


def test_the_result_names_both_sides_and_what_the_respondent_says() -> None:
    about = gathered("W18", record("complaint", "admitted"))
    assert [one["name"] for one in about["addressees"]] == [
        "杭州某某户外用品有限公司",
        "深圳市澜川家居科技有限公司",
    ]
    assert about["defence"]["zh"].startswith("承认侵权。承认展品")
    assert "2026年11月6日" in about["facts_zh"]


def test_an_opinion_about_a_patent_is_only_preliminary() -> None:
    assert gathered("W18", record("complaint", "denied"))["preliminary"] == "yes"


def test_the_answer_is_due_from_the_full_hour_after_the_paper_is_handed_over() -> None:
    about = record("complaint", "refused")  # nobody was told
    assert answer_due(about.filled, NOW) == (NOW.replace(minute=0) + timedelta(hours=25)).isoformat()


def test_a_chinese_name_in_the_english_of_a_right_says_that_it_is_not_translated() -> None:
    right = gathered("W17", record("complaint", "denied"))["right"]
    assert right["zh"].startswith("发明专利“一种可排气的保温杯”（ZL201810123456.5，权利人")
    assert "[not translated] 一种可排气的保温杯" in right["en"]


@pytest.mark.parametrize("walk", ["denied", "admitted"])
@pytest.mark.parametrize("measure", ["register", "sample", "seize"])
def test_a_complaint_about_a_patent_is_a_dispute_and_gives_no_coercive_power(walk: str, measure: str) -> None:
    about = record("complaint", walk)
    right = lawful.complained_of(about.filled)
    assert right == "patent_dispute"
    ruling = lawful.rule(measure, about.findings, NOW.date(), requested=True, right=right)
    assert not ruling.allowed
    assert lawful.rule("transfer", about.findings, NOW.date(), requested=True, right=right).allowed
