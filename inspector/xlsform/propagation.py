"""What follows from an answer: the expressions that read it run, in order, until nothing changes."""

from __future__ import annotations

import heapq
from contextlib import contextmanager
from random import Random
from typing import TYPE_CHECKING

from inspector.xlsform import answers
from inspector.xlsform.graph import Reader, Slot
from inspector.xlsform.instance import (
    MOST_INSTANCES,
    MOST_NODES,
    Instance,
    Place,
    instances,
    place_of,
    static_of,
    static_path,
)
from inspector.xlsform.model import Form, Question, Repeat, Setting
from inspector.xlsform.reading import CHANGED, NEW_REPEAT
from inspector.xlsform.xpath import BrokenExpression, Context, World, parse, values
from inspector.xlsform.xpath.tree import Node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from inspector.xlsform.xpath.context import Closure
    from inspector.xlsform.xpath.values import Value

_ROUNDS = 10  # a choice that disappears may make another disappear, but not for ever
_DEEPEST, _MOST_SETTINGS = 10, 1_000  # nor does a setting trigger settings for ever


class Propagation:
    """The living instance together with the queue of expressions that still have to run."""

    def __init__(self, form: Form, world: World) -> None:
        self.form = form
        self.world = world
        self.instance = Instance(form)
        world.root = self.instance.document
        self._waiting: list[tuple[int, int, int, Slot, Node]] = []
        self._queued: set[tuple[int, int]] = set()
        self._unsettled: dict[int, Node] = {}
        self._changed: set[Node] = set()
        self._gone: set[str] = set()
        self._serial = 0
        self._depth = self._assigned = 0
        self._seed = world.random.random()
        self._compiled: dict[str, Closure] = {}

    # Values

    def store(self, node: Node, value: str) -> None:
        if node.value != value:
            node.value = value
            self._changed.add(node)
            self._touch(node)

    def assign(self, setting: Setting, node: Node) -> None:
        """Runs one setting; what follows is settled before the next one reads it, as in JavaRosa."""
        question = static_of(node)
        if not isinstance(question, Question):
            return
        before = node.value
        self._assigned += 1
        value = self.result(self.closure(setting.expression), node) if setting.expression else ""
        text = answers.computed(question, value, self.world.zone)
        self.store(node, answers.stored(question, text, self.world.zone))
        if node.value != before:
            self._drain()
            self.follow(node)

    def fire(self, event: str) -> None:
        """Runs the settings of an event that happened to the whole form."""
        for setting in self.form.settings:
            if event in setting.events:
                for node in self._targets(setting, self.instance.root):
                    self.assign(setting, node)

    def follow(self, source: Node) -> None:
        """A changed answer sets other nodes: those in the same repeat instance, where they are."""
        if self._depth == 0:
            self._assigned = 0
        if self._depth == _DEEPEST or self._assigned > _MOST_SETTINGS:
            return
        self._depth += 1
        for setting in self.form.settings_of.get(static_path(source), ()):
            if CHANGED in setting.events:
                for node in self._targets(setting, source):
                    self.assign(setting, node)
        self._depth -= 1

    def _begin(self, instance: Node) -> None:
        """Runs the settings of a new repeat instance: those written in it, and those of the model."""
        path = static_path(instance)
        for setting in self.form.settings:
            if NEW_REPEAT in setting.events and (
                setting.holder == path or (not setting.holder and setting.target.startswith(path + "/"))
            ):
                for node in self._targets(setting, instance):
                    self.assign(setting, node)

    def _targets(self, setting: Setting, source: Node) -> list[Node]:
        shared = static_path(source)
        while shared and setting.target != shared and not setting.target.startswith(shared + "/"):
            shared = shared.rpartition("/")[0]
        below = setting.target[len(shared) :].split("/")[1:]
        return _below(_climbed(source, shared), below)

    def result(self, closure: Closure, node: Node) -> Value:
        """An expression that fails on these answers has no value; its form was checked when it was loaded."""
        try:
            return closure(Context(node, self.world))
        except BrokenExpression:
            return ""

    def closure(self, expression: str) -> Closure:
        found = self._compiled.get(expression)
        if found is None:
            found = self._compiled[expression] = self.form.compiler.compile(parse(expression))
        return found

    def is_offered(self, question: Question, node: Node, value: str) -> bool:
        """Whether everything chosen can be chosen now; a whole list was checked already."""
        columns = question.choices_from
        if columns is None or not value or not node.relevant or (question.list and "[" not in columns.nodes):
            return True
        offered = {cell(row, columns.value) for row in self.offered(question, node)}
        return all(each in offered for each in answers.chosen(question, value))

    def warm(self) -> None:
        """Builds the lists and their indexes now, so that no keystroke has to wait for them."""
        for node in self.instance.nodes():
            question = static_of(node)
            if isinstance(question, Question) and question.choices_from is not None:
                self.offered(question, node)
                if question.list:
                    self.form.lists.values(question.list, question.choices_from.value)

    def offered(self, question: Question, node: Node) -> list[Node]:
        """The rows a select can choose from now; a shuffled list keeps its order through a filling."""
        if question.choices_from is not None and question.choices_from.nodes.startswith("randomize("):
            with self._chance(node):
                return self._rows(question, node)
        return self._rows(question, node)

    def _rows(self, question: Question, node: Node) -> list[Node]:
        found = self.result(self.form.graph.choices[question.reference], node)
        return found if isinstance(found, list) else []

    @contextmanager
    def _chance(self, node: Node) -> Iterator[None]:
        """A chance of this question's own, the same each time it is asked."""
        shared = self.world.random
        self.world.random = Random(f"{self._seed} {self.instance.reference(node)}")  # noqa: S311  no secret
        try:
            yield
        finally:
            self.world.random = shared

    # The queue

    def run_everything(self, top: Node) -> None:
        for node in self.instance.nodes(top):
            for slot in self.form.graph.slots_of.get(static_path(node), ()):
                self._queue(slot, node)

    def run_again(self, slots: tuple[Slot, ...]) -> None:
        """Queues these wherever their node stands; a count stands nowhere and tells nothing."""
        for slot in slots:
            for node in self.instance.nodes():
                if static_path(node) == slot.reference and slot.kind != "count":
                    self._queue(slot, node)

    def settle(self) -> None:
        """Runs what is queued until nothing changes; then drops answers that are no longer on offer."""
        for _ in range(_ROUNDS):
            self._drain()
            unsettled, self._unsettled = self._unsettled, {}
            for node in unsettled.values():
                self._offer_again(node)
            if not self._waiting and not self._unsettled:
                return

    def taken(self) -> frozenset[str]:
        """The references that changed since last asked."""
        changed = frozenset({self.instance.reference(node) for node in self._changed} | self._gone)
        self._changed.clear()
        self._gone.clear()
        return changed

    def _touch(self, node: Node) -> None:
        """Queues every slot that reads this node."""
        for reader in self.form.graph.readers.get(static_path(node), ()):
            self._queue_reader(reader, node)

    def _queue_reader(self, reader: Reader, node: Node) -> None:
        for each in _below(_climbed(node, reader.pivot), reader.below):
            self._queue(reader.slot, each)

    def _queue(self, slot: Slot, node: Node) -> None:
        if slot.kind == "choices":
            self._unsettled[id(node)] = node
            return
        key = (slot.order, id(node))
        if key not in self._queued:
            self._queued.add(key)
            self._serial += 1
            heapq.heappush(self._waiting, (slot.order, self._serial, id(node), slot, node))

    def _drain(self) -> None:
        while self._waiting:
            order, _, identity, slot, node = heapq.heappop(self._waiting)
            self._queued.discard((order, identity))
            _RUNS[slot.kind](self, slot, node)

    # The kinds of slots

    def _calculate(self, slot: Slot, node: Node) -> None:
        question = static_of(node)
        if isinstance(question, Question):
            self.store(node, answers.computed(question, self.result(slot.run, node), self.world.zone))

    def _decide(self, slot: Slot, node: Node) -> None:
        place = place_of(node)
        asked = values.boolean(self.result(slot.run, node))
        if asked != place.is_asked:
            place.is_asked = asked
            self._show(node, node.parent is None or node.parent.relevant)

    def _show(self, node: Node, above: bool) -> None:
        """Passes relevance down; what is hidden keeps its value aside and brings it back."""
        relevant = above and place_of(node).is_asked
        if relevant == node.relevant:
            return
        node.relevant = relevant
        self._changed.add(node)
        self._touch(node)
        if relevant and node.value and static_path(node) in self.form.graph.choices:
            self._unsettled[id(node)] = node
        for child in node.children:
            self._show(child, relevant)

    def _require(self, slot: Slot, node: Node) -> None:
        place, flag = place_of(node), values.boolean(self.result(slot.run, node))
        if place.required != flag:
            place.required = flag
            self._changed.add(node)

    def _lock(self, slot: Slot, node: Node) -> None:
        place, flag = place_of(node), values.boolean(self.result(slot.run, node))
        if place.readonly != flag:
            place.readonly = flag
            self._changed.add(node)

    def _count(self, slot: Slot, parent: Node) -> None:
        """As many instances as the count says; it is read where an instance would stand."""
        repeat = self.form.nodes[slot.reference]
        if not isinstance(repeat, Repeat):
            return
        stand_in = Node(parent.kind, repeat.name)
        stand_in.parent, stand_in.place = parent, Place(repeat)
        number = values.number(self.result(slot.run, stand_in), self.world.zone)
        wanted = 0 if number != number else int(max(0, min(MOST_INSTANCES, number)))
        while len(instances(parent, repeat.name)) < wanted and self.instance.size < MOST_NODES:
            self.add(parent, repeat)
        while len(instances(parent, repeat.name)) > wanted:
            self.remove(parent, repeat, instances(parent, repeat.name)[-1], keep=True)

    def _offer_again(self, node: Node) -> None:
        """An answer that is no longer on offer is taken back, as in ODK Collect."""
        question = static_of(node)
        if not isinstance(question, Question) or question.choices_from is None:
            return
        self._changed.add(node)
        if node.value and node.relevant:
            offered = {cell(row, question.choices_from.value) for row in self.offered(question, node)}
            self.store(
                node, " ".join(each for each in answers.chosen(question, node.value) if each in offered)
            )

    # Repeats

    def add(self, parent: Node, repeat: Repeat) -> Node:
        node = self.instance.add(parent, repeat)
        self._show(node, parent.relevant)
        self._begin(node)
        self.run_everything(node)
        self._changed.update(self.instance.nodes(node))
        self._touch_inside(repeat, node)
        return node

    def remove(self, parent: Node, repeat: Repeat, node: Node, *, keep: bool = False) -> None:
        """With `keep` the instance is set aside and comes back when the count grows again."""
        moved = instances(parent, repeat.name)[instances(parent, repeat.name).index(node) :]
        self._gone.update(self.instance.reference(each) for top in moved for each in self.instance.nodes(top))
        self._touch_inside(repeat, node)
        self.instance.remove(node, keep=keep)
        self._forget(node)

    def _touch_inside(self, repeat: Repeat, node: Node) -> None:
        """A repeat that grew or shrank: whoever reads it, or anything inside any instance, runs again."""
        for reader in self.form.graph.readers_below.get(repeat.reference, ()):
            if not reader.pivot.startswith(repeat.reference):
                self._queue_reader(reader, node)
                continue
            below = tuple(part for part in reader.owner[len(repeat.reference) :].split("/") if part)
            siblings = instances(node.parent, repeat.name) if node.parent is not None else []
            for sibling in siblings:
                self._queue_reader(Reader(reader.slot, repeat.reference, below, reader.owner), sibling)

    def _forget(self, removed: Node) -> None:
        """Nothing runs any more for nodes that are gone."""
        gone = {id(node) for node in self.instance.nodes(removed)}
        self._waiting = [each for each in self._waiting if each[2] not in gone]
        heapq.heapify(self._waiting)
        self._queued = {key for key in self._queued if key[1] not in gone}
        self._unsettled = {key: each for key, each in self._unsettled.items() if key not in gone}
        self._changed = {node for node in self._changed if id(node) not in gone}


_RUNS: dict[str, Callable[[Propagation, Slot, Node], None]] = {
    "calculate": Propagation._calculate,
    "relevant": Propagation._decide,
    "required": Propagation._require,
    "readonly": Propagation._lock,
    "count": Propagation._count,
}


def _climbed(node: Node, pivot: str) -> Node:
    """The ancestor that stands at the static reference `pivot`; "" is the document."""
    while node.parent is not None and static_path(node) != pivot:
        node = node.parent
    return node


def _below(top: Node, names: tuple[str, ...] | list[str]) -> list[Node]:
    found = [top]
    for name in names:
        found = [child for each in found for child in instances(each, name)]
    return found


def cell(row: Node, column: str) -> str:
    cells = row.named(column)
    return cells[0].string().strip() if cells else ""
