"""The encrypted workspace: journal, drafts, lists, search, blobs. One `change()`; nothing else writes.

Names load when they are first asked for: the lock page needs `describing` and must not wait for the rest.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from inspector.store.describing import Description
    from inspector.store.reading import Hit, Row, Version
    from inspector.store.tries import Tries
    from inspector.store.verifying import Broken, Findings, Proved
    from inspector.store.window import WindowLock
    from inspector.store.workspace import Workspace
    from inspector.store.writing import Change

_HOMES = {
    "Broken": "verifying",
    "Change": "writing",
    "Description": "describing",
    "Findings": "verifying",
    "Hit": "reading",
    "Proved": "verifying",
    "Row": "reading",
    "Tries": "tries",
    "Version": "reading",
    "WindowLock": "window",
    "Workspace": "workspace",
}

__all__ = [
    "Broken",
    "Change",
    "Description",
    "Findings",
    "Hit",
    "Proved",
    "Row",
    "Tries",
    "Version",
    "WindowLock",
    "Workspace",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"inspector.store.{_HOMES[name]}"), name)
