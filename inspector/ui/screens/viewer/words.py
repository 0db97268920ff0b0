"""What the viewer says of a piece of evidence: its facts, and of what is no photo what it is instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework.viewing import PDF
from inspector.domain.annotation import LayerKind
from inspector.ui.language import fill
from inspector.ui.screens.inspection import words as inspection_words
from inspector.ui.screens.photo_set import words as photo_words
from inspector.ui.screens.viewer.state import Fact, Item

if TYPE_CHECKING:
    from datetime import datetime

    from inspector.casework.viewing import Viewed
    from inspector.domain.evidence import Evidence


def item(viewed: Viewed, *, foreign: bool = False) -> Item:
    """One piece of evidence for the viewer; a foreign one is of another record and named by its place."""
    record, annotation = viewed.evidence, viewed.annotation
    shape = "photo" if record.is_picture and record.width else "pages" if record.media_type == PDF else "card"
    if annotation is not None:
        size = annotation.width, annotation.height
    else:
        size = (record.height, record.width) if record.orientation >= 5 else (record.width, record.height)
    title = record.caption or record.name
    return Item(
        key=record.id,
        title=f"{viewed.place} · {title}" if foreign and viewed.place else title,
        line=_line(viewed),
        shape=shape,
        icon=_icon(record),
        says=_says(record) if shape == "card" else (),
        size=size,
        layers=annotation.layers if annotation else (),
        preview=None if foreign else viewed.preview,  # of a list: it may be the annotated one already
        facts=_facts(viewed),
        why_closed=_why_closed(viewed, shape, foreign=foreign),
    )


def _line(viewed: Viewed) -> str:
    record = viewed.evidence
    at = viewed.item.taken_at or record.taken_at or record.imported_at
    short = f"{record.sha256[:4]} {record.sha256[4:8]}" if record.sha256 else ""
    flags = (photo_words.flag_words(flag.code) for flag in viewed.item.flags[:2])
    parts = (f"{at:%Y-%m-%d %H:%M:%S}", short, *flags)
    return " · ".join(part for part in parts if part)


def _why_closed(viewed: Viewed, shape: str, *, foreign: bool) -> str:
    if shape != "photo":
        return QCoreApplication.translate("Viewer", "Only photos that can be shown are drawn on")
    if foreign:
        return QCoreApplication.translate("Viewer", "This photo belongs to another record")
    if not viewed.is_open:
        return QCoreApplication.translate(
            "Viewer", "The record is locked: nothing more is drawn on its photos"
        )
    return ""


# -- what is no photo


def _icon(record: Evidence) -> str:
    kind = record.media_type.split("/")[0]
    return {"image": "image", "video": "video", "audio": "audio-lines"}.get(kind, "file-text")


def _says(record: Evidence) -> tuple[str, ...]:
    """What it is, why it is not shown, and that it is safe."""
    why = inspection_words.flag_words(record.flags)
    safe = QCoreApplication.translate(
        "Viewer", "The original is kept as it came and goes into the evidence package."
    )
    if record.is_reference:
        what = QCoreApplication.translate("Viewer", "A body camera's recording, not copied yet")
        return (what, _span(record))
    if record.media_type.startswith("image/"):
        what = QCoreApplication.translate("Viewer", "This photo cannot be shown")
        return (what, why, safe)
    return (f"{_kind(record)} · {_bytes(record.size)}", _span(record) or why, safe)


def _kind(record: Evidence) -> str:
    kind = record.media_type.split("/")[0]
    if kind == "video":
        return QCoreApplication.translate("Viewer", "Video, not played here")
    if kind == "audio":
        return QCoreApplication.translate("Viewer", "Sound, not played here")
    if kind == "text" or "officedocument" in record.media_type or "ms" in record.media_type:
        return QCoreApplication.translate("Viewer", "Document, not opened here")
    return QCoreApplication.translate("Viewer", "File, not opened here")


def _span(record: Evidence) -> str:
    if record.taken_at is None or record.ends_at is None:
        return ""
    seconds = int((record.ends_at - record.taken_at).total_seconds())
    span = f"{record.taken_at:%H:%M:%S}–{record.ends_at:%H:%M:%S}"
    return f"{span} · {inspection_words.elapsed_words(seconds)}"


def _bytes(size: int) -> str:
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB"


# -- facts


def _facts(viewed: Viewed) -> tuple[Fact, ...]:
    record = viewed.evidence
    found = (
        Fact(QCoreApplication.translate("Viewer", "Shows"), record.caption),
        Fact(QCoreApplication.translate("Viewer", "Proves"), record.proves),
        Fact(QCoreApplication.translate("Viewer", "In the set"), photo_words.shows_words(record.shows)),
        *_flags(viewed),
        Fact(QCoreApplication.translate("Viewer", "Camera's time"), _moment(record.taken_at)),
        _skew(viewed),
        Fact(QCoreApplication.translate("Viewer", "Taken in"), _taken_in(record)),
        Fact(QCoreApplication.translate("Viewer", "Place"), _place(viewed)),
        Fact(QCoreApplication.translate("Viewer", "GPS"), _gps(record)),
        Fact(QCoreApplication.translate("Viewer", "Camera"), f"{record.device} {record.serial}".strip()),
        Fact(QCoreApplication.translate("Viewer", "Maker"), viewed.maker),
        Fact(QCoreApplication.translate("Viewer", "Checker"), viewed.checker),
        Fact(QCoreApplication.translate("Viewer", "File"), _file(record)),
        Fact(
            QCoreApplication.translate("Viewer", "SHA-256 of the original"),
            _grouped(record.sha256),
            whole=True,
        ),
        *_annotated(viewed),
    )
    return tuple(fact for fact in found if fact.value)


def _moment(at: datetime | None) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S %z}" if at is not None else ""


def _skew(viewed: Viewed) -> Fact:
    """When it was by the laptop's clock, where the camera's is known to be off."""
    item = viewed.item
    name = QCoreApplication.translate("Viewer", "By the laptop")
    if item.skew is None or item.taken_at is None:
        return Fact(name, "")
    seconds = round(item.skew.total_seconds())
    said = QCoreApplication.translate("Viewer", "%1 (camera %2 s ahead)")
    if seconds < 0:
        said = QCoreApplication.translate("Viewer", "%1 (camera %2 s behind)")
    return Fact(name, fill(said, f"{item.taken_at:%H:%M:%S}", abs(seconds)))


def _place(viewed: Viewed) -> str:
    return " · ".join(dict.fromkeys(part for part in (viewed.place, viewed.evidence.place) if part))


def _taken_in(record: Evidence) -> str:
    return f"{_moment(record.imported_at)} · {photo_words.source_words(record.source)}"


def _gps(record: Evidence) -> str:
    return f"{record.latitude}, {record.longitude}" if record.latitude else ""


def _file(record: Evidence) -> str:
    size = f"{record.width} × {record.height}" if record.width else ""
    return " · ".join(
        part for part in (record.name, size, _bytes(record.size) if record.size else "") if part
    )


def _flags(viewed: Viewed) -> list[Fact]:
    """What is to be known of it, each with what it means."""
    return [Fact(*photo_words.told(flag, viewed.item), "warn") for flag in viewed.item.flags]


def _annotated(viewed: Viewed) -> list[Fact]:
    annotation = viewed.annotation
    if annotation is None or not annotation.layers:
        return []
    count = sum(1 for one in annotation.layers if one.kind is not LayerKind.TURN)
    last = max((one.at for one in annotation.layers if one.at), default=None)
    drawn = QCoreApplication.translate("Viewer", "%1 drawn, last %2")
    name = QCoreApplication.translate("Viewer", "Annotations")
    copy = QCoreApplication.translate("Viewer", "SHA-256 of the annotated copy")
    at = f"{last:%m-%d %H:%M}" if last else ""
    return [Fact(name, fill(drawn, count, at)), Fact(copy, _grouped(annotation.sha256), whole=True)]


def _grouped(sha256: str) -> str:
    return " ".join(sha256[at : at + 4] for at in range(0, len(sha256), 4))
