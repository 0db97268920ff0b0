"""Choices: filters, lists made of answers, other, order, names; held against JavaRosa 5.1."""

import pytest

from inspector import xlsform
from inspector.domain.errors import Refused
from tests.features import feature
from tests.xlsform.scenario import NOON, Scenario, choices, survey

PLACES = choices(
    "list_name | name | label::中文 (zh) | label::English (en) | province",
    "prov | js | 江苏 | Jiangsu |",
    "prov | sh | 上海 | Shanghai |",
    "city | wx | 无锡 | Wuxi | js",
    "city | sz | 苏州 | Suzhou | js",
    "city | pd | 浦东 | Pudong | sh",
)
PEOPLE = (
    "type | name | label | calculation | choice_filter | constraint | constraint_message",
    "begin repeat | person | p | | | |",
    "text | who | w | | | |",
    "select_one prov | prov | w | | | |",
    "select_one city | city | w | | province = ${prov} | |",
    "select_one city | other | w | | province = current()/../prov and name != ${city} | |",
    "calculate | named | | jr:choice-name(${city}, '${city}') | | |",
    "integer | age | a | | | . > ${limit} | over ${limit} for ${who}",
    "end repeat | | | | | |",
    "integer | limit | l | | | |",
    "select_one ${who} | head | h | | | |",
    "select_one ${who} | adult | h | | ${age} > 17 | |",
    "calculate | head_named | | jr:choice-name(${head}, '${head}') | | |",
    "calculate | ages | | sum(${age}) | | |",
    "calculate | joined | | join(', ', ${who}) | | |",
    "calculate | second | | indexed-repeat(${who}, ${person}, 2) | | |",
)


@pytest.fixture
def people():
    inspection = Scenario.open(survey(*PEOPLE), PLACES)
    inspection.session.add_repeat("/data/person")
    for place, who, prov, age in ((1, "ann", "js", "30"), (2, "bob", "sh", "17")):
        inspection.answer(f"/data/person[{place}]/who", who)
        inspection.answer(f"/data/person[{place}]/prov", prov)
        inspection.answer(f"/data/person[{place}]/age", age)
    return inspection


@feature("Choices", "choice_filter, cascading, in repeats, with current()/..")
def test_each_repeat_instance_filters_by_its_own_answers(people):
    assert people.offers("/data/person[1]/city") == ["wx", "sz"]
    assert people.offers("/data/person[2]/city") == ["pd"]
    people.answer("/data/person[1]/city", "wx")
    assert people.offers("/data/person[1]/other") == ["sz"]
    people.answer("/data/person[1]/prov", "sh")
    assert people.value("/data/person[1]/city") == ""


@feature("Choices", "select_one ${answers of a repeat}", note="with a filter and jr:choice-name")
@feature(
    "Choices",
    "select_multiple, rank ${answers of a repeat}",
    "partly",
    "pyxform 4.5 fails on the first; an XForm works",
)
def test_choices_may_be_the_answers_of_a_repeat(people):
    assert people.offers("head") == ["ann", "bob"]
    assert people.offers("adult") == ["ann"]
    people.answer("/data/person[2]/age", "20")
    assert people.offers("adult") == ["ann", "bob"]
    people.answer("head", "bob")
    people.answer("adult", "bob")
    assert people.value("head_named") == "bob"
    changed = people.answer("/data/person[2]/who", "bobby")
    assert (people.value("head"), people.value("adult")) == ("", ""), "there is no bob any more"
    assert {"/data/head", "/data/adult"} <= changed
    with pytest.raises(Refused, match="not_offered"):
        people.answer("head", "bob")
    people.answer("head", "bobby")
    people.session.remove_repeat("/data/person[2]")
    assert people.value("head") == ""


@feature("Calculations", "sum, join, indexed-repeat over repeats")
def test_calculations_look_across_a_repeat(people):
    assert [people.value(name) for name in ("ages", "joined", "second")] == ["47", "ann, bob", "bob"]


@feature("Texts", "${} in constraint messages, labels and hints, in repeats")
def test_messages_show_the_answers_of_their_own_repeat_instance(people):
    people.answer("limit", "18")
    (violation,) = people.session.violations("zh")
    assert violation.reference == "/data/person[2]/age"
    assert violation.message == {"zh": "over 18 for bob"}


@feature("Choices", "jr:choice-name in every language, switched while filling")
def test_names_of_choices_follow_the_language_of_the_session(people):
    people.answer("/data/person[1]/city", "wx")
    assert people.value("/data/person[1]/named") == "无锡"
    changed = people.session.switch("en")
    assert people.value("/data/person[1]/named") == "Wuxi"
    assert "/data/person[1]/named" in changed
    assert people.session.choices("/data/person[1]/city")[0].label == "Wuxi"
    assert people.session.choices("/data/person[1]/city", "zh")[0].label == "无锡"


@feature("Choices", "or_other")
def test_another_answer_is_asked_for_when_other_is_chosen():
    inspection = Scenario.open(survey("type | name | label", "select_one prov or_other | q | q"), PLACES)
    assert inspection.offers("q") == ["js", "sh", "other"]
    assert not inspection.asks("q_other")
    inspection.answer("q", "other")
    inspection.answer("q_other", "浙江")
    assert inspection.session.values()["/data/q_other"] == "浙江"


@feature("Choices", "randomize, with and without seed")
def test_a_shuffled_list_keeps_its_order_through_a_filling():
    many = choices("list_name | name | label", *(f"l | c{at} | {at}" for at in range(20)))
    inspection = Scenario.open(
        survey(
            "type | name | label | parameters",
            "select_one l | a | a | randomize=true",
            "select_one l | b | b | randomize=true, seed=42",
        ),
        many,
    )
    straight = [f"c{at}" for at in range(20)]
    for name in ("a", "b"):
        once = inspection.offers(name)
        assert sorted(once) == sorted(straight)
        assert once != straight
        assert inspection.offers(name) == once


@feature("Choices", "choices written in the question (XForms item)")
def test_choices_written_in_the_question_are_choices():
    xml = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>t</h:title>
    <model><itext><translation lang="en"><text id="n"><value>No</value></text></translation></itext>
    <instance><data id="x"><a/></data></instance><bind nodeset="/data/a" type="select1"/></model></h:head>
    <h:body><select1 ref="/data/a"><label>a</label><item><label>Yes</label><value>y</value></item>
    <item><label ref="jr:itext('n')"/><value>n</value></item></select1></h:body></h:html>"""
    session = xlsform.Session.open(xlsform.load(xml.encode()), NOON)
    assert [(each.value, each.label) for each in session.choices("/data/a")] == [("y", "Yes"), ("n", "No")]
    with pytest.raises(Refused, match=r"answer\.type"):
        session.answer("/data/a", "maybe")
    session.answer("/data/a", "n")
    assert session.evaluate("jr:choice-name(/data/a, '/data/a')") == "No"
