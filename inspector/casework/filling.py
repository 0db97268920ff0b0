"""A checklist being filled: the engine in memory, the trade's reading of it, and what waits to be saved.

Everything here is instant and touches no disk; the window saves `pending()` through the verbs of
`inspections`, so that its thread never waits.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from inspector.casework import phrases, rows, showing
from inspector.casework.checklists import CHECKS, FUNCTIONS
from inspector.casework.page import Doubt, Finding, Problem, Question, Rows, Section, Sentences
from inspector.casework.prefill import known, stamp
from inspector.casework.walking import flat, questions, rebased, sections_of, shown, static
from inspector.domain.errors import Refused
from inspector.xlsform import Group, Repeat, Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import datetime

    from inspector.casework.page import Choice
    from inspector.domain.campaign import Campaign, Target, Tour
    from inspector.domain.inspection import Inspection
    from inspector.domain.party import Officer
    from inspector.xlsform import Form, Violation

T = TypeVar("T")
SUFFIX_AS_PRINTED = "_as_printed"
# Our Chinese faces draw curly quotation marks as wide as a Han character, which tears English apart.
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
WRITTEN_ONE_WAY = ("patent", "credit_code")  # checks whose numbers have one way to be written
_SUM = re.compile(r"sum\(\s*(/[^\s()\[\]]+)\s*(?:\[[^\]]*\]\s*)?\)")
_ROUNDS = 4  # proposals that rest on one another never run in a circle for longer
REASON_FOR_FEWER = "scene_photos_reason"
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
        given = rows.without(answers)
        self.session = Session.open(
            form, now=now, values=given.items(), functions=FUNCTIONS, resumed=bool(answers)
        )
        rows.put_back(self.session, form, answers, now)
        self._saved: dict[str, str] = dict(answers)
        self._proposed: dict[str, str] = {}
        self._known: dict[str, Any] = {}  # what was worked out since the last change
        self._offered: dict[tuple[str, str], tuple[Choice, ...]] = {}
        self._pages = {group.reference: group for group in sections_of(form)}
        self._sections = tuple(self._pages)
        repeats = tuple(f"{ref}/" for ref, node in form.nodes.items() if node.is_repeat)
        self._sums = _sums(form, repeats)
        self._extras = {reference: node.extra for reference, node in form.nodes.items()}
        self._single = {ref: extra for ref, extra in self._extras.items() if not ref.startswith(repeats)}
        self._prefill(now)
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
        problems: list[Problem] = []
        if self.shows_certificates() and not self.certificates_shown_at:
            problems.append(Problem("unanswered", "certificates.not_shown", {}, self._sections[0]))
        if self.withdrawn:
            facts: dict[str, object] = {"version": self.form.version, "reason": self.withdrawn}
            problems.append(Problem("version", "form.withdrawn", facts, self._sections[0], blocks=False))
        for violation in self.violations():
            kind = "unanswered" if violation.kind == "required" else "violation"
            facts = {"label": self._label(violation.reference), "message": violation.message}
            section = self.section_of(violation.reference)
            problems.append(Problem(kind, f"question.{kind}", facts, section, violation.reference))
        for reference, doubt in (one for section in self.relevant_sections() for one in self.doubts(section)):
            facts = {"label": self._label(reference), "kind": doubt.kind}
            section = self.section_of(reference)
            problems.append(Problem("doubt", "question.doubt", facts, section, reference, blocks=False))
        problems.extend(self._missing_photos())
        problems.extend(phrases.unfilled(self))
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

    def _prefill(self, now: datetime) -> None:
        """Answer what the tour and the target already know (design 4)."""
        answers = known(self)
        for reference, extra in self._single.items():
            value = answers.get(extra.get("prefill", ""), "")
            if value and not self.session.value(reference):
                self.session.answer(reference, value, now=now)

    def _propose(self, now: datetime) -> frozenset[str]:
        """Answer proposed questions the officer has not touched (O14, O15, O19).

        One proposal may rest on the next (the result on the disposition): again until nothing moves.
        """
        changed: frozenset[str] = frozenset()
        for _ in range(_ROUNDS):
            moved = self._propose_once(now)
            changed |= moved
            if not moved:
                break
        return changed

    def _propose_once(self, now: datetime) -> frozenset[str]:
        changed: frozenset[str] = frozenset()
        for reference, extra in self._single.items():
            expression = extra.get("propose", "")
            if not expression or not self.session.relevant(reference):
                continue
            current = self.session.value(reference)
            untouched = not current or current == self._proposed.get(reference)
            value = str(self.session.evaluate(expression, reference))
            if untouched and value != current and (value or reference in self._proposed):
                self._proposed[reference] = value
                moved = self.session.answer(reference, value, now=now)
                self._changed(moved)
                changed |= moved
            elif value == current:
                self._proposed[reference] = value
        return changed

    def violations(self) -> tuple[Violation, ...]:
        """What keeps the checklist from being complete, worked out once a change."""
        return self._once("violations", self.session.violations)

    def visible(self, section: str) -> tuple[str, ...]:
        """References of the questions a section shows, repeat rows included."""
        return self._once(section, lambda: tuple(self._visible(section)))

    def _once(self, name: str, work: Callable[[], T]) -> T:
        """What `work` answers, until something changes."""
        if name not in self._known:
            self._known[name] = work()
        known: T = self._known[name]
        return known

    def _visible(self, section: str) -> Iterator[str]:
        for node in shown(self._pages[section].children):
            if isinstance(node, Repeat):
                yield from self._in_rows(node, node.reference)
            elif self.session.relevant(node.reference):
                yield node.reference

    def _in_rows(self, repeat: Repeat, place: str) -> Iterator[str]:
        """The questions of every row of a repeat, those of repeats inside it included."""
        for instance in self.session.instances(place):
            for node in shown(repeat.children):
                reference = rebased(node.reference, repeat, instance)
                if isinstance(node, Repeat):
                    yield from self._in_rows(node, reference)
                elif self.session.relevant(reference):
                    yield reference

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
        kind = self.item(reference).get("check", "")
        value = self.session.value(reference)
        if not kind or not value or self.session.value_or_empty(reference + SUFFIX_AS_PRINTED) == "yes":
            return None
        checked = CHECKS[kind](value)
        return None if checked.status == "ok" else Doubt(kind, checked.status, checked.expected)

    def tidy(self, reference: str, value: str) -> str:
        """A number as it is stored, however it was typed: 2023101234567 is ZL202310123456.7."""
        kind = self.item(reference).get("check", "")
        if kind not in WRITTEN_ONE_WAY or not value:
            return value
        checked = CHECKS[kind](value)
        return checked.canonical if checked.status in ("ok", "bad_check") else value

    def _spoken(self, section: str) -> Iterator[str]:
        """References that may contribute a sentence, hidden calculations included."""
        for node in flat(self._pages[section].children):
            if isinstance(node, Repeat):
                for instance in self.session.instances(node.reference):
                    yield instance
                    yield from (rebased(one.reference, node, instance) for one in questions(node.children))
            else:
                yield node.reference

    def _sentence(self, reference: str, language: str) -> str:
        expression = self.item(reference).get(f"sentence-{language}", "")
        if not expression or not self.session.relevant(reference):
            return ""
        text = str(self.session.evaluate(expression, reference, language)).strip()
        return text.translate(_STRAIGHT) if language == "en" else text

    def _label(self, reference: str) -> dict[str, str]:
        return {language: self.session.text(reference, language, "label") for language in ("zh", "en")}

    def _finding_references(self) -> Iterator[str]:
        for section in self.relevant_sections():
            yield from (ref for ref in self.visible(section) if self.is_finding(ref))

    def _finding(self, reference: str) -> Finding:
        item = self.item(reference)
        label = self._label(reference)
        return Finding(
            reference=reference,
            kind=self._kind_of(reference),
            label_zh=label["zh"],
            label_en=label["en"],
            sentence_zh=self._sentence(reference, "zh"),
            sentence_en=self._sentence(reference, "en"),
            breached=self._evaluated(reference, "breached") or item.get("basis", ""),
            ordered_by=self._evaluated(reference, "ordered") or item.get("order-basis", ""),
            consequences=self._consequences_of(reference),
            notice=item.get("notice", ""),
        )

    def _evaluated(self, reference: str, name: str) -> str:
        expression = self.item(reference).get(name, "")
        return str(self.session.evaluate(expression, reference)).strip() if expression else ""

    def _kind_of(self, reference: str) -> str:
        """The finding kind of the answer: kinds are listed in the order of the values they go with."""
        kinds = self.item(reference).get("finding-kind", "other").split()
        picked = self._picked(reference)
        return kinds[min(picked[0], len(kinds) - 1)] if picked else "other"

    def _consequences_of(self, reference: str) -> tuple[str, ...]:
        """The codes of the answer: "G | R C" has those of each value in their order, "R C" of every one."""
        groups = [group.split() for group in self.item(reference).get("consequence", "").split("|")]
        picked = self._picked(reference) if len(groups) > 1 else [0]
        return tuple(dict.fromkeys(code for place in picked for code in groups[min(place, len(groups) - 1)]))

    def _picked(self, reference: str) -> list[int]:
        """Where the values answered stand among those that mean a finding."""
        values = self.item(reference).get("finding", "").split()
        return [values.index(value) for value in self.session.value(reference).split() if value in values]

    def photos_wanted(self, reference: str) -> int:
        """How many a question asks for; an answer that finds nothing asks for none, a reason settles it."""
        extra = self.item(reference)
        why = self._why_fewer(self.section_of(reference)) if extra.get("photos") else ""
        if why and self.session.value(why):
            return 0
        clean = extra.get("finding") and self.session.value(reference) and not self.is_finding(reference)
        return 0 if clean else int(extra.get("photos") or 0)

    def _missing_photos(self) -> Iterator[Problem]:
        for section in self.relevant_sections():
            needed = 0
            for reference in self.visible(section):
                if self.session.value(reference) or not self.item(reference).get("finding"):
                    needed += self.photos_wanted(reference)
            have = sum(n for ref, n in self.photos.items() if self.section_of(ref) == section)
            why = self._why_fewer(section)
            if needed > have:
                label = {one: self._pages[section].label(one) for one in ("zh", "en")}
                facts = {"missing": needed - have, "needed": needed, "section": label}
                yield Problem(
                    "photos", "photos.missing", facts, section, why, blocks=bool(why) and self._has_paper()
                )

    def _why_fewer(self, section: str) -> str:
        """Where this section asks why the scene was photographed less (PROC 44); empty where it does not."""
        reference = self.reference_of(REASON_FOR_FEWER)
        asked = reference and self.section_of(reference) == section and self.session.relevant(reference)
        return reference if asked else ""

    def _has_paper(self) -> bool:
        """Whether this is a record of its own; a clean booth is a line on the patrol roll."""
        return not self.target.kind.is_rolled or any(True for _ in self._finding_references())


def _sums(form: Form, repeats: tuple[str, ...]) -> dict[str, str]:
    """Columns of repeats that a calculation outside adds up; money is added in fen and shown in yuan."""
    found: dict[str, str] = {}
    for reference, node in form.nodes.items():
        column = _SUM.search(node.rules.calculate)
        if column and not reference.startswith(repeats):
            shown_as = reference.removesuffix("_fen")
            found.setdefault(column[1], shown_as if shown_as in form.nodes else reference)
    return found
