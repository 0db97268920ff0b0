"""photo: files and folders taken in, the photo set and its flags, frames still in a camera."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from inspector.cli.speaking import options, sentence, speak
from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterable

    from inspector.casework.desk import Desk
    from inspector.casework.photo_set import Item
    from inspector.cli.world import World

Told = dict[str, Any]


@click.group("photo")
def photo() -> None:
    """Photos and files."""


@photo.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--inspection", "inspection_id", required=True)
@options
def photo_import(world: World, paths: tuple[Path, ...], inspection_id: str) -> None:
    """Take files or folders in; what does not decode is kept and flagged."""
    from inspector.casework import photo_set

    taken: list[str] = []
    with world.desk() as desk:
        files, flagged = _files(paths)
        for file in files:
            record, flags = take(desk, inspection_id, file, "", way="file" if file in paths else "folder")
            taken += [record] if record else []
            flagged += flags if not record else []
        for item in photo_set.of(desk, inspection_id):
            if item.photo.id in taken:
                flagged += _flags(item)
    speak(world, {"taken": taken, "flagged": flagged}, f"{len(taken)}", *flag_lines(flagged))


@photo.command("list")
@click.option("--inspection", "inspection_id", required=True)
@options
def photo_list(world: World, inspection_id: str) -> None:
    """The photo set in order, with corrected times, flags, and what findings lack."""
    from inspector.casework import inspections, late, photo_set

    with world.desk() as desk:
        items = photo_set.of(desk, inspection_id)
        filled = inspections.filling(desk, inspection_id)
        lacking = photo_set.lacking(filled, [one.photo for one in items])
        owed = late.owed(desk.workspace, inspection_id)
    listed = [_listed(one) for one in items]
    missing = [{"finding": one.finding.label_zh, "lacks": list(one.lacks)} for one in lacking]
    declared = [
        {"camera": one.declared.device, "declared": one.declared.count, "came": one.came} for one in owed
    ]
    speak(
        world,
        {"photos": listed, "lacking": missing, "late": declared},
        *(line for one in listed for line in _lines(one)),
        *(f"{one['finding']}: {', '.join(one['lacks'])}" for one in missing),
    )


@photo.command("declare")
@click.option("--inspection", "inspection_id", required=True)
@click.option("--camera", required=True, help="Make and model as its photos name it.")
@click.option("--serial", default="", help="Of its body, where two of a model are in use.")
@click.option("--count", type=int, required=True, help="Frames not taken in yet; 0 takes it back.")
@options
def photo_declare(world: World, inspection_id: str, camera: str, serial: str, count: int) -> None:
    """Say before the lock that a camera still holds frames: they join later without an addendum."""
    from inspector.casework import late

    with world.desk() as desk:
        late.declare(desk, inspection_id, camera, serial=serial, count=count)
    speak(world, {"camera": camera, "count": count}, f"{camera} {count}")


def take(
    desk: Desk, inspection_id: str, file: Path, reference: str, *, way: str = "folder"
) -> tuple[str, list[Told]]:
    """Take one file in; a file that cannot be taken is named and the others go on."""
    from inspector.casework import photos

    try:
        record, _ = photos.take_in(desk, inspection_id, file, name=file.name, way=way, reference=reference)
        photos.make_preview(desk, record.id)
    except (Refused, Trouble) as told:
        return "", [{"name": file.name, "code": told.code, "facts": told.facts}]
    return record.id, [{"name": file.name, "code": flag, "facts": {}} for flag in record.flags]


def flag_lines(flagged: Iterable[Told]) -> list[str]:
    """What is to be known of a file, by the message of its flag."""
    lines = []
    for one in flagged:
        code = one["code"] if "." in one["code"] else f"flag.{one['code']}"
        said = sentence(code, {"name": one["name"], **one["facts"]})
        lines.append(f"  {one['name']}: {said['zh']}  {said['en']}")
    return lines


def _files(paths: tuple[Path, ...]) -> tuple[list[Path], list[Told]]:
    """Every file of every path; a path that cannot be read is named, unless nothing can be."""
    from inspector import evidence

    found: list[Path] = []
    failed: list[Trouble] = []
    for path in paths:
        try:
            found += evidence.files_in(path)
        except Trouble as trouble:
            failed.append(trouble)
    if failed and not found:
        raise failed[0]
    return found, [{"name": str(one.facts["name"]), "code": one.code, "facts": one.facts} for one in failed]


def _listed(item: Item) -> Told:
    photo = item.photo
    return {
        "no": item.number,
        "id": photo.id,
        "name": photo.name,
        "caption": photo.caption,
        "proves": photo.proves,
        "shows": photo.shows,
        "reference": photo.reference,
        "taken_at": (item.taken_at or photo.imported_at).isoformat(timespec="seconds"),
        "by_camera": photo.taken_at.isoformat(timespec="seconds") if photo.taken_at else "",
        "skew_seconds": round(item.skew.total_seconds()) if item.skew is not None else None,
        "device": photo.device,
        "source": photo.source,
        "maker": photo.maker,
        "checker": photo.checker,
        "sha256": photo.sha256,
        "flags": _flags(item),
    }


def _lines(one: Told) -> list[str]:
    return [f"{one['no']:3} {one['taken_at']} {one['name']} {one['caption']}", *flag_lines(one["flags"])]


def _flags(item: Item) -> list[Told]:
    return [
        {"name": item.photo.name, "code": flag.code, "facts": {"name": item.photo.name, **_said(flag.facts)}}
        for flag in item.flags
    ]


def _said(facts: Any) -> Told:
    """Moments as text, so that a script may read them."""
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in facts.items()
    }


COMMANDS = (photo,)
