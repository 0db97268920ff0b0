"""deadlines, calendar show, import, fix: what is due, and the days it is reckoned by."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from inspector.cli.speaking import options, speak
from inspector.domain.calendar import DayKind

if TYPE_CHECKING:
    from datetime import date, datetime

    from inspector.casework.clocks import RunningOut
    from inspector.cli.world import World
    from inspector.domain.calendar import CalendarYear

_LATEST = 12  # years that are listed without a year being asked for


@click.command("deadlines")
@options
def deadlines(world: World) -> None:
    """What is running out (将到期), what is due first at the top."""
    from inspector.casework import clocks

    with world.desk() as desk:
        clocks.keep(desk)
        found = clocks.running_out(desk)
    lines = [_spoken(line, world.now()) for line in found]
    texts = (
        f"{one['due']} {one['weekday']} {'~' if one['provisional'] else ' '} {one['preset']:10} "
        f"{one['stage']:9} {one['percent']:3} %  {one['what']}  {one['of']}"
        for one in lines
    )
    speak(world, {"deadlines": lines}, *texts)


def _spoken(line: RunningOut, now: datetime) -> dict[str, Any]:
    """One clock as scripts read it: a day ends at 24:00, hours at their minute."""
    clock, preset = line.clock, line.preset
    hours = clock.ends_by_the_hour
    due = clock.due.astimezone(now.tzinfo)
    day = clock.reckoning.last_day
    return {
        "id": clock.id,
        "preset": clock.preset,
        "what": preset.due_zh if preset else "文书载明的期限",
        "what_en": preset.due_en if preset else "the date the paper sets",
        "of": line.target.party.name if line.target else line.campaign.name if line.campaign else "",
        "started_at": clock.started_at.isoformat(),
        "due": f"{due:%Y-%m-%d %H:%M}" if hours else f"{day} 24:00",
        "weekday": f"{due:%a}" if hours else f"{day:%a}",
        "safe": clock.safe.isoformat(),
        "provisional": clock.provisional,
        "stage": line.stage.value,
        "percent": round(line.share * 100),
        "open_hours_left": round(line.open_left.total_seconds() / 3600, 2) if line.open_left else None,
        "after_close": [one.value for one in line.after_close],
    }


@click.group("calendar")
def calendar() -> None:
    """Working days, holidays and make-up days, year by year."""


@calendar.command("show")
@click.argument("year", type=int, required=False)
@options
def calendar_show(world: World, year: int | None) -> None:
    """The days of a year that are not what their weekday says; without a year, which years are known."""
    from inspector.casework import calendars
    from inspector.domain.errors import Refused

    with world.desk(only_reads=True) as desk:
        known = calendars.years(desk.workspace)
    if year is None:
        tables = [_table(one) for one in known.values()]
        lines = (f"{one['year']}  v{one['version']}  {one['source']}" for one in tables[-_LATEST:])
        speak(world, {"years": tables}, *lines)
        return
    if year not in known:
        raise Refused("calendar.year_missing", year=year)
    table = known[year]
    days = [{"date": str(one.day), "kind": one.kind.value, "name": one.name} for one in table.days]
    texts = (f"{one.day} {one.day:%a} {one.kind.value:8} {one.name}" for one in table.days)
    speak(world, {**_table(table), "days": days}, f"{year}  v{table.version}  {table.source}", *texts)


def _table(table: CalendarYear) -> dict[str, Any]:
    return {
        "year": table.year,
        "version": table.version,
        "source": table.source,
        "reason": table.reason,
        "shipped": not table.id,
    }


@calendar.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--source", default="", help="The notice it is from, e.g. 国办发明电〔2026〕9号.")
@options
def calendar_import(world: World, file: Path, source: str) -> None:
    """Take a year's notice: CSV (date, kind, name) or JSON, whole or not at all."""
    from inspector.casework import calendars

    with world.desk() as desk:
        table, changed = calendars.import_year(desk, file, source=source)
    moved = sorted(changed.ids("clock"))
    text = f"{table.year}  v{table.version}  {table.source}  ({len(table.days)})"
    speak(world, {**_table(table), "days": len(table.days), "moved": moved}, text, *moved)


@calendar.command("fix")
@click.argument("day", type=click.DateTime(["%Y-%m-%d"]))
@click.argument("kind", type=click.Choice([one.value for one in DayKind]))
@click.option("--reason", required=True, help="Why, as it is kept.")
@click.option("--name", default="", help="What the day is called.")
@options
def calendar_fix(world: World, day: datetime, kind: str, reason: str, name: str) -> None:
    """Put one day right."""
    from inspector.casework import calendars

    fixed: date = day.date()
    with world.desk() as desk:
        changed = calendars.fix_day(desk, fixed, DayKind(kind), reason=reason, name=name)
    moved = sorted(changed.ids("clock"))
    speak(world, {"day": str(fixed), "kind": kind, "moved": moved}, f"{fixed} {kind}", *moved)


COMMANDS = (deadlines, calendar)
