"""Renders cases in every language, theme and size, and counts what is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from inspector.ui.app import make_app
from inspector.ui.language import Language
from inspector.ui.theme import Theme
from tests.screens.checks import Fault, faults, render, size_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.screens.case import Case

DRESSES = (("zh", "light"), ("zh", "dark"), ("en", "light"), ("en", "dark"))


@dataclass
class Outcome:
    """One case in all its pictures."""

    name: str
    pictures: int = 0
    found: list[tuple[str, Fault]] = field(default_factory=list)


def look_at(
    case: Case,
    folder: Path | None = None,
    sizes: tuple[str, ...] = (),
    dresses: tuple[tuple[str, str], ...] = DRESSES,
) -> Outcome:
    """Make the window for each language and theme, at each size; save the pictures if a folder is given."""
    make_app(theme="light", language="zh")
    outcome = Outcome(case.name)
    for language, theme in dresses:
        Language.current().set(language)
        Theme.current().set_mode(theme)
        window = case.make()
        for size in sizes or case.sizes:
            _one(outcome, window, f"{language}-{theme}-{size}", size, folder)
        window.close()
        window.deleteLater()
        end_deleted()
    return outcome


def end_deleted() -> None:
    """Delete now what asked for it. No event loop runs here, so nothing else would; and a window that is left
    to Python's collector may go in the middle of a language change, taking the bar that hears of it along."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _one(outcome: Outcome, window, label: str, size: str, folder: Path | None) -> None:
    wanted, ratio = size_of(size)
    window.resize(wanted)
    window.setVisible(True)
    image, written = render(window, ratio)
    outcome.pictures += 1
    if window.size() != wanted:
        outcome.found.append((label, Fault("too big", outcome.name, f"{window.size().toTuple()} for {size}")))
    outcome.found += [(label, fault) for fault in faults(window, image, written)]
    if folder is not None:
        image.save(str(folder / f"{outcome.name}-{label}.png"))
