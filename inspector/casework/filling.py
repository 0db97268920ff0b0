"""A checklist being filled: the engine in memory, the trade's reading of it, and what waits to be saved.

Everything here is instant and touches no disk; the window saves `pending()` through the verbs of
`inspections`, so that its thread never waits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from inspector.casework import doubts, findings, problems, reckoning, rows, sentences, showing
from inspector.casework.calendars import shipped_calendar
from inspector.casework.checklists import FUNCTIONS
from inspector.casework.page import Sentences
from inspector.casework.prefill import known, stamp
from inspector.casework.proposing import Proposals
from inspector.casework.walking import asked, sections_of, static, sums
from inspector.domain.errors import Refused
from inspector.xlsform import Group, Repeat, Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import datetime

    from inspector.casework.page import Choice, Doubt, Finding, Problem, Question, Rows, Section
    from inspector.domain.calendar import Calendar
    from inspector.domain.campaign import Campaign, Target, Tour
    from inspector.domain.inspection import Inspection
    from inspector.domain.party import Officer
    from inspector.xlsform import Form, Violation

T = TypeVar("T")
OPENING = ("certificates_shown", "rights_told")


class Filling:
    """One open inspection in memory."""

    def __init__(
        self,
        inspection: Inspection,
        form: Form,
        *,
        target: Target,
        tour: Tour,
        campaign: Campaign,
        officers: tuple[Officer, ...],
        answers: Mapping[str, str],
        photos: Mapping[str, int],
        now: datetime,
        earlier_findings: str = "",
        withdrawn: str = "",
        calendar: Calendar | None = None,
    ) -> None:
        self.inspection = inspection
        self.form = form
        self.target = target
        self.tour = tour
        self.campaign = campaign
        self.officers = officers
        self.earlier_findings = earlier_findings
        self.withdrawn = withdrawn  # why this version of the checklist was taken back, when it was
        self.photos = dict(photos)  # section or question reference -> photos filed there
        self.facts_edited: dict[str, dict[str, str]] = {
            "zh": dict(inspection.facts_edited),
            "en": dict(inspection.facts_edited_en),
        }
        self.calendar = calendar or shipped_calendar()
        functions = {**FUNCTIONS, **reckoning.functions(self.calendar)}
        given = rows.without(answers)
        self.session = Session.open(
            form, now=now, values=given.items(), functions=functions, resumed=bool(answers)
        )
        rows.put_back(self.session, form, answers, now)
        self._saved: dict[str, str] = dict(answers)
        self._known: dict[str, Any] = {}  # what was worked out since the last change
        self._offered: dict[tuple[str, str], tuple[Choice, ...]] = {}
        self._pages = {group.reference: group for group in sections_of(form)}
        self._sections = tuple(self._pages)
        repeats = tuple(f"{ref}/" for ref, node in form.nodes.items() if node.is_repeat)
        self._sums = sums(form, repeats)
        self._extras = {reference: node.extra for reference, node in form.nodes.items()}
        self._single = {ref: extra for ref, extra in self._extras.items() if not ref.startswith(repeats)}
        self._proposals = Proposals(self._single)
        self._proposals.prefill(self.session, known(self), now)
        self._propose(now)

    # --- answering

    def answer(self, reference: str, value: str, now: datetime) -> frozenset[str]:
        """Answer one question; says which references changed with it."""
        changed = self.session.answer(reference, value, now=now)
        self._changed(changed)
        return changed | self._propose(now)

    def add_row(self, reference: str, now: datetime) -> str:
        """One more row of a repeat."""
        self._changed()
        return self.session.add_repeat(reference, now=now)

    def remove_row(self, reference: str, now: datetime) -> None:
        """Take a row out again."""
        self.session.remove_repeat(reference)
        self._changed()
        self._propose(now)

    def show_certificates(self, now: datetime) -> frozenset[str]:
        """The first key: certificates shown and rights told, with the time (APL art. 55; PROC art. 21)."""
        changed: frozenset[str] = frozenset()
        for name, value in (("certificates_shown_at", stamp(now)), *((name, "yes") for name in OPENING)):
            reference = self.reference_of(name)
            if reference and not self.session.value(reference):
                changed |= self.answer(reference, value, now)
        return changed

    @property
    def certificates_shown_at(self) -> str:
        """When the certificates were shown, or empty."""
        return self.value_of("certificates_shown_at")

    def shows_certificates(self) -> bool:
        """Whether certificates have to be shown: not where nobody is met, as before an online shop."""
        return self._asks("certificates_shown")

    def _asks(self, name: str) -> bool:
        """Whether there is a question with this name, and it applies."""
        reference = self.reference_of(name)
        return bool(reference) and self.session.relevant(reference)

    def nothing_found(self, section: str, now: datetime) -> frozenset[str]:
        """'Checked, nothing found' (F7): the value each unanswered item of the section means by it.

        One answer may show the next item: again until nothing moves.
        """
        changed: frozenset[str] = frozenset()
        while moved := self._nothing_found_once(section, now):
            changed |= moved
        return changed

    def _nothing_found_once(self, section: str, now: datetime) -> frozenset[str]:
        changed: frozenset[str] = frozenset()
        for reference in self.visible(section):
            value = self.item(reference).get("nothing-found", "")
            if value and not self.session.value(reference) and self.session.relevant(reference):
                changed |= self.answer(reference, value, now)
        return changed

    def restore(self, answers: Mapping[str, str], now: datetime) -> None:
        """Put back exactly these answers (undo of a whole step)."""
        self.session.restore(rows.without(answers), now=now)
        self._changed()
        self._propose(now)

    @property
    def is_remote(self) -> bool:
        """Whether nobody of the party is met: no certificate is shown, and nobody is there to see one."""
        met = self.value_of("present_kind") if self._asks("present_kind") else self._asks("present_name")
        return not self.shows_certificates() and met in (False, "", "absent")

    def _changed(self, references: frozenset[str] | None = None) -> None:
        """What was worked out is void; choices only of those questions, or of all when rows came or went."""
        self._known.clear()
        if references is None:
            self._offered.clear()
        for key in [key for key in self._offered if references and key[0] in references]:
            del self._offered[key]

    # --- saving

    def kept(self) -> dict[str, str]:
        """Every answer there is, those of questions that do not apply at present included; and the rows of a
        table where no answer tells of them."""
        return self._once("kept", lambda: rows.told(self.session, self.form))

    def pending(self) -> tuple[tuple[str, str | None], ...]:
        """What differs from what was saved last: (reference, value or None for no answer)."""
        now = self.kept()
        gone = ((reference, None) for reference in self._saved if reference not in now)
        new = ((ref, value) for ref, value in now.items() if self._saved.get(ref) != value)
        return (*gone, *new)

    def saved(self, pairs: Iterable[tuple[str, str | None]]) -> None:
        """These pairs are durable now."""
        for reference, value in pairs:
            if value is None:
                self._saved.pop(reference, None)
            else:
                self._saved[reference] = value

    def durable(self) -> dict[str, str]:
        """The answers the disk holds, as far as this filling knows."""
        return dict(self._saved)

    # --- reading

    def sections(self, language: str) -> tuple[Section, ...]:
        """The sections that apply, each with its state and counts."""
        return showing.sections(self, language)

    def contents(self, section: str, language: str) -> tuple[Question | Rows, ...]:
        """What a section's page shows, in order."""
        return showing.contents(self, section, language)

    def waiting(self, section: str, language: str) -> tuple[Question, ...]:
        """What a section's page will show when other answers ask for it."""
        return showing.waiting(self, section, language)

    def problems(self) -> tuple[Problem, ...]:
        """What is open, in the order of the page."""
        return tuple(problems.listed(self, self._sections))

    def sentences(self, section: str, language: str) -> Sentences:
        """What the section's answers contribute to the facts of the record."""
        edited = self.facts_edited[language].get(section)
        return Sentences(sentences.generated(self, section, language), edited)

    def edit_sentences(self, section: str, language: str, text: str | None) -> None:
        """Put the officer's own words in place of the generated ones; None restores those."""
        if text is None:
            self.facts_edited[language].pop(section, None)
        else:
            self.facts_edited[language][section] = text

    def findings(self) -> tuple[Finding, ...]:
        """Every answer that means a finding."""
        return tuple(findings.finding(self, reference) for reference in findings.references(self))

    def section_of(self, reference: str) -> str:
        """The section a question stands in."""
        plain = static(reference)
        for section in self._sections:
            if plain == section or plain.startswith(section + "/"):
                return section
        return ""

    def section_at(self, position: int) -> str:
        """The section with this number on the screen, from 1."""
        sections = self.relevant_sections()
        if not 1 <= position <= len(sections):
            raise Refused("section.unknown", position=position)
        return sections[position - 1]

    def reference_of(self, name: str) -> str:
        """The reference of the question with this name, outside repeats; empty when the form has none."""
        return next((ref for ref in self._single if ref.endswith(f"/{name}")), "")

    def value_of(self, name: str) -> str:
        """The answer of the question with this name; empty when there is none or it does not apply."""
        reference = self.reference_of(name)
        return self.session.value(reference) if reference and self.session.relevant(reference) else ""

    def label_of(self, name: str, language: str) -> str:
        """The words of the choice (or choices) picked in the question with this name."""
        reference = self.reference_of(name)
        picked = self.value_of(name).split()
        labels = (
            {choice.value: choice.label for choice in self.session.choices(reference, language)}
            if picked
            else {}
        )
        return ("、" if language == "zh" else ", ").join(labels.get(value, value) for value in picked)

    def first_problem_of(self, section: str) -> str:
        """The first unanswered required question of a section, or its first question."""
        violations = [v.reference for v in self.violations() if self.section_of(v.reference) == section]
        return violations[0] if violations else next(iter(self.visible(section)), "")

    # --- inside

    def _propose(self, now: datetime) -> frozenset[str]:
        """Answer proposed questions the officer has not touched."""
        return self._proposals.propose(self.session, now, self._changed)

    def violations(self) -> tuple[Violation, ...]:
        """What keeps the checklist from being complete, worked out once a change."""
        return self._once("violations", self.session.violations)

    def visible(self, section: str) -> tuple[str, ...]:
        """References of the questions a section shows, repeat rows included."""
        return self._once(section, lambda: tuple(asked(self.session, self._pages[section].children)))

    def _once(self, name: str, work: Callable[[], T]) -> T:
        """What `work` answers, until something changes."""
        if name not in self._known:
            self._known[name] = work()
        known: T = self._known[name]
        return known

    def photos_wanted(self, reference: str) -> int:
        """How many photos a question asks for at present."""
        return problems.photos_wanted(self, reference)

    def is_counted(self, reference: str) -> bool:
        """Whether the form, not a person, says how many rows a repeat has."""
        node = self.form.nodes[static(reference)]
        return isinstance(node, Repeat) and bool(node.count)

    def sum_of(self, column: str) -> str:
        """The question outside the rows that adds up a column of a repeat; empty where there is none."""
        return self._sums.get(column, "")

    def offered(
        self, reference: str, language: str, read: Callable[[], tuple[Choice, ...]]
    ) -> tuple[Choice, ...]:
        """The choices of a question, read once until a change reaches them: there may be 50,000."""
        if (reference, language) not in self._offered:
            self._offered[reference, language] = read()
        return self._offered[reference, language]

    def page(self, section: str) -> Group:
        """The group of a section."""
        return self._pages[section]

    def relevant_sections(self) -> tuple[str, ...]:
        """The sections that apply at present."""
        return tuple(reference for reference in self._sections if self.session.relevant(reference))

    def item(self, reference: str) -> Mapping[str, str]:
        """What the workbook says about a question beside XLSForm's own columns."""
        return self._extras.get(static(reference), {})

    def appearance(self, reference: str) -> str:
        """How the workbook wants a question to look."""
        return self.form.nodes[static(reference)].appearance

    def is_finding(self, reference: str) -> bool:
        """Whether the present answer means a finding."""
        bad = set(self.item(reference).get("finding", "").split())
        return bool(bad.intersection(self.session.value(reference).split()))

    def doubts(self, section: str) -> Iterator[tuple[str, Doubt]]:
        """The questions of a section whose value fails its check and was not confirmed as printed."""
        for reference in self.visible(section):
            doubt = self.doubt(reference)
            if doubt:
                yield reference, doubt

    def doubt(self, reference: str) -> Doubt | None:
        """What does not fit in one answer; None when it fits or is printed so."""
        return doubts.doubt(self, reference)

    def tidy(self, reference: str, value: str) -> str:
        """A number as it is stored, however it was typed: 2023101234567 is ZL202310123456.7."""
        return doubts.tidy(self.item(reference).get("check", ""), value)

    def label(self, reference: str) -> dict[str, str]:
        """The words of a question, by language."""
        return {language: self.session.text(reference, language, "label") for language in ("zh", "en")}
