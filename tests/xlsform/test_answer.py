"""Answers, and what follows from them."""

import pytest

from inspector.domain.errors import Refused
from tests.features import feature
from tests.xlsform.scenario import YES_NO, Scenario, choices, survey


@feature("Logic", "relevant")
def test_an_answer_shows_the_question_it_leads_to():
    inspection = Scenario.open(
        survey(
            "type | name | label | relevant",
            "select_one yn | certificate_shown | c |",
            "date | deadline | d | ${certificate_shown} = 'no'",
        ),
        YES_NO,
    )
    assert not inspection.asks("deadline")
    changed = inspection.answer("certificate_shown", "no")
    assert inspection.asks("deadline")
    assert changed == {"/data/certificate_shown", "/data/deadline"}


@feature("Logic", "answers that do not apply are kept aside and come back")
def test_a_hidden_answer_is_kept_aside_and_comes_back():
    inspection = Scenario.open(
        survey(
            "type | name | label | relevant | calculation",
            "text | a | a | |",
            "text | b | b | ${a} = 'x' |",
            "calculate | seen | | | concat('[', ${b}, ']')",
        )
    )
    inspection.answer("a", "x")
    inspection.answer("b", "kept")
    inspection.answer("a", "y")
    assert inspection.value("b") == ""
    assert inspection.value("seen") == "[]"
    assert "/data/b" not in inspection.session.values()
    assert inspection.session.kept()["/data/b"] == "kept"
    inspection.answer("a", "x")
    assert inspection.value("seen") == "[kept]"


@feature("Logic", "relevant of groups")
def test_a_hidden_group_hides_everything_in_it():
    inspection = Scenario.open(
        survey(
            "type | name | label | relevant | required",
            "text | a | a | |",
            "begin group | g | g | ${a} != '' |",
            "begin group | h | h | |",
            "text | b | b | | yes",
            "end group | | | |",
            "end group | | | |",
        )
    )
    assert inspection.complains() == []
    inspection.answer("a", "x")
    assert inspection.complains() == [("/data/g/h/b", "required")]


@feature("Calculations", "calculation, in order whatever the order of rows")
def test_a_chain_of_calculations_runs_in_order_whatever_the_order_of_rows():
    inspection = Scenario.open(
        survey(
            "type | name | label | calculation",
            "calculate | last | | ${middle} * 10",
            "calculate | middle | | ${first} + 1",
            "integer | first | f |",
        )
    )
    changed = inspection.answer("first", "4")
    assert inspection.value("last") == "50"
    assert changed == {"/data/first", "/data/middle", "/data/last"}


def test_an_answer_that_changes_nothing_reports_nothing():
    inspection = Scenario.open(survey("type | name | label", "text | a | a"))
    inspection.answer("a", "x")
    assert inspection.answer("a", "x") == frozenset()


@feature("Logic", "comparisons with an empty number")
def test_an_empty_number_compares_false():
    inspection = Scenario.open(
        survey(
            "type | name | label | relevant",
            "integer | amount | a |",
            "text | above | b | ${amount} > 5",
            "text | below | c | ${amount} < 5",
        )
    )
    assert not inspection.asks("above")
    assert not inspection.asks("below")


@feature("Logic", "constraint")
def test_a_constraint_on_an_empty_answer_is_not_evaluated():
    inspection = Scenario.open(survey("type | name | label | constraint", "integer | n | n | . > 5"))
    assert inspection.complains() == []
    assert inspection.refuses("n", "3")
    inspection.answer("n", "")
    assert inspection.complains() == []


@feature("Calculations", "dates compared and reckoned with")
def test_a_date_is_compared_as_a_date():
    inspection = Scenario.open(
        survey(
            "type | name | label | constraint | calculation",
            "date | seen | s | . <= today() |",
            "calculate | week | | | date(${seen} + 7)",
            "calculate | days | | | int(today() - ${seen})",
        )
    )
    assert inspection.refuses("seen", "2026-11-24")
    assert not inspection.refuses("seen", "2026-11-23")
    assert not inspection.refuses("seen", "2026-10-31")
    assert inspection.value("week") == "2026-11-07"
    assert inspection.value("days") == "23"


@feature("Calculations", "times compared")
def test_a_time_is_compared_as_a_time():
    inspection = Scenario.open(
        survey("type | name | label | constraint", "time | a | a |", "time | b | b | . > ${a}")
    )
    inspection.answer("a", "09:30:00.000+08:00")
    assert inspection.refuses("b", "08:00:00.000+08:00")
    assert not inspection.refuses("b", "10:00:00.000+08:00")


@feature("Logic", "required, dynamic")
def test_required_follows_other_answers():
    inspection = Scenario.open(
        survey("type | name | label | required", "text | a | a |", "text | b | b | ${a} = 'x'")
    )
    assert not inspection.wants("b")
    assert "/data/b" in inspection.answer("a", "x")
    assert inspection.wants("b")


@feature("Texts", "required_message, constraint_message in several languages")
def test_violations_speak_both_languages_and_keep_document_order():
    inspection = Scenario.open(
        survey(
            "type | name | label::中文 (zh) | label::English (en) | required | required_message::中文 (zh)"
            " | required_message::English (en) | constraint | constraint_message::中文 (zh)",
            "text | a | 甲 | A | yes | 必填 | Needed | |",
            "integer | b | 乙 | B | | | | . < 10 | 太大（${b}）",
        )
    )
    inspection.answer("b", "12")
    first, second = inspection.session.violations()
    assert (first.reference, first.kind, first.message) == (
        "/data/a",
        "required",
        {"zh": "必填", "en": "Needed"},
    )
    assert second.message == {"zh": "太大（12）", "en": "太大（12）"}, "a missing translation falls back"
    assert inspection.session.violations("en")[0].message == {"en": "Needed"}


def test_a_value_of_the_wrong_kind_is_refused_and_changes_nothing():
    inspection = Scenario.open(
        survey(
            "type | name | label",
            "integer | n | n",
            "decimal | d | d",
            "date | day | d",
            "geopoint | where | w",
            "select_one yn | s | s",
            "select_multiple yn | m | m",
            "text | t | t",
        ),
        YES_NO,
    )
    wrong = [("n", "1.5"), ("n", "一"), ("d", "1e3"), ("day", "2026-02-30"), ("day", "23.11.2026"),
             ("where", "95 120"), ("s", "maybe"), ("m", "yes maybe"), ("t", "a\x00b")]  # fmt: skip
    for name, value in wrong:
        with pytest.raises(Refused) as refusal:
            inspection.answer(name, value)
        assert refusal.value.code in ("answer.type", "answer.characters")
        assert inspection.value(name) == ""


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("geopoint", "31.19 121.33 4.0 12.5"),
        ("decimal", "-0.50"),
        ("dateTime", "2026-11-23T10:00:00.000+08:00"),
        ("image", "photo-3.jpg"),
        ("barcode", "6901234567892"),
        ("text", "𬭎 䶮 <&> \"'"),
    ],
)
def test_a_right_value_is_kept_as_it_is(kind, value):
    inspection = Scenario.open(survey("type | name | label", f"{kind} | q | q"))
    inspection.answer("q", value)
    assert inspection.value("q") == value


def test_an_unknown_reference_is_refused():
    inspection = Scenario.open(survey("type | name | label", "text | a | a"))
    for reference in ("/data/b", "/data/a[2]", "nonsense", "/data", ""):
        with pytest.raises(Refused):
            inspection.session.answer(reference, "x")


@feature("Calculations", "functions of one's own")
def test_trade_functions_are_called_with_strings():
    inspection = Scenario.open(
        survey(
            "type | name | label | constraint | calculation",
            "text | code | c | check-uscc(.) |",
            "calculate | later | | | add-days(${code}, 3)",
        ),
        functions={"check-uscc": lambda text: text == "91", "add-days": lambda text, days: f"{text}+{days}"},
    )
    assert inspection.refuses("code", "12")
    assert not inspection.refuses("code", "91")
    assert inspection.value("later") == "91+3"


def test_a_changed_answer_triggers_what_the_author_tied_to_it():
    inspection = Scenario.open(
        survey(
            "type | name | label | calculation | trigger",
            "text | a | a | |",
            "dateTime | stamped | s | now() | ${a}",
        )
    )
    assert inspection.value("stamped") == ""
    inspection.answer("a", "x")
    assert inspection.value("stamped") == "2026-11-23T12:00:00.000+08:00"


def test_choices_follow_the_filter_and_a_stale_answer_is_taken_back():
    cities = choices(
        "list_name | name | label | province", "p | sh | 上海 |", "p | js | 江苏 |",
        "c | pudong | 浦东 | sh", "c | suzhou | 苏州 | js", "c | wuxi | 无锡 | js",
    )  # fmt: skip
    inspection = Scenario.open(
        survey(
            "type | name | label | choice_filter",
            "select_one p | province | p |",
            "select_one c | city | c | province = ${province}",
        ),
        cities,
    )
    assert inspection.offers("city") == []
    inspection.answer("province", "js")
    assert inspection.offers("city") == ["suzhou", "wuxi"]
    inspection.answer("city", "wuxi")
    assert "/data/city" in inspection.answer("province", "sh")
    assert inspection.value("city") == ""


def test_answers_are_put_back_all_at_once_whatever_their_order():
    inspection = Scenario.open(
        survey(
            "type | name | label | choice_filter | relevant | calculation",
            "select_one p | province | p | | |",
            "select_one c | city | c | province = ${province} | |",
            "text | why | w | | ${city} = 'wuxi' |",
            "calculate | said | | | | concat(${province}, ${why})",
        ),
        choices(
            "list_name | name | label | province",
            "p | sh | 1 |",
            "p | js | 2 |",
            "c | pudong | 3 | sh",
            "c | wuxi | 4 | js",
        ),
    )
    for name, value in (("province", "js"), ("city", "wuxi"), ("why", "x")):
        inspection.answer(name, value)
    before = inspection.session.kept()
    inspection.answer("province", "sh")
    inspection.answer("city", "pudong")
    changed = inspection.session.restore(dict(reversed(before.items())))
    assert inspection.session.kept() == before
    assert inspection.value("said") == "jsx"
    assert {"/data/province", "/data/city", "/data/why", "/data/said"} <= changed


def test_a_choice_that_is_hidden_by_the_filter_is_refused():
    inspection = Scenario.open(
        survey(
            "type | name | label | choice_filter", "text | p | p |", "select_one c | c | c | province = ${p}"
        ),
        choices("list_name | name | label | province", "c | wuxi | 1 | js"),
    )
    with pytest.raises(Refused, match="not_offered"):
        inspection.answer("c", "wuxi")
    inspection.answer("p", "js")
    inspection.answer("c", "wuxi")
    assert inspection.value("c") == "wuxi"


def test_a_trade_function_that_refuses_has_no_value():
    def judge(text):
        raise Refused("code.malformed", value=text)

    inspection = Scenario.open(
        survey("type | name | label | calculation", "text | a | a |", "calculate | b | | judge(${a})"),
        functions={"judge": judge},
    )
    inspection.answer("a", "x")
    assert inspection.value("b") == ""


def test_choice_names_speak_the_wanted_language():
    inspection = Scenario.open(
        survey("type | name | label", "select_one yn | a | a", "note | n | ${a}"),
        YES_NO,
    )
    inspection.answer("a", "no")
    expression = "concat(jr:choice-name(/data/a, ' /data/a '), '!')"
    assert inspection.session.evaluate(expression) == "否!"
    assert inspection.session.evaluate(expression, language="en") == "No!"
    assert inspection.session.text("/data/n") == "no"


@feature("Logic", "readonly, of groups too")
def test_readonly_reaches_down_from_a_group():
    inspection = Scenario.open(
        survey(
            "type | name | label | readonly",
            "text | a | a |",
            "begin group | g | g | ${a} = 'x'",
            "text | b | b |",
            "end group | | |",
        )
    )
    assert not inspection.session.readonly("/data/g/b")
    inspection.answer("a", "x")
    assert inspection.session.readonly("/data/g/b")


def test_a_time_of_another_zone_stays_a_time_where_it_is_the_next_day():
    inspection = Scenario.open(survey("type | name | label", "time | seen | s"))
    inspection.answer("seen", "23:59:59.000Z")
    assert inspection.value("seen") == "07:59:59.000+08:00"
