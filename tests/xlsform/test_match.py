"""Regular expressions of checklists."""

from time import perf_counter

import pytest

from inspector.xlsform import BrokenExpression
from inspector.xlsform.xpath import patterns


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"^\d{4}-\d{2}$", "2026-11", True),
        (r"\Qa.b\E+", "a.bb", True),
        (r"\Qa.b\E", "axb", False),
        (r"^(?<first>.)\k<first>$", "aa", True),
        (r"^\x{4e00}$", "一", True),
        (r"^\p{IsHan}+$", "展会", True),
        (r"^[a-z&&[^bc]]+$", "abc", False),
        (r"^(?=.*\d)[a-z\d]+$", "abc", False),
    ],
)
def test_patterns_are_read_as_java_writes_them(pattern, text, found):
    assert patterns.found(pattern, text) is found


def test_a_catastrophic_pattern_ends_in_time():
    started = perf_counter()
    with pytest.raises(BrokenExpression, match="too long"):
        patterns.found(r"^(a|aa)+$", "a" * 60 + "!")
    assert perf_counter() - started < 1


def test_a_broken_pattern_says_where():
    with pytest.raises(BrokenExpression, match="missing") as broken:
        patterns.found("ab(c", "x")
    assert broken.value.at == 4
