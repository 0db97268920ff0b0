"""相机: how far its clock is off, and which of its frames were declared before they came."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from inspector.domain.evidence import Evidence

HOLDS_FOR = timedelta(days=30)  # a camera's clock drifts by a second a day, and people set it
MARGIN = timedelta(minutes=2)  # a photo this close to the inspection is not called outside of it


@dataclass(frozen=True, slots=True)
class CameraClock:
    """相机对时: a photo of the laptop's clock says how far that camera's clock is off."""

    id: str
    inspection: str
    evidence: str  # the photo
    device: str  # make and model
    serial: str
    laptop: str  # device whose clock was shown
    shown_at: datetime  # by the laptop
    read_at: datetime  # by the camera
    at: datetime

    @property
    def skew(self) -> timedelta:
        """How far the camera is ahead of the laptop; negative when it is behind."""
        return self.read_at - self.shown_at


@dataclass(frozen=True, slots=True)
class LateFrames:
    """迟到照片申报: before the lock somebody said that this camera still holds so many frames."""

    id: str
    inspection: str
    device: str
    serial: str
    count: int
    at: datetime
    officer: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What a photographed clock of the laptop says."""

    laptop: str
    shown_at: datetime


def camera_of(device: str, serial: str) -> str:
    """One camera's name: two of the same model differ by the serial of the body."""
    return f"{device} {serial}".strip()


def clock_text(laptop: str, at: datetime) -> str:
    """What the QR code of the laptop's clock holds."""
    return f"{_CLOCK}{laptop} {at.isoformat(timespec='milliseconds')}"


def clock_reading(text: str) -> ClockReading | None:
    """The laptop and its time, if the code is one of our clocks."""
    laptop, _, stamp = text.removeprefix(_CLOCK).partition(" ")
    if not text.startswith(_CLOCK) or not laptop:
        return None
    try:
        shown_at = datetime.fromisoformat(stamp)
    except ValueError:
        return None
    return ClockReading(laptop, shown_at) if shown_at.tzinfo else None


def clock_for(photo: Evidence, clocks: Iterable[CameraClock]) -> CameraClock | None:
    """The measurement of the photo's camera that lies nearest to it in time."""
    taken_at = photo.taken_at
    if taken_at is None or not photo.device:
        return None
    its = [one for one in clocks if (one.device, one.serial) == (photo.device, photo.serial)]
    near = [one for one in its if abs(one.read_at - taken_at) <= HOLDS_FOR]
    return min(near, key=lambda one: abs(one.read_at - taken_at), default=None)


def corrected(photo: Evidence, clock: CameraClock | None) -> datetime | None:
    """When the photo was taken by the laptop's clock. What the camera wrote stays in `taken_at`."""
    if photo.taken_at is None or clock is None:
        return photo.taken_at
    return (photo.taken_at - clock.skew).astimezone(clock.shown_at.tzinfo)


def is_outside(taken_at: datetime | None, opened_at: datetime, ended_at: datetime) -> bool:
    """Whether a photo's time lies outside of the inspection; one without a time is not called so."""
    return taken_at is not None and not opened_at - MARGIN <= taken_at <= ended_at + MARGIN


_CLOCK = "INSPECTOR-CLOCK "
