"""A decoder may crash, hang, eat memory or rave: the file is told apart, and the next one is served."""

from __future__ import annotations

import logging
import os
import signal
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from inspector.apart import Died, NotDecodable, asking, decoder
from inspector.domain.errors import Refused, Trouble
from tests.apart import misbehaving

_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="what Linux alone can forbid")


def died_of(why: str, job, *arguments) -> None:
    with pytest.raises(Died) as told:
        job(b"a file", *arguments)
    assert (told.value.why, told.value.flag, told.value.code) == (why, "decoder_died", "photo.not_decodable")
    assert misbehaving.count(b"next").size == 4


def test_values_come_back_as_they_were_made() -> None:
    counted = misbehaving.count(b"abcdef", 2, word="!")
    assert counted == misbehaving.Counted(6, (b"ace!", b"bdf!"))


def test_a_large_file_goes_and_comes_whole() -> None:
    content = os.urandom(9_000_001)
    assert misbehaving.count(content).pieces == (content,)


def test_it_runs_in_another_process_that_is_kept_warm() -> None:
    first = misbehaving.pid(b"")
    assert first != os.getpid()
    assert misbehaving.pid(b"") == first


def test_a_crash_costs_one_file() -> None:
    died_of("crashed", misbehaving.crash)


def test_what_an_earlier_file_broke_is_not_laid_to_the_next() -> None:
    poisoned = misbehaving.poison(b"")
    assert misbehaving.linger(b"", 0.2) != poisoned  # the first decoder went while it was at work
    poisoned = misbehaving.poison(b"")
    time.sleep(0.3)  # and this one while it rested
    assert misbehaving.pid(b"") != poisoned


@pytest.mark.parametrize("job", [misbehaving.hang, misbehaving.sleep])
def test_a_hang_ends_with_its_time(job, monkeypatch) -> None:
    misbehaving.count(b"")  # warm
    monkeypatch.setattr(decoder, "SECONDS", 0.2)
    began = time.monotonic()
    died_of("time", job)
    assert time.monotonic() - began < 4


def test_memory_beyond_the_limit_is_too_large_a_file() -> None:
    with pytest.raises(NotDecodable) as told:
        misbehaving.swallow(b"", 1024**3)
    assert told.value.flag == "too_large"
    assert misbehaving.swallow(b"", 10**6) == 10**6


def test_an_answer_of_another_kind_is_no_answer() -> None:
    died_of("crashed", misbehaving.rave)


def test_what_it_refuses_is_refused_here() -> None:
    with pytest.raises(Refused) as refused:
        misbehaving.refuse(b"")
    assert (refused.value.code, refused.value.facts) == ("scan.two_pages", {"pages": ("1", "2")})
    with pytest.raises(Trouble, match="torn"):
        misbehaving.give_in(b"")
    with pytest.raises(NotDecodable) as told:
        misbehaving.leave_undecoded(b"")
    assert told.value.flag == "too_large"


def test_a_fault_of_ours_is_logged_by_its_place_and_not_by_what_it_says(caplog) -> None:
    with caplog.at_level(logging.ERROR), pytest.raises(Died) as told:
        misbehaving.stumble("秘密".encode())
    assert told.value.why == "fault"
    assert "KeyError at" in caplog.text
    assert "misbehaving.py" in caplog.text
    assert "秘密" not in caplog.text


def test_many_threads_share_two_decoders() -> None:
    with ThreadPoolExecutor(8) as pool:
        found = set(pool.map(misbehaving.pid, [b""] * 40))
    assert 1 <= len(found) <= 2
    assert found <= set(asking.pids())


@_LINUX
def test_a_decoder_reaches_neither_files_nor_network_nor_programs(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        secret = tmp_path / f"records.{server.getsockname()[1]}"
        secret.write_bytes(b"secret")
        assert set(misbehaving.reach(b"stolen", str(secret))) <= {"read", "list"} - _forbidden()
    assert not Path("/dev/shm/left").exists()  # noqa: S108
    assert [path.name for path in tmp_path.iterdir()] == [secret.name]


def _forbidden() -> set[str]:
    """Reading is forbidden by Landlock: kernels since 5.13."""
    import ctypes

    return {"read", "list"} if ctypes.CDLL(None).syscall(444, None, 0, 1) > 0 else set()


@_LINUX
def test_a_decoder_goes_with_its_program_even_from_the_middle_of_its_work() -> None:
    program = (
        "import threading, time, os, signal\n"
        "from inspector.apart import asking\nfrom tests.apart import misbehaving\n"
        "threading.Thread(target=misbehaving.hang, args=(b'',), daemon=True).start()\n"
        "time.sleep(0.1)\n"
        "while not asking.pids(): time.sleep(0.02)\n"
        "time.sleep(0.2)\nprint(*asking.pids(), flush=True)\nos.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=False, cwd=Path(__file__).parents[2]
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    (pid,) = map(int, done.stdout.split())
    until = time.monotonic() + 3
    while _runs(pid) and time.monotonic() < until:
        time.sleep(0.02)
    assert not _runs(pid)


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_a_forked_child_starts_its_own_decoders() -> None:
    ours = misbehaving.pid(b"")
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.write(writing, str(misbehaving.pid(b"")).encode())
            asking.close()
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        theirs = int(told.read())
    os.waitpid(child, 0)
    assert theirs != ours
    assert misbehaving.pid(b"") == ours


def test_the_program_loads_no_decoding_library() -> None:
    program = (
        "import sys\nfrom datetime import UTC, datetime\nfrom inspector import evidence\n"
        "content = b'\\xff\\xd8\\xff\\xe0' + bytes(100)\n"
        "assert 'not_decodable' in evidence.intake(content, name='a.jpg', now=datetime.now(UTC)).flags\n"
        "assert evidence.preview(content, 'image/jpeg') is None\n"
        "assert not {'PIL', 'pillow_heif', 'zxingcpp', 'pypdfium2'} & set(sys.modules), 'decodes here'\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
