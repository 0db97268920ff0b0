"""The viewer: everything drawn on a photo, two compared, what is no photo, the party's view, picking."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from inspector.casework.photo_set import Flag, Item
from inspector.casework.viewing import Viewed
from inspector.domain.annotation import Annotation, Layer, LayerKind
from inspector.domain.camera import CameraClock
from inspector.domain.evidence import Evidence
from inspector.evidence import viewing
from inspector.ui.language import pick
from inspector.ui.screens.viewer import words
from inspector.ui.screens.viewer.picking import PickSheet
from inspector.ui.screens.viewer.state import Pane, ViewerState
from inspector.ui.screens.viewer.view import ViewerView
from tests.screens import hall
from tests.screens.case import SIZES, Case

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

K = LayerKind
SIZE = (1600, 1200)
AHEAD = timedelta(seconds=83)
AT = datetime(2026, 11, 6, 1, 12, 31, tzinfo=UTC)
DRAWN = (
    Layer("a", K.ARROW, 420, 980, 700, 640, author="粤A04217", at=AT),
    Layer("b", K.BOX, 640, 380, 1010, 700, author="粤A04217", at=AT),
    Layer("t", K.TEXT, 160, 980, text="与注册商标近似 similar", weight=2, author="粤A04217", at=AT),
    Layer("h", K.REDACTION, 1180, 160, 1500, 330, author="粤A04217", at=AT),
    Layer("m", K.REDACTION, 1180, 860, 1440, 1080, fill="mosaic", author="粤A04217", at=AT),
    Layer("y", K.BOX, 90, 120, 420, 420, colour="yellow", weight=5, author="粤A04217", at=AT),
)


def cases() -> list[Case]:
    return [
        Case("viewer", _drawing),
        Case("viewer-compare", _compare, SIZES[:2]),
        Case("viewer-card", _card, SIZES[:1]),
        Case("viewer-party", _party, SIZES[:1]),
        Case("viewer-pick", _pick, SIZES[:2]),
        Case("viewer-narrow", _drawing, ("800x600",)),
    ]


@cache
def picture(hue: int) -> Image.Image:
    """A made-up booth: a shelf with goods and their tags."""
    made = Image.linear_gradient("L").resize(SIZE).convert("RGB")
    made = Image.blend(made, Image.new("RGB", SIZE, (200, 190, 170)), 0.7)
    pen = ImageDraw.Draw(made)
    for shelf in (400, 760, 1120):
        pen.rectangle((0, shelf, SIZE[0], shelf + 22), fill=(120, 90, 60))
        for place in range(60, 1500, 260):
            shade = (hue, (place // 3 + shelf) % 200, (shelf // 3 + 60) % 255)
            pen.rectangle((place, shelf - 250, place + 190, shelf), fill=shade)
            pen.rectangle((place + 40, shelf - 120, place + 150, shelf - 60), fill=(245, 242, 234))
    return made


def viewed(hue: int = 90, *, name: str = "IMG_2041.JPG", layers: tuple[Layer, ...] = ()) -> Viewed:
    record = Evidence(
        id=f"e{hue}{name}", inspection="i1", sha256="4be1c09f" * 8, size=2_840_000, media_type="image/jpeg",
        name=name, source="card", imported_at=hall.NOW, maker="粤A04217", checker="粤A04388",
        taken_at=hall.NOW - timedelta(minutes=9), device="Canon EOS R10", serial="082031004512",
        latitude="23.099812", longitude="113.363741", width=SIZE[0], height=SIZE[1],
        caption=pick("吊牌正面标识", "Mark on the front of the tag"), shows="mark",
        proves=pick("与第 12345678 号注册商标近似", "The exhibit bears a mark like no. 12345678"),
    )  # fmt: skip
    drawn = Annotation("n1", "i1", record.id, record.sha256, *SIZE, layers, sha256="77ab12cd" * 8)
    taken = record.taken_at
    assert taken is not None
    clock = CameraClock("k1", "i1", "e0", record.device, record.serial, "d1", taken - AHEAD, taken, hall.NOW)
    flag = Flag("clock_off", {"skew": "", "raw": taken})
    item = Item(3, record, taken - AHEAD, clock, (flag,))
    return Viewed(item, drawn if layers else None, None, "4.1 A101", "李明", "陈思")


def _pane(one: Viewed, hue: int) -> Pane:
    return Pane(words.item(one), viewing.of(picture(hue), SIZE))


def _shown(state: ViewerState) -> QWidget:
    window = hall.framed(_page(), "inspections")
    view = ViewerView(window)
    view.new = lambda kind, turn: Layer("new", K(kind))
    view.show(state)
    view.open()
    return window


def _page() -> object:
    from inspector.ui.screen import Screen

    return Screen()


def _drawing() -> QWidget:
    pane = _pane(viewed(layers=DRAWN), 90)
    saved = pick("已保存 14:32:07", "Saved 14:32:07")
    return _shown(
        ViewerState((pane,), place=3, count=12, selected="b", facts=True, can_undo=True, saved=saved)
    )  # fmt: skip


def _compare() -> QWidget:
    other = replace(words.item(viewed(200, name="MARK.PNG"), foreign=True), key="other")
    panes = (_pane(viewed(layers=DRAWN), 90), Pane(other, viewing.of(picture(200), SIZE)))
    return _shown(ViewerState(panes, active=1, place=0, count=12))


def _card() -> QWidget:
    one = viewed(name="VID_0007.MP4")
    film = replace(one.evidence, media_type="video/mp4", width=0, height=0, caption="")
    pane = Pane(words.item(replace(one, item=Item(12, film, film.taken_at, None))))
    return _shown(ViewerState((pane,), place=12, count=12, facts=True))


def _party() -> QWidget:
    return _shown(ViewerState((_pane(viewed(layers=DRAWN), 90),), place=3, count=12, party=True))


def _pick() -> QWidget:
    window = _compare()
    found = tuple(viewed(hue, name=f"IMG_{hue:04}.JPG") for hue in range(40, 240, 25))
    sheet = PickSheet(window, lambda text, told: told(found))
    sheet.open()
    return window
