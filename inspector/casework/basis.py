"""Legal basis: the rows a checklist item or a notice refers to, as in force on the day of the inspection."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from inspector import RESOURCES


@dataclass(frozen=True, slots=True)
class Basis:
    """One provision in one version."""

    key: str
    text_zh: str
    text_en: str
    effective_from: date
    effective_to: date | None


@cache
def _rows() -> tuple[Basis, ...]:
    rows: list[Basis] = []
    for path in sorted((RESOURCES / "legal_basis").glob("*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8")).get("basis", []):
            rows.append(
                Basis(
                    key=row["key"],
                    text_zh=row["text_zh"],
                    text_en=row["text_en"],
                    effective_from=_day(row.get("effective_from")) or date.min,
                    effective_to=_day(row.get("effective_to")),
                )
            )
    return tuple(rows)


def _day(value: object) -> date | None:
    if isinstance(value, date):
        return value
    return date.fromisoformat(value) if isinstance(value, str) and value else None


def keys() -> frozenset[str]:
    """Every provision a checklist or a notice may name."""
    return frozenset(row.key for row in _rows())


def in_force(key: str, on: date) -> Basis | None:
    """The row of this key in force on a day; None when the table has none."""
    for row in _rows():
        if (
            row.key == key
            and row.effective_from <= on
            and (row.effective_to is None or on <= row.effective_to)
        ):
            return row
    return None


def texts(keys: str, on: date, language: str) -> tuple[str, ...]:
    """The texts of several keys (blank or comma separated), those in force only."""
    found = (in_force(key, on) for key in keys.replace(",", " ").split())
    return tuple((row.text_zh if language == "zh" else row.text_en) for row in found if row)


def split(row: Basis) -> tuple[str, str, tuple[str, str]]:
    """The law and the article of a provision, in both languages; a text cited whole has no article."""
    law, mark, article = row.text_zh.rpartition("》")
    standard, closed, rest = article.partition("）") if article.startswith("（") else ("", "", article)
    law_en, comma, article_en = row.text_en.rpartition(", ")
    if not rest or not comma:
        return row.text_zh, row.text_en, ("", "")
    return law + mark + standard + closed, law_en, (rest, article_en)
