"""Whether an input method is composing: its candidates own the digit keys until it commits."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtWidgets import QWidget

_composing: set[int] = set()


def note(widget: QWidget, event: QInputMethodEvent) -> None:
    """Every text control of the kit reports its composition here."""
    if event.preeditString():
        _composing.add(id(widget))
    else:
        _composing.discard(id(widget))


def ended(widget: QWidget) -> None:
    """The control lost the focus or went away: nothing is being composed in it."""
    _composing.discard(id(widget))


def composing() -> bool:
    """True while candidates are open somewhere: then no digit picks anything."""
    return bool(_composing)
