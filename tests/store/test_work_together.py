"""Window and command line, and many threads, on one workspace."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from inspector.domain.errors import Refused, Trouble
from inspector.store import WindowLock, Workspace
from tests.store.made_up import CAMPAIGN, NOW, create, inspection, reopen, target

_WRITER = """
import sys
from pathlib import Path
from tests.store.made_up import NOW, reopen, target
seed = sys.argv[2]
with reopen(Path(sys.argv[1]), seed=seed) as workspace:
    for number in range(40):
        with workspace.change("A0001", NOW) as change:
            change.put(target(int(seed) * 1000 + number))
            change.set_meta("count", str(int(change.meta("count") or 0) + 1))
    assert workspace.loss is None
"""


def test_two_processes_write_one_chain(folder: Path) -> None:
    workspace, _ = create(folder)
    writers = [subprocess.Popen([sys.executable, "-c", _WRITER, str(folder), str(seed)]) for seed in (1, 2)]
    for number in range(40):
        with workspace.change("A0001", NOW) as change:
            change.put(target(number))
            change.set_meta("count", str(int(change.meta("count") or 0) + 1))
    assert [writer.wait() for writer in writers] == [0, 0]
    assert workspace.meta("count") == "120"
    assert workspace.count("target") == 120
    assert workspace.verify().holds
    workspace.close()
    with reopen(folder) as again:
        assert again.loss is None


def test_a_writer_that_never_ends_is_told_as_locked(
    workspace: Workspace, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inspector.store.driver._PATIENCE", 0.05)
    with reopen(folder) as other, workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
        with pytest.raises(Trouble, match=r"store\.locked"), other.change("A0002", NOW):
            pass
        assert other.rows("agency")
    assert workspace.count("campaign") == 1


_HOLD_THE_WINDOW = """
import sys
from pathlib import Path
from inspector.store import WindowLock
lock = WindowLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_window_is_told_who_has_the_first(folder: Path) -> None:
    folder.mkdir()
    command = [sys.executable, "-c", _HOLD_THE_WINDOW, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with pytest.raises(Refused) as told:
            WindowLock(folder)
        assert told.value.facts == {"pid": str(first.pid)}
        first.kill()
    with WindowLock(folder):
        pass


def test_threads_read_while_one_writes(workspace: Workspace) -> None:
    failed: list[BaseException] = []
    done = threading.Event()

    def read() -> None:
        try:
            while not done.is_set():
                booths = workspace.rows("target")
                assert workspace.count("target") >= len(booths)
                workspace.search("机械")
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(30):
        with workspace.change("A0001", NOW) as change:
            change.put(target(number))
    done.set()
    for thread in threads:
        thread.join()
    assert failed == []


def test_changes_from_many_threads_come_one_after_the_other(workspace: Workspace) -> None:
    with workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
        change.put(inspection(1))

    def write(start: int) -> None:
        for number in range(start, start + 10):
            with workspace.change("A0001", NOW) as change:
                change.put(target(number))
                change.draft("inspection-1", f"/data/q{number}", "yes")

    threads = [threading.Thread(target=write, args=(start,)) for start in (0, 10, 20, 30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert workspace.count("target") == len(workspace.draft("inspection-1")) == 40
    assert workspace.verify().holds
