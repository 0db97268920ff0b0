"""How many rows a table has, where its answers do not say: rows without any answer, or none at all.

Beside the answers a record keeps such a count as one more entry: `/data/closing/agreed[]` is `0`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.xlsform import Repeat

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from inspector.xlsform import Form, Session

MARK = "[]"


def told(session: Session, form: Form) -> dict[str, str]:
    """Every answer, and the counts that the answers do not tell."""
    answers = session.kept()
    return answers | dict(_untold(session, form, answers))


def _untold(session: Session, form: Form, answers: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The tables that would come back with another number of rows than they have."""
    for table in _tables(form):
        rows = session.instances(table)
        ends_empty = len(rows) > 1 and not any(one.startswith(f"{rows[-1]}/") for one in answers)
        if ends_empty or not rows:
            yield f"{table}{MARK}", str(len(rows))


def without(answers: Mapping[str, str]) -> dict[str, str]:
    """The answers alone."""
    return {reference: value for reference, value in answers.items() if not reference.endswith(MARK)}


def put_back(session: Session, form: Form, answers: Mapping[str, str], now: datetime) -> None:
    """Give every table the rows it was left with."""
    tables = frozenset(_tables(form))
    for reference, value in answers.items():
        table = reference.removesuffix(MARK)
        if reference.endswith(MARK) and table in tables and value.isdecimal():
            _resize(session, table, int(value), now)


def _resize(session: Session, table: str, wanted: int, now: datetime) -> None:
    while len(session.instances(table)) < wanted:
        session.add_repeat(table, now=now)
    for instance in reversed(session.instances(table)[wanted:]):
        session.remove_repeat(instance)


def _tables(form: Form) -> Iterator[str]:
    """Tables whose rows a person adds, those inside rows left out."""
    repeats = {reference: node for reference, node in form.nodes.items() if isinstance(node, Repeat)}
    for reference, node in repeats.items():
        inside = any(reference.startswith(f"{other}/") for other in repeats)
        if not (node.count or node.is_fixed or inside):
            yield reference
