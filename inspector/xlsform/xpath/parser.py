"""XPath 1.0 by recursive descent: text in, frozen syntax tree out, or `BrokenExpression`."""

from __future__ import annotations

from functools import lru_cache

from inspector.xlsform.xpath.lexer import Token, tokens
from inspector.xlsform.xpath.syntax import (
    ANY_NODE,
    EVERYTHING_BELOW,
    Binary,
    BrokenExpression,
    Call,
    Expression,
    Filter,
    Literal,
    Negation,
    NodeTest,
    Number,
    Path,
    Step,
)

_LEVELS: tuple[tuple[str, ...], ...] = (
    ("or",),
    ("and",),
    ("=", "!="),
    ("<", "<=", ">", ">="),
    ("+", "-"),
    ("*", "div", "mod"),
)
_NODE_TYPES = frozenset({"node", "text", "comment", "processing-instruction"})
AXES = frozenset(
    {
        "ancestor",
        "ancestor-or-self",
        "attribute",
        "child",
        "descendant",
        "descendant-or-self",
        "following",
        "following-sibling",
        "namespace",
        "parent",
        "preceding",
        "preceding-sibling",
        "self",
    }
)
_DEEPEST = 50  # brackets inside brackets
_MOST_OPERATORS = 400  # one closure calls the next: a longer chain would exhaust the stack
_LONGEST = 20_000


@lru_cache(maxsize=8192)
def parse(expression: str) -> Expression:
    """The syntax tree of the whole expression; anything left over is an error, never ignored."""
    if len(expression) > _LONGEST:
        raise BrokenExpression(f"longer than {_LONGEST} characters", _LONGEST)
    parser = _Parser(tokens(expression))
    tree = parser.expression()
    parser.expect("end", "")
    return tree


class _Parser:
    def __init__(self, found: list[Token]) -> None:
        self._tokens = found
        self._at = 0
        self._depth = 0
        self._operators = 0

    @property
    def _now(self) -> Token:
        return self._tokens[self._at]

    def _next(self) -> Token:
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _ahead(self, distance: int = 1) -> Token:
        return self._tokens[min(self._at + distance, len(self._tokens) - 1)]

    def _is(self, *texts: str) -> bool:
        return self._now.kind in ("symbol", "operator") and self._now.text in texts

    def _took(self, text: str) -> bool:
        if self._is(text):
            self._at += 1
            return True
        return False

    def expect(self, kind: str, text: str) -> None:
        token = self._now
        if (token.kind, token.text) != (kind, text):
            raise self._broken(text or "the end")
        self._at += 1

    def _broken(self, wanted: str) -> BrokenExpression:
        found = repr(self._now.text) if self._now.text else "the end"
        return BrokenExpression(f"{wanted} expected, {found} found at {self._now.at + 1}", self._now.at)

    def expression(self) -> Expression:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise BrokenExpression(f"nested deeper than {_DEEPEST}", self._now.at)
        tree = self._binary(0)
        self._depth -= 1
        return tree

    def _binary(self, level: int) -> Expression:
        if level == len(_LEVELS):
            return self._unary()
        tree = self._binary(level + 1)
        while self._is(*_LEVELS[level]):
            operator = self._operator()
            tree = Binary(operator, tree, self._binary(level + 1))
        return tree

    def _unary(self) -> Expression:
        minuses = 0
        while self._took("-"):
            minuses += 1
        tree = self._union()
        if minuses:
            tree = Negation(tree)
        return Negation(tree) if minuses and minuses % 2 == 0 else tree

    def _union(self) -> Expression:
        tree = self._path()
        while self._is("|"):
            tree = Binary(self._operator(), tree, self._path())
        return tree

    def _operator(self) -> str:
        self._operators += 1
        if self._operators > _MOST_OPERATORS:
            raise BrokenExpression(f"more than {_MOST_OPERATORS} operators", self._now.at)
        return self._next().text

    def _path(self) -> Expression:
        if self._starts_primary():
            start = self._primary()
            predicates = self._predicates()
            if predicates:
                start = Filter(start, predicates)
            if self._is("/", "//"):
                return Path(False, tuple(self._more_steps()), start)
            return start
        return self._location()

    def _starts_primary(self) -> bool:
        token = self._now
        if token.kind in ("number", "literal") or token.text == "(":
            return True
        return token.kind == "name" and self._ahead().text == "(" and token.text not in _NODE_TYPES

    def _primary(self) -> Expression:
        token = self._next()
        if token.kind == "number":
            return Number(float(token.text))
        if token.kind == "literal":
            return Literal(token.text[1:-1])
        if token.text == "(":
            tree = self.expression()
            self.expect("symbol", ")")
            return tree
        return Call(token.text, self._arguments())

    def _arguments(self) -> tuple[Expression, ...]:
        self.expect("symbol", "(")
        found: list[Expression] = []
        if not self._took(")"):
            found.append(self.expression())
            while self._took(","):
                found.append(self.expression())
            self.expect("symbol", ")")
        return tuple(found)

    def _location(self) -> Path:
        if self._took("/"):
            return Path(True, tuple(self._steps()) if self._starts_step() else ())
        if self._is("//"):
            return Path(True, tuple(self._more_steps()))
        return Path(False, tuple(self._steps()))

    def _starts_step(self) -> bool:
        return self._now.kind == "name" or (
            self._now.text in ("*", "@", ".", "..") and self._now.kind == "symbol"
        )

    def _steps(self) -> list[Step]:
        return [self._step(), *self._more_steps()]

    def _more_steps(self) -> list[Step]:
        found: list[Step] = []
        while self._is("/", "//"):
            if self._next().text == "//":
                found.append(EVERYTHING_BELOW)
            found.append(self._step())
        return found

    def _step(self) -> Step:
        if self._took("."):
            return Step("self", ANY_NODE, self._predicates())
        if self._took(".."):
            return Step("parent", ANY_NODE, self._predicates())
        axis = self._axis()
        return Step(axis, self._node_test(), self._predicates())

    def _axis(self) -> str:
        if self._took("@"):
            return "attribute"
        if self._now.kind == "name" and self._ahead().text == "::":
            name = self._next().text
            if name not in AXES:
                raise BrokenExpression(f"unknown axis {name!r}", self._now.at)
            self.expect("symbol", "::")
            return name
        return "child"

    def _node_test(self) -> NodeTest:
        if self._took("*"):
            return NodeTest("*")
        if self._now.kind != "name":
            raise self._broken("a path step")
        name = self._next().text
        if self._is("(") and name in _NODE_TYPES:
            return self._type_test(name)
        if name.endswith(":*"):
            return NodeTest("*", name[:-2])
        return NodeTest("name", name)

    def _type_test(self, name: str) -> NodeTest:
        self.expect("symbol", "(")
        target = ""
        if name == "processing-instruction" and self._now.kind == "literal":
            target = self._next().text[1:-1]
        self.expect("symbol", ")")
        return NodeTest(name, target)

    def _predicates(self) -> tuple[Expression, ...]:
        found: list[Expression] = []
        while self._took("["):
            found.append(self.expression())
            self.expect("symbol", "]")
        return tuple(found)
