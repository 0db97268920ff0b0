"""进馆检查: what the morning needs, on one page that proves the printer: room, paper, numbers, clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import facts, issuing, numbers, room, sheets
from inspector.domain.numbering import KIND_WORDS

if TYPE_CHECKING:
    from inspector.casework.desk import Desk

_LISTED = ("W02", "W04", "W05", "W06")


def page(desk: Desk, *, printer: str, profile: str, paper: int) -> bytes:
    """The test page with the state of this computer on it. `paper` is below nothing while nobody counts."""
    from inspector import notices

    free, pile, now = room.left(desk), sheets.pile(desk), desk.now()
    left = [f"{KIND_WORDS[kind]} {numbers.left(desk, kind)}" for kind in _LISTED]
    said = {
        "document": {"id": desk.new_id(), "edition": 1},
        "agency": {"name": desk.agency().name},
        "issued_at": facts.stamp(now),
        "printer": printer,
        "device": desk.workspace.device,
        "check": {
            "profile": profile,
            "paper": f"{paper} 张" if paper >= 0 else "未计数",
            "sealed": f"{pile.left} 张" if pile.is_kept else "",
            "disk": f"{free.free / 1e9:.1f} GB，约 {free.photos} 张照片",
            "numbers": "，".join(left),
            "clock": f"{now:%H:%M:%S %z}，请与手机对照，差 ______ 秒",
        },
    }
    return notices.render(
        "test_page", said, layout="full", watermark=False, faces=issuing.faces(desk), marks=True
    ).pdf
