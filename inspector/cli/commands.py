"""The command line of the program (the contract is in the README and in `--help`)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from inspector.cli import (
    agency_words,
    backups,
    care,
    checklists,
    deadlines,
    handing,
    keys,
    numbers,
    papers,
    photos,
    phrases,
    signing,
    timestamps,
    verify,
    versions,
    workspaces,
)
from inspector.cli import inspect as inspecting
from inspector.cli.speaking import USAGE, Speaking

if TYPE_CHECKING:
    from inspector.cli.world import World


@click.group(
    cls=Speaking, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.option("--workspace", type=click.Path(path_type=Path), help="Folder of the workspace.")
@click.option("--passphrase-file", type=click.Path(path_type=Path), help="File with the passphrase.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.version_option(package_name="inspector")
@click.pass_context
def root(ctx: click.Context, workspace: Path | None, passphrase_file: Path | None, as_json: bool) -> None:
    """展检 Inspector: intellectual-property inspection in the field. Alone it opens the window."""
    world: World = ctx.obj
    world.workspace, world.passphrase_file, world.json = workspace, passphrase_file, as_json
    if ctx.invoked_subcommand is None:
        window = root.commands.get("window")
        if window is None:
            click.echo("The window needs the desktop extra: pip install 'inspector[desktop]'", err=True)
            ctx.exit(USAGE)
        ctx.invoke(window)


for command in (
    *workspaces.COMMANDS,
    *checklists.COMMANDS,
    *inspecting.COMMANDS,
    *photos.COMMANDS,
    *papers.COMMANDS,
    *numbers.COMMANDS,
    *signing.COMMANDS,
    *agency_words.COMMANDS,
    *timestamps.COMMANDS,
    *handing.COMMANDS,
    *verify.COMMANDS,
    *phrases.COMMANDS,
    *deadlines.COMMANDS,
    *care.COMMANDS,
    *keys.COMMANDS,
    *backups.COMMANDS,
):
    root.add_command(command)
for command in versions.COMMANDS:
    checklists.form.add_command(command)
