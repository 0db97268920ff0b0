"""The encrypted workspace: journal, drafts, lists, search, blobs. One `change()`; nothing else writes."""

from inspector.store.reading import Hit, Row, Version
from inspector.store.verifying import Broken, Findings, Proved
from inspector.store.window import WindowLock
from inspector.store.workspace import Description, Workspace
from inspector.store.writing import Change

__all__ = [
    "Broken",
    "Change",
    "Description",
    "Findings",
    "Hit",
    "Proved",
    "Row",
    "Version",
    "WindowLock",
    "Workspace",
]
