"""Decides where photos are filed, what of them is shown, and takes it back. Knows no widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.ui import language
from inspector.ui.messages import in_words
from inspector.ui.screens.inspection import reading, words
from inspector.ui.screens.inspection.intake import Intake
from inspector.ui.screens.inspection.stepping import Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector.casework.filling import Filling
    from inspector.ui.screens.inspection.presenter import InspectionPresenter
    from inspector.ui.screens.inspection.saving import Later
    from inspector.ui.screens.inspection.state import Photo


class Filing:
    """The photos of one inspection: tray and evidence."""

    def __init__(self, owner: InspectionPresenter, later: Later) -> None:
        self._owner = owner
        self.intake = Intake(owner.jobs, owner.desk, owner.id, self._changed, later)
        self.intake.refused = lambda error: owner._show(trouble=in_words(error))
        hands = owner.view.hands
        hands.files_given.connect(self.intake.add_paths)
        hands.image_given.connect(self.intake.add_bytes)
        hands.photos_filed.connect(self.file_in_section)
        hands.photos_returned.connect(lambda keys: self.file(keys, ""))
        hands.photos_removed.connect(self.remove)
        hands.photo_described.connect(self.intake.describe)
        hands.photo_opened.connect(self.look_at)

    def file_in_section(self, keys: Sequence[str], number: int) -> None:
        if 1 <= number <= len(self._owner.state.sections):
            self.file(keys, self._owner.state.sections[number - 1].key)

    def file(self, keys: Sequence[str], reference: str) -> None:
        before = {one.key: one.reference for one in self.intake.all() if one.key in keys}
        step = Step(self._owner._section, "", take_back=lambda: self._unfile(before))
        self._owner.steps.push(step)
        self.intake.file(keys, reference)

    def _unfile(self, before: dict[str, str]) -> None:
        for key, reference in before.items():
            self.intake.file((key,), reference)

    def remove(self, keys: Sequence[str]) -> None:
        taken: tuple[Photo, ...] = self.intake.remove(keys)
        if not any(not one.is_new for one in taken):
            return
        step = Step(self._owner._section, "", take_back=lambda: self.intake.restore(taken))
        self._owner.steps.push(step)
        text = words.Counted().removed(len(taken))
        self._owner.ways.tell(text, lambda: self._owner._take_back(step))

    def look_at(self, key: str) -> None:
        """A photo over the whole window; one that is still being stored waits."""
        photo = next((one for one in self.intake.all() if one.key == key and not one.is_new), None)
        if photo is not None:
            self._owner.ways.look(photo, self.intake.load)

    def _changed(self) -> None:
        """What is filed where counts for the checklist; what only arrives changes the right column."""
        filled = self._owner.filled
        if filled is None:
            return
        counts = self.intake.counts()
        if counts != filled.photos:
            filled.photos = counts
            self._owner.refresh()
        else:
            self._owner._show(**self.shown(filled))

    def shown(self, filled: Filling) -> dict[str, object]:
        here = self.intake.filed_in(lambda reference: filled.section_of(reference) == self._owner._section)
        return {
            "tray": self.intake.tray(),
            "evidence": reading.named(here, filled, language.code()),
            "photos": len(self.intake.all()),
        }
