"""Codes become sentences in the reader's language."""

import pytest

from inspector.domain.errors import Trouble
from inspector.ui import messages
from inspector.ui.language import Language


def test_a_trouble_says_what_happened_in_both_languages():
    error = Trouble("program.fault", kind="KeyError")
    assert "KeyError" in messages.sentence(error)
    Language.current().set("en")
    assert "The program made a mistake (KeyError)" in messages.sentence(error)


def test_an_unknown_code_is_named_rather_than_hidden():
    assert "some.code" in messages.sentence(Trouble("some.code"))


def test_a_missing_fact_leaves_a_dash():
    assert "—" in messages.sentence(Trouble("program.fault"))


@pytest.mark.parametrize("code", sorted(messages.catalogue()))
def test_every_message_has_both_languages(code):
    words = messages.catalogue()[code]
    assert words["zh"]
    assert words["en"]
    assert messages.sentence_for(code, {}, "zh")
    assert messages.sentence_for(code, {}, "en")
