"""Repeats: instances, counts, nesting, and expressions that look across them."""

import pytest

from inspector import xlsform
from inspector.domain.errors import Refused
from tests.features import feature
from tests.xlsform.scenario import NOON, Scenario, survey

GOODS = survey(
    "type | name | label | calculation | relevant | repeat_count",
    "begin repeat | item | i | | |",
    "integer | count | c | | |",
    "text | note | n | | ${count} > 10 |",
    "calculate | place | | position(..) | |",
    "end repeat | | | | |",
    "calculate | total | | sum(${count}) | |",
    "calculate | lines | | count(${item}) | |",
    "calculate | first | | indexed-repeat(${count}, ${item}, 1) | |",
)
COUNTED = survey(
    "type | name | label | repeat_count",
    "integer | people | p |",
    "begin repeat | person | p | ${people}",
    "text | who | w |",
    "end repeat | | |",
)


def test_the_template_is_not_counted():
    inspection = Scenario.open(GOODS)
    assert inspection.session.instances("/data/item") == ("/data/item[1]",)
    assert inspection.value("lines") == "1"


@feature("Repeats", "add, remove, position(..)")
def test_instances_come_and_go_and_the_sums_follow():
    inspection = Scenario.open(GOODS)
    inspection.answer("/data/item[1]/count", "3")
    assert inspection.session.add_repeat("/data/item") == "/data/item[2]"
    changed = inspection.answer("/data/item[2]/count", "20")
    assert "/data/item[2]/note" in changed
    assert "/data/item[1]/note" not in changed
    assert (inspection.value("total"), inspection.value("lines"), inspection.value("first")) == (
        "23",
        "2",
        "3",
    )
    assert inspection.value("/data/item[2]/place") == "2"
    inspection.session.remove_repeat("/data/item[1]")
    assert (inspection.value("total"), inspection.value("lines"), inspection.value("first")) == (
        "20",
        "1",
        "20",
    )
    assert inspection.value("/data/item[1]/place") == "1"


def test_all_instances_may_go():
    inspection = Scenario.open(GOODS)
    inspection.session.remove_repeat("/data/item[1]")
    assert inspection.session.instances("/data/item") == ()
    assert (inspection.value("total"), inspection.value("lines")) == ("0", "0")
    assert inspection.session.add_repeat("/data/item") == "/data/item[1]"


@feature("Repeats", "repeat_count")
def test_a_counted_repeat_follows_its_count_from_nothing():
    inspection = Scenario.open(COUNTED)
    assert inspection.session.instances("/data/person") == ()
    inspection.answer("people", "2")
    assert inspection.session.instances("/data/person") == ("/data/person[1]", "/data/person[2]")
    with pytest.raises(Refused, match="counted_repeat"):
        inspection.session.add_repeat("/data/person")


@feature("Repeats", "a count that shrinks and grows again brings the answers back")
def test_a_count_typed_digit_by_digit_loses_no_answer():
    inspection = Scenario.open(COUNTED)
    inspection.answer("people", "3")
    inspection.answer("/data/person[3]/who", "王")
    inspection.answer("people", "1")
    assert "/data/person[3]/who" not in inspection.session.kept()
    inspection.answer("people", "12")
    assert inspection.value("/data/person[3]/who") == "王"


@feature("Repeats", "a thousand instances at most")
def test_a_count_beyond_sense_is_capped():
    inspection = Scenario.open(COUNTED)
    inspection.answer("people", "999999")
    assert len(inspection.session.instances("/data/person")) == 1000
    inspection.answer("people", "-4")
    assert inspection.session.instances("/data/person") == ()


@feature("Repeats", "nested repeats")
def test_repeats_nest():
    inspection = Scenario.open(
        survey(
            "type | name | label | calculation",
            "begin repeat | stand | s |",
            "text | number | n |",
            "begin repeat | poster | p |",
            "text | claim | c |",
            "calculate | known | | concat(${number}, '/', ${claim})",
            "end repeat | | |",
            "calculate | posters | | count(${poster})",
            "end repeat | | |",
            "calculate | all | | count(/data/stand/poster)",
        )
    )
    inspection.session.add_repeat("/data/stand")
    assert inspection.session.instances("/data/stand[2]/poster") == (), "the template holds none"
    assert inspection.session.add_repeat("/data/stand[2]/poster") == "/data/stand[2]/poster[1]"
    assert inspection.session.add_repeat("/data/stand[2]/poster") == "/data/stand[2]/poster[2]"
    inspection.answer("/data/stand[2]/number", "B7")
    inspection.answer("/data/stand[2]/poster[2]/claim", "专利")
    assert inspection.value("/data/stand[2]/poster[2]/known") == "B7/专利"
    assert inspection.value("/data/stand[1]/poster[1]/known") == "/"
    assert inspection.value("/data/stand[2]/posters") == "2"
    assert inspection.value("/data/stand[1]/posters") == "1"
    assert inspection.value("all") == "3"


@feature("Repeats", "repeats that do not apply")
def test_a_repeat_in_a_hidden_group_counts_for_nothing():
    inspection = Scenario.open(
        survey(
            "type | name | label | calculation | relevant",
            "text | a | a | |",
            "begin group | g | g | | ${a} = 'x'",
            "begin repeat | r | r | |",
            "integer | n | n | |",
            "end repeat | | | |",
            "end group | | | |",
            "calculate | lines | | count(${r}) |",
        )
    )
    assert inspection.value("lines") == "0"
    inspection.answer("a", "x")
    assert inspection.value("lines") == "1"
    inspection.answer("a", "")
    inspection.session.add_repeat("/data/g/r")
    assert not inspection.session.relevant("/data/g/r[2]/n")
    inspection.answer("a", "x")
    assert inspection.value("lines") == "2"


@feature("Repeats", "saved answers grow the instances they need")
def test_saved_answers_grow_the_instances_they_need():
    first = Scenario.open(GOODS)
    first.answer("/data/item[1]/count", "1")
    first.session.add_repeat("/data/item")
    first.answer("/data/item[2]/count", "11")
    first.answer("/data/item[2]/note", "n")
    again = Scenario.open(GOODS, values=first.session.values().items())
    assert again.session.values() == first.session.values()
    assert again.session.xml() == first.session.xml()


def test_a_new_instance_gets_its_dynamic_defaults():
    inspection = Scenario.open(
        survey(
            "type | name | label | default",
            "begin repeat | r | r |",
            "date | seen | s | today()",
            "text | fixed | f | as usual",
            "end repeat | | |",
        )
    )
    inspection.session.add_repeat("/data/r")
    for place in (1, 2):
        assert inspection.value(f"/data/r[{place}]/seen") == "2026-11-23"
        assert inspection.value(f"/data/r[{place}]/fixed") == "as usual"


@feature("Repeats", "repeat_count that is calculated, nested, in every instance its own")
def test_a_count_may_be_calculated_from_answers_of_its_own_instance():
    inspection = Scenario.open(
        survey(
            "type | name | label | repeat_count",
            "begin repeat | stand | s |",
            "integer | shelves | n |",
            "begin repeat | shelf | p | ${shelves} * 2",
            "text | what | w |",
            "end repeat | | |",
            "end repeat | | |",
        )
    )
    inspection.session.add_repeat("/data/stand")
    inspection.answer("/data/stand[1]/shelves", "1")
    inspection.answer("/data/stand[2]/shelves", "2")
    assert [len(inspection.session.instances(f"/data/stand[{n}]/shelf")) for n in (1, 2)] == [2, 4]
    inspection.answer("/data/stand[2]/shelf[4]/what", "灯")
    inspection.answer("/data/stand[2]/shelves", "0")
    assert "/data/stand[2]/shelf[4]/what" not in inspection.session.values()
    inspection.answer("/data/stand[2]/shelves", "2")
    assert inspection.value("/data/stand[2]/shelf[4]/what") == "灯"
    inspection.session.remove_repeat("/data/stand[1]")
    assert len(inspection.session.instances("/data/stand[1]/shelf")) == 4


@feature("Repeats", "relevant of repeats and of what is in them, for each instance")
def test_each_instance_of_a_repeat_may_apply_or_not():
    inspection = Scenario.open(
        survey(
            "type | name | label | relevant | calculation",
            "integer | most | m | |",
            "begin repeat | r | r | ${most} > 0 |",
            "integer | n | n | position(..) <= ${most} |",
            "end repeat | | | |",
            "calculate | total | | | sum(${n})",
        )
    )
    inspection.session.add_repeat("/data/r")
    assert not inspection.asks("/data/r[1]/n")
    inspection.answer("most", "2")
    for place in (1, 2):
        inspection.answer(f"/data/r[{place}]/n", "5")
    assert inspection.value("total") == "10"
    inspection.answer("most", "1")
    assert [inspection.asks(f"/data/r[{place}]/n") for place in (1, 2)] == [True, False]
    assert inspection.value("total") == "5"


@feature("Repeats", "jr:noAddRemove, instances filled in by the form")
def test_a_form_may_bring_its_instances_and_forbid_others():
    xml = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
     xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>t</h:title><model><instance><data id="x">
     <r><a>one</a></r><r><a>two</a></r></data></instance></model></h:head><h:body><group ref="/data/r">
     <repeat nodeset="/data/r" jr:noAddRemove="true()"><input ref="/data/r/a"><label>a</label></input>
     </repeat></group></h:body></h:html>"""
    session = xlsform.Session.open(xlsform.load(xml.encode()), NOON)
    assert session.values() == {"/data/r[1]/a": "one", "/data/r[2]/a": "two"}
    for refused in (lambda: session.add_repeat("/data/r"), lambda: session.remove_repeat("/data/r[1]")):
        with pytest.raises(Refused, match="counted_repeat"):
            refused()


def test_repeats_in_repeats_do_not_multiply_without_end():
    inspection = Scenario.open(
        survey(
            "type | name | label | repeat_count",
            "integer | n | n |",
            "begin repeat | outer | o | ${n}",
            "begin repeat | inner | i | ${n}",
            *(f"text | t{at} | t |" for at in range(20)),
            "end repeat | | |",
            "end repeat | | |",
        )
    )
    inspection.answer("n", "1000")
    assert len(inspection.session.instances("/data/outer")) == 1000
    assert inspection.session._instance.size < 51_000
