"""The photo set from a hand-made state: flags, a description open, what findings lack, the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.ui.language import code, pick
from inspector.ui.screens.photo_set import words
from inspector.ui.screens.photo_set.clock import ClockSheet
from inspector.ui.screens.photo_set.filming import FilmSheet
from inspector.ui.screens.photo_set.state import CameraLine, Filming, FindingLine, Line, PhotoSetState
from inspector.ui.screens.photo_set.view import PhotoSetView
from tests.screens.case import SIZES, Case
from tests.screens.cases.inspection import photo
from tests.screens.hall import NAMES, NOW, framed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

NIKON, NOKIA = "Nikon COOLPIX P6000", "HMD Global Nokia 8.3 5G"
NARROW = ("900x700", "720x700")


def cases() -> list[Case]:
    return [
        Case("photo-set", lambda: shown(full()), (*SIZES, *NARROW)),
        Case("photo-set-editing", lambda: shown(full(), editing="p2"), (SIZES[0], NARROW[0], SIZES[3])),
        Case("photo-set-empty", lambda: shown(PhotoSetState(busy=False)), SIZES[:1]),
        Case("photo-set-locked", lambda: shown(locked(), editing="p1"), SIZES[:1]),
        Case("photo-set-clock", clock, (SIZES[0], SIZES[3])),
        Case("photo-set-film", film, SIZES[:1]),
    ]


def shown(state: PhotoSetState, editing: str = "") -> QWidget:
    view = PhotoSetView()
    window = framed(view, "inspections", over=True)
    view.show(state)
    view.list.setFocus()
    if editing:
        view.list._choose(editing)
        view.list.unfold(editing)
    return window


def clock() -> QWidget:
    window = shown(full())
    ClockSheet(window, lambda: f"INSPECTOR-CLOCK 01998f3a {NOW.isoformat(timespec='milliseconds')}").open()
    return window


def film() -> QWidget:
    window = shown(full())
    FilmSheet(window, NOW, tuple(NAMES.items()), next(iter(NAMES))).open()
    return window


def full() -> PhotoSetState:
    lines = (
        _line(1, "/data/patents", "overview", pick("展位全景与楣板", "Booth and its sign"),
              pick("展位位置与参展方", "Where the booth is, and whose")),
        _line(2, "/data/patents", "mark", pick("杯身“专利号”标注特写", "The patent number on the cup"),
              pick("标注的专利号 ZL202310123456.7", "Patent number as marked, ZL202310123456.7"),
              "clock_off", "alike"),
        _line(3, "", "", "IMG_2043.JPG", "", "outside", "elsewhere"),
        _line(4, "/data/patents", "certificate", pick("专利证书复印件", "Copy of the patent certificate"),
              pick("出示的权利证明", "Proof of the right as shown"), "no_exif", "through_browser"),
        _line(5, "", "clock", pick("相机对时：快 3:12", "Clock compared: 3:12 fast"), ""),
        _line(6, "", "", "20261106_1424.MP4", "", "awaited"),
    )  # fmt: skip
    return PhotoSetState(
        head=("4.1 A101", pick("深圳市澜川家居科技有限公司", "Shenzhen Lanchuan Home Technology Co., Ltd.")),
        lines=lines,
        total=len(lines),
        filters=(("", pick("全部照片 · 6", "All photos · 6")), ("tray", pick("待归属 · 3", "Tray · 3"))),
        sections=(("/data/patents", pick("4 专利标识", "4 Patent marking")),),
        officers=tuple(NAMES.items()),
        findings=(
            FindingLine(
                pick("专利标识与登记不符", "Patent marking differs from the register"),
                3,
                7,
                ("、" if code() == "zh" else ", ").join(
                    words.shows_words(one) for one in ("in_place", "whole", "price", "signing")
                ),
            ),
        ),
        cameras=(
            CameraLine(NIKON, NIKON, "", 4, words.skew_words(_ahead()), True),
            CameraLine(NOKIA, NOKIA, "", 12, words.skew_words(None), False),
        ),
        owed=(pick(f"{NIKON}：申报 12 张，已到 5 张", f"{NIKON}: 12 declared, 5 came"),),
        films=(Filming("20261106_1424.MP4", "ZF-0731 · 11-06 14:24:00 – 14:32:00", False),),
        busy=False,
    )  # fmt: skip


def _ahead():  # type: ignore[no-untyped-def]
    from datetime import timedelta

    return timedelta(minutes=3, seconds=12)


def locked() -> PhotoSetState:
    from dataclasses import replace

    late = _line(1, "/data/patents", "", "IMG_2051.JPG", "", "declared_late", "not_listed")
    other = _line(2, "", "", "IMG_2052.JPG", "", "late")
    return replace(full(), lines=(replace(late, declared=True), other), total=2, is_locked=True)


def _line(number: int, section: str, shows: str, caption: str, proves: str, *flags: str) -> Line:
    from inspector.ui import messages

    facts = {"other": "IMG_2041.JPG", "record": "展0416", "device": NIKON,
             "raw": "2026-11-06 14:35:19", "skew": words.skew_words(_ahead())}  # fmt: skip
    film = caption.endswith("MP4")
    return Line(
        key=f"p{number}",
        number=number,
        name=f"IMG_{2040 + number}.JPG",
        caption=caption,
        proves=proves,
        shows=shows,
        reference=section,
        section=section,
        where=pick("4 专利标识", "4 Patent marking") if section else "",
        time=f"11-06 14:{28 + number}:07",
        source=words.source_words("body_camera" if film else "card"),
        hash="" if film else "9621 0597",
        maker="粤A04217",
        checker="粤A04388",
        flags=tuple(
            (words.flag_words(one), messages.sentence_for(f"flag.{one}", dict(facts))) for one in flags if one
        ),
        warns=any(one not in words.GOOD_TO_KNOW for one in flags if one),
        preview=None if film else photo(30 + 40 * number),
    )
