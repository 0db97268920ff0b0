"""Officers and their keys: one comes, forgets, is let in again, hands over, leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.casework import secrets
from inspector.domain.changed import Changed
from inspector.domain.errors import Refused
from inspector.domain.key_event import KeyChange, KeyEvent
from inspector.domain.party import Officer

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from inspector.casework.desk import Desk


@dataclass(frozen=True, slots=True)
class Holder:
    """One officer and what may be said of the keys."""

    officer: Officer
    opens: bool  # has a slot in the key file
    administers: bool
    awaits: bool  # let in again; the certificate is still to be issued
    let_in_by: str = ""
    has_pin: bool = False

    @property
    def half_left(self) -> bool:
        """Left by the records, and the keys were not changed yet: the change was cut off."""
        return self.officer.left_at is not None and self.opens


@dataclass(frozen=True, slots=True)
class Keys:
    """Everybody's keys at one glance."""

    holders: tuple[Holder, ...]
    me: str  # badge of who opened; empty with the recovery code
    can_certify: bool
    administrator: str  # badge; empty when the authority's key is lost
    sheet_at: datetime | None  # when the recovery sheet that opens was made


def overview(desk: Desk) -> Keys:
    """Who opens, who administers, who waits for a certificate."""
    from inspector.store import keyfile
    from inspector.store import officers as kept

    file = keyfile.read(desk.workspace.folder)
    slots = {one.badge: one for one in file.officers}
    waiting = {event.badge: event.by for event in kept.awaiting(desk.workspace)}
    events: list[KeyEvent] = desk.workspace.rows(KeyEvent)
    sheets = [one.at for one in events if one.what in (KeyChange.RECOVERY, KeyChange.REKEYED)]
    holders = tuple(
        Holder(
            officer,
            badge in slots,
            file.administrator == badge,
            badge in slots and slots[badge].awaits_certificate,
            waiting.get(badge, ""),
            secrets.has_pin(desk, badge),
        )
        for badge, officer in desk.officers().items()
    )
    return Keys(
        holders,
        desk.workspace.officer,
        desk.workspace.administers,
        file.administrator,
        max(sheets, default=file.created),
    )


def add(desk: Desk, name: str, badge: str, passphrase: str, *, name_en: str = "") -> Changed:
    """A new officer with an own passphrase; only the administrator issues the certificate."""
    if not name.strip() or not badge.strip():
        raise Refused("workspace.officer_missing")
    officer = Officer(desk.new_id(), badge.strip(), name.strip(), name_en.strip())
    made = desk.workspace.add_officer(officer, passphrase, desk.now())
    return Changed(frozenset({("officer", made.id)}))


def change_passphrase(desk: Desk, badge: str, old: str, new: str) -> Changed:
    """Another passphrase for the same keys, by the same rules of strength."""
    workspace, now = desk.workspace, desk.now()
    secrets.guarded(workspace.folder, badge, now, lambda: workspace.change_passphrase(badge, old, new, now))
    return Changed(frozenset({("key_event", badge)}))


def readmit(desk: Desk, badge: str, passphrase: str, *, own: str) -> Changed:
    """A colleague forgot: who opened says with the own secret that it is him, and he chooses another one.

    With the recovery code nobody is there to say so, and the device signs.
    """
    from inspector.store import officers as kept
    from inspector.trust import keys

    workspace = desk.workspace
    helper = workspace.officer
    vouch = keys.signer(secrets.signing_key(desk, helper, own)) if helper else workspace.sign_with_device
    made = kept.readmit(workspace, badge, passphrase, desk.now(), vouch=vouch)
    return Changed(frozenset({("officer", made.id)}))


def begin_again(desk: Desk, badge: str, passphrase: str) -> Changed:
    """The administrator forgot too: opened with the recovery sheet, a new authority and new keys."""
    made = desk.workspace.replace_passphrase(badge, passphrase, desk.now())
    return Changed(frozenset({("officer", made.id)}))


def certify(desk: Desk, badge: str) -> Changed:
    """The administrator issues what a re-admitted officer waits for."""
    from inspector.store import officers as kept

    made = kept.certify(desk.workspace, badge, desk.now())
    return Changed(frozenset({("officer", made.id)}))


def hand_over(desk: Desk, badge: str, *, own: str, theirs: str) -> Changed:
    """The administration goes to a colleague; both type their passphrases."""
    from inspector.store import officers as kept

    kept.hand_over(desk.workspace, badge, own=own, theirs=theirs, now=desk.now())
    known = desk.officers()
    return Changed(frozenset(("officer", known[one].id) for one in (desk.workspace.officer, badge)))


def new_code() -> str:
    """A recovery code that opens nothing yet: its sheet is kept first."""
    from inspector.trust.recovery import new_recovery_code

    return new_recovery_code()


def renew_recovery(desk: Desk, code: str) -> Changed:
    """From now on this sheet opens, and the one before does not."""
    from inspector.store import officers as kept

    kept.renew_recovery(desk.workspace, code, desk.now())
    return Changed(frozenset({("key_event", code[:0])}))


def change_keys(
    folder: Path,
    passphrase: str,
    code: str,
    *,
    badge: str,
    leaving: str = "",
    now: Callable[[], datetime],
    new_id: Callable[[], str],
    progress: Callable[[int, int], None],
    stopped: Callable[[], bool],
) -> None:
    """Another key for both files of a closed workspace, by the administrator `badge`; see the store."""
    from inspector.store import officers as kept

    secrets.guarded(
        folder,
        badge,
        now(),
        lambda: kept.change_keys(
            folder,
            passphrase,
            code,
            leaving=leaving,
            now=now(),
            new_id=new_id,
            progress=progress,
            stopped=stopped,
        ),
    )
