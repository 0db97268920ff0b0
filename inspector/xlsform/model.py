"""A published checklist: a frozen tree of groups, repeats and questions with their rules and texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector.xlsform.graph import Graph
    from inspector.xlsform.lists import Lists
    from inspector.xlsform.xpath.compile import Compiler

NAMESPACE = "https://inspector.example/xforms"  # of the bind::inspector:* columns

Part = tuple[str, bool]  # a piece of text, or (True) the expression whose value stands there


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a form: fixed pieces and places where an answer is shown."""

    parts: tuple[Part, ...] = ()

    @property
    def static(self) -> str:
        return "".join("…" if is_output else part for part, is_output in self.parts).strip()


Texts = Mapping[str | None, Text]  # by language code; None where the form names no language
Media = Mapping[str | None, Mapping[str, str]]  # by language code: image, audio, video -> file


@dataclass(frozen=True, slots=True)
class Rules:
    """The expressions a bind carries, as written."""

    relevant: str = ""
    required: str = ""
    readonly: str = ""
    calculate: str = ""
    constraint: str = ""
    count: str = ""  # of a repeat

    def items(self) -> Iterator[tuple[str, str]]:
        for name in self.__slots__:
            expression = getattr(self, name)
            if expression:
                yield name, expression


@dataclass(frozen=True, slots=True)
class Filter:
    """Where a select takes its choices from: a path with its filter, and the columns to read."""

    nodes: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Setting:
    """A value set by an event; `holder` is the question or repeat in whose body element it is written."""

    target: str
    events: frozenset[str]
    expression: str
    holder: str = ""


@dataclass(frozen=True)
class Node:
    """What groups, repeats and questions share."""

    reference: str
    name: str
    labels: Texts = field(default_factory=dict, repr=False)
    hints: Texts = field(default_factory=dict, repr=False)
    media: Media = field(default_factory=dict, repr=False)
    rules: Rules = field(default_factory=Rules, repr=False)
    appearance: str = ""
    extra: Mapping[str, str] = field(default_factory=dict, repr=False)
    default_language: str | None = field(default=None, repr=False)

    @property
    def relevant(self) -> str:
        return self.rules.relevant

    def label(self, language: str | None = None) -> str:
        return spoken(self.labels, language, self.default_language).static

    def hint(self, language: str | None = None) -> str:
        """pyxform drops the hint column of a group: there it is the extra column hint-zh."""
        own = self.extra.get(f"hint-{language or self.default_language}", "")
        return spoken(self.hints, language, self.default_language).static or own

    @property
    def is_repeat(self) -> bool:
        return isinstance(self, Repeat)


@dataclass(frozen=True)
class Question(Node):
    type: str = "text"
    data_type: str = "string"  # as the bind says: how the value is stored, whatever asks for it
    has_control: bool = True
    list: str = ""
    choices_from: Filter | None = None
    constraint_messages: Texts = field(default_factory=dict, repr=False)
    required_messages: Texts = field(default_factory=dict, repr=False)
    guidances: Texts = field(default_factory=dict, repr=False)  # the longer hint
    preload: tuple[str, str] = ("", "")
    parameters: Mapping[str, str] = field(
        default_factory=dict, repr=False
    )  # of the control: start, end, step …

    @property
    def required(self) -> str:
        return self.rules.required

    @property
    def readonly(self) -> str:
        return self.rules.readonly

    def constraint_message(self, language: str | None = None) -> str:
        return spoken(self.constraint_messages, language, self.default_language).static

    def required_message(self, language: str | None = None) -> str:
        return spoken(self.required_messages, language, self.default_language).static


@dataclass(frozen=True)
class Group(Node):
    children: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Seed:
    """What a living node begins as: its default, its attributes, and the nodes below it."""

    node: Node
    value: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Seed, ...] = ()


@dataclass(frozen=True)
class Repeat(Group):
    is_fixed: bool = False  # jr:noAddRemove: nobody adds or removes instances

    @property
    def count(self) -> str:
        """The expression that fixes the number of instances; empty when a person adds them."""
        return self.rules.count


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    label: str
    media: Mapping[str, str] = field(default_factory=dict)  # image, audio, video -> file


@dataclass(frozen=True, slots=True)
class Violation:
    """`kind` is "required" or "constraint"; `message` has one sentence per language the form speaks."""

    reference: str
    kind: str
    message: Mapping[str, str]


@dataclass(frozen=True)
class Form:
    id: str
    version: str
    title: str
    titles: Mapping[str, str]  # by language code
    languages: tuple[str, ...]
    root: Group
    seed: Seed = field(repr=False)  # of the primary instance
    templates: Mapping[str, Seed] = field(repr=False)  # by repeat: what a new instance begins as
    nodes: Mapping[str, Node] = field(repr=False)
    settings: tuple[Setting, ...] = field(repr=False)
    lists: Lists = field(repr=False)
    texts: Mapping[str, Texts] = field(repr=False)  # itext by id
    media: Mapping[str, Media] = field(repr=False)  # files that go with a text, by the text's id
    compiler: Compiler = field(repr=False)
    graph: Graph = field(repr=False)
    namespaces: Mapping[str, str] = field(repr=False)
    schema: str = ""  # the namespace of the submission, when the form has one of its own
    functions: frozenset[str] = frozenset()

    settings_of: Mapping[str, tuple[Setting, ...]] = field(default_factory=dict, repr=False)  # by holder

    @property
    def attributes(self) -> Mapping[str, str]:
        """What the form says of itself on the root of its instance, as {namespace}name or name."""
        parts = ((*name.rpartition(":"), value) for name, value in self.seed.attributes)
        named = ((self.namespaces.get(prefix, ""), name, value) for prefix, _, name, value in parts)
        return {f"{{{uri}}}{name}" if uri else name: value for uri, name, value in named}

    @property
    def default_language(self) -> str | None:
        return self.root.default_language

    def questions(self) -> Iterator[Question]:
        return (node for node in self.nodes.values() if isinstance(node, Question))


def shown(media: Media, language: str | None, default: str | None) -> Mapping[str, str]:
    """The files in that language, else in the form's own, else in any."""
    return next((media[choice] for choice in (language, default, None, *media) if choice in media), {})


def spoken(texts: Texts, language: str | None, default: str | None) -> Text:
    """The text in that language, else in the form's own, else any; pyxform writes "-" for a gap."""
    for choice in (language, default, None, *texts):
        text = texts.get(choice)
        if text is not None and text.parts and text.parts != (("-", False),):
            return text
    return Text()
