"""What a backup says of itself before anybody opens it, and its way back into a workspace's place."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector.casework import backups
from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from inspector.store.restoring import Restored


@dataclass(frozen=True, slots=True)
class Held:
    """One backup: whose, of when, how much, made by which device, and who can open it."""

    folder: Path
    agency: str
    officers: tuple[str, ...]
    taken_at: datetime
    entries: int
    photos: int
    bytes: int
    device: str


def found(chosen: Path) -> Held:
    """The backup in a folder, or the newest one directly below it, as on a stick."""
    from inspector.store import backup

    places = [chosen, *sorted(chosen.iterdir())] if chosen.is_dir() else [chosen]
    there = [place for place in places if (place / backup.MANIFEST).is_file()]
    held = [_held(place) for place in there]
    if not held:
        raise Refused("backup.none", folder=str(chosen))
    return max(held, key=lambda one: one.taken_at)


def _held(folder: Path) -> Held:
    from inspector.store import backup
    from inspector.trust.certificates import holder

    manifest = backup.read(folder)
    try:
        keys = json.loads((folder / manifest.named("keys")[0].name).read_bytes())
        agency = holder(str(keys["authority_certificate"]))[0]
        officers = tuple(str(one["name"]) for one in keys["officers"])
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        raise Trouble("backup.damaged", file="keys") from None
    return Held(
        folder,
        agency,
        officers,
        manifest.taken_at,
        manifest.sequence,
        manifest.photos,
        manifest.bytes,
        manifest.device,
    )


def restore(
    source: Path,
    folder: Path,
    secret: str,
    *,
    now: Callable[[], datetime],
    new_id: Callable[[], str],
    progress: Callable[[int, int], None],
    stopped: Callable[[], bool],
) -> Restored:
    """Into the workspace's place. What lies there, a damaged workspace, is set aside and never deleted.

    All of it is made beside the place first: a stop, a wrong passphrase, a pulled stick change nothing.
    """
    beside = folder.with_name(f".{folder.name}.restoring")
    shutil.rmtree(beside, ignore_errors=True)
    try:
        restored = backups.restore(
            source, beside, secret, now=now, new_id=new_id, progress=progress, stopped=stopped
        )
        if folder.exists():
            folder.rename(folder.with_name(f"{folder.name}-damaged-{now():%Y%m%dT%H%M%S}"))
        beside.rename(folder)
    except OSError as error:
        raise Trouble("restore.no_place", folder=str(folder), reason=error.strerror or "") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return restored
