"""Taking a file in: hashed while it is read, then asked what it is. Decoding comes later and may fail."""

import hashlib
import os
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from inspector.apart import NotDecodable
from inspector.domain.errors import Refused, Trouble
from inspector.evidence import looking, wholeness
from inspector.evidence.sniffing import HEAD, PHOTOS, is_accepted, sniff

_PIECE = 1024 * 1024
_PHOTO_BYTES = 256 * 1024 * 1024  # a larger file is not looked into, whatever it says it is
_PHOTO_NAMES = (".jpg", ".jpeg", ".jpe", ".png", ".webp", ".heic", ".heif", ".hif")
_NAME = 200


@dataclass(frozen=True, slots=True)
class Taken:
    """What is known of a file when it has been read once. Width and height are before turning."""

    sha256: str
    size: int
    media_type: str
    name: str
    width: int = 0
    height: int = 0
    orientation: int = 1
    taken_at: datetime | None = None
    taken_zone_known: bool = False
    device: str = ""
    serial: str = ""
    latitude: str = ""
    longitude: str = ""
    flags: tuple[str, ...] = ()  # no_exif, truncated, not_decodable, decoder_died, too_large, not_a_photo


def intake(source: Path | bytes, *, name: str, now: datetime) -> Taken:
    """Read a file once: its SHA-256, its kind, and what its camera says.

    Broken content is never refused, it may still be evidence: it is flagged. `now` lends its zone to a camera
    that does not know its own.
    """
    name = _plain(name)
    sha256, size, content = _read(source, name)
    if size == 0:
        raise Refused("photo.empty", name=name)
    media_type = sniff(content)
    taken = Taken(sha256=sha256, size=size, media_type=media_type, name=name)
    if media_type in PHOTOS and len(content) == size:
        return _looked_into(taken, content, now)
    if media_type in PHOTOS:
        return replace(taken, flags=("too_large",))
    renamed = name.lower().endswith(_PHOTO_NAMES)
    return replace(taken, flags=("not_a_photo",)) if renamed or not is_accepted(media_type) else taken


def _looked_into(taken: Taken, content: bytes, now: datetime) -> Taken:
    flags = ("truncated",) if wholeness.is_cut_short(content, taken.media_type) else ()
    try:
        seen = looking.look(wholeness.header(content, taken.media_type), taken.media_type)
    except NotDecodable as error:
        return replace(taken, flags=(*flags, error.flag))
    taken_at = seen.moment(now.tzinfo)
    return replace(
        taken,
        width=seen.width,
        height=seen.height,
        orientation=seen.orientation,
        taken_at=taken_at,
        taken_zone_known=seen.zone_known and taken_at is not None,
        device=seen.device,
        serial=seen.serial,
        latitude=seen.latitude,
        longitude=seen.longitude,
        flags=flags if seen.found else (*flags, "no_exif"),
    )


def _read(source: Path | bytes, name: str) -> tuple[str, int, bytes]:
    """SHA-256, size and content; of a film only the beginning is kept in memory."""
    if isinstance(source, bytes):
        return hashlib.sha256(source).hexdigest(), len(source), source
    try:
        return _read_file(source)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Trouble("photo.unreadable", name=name, reason=reason) from error


def _read_file(path: Path) -> tuple[str, int, bytes]:
    with path.open("rb") as file:
        kept = file.read(HEAD)
        if sniff(kept) in PHOTOS and os.fstat(file.fileno()).st_size <= _PHOTO_BYTES:
            file.seek(0)
            kept = file.read()
            return hashlib.sha256(kept).hexdigest(), len(kept), kept
        digest, size = hashlib.sha256(kept), len(kept)
        while piece := file.read(_PIECE):
            digest.update(piece)
            size += len(piece)
    return digest.hexdigest(), size, kept


def _plain(name: str) -> str:
    """A file name without folders and without characters that disturb a list or a paper."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(character for character in last if character.isprintable())[:_NAME]
