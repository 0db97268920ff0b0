"""What a user chose for the window on this computer: language and theme. Records never depend on it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast, get_args

from inspector.domain.errors import Trouble
from inspector.ui.language import Choice
from inspector.ui.theme import Mode

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices; what the file does not say is as the system has it."""

    language: Choice = "system"
    theme: Mode = "system"


def place() -> Path:
    """Where this user's choices are kept."""
    from platformdirs import user_config_path

    return user_config_path("inspector", appauthor=False) / "settings.toml"


def read(file: Path) -> tuple[Settings, Trouble | None]:
    """The choices, and what is to be told when the file cannot be read: then it is as if there were none."""
    try:
        values = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return Settings(), None
    except (OSError, ValueError):
        return Settings(), Trouble("settings.unreadable", file=str(file))
    language, theme = _one_of(values, "language", get_args(Choice)), _one_of(values, "theme", get_args(Mode))
    told = None if language and theme else Trouble("settings.unreadable", file=str(file))
    return Settings(cast("Choice", language or "system"), cast("Mode", theme or "system")), told


def write(file: Path, settings: Settings) -> None:
    """Keep the choices; a half-written file never takes the place of a whole one."""
    beside = file.with_suffix(".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(f'language = "{settings.language}"\ntheme = "{settings.theme}"\n', "utf-8")
        beside.replace(file)
    except OSError as error:
        raise Trouble("settings.not_kept", file=str(file)) from error


def _one_of(values: Mapping[str, object], name: str, known: tuple[str, ...]) -> str:
    """The value if it is one we know; empty if it is none of them."""
    value = values.get(name, "system")
    return str(value) if value in known else ""
