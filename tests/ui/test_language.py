"""Chinese and English, switched while the window is open; nothing without translation."""

import importlib.util
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFont

from inspector import RESOURCES
from inspector.ui import fonts, language
from inspector.ui.components import Badge
from inspector.ui.language import Language, counted, fill
from inspector.ui.navigation import PLACES

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "translate.py"


@pytest.fixture(scope="module")
def translate():
    spec = importlib.util.spec_from_file_location("translate", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules["translate"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def texts(translate):
    return translate.extract()


@pytest.mark.parametrize("spoken", ["zh", "en"])
def test_no_string_is_without_translation(translate, texts, spoken):
    assert [f"{text.screen}: {text.source}" for text in translate.missing(spoken, texts)] == []


def test_the_shipped_file_holds_every_string(translate, texts):
    shipped = QTranslator()
    assert shipped.load("inspector_zh.qm", str(RESOURCES / "translations"))
    forgotten = [text.source for text in texts if not shipped.translate(text.context, text.source, "", 1)]
    assert forgotten == [], "run packaging/translate.sh and commit what it made"


def test_words_of_an_open_window_follow_the_language(window):
    badge = window(Badge.of("clear"))
    assert badge.text == "未发现"
    Language.current().set("en")
    assert badge.text == "Nothing found"
    assert PLACES[0].title() == "Today"
    Language.current().set("zh")
    assert badge.text == "未发现"


def test_english_has_narrow_quotes_and_chinese_wide_ones():
    narrow, wide = fonts.font(language="en"), fonts.font(language="zh")
    assert fonts.width("Party’s", narrow) < fonts.width("Party’s", wide)
    assert narrow.isFeatureSet(QFont.Tag("pwid"))


def test_content_in_two_languages_is_never_empty_if_one_is_there():
    assert language.pick("甲", "A") == "甲"
    Language.current().set("en")
    assert language.pick("甲", "A") == "A"
    assert language.pick("甲", "") == "甲"


def test_values_go_into_numbered_places():
    assert fill("%2 of %1", 128, 34) == "34 of 128"
    assert fill("%1 %10", "a", *"bcdefghi", "j") == "a j"


def test_one_of_a_kind_is_said_in_the_singular():
    said = [counted("Room for %1 photo, %2", "Room for %1 photos, %2", count, "x") for count in (0, 1, 1200)]
    assert said == ["Room for 0 photos, x", "Room for 1 photo, x", "Room for 1,200 photos, x"]
