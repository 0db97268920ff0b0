"""doctor: what this machine has and lacks for a day in the hall."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inspector import FORMS, RESOURCES
from inspector.casework.room import Level
from inspector.casework.room import of as room_of
from inspector.cli.speaking import TROUBLE, options, speak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector.cli.world import World

BACKUP_DAYS = 7


@dataclass(frozen=True, slots=True)
class Look:
    """One thing looked at: fine, worth knowing, or in the way."""

    state: str  # ok, warn, bad
    zh: str
    en: str


@click.command("doctor")
@options
def doctor(world: World) -> None:
    """Look at system, disk, swap, clock, fonts, libraries and workspace."""
    looks = [
        *_libraries(),
        *_disk(world),
        *_swap(),
        *_hibernation(),
        *_printing(),
        *_clock(world),
        *_shipped(),
        *_workspace(world),
    ]
    marks = {"ok": "✓", "warn": "!", "bad": "✗"}
    lines = (f"{marks[look.state]} {look.zh}  {look.en}" for look in looks)
    speak(world, {"looks": looks}, *lines)
    if any(look.state == "bad" for look in looks):
        raise click.exceptions.Exit(TROUBLE)


def _libraries() -> Iterator[Look]:
    from importlib import metadata

    version = platform.python_version()
    state = "ok" if sys.version_info >= (3, 11) else "bad"
    yield Look(state, f"Python {version}", platform.platform())
    for name in ("sqlcipher3", "pyside6-essentials", "reportlab", "pillow"):
        try:
            found = metadata.version(name)
            yield Look("ok", f"{name} {found}", "")
        except metadata.PackageNotFoundError:
            optional = name == "pyside6-essentials"
            yield Look("warn" if optional else "bad", f"{name} 未安装", f"{name} is not installed")


def _disk(world: World) -> Iterator[Look]:
    folder = world.folder()
    place = next(parent for parent in (folder, *folder.resolve().parents) if parent.exists())
    free = shutil.disk_usage(place).free
    room = room_of(free)
    photos = room.photos
    state = {Level.PLENTY: "ok", Level.SCARCE: "warn", Level.NEARLY_FULL: "bad"}[room.level]
    size = f"{free / 1e9:.1f} GB"
    yield Look(state, f"磁盘可用 {size}，约 {photos} 张照片", f"{size} free, about {photos} photos")


def _swap() -> Iterator[Look]:
    """Keys in memory may be written to swap: it should be off or encrypted (design 3)."""
    swaps = Path("/proc/swaps")
    if not swaps.exists():
        return
    devices = [line.split()[0] for line in swaps.read_text().splitlines()[1:]]
    plain = [device for device in devices if "zram" not in device and "/dm-" not in device]
    if plain:
        names = ", ".join(plain)
        yield Look("warn", f"交换区可能未加密：{names}", f"swap may not be encrypted: {names}")
    else:
        yield Look("ok", "没有未加密的交换区", "no unencrypted swap")


def _hibernation() -> Iterator[Look]:
    """Hibernating writes all of memory, keys included, to the disk: swap must be encrypted then."""
    state, line = Path("/sys/power/state"), Path("/proc/cmdline")
    can = state.exists() and "disk" in state.read_text().split()
    resumes = line.exists() and any(word.startswith("resume=") for word in line.read_text().split())
    if can and resumes:
        yield Look(
            "warn", "休眠会把内存（含密钥）写到磁盘：请改用待机或关机", "hibernation writes keys to the disk"
        )
    else:
        yield Look("ok", "没有启用休眠", "no hibernation is set up")


def _printing() -> Iterator[Look]:
    """What is printed lies readable in the system's spool for as long as CUPS is told to keep it."""
    from inspector.casework import spool

    kept = spool.kept()
    if kept is None:
        yield Look("ok", "没有 CUPS 打印系统", "no CUPS on this machine")
    elif not kept.is_known:
        yield Look(
            "warn",
            "打印系统的设置读不到：打印过的页面可能留在 /var/spool/cups，通常一天",
            "CUPS settings cannot be read: printed pages may stay in /var/spool/cups, usually for a day",
        )
    elif kept.keeps:
        zh, en = _lasting(kept.documents)
        yield Look(
            "warn",
            f"打印过的页面在 /var/spool/cups 里{zh}，不加密：在 {spool.CONFIGURATION} 里写"
            " PreserveJobFiles No，再重启 cups",
            f"printed pages stay readable in /var/spool/cups {en}: write PreserveJobFiles No in"
            f" {spool.CONFIGURATION} and restart cups",
        )
    elif kept.entries:
        yield Look(
            "ok",
            "打印过的页面不留；任务清单留下时间、用户和名称“Inspector”",
            "no printed page is kept; the list of jobs keeps time, user and the name Inspector",
        )
    else:
        yield Look("ok", "打印系统不留页面，也不留任务", "CUPS keeps neither pages nor jobs")


def _lasting(seconds: int) -> tuple[str, str]:
    from inspector.casework.spool import FOREVER

    if seconds == FOREVER:
        return "一直留着", "until somebody clears them"
    hours = max(1, round(seconds / 3600))
    return f"留 {hours} 小时", f"for {hours} hours"


def _clock(world: World) -> Iterator[Look]:
    now = world.now()
    offset = now.strftime("%z")
    state = "ok" if offset == "+0800" else "warn"
    yield Look(state, f"时钟 {now:%Y-%m-%d %H:%M:%S}，时区 {offset}", "clock and zone; China is +0800")


def _shipped() -> Iterator[Look]:
    fonts = len(list((RESOURCES / "fonts").glob("*.ttf")))
    forms = len(list(FORMS.glob("*.xlsx")))
    yield Look("ok" if fonts >= 4 else "bad", f"字体 {fonts} 个", f"{fonts} fonts")
    yield Look("ok" if forms else "bad", f"检查表 {forms} 份", f"{forms} checklists")


def _workspace(world: World) -> Iterator[Look]:
    from inspector.domain.errors import Refused, Trouble
    from inspector.store import Workspace

    folder = world.folder()
    if not folder.is_dir():
        yield Look("warn", f"还没有工作区：{folder}", f"no workspace yet: {folder}")
        return
    try:
        described = Workspace.describe(folder)
    except (Refused, Trouble) as told:
        yield Look("bad", f"工作区打不开：{told.code}", f"the workspace does not open: {told.code}")
        return
    names = "、".join(name for _, name in described.officers)
    yield Look("ok", f"工作区 {folder}：{names}", f"{len(described.officers)} officers")
    yield from _copies(folder)
    yield from _backup(world)


def _copies(folder: Path) -> Iterator[Look]:
    from inspector.casework import backups

    found = backups.copies_of(folder)
    if found:
        at = f"{found[0].at.astimezone():%Y-%m-%d %H:%M}"
        yield Look(
            "ok", f"记录副本 {len(found)} 份，最近 {at}", f"{len(found)} copies of the records, last {at}"
        )
    else:
        yield Look("warn", "还没有记录副本", "no copy of the records yet")


def _backup(world: World) -> Iterator[Look]:
    """The last backup is known only to who opens: without a passphrase at hand it is not asked for."""
    from inspector.casework import backups
    from inspector.domain.errors import Refused, Trouble

    if world.passphrase_file is None and not os.environ.get("INSPECTOR_PASSPHRASE"):
        yield Look("warn", "上次备份：要用口令才能看", "last backup: give the passphrase to see it")
        return
    try:
        with world.desk(only_reads=True) as desk:
            standing = backups.standing(desk)
    except (Refused, Trouble) as told:
        yield Look("bad", f"工作区打不开：{told.code}", f"the workspace does not open: {told.code}")
        return
    if standing.last is None:
        yield Look("warn", "还没有备份到 U 盘", "never backed up")
        return
    days = (world.now() - standing.last.at).days
    state = "ok" if days < BACKUP_DAYS else "warn"
    zh = f"上次备份 {days} 天前，之后又写了 {standing.entries_since} 条：{standing.last.folder}"
    yield Look(state, zh, f"last backup {days} days ago, {standing.entries_since} entries since")


COMMANDS = (doctor,)
