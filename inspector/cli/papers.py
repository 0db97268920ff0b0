"""notice kinds, preview, issue, render, scan."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inspector.cli import drafts
from inspector.cli.speaking import options, speak
from inspector.domain.errors import Refused

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.cli.world import World


@click.group("notice")
def notice() -> None:
    """Notices (文书)."""


_out = click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
_layout = click.option("--layout", default="booth", show_default=True)


@notice.command("kinds")
@options
def notice_kinds(world: World) -> None:
    """The notices this version prints."""
    from inspector import notices

    kinds = notices.kinds()
    rows = [{"id": k.id, "title": {"zh": k.title_zh, "en": k.title_en}, "layouts": k.layouts} for k in kinds]
    speak(world, {"kinds": rows}, *(f"{k.id:<16} {k.title_zh}  {k.title_en}" for k in kinds))


@notice.command("preview")
@click.argument("kind")
@click.option("--inspection", "inspection_id", required=True)
@_layout
@_out
@options
def notice_preview(world: World, kind: str, inspection_id: str, layout: str, output: Path) -> None:
    """A paper as it would be: watermark, no number."""
    from inspector.casework import inspections, papers

    with world.desk(only_reads=True) as desk:
        filled = inspections.filling(desk, inspection_id)
        output.write_bytes(papers.preview(desk, filled, kind, layout=layout))
    speak(world, {"file": output}, str(output))


@notice.command("issue")
@click.argument("kind")
@click.option(
    "--inspection", "inspection_id", help="Inspection; for the patrol roll W28 a tour, else the running one."
)
@click.option("--reading", is_flag=True, help="Also write the English reading copy beside it.")
@_out
@options
def notice_issue(world: World, kind: str, inspection_id: str | None, reading: bool, output: Path) -> None:
    """Issue a paper (or fetch the one in force) and write its PDF."""
    from inspector.casework import papers, rolls
    from inspector.domain.notice import Notice

    with world.desk() as desk:
        if kind == papers.ROLL:
            notice_id, _ = rolls.issue(desk, inspection_id or _running(desk))
        elif inspection_id and kind in (papers.RECORD, papers.ORDER, papers.PHOTO_SHEET):
            notice_id, _ = papers.issue(desk, inspection_id, kind)
        elif inspection_id:
            notice_id = _drafted(desk, kind, inspection_id)
        else:
            raise click.MissingParameter(param_hint="--inspection", param_type="option")
        papers.hand_out(desk, notice_id, str(output))
        if reading:
            output.with_stem(output.stem + "-en").write_bytes(papers.reading_copy(desk, notice_id))
        issued = desk.workspace.get(Notice, notice_id)
    speak(
        world,
        {"notice": notice_id, "number": issued.number, "pages": issued.pages, "file": output},
        f"{issued.kind} {issued.number} {issued.pages} 页 pages {output}",
    )


@notice.command("render")
@click.argument("kind")
@click.option("--facts", type=click.Path(path_type=Path), required=True)
@_layout
@click.option("--draft", is_flag=True, help="With the watermark of a draft.")
@_out
@options
def notice_render(world: World, kind: str, facts: Path, layout: str, draft: bool, output: Path) -> None:
    """A paper from a file of facts, without a workspace."""
    from inspector import notices

    try:
        given = json.loads(facts.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise Refused("facts.unreadable", path=str(facts), reason=str(error)) from error
    if not isinstance(given, dict):
        raise Refused("facts.unreadable", path=str(facts), reason="no object")
    try:
        rendered = notices.render(kind, given, layout=layout, watermark=draft)
    except (KeyError, TypeError, ValueError, AttributeError) as error:  # facts of another shape, from outside
        raise Refused("facts.unreadable", path=str(facts), reason=repr(error)) from error
    output.write_bytes(rendered.pdf)
    speak(
        world,
        {"file": output, "pages": rendered.pages, "facts_sha256": rendered.facts_sha256},
        f"{output} {rendered.pages} 页 pages",
    )


@notice.command("scan")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@options
def notice_scan(world: World, files: tuple[Path, ...]) -> None:
    """File photographed signed pages by their QR code."""
    from inspector.casework import scans

    with world.desk() as desk:
        filed = [scans.scan_back(desk, file, name=file.name)[0] for file in files]
    speak(world, {"filed": filed}, *(f"{one.kind} 第 {one.page} 页 page {one.page}" for one in filed))


def _drafted(desk: Desk, kind: str, owner: str) -> str:
    """The paper in force, else the draft that is open or begun now, issued."""
    from inspector.casework import drafting

    offer = next((one for one in drafting.kinds_for(desk, owner) if one.kind == kind), None)
    if offer is None:
        raise Refused("notice.unknown", kind=kind)
    if offer.notice and not offer.draft:
        return offer.notice
    return drafting.issue(desk, drafting.open_draft(desk, kind, owner)[0])[0]


def _running(desk: Desk) -> str:
    from inspector.casework import tours

    tour = tours.running(desk)
    if tour is None:
        raise Refused("tour.none")
    return tour.id


for command in drafts.COMMANDS:
    notice.add_command(command)
COMMANDS = (notice,)
