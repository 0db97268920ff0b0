"""Writing an addendum to a locked record, from this page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.casework.addenda import Jotted
from inspector.domain.inspection import State as InspectionState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector.domain.changed import Changed
    from inspector.domain.inspection import Correction
    from inspector.ui.screens.sign.presenter import SignPresenter


class Adding:
    """Part of the presenter."""

    def __init__(self, owner: SignPresenter) -> None:
        self.owner = owner

    def ask(self) -> None:
        """Read the record's paragraphs, and what was typed before, and show the sheet."""
        world = self.owner.world
        if self.owner.state.may_add:
            self.owner.jobs.read(
                lambda: (world.paragraphs(), world.jotted()), done=self._read, failed=self.owner.tell
            )

    def _read(self, found: tuple[tuple[tuple[str, str], ...], Jotted]) -> None:
        self.owner.view.ask_addendum(*found, self._question())

    def _question(self) -> str:
        """What the reviewer asked when the record came back."""
        inspection = self.owner.state.sheet.inspection if self.owner.state.sheet else None
        return inspection.reason if inspection and inspection.state is InspectionState.RETURNED else ""

    def jot(self, reason: str, text: str, corrections: Sequence[Correction]) -> None:
        """Keep what is typed, until it is issued."""
        typed = Jotted(reason, text, tuple(corrections))
        self.owner.jobs.write(lambda: self.owner.world.jot(typed), failed=self.owner.tell)

    def give(self, reason: str, text: str, corrections: Sequence[Correction]) -> None:
        """Issue it; a refusal is told on the sheet, where everything typed still stands."""
        self.owner.jobs.write(
            lambda: self.owner.world.add(reason=reason, text=text, corrections=tuple(corrections)),
            done=lambda made: self._issued(made[1]),
            failed=lambda error: self.owner.view.refuse_addendum(
                getattr(error, "code", "program.fault"), getattr(error, "facts", {})
            ),
        )

    def _issued(self, changed: Changed) -> None:
        self.owner.view.close_addendum()
        for notice in changed.ids("notice"):  # shown once it is read
            self.owner.state = replace(self.owner.state, shown=notice, reading=False, page=1)
        self.owner.print_first()
        self.owner.load()
