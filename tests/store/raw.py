"""The file behind the workspace's back, with the key: what an attacker who has the passphrase could do."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from inspector.store import Workspace
from inspector.trust import keys
from tests.store.made_up import PASSPHRASE


def key(folder: Path, purpose: str = "records") -> bytes:
    return keys.derive(Workspace.unlock(folder, PASSPHRASE).workspace_key, purpose)


@contextmanager
def opened(folder: Path, purpose: str = "records") -> Iterator[Any]:
    """A connection of our own; what it did is in the main file when it closes."""
    connection = dbapi2.connect(str(folder / f"{purpose}.db"), isolation_level=None)
    try:
        connection.execute(f"PRAGMA key=\"x'{key(folder, purpose).hex()}'\"")
        yield connection
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        connection.close()
