"""Nothing readable outside the encrypted files: a day's work, then a search through every file it left."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.torture.scene import Result, open_hall

if TYPE_CHECKING:
    from collections.abc import Iterable

_ROOT = Path(__file__).parents[2]
_FOLDERS = ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


def hidden(home: Path) -> Result:
    """(f) Known words, pieces of photos and papers, secrets: in no file, plug pulled or closed."""
    result = Result("nothing readable in any file")
    place = home / "plaintext"
    folders = {name: place / name.lower() for name in _FOLDERS}
    for folder in folders.values():
        folder.mkdir(parents=True)
    workspace = place / "workspace"
    environment = {**os.environ, **{name: str(folder) for name, folder in folders.items()}}
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture.day", str(workspace)],
        cwd=_ROOT, env=environment, capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    result.check(done.returncode == -signal.SIGKILL, f"the day ended with {done.returncode}: {done.stderr!r}")
    fragments = [bytes.fromhex(one) for line in done.stdout.splitlines() for one in json.loads(line)]
    if not fragments:
        return result
    result.check(_finds_what_is_there(place, fragments), "the search itself finds nothing")
    looked = _search(result, place, fragments, "plug pulled")
    open_hall(workspace, seed=6000).close()
    _search(result, place, fragments, "opened and closed again")
    result.note = f"{len(fragments)} fragments, {looked} files"
    return result


def _search(result: Result, place: Path, fragments: list[bytes], when: str) -> int:
    files = [path for path in place.rglob("*") if path.is_file()]
    for path in files:
        content = path.read_bytes()
        for fragment in found_in(content, fragments):
            result.check(False, f"{when}: {fragment!r} is readable in {path.relative_to(place)}")
        result.runs += 1
    return len(files)


def found_in(content: bytes, fragments: Iterable[bytes]) -> list[bytes]:
    return [fragment for fragment in fragments if fragment in content]


def _finds_what_is_there(place: Path, fragments: list[bytes]) -> bool:
    """A search that cannot fail proves nothing: a file with one of the fragments must be found."""
    canary = place / "canary"
    canary.write_bytes(b"x" * 5000 + fragments[7] + b"y")
    there = Result("")
    _search(there, place, fragments, "canary")
    canary.unlink()
    return any("canary" in fault for fault in there.faults)
