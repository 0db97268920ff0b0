"""backup, restore, copies, device: what is kept elsewhere, and the way back."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inspector.cli.speaking import options, speak

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.cli.world import World


@click.command("backup")
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), required=True)
@options
def backup(world: World, target: Path) -> None:
    """The whole workspace into a folder (only what is new is written) or one FILE.inspectorbackup."""
    from inspector.casework import backups

    with world.desk() as desk:
        done, _ = backups.run(desk, target, progress=shown(world), stopped=lambda: False)
    manifest = done.manifest
    speak(
        world,
        {
            "backup": done.folder,
            "number": manifest.number,
            "photos": manifest.photos,
            "new_photos": done.new_photos,
            "new_bytes": done.new_bytes,
        },
        f"已备份并读回核对 Backed up and read back: {done.folder}",
        f"原件 {manifest.photos} 个，本次新增 {done.new_photos} 个 originals, {done.new_photos} of them new",
    )


@click.command("restore")
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--badge", help="Whose passphrase it is; without it the first that fits.")
@options
def restore(world: World, source: Path, folder: Path, badge: str | None) -> None:
    """A backup into a new folder, as a new device: temporary numbers until the administrator confirms."""
    from inspector.casework import backups

    found = backups.restore(
        source,
        folder,
        world.passphrase(),
        badge=badge,
        now=world.now,
        new_id=world.new_id,
        progress=shown(world),
        stopped=lambda: False,
    )
    speak(
        world,
        {"workspace": folder, "taken_at": found.taken_at, "photos": found.photos, "missing": found.missing},
        f"已恢复为新设备 Restored as a new device: {folder}",
        f"备份时间 taken at {found.taken_at:%Y-%m-%d %H:%M}，原件 originals {found.photos}",
        "管理员确认前只打临时号 Temporary numbers until `inspector device confirm`",
    )


@click.group("copies")
def copies() -> None:
    """Copies of the record file inside the workspace."""


@copies.command("list")
@options
def copies_list(world: World) -> None:
    """The copies, the newest first; needs no passphrase."""
    from inspector.casework import backups

    found = backups.copies_of(world.folder())
    rows = [{"at": one.at, "bytes": one.size} for one in found]
    speak(world, {"copies": rows}, *(f"{one.at.astimezone():%Y-%m-%d %H:%M}  {one.size:,}" for one in found))


@copies.command("make")
@options
def copies_make(world: World) -> None:
    """A copy now, before something risky."""
    from inspector.casework import backups

    with world.desk() as desk:
        copy = backups.copy_now(desk)
    speak(world, {"at": copy.at, "folder": copy.folder}, f"{copy.folder}")


@copies.command("keep")
@click.argument("count", type=int)
@click.option("--folder", default="", help="Somewhere else than inside the workspace.")
@options
def copies_keep(world: World, count: int, folder: str) -> None:
    """How many of the newest copies stay, and where."""
    from inspector.casework import backups

    with world.desk() as desk:
        backups.set_copies(desk, count, folder)
    speak(world, {"keep": count, "folder": folder}, f"{count}")


@copies.command("restore")
@click.option("--badge", help="Whose passphrase it is.")
@options
def copies_restore(world: World, badge: str | None) -> None:
    """The newest copy in the place of damaged records, which are set aside; as a new device."""
    from inspector.casework import backups

    found = backups.restore_copy(
        world.folder(), world.passphrase(), badge=badge, now=world.now, new_id=world.new_id
    )
    speak(
        world,
        {"taken_at": found.taken_at, "entries": found.entries, "missing": found.missing},
        f"已用 {found.taken_at.astimezone():%Y-%m-%d %H:%M} 的副本恢复，缺 {found.missing} 条"
        f" Restored from that copy, {found.missing} entries are missing",
    )


@click.group("device")
def device() -> None:
    """This device."""


@device.command("confirm")
@click.option("--next", "nexts", type=(str, int), multiple=True, metavar="BLOCK NEXT")
@options
def device_confirm(world: World, nexts: tuple[tuple[str, int], ...]) -> None:
    """Let a restored device go on with formal numbers, each block from its next unused one.

    By the administrator. Blocks that are not named stay unused.
    """
    from inspector.casework import backups

    with world.desk() as desk:
        blocks = backups.frozen_blocks(desk)
        backups.confirm(desk, dict(nexts))
    rows = [{"block": one.id, "kind": one.kind_word, "first": one.next, "last": one.last} for one in blocks]
    speak(
        world,
        {"blocks": rows},
        *(f"{row['block']}  {row['kind']} {row['first']}-{row['last']}" for row in rows),
    )


def shown(world: World) -> Callable[[int, int], None]:
    """A line of progress, where somebody looks on."""

    def progress(done: int, total: int) -> None:
        if not world.json and sys.stderr.isatty() and total:
            click.echo(f"\r{done * 100 // total:3d} %", nl=done == total, err=True)

    return progress


COMMANDS = (backup, restore, copies, device)
