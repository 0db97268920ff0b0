"""The recorded cases as a floor: the score may rise, it may not fall."""

import pytest

from tests.conformance.cases import RECORDED, run

# Why a recorded case is not followed: the expressions of each group, and the rule that stands against it.
KNOWN_DIFFERENCES = {
    "a boolean compares with a node-set as boolean(node-set) (XPath 1.0, 3.4), not node by node": (
        ("comparison-operator", 16),
        ("comparison-operator2", 16),
    ),
    "what names no day is empty; a form must never store the words 'Invalid Date'": (
        ("date-time", 1),
        ("date", 2),
    ),
    "a date is ISO 8601; the text form of one browser's Date is not": (("format-date", 2),),
    "numbers have no exponent (XPath 1.0, 3.7; JavaRosa agrees)": (("int", 2),),
}


@pytest.mark.skipif(not RECORDED.exists(), reason="the recorded cases do not lie beside the repository")
def test_every_recorded_case_holds_but_the_known_differences():
    score = run()
    allowed = {suite: count for group in KNOWN_DIFFERENCES.values() for suite, count in group}
    missed = {suite: score.total[suite] - score.passed[suite] for suite in score.total}
    assert {suite: count for suite, count in missed.items() if count} == allowed
    assert score.passed.total() >= 1829
