"""A day in a made-up hall: two officers, an exhibition, a few booths, a clock that is set by hand."""

from __future__ import annotations

import io
import random
import shutil
import tempfile
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from unittest.mock import patch

from PIL import Image

from inspector.casework import campaigns, inspections, photos, setup, signing, tours
from inspector.casework.desk import Desk
from inspector.domain.campaign import Claim, Target, Tour
from inspector.domain.ids import uuid7
from inspector.domain.inspection import Inspection
from inspector.domain.notice import Notice, Outcome
from inspector.domain.party import Party, PartyKind
from inspector.store import Workspace
from inspector.trust.slots import Cost
from tests.casework import checklist

CHINA = timezone(timedelta(hours=8))
MORNING = datetime(2026, 11, 6, 9, 10, tzinfo=CHINA)
LEADER, COLLEAGUE, THIRD = "粤A04217", "粤A04388", "粤A04500"
SECRETS = {
    LEADER: "correct horse battery 9",
    COLLEAGUE: "staple wagon purple 8",
    THIRD: "quiet lantern river 7",
}
NAMES = {LEADER: "李明", COLLEAGUE: "陈思", THIRD: "王审"}
BOOTHS = (
    ("12.2A34-35", "上海示例精密机械有限公司", Claim("invention", "ZL202010123456.7", "一种示例轴承")),
    ("12.2A36", "广州示例照明有限公司", Claim("trademark", "12345678", "示例之光")),
    ("12.2A37", "Example Bearings GmbH", None),
    ("12.2B01", "宁波示例五金厂", None),
)
R = "/data/rights/"
M = "/data/marks/"
O = "/data/outcome/"  # noqa: E741  the letter of its section
CLEAN = ((f"{R}present_name", "赵现场"), (f"{M}licence", "yes"), (f"{M}suspected", "no"))
FINDING = (
    (f"{R}present_name", "赵现场"),
    (f"{M}licence", "yes"),
    (f"{M}suspected", "yes"),
    (f"{M}brand", "示例之光"),
    (f"{O}order_when", "immediately"),
    (f"{O}order_content", "立即下架涉案商品。"),
)


class Clock:
    """Goes on only when told."""

    def __init__(self, at: datetime = MORNING) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return self.at

    def go(self, **how: float) -> datetime:
        self.at += timedelta(**how)
        return self.at


class Ids:
    """UUIDv7s in order, the same in every run; the seed keeps two processes apart."""

    def __init__(self, seed: int = 0) -> None:
        self._seed, self._last = seed, 0

    def __call__(self) -> str:
        self._last += 1
        return uuid7(1_762_391_400_000 + self._last, self._seed.to_bytes(6) + self._last.to_bytes(4))


class Hall:
    """A desk with everything around it: what most tests of a verb begin from."""

    def __init__(self, folder: Path, clock: Clock, *, officer: str = LEADER, seed: int = 7) -> None:
        self.clock = clock
        self.folder = folder
        self.desk = sit_down(folder, clock, officer=officer, seed=seed)

    @property
    def campaign(self) -> str:
        return campaigns.all_of(self.desk)[0].id

    @property
    def tour(self) -> Tour:
        running = tours.running(self.desk)
        assert running is not None
        return running

    def target(self, booth: str) -> str:
        targets: list[Target] = self.desk.workspace.rows(Target, parent=self.campaign)
        return next(target.id for target in targets if target.booth == booth)

    def inspection(self, inspection_id: str) -> Inspection:
        return self.desk.workspace.get(Inspection, inspection_id)

    def open(self, booth: str = BOOTHS[0][0], *, again: bool = False) -> str:
        return inspections.open_inspection(self.desk, self.target(booth), self.tour, again=again)[0]

    def answer(self, inspection_id: str, *answers: tuple[str, str]) -> None:
        """Typed, saved and kept, as leaving the page does."""
        filled = inspections.filling(self.desk, inspection_id)
        filled.show_certificates(self.clock())
        for reference, value in answers:
            filled.answer(reference, value, self.clock())
        inspections.save(self.desk, inspection_id, filled.pending())
        inspections.keep(self.desk, inspection_id)

    def completed(self, booth: str = BOOTHS[0][0], *answers: tuple[str, str]) -> str:
        """A completed inspection: clean, unless answers say otherwise."""
        inspection_id = self.open(booth)
        self.answer(inspection_id, *(answers or CLEAN))
        self.clock.go(minutes=5)
        inspections.complete(self.desk, inspection_id)
        return inspection_id

    def sign(self, inspection_id: str) -> None:
        """Everybody signs."""
        for one in signing.expected(self.desk, inspection_id):
            if one.role == signing.OFFICER:
                signing.officer_signs(self.desk, one.notice.id, one.badge, SECRETS[one.badge])
            else:
                signing.record(self.desk, one.notice.id, one.role, one.name, Outcome.SIGNED)

    def locked(self, booth: str = BOOTHS[0][0], *answers: tuple[str, str]) -> str:
        inspection_id = self.completed(booth, *answers)
        self.sign(inspection_id)
        inspections.lock(self.desk, inspection_id)
        return inspection_id

    def photo(
        self, inspection_id: str, reference: str = "", seed: int = 1, name: str = "IMG_0001.JPG"
    ) -> str:
        record, _ = photos.take_in(
            self.desk, inspection_id, picture(seed), name=name, way="file", reference=reference
        )
        return record.id

    def notice(self, inspection_id: str, kind: str) -> Notice:
        from inspector.casework import papers

        return next(one for one in papers.in_force(self.desk, inspection_id) if one.kind == kind)

    def again(self, *, officer: str = LEADER, seed: int = 8) -> Hall:
        """Closed and opened anew, as after a night."""
        self.desk.workspace.close()
        return Hall(self.folder, self.clock, officer=officer, seed=seed)

    def close(self) -> None:
        self.desk.workspace.close()


def sit_down(folder: Path, clock: Clock, *, officer: str = LEADER, seed: int = 7) -> Desk:
    ids = Ids(seed)
    workspace = Workspace.open(folder, SECRETS[officer], new_id=ids, badge=officer)
    return Desk(workspace, clock, ids, officer)


def picture(seed: int = 1, *, size: tuple[int, int] = (160, 120)) -> bytes:
    """A small photo with a camera's data; another seed is another photo."""
    tags = Image.Exif()
    tags[271], tags[272] = "Demo", "Demo One"
    tags.get_ifd(34665)[36867] = "2026:11:06 09:12:00"
    noise = random.Random(seed).randbytes(40 * 30)  # noqa: S311  the same photo in every run
    made = Image.frombytes("L", (40, 30), noise).resize(size).convert("RGB")
    out = io.BytesIO()
    made.save(out, "JPEG", quality=88, exif=tags)
    return out.getvalue()


def founders() -> tuple[setup.Founder, ...]:
    return tuple(setup.Founder(NAMES[badge], badge, secret) for badge, secret in SECRETS.items())


def make(folder: Path, clock: Clock, *, cost: Cost | None = None, seed: int = 1) -> Desk:
    """A new workspace with the small checklist in place of the shipped ones; another seed, another device."""
    new = setup.NewWorkspace("历下示例市场监督管理局", "Lixia Example Administration", "济历", founders())
    with tempfile.TemporaryDirectory() as forms, patch.object(setup, "FORMS", Path(forms)):
        checklist.write(Path(forms) / "booth_inspection.xlsx")
        desk, _ = setup.new_workspace(folder, new, now=clock, new_id=Ids(seed), cost=cost or Cost.for_tests())
    return desk


def furnish(desk: Desk) -> None:
    """An exhibition, its booths, a tour that is under way."""
    campaign, _ = campaigns.new(
        desk,
        "示例机械展览会",
        name_en="Example Machinery Fair",
        venue="示例会展中心",
        venue_en="Example Centre",
    )
    with desk.change() as change:
        for place, (booth, name, claim) in enumerate(BOOTHS):
            party = Party(name, credit_code="91310000MA1FL0EX0K")
            if not claim and name.isascii():
                party = Party(name, name, kind=PartyKind.FOREIGN, country="DE")
            target = Target(
                desk.new_id(),
                campaign,
                booth,
                "12.2",
                party,
                claims=(claim,) if claim else (),
                source_row=place + 2,
            )
            change.put(target)
    tours.begin(desk, campaign, hall="12.2", officers=(LEADER, COLLEAGUE), task_number="任2026-11")


@cache
def template() -> Path:
    """A furnished workspace, made once in a process and copied after."""
    home = tempfile.TemporaryDirectory(prefix="casework-")
    _kept.append(home)
    folder = Path(home.name) / "workspace"
    desk = make(folder, Clock())
    furnish(desk)
    desk.workspace.close()
    return folder


_kept: list[tempfile.TemporaryDirectory[str]] = []


def copied(target: Path) -> Path:
    return Path(shutil.copytree(template(), target))
