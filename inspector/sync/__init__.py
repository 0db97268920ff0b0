"""同步: batch files that carry versions and their files from one device to another (docs/decisions/0022)."""

from inspector.sync.card import Card, read_card
from inspector.sync.manifest import Blob, Manifest, read_manifest
from inspector.sync.packing import Piece, Plan, plan, write_volume
from inspector.sync.unpacking import Sink, check_body, unpack
from inspector.sync.volume import ENDING, LEAST, USUAL, Header, looks_like_volume, read_header

__all__ = [
    "ENDING",
    "LEAST",
    "USUAL",
    "Blob",
    "Card",
    "Header",
    "Manifest",
    "Piece",
    "Plan",
    "Sink",
    "check_body",
    "looks_like_volume",
    "plan",
    "read_card",
    "read_header",
    "read_manifest",
    "unpack",
    "write_volume",
]
