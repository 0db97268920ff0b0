"""A short walk beside JavaRosa; the long one is `python -m tests.differential`."""

import pytest

from tests.differential.invent import invent
from tests.differential.known import KNOWN, shown
from tests.differential.oracle import JavaRosa, missing
from tests.differential.walk import same, walk

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"JavaRosa cannot be asked: {missing()}")


@pytest.fixture(scope="module")
def oracle():
    with JavaRosa() as asked:
        yield asked


@pytest.mark.parametrize("seed", range(1000, 1012))
def test_an_invented_form_agrees(oracle, tmp_path, seed):
    outcome = walk(invent(seed), oracle, tmp_path, steps=6)
    assert outcome.difference is None, str(outcome.difference)
    assert not outcome.objection


@pytest.mark.parametrize("known", KNOWN, ids=[known.what for known in KNOWN])
def test_a_known_difference_is_still_one(oracle, tmp_path, known):
    assert shown(known, oracle, tmp_path) == (known.ours, known.theirs)


def test_what_counts_as_the_same_value():
    assert same("2", "2.0")
    assert not same("2", "3")
    assert not same("", "0")
