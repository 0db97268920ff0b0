"""A checklist being filled: the engine in memory, the trade's reading of it, and what waits to be saved.

Everything here is instant and touches no disk; the window saves `pending()` through the verbs of
`inspections`, so that its thread never waits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.casework import basis
from inspector.casework.checklists import CHECKS, FUNCTIONS
from inspector.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from inspector.domain.campaign import Campaign, Target, Tour
    from inspector.domain.inspection import Inspection
    from inspector.domain.party import Officer
    from inspector.xlsform import Form, Node, Session

SUFFIX_AS_PRINTED = "_as_printed"
OPENING = ("certificates_shown", "rights_told")
_INDEX = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str
    tone: str  # accent, ok, warn, danger


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


@dataclass(frozen=True, slots=True)
class Rows:
    """A repeat as a screen shows it: a table, one row an instance."""

    reference: str
    number: str
    label: str
    hint: str
    columns: tuple[tuple[str, str], ...]  # (name, label) in order
    rows: tuple[tuple[str, tuple[Question, ...]], ...]  # (instance reference, its questions)


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
    basis: str
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
    ) -> None:
        from inspector.xlsform import Session

        self.inspection = inspection
        self.form = form
        self.target = target
        self.tour = tour
        self.campaign = campaign
        self.officers = officers
        self.photos = dict(photos)  # section or question reference -> photos filed there
        self.facts_edited: dict[str, dict[str, str]] = {
            "zh": dict(inspection.facts_edited),
            "en": dict(inspection.facts_edited_en),
        }
        self.session: Session = Session.open(form, now=now, values=answers.items(), functions=FUNCTIONS)
        self._saved: dict[str, str] = dict(answers)
        self._proposed: dict[str, str] = {}
        self._sections = tuple(_sections_of(form))
        self._extras = {reference: node.extra for reference, node in form.nodes.items()}
        self._prefill(now)
        self._propose(now)

    # --- answering

    def answer(self, reference: str, value: str, now: datetime) -> frozenset[str]:
        """Answer one question; says which references changed with it."""
        changed = self.session.answer(reference, value, now=now)
        return changed | self._propose(now)

    def add_row(self, reference: str, now: datetime) -> str:
        """One more row of a repeat."""
        return self.session.add_repeat(reference, now=now)

    def remove_row(self, reference: str, now: datetime) -> None:
        """Take a row out again."""
        self.session.remove_repeat(reference)
        self._propose(now)

    def show_certificates(self, now: datetime) -> frozenset[str]:
        """The first key: certificates shown and rights told, with the time (APL art. 55; PROC art. 21)."""
        changed: frozenset[str] = frozenset()
        for name, value in (("certificates_shown_at", _stamp(now)), *((name, "yes") for name in OPENING)):
            reference = self.reference_of(name)
            if reference and not self.session.value(reference):
                changed |= self.answer(reference, value, now)
        return changed

    @property
    def certificates_shown_at(self) -> str:
        """When the certificates were shown, or empty."""
        return self.value_of("certificates_shown_at")

    def nothing_found(self, section: str, now: datetime) -> frozenset[str]:
        """'Checked, nothing found' (F7): the value each unanswered item of the section means by it."""
        changed: frozenset[str] = frozenset()
        for reference in list(self._visible(section)):
            value = self._extra(reference).get("nothing-found", "")
            if value and not self.session.value(reference) and self.session.relevant(reference):
                changed |= self.answer(reference, value, now)
        return changed

    def restore(self, answers: Mapping[str, str], now: datetime) -> None:
        """Put back exactly these answers (undo of a whole step)."""
        for reference, value in self.session.kept().items():
            if reference not in answers and value:
                self.session.answer(reference, "", now=now)
        for reference, value in answers.items():
            if self.session.value(reference) != value:
                self.session.answer(reference, value, now=now)
        self._propose(now)

    # --- saving

    def kept(self) -> dict[str, str]:
        """Every answer there is, those of questions that do not apply at present included."""
        return {reference: value for reference, value in self.session.kept().items() if value}

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

    # --- reading

    def sections(self, language: str) -> tuple[Section, ...]:
        """The sections that apply, each with its state and counts."""
        violations = self._violations()
        return tuple(
            self._section(number, reference, language, violations)
            for number, reference in enumerate(self._relevant_sections(), 1)
        )

    def contents(self, section: str, language: str) -> tuple[Question | Rows, ...]:
        """What a section's page shows, in order."""
        number = self._relevant_sections().index(section) + 1
        violations = {v.reference: v.message for v in self.session.violations()}
        contents: list[Question | Rows] = []
        for node in _flat(self.form.nodes[section].children):
            if not self.session.relevant(node.reference) or _is_hidden(node):
                continue
            place = f"{number}.{len(contents) + 1}"
            if node.is_repeat:
                contents.append(self._rows(node, place, language, violations))
            else:
                contents.append(self._question(node, node.reference, place, language, violations))
        return tuple(contents)

    def problems(self) -> tuple[Problem, ...]:
        """What is open, in the order of the page."""
        problems: list[Problem] = []
        if not self.certificates_shown_at:
            problems.append(Problem("unanswered", "certificates.not_shown", {}, self._sections[0]))
        for violation in self.session.violations():
            kind = "unanswered" if violation.kind == "required" else "violation"
            facts = {"label": self._label(violation.reference), "message": violation.message}
            section = self.section_of(violation.reference)
            problems.append(Problem(kind, f"question.{kind}", facts, section, violation.reference))
        for reference, doubt in self._doubts():
            facts = {"label": self._label(reference), "kind": doubt.kind}
            section = self.section_of(reference)
            problems.append(Problem("doubt", "question.doubt", facts, section, reference, blocks=False))
        problems.extend(self._missing_photos())
        place = {reference: index for index, reference in enumerate(self._sections)}
        return tuple(sorted(problems, key=lambda problem: place.get(problem.section, 0)))

    def sentences(self, section: str, language: str) -> Sentences:
        """What the section's answers contribute to the facts of the record."""
        glue = "" if language == "zh" else " "
        parts = (self._sentence(reference, language) for reference in self._spoken(section))
        edited = self.facts_edited[language].get(section)
        return Sentences(glue.join(part for part in parts if part), edited)

    def edit_sentences(self, section: str, language: str, text: str | None) -> None:
        """Put the officer's own words in place of the generated ones; None restores those."""
        if text is None:
            self.facts_edited[language].pop(section, None)
        else:
            self.facts_edited[language][section] = text

    def findings(self) -> tuple[Finding, ...]:
        """Every answer that means a finding."""
        return tuple(self._finding(reference) for reference in self._finding_references())

    def section_of(self, reference: str) -> str:
        """The section a question stands in."""
        static = _INDEX.sub("", reference)
        for section in self._sections:
            if static == section or static.startswith(section + "/"):
                return section
        return ""

    def section_at(self, position: int) -> str:
        """The section with this number on the screen, from 1."""
        sections = self._relevant_sections()
        if not 1 <= position <= len(sections):
            raise Refused("section.unknown", position=position)
        return sections[position - 1]

    def reference_of(self, name: str) -> str:
        """The reference of the question with this name, outside repeats; empty when the form has none."""
        return next((ref for ref, node in self.form.nodes.items() if node.name == name), "")

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
        violations = [
            v.reference for v in self.session.violations() if self.section_of(v.reference) == section
        ]
        return violations[0] if violations else next(iter(self._visible(section)), "")

    # --- inside

    def _prefill(self, now: datetime) -> None:
        """Answer what the tour and the target already know (design 4)."""
        known = _known(self)
        for reference, extra in self._extras.items():
            value = known.get(extra.get("prefill", ""), "")
            if value and not self.session.value(reference):
                self.session.answer(reference, value, now=now)

    def _propose(self, now: datetime) -> frozenset[str]:
        """Answer proposed questions the officer has not touched (O14, O15, O19)."""
        changed: frozenset[str] = frozenset()
        for reference, extra in self._extras.items():
            expression = extra.get("propose", "")
            if not expression or not self.session.relevant(reference):
                continue
            current = self.session.value(reference)
            untouched = not current or current == self._proposed.get(reference, current)
            value = str(self.session.evaluate(expression, reference))
            if untouched and value != current and (value or reference in self._proposed):
                self._proposed[reference] = value
                changed |= self.session.answer(reference, value, now=now)
            elif value == current:
                self._proposed[reference] = value
        return changed

    def _relevant_sections(self) -> tuple[str, ...]:
        return tuple(reference for reference in self._sections if self.session.relevant(reference))

    def _section(self, number: int, reference: str, language: str, violations: Mapping[str, int]) -> Section:
        node = self.form.nodes[reference]
        visible = [ref for ref in self._visible(reference) if self._asks(ref)]
        answered = sum(1 for ref in visible if self.session.value(ref))
        findings = sum(1 for ref in visible if self._is_finding(ref))
        doubts = sum(1 for ref, _ in self._doubts() if self.section_of(ref) == reference)
        state = "done"
        if findings:
            state = "finding"
        elif doubts or (answered and violations.get(reference)):
            state = "doubt"
        elif not answered or violations.get(reference):
            state = "unchecked"
        photos = sum(n for ref, n in self.photos.items() if self.section_of(ref) == reference)
        return Section(
            reference=reference,
            number=str(number),
            title=node.label(language),
            hint=node.hint(language),
            state=state,
            answered=answered,
            asked=len(visible),
            findings=findings,
            doubts=doubts,
            photos=photos,
        )

    def _violations(self) -> dict[str, int]:
        counts: dict[str, int] = {}
        for violation in self.session.violations():
            section = self.section_of(violation.reference)
            counts[section] = counts.get(section, 0) + 1
        return counts

    def _question(
        self,
        node: Node,
        reference: str,
        number: str,
        language: str,
        violations: Mapping[str, Mapping[str, str]],
    ) -> Question:
        extra = node.extra
        value = self.session.value(reference)
        message = violations.get(reference, {})
        return Question(
            reference=reference,
            number=number,
            label=self.session.text(reference, language, "label"),
            hint=self.session.text(reference, language, "hint"),
            type=node.type,
            appearance=node.appearance,
            value=value,
            choices=self._choices(node, reference, language),
            required=self.session.required(reference),
            readonly=self.session.readonly(reference),
            basis=basis.texts(extra.get("basis", ""), self.inspection.opened_at.date(), language),
            violation=message.get(language, "") if value else "",
            doubt=self._doubt(reference),
            photos_needed=int(extra.get("photos") or 0),
            nothing_found=extra.get("nothing-found", ""),
        )

    def _choices(self, node: Node, reference: str, language: str) -> tuple[Choice, ...]:
        if not node.type.startswith("select"):
            return ()
        bad = set(node.extra.get("finding", "").split())
        good = node.extra.get("nothing-found", "")

        def tone(value: str) -> str:
            if value in bad:
                return "danger"
            return "ok" if value == good else "accent"

        return tuple(
            Choice(choice.value, choice.label, tone(choice.value))
            for choice in self.session.choices(reference, language)
        )

    def _rows(
        self, node: Node, number: str, language: str, violations: Mapping[str, Mapping[str, str]]
    ) -> Rows:
        columns = [child for child in _flat(node.children) if not _is_hidden(child)]
        rows = []
        for position, instance in enumerate(self.session.instances(node.reference), 1):
            cells = tuple(
                self._question(
                    child,
                    instance + child.reference.removeprefix(node.reference),
                    f"{number}.{position}",
                    language,
                    violations,
                )
                for child in columns
                if self.session.relevant(instance + child.reference.removeprefix(node.reference))
            )
            rows.append((instance, cells))
        return Rows(
            reference=node.reference,
            number=number,
            label=node.label(language),
            hint=node.hint(language),
            columns=tuple((child.name, child.label(language)) for child in columns),
            rows=tuple(rows),
        )

    def _visible(self, section: str) -> Iterator[str]:
        """References of the questions a section shows, repeat rows included."""
        for node in _flat(self.form.nodes[section].children):
            if node.is_repeat:
                for instance in self.session.instances(node.reference):
                    for child in _flat(node.children):
                        reference = instance + child.reference.removeprefix(node.reference)
                        if not _is_hidden(child) and self.session.relevant(reference):
                            yield reference
            elif not _is_hidden(node) and self.session.relevant(node.reference):
                yield node.reference

    def _spoken(self, section: str) -> Iterator[str]:
        """References that may contribute a sentence, hidden calculations included."""
        for node in _flat(self.form.nodes[section].children):
            if node.is_repeat:
                for instance in self.session.instances(node.reference):
                    yield instance
                    for child in _flat(node.children):
                        yield instance + child.reference.removeprefix(node.reference)
            else:
                yield node.reference

    def _sentence(self, reference: str, language: str) -> str:
        expression = self._extra(reference).get(f"sentence-{language}", "")
        if not expression or not self.session.relevant(reference):
            return ""
        return str(self.session.evaluate(expression, reference)).strip()

    def _extra(self, reference: str) -> Mapping[str, str]:
        return self._extras.get(_INDEX.sub("", reference), {})

    def _asks(self, reference: str) -> bool:
        node = self.form.nodes[_INDEX.sub("", reference)]
        return node.type not in ("note", "calculate", "image") and not node.extra.get("prefill")

    def _label(self, reference: str) -> dict[str, str]:
        return {language: self.session.text(reference, language, "label") for language in ("zh", "en")}

    def _is_finding(self, reference: str) -> bool:
        bad = set(self._extra(reference).get("finding", "").split())
        return bool(bad.intersection(self.session.value(reference).split()))

    def _finding_references(self) -> Iterator[str]:
        for section in self._relevant_sections():
            yield from (ref for ref in self._visible(section) if self._is_finding(ref))

    def _finding(self, reference: str) -> Finding:
        extra = self._extra(reference)
        label = self._label(reference)
        return Finding(
            reference=reference,
            kind=extra.get("finding-kind", "other"),
            label_zh=label["zh"],
            label_en=label["en"],
            sentence_zh=self._sentence(reference, "zh"),
            sentence_en=self._sentence(reference, "en"),
            basis=extra.get("basis", ""),
            consequences=tuple(extra.get("consequence", "").replace(",", " ").split()),
            notice=extra.get("notice", ""),
        )

    def _doubts(self) -> Iterator[tuple[str, Doubt]]:
        for section in self._relevant_sections():
            for reference in self._visible(section):
                doubt = self._doubt(reference)
                if doubt:
                    yield reference, doubt

    def _doubt(self, reference: str) -> Doubt | None:
        kind = self._extra(reference).get("check", "")
        value = self.session.value(reference)
        if not kind or not value or self.session.value_or_empty(reference + SUFFIX_AS_PRINTED) == "yes":
            return None
        checked = CHECKS[kind](value)
        if checked.status == "ok":
            return None
        return Doubt(kind, checked.status, checked.expected)

    def _missing_photos(self) -> Iterator[Problem]:
        for section in self._relevant_sections():
            needed = 0
            for reference in self._visible(section):
                extra = self._extra(reference)
                wanted = int(extra.get("photos") or 0)
                always = not extra.get("finding")
                if wanted and (always or self._is_finding(reference)):
                    needed += wanted
            have = sum(n for ref, n in self.photos.items() if self.section_of(ref) == section)
            if needed > have:
                facts = {"missing": needed - have, "needed": needed}
                yield Problem("photos", "photos.missing", facts, section, blocks=False)


def _known(filling: Filling) -> dict[str, str]:
    """What a prefilled question may ask for, by its `bind::inspector:prefill`."""
    target, tour, inspection = filling.target, filling.tour, filling.inspection
    party = target.party
    known = {
        "tour.kind": tour.kind,
        "tour.task_number": tour.task_number,
        "tour.source": tour.source,
        "tour.phase": tour.phase.value,
        "tour.hall": tour.hall,
        "tour.assistants": "、".join(person.name for person in tour.assistants),
        "tour.witness": tour.witness.name if tour.witness else "",
        "tour.witness_unit": tour.witness.unit if tour.witness else "",
        "campaign.name": filling.campaign.name,
        "campaign.venue": filling.campaign.venue,
        "opened_at": _stamp(inspection.opened_at),
        "place": f"{filling.campaign.venue}{target.hall}馆{target.booth}展位",
        "booth": target.booth,
        "hall": target.hall,
        "party.name": party.name,
        "party.name_en": party.name_en,
        "party.kind": party.kind.value,
        "party.credit_code": party.credit_code,
        "party.representative": party.representative,
        "party.address": party.address,
        "party.country": party.country,
        "party.contact": party.contact,
        "party.phone": party.phone,
        "date": inspection.opened_at.date().isoformat(),
    }
    for position, officer in enumerate(filling.officers, 1):
        known[f"officer{position}.name"] = officer.name
        known[f"officer{position}.badge"] = officer.badge
    return known


def _stamp(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds")


def _sections_of(form: Form) -> Iterator[str]:
    for node in form.root.children:
        if node.is_group and not _is_hidden(node):
            yield node.reference


def _is_hidden(node: Node) -> bool:
    return "hidden" in node.appearance.split() or node.type in ("calculate", "hidden") or node.name == "meta"


def _flat(nodes: Iterable[Node]) -> Iterator[Node]:
    """Questions and repeats in order; groups inside a section only group."""
    for node in nodes:
        if node.is_group and not node.is_repeat:
            if not _is_hidden(node):
                yield from _flat(node.children)
        else:
            yield node
