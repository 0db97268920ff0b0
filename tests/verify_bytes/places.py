"""One changed byte at one place of each kind of thing, and whether it was found and named."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING

from inspector.casework import setup, verifying, verifying_batches, verifying_packages
from inspector.domain.errors import Trouble
from inspector.store import Workspace
from inspector.trust import keys
from tests.casework.made_up import LEADER, SECRETS, Clock, Ids

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.casework.verifying import Report
    from tests.verify_bytes.scene import Scene

PAGE = 4096
FOUND, EXEMPT = "found", "exempt"


@contextmanager
def flipped(path: Path, at: int, mask: int) -> Iterator[None]:
    """The file with one byte changed, for as long as the block lasts."""
    _flip(path, at, mask)
    try:
        yield
    finally:
        _flip(path, at, mask)


def _flip(path: Path, at: int, mask: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ mask]))


@contextmanager
def opened(folder: Path) -> Iterator[Desk]:
    """The workspace for reading, as `verify` opens it."""
    desk = setup.open_workspace(folder, SECRETS[LEADER], now=Clock(), new_id=Ids(90), readonly=True)
    try:
        yield desk
    finally:
        desk.workspace.close()


def looked_at(folder: Path) -> Report:
    """The report on a workspace, also when it does not open any more."""
    try:
        with opened(folder) as desk:
            return verifying.workspace(desk)
    except Trouble as trouble:
        return verifying.damaged(folder, trouble, SECRETS[LEADER])


def _said(report: Report) -> str:
    """Everything that was said to be broken, as one text."""
    return json.dumps([dict(one.facts) for one in report.broken], ensure_ascii=False, default=str)


def _verdict(report: Report, *names: str) -> str:
    """Found, or what is wrong: nothing was found, or it was not named."""
    if report.holds:
        return "NOT FOUND"
    said = _said(report)
    return FOUND if any(name in said for name in names) else f"NOT NAMED: {said[:200]}"


def _mask(chance: random.Random) -> int:
    return chance.randrange(1, 256)


# --- inside the encrypted files, as somebody with the passphrase could do it


def version(scene: Scene, chance: random.Random) -> str:
    """A byte of a version's own bytes."""
    return _inside(scene.sender, chance, "records", "version", "version_id", "body")


def foreign_version(scene: Scene, chance: random.Random) -> str:
    """The same of a version that came on a stick."""
    return _inside(scene.reader, chance, "records", "foreign_version", "sequence", "body")


def blob(scene: Scene, chance: random.Random) -> str:
    """A byte of an original, a preview or a PDF."""
    folder = scene.sender
    with _database(folder, "photos") as connection:
        rows = connection.execute(
            "SELECT c.number, b.sha256, length(c.content) FROM chunk c JOIN blob b ON b.number = c.blob"
        ).fetchall()
    number, sha256, length = chance.choice(rows)
    with _changed(folder, "photos", "chunk", "content", number, chance.randrange(length), _mask(chance)):
        return _verdict(looked_at(folder), sha256)


def _inside(folder: Path, chance: random.Random, purpose: str, table: str, name: str, column: str) -> str:
    with _database(folder, purpose) as connection:
        number = "position" if table == "version" else "number"
        query = f"SELECT {number}, {name}, length({column}) FROM {table}"  # noqa: S608  names of this file
        row, named, length = chance.choice(connection.execute(query).fetchall())
    with _changed(folder, purpose, table, column, row, chance.randrange(length), _mask(chance)):
        return _verdict(looked_at(folder), str(named))


@contextmanager
def _changed(
    folder: Path, purpose: str, table: str, column: str, number: int, at: int, mask: int
) -> Iterator[None]:
    key = "position" if table == "version" else "number"
    with _database(folder, purpose) as connection:
        query = f"SELECT {column} FROM {table} WHERE {key} = ?"  # noqa: S608
        (before,) = connection.execute(query, (number,)).fetchone()
        changed = bytearray(before)
        changed[at] ^= mask
        update = f"UPDATE {table} SET {column} = ? WHERE {key} = ?"  # noqa: S608
        connection.execute(update, (bytes(changed), number))
    try:
        yield
    finally:
        with _database(folder, purpose) as connection:
            connection.execute(update, (before, number))


@contextmanager
def _database(folder: Path, purpose: str) -> Iterator[object]:
    from sqlcipher3 import dbapi2

    key = keys.derive(_key(folder), purpose)
    connection = dbapi2.connect(str(folder / f"{purpose}.db"), isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    try:
        yield connection
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()


_known: dict[str, bytes] = {}


def _key(folder: Path) -> bytes:
    if str(folder) not in _known:
        _known[str(folder)] = Workspace.unlock(folder, SECRETS[LEADER]).workspace_key
    return _known[str(folder)]


# --- the files of the workspace, as a failing disk changes them


def records_file(scene: Scene, chance: random.Random) -> str:
    return _raw(scene.sender, "records.db", chance)


def photos_file(scene: Scene, chance: random.Random) -> str:
    return _raw(scene.sender, "photos.db", chance)


def _raw(folder: Path, name: str, chance: random.Random) -> str:
    at = chance.randrange((folder / name).stat().st_size)
    with flipped(folder / name, at, _mask(chance)):
        report = looked_at(folder)
        return (
            _verdict(report, f"page {at // PAGE + 1}", name)
            if at < PAGE
            else _verdict(report, f"page {at // PAGE + 1}")
        )


def small_files(scene: Scene, chance: random.Random) -> str:
    """Head file and key file; blanks between the fields of the key file are layout and exempt."""
    name = chance.choice(["head.json", "keys.json"])
    path = scene.sender / name
    content = path.read_bytes()
    at, mask = chance.randrange(len(content)), _mask(chance)
    is_blank = content[at] in b" \n" and content[at] ^ mask in b" \n\t\r"
    with flipped(path, at, mask):
        verdict = _verdict(looked_at(scene.sender), name)
    return EXEMPT if verdict == "NOT FOUND" and is_blank else verdict


# --- what left the workspace


def package_folder(scene: Scene, chance: random.Random) -> str:
    files = sorted(one for one in scene.package.rglob("*") if one.is_file())
    path, at = _place(files, chance)
    with flipped(path, at, _mask(chance)):
        name = path.relative_to(scene.package).as_posix()
        report = verifying_packages.package(None, scene.package)
        return _verdict(report, name, "signature.p7s" if name == "SHA256SUMS" else name)


def package_archive(scene: Scene, chance: random.Random) -> str:
    import zipfile

    with zipfile.ZipFile(scene.archive) as archive:
        places = [(one.header_offset, one.filename) for one in archive.infolist()]
    at = chance.randrange(scene.archive.stat().st_size)
    inside = [name for offset, name in places if offset <= at][-1]
    with flipped(scene.archive, at, _mask(chance)):
        return _verdict(verifying_packages.package(None, scene.archive), inside, scene.archive.name)


def batch(scene: Scene, chance: random.Random) -> str:
    path, at = _place(list(scene.volumes), chance)
    with flipped(path, at, _mask(chance)):
        return _verdict(verifying_batches.volume(None, path), path.name)


def issued_pdf(scene: Scene, chance: random.Random) -> str:
    path, at = _place(sorted(scene.pdfs), chance)
    with flipped(path, at, _mask(chance)), opened(scene.sender) as desk:
        return _verdict(verifying.file(desk, path), scene.pdfs[path])


def signed_pdf(scene: Scene, chance: random.Random) -> str:
    path, at = _place(sorted(scene.signed), chance)
    with flipped(path, at, _mask(chance)), opened(scene.sender) as desk:
        return _verdict(verifying.file(desk, path), scene.signed[path])


def original(scene: Scene, chance: random.Random) -> str:
    path, at = _place(sorted(scene.originals), chance)
    with flipped(path, at, _mask(chance)), opened(scene.sender) as desk:
        return _verdict(verifying.file(desk, path), scene.originals[path])


def _place(files: list[Path], chance: random.Random) -> tuple[Path, int]:
    """Half of the time a byte of a file drawn first, so that small files count; else one among all bytes."""
    if chance.random() < 0.5:
        path = chance.choice(files)
        return path, chance.randrange(path.stat().st_size)
    sizes = [path.stat().st_size for path in files]
    (path,) = chance.choices(files, sizes)
    return path, chance.randrange(path.stat().st_size)


KINDS: dict[str, Callable[[Scene, random.Random], str]] = {
    "version": version,
    "version of another device": foreign_version,
    "blob": blob,
    "records.db on the disk": records_file,
    "photos.db on the disk": photos_file,
    "head.json, keys.json": small_files,
    "package, folder": package_folder,
    "package, archive": package_archive,
    "batch volume": batch,
    "issued PDF": issued_pdf,
    "signed PDF": signed_pdf,
    "original": original,
}
