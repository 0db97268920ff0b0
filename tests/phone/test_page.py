"""The page as it ships: words in both languages, colours of the window, nothing foreign, old browsers."""

import re
import tomllib

import pytest

from inspector import RESOURCES

FOLDER = RESOURCES / "phone"
SCRIPTS = sorted(FOLDER.glob("*.js"))
THEMES = {"light": r":root \{(.*?)\}", "dark": r"prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}"}


def words(language: str) -> dict[str, str]:
    text = (FOLDER / "words.js").read_text("utf-8")
    block = re.search(rf"  {language}: \{{(.*?)\n  \}}", text, re.DOTALL).group(1)
    return dict(re.findall(r'^    (\w+): "(.*)",?$', block, re.MULTILINE))


def places(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_every_word_is_there_in_both_languages():
    zh, en = words("zh"), words("en")
    assert zh.keys() == en.keys()
    assert len(zh) > 30
    assert {key: places(zh[key]) for key in zh} == {key: places(en[key]) for key in en}


def test_every_word_that_is_said_exists():
    said = {key for one in SCRIPTS for key in re.findall(r'say\("(\w+)"', one.read_text("utf-8"))}
    assert said <= words("zh").keys()
    assert len(said) > 20


@pytest.mark.parametrize("theme", THEMES)
def test_the_colours_are_those_of_the_window(theme):
    css = (FOLDER / "page.css").read_text("utf-8")
    block = re.search(THEMES[theme], css, re.DOTALL).group(1)
    found = {name.replace("-", "_"): value for name, value in re.findall(r"--([\w-]+): (#\w{6})", block)}
    roles = tomllib.loads((RESOURCES / "themes" / f"{theme}.toml").read_text("utf-8"))
    assert len(found) == 15
    assert found == {name: roles[name] for name in found}


def test_nothing_comes_from_elsewhere_and_nothing_stands_in_the_markup():
    """The policy of the page forbids both; a slip would show up on the phone only."""
    html = (FOLDER / "page.html").read_text("utf-8")
    assert not re.search(r"<script>|<style|\son\w+=|\sstyle=|javascript:", html)
    for one in FOLDER.iterdir():
        hosts = re.findall(r"https?://[\w.]+", one.read_text("utf-8"))
        assert set(hosts) <= {"http://www.w3.org"}, one.name  # the name of SVG


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda one: one.name)
def test_scripts_are_of_a_kind_old_browsers_read(script):
    code = re.sub(r'"(?:\\.|[^"\\])*"|/\*.*?\*/|//[^\n]*', "", script.read_text("utf-8"), flags=re.DOTALL)
    assert not re.search(r"=>|`|\?\?|\?\.|\b(?:let|const|async|await|class|import)\b", code)


def test_every_element_the_script_asks_for_is_in_the_page():
    html, code = ((FOLDER / name).read_text("utf-8") for name in ("page.html", "page.js"))
    asked = set(re.findall(r'\b(?:el|show|text)\("([\w-]+)"', code))
    assert asked <= set(re.findall(r'id="([\w-]+)"', html))
