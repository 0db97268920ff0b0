"""Every test gets its own copy of one furnished workspace."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.casework.made_up import Clock, Hall, copied


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = Hall(copied(tmp_path / "workspace"), Clock())
    yield made
    made.close()
