"""The table of time limits that ships with the program: resources/deadlines.toml as presets."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from inspector import RESOURCES
from inspector.domain.deadline import BY_ITSELF, Preset
from inspector.domain.errors import Refused
from inspector.domain.period import Duty, Roll, Rule, Unit

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def presets() -> Mapping[str, Preset]:
    """Every preset by its id, in the order of the table."""
    rows = tomllib.loads((RESOURCES / "deadlines.toml").read_text(encoding="utf-8"))["preset"]
    return {row["id"]: _preset(row) for row in rows}


def preset(identifier: str) -> Preset:
    """One row of the table."""
    found = presets().get(identifier)
    if found is None:
        raise Refused("clock.unknown", clock=identifier)
    return found


def _preset(row: Mapping[str, Any]) -> Preset:
    lists = {name: tuple(row.get(name, ())) for name in ("sources", "gaps", "extensions")}
    return Preset(**{**row, **lists, "rule": _rule(row["rule"]) if "rule" in row else BY_ITSELF})


def _rule(row: Mapping[str, Any]) -> Rule:
    return Rule(
        row["length"],
        Unit(row["unit"]),
        Duty(row.get("duty", "agency")),
        Roll(row.get("roll", "rest")),
        row.get("from_next_hour", False),
    )
