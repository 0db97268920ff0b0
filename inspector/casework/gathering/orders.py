"""The order to correct: W04."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import facts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector.casework.gathering import Facts, Gather, Record


def order(shared: Facts, record: Record) -> Facts:
    """W04 责令改正通知书."""
    return facts.order(shared, record.filled, record.inspection, record.findings)


GATHERERS: Mapping[str, Gather] = {"W04": order}
