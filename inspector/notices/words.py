"""The words of a paper: a template's pieces filled with facts.

A piece such as "（执法证号 {certificate}）" is left out when a fact it names is empty, so templates need no
conditions for optional facts. Values are never read as markup.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from inspector.domain.errors import Refused
from inspector.domain.money import capital_number, in_capitals, parse_yuan, yuan_text
from inspector.notices.text import Span

_FIELD = re.compile(r"\{([a-z_0-9.]+)(?::([a-z_0-9]+))?\}")
Piece = str | Mapping[str, Any]


class Scope:
    """Where a name is looked up: the item of a list first, then the facts of the paper."""

    def __init__(self, facts: Mapping[str, Any], item: Mapping[str, Any] | None = None) -> None:
        self.facts, self.item = facts, item

    def inside(self, item: Any) -> "Scope":
        return Scope(self.facts, item if isinstance(item, Mapping) else {"value": item})

    def value(self, path: str) -> Any:
        head, *rest = path.split(".")
        found = self.item[head] if self.item is not None and head in self.item else self.facts.get(head)
        for name in rest:
            found = _step(found, name)
        return found

    def items(self, path: str) -> list["Scope"]:
        """A scope for each item of a list; `index` counts from 1, and the last one is `last`."""
        values = self.value(path) or []
        if isinstance(values, Mapping | str):
            values = [values]
        count = len(values)
        return [
            self.inside({"index": at, "last": at == count, **(v if isinstance(v, Mapping) else {"value": v})})
            for at, v in enumerate(values, 1)
        ]

    def holds(self, condition: str) -> bool:
        """`path`, `!path`, `path=value`, `path!=value`, joined by `&`."""
        return all(self._holds(part.strip()) for part in condition.split("&"))

    def _holds(self, part: str) -> bool:
        if "!=" in part:
            path, value = part.split("!=")
            return str(self.value(path) or "") != value
        if "=" in part:
            path, value = part.split("=")
            return str(self.value(path) or "") == value
        return not self.value(part[1:]) if part.startswith("!") else bool(self.value(part))


def _step(found: Any, name: str) -> Any:
    if isinstance(found, Mapping):
        return found.get(name)
    if isinstance(found, list | tuple) and name.isdecimal() and int(name) < len(found):
        return found[int(name)]
    return None


def fill(pieces: Piece | Sequence[Piece], scope: Scope) -> list[Span]:
    """The pieces with their facts in place; a piece with an empty fact, or a false `when`, is left out."""
    if isinstance(pieces, str | Mapping):
        pieces = [pieces]
    spans = []
    for piece in pieces:
        parts: Mapping[str, Any] = {"text": piece} if isinstance(piece, str) else piece
        if "when" in parts and not scope.holds(parts["when"]):
            continue
        if "each" in parts:
            spans += _each(parts, scope)
        elif (text := _fill_text(parts["text"], scope)) is not None:
            spans.append(Span(text, parts.get("role", "")))
    return spans


def _each(parts: Mapping[str, Any], scope: Scope) -> list[Span]:
    spans: list[Span] = []
    for inner in scope.items(parts["each"]):
        found = fill(parts["text"], inner)
        if found:
            spans += ([Span(parts.get("join", "、"))] if spans else []) + found
    if spans and "lead" in parts:
        spans.insert(0, Span(parts["lead"]))
    return spans + ([Span(parts["end"])] if spans and "end" in parts else [])


def plain(pieces: Piece | Sequence[Piece], scope: Scope) -> str:
    return "".join(span.text for span in fill(pieces, scope))


def _fill_text(text: str, scope: Scope) -> str | None:
    filled, at = [], 0
    for field in _FIELD.finditer(text):
        value = scope.value(field[1])
        if field[2]:
            value = _FILTERS[field[2]](value, scope) if value not in (None, "", []) else ""
        if value in (None, "") or isinstance(value, Mapping | list | tuple):
            return None
        filled += [text[at : field.start()], str(value)]
        at = field.end()
    return "".join([*filled, text[at:]])


def moment(value: str) -> datetime:
    """A fact's time as written, in the zone it was written in."""
    try:
        return datetime.fromisoformat(value)
    except (TypeError, ValueError) as reason:
        raise Refused("notice.time_malformed", value=str(value)) from reason


def day(value: str) -> date:
    return moment(value).date()


def number(value: str) -> Decimal:
    """A quantity as the facts hold it."""
    try:
        return Decimal(value.strip().replace(",", ""))
    except InvalidOperation as reason:
        raise Refused("notice.number_malformed", value=value) from reason


def _chinese_minute(value: str, _scope: Scope) -> str:
    at = moment(value)
    return f"{at.year}年{at.month}月{at.day}日{at.hour}时{at.minute:02d}分"


def _until(value: str, scope: Scope) -> str:
    """The end of a span: the clock alone when the day is the same as the start's."""
    start, end = scope.value("started_at"), moment(value)
    if start and moment(start).date() == end.date():
        return f"{end.hour}时{end.minute:02d}分"
    return _chinese_minute(value, scope)


def _chinese_day(value: str, _scope: Scope) -> str:
    on = day(value)
    return f"{on.year}年{on.month}月{on.day}日"


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def _english_day(value: str, _scope: Scope) -> str:
    on = day(value)
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _chinese_weekday(value: str, scope: Scope) -> str:
    """A period's last day as people check it in a calendar: 2026年11月17日（星期二）."""
    return f"{_chinese_day(value, scope)}（星期{'一二三四五六日'[day(value).weekday()]}）"


def _english_weekday(value: str, scope: Scope) -> str:
    return f"{_WEEKDAYS[day(value).weekday()]}, {_english_day(value, scope)}"


def _english_until(value: str, scope: Scope) -> str:
    start, end = scope.value("started_at"), moment(value)
    if start and moment(start).date() == end.date():
        return f"{end:%H:%M}"
    return f"{_english_day(value, scope)}, {end:%H:%M}"


def _numeral(value: int, _scope: Scope) -> str:
    """一, 二 ... 十, 十一 ... 九十九: what numbers the points of an official document."""
    tens, ones = divmod(int(value), 10)
    digits = "　一二三四五六七八九"
    return (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[ones] if ones else "")


def _ended(text: str, stop: str, instead_of: str) -> str:
    text = text.strip()
    return text if text.endswith(("！", "？", "!", "?")) else text.rstrip(instead_of) + stop


_FILTERS: dict[str, Callable[[Any, Scope], str]] = {
    "minute": _chinese_minute,
    "until": _until,
    "day": _chinese_day,
    "clock": lambda value, _: f"{moment(value):%H:%M}",
    "time": lambda value, _: f"{moment(value):%H:%M}" if "T" in str(value) else str(value),
    "stamp": lambda value, _: f"{moment(value):%Y-%m-%d %H:%M}",
    "second": lambda value, _: f"{moment(value):%Y-%m-%d %H:%M:%S}",
    "short": lambda value, _: f"{moment(value):%m-%d %H:%M}",
    "en_day": _english_day,
    "en_minute": lambda value, scope: f"{_english_day(value, scope)}, {moment(value):%H:%M}",
    "en_until": _english_until,
    "weekday": _chinese_weekday,
    "en_weekday": _english_weekday,
    "yuan": lambda value, _: yuan_text(parse_yuan(str(value))),
    "yuan_capitals": lambda value, _: in_capitals(str(value)),
    "count_capitals": lambda value, _: capital_number(str(value)),
    "thousands": lambda value, _: f"{number(str(value)):,f}",
    "hash16": lambda value, _: str(value)[:16],
    "count": lambda value, _: str(len(value)),
    "first_no": lambda value, _: str(value[0]["no"]),
    "last_no": lambda value, _: str(value[-1]["no"]),
    "sentence": lambda value, _: _ended(str(value), "。", "。；;"),
    "bare": lambda value, _: str(value).strip().rstrip("。；;.，,"),
    "en_sentence": lambda value, _: _ended(str(value), ".", ".;"),
    "numeral": _numeral,
    "grouped": lambda value, _: " ".join(re.findall(r".{1,4}", str(value))),
}
