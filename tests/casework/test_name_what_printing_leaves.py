"""What CUPS keeps of a printed page, by its configuration."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inspector.casework import spool

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("lines", "documents", "entries"),
    [
        ("", 86400, spool.FOREVER),
        ("PreserveJobFiles No", 0, spool.FOREVER),
        ("preservejobfiles off\nPreserveJobHistory No", 0, 0),
        ("PreserveJobHistory No", 0, 0),
        ("PreserveJobFiles Yes", spool.FOREVER, spool.FOREVER),
        ("PreserveJobFiles 2h\n# PreserveJobFiles No", 7200, spool.FOREVER),
        ("PreserveJobFiles Yes\nPreserveJobFiles 1d", 86400, spool.FOREVER),
    ],
)
def test_what_stays_is_read_from_the_configuration(
    tmp_path: Path, lines: str, documents: int, entries: int
) -> None:
    configuration = tmp_path / "cupsd.conf"
    configuration.write_text(f"LogLevel warn\n{lines}\n")
    assert spool.kept(configuration) == spool.Kept(documents, entries)


def test_a_machine_without_cups_keeps_nothing(tmp_path: Path) -> None:
    assert spool.kept(tmp_path / "cupsd.conf") is None


def test_a_configuration_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    assert spool.kept(tmp_path) == spool.Kept(is_known=False)
