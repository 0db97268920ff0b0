"""The window is driven off-screen; the photos are real ones from beside the repository."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
pytest.importorskip("PySide6.QtWidgets", reason="the extra `desktop` is not installed")

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.journeys.booths import Walk

SHARED = Path(__file__).resolve().parents[3] / "shared" / "photos"


@pytest.fixture
def walk(tmp_path: Path) -> Iterator[Walk]:
    from tests.journeys.booths import Walk

    made = Walk(tmp_path)
    yield made
    made.close()


@pytest.fixture
def photos() -> tuple[Path, ...]:
    """Six photographs, a HEIC and two turned ones among them."""
    from tests.journeys.booths import six

    if not SHARED.is_dir():
        pytest.skip("no photographs beside the repository (../shared/photos)")
    return six(SHARED)
