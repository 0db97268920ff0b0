"""The workspace folder: made, described, opened, looked after."""

import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from inspector.domain.campaign import Agency
from inspector.domain.errors import Refused, Trouble
from inspector.domain.party import Officer
from inspector.store import care, keyfile, rekeying, schema, verifying
from inspector.store.access import Access
from inspector.store.connections import Connections
from inspector.store.describing import KEYS, Description
from inspector.store.driver import file_troubles, is_clear, troubles
from inspector.store.files import own_file, own_folder, sync_folder
from inspector.store.keyfile import KeyFile
from inspector.store.opened import HEAD, PHOTOS, RECORDS
from inspector.store.secrets import Secrets
from inspector.trust import keys
from inspector.trust.keyring import Keyring
from inspector.trust.slots import Cost

LOSSES = "journal.losses"


class Workspace(Secrets):
    """An open workspace: made, opened with every check, verified, backed up."""

    # --- made, described, opened

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


def _made_in(folder: Path) -> list[Path]:
    names = (RECORDS, PHOTOS, HEAD, KEYS, "head.lock", "access.lock")
    return [path for path in folder.iterdir() if path.name.startswith(names)]


def _silent(_done: int, _all: int) -> None:
    return None
