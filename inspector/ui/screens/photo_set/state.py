"""What the photo set shows, as one frozen value. No widget and no Qt here."""

from __future__ import annotations

from dataclasses import dataclass

TRAY, FLAGGED = "tray", "flagged"  # filters beside the sections


@dataclass(frozen=True, slots=True)
class Line:
    """One photo or file in its place."""

    key: str
    number: int
    name: str
    caption: str = ""
    proves: str = ""
    place: str = ""
    shows: str = ""
    reference: str = ""  # as filed; empty lies in the tray
    section: str = ""  # the section it lies in
    where: str = ""  # its name
    time: str = ""
    source: str = ""
    hash: str = ""
    maker: str = ""
    checker: str = ""
    flags: tuple[tuple[str, str], ...] = ()  # in short, and what it means for the evidence
    declared: bool = False  # late, but said before the lock
    warns: bool = False  # whether a flag is more than good to know
    preview: bytes | None = None

    @property
    def title(self) -> str:
        return self.caption or self.name


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding and the photos of the minimum set it does not have."""

    label: str
    has: int
    of: int
    lacks: str


@dataclass(frozen=True, slots=True)
class CameraLine:
    """One camera, and how far its clock is off."""

    name: str
    device: str
    serial: str
    photos: int
    clock: str
    is_known: bool


@dataclass(frozen=True, slots=True)
class Filming:
    """One recording of a body camera."""

    name: str
    line: str
    is_here: bool


@dataclass(frozen=True, slots=True)
class PhotoSetState:
    """Everything on the page."""

    head: tuple[str, str] = ("", "")
    lines: tuple[Line, ...] = ()  # those the filter lets through
    total: int = 0
    filter: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    sections: tuple[tuple[str, str], ...] = ()
    officers: tuple[tuple[str, str], ...] = ()
    findings: tuple[FindingLine, ...] = ()
    cameras: tuple[CameraLine, ...] = ()
    owed: tuple[str, ...] = ()
    films: tuple[Filming, ...] = ()
    is_locked: bool = False
    refusal: str = ""
    busy: bool = True
