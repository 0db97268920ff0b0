"""The words of the line about a card or a cable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from inspector.ui.language import fill

if TYPE_CHECKING:
    from inspector.ui.screens.sources.state import PlugState


class Sources(QObject):
    """Words with a count: lupdate finds plurals in `tr` only."""

    def offered(self, count: int) -> str:
        return self.tr("%n new photo(s)", "", count)

    def taken(self, count: int) -> str:
        return self.tr("%n photo(s) taken in and stored", "", count)

    def left(self, count: int) -> str:
        return self.tr("%n not taken in", "", count)

    def declared(self, count: int) -> str:
        return self.tr("Declared: %n still in the camera", "", count)

    def safe(self) -> str:
        return self.tr("the card may be pulled out")

    def line(self, state: PlugState) -> str:
        name = " · ".join(part for part in (state.name, state.device) if part)
        if state.kind == "offered":
            return fill(self.tr("%1: %2, since %3"), name, self.offered(state.count), state.since)
        if state.kind == "old":
            none = self.tr(
                "%1: photos %2, none since %3. Its clock may be wrong: photograph the laptop's clock."
            )
            return fill(none, name, state.older, state.since)
        if state.kind == "taking":
            at = min(state.done + 1, state.count)
            return fill(self.tr("%1: taking in %2 of %3, leave it plugged in"), name, at, state.count)
        if state.kind == "pulled":
            pulled = self.tr("Pulled out: %1 are in and safe, %2 are still on it, from %3 on. "
                             "Plug it in again and it goes on.")  # fmt: skip
            return fill(pulled, state.done, state.left, state.next)
        if state.kind == "stopped":
            stopped = self.tr("%1 are in and safe, %2 are still on it.")
            return f"{state.reason} {fill(stopped, state.done, state.left)}"
        return ""


def done_words(done: int, left: int) -> str:
    """When all are in: that it may be pulled."""
    told = Sources()
    parts = [told.taken(done), told.left(left) if left else told.safe()]
    return " · ".join(parts)


def declared_words(count: int) -> str:
    return Sources().declared(count)
