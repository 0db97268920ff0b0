"""Decides what the page of phrases shows. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework import phrases
from inspector.domain.phrase import Phrase
from inspector.ui import language, messages

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.phrases.view import PhrasesView


@dataclass(frozen=True, slots=True)
class State:
    """Every phrase, and the one being written; `chosen` is -1 for a new one."""

    phrases: tuple[Phrase, ...] = ()
    chosen: int = -1
    refusal: str = ""
    ticket: int = 0  # another phrase is to be written: the fields are filled anew

    @property
    def phrase(self) -> Phrase:
        return self.phrases[self.chosen] if 0 <= self.chosen < len(self.phrases) else Phrase("", "")


class PhrasesPresenter:
    """A change is written at once; taking one out can be undone."""

    def __init__(
        self, view: PhrasesView, jobs: Jobs, desk: Desk, tell: Callable[[str, Callable[[], object]], object]
    ) -> None:
        self.view, self.jobs, self.desk, self.tell = view, jobs, desk, tell
        self.state = State()
        view.chosen.connect(self.choose)
        view.saved.connect(self.save)
        view.removed.connect(self.remove)
        view.fresh.connect(lambda: self.choose(-1))
        jobs.changed.connect(self._something_changed)
        self.load()

    def load(self) -> None:
        spoken = language.code()
        self.jobs.read(lambda: phrases.all_of(self.desk, spoken), done=self._loaded, key="phrases")

    def _loaded(self, found: tuple[Phrase, ...]) -> None:
        """The one being written stays it, wherever it stands now."""
        before = self.state.phrase
        same = [at for at, one in enumerate(found) if before.text and _is_same(one, before)]
        self._show(phrases=found, chosen=same[0] if same else -1)

    def choose(self, at: int) -> None:
        self._show(chosen=at, refusal="", ticket=self.state.ticket + 1)

    def save(self, text: str, shortcut: str, everywhere: bool) -> None:
        """Refusals stand at the fields; what was saved is a phrase of the workspace from now on."""
        now = self.state.phrase
        wanted = replace(now, text=text, shortcut=shortcut)
        wanted = replace(wanted, question="", label="") if everywhere else wanted
        others = tuple(one for one in self.state.phrases if one is not now)
        self.jobs.write(
            lambda: phrases.save(self.desk, wanted, others), done=self._saved, failed=self._refused
        )

    def _saved(self, saved: tuple[Phrase, Changed]) -> None:
        at = next((at for at, one in enumerate(self.state.phrases) if one.id == saved[0].id), -1)
        self._show(chosen=at, refusal="", ticket=self.state.ticket + 1)

    def _refused(self, error: Exception) -> None:
        said = messages.in_words(error)
        self._show(refusal=said)

    def remove(self) -> None:
        phrase = self.state.phrase
        if phrase.text:
            self.jobs.write(lambda: phrases.remove(self.desk, phrase), done=lambda gone: self._gone(gone[0]))

    def _gone(self, phrase: Phrase) -> None:
        words = QCoreApplication.translate("Phrases", "Phrase taken out")
        self.tell(words, lambda: self.jobs.write(lambda: phrases.restore(self.desk, phrase)))
        self._show(chosen=-1, refusal="", ticket=self.state.ticket + 1)

    def _something_changed(self, changed: Changed) -> None:
        if "phrase" in changed.kinds():
            self.load()

    def _show(self, **change: object) -> None:
        self.state = replace(self.state, **change)  # type: ignore[arg-type]
        self.view.show(self.state)


def _is_same(one: Phrase, other: Phrase) -> bool:
    if one.id and other.id:
        return one.id == other.id
    return bool(one.starter) and one.starter == other.starter
