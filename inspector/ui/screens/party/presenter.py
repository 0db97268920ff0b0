"""Decides what the party sees. Knows no widgets; owns one frozen state."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused, Trouble
from inspector.ui import messages
from inspector.ui.screens.party.state import PartyFacts, PartyState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.party.state import PageImage, Spoken, World
    from inspector.ui.screens.party.view import PartyView


class PartyPresenter:
    """From F4 to F4. `closed` is told when the inspector takes the screen back."""

    def __init__(
        self, view: PartyView, jobs: Jobs, world: World, closed: Callable[[], object] | None = None
    ) -> None:
        self.view, self.jobs, self.world, self._closed = view, jobs, world, closed
        self.state = PartyState(since=world.time())
        self._kept: dict[str, tuple[PageImage, ...]] = {}
        view.taken_back.connect(self.take_back)
        view.turned.connect(lambda: self._show(turned=not self.state.turned))
        view.language_asked.connect(self.other_language)
        view.larger_asked.connect(lambda: self._show(larger=not self.state.larger))
        view.page_asked.connect(self.turn_page)
        view.read.connect(self.read)
        view.show(self.state)
        view.open()
        jobs.read(world.facts, done=self._known, failed=self._failed)

    def _known(self, facts: PartyFacts) -> None:
        self._show(facts=facts, language=facts.language)
        self._ask_pages(facts.language)

    def _ask_pages(self, language: Spoken) -> None:
        if language in self._kept:
            self._show(pages=self._kept[language])
            return
        self.jobs.read(
            lambda: tuple(self.world.pages(language)),
            done=lambda pages: self._came(language, pages),
            failed=self._failed,
            key="party.pages",
        )

    def _came(self, language: Spoken, pages: Sequence[PageImage]) -> None:
        self._kept[language] = tuple(pages)
        if self.state.language == language:
            self._show(pages=tuple(pages))

    def other_language(self) -> None:
        language: Spoken = "en" if self.state.language == "zh" else "zh"
        self._show(language=language, pages=(), page=1, trouble="")
        self._ask_pages(language)

    def turn_page(self) -> None:
        """The next page; after the last the first again."""
        if self.state.pages:
            self._show(page=self.state.page % len(self.state.pages) + 1)

    def read(self) -> None:
        self._show(read_at=self.world.time())
        self.world.read(self.state.language)

    def take_back(self) -> None:
        self.view.shut()
        if self._closed is not None:
            self._closed()

    def _failed(self, error: Exception) -> None:
        known = isinstance(error, Refused | Trouble)
        text = messages.sentence(error, self.state.language) if known else str(error)  # type: ignore[arg-type]
        self._show(trouble=text)

    def _show(self, **change: object) -> None:
        self.state = replace(self.state, **change)  # type: ignore[arg-type]
        self.view.show(self.state)
