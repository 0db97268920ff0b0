"""A made-up exhibition hall for the pictures and tests of the booth screens; all names are invented."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from inspector.casework.booths import BoothRow, BoothState
from inspector.casework.find import Found
from inspector.casework.today import Figures, Owed, Today
from inspector.domain.campaign import Campaign, Tour
from inspector.ui.frame import Frame
from inspector.ui.language import pick
from inspector.ui.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Sequence

ZONE = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 6, 14, 32, 7, tzinfo=ZONE)
NAMES = {"粤A04217": "李明", "粤A04388": "陈思"}
BADGES = tuple(NAMES)
NOTHING = Figures(0, 0, 0, 0)
PLACES = ("today", "campaigns", "inspections", "notices", "settings")
LONG = (
    "广东𬭎䶮国际智能家居新材料科技发展集团股份有限公司粤港澳大湾区佛山市顺德区北滘镇第二分公司"
    "展览展示与进出口贸易事业部一号展台"
)
LONG_EN = (
    "Guangdong Hongyan International Smart Home Advanced Materials Technology Development Group Co., Ltd."
)
FIRMS = (
    ("广州市南汐陶瓷有限公司", BoothState.CLEAR, (("design", 1), ("utility_model", 1), ("trademark", 1))),
    ("潮州市百窑居瓷业", BoothState.CLEAR, (("gi", 1),)),
    ("东莞市曜木家具有限公司", BoothState.NOBODY, ()),
    ("宁波卓屿照明电器", BoothState.FINDING, (("trademark", 1),)),
    ("深圳市澜川家居科技有限公司", BoothState.DRAFT, (("invention", 2), ("trademark", 1))),
    ("台州市简禾塑业有限公司", BoothState.UNVISITED, (("design", 1),)),
    (LONG, BoothState.RETURNED, (("invention", 128), ("trademark", 64), ("gi", 2), ("copyright", 31))),
    ("景德镇青栖陶艺", BoothState.TO_SIGN, (("gi", 1),)),
    ("Nordlys Interiør AS（挪威）", BoothState.UNVISITED, ()),
)
HALLS = tuple((f"{north}.{floor}", 96 + north) for north in range(1, 22) for floor in (1, 2))


def booth(place: int, number: str = "", hall: str = "4.1") -> BoothRow:
    """One row; the firms come round again and again."""
    name, state, claims = FIRMS[place % len(FIRMS)]
    seen = state is not BoothState.UNVISITED
    return BoothRow(
        target=f"t{place}",
        booth=number or f"A{97 + place:03d}",
        hall=hall,
        exhibitor=name,
        foreign="挪威" in name,
        state=state,
        locked=False,
        claims=claims,
        last_at=NOW - timedelta(minutes=7 * (60 - place % 60)) if seen else None,
        officers=(BADGES if state is not BoothState.NOBODY else BADGES[:1]) if seen else (),
        inspection=f"i{place}" if seen and state is not BoothState.NOBODY else "",
    )


def booths(count: int, number: str = "") -> tuple[BoothRow, ...]:
    return tuple(booth(place, number.format(place) if number else "") for place in range(count))


def tour(hall: str = "4.1") -> Tour:
    return Tour(
        id="r1", campaign="c1", hall=hall, officers=BADGES, kind="special",
        task_number="穗知检通〔2026〕41号", started_at=NOW.astimezone(UTC) - timedelta(hours=5),
    )  # fmt: skip


def campaign(name: str = "秋季家居博览会", name_en: str = "Autumn Home Expo") -> Campaign:
    return Campaign(
        id="c1", name=name, name_en=name_en, venue="广州·琶洲展馆", venue_en="Pazhou Complex, Guangzhou",
        opens=date(2026, 11, 5), closes=date(2026, 11, 9),
    )  # fmt: skip


def today(
    *, under_way: bool = True, unfinished: Sequence[BoothRow] = (), returned: Sequence[BoothRow] = (),
    owed: tuple[Owed, ...] = (), figures: Figures = NOTHING,
) -> Today:  # fmt: skip
    return Today(
        tour=tour() if under_way else None, checked=figures.inspections, left=94,
        findings=figures.with_findings,
        unfinished=tuple(unfinished), returned=tuple(returned), owed=owed, figures=figures, waiting=12,
    )  # fmt: skip


def found(texts: Sequence[tuple[str, str, str]]) -> tuple[Found, ...]:
    """Lines of the palette from (kind, title, subtitle)."""
    return tuple(
        Found(kind, f"f{place}", title, below, booth(place), "" if kind == "booth" else f"i{place}")
        for place, (kind, title, below) in enumerate(texts)
    )


def framed(screen: Screen, place: str, *, over: bool = False) -> Frame:
    """A screen in the program's window, with a status bar that has something to tell."""
    window = Frame()
    for name in PLACES:
        window.add(name, (lambda: screen) if name == place and not over else Screen)
    window.go(place)
    if over:
        window.push(screen)
    window.status.say("saved", pick("已保存 14:32:07", "Saved 14:32:07"), "check", "ok")
    window.status.say("network", pick("离线", "Offline"), "cloud-off", "warn")
    window.status.say("waiting", pick("已锁定 12 份", "12 locked records"))
    window.status.say("numbers", pick("文号余 46", "46 numbers left"))
    window.setVisible(True)
    return window
