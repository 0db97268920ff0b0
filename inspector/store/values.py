"""Values of the domain as the exact bytes the journal keeps, and back."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, Generic, TypeVar

import msgspec

from inspector.domain.errors import Refused
from inspector.domain.records import KINDS
from inspector.trust.canonical import canonical

T = TypeVar("T")
FORMAT = 1
BLOB_FIELDS = ("sha256", "preview_sha256", "pdf_sha256", "xform_sha256", "flat_sha256")
CLOCK_SLACK = timedelta(minutes=1)
_HASH = re.compile(rb'"([0-9a-f]{64})"')


@dataclass(frozen=True, slots=True)
class Origin:
    """What a version says about itself beside its value; the order is that of the columns."""

    version_id: str
    record_id: str
    kind: str
    parent: str
    author: str
    device: str
    at: str
    offset_minutes: int


class _Envelope(msgspec.Struct, Generic[T]):
    value: T


class _Whole(msgspec.Struct):
    format: int
    version_id: str
    record_id: str
    kind: str
    parent: str
    author: str
    device: str
    at: str
    offset_minutes: int
    value: dict[str, Any]


def instant(now: datetime) -> tuple[str, int]:
    """A device time as UTC text that sorts, and the device's offset from it in minutes."""
    offset = now.utcoffset()
    if offset is None:
        raise ValueError("a time without a zone")
    text = now.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    return text, int(offset.total_seconds() // 60)


def instant_of(text: str) -> datetime:
    """The time a text of `instant` tells."""
    return datetime.fromisoformat(text)


def went_back(before: str, at: str) -> bool:
    """Whether a clock shows a time clearly before the one it showed: two threads may differ by a moment."""
    return instant_of(before) - instant_of(at) > CLOCK_SLACK


def body_of(origin: Origin, value: Any) -> bytes:
    """The canonical bytes of one version."""
    try:
        return canonical(
            {
                "format": FORMAT,
                "version_id": origin.version_id,
                "record_id": origin.record_id,
                "kind": origin.kind,
                "parent": origin.parent,
                "author": origin.author,
                "device": origin.device,
                "at": origin.at,
                "offset_minutes": origin.offset_minutes,
                "value": msgspec.to_builtins(value),
            }
        )
    except UnicodeEncodeError as error:  # half a surrogate pair, from a broken clipboard
        raise Refused("text.not_encodable", position=error.start) from None


def value_of(kind: str, body: bytes) -> Any:
    """The value inside a version's bytes."""
    return _decoder(kind).decode(body).value


def origin_of(body: bytes) -> Origin:
    """What the bytes themselves say about the version; msgspec.DecodeError when they say nothing."""
    whole = msgspec.json.decode(body, type=_Whole)
    return Origin(
        whole.version_id,
        whole.record_id,
        whole.kind,
        whole.parent,
        whole.author,
        whole.device,
        whole.at,
        whole.offset_minutes,
    )


def blobs_named(value: Any, body: bytes) -> dict[str, bool]:
    """Every SHA-256 the version mentions, and whether it must lie in the blob store."""
    named = {match.decode(): False for match in _HASH.findall(body)}
    for field in BLOB_FIELDS:
        if sha256 := getattr(value, field, ""):
            named[sha256] = True
    return named


@cache
def _decoder(kind: str) -> msgspec.json.Decoder[_Envelope[Any]]:
    envelope: Any = _Envelope
    return msgspec.json.Decoder(envelope[KINDS[kind]])
