"""JavaRosa in a process of its own, asked line by line; it comes with pyxform's wheel as ODK Validate."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote_plus

ZONE = "Asia/Shanghai"  # not UTC: a zone between the engines would hide there
_SOURCE = Path(__file__).with_name("Oracle.java")


class Objection(Exception):
    """What JavaRosa said instead of an answer."""


@dataclass(frozen=True)
class Seen:
    """What one engine makes of a form at one moment."""

    nodes: dict[str, tuple[bool, bool, bool, bool, str]]  # relevant, required, holds, readonly, value
    choices: dict[str, str] = field(default_factory=dict)
    xml: str = ""


def jar() -> Path | None:
    try:
        from pyxform.validators import odk_validate
    except ImportError:
        return None
    found = Path(odk_validate.__file__).parent / "bin" / "ODK_Validate.jar"
    return found if found.exists() else None


def missing() -> str:
    """Why JavaRosa cannot be asked here; empty when it can."""
    if shutil.which("java") is None:
        return "no Java on this machine"
    if shutil.which("javac") is None:
        return "Java here is no JDK: it cannot run a source file"
    return "" if jar() else "pyxform brings no ODK Validate jar"


class JavaRosa:
    """`with JavaRosa() as oracle:` starts one virtual machine for any number of forms."""

    def __init__(self, zone: str = ZONE) -> None:
        self.zone = zone

    def __enter__(self) -> JavaRosa:
        # No optimising compiler: most of what runs here runs a few times only.
        command = ["java", "-XX:TieredStopAtLevel=1", f"-Duser.timezone={self.zone}", "-Duser.language=en",
                   "-Duser.country=US", "-cp", str(jar()), str(_SOURCE)]  # fmt: skip
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def open(self, xml: Path, beside: Path) -> Seen:
        return self._seen("open", str(xml), str(beside))

    def answer(self, reference: str, value: str) -> Seen:
        return self._seen("answer", reference, value)

    def add(self, reference: str) -> Seen:
        return self._seen("add", reference)

    def remove(self, reference: str) -> Seen:
        return self._seen("remove", reference)

    def evaluate(self, expression: str, context: str) -> tuple[str, str]:
        """The Java type and the text of a value."""
        ((_, kind, value),) = self._asked("evaluate", expression, context)
        return kind, value

    def _seen(self, *request: str) -> Seen:
        seen = Seen({})
        xml = ""
        for kind, *facts in self._asked(*request):
            if kind == "node":
                reference, relevant, required, holds, readonly, value = facts
                seen.nodes[reference] = (
                    relevant == "1",
                    required == "1",
                    holds == "1",
                    readonly == "1",
                    value,
                )
            elif kind == "choices":
                seen.choices[facts[0]] = facts[1]
            elif kind == "xml":
                xml = facts[0]
        return Seen(seen.nodes, seen.choices, xml)

    def _asked(self, *request: str) -> list[list[str]]:
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("not started")
        self._process.stdin.write(
            "\t".join((request[0], *(quote(part, safe="/") for part in request[1:]))) + "\n"
        )
        self._process.stdin.flush()
        found: list[list[str]] = []
        while True:
            line = self._process.stdout.readline().rstrip("\n")
            if line == "end":
                return found
            if not line:
                raise RuntimeError("JavaRosa stopped")
            parts = [unquote_plus(part) for part in line.split("\t")]
            if parts[0] == "error":
                raise Objection(parts[1])
            found.append(parts)
