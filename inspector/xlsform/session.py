"""One person filling in one checklist: answers go in, and what follows from them comes out at once."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from random import Random
from types import MappingProxyType

from inspector.domain.errors import Refused
from inspector.xlsform import answers, graph, submission
from inspector.xlsform.graph import Reader, Slot
from inspector.xlsform.instance import (
    MOST_INSTANCES,
    Instance,
    Place,
    instances,
    place_of,
    static_of,
    static_path,
)
from inspector.xlsform.model import Choice, Form, Group, Question, Repeat, Setting, Text, Violation, spoken
from inspector.xlsform.references import absolute
from inspector.xlsform.xpath import BrokenExpression, Context, World, parse, values
from inspector.xlsform.xpath.context import Closure
from inspector.xlsform.xpath.tree import Node

_ITEXT = "jr:itext("
_ROUNDS = 10  # a choice that disappears may make another disappear, but not for ever


class Session:
    """A form being filled in. `open` makes one; everything is addressed by reference, /data/rep[2]/q."""

    @classmethod
    def open(
        cls,
        form: Form,
        now: datetime,
        values: Iterable[tuple[str, str]] = (),
        functions: Mapping[str, Callable[..., object]] = MappingProxyType({}),
        metadata: Mapping[str, str] = MappingProxyType({}),
        *,
        resumed: bool = False,
    ) -> Session:
        """Defaults come first, then `values` in order ("" clears); a resumed draft brings all its values and gets no defaults."""
        session = cls(form, now, functions, metadata)
        session._begin(values, resumed=resumed)
        return session

    def __init__(
        self,
        form: Form,
        now: datetime,
        functions: Mapping[str, Callable[..., object]],
        metadata: Mapping[str, str],
    ) -> None:
        if now.tzinfo is None:
            raise ValueError("now must carry a zone")
        missing = form.functions - functions.keys()
        if missing:
            raise ValueError(f"the form needs the functions {sorted(missing)}")
        self.form = form
        self._metadata = metadata
        self._instance = Instance(form)
        self._language = form.default_language
        self._world = World(
            now,
            Random(f"{form.id} {now.isoformat()} {metadata.get('instanceID', '')}"),  # noqa: S311  reproducible
            root=self._instance.document,
            hides_irrelevant=True,
            instance=self._list,
            choice_label=self._choice_label,
            translated=lambda name: (
                spoken(form.texts.get(name, {}), self._language, form.default_language).static
            ),
            trade=functions,
        )
        self._waiting: list[tuple[int, int, int, Slot, Node]] = []
        self._queued: set[tuple[int, int]] = set()
        self._unsettled: dict[int, tuple[Slot, Node]] = {}
        self._changed: set[Node] = set()
        self._gone: set[str] = set()
        self._serial = 0
        self._compiled: dict[str, Closure] = {}

    def _begin(self, given: Iterable[tuple[str, str]], *, resumed: bool) -> None:
        if resumed:
            for node in self._instance.nodes():
                if isinstance(static_of(node), Question) and static_of(node).name != "instanceID":
                    node.value = ""
        else:
            self._preload()
            self._fire("odk-instance-first-load", self._instance.root)
        for reference, value in given:
            node = self._instance.ensure(reference)
            if isinstance(static_of(node), Question):
                node.value = value
        self._run_everything(self._instance.root)
        self._settle()
        self._taken()

    # Changing

    def answer(self, reference: str, value: str, *, now: datetime | None = None) -> frozenset[str]:
        """Stores an answer; tells every reference whose value, relevance, duty or choices changed with it."""
        node = self._question_node(reference)
        question = static_of(node)
        assert isinstance(question, Question)  # noqa: S101  _question_node saw to it
        self._tick(now)
        stored = answers.accepted(self.form, question, reference, value, self._world.zone)
        if stored == node.value:
            return frozenset()
        self._store(node, stored)
        for setting in self._settings_after(question.reference):
            self._set(setting, node)
        self._settle()
        return self._taken()

    def add_repeat(self, reference: str, *, now: datetime | None = None) -> str:
        """A new last instance of a repeat; answers its reference."""
        parent, repeat = self._repeat(reference)
        if repeat.count:
            raise Refused("answer.counted_repeat", reference=reference)
        if len(instances(parent, repeat.name)) >= MOST_INSTANCES:
            raise Refused("answer.too_many_instances", reference=reference, most=MOST_INSTANCES)
        self._tick(now)
        node = self._add(parent, repeat)
        self._settle()
        self._taken()
        return self._instance.reference(node)

    def remove_repeat(self, reference: str, *, now: datetime | None = None) -> frozenset[str]:
        """Takes one instance out; the later ones move up."""
        node = self._instance.find(reference)
        static = static_of(node)
        if not isinstance(static, Repeat):
            raise Refused("form.reference", reference=reference)
        if static.count:
            raise Refused("answer.counted_repeat", reference=reference)
        self._tick(now)
        self._remove(node)
        self._settle()
        return self._taken()

    # Asking

    def instances(self, reference: str) -> tuple[str, ...]:
        """The references of all instances of a repeat, in order."""
        parent, repeat = self._repeat(reference)
        return tuple(self._instance.reference(node) for node in instances(parent, repeat.name))

    def value(self, reference: str) -> str:
        node = self._instance.find(reference)
        return node.value if node.relevant else ""

    def relevant(self, reference: str) -> bool:
        return self._instance.find(reference).relevant

    def required(self, reference: str) -> bool:
        return place_of(self._instance.find(reference)).required

    def readonly(self, reference: str) -> bool:
        node: Node | None = self._instance.find(reference)
        while node is not None and node.place is not None:
            if place_of(node).readonly:
                return True
            node = node.parent
        return False

    def choices(self, reference: str, language: str | None = None) -> tuple[Choice, ...]:
        """What can be chosen now, with the filter applied."""
        node = self._question_node(reference)
        question = static_of(node)
        assert isinstance(question, Question)  # noqa: S101
        if question.choices_from is None:
            return ()
        columns = question.choices_from
        return tuple(
            Choice(_cell(row, columns.value), self._row_label(row, columns.label, language))
            for row in self._rows(question, node)
        )

    def text(self, reference: str, language: str | None = None, kind: str = "label") -> str:
        """A label, hint, constraint_message or required_message with the answers it mentions filled in."""
        node = self._instance.find(reference)
        static = static_of(node)
        texts = {
            "label": static.labels,
            "hint": getattr(static, "hints", {}),
            "constraint_message": getattr(static, "constraint_messages", {}),
            "required_message": getattr(static, "required_messages", {}),
        }[kind]
        return self._filled(spoken(texts, language, self.form.default_language), node)

    def violations(self, language: str | None = None) -> tuple[Violation, ...]:
        """Everything that keeps the checklist from being complete, in document order."""
        return tuple(self._violations((language,) if language else self.form.languages))

    def values(self) -> dict[str, str]:
        """All answers that count: relevant, not empty, in document order."""
        return {
            self._instance.reference(node): node.value
            for node in self._instance.nodes()
            if node.relevant and node.value and isinstance(static_of(node), Question)
        }

    def relevant_references(self) -> tuple[str, ...]:
        """Every question that is asked, in document order."""
        return tuple(
            self._instance.reference(node)
            for node in self._instance.nodes()
            if node.relevant and isinstance(static_of(node), Question)
        )

    def evaluate(
        self, expression: str, reference: str = "/data", language: str | None = None
    ) -> bool | float | str:
        """Any expression, seen from a node; `language` is the one choice names are told in."""
        node = self._instance.find(reference if reference != "/data" else self.form.root.reference)
        self._language = language or self.form.default_language
        try:
            value = self._closure(expression)(Context(node, self._world))
        except BrokenExpression as error:
            raise graph.refused(reference, "evaluate", expression, str(error)) from error
        finally:
            self._language = self.form.default_language
        return values.string(value) if isinstance(value, list) else value

    def xml(self) -> bytes:
        """The submission: what is not relevant is left out."""
        return submission.written(self.form, self._instance.root)

    # Nodes

    def _question_node(self, reference: str) -> Node:
        node = self._instance.find(reference)
        if not isinstance(static_of(node), Question):
            raise Refused("form.reference", reference=reference)
        return node

    def _repeat(self, reference: str) -> tuple[Node, Repeat]:
        """The parent node and the static repeat a reference such as /data/g/rep means."""
        above, _, name = reference.rpartition("/")
        parent = self._instance.find(above)
        static = self.form.nodes.get(f"{static_path(parent)}/{name.partition('[')[0]}")
        if not isinstance(static, Repeat):
            raise Refused("form.reference", reference=reference)
        return parent, static

    def _tick(self, now: datetime | None) -> None:
        if now is not None:
            self._world.now = now

    # Propagation

    def _store(self, node: Node, value: str) -> None:
        if node.value != value:
            node.value = value
            self._changed.add(node)
            self._touch(node)

    def _touch(self, node: Node) -> None:
        """Queues every slot that reads this node."""
        for reader in self.form.graph.readers.get(static_path(node), ()):
            self._queue_reader(reader, node)

    def _queue_reader(self, reader: Reader, node: Node) -> None:
        found = [_climbed(node, reader.pivot)]
        for name in reader.below:
            found = [child for each in found for child in instances(each, name)]
        for each in found:
            self._queue(reader.slot, each)

    def _queue(self, slot: Slot, node: Node) -> None:
        if slot.kind == "choices":
            self._unsettled[id(node)] = (slot, node)
            return
        key = (slot.order, id(node))
        if key not in self._queued:
            self._queued.add(key)
            self._serial += 1
            heapq.heappush(self._waiting, (slot.order, self._serial, id(node), slot, node))

    def _run_everything(self, top: Node) -> None:
        for node in self._instance.nodes(top):
            for slot in self.form.graph.slots_of.get(static_path(node), ()):
                self._queue(slot, node)

    def _settle(self) -> None:
        """Runs what is queued until nothing changes; then drops answers that are no longer on offer."""
        for _ in range(_ROUNDS):
            self._drain()
            unsettled, self._unsettled = self._unsettled, {}
            for _, node in unsettled.values():
                self._offer_again(node)
            if not self._waiting and not self._unsettled:
                return

    def _drain(self) -> None:
        while self._waiting:
            order, _, identity, slot, node = heapq.heappop(self._waiting)
            self._queued.discard((order, identity))
            _RUNS[slot.kind](self, slot, node)

    def _result(self, closure: Closure, node: Node) -> values.Value:
        """An expression that fails on these answers has no value; it was checked when the form was loaded."""
        try:
            return closure(Context(node, self._world))
        except BrokenExpression:
            return ""

    def _calculate(self, slot: Slot, node: Node) -> None:
        question = static_of(node)
        if isinstance(question, Question):
            self._store(node, answers.computed(question, self._result(slot.run, node), self._world.zone))

    def _decide(self, slot: Slot, node: Node) -> None:
        place = place_of(node)
        asked = values.boolean(self._result(slot.run, node))
        if asked != place.is_asked:
            place.is_asked = asked
            above = node.parent is None or node.parent.relevant
            self._show(node, above)

    def _show(self, node: Node, above: bool) -> None:
        """Passes relevance down; what is hidden keeps its value aside and brings it back."""
        relevant = above and place_of(node).is_asked
        if relevant == node.relevant:
            return
        node.relevant = relevant
        self._changed.add(node)
        self._touch(node)
        for child in node.children:
            self._show(child, relevant)

    def _require(self, slot: Slot, node: Node) -> None:
        self._flag(node, "required", values.boolean(self._result(slot.run, node)))

    def _lock(self, slot: Slot, node: Node) -> None:
        self._flag(node, "readonly", values.boolean(self._result(slot.run, node)))

    def _flag(self, node: Node, name: str, flag: bool) -> None:
        place = place_of(node)
        if getattr(place, name) != flag:
            setattr(place, name, flag)
            self._changed.add(node)

    # Repeats

    def _count(self, slot: Slot, parent: Node) -> None:
        """As many instances as the count says; it is read where an instance would stand."""
        repeat = self.form.nodes[slot.reference]
        assert isinstance(repeat, Repeat)  # noqa: S101  only repeats are counted
        stand_in = Node(parent.kind, repeat.name)
        stand_in.parent, stand_in.place = parent, Place(repeat)
        number = values.number(self._result(slot.run, stand_in), self._world.zone)
        wanted = 0 if number != number else int(max(0, min(MOST_INSTANCES, number)))
        while len(instances(parent, repeat.name)) < wanted:
            self._add(parent, repeat)
        while len(instances(parent, repeat.name)) > wanted:
            self._remove(instances(parent, repeat.name)[-1], keep=True)

    def _add(self, parent: Node, repeat: Repeat) -> Node:
        node = self._instance.add(parent, repeat)
        self._show(node, parent.relevant)
        if not parent.relevant:
            node.relevant = False
        self._fire("odk-new-repeat", node)
        self._run_everything(node)
        self._changed.update(self._instance.nodes(node))
        self._touch_below(repeat, node)
        return node

    def _remove(self, node: Node, *, keep: bool = False) -> None:
        repeat, parent = static_of(node), node.parent
        assert parent is not None  # noqa: S101
        self._gone.add(self._instance.reference(node))
        self._touch_below(repeat, node)
        self._instance.remove(node, keep=keep)
        self._forget(node)
        self._changed.update(
            each for later in instances(parent, repeat.name) for each in self._instance.nodes(later)
        )

    def _forget(self, removed: Node) -> None:
        """Nothing runs any more for nodes that are gone."""
        gone = {id(node) for node in self._instance.nodes(removed)}
        self._waiting = [each for each in self._waiting if each[2] not in gone]
        heapq.heapify(self._waiting)
        self._queued = {key for key in self._queued if key[1] not in gone}
        self._unsettled = {key: each for key, each in self._unsettled.items() if key not in gone}
        self._changed = {node for node in self._changed if id(node) not in gone}

    def _touch_below(self, repeat: object, node: Node) -> None:
        """A repeat that grew or shrank: whoever reads it, or anything inside any instance, runs again."""
        assert isinstance(repeat, Repeat)  # noqa: S101
        for reader in self.form.graph.readers_below.get(repeat.reference, ()):
            top = reader.pivot if not reader.pivot.startswith(repeat.reference) else repeat.reference
            if top == repeat.reference and node.parent is not None:
                below = tuple(part for part in reader.slot.reference[len(top) :].split("/") if part)
                for sibling in instances(node.parent, repeat.name):
                    self._queue_reader(Reader(reader.slot, top, below), sibling)
            else:
                self._queue_reader(reader, node)

    # Events

    def _preload(self) -> None:
        now = self._world.now
        for node in self._instance.nodes():
            static = static_of(node)
            if not isinstance(static, Question) or static.type != "metadata" or node.value:
                continue
            kind, parameter = static.preload
            if kind == "uid":
                node.value = self._metadata.get("instanceID", "")
            elif kind == "property":
                node.value = self._metadata.get(parameter, "")
            elif kind == "timestamp" and parameter == "start":
                node.value = values.iso(now)
            elif kind == "date":
                node.value = now.date().isoformat()

    def _fire(self, event: str, top: Node) -> None:
        for setting in self.form.settings:
            if event in setting.events:
                for node in self._instance.nodes(top):
                    if static_path(node) == setting.target:
                        self._assign(setting, node)

    def _settings_after(self, reference: str) -> Iterator[Setting]:
        return (each for each in self.form.settings_after.get(reference, ()))

    def _set(self, setting: Setting, source: Node) -> None:
        """A changed answer sets another node: the one in the same repeat instance, where there is one."""
        target = setting.target
        shared = static_path(source)
        while not target.startswith(shared + "/"):
            shared = shared.rpartition("/")[0]
        found = [_climbed(source, shared)]
        for name in target[len(shared) + 1 :].split("/"):
            found = [child for each in found for child in instances(each, name)]
        for node in found:
            self._assign(setting, node)

    def _assign(self, setting: Setting, node: Node) -> None:
        question = static_of(node)
        if isinstance(question, Question):
            value = self._result(self._closure(setting.expression), node) if setting.expression else ""
            self._store(node, answers.computed(question, value, self._world.zone))

    # Choices and texts

    def _offer_again(self, node: Node) -> None:
        """An answer that is no longer on offer is taken back, as in ODK Collect."""
        question = static_of(node)
        if not isinstance(question, Question) or question.choices_from is None:
            return
        self._changed.add(node)
        if not node.value or not node.relevant:
            return
        offered = {_cell(row, question.choices_from.value) for row in self._rows(question, node)}
        chosen = node.value.split() if question.type != "select_one" else [node.value]
        self._store(node, " ".join(each for each in chosen if each in offered))

    def _rows(self, question: Question, node: Node) -> list[Node]:
        found = self._result(self.form.graph.choices[question.reference], node)
        return found if isinstance(found, list) else []

    def _row_label(self, row: Node, column: str, language: str | None) -> str:
        if not column.startswith(_ITEXT):
            return _cell(row, column)
        key = (id(row), column, language)
        label = self.form.lists.labels.get(key)
        if label is None:
            name = _cell(row, column.removeprefix(_ITEXT).rstrip(") "))
            text = spoken(self.form.texts.get(name, {}), language, self.form.default_language)
            label = self.form.lists.labels[key] = text.static
        return label

    def _list(self, name: str) -> Node | None:
        return self.form.lists.instance(name)

    def _choice_label(self, node: Node | None, value: str, reference: str) -> str:
        """The label of one choice, whether or not the filter shows it now."""
        question = self.form.nodes.get(absolute(reference, static_path(node) if node else ""))
        if not isinstance(question, Question) or question.choices_from is None or not value:
            return ""
        columns = question.choices_from
        root = self._list(question.list)
        rows = (
            [row for top in root.children for row in top.children]
            if root
            else self._rows(question, self._instance.root)
        )
        found = (row for row in rows if _cell(row, columns.value) == value)
        row = next(found, None)
        return "" if row is None else self._row_label(row, columns.label, self._language)

    def _closure(self, expression: str) -> Closure:
        closure = self._compiled.get(expression)
        if closure is None:
            closure = self._compiled[expression] = self.form.compiler.compile(parse(expression))
        return closure

    def _filled(self, text: Text, node: Node) -> str:
        parts = [
            values.string(self._result(self._closure(part), node)) if is_output else part
            for part, is_output in text.parts
        ]
        return "".join(parts).strip()

    def _violations(self, languages: tuple[str, ...]) -> Iterator[Violation]:
        for node in self._instance.nodes():
            static = static_of(node)
            if not isinstance(static, Question) or not node.relevant:
                continue
            if not node.value:
                if place_of(node).required:
                    yield self._violation(node, "required", languages)
            elif static.reference in self.form.graph.constraints:
                closure = self.form.graph.constraints[static.reference]
                if not values.boolean(self._result(closure, node)):
                    yield self._violation(node, "constraint", languages)

    def _violation(self, node: Node, kind: str, languages: tuple[str, ...]) -> Violation:
        reference = self._instance.reference(node)
        said = {language: self.text(reference, language, f"{kind}_message") for language in languages}
        return Violation(reference, kind, {language: text for language, text in said.items() if text})

    def _taken(self) -> frozenset[str]:
        """The references that changed since last asked."""
        changed = frozenset({self._instance.reference(node) for node in self._changed} | self._gone)
        self._changed.clear()
        self._gone.clear()
        return changed


def _climbed(node: Node, pivot: str) -> Node:
    """The ancestor that stands at the static reference `pivot`; "" is the document."""
    while node.parent is not None and static_path(node) != pivot:
        node = node.parent
    return node


def _cell(row: Node, column: str) -> str:
    cells = row.named(column)
    return cells[0].string() if cells else ""


_RUNS: dict[str, Callable[[Session, Slot, Node], None]] = {
    "calculate": Session._calculate,
    "relevant": Session._decide,
    "required": Session._require,
    "readonly": Session._lock,
    "count": Session._count,
}
