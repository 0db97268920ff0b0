"""The command line as a script uses it: arguments in, one JSON object and an exit code out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from inspector.cli.commands import root
from inspector.cli.world import World
from tests.casework.made_up import COLLEAGUE, LEADER, SECRETS, Clock, Ids, copied

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


@dataclass
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one object on standard output."""
        return dict(json.loads(self.out))


class Line:
    """A command line over one workspace; the leader's passphrase lies in a file."""

    def __init__(self, home: Path, workspace: Path) -> None:
        self.home, self.workspace, self.clock = home, workspace, Clock()
        self.passfiles = {}
        for place, (badge, secret) in enumerate(SECRETS.items()):
            self.passfiles[badge] = home / f"pass{place}"
            self.passfiles[badge].write_text(secret, encoding="utf-8")
        self._ids = Ids(70)

    def bare(self, *arguments: object) -> Said:
        """Run as given, with nothing added."""
        world = World(now=self.clock, new_id=self._ids)
        result: Result = CliRunner(env={"INSPECTOR_WORKSPACE": "", "INSPECTOR_PASSPHRASE": ""}).invoke(
            root, [str(argument) for argument in arguments], obj=world
        )
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Said(result.exit_code, result.stdout, result.stderr)

    def run(self, *arguments: object) -> Said:
        """Run in the workspace with the leader's passphrase, answered as JSON."""
        workspace = ("--workspace", self.workspace, "--passphrase-file", self.passfiles[LEADER], "--json")
        return self.bare(*workspace, *arguments)

    def second(self) -> tuple[str, str]:
        """The option by which the second officer signs."""
        return "--sign-as", f"{COLLEAGUE}:{self.passfiles[COLLEAGUE]}"

    def file(self, name: str, content: object) -> Path:
        path = self.home / name
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        path.write_text(text, encoding="utf-8")
        return path


@pytest.fixture
def line(tmp_path: Path) -> Line:
    return Line(tmp_path, copied(tmp_path / "workspace"))
