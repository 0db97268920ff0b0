"""The window's own commands. Qt is imported when one of them runs: the base installs without it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime


class World(Protocol):
    """What the window's commands need of the command line; the shells do not know each other."""

    workspace: Path | None
    json: bool
    now: Callable[[], datetime]
    new_id: Callable[[], str]

    def folder(self) -> Path: ...


def mount(root: click.Group) -> None:
    """Add the window's commands to the program's."""
    root.add_command(window)
    root.add_command(demo)
    form = root.commands["form"]
    if isinstance(form, click.Group):
        form.add_command(_with_window(form.commands["show"]))


def _with_window(printing: click.Command) -> click.Command:
    """`form show` in the window; in words where there is no screen, or where words are asked for."""

    @click.pass_context
    def show(ctx: click.Context, /, *, as_text: bool, **given: Any) -> None:
        world: World = ctx.obj
        if as_text or given["as_json"] or world.json or not _has_screen():
            ctx.invoke(printing, **given)
            return
        _need_qt()
        from inspector.ui.trying import run

        sys.exit(run(given["file"], now=world.now, new_id=world.new_id))

    as_text = click.Option(["--print", "as_text"], is_flag=True, help="In words, without a window.")
    return click.Command("show", params=[*printing.params, as_text], callback=show, help=printing.help)


def _has_screen() -> bool:
    """Whether a window could be seen: on Linux a display is named, and Qt is not told to draw nowhere."""
    nowhere = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in ("offscreen", "minimal")
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    return not nowhere and (named or not sys.platform.startswith("linux"))


@click.command("window", hidden=True)
@click.pass_obj
def window(world: World) -> None:
    """Open the application."""
    _need_qt()
    from inspector.ui.program import run

    sys.exit(run(world.folder(), now=world.now, new_id=world.new_id))


@click.command("demo")
@click.option("--workspace", type=click.Path(path_type=Path), help="Folder the demo workspace goes to.")
@click.option(
    "--tour", type=click.Path(path_type=Path), help="Walk it off-screen; pictures and PDFs go here."
)
@click.pass_obj
def demo(world: World, workspace: Path | None, tour: Path | None) -> None:
    """Make the demo workspace: a made-up exhibition with 2,400 exhibitors."""
    from inspector.casework import demo as demonstration

    if tour is not None:
        _need_qt()
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from inspector.ui.tour import walk

        index = walk(tour, workspace or world.workspace, new_id=world.new_id)
        click.echo(f"导览 Tour: {index}")
        return
    folder = workspace or world.workspace or demonstration.fresh_folder()
    made = demonstration.make(folder, now=world.now, new_id=world.new_id)
    made.workspace.close()
    click.echo(f"演示工作区 Demo workspace: {folder}")
    for founder in demonstration.FOUNDERS:
        click.echo(f"  {founder.name} {founder.badge}  口令 passphrase: {founder.passphrase}")
    click.echo(f"打开 Open it: inspector --workspace {folder}")


def _need_qt() -> None:
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        click.echo(
            f"窗口打不开，缺少界面组件：{error}\n"
            f"The window does not open, Qt is missing or lacks a system library: {error}\n"
            "pip install 'inspector[desktop]'; sh packaging/run.sh installs what the system lacks.",
            err=True,
        )
        raise SystemExit(3) from error
