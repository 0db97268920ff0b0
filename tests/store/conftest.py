"""A small workspace of made-up people, with ids and times that are the same in every run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.store import Workspace
from tests.store.made_up import PASSPHRASE, create


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "workspace"


@pytest.fixture
def workspace(folder: Path) -> Iterator[Workspace]:
    made, _ = create(folder)
    yield made
    made.close()


@pytest.fixture
def passphrase() -> str:
    return PASSPHRASE
