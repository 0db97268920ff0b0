"""The faults of a checklist as lines for its author, or as objects for a program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NoReturn

import click

from inspector.cli.speaking import REFUSED, filled, plain, sentence
from inspector.xlsform.sheets import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from inspector.cli.world import World
    from inspector.domain.errors import Refused
    from inspector.xlsform.lint import Fault

_LEVELS = {True: "错误 error", False: "提醒 warning"}


def as_object(fault: Fault) -> dict[str, Any]:
    """One fault for a program; the place of a workbook is a cell, of an XForm an element and its line."""
    place = fault.place
    where: dict[str, Any] = {"place": str(place)}
    if place.sheet:
        where |= {"sheet": place.sheet, "row": place.row or None, "column": letters(place.column) or None,
                  "cell": place.cell or None, "heading": place.heading or None}  # fmt: skip
    if place.line or place.element:
        where |= {"element": place.element or None, "line": place.line or None}
    level = "error" if fault.is_error else "warning"
    return {**where, "level": level, "code": fault.code, "message": said(fault), "facts": dict(fault.facts)}


def said(fault: Fault) -> dict[str, str]:
    """The sentence in both languages; facts are the author's own words and stay as they are."""
    facts = {name: _text(value) for name, value in fault.facts.items()}
    return filled(fault.said, facts)


def _text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def lines(faults: Sequence[Fault]) -> Iterator[str]:
    """What an author reads: where to click, then what is wrong and what to type."""
    for fault in faults:
        message = said(fault)
        heading = f"  {fault.place.heading}" if fault.place.heading else ""
        yield f"{fault.place}{heading}  {_LEVELS[fault.is_error]}  [{fault.code}]"
        yield f"  {message['zh']}"
        yield f"  {message['en']}"


def refuse(world: World, refused: Refused, faults: Sequence[Fault]) -> NoReturn:
    """Say every fault and leave as for anything the rules refuse."""
    facts = {name: value for name, value in refused.facts.items() if name != "faults"}
    message = sentence(refused.code, facts)
    if world.json:
        answer = {"ok": False, "code": refused.code, "message": message, "facts": facts,
                  "faults": [as_object(fault) for fault in faults]}  # fmt: skip
        print(json.dumps(answer, ensure_ascii=False, default=plain, indent=2))
    else:
        for line in (*lines(faults), message["zh"], message["en"]):
            click.echo(line, err=True)
    raise click.exceptions.Exit(REFUSED)
