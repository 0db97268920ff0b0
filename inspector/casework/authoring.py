"""What a checklist of ours may hold beyond XLSForm: the trade's columns, their words, its functions.

The linter knows no trade; this is what it is told.
"""

from __future__ import annotations

import csv
import inspect
from functools import cache
from typing import TYPE_CHECKING

from inspector import RESOURCES
from inspector.casework import basis
from inspector.casework.checklists import CHECKS, FUNCTIONS
from inspector.domain.campaign import Phase, TargetKind

if TYPE_CHECKING:
    from pathlib import Path

    from inspector.xlsform.lint import Checked, Trade

# Consequences of an item (domain reference 3): guidance, order, materials, evidence, recognition, cover or
# remove, transfer, clue, supervisor's review, assistance.
CONSEQUENCES = frozenset("GRMEHXTCSA")
NOTICES = frozenset(f"W{number:02d}" for number in range(1, 29))
LICENCE = frozenset({"registered", "name", "kind", "credit_code", "representative", "address"})
UNITS = frozenset({"yuan"})
# What casework/prefill.py can answer.
PREFILLS = frozenset(
    {"tour.kind", "tour.task_number", "tour.source", "tour.phase", "tour.hall", "tour.assistants",
     "tour.witness", "tour.witness_unit", "tour.contact", "history.findings",
     "campaign.name", "campaign.venue",
     "campaign.opens", "campaign.closes", "campaign.closes_at", "campaign.answer_hours",
     "target.kind", "target.name", "target.address", "opened_at",
     "completed_at", "place", "booth", "hall", "date", "party.name", "party.name_en", "party.kind",
     "party.credit_code", "party.representative", "party.address", "party.country", "party.contact",
     "party.phone",
     *(f"officer{number}.{what}" for number in (1, 2, 3, 4) for what in ("name", "badge"))}
)  # fmt: skip


def lint(path: Path) -> Checked:
    """Every fault of a workbook or XForm, each with its place."""
    from inspector.xlsform import lint

    return lint.check(path, trade())


def sound(path: Path) -> bytes:
    """The XForm of a checklist without an error; refuses with the first places otherwise."""
    from inspector.xlsform import lint

    checked = lint.check(path, trade())
    lint.refuse(checked)
    return checked.xform


@cache
def trade() -> Trade:
    """What the linter is told."""
    from inspector.xlsform import NAMESPACE
    from inspector.xlsform.lint import Extra, Trade

    keys = basis.keys()
    extras = {
        "prefill": Extra("words", known=PREFILLS),
        "propose": Extra("expression", gives_value=True),
        "item": Extra(),
        "number": Extra(),
        "short": Extra(),
        "basis": Extra("words", known=keys),
        "order-basis": Extra("words", known=keys),
        "breached": Extra("expression", known=keys),
        "ordered": Extra("expression", known=keys),
        "check": Extra("words", known=frozenset(CHECKS), companion="_as_printed"),
        "finding": Extra("values", with_column="finding-kind", not_in="nothing-found"),
        "finding-kind": Extra("words", known=_kinds(), as_many_as="finding"),
        "consequence": Extra("words", known=CONSEQUENCES | {"|"}),  # "G | R C": by value
        "nothing-found": Extra("value", not_in="finding"),
        "notice": Extra("words", known=NOTICES),
        "photos": Extra("number"),
        "licence": Extra("words", known=LICENCE),
        "unit": Extra("words", known=UNITS),
        "hint-zh": Extra(pair="hint-en"),
        "hint-en": Extra(pair="hint-zh"),
        "sentence-zh": Extra("expression", pair="sentence-en"),
        "sentence-en": Extra("expression", pair="sentence-zh"),
    }
    settings = {
        "title-en": Extra(),
        "targets": Extra("words", known=frozenset(kind.value for kind in TargetKind)),
        "phases": Extra("words", known=frozenset(phase.value for phase in Phase)),
    }
    return Trade(_functions(), "inspector", NAMESPACE, extras, settings)


def _kinds() -> frozenset[str]:
    with (RESOURCES / "code_lists" / "finding_kind.csv").open(encoding="utf-8", newline="") as lines:
        return frozenset(row["value"] for row in csv.DictReader(lines))


def _functions() -> dict[str, tuple[int, int]]:
    """Fewest and most arguments of the trade's functions, as they are written."""
    found = {}
    for name, function in FUNCTIONS.items():
        parameters = inspect.signature(function).parameters.values()
        needed = sum(parameter.default is parameter.empty for parameter in parameters)
        found[name] = (needed, len(parameters))
    return found
