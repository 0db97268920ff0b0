"""Lists that lie in files: CSV, XML, GeoJSON; filters over them, and cells taken from them."""

import time

import pytest

from inspector import xlsform
from inspector.domain.errors import Refused
from tests.features import feature
from tests.xlsform.scenario import NOON, SETTINGS, Scenario, survey

CITIES = "name,label,province,code\nsz,苏州,js,320500\nwx,无锡,js,320200\npd,浦东,sh,310115\n".encode()
CASCADE = survey(
    "type | name | label | choice_filter",
    "text | p | p |",
    "select_one_from_file cities.csv | city | c | province = ${p}",
)


@feature("Lists", "select_one_from_file (CSV)")
@feature("Lists", "choice_filter over a file")
def test_a_csv_list_is_filtered_and_checked():
    inspection = Scenario.open(CASCADE, files={"cities.csv": CITIES})
    inspection.answer("p", "js")
    assert inspection.offers("city") == ["sz", "wx"]
    inspection.answer("city", "wx")
    assert "/data/city" in inspection.answer("p", "sh")
    assert inspection.value("city") == ""
    with pytest.raises(Refused, match=r"answer\.type"):
        inspection.answer("city", "nowhere")
    with pytest.raises(Refused, match="not_offered"):
        inspection.answer("city", "wx")


@feature("Lists", "select_multiple_from_file")
@feature("Lists", "parameters value= and label= of a list in a file")
def test_the_columns_of_a_file_may_have_any_name():
    inspection = Scenario.open(
        survey(
            "type | name | label | parameters",
            "select_multiple_from_file cities.csv | c | c | value=code, label=name",
        ),
        files={"cities.csv": CITIES},
    )
    first = inspection.session.choices("/data/c")[0]
    assert (first.value, first.label) == ("320500", "sz")
    inspection.answer("c", "320200 310115")
    assert inspection.value("c") == "320200 310115"


@feature("Lists", "pulldata()")
def test_pulldata_takes_a_cell_by_its_key():
    inspection = Scenario.open(
        survey(
            "type | name | label | calculation",
            "text | key | k |",
            "calculate | label | | pulldata('cities', 'label', 'name', ${key})",
            "calculate | none | | pulldata('cities', 'gone', 'name', ${key})",
        ),
        files={"cities.csv": CITIES},
    )
    assert inspection.value("label") == ""
    inspection.answer("key", "wx")
    assert (inspection.value("label"), inspection.value("none")) == ("无锡", "")


@feature("Lists", "csv-external, instance('…') in expressions")
def test_an_external_list_is_read_by_expressions():
    inspection = Scenario.open(
        survey(
            "type | name | label | calculation",
            "csv-external | cities | |",
            "text | key | k |",
            "calculate | one | | instance('cities')/root/item[name = ${key}]/label",
            "calculate | both | | count(instance('cities')/root/item[province = 'js' and code > 320200])",
            "calculate | all | | count(instance('cities')/root/item)",
            "calculate | third | | instance('cities')/root/item[3]/name",
        ),
        files={"cities.csv": CITIES},
    )
    inspection.answer("key", "pd")
    values = [inspection.value(name) for name in ("one", "both", "all", "third")]
    assert values == ["浦东", "1", "3", "pd"]


@feature("Lists", "xml-external")
def test_an_xml_list_is_read():
    content = b"<?xml version='1.0'?><root><item><name>a</name><label n='2'>A</label></item></root>"
    inspection = Scenario.open(
        survey(
            "type | name | label | calculation",
            "xml-external | letters | |",
            "calculate | label | | instance('letters')/root/item[name = 'a']/label",
            "calculate | mark | | instance('letters')/root/item[name = 'a']/label/@n",
            "select_one_from_file letters.xml | q | q |",
        ),
        files={"letters.xml": content},
    )
    assert (inspection.value("label"), inspection.value("mark")) == ("A", "2")
    assert inspection.offers("q") == ["a"]


@feature("Lists", "select_one_from_file (GeoJSON)", note="points, lines, polygons")
def test_a_geojson_list_is_read():
    content = """{"type": "FeatureCollection", "features": [
      {"type": "Feature", "id": "f1", "geometry": {"type": "Point", "coordinates": [121.5, 31]},
       "properties": {"title": "北门", "floor": 2, "open": true, "note": null}},
      {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[1, 2], [3.25, 4]]},
       "properties": {"id": "f2", "title": "路"}}]}"""
    inspection = Scenario.open(
        survey(
            "type | name | label | calculation",
            "select_one_from_file gates.geojson | gate | g |",
            "calculate | where | | instance('gates')/root/item[id = ${gate}]/geometry",
        ),
        files={"gates.geojson": content.encode()},
    )
    choices = inspection.session.choices("/data/gate")
    assert [(each.value, each.label) for each in choices] == [("f1", "北门"), ("f2", "路")]
    inspection.answer("gate", "f1")
    assert inspection.value("where") == "31 121.5 0 0"
    inspection.answer("gate", "f2")
    assert inspection.value("where") == "2 1 0 0; 4 3.25 0 0"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("cities.csv", None, "form.file_missing"),
        ("cities.csv", b"name,name\n1,2\n", "form.file_broken"),
        ("cities.csv", b'name,label\n"1,2\n', "form.file_broken"),
        ("cities.xml", b"<root><item>", "form.file_broken"),
        ("cities.xml", b'<!DOCTYPE r [<!ENTITY a "b">]><root>&a;</root>', "form.file_broken"),
        ("cities.geojson", b"[1, 2]", "form.file_broken"),
        ("cities.geojson", b'{"type": "FeatureCollection"}', "form.file_broken"),
        ("cities.geojson", b'{"type": "FeatureCollection", "features": [{"type": "x"}]}', "form.file_broken"),
        ("cities.geojson", b'{"a":' * 100_000, "form.file_broken"),
    ],
)
def test_a_list_that_cannot_be_read_is_told_when_the_form_is_loaded(name, content, code):
    xml = xlsform.compile_markdown(
        survey("type | name | label", f"select_one_from_file {name} | c | c") + SETTINGS
    )
    with pytest.raises(Refused) as refusal:
        xlsform.load(xml, files={} if content is None else {name: content})
    assert (refusal.value.code, refusal.value.facts["file"]) == (code, name)


def test_a_column_the_question_needs_must_be_there():
    with pytest.raises(Refused, match=r"form\.file_broken") as refusal:
        Scenario.load(CASCADE, files={"cities.csv": b"code,label\n1,2\n"})
    assert "name" in str(refusal.value.facts["reason"])


@feature("Lists", "50,000 rows", note="a filter with an equality costs one look into an index")
def test_a_list_of_fifty_thousand_rows_answers_at_once():
    rows = "".join(f"c{at},城 {at},p{at % 1000}\n" for at in range(50_000))
    inspection = Scenario.open(CASCADE, files={"cities.csv": f"name,label,province\n{rows}".encode()})
    inspection.answer("p", "p1")
    start = time.perf_counter()
    inspection.answer("p", "p7")
    assert len(inspection.offers("city")) == 50
    assert time.perf_counter() - start < 0.5  # every row read one by one takes several times that
    made = inspection.form.lists.instance("cities").children[0]._made
    assert len(made) <= 150, "only the rows that were looked at became nodes"


@feature("Lists", "published with the form")
def test_a_published_form_carries_its_lists(tmp_path):
    (tmp_path / "cities.csv").write_bytes(CITIES)
    (tmp_path / "other.csv").write_bytes(CITIES)
    xml = xlsform.compile_markdown(CASCADE + SETTINGS)
    content = xlsform.packed(xml, xlsform.Beside(tmp_path))
    assert content == xlsform.packed(xml, xlsform.Beside(tmp_path)), "the same content, the same bytes"
    again, files = xlsform.unpacked(content)
    assert (again, dict(files)) == (xml, {"cities.csv": CITIES})
    session = xlsform.Session.open(xlsform.load(again, files=files), NOON, [("/data/p", "sh")])
    assert [each.label for each in session.choices("/data/city")] == ["浦东"]


def test_no_name_leads_out_of_the_folder(tmp_path):
    (tmp_path / "secret.csv").write_bytes(CITIES)
    inner = tmp_path / "forms"
    inner.mkdir()
    for name in ("../secret.csv", "secret.csv", ".", ""):
        assert xlsform.Beside(inner).get(name) is None
