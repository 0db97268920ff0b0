"""The shape of a parsed expression: frozen values that the compiler and the dependency graph both read."""

from __future__ import annotations

from dataclasses import dataclass


class BrokenExpression(ValueError):
    """An expression that cannot be parsed, compiled or evaluated; never guessed at.

    `at` is the place of the trouble, counted from 0, where it is known.
    """

    def __init__(self, reason: str, at: int | None = None) -> None:
        super().__init__(reason)
        self.at = at


@dataclass(frozen=True, slots=True)
class Number:
    value: float


@dataclass(frozen=True, slots=True)
class Literal:
    value: str


@dataclass(frozen=True, slots=True)
class Call:
    name: str
    arguments: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Negation:
    operand: Expression


@dataclass(frozen=True, slots=True)
class Binary:
    operator: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class NodeTest:
    """`kind`: "name", "*", "node", "text", "comment" or "processing-instruction"; `name` with its prefix."""

    kind: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    axis: str
    test: NodeTest
    predicates: tuple[Expression, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """A location path: from the root (`absolute`), from an expression (`start`) or from the context node."""

    absolute: bool
    steps: tuple[Step, ...]
    start: Expression | None = None


@dataclass(frozen=True, slots=True)
class Filter:
    operand: Expression
    predicates: tuple[Expression, ...]


Expression = Number | Literal | Call | Negation | Binary | Path | Filter

ANY_NODE = NodeTest("node")
EVERYTHING_BELOW = Step("descendant-or-self", ANY_NODE)
