"""A small sound workbook, and the slips an author makes in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import xlsxwriter

from inspector.xlsform import NAMESPACE, lint
from inspector.xlsform.lint import Extra, Trade

if TYPE_CHECKING:
    from pathlib import Path

SURVEY = [
    # A type, B name, C D label, E F hint, G relevant, H constraint, I J message, K calculation, L filter,
    # M required, N basis, O finding, P kind, Q nothing-found, R S sentence
    [
        "type",
        "name",
        "label::中文 (zh)",
        "label::English (en)",
        "hint::中文 (zh)",
        "hint::English (en)",
        "relevant",
        "constraint",
        "constraint_message::中文 (zh)",
        "constraint_message::English (en)",
        "calculation",
        "choice_filter",
        "required",
        "bind::inspector:basis",
        "bind::inspector:finding",
        "bind::inspector:kind",
        "bind::inspector:nothing-found",
        "bind::inspector:sentence-zh",
        "bind::inspector:sentence-en",
    ],
    ["begin group", "party", "主体", "Party"],  # 2
    [
        "select_one yn",
        "registered",
        "是否登记",
        "Registered",
        *[""] * 9,
        "APL.42",
        "no",
        "identity",
        "yes",
        "if(. = 'no', '未登记。', '')",
        "if(. = 'no', 'Not registered.', '')",
    ],  # 3
    [
        "text",
        "party_name",
        "名称",
        "Name",
        "全称",
        "In full",
        "${registered} = 'no'",
        "string-length(.) > 1",
        "至少两个字。",
        "Two characters at least.",
    ],  # 4
    [
        "integer",
        "pieces",
        "数量",
        "Pieces",
        "",
        "",
        "",
        ". >= 0 and . <= 1000",
        "从 0 到 1000。",
        "From 0 to 1000.",
    ],  # 5
    ["end group", "party"],  # 6
    ["select_multiple colour", "colours", "颜色", "Colours"],  # 7
    ["select_one shade", "shade", "色调", "Shade", *[""] * 7, "colour = ${colours}"],  # 8
    ["calculate", "double", "", "", "", "", "", "", "", "", "${pieces} * 2"],  # 9
    ["note", "thanks", "谢谢 ${party_name}", "Thanks ${party_name}"],  # 10
]
CHOICES = [
    ["list_name", "name", "label::中文 (zh)", "label::English (en)", "colour"],
    ["yn", "yes", "是", "Yes"],  # 2
    ["yn", "no", "否", "No"],  # 3
    ["colour", "red", "红", "Red"],  # 4
    ["colour", "blue", "蓝", "Blue"],  # 5
    ["shade", "dark", "深", "Dark", "red"],  # 6
    ["shade", "light", "浅", "Light", "blue"],  # 7
]
SETTINGS = [
    ["form_title", "form_id", "version", "default_language", "namespaces"],
    ["检查", "check", "1.0", "中文 (zh)", f'inspector="{NAMESPACE}"'],
]
TRADE = Trade(
    {"check-uscc": (1, 1)},
    "inspector",
    NAMESPACE,
    {
        "basis": Extra("words", known=frozenset({"APL.42", "APL.55"})),
        "finding": Extra("values", with_column="kind", not_in="nothing-found"),
        "kind": Extra("words", known=frozenset({"identity", "marks"}), as_many_as="finding"),
        "nothing-found": Extra("value"),
        "sentence-zh": Extra("expression", pair="sentence-en"),
        "sentence-en": Extra("expression", pair="sentence-zh"),
        "propose": Extra("expression", gives_value=True),
        "photos": Extra("number"),
        "check": Extra("words", known=frozenset({"uscc"}), companion="_as_printed"),
    },
)
Sheets = dict[str, list[list[str]]]


def sheets() -> Sheets:
    """The workbook's cells, to be changed."""
    return {
        "survey": [list(row) for row in SURVEY],
        "choices": [list(row) for row in CHOICES],
        "settings": [list(row) for row in SETTINGS],
    }


def typed(book: Sheets, cell: str, text: str) -> Sheets:
    """The same with this text in a cell such as survey!F12; a heading may be added that way."""
    sheet, column, row = re.fullmatch(r"(\w+)!([A-Z]+)(\d+)", cell).groups()
    place = 0
    for letter in column:
        place = place * 26 + ord(letter) - 64
    lines = book[sheet]
    while len(lines) < int(row):
        lines.append([])
    line = lines[int(row) - 1]
    line.extend([""] * (place - len(line)))
    line[place - 1] = text
    return book


def write(path: Path, book: Sheets) -> Path:
    """As a spreadsheet program would."""
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as out:
        for name, rows in book.items():
            sheet = out.add_worksheet(name)
            for line, row in enumerate(rows):
                for place, text in enumerate(row):
                    if text:
                        sheet.write_string(line, place, text)
    return path


def found(path: Path, book: Sheets, *, trade: Trade = TRADE, **files: bytes) -> list[tuple[str, str]]:
    """Place and code of everything the linter says, `lint.` left out."""
    named = {name.replace("_csv", ".csv"): data for name, data in files.items()}
    checked = lint.check(write(path / "book.xlsx", book), trade, files=named)
    return [(str(fault.place), fault.code.removeprefix("lint.")) for fault in checked.faults]
