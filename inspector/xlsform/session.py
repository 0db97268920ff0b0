"""One person filling in one checklist: answers go in, and what follows from them comes out at once."""

from __future__ import annotations

from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused
from inspector.xlsform import answers, graph, submission
from inspector.xlsform.instance import MOST_INSTANCES, MOST_NODES, instances, place_of, static_of, static_path
from inspector.xlsform.model import Choice, Form, Question, Repeat, Violation
from inspector.xlsform.propagation import Propagation
from inspector.xlsform.reading import FINISHED, FIRST_LOAD, LOAD
from inspector.xlsform.speech import Speech
from inspector.xlsform.xpath import BrokenExpression, Context, World, values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import datetime

    from inspector.xlsform.xpath.tree import Node

_NOTHING: Mapping[str, str] = MappingProxyType({})
_NO_FUNCTIONS: Mapping[str, Callable[..., object]] = MappingProxyType({})


class Session:
    """A form being filled in. `open` makes one; everything is addressed by reference, /data/rep[2]/q."""

    @classmethod
    def open(
        cls,
        form: Form,
        now: datetime,
        values: Iterable[tuple[str, str]] = (),
        functions: Mapping[str, Callable[..., object]] = _NO_FUNCTIONS,
        metadata: Mapping[str, str] = _NOTHING,
        *,
        resumed: bool = False,
    ) -> Session:
        """Defaults come first, then `values` in order, where "" clears.

        A resumed draft brings all its values and gets no defaults: what was cleared stays cleared.
        """
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
        if form.functions - functions.keys():
            raise ValueError(f"the form needs the functions {sorted(form.functions - functions.keys())}")
        self.form = form
        self._metadata = metadata
        seed = f"{form.id} {now.isoformat()} {metadata.get('instanceID', '')}"
        self._world = World(
            now,
            Random(seed),  # noqa: S311  random() in a form is no secret, and must be reproducible
            hides_irrelevant=True,
            instance=form.lists.instance,
            version=form.version,
            properties=metadata,
            trade=functions,
        )
        self._living = Propagation(form, self._world)
        self._instance = self._living.instance
        self._speech = Speech(self._living)

    def _begin(self, given: Iterable[tuple[str, str]], *, resumed: bool) -> None:
        if not resumed:
            self._preload()
            self._living.fire(FIRST_LOAD)
        answered = [(self._instance.ensure(reference, self._living.add), value) for reference, value in given]
        if resumed:
            for node in self._questions():
                node.value = ""
            self._preload()
        for node, value in answered:
            if isinstance(static_of(node), Question):
                node.value = value
        self._living.fire(LOAD)
        self._living.run_everything(self._instance.root)
        self._living.settle()
        self._living.taken()
        self._living.warm()

    def _preload(self) -> None:
        now = self._world.now
        for node in self._questions():
            static = static_of(node)
            if not isinstance(static, Question) or static.type != "metadata" or node.value:
                continue
            match static.preload:
                case "uid", _:
                    node.value = self._metadata.get("instanceID", "")
                case "property", name:
                    node.value = self._metadata.get(name, "")
                case "timestamp", "start":
                    node.value = values.iso(now)
                case "date", _:
                    node.value = now.date().isoformat()

    # Changing

    def answer(self, reference: str, value: str, *, now: datetime | None = None) -> frozenset[str]:
        """Stores an answer; tells every reference whose value, relevance, duty or choices changed with it."""
        node, question = self._question(reference)
        self._tick(now)
        stored = answers.accepted(self.form, question, reference, value, self._world.zone)
        if stored == node.value:
            return frozenset()
        if not self._living.is_offered(question, node, stored):
            raise Refused("answer.not_offered", reference=reference, value=stored)
        self._living.store(node, stored)
        self._living.settle()
        self._living.follow(node)
        self._living.settle()
        return self._living.taken()

    def restore(self, kept: Mapping[str, str], *, now: datetime | None = None) -> frozenset[str]:
        """Puts back exactly these answers, all at once, so that their order does not matter (undo)."""
        self._tick(now)
        wanted = {
            id(self._instance.ensure(reference, self._living.add)): text for reference, text in kept.items()
        }
        for node in list(self._questions()):
            self._living.store(node, wanted.get(id(node), ""))
        self._living.settle()
        return self._living.taken()

    def add_repeat(self, reference: str, *, now: datetime | None = None) -> str:
        """A new last instance of a repeat; answers its reference."""
        parent, repeat = self._repeat(reference)
        if repeat.count or repeat.is_fixed:
            raise Refused("answer.counted_repeat", reference=reference)
        is_full = self._instance.size >= MOST_NODES
        if is_full or len(instances(parent, repeat.name)) >= MOST_INSTANCES:
            raise Refused("answer.too_many_instances", reference=reference, most=MOST_INSTANCES)
        self._tick(now)
        node = self._living.add(parent, repeat)
        self._living.settle()
        self._living.taken()
        return self._instance.reference(node)

    def remove_repeat(self, reference: str, *, now: datetime | None = None) -> frozenset[str]:
        """Takes one instance out; the later ones move up."""
        node = self._instance.find(reference)
        repeat, parent = static_of(node), node.parent
        if not isinstance(repeat, Repeat) or parent is None:
            raise Refused("form.reference", reference=reference)
        if repeat.count or repeat.is_fixed:
            raise Refused("answer.counted_repeat", reference=reference)
        self._tick(now)
        self._living.remove(parent, repeat, node)
        self._living.settle()
        return self._living.taken()

    @property
    def language(self) -> str | None:
        """The language it speaks where no other is asked for."""
        return self._speech.language

    def switch(self, language: str) -> frozenset[str]:
        """Speaks another of the form's languages; what names choices is calculated again."""
        if language not in self.form.languages:
            raise Refused("form.language", language=language)
        self._speech.language = language
        self._living.run_again(self.form.graph.speaking)
        self._living.settle()
        return self._living.taken()

    def finish(self, *, now: datetime | None = None) -> frozenset[str]:
        """The end of the filling: its time is taken, and what waits for it is set."""
        self._tick(now)
        for node in self._questions():
            static = static_of(node)
            if isinstance(static, Question) and static.preload == ("timestamp", "end"):
                self._living.store(node, values.iso(self._world.now))
        self._living.settle()
        self._living.fire(FINISHED)
        self._living.settle()
        return self._living.taken()

    # Asking

    def instances(self, reference: str) -> tuple[str, ...]:
        """The references of all instances of a repeat, in order."""
        parent, repeat = self._repeat(reference)
        return tuple(self._instance.reference(node) for node in instances(parent, repeat.name))

    def value(self, reference: str) -> str:
        """The answer as expressions see it: empty while the question is not relevant."""
        node = self._instance.find(reference)
        return node.value if node.relevant else ""

    def value_or_empty(self, reference: str) -> str:
        """Like `value`, and empty where the form has no such question."""
        try:
            return self.value(reference)
        except Refused:
            return ""

    def relevant(self, reference: str) -> bool:
        """A repeat nobody has put a row into is relevant where its first row would be."""
        above = reference.rpartition("/")[0]
        if isinstance(self.form.nodes.get(reference), Repeat) and not self.instances(reference):
            parent, repeat = self._repeat(reference)
            asked = not repeat.relevant or self.evaluate(f"boolean({repeat.relevant})", above)
            return parent.relevant and bool(asked)
        return self._instance.find(reference).relevant

    def required(self, reference: str) -> bool:
        return place_of(self._instance.find(reference)).required

    def readonly(self, reference: str) -> bool:
        """Whether the question, or a group around it, is locked."""
        node: Node | None = self._instance.find(reference)
        while node is not None and node.place is not None:
            if place_of(node).readonly:
                return True
            node = node.parent
        return False

    def choices(self, reference: str, language: str | None = None) -> tuple[Choice, ...]:
        """What can be chosen now, with the filter applied."""
        return self._speech.choices(self._instance.find(reference), language)

    def text(self, reference: str, language: str | None = None, kind: str = "label") -> str:
        """A label, hint, guidance, constraint_message or required_message, with the answers it mentions."""
        return self._speech.text(self._instance.find(reference), language, kind)

    def media(self, reference: str, language: str | None = None) -> Mapping[str, str]:
        """The files that go with a label: image, audio, video."""
        return self._speech.media(self._instance.find(reference), language)

    def violations(self, language: str | None = None) -> tuple[Violation, ...]:
        """Everything that keeps the checklist from being complete, in document order."""
        return tuple(self._speech.violations((language,) if language else self.form.languages))

    def values(self) -> dict[str, str]:
        """All answers that count: relevant, not empty, in document order."""
        return {
            self._instance.reference(node): node.value
            for node in self._questions()
            if node.relevant and node.value
        }

    def kept(self) -> dict[str, str]:
        """All answers there are, those set aside with questions that do not apply at present included."""
        return {self._instance.reference(node): node.value for node in self._questions() if node.value}

    def relevant_references(self) -> tuple[str, ...]:
        """Every question that is asked, in document order."""
        return tuple(self._instance.reference(node) for node in self._questions() if node.relevant)

    def evaluate(
        self, expression: str, reference: str = "", language: str | None = None
    ) -> bool | float | str:
        """Any expression, seen from a node; `language` is the one choice names are told in."""
        node = self._instance.find(reference) if reference else self._instance.root
        own = self._speech.language
        self._speech.language = language or own
        try:
            value = self._living.closure(expression)(Context(node, self._world))
        except BrokenExpression as error:
            raise graph.refused(reference, "evaluate", expression, str(error)) from error
        finally:
            self._speech.language = own
        return values.string(value) if isinstance(value, list) else value

    def xml(self) -> bytes:
        """The submission: what is not relevant is left out."""
        return submission.written(self.form, self._instance.root)

    # Finding

    def _questions(self) -> Iterator[Node]:
        return (node for node in self._instance.nodes() if isinstance(static_of(node), Question))

    def _question(self, reference: str) -> tuple[Node, Question]:
        node = self._instance.find(reference)
        question = static_of(node)
        if not isinstance(question, Question):
            raise Refused("form.reference", reference=reference)
        return node, question

    def _repeat(self, reference: str) -> tuple[Node, Repeat]:
        """The parent node and the static repeat that a reference such as /data/g/rep means."""
        above, _, name = reference.rpartition("/")
        parent = self._instance.find(above)
        static = self.form.nodes.get(f"{static_path(parent)}/{name.partition('[')[0]}")
        if not isinstance(static, Repeat):
            raise Refused("form.reference", reference=reference)
        return parent, static

    def _tick(self, now: datetime | None) -> None:
        if now is not None:
            self._world.now = now
