"""打印机档案: what an officer knows of a printer on this computer. Records never depend on it."""

from __future__ import annotations

import json
import tomllib
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

from inspector.domain.errors import Trouble

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Paper = Literal["plain", "presealed"]
FARTHEST = 10.0  # mm a page may be moved


@dataclass(frozen=True, slots=True)
class Profile:
    """Seconds a page, grey or not, how far the page is moved, and what lies in the tray."""

    seconds: float = 7.5  # eight pages a minute
    mono: bool = False
    right_mm: float = 0.0  # the page is moved to the right, as the test page's ruler showed
    down_mm: float = 0.0
    paper: Paper = "plain"

    def minutes(self, sheets: int) -> float:
        """How long so many sheets take."""
        return sheets * self.seconds / 60


def place() -> Path:
    """Where this user's profiles are kept, beside the other choices."""
    from inspector.ui import settings

    return settings.place().with_name("printers.toml")


class Profiles:
    """The profiles of this computer, by the printer's name."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._known: dict[str, Profile] | None = None

    def of(self, printer: str) -> Profile:
        return self._read().get(printer, Profile())

    def keep(self, printer: str, profile: Profile) -> None:
        """Remember it; a half-written file never takes the place of a whole one."""
        self._known = {**self._read(), printer: profile}
        file = self._file or place()
        beside = file.with_suffix(".part")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(_written(self._known), "utf-8")
            beside.replace(file)
        except OSError as error:
            raise Trouble("settings.not_kept", file=str(file)) from error

    def _read(self) -> dict[str, Profile]:
        if self._known is None:
            try:
                read = tomllib.loads((self._file or place()).read_text("utf-8"))
            except (OSError, ValueError):
                read = {}
            self._known = {name: _profile(one) for name, one in read.items() if isinstance(one, dict)}
        return self._known


def _profile(values: Mapping[str, object]) -> Profile:
    """What makes sense of what the file says; the rest is as if it said nothing."""
    usual = Profile()
    return Profile(
        seconds=_within(values.get("seconds"), 0.5, 120, usual.seconds),
        mono=values.get("mono") is True,
        right_mm=_within(values.get("right_mm"), -FARTHEST, FARTHEST, 0.0),
        down_mm=_within(values.get("down_mm"), -FARTHEST, FARTHEST, 0.0),
        paper="presealed" if values.get("paper") == "presealed" else "plain",
    )


def _within(value: object, least: float, most: float, usual: float) -> float:
    return float(value) if isinstance(value, int | float) and least <= value <= most else usual


def _written(profiles: Mapping[str, Profile]) -> str:
    """TOML; a JSON string is a TOML string."""
    lines: list[str] = []
    for name, profile in sorted(profiles.items()):
        lines.append(f"[{json.dumps(name)}]")
        lines += [f"{key} = {json.dumps(value)}" for key, value in asdict(profile).items()]
    return "\n".join([*lines, ""])
