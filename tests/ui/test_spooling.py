"""The file a sheet lies in on its way to the printing system."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from inspector.ui import spooling

MEMORY = Path("/dev/shm")  # noqa: S108


@pytest.fixture(autouse=True)
def _no_runtime_folder(monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nowhere")
    if not spooling._is_memory(MEMORY):
        pytest.skip("no memory file system")


def test_it_lies_in_memory_and_is_gone_afterwards():
    spooling.expect_printing()
    before = os.environ["TMPDIR"]
    with spooling.in_memory():
        folder = Path(os.environ["TMPDIR"])
        assert folder.parent == MEMORY
        assert folder.stat().st_mode & 0o077 == 0
        (folder / "sheet").write_text("readable")
    assert not folder.exists()
    assert os.environ["TMPDIR"] == before


def test_what_a_killed_program_left_is_swept_later():
    left = MEMORY / "inspector-print-forgotten"
    left.mkdir(exist_ok=True)
    long_ago = time.time() - 7200
    os.utime(left, (long_ago, long_ago))
    with spooling.in_memory():
        assert not left.exists()


def test_a_disk_is_not_memory(tmp_path):
    assert not spooling._is_memory(Path("/proc"))
