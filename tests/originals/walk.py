"""Takes photographs through an inspection's whole life and says what is not as it should be."""

from __future__ import annotations

import hashlib
import io
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from inspector.casework import annotating, inspections, late, packages, papers, photo_set, photos, verifying
from inspector.domain.annotation import Layer, LayerKind
from inspector.domain.evidence import Evidence, Shows, alike
from tests.casework.made_up import CLEAN, COLLEAGUE, LEADER, Clock, Hall, copied
from tests.originals.known import PHOTOS

FOLDER = Path(__file__).parents[3] / "shared" / "photos"
FIRST = {"landscape": "orientation/landscape_1.jpg", "portrait": "orientation/portrait_1.jpg"}


@dataclass
class Outcome:
    """What was found of each photograph."""

    facts: dict[str, str] = field(default_factory=dict)  # name -> what is wrong with time, place, camera
    turned: dict[str, str] = field(default_factory=dict)
    changed: dict[str, str] = field(default_factory=dict)  # name -> after which operation its bytes differed
    operations: list[str] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        return not (self.facts or self.turned or self.changed)


class Walk:
    """One inspection with these photographs, in a workspace of its own."""

    def __init__(self, home: Path, names: list[str]) -> None:
        self.hall = Hall(copied(home / "workspace"), Clock())
        self.home, self.outcome = home, Outcome()
        self.sums = {name: _sum(FOLDER / name) for name in names}
        self.inspection = self.hall.open()
        self.ids = {name: self._take(name) for name in names}

    def _take(self, name: str) -> str:
        record, _ = photos.take_in(
            self.hall.desk, self.inspection, FOLDER / name, name=Path(name).name, way="card"
        )
        photos.make_preview(self.hall.desk, record.id)
        return record.id

    def run(self) -> Outcome:
        self._after("taken in, preview made")
        self._read_facts()
        self._look()
        desk, ids = self.hall.desk, list(self.ids.values())
        photos.file(desk, ids, "/data/marks")
        self._after("filed")
        for id in ids:
            photos.describe(desk, id, caption="照片", proves="事实")
        photos.note(desk, ids, maker=COLLEAGUE, checker=LEADER, place="展位", shows=Shows.WHOLE)
        self._after("described")
        photos.move(desk, ids[-1], 1)
        photos.remove(desk, ids)
        photos.restore(desk, ids)
        self._after("moved, taken out, put back")
        for id in ids:
            layers = [Layer("b", LayerKind.BOX, 5, 5, 50, 40), Layer("t", LayerKind.TURN, turn=1)]
            annotating.annotate(desk, id, layers)
            annotating.render(desk, id)
        self._after("drawn on and turned")
        self._papers()
        self._after("printed, locked, packed")
        self.hall = self.hall.again()
        self._after("closed and opened again")
        if not verifying.workspace(self.hall.desk).holds:
            self.outcome.changed["workspace"] = "verify"
        self.hall.close()
        return self.outcome

    def _papers(self) -> None:
        desk, hall = self.hall.desk, self.hall
        hall.answer(self.inspection, *CLEAN)
        hall.clock.go(minutes=5)
        inspections.complete(desk, self.inspection)
        late.declare(desk, self.inspection, "NIKON COOLPIX P6000", count=1)
        hall.sign(self.inspection)
        inspections.lock(desk, self.inspection)
        papers.issue(desk, self.inspection, papers.PHOTO_SHEET)
        photo_set.of(desk, self.inspection)
        packages.make(desk, self.inspection, self.home / "package")

    def _after(self, operation: str) -> None:
        """The file on its card and the original in the store, byte for byte."""
        self.outcome.operations.append(operation)
        for name, id in self.ids.items():
            record = self.hall.desk.workspace.get(Evidence, id)
            held = hashlib.sha256(self.hall.desk.workspace.get_blob(record.sha256)).hexdigest()
            if {record.sha256, held, _sum(FOLDER / name)} != {self.sums[name]}:
                self.outcome.changed.setdefault(name, operation)

    def _read_facts(self) -> None:
        for name, id in self.ids.items():
            known, record = PHOTOS[name], self.hall.desk.workspace.get(Evidence, id)
            at = record.taken_at
            zoned = record.taken_zone_known
            taken = "" if at is None else (at if zoned else at.replace(tzinfo=None)).isoformat()
            found = (taken, record.latitude, record.longitude, record.device)
            if found != tuple(known):
                self.outcome.facts[name] = f"{found} instead of {tuple(known)}"

    def _look(self) -> None:
        """The eight ways to hold a camera give one upright picture; the shape is that of the scene."""
        for name in (one for one in self.ids if one.startswith("orientation/")):
            scene = Path(name).stem.rpartition("_")[0]
            preview = photos.preview(self.hall.desk, self.ids[name])
            first = self._first(scene)
            if preview is None or first is None:
                self.outcome.turned[name] = "no preview"
                continue
            wide, high = Image.open(io.BytesIO(preview)).size
            shape = wide > high if scene == "landscape" else high > wide
            if not shape or not alike(_print(preview), _print(first)):
                self.outcome.turned[name] = f"{wide} x {high}"

    def _first(self, scene: str) -> bytes | None:
        """The scene as a camera held upright saw it: nothing had to be turned."""
        from inspector import evidence

        return evidence.preview((FOLDER / FIRST[scene]).read_bytes(), "image/jpeg")


def _print(preview: bytes) -> str:
    from inspector import evidence

    return evidence.fingerprint(preview)


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def walk(names: list[str]) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="originals-") as home:
        return Walk(Path(home), names).run()
