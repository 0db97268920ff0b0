"""A workspace: made, opened, given numbers and a checklist."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector import FORMS
from inspector.casework import checklists
from inspector.casework.desk import Desk
from inspector.casework.number_blocks import take_block as take_block
from inspector.domain.campaign import Agency
from inspector.domain.errors import Refused
from inspector.domain.party import Officer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from inspector.trust.slots import Cost

FIRST_BLOCK = 50


@dataclass(frozen=True, slots=True)
class Founder:
    """One officer of a new workspace and the secret that opens it for him alone."""

    name: str
    badge: str
    passphrase: str
    name_en: str = ""
    issuer: str = ""
    valid_to: date | None = None
    role: str = "inspector"  # the first founder administers as well


@dataclass(frozen=True, slots=True)
class NewWorkspace:
    """What it takes to begin alone on this computer."""

    agency: str
    agency_en: str
    short_name: str
    founders: Sequence[Founder]
    system: str = "市监"
    address: str = ""
    phone: str = ""
    seal_mode: str = "later"


def new_workspace(
    folder: Path,
    new: NewWorkspace,
    *,
    now: Callable[[], datetime],
    new_id: Callable[[], str],
    cost: Cost | None = None,
) -> tuple[Desk, str]:
    """Make a workspace with its authority, its officers and the shipped checklists.

    Answers the desk of the first officer, who administers it, and the recovery code that is printed once.
    """
    from inspector.store import Workspace

    _check(new)
    agency = Agency(
        id=new_id(),
        name=new.agency,
        name_en=new.agency_en,
        short_name=new.short_name,
        system=new.system,
        address=new.address,
        phone=new.phone,
        seal_mode=new.seal_mode,
    )
    founders = [
        (_officer(founder, index, new_id), founder.passphrase) for index, founder in enumerate(new.founders)
    ]
    workspace, code = Workspace.create(
        folder, agency=agency, founders=founders, now=now(), new_id=new_id, cost=cost
    )
    desk = Desk(workspace, now, new_id, new.founders[0].badge)
    take_block(desk, "W04", first=1, last=FIRST_BLOCK)
    for form in sorted(FORMS.glob("*.xlsx")):
        checklists.publish_shipped(desk, form)
    return desk, code


def open_workspace(
    folder: Path,
    passphrase: str,
    *,
    now: Callable[[], datetime],
    new_id: Callable[[], str],
    badge: str | None = None,
    readonly: bool = False,
) -> Desk:
    """Open a workspace with an officer's own passphrase; read-only it opens damaged ones too."""
    from inspector.casework import secrets
    from inspector.store import Tries, Workspace
    from inspector.trust.recovery import looks_like_code

    def attempt() -> Workspace:
        return Workspace.open(folder, passphrase, badge=badge, new_id=new_id, readonly=readonly)

    wrong = Tries(folder).count(badge or "")
    nobody_guesses = looks_like_code(passphrase)  # a recovery code has 160 bits: it never waits
    workspace = attempt() if nobody_guesses else secrets.guarded(folder, badge or "", now(), attempt)
    desk = Desk(workspace, now, new_id, workspace.officer)
    if wrong and not readonly and not nobody_guesses:
        secrets.note_wrong(desk, badge or workspace.officer, str(wrong))
    return desk


def recovery_sheet(desk: Desk, code: str) -> bytes:
    """The sealed sheet with the recovery code, printed once when a workspace is made."""
    from inspector import notices

    agency = desk.agency()
    facts = {
        "document": {"id": desk.new_id(), "edition": 1, "number": "", "inspection_number": ""},
        "agency": {"name": agency.name, "name_en": agency.name_en, "short_name": agency.short_name},
        "seal": "none",
        "issued_at": desk.now().isoformat(timespec="seconds"),
        "device": desk.workspace.device,
        "workspace": str(desk.workspace.folder),
        "code": code,
        "founders": [{"name": officer.name, "badge": officer.badge} for officer in desk.officers().values()],
    }
    return notices.render("recovery_sheet", facts, layout="full", watermark=False).pdf


def _officer(founder: Founder, index: int, new_id: Callable[[], str]) -> Officer:
    return Officer(
        id=new_id(),
        badge=founder.badge,
        name=founder.name,
        name_en=founder.name_en,
        issuer=founder.issuer,
        valid_to=founder.valid_to,
        role="administrator" if index == 0 else founder.role,
    )


def _check(new: NewWorkspace) -> None:
    if not new.agency.strip():
        raise Refused("workspace.agency_missing")
    if not new.founders:
        raise Refused("workspace.officer_missing")
    badges = [founder.badge for founder in new.founders]
    if len(set(badges)) < len(badges):
        raise Refused("workspace.badge_twice")
