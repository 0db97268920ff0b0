"""Fills an invented form in both engines with the same random answers and looks for the first difference."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import TYPE_CHECKING
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

from inspector import xlsform
from inspector.domain.errors import Refused
from inspector.xlsform.instance import static_of
from tests.differential.oracle import JavaRosa, Objection, Seen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.differential.invent import Invented

STEPS = 14
_CHANCE = "instanceID"  # made anew by each engine


@dataclass(frozen=True)
class Difference:
    seed: int
    step: str
    place: str
    what: str
    ours: object
    theirs: object

    def __str__(self) -> str:
        return f"form {self.seed}, {self.step}: {self.place} {self.what}: {self.ours!r} <> {self.theirs!r}"


@dataclass(frozen=True)
class Outcome:
    seed: int
    steps: int = 0
    nodes: int = 0  # of the form at the end
    difference: Difference | None = None
    objection: str = ""  # neither engine could be asked: the form does not compile


def walk(form: Invented, oracle: JavaRosa, folder: Path, steps: int = STEPS) -> Outcome:
    """Opens the form, answers, clears, adds and removes at random, and compares after every step."""
    beside = folder / str(form.seed)
    beside.mkdir(exist_ok=True)
    for name, content in form.files.items():
        (beside / name).write_bytes(content)
    try:
        xml = xlsform.compile_markdown(form.workbook)
    except Refused as refusal:
        return Outcome(form.seed, objection=f"does not compile: {refusal.facts.get('message', refusal)}")
    path = beside / "form.xml"
    path.write_bytes(xml)
    return _Walk(form, oracle, path, steps).run(xml)


class _Walk:
    def __init__(self, form: Invented, oracle: JavaRosa, path: Path, steps: int) -> None:
        self._steps = steps
        self._form = form
        self._oracle = oracle
        self._path = path
        self._choose = Random(f"answers {form.seed}")  # noqa: S311  the same answers every time
        self._fallen: set[str] = set()

    def run(self, xml: bytes) -> Outcome:
        try:
            theirs = self._oracle.open(self._path, self._path.parent)
        except Objection as objection:
            theirs = None
            said = str(objection)
        now = datetime.now(ZoneInfo(self._oracle.zone))
        try:
            loaded = xlsform.load(xml, files=self._form.files)
            session = xlsform.Session.open(loaded, now, metadata={"instanceID": "uuid:x"})
        except Refused as refusal:
            if theirs is None:
                return Outcome(
                    self._form.seed, objection=f"both refuse: {refusal.facts.get('reason', refusal)}"
                )
            return self._different("open", "form", "opens", f"refused {refusal} {refusal.facts}", "opened")
        if theirs is None:
            return self._different("open", "form", "opens", "opened", said[:300])
        return self._follow(session, theirs)

    def _follow(self, session: xlsform.Session, theirs: Seen) -> Outcome:
        said = "open"
        for step in range(self._steps + 1):
            found = differences(_ours(session), theirs)
            if found:
                return self._different(f"step {step} ({said})", *found[0], steps=step)
            if step == self._steps:
                break
            move = self._move(session)
            said = " ".join(move)
            try:
                theirs = getattr(self._oracle, move[0])(*move[1:])
            except Objection as objection:
                return self._different(
                    f"step {step} ({said})", move[1], "goes on", "yes", str(objection)[:300]
                )
            try:
                do(session, move)
            except Refused as refusal:
                return self._different(
                    f"step {step} ({said})", move[1], "accepts", f"{refusal}", "yes", steps=step
                )
        return Outcome(self._form.seed, self._steps, len(theirs.nodes))

    def _different(
        self, step: str, place: str, what: str, ours: object, theirs: object, steps: int = 0
    ) -> Outcome:
        return Outcome(
            self._form.seed, steps, 0, Difference(self._form.seed, step, place, what, ours, theirs)
        )

    # Choosing what to do

    def _move(self, session: xlsform.Session) -> tuple[str, ...]:
        chance = self._choose.random()
        if chance < 0.25:
            repeats = self._repeats(session)
            if repeats:
                parent, instances = self._choose.choice(repeats)
                if instances and self._choose.random() < 0.4:
                    return "remove", self._choose.choice(instances)
                if len(instances) < 4:
                    return "add", parent
        questions = [
            reference
            for reference in session.relevant_references()
            if self._question(session, reference).has_control and not session.readonly(reference)
            and self._question(session, reference).type != "note"
        ]  # fmt: skip
        if not questions:
            return "answer", "/data/meta/instanceID", "uuid:x"
        reference = self._choose.choice(questions)
        return "answer", reference, self._answer(session, reference)

    def _repeats(self, session: xlsform.Session) -> list[tuple[str, tuple[str, ...]]]:
        """Every place where a person may add or remove an instance, with what stands there."""
        found = []
        for node in session._living.instance.nodes():
            static = static_of(node)
            for child in getattr(static, "children", ()):
                if child.is_repeat and not child.count and node.relevant:
                    where = f"{session._living.instance.reference(node)}/{child.name}"
                    instances = session.instances(where)
                    if not instances or session.relevant(instances[0]):
                        found.append((where, instances))
        return found

    @staticmethod
    def _question(session: xlsform.Session, reference: str) -> xlsform.Question:
        question = static_of(session._living.instance.find(reference))
        assert isinstance(question, xlsform.Question)
        return question

    def _answer(self, session: xlsform.Session, reference: str) -> str:
        question, choose = self._question(session, reference), self._choose
        counts = question.name in self._form.counters
        if counts:
            return self._count(session, reference)
        if choose.random() < 0.18:
            return ""
        offered = [choice.value for choice in session.choices(reference)]
        match question.type:
            case "select_one":
                return choose.choice(offered) if offered else ""
            case "select_multiple":
                return " ".join(
                    each for each in choose.sample(offered, len(offered)) if choose.random() < 0.5
                )
            case "rank":
                return " ".join(choose.sample(offered, len(offered)))
        return choose.choice(_VALUES[question.type])

    def _count(self, session: xlsform.Session, reference: str) -> str:
        """Rises, and once it has fallen only falls: what comes back after a fall is a known difference."""
        before = int(session.value(reference) or 0)
        wanted = self._choose.randint(0, 3)
        if wanted < before:
            self._fallen.add(reference)
        elif reference in self._fallen:
            wanted = before
        return str(wanted)


_VALUES = {
    "integer": ("-2", "0", "1", "2", "3", "5", "8", "11"),
    "range": ("0", "1", "5", "9"),
    "decimal": ("-1.5", "0.25", "2.5", "4.75", "10.5"),
    "text": ("a", "abc", "b", "12", "3.5", "检查 记录", " x ", "cab bac", "true", "<&>\"'", "行一\n行二"),
    "date": ("2026-01-01", "2026-02-28", "2026-11-23", "1999-12-31", "2030-06-15"),
    "time": ("08:30:00.000Z", "23:59:59.000Z"),
    "dateTime": ("2026-01-02T03:04:05.000Z", "2024-02-29T23:00:00.000Z"),
    "geopoint": ("31.5 121.25 4.0 2.0", "-33.25 18.5 0.0 0.0"),
    "acknowledge": ("OK",),
}  # fmt: skip


def do(session: xlsform.Session, move: tuple[str, ...]) -> None:
    match move:
        case ("answer", reference, value):
            session.answer(reference, value)
        case ("add", reference):
            session.add_repeat(reference)
        case ("remove", reference):
            session.remove_repeat(reference)


# Looking


def _ours(session: xlsform.Session) -> Seen:
    broken = {each.reference for each in session.violations() if each.kind == "constraint"}
    nodes, choices = {}, {}
    for node in session._living.instance.nodes():
        reference, static = session._living.instance.reference(node), static_of(node)
        nodes[reference] = (
            node.relevant,
            session.required(reference),
            reference not in broken,
            session.readonly(reference),
            node.value,
        )
        if node.relevant and isinstance(static, xlsform.Question) and static.choices_from is not None:
            choices[reference] = " ".join(choice.value for choice in session.choices(reference))
    return Seen(nodes, choices, session.xml().decode())


def differences(ours: Seen, theirs: Seen) -> list[tuple[str, str, object, object]]:
    """(place, what, ours, theirs) of everything that differs; what is hidden counts only as hidden."""
    mine_shown, their_shown = _shown(ours), _shown(theirs)
    found: list[tuple[str, str, object, object]] = []
    if mine_shown != their_shown:
        more, fewer = sorted(set(mine_shown) - set(their_shown)), sorted(set(their_shown) - set(mine_shown))
        return [("".join((more + fewer)[:1]), "shown", more, fewer)]
    for reference in mine_shown:
        mine, other = ours.nodes[reference], theirs.nodes[reference]
        if reference.endswith(_CHANCE):
            continue
        for place, what in ((1, "required"), (2, "constraint holds"), (3, "readonly")):
            if mine[place] != other[place]:
                found.append((reference, what, mine[place], other[place]))
        if not same(mine[4], other[4]):
            found.append((reference, "value", mine[4], other[4]))
    for reference, offered in ours.choices.items():
        if theirs.choices.get(reference) != offered:
            found.append((reference, "choices", offered, theirs.choices.get(reference)))
    if not found:
        found += _unlike(ElementTree.fromstring(ours.xml), ElementTree.fromstring(theirs.xml), "")  # noqa: S314
    return found


def _shown(seen: Seen) -> list[str]:
    """Sorted: the first instance of a nested repeat goes to its place with us, to the end in JavaRosa."""
    return sorted(reference for reference, node in seen.nodes.items() if node[0])


def same(a: str, b: str) -> bool:
    """Numbers may be written differently (2 and 2.0)."""
    if a == b:
        return True
    try:
        return math.isclose(float(a), float(b), rel_tol=1e-9, abs_tol=1e-9)
    except ValueError:
        return False


def _unlike(
    ours: ElementTree.Element, theirs: ElementTree.Element, path: str
) -> list[tuple[str, str, object, object]]:
    path = f"{path}/{theirs.tag}"
    if ours.tag != theirs.tag or ours.attrib != theirs.attrib:
        return [(path, "submission", (ours.tag, ours.attrib), (theirs.tag, theirs.attrib))]
    mine_inside, their_inside = sorted(ours, key=_tag), sorted(theirs, key=_tag)
    if [*map(_tag, mine_inside)] != [*map(_tag, their_inside)]:
        return [(path, "submission", [*map(_tag, mine_inside)], [*map(_tag, their_inside)])]
    found: list[tuple[str, str, object, object]] = []
    if not theirs.tag.endswith(_CHANCE) and not same(ours.text or "", theirs.text or ""):
        found.append((path, "submission", ours.text, theirs.text))
    for mine, other in zip(mine_inside, their_inside, strict=True):
        found += _unlike(mine, other, path)
    return found


def _tag(element: ElementTree.Element) -> str:
    return element.tag
