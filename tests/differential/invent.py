"""Invents forms: the same seed, the same form. Rich in what two engines can disagree on."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from tests.differential.expressions import Asked, Expressions

_LABELS = ("label::English (en)", "label::中文 (zh)")
_COLUMNS = ("type", "name", *_LABELS, "relevant", "constraint", "constraint_message", "required", "readonly",
            "calculation", "choice_filter", "default", "repeat_count", "trigger", "parameters")  # fmt: skip
_LISTS = {
    "colour": ("red", "green", "blue"),
    "size": ("s", "m", "l", "xl"),
    "town": ("t1", "t2", "t3", "t4", "t5", "t6"),
}
_KINDS = ("integer", "integer", "decimal", "text", "text", "date", "select_one", "select_one",
          "select_multiple", "select_multiple", "time", "dateTime", "range", "rank", "geopoint",
          "from_file", "from_repeat", "acknowledge", "note")  # fmt: skip
_SETTINGS = """
| settings |
| | form_id | version | default_language |
| | invented | 1 | English (en) |
"""
_FILE = {"shops": ("p1", "p2", "p3", "p4", "p5")}


@dataclass(frozen=True)
class Invented:
    seed: int
    workbook: str
    files: dict[str, bytes]
    counters: frozenset[str]  # questions that say how often a repeat stands


@dataclass
class _Inventor:
    choose: Random
    write: Expressions
    rows: list[dict[str, str]] = field(default_factory=list)
    names: int = 0
    counters: set[str] = field(default_factory=set)
    can_hide: bool = False  # a group or repeat around us has a relevance

    def form(self, size: int) -> None:
        self.some(size, depth=0)

    def some(self, size: int, depth: int) -> None:
        for _ in range(size):
            chance = self.choose.random()
            if chance < 0.14 and depth < 3:
                self.group(depth)
            elif chance < 0.28 and depth < 2:
                self.repeat(depth)
            elif chance < 0.50:
                self.calculation()
            else:
                self.question()

    def _name(self, kind: str) -> str:
        self.names += 1
        return f"{kind[0]}{self.names}"

    def row(self, kind: str, name: str = "", **cells: str) -> None:
        labels = dict(zip(_LABELS, (name, f"问{name}"), strict=True))
        self.rows.append({"type": kind, "name": name, **labels, **cells})

    def ask(self, name: str, kind: str, values: tuple[str, ...] = (), *, is_plain: bool = False) -> None:
        where = self.write.here, values, self.write.groups
        self.write.asked.append(Asked(name, kind, *where, is_plain=is_plain))

    def maybe(self, chance: float) -> bool:
        return self.choose.random() < chance

    # Structure

    def group(self, depth: int) -> None:
        name = self._name("group")
        cells = {"relevant": self.write.truth()} if self.maybe(0.6) else {}
        self.row("begin group", name, **cells)
        outside, could_hide = self.write.groups, self.can_hide
        self.write.groups, self.can_hide = (*outside, name), could_hide or bool(cells)
        self.some(self.choose.randint(1, 4), depth + 1)
        self.write.groups, self.can_hide = outside, could_hide
        self.row("end group")

    def repeat(self, depth: int) -> None:
        cells = {"relevant": self.write.truth()} if self.maybe(0.3) else {}
        if self.maybe(0.3):
            cells["repeat_count"] = self._count()
        name = self._name("repeat")
        self.row("begin repeat", name, **cells)
        outside, around, could_hide = self.write.here, self.write.groups, self.can_hide
        self.write.here, self.write.groups = (*outside, name), ()
        self.can_hide = could_hide or "relevant" in cells
        self.some(self.choose.randint(2, 5), depth + 1)
        self.write.here, self.write.groups, self.can_hide = outside, around, could_hide
        self.row("end repeat")
        self.write.asked.append(Asked(name, "repeat", outside))

    def _count(self) -> str:
        """A question of its own, because a count that falls and rises again is a known difference."""
        if self.maybe(0.3):
            return str(self.choose.randint(0, 3))
        name = self._name("count")
        self.row("integer", name)
        self.counters.add(name)
        return f"${{{name}}}"

    # Questions

    def question(self) -> None:
        kind = self.choose.choice(_KINDS)
        if kind in ("select_one", "select_multiple", "rank", "from_file"):
            self._select(kind)
            return
        if kind == "from_repeat":
            self._from_repeat()
            return
        name = self._name(kind)
        cells = self._rules(kind)
        if kind == "range":
            cells["parameters"] = "start=0 end=10 step=1"
        self._default(kind, cells)
        self.row(kind, name, **cells)
        if kind not in ("note", "geopoint"):
            plain = not cells.keys() & {"default", "trigger", "calculation"}
            self.ask(name, kind, is_plain=plain)

    def _rules(self, kind: str) -> dict[str, str]:
        cells: dict[str, str] = {}
        if self.maybe(0.35):
            cells["relevant"] = self.write.truth()
        if kind == "note":
            return cells
        if self.maybe(0.25):
            cells["required"] = self.choose.choice(["yes", self.write.truth()])
        if self.maybe(0.1):
            cells["readonly"] = self.write.truth()
        if self.maybe(0.35):
            cells["constraint"] = self._constraint(kind)
        return cells

    def _constraint(self, kind: str) -> str:
        ways = {
            "integer": [". > 3", ". >= 0 and . < 8", f". < {self.write.number(1)}", ". mod 2 = 0"],
            "decimal": [". >= 0.5", f". != {self.write.number(1)}"],
            "range": [". != 5"],
            "text": ["string-length(.) < 4", "regex(., '^[a-z]*$')", "not(contains(., 'b'))", ". != ' x '"],
            "date": [". > date('2026-01-15')", ". <= today()", "format-date(., '%a') != 'Sun'"],
            "select_multiple": ["count-selected(.) < 3", "not(selected(., 'red') and count-selected(.) > 1)"],
        }
        return self.choose.choice([*ways.get(kind, []), self.write.truth(1)])

    def _default(self, kind: str, cells: dict[str, str]) -> None:
        fixed = {"integer": "7", "decimal": "2.5", "text": "abc", "date": "2026-02-03", "range": "4"}
        if kind in fixed and self.maybe(0.2):
            cells["default"] = fixed[kind]
        elif kind in ("integer", "text", "date") and self.maybe(0.2):
            cells["default"] = self._dynamic(kind)
        elif kind in ("integer", "text") and self.maybe(0.2):
            triggers = self._triggers()
            if triggers:
                names = {self.choose.choice(triggers).name for _ in range(self.choose.choice((1, 1, 2)))}
                cells["trigger"] = ", ".join(f"${{{name}}}" for name in sorted(names))
                cells["calculation"] = (
                    f"int({self.write.number()})" if kind == "integer" else self.write.text()
                )

        elif kind in ("integer", "decimal", "text") and self.maybe(0.1):
            # Locked: JavaRosa calculates over an answer when what it reads was touched, changed or not.
            cells |= {
                "calculation": self.write.text() if kind == "text" else self.write.number(),
                "readonly": "yes",
            }

    def _dynamic(self, kind: str) -> str:
        """A default that is calculated: once when the form opens, and again in each new instance."""
        ways = {
            "integer": ["3 + 4", "string-length('abc') * 2"],
            "text": ["concat('a', 'b')", "substr('hello', 1, 3)"],
            "date": ["today()", "date(date('2026-02-27') + 3)"],
        }[kind]
        if self.write.here and kind == "integer":
            ways += ["position(..)", "position(..) * 10"]
        ways += [f"${{{each.name}}}" for each in self.write.near(kind) if each.is_plain]
        return self.choose.choice(ways)

    def _triggers(self) -> list[Asked]:
        """Of the same group: pyxform writes paths seen from the trigger; they are read from the target."""
        here = self.write.here, self.write.groups
        found = self.write.near("integer", "text", "select_one", "date")
        return [each for each in found if (each.inside, each.below) == here]

    def _select(self, kind: str) -> None:
        cells = self._rules(kind)
        if kind == "from_file":
            name, values = self._name("file"), _FILE["shops"]
            written, kind = "select_one_from_file shops.csv", "select_one"
            if self.maybe(0.7):
                cells["choice_filter"] = self.choose.choice(
                    ["zone != 'z2'", f"stock > {self.write.number(0)}"]
                )
        else:
            found = self.choose.choice(list(_LISTS))
            name, values = self._name(kind), _LISTS[found]
            written = f"{kind} {found}"
            self._filter(found, kind, cells)
        if self.maybe(0.15) and kind != "rank":
            cells["parameters"] = f"randomize=true, seed={self.choose.randint(1, 9999)}"
        if self.maybe(0.15) and kind in ("select_one", "select_multiple") and "choice_filter" not in cells:
            cells["default"] = " ".join(self.choose.sample(values, 1 if kind == "select_one" else 2))
        self.row(written, name, **cells)
        if kind != "rank":
            self.ask(name, kind, values)

    def _from_repeat(self) -> None:
        """The choices are what was answered in a repeat of the first level."""
        sources = [each for each in self.write.rows("text") if not each.below]
        if not sources:
            self._select("select_one")
            return
        source, name = self.choose.choice(sources).name, self._name("own")
        filters = {"choice_filter": f"${{{source}}} != 'b'"} if self.maybe(0.4) else {}
        self.row(f"select_one ${{{source}}}", name, **self._rules("select_one"), **filters)
        self.ask(name, "words")

    def _filter(self, found: str, kind: str, cells: dict[str, str]) -> None:
        if kind == "rank" or not self.maybe(0.4):
            return
        masters = [each for each in self.write.near("select_one") if each.values == _LISTS["colour"]]
        if found == "town" and masters:
            cells["choice_filter"] = f"colour = ${{{self.choose.choice(masters).name}}}"
        elif found == "town":
            multiple = [
                each for each in self.write.near("select_multiple") if each.values == _LISTS["colour"]
            ]
            ways = [f"number(weight) <= {self.write.number(1)}", "position() > 2", "weight mod 2 = 0"]
            ways += [f"selected(${{{each.name}}}, colour)" for each in multiple]
            cells["choice_filter"] = self.choose.choice(ways)
        elif found == "size":
            cells["choice_filter"] = self.choose.choice(
                ["name != 'xl'", f"name != 'm' or {self.write.truth(1)}"]
            )

    def _once(self, kind: str) -> str:
        """Of a plain question: a default sets it off before anybody knows what is hidden.

        And only of itself where it can be hidden: JavaRosa may run it before or after it is shown again.
        """
        wanted = ("integer",) if kind == "number" else ("integer", "text")
        plain = [each for each in self.write.near(*wanted) if each.is_plain]
        if not plain or self.can_hide:
            return "once(string-length('abc') + 2)"
        name = f"${{{self.choose.choice(plain).name}}}"
        made, filled = ("string-length({0})", "8") if kind == "number" else ("concat({0}, '!')", "'set'")
        return self.choose.choice(
            [f"once({name})", f"once({made.format(name)})", f"once(if({name} = '', '', {filled}))"]
        )

    def calculation(self) -> None:
        kind = self.choose.choice(["number", "words"])
        cells = {"relevant": self.write.truth()} if self.maybe(0.15) else {}
        expression = self.write.number(3) if kind == "number" else self.write.text(3)
        if self.maybe(0.1):
            expression = self._once(kind)
            cells = {}
        name = self._name(kind)
        self.row("calculate", name, calculation=expression, **cells)
        self.ask(name, kind)


def invent(seed: int) -> Invented:
    choose = Random(f"form {seed}")  # noqa: S311  the same form every time is the point
    inventor = _Inventor(choose, Expressions(choose))
    inventor.form(choose.randint(6, 16))
    sheets = _survey(inventor.rows) + _choices() + _SETTINGS
    return Invented(seed, sheets, {"shops.csv": _shops()}, frozenset(inventor.counters))


def _survey(rows: list[dict[str, str]]) -> str:
    lines = ["| survey |", "| | " + " | ".join(_COLUMNS) + " |"]
    lines += ["| | " + " | ".join(row.get(column, "") for column in _COLUMNS) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def _choices() -> str:
    lines = [
        "| choices |",
        "| | list_name | name | label::English (en) | label::中文 (zh) | colour | weight |",
    ]
    for name, values in _LISTS.items():
        for at, value in enumerate(values):
            colour = _LISTS["colour"][at % 3] if name == "town" else ""
            lines.append(f"| | {name} | {value} | {name} {value} | 选项{value} | {colour} | {at} |")
    return "\n".join(lines) + "\n"


def _shops() -> bytes:
    rows = [f"{name},Shop {name},z{at % 3},{at * 2}" for at, name in enumerate(_FILE["shops"])]
    return ("name,label,zone,stock\n" + "\n".join(rows) + "\n").encode()
