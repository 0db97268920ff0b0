"""Opening a form: defaults, metadata, drafts."""

from datetime import datetime

import pytest

from inspector import xlsform
from tests.features import feature
from tests.xlsform.scenario import NOON, Scenario, survey

DEFAULTS = survey(
    "type | name | label | default | calculation",
    "start | start | | |",
    "today | today | | |",
    "deviceid | deviceid | | |",
    "text | fixed | f | as usual |",
    "date | day | d | today() |",
    "calculate | token | | | once(concat('t', random()))",
)


@feature("Calculations", "default, static and dynamic")
def test_defaults_and_metadata_are_there_from_the_start():
    inspection = Scenario.open(DEFAULTS, metadata={"deviceid": "D-1", "instanceID": "uuid:1"})
    assert inspection.value("start") == "2026-11-23T12:00:00.000+08:00"
    assert inspection.value("today") == "2026-11-23"
    assert inspection.value("deviceid") == "D-1"
    assert inspection.value("fixed") == "as usual"
    assert inspection.value("day") == "2026-11-23"
    assert inspection.session.value("/data/meta/instanceID") == "uuid:1"


def test_given_values_win_over_defaults_and_an_empty_one_clears():
    inspection = Scenario.open(DEFAULTS, values=[("/data/fixed", ""), ("/data/day", "2026-01-01")])
    assert inspection.value("fixed") == ""
    assert inspection.value("day") == "2026-01-01"


@feature("Submission", "a resumed draft gets no defaults again")
def test_a_resumed_draft_gets_no_defaults_again():
    draft = Scenario.open(DEFAULTS)
    draft.answer("fixed", "")
    again = Scenario.open(DEFAULTS, values=draft.session.kept().items(), resumed=True)
    assert again.value("fixed") == ""
    assert again.session.kept() == draft.session.kept()


def test_once_keeps_what_it_found_first():
    draft = Scenario.open(DEFAULTS)
    token = draft.value("token")
    assert token.startswith("t0.")
    again = Scenario.open(DEFAULTS, values=draft.session.values().items(), metadata={"instanceID": "other"})
    assert again.value("token") == token


def test_the_clock_must_carry_a_zone():
    form = Scenario.load(DEFAULTS)
    with pytest.raises(ValueError, match="zone"):
        xlsform.Session.open(form, datetime(2026, 1, 1))  # noqa: DTZ001  the point of the test


def test_a_form_is_shared_by_sessions_without_mixing_them():
    form = Scenario.load(DEFAULTS)
    one, two = (xlsform.Session.open(form, NOON) for _ in range(2))
    one.answer("/data/fixed", "one")
    assert two.value("/data/fixed") == "as usual"


def test_the_submission_leaves_out_what_is_not_relevant():
    inspection = Scenario.open(
        survey(
            "type | name | label | relevant", "text | a | a |", "text | b | b | ${a} = 'x'", "text | c | c |"
        ),
        metadata={"instanceID": "uuid:7"},
    )
    inspection.answer("a", "<𬭎> & 甲")
    assert (
        inspection.session.xml()
        .decode()
        .endswith("><a>&lt;𬭎&gt; &amp; 甲</a><c /><meta><instanceID>uuid:7</instanceID></meta></data>")
    )
    assert inspection.session.relevant_references() == ("/data/a", "/data/c", "/data/meta/instanceID")
