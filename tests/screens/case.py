"""What a screen registers to be looked at: a name and a function that makes the window in one state."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

# The size of the picture; @2 is a screen set to 200 %.
SIZES = ("1280x800", "1280x720", "1920x1080", "1280x800@2")


@dataclass(frozen=True)
class Case:
    """One state of one screen. `make` is called anew for every language and theme."""

    name: str
    make: Callable[[], QWidget]
    sizes: tuple[str, ...] = SIZES


def all_cases() -> list[Case]:
    """Every `cases()` of every module in `tests/screens/cases/`."""
    package = importlib.import_module("tests.screens.cases")
    names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
    return [case for name in names for case in importlib.import_module(f"tests.screens.cases.{name}").cases()]
