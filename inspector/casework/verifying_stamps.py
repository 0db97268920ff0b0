"""Verify time stamps: those the workspace keeps, one that lies beside a file, one in a package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import timestamps
from inspector.casework.verifying import Statement
from inspector.domain.errors import Refused
from inspector.domain.time_stamp import TimeStamp
from inspector.trust.certificates import fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    from inspector.casework.desk import Desk

Said = tuple[list[Statement], list[Statement]]  # proved, broken


def of_file(desk: Desk | None, path: Path, sha256: str) -> Said:
    """The stamps over this file that are on record, and the one that lies beside it."""
    answers = [desk.workspace.get_blob(one.sha256) for one in timestamps.of(desk, sha256)] if desk else []
    beside = path.with_name(path.name + ".tsr")
    if beside.is_file():
        answers.append(beside.read_bytes())
    proved: list[Statement] = []
    broken: list[Statement] = []
    for answer in dict.fromkeys(answers):
        ours, faults = of_answer(answer, sha256, beside.name)
        proved += ours
        broken += faults
    return proved, broken


def of_answer(answer: bytes, sha256: str, where: str) -> Said:
    """What one token proves of the bytes with this SHA-256."""
    try:
        stamped = timestamps.checked(answer, sha256)
    except Refused as refused:
        facts = {"what": "time_stamp", "id": sha256[:16], "where": where, "reason": refused.code}
        return [], [Statement("verify.broken", facts)]
    told: dict[str, object] = {
        "at": stamped.at,
        "authority": stamped.authority,
        "fingerprint": fingerprint(stamped.certificate),
    }
    return [Statement("verify.time_stamped", told)], []


def of_workspace(desk: Desk) -> Said:
    """Every token on record: still whole, and still about the bytes it was asked for."""
    kept: list[TimeStamp] = desk.workspace.rows(TimeStamp)
    broken: list[Statement] = []
    for one in kept:
        broken += of_answer(desk.workspace.get_blob(one.sha256), one.over, one.id)[1]
    if not kept or broken:
        return [], broken
    return [Statement("verify.proved", {"what": "time_stamps", "count": len(kept)})], []
