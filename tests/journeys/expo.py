"""A made-up exhibition to walk through: four booths, two officers with short secrets, one tour."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from inspector.casework import campaigns, setup, targets, tours
from inspector.casework.exhibitors import ImportPreview, ImportRow
from inspector.domain.campaign import Claim
from inspector.domain.ids import uuid7
from inspector.domain.party import Person
from inspector.trust.slots import Cost

if TYPE_CHECKING:
    from pathlib import Path

    from inspector.casework.desk import Desk

ZONE = timezone(timedelta(hours=8))
SECRETS = {"粤A04217": "v7#Kq2mTx", "粤A04388": "Zr4!pW9cu"}
WITNESS = Person(name="何芳", role="witness", unit="琶洲展馆服务台", phone="13800000000")
BOOTHS = (
    ("A100", "宁波卓屿照明电器", ""),
    ("A101", "深圳市澜川家居科技有限公司", "Shenzhen Lanchuan Home Technology Co., Ltd."),
    ("A102", "𬭎䶮家居有限公司", ""),
    ("A103-104", "杭州云岫茶器有限公司", ""),
)


@dataclass
class Clock:
    """The wall clock from a fixed minute on, so that everything on paper is the same day."""

    start: datetime = datetime(2026, 11, 6, 14, 20, tzinfo=ZONE)

    def __post_init__(self) -> None:
        self._from = time.monotonic()

    def __call__(self) -> datetime:
        return self.start + timedelta(seconds=time.monotonic() - self._from)


def new_id() -> str:
    return uuid7(time.time_ns() // 10**6, os.urandom(10))


def made(folder: Path, clock: Clock, *, tour: bool = True) -> Desk:
    """A workspace with the exhibition and, unless told otherwise, a tour of hall 4.1 under way."""
    founders = tuple(
        setup.Founder(name, badge, SECRETS[badge], english)
        for name, badge, english in (("李明", "粤A04217", "Li Ming"), ("陈思", "粤A04388", "Chen Si"))
    )
    desk, _ = setup.new_workspace(
        folder,
        setup.NewWorkspace("广州市知识产权局", "Guangzhou IP Administration", "穗", founders, system="知"),
        now=clock,
        new_id=new_id,
        cost=Cost.for_tests(),
    )
    campaign, _ = campaigns.new(
        desk,
        "秋季家居博览会",
        name_en="Autumn Home Expo",
        venue="广州·琶洲展馆",
        venue_en="Pazhou Complex",
        opens=date(2026, 11, 5),
        closes=date(2026, 11, 9),
    )
    targets.take(desk, campaign, ImportPreview(tuple(map(_row, range(len(BOOTHS))))))
    if tour:
        tours.begin(desk, campaign, hall="4.1", officers=list(SECRETS), witness=WITNESS)
    return desk


def _row(place: int) -> ImportRow:
    booth, name, english = BOOTHS[place]
    claim = Claim("invention", "ZL202010566088.9", "保温杯")
    code, staff, phone = "91310000MA1FL0XY0A", "周敏", "13800000000"
    return ImportRow(place + 2, booth, "4.1", name, english, code, "CN", staff, phone, "保温杯", (claim,))
