"""The keys of an open workspace: signing keys, PINs of a tour, certificates, passphrases."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.domain.key_event import KeyChange, KeyEvent
from inspector.domain.party import Officer
from inspector.store import keyfile
from inspector.store.describing import KEYS
from inspector.store.driver import file_troubles
from inspector.store.keyfile import KeyFile
from inspector.store.opened import Opened
from inspector.trust import slots
from inspector.trust.keyring import Keyring
from inspector.trust.pins import check_pin
from inspector.trust.slots import Cost

if TYPE_CHECKING:
    from inspector.domain.campaign import Agency


class Secrets(Opened):
    """What opens with whose secret, and what changes it."""

    def signing_key(self, badge: str, secret: str) -> bytes:
        """An officer's signing key, which only that officer's own secret opens."""
        return slots.unwrap(keyfile.read(self.folder).officer(badge).signing, secret)

    def set_tour_pin(self, badge: str, secret: str, pin: str, *, until: datetime) -> None:
        """Let six digits open this officer's signing key until then: in memory only, never on disk."""
        check_pin(pin, badge)
        key = self.signing_key(badge, secret)
        cost = keyfile.read(self.folder).officer(badge).signing.cost
        self._pins.set(badge, pin, key, until=until, cost=cost)

    def signing_key_by_pin(self, badge: str, pin: str, *, now: datetime) -> bytes:
        """The same signing key by the PIN of the tour; five wrong ones throw the PIN away."""
        return self._pins.key(badge, pin, now)

    def has_pin(self, badge: str, *, now: datetime) -> bool:
        """Whether this officer has a PIN that still holds."""
        return self._pins.holds(badge, now)

    def forget_pins(self, *badges: str) -> None:
        """Throw these officers' PINs away; without a badge everybody's."""
        self._pins.forget(*badges)

    def certificate(self, badge: str) -> str:
        """The officer's certificate as issued here."""
        return keyfile.read(self.folder).officer(badge).certificate

    @property
    def device_certificate(self) -> str:
        return self._keys().device_certificate

    @property
    def former_devices(self) -> tuple[str, ...]:
        """Certificates of the devices this workspace was restored from, the first one first."""
        return keyfile.read(self.folder).former_devices

    @property
    def authority_certificate(self) -> str:
        return self._keys().authority_certificate

    @property
    def authorities(self) -> tuple[str, ...]:
        """Certificates of the authority and of those before it, the one in office first."""
        file = keyfile.read(self.folder)
        return (file.authority_certificate, *file.former_authorities)

    def add_officer(
        self, officer: Officer, passphrase: str, now: datetime, cost: Cost | None = None
    ) -> Officer:
        """Give an officer a slot and a signing key; answers the officer with the certificate, as saved."""
        file, keyring = keyfile.read(self.folder), self._keys()
        if any(known.badge == officer.badge for known in file.officers):
            raise Refused("key.officer_known", badge=officer.badge)
        made = keyfile.make_officer(
            officer, passphrase, keyring, now=now, cost=cost or file.officers[0].slot.cost
        )
        return self._keep_officer(file, keyring, made, officer, now)

    def change_passphrase(self, badge: str, old: str, new: str, now: datetime) -> None:
        """Wrap the officer's keys with another passphrase; the PIN ends."""
        hints = tuple(agency.name for agency in self.rows("agency"))
        rewrapped = keyfile.rewrap(keyfile.read(self.folder).officer(badge), old, new, hints)
        with self.change(badge, now) as change:
            change.put(self._event(KeyChange.CHOSEN, now, badge))
            self._write_keys(keyfile.read(self.folder).with_officer(rewrapped))
        self._pins.forget(badge)

    def replace_passphrase(self, badge: str, new: str, now: datetime) -> Officer:
        """A forgotten passphrase: new slots, a new signing key; the administrator's by recovery code."""
        file, keyring = keyfile.read(self.folder), self._keys()
        known = file.officer(badge)
        administrator = known.administrator
        if keyring.badge == "" and (administrator or not file.administrator):
            agency: Agency = self.rows("agency")[0]
            file, keyring = keyfile.with_new_authority(file, keyring, agency.name, now)
            administrator = True
        officer = next(officer for officer in self.rows("officer") if officer.badge == badge)
        cost = known.slot.cost
        made = keyfile.make_officer(officer, new, keyring, now=now, cost=cost, administrator=administrator)
        certified = self._keep_officer(file, keyring, made, officer, now)
        self._keyring = keyring
        self._pins.forget(badge)
        return certified

    @property
    def administrator(self) -> str:
        """The badge of who holds the authority's key; empty when it is lost."""
        return keyfile.read(self.folder).administrator

    @property
    def administers(self) -> bool:
        """Whether this workspace was opened by who can issue certificates."""
        return self._keys().authority is not None

    # --- inside

    def _keep_officer(
        self, file: KeyFile, keyring: Keyring, made: keyfile.OfficerKeys, officer: Officer, now: datetime
    ) -> Officer:
        certified = replace(officer, certificate=made.certificate)
        with self.change(self.officer or officer.badge, now) as change:
            change.put(certified)
            with file_troubles(self.folder / KEYS):
                keyfile.write(self.folder, file.with_officer(made), keyring.workspace_key)
        return certified

    def _event(self, what: KeyChange, at: datetime, badge: str = "", **more: str) -> KeyEvent:
        return KeyEvent(self._new_id(), what, at, badge, by=self.officer, **more)

    def _write_keys(self, file: KeyFile) -> None:
        with file_troubles(self.folder / KEYS):
            keyfile.write(self.folder, file, self._keys().workspace_key)
