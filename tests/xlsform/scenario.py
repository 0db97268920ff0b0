"""A checklist and somebody filling it in, said the way a test wants to say it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from types import MappingProxyType
from typing import TYPE_CHECKING

from inspector import xlsform

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=timezone(timedelta(hours=8)))
SETTINGS = """
| settings |
| | form_title | form_id | version | default_language | namespaces |
| | 检查 | check | 1 | 中文 (zh) | inspector="https://inspector.example/xforms" |
"""


def sheet(name: str, columns: str, *rows: str) -> str:
    """One sheet as pyxform's Markdown; cells are parted by blanks around a bar."""
    lines = [f"| {name} |", *(f"| | {row} |" for row in (columns, *rows))]
    return "\n".join(lines) + "\n"


def survey(columns: str, *rows: str) -> str:
    return sheet("survey", columns, *rows)


def choices(columns: str, *rows: str) -> str:
    return sheet("choices", columns, *rows)


YES_NO = choices(
    "list_name | name | label::中文 (zh) | label::English (en)", "yn | yes | 是 | Yes", "yn | no | 否 | No"
)


class Scenario:
    """References may be bare names as long as the form has only one question so called."""

    def __init__(self, form: xlsform.Form, session: xlsform.Session) -> None:
        self.form = form
        self.session = session

    @classmethod
    def load(
        cls,
        *sheets: str,
        functions: frozenset[str] = frozenset(),
        files: Mapping[str, bytes] = MappingProxyType({}),
    ) -> xlsform.Form:
        """Sheets that bring settings of their own keep them."""
        written = "".join(sheets)
        settings = "" if "| settings |" in written else SETTINGS
        return xlsform.load(xlsform.compile_markdown(written + settings), functions=functions, files=files)

    @classmethod
    def open(
        cls,
        *sheets: str,
        values: Iterable[tuple[str, str]] = (),
        functions: Mapping[str, Callable[..., object]] | None = None,
        metadata: Mapping[str, str] | None = None,
        now: datetime = NOON,
        resumed: bool = False,
        files: Mapping[str, bytes] = MappingProxyType({}),
    ) -> Scenario:
        form = cls.load(*sheets, functions=frozenset(functions or ()), files=files)
        session = xlsform.Session.open(form, now, values, functions or {}, metadata or {}, resumed=resumed)
        return cls(form, session)

    def ref(self, name: str) -> str:
        if name.startswith("/"):
            return name
        (found,) = [reference for reference in self.form.nodes if reference.rpartition("/")[2] == name]
        return found

    def answer(self, name: str, value: str) -> frozenset[str]:
        return self.session.answer(self.ref(name), value, now=NOON)

    def value(self, name: str) -> str:
        return self.session.value(self.ref(name))

    def asks(self, name: str) -> bool:
        return self.session.relevant(self.ref(name))

    def wants(self, name: str) -> bool:
        return self.session.required(self.ref(name))

    def offers(self, name: str) -> list[str]:
        return [choice.value for choice in self.session.choices(self.ref(name))]

    def complains(self) -> list[tuple[str, str]]:
        return [(violation.reference, violation.kind) for violation in self.session.violations()]

    def refuses(self, name: str, value: str) -> bool:
        """Whether the answer breaks the question's constraint."""
        self.answer(name, value)
        return (self.ref(name), "constraint") in self.complains()
