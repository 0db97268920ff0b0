"""What came from other devices: their versions as they were, outside this device's own chain, and read only.

It is a cache: it can be dropped, and comes back with the next stick. Nothing here is ever written on; a
version that does not fit what is known of its device's chain is refused before anything of its batch is kept.
"""

# ruff: noqa: S608 (built from the names in this file only; values are always bound)

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from inspector.domain.chain import START, Head, follow
from inspector.domain.errors import Refused
from inspector.domain.records import KIND_OF, KINDS, outline
from inspector.store.values import Origin, origin_of, value_of

if TYPE_CHECKING:
    from inspector.store.driver import Connection
    from inspector.store.reading import Kind

All = Callable[[str, tuple[Any, ...]], list[Any]]


@dataclass(frozen=True, slots=True)
class Arrived:
    """What one volume brings, checked against its signed manifest already."""

    batch: str
    volume: int
    volumes: int
    device: str
    made_at: str
    previous: Head
    links: Sequence[Head]  # of the whole batch
    versions: Sequence[tuple[int, bytes]]  # of this volume: sequence, exact bytes
    blobs: Sequence[tuple[str, int]]  # of the whole batch: SHA-256, size


class ForeignRow(NamedTuple):
    """A record of another device in a list."""

    device: str
    id: str
    parent: str
    state: str
    sort: str
    title: str


class ForeignBatch(NamedTuple):
    """A batch of which volumes were taken in."""

    batch: str
    device: str
    made_at: str
    first: int
    last: int
    volumes: int
    taken: int


class Foreign:
    """Every question about what came from elsewhere."""

    def __init__(self, ask: All) -> None:
        self._ask = ask

    def is_there(self) -> bool:
        """Whether this file can hold any: one of an earlier release, opened for reading, cannot."""
        query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'foreign_version'"
        return bool(self._ask(query, ()))

    def devices(self) -> list[str]:
        return [one for (one,) in self._ask("SELECT DISTINCT device FROM foreign_volume ORDER BY device", ())]

    def batches(self) -> list[ForeignBatch]:
        """Every batch, the latest arrival first."""
        query = (
            "SELECT batch, device, made_at, min(first), max(last), max(volumes), count(*)"
            " FROM foreign_volume GROUP BY batch ORDER BY max(arrived_at) DESC, batch"
        )
        return list(map(ForeignBatch._make, self._ask(query, ())))

    def missing_volumes(self, batch: str) -> list[int]:
        rows = self._ask("SELECT volume, volumes FROM foreign_volume WHERE batch = ?", (batch,))
        there = {volume for volume, _ in rows}
        return [one for one in range(1, max((all for _, all in rows), default=0) + 1) if one not in there]

    def has_volume(self, batch: str, volume: int) -> bool:
        query = "SELECT 1 FROM foreign_volume WHERE batch = ? AND volume = ?"
        return bool(self._ask(query, (batch, volume)))

    def rows(self, kind: Kind, device: str | None = None, parent: str | None = None) -> list[ForeignRow]:
        """Records of a kind as last known."""
        asked: dict[str, str | None] = {
            "kind": kind if isinstance(kind, str) else KIND_OF[kind],
            "device": device,
            "parent": parent,
        }
        given = {name: value for name, value in asked.items() if value is not None}
        query = (
            "SELECT device, record_id, parent, state, sort, title FROM foreign_record"
            f" WHERE {' AND '.join(f'{name} = ?' for name in given)} ORDER BY sort, record_id"
        )
        return list(map(ForeignRow._make, self._ask(query, tuple(given.values()))))

    def value(self, device: str, record_id: str) -> Any:
        """The record's last known value."""
        query = (
            "SELECT v.kind, v.body FROM foreign_record r JOIN foreign_version v"
            " ON v.device = r.device AND v.sequence = r.sequence WHERE r.device = ? AND r.record_id = ?"
        )
        for kind, body in self._ask(query, (device, record_id)):
            return value_of(kind, body)
        raise Refused("record.unknown", id=record_id)

    def bodies(self, device: str) -> list[tuple[int, str, bytes]]:
        """Sequence, link and exact bytes of every version held of a device."""
        query = "SELECT sequence, link, body FROM foreign_version WHERE device = ? ORDER BY sequence"
        return self._ask(query, (device,))

    def links(self, device: str, first: int, last: int) -> dict[int, str]:
        """Links known of a device's chain, in a run."""
        query = (
            "SELECT sequence, link FROM foreign_link WHERE device = ? AND sequence BETWEEN ? AND ?"
            " ORDER BY sequence"
        )
        return dict(self._ask(query, (device, first, last)))

    def blobs(self) -> dict[str, int]:
        """Every file the batches name, and its length."""
        return dict(self._ask("SELECT sha256, max(size) FROM foreign_blob GROUP BY sha256", ()))

    def check(self, arrived: Arrived) -> None:
        """Refuse a batch whose chain is not the one that is known of this device."""
        if not self.is_there():
            raise Refused("store.opened_readonly")
        expected = {arrived.previous.sequence: arrived.previous.link}
        expected |= {head.sequence: head.link for head in arrived.links}
        known = self.links(arrived.device, arrived.previous.sequence, arrived.links[-1].sequence)
        for sequence, link in known.items():
            if expected[sequence] != link:
                raise Refused("batch.fork", device=arrived.device, position=sequence)
        query = "SELECT made_at, max(last) FROM foreign_volume WHERE device = ? AND made_at < ?"
        for made_at, last in self._ask(query, (arrived.device, arrived.made_at)):
            if last is not None and last > arrived.links[-1].sequence:
                facts = {"known": last, "brought": arrived.links[-1].sequence, "before": made_at}
                raise Refused("batch.backwards", device=arrived.device, **facts)


@dataclass(frozen=True, slots=True)
class Rows:
    """An arrived volume as rows, made before any lock is taken: people type meanwhile."""

    links: Sequence[tuple[Any, ...]]
    versions: Sequence[tuple[Any, ...]]
    records: Sequence[tuple[Any, ...]]
    blobs: Sequence[tuple[Any, ...]]
    volume: tuple[Any, ...]


def rows_of(arrived: Arrived, at: str) -> Rows:
    """Decode everything; refused when a version is none, or another device's."""
    device, heads = arrived.device, arrived.links
    before = [arrived.previous] if arrived.previous.sequence else []
    links = {head.sequence: head.link for head in heads}
    versions, records = [], {}
    for sequence, body in arrived.versions:
        origin = _origin(device, sequence, body)
        versions.append((device, sequence, origin.record_id, origin.kind, links[sequence], body))
        words = _outlined(origin.kind, body)
        records[origin.record_id] = (device, origin.record_id, origin.kind, sequence, *words)
    made = (arrived.made_at, heads[0].sequence, heads[-1].sequence)
    return Rows(
        links=[(device, head.sequence, head.link) for head in (*before, *heads)],
        versions=versions,
        records=list(records.values()),
        blobs=[(sha256, device, size) for sha256, size in arrived.blobs],
        volume=(arrived.batch, arrived.volume, arrived.volumes, device, *made, at),
    )


def keep(connection: Connection, arrived: Arrived, rows: Rows) -> int:
    """Keep one volume; inside a transaction. Answers how many versions are new."""
    Foreign(lambda query, facts: connection.execute(query, facts).fetchall()).check(arrived)
    counted = "SELECT count(*) FROM foreign_version WHERE device = ?"
    before: int = connection.execute(counted, (arrived.device,)).fetchone()[0]
    connection.executemany("INSERT OR IGNORE INTO foreign_link VALUES (?, ?, ?)", rows.links)
    connection.executemany(_VERSION, rows.versions)
    connection.executemany(_RECORD, rows.records)
    connection.executemany(
        "INSERT OR IGNORE INTO foreign_blob (sha256, device, size) VALUES (?, ?, ?)", rows.blobs
    )
    connection.execute(_VOLUME, rows.volume)
    after: int = connection.execute(counted, (arrived.device,)).fetchone()[0]
    return after - before


def forget(connection: Connection, device: str) -> None:
    """Drop everything of a device; its files go with the next sweeps. A stick brings it back."""
    for table in ("version", "link", "record", "blob", "volume"):
        connection.execute(f"DELETE FROM foreign_{table} WHERE device = ?", (device,))


_VERSION = (
    "INSERT OR IGNORE INTO foreign_version (device, sequence, record_id, kind, link, body)"
    " VALUES (?, ?, ?, ?, ?, ?)"
)
_RECORD = (
    "INSERT INTO foreign_record (device, record_id, kind, sequence, parent, state, sort, title)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET sequence = excluded.sequence,"
    " parent = excluded.parent, state = excluded.state, sort = excluded.sort, title = excluded.title"
    " WHERE excluded.sequence > foreign_record.sequence"
)
_VOLUME = (
    "INSERT OR IGNORE INTO foreign_volume (batch, volume, volumes, device, made_at, first, last, arrived_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)


def _origin(device: str, sequence: int, body: bytes) -> Origin:
    try:
        origin = origin_of(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise Refused("batch.malformed", part=f"version {sequence}") from None
    if origin.device != device:
        raise Refused("batch.malformed", part=f"version {sequence}")
    return origin


def _outlined(kind: str, body: bytes) -> tuple[str, str, str, str]:
    """Its row in lists. A kind or a value this release does not know is kept all the same, without words."""
    if kind not in KINDS:
        return "", "", "", ""
    try:
        row = outline(value_of(kind, body))
    except (msgspec.DecodeError, ValueError, TypeError, KeyError, AttributeError):
        return "", "", "", ""
    return row.parent, row.state, row.sort, row.title


def faults(foreign: Foreign) -> Iterable[tuple[str, int, str]]:
    """Versions of other devices that are not as they came: device, sequence, reason."""
    from inspector.trust.canonical import sha256

    for device in foreign.devices():
        links = foreign.links(device, 0, 1 << 62)
        for sequence, link, body in foreign.bodies(device):
            before = links.get(sequence - 1, START if sequence == 1 else None)
            if before is not None and follow(Head(sequence - 1, before), sha256(body)) != Head(
                sequence, link
            ):
                yield device, sequence, "version.bytes_changed"
            elif links.get(sequence) != link:
                yield device, sequence, "journal.chain_broken"
