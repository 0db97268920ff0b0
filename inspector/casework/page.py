"""What a screen shows of a checklist being filled: sections, questions, doubts, problems, sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector.domain.calendar import Calendar


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str
    tone: str  # accent, ok, warn, danger
    also: str = ""  # its label in the other languages: a long list is searched in all of them


@dataclass(frozen=True, slots=True)
class Doubt:
    """A failed check: it says what does not fit and offers two answers, correct it or it is printed so."""

    kind: str
    status: str
    suggestion: str  # the value with the right check character, or empty


@dataclass(frozen=True, slots=True)
class Question:
    """One question as a screen shows it."""

    reference: str
    number: str
    label: str
    hint: str
    type: str
    appearance: str
    value: str
    choices: tuple[Choice, ...]
    required: bool
    readonly: bool
    basis: tuple[str, ...]
    violation: str
    doubt: Doubt | None
    photos_needed: int
    nothing_found: str
    unit: str = ""  # yuan: an amount of money
    bounds: tuple[str, str, str] = ("", "", "")  # of a range: start, end, step
    least: int = 0  # of a text: how many characters the checklist asks for
    calendar: Calendar | None = None  # of a day: what working days are counted by


@dataclass(frozen=True, slots=True)
class Rows:
    """A repeat as a screen shows it: a table, one row an instance."""

    reference: str
    number: str
    label: str
    hint: str
    columns: tuple[tuple[str, str], ...]  # (name, label) in order
    rows: tuple[tuple[str, tuple[Question, ...]], ...]  # (instance reference, its questions)
    inside: tuple[tuple[str, tuple[Rows, ...]], ...] = ()  # (instance reference, the repeats in it)
    totals: tuple[tuple[str, str, str], ...] = ()  # (column, label, sum) where the form adds one up
    counted: bool = False  # the form says how many: no row is added or taken out by hand


@dataclass(frozen=True, slots=True)
class Section:
    """One page of the checklist and the one line of truth about it."""

    reference: str
    number: str
    title: str
    hint: str
    state: str  # unchecked, done, doubt, finding
    answered: int
    asked: int
    findings: int
    doubts: int
    photos: int
    seeks: bool = True  # whether any of its answers can mean a finding
    result: str = ""  # the result in one line (O14), where this section tells it
    left: int = 0  # what still has to be answered, or answered otherwise


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that stands between this record and the next step. Listed, never in the way of typing."""

    kind: str  # unanswered, violation, doubt, photos, signature, page
    code: str
    facts: Mapping[str, object]
    section: str = ""
    reference: str = ""
    blocks: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """An answer that is not as it should be, and what the checklist says may follow."""

    reference: str
    kind: str
    label_zh: str
    label_en: str
    sentence_zh: str
    sentence_en: str
    breached: str  # keys of the provisions the item rests on
    ordered_by: str  # keys of the provisions an order to correct rests on
    consequences: tuple[str, ...]
    notice: str


@dataclass(frozen=True, slots=True)
class Sentences:
    """The record sentences of one section, as generated and as edited."""

    generated: str
    edited: str | None

    @property
    def text(self) -> str:
        return self.generated if self.edited is None else self.edited
