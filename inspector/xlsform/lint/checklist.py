"""A checklist as the linter sees it: entries in order, their expressions and lists, each with its place.

Made from a workbook's rows or from an XForm; every further check works on this, whichever it was.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from inspector.xlsform.model import Filter, Group, Node, Question, Repeat

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector.xlsform.lint.faults import Place

Arity = tuple[int, int]  # fewest and most arguments


@dataclass(frozen=True, slots=True)
class Extra:
    """What a column of the trade may hold; the trade says it, this library only looks."""

    holds: str = "text"  # text, number, words, value, values, expression
    known: frozenset[str] | None = None  # the words allowed, or the literals an expression may hold
    pair: str = ""  # the same column in the other language
    with_column: str = ""  # a column that has to be filled too
    as_many_as: str = ""  # a column with as many words
    not_in: str = ""  # a column whose words it may not repeat
    companion: str = ""  # a question of this name with this ending has to exist
    gives_value: bool = False  # the expression gives an answer to the question it stands at
    on_groups: bool = True


@dataclass(frozen=True, slots=True)
class Trade:
    """What the trade brings along: its functions with their arguments, and its own columns."""

    functions: Mapping[str, Arity] = field(default_factory=dict)
    prefix: str = ""  # of bind::prefix:name
    namespace: str = ""
    extras: Mapping[str, Extra] = field(default_factory=dict)
    settings: Mapping[str, Extra] = field(default_factory=dict)  # attribute::prefix:name of the settings


@dataclass(frozen=True, slots=True)
class Written:
    """One expression. `kind` is the engine's word: relevant, calculate, constraint, required, readonly,
    count, choice_filter, default, trigger, text, or the name of an extra column."""

    kind: str
    text: str
    place: Place


@dataclass
class Entry:
    """A question, group or repeat."""

    name: str
    kind: str  # "question", "group", "repeat"
    type: str
    place: Place
    reference: str = ""
    list_name: str = ""  # of a select: the list's name, a file's name, or ${repeat}
    is_file: bool = False
    appearance: str = ""
    is_made: bool = False  # by the compiler, not by the author
    written: list[Written] = field(default_factory=list)
    extras: dict[str, tuple[str, Place]] = field(default_factory=dict)
    children: list[Entry] = field(default_factory=list)

    @property
    def is_question(self) -> bool:
        return self.kind == "question"

    def expression(self, kind: str) -> Written | None:
        return next((each for each in self.written if each.kind == kind), None)


@dataclass
class Options:
    """A list of choices: every value with its place, and the columns a filter may use."""

    name: str
    place: Place
    values: dict[str, Place] = field(default_factory=dict)
    columns: set[str] = field(default_factory=set)
    is_open: bool = False  # values nobody knows here: from a file that was not given, from a repeat


@dataclass
class Checklist:
    root: Entry
    entries: list[Entry] = field(default_factory=list)
    lists: dict[str, Options] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)
    is_sound: bool = True  # begin and end match, so that places in the tree mean something

    @cached_property
    def by_name(self) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.name, []).append(entry)
        return found

    @cached_property
    def by_reference(self) -> dict[str, Entry]:
        found: dict[str, Entry] = {}
        for entry in self.entries:
            found.setdefault(entry.reference, entry)
        return found

    @cached_property
    def nodes(self) -> dict[str, Node]:
        """The same tree as the engine has it, to follow paths with the engine's own rules."""
        found: dict[str, Node] = {}
        for entry in (self.root, *self.entries):
            found.setdefault(entry.reference, _node(entry))
        return found

    def options(self, entry: Entry | None) -> Options | None:
        """The list a select draws from, when its values are known here."""
        found = self.lists.get(entry.list_name) if entry else None
        return found if found and not found.is_open else None


def _node(entry: Entry) -> Node:
    shared = {"reference": entry.reference, "name": entry.name}
    if entry.is_question:
        choices = Filter(entry.list_name, "name", "label") if entry.list_name else None
        return Question(**shared, type=entry.type, list=entry.list_name, choices_from=choices)  # type: ignore[arg-type]
    children = tuple(Node(each.reference, each.name) for each in entry.children)
    return (Repeat if entry.kind == "repeat" else Group)(**shared, children=children)  # type: ignore[arg-type]
