"""Every checklist walked as its file in `walks/` says; what comes out is read against expected texts."""

from collections.abc import Iterator
from functools import cache

import pytest

from inspector.casework.walking import sections_of, shown, static
from inspector.xlsform import Form, Repeat
from tests.forms import shipped, walks
from tests.forms.walker import EXPECTED, Walk, walked
from tests.forms.walks import blocks

WALKS = [(form, name) for form in shipped.BOOKS for name in walks.of(form).WALKS]
RULES = [(form, rule) for form in shipped.BOOKS for rule in walks.of(form).RULES]
UNFINISHED = ("……", "NaN", "''", "“”", "。。", "，。", "；。", "..", " .", " ,", "${")


@cache
def done_once(form_id: str, name: str) -> Walk:
    """A walk, taken once for all tests."""
    return walked(shipped.form(form_id), name)


@cache
def text_of(form_id: str, name: str) -> str:
    """What that walk reads like."""
    return done_once(form_id, name).text()


@cache
def stage(form_id: str, after: tuple[walks.Answer, ...]) -> Walk:
    """A form in which these answers make a question apply; its rules are tried on it one after the other."""
    walk = Walk(shipped.form(form_id), walks.of(form_id).SCENE)
    for before in after:
        walk.answer(*before)
    return walk


@pytest.fixture(scope="module", params=WALKS, ids=lambda one: ".".join(one))
def walk(request: pytest.FixtureRequest) -> tuple[str, str, Walk]:
    form, name = request.param
    return form, name, done_once(form, name)


def test_a_walk_reads_as_a_clerk_would_write_it(walk: tuple[str, str, Walk]) -> None:
    form, name, _ = walk
    assert text_of(form, name) == (EXPECTED / f"{form}.{name}.txt").read_text(encoding="utf-8")


def test_a_walk_leaves_nothing_to_answer(walk: tuple[str, str, Walk]) -> None:
    done = walk[2]
    assert done.violations() == set()
    assert not [one for one in done.filled.problems() if one.blocks]


def test_no_sentence_is_left_half_filled(walk: tuple[str, str, Walk]) -> None:
    text = text_of(walk[0], walk[1])
    assert not [mark for mark in UNFINISHED if mark in text]


@pytest.mark.parametrize("form_id", shipped.BOOKS)
def test_a_form_has_its_realistic_walk(form_id: str) -> None:
    assert walks.of(form_id).TO_LOCK in walks.of(form_id).WALKS


@pytest.mark.parametrize("form_id", shipped.BOOKS)
def test_every_question_is_reached_by_some_walk(form_id: str) -> None:
    form = shipped.form(form_id)
    done = [done_once(form_id, name) for name in walks.of(form_id).WALKS]
    if _shows_certificates(done[0]):
        late = walked(form, walks.of(form_id).TO_LOCK)
        blocks.certificates_late(late)
        done.append(late)
    reached = {
        static(reference)
        for one in done
        for section in one.filled.relevant_sections()
        for reference in one.filled.visible(section)
    }
    assert set(_asked(form)) - reached == set()


@pytest.mark.parametrize("form_id", shipped.BOOKS)
def test_every_item_of_its_table_is_asked(form_id: str) -> None:
    asked = {
        item for node in shipped.form(form_id).nodes.values() for item in node.extra.get("item", "").split()
    }
    assert set(walks.of(form_id).ITEMS) - asked == set()


@pytest.mark.parametrize("form_id", shipped.BOOKS)
def test_every_constraint_has_its_rule(form_id: str) -> None:
    bound = {question.name for question in shipped.form(form_id).questions() if question.rules.constraint}
    assert bound - {rule.name for rule in walks.of(form_id).RULES} == set()


@pytest.mark.parametrize(("form_id", "rule"), RULES, ids=lambda one: getattr(one, "name", one))
def test_a_rule_accepts_and_refuses(form_id: str, rule: walks.Rule) -> None:
    walk = stage(form_id, rule.after)
    before = walk.value(rule.name, walk.row_of(rule.name))
    walk.answer(rule.name, rule.good)
    assert rule.name not in _refused(walk)
    walk.answer(rule.name, rule.bad)
    message = _refused(walk)[rule.name]
    walk.answer(rule.name, before)
    assert message["zh"]
    assert message["en"]


def _shows_certificates(walk: Walk) -> bool:
    return bool(walk.filled.reference_of("certificates_shown_at"))


def _refused(walk: Walk) -> dict[str, dict[str, str]]:
    broken = (one for one in walk.filled.session.violations() if one.kind == "constraint")
    return {one.reference.rpartition("/")[2]: dict(one.message) for one in broken}


def _asked(form: Form) -> Iterator[str]:
    for section in sections_of(form):
        for node in shown(section.children):
            children = shown(node.children) if isinstance(node, Repeat) else (node,)
            yield from (child.reference for child in children)
