"""Whether a photo ends before it says it does: lengths are compared, nothing is decoded."""

from __future__ import annotations

_PNG_END = b"IEND\xaeB`\x82"
_PARTS = 5_000  # no camera writes more; walking on would only keep us busy
_PADDING = 64 * 1024


def is_cut_short(data: bytes, media_type: str) -> bool:
    """Seen without decoding, so that intake stays quick."""
    if media_type == "image/jpeg":
        if data.endswith(b"\xff\xd9"):
            return False
        start = first_scan(data)
        return start is None or (start > 0 and data.find(b"\xff\xd9", start) < 0)
    if media_type == "image/png":
        return not data.endswith(_PNG_END) and _PNG_END not in data
    if media_type == "image/webp":
        return int.from_bytes(data[4:8], "little") + 8 > len(data)
    return _boxes_overrun(data)


def header(data: bytes, media_type: str) -> bytes:
    """All that says what a photo is: of a JPEG what stands before its first scan, else the whole file."""
    start = first_scan(data) if media_type == "image/jpeg" else 0
    return data[: start + 2 + int.from_bytes(data[start + 2 : start + 4])] if start else data


def first_scan(data: bytes) -> int | None:
    """Where a JPEG's first scan begins; None past the end of the file, 0 when the markers make no sense."""
    at = 2
    for _ in range(_PARTS):
        if at + 4 > len(data):
            return None
        if data[at] != 0xFF:
            return 0
        if data[at + 1] == 0xFF:
            at = _past_padding(data, at)
        elif data[at + 1] == 0xDA:
            return at
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return 0


def _past_padding(data: bytes, at: int) -> int:
    """To the last of the bytes FF that may stand before a marker."""
    run = data[at : at + _PADDING]
    return at + len(run) - len(run.lstrip(b"\xff")) - 1


def _boxes_overrun(data: bytes) -> bool:
    at = 0
    for _ in range(_PARTS):
        if at + 8 > len(data):
            return at > len(data)
        size = int.from_bytes(data[at : at + 4])
        if size == 1:
            size = int.from_bytes(data[at + 8 : at + 16])
        if size < 8:  # nought: to the end of the file
            return False
        at += size
    return False
