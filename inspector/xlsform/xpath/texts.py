"""Functions about text, and about the blank-separated lists that selects answer with."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from inspector.xlsform.xpath import arguments, maths, patterns, values
from inspector.xlsform.xpath.arguments import MANY, Function

if TYPE_CHECKING:
    from inspector.xlsform.xpath.context import Context
    from inspector.xlsform.xpath.values import Value

_BLANKS = re.compile(r"[ \t\r\n]+")


def _string(context: Context, *given: Value) -> Value:
    return arguments.text(given[0]) if given else context.node.string()


def _concat(_context: Context, *given: Value) -> Value:
    return "".join(arguments.texts(given))


def _join(_context: Context, separator: Value, *given: Value) -> Value:
    return arguments.text(separator).join(arguments.texts(given))


def _substring(context: Context, value: Value, start: Value, *length: Value) -> Value:
    zone = context.world.zone
    text, begin = arguments.text(value), maths.half_up(values.number(start, zone))
    end = begin + maths.half_up(values.number(length[0], zone)) if length else math.inf
    return "".join(char for place, char in enumerate(text, start=1) if begin <= place < end)


def _substr(context: Context, value: Value, start: Value, *end: Value) -> Value:
    zone = context.world.zone
    text = arguments.text(value)
    stops = [values.number(each, zone) for each in (start, *end)]
    if any(math.isnan(stop) for stop in stops):
        return ""
    bounds = [int(max(-len(text), min(len(text), stop))) for stop in stops]
    return text[bounds[0] : bounds[1]] if end else text[bounds[0] :]


def _substring_before(_context: Context, value: Value, mark: Value) -> Value:
    head, found, _ = (
        arguments.text(value).partition(arguments.text(mark)) if arguments.text(mark) else ("", "", "")
    )
    return head if found else ""


def _substring_after(_context: Context, value: Value, mark: Value) -> Value:
    return (
        arguments.text(value).partition(arguments.text(mark))[2]
        if arguments.text(mark)
        else arguments.text(value)
    )


def _string_length(context: Context, *given: Value) -> Value:
    return float(len(arguments.text(_string(context, *given))))


def _normalize_space(context: Context, *given: Value) -> Value:
    return _BLANKS.sub(" ", arguments.text(_string(context, *given))).strip(" ")


def _translate(_context: Context, value: Value, old: Value, new: Value) -> Value:
    source, target = arguments.text(old), arguments.text(new)
    table: dict[int, str | None] = {}
    for place, char in enumerate(source):
        table.setdefault(ord(char), target[place] if place < len(target) else None)
    return arguments.text(value).translate(table)


def _regex(_context: Context, value: Value, pattern: Value) -> Value:
    """A match anywhere counts, as the specification says."""
    return patterns.found(arguments.text(pattern), arguments.text(value))


# Selections


def _selected(_context: Context, chosen: Value, value: Value) -> Value:
    wanted = arguments.text(value).strip()
    return wanted in (arguments.text(chosen).split() or [""])


def _selected_at(context: Context, chosen: Value, at: Value) -> Value:
    place = values.number(at, context.world.zone)
    items = arguments.text(chosen).split()
    return items[int(place)] if 0 <= place < len(items) else ""


def _count_selected(_context: Context, chosen: Value) -> Value:
    return float(len(arguments.text(chosen).split()))


def _choice_name(context: Context, value: Value, reference: Value) -> Value:
    return context.world.choice_label(context.node, arguments.text(value), arguments.text(reference).strip())


def _itext(context: Context, name: Value) -> Value:
    return context.world.translated(arguments.text(name))


def _coalesce(_context: Context, *given: Value) -> Value:
    """The first value there is, with its type: NaN counts as empty, as it does where it is stored."""
    return next((value for value in map(_one, given) if not _is_empty(value)), "")


def _one(value: Value) -> Value:
    return arguments.text(value) if isinstance(value, list) else value


def _is_empty(value: Value) -> bool:
    return value == "" or value != value


FUNCTIONS: dict[str, Function] = {
    "coalesce": (1, MANY, _coalesce),
    "concat": (0, MANY, _concat),
    "contains": (2, 2, lambda context, value, part: arguments.text(part) in arguments.text(value)),
    "count-selected": (1, 1, _count_selected),
    "ends-with": (2, 2, lambda context, value, part: arguments.text(value).endswith(arguments.text(part))),
    "join": (1, MANY, _join),
    "is-selected": (2, 2, _selected),
    "jr:choice-name": (2, 2, _choice_name),
    "jr:itext": (1, 1, _itext),
    "normalize-space": (0, 1, _normalize_space),
    "regex": (2, 2, _regex),
    "selected": (2, 2, _selected),
    "selected-at": (2, 2, _selected_at),
    "starts-with": (
        2,
        2,
        lambda context, value, part: arguments.text(value).startswith(arguments.text(part)),
    ),
    "string": (0, 1, _string),
    "string-length": (0, 1, _string_length),
    "substr": (2, 3, _substr),
    "substring": (2, 3, _substring),
    "substring-after": (2, 2, _substring_after),
    "substring-before": (2, 2, _substring_before),
    "translate": (3, 3, _translate),
}
