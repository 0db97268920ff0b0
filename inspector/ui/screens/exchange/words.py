"""Sentences of the page of the stick."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.ui.language import fill
from inspector.ui.messages import sentence_for

if TYPE_CHECKING:
    from inspector.casework.arrivals import Received, Taken
    from inspector.casework.batches import Sent


@dataclass(frozen=True, slots=True)
class Line:
    """One row of what came from others."""

    title: str
    second: str
    right: str = ""
    icon: str = ""


def size(count: int) -> str:
    """Bytes as people say them."""
    return f"{count / 1e6:.1f} MB" if count < 1e9 else f"{count / 1e9:.2f} GB"


def sent(one: Sent) -> str:
    text = QCoreApplication.translate(
        "Exchange", "Written: %1 (versions: %2, files: %3, %4). Take the stick out safely."
    )
    return fill(text, one.folder.name, str(one.versions), str(one.blobs), size(one.export.size))


def taken(one: Taken) -> str:
    text = QCoreApplication.translate("Exchange", "Volume %1 of %2: %3 new versions, %4 new files.")
    said = fill(text, str(one.volume), str(one.volumes), str(one.new_versions), str(one.new_blobs))
    return f"{said} {_waits(one.missing)}" if one.missing else said


def _waits(missing: tuple[int, ...]) -> str:
    text = QCoreApplication.translate("Exchange", "Still to come: volume %1.")
    return fill(text, ", ".join(map(str, missing)))


def received(here: Received) -> list[Line]:
    """Batches with what they still wait for, then the inspections they brought, then what was refused."""
    lines = []
    for one in here.batches:
        title = here.agencies.get(one.device) or one.device
        text = QCoreApplication.translate("Exchange", "batch of %1, journal %2 to %3")
        second = fill(text, one.made_at[:16].replace("T", " "), str(one.first), str(one.last))
        missing = here.missing.get(one.batch, ())
        right = _waits(missing) if missing else QCoreApplication.translate("Exchange", "all volumes are here")
        lines.append(Line(title, second, right, "inbox"))
    for found in here.inspections:
        text = QCoreApplication.translate("Exchange", "%1 · evidence: %2 · read only, from %3")
        state = sentence_for(f"word.{found.state}")
        whose = here.agencies.get(found.device) or found.device
        second = fill(text, state, str(found.evidence), whose)
        lines.append(Line(f"{found.number} {found.target}", second, "", "clipboard-check"))
    for refused in here.refused:
        facts = refused["facts"]
        why = sentence_for(str(refused["code"]), facts if isinstance(facts, dict) else {})
        lines.append(Line(str(refused["name"]), why, "", "circle-alert"))
    return lines
