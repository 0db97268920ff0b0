"""The workspace folder: made, opened, changed through one door, read from any thread, closed."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from inspector.domain.campaign import Agency
from inspector.domain.chain import Head
from inspector.domain.errors import Refused, Trouble
from inspector.domain.key_event import KeyChange, KeyEvent
from inspector.domain.party import Officer
from inspector.store import care, foreign, keyfile, rekeying, schema, verifying
from inspector.store.access import Access
from inspector.store.blobs import Blobs, Source
from inspector.store.connections import Connections
from inspector.store.describing import KEYS, Description
from inspector.store.driver import Connection, file_troubles, is_clear, troubles
from inspector.store.files import own_file, own_folder, sync_folder
from inspector.store.head import HeadFile
from inspector.store.keyfile import KeyFile
from inspector.store.reading import Reading
from inspector.store.values import instant
from inspector.store.writing import Change
from inspector.trust import keys, slots
from inspector.trust.keyring import Keyring
from inspector.trust.pins import Pins, check_pin
from inspector.trust.slots import Cost

RECORDS, PHOTOS, HEAD = "records.db", "photos.db", "head.json"
LOSSES = "journal.losses"


class Workspace(Reading):
    """An open workspace. `loss` says what the head file misses in the journal, None when it is whole."""

    def __init__(
        self,
        folder: Path,
        keyring: Keyring,
        new_id: Callable[[], str],
        *,
        readonly: bool,
        access: Access | None = None,
    ) -> None:
        self.folder = folder
        self.access = access or Access(folder)
        self.records_path = folder / RECORDS
        self.readonly = self.as_far_as_it_goes = readonly
        self.officer = keyring.badge
        self.device = keyring.device
        self.loss: Trouble | None = None
        self._keyring: Keyring | None = keyring
        self._signer: Callable[[bytes], bytes] | None = keys.signer(keyring.device_key)
        self._new_id = new_id
        self._pins = Pins()
        self._records, self._blobs = self._files(readonly=readonly)
        own_public = keys.public_pem(keyring.device_key)
        self._head = HeadFile(folder / HEAD, keyring.device, own_public, self.sign_with_device)
        self._head_behind: Head | None = None

    # --- made, described, opened, closed

    @staticmethod
    def create(
        folder: Path,
        *,
        agency: Agency,
        founders: Sequence[tuple[Officer, str]],
        now: datetime,
        new_id: Callable[[], str],
        cost: Cost | None = None,
    ) -> "tuple[Workspace, str]":
        """A new workspace and its recovery code; the first founder administers it."""
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise Refused("store.folder_not_empty", folder=str(folder))
        file, keyring, code = keyfile.new(
            founders, agency.name, workspace=new_id(), device=new_id(), now=now, cost=cost or Cost()
        )
        with file_troubles(folder):
            own_folder(folder)
            for database in (RECORDS, PHOTOS):
                own_file(folder / database)
        workspace = Workspace(folder, keyring, new_id, readonly=False)
        try:
            workspace._found(file, agency, founders, now)
        except BaseException:
            workspace.close()
            for name in _made_in(folder):
                name.unlink(missing_ok=True)
            raise
        return workspace, code

    @staticmethod
    def describe(folder: Path) -> Description:
        """Names and badges for the unlock page."""
        file = keyfile.read(folder)
        officers = tuple((officer.badge, officer.name) for officer in file.officers)
        return Description(officers, file.created, file.device)

    @staticmethod
    def unlock(folder: Path, passphrase: str, *, badge: str | None = None) -> Keyring:
        """The keys alone: the slow half of opening, done while the window draws."""
        return keyfile.unlock(keyfile.read(folder), passphrase, badge)

    @staticmethod
    def open(
        folder: Path,
        passphrase: str,
        *,
        new_id: Callable[[], str],
        badge: str | None = None,
        readonly: bool = False,
    ) -> "Workspace":
        """Unlock and open. Wrong passphrase, damaged, newer and no workspace at all are told apart."""
        keyring = Workspace.unlock(folder, passphrase, badge=badge)
        return Workspace.open_with(folder, keyring, new_id=new_id, readonly=readonly)

    @staticmethod
    def open_with(
        folder: Path, keyring: Keyring, *, new_id: Callable[[], str], readonly: bool = False
    ) -> "Workspace":
        """Open with keys that are unlocked already."""
        access = Access(folder)
        if rekeying.unsettled(folder):
            access.alone()
            rekeying.settle(folder)
            access.share()
        workspace = Workspace(folder, keyring, new_id, readonly=readonly, access=access)
        try:
            workspace._check_key()
            workspace._check_files()
            workspace._check_schema()
            workspace._check_head()
        except BaseException:
            workspace.close()
            raise
        return workspace

    def close(self) -> None:
        """Close every connection and drop the keys."""
        self._records.close()
        self._blobs.close()
        self._keyring = self._signer = None
        self._pins.forget()
        self.access.close()

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # --- writing

    @contextmanager
    def change(self, by: str, now: datetime) -> Iterator[Change]:
        """The one door: all of it is durable when the block ends, or none of it happened."""
        with self._records.lock:
            writer = self._records.writer()
            if writer.conn.in_transaction:
                raise RuntimeError("a change inside a change")
            change = Change(writer.conn, self.records_path, by, now, self.device, self._new_id)
            try:
                with troubles(self.records_path), writer.atomic():
                    yield change
                    change.finish()
            finally:
                change.over = True
            if change.new_head is not None:
                self._advance(change.new_head)

    def put_blob(self, source: Source) -> str:
        """Store an original, durably, before the record that names it; answers its SHA-256."""
        return self._blobs.put(source)

    def get_blob(self, sha256: str) -> bytes:
        return self._blobs.get(sha256)

    def open_blob(self, sha256: str) -> Iterator[bytes]:
        return self._blobs.open(sha256)

    def blob_size(self, sha256: str) -> int:
        return self._blobs.size(sha256)

    def blobs_of_size(self, size: int) -> list[str]:
        return self._blobs.of_size(size)

    def blob_stretch(self, sha256: str, at: int, size: int) -> Iterator[bytes]:
        """A part of a blob, for what is cut into volumes."""
        return self._blobs.stretch(sha256, at, size)

    def put_piece(self, sha256: str, at: int, content: bytes) -> None:
        """Keep a part of a blob whose other parts are still to come."""
        self._blobs.put_piece(sha256, at, content)

    def join_pieces(self, sha256: str, size: int) -> bool:
        """Make the blob when every part of it is here; answers whether it is."""
        return self._blobs.join_pieces(sha256, size)

    def receive(self, arrived: foreign.Arrived, now: datetime) -> int:
        """Keep one volume of another device's batch, all or nothing; answers how many versions are new."""
        rows = foreign.rows_of(arrived, instant(now)[0])
        with self._records.lock, troubles(self.records_path):
            writer = self._records.writer()
            with writer.atomic():
                return foreign.keep(writer.conn, arrived, rows)

    def forget_foreign(self, device: str) -> None:
        """Drop what came from a device; it is a cache."""
        with self._records.lock, troubles(self.records_path):
            writer = self._records.writer()
            with writer.atomic():
                foreign.forget(writer.conn, device)

    def has_blob(self, sha256: str) -> bool:
        return self._blobs.has(sha256)

    def sweep(self, now: datetime) -> int:
        """Remove blobs no record names, an hour after a sweep first saw them; answers how many."""
        return self._blobs.sweep(lambda: care.blobs_named(self), now)

    def idle(self) -> None:
        """When nobody types: bring the logs home, catch up what a full disk left undone."""
        if self._head_behind is not None:
            self._advance(self._head_behind)
        self._records.checkpoint()
        self._blobs.connections.checkpoint()

    # --- drafts

    def draft(self, record_id: str) -> dict[str, str]:
        """What was answered since the record's last version, by reference."""
        return self.drafted(record_id)

    # --- keys

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

    def sign_with_device(self, content: bytes) -> bytes:
        """The device's own signature."""
        if self._signer is None:
            raise Refused("store.closed")
        return self._signer(content)

    def certificate(self, badge: str) -> str:
        """The officer's certificate as issued here."""
        return keyfile.read(self.folder).officer(badge).certificate

    @property
    def device_certificate(self) -> str:
        return self._keys().device_certificate

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

    # --- care

    def verify(self, progress: Callable[[int, int], None] | None = None) -> verifying.Findings:
        """Everything that can be proved about this workspace, and everything that is broken, by name."""
        try:
            loss = self._compare_head()
        except Trouble as trouble:
            loss = trouble
        if not self.readonly:
            self.idle()  # what lies in the logs is looked at in its place
        records, blobs = self._files(readonly=True)  # new connections: what is cached proves nothing
        with closing(records), closing(blobs):
            file = keyfile.read(self.folder)
            found = verifying.verify(self.records_path, records, blobs, file, loss, progress or _silent)
        found.exempt += (self.meta(LOSSES) or "").splitlines()  # losses that were reported and accepted
        return found

    def backup(self, target: Path) -> None:
        """A copy of the whole workspace, encrypted as it is, into a new folder."""
        care.backup(self.folder, target, self._records, self._blobs, self._head)

    def rebuild_projections(self) -> None:
        """Drop lists, search and blob references and make them again from the journal."""
        with self._records.lock, troubles(self.records_path):
            writer = self._records.writer()
            with writer.atomic():
                care.rebuild(writer.conn)

    def accept_loss(self, by: str, now: datetime) -> None:
        """Go on after a loss was reported: it stays listed for good, and the head is signed anew."""
        if self.loss is None:
            return
        with self.change(by, now) as change:
            before = change.meta(LOSSES) or ""
            change.set_meta(LOSSES, f"{before}{change.at} {by} {self.loss}\n")
        self.loss = None
        self._head.replace(self.head(self.device))

    def readable(self) -> tuple[int, int]:
        """Of a damaged workspace: how many records can still be read, and how many there are."""
        return care.readable(self._connection())

    @property
    def records_file(self) -> Connections:
        """The record file, for whoever copies it."""
        return self._records

    def mark_of(self, machine: str) -> str:
        """A computer's own id as this workspace keeps it: known again, and of no use to anybody else."""
        return keys.derive(self._keys().workspace_key, f"machine {machine}").hex()[:32]

    def disk_free(self) -> int:
        """Bytes free where the workspace lies."""
        return shutil.disk_usage(self.folder).free

    # --- inside

    def _files(self, *, readonly: bool) -> tuple[Connections, Blobs]:
        secret = self._keys().workspace_key
        records = Connections(self.records_path, keys.derive(secret, "records"), readonly=readonly)
        return records, Blobs(self.folder / PHOTOS, keys.derive(secret, "photos"), readonly=readonly)

    def _found(
        self, file: KeyFile, agency: Agency, founders: Sequence[tuple[Officer, str]], now: datetime
    ) -> None:
        from inspector.store.migrations import migrations

        with self._records.lock, troubles(self.records_path), file_troubles(self.folder):
            migrations.apply(self._records.writer())
            self._blobs.begin()
            certificates = {officer.badge: officer.certificate for officer in file.officers}
            with self.change(founders[0][0].badge, now) as change:
                change.put(agency)
                for officer, _ in founders:
                    change.put(replace(officer, certificate=certificates[officer.badge]))
            self._records.writer().conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self._check_files()
            keyfile.write(self.folder, file, self._keys().workspace_key)  # last: now it is a workspace
            sync_folder(self.folder.parent)

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

    def _check_key(self) -> None:
        """The keys may have been changed by another process since they were unlocked."""
        present = keyfile.read(self.folder).key_id
        if present and present != keyfile.key_id(self._keys().workspace_key):
            raise Refused("store.keys_changed")

    def _check_files(self) -> None:
        for path in (self.records_path, self.folder / PHOTOS):
            if not path.exists() or path.stat().st_size == 0:
                raise Trouble("store.damaged", file=path.name, detail="missing or empty")
            with file_troubles(path):
                if is_clear(path):
                    raise Trouble("store.not_encrypted", file=path.name)

    def _check_schema(self) -> None:
        connection = self._connection()
        try:
            with troubles(self.records_path):
                applied = schema.applied(connection)
        except Trouble:
            if not self.readonly:
                raise
            return  # damaged there too: what can be read is shown
        if not applied:
            raise Trouble("store.damaged", file=RECORDS, detail="empty")
        unknown = applied - schema.KNOWN
        if unknown:
            raise Refused("store.newer", file=RECORDS, migrations=sorted(unknown))
        if self.readonly:
            return
        if schema.KNOWN - applied:
            with self._records.lock:
                care.migrate(self.records_path, self._records)
        else:
            care.clear_copy(self.records_path)

    def _check_head(self) -> None:
        try:
            self.loss = self._compare_head()
            last = self.head(self.device)
        except Trouble as trouble:
            if not self.readonly:
                raise
            self.loss = trouble  # damaged: opened for reading, as far as it goes
            return
        if self.loss is None and not self.readonly and last.sequence:
            self._advance(last)

    def _compare_head(self) -> Trouble | None:
        query = "SELECT link FROM version WHERE device = ? AND sequence = ?"

        def link_at(sequence: int) -> str | None:
            rows = self._all(query, (self.device, sequence))
            return str(rows[0][0]) if rows else None

        return self._head.compare(lambda: self.head(self.device), link_at)

    def _advance(self, head: Head) -> None:
        if self.loss is not None:
            return  # the head file is the only witness of what was lost
        try:
            self._head.advance(head)
            self._head_behind = None
        except OSError:
            self._head_behind = head  # the change is durable; the head follows as soon as there is room

    def _keys(self) -> Keyring:
        if self._keyring is None:
            raise Refused("store.closed")
        return self._keyring

    def _connection(self) -> Connection:
        return self._records.reader()


def _made_in(folder: Path) -> list[Path]:
    names = (RECORDS, PHOTOS, HEAD, KEYS, "head.lock", "access.lock")
    return [path for path in folder.iterdir() if path.name.startswith(names)]


def _silent(_done: int, _all: int) -> None:
    return None
