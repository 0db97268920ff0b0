"""The demo workspace: a made-up exhibition half inspected, made with the same verbs an officer uses.

Names, firms and numbers are invented. The passphrases are public, so the cost of guessing them is kept low.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.casework import (
    booths,
    campaigns,
    demo_material,
    demo_others,
    inspections,
    photos,
    setup,
    signing,
    targets,
    tours,
)
from inspector.casework.exhibitors import ImportPreview
from inspector.casework.setup import Founder, NewWorkspace
from inspector.domain.notice import Outcome
from inspector.domain.party import Person
from inspector.trust.slots import Cost

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from inspector.casework.desk import Desk
    from inspector.domain.campaign import Tour

HALL = "4.1"
FOUNDERS = (
    Founder("李明", "粤A04217", "hall-four-inspects-27", "Li Ming", valid_to=date(2029, 12, 31)),
    Founder("陈思", "粤A04388", "second-officer-signs-31", "Chen Si", valid_to=date(2029, 12, 31)),
    Founder(
        "赵宁",
        "粤A03106",
        "supervisor-reads-all-12",
        "Zhao Ning",
        valid_to=date(2029, 12, 31),
        role="supervisor",
    ),
)
NEW = NewWorkspace(
    agency="广州市知识产权局（演示）",
    agency_en="Guangzhou Intellectual Property Administration (demonstration)",
    short_name="穗",
    system="知",
    founders=FOUNDERS,
    address="广州市天河区示例路1号",
    phone="020-12345678",
)
SECTIONS = {  # where each picture of the demo is filed
    "booth": "/data/closing",
    "cup": "/data/closing",
    "price": "/data/closing",
    "box": "/data/patents",
    "number": "/data/patents",
    "brochure": "/data/advertising",
}
WITNESS = Person(name="何芳", role="witness", unit="琶洲展馆服务台", phone="13800000000")


@dataclass
class Clock:
    """A clock that stands still until it is set: the demo's past happens minute by minute."""

    at: datetime

    def __call__(self) -> datetime:
        return self.at

    def forward(self, minutes: float) -> None:
        """Let time pass."""
        self.at += timedelta(minutes=minutes)


def fresh_folder() -> Path:
    """A new folder for a demo workspace."""
    return Path(tempfile.mkdtemp(prefix="inspector-demo-")) / "workspace"


def make(folder: Path, *, now: Callable[[], datetime], new_id: Callable[[], str], count: int = 2400) -> Desk:
    """The demo workspace; answers the desk of its first officer, at the caller's time again."""
    clock = Clock(now() - timedelta(minutes=90))
    desk, _ = setup.new_workspace(folder, NEW, now=clock, new_id=new_id, cost=Cost.for_tests())
    pair = [FOUNDERS[0].badge, FOUNDERS[1].badge]
    demo_others.holiday(desk, clock, pair, lambda *given: _sign(*given, refuses=False))
    campaign, _ = campaigns.new(
        desk,
        "秋季家居博览会（演示）",
        name_en="Autumn Home Expo (demonstration)",
        venue="广州·琶洲展馆",
        venue_en="Pazhou Complex, Guangzhou",
        city="广州",
        opens=now().date() - timedelta(days=1),
        closes=now().date() + timedelta(days=3),
        contact=Person(name="孙岚", role="organiser", unit="主办方知识产权工作站", phone="13900000000"),
    )
    targets.take(desk, campaign, ImportPreview(tuple(demo_material.exhibitors(count))))
    clock.forward(10)
    tours.begin(
        desk,
        campaign,
        hall=HALL,
        officers=pair,
        task_number="穗知检通〔2026〕41号",
        witness=WITNESS,
    )
    tour = tours.running(desk)
    if tour is not None:
        _morning(desk, clock, tour)
        demo_others.at_the_fair(desk, clock, tour)
    return replace(desk, now=now)


def _morning(desk: Desk, clock: Clock, tour: Tour) -> None:
    """A morning in the hall: clean booths, a finding, one returned, one unsigned, one open, nobody at one."""
    rows = booths.listing(desk, tour.campaign, hall=tour.hall).rows
    targets = [row.target for row in rows]
    plan = ("clean", "clean", "nobody", "finding", "open", "clean", "returned", "to_sign", "clean", "refused")
    for target, what in zip(targets, plan, strict=False):
        clock.forward(4)
        if what == "nobody":
            booths.nobody_there(desk, tour, target, note="15 时再去")
        else:
            _inspect(desk, clock, tour, target, what)


def _inspect(desk: Desk, clock: Clock, tour: Tour, target: str, what: str) -> None:
    inspection, _ = inspections.open_inspection(desk, target, tour)
    filled = inspections.filling(desk, inspection)
    filled.show_certificates(clock())
    given = demo_material.ANSWERS[what if what in demo_material.ANSWERS else "finding"]
    for reference, value in given:
        if "[" in reference:
            repeat, row = reference[: reference.index("[")], reference[: reference.index("]") + 1]
            while row not in filled.session.instances(repeat):
                filled.add_row(repeat, clock())
        filled.answer(reference, value, clock())
    if what == "open":
        inspections.save(desk, inspection, filled.pending())
        _photos(desk, clock, inspection, demo_material.PHOTOS_OPEN)
        return
    for section in filled.sections("zh"):
        filled.nothing_found(section.reference, clock())
    inspections.save(desk, inspection, filled.pending())
    shots = demo_material.PHOTOS_CLEAN if what == "clean" else demo_material.PHOTOS_FINDING
    _photos(desk, clock, inspection, shots)
    clock.forward(3)
    inspections.complete(desk, inspection)
    if what == "to_sign":
        return
    _sign(desk, clock, inspection, refuses=what == "refused")
    inspections.lock(desk, inspection)
    if what == "returned":
        supervisor = replace(desk, officer=FOUNDERS[2].badge)
        inspections.give_back(
            supervisor, inspection, "第 3 节只写“标注不规范”。请说明与证书哪一项不符，并附吊牌特写。"
        )


def _photos(desk: Desk, clock: Clock, inspection: str, shots: Mapping[str, str]) -> None:
    for name, caption in shots.items():
        picture = demo_material.draw(name, clock())
        record, _ = photos.take_in(
            desk, inspection, picture, name=f"{name}.jpg", way="file", reference=SECTIONS.get(name, "")
        )
        photos.make_preview(desk, record.id)
        photos.describe(desk, record.id, caption=caption, proves="")


def _sign(desk: Desk, clock: Clock, inspection: str, *, refuses: bool) -> None:
    secrets = {founder.badge: founder.passphrase for founder in FOUNDERS}
    for one in signing.expected(desk, inspection):
        clock.forward(0.2)
        if one.role == signing.OFFICER:
            signing.officer_signs(desk, one.notice.id, one.badge, secrets[one.badge])
        elif refuses and one.role == signing.RECEIVER:
            signing.record(
                desk,
                one.notice.id,
                one.role,
                one.name,
                Outcome.REFUSED,
                reason="称需公司法务确认，口头承认收到",
                witness=WITNESS,
            )
        else:
            signing.record(desk, one.notice.id, one.role, one.name, Outcome.SIGNED)
