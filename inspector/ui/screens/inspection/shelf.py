"""Keeps the phrases at hand for whoever types a long text; adds what was selected. Knows no widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework import phrases
from inspector.domain.phrase import Phrase
from inspector.ui import language
from inspector.ui.screens.inspection.reads import Library

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector.domain.changed import Changed
    from inspector.ui.screens.inspection.presenter import InspectionPresenter


class PhraseShelf:
    """The workspace's phrases, read again when somebody changes one, or the language."""

    def __init__(self, owner: InspectionPresenter) -> None:
        self._owner = owner
        owner.view.hands.phrase_added.connect(self.add)
        owner.view.hands.language_changed.connect(self.load)
        owner.jobs.changed.connect(self._something_changed)
        self.load()

    def load(self) -> None:
        spoken = language.code()
        self._owner.jobs.read(lambda: phrases.all_of(self._owner.desk, spoken), done=self._loaded)

    def _loaded(self, found: tuple[Phrase, ...]) -> None:
        self._owner.view.hands.library = Library(found, self._known)

    def _known(self) -> Mapping[str, str]:
        filled, now = self._owner.filled, self._owner.desk.now()
        return phrases.known(filled, f"{now:%H:%M}", f"{now:%Y-%m-%d}") if filled is not None else {}

    def add(self, reference: str, text: str) -> None:
        """One key makes a phrase of what is selected; taken back like everything."""
        filled, desk = self._owner._open(), self._owner.desk
        name = reference.rpartition("/")[2].partition("[")[0]
        label = filled.session.text(reference, language.code(), "label")
        self._owner.jobs.write(
            lambda: phrases.save(desk, Phrase("", text, question=name, label=label)),
            done=lambda saved: self._added(saved[0]),
        )

    def _added(self, phrase: Phrase) -> None:
        words = QCoreApplication.translate("Inspection", "Added to the phrases")
        take_back = lambda: self._owner.jobs.write(lambda: phrases.remove(self._owner.desk, phrase)[1])  # noqa: E731
        self._owner.ways.tell(words, take_back)

    def _something_changed(self, changed: Changed) -> None:
        if "phrase" in changed.kinds():
            self.load()
