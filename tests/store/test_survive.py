"""Kills, full disks, read-only disks: what was reported saved is there, and nothing is half there."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from inspector.domain.errors import Trouble
from inspector.store import Workspace
from inspector.store.driver import troubles
from tests.store.made_up import CAMPAIGN, NOW, create, inspection, reopen, target

_WRITE_UNTIL_KILLED = """
import hashlib, sys
from pathlib import Path
from tests.store.made_up import NOW, evidence, reopen, target
run = int(sys.argv[2])
with reopen(Path(sys.argv[1]), seed=f"run{run}") as workspace:
    for number in range(run * 10000, run * 10000 + 9999):
        photo = workspace.put_blob(b"%d" % number * 20000)
        with workspace.change("A0001", NOW) as change:
            change.put(evidence(number, photo))
            change.draft("inspection-1", "/data/count", str(number))
        print(number, photo, flush=True)
"""


def test_a_killed_process_loses_nothing_it_reported(folder: Path) -> None:
    workspace, _ = create(folder)
    with workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
        change.put(inspection(1))
    workspace.close()
    for run in range(5):
        reported = _killed_after(folder, run, lines=3 + 4 * run)
        with reopen(folder, seed=f"look{run}") as again:
            assert again.loss is None
            assert int(again.draft("inspection-1")["/data/count"]) >= int(reported[-1][0])
            for number, photo in reported:
                assert again.versions(f"evidence-{number}")
                assert again.get_blob(photo) == number.encode() * 20000
            found = again.verify()
            assert found.holds, found.broken


def _killed_after(folder: Path, run: int, lines: int) -> list[tuple[str, str]]:
    """What the writer reported; it is killed at whatever it does after its n-th report."""
    command = [sys.executable, "-c", _WRITE_UNTIL_KILLED, str(folder), str(run)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        told = [writer.stdout.readline() for _ in range(lines)]
        writer.send_signal(signal.SIGKILL)
        told += writer.stdout.readlines()
    whole = [line for line in told if line.endswith("\n")]
    return [(number, photo) for number, photo in (line.split() for line in whole)]


_FILL_THE_DISK = """
import resource, signal, sys
from pathlib import Path
from inspector.domain.errors import Trouble
from tests.store.made_up import NOW, inspection, reopen, target
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
workspace = reopen(Path(sys.argv[1]), seed="full")
with workspace.change("A0001", NOW) as change:
    change.draft("inspection-1", "/data/brand", "before")
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, resource.RLIM_INFINITY))
told = []
try:
    with workspace.change("A0001", NOW) as change:
        change.draft("inspection-1", "/data/brand", "after")
        for number in range(5000):
            change.put(target(number))
except Trouble as trouble:
    told.append(trouble.code)
try:
    workspace.put_blob(bytes(range(256)) * 20000)
except Trouble as trouble:
    told.append(trouble.code)
assert told == ["store.full", "store.full"], told
assert workspace.count("target") == 0
assert workspace.draft("inspection-1") == {"/data/brand": "before"}
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
with workspace.change("A0001", NOW) as change:
    change.put(target(1))
    change.draft("inspection-1", "/data/brand", "after")
workspace.idle()
workspace.close()
"""


def test_a_disk_that_fills_up_in_a_change_leaves_nothing_half_written(folder: Path) -> None:
    workspace, _ = create(folder)
    with workspace.change("A0001", NOW) as change:
        change.put(inspection(1))
    workspace.close()
    subprocess.run([sys.executable, "-c", _FILL_THE_DISK, str(folder)], check=True)
    with reopen(folder) as again:
        assert again.loss is None
        assert again.ids("target") == ["target-1"]
        assert again.draft("inspection-1") == {"/data/brand": "after"}
        assert again.verify().holds


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs root")
def test_a_small_disk_of_its_own_fills_up_and_is_cleared(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)], check=False)
    if mounted.returncode:
        pytest.skip("this machine mounts no tmpfs")
    workspace, _ = create(disk / "workspace")
    try:
        ballast = disk / "ballast"
        ballast.write_bytes(bytes(workspace.disk_free() - 100_000))
        with pytest.raises(Trouble) as told:
            _put_many(workspace)
        assert told.value.code == "store.full"
        assert workspace.count("target") == 0
        ballast.unlink()
        _put_many(workspace)
        assert workspace.verify().holds
    finally:
        workspace.close()
        subprocess.run(["umount", str(disk)], check=True)


def _put_many(workspace: Workspace) -> None:
    with workspace.change("A0001", NOW) as change:
        for number in range(300):
            change.put(inspection(number))
            change.put(target(number))


def test_a_head_that_cannot_be_written_follows_later(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (workspace.folder / "head.json").read_bytes()

    def no_room(_path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr("inspector.store.head.write_atomically", no_room)
        with workspace.change("A0001", NOW) as change:
            change.put(CAMPAIGN)
    assert workspace.count("campaign") == 1
    assert (workspace.folder / "head.json").read_bytes() == before
    workspace.idle()
    assert (workspace.folder / "head.json").read_bytes() != before
    assert workspace.verify().holds


def test_a_swallowed_failure_still_takes_everything_back(workspace: Workspace) -> None:
    def swallow() -> None:
        with workspace.change("A0001", NOW) as change:
            change.put(CAMPAIGN)
            change.failure = Trouble("store.full")
            with pytest.raises(Trouble):
                change.put(inspection(1))

    with pytest.raises(Trouble):
        swallow()
    assert workspace.count("campaign") == 0


def test_a_copy_on_a_read_only_disk_opens_for_reading(workspace: Workspace, tmp_path: Path) -> None:
    photo = workspace.put_blob(b"photo")
    workspace.close()
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(disk)], check=False).returncode:
        pytest.skip("mounting a read-only disk needs root")
    try:
        shutil.copytree(workspace.folder, disk / "workspace")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with reopen(disk / "workspace", readonly=True) as copy:
            assert copy.rows("agency")
            assert copy.get_blob(photo) == b"photo"
        with (
            pytest.raises(Trouble) as told,
            reopen(disk / "workspace") as copy,
            copy.change("A0001", NOW) as change,
        ):
            change.put(CAMPAIGN)
        assert told.value.code == "store.readonly"
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_an_error_that_is_no_trouble_of_the_world_stays_a_bug(workspace: Workspace) -> None:
    from sqlcipher3 import dbapi2

    with pytest.raises(dbapi2.OperationalError), troubles(workspace.records_path):
        workspace._connection().execute("SELECT nothing")
