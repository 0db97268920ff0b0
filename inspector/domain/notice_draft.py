"""文书稿: a paper being written, from the finding it answers to the notice it becomes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from inspector.domain.errors import Refused


class DraftState(StrEnum):
    OPEN = "open"
    ISSUED = "issued"
    WITHDRAWN = "withdrawn"  # put away with a reason before it was issued; stays listed


@dataclass(frozen=True, slots=True)
class NoticeDraft:
    """What an officer writes on a paper: `values` are laid over the facts gathered from the record."""

    id: str
    kind: str
    owner: str  # id of the inspection, target, campaign or tour it is a paper of
    begun_at: datetime
    begun_by: str  # badge
    findings: tuple[str, ...] = ()  # references of the findings it answers; none: of all
    values: Mapping[str, Any] = field(default_factory=dict)  # path of a fact -> text, or rows as a list
    state: DraftState = DraftState.OPEN
    notice: str = ""  # the notice it became
    replaces: str = ""  # the notice it is a new edition of
    replaced_by: str = ""  # the draft of the next edition
    reason: str = ""  # why it was withdrawn, or why there is a new edition
    ended_by: str = ""
    ended_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.state is DraftState.OPEN

    def write(self, key: str, value: Any) -> "NoticeDraft":
        """With this value in a field; None goes back to what the record says."""
        self._needs_open()
        kept = {path: one for path, one in self.values.items() if path != key}
        return replace(self, values=kept if value is None else {**kept, key: value})

    def issue(self, notice: str, by: str, at: datetime) -> "NoticeDraft":
        """It became this notice."""
        self._needs_open()
        return replace(self, state=DraftState.ISSUED, notice=notice, ended_by=by, ended_at=at)

    def withdraw(self, reason: str, by: str, at: datetime) -> "NoticeDraft":
        """Put away with a reason; nothing is ever deleted."""
        self._needs_open()
        if not reason.strip():
            raise Refused("draft.reason_missing")
        return replace(self, state=DraftState.WITHDRAWN, reason=reason.strip(), ended_by=by, ended_at=at)

    def replace_by(self, draft: str) -> "NoticeDraft":
        """The next edition is being written."""
        if self.state is not DraftState.ISSUED:
            raise Refused("draft.not_issued")
        return replace(self, replaced_by=draft)

    def _needs_open(self) -> None:
        if not self.is_open:
            raise Refused("draft.not_open", state=self.state.value)
