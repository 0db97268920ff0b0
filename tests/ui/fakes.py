"""Stand-ins for views, so that a presenter's test needs no window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QLineEdit

if TYPE_CHECKING:
    from collections.abc import Callable


class Told:
    """What a presenter needs of a signal."""

    def __init__(self) -> None:
        self._heard: list[Callable[..., object]] = []

    def connect(self, heard: Callable[..., object]) -> None:
        self._heard.append(heard)

    def emit(self, *values: Any) -> None:
        for heard in self._heard:
            heard(*values)


class FakeView:
    """Keeps every state it was shown; any other name is a signal."""

    def __init__(self) -> None:
        self.shown: list[Any] = []

    def show(self, state: Any) -> None:
        self.shown.append(state)

    @property
    def last(self) -> Any:
        return self.shown[-1]

    def __getattr__(self, name: str) -> Told:
        told = Told()
        setattr(self, name, told)
        return told


def choose(view, *paths) -> None:
    """Answers the file chooser that is open over the view, as its user does."""
    (dialog,) = (one for one in view.findChildren(QFileDialog) if one.isVisible())
    dialog.setDirectory(str(paths[0].parent))
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    field.setText(" ".join(f'"{path}"' for path in paths))
    dialog.accept()
