"""Absolute paths read from inside a repeat, as older forms and forms written by hand have them."""

from inspector import xlsform
from tests.features import feature
from tests.xlsform.scenario import NOON

FORM = """<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>k</h:title><model><instance><data id="k"><shows/>
<stand><number/><poster><claim/><twice/><fellows/><earlier/></poster></stand></data></instance>
<bind nodeset="/data/stand/poster/claim" type="int" relevant="/data/shows != /data/stand/number"/>
<bind nodeset="/data/stand/poster/twice" calculate="/data/stand/poster/claim * 2 + /data/stand/number"/>
<bind nodeset="/data/stand/poster/fellows" calculate="count(/data/stand/poster)"/>
<bind nodeset="/data/stand/poster/earlier"
  calculate="indexed-repeat(/data/stand/poster/claim, /data/stand, 1, /data/stand/poster, 1)"/>
</model></h:head><h:body><input ref="/data/shows"/>
<group ref="/data/stand"><repeat nodeset="/data/stand"><input ref="/data/stand/number"/>
<group ref="/data/stand/poster"><repeat nodeset="/data/stand/poster"><input ref="/data/stand/poster/claim"/>
</repeat></group></repeat></group></h:body></h:html>"""


def opened():
    session = xlsform.Session.open(xlsform.load(FORM.encode()), NOON)
    for reference in ("/data/stand", "/data/stand[1]/poster", "/data/stand[2]/poster"):
        session.add_repeat(reference)
    while len(session.instances("/data/stand[2]/poster")) < 2:
        session.add_repeat("/data/stand[2]/poster")
    for reference, value in (
        ("/data/stand[1]/number", "100"),
        ("/data/stand[2]/number", "200"),
        ("/data/stand[1]/poster[1]/claim", "1"),
        ("/data/stand[2]/poster[1]/claim", "3"),
        ("/data/stand[2]/poster[2]/claim", "4"),
    ):
        session.answer(reference, value)
    return session


@feature("XPath", "absolute paths inside a repeat")
def test_an_absolute_path_reads_the_answer_of_its_own_instances():
    session = opened()
    assert session.value("/data/stand[1]/poster[1]/twice") == "102"
    assert session.value("/data/stand[2]/poster[1]/twice") == "206"
    assert session.value("/data/stand[2]/poster[2]/twice") == "208"


def test_a_repeat_named_from_inside_is_all_its_instances():
    session = opened()
    assert session.value("/data/stand[1]/poster[1]/fellows") == "2"
    session.remove_repeat("/data/stand[1]/poster[2]")
    assert session.value("/data/stand[1]/poster[1]/fellows") == "1"


def test_an_index_leads_out_of_the_own_instance_though_that_is_hidden():
    session = opened()
    assert session.value("/data/stand[2]/poster[2]/earlier") == "1"
    session.answer("/data/shows", "200")
    assert not session.relevant("/data/stand[2]/poster[2]/claim")
    assert session.value("/data/stand[2]/poster[2]/earlier") == "1"
    session.answer("/data/shows", "100")
    assert session.value("/data/stand[2]/poster[2]/earlier") == ""
