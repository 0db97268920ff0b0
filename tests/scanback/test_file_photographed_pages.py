"""A short version of `python -m tests.scanback`: three of the ways."""

from collections import Counter

from tests.scanback.filing import RIGHT, WRONG, run

SOME = ("dim", "folded", "second code")


def test_pages_photographed_the_hard_way_are_filed_where_they_belong():
    ended = Counter(how for _, how, _, _ in run(len(SOME), seed=11, ways=SOME))
    assert ended[WRONG] == 0
    assert ended[RIGHT] == len(SOME)
