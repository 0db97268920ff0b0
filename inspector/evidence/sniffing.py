"""What a file is, by its first bytes. A name proves nothing: a renamed file is told apart here."""

import re

HEAD = 64 * 1024
PHOTOS = frozenset({"image/jpeg", "image/png", "image/webp", "image/heic", "image/heif"})
UNKNOWN = "application/octet-stream"
_OFFICE = "application/vnd.openxmlformats-officedocument."

_STARTS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"%PDF-", "application/pdf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"ID3", "audio/mpeg"),
    (b"fLaC", "audio/flac"),
    (b"OggS", "audio/ogg"),
    (b"#!AMR", "audio/amr"),
    (b"\x1aE\xdf\xa3", "video/x-matroska"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "video/x-ms-asf"),
    (b"\x00\x00\x01\xba", "video/mpeg"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo"}
_BRANDS = (
    ("image/avif", (b"avif", b"avis")),
    ("image/heic", (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx")),
    ("image/heif", (b"mif1", b"msf1", b"mif2")),
    ("audio/mp4", (b"M4A ", b"M4B ")),
    ("video/quicktime", (b"qt  ",)),
    ("video/3gpp", (b"3gp4", b"3gp5", b"3gp6", b"3gr6", b"3gs6", b"3g2a")),
)
_ZIPPED = (
    (b"word/", f"{_OFFICE}wordprocessingml.document"),
    (b"xl/", f"{_OFFICE}spreadsheetml.sheet"),
    (b"ppt/", f"{_OFFICE}presentationml.presentation"),
    (b"OFD.xml", "application/ofd"),
)
_OLE_STREAMS = (
    ("WordDocument", "application/msword"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint"),
    ("Workbook", "application/vnd.ms-excel"),
)
_FILES = frozenset(media for _, media in (*_ZIPPED, *_OLE_STREAMS)) | {
    "application/pdf",
    "application/x-ole-storage",
}


def sniff(head: bytes) -> str:
    """The media type by the first bytes (64 KiB are enough); octet-stream when nobody knows."""
    head = head[:HEAD]
    media = _by_start(head) or _by_container(head)
    if media:
        return media
    return "text/plain" if _is_text(head) else UNKNOWN


def is_accepted(media_type: str) -> bool:
    """Photos, and audio, video, PDF and Office files as they are (design 5)."""
    return media_type in PHOTOS | _FILES or media_type.startswith(("audio/", "video/"))


def _by_start(head: bytes) -> str:
    media = next((media for start, media in _STARTS if head.startswith(start)), "")
    if media == "application/x-ole-storage":
        named = (kind for stream, kind in _OLE_STREAMS if stream.encode("utf-16-le") in head)
        return next(named, media)
    if media == "image/bmp" and head[6:10] != bytes(4):
        return ""
    return media


def _by_container(head: bytes) -> str:
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12], "")
    if head[4:8] == b"ftyp":
        return _by_brand(head[8 : max(16, min(int.from_bytes(head[:4]), 256))])
    if head[4:8] in (b"moov", b"mdat", b"wide"):
        return "video/quicktime"
    if head[:4] == b"PK\x03\x04":
        return next((media for part, media in _ZIPPED if part in head), "application/zip")
    if head[:1] == b"G" and head[188:189] == b"G" and head[376:377] == b"G":
        return "video/mp2t"
    if len(head) > 3 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0 and head[1] & 0x06:
        return "audio/mpeg"
    return "audio/aac" if head[:2] in (b"\xff\xf1", b"\xff\xf9") else ""


def _by_brand(brands: bytes) -> str:
    """The brands of an ISO base media file: the major one first, then those it says it is compatible with."""
    listed = [brands[:4], *(brands[at : at + 4] for at in range(8, len(brands), 4))]
    for brand in listed:
        for media, known in _BRANDS:
            if brand in known:
                return media
    return "video/mp4"


def _is_text(head: bytes) -> bool:
    if not head or re.search(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", head):
        return False
    for encoding in ("utf-8", "gb18030"):
        try:
            head[:-4].decode(encoding) if len(head) > 64 else head.decode(encoding)
        except UnicodeDecodeError as error:
            if len(head) - error.start > 8:
                continue
        return True
    return False
