"""One byte form for every value."""

from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from inspector.trust.canonical import canonical, sha256

_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_leaf = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | _text
_values = st.recursive(
    _leaf, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_text, inner, max_size=4)
)


@given(_values)
def test_the_bytes_are_those_of_rfc_8785(value: Any) -> None:
    assert canonical(value) == rfc8785.dumps(value)


def test_keys_beyond_16_bits_sort_as_rfc_8785_sorts_them() -> None:
    assert canonical({"\ufb33": 1, "\U0001f600": 2}) == '{"\U0001f600":2,"\ufb33":1}'.encode()


@pytest.mark.parametrize("value", [1.5, {"a": [0.0]}, 2**53, {1: "a"}, b"bytes", {"a": {1}}])
def test_what_another_machine_could_write_differently_is_our_mistake(value: Any) -> None:
    with pytest.raises(TypeError):
        canonical(value)


def test_the_hash_is_lower_case_hex() -> None:
    assert sha256(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
