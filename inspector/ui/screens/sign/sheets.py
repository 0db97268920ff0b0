"""What lies over this page for a while: the pad, who else signs, the addendum being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from inspector.ui.screens.sign.addendum import AddendumSheet
from inspector.ui.screens.sign.beside import Beside
from inspector.ui.screens.sign.on_screen import OnScreen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inspector.casework.addenda import Jotted
    from inspector.ui.screens.sign.state import State
    from inspector.ui.screens.sign.view import SignView


class Sheets(QObject):
    """Part of the view; each sheet is made when it is asked for."""

    pad_paged = Signal(bytes)
    pad_said = Signal(dict)
    pad_taken_back = Signal()
    beside_given = Signal(str, str, str, bool)
    addendum_given = Signal(str, str, list)
    addendum_typed = Signal(str, str, list)

    def __init__(self, view: SignView) -> None:
        super().__init__(view)
        self._view = view
        self.on_screen: OnScreen | None = None
        self.beside: Beside | None = None
        self.addendum: AddendumSheet | None = None

    def draw_pad(self, state: State) -> bool:
        """The screen belongs to whoever signs on it; answers whether it just came back."""
        if state.pad is None:
            was_away, self.on_screen = self.on_screen, None
            if was_away is not None:
                was_away.shut()
            return was_away is not None
        if self.on_screen is None:
            self.on_screen = self._hand_over()
        self.on_screen.draw(state.pad, state.sheet.paper(state.pad.notice) if state.sheet else None)
        return False

    def _hand_over(self) -> OnScreen:
        sheet = OnScreen(self._view.window())
        sheet.preview.wanted.connect(self._view.preview.wanted)
        sheet.paged.connect(self.pad_paged)
        sheet.said.connect(self.pad_said)
        sheet.taken_back.connect(self.pad_taken_back)
        sheet.open()
        return sheet

    def ask_beside(self) -> None:
        """Who signs beside the party and the officers."""
        self.beside = Beside(self._view.window())
        self.beside.given.connect(self.beside_given)
        self.beside.closed.connect(self.beside.deleteLater)
        self.beside.open()

    def ask_addendum(self, paragraphs: Sequence[tuple[str, str]], jotted: Jotted, question: str) -> None:
        """What is corrected, what is added; what was typed comes back, also after the page was left."""
        if self.addendum is None:
            self.addendum = AddendumSheet(self._view.window(), paragraphs, question)
            self.addendum.take_up(jotted.reason, jotted.text, jotted.corrections)
            self.addendum.given.connect(self.addendum_given)
            self.addendum.typed.connect(self.addendum_typed)
            self.destroyed.connect(self.addendum.deleteLater)
        self.addendum.open()

    def leave(self) -> None:
        """The page is left: what is typed does not wait."""
        if self.addendum is not None:
            self.addendum.flush()

    def refuse_addendum(self, code: str, facts: Mapping[str, object]) -> None:
        if self.addendum is not None:
            self.addendum.refuse(code, facts)

    def close_addendum(self) -> None:
        if self.addendum is not None:
            self.addendum.shut()
            self.addendum.deleteLater()
            self.addendum = None
