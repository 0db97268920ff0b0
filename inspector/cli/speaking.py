"""How a command speaks: one JSON object or plain lines, and the exit codes others may rely on."""

from __future__ import annotations

import dataclasses
import json
import re
import sys
import tomllib
from datetime import date, datetime
from enum import Enum
from functools import cache, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from inspector import RESOURCES
from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.cli.world import World

_FACT = re.compile(r"\{(\w+)\}")
DONE, REFUSED, USAGE, TROUBLE, NOT_VERIFIED = 0, 1, 2, 3, 4


def speak(world: World, answer: dict[str, Any], *lines: str) -> None:
    """Say what was done: one object for programs, lines for people."""
    if world.json:
        print(json.dumps({"ok": True, **answer}, ensure_ascii=False, default=plain, indent=2))
    else:
        for line in lines:
            print(line)


def plain(value: Any) -> Any:
    """A value as JSON can hold it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, frozenset | set | tuple):
        return list(value)
    return str(value)


@cache
def _messages() -> dict[str, dict[str, str]]:
    return flat(tomllib.loads((RESOURCES / "messages.toml").read_text(encoding="utf-8")))


def flat(tree: dict[str, Any], prefix: str = "") -> dict[str, dict[str, str]]:
    """Message tables by dotted code, whether written as ["photo.empty"] or [photo.empty]."""
    found: dict[str, dict[str, str]] = {}
    for name, value in tree.items():
        code = f"{prefix}{name}"
        if isinstance(value, dict) and isinstance(value.get("zh"), str):
            found[code] = value
        if isinstance(value, dict):
            below = {key: deeper for key, deeper in value.items() if isinstance(deeper, dict)}
            found.update(flat(below, f"{code}."))
    return found


def sentence(code: str, facts: dict[str, Any]) -> dict[str, str]:
    """The sentence of a code in both languages."""
    message = _messages().get(code, {"zh": code, "en": code})
    return {language: _filled(message[language], facts, language) for language in ("zh", "en")}


def filled(code: str, facts: dict[str, str]) -> dict[str, str]:
    """The sentence with facts that are words already."""
    message = _messages().get(code, {"zh": code, "en": code})
    return {
        language: _FACT.sub(lambda hole: facts.get(hole[1], hole[0]), message[language])
        for language in ("zh", "en")
    }


def _filled(text: str, facts: dict[str, Any], language: str) -> str:
    """In one pass: a fact may hold braces of its own, as ${name} does."""
    return _FACT.sub(lambda hole: _shown(facts[hole[1]], language) if hole[1] in facts else hole[0], text)


def _shown(value: Any, language: str) -> str:
    """A fact in words: a code or state by its own message, a list with commas, a moment to the minute."""
    if isinstance(value, dict) and "zh" in value:
        return str(value.get(language) or value["zh"])
    if isinstance(value, list | tuple | set | frozenset):
        return ("、" if language == "zh" else ", ").join(_shown(one, language) for one in value)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    text = str(value)
    known = _messages().get(f"word.{text}") or _messages().get(text)
    return known[language] if known and "{" not in known[language] else text


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options every command takes, and the way every command fails."""

    @click.option("--workspace", type=click.Path(path_type=Path), help="Folder of the workspace.")
    @click.option("--passphrase-file", type=click.Path(path_type=Path), help="File with the passphrase.")
    @click.option("--sign-as", multiple=True, metavar="BADGE:PASSFILE", help="A further officer who signs.")
    @click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
    @click.pass_obj
    @wraps(command)
    def run(
        world: World,
        /,
        *args: Any,
        workspace: Path | None,
        passphrase_file: Path | None,
        sign_as: tuple[str, ...],
        as_json: bool,
        **more: Any,
    ) -> None:
        world.workspace = workspace or world.workspace
        world.passphrase_file = passphrase_file or world.passphrase_file
        world.sign_as += [_signer(text) for text in sign_as]
        world.json = world.json or as_json
        command(world, *args, **more)

    return run


class Speaking(click.Group):
    """The commands, and the one way all of them fail: a code, both languages, an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        """Say what the rules or the world refuse."""
        world: World = ctx.obj
        try:
            return super().invoke(ctx)
        except Refused as refusal:
            fail(world, refusal, REFUSED)
        except Trouble as trouble:
            fail(world, trouble, TROUBLE)
        except OSError as error:
            reason = error.strerror or str(error)
            fail(world, Trouble("file.trouble", path=error.filename or "", reason=reason), TROUBLE)

    def main(self, args: Any = None, *more: Any, **how: Any) -> Any:
        """Wrong usage is one JSON object too when JSON was asked for."""
        given = list(sys.argv[1:] if args is None else args)
        if "--json" not in given:
            return super().main(args, *more, **how)
        how["standalone_mode"] = False
        try:
            sys.exit(super().main(args, *more, **how) or 0)
        except click.UsageError as error:
            message = {"zh": f"命令写法不对：{error.format_message()}", "en": error.format_message()}
            answer = {"ok": False, "code": "usage", "message": message, "facts": {}}
            print(json.dumps(answer, ensure_ascii=False, indent=2))
            sys.exit(USAGE)


def fail(world: World, told: Refused | Trouble, code: int) -> NoReturn:
    """Say what went wrong in both languages and leave with the code."""
    message = sentence(told.code, told.facts)
    if world.json:
        answer = {"ok": False, "code": told.code, "message": message, "facts": told.facts}
        print(json.dumps(answer, ensure_ascii=False, default=plain, indent=2))
    else:
        print(f"{message['zh']}\n{message['en']}", file=sys.stderr)
    raise click.exceptions.Exit(code)


def _signer(text: str) -> tuple[str, Path]:
    badge, colon, path = text.partition(":")
    if not colon or not badge or not path:
        raise click.BadParameter("BADGE:PASSFILE", param_hint="--sign-as")
    return badge, Path(path)
