"""What the paper editor shows. Values only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from inspector.domain.approval import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PIL.Image import Image

    from inspector.casework.page import Problem
    from inspector.domain.approval import Approval, Approver
    from inspector.domain.evidence import Evidence
    from inspector.domain.notice_draft import NoticeDraft
    from inspector.notices import Field, Kind


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything the store says about the draft on this page, read at once."""

    draft: NoticeDraft
    kind: Kind
    facts: Mapping[str, Any]
    fields: tuple[Field, ...]  # those that apply at present
    problems: tuple[Problem, ...]
    party: str = ""
    standing: Standing = Standing.NONE
    approval: Approval | None = None
    approvers: tuple[Approver, ...] = ()
    photos: tuple[Evidence, ...] = ()  # what may be named as the photograph of an approval on paper

    @property
    def needs_approval(self) -> bool:
        return self.kind.approval == "head"

    @property
    def blocking(self) -> tuple[Problem, ...]:
        return tuple(one for one in self.problems if one.blocks)

    def problems_at(self, place: str) -> tuple[Problem, ...]:
        return tuple(one for one in self.problems if one.reference == place)


@dataclass(frozen=True, slots=True)
class Wrong:
    """Something that belongs to no field."""

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Picture:
    """One page of the preview."""

    document: str
    page: int
    dots: float
    image: Image


@dataclass(frozen=True, slots=True)
class State:
    """The whole page."""

    sheet: Sheet | None = None
    document: str = ""  # which preview is shown: it changes with every edit
    pages: int = 0
    reading: bool = False
    withdrawing: bool = False
    approving: bool = False
    issuing: bool = False
    wrong: Wrong | None = None
