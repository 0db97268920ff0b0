"""The survey sheet: types, names, begin and end, and what each row owes; out comes the tree of entries."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from inspector.xlsform.lint import kinds
from inspector.xlsform.lint.checklist import Checklist, Entry, Options, Trade, Written
from inspector.xlsform.lint.faults import Faults, Place
from inspector.xlsform.lint.headings import EXPRESSIONS, is_name
from inspector.xlsform.lint.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector.xlsform.lint.rows import Line, Table

_OUTSIDE = re.compile(r"\b(?:search\s*\(|ex:|printer:)")
_DEEPEST = 30
_KINDS = {"calculation": "calculate", "repeat_count": "count"}
_YES_NO = {word: word.lower() for word in ("yes", "Yes", "YES", "no", "No", "NO", "true", "True", "TRUE",
                                           "false", "False", "FALSE")}  # fmt: skip
_TEXTS = ("label", "hint", "guidance_hint", "constraint_message", "required_message")
# What makes no difference in a row of this kind; the compiler drops it without a word.
_OF_QUESTIONS = ("constraint", "calculation", "default", "choice_filter", "parameters", "required")
_IGNORED: Mapping[str, tuple[str, ...]] = {
    "group": (*_OF_QUESTIONS, "repeat_count", "hint"),
    "repeat": (*_OF_QUESTIONS, "hint"),
    "end": (*_OF_QUESTIONS, "repeat_count", "relevant", "label"),
    "note": ("constraint", "choice_filter", "repeat_count", "parameters"),
    "calculate": ("constraint", "choice_filter", "repeat_count", "hint", "parameters"),
}  # fmt: skip


@dataclass
class _Open:
    entry: Entry
    line: Line | None
    names: dict[str, Place] = field(default_factory=dict)
    folded: dict[str, str] = field(default_factory=dict)


@dataclass
class SurveyReader:
    table: Table
    lists: dict[str, Options]
    trade: Trade
    faults: Faults
    root_name: str = "data"
    fresh: set[str] = field(default_factory=set)  # lists that some question uses

    def checklist(self) -> Checklist:
        root = Entry(self.root_name, "group", "group", Place("survey"), f"/{self.root_name}")
        self.made = Checklist(root, lists=self.lists)
        self.stack = [_Open(root, None)]
        for line in self.table.lines:
            self._row(line)
        for open_ in self.stack[1:]:
            self.made.is_sound = False
            what = open_.entry.kind
            self.faults.add("begin_without_end", open_.entry.place, kind=what, name=open_.entry.name)
        self._end_of_groups()
        return self.made

    def _row(self, line: Line) -> None:
        if line["disabled"].lower() in ("yes", "true", "true()"):
            return
        if not line["type"]:
            self._no_type(line)
            return
        kind = kinds.kind(line["type"])
        if kind.role == "refused":
            self.faults.add("type_refused", line.place("type"), type=line["type"], feature=kind.type)
        elif kind.role == "unknown":
            self._unknown_type(line)
            self.fresh.update(line["type"].split())  # the list it meant to name is in use
        if kind.role == "end":
            self._close(kind, line)
            return
        if kind.role == "begin":
            self._open(kind, line)
            return
        self._question(kind, line)

    def _no_type(self, line: Line) -> None:
        if line["name"] or any(column.startswith("label") for column in line.values):
            self.faults.add("type_missing", self.table.place(line, "type"), name=line["name"])
        elif line.values:
            self.faults.add("row_ignored", Place("survey", line.number))

    def _unknown_type(self, line: Line) -> None:
        written = " ".join(line["type"].split())
        first, _, rest = written.partition(" ")
        near = self.faults.near(first, [each for each in kinds.written() if "_" in each]) if rest else ""
        near = f"{near} {rest}" if near else self.faults.near(written, kinds.written())
        self.faults.add("type_unknown", line.place("type"), type=written[:80], near=near)

    # --- begin and end

    def _open(self, kind: Kind, line: Line) -> None:
        entry = self._entry(kind.type, Kind("question", kind.type), line)
        self._ignored(kind.type, line)
        if len(self.stack) > _DEEPEST:
            self.faults.add("nested_too_deep", line.place("type"), most=_DEEPEST)
            self.made.is_sound = False
        if kind.type == "repeat" and line["repeat_count"]:
            self._made(f"{entry.name}_count", "calculate", entry.place)
        self.stack.append(_Open(entry, line))

    def _close(self, kind: Kind, line: Line) -> None:
        self._ignored("end", line)
        place = line.place("type")
        if len(self.stack) == 1:
            self.faults.add("end_without_begin", place, kind=kind.type)
            self.made.is_sound = False
            return
        opened = self.stack.pop()
        begun = opened.line.place("type") if opened.line else Place("survey")
        if opened.entry.kind != kind.type:
            self.made.is_sound = False
            facts = {"begun": opened.entry.kind, "name": opened.entry.name, "other": begun.cell}
            self.faults.add("end_mismatch", place, kind=kind.type, **facts)
        elif line["name"] and line["name"] != opened.entry.name:
            facts = {"begun": opened.entry.name, "other": begun.cell}
            self.faults.add("end_named_otherwise", line.place("name"), name=line["name"], **facts)
        if not opened.entry.children:
            self.faults.add("blank_group", begun, name=opened.entry.name, kind=opened.entry.kind)

    def _end_of_groups(self) -> None:
        if not self.made.entries:
            self.faults.add("survey_empty", Place("survey"))

    # --- questions

    def _question(self, kind: Kind, line: Line) -> None:
        entry = self._entry("question", kind, line)
        if kind.role != "question":
            entry.type = ""
        self._ignored(kind.type, line)
        if kind.type in kinds.SELECTS:
            self._select(entry, kind, line)
        elif line["choice_filter"]:
            self.faults.add(
                "column_ignored", line.place("choice_filter"), column="choice_filter", type=kind.type
            )
        if line["repeat_count"]:
            self.faults.add(
                "column_ignored", line.place("repeat_count"), column="repeat_count", type=kind.type
            )
        if kind.type == "calculate" and not line["calculation"] and not line["default"]:
            self.faults.add("calculation_missing", self.table.place(line, "calculation"), name=entry.name)
        required = line["required"]
        if kind.type in kinds.UNANSWERED and required and required.lower() not in ("no", "false", "false()"):
            self.faults.add("required_unanswerable", line.place("required"), type=kind.type, name=entry.name)
        self._label(entry, kind, line)
        if kind.or_other:
            self._made(f"{entry.name}_other", "text", entry.place)

    def _label(self, entry: Entry, kind: Kind, line: Line) -> None:
        if kind.role != "question" or kind.type in ("calculate", "metadata", "external"):
            return
        said = any(
            column.partition("::")[0] in ("label", "hint", "image", "audio", "video")
            for column in line.values
        )
        if not said:
            self.faults.add("label_missing", self.table.place(line, self._first_label()), name=entry.name)
        if line["constraint"] and not any(column.startswith("constraint_message") for column in line.values):
            self.faults.add("message_missing", line.place("constraint"), name=entry.name)

    def _first_label(self) -> str:
        return next(
            (heading.column for heading in self.table.headings.values() if heading.base == "label"), "label"
        )

    def _select(self, entry: Entry, kind: Kind, line: Line) -> None:
        place = line.place("type")
        if not kind.list:
            self.faults.add("list_not_named", place, type=line["type"])
            return
        entry.list_name, entry.is_file = kind.list, kind.is_file
        self.fresh.add(kind.list)
        if kind.list.startswith("${"):
            entry.written.append(Written("choices_from", kind.list, place))
            entry.list_name = ""
        elif kind.is_file:
            if not kind.list.lower().endswith((".csv", ".xml", ".geojson")):
                self.faults.add("file_kind", place, file=kind.list)
        elif kind.list not in self.lists:
            near = self.faults.near(kind.list, self.lists) or ", ".join(list(self.lists)[:6])
            self.faults.add("list_unknown", place, list=kind.list, near=near)
        if kind.or_other and kind.list in self.lists:
            self.lists[kind.list].values.setdefault("other", place)

    # --- what every row has

    def _entry(self, what: str, kind: Kind, line: Line) -> Entry:
        name = line["name"]
        place = self.table.place(line, "name")
        parent = self.stack[-1]
        if not name:
            if kind.type != "note" or what != "question":
                self.faults.add("name_missing", place, type=line["type"])
            name = f"generated_note_name_{line.number}"
        else:
            self._check_name(name, place, parent)
        entry = Entry(name, what, kind.type, place, f"{parent.entry.reference}/{name}")
        entry.appearance = line["appearance"]
        outside = _OUTSIDE.search(entry.appearance)
        if outside:
            self.faults.add("appearance_refused", line.place("appearance"), appearance=outside[0])
        parent.entry.children.append(entry)
        self.made.entries.append(entry)
        self._write(entry, line)
        return entry

    def _check_name(self, name: str, place: Place, parent: _Open) -> None:
        if not is_name(name):
            self.faults.add("name_invalid", place, name=name[:80])
        elif name == "meta":
            self.faults.add("name_reserved", place, name=name)
        if name in parent.names:
            self.faults.add("name_twice", place, name=name, other=parent.names[name].cell)
            return
        alike = parent.folded.setdefault(name.lower(), name)
        if alike != name:
            self.faults.add("name_case", place, name=name, near=alike, other=parent.names[alike].cell)
        parent.names[name] = place

    def _made(self, name: str, kind: str, place: Place) -> None:
        parent = self.stack[-1].entry
        entry = Entry(name, "question", kind, place, f"{parent.reference}/{name}", is_made=True)
        parent.children.append(entry)
        self.made.entries.append(entry)

    def _write(self, entry: Entry, line: Line) -> None:
        """Every expression and text of the row."""
        prefix = f"bind::{self.trade.prefix}:"
        for column, value in line.values.items():
            if column in EXPRESSIONS:
                if value.text not in _YES_NO:
                    entry.written.append(Written(_KINDS.get(column, column), value.text, value.place))
            elif column == "default":
                entry.written.append(Written("default", value.text, value.place))
            elif column == "trigger":
                entry.written.append(Written("trigger", value.text, value.place))
            elif column.partition("::")[0] in _TEXTS:
                entry.written.append(Written("text", value.text, value.place))
            elif self.trade.prefix and column.startswith(prefix):
                entry.extras[column.removeprefix(prefix)] = (value.text, value.place)
            elif "${" in value.text and column not in ("type", "name"):
                entry.written.append(Written("text", value.text, value.place))

    def _ignored(self, kind: str, line: Line) -> None:
        for column in _IGNORED.get(kind, ()):
            if line[column] or (
                column in ("hint", "label") and any(c.startswith(f"{column}::") for c in line.values)
            ):
                at = column if line[column] else next(c for c in line.values if c.startswith(f"{column}::"))
                self.faults.add("column_ignored", line.place(at), column=column, type=line["type"])
