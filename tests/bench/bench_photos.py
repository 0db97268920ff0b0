"""Photos through the verbs into the encrypted store, against raw Pillow and raw encrypted writes."""

from __future__ import annotations

import hashlib
import io
import tempfile
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

from inspector.casework import photos as verbs
from inspector.trust import keys
from tests.bench import bench_evidence, bench_store, memory
from tests.casework.made_up import Clock, Hall, copied

if TYPE_CHECKING:
    from collections.abc import Callable

Line = tuple[str, float | None, float, str, bool]
_CHUNK = 512 * 1024
_RUNS = 2


def rows() -> list[Line]:
    with tempfile.TemporaryDirectory(prefix="bench-photos-") as home:
        with ProcessPoolExecutor(1) as apart:  # making them takes more memory than what is measured
            made = apart.submit(bench_evidence._photos, Path(home) / "card").result()
        pairs = [(_raw(made, Path(home), run), _ours(made, Path(home), run)) for run in range(_RUNS)]
    floor, took = (min(pair[which] for pair in pairs) for which in (0, 1))
    peak = memory.peak()
    name = f"{len(made)} photos through the verbs, previews included"
    return [
        (name, floor, took, "<= 1.3 x", took <= 1.3 * floor),
        (f"{name}: peak memory with decoders, MB", None, peak, "<= 250 MB", peak <= 250),
    ]


def _ours(made: list[Path], home: Path, run: int) -> float:
    hall = Hall(copied(home / f"workspace-{run}"), Clock(), seed=900 + run)
    inspection = hall.open()

    def one(path: Path) -> None:
        record, _ = verbs.take_in(hall.desk, inspection, path, name=path.name, way="card")
        verbs.make_preview(hall.desk, record.id)

    took = _on_two_threads(one, made)
    assert len(verbs.of(hall.desk, inspection)) == len(made)
    hall.close()
    return took


def _raw(made: list[Path], home: Path, run: int) -> float:
    key = keys.new_secret()
    lock, own = threading.Lock(), threading.local()
    path = home / f"raw-{run}-photos.db"
    bench_store._raw(path, key).execute("CREATE TABLE chunk (sha256 TEXT, part INTEGER, content BLOB)")

    def one(photo: Path) -> None:
        if not hasattr(own, "connection"):
            own.connection = bench_store._raw(path, key)
        content = photo.read_bytes()
        for whole in (content, _small(content)):
            with lock:
                _write(own.connection, whole)

    return _on_two_threads(one, made)


def _small(content: bytes) -> bytes:
    with Image.open(io.BytesIO(content)) as picture:
        picture.draft("RGB", (640, 640))
        picture.thumbnail((640, 640))
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=82)
    return out.getvalue()


def _write(connection: Any, content: bytes) -> None:
    sha256 = hashlib.sha256(content).hexdigest()
    connection.execute("BEGIN IMMEDIATE")
    for part, at in enumerate(range(0, len(content), _CHUNK)):
        connection.execute("INSERT INTO chunk VALUES (?, ?, ?)", (sha256, part, content[at : at + _CHUNK]))
    connection.execute("COMMIT")


def _on_two_threads(one: Callable[[Path], None], made: list[Path]) -> float:
    began = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        for _ in pool.map(one, made):
            pass
    return (time.perf_counter() - began) * 1000
