"""Slots, passphrases, recovery codes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.domain.errors import Refused
from inspector.trust.recovery import looks_like_code, new_recovery_code, read_recovery_code
from inspector.trust.slots import Cost, check_passphrase, unwrap, wrap

COST = Cost.for_tests()


@given(st.text(min_size=1).filter(str.isprintable), st.binary(max_size=64))
def test_the_secret_opens_its_slot(secret: str, payload: bytes) -> None:
    assert unwrap(wrap(secret, payload, COST), secret) == payload


def test_another_secret_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        unwrap(wrap("one secret", b"key", COST), "another secret")
    assert refused.value.code == "key.wrong_passphrase"


def test_a_passphrase_typed_in_full_width_letters_is_the_same() -> None:
    assert unwrap(wrap("horse 9", b"key", COST), "ｈｏｒｓｅ ９") == b"key"


def test_the_cost_stays_in_the_slot_and_the_default_is_dear() -> None:
    assert wrap("secret", b"key", COST).cost == COST
    assert Cost().memory_kib >= 64 * 1024
    assert Cost().is_sane()
    assert not Cost(memory_kib=1 << 30).is_sane()


@pytest.mark.parametrize("weak", ["", "123456", "password1", "张例A0001", "qwertyuiop"])
def test_a_passphrase_a_thief_would_guess_is_refused(weak: str) -> None:
    with pytest.raises(Refused) as refused:
        check_passphrase(weak, ("张例", "A0001"))
    assert refused.value.code == "key.passphrase_weak"


@pytest.mark.parametrize(
    "strong", ["correct horse battery 9", "紫色马车订书机电池", "x" * 20 + "kQ8#vL2!pZ" * 9]
)
def test_a_good_passphrase_is_taken(strong: str) -> None:
    check_passphrase(strong, ("张例", "A0001"))


def test_a_recovery_code_is_read_as_people_write_it() -> None:
    code = new_recovery_code()
    plain = read_recovery_code(code)
    sloppy = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert read_recovery_code(sloppy) == plain
    assert code != new_recovery_code()


def test_every_single_slip_in_a_recovery_code_is_noticed() -> None:
    plain = read_recovery_code("3C3P2E-M2MXRP-FSN6VB-0J2BPW-JGH3BM-2WVBT7")
    for at, letter in enumerate(plain):
        slipped = plain[:at] + ("7" if letter != "7" else "8") + plain[at + 1 :]
        with pytest.raises(Refused) as refused:
            read_recovery_code(slipped)
        assert refused.value.code == "key.recovery_mistyped"


def test_a_passphrase_does_not_look_like_a_code() -> None:
    assert not looks_like_code("correct horse battery 9")
    assert looks_like_code(new_recovery_code())
