"""Whatever lies in a batch fits its volumes and comes back as it was; a file that is none breaks nothing."""

from __future__ import annotations

import hashlib
import io
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.domain.chain import START, Head, follow
from inspector.domain.errors import Refused, Trouble
from inspector.sync import Blob, Header, Manifest, plan, read_header, tape, unpack, write_volume
from inspector.sync.manifest import ROLES, new_manifest
from inspector.sync.volume import ALGORITHMS, FORMAT, LEAST, ROOM
from inspector.trust import age, keys
from inspector.trust.authority import new_authority
from tests.store.made_up import NOW

if TYPE_CHECKING:
    from pathlib import Path

KEY = keys.new_key()
AUTHORITY = new_authority("历下示例市场监督管理局", NOW)
CERTIFICATE = AUTHORITY.issue(keys.public_pem(KEY), "device", serial="device-1", now=NOW)
IDENTITY = age.new_identity()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _content(size: int, number: int) -> bytes:
    return (number.to_bytes(4) * (size // 4 + 1))[:size]


def _manifest(bodies: list[bytes], blobs: list[bytes]) -> Manifest:
    head = Head()
    for body in bodies:
        head = follow(head, _sha256(body))
    named = {_sha256(one): Blob(_sha256(one), len(one), ROLES[n % 3]) for n, one in enumerate(blobs)}
    return new_manifest(
        device="device-1",
        agency="",
        by="A0001",
        made_at="2026-11-06T01:10:00Z",
        first=1,
        last=len(bodies),
        previous=START,
        head=head.link,
        versions=tuple(map(_sha256, bodies)),
        blobs=tuple(named.values()),
        absent=(),
        reply_to=age.recipient_of(IDENTITY),
    )


class _Shelf:
    def __init__(self, contents: list[bytes]) -> None:
        self._by = {_sha256(one): one for one in contents}

    def bytes_of(self, piece):
        whole = self._by[piece.sha256]
        yield whole[piece.at : piece.at + piece.size]


class _Kept:
    """Puts everything together again."""

    def __init__(self) -> None:
        self.versions: dict[int, bytes] = {}
        self.blobs: dict[str, bytearray] = {}
        self._place: tuple[str, int] = ("", 0)

    def accept(self, manifest: Manifest) -> None:
        self.blobs |= {
            one.sha256: bytearray(one.size) for one in manifest.blobs if one.sha256 not in self.blobs
        }

    def version(self, sequence: int, body: bytes) -> None:
        self.versions[sequence] = body

    def begin_piece(self, sha256: str, at: int, size: int, total: int) -> None:
        self._place = (sha256, at)

    def piece(self, content: bytes) -> None:
        sha256, at = self._place
        self.blobs[sha256][at : at + len(content)] = content
        self._place = (sha256, at + len(content))

    def end_piece(self) -> None:
        """Nothing is held back."""


def _header(manifest: Manifest, number: int, count: int) -> Header:
    return Header(
        FORMAT, "batch", _sha256(manifest.encoded()), number, count, "device-1", CERTIFICATE,
        AUTHORITY.certificate, manifest.made_at, len(manifest.versions), len(manifest.blobs),
        age.recipient_of(IDENTITY), 0, "", dict(ALGORITHMS),
    )  # fmt: skip


def _write(folder: Path, bodies: list[bytes], blobs: list[bytes], size: int) -> list[Path]:
    manifest, paths = _manifest(bodies, blobs), []
    planned = plan(manifest, [len(one) for one in bodies], size)
    for number, pieces in enumerate(planned.volumes, start=1):
        paths.append(folder / f"v.{number:03d}.inspectorbatch")
        with paths[-1].open("w+b") as file:
            header = _header(manifest, number, len(planned.volumes))
            write_volume(
                file, header, manifest.encoded(), pieces, _Shelf([*bodies, *blobs]),
                signer=keys.signer(KEY), told=lambda _count: None,
            )  # fmt: skip
    return paths


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.integers(1, 3000), min_size=1, max_size=30),
    st.lists(st.sampled_from([1, 511, 512, 513, 40_000, 120_000, 300_000]), max_size=6),
    st.sampled_from([LEAST, LEAST + 1, 400_000, 1 << 20]),
)
def test_what_is_packed_comes_back_whatever_the_volumes(
    tmp_path: Path, versions: list[int], files: list[int], size: int
) -> None:
    bodies = [_content(one, number) for number, one in enumerate(versions)]
    blobs = [_content(one, 1000 + number) for number, one in enumerate(files)]
    kept = _Kept()
    for path in reversed(_write(tmp_path, bodies, blobs, size)):
        assert path.stat().st_size <= size
        unpack(path, read_header(path), IDENTITY, kept)
        path.unlink()
    assert [kept.versions[number + 1] for number in range(len(bodies))] == bodies
    assert {sha256: bytes(one) for sha256, one in kept.blobs.items()} == {_sha256(one): one for one in blobs}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, ROOM - 1), st.binary(min_size=1, max_size=40))
def test_a_header_that_was_changed_is_refused_and_never_breaks_the_program(
    tmp_path: Path, at: int, scratch: bytes
) -> None:
    path = tmp_path / "v.001.inspectorbatch"
    if not (tmp_path / "whole").exists():
        (tmp_path / "whole").write_bytes(_write(tmp_path, [b"one"], [], LEAST)[0].read_bytes())
    whole = (tmp_path / "whole").read_bytes()
    path.write_bytes(whole[:at] + scratch + whole[at + len(scratch) :])
    if path.read_bytes()[:ROOM] == whole[:ROOM]:
        return
    with pytest.raises((Refused, Trouble)):
        read_header(path)


@given(st.binary(max_size=4000))
def test_a_tape_of_anything_is_read_or_refused(content: bytes) -> None:
    class Nobody:
        def begin(self, name: str, size: int) -> None: ...
        def take(self, content: bytes) -> None: ...
        def end(self) -> None: ...

    reader = tape.Reader(Nobody())
    with suppress(Refused):
        reader.write(content)


def test_what_the_source_raises_comes_through_the_encryption() -> None:
    def pulled():
        yield b"x" * 100_000
        raise OSError(19, "No such device")

    with pytest.raises(OSError, match="No such device"):
        age.encrypt(pulled(), io.BytesIO(), age.recipient_of(IDENTITY))


def test_another_identity_does_not_open_it() -> None:
    out = io.BytesIO()
    age.encrypt(iter([b"x"]), out, age.recipient_of(IDENTITY))
    with pytest.raises(Refused, match=r"key\.does_not_open"):
        age.decrypt(io.BytesIO(out.getvalue()), io.BytesIO(), age.new_identity())
    assert age.sealed_size(1) >= len(out.getvalue())
