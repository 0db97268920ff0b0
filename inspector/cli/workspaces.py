"""init, campaign, import, number, demo: a workspace and what goes into it."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inspector.cli.speaking import options, speak
from inspector.cli.world import World, secret_in
from inspector.domain.campaign import CampaignKind, TargetKind
from inspector.domain.errors import Refused
from inspector.domain.party import PartyKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--agency", required=True, help="Full name of the agency.")
@click.option("--agency-en", default="", help="Its English name.")
@click.option("--short-name", default="", help="Short name as in document numbers, e.g. 济历.")
@click.option("--officer", "officers", multiple=True, required=True, metavar="NAME=BADGE")
@click.option("--sheet", type=click.Path(path_type=Path), help="Where the recovery sheet (PDF) goes.")
@options
def init(
    world: World,
    folder: Path,
    agency: str,
    agency_en: str,
    short_name: str,
    officers: tuple[str, ...],
    sheet: Path | None,
) -> None:
    """Make a new workspace; the first officer administers it.

    Further officers bring their own passphrase with --sign-as BADGE:PASSFILE.
    """
    from inspector.casework import setup

    secrets = dict(world.sign_as)
    founders = []
    for position, text in enumerate(officers):
        name, badge = _named(text)
        if position and badge not in secrets:
            raise Refused("workspace.officer_without_secret", name=name, badge=badge)
        secret = secret_in(secrets[badge]) if badge in secrets else world.passphrase(confirm=True)
        founders.append(setup.Founder(name=name, badge=badge, passphrase=secret))
    new = setup.NewWorkspace(agency, agency_en, short_name or agency[:2], tuple(founders))
    path = sheet or folder.parent / f"{folder.name}-recovery-sheet.pdf"
    with _reserved(path):
        desk, code = setup.new_workspace(folder, new, now=world.now, new_id=world.new_id)
        try:
            path.write_bytes(setup.recovery_sheet(desk, code))
        finally:
            desk.workspace.close()
    speak(
        world,
        {"workspace": folder, "recovery_sheet": path},
        f"工作区已建好 Workspace ready: {folder}",
        f"恢复单，打印后封存并删除此文件 Recovery sheet, print, seal, delete this file: {path}",
    )


@contextmanager
def _reserved(path: Path) -> Iterator[None]:
    """The sheet's place, tried before the workspace is made: its code is told only once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    is_new = not path.exists()
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))  # whoever reads the sheet opens the workspace
    try:
        yield
    except BaseException:
        if is_new:
            path.unlink(missing_ok=True)
        raise


@click.group("campaign")
def campaign() -> None:
    """Campaigns and exhibitions."""


_day = click.DateTime(formats=["%Y-%m-%d"])


@campaign.command("new")
@click.argument("name")
@click.option(
    "--kind", type=click.Choice([one.value for one in CampaignKind]), default="exhibition", show_default=True
)
@click.option("--name-en", default="")
@click.option("--venue", default="")
@click.option("--venue-en", default="")
@click.option("--city", default="")
@click.option("--opens", type=_day)
@click.option("--closes", type=_day)
@options
def campaign_new(
    world: World,
    name: str,
    kind: str,
    name_en: str,
    venue: str,
    venue_en: str,
    city: str,
    opens: datetime | None,
    closes: datetime | None,
) -> None:
    """Begin an exhibition, a holiday's checks or a special campaign."""
    from inspector.casework import campaigns

    with world.desk() as desk:
        campaign_id, _ = campaigns.new(
            desk,
            name,
            kind=CampaignKind(kind),
            name_en=name_en,
            venue=venue,
            venue_en=venue_en,
            city=city,
            opens=_date(opens),
            closes=_date(closes),
        )
    speak(world, {"campaign": campaign_id}, campaign_id)


@campaign.command("list")
@options
def campaign_list(world: World) -> None:
    """Every campaign of the workspace."""
    from inspector.casework import campaigns

    with world.desk(only_reads=True) as desk:
        found = campaigns.all_of(desk)
    speak(world, {"campaigns": found}, *(f"{one.id}  {one.name}" for one in found))


@campaign.command("hours")
@click.argument("campaign_id")
@click.option("--answer", type=int, help="Hours a respondent has for an answer, 2 to 72.")
@click.option("--from", "open_from", help="When the show opens every day: 09:30.")
@click.option("--to", "open_to", help="When it closes every day: 17:00.")
@click.option("--day", "days", nargs=3, multiple=True, help="A day with other hours: 2026-11-10 09:00 14:00.")
@options
def campaign_hours(
    world: World,
    campaign_id: str,
    answer: int | None,
    open_from: str | None,
    open_to: str | None,
    days: tuple[tuple[str, str, str], ...],
) -> None:
    """What a show sets: hours for an answer, when it is open."""
    from datetime import date

    from inspector.casework import campaigns

    try:
        other = {date.fromisoformat(day): (opens, closes) for day, opens, closes in days}
    except ValueError as error:
        raise Refused("calendar.not_a_day", text=days[0][0]) from error
    with world.desk() as desk:
        campaigns.set_hours(
            desk, campaign_id, answer_hours=answer, open_from=open_from, open_to=open_to, days=other or None
        )
    speak(world, {"campaign": campaign_id}, campaign_id)


@click.group("import")
def importing() -> None:
    """Bring lists in."""


@importing.command("exhibitors")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--campaign", "campaign_id", required=True)
@click.option("--dry-run", is_flag=True, help="Only show what would be taken.")
@click.option("--shops", is_flag=True, help="A list of shops: an address stands for a booth.")
@click.option("--skip-refused", is_flag=True, help="Take the good rows although others are refused.")
@options
def import_exhibitors(
    world: World, file: Path, campaign_id: str, dry_run: bool, shops: bool, skip_refused: bool
) -> None:
    """An organiser's xlsx or csv: what is taken, and what is not with its row."""
    from inspector.casework import exhibitors, targets

    preview = exhibitors.read(file, shops=shops)
    taken = 0
    if not dry_run:
        with world.desk() as desk:
            targets.take(desk, campaign_id, preview, skip_refused=skip_refused)
            taken = len(preview.taken)
    speak(
        world,
        {
            "taken": taken,
            "readable": len(preview.taken),
            "refused": preview.refused,
            "doubts": preview.doubts,
        },
        f"可读 readable {len(preview.taken)} · 拒收 refused {len(preview.refused)} · 已收 taken {taken}",
        *(f"  第 {row.row} 行 row {row.row} {row.column}: {row.code} {row.facts}" for row in preview.refused),
    )


@click.group("target")
def target() -> None:
    """What is inspected, beside the booths an organiser's list brings."""


@target.command("new")
@click.argument("name")
@click.option("--campaign", "campaign_id", required=True)
@click.option("--kind", type=click.Choice([one.value for one in TargetKind]), required=True)
@click.option("--party", default="", help="Registered name of its firm or person; without it the name.")
@click.option("--party-kind", type=click.Choice([one.value for one in PartyKind]), default="company")
@click.option("--credit-code", default="")
@click.option("--address", default="", help="Street address, or the link of a shop on the network.")
@click.option("--area", default="", help="Street, market or hall, as tours are walked.")
@click.option("--number", default="", help="Number of its stall or booth.")
@options
def target_new(
    world: World,
    name: str,
    campaign_id: str,
    kind: str,
    party: str,
    party_kind: str,
    credit_code: str,
    **where: str,
) -> None:
    """Add a shop, an organiser, a platform ... to a campaign."""
    from inspector.casework import targets
    from inspector.domain.party import Party

    firm = Party(name=party or name, kind=PartyKind(party_kind), credit_code=credit_code)
    with world.desk() as desk:
        target_id, _ = targets.add(
            desk,
            campaign_id,
            TargetKind(kind),
            name=name,
            party=firm,
            booth=where["number"],
            hall=where["area"],
            address=where["address"],
        )
    speak(world, {"target": target_id}, target_id)


@click.group("number")
def number() -> None:
    """Blocks of document numbers."""


@number.command("block")
@click.argument("kind")
@click.option("--first", type=int, required=True)
@click.option("--last", type=int, required=True)
@options
def number_block(world: World, kind: str, first: int, last: int) -> None:
    """Give this device a block of numbers of a notice kind."""
    from inspector.casework import numbers, setup

    with world.desk() as desk:
        setup.take_block(desk, kind, first=first, last=last)
        left = numbers.left(desk, kind)
    speak(world, {"kind": kind, "left": left}, f"{kind}: {left}")


@click.command("search")
@click.argument("text")
@click.option("--limit", default=20, show_default=True)
@options
def search(world: World, text: str, limit: int) -> None:
    """Find booths, parties, rights, notices, as Ctrl+K does."""
    from inspector.casework import find

    with world.desk(only_reads=True) as desk:
        found = find.everything(desk, text, limit=limit)
    speak(world, {"found": found}, *(f"{one.kind:<10} {one.title}  {one.subtitle}" for one in found))


def _named(text: str) -> tuple[str, str]:
    name, equals, badge = text.partition("=")
    if not equals or not name.strip() or not badge.strip():
        raise click.BadParameter("NAME=BADGE", param_hint="--officer")
    return name.strip(), badge.strip()


def _date(value: datetime | None) -> date | None:
    return value.date() if value else None


COMMANDS = (init, campaign, importing, target, number, search)
