"""Writes a checklist as an XLSForm workbook: questions as values, the record's sentences as small templates.

The workbook is what ships and what lawyers edit; a script keeps its columns, attributes and both languages
in step. `say("展品“{name}”")` is the expression that puts the answer of `name` into a sentence.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import xlsxwriter

_EPOCH = datetime(2026, 1, 1)  # noqa: DTZ001  a spreadsheet's property has no zone
ZH, EN = "中文 (zh)", "English (en)"
REQUIRED = ("此项须作答。", "This has to be answered.")
_LISTS = Path(__file__).parents[2] / "resources" / "code_lists"

Pair = tuple[str, str]  # Chinese, English


@dataclass(frozen=True)
class Row:
    """One row of the survey sheet."""

    type: str
    name: str
    label: Pair = ("", "")
    hint: Pair = ("", "")
    relevant: str = ""
    required: str = ""
    constraint: str = ""
    message: Pair = ("", "")
    calculation: str = ""
    choice_filter: str = ""
    appearance: str = ""
    findings: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # value -> (kind, codes)
    attributes: Mapping[str, str] = field(default_factory=dict)

    def cells(self) -> dict[str, str]:
        """The row by column."""
        return {
            "type": self.type,
            "name": self.name,
            **_both("label", self.label),
            **_both("hint", self.hint),
            "relevant": self.relevant,
            "required": self.required,
            **_both("required_message", REQUIRED if self.required else ("", "")),
            "constraint": self.constraint,
            **_both("constraint_message", self.message),
            "calculation": self.calculation,
            "choice_filter": self.choice_filter,
            "appearance": self.appearance,
            **{
                f"bind::inspector:{name}": value for name, value in (*self._trade(), *self.attributes.items())
            },
        }

    def _trade(self) -> Iterable[tuple[str, str]]:
        if self.findings:
            kinds, codes = zip(*self.findings.values(), strict=True)
            yield "finding", " ".join(self.findings)
            yield "finding-kind", " ".join(kinds)  # in the order of the values
            yield "consequence", codes[0] if len(set(codes)) == 1 else " | ".join(codes)


def about(zh: str, en: str) -> Row:
    """The line below a section's title; an attribute, because pyxform drops the hint of a group."""
    return Row("about", "", (zh, en))


def group(name: str, zh: str, en: str, *rows: object, relevant: str = "", **attributes: str) -> list[Row]:
    """A group; a section of the screen when it stands at the top."""
    return _wrapped("group", name, (zh, en), rows, relevant, attributes)


def repeat(name: str, zh: str, en: str, *rows: object, relevant: str = "", **attributes: str) -> list[Row]:
    """A table, one row an instance."""
    return _wrapped("repeat", name, (zh, en), rows, relevant, attributes)


def _wrapped(
    kind: str, name: str, label: Pair, rows: Iterable[object], relevant: str, attributes: dict[str, str]
) -> list[Row]:
    appearance = attributes.pop("appearance", "field-list" if kind == "group" else "")
    named = {key.replace("_", "-"): value for key, value in attributes.items()}
    inner = flat(rows)
    for line in (row for row in inner if row.type == "about"):
        named |= {"hint-zh": line.label[0], "hint-en": line.label[1]}
    head = Row(f"begin {kind}", name, label, relevant=relevant, appearance=appearance, attributes=named)
    return [head, *(row for row in inner if row.type != "about"), Row(f"end {kind}", name)]


def flat(rows: Iterable[object]) -> list[Row]:
    """Rows and lists of rows as one list."""
    found: list[Row] = []
    for row in rows:
        found.extend([row] if isinstance(row, Row) else flat(row))  # type: ignore[arg-type]
    return found


def q(
    kind: str,
    name: str,
    zh: str,
    en: str,
    *,
    hint: Pair = ("", ""),
    relevant: str = "",
    required: str | bool = False,
    rule: tuple[str, str, str] = ("", "", ""),
    filter: str = "",
    appearance: str = "",
    findings: Mapping[str, tuple[str, str]] | None = None,
    says: Pair = ("", ""),
    **attributes: str,
) -> Row:
    """A question. `rule` is its constraint with the message in both languages; `says` its two sentences."""
    constraint, *message = rule
    extra = {key.replace("_", "-"): value for key, value in attributes.items()}
    extra |= {"sentence-zh": says[0], "sentence-en": says[1]} if any(says) else {}
    return Row(
        type=kind,
        name=name,
        label=(zh, en),
        hint=hint,
        relevant=relevant,
        required="yes" if required is True else required or "",
        constraint=constraint,
        message=(message[0], message[1]),
        choice_filter=filter,
        appearance=appearance,
        findings=findings or {},
        attributes=extra,
    )


def checked(
    kind: str, name: str, zh: str, en: str, check: str, *, relevant: str = "", **more: object
) -> list[Row]:
    """A text whose check digit is looked at, and beside it whether the thing is really printed so."""
    stored = q(
        "text",
        f"{name}_as_printed",
        f"{zh}：实物如此标注",
        f"{en}: printed so",
        appearance="hidden",
        relevant=relevant,
    )
    return [q(kind, name, zh, en, relevant=relevant, check=check, **more), stored]  # type: ignore[arg-type]


NOT_NEGATIVE = (". >= 0", "金额不能为负。", "Not less than zero.")


def money(name: str, zh: str, en: str, **more: object) -> Row:
    """An amount in yuan: typed as people type it, kept exactly, capitals shown beside it."""
    return q("decimal", name, zh, en, **{"rule": NOT_NEGATIVE, "unit": "yuan", **more})  # type: ignore[arg-type]


def barcode(name: str, zh: str, en: str, **more: object) -> list[Row]:
    """A barcode: read from a photo, a camera or a hand scanner, or typed; a wrong check digit is a doubt."""
    return checked("barcode", name, zh, en, "barcode", **more)  # type: ignore[arg-type]


def hidden(name: str, prefill: str, kind: str = "text", **more: str) -> Row:
    """What the program knows and nobody is asked."""
    return q(kind, name, name, name, appearance="hidden", prefill=prefill, **more)


def calculate(name: str, expression: str, **attributes: str) -> Row:
    """A value that follows from answers."""
    named = {key.replace("_", "-"): value for key, value in attributes.items()}
    return Row("calculate", name, calculation=expression, attributes=named)


# --- expressions


def literal(text: str) -> str:
    """Text as an XPath literal."""
    return f'"{text}"' if "'" in text else f"'{text}'"


DOTS = "'……'"


def say(template: str, **expressions: str) -> str:
    """A sentence with the answers it names: {name} is a question, or an expression given here.

    What is not answered yet stands as dots, so that a half-written sentence looks like one.
    """
    parts = []
    for text, name in re.findall(r"([^{}]*)(?:\{(\w+)\})?", template):
        parts += [literal(text)] if text else []
        parts += [expressions.get(name, when(f"${{{name}}} != ''", f"${{{name}}}", DOTS))] if name else []
    return parts[0] if len(parts) == 1 else f"concat({', '.join(parts)})"


def when(condition: str, then: str, otherwise: str = "''") -> str:
    """One sentence or another."""
    return f"if({condition}, {then}, {otherwise})"


def cases(sentences: Mapping[str, str], *, of: str = ".", otherwise: str = "''") -> str:
    """The sentence of the value answered; none for a value that adds nothing."""
    expression = otherwise
    for value, sentence in reversed(list(sentences.items())):
        expression = when(f"{of} = '{value}'", sentence, expression)
    return expression


def joined(*expressions: str) -> str:
    """Sentences one after the other."""
    return f"concat({', '.join(expressions)})"


def stopped(expression: str, stop: str) -> str:
    """Free text with a full stop, unless it brought its own."""
    return joined(expression, when(f"ends-with({expression}, {literal(stop)})", "''", literal(stop)))


def listed(name: str, words: Mapping[str, str], mark: str) -> str:
    """The words of every choice picked in a question of many, one after the other."""
    parts = (when(f"selected(${{{name}}}, '{value}')", literal(word + mark)) for value, word in words.items())
    everything = joined(*parts)
    return f"substr({everything}, 0, string-length({everything}) - {len(mark)})"


def means_finding(row: Row, values: Iterable[str], repeated: bool) -> str:
    """The number of answers of this question that are among these values."""
    test = " or ".join(f"selected(., '{value}')" for value in values)
    if repeated:
        return f"count(${{{row.name}}}[{test}])"
    return f"number({test.replace('selected(.,', f'selected(${{{row.name}}},')})"


# --- writing


def choices_of(name: str) -> list[tuple[str, str, str]]:
    """A code list of the trade: value, Chinese, English."""
    with (_LISTS / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return [(row["value"], row["zh"], row["en"]) for row in csv.DictReader(lines)]


def write(path: Path, rows: list[Row], choices: list[dict[str, str]], settings: dict[str, str]) -> None:
    """The workbook: three sheets, frozen heads, columns wide enough to read."""
    with xlsxwriter.Workbook(path, {"strings_to_numbers": False, "strings_to_formulas": False}) as book:
        book.set_properties({"title": settings["form_title"], "created": _EPOCH})
        _sheet(book, "survey", [row.cells() for row in rows])
        _sheet(book, "choices", choices)
        _sheet(book, "settings", [settings])


def _sheet(book: xlsxwriter.Workbook, name: str, rows: list[dict[str, str]]) -> None:
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True, "bg_color": "#E8F0FA"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    every = dict.fromkeys(column for row in rows for column in row)
    columns = [column for column in every if any(row.get(column) for row in rows)]
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column, bold)
        longest = max(len(row.get(column, "")) for row in rows)
        sheet.set_column(place, place, max(10, min(40, longest + 2)), wrapped)
    for line, row in enumerate(rows, 1):
        for place, column in enumerate(columns):
            if row.get(column):
                sheet.write_string(line, place, row[column])
    sheet.freeze_panes(1, min(2, len(columns)))


def _both(name: str, texts: Pair) -> dict[str, str]:
    return {f"{name}::{ZH}": texts[0], f"{name}::{EN}": texts[1]}
