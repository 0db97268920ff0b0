from collections.abc import Callable
from pathlib import Path

import pytest

_PHOTOS = Path(__file__).parents[3] / "shared" / "photos"


@pytest.fixture(scope="session")
def real() -> Callable[[str], Path]:
    """A real photograph by its path below the shared folder; the test is skipped where there is none."""

    def find(name: str) -> Path:
        if not (_PHOTOS / name).exists():
            pytest.skip(f"no real photographs at ../shared/photos ({name})")
        return _PHOTOS / name

    return find
