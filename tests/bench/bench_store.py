"""What the store costs over the disk and the bare driver; every floor is taken in the same run."""

import contextlib
import functools
import hashlib
import itertools
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from inspector.store import Workspace, searching
from inspector.trust import keys
from tests.store.made_up import CAMPAIGN, NOW, PASSPHRASE, Ids, create, inspection, target

Line = tuple[str, float | None, float, str, bool]
RECORDS = 100_000
_PHOTO = 2_800_000
_QUERIES = ("精", "精密", "精密机", "精密机械", "精密机械有", "精密机械有限", "罕", "罕见", "罕见龙舟机械")
_keep: list[tempfile.TemporaryDirectory[str]] = []


def rows() -> list[Line]:
    return [one_answer_durable(), first_rows(), *searches(), photo_accepted()]


def one_answer_durable() -> Line:
    with _folder() as folder:
        workspace, _ = create(folder / "workspace")
        with workspace.change("A0001", NOW) as change:
            change.put(inspection(1))
        numbers = itertools.count()

        def answer() -> None:
            with workspace.change("A0001", NOW) as change:
                change.draft("inspection-1", f"/data/q{next(numbers) % 60}", f"答案{next(numbers)}")

        with (folder / "log").open("ab") as log:
            floor, ours = _side_by_side(lambda: _append(log.fileno()), answer, 400)
        workspace.close()
    return "one answer durable, p50", floor, ours, "floor + 1 ms", ours <= floor + 1


def first_rows() -> Line:
    folder, key = _large()
    keyring = Workspace.unlock(folder, PASSPHRASE)

    def raw() -> None:
        with contextlib.closing(_raw(folder / "records.db", key)) as connection:
            query = (
                "SELECT v.body FROM record r JOIN version v ON v.position = r.position"
                " WHERE r.kind = 'target' ORDER BY r.sort, r.record_id LIMIT 50"
            )
            assert len(connection.execute(query).fetchall()) == 50

    def ours() -> None:
        with Workspace.open_with(folder, keyring, new_id=Ids()) as workspace:
            assert len(workspace.rows("target", limit=50)) == 50

    floor, took = _side_by_side(raw, ours, 15)
    name = "key unlocked to first rows, 100,000 records"
    return name, floor, took, "<= 2.0 x, <= 500 ms", took <= 2 * floor and took <= 500


def searches() -> list[Line]:
    folder, key = _large()
    with (
        Workspace.open(folder, PASSPHRASE, new_id=Ids()) as workspace,
        contextlib.closing(_raw(folder / "records.db", key)) as connection,
    ):
        return [_search(workspace, connection, text) for text in _QUERIES]


def photo_accepted() -> Line:
    with _folder() as folder:
        workspace, _ = create(folder / "workspace")
        raw = _raw(folder / "raw.db", keys.new_secret())
        raw.execute("CREATE TABLE chunk (sha256 TEXT, part INTEGER, content BLOB)")
        photos = [folder / f"{number}.jpg" for number in range(24)]
        for photo in photos:
            photo.write_bytes(os.urandom(_PHOTO))
        left, right = iter(photos), iter(photos)
        floor, took = _side_by_side(
            lambda: _store_raw(raw, next(left)), lambda: workspace.put_blob(next(right)), len(photos)
        )
        raw.close()
        workspace.close()
    return "photo accepted, 2.8 MB", floor, took, "<= 1.5 x", took <= 1.5 * floor


def _search(workspace: Workspace, connection: Any, text: str) -> Line:
    query = (
        "SELECT r.kind, r.record_id, r.title, r.state, r.parent FROM search s"
        " JOIN record r ON r.number = s.rowid WHERE search MATCH ? ORDER BY s.rowid DESC LIMIT 50"
    )
    asked = searching.question(text)
    floor, took = _side_by_side(
        lambda: connection.execute(query, (asked,)).fetchall(), lambda: workspace.search(text), 31
    )
    holds = took <= 1.5 * floor and took <= 50
    return f"search {text}, 100,000 records", floor, took, "<= 1.5 x, <= 50 ms", holds


def _store_raw(connection: Any, photo: Path) -> None:
    content = photo.read_bytes()
    sha256 = hashlib.sha256(content).hexdigest()
    connection.execute("BEGIN")
    for part, at in enumerate(range(0, len(content), 512 * 1024)):
        chunk = content[at : at + 512 * 1024]
        connection.execute("INSERT INTO chunk VALUES (?, ?, ?)", (sha256, part, chunk))
    connection.execute("COMMIT")


def _append(descriptor: int) -> None:
    os.write(descriptor, b"x" * 4096)
    os.fsync(descriptor)


def _raw(path: Path, key: bytes) -> Any:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    return connection


@functools.cache
def _large() -> tuple[Path, bytes]:
    """A workspace of 100,000 booths, made once in a run."""
    home = tempfile.TemporaryDirectory(prefix="bench-store-")
    _keep.append(home)
    folder = Path(home.name) / "workspace"
    workspace, _ = create(folder)
    chance = random.Random(7)  # noqa: S311 (the same booths in every run)
    syllables = "华东精密南方创新科技实业电子智能装备制造国际贸易示例新材料"
    with workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
        for number in range(RECORDS):
            name = "".join(chance.choices(syllables, k=6))
            rare = "罕见龙舟机械厂" if number % 5000 == 3 else "精密机械有限公司"
            change.put(target(number, f"{1 + number % 9}.{number % 3}A{number // 9:05d}", name + rare))
    workspace.close()
    return folder, keys.derive(Workspace.unlock(folder, PASSPHRASE).workspace_key, "records")


@contextlib.contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="bench-store-") as name:
        yield Path(name)


def _side_by_side(floor: Callable[[], object], ours: Callable[[], object], times: int) -> tuple[float, float]:
    """Medians in milliseconds, taken in turn, so that other work on the machine hits both."""
    took: tuple[list[float], list[float]] = ([], [])
    for _ in range(times):
        for measured, run in zip(took, (floor, ours), strict=True):
            start = time.perf_counter()
            run()
            measured.append((time.perf_counter() - start) * 1000)
    return statistics.median(took[0]), statistics.median(took[1])


if __name__ == "__main__":
    for name, floor, ours, limit, holds in rows():
        shown = f"{floor:9.3f}" if floor is not None else "        -"
        print(f"{name:48} {shown} {ours:9.3f}  {limit:22} {'holds' if holds else 'OVER'}")
