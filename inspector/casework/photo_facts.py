"""What papers say of photos and recordings: what each proves, whose time it is, maker, checker, hash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from inspector.casework import cameras, late, photo_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from inspector.casework.filling import Filling
    from inspector.casework.photo_set import Item
    from inspector.domain.evidence import Evidence
    from inspector.store.reading import Reading

Facts = dict[str, Any]
_MOMENT = "%H:%M:%S"


@dataclass(frozen=True, slots=True)
class Material:
    """What a record lists: photos and files by number, and the body cameras' recordings."""

    items: tuple[Item, ...] = ()
    recordings: tuple[Evidence, ...] = ()

    def of_pictures(self) -> Material:
        """Those a photo sheet can show."""
        return Material(tuple(one for one in self.items if one.photo.is_picture))


def material(records: Reading, photos: Iterable[Evidence]) -> Material:
    """Scanned pages go with their paper; what is late without a declaration is no part of the record."""
    mine = [one for one in photos if one.source != "scan" and late.LATE not in one.flags]
    films = tuple(one for one in mine if one.is_recording)
    return Material(photo_set.with_times(records, [one for one in mine if not one.is_recording]), films)


def of(material: Material, filled: Filling) -> Facts:
    """The facts of a record about its photos; absent where there is nothing to say."""
    named = {one.badge: one.name for one in filled.officers}
    told: Facts = {"photos": [_photo(one, filled, named) for one in material.items]}
    if any(not one.photo.is_picture for one in material.items):
        told["material_zh"] = _counted(material.items)
    if clocks := _clocks(material.items):
        told["clocks"] = clocks
    if any(_clock(one) == "laptop" for one in material.items):
        told["laptop_times"] = "yes"
    if material.recordings:
        told["recordings"] = [_recording(one, named, filled) for one in material.recordings]
    return told


def _photo(item: Item, filled: Filling, named: dict[str, str]) -> Facts:
    """One line of the photo list, one picture of the photo sheet (PROC 24-26)."""
    photo = item.photo
    at = item.taken_at or photo.imported_at
    return {
        "no": item.number,
        "caption": photo.caption or photo.name,
        "caption_en": "",
        "proves": photo.proves,
        "taken_at": stamp(at),
        "taken_another_year": at.year != filled.inspection.opened_at.year,
        "clock": _clock(item),
        "skew": cameras.skew_words(item.clock.skew) if item.clock else "",
        "place": photo.place or filled.target.title,
        "maker": named.get(photo.maker, photo.maker),
        "checker": named.get(photo.checker, photo.checker),
        "device": photo.device,
        "sha256": photo.sha256,
        "image": photo.sha256,
    }


def _clock(item: Item) -> str:
    """Whose time it is: the camera's as it wrote it, corrected, or the laptop's when the file came in."""
    if item.taken_at is None:
        return "laptop"
    return "corrected" if item.clock and round(item.clock.skew.total_seconds()) else "camera"


def _clocks(items: Iterable[Item]) -> list[Facts]:
    """The cameras whose times were corrected, each once."""
    said = {
        (one.photo.device, cameras.skew_words(one.clock.skew)): None
        for one in items
        if one.clock is not None and _clock(one) == "corrected"
    }
    return [{"device": device, "skew": skew} for device, skew in said]


def _counted(items: Iterable[Item]) -> str:
    """拍摄照片 6 张、录像 1 段，收取文件 2 份: only where it is not photos alone."""
    kinds = [_kind(one.photo) for one in items]
    words = (
        ("photo", "照片 {} 张"),
        ("video", "录像 {} 段"),
        ("audio", "录音 {} 段"),
        ("file", "文件 {} 份"),
    )
    return "、".join(word.format(kinds.count(kind)) for kind, word in words if kind in kinds)


def _kind(photo: Evidence) -> str:
    start = photo.media_type.partition("/")[0]
    return {"image": "photo", "video": "video", "audio": "audio"}.get(start, "file")


def _recording(film: Evidence, named: dict[str, str], filled: Filling) -> str:
    """ZF-0731 号 a.mp4（09:10:00 至 09:18:00，陈思，文件未导入）"""
    zone = filled.inspection.opened_at.tzinfo
    said: Callable[[datetime], str] = lambda at: f"{at.astimezone(zone):{_MOMENT}}"  # noqa: E731
    span = f"{said(film.taken_at)} 至 {said(film.ends_at)}，" if film.taken_at and film.ends_at else ""
    held = f"SHA-256 前 16 位 {film.sha256[:16]}" if film.sha256 else "文件未导入"
    return f"{film.serial} 号 {film.name}（{span}{named.get(film.maker, film.maker)}，{held}）"


def stamp(at: datetime, like: datetime | None = None) -> str:
    """A moment in facts: to the second, with its offset; by the clock of another moment when one is given,
    so that a paper does not mix the hours of two time zones."""
    return (at.astimezone(like.tzinfo) if like else at).isoformat(timespec="seconds")
