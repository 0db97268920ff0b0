"""Passphrases and tour PINs: what opens what, and what a wrong one costs."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, TypeVar

from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from inspector.casework.desk import Desk

_MINUTES_FROM = 120  # seconds; longer waits are said in minutes
USUAL_LOCK = 15  # minutes
_LOCK_AFTER = "lock.after"
T = TypeVar("T")


def guarded(folder: Path, badge: str, now: datetime, attempt: Callable[[], T]) -> T:
    """Try a passphrase: wrong ones are counted by officer, and the next one waits longer and longer."""
    from inspector.store import Tries

    tries = Tries(folder)
    _refuse_while(tries.wait(badge, now), badge)
    try:
        opened = attempt()
    except Refused as refusal:
        if refusal.code == "key.wrong_passphrase":
            _refuse_while(_counted(lambda: tries.wrong(badge, now)), badge)
        raise
    _counted(lambda: tries.right(badge))
    return opened


def signing_key(desk: Desk, badge: str, secret: str) -> bytes:
    """An officer's signing key, by the PIN of the tour or by the officer's own passphrase."""
    from inspector.trust.pins import looks_like_pin

    workspace = desk.workspace
    if looks_like_pin(secret):
        try:
            return workspace.signing_key_by_pin(badge, secret, now=desk.now())
        except Refused as refused:
            if refused.code == "key.pin_thrown_away":
                note_wrong(desk, badge, "PIN")
            raise
    return guarded(workspace.folder, badge, desk.now(), lambda: workspace.signing_key(badge, secret))


def note_wrong(desk: Desk, badge: str, note: str) -> None:
    """Wrong secrets belong into the journal: how many before the right one, or a PIN that was thrown away."""
    from inspector.domain.key_event import KeyChange, KeyEvent

    with desk.change() as change:
        change.put(KeyEvent(desk.new_id(), KeyChange.WRONG, desk.now(), badge, by=desk.officer, note=note))


def set_tour_pin(desk: Desk, badge: str, secret: str, pin: str) -> None:
    """A PIN set with the officer's own passphrase; it ends with the tour, and at midnight at the latest."""
    workspace, now = desk.workspace, desk.now()
    guarded(
        workspace.folder,
        badge,
        now,
        lambda: workspace.set_tour_pin(badge, secret, pin, until=_midnight(now)),
    )


def strength(passphrase: str, hints: tuple[str, ...]) -> int:
    """How hard it is to guess, 0 to 4; the key file refuses less than 3."""
    from inspector.trust.slots import judged

    return judged(passphrase, hints)


def has_pin(desk: Desk, badge: str) -> bool:
    """Whether the officer has a PIN that still holds."""
    return desk.workspace.has_pin(badge, now=desk.now())


def lock_after(desk: Desk) -> int:
    """Minutes without a key or a touch after which the workspace locks; 0 for never."""
    return int(desk.workspace.meta(_LOCK_AFTER) or USUAL_LOCK)


def set_lock_after(desk: Desk, minutes: int) -> None:
    """Choose them."""
    with desk.change() as change:
        change.set_meta(_LOCK_AFTER, str(minutes))


def proves(desk: Desk, badge: str, secret: str) -> None:
    """Refused unless the secret is this officer's; what brings a covered screen back."""
    signing_key(desk, badge, secret)


def _refuse_while(seconds: int | None, badge: str) -> None:
    if not seconds:
        return
    if seconds > _MINUTES_FROM:
        raise Refused("key.wait_minutes", minutes=-(-seconds // 60), badge=badge)
    raise Refused("key.wait", seconds=seconds, badge=badge)


def _counted(count: Callable[[], T]) -> T | None:
    """On a disk that cannot be written nobody is kept out, and nobody is kept from trying."""
    try:
        return count()
    except Trouble:
        return None


def _midnight(now: datetime) -> datetime:
    return datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
