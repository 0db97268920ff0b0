"""package: what leaves this computer for somebody outside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from inspector.cli.speaking import options, sentence, speak

if TYPE_CHECKING:
    from inspector.cli.world import World


@click.command("package")
@click.option("--inspection", "inspection_id", required=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@click.option("--to", default="", help="Whom it is for, and what for; the journal keeps it.")
@click.option(
    "--with-confidential/--without-confidential",
    default=None,
    help="Asked for when there is confidential evidence.",
)
@options
def package(world: World, inspection_id: str, output: Path, to: str, with_confidential: bool | None) -> None:
    """An evidence package of one inspection: a new folder, or a .zip file."""
    from inspector.casework import packages

    with world.desk() as desk:
        handed = packages.make(desk, inspection_id, output, to=to, with_confidential=with_confidential)
    warnings = [] if handed.final else ["package.not_locked"]
    warnings += ["package.files_absent"] if handed.absent else []
    answer = {
        "package": output,
        "export": handed.export.id,
        "sha256sums": handed.made.sums_sha256,
        "files": handed.made.files,
        "bytes": handed.made.size,
        "withheld": handed.export.withheld,
        "absent": handed.absent,
        "warnings": warnings,
    }
    said = [sentence(code, {"count": len(handed.absent)}) for code in warnings]
    lines = [f"! {one['zh']}  {one['en']}" for one in said]
    size = f"{handed.made.size / 1e6:.1f} MB"
    speak(world, answer, f"{output}  {handed.made.files} 个文件 files  {size}", *lines)


COMMANDS = (package,)
