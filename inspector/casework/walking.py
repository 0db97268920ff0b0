"""Walking a checklist: its sections, and what stands in a section in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector.xlsform import Group, Question, Repeat

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inspector.xlsform import Form, Node, Session

_INDEX = re.compile(r"\[\d+\]")
_SUM = re.compile(r"sum\(\s*(/[^\s()\[\]]+)\s*(?:\[[^\]]*\]\s*)?\)")


def sections_of(form: Form) -> Iterator[Group]:
    """The top-level groups a person sees; hidden ones hold what the program fills in."""
    for node in form.root.children:
        if isinstance(node, Group) and not isinstance(node, Repeat) and not is_hidden(node):
            yield node


def is_hidden(node: Node) -> bool:
    """Whether no screen shows this node by itself."""
    if "hidden" in node.appearance.split() or node.name == "meta":
        return True
    return isinstance(node, Question) and (not node.has_control or node.type in ("calculate", "hidden"))


def flat(nodes: Iterable[Node]) -> Iterator[Question | Repeat]:
    """Questions and repeats in order; groups inside a section only group."""
    for node in nodes:
        if isinstance(node, Question | Repeat):
            yield node
        elif isinstance(node, Group) and not is_hidden(node):
            yield from flat(node.children)


def shown(nodes: Iterable[Node]) -> Iterator[Question | Repeat]:
    """The same without what is hidden."""
    return (node for node in flat(nodes) if not is_hidden(node))


def questions(nodes: Iterable[Node]) -> Iterator[Question]:
    """The questions of a repeat's row, hidden ones included."""
    return (node for node in flat(nodes) if isinstance(node, Question))


def rebased(reference: str, repeat: Repeat, instance: str) -> str:
    """The reference of a repeat's question in one of its rows."""
    return instance + reference.removeprefix(repeat.reference)


def cells(repeat: Repeat, instance: str) -> Iterator[str]:
    """The references of the questions a row shows."""
    return (rebased(node.reference, repeat, instance) for node in shown(repeat.children))


def asked(session: Session, nodes: Iterable[Node]) -> Iterator[str]:
    """The references of what is asked at present, the questions of every row of a repeat included."""
    for node in shown(nodes):
        if isinstance(node, Repeat):
            yield from _in_rows(session, node, node.reference)
        elif session.relevant(node.reference):
            yield node.reference


def _in_rows(session: Session, repeat: Repeat, place: str) -> Iterator[str]:
    for instance in session.instances(place):
        for node in shown(repeat.children):
            reference = rebased(node.reference, repeat, instance)
            if isinstance(node, Repeat):
                yield from _in_rows(session, node, reference)
            elif session.relevant(reference):
                yield reference


def static(reference: str) -> str:
    """A reference without the indices of its rows."""
    return _INDEX.sub("", reference)


def sums(form: Form, repeats: tuple[str, ...]) -> dict[str, str]:
    """Columns of repeats that a calculation outside adds up; money is added in fen and shown in yuan."""
    found: dict[str, str] = {}
    for reference, node in form.nodes.items():
        column = _SUM.search(node.rules.calculate)
        if column and not reference.startswith(repeats):
            shown_as = reference.removesuffix("_fen")
            found.setdefault(column[1], shown_as if shown_as in form.nodes else reference)
    return found
