"""证据: a file taken in as it was, and what is said about it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

_BROKEN = frozenset({"not_decodable", "decoder_died", "truncated", "too_large", "not_a_photo"})
NEAR = 6  # of the 64 bits of a fingerprint


class Shows(StrEnum):
    """What a photo is of: the seven of the minimum set (domain reference 2.5), and the clock."""

    OVERVIEW = "overview"
    IN_PLACE = "in_place"
    WHOLE = "whole"
    MARK = "mark"
    PRICE = "price"
    CERTIFICATE = "certificate"
    SIGNING = "signing"
    CLOCK = "clock"  # no evidence of a finding: the laptop's clock, by which a camera is set right


@dataclass(frozen=True, slots=True)
class Evidence:
    """One original, or the reference to a body camera's recording whose bytes have not arrived yet.

    Bytes lie encrypted under their SHA-256 and never change (PROC 24-26). A reference has no SHA-256 yet.
    """

    id: str
    inspection: str
    sha256: str
    size: int
    media_type: str
    name: str  # file name as it came
    source: str  # file, folder, drop, paste, card, cable, watched, camera, phone, scan, body_camera
    imported_at: datetime
    maker: str = ""  # badge
    checker: str = ""  # badge of the second officer
    taken_at: datetime | None = None  # by the camera's own clock; of a recording its beginning
    taken_zone_known: bool = False
    device: str = ""
    place: str = ""
    latitude: str = ""  # decimal degrees as text; canonical bytes hold no floats
    longitude: str = ""
    width: int = 0
    height: int = 0
    orientation: int = 1  # EXIF 1..8
    preview_sha256: str = ""
    flags: tuple[str, ...] = ()  # evidence.flag codes: not_decodable, no_exif, late, duplicate ...
    reference: str = ""  # section or question it is filed to; "" lies in the tray
    order: int = 0
    caption: str = ""
    proves: str = ""  # 证明对象
    removed: bool = False  # taken out of the set, never out of the store
    serial: str = ""  # of the camera's body
    ends_at: datetime | None = None  # of a recording, by the same clock as `taken_at`
    shows: str = ""  # its place in the minimum set (`Shows`)
    fingerprint: str = ""  # perceptual hash of the preview, 16 hex digits
    declared: str = ""  # the declaration of late frames it came in under

    @property
    def is_reference(self) -> bool:
        """Whether only the body camera's serial, file and times are known so far."""
        return not self.sha256

    @property
    def is_recording(self) -> bool:
        """Whether it was referred to before its bytes came, or still is."""
        return self.source == "body_camera"

    @property
    def is_picture(self) -> bool:
        """Whether it is a photo that decodes, so that it can be shown and printed."""
        return self.media_type.startswith("image/") and not _BROKEN.intersection(self.flags)


@dataclass(frozen=True, slots=True)
class SignedPage:
    """A photographed signed page, filed to its notice, edition and page by its QR code."""

    id: str
    notice: str
    edition: int
    page: int
    evidence: str
    at: datetime
    flat_sha256: str = ""  # the page alone, upright and flat: a derivative to read, never the evidence


def alike(one: str, other: str) -> bool:
    """Whether two fingerprints are of nearly the same picture."""
    return bool(one and other) and (int(one, 16) ^ int(other, 16)).bit_count() <= NEAR
