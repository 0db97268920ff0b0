"""What is outside is refused by name, with the place, before anything runs."""

import pytest

from inspector import xlsform
from inspector.domain.errors import Refused
from tests.features import feature
from tests.xlsform.scenario import SETTINGS, sheet, survey


def refusal(*sheets):
    """The facts of the refusal of a form."""
    written = "".join(sheets)
    xml = xlsform.compile_markdown(written + ("" if "| settings |" in written else SETTINGS))
    with pytest.raises(Refused) as raised:
        xlsform.load(xml)
    assert raised.value.code == "form.outside"
    return raised.value.facts["what"], raised.value.facts["reference"]


@feature("Outside", "geotrace, geoshape", "refused")
@feature("Outside", "background-audio, start-geopoint, background-geopoint", "refused")
@feature("Outside", "audit", "refused", "the journal of the workspace is the audit")
@feature("Outside", "simserial, subscriberid", "refused")
def test_question_types_that_are_outside_are_refused():
    for kind, what in (
        ("geotrace", "geotrace"),
        ("geoshape", "geoshape"),
        ("background-audio", "background-audio (odk:recordaudio)"),
        ("start-geopoint", "start-geopoint, background-geopoint (odk:setgeopoint)"),
        ("simserial", "property simserial"),
    ):
        found, reference = refusal(survey("type | name | label", "text | a | a", f"{kind} | q | q"))
        assert (found, reference) == (what, "/data/q")
    assert refusal(survey("type | name | label", "text | a | a", "audit | audit |")) == (
        "audit",
        "/data/meta/audit",
    )


@feature("Outside", "select_one_external, external_choices", "refused")
@feature("Outside", "search() appearance", "refused", "select_one_from_file does the same")
@feature("Outside", "other programs (ex:, printer:)", "refused")
@feature("Outside", "last-saved", "refused")
def test_ways_to_choose_and_fill_that_are_outside_are_refused():
    yn = sheet("choices", "list_name | name | label", "yn | y | y")
    found = refusal(survey("type | name | label | appearance", "select_one yn | q | q | search('f')"), yn)
    assert found == ("appearance search()", "/data/q")
    found = refusal(survey("type | name | label | appearance", "text | q | q | ex:org.example.scan(a='b')"))
    assert found == ("appearance ex:", "/data/q")
    found = refusal(survey("type | name | label | default", "text | q | q | ${last-saved#q}"))
    assert found[0].startswith("answers of the last record")


@feature("Outside", "encryption (public_key)", "refused")
def test_an_encrypted_form_is_refused():
    settings = sheet("settings", "form_id | public_key | submission_url", "x | MIIB | https://example.org")
    assert refusal(survey("type | name | label", "text | a | a"), settings) == (
        "encryption (public_key)",
        "/",
    )


@feature("Outside", "entities", "refused")
def test_entities_are_refused():
    entities = sheet("entities", "list_name | label", "trees | ${a}")
    assert refusal(survey("type | name | label", "text | a | a"), entities)[0] == "entities"


@feature("Outside", "actions other than setvalue, unknown events, itemset copy, osm", "refused")
def test_xforms_written_by_other_hands_are_held_to_the_same():
    xml = xlsform.compile_markdown(survey("type | name | label", "text | a | a", "image | b | b") + SETTINGS)
    for old, new, what in (
        (b"</model>", b"<setvalue ref='/data/a' event='focus' value='1'/></model>", "event focus"),
        (b"</model>", b"<send ref='/data/a' event='odk-instance-load'/></model>", "action send"),
        (b'type="string"', b'type="gYear"', "gYear"),
        (b'mediatype="image/*"', b'mediatype="osm/*"', "upload of osm/*"),
        (b"<input ", b"<input query=\"instance('x')/root/item\" ", "select_one_external"),
        (b"<input ", b'<input intent="org.example()" ', "intent (another program)"),
    ):
        assert old in xml
        with pytest.raises(Refused) as raised:
            xlsform.load(xml.replace(old, new, 1))
        assert (raised.value.code, raised.value.facts["what"]) == ("form.outside", what)
