"""The trade's own columns, `bind::inspector:*`: named right, holding what the trade says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.xlsform.lint import kinds, values
from inspector.xlsform.lint.checklist import Checklist, Entry, Extra, Trade, Written
from inspector.xlsform.lint.expressions import Checker, walk
from inspector.xlsform.lint.faults import Faults, Place
from inspector.xlsform.xpath.syntax import Literal

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.xlsform.lint.rows import Table


def headings(table: Table, trade: Trade, faults: Faults) -> None:
    """Unknown columns of the trade, once at their heading."""
    prefix = f"bind::{trade.prefix}:"
    for at, heading in table.headings.items():
        name = heading.column.removeprefix(prefix)
        if trade.prefix and heading.column.startswith(prefix) and name not in trade.extras:
            near = faults.near(name, trade.extras)
            place = Place("survey", heading.row, at, heading.text)
            faults.add("extra_unknown", place, heading=heading.text, near=f"{prefix}{near}" if near else "")


def settings(table: Table | None, trade: Trade, faults: Faults) -> None:
    """What the trade adds to the settings sheet: known names, known words."""
    prefix = f"attribute::{trade.prefix}:"
    for line in table.lines[:1] if table and trade.prefix else ():
        for column, value in line.values.items():
            name = column.removeprefix(prefix)
            if column == name:
                continue
            extra = trade.settings.get(name)
            if extra is None:
                near = faults.near(name, trade.settings)
                facts = {"heading": value.place.heading, "near": f"{prefix}{near}" if near else ""}
                faults.add("extra_unknown", value.place, **facts)
                continue
            for word in value.text.split() if extra.known is not None else ():
                _word(word, extra, value.place, column, faults)


def _word(word: str, extra: Extra, place: Place, column: str, faults: Faults) -> None:
    known = extra.known or frozenset()
    if word not in known:
        some = sorted(known)
        allowed = " ".join(some[:16]) + (" …" if len(some) > 16 else "")
        near = faults.near(word, known)
        faults.add("extra_word", place, column=column, value=word[:60], near=near, allowed=allowed)


@dataclass
class ExtraChecker:
    made: Checklist
    trade: Trade
    checker: Checker
    faults: Faults

    def check(self) -> None:
        looks: dict[str, Callable[[Entry, str, Extra, str, Place], None]] = {
            "number": self._number,
            "words": self._words,
            "value": self._value,
            "values": self._value,
            "expression": self._expression,
        }
        for entry in self.made.entries:
            for name, (text, place) in entry.extras.items():
                extra = self.trade.extras.get(name)
                if extra is None:
                    continue
                if extra.holds != "expression" and "${" in text:
                    self.checker.texts([Written("text", text, place)])
                if extra.holds in looks:
                    looks[extra.holds](entry, name, extra, text, place)
                self._company(entry, name, extra, text, place)

    def _number(self, entry: Entry, name: str, extra: Extra, text: str, place: Place) -> None:
        if not text.isdecimal() or int(text) > 99:
            self.faults.add("extra_number", place, column=self._heading(name), value=text[:40])

    def _words(self, entry: Entry, name: str, extra: Extra, text: str, place: Place) -> None:
        for word in text.replace(",", " ").replace("，", " ").replace("、", " ").split():
            self._word(word, name, extra, place)

    def _word(self, word: str, name: str, extra: Extra, place: Place) -> None:
        if extra.known is not None:
            _word(word, extra, place, self._heading(name), self.faults)

    def _value(self, entry: Entry, name: str, extra: Extra, text: str, place: Place) -> None:
        if not entry.type:
            return  # nobody knows what it is meant to be; that is told at its type
        if not entry.is_question or entry.type not in kinds.SELECTS:
            self.faults.add("extra_wants_choices", place, column=self._heading(name), name=entry.name)
            return
        options = self.made.options(entry)
        if options is None or not options.values:
            return
        for word in text.split() if extra.holds == "values" else [text]:
            if word not in options.values:
                near = self.faults.near(word, options.values) or ", ".join(list(options.values)[:6])
                facts = {"value": word[:80], "name": entry.name, "list": entry.list_name, "near": near}
                self.faults.add("value_unknown", place, **facts)

    def _expression(self, entry: Entry, name: str, extra: Extra, text: str, place: Place) -> None:
        parsed = self.checker.expression(entry, Written(name, text, place))
        if parsed is None:
            return
        if extra.gives_value and entry.list_name:
            values.check_results(self.made, entry, parsed, self.faults)
        if extra.known is not None:
            for literal in walk(parsed.tree):
                if isinstance(literal, Literal):
                    for word in _keys(literal.value, extra.known):
                        self._word(word, name, extra, place)

    # --- what stands beside it

    def _company(self, entry: Entry, name: str, extra: Extra, text: str, place: Place) -> None:
        column = self._heading(name)
        if extra.pair and extra.pair not in entry.extras:
            self.faults.add("extra_pair", place, column=self._heading(extra.pair), other=column)
        for needed in (extra.with_column, extra.as_many_as):
            if needed and needed not in entry.extras:
                self.faults.add("extra_alone", place, column=self._heading(needed), other=column)
        if extra.as_many_as in entry.extras:
            other = self._heading(extra.as_many_as)
            count, wanted = len(text.split()), len(entry.extras[extra.as_many_as][0].split())
            if count != wanted:
                self.faults.add("extra_count", place, column=column, count=count, other=other, wanted=wanted)
        if extra.not_in in entry.extras and text in entry.extras[extra.not_in][0].split():
            self.faults.add("extra_both", place, column=column, value=text, other=self._heading(extra.not_in))
        if extra.companion and f"{entry.name}{extra.companion}" not in self.made.by_name:
            wanted_name = f"{entry.name}{extra.companion}"
            self.faults.add("extra_companion", place, column=column, wanted=wanted_name)

    def _heading(self, name: str) -> str:
        return f"bind::{self.trade.prefix}:{name}"


def _keys(literal: str, known: frozenset[str]) -> list[str]:
    """The keys a literal names: all its words when it names any; other texts are left alone."""
    words = literal.split()
    shaped = [word for word in words if word.partition(".")[0].isupper() and word.partition(".")[0].isascii()]
    return words if words and (len(shaped) == len(words) or set(words) & known) else []
