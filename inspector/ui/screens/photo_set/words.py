"""The words of the photo set: what a photo is of, where it came from, its flags in short."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from inspector.domain.evidence import Shows
from inspector.ui import messages
from inspector.ui.language import fill

if TYPE_CHECKING:
    from datetime import timedelta

    from inspector.casework.photo_set import Flag, Item
    from inspector.domain.evidence import Evidence

KINDS = tuple(one for one in Shows if one is not Shows.CLOCK)
GOOD_TO_KNOW = frozenset({"clock_off", "declared_late", "awaited", "not_listed", "alike", "through_browser"})


class Counted(QObject):
    """Words with a count: lupdate finds plurals in `tr` only."""

    def pieces(self, count: int) -> str:
        return self.tr("%n piece(s) of evidence", "", count)

    def removed(self, count: int) -> str:
        return self.tr("%n photo(s) removed", "", count)


def shows_words(shows: str) -> str:
    """One of the seven photos of the minimum set."""
    known: dict[str, str] = {
        Shows.OVERVIEW: QCoreApplication.translate("PhotoSet", "Overview with booth sign"),
        Shows.IN_PLACE: QCoreApplication.translate("PhotoSet", "In place, with a scale or neighbour"),
        Shows.WHOLE: QCoreApplication.translate("PhotoSet", "Whole exhibit"),
        Shows.MARK: QCoreApplication.translate("PhotoSet", "Mark or label close up"),
        Shows.PRICE: QCoreApplication.translate("PhotoSet", "Price tag, order sheet, brochure"),
        Shows.CERTIFICATE: QCoreApplication.translate("PhotoSet", "Certificate shown"),
        Shows.SIGNING: QCoreApplication.translate("PhotoSet", "Party signing"),
        Shows.CLOCK: QCoreApplication.translate("PhotoSet", "Clock of this laptop"),
    }
    return known.get(shows, "")


def source_words(source: str) -> str:
    """How it came in."""
    return {
        "file": QCoreApplication.translate("PhotoSet", "file"),
        "folder": QCoreApplication.translate("PhotoSet", "folder"),
        "drop": QCoreApplication.translate("PhotoSet", "dropped"),
        "paste": QCoreApplication.translate("PhotoSet", "pasted"),
        "card": QCoreApplication.translate("PhotoSet", "memory card"),
        "cable": QCoreApplication.translate("PhotoSet", "cable"),
        "watched": QCoreApplication.translate("PhotoSet", "watched folder"),
        "scanner": QCoreApplication.translate("PhotoSet", "scanner"),
        "camera": QCoreApplication.translate("PhotoSet", "this laptop's camera"),
        "phone": QCoreApplication.translate("PhotoSet", "phone page"),
        "body_camera": QCoreApplication.translate("PhotoSet", "body camera"),
    }.get(source, source)


def flag_words(code: str) -> str:
    """A flag in a few words; what it means for the evidence says its message."""
    return {
        "alike": QCoreApplication.translate("PhotoSet", "looks like another"),
        "alike_elsewhere": QCoreApplication.translate("PhotoSet", "looks like one of another record"),
        "awaited": QCoreApplication.translate("PhotoSet", "file not here yet"),
        "clock_off": QCoreApplication.translate("PhotoSet", "time corrected"),
        "declared_late": QCoreApplication.translate("PhotoSet", "late, declared before the lock"),
        "decoder_died": QCoreApplication.translate("PhotoSet", "stopped the decoder"),
        "duplicate": QCoreApplication.translate("PhotoSet", "here twice"),
        "elsewhere": QCoreApplication.translate("PhotoSet", "same file in another record"),
        "late": QCoreApplication.translate("PhotoSet", "late, not declared"),
        "no_exif": QCoreApplication.translate("PhotoSet", "no camera data"),
        "not_a_photo": QCoreApplication.translate("PhotoSet", "no photo"),
        "not_decodable": QCoreApplication.translate("PhotoSet", "does not decode"),
        "not_listed": QCoreApplication.translate("PhotoSet", "not in the printed record"),
        "outside": QCoreApplication.translate("PhotoSet", "outside of the inspection"),
        "through_browser": QCoreApplication.translate("PhotoSet", "through a browser"),
        "too_large": QCoreApplication.translate("PhotoSet", "too large to show"),
        "truncated": QCoreApplication.translate("PhotoSet", "cut short"),
    }.get(code, code)


def told(flag: Flag, item: Item) -> tuple[str, str]:
    """A flag in short, and what it means."""
    facts = {name: _plain(value) for name, value in flag.facts.items()}
    if "skew" in facts:
        facts["skew"] = skew_words(item.skew)
    return flag_words(flag.code), messages.sentence_for(f"flag.{flag.code}", facts)


def _plain(value: object) -> object:
    return f"{value:%Y-%m-%d %H:%M:%S}" if isinstance(value, datetime) else value


def time_words(item: Item) -> str:
    """When it was taken and whose clock says so."""
    photo = item.photo
    if item.taken_at is None:
        return fill(
            QCoreApplication.translate("PhotoSet", "taken in %1"), f"{photo.imported_at:%m-%d %H:%M:%S}"
        )
    same_year = item.taken_at.year == photo.imported_at.year
    said = f"{item.taken_at:%m-%d %H:%M:%S}" if same_year else f"{item.taken_at:%Y-%m-%d %H:%M:%S}"
    if photo.ends_at is not None:
        return f"{said} – {photo.ends_at:%H:%M:%S}"
    if item.skew is not None and round(item.skew.total_seconds()):
        return fill(QCoreApplication.translate("PhotoSet", "%1, corrected"), said)
    return said


def skew_words(skew: timedelta | None) -> str:
    """How far a camera's clock is off, for the card of cameras."""
    if skew is None:
        return QCoreApplication.translate("PhotoSet", "clock not compared")
    seconds = round(skew.total_seconds())
    if not seconds:
        return QCoreApplication.translate("PhotoSet", "clock agrees")
    words = (
        QCoreApplication.translate("PhotoSet", "%1 fast")
        if seconds > 0
        else QCoreApplication.translate("PhotoSet", "%1 slow")
    )
    return fill(words, _span(abs(seconds)))


def _span(seconds: int) -> str:
    days, rest = divmod(seconds, 86_400)
    clock = (
        f"{rest // 3600}:{rest % 3600 // 60:02}:{rest % 60:02}"
        if rest >= 3600
        else (f"{rest // 60}:{rest % 60:02}")
    )
    if not days:
        return clock
    return fill(QCoreApplication.translate("PhotoSet", "%1 d %2"), days, clock)


def hash_words(photo: Evidence) -> str:
    return f"{photo.sha256[:4]} {photo.sha256[4:8]}" if photo.sha256 else ""
