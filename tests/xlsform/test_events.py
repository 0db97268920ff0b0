"""Values set by events, held against what JavaRosa 5.1 did with the same forms."""

from tests.features import feature
from tests.xlsform.scenario import NOON, Scenario, survey


@feature("Events", "odk-instance-first-load (dynamic defaults), in order")
def test_dynamic_defaults_run_once_in_order_before_anything_is_calculated():
    inspection = Scenario.open(
        survey(
            "type | name | label | default | calculation",
            "text | early | e | concat(${late}, '-', ${length}) |",
            "text | late | l | concat('x', 'y') |",
            "text | after | a | ${late} |",
            "calculate | length | | | string-length(${late})",
            "calculate | told | | | concat(${early}, ${after})",
        )
    )
    assert [inspection.value(name) for name in ("early", "after", "length", "told")] == [
        "-",
        "xy",
        "2",
        "-xy",
    ]


@feature("Events", "xforms-value-changed (trigger column), settings that trigger settings")
def test_a_changed_answer_sets_the_next_and_that_sets_another():
    inspection = Scenario.open(
        survey(
            "type | name | label | calculation | trigger | default",
            "text | a | a | | |",
            "calculate | length | | string-length(${a}) | |",
            "text | b | b | concat('b', ${length}) | ${a} |",
            "text | c | c | concat('c', ${b}) | ${b} |",
            "text | cleared | d | | ${a} | x",
            "calculate | kept | | concat('k', ${c}) | ${c} |",
        )
    )
    assert inspection.value("cleared") == "x"
    changed = inspection.answer("a", "hello")
    assert [inspection.value(name) for name in ("b", "c", "cleared", "kept")] == ["b5", "cb5", "", "kcb5"]
    assert {"/data/b", "/data/c", "/data/cleared", "/data/kept"} <= changed
    inspection.answer("c", "own words")
    assert inspection.value("kept") == "kown words"
    assert inspection.value("b") == "b5", "the author's words in c trigger nothing above it"


@feature("Events", "settings that trigger each other in a circle", note="given up after ten")
def test_settings_in_a_circle_come_to_an_end():
    inspection = Scenario.open(
        survey(
            "type | name | label | calculation | trigger",
            "text | a | a | concat(${b}, 'a') | ${b}",
            "text | b | b | concat(${a}, 'b') | ${a}",
        )
    )
    inspection.answer("a", "x")
    assert inspection.value("a").startswith("xba")


def test_settings_that_all_trigger_each_other_come_to_an_end_too():
    names = [f"q{at}" for at in range(12)]
    rows = [
        f"text | {name} | q | concat({', '.join(f'${{{other}}}' for other in names if other != name)}, 'x') |"
        f" {', '.join(f'${{{other}}}' for other in names if other != name)}"
        for name in names
    ]
    inspection = Scenario.open(survey("type | name | label | calculation | trigger", *rows))
    inspection.answer("q0", "x")
    assert all(len(inspection.value(name)) <= 100_000 for name in names)


@feature("Events", "odk-new-repeat (dynamic defaults in repeats)")
@feature("Events", "xforms-value-changed inside repeats and into them")
def test_every_repeat_instance_has_settings_of_its_own():
    inspection = Scenario.open(
        survey(
            "type | name | label | default | calculation | trigger",
            "text | a | a | | |",
            "begin repeat | r | r | | |",
            "integer | place | p | position(..) | |",
            "text | then | t | ${a} | |",
            "text | x | x | | |",
            "text | y | y | | concat(${x}, '!') | ${x}",
            "text | all | z | | concat(${a}, '?') | ${a}",
            "end repeat | | | | |",
        )
    )
    inspection.answer("a", "one")
    inspection.session.add_repeat("/data/r")
    inspection.answer("/data/r[2]/x", "zz")
    assert inspection.value("/data/r[1]/then") == "", "the first instance was there before the answer"
    assert inspection.value("/data/r[2]/then") == "one"
    assert (inspection.value("/data/r[1]/place"), inspection.value("/data/r[2]/place")) == ("1", "2")
    assert (inspection.value("/data/r[1]/y"), inspection.value("/data/r[2]/y")) == ("", "zz!")
    inspection.answer("a", "two")
    assert [inspection.value(f"/data/r[{place}]/all") for place in (1, 2)] == ["two?", "two?"]


@feature("Events", "odk-new-repeat in counted repeats")
def test_instances_made_by_a_count_get_their_settings_too():
    inspection = Scenario.open(
        survey(
            "type | name | label | default | repeat_count",
            "integer | n | n | |",
            "begin repeat | r | r | | ${n}",
            "integer | place | p | position(..) |",
            "text | said | s | concat('no. ', ${place}) |",
            "end repeat | | | |",
        )
    )
    inspection.answer("n", "3")
    assert [inspection.value(f"/data/r[{place}]/said") for place in (1, 2, 3)] == ["no. 1", "no. 2", "no. 3"]


BARE = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>t</h:title><model>
<instance><data id="x"><a/><b/><c/><d/><r jr:template=""><e/></r></data></instance>
<bind nodeset="/data/a" type="string"/>
<setvalue ref="/data/a" event="odk-instance-load" value="concat(/data/a, 'l')"/>
<setvalue ref="/data/b" event="xforms-ready">fixed ' text</setvalue>
<setvalue ref="/data/c" event="xforms-revalidate" value="count(/data/r)"/>
</model></h:head><h:body><input ref="/data/a"><label>a</label></input>
<group ref="/data/r"><repeat nodeset="/data/r"><setvalue ref="/data/d" event="odk-new-repeat" value="'grew'"/>
<input ref="/data/r/e"><label>e</label></input></repeat></group></h:body></h:html>"""


@feature("Events", "odk-instance-load")
@feature("Events", "xforms-ready, jr-insert", note="the older names of first load and new repeat")
@feature("Events", "xforms-revalidate", note="when the filling is finished")
@feature("Events", "a setting with a fixed text; a target outside the repeat")
def test_the_other_events_have_their_time():
    from inspector import xlsform

    form = xlsform.load(BARE.encode())
    session = xlsform.Session.open(form, NOON)
    assert [session.value(f"/data/{name}") for name in "abcd"] == ["l", "fixed ' text", "", ""]
    assert session.instances("/data/r") == ()
    session.add_repeat("/data/r")
    assert session.value("/data/d") == "grew"
    session.finish()
    assert session.value("/data/c") == "1"
    again = xlsform.Session.open(form, NOON, session.kept().items(), resumed=True)
    assert again.value("/data/a") == "ll", "each load runs it again"
    assert again.value("/data/b") == "fixed ' text"


@feature("Calculations", "once()")
def test_once_is_decided_by_the_first_answer():
    inspection = Scenario.open(
        survey("type | name | label | calculation", "text | a | a |", "calculate | first | | once(${a})")
    )
    inspection.answer("a", "one")
    inspection.answer("a", "two")
    assert inspection.value("first") == "one"
