"""officer, recovery: who opens the workspace, and with what."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inspector.cli.backups import shown
from inspector.cli.speaking import options, speak
from inspector.cli.world import World, secret_in
from inspector.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from inspector.casework.desk import Desk


@click.group("officer")
def officer() -> None:
    """Officers, their passphrases and certificates."""


_new_secret = click.option(
    "--new-passphrase-file", "new_file", type=click.Path(path_type=Path), help="File with the new passphrase."
)


@officer.command("list")
@options
def officer_list(world: World) -> None:
    """Who opens, who administers, who waits for a certificate."""
    from inspector.casework import officers

    with world.desk(only_reads=True) as desk:
        keys = officers.overview(desk)
    rows = [
        {
            "badge": one.officer.badge,
            "name": one.officer.name,
            "opens": one.opens,
            "administrator": one.administers,
            "awaits_certificate": one.awaits,
            "left_at": one.officer.left_at,
        }
        for one in keys.holders
    ]
    lines = [f"{row['badge']}  {row['name']}{_marks(row)}" for row in rows]
    speak(world, {"officers": rows, "administrator": keys.administrator}, *lines)


@officer.command("add")
@click.argument("named", metavar="NAME=BADGE")
@click.option("--name-en", default="")
@_new_secret
@options
def officer_add(world: World, named: str, name_en: str, new_file: Path | None) -> None:
    """A new officer with an own passphrase; by the administrator."""
    from inspector.casework import officers

    name, _, badge = named.partition("=")
    with world.desk() as desk:
        officers.add(desk, name, badge, _new(new_file), name_en=name_en)
    speak(world, {"badge": badge}, f"已加入 Added: {name} {badge}")


@officer.command("passphrase")
@click.argument("badge")
@_new_secret
@options
def officer_passphrase(world: World, badge: str, new_file: Path | None) -> None:
    """Change an officer's passphrase, with the one before."""
    from inspector.casework import officers

    with world.desk() as desk:
        officers.change_passphrase(desk, badge, world.passphrase(), _new(new_file))
    speak(world, {"badge": badge}, f"口令已更改 Passphrase changed: {badge}")


@officer.command("readmit")
@click.argument("badge")
@_new_secret
@options
def officer_readmit(world: World, badge: str, new_file: Path | None) -> None:
    """A colleague forgot: new keys; the certificate is issued later by the administrator."""
    from inspector.casework import officers

    with world.desk() as desk:
        officers.readmit(desk, badge, _new(new_file), own=world.passphrase())
        awaits = any(one.awaits for one in officers.overview(desk).holders if one.officer.badge == badge)
    waiting = "，证书待管理员签发 certificate awaited" if awaits else ""
    speak(
        world,
        {"badge": badge, "awaits_certificate": awaits},
        f"已重新进入 Let in again: {badge}{waiting}",
    )


@officer.command("certify")
@click.argument("badge")
@options
def officer_certify(world: World, badge: str) -> None:
    """Issue the certificate a re-admitted officer waits for; by the administrator."""
    from inspector.casework import officers

    with world.desk() as desk:
        officers.certify(desk, badge)
    speak(world, {"badge": badge}, f"证书已签发 Certificate issued: {badge}")


@officer.command("hand-over")
@click.argument("badge")
@click.option("--their-passphrase-file", "theirs", type=click.Path(path_type=Path), required=True)
@options
def officer_hand_over(world: World, badge: str, theirs: Path) -> None:
    """Give the administration to a colleague; both passphrases are needed."""
    from inspector.casework import officers

    with world.desk() as desk:
        officers.hand_over(desk, badge, own=world.passphrase(), theirs=secret_in(theirs))
    speak(world, {"administrator": badge}, f"管理员 Administrator: {badge}")


@officer.command("leave")
@click.argument("badge")
@click.option(
    "--sheet", type=click.Path(path_type=Path), required=True, help="Where the new sheet (PDF) goes."
)
@options
def officer_leave(world: World, badge: str, sheet: Path) -> None:
    """An officer leaves: both files get other keys, copies are destroyed, the old sheet opens nothing."""
    from inspector.casework import officers

    secret = world.passphrase()
    with world.desk() as desk:
        me = desk.officer
        if badge not in desk.officers():
            raise Refused("key.unknown_officer", badge=badge)
        code = _kept_sheet(desk, sheet)
    officers.change_keys(
        world.folder(),
        secret,
        code,
        badge=me,
        leaving=badge,
        now=world.now,
        new_id=world.new_id,
        progress=shown(world),
        stopped=lambda: False,
    )
    speak(
        world,
        {"left": badge, "recovery_sheet": sheet},
        f"{badge} 已离开，密钥已更换 Left, keys changed",
        f"新的恢复单（旧的作废） New recovery sheet, the old one opens nothing: {sheet}",
        "U 盘上的旧备份仍能用旧口令打开：请重新备份，并销毁旧的。"
        " Old backups on sticks still open with old passphrases: back up anew and destroy them.",
    )


@click.group("recovery")
def recovery() -> None:
    """The recovery sheet."""


@recovery.command("new")
@click.option("-o", "--output", "sheet", type=click.Path(path_type=Path), required=True)
@options
def recovery_new(world: World, sheet: Path) -> None:
    """A new recovery sheet; the one before opens nothing from then on. By the administrator."""
    from inspector.casework import officers

    with world.desk() as desk:
        code = _kept_sheet(desk, sheet)
        try:
            officers.renew_recovery(desk, code)
        except Refused:
            sheet.unlink(missing_ok=True)
            raise
    speak(
        world, {"recovery_sheet": sheet}, f"新的恢复单，打印后封存并删除此文件 Print, seal, delete: {sheet}"
    )


def _kept_sheet(desk: Desk, path: Path) -> str:
    """A sheet on the disk before its code opens anything: nobody is ever without one that works."""
    from inspector.casework import officers, setup

    code = officers.new_code()
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
    path.write_bytes(setup.recovery_sheet(desk, code))
    return code


def _new(path: Path | None) -> str:
    if path is not None:
        return secret_in(path)
    try:
        prompted: str = click.prompt(
            "New passphrase 新口令", hide_input=True, confirmation_prompt=True, err=True
        )
    except click.Abort as nobody:
        raise Refused("passphrase.missing") from nobody
    return prompted


def _marks(row: Mapping[str, object]) -> str:
    marks = {
        "administrator": "管理员 administrator",
        "awaits_certificate": "证书待签发 certificate awaited",
        "left_at": "已离开 left",
    }
    return "".join(f" · {words}" for name, words in marks.items() if row[name])


COMMANDS = (officer, recovery)
