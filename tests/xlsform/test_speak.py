"""What a form says: languages, answers shown in texts, hints, files that go with labels."""

import pytest

from inspector import xlsform
from inspector.domain.errors import Refused
from tests.features import feature
from tests.xlsform.scenario import SETTINGS, Scenario, choices, survey

TALKING = survey(
    "type | name | label::中文 (zh) | label::English (en) | hint::中文 (zh) | hint::English (en)"
    " | guidance_hint::中文 (zh) | media::image::中文 (zh) | media::audio::English (en)",
    "text | a | 甲 ${b} | A ${b} | 提示 ${b} | | 详见 ${b} | 甲.png | a.mp3",
    "text | b | 乙 | B | | | | | |",
    "begin group | g | 组 ${b} | Group | | | | |",
    "select_one l | q | 问 | Q | | | | | |",
    "end group | | | | | | | |",
)
LIST = choices(
    "list_name | name | label::中文 (zh) | label::English (en) | media::image::中文 (zh)",
    "l | x | 叉 | Cross | x.png",
    "l | y | 勾 | Tick | -",
)


@feature("Texts", "several languages, the form's own where one is missing")
@feature("Texts", "${} in labels, hints and group labels")
@feature("Texts", "guidance_hint")
def test_texts_show_answers_in_every_language():
    inspection = Scenario.open(TALKING, LIST)
    inspection.answer("b", "答")
    said = inspection.session.text
    assert (said("/data/a", "zh"), said("/data/a", "en"), said("/data/a")) == ("甲 答", "A 答", "甲 答")
    assert (said("/data/a", "zh", "hint"), said("/data/a", "en", "hint")) == ("提示 答", "提示 答")
    assert said("/data/a", "zh", "guidance") == "详见 答"
    assert (said("/data/g", "zh"), said("/data/g", "en")) == ("组 答", "Group")


@feature("Texts", "switching the language while filling")
def test_the_session_speaks_the_language_it_was_switched_to():
    inspection = Scenario.open(TALKING, LIST)
    assert inspection.session.language == "zh"
    inspection.session.switch("en")
    assert inspection.session.text("/data/b") == "B"
    assert [choice.label for choice in inspection.session.choices("/data/g/q")] == ["Cross", "Tick"]
    assert inspection.session.text("/data/b", "zh") == "乙"
    with pytest.raises(Refused, match=r"form\.language"):
        inspection.session.switch("fr")


@feature("Texts", "image, audio, video beside labels and choices")
def test_files_go_with_labels_and_choices():
    inspection = Scenario.open(TALKING, LIST)
    assert inspection.session.media("/data/a", "zh") == {"image": "甲.png"}
    assert inspection.session.media("/data/a", "en") == {"audio": "a.mp3"}
    assert inspection.session.media("/data/b") == {}
    cross, tick = inspection.session.choices("/data/g/q")
    assert (cross.media, cross.label) == ({"image": "x.png"}, "叉")
    assert tick.label == "勾"


@feature("Texts", "${} in the labels of choices")
def test_a_choice_shows_the_answers_its_label_names():
    inspection = Scenario.open(
        survey("type | name | label", "text | who | w", "select_one l | q | q"),
        choices("list_name | name | label", "l | x | by ${who}", "l | y | by nobody"),
    )
    inspection.answer("who", "李")
    assert [choice.label for choice in inspection.session.choices("/data/q")] == ["by 李", "by nobody"]
    inspection.answer("who", "王")
    inspection.answer("q", "x")
    assert inspection.session.evaluate("jr:choice-name(/data/q, '/data/q')") == "by 王"


def test_a_broken_expression_in_a_text_is_told_when_the_form_is_loaded():
    xml = xlsform.compile_markdown(
        survey("type | name | label", "text | who | w", "select_one l | q | q")
        + choices("list_name | name | label", "l | x | by ${who}")
        + SETTINGS
    )
    assert b'value=" /data/who "' in xml
    with pytest.raises(Refused, match=r"form\.expression"):
        xlsform.load(xml.replace(b'value=" /data/who "', b'value="concat("'))
