"""Whether an input method is composing: its candidates own the digit keys until it commits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent

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


def shields(widget: QWidget, event: QEvent) -> bool:
    """While candidates are open in this control, no key is a shortcut and none but letters reaches it.

    Input methods hand on what they have no use for, function keys above all; half a word must not be
    answered by the page. True: the event is dealt with.
    """
    if id(widget) not in _composing or not isinstance(event, QKeyEvent):
        return False
    if event.type() == QEvent.Type.ShortcutOverride:
        event.accept()
        return True
    if event.type() == QEvent.Type.KeyPress and (not event.text() or not event.text().isprintable()):
        event.accept()
        return True
    return False


def composing() -> bool:
    """True while candidates are open somewhere: then no digit picks anything."""
    return bool(_composing)
