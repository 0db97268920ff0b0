"""verify: what is proved of a workspace, a package, a batch or a single file, and what is not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inspector.cli.speaking import NOT_VERIFIED, options, sentence, speak
from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.casework.verifying import Report
    from inspector.cli.world import World

_DAMAGED = ("store.damaged", "store.keys_damaged", "store.not_encrypted")


@click.command("verify")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@options
def verify_paths(world: World, paths: tuple[Path, ...]) -> None:
    """What is proved of a workspace, a package, a batch or a file, and what is not.

    Ends with 4 when something does not hold. A package or a batch can be verified without any workspace; one
    is used when --workspace or a passphrase is given.
    """
    reports = _reports(world, _expanded(paths))
    holds = all(report.holds for report in reports)
    lines = [line for report in reports for line in _lines(report)]
    speak(world, {"ok": holds, "reports": reports}, *lines)
    if not holds:
        raise click.exceptions.Exit(NOT_VERIFIED)


def _expanded(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """A folder with the volumes of a batch stands for its volumes."""
    from inspector.casework import arrivals

    found: list[Path] = []
    for path in paths:
        inside = arrivals.volumes([path]) if path.is_dir() and not (path / "keys.json").exists() else []
        found += inside or [path]
    return tuple(found)


def _reports(world: World, paths: tuple[Path, ...]) -> list[Report]:
    kinds = [_kind(path) for path in paths]
    named = world.workspace is not None or bool(os.environ.get("INSPECTOR_WORKSPACE"))
    folders = [path for path, kind in zip(paths, kinds, strict=True) if kind == "workspace"]
    if folders:
        world.workspace = world.workspace or folders[0]
    there = world.folder().is_dir()
    if named and not there:
        raise Refused("store.not_a_workspace", folder=str(world.folder()))
    has_secret = world.passphrase_file is not None or bool(os.environ.get("INSPECTOR_PASSPHRASE"))
    needed = bool(folders) or "file" in kinds or named or has_secret
    if not (there and needed):
        return [_report(None, path, kind) for path, kind in zip(paths, kinds, strict=True)]
    return _with_workspace(world, paths, kinds)


def _with_workspace(world: World, paths: tuple[Path, ...], kinds: list[str]) -> list[Report]:
    from inspector.casework import verifying

    world.secret = world.passphrase()
    try:
        with world.desk(only_reads=True) as desk:
            return [_report(desk, path, kind) for path, kind in zip(paths, kinds, strict=True)]
    except Trouble as trouble:
        if trouble.code not in _DAMAGED:
            raise
        damaged = verifying.damaged(world.folder(), trouble, world.secret)
        pairs = zip(paths, kinds, strict=True)
        return [damaged, *(_report(None, path, kind) for path, kind in pairs if kind != "workspace")]


def _kind(path: Path) -> str:
    from inspector import sync
    from inspector.evidence import package

    if not path.exists():
        raise Refused("verify.no_file", path=str(path))
    if path.is_file() and sync.looks_like_volume(path):
        return "batch"
    if package.looks_like_package(path):
        return "package"
    return "workspace" if path.is_dir() else "file"


def _report(desk: Desk | None, path: Path, kind: str) -> Report:
    from inspector.casework import verifying, verifying_batches, verifying_packages

    if kind == "package":
        return verifying_packages.package(desk, path)
    if kind == "batch":
        return verifying_batches.volume(desk, path)
    if kind == "workspace" and desk is not None:
        if path.resolve() != desk.workspace.folder.resolve():
            raise Refused("verify.other_workspace", path=str(path))
        return verifying.workspace(desk)
    return verifying.file(desk, path)


def _lines(report: Report) -> list[str]:
    marks = (("✓", report.proved), ("✗", report.broken), ("?", report.unproved), ("–", report.exempt))
    lines = [report.path]
    for mark, statements in marks:
        for statement in statements:
            said = sentence(statement.code, dict(statement.facts))
            lines.append(f"  {mark} {said['zh']}  {said['en']}")
    return lines


COMMANDS = (verify_paths,)
