"""Repeats: instances, counts, nesting, and expressions that look across them."""

import pytest

from inspector.domain.errors import Refused
from tests.xlsform.scenario import Scenario, survey

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


def test_a_counted_repeat_follows_its_count_from_nothing():
    inspection = Scenario.open(COUNTED)
    assert inspection.session.instances("/data/person") == ()
    inspection.answer("people", "2")
    assert inspection.session.instances("/data/person") == ("/data/person[1]", "/data/person[2]")
    with pytest.raises(Refused, match="counted_repeat"):
        inspection.session.add_repeat("/data/person")


def test_a_count_typed_digit_by_digit_loses_no_answer():
    inspection = Scenario.open(COUNTED)
    inspection.answer("people", "3")
    inspection.answer("/data/person[3]/who", "王")
    inspection.answer("people", "1")
    assert "/data/person[3]/who" not in inspection.session.kept()
    inspection.answer("people", "12")
    assert inspection.value("/data/person[3]/who") == "王"


def test_a_count_beyond_sense_is_capped():
    inspection = Scenario.open(COUNTED)
    inspection.answer("people", "999999")
    assert len(inspection.session.instances("/data/person")) == 1000
    inspection.answer("people", "-4")
    assert inspection.session.instances("/data/person") == ()


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
