"""Decides what F9 does: everything durable first, then the facts are frozen. Knows no widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework import inspections
from inspector.domain.errors import Refused
from inspector.ui.messages import in_words
from inspector.ui.screens.inspection.stepping import Steps

if TYPE_CHECKING:
    from inspector.casework.filling import Filling
    from inspector.ui.screens.inspection.presenter import InspectionPresenter


class Completing:
    """The last step of a checklist; what refuses is gone to."""

    def __init__(self, owner: InspectionPresenter) -> None:
        self._owner = owner
        owner.view.hands.completed.connect(self.complete)

    def complete(self) -> None:
        """F9: everything durable first, then the facts are frozen; what refuses is gone to."""
        blocking = next((one for one in self._owner.state.points if one.blocks), None)
        if blocking is not None:
            self._owner._show(flash=self._owner.state.flash + 1)
            self._owner.go_to_point(blocking.key)
            return
        self._owner._show(busy=True)
        text = QCoreApplication.translate("Inspection", "Freezing the facts, making the papers")
        self._owner.ways.status(text, "refresh-cw", "muted")
        self._owner.saver.flush(self._complete)

    def _complete(self) -> None:
        seen = self._owner._open().durable()
        self._owner.jobs.write(
            lambda: inspections.complete(self._owner.desk, self._owner.id, seen=seen),
            done=lambda _: self._completed(),
            failed=self._not_completed,
        )

    def _completed(self) -> None:
        self._owner._show(busy=False)
        self._owner._saved(())
        self._owner.ways.completed(self._owner.id)

    def _not_completed(self, error: Exception) -> None:
        self._owner._saved(())
        if isinstance(error, Refused) and error.code == "inspection.changed_meanwhile":
            self._read_again(error)
            return
        self._owner.refresh(busy=False, trouble=in_words(error), flash=self._owner.state.flash + 1)
        blocking = next((one for one in self._owner.state.points if one.blocks), None)
        if blocking is not None:
            self._owner.go_to_point(blocking.key)

    def _read_again(self, error: Refused) -> None:
        """Somebody else wrote here, the command line say: show what is there now before it is frozen."""

        def opened(filled: Filling) -> None:
            self._owner.filled = filled
            self._owner.steps = Steps()
            self._owner.refresh(busy=False, trouble=in_words(error), flash=self._owner.state.flash + 1)

        self._owner.jobs.read(
            lambda: inspections.filling(self._owner.desk, self._owner.id),
            done=opened,
            failed=lambda failure: self._owner._show(busy=False, trouble=in_words(failure)),
        )
