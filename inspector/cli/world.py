"""What a command is given: the clock, ids, where the workspace is and how it is opened."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import click

from inspector.casework.places import usual_workspace
from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from inspector.casework.desk import Desk


@dataclass
class World:
    """The world of one command line."""

    now: Callable[[], datetime]
    new_id: Callable[[], str]
    workspace: Path | None = None
    passphrase_file: Path | None = None
    sign_as: list[tuple[str, Path]] = field(default_factory=list)
    json: bool = False
    secret: str = ""  # once it was asked for

    def folder(self) -> Path:
        """The workspace's folder: the option, the variable, or the user's data folder."""
        return self.workspace if self.workspace is not None else usual_workspace()

    def passphrase(self, *, confirm: bool = False) -> str:
        """From the file, the variable or a prompt; never from an argument, where others could read it."""
        if self.secret:
            return self.secret
        if self.passphrase_file is not None:
            return secret_in(self.passphrase_file)
        named = os.environ.get("INSPECTOR_PASSPHRASE")
        if named:
            return named
        try:
            prompted: str = click.prompt(
                "Passphrase 口令", hide_input=True, confirmation_prompt=confirm, err=True
            )
        except click.Abort as nobody:
            raise Refused("passphrase.missing") from nobody
        return prompted

    @contextmanager
    def desk(self, *, only_reads: bool = False) -> Iterator[Desk]:
        """The open workspace, closed again whatever happens. A command that only reads also opens one on a
        disk that cannot be written, and a damaged one as far as it goes."""
        secret = self.passphrase()
        try:
            desk = self._opened(secret, readonly=False)
        except Trouble as trouble:
            if not (only_reads and trouble.code in _READABLE):
                raise
            desk = self._opened(secret, readonly=True)
        try:
            yield desk
        finally:
            desk.workspace.close()

    def _opened(self, secret: str, *, readonly: bool) -> Desk:
        from inspector.casework import setup

        return setup.open_workspace(
            self.folder(), secret, now=self.now, new_id=self.new_id, readonly=readonly
        )


_READABLE = ("store.readonly", "store.damaged")


def secret_in(path: Path) -> str:
    """The first line of a passphrase file."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Refused("passphrase.file_unreadable", path=str(path)) from error
    if not lines or not lines[0]:
        raise Refused("passphrase.file_empty", path=str(path))
    return lines[0]
