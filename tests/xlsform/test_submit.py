"""The submission, held against what JavaRosa 5.1 wrote for the same forms and answers."""

from lxml import etree

from tests.features import feature
from tests.xlsform.scenario import NOON, Scenario, sheet, survey

METADATA = ("start", "end", "today", "deviceid", "username", "phonenumber", "email")


def content(inspection):
    """The submission without its declaration and root tag."""
    xml = inspection.session.xml().decode()
    return xml[xml.index(">", xml.index("<data")) + 1 : -len("</data>")]


@feature("Submission", "empty, relevant and not relevant questions")
@feature("Submission", "groups without a relevant question")
def test_what_is_not_relevant_is_left_out_and_an_empty_group_stays():
    inspection = Scenario.open(
        survey(
            "type | name | label | relevant",
            "text | a | a |",
            "text | b | b | ${a} = 'z'",
            "begin group | g | g | ${a} = 'z'",
            "text | c | c |",
            "end group | | |",
            "begin group | h | h |",
            "text | d | d | ${a} = 'z'",
            "end group | | |",
        ),
        metadata={"instanceID": "uuid:1"},
    )
    assert content(inspection) == "<a /><h /><meta><instanceID>uuid:1</instanceID></meta>"


@feature("Submission", "namespaces, id, version, attributes of the root (instance_xmlns, attribute::)")
@feature("Submission", "attributes of questions (instance:: columns)")
@feature(
    "Settings", "form_title, form_id, version, default_language, namespaces, instance_xmlns, attribute::"
)
@feature("Metadata", "instanceName (setting instance_name)")
def test_the_root_carries_what_the_settings_say():
    settings = sheet(
        "settings",
        "form_id | version | instance_xmlns | instance_name | namespaces | attribute::x:code",
        "check | 7 | http://example.org/x | concat('n-', ${a}) | x=\"https://inspector.example/y\" | Q&A",
    )
    inspection = Scenario.open(
        survey("type | name | label | instance::odk:tag", "text | a | a | <1>"),
        settings,
        metadata={"instanceID": "u"},
    )
    inspection.answer("a", '甲 & 𬭎 <">')
    xml = inspection.session.xml().decode()
    assert xml.startswith("<?xml version='1.0' encoding='UTF-8' ?><data ")
    assert '<a odk:tag="&lt;1&gt;">甲 &amp; 𬭎 &lt;"&gt;</a>' in xml
    assert '<instanceName>n-甲 &amp; 𬭎 &lt;"&gt;</instanceName>' in xml
    root = etree.fromstring(xml.encode())
    assert root.tag == "{http://example.org/x}data"
    assert root.attrib == {"{https://inspector.example/y}code": "Q&A", "id": "check", "version": "7"}


@feature("Submission", "repeat instances without the template")
def test_repeats_are_written_one_after_the_other_and_templates_are_not():
    inspection = Scenario.open(
        survey(
            "type | name | label | default",
            "begin repeat | r | r |",
            "text | who | w | somebody",
            "end repeat | | |",
            "text | after | a |",
        ),
        metadata={"instanceID": "u"},
    )
    inspection.session.add_repeat("/data/r")
    inspection.answer("/data/r[2]/who", "乙")
    assert content(inspection) == (
        "<r><who>somebody</who></r><r><who>乙</who></r><after /><meta><instanceID>u</instanceID></meta>"
    )


@feature("Submission", "numbers, moments and places as JavaRosa writes them")
def test_values_are_written_as_javarosa_writes_them():
    inspection = Scenario.open(
        survey(
            "type | name | label | calculation | default",
            "integer | i | i | |",
            "decimal | d | d | |",
            "decimal | whole | d | | 5",
            "decimal | tiny | d | |",
            "decimal | huge | d | |",
            "decimal | counted | d | 10 div 2 |",
            "integer | cut | d | 7 div 2 |",
            "time | t | t | |",
            "dateTime | dt | t | |",
            "geopoint | gp | g | |",
        ),
        metadata={"instanceID": "u"},
    )
    for name, value in (
        ("i", "007"), ("d", "39.80"), ("tiny", "0.00012"), ("huge", "12345678"), ("t", "09:30"),
        ("dt", "2026-11-23T10:00:00Z"), ("gp", "31.10 121.2"),
    ):  # fmt: skip
        inspection.answer(name, value)
    assert content(inspection).startswith(
        "<i>7</i><d>39.8</d><whole>5.0</whole><tiny>1.2E-4</tiny><huge>1.2345678E7</huge><counted>5</counted>"
        "<cut>3</cut><t>09:30:00.000+08:00</t><dt>2026-11-23T18:00:00.000+08:00</dt>"
        "<gp>31.1 121.2 0.0 0.0</gp>"
    )
    assert inspection.value("d") == "39.80", "a price reads in a record as it was written"


@feature("Metadata", "start, end, today")
@feature("Metadata", "deviceid, username, phonenumber, email, instanceID")
def test_metadata_comes_from_outside_and_the_end_is_taken_when_the_filling_is_finished():
    inspection = Scenario.open(
        survey(
            "type | name | label",
            *(
                f"{name} | {name} |"
                for name in ("start", "end", "today", "deviceid", "username", "phonenumber")
            ),
            "email | email |",
        ),
        metadata={
            "instanceID": "uuid:1",
            "deviceid": "D1",
            "username": "li",
            "phonenumber": "1",
            "email": "@",
        },
    )
    assert inspection.value("end") == ""
    inspection.session.finish(now=NOON)
    assert content(inspection) == (
        "<start>2026-11-23T12:00:00.000+08:00</start><end>2026-11-23T12:00:00.000+08:00</end>"
        "<today>2026-11-23</today><deviceid>D1</deviceid><username>li</username><phonenumber>1</phonenumber>"
        "<email>@</email><meta><instanceID>uuid:1</instanceID></meta>"
    )
