"""Originals: content-addressed, durable before they are named, swept when nobody names them."""

import hashlib
import io
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.domain.errors import Trouble
from inspector.store import Workspace, blobs
from tests.store.made_up import NOW, evidence, inspection

HOUR = timedelta(hours=1)


@pytest.mark.parametrize("size", [0, 1, blobs.CHUNK - 1, blobs.CHUNK, blobs.CHUNK + 1, 3 * blobs.CHUNK])
def test_what_was_put_comes_back(workspace: Workspace, tmp_path: Path, size: int) -> None:
    content = bytes(range(251)) * (size // 251 + 1)
    content = content[:size]
    path = tmp_path / "IMG_0001.JPG"
    path.write_bytes(content)
    sha256 = workspace.put_blob(path)
    assert sha256 == hashlib.sha256(content).hexdigest()
    assert workspace.get_blob(sha256) == content
    assert workspace.put_blob(content) == workspace.put_blob(io.BytesIO(content)) == sha256
    assert all(len(chunk) <= blobs.CHUNK for chunk in workspace.open_blob(sha256))


def test_a_blob_larger_than_memory_allows_is_streamed(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(blobs, "_IN_MEMORY", blobs.CHUNK)
    content = bytes(range(256)) * 8192
    path = tmp_path / "film.mp4"
    path.write_bytes(content)
    sha256 = workspace.put_blob(path)
    assert workspace.get_blob(sha256) == content
    assert workspace.put_blob(path) == sha256
    assert workspace.verify().holds


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.binary(max_size=2000))
def test_every_content_has_its_own_name(workspace: Workspace, content: bytes) -> None:
    assert workspace.get_blob(workspace.put_blob(content)) == content


def test_a_missing_blob_is_trouble(workspace: Workspace) -> None:
    assert not workspace.has_blob("0" * 64)
    with pytest.raises(Trouble, match=r"blob\.missing"):
        workspace.get_blob("0" * 64)


def test_a_missing_photo_file_is_not_a_full_disk(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        workspace.put_blob(tmp_path / "gone.jpg")


def test_orphans_are_swept_an_hour_after_they_were_first_seen(workspace: Workspace) -> None:
    orphan, named = workspace.put_blob(b"orphan"), workspace.put_blob(b"named")
    with workspace.change("A0001", NOW) as change:
        change.put(evidence(1, named))
    assert workspace.sweep(NOW) == 0
    assert workspace.sweep(NOW + HOUR / 2) == 0
    assert workspace.sweep(NOW + HOUR) == 1
    assert not workspace.has_blob(orphan)
    assert workspace.get_blob(named) == b"named"


def test_an_orphan_put_again_or_named_in_time_stays(workspace: Workspace) -> None:
    again, named = workspace.put_blob(b"again"), workspace.put_blob(b"named late")
    workspace.sweep(NOW)
    workspace.put_blob(b"again")
    with workspace.change("A0001", NOW) as change:
        change.put(evidence(1, named))
    assert workspace.sweep(NOW + HOUR) == 0
    assert workspace.has_blob(again)
    assert workspace.has_blob(named)


def test_a_blob_of_an_earlier_version_or_a_draft_stays(workspace: Workspace) -> None:
    old, new, drafted = (workspace.put_blob(content) for content in (b"old", b"new", b"drafted"))
    with workspace.change("A0001", NOW) as change:
        change.put(inspection(1))
        change.put(evidence(1, old))
        change.put(evidence(1, new))
        change.draft("inspection-1", "/data/photo", drafted)
    workspace.sweep(NOW)
    assert workspace.sweep(NOW + 2 * HOUR) == 0


def test_photos_come_in_from_several_threads(workspace: Workspace) -> None:
    contents = [bytes([number]) * 300_000 for number in range(24)]
    names: dict[int, str] = {}

    def put(start: int) -> None:
        for number in range(start, 24, 3):
            names[number] = workspace.put_blob(contents[number])

    threads = [threading.Thread(target=put, args=(start,)) for start in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(workspace.get_blob(names[number]) == contents[number] for number in range(24))
