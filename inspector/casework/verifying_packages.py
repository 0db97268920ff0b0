"""Verify what left a workspace: an evidence package, alone or against the workspace it came from."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from inspector.casework import timestamps, verifying_stamps
from inspector.casework.verifying import Report, Statement
from inspector.domain.errors import Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.evidence.package import Found
    from inspector.evidence.package.opening import Opened


def package(desk: Desk | None, path: Path) -> Report:
    """Every byte of a package; with the workspace, also that it is the workspace's own."""
    from inspector.evidence import package as packages

    try:
        with packages.opened(path) as opened:
            found = packages.check(opened)
            stamp = _stamp(opened)
    except Trouble as trouble:
        where = str(trouble.facts.get("name", path.name))
        return Report(str(path), broken=(_broken("container", path.name, where, trouble.code),))
    broken = [_broken(*fault) for fault in found.broken] + stamp[1]
    proved = [Statement("verify.proved", {"what": what, "count": n}) for what, n in found.proved.items()]
    proved += stamp[0]
    unproved = list(_unproved(found))
    if desk is None:
        unproved.append(Statement("verify.package_alone"))
    else:
        _against(desk, found, proved, broken, unproved)
    exempt = [Statement("verify.exempt", {"what": name}) for name in found.added]
    if path.is_dir():
        exempt.append(Statement("verify.exempt", {"what": "folder_dates"}))
    return Report(str(path), tuple(proved), tuple(broken), tuple(unproved), tuple(exempt))


def _stamp(opened: Opened) -> verifying_stamps.Said:
    """What the time stamp beside the package says of its signature."""
    if timestamps.ANSWER not in opened.names or "signature.p7s" not in opened.names:
        return [], []
    sha256 = hashlib.sha256(opened.read("signature.p7s")).hexdigest()
    return verifying_stamps.of_answer(opened.read(timestamps.ANSWER), sha256, timestamps.ANSWER)


def _unproved(found: Found) -> list[Statement]:
    """What no package can say by itself."""
    from inspector.trust.certificates import describe_or_unknown, fingerprint

    if found.signed is None:
        return []
    facts = {"at": found.signed.at, "fingerprint": fingerprint(found.signed.certificate)}
    statements = [Statement("verify.signed_by_device", facts)]
    if timestamps.ANSWER not in found.added:
        statements.append(Statement("verify.no_time_stamp"))
    if describe_or_unknown(found.signed.certificate) == "self_issued":
        statements.append(Statement("verify.self_issued"))
    for row in found.manifest.get("withheld", []):
        statements.append(Statement("verify.withheld", {"record": row["record"], "sha256": row["sha256"]}))
    for sha256 in found.manifest.get("absent", []):
        statements.append(Statement("verify.absent", {"sha256": sha256}))
    return statements


def _against(
    desk: Desk, found: Found, proved: list[Statement], broken: list[Statement], unproved: list[Statement]
) -> None:
    """Whether the package's journal is a run of this workspace's own."""
    ours = set(desk.workspace.devices())
    if not set(found.heads) <= ours or not found.heads:
        unproved.append(Statement("verify.other_device", {"devices": sorted(set(found.heads) - ours)}))
        return
    before = len(broken)
    known = {device: {n: sha256 for n, sha256, _ in desk.workspace.links(device)} for device in found.heads}
    for device, head in found.heads.items():
        links = desk.workspace.links(device, after=head.sequence - 1, up_to=head.sequence)
        if head.sequence and (not links or links[0][2] != head.link):
            broken.append(_broken("journal", device, f"{head.sequence}", "journal.altered"))
    for device, sequence, sha256 in found.versions:
        if known[device].get(sequence) != sha256:
            broken.append(_broken("version", f"{sequence:07d}.json", device, "package.not_our_version"))
    if len(broken) == before:
        facts = {"what": "versions of this workspace", "count": len(found.versions)}
        proved.append(Statement("verify.proved", facts))


def _broken(what: str, id: str, where: str, reason: str) -> Statement:
    return Statement("verify.broken", {"what": what, "id": id, "where": where, "reason": reason})
