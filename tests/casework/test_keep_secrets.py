"""Passphrases and tour PINs: who waits after wrong ones, and how long a PIN holds."""

import pytest

from inspector.casework import marks, secrets, setup, signing, tours
from inspector.domain.errors import Refused
from inspector.domain.key_event import KeyChange, KeyEvent
from inspector.trust import keys
from tests.casework.made_up import COLLEAGUE, LEADER, SECRETS, Hall, Ids

PIN = "402917"
CODE = "3C3P2E-M2MXRP-FSN6VB-0J2BPW-JGH3BM-2WVBT7"  # the shape of a recovery code


def _refused(attempt: object) -> Refused:
    with pytest.raises(Refused) as told:
        attempt()  # type: ignore[operator]
    return told.value


def _open(hall: Hall, secret: str, badge: str = LEADER) -> None:
    setup.open_workspace(hall.folder, secret, now=hall.clock, new_id=Ids(90), badge=badge).workspace.close()


def test_after_five_wrong_passphrases_the_next_waits_and_the_wait_grows(hall: Hall) -> None:
    for _ in range(4):
        assert _refused(lambda: _open(hall, "wrong")).code == "key.wrong_passphrase"
    assert _refused(lambda: _open(hall, "wrong")).facts == {"seconds": 30, "badge": LEADER}
    assert _refused(lambda: _open(hall, SECRETS[LEADER])).code == "key.wait"
    hall.clock.go(seconds=31)
    assert _refused(lambda: _open(hall, "wrong")).facts["seconds"] == 60
    _open(hall, SECRETS[COLLEAGUE], COLLEAGUE)
    hall.clock.go(seconds=61)
    _open(hall, SECRETS[LEADER])
    assert _refused(lambda: _open(hall, "wrong")).code == "key.wrong_passphrase"


def test_the_wait_ends_at_half_an_hour_and_is_said_in_minutes(hall: Hall) -> None:
    for _ in range(15):
        refused = _refused(lambda: _open(hall, "wrong"))
        hall.clock.go(minutes=31)
    assert (refused.code, refused.facts["minutes"]) == ("key.wait_minutes", 30)
    _open(hall, SECRETS[LEADER])


def test_a_clock_set_back_locks_nobody_out_for_longer(hall: Hall) -> None:
    for _ in range(5):
        _refused(lambda: _open(hall, "wrong"))
    hall.clock.go(days=-400)
    assert _refused(lambda: _open(hall, SECRETS[LEADER])).facts["seconds"] == 30


def test_a_recovery_code_is_tried_at_once(hall: Hall) -> None:
    for _ in range(5):
        _refused(lambda: _open(hall, "wrong"))
    assert _refused(lambda: _open(hall, CODE)).code == "key.wrong_passphrase"


def test_wrong_passphrases_at_signing_count_for_opening_too(hall: Hall) -> None:
    notice = hall.notice(hall.completed(), "W03")
    for _ in range(5):
        refused = _refused(lambda: signing.officer_signs(hall.desk, notice.id, COLLEAGUE, "wrong"))
    assert refused.code == "key.wait"
    assert _refused(lambda: _open(hall, SECRETS[COLLEAGUE], COLLEAGUE)).code == "key.wait"


def test_a_pin_signs_for_its_officer_alone(hall: Hall) -> None:
    notice = hall.notice(hall.completed(), "W03")
    secrets.set_tour_pin(hall.desk, COLLEAGUE, SECRETS[COLLEAGUE], PIN)
    signing.officer_signs(hall.desk, notice.id, COLLEAGUE, PIN)
    (mark,) = [one.signature for one in signing.expected(hall.desk, notice.inspection) if one.signature]
    assert marks.check_mark(hall.desk, mark)
    assert _refused(lambda: signing.officer_signs(hall.desk, notice.id, LEADER, PIN)).code == "key.pin_none"


def test_nobody_sets_a_pin_for_somebody_else(hall: Hall) -> None:
    attempt = lambda: secrets.set_tour_pin(hall.desk, COLLEAGUE, SECRETS[LEADER], PIN)  # noqa: E731
    assert _refused(attempt).code == "key.wrong_passphrase"
    assert not secrets.has_pin(hall.desk, COLLEAGUE)


@pytest.mark.parametrize(
    ("pin", "code"),
    [
        ("12345", "key.pin_shape"),
        ("12345a", "key.pin_shape"),
        ("１２３４５６", "key.pin_shape"),
        ("345678", "key.pin_weak"),
        ("876543", "key.pin_weak"),
        ("777777", "key.pin_weak"),
        ("252525", "key.pin_weak"),
        ("418418", "key.pin_weak"),
        ("904388", "key.pin_weak"),
    ],
)
def test_a_pin_is_six_digits_nobody_tries_first(hall: Hall, pin: str, code: str) -> None:
    assert _refused(lambda: secrets.set_tour_pin(hall.desk, COLLEAGUE, SECRETS[COLLEAGUE], pin)).code == code


def test_five_wrong_pins_throw_it_away_and_the_passphrase_goes_on(hall: Hall) -> None:
    secrets.set_tour_pin(hall.desk, COLLEAGUE, SECRETS[COLLEAGUE], PIN)
    for left in (4, 3, 2, 1):
        assert _refused(lambda: secrets.signing_key(hall.desk, COLLEAGUE, "402918")).facts["left"] == left
    assert _refused(lambda: secrets.signing_key(hall.desk, COLLEAGUE, "402918")).code == "key.pin_thrown_away"
    assert _refused(lambda: secrets.signing_key(hall.desk, COLLEAGUE, PIN)).code == "key.pin_none"
    assert secrets.signing_key(hall.desk, COLLEAGUE, SECRETS[COLLEAGUE])


def test_a_pin_ends_with_the_day_the_tour_and_the_lock(hall: Hall) -> None:
    for badge in (LEADER, COLLEAGUE):
        secrets.set_tour_pin(hall.desk, badge, SECRETS[badge], PIN)
    hall.clock.at = hall.clock.at.replace(hour=23, minute=59)
    key = secrets.signing_key(hall.desk, LEADER, PIN)
    assert keys.public_pem(key) in keys.public_pem(hall.desk.workspace.signing_key(LEADER, SECRETS[LEADER]))
    hall.clock.go(minutes=2)
    assert not secrets.has_pin(hall.desk, LEADER)
    secrets.set_tour_pin(hall.desk, LEADER, SECRETS[LEADER], PIN)
    tours.end(hall.desk)
    assert not secrets.has_pin(hall.desk, LEADER)
    secrets.set_tour_pin(hall.desk, LEADER, SECRETS[LEADER], PIN)
    hall.desk.workspace.close()
    assert not hall.desk.workspace.has_pin(LEADER, now=hall.clock())


def test_another_tour_keeps_the_pins_of_those_who_walk_it(hall: Hall) -> None:
    for badge in (LEADER, COLLEAGUE):
        secrets.set_tour_pin(hall.desk, badge, SECRETS[badge], PIN)
    others = tuple(badge for badge in hall.desk.officers() if badge != COLLEAGUE)[:2]
    tours.begin(hall.desk, hall.campaign, hall="12.2", officers=others)
    assert secrets.has_pin(hall.desk, LEADER)
    assert not secrets.has_pin(hall.desk, COLLEAGUE)


def test_no_pin_is_written_anywhere(hall: Hall) -> None:
    before = {path: path.read_bytes() for path in hall.folder.glob("*.json")}
    secrets.set_tour_pin(hall.desk, COLLEAGUE, SECRETS[COLLEAGUE], PIN)
    after = {path: path.read_bytes() for path in hall.folder.glob("*.json")}
    assert after == before


def test_wrong_secrets_stand_in_the_journal(hall: Hall) -> None:
    for _ in range(3):
        _refused(lambda: _open(hall, "wrong"))
    _open(hall, SECRETS[LEADER])
    hall.clock.go(minutes=1)
    secrets.set_tour_pin(hall.desk, COLLEAGUE, SECRETS[COLLEAGUE], PIN)
    for _ in range(5):
        _refused(lambda: secrets.signing_key(hall.desk, COLLEAGUE, "402918"))
    told = [(event.badge, event.what, event.note) for event in hall.desk.workspace.rows(KeyEvent)]
    assert told == [(LEADER, KeyChange.WRONG, "3"), (COLLEAGUE, KeyChange.WRONG, "PIN")]
