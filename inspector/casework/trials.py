"""Trying a checklist: one made-up inspection in a workspace of its own that goes away again.

Everything is as it will be, because it is the same: the same engine, the same verbs, the same papers. Nothing
touches the office's workspace, and when the trial ends its folder is taken away.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.casework import campaigns, checklists, inspections, issuing, papers, tours
from inspector.casework.desk import Desk
from inspector.domain.campaign import Agency, CampaignKind, Phase, Target, TargetKind
from inspector.domain.errors import Refused
from inspector.domain.party import Officer, Party, Person

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from inspector.domain.notice import FormVersion, Notice

AGENCY = Agency("", "某某知识产权局（试用）", "An IP office (trial)", "试")
OFFICERS = (("李明", "Li Ming", "试001"), ("陈思", "Chen Si", "试002"))
PARTY = Party(
    "某某有限公司", "Example Co., Ltd.", credit_code="91440101MADM00000X", representative="王某",
    address="某某市某某路1号", contact="张某", phone="13800000000",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trial:
    """A trial that runs: the desk it runs at, its one inspection, and the checklist's version."""

    desk: Desk
    inspection: str
    form: FormVersion

    @property
    def folder(self) -> Path:
        return self.desk.workspace.folder


def begin(path: Path, *, now: Callable[[], datetime], new_id: Callable[[], str]) -> Trial:
    """Try a workbook or an XForm; refused as publishing would refuse it."""
    from inspector.store import Workspace
    from inspector.trust.slots import Cost

    folder = Path(tempfile.mkdtemp(prefix="inspector-trial-"))
    officers = [
        (Officer(id=new_id(), badge=badge, name=name, name_en=name_en, role="administrator"), new_id())
        for name, name_en, badge in OFFICERS
    ]
    agency = Agency(new_id(), AGENCY.name, AGENCY.name_en, AGENCY.short_name)
    try:
        # The key is random and forgotten: it need not be hard to derive.
        workspace, _ = Workspace.create(
            folder / "workspace",
            agency=agency,
            founders=officers,
            now=now(),
            new_id=new_id,
            cost=Cost.for_tests(),
        )
        desk = Desk(workspace, now, new_id, OFFICERS[0][2])
        version_id, _ = checklists.publish(desk, path)
        version = next(one for one in checklists.versions(desk) if one.id == version_id)
        return Trial(desk, _inspection(desk, version), version)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def of_version(desk: Desk, version: FormVersion, *, new_id: Callable[[], str]) -> Trial:
    """Try a published version as it lies in the workspace."""
    from inspector import xlsform

    xform, files = xlsform.unpacked(desk.workspace.get_blob(version.xform_sha256))
    with tempfile.TemporaryDirectory(prefix="inspector-form-") as place:
        for name, content in {**files, f"{version.form}.xml": xform}.items():
            (Path(place) / name).write_bytes(content)
        return begin(Path(place) / f"{version.form}.xml", now=desk.now, new_id=new_id)


def end(trial: Trial) -> None:
    """Close it and take its folder away."""
    trial.desk.workspace.close()
    shutil.rmtree(trial.folder.parent, ignore_errors=True)


def drafts(trial: Trial) -> tuple[tuple[Notice, bytes], ...]:
    """The papers a completed trial has led to, each with the watermark of a draft."""
    from inspector import notices

    return tuple(
        (
            notice,
            notices.render(
                notice.kind, notice.facts, layout=notice.layout, watermark=True,
                images=issuing.images(trial.desk), marks=True,
            ).pdf,
        )
        for notice in papers.in_force(trial.desk, trial.inspection)
    )  # fmt: skip


def _inspection(desk: Desk, version: FormVersion) -> str:
    """A made-up target of the kind and a tour of the phase the checklist is made for."""
    kind = next((TargetKind(one) for one in version.targets if one in set(TargetKind)), TargetKind.BOOTH)
    phase = Phase(version.phases[0]) if version.phases else Phase.DURING
    at_booth = kind in (TargetKind.BOOTH, TargetKind.COMPLAINT, TargetKind.TRACING)
    at_fair = at_booth or kind is TargetKind.ORGANISER
    campaign, _ = campaigns.new(
        desk,
        "某某博览会（试用）",
        name_en="An exhibition (trial)",
        kind=CampaignKind.EXHIBITION if at_fair else CampaignKind.SPECIAL,
        venue="某某会展中心",
        venue_en="An exhibition centre",
        contact=Person(name="孙某", role="organiser", phone="13900000000"),
    )
    target = Target(
        id=desk.new_id(), campaign=campaign, booth="A101" if at_booth else "", hall="4.1" if at_booth else "",
        party=PARTY, kind=kind, name="" if at_fair else "某某店（试用）",
    )  # fmt: skip
    with desk.change() as change:
        change.put(target)
    tours.begin(
        desk,
        campaign,
        hall=target.hall,
        officers=[badge for _, _, badge in OFFICERS],
        phase=phase,
        task_number="试用",
        witness=Person(name="何某", unit="服务台"),
    )
    tour = tours.running(desk)
    if tour is None:
        raise Refused("tour.none")
    return inspections.open_inspection(desk, target.id, tour, form=version.form)[0]
