"""Every question type: what it takes, what it refuses, how it is stored."""

import pytest

from inspector.domain.errors import Refused
from tests.features import feature
from tests.xlsform.scenario import Scenario, choices, sheet, survey

LIST = choices("list_name | name | label", "l | a | A", "l | b | B", "l | c | C")


def asked(kind, parameters=""):
    return Scenario.open(survey("type | name | label | parameters", f"{kind} | q | q | {parameters}"), LIST)


def takes(inspection, written, stored=None):
    inspection.answer("q", written)
    assert inspection.value("q") == (written if stored is None else stored)


def refuses(inspection, *written):
    for each in written:
        with pytest.raises(Refused, match=r"answer\."):
            inspection.answer("q", each)
    assert inspection.value("q") == ""


@feature("Questions", "text")
@feature("Questions", "barcode")
@feature("Questions", "image, audio, video, file", note="the answer is the name of a file")
def test_texts_and_files_are_kept_as_they_are():
    for kind, typed in (
        ("text", "text"), ("barcode", "barcode"), ("image", "image"), ("audio", "audio"), ("video", "video"),
        ("file", "file"),
    ):  # fmt: skip
        inspection = asked(kind)
        assert inspection.form.nodes["/data/q"].type == typed
        takes(inspection, "龘 <x> & 1.jpg")
        takes(inspection, "")


@feature("Questions", "integer")
@feature("Questions", "decimal")
def test_numbers_are_numbers():
    refuses(asked("integer"), "1.5", "一", "1e3", "0x1")
    takes(asked("integer"), "007", "7")
    takes(asked("integer"), "-0", "0")
    refuses(asked("decimal"), "1,5", "abc", "NaN")
    takes(asked("decimal"), " 39.80 ", "39.80")


@feature("Questions", "range, whole numbers and decimals, upwards and downwards")
def test_a_range_takes_what_lies_between_its_ends():
    whole = asked("range", "start=1 end=10 step=1")
    assert dict(whole.form.nodes["/data/q"].parameters) == {"start": "1", "end": "10", "step": "1"}
    refuses(whole, "0", "11", "2.5")
    takes(whole, "10")
    takes(asked("range", "start=0.5 end=5 step=0.5"), "2.5")
    down = asked("range", "start=10 end=1 step=1")
    refuses(down, "11")
    takes(down, "4")


@feature("Questions", "date, time, dateTime")
def test_days_and_times_are_what_they_say():
    refuses(asked("date"), "2026-02-30", "23.11.2026", "2026-11-23T10:00:00.000+08:00")
    takes(asked("date"), "2026-11-23")
    refuses(asked("time"), "25:00", "noon")
    takes(asked("time"), "09:30", "09:30:00.000+08:00")
    refuses(asked("dateTime"), "2026-11-23", "2026-11-31T10:00")
    takes(asked("dateTime"), "2026-11-23T10:00", "2026-11-23T10:00:00.000+08:00")
    takes(asked("dateTime"), "2026-11-23T02:00:00Z", "2026-11-23T10:00:00.000+08:00")


@feature("Questions", "geopoint")
def test_a_place_has_four_numbers():
    refuses(asked("geopoint"), "95 120", "31", "31 181", "a b")
    takes(asked("geopoint"), "31.10 121.2", "31.1 121.2 0.0 0.0")
    takes(asked("geopoint"), "31.1 121.2 4.0 12.5")


@feature("Questions", "select_one, select_multiple")
@feature("Questions", "rank")
def test_choices_are_taken_from_their_list():
    refuses(asked("select_one l"), "x", "a b")
    takes(asked("select_one l"), "b")
    refuses(asked("select_multiple l"), "a x")
    takes(asked("select_multiple l"), "c  a c", "c a")
    refuses(asked("rank l"), "a b x")
    takes(asked("rank l"), "c a b")


@feature("Questions", "acknowledge")
@feature("Questions", "note", note="read only; it may be calculated")
@feature("Questions", "calculate, hidden")
def test_what_nobody_types_has_its_type_too():
    takes(asked("acknowledge"), "OK")
    assert asked("acknowledge").form.nodes["/data/q"].type == "acknowledge"
    note = Scenario.open(
        survey("type | name | label | calculation", "note | q | q |", "note | c | c | 1 + 1")
    )
    assert (note.form.nodes["/data/q"].type, note.value("c")) == ("note", "2")
    assert note.session.readonly("/data/q")
    hidden = Scenario.open(survey("type | name | label | default", "text | a | a |", "hidden | q | | x"))
    assert (hidden.form.nodes["/data/q"].has_control, hidden.value("q")) == (False, "x")


@feature("Settings", "appearance, parameters", note="handed to the window as they are written")
@feature("Settings", "submission_url, auto_send, auto_delete", "not", "how a record is sent is the agency's")
@feature("Settings", "style, class of the body, xforms-version", "not", "one look for all checklists")
def test_what_only_a_window_needs_is_handed_on():
    settings = sheet(
        "settings", "form_id | submission_url | auto_send | style", "x | https://example.org | true | pages"
    )
    inspection = Scenario.open(
        survey("type | name | label | appearance | parameters", "image | q | q | annotate | max-pixels=1024"),
        settings,
    )
    question = inspection.form.nodes["/data/q"]
    assert (question.appearance, question.parameters["max-pixels"]) == ("annotate", "1024")


def test_a_required_calculation_is_nobodys_duty():
    inspection = Scenario.open(
        survey(
            "type | name | label | calculation | required | constraint",
            "calculate | q | | '' | yes | . = 'x'",
            "text | t | t | | |",
        )
    )
    assert inspection.complains() == []
