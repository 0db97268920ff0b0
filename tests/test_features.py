"""The page of features is what the tests say."""

from tests import features


def test_the_page_of_features_is_fresh() -> None:
    assert features.page() == features.PAGE.read_text(encoding="utf-8"), "run: python -m tests.features"


def test_no_feature_is_claimed_twice() -> None:
    names = [(mark.group, mark.name) for mark in features.marks()]
    assert sorted(set(names)) == sorted(names)
