"""Whatever the bytes: a file is taken in or refused with a code, and the window never sees another error."""

import io
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.domain.errors import Refused, Trouble
from inspector.evidence import intake, preview, sniff
from tests.evidence.made import exif, photo, picture

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning:PIL")
NOW = datetime(2026, 10, 15, tzinfo=UTC)
GPS = {1: "N", 2: (23.0, 6.0, 24.0), 3: "E", 4: (113.0, 21.0, 36.0)}


def _heic() -> bytes:
    from pillow_heif import from_pillow

    target = io.BytesIO()
    from_pillow(picture(64, 48)).save(target, exif=exif(gps=GPS).tobytes())
    return target.getvalue()


WHOLE = {
    "jpeg": photo(picture=picture(64, 48), offset="+08:00", gps=GPS),
    "png": photo("PNG", picture=picture(64, 48), offset="+08:00", gps=GPS),
    "webp": photo("WEBP", picture=picture(64, 48), offset="+08:00", gps=GPS),
    "heic": _heic(),
}


def survives(content: bytes) -> None:
    try:
        taken = intake(content, name="IMG.jpg", now=NOW)
    except (Refused, Trouble):
        assert not content
        return
    assert taken.size == len(content)
    assert 1 <= taken.orientation <= 8
    assert taken.device.isprintable()
    assert taken.taken_at is None or taken.taken_at.tzinfo is not None
    small = preview(content, taken.media_type, edge=64)
    assert small is None or small.startswith(b"\xff\xd8")


@pytest.mark.parametrize("kind", sorted(WHOLE))
@settings(max_examples=150, deadline=None)
@given(changes=st.lists(st.tuples(st.floats(0, 0.999), st.binary(min_size=1, max_size=8)), max_size=12))
def test_a_mangled_photo_is_taken_or_flagged(kind: str, changes: list[tuple[float, bytes]]) -> None:
    content = bytearray(WHOLE[kind])
    for place, replacement in changes:
        at = int(place * len(content))
        content[at : at + len(replacement)] = replacement
    survives(bytes(content))


@pytest.mark.parametrize("kind", sorted(WHOLE))
@settings(max_examples=60, deadline=None)
@given(place=st.floats(0, 1))
def test_a_photo_cut_anywhere_is_taken_or_flagged(kind: str, place: float) -> None:
    survives(WHOLE[kind][: int(place * len(WHOLE[kind]))])


@settings(max_examples=150, deadline=None)
@given(places=st.lists(st.tuples(st.integers(20, 460), st.integers(0, 255)), min_size=1, max_size=20))
def test_mangled_metadata_is_read_or_left_out(places: list[tuple[int, int]]) -> None:
    content = bytearray(WHOLE["jpeg"])
    for at, value in places:
        content[at] = value
    survives(bytes(content))


@settings(max_examples=200, deadline=None)
@given(content=st.binary(max_size=600))
def test_any_bytes_have_a_media_type(content: bytes) -> None:
    assert "/" in sniff(content)
    survives(content)
