"""Writing an addendum to a locked record, from this page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

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
        """Read the record's paragraphs and show the sheet."""
        if self.owner.state.may_add:
            self.owner.jobs.read(
                self.owner.world.paragraphs, done=self.owner.view.ask_addendum, failed=self.owner.tell
            )

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
