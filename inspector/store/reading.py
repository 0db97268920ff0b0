"""Every question the store answers, put to whichever connection asks: a thread's reader, or a change."""

# ruff: noqa: S608 (built from marks and the names in this file only; values are always bound)

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from inspector.domain.chain import START, Head
from inspector.domain.errors import Refused, Trouble
from inspector.domain.records import KIND_OF
from inspector.store import searching
from inspector.store.driver import Connection, DriverError, told
from inspector.store.foreign import Foreign
from inspector.store.values import value_of, went_back

T = TypeVar("T")
Kind = str | type[Any]
_ORDERS = ("sort", "title", "state", "at")
_AT_ONCE = 500  # ids in one query
_MATCH = (
    "SELECT r.kind, r.record_id, r.title, r.state, r.parent FROM search s"
    " JOIN record r ON r.number = s.rowid WHERE search MATCH ?"
)
_NEWEST = "ORDER BY s.rowid DESC LIMIT ?"
_MATCHING = f"{_MATCH} {_NEWEST}"


class Row(NamedTuple):
    """A record's row in a list. Lists and hits are tuples: a hundred thousand dataclasses take a second."""

    id: str
    parent: str
    state: str
    sort: str
    title: str


class Hit(NamedTuple):
    """A record that search found."""

    kind: str
    id: str
    title: str
    state: str
    parent: str


class ClockJump(NamedTuple):
    """The clock went back between this version and the one before it."""

    sequence: int
    before: str
    at: str


@dataclass(frozen=True, slots=True)
class Version:
    """One entry of the journal."""

    version_id: str
    record_id: str
    kind: str
    parent: str
    author: str
    device: str
    at: str
    body: bytes
    sha256: str
    sequence: int
    link: str = ""  # of the chain

    def value(self) -> Any:
        return value_of(self.kind, self.body)


class Reading(ABC):
    """Lists, records, drafts, settings, search."""

    records_path: Path
    as_far_as_it_goes: bool = False  # opened for reading only: a damaged page ends a list, not the look

    @property
    def foreign(self) -> Foreign:
        """What came from other devices, read only."""
        return Foreign(self._all)

    @abstractmethod
    def _connection(self) -> Connection: ...

    def get(self, type_: type[T], id: str) -> T:
        """The record's value as last saved."""
        query = (
            "SELECT v.body FROM record r JOIN version v ON v.position = r.position"
            " WHERE r.record_id = ? AND r.kind = ?"
        )
        kind = KIND_OF[type_]
        for (body,) in self._all(query, (id, kind)):
            value: T = value_of(kind, body)
            return value
        raise Refused("record.unknown", kind=kind, id=id)

    def get_many(self, type_: type[T], ids: Iterable[str]) -> dict[str, T]:
        """Those of the records that exist, by id."""
        wanted, kind, found = list(ids), KIND_OF[type_], {}
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            query = (
                "SELECT r.record_id, v.body FROM record r JOIN version v ON v.position = r.position"
                f" WHERE r.kind = ? AND r.record_id IN ({','.join('?' * len(some))})"
            )
            found.update({id: value_of(kind, body) for id, body in self._all(query, (kind, *some))})
        return found

    def has(self, id: str) -> bool:
        return bool(self._all("SELECT 1 FROM record WHERE record_id = ?", (id,)))

    def rows(
        self,
        kind: Kind,
        parent: str | None = None,
        state: str | None = None,
        order: str = "sort",
        descending: bool = False,
        limit: int | None = None,
    ) -> list[Any]:
        """Values of a kind, in order."""
        name = _name(kind)
        where, facts = _where(name, parent, state)
        query = (
            "SELECT v.body FROM record r JOIN version v ON v.position = r.position"
            f" WHERE {where} {_ordered(order, descending, limit)}"
        )
        return [value_of(name, body) for (body,) in self._all(query, facts)]

    def ids(
        self,
        kind: Kind,
        parent: str | None = None,
        state: str | None = None,
        order: str = "sort",
        descending: bool = False,
        limit: int | None = None,
    ) -> list[str]:
        """Their ids only: what a list that shows a window of its rows keeps."""
        where, facts = _where(_name(kind), parent, state)
        query = f"SELECT r.record_id FROM record r WHERE {where} {_ordered(order, descending, limit)}"
        return [id for (id,) in self._all(query, facts)]

    def count(self, kind: Kind, parent: str | None = None, state: str | None = None) -> int:
        where, facts = _where(_name(kind), parent, state)
        count: int = self._all(f"SELECT count(*) FROM record r WHERE {where}", facts)[0][0]
        return count

    def outlines(self, kind: Kind, parent: str | None = None) -> list[Row]:
        """Rows for a list, without opening a single value."""
        where, facts = _where(_name(kind), parent, None)
        query = (
            "SELECT r.record_id, r.parent, r.state, r.sort, r.title FROM record r"
            f" WHERE {where} {_ordered('sort', False, None)}"
        )
        return list(map(Row._make, self._all(query, facts)))

    def field(self, kind: Kind, name: str) -> list[tuple[str, str, str]]:
        """One text of every value of a kind, as (record, parent, text): what is compared workspace-wide."""
        query = (
            "SELECT record_id, parent, text FROM (SELECT r.record_id, r.parent,"
            " json_extract(CAST(v.body AS TEXT), ?) AS text"
            " FROM record r JOIN version v ON v.position = r.position WHERE r.kind = ?) WHERE text <> ''"
        )
        return list(map(tuple, self._all(query, (f"$.value.{name}", _name(kind)))))

    def latest_children(self, kind: Kind, parents_of: Kind, grand_parent: str) -> dict[str, Any]:
        """The newest child of each parent, such as the last inspection of every booth of a campaign."""
        query = (
            "SELECT newest.parent, v.body FROM"
            " (SELECT c.parent AS parent, c.position AS position, max(c.sort) FROM record p"
            "  JOIN record c ON c.kind = ? AND c.parent = p.record_id"
            "  WHERE p.kind = ? AND p.parent = ? GROUP BY c.parent) AS newest"
            " JOIN version v ON v.position = newest.position"
        )
        name = _name(kind)
        rows = self._all(query, (name, _name(parents_of), grand_parent))
        return {parent: value_of(name, body) for parent, body in rows}

    def versions(self, record_id: str) -> list[Version]:
        """The record's history, oldest first."""
        query = (
            "SELECT version_id, record_id, kind, parent, author, device, at, body, sha256, sequence, link"
            " FROM version WHERE record_id = ? ORDER BY position"
        )
        return [Version(*row) for row in self._all(query, (record_id,))]

    def below(self, record_id: str) -> list[str]:
        """The record and everything that belongs to it, however deep: evidence, papers, their signatures."""
        kinds = tuple(KIND_OF.values())  # named, so that the index by kind and parent is used
        query = (
            "WITH RECURSIVE of_it (id) AS (VALUES (?) UNION SELECT r.record_id FROM of_it"
            f" JOIN record r ON r.parent = of_it.id AND r.kind IN ({','.join('?' * len(kinds))}))"
            " SELECT r.record_id FROM of_it JOIN record r ON r.record_id = of_it.id ORDER BY r.number"
        )
        return [id for (id,) in self._all(query, (record_id, *kinds))]

    def naming(self, sha256: str) -> list[str]:
        """The records a version of which needs this blob: its original, preview or PDF."""
        query = "SELECT record_id FROM blob_reference WHERE sha256 = ? AND required ORDER BY record_id"
        return [id for (id,) in self._all(query, (sha256,))]

    def kind(self, record_id: str) -> str:
        """Its kind; empty when there is no such record."""
        rows = self._all("SELECT kind FROM record WHERE record_id = ?", (record_id,))
        return str(rows[0][0]) if rows else ""

    def devices(self) -> list[str]:
        """The devices whose journals this workspace's own is made of: a restored copy goes on as another."""
        rows = self._all("SELECT device FROM version GROUP BY device ORDER BY min(position)")
        return [device for (device,) in rows]

    def links(self, device: str, *, after: int = 0, up_to: int | None = None) -> list[tuple[int, str, str]]:
        """A run of a device's chain: sequence, SHA-256 of the version, link."""
        query = (
            "SELECT sequence, sha256, link FROM version"
            " WHERE device = ? AND sequence > ? AND sequence <= ? ORDER BY sequence"
        )
        return self._all(query, (device, after, up_to if up_to is not None else 1 << 62))

    def last_at(self, device: str) -> str:
        """When this device wrote last, by its clock; nothing before its first version."""
        query = "SELECT at FROM version WHERE device = ? ORDER BY sequence DESC LIMIT 1"
        return next((str(at) for (at,) in self._all(query, (device,))), "")

    def clock_jumps(self, device: str, *, since: int = 1) -> list[ClockJump]:
        """Where a device's clock shows an earlier time than at the version before, from this place on."""
        query = (
            "SELECT sequence, before, at FROM"
            " (SELECT sequence, at, lag(at) OVER (ORDER BY sequence) AS before FROM version"
            " WHERE device = ? AND sequence >= ?) WHERE before > at ORDER BY sequence"
        )
        jumps = map(ClockJump._make, self._all(query, (device, since)))
        return [one for one in jumps if went_back(one.before, one.at)]

    def own_bodies(self, device: str, first: int, last: int) -> list[tuple[int, bytes]]:
        """Sequence and exact bytes of a run of a device's journal."""
        query = (
            "SELECT sequence, body FROM version WHERE device = ? AND sequence BETWEEN ? AND ?"
            " ORDER BY sequence"
        )
        return self._all(query, (device, first, last))

    def own_sizes(self, device: str, first: int, last: int) -> list[int]:
        """How long the bytes of each of these versions are."""
        query = (
            "SELECT length(body) FROM version WHERE device = ? AND sequence BETWEEN ? AND ? ORDER BY sequence"
        )
        return [size for (size,) in self._all(query, (device, first, last))]

    def drafted(self, record_id: str) -> dict[str, str]:
        """What was answered since the record's last version."""
        return dict(self._all("SELECT reference, value FROM draft WHERE record_id = ?", (record_id,)))

    def meta(self, key: str) -> str | None:
        """A setting or a cache kept with the workspace."""
        for (value,) in self._all("SELECT value FROM meta WHERE key = ?", (key,)):
            return str(value)
        return None

    def search(self, text: str, limit: int = 50, kinds: Iterable[str] | None = None) -> list[Hit]:
        """Records that hold every term, newest first; a code typed in full comes before all."""
        asked, exact = searching.question(text), searching.exact_code(text)
        if not exact:
            return self._matching(asked, limit, kinds) if asked else []
        first = self._matching(exact, limit, kinds)
        others = self._matching(asked, limit, kinds)
        return list(dict.fromkeys((*first, *others)))[:limit]

    def head(self, device: str) -> Head:
        """Where the journal of this device stands."""
        query = "SELECT sequence, link FROM version WHERE device = ? ORDER BY sequence DESC LIMIT 1"
        rows = self._all(query, (device,))
        return Head(*rows[0]) if rows else Head(0, START)

    def _matching(self, asked: str, limit: int, kinds: Iterable[str] | None) -> list[Hit]:
        if kinds is None:
            return list(map(Hit._make, self._all(_MATCHING, (asked, limit))))
        wanted = tuple(kinds)
        marks = ",".join("?" * len(wanted))
        query = f"{_MATCH} AND r.kind IN ({marks}) {_NEWEST}"
        return list(map(Hit._make, self._all(query, (asked, *wanted, limit))))

    def _all(self, query: str, facts: tuple[Any, ...] = ()) -> list[Any]:
        rows: list[Any] = []
        try:
            for row in self._connection().execute(query, facts):
                rows.append(row)
        except DriverError as error:
            meant = told(error, self.records_path)
            if self.as_far_as_it_goes and isinstance(meant, Trouble) and meant.code == "store.damaged":
                return rows
            raise meant from error
        return rows


def _name(kind: Kind) -> str:
    return kind if isinstance(kind, str) else KIND_OF[kind]


def _where(kind: str, parent: str | None, state: str | None) -> tuple[str, tuple[str, ...]]:
    given: Mapping[str, str | None] = {"kind": kind, "parent": parent, "state": state}
    asked = {name: value for name, value in given.items() if value is not None}
    return " AND ".join(f"r.{name} = ?" for name in asked), tuple(asked.values())


def _ordered(order: str, descending: bool, limit: int | None) -> str:
    if order not in _ORDERS:
        raise ValueError(f"no list is ordered by {order}")
    way = " DESC" if descending else ""
    cut = f" LIMIT {int(limit)}" if limit is not None else ""
    return f"ORDER BY r.{order}{way}, r.record_id{way}{cut}"
