"""What taking photos in costs over reading them: raw Pillow and plain files are the floor, in the same run.

`INSPECTOR_BENCH_PHOTOS=500` runs the full batch; sixty photos show the same ratio.
"""

import hashlib
import io
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image, ImageFilter

from inspector import evidence
from tests.bench import memory

Line = tuple[str, float | None, float, str, bool]
NOW = datetime(2026, 10, 15, tzinfo=UTC)
PHOTOS = int(os.environ.get("INSPECTOR_BENCH_PHOTOS", "60"))
_DIFFERENT = 6
_EDGE = 640


def rows() -> list[Line]:
    with tempfile.TemporaryDirectory() as folder:
        with ProcessPoolExecutor(1) as apart:  # making them takes more memory than what is measured
            photos = apart.submit(_photos, Path(folder) / "card").result()
        return [accepted(photos), *batch(photos, Path(folder))]


def accepted(photos: list[Path]) -> Line:
    """One photo read, hashed and asked what it is, against read and hash alone."""
    floor, ours = _side_by_side(
        lambda path: hashlib.sha256(path.read_bytes()).hexdigest(),
        lambda path: evidence.intake(path, name=path.name, now=NOW),
        photos[:40],
    )
    name = f"photo read and hashed, {_megabytes(photos)} MB"
    return name, floor, ours, "<= 2.0 x, <= 10 ms", ours <= 2 * floor and ours <= 10


def batch(photos: list[Path], folder: Path) -> list[Line]:
    """All photos in with their previews, two at a time, original and preview written to plain files."""
    runs: dict[str, list[float]] = {"floor": [], "ours": []}
    for number in range(3):
        for name, one in (("floor", _raw), ("ours", _taken)):
            target = folder / f"{name}-{number}"
            target.mkdir()
            runs[name].append(_both_threads(one, photos, target))
    floor, ours = (min(runs[name]) * 1000 for name in ("floor", "ours"))
    peak = memory.peak()
    title = f"{len(photos)} photos in, previews included"
    return [
        (title, floor, ours, "<= 1.3 x", ours <= 1.3 * floor),
        (f"{title}: peak memory with decoders, MB", None, peak, "<= 250 MB", peak <= 250),
    ]


def _raw(path: Path, target: Path) -> None:
    content = path.read_bytes()
    name = hashlib.sha256(content).hexdigest()
    (target / name).write_bytes(content)
    with Image.open(io.BytesIO(content)) as picture:
        picture.draft("RGB", (_EDGE, _EDGE))
        picture.thumbnail((_EDGE, _EDGE))
        small = io.BytesIO()
        picture.save(small, "JPEG", quality=82)
    (target / f"{name}.preview").write_bytes(small.getvalue())


def _taken(path: Path, target: Path) -> None:
    content = path.read_bytes()
    taken = evidence.intake(content, name=path.name, now=NOW)
    (target / taken.sha256).write_bytes(content)
    small = evidence.preview(content, taken.media_type)
    (target / f"{taken.sha256}.preview").write_bytes(small or b"")


def _both_threads(one: Callable[[Path, Path], None], photos: list[Path], target: Path) -> float:
    begun = time.perf_counter()
    with ThreadPoolExecutor(2) as pool:
        for _ in pool.map(lambda path: one(path, target), photos):
            pass
    return time.perf_counter() - begun


def _side_by_side(
    floor: Callable[[Path], object], ours: Callable[[Path], object], photos: list[Path]
) -> tuple[float, float]:
    """Medians in milliseconds, in turns, so that both see the same machine."""
    took: tuple[list[float], list[float]] = ([], [])
    for path in photos:
        for spent, run in zip(took, (floor, ours), strict=True):
            begun = time.perf_counter()
            run(path)
            spent.append((time.perf_counter() - begun) * 1000)
    return statistics.median(took[0]), statistics.median(took[1])


def _photos(folder: Path) -> list[Path]:
    """Photos of 12 megapixels: a few different pictures, each file with bytes of its own."""
    folder.mkdir()
    pictures = [_picture(seed) for seed in range(_DIFFERENT)]
    paths = []
    for number in range(PHOTOS):
        path = folder / f"IMG_{number:04}.jpg"
        picture = pictures[number % _DIFFERENT]
        path.write_bytes(picture[:-2] + f"{number:08}".encode() + picture[-2:])
        paths.append(path)
    return paths


def _picture(seed: int) -> bytes:
    chance = random.Random(seed)  # noqa: S311 (a picture)
    made = Image.new("RGB", (4000, 3000))
    for size in (8, 60, 500, 2000):
        noise = Image.frombytes("RGB", (size, size * 3 // 4), chance.randbytes(size * size * 3 // 4 * 3))
        layer = noise.resize(made.size, Image.Resampling.BICUBIC)
        made = layer if size == 8 else Image.blend(made, layer, 0.22)
    camera = Image.Exif()
    camera[271], camera[272], camera[274] = "Demo", "Demo", 6 if seed % 2 else 1
    camera.get_ifd(34665)[36867] = "2026:10:15 09:00:00"
    target = io.BytesIO()
    made.filter(ImageFilter.GaussianBlur(1)).save(target, "JPEG", quality=88, exif=camera)
    return target.getvalue()


def _megabytes(photos: list[Path]) -> float:
    return round(statistics.mean(path.stat().st_size for path in photos) / 1e6, 1)


if __name__ == "__main__":
    for line in rows():
        print(line)
