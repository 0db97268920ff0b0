"""The files of an open workspace: changed through one door, the head file kept up with the journal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

from inspector.domain.chain import Head
from inspector.domain.errors import Refused, Trouble
from inspector.store import care, foreign
from inspector.store.access import Access
from inspector.store.blobs import Blobs, Source
from inspector.store.connections import Connections
from inspector.store.driver import Connection, troubles
from inspector.store.head import HeadFile
from inspector.store.reading import Reading
from inspector.store.values import instant
from inspector.store.writing import Change
from inspector.trust import keys
from inspector.trust.keyring import Keyring
from inspector.trust.pins import Pins

RECORDS, PHOTOS, HEAD = "records.db", "photos.db", "head.json"


class Opened(Reading):
    """Records, originals, drafts. `loss` says what the head file misses in the journal, None when whole."""

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

    def close(self) -> None:
        """Close every connection and drop the keys."""
        self._records.close()
        self._blobs.close()
        self._keyring = self._signer = None
        self._pins.forget()
        self.access.close()

    def __enter__(self) -> Self:
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

    # --- inside

    def sign_with_device(self, content: bytes) -> bytes:
        """The device's own signature."""
        if self._signer is None:
            raise Refused("store.closed")
        return self._signer(content)

    def _files(self, *, readonly: bool) -> tuple[Connections, Blobs]:
        secret = self._keys().workspace_key
        records = Connections(self.records_path, keys.derive(secret, "records"), readonly=readonly)
        return records, Blobs(self.folder / PHOTOS, keys.derive(secret, "photos"), readonly=readonly)

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
