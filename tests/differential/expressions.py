"""Random expressions over the questions a form has asked so far, each of a wanted kind.

They keep away from what `known.py` lists: a thousand more cases of a difference one knows would only hide the
next one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

NUMERIC = ("integer", "range", "number", "decimal")
TEXTUAL = ("text", "words")


@dataclass(frozen=True)
class Asked:
    """One question, calculation or repeat of the form being invented."""

    name: str
    kind: str  # a question type, or "number" and "words" for calculations, "repeat" for a closed repeat
    inside: tuple[str, ...] = ()  # the repeats around it
    values: tuple[str, ...] = ()  # what a select can answer
    below: tuple[str, ...] = ()  # the groups between the innermost repeat and it
    is_plain: bool = False  # answered by a person only: no default, no trigger


@dataclass
class Expressions:
    choose: Random
    asked: list[Asked] = field(default_factory=list)
    here: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()  # around us, inside the innermost repeat

    # Finding

    def near(self, *kinds: str) -> list[Asked]:
        """What `${name}` names as one node from here."""
        return [
            each for each in self.asked if each.kind in kinds and each.inside == self.here[: len(each.inside)]
        ]

    def far(self, *kinds: str) -> list[Asked]:
        """What lies in a repeat that is not around us: many nodes."""
        return [
            each
            for each in self.asked
            if each.kind in kinds and each.inside and each.inside != self.here[: len(each.inside)]
        ]

    def _named(self, *kinds: str) -> str | None:
        found = self.near(*kinds)
        return f"${{{self.choose.choice(found).name}}}" if found else None

    def _pick(self, *ways: Callable[[int], str | None], depth: int) -> str:
        """The first way, in random order, that has something to work with."""
        for way in self.choose.sample(ways, len(ways)):
            found = way(depth)
            if found is not None:
                return found
        raise AssertionError("no way leads on")

    # Truth

    def truth(self, depth: int = 2) -> str:
        plain = (
            self._compared,
            self._chosen,
            self._filled,
            self._equal_text,
            self._matched,
            self._later,
            self._said,
        )
        joined = (self._joined, self._denied, self._counted, self._weighed)
        return self._pick(*(plain if depth <= 0 else plain + joined), depth=depth)

    def _compared(self, depth: int) -> str | None:
        relation = self.choose.choice(["<", "<=", ">", ">=", "=", "!="])
        return f"{self.number(depth - 1)} {relation} {self._whole()}"

    def _whole(self) -> str:
        return str(self.choose.randint(-3, 12))

    def _chosen(self, _depth: int) -> str | None:
        found = self.near("select_multiple", "select_one")
        if not found:
            return None
        each = self.choose.choice(found)
        value = self.choose.choice(each.values)
        if each.kind == "select_one" and self.choose.random() < 0.6:
            return f"${{{each.name}}} {self.choose.choice(['=', '!='])} '{value}'"
        return f"selected(${{{each.name}}}, '{value}')"

    def _filled(self, _depth: int) -> str | None:
        name = self._named(
            "text", "integer", "decimal", "date", "select_one", "select_multiple", "words", "number"
        )
        return None if name is None else f"{name} {self.choose.choice(['=', '!='])} ''"

    def _equal_text(self, depth: int) -> str | None:
        way = self.choose.choice(["{0} = {1}", "{0} != {1}", "contains({0}, {1})", "starts-with({0}, {1})",
                                  "ends-with({0}, {1})"])  # fmt: skip
        return way.format(self.text(depth - 1), self._literal())

    def _matched(self, depth: int) -> str | None:
        pattern = self.choose.choice(
            ["^[a-z]+$", "^[0-9]{1,3}$", "^.{2,5}$", "^[abc].*$", "^\\s*$", "^[^a]+$", "^\\d+$"]
        )
        return f"regex({self.text(depth - 1)}, '{pattern}')"

    def _later(self, _depth: int) -> str | None:
        name = self._named("date")
        if name is None:
            return None
        other = self._named("date") or "date('2026-03-01')"
        return f"{name} {self.choose.choice(['<', '>', '<=', '>=', '='])} {other}"

    def _said(self, _depth: int) -> str | None:
        name = self._named("acknowledge")
        if name and self.choose.random() < 0.5:
            return f"{name} = 'OK'"
        name = self._named("text")
        return self.choose.choice(["true()", "false()"]) if name is None else f"boolean-from-string({name})"

    def _weighed(self, depth: int) -> str | None:
        parts = ", ".join(f"{self.truth(depth - 2)}, {self.choose.randint(1, 3)}" for _ in range(2))
        return f"weighted-checklist({self.choose.randint(0, 2)}, {self.choose.randint(2, 6)}, {parts})"

    def _joined(self, depth: int) -> str | None:
        return f"({self.truth(depth - 1)}) {self.choose.choice(['and', 'or'])} ({self.truth(depth - 1)})"

    def _denied(self, depth: int) -> str | None:
        return f"not({self.truth(depth - 1)})"

    def _counted(self, depth: int) -> str | None:
        parts = ", ".join(self.truth(depth - 2) for _ in range(3))
        return f"checklist({self.choose.randint(-1, 2)}, {self.choose.randint(-1, 3)}, {parts})"

    # Numbers

    def number(self, depth: int = 2) -> str:
        plain = (
            self._asked_number,
            self._written_number,
            self._length,
            self._selected_count,
            self._of_repeat,
            self._days,
            self._of_list,
        )
        deeper = (
            self._arithmetic,
            self._rounded,
            self._instead_number,
            self._if_number,
            self._extreme,
            self._whole_of,
            self._curved,
        )
        return self._pick(*(plain if depth <= 0 else plain + deeper), depth=depth)

    def _asked_number(self, _depth: int) -> str | None:
        return self._named("integer", "decimal", "number", "range")

    def _written_number(self, _depth: int) -> str | None:
        return self.choose.choice([self._whole(), "2.5", "0.25", "100"])

    def _length(self, depth: int) -> str | None:
        return f"string-length({self.text(depth - 1)})"

    def _selected_count(self, _depth: int) -> str | None:
        name = self._named("select_multiple")
        return None if name is None else f"count-selected({name})"

    def _of_repeat(self, depth: int) -> str | None:
        ways: list[str] = [
            f"count(${{{each.name}}})" for each in self.asked if each.kind == "repeat" and not self.here
        ]
        for each in self.far("integer", "number", "decimal"):
            ways += [f"{name}(${{{each.name}}})" for name in ("sum", "min", "count", "count-non-empty")]
        ways += [f"count-non-empty(${{{each.name}}})" for each in self.far("text", "select_one")]
        for each in self.rows("integer", "number"):
            row, path = f"${{{each.inside[0]}}}", "/".join((*each.below, each.name))
            ways += [
                f"count({row}[{path} > 2])",
                f"sum({row}[position() <= 2]/{path})",
                f"count({row}[{path} != ''])",
            ]
        if self.here:
            place = "position(..)"
            ways.append(place)
            ways += [
                f"if({place} > 1, indexed-repeat(${{{each.name}}}, ${{{self.here[0]}}}, {place} - 1), 0)"
                for each in self.near("integer")
                if each.is_plain and each.inside == self.here and len(self.here) == 1 and not self.groups
            ]
        return self.choose.choice(ways) if ways and depth >= 0 else None

    def _of_list(self, _depth: int) -> str | None:
        found = [each for each in self.near("select_one") if each.values[:1] in (("t1",), ("p1",))]
        if not found:
            return None
        each = self.choose.choice(found)
        if each.values[0] == "p1":
            return f"number(instance('shops')/root/item[name = ${{{each.name}}}]/stock)"
        ways = [
            "number({0}[name = ${1}]/weight)",
            "count({0}[weight > 2 and colour != ${1}])",
            "sum({0}[name != ${1}]/weight)",
        ]
        return self.choose.choice(ways).format("instance('town')/root/item", f"{{{each.name}}}")

    def _days(self, _depth: int) -> str | None:
        ways = []
        if date := self._named("date"):
            ways += [f"({date} - date('2026-01-01'))", f"int(decimal-date-time({date}))"]
        if moment := self._named("dateTime"):
            ways.append(f"round(decimal-date-time({moment}), 3)")
        if time := self._named("time"):
            ways.append(f"round(decimal-time({time}), 4)")
        return self.choose.choice(ways) if ways else None

    def _curved(self, depth: int) -> str | None:
        way = self.choose.choice(
            ["sqrt(abs({0}))", "pow({0}, 2)", "sin({0})", "atan({0})", "cos({0})", "exp(2)"]
        )
        return f"round({way.format(self.number(depth - 1))}, 3)"

    def rows(self, *kinds: str) -> list[Asked]:
        """What stands in a repeat of the first level, seen from outside of all repeats."""
        return [each for each in self.far(*kinds) if len(each.inside) == 1 and not self.here]

    def _arithmetic(self, depth: int) -> str | None:
        operator = self.choose.choice(["+", "-", "*", "div", "mod"])
        second = self.number(depth - 2)
        if operator == "div":
            second = f"(abs({second}) + 1)"  # what is infinite is stored as a word
        return f"({self.number(depth - 1)} {operator} {second})"

    def _rounded(self, depth: int) -> str | None:
        return f"round({self.number(depth - 1)}, {self.choose.randint(0, 2)})"

    def _whole_of(self, depth: int) -> str | None:
        return f"{self.choose.choice(['int', 'abs', 'number'])}({self.number(depth - 1)})"

    def _instead_number(self, depth: int) -> str | None:
        return f"coalesce({self.number(depth - 1)}, {self._whole()})"

    def _if_number(self, depth: int) -> str | None:
        return f"if({self.truth(depth - 1)}, {self.number(depth - 1)}, {self.number(depth - 2)})"

    def _extreme(self, depth: int) -> str | None:
        return f"{self.choose.choice(['min', 'max'])}({self.number(depth - 1)}, {self.number(depth - 2)}, 4)"

    # Texts

    def text(self, depth: int = 2) -> str:
        plain = (self._asked_text, lambda depth: self._literal(), self._of_choice, self._of_many)
        deeper = (self._concatenated, self._cut, self._changed, self._if_text, self._instead_text,
                  self._dated, self._spelt, self._digested)  # fmt: skip
        return self._pick(*(plain if depth <= 0 else plain + deeper), depth=depth)

    def _asked_text(self, _depth: int) -> str | None:
        return self._named("text", "words", "select_one", "select_multiple")

    def _literal(self) -> str:
        return self.choose.choice(["'a'", "'abc'", "'b'", "'12'", "'检查'", "''", "' x '", "'a<b&c'"])

    def _of_choice(self, _depth: int) -> str | None:
        ones, many = self.near("select_one"), self.near("select_multiple")
        if many and self.choose.random() < 0.3:
            name = self.choose.choice(many).name
            return f"jr:choice-name(selected-at(${{{name}}}, {self.choose.randint(0, 1)}), '${{{name}}}')"
        if many and self.choose.random() < 0.5:
            return f"selected-at(${{{self.choose.choice(many).name}}}, {self.choose.randint(0, 2)})"
        if ones:
            name = self.choose.choice(ones).name
            return f"jr:choice-name(${{{name}}}, '${{{name}}}')"
        return None

    def _of_many(self, _depth: int) -> str | None:
        found = self.far("text", "select_one", "integer")
        if not found:
            return None
        each = self.choose.choice(found)
        if each in self.rows(each.kind) and self.choose.random() < 0.3:
            path = "/".join((*each.below, each.name))
            return f"string(${{{each.inside[0]}}}[position() = {self.choose.randint(1, 3)}]/{path})"
        if len(each.inside) == 1 and self.choose.random() < 0.5:
            return f"indexed-repeat(${{{each.name}}}, ${{{each.inside[0]}}}, {self.choose.randint(1, 3)})"
        return self.choose.choice([f"join('-', ${{{each.name}}})", f"concat(${{{each.name}}})"])

    def _concatenated(self, depth: int) -> str | None:
        return f"concat({self.text(depth - 1)}, {self._literal()}, {self.text(depth - 2)})"

    def _cut(self, depth: int) -> str | None:
        way = self.choose.choice(["substr({0}, {1})", "substr({0}, {1}, {2})", "substring-before({0}, 'b')",
                                  "substring-after({0}, 'a')"])  # fmt: skip
        return way.format(self.text(depth - 1), self.choose.randint(-2, 3), self.choose.randint(-1, 6))

    def _changed(self, depth: int) -> str | None:
        way = self.choose.choice(["translate({0}, 'abc', 'AB')", "normalize-space({0})", "string({0})"])
        return way.format(self.text(depth - 1))

    def _if_text(self, depth: int) -> str | None:
        return f"if({self.truth(depth - 1)}, {self.text(depth - 1)}, {self.text(depth - 2)})"

    def _instead_text(self, depth: int) -> str | None:
        return f"coalesce({self.text(depth - 1)}, {self.text(depth - 2)})"

    def _dated(self, depth: int) -> str | None:
        pattern = self.choose.choice(["%Y-%m-%d", "%e/%n/%y", "%b %a", "%d"])
        moment = self._named("dateTime")
        if moment and self.choose.random() < 0.4:
            return f"format-date-time({moment}, '%Y-%m-%d %H:%M:%S')"
        return f"format-date({self.date(depth - 1)}, '{pattern}')"

    def _spelt(self, depth: int) -> str | None:
        name = self._named("integer", "decimal", "range")
        if name and self.choose.random() < 0.5:
            return f"concat({name}, '/')"
        return f"string(round({self.number(depth - 1)}, 1))"

    def _digested(self, depth: int) -> str | None:
        algorithm = self.choose.choice(["MD5", "SHA-1", "SHA-256"])
        return f"digest({self.text(depth - 1)}, '{algorithm}', '{self.choose.choice(['hex', 'base64'])}')"

    # Dates

    def date(self, depth: int = 2) -> str:
        name = self._named("date")
        base = (
            name
            if name and self.choose.random() < 0.8
            else self.choose.choice(["today()", "date('2026-02-28')"])
        )
        if depth > 0 and self.choose.random() < 0.5:
            return f"date({base} {self.choose.choice(['+', '-'])} {self.choose.randint(0, 40)})"
        return base
