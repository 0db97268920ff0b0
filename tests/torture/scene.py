"""The workspace the torture begins from, and what must hold of it whatever was done to it."""

from __future__ import annotations

import hashlib
import random
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from inspector.casework import inspections, verifying
from inspector.domain.evidence import Evidence
from tests.casework.made_up import FINDING, Clock, Hall, copied, picture

if TYPE_CHECKING:
    from pathlib import Path

    from inspector.domain.inspection import Inspection

BOOTHS = ("12.2A34-35", "12.2A36", "12.2A37", "12.2B01")
PHOTOS = 50


@dataclass
class Result:
    """One row of the report."""

    name: str
    runs: int = 0
    faults: list[str] = field(default_factory=list)
    note: str = ""
    told: dict[str, dict[str, Any]] = field(
        default_factory=dict
    )  # code: how often, and the first one's facts
    seconds: float = 0.0
    part: str = ""

    @property
    def holds(self) -> bool:
        return self.runs > 0 and not self.faults

    def check(self, holds: bool, fault: str) -> None:
        """Write a fault down; the other checks go on."""
        if not holds:
            self.faults.append(fault)


@dataclass(frozen=True)
class Scene:
    """Folder of a prepared workspace and the inspections in it: one to torture, others to leave alone."""

    folder: Path
    tortured: str
    others: tuple[str, ...]

    def fresh(self, target: Path) -> Scene:
        """The same, copied: every kill its own workspace."""
        if target.exists():
            shutil.rmtree(target)
        return Scene(shutil.copytree(self.folder, target), self.tortured, self.others)


def prepare(home: Path) -> Scene:
    """Four inspections: one answered with a finding, three with drafts of their own."""
    hall = open_hall(copied(home / "prepared"), seed=11)
    opened = []
    for number, booth in enumerate(BOOTHS):
        inspection = hall.open(booth)
        opened.append(inspection)
        if number == 0:
            hall.answer(inspection, *FINDING)
        else:
            inspections.save(hall.desk, inspection, (("/data/rights/present_name", f"别人{number}"),))
            hall.photo(inspection, seed=9000 + number)
    hall.close()
    return Scene(hall.folder, opened[0], tuple(opened[1:]))


def open_hall(folder: Path, *, seed: int) -> Hall:
    return Hall(folder, Clock(), seed=seed)


def others_of(hall: Hall, scene: Scene) -> list[object]:
    """Everything of the other inspections: versions, drafts, photos."""
    workspace = hall.desk.workspace
    found: list[object] = []
    for inspection in scene.others:
        found.append([version.sha256 for version in workspace.versions(inspection)])
        found.append(workspace.draft(inspection))
        found.append([record.sha256 for record in workspace.rows(Evidence, parent=inspection)])
    return found


def sound(result: Result, hall: Hall, run: str) -> None:
    """The journal is as long as its head says, and everything verifies."""
    loss = hall.desk.workspace.loss
    result.check(loss is None, f"{run}: loss {loss}")
    report = verifying.workspace(hall.desk)
    broken = [dict(one.facts) for one in report.broken]
    result.check(report.holds, f"{run}: {broken}")


def photos(count: int = PHOTOS, seed: int = 0, behind: int = 200_000) -> list[bytes]:
    """Small photos with 200 KB behind the picture, as cameras append; each its own."""
    chance = random.Random(seed)  # noqa: S311  the same photos in every run
    return [picture(seed * 1000 + number) + chance.randbytes(behind) for number in range(count)]


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def inspection(hall: Hall, scene: Scene) -> Inspection:
    return hall.inspection(scene.tortured)
