"""form versions, diff, withdraw: which checklists a workspace has, and what each version changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from inspector.cli.speaking import options, sentence, speak
from inspector.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector.casework.differences import Difference
    from inspector.cli.world import World
    from inspector.xlsform import Form


@click.command("versions")
@click.argument("form_id", required=False)
@options
def form_versions(world: World, form_id: str | None) -> None:
    """The published versions of a checklist, or of all of them: date, records made with each, state."""
    from inspector.casework import checklists, registers

    with world.desk(only_reads=True) as desk:
        if form_id and not checklists.versions(desk, form_id):
            raise Refused("form.not_published", form=form_id)
        lines = [one for one in registers.register(desk) if form_id in (None, one.version.form)]
    speak(
        world,
        {"versions": [_as_object(one) for one in lines]},
        *(line for one in lines for line in _lines(one)),
    )


@click.command("diff")
@click.argument("before")
@click.argument("after")
@options
def form_diff(world: World, before: str, after: str) -> None:
    """What differs between two versions: each a workbook, or a published one as ID@VERSION."""
    from inspector.casework import differences

    forms = _both(world, before, after)
    found = differences.between(*forms)
    answer = {
        "before": {"form": forms[0].id, "version": forms[0].version},
        "after": {"form": forms[1].id, "version": forms[1].version},
        "differences": found,
    }
    speak(world, answer, *(line for one in found for line in _told(one)), f"{len(found)}")


@click.command("withdraw")
@click.argument("form_id")
@click.argument("version")
@click.option("--reason", required=True, help="Why; it is journalled and shown on open records.")
@options
def form_withdraw(world: World, form_id: str, version: str, reason: str) -> None:
    """Take a bad version back: no new record begins with it, the version before it counts again."""
    from inspector.casework import checklists

    with world.desk() as desk:
        checklists.withdraw(desk, form_id, version, reason)
        try:
            counts = checklists.current(desk, form_id).version
        except Refused:
            counts = ""
    said = f"现用 in use: {counts}" if counts else "没有可用的版本 no version in use"
    speak(world, {"form": form_id, "withdrawn": version, "current": counts}, said)


def _as_object(line: Any) -> dict[str, Any]:
    version = line.version
    return {
        "form": version.form,
        "version": version.version,
        "title": {"zh": version.title, "en": version.title_en},
        "published_at": version.published_at,
        "state": line.state,
        "reason": version.reason,
        "records": line.records,
        "open": line.unended,
        "targets": version.targets,
        "phases": version.phases,
    }


def _lines(line: Any) -> Iterator[str]:
    version = line.version
    said = sentence(f"word.{line.state}", {})
    yield (
        f"{version.form} {version.version}  {version.published_at:%Y-%m-%d %H:%M}  "
        f"{said['zh']} {said['en']}  记录 records {line.records}  {version.title}"
    )
    if version.reason:
        yield f"  {version.reason}"


def _both(world: World, before: str, after: str) -> tuple[Form, Form]:
    """The two checklists; the workspace is opened only when one of them is a published version."""
    from inspector.casework import checklists

    texts = (before, after)
    if all(Path(text).suffix.lower() in _FILES for text in texts):
        first, second = (checklists.check(Path(text)) for text in texts)
        return first, second
    with world.desk(only_reads=True) as desk:
        forms = []
        for text in texts:
            if Path(text).suffix.lower() in _FILES:
                forms.append(checklists.check(Path(text)))
                continue
            name, at, version = text.partition("@")
            known = checklists.version_of(desk, name, version) if at else checklists.current(desk, name)
            forms.append(checklists.compiled(desk, known))
    return forms[0], forms[1]


_FILES = (".xlsx", ".xls", ".xml", ".md")
_SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def _told(one: Difference) -> Iterator[str]:
    label = one.label["zh"] or one.label["en"]
    yield f"{_SIGNS[one.kind]} {one.reference}  {label}".rstrip()
    for aspect in one.aspects:
        yield f"    {aspect.name}"
        yield from (f"      - {line}" for line in aspect.before.split("\n") if aspect.before)
        yield from (f"      + {line}" for line in aspect.after.split("\n") if aspect.after)


COMMANDS = (form_versions, form_diff, form_withdraw)  # of the group `form`
