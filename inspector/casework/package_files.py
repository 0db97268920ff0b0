"""What goes into an evidence package of one inspection, and under which name."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from importlib import metadata
from typing import TYPE_CHECKING, Any

from inspector import RESOURCES
from inspector.casework import marks
from inspector.domain.campaign import Target
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import Inspection
from inspector.domain.notice import FormVersion, Notice, Signature, SignedPdf
from inspector.domain.party import Officer
from inspector.domain.records import KIND_OF
from inspector.domain.time_stamp import TimeStamp
from inspector.evidence.package import Entry, Names, safe_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector.casework.desk import Desk
    from inspector.domain.export import Export
    from inspector.store import Version

_ENDINGS = {"image/jpeg": ".jpg", "image/png": ".png", "application/pdf": ".pdf"}
_GUIDE = RESOURCES / "package" / "VERIFY.md"


@dataclass(frozen=True, slots=True)
class _Saved:
    """One version of a record: its value, and every blob its bytes mention."""

    value: Any
    blobs: Mapping[str, bool]  # SHA-256, and whether it must be in the store


_Values = dict[str, list[_Saved]]


@dataclass
class Gathered:
    """Every file, what the manifest says beside them, and what the workspace itself has lost."""

    entries: list[Entry] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    absent: tuple[str, ...] = ()
    size: int = 0


@dataclass
class _Shelf:
    """Blobs as they are laid in: each once, and those that are gone are noted."""

    desk: Desk
    withheld: frozenset[str]
    entries: list[Entry] = field(default_factory=list)
    laid: set[str] = field(default_factory=set)
    absent: list[str] = field(default_factory=list)
    size: int = 0

    def lay(self, path: str, role: str, sha256: str, facts: dict[str, Any]) -> None:
        if sha256 in self.withheld:
            return
        self.laid.add(sha256)
        workspace = self.desk.workspace
        if not workspace.has_blob(sha256):
            self.absent.append(sha256)
            return
        self.size += workspace.blob_size(sha256)
        self.entries.append(Entry(path, role, lambda: workspace.open_blob(sha256), sha256, facts))


def gather(desk: Desk, inspection_id: str, export: Export) -> Gathered:
    """Everything of the inspection: originals, papers of every edition, journal, certificates, guide."""
    records = _records(desk, inspection_id)
    versions = {id: desk.workspace.versions(id) for id in records}
    values = {id: [_saved(one) for one in history] for id, history in versions.items()}
    shelf = _Shelf(desk, _withheld(export, values))
    _originals(shelf, values)
    _documents(shelf, values)
    _derivatives(shelf, values)
    marks = list(_marks(desk, values))
    journal = list(_journal(desk, versions))
    latest = {id: history[-1].value for id, history in values.items()}
    texts = [*marks, *journal, *_certificates(desk, values), *_guide()]
    size = shelf.size + sum(len(one.source) for one in texts if isinstance(one.source, bytes))
    facts = {
        "program": metadata.version("inspector"),
        "inspection": _described(desk, inspection_id),
        "export": _exported(export),
        "journal": [_run(desk, device) for device in desk.workspace.devices()],
        "withheld": [_held(latest[id]) for id in export.withheld if id in latest],
        "absent": sorted(set(shelf.absent)),
    }
    return Gathered([*shelf.entries, *texts], facts, tuple(sorted(set(shelf.absent))), size)


def _records(desk: Desk, inspection_id: str) -> list[str]:
    """The inspection with all that belongs to it, and what it stands on: target, tour, people, form."""
    workspace = desk.workspace
    inspection = workspace.get(Inspection, inspection_id)
    target = workspace.get(Target, inspection.target)
    people = [officer.id for badge, officer in desk.officers().items() if badge in _badges(desk, inspection)]
    forms = [
        one.id
        for one in workspace.rows(FormVersion, parent=inspection.form)
        if one.version == inspection.form_version
    ]
    ground = (desk.agency().id, *people, *forms, inspection.campaign, inspection.tour)
    about = (target.concerns,) if target.concerns else ()
    found = (*ground, *about, target.id, *workspace.below(inspection_id))
    return [id for id in dict.fromkeys(found) if workspace.has(id)]


def _badges(desk: Desk, inspection: Inspection) -> set[str]:
    """Whoever inspected, and whoever wrote something into the record."""
    written = (
        one.author for id in desk.workspace.below(inspection.id) for one in desk.workspace.versions(id)
    )
    return {*inspection.officers, *written}


def _saved(version: Version) -> _Saved:
    from inspector.store.values import blobs_named

    value = version.value()
    return _Saved(value, blobs_named(value, version.body))


def _withheld(export: Export, values: _Values) -> frozenset[str]:
    """The hashes of what stays here: original, preview and whatever was drawn over it."""
    kept = set(export.withheld)
    held = [
        saved
        for id, history in values.items()
        for saved in history
        if id in kept or getattr(saved.value, "evidence", "") in kept
    ]
    return frozenset(sha256 for saved in held for sha256 in saved.blobs)


def _of(values: _Values, kind: type[Any]) -> Iterator[Any]:
    """Records of a kind as last saved."""
    latest = (history[-1].value for history in values.values())
    return (value for value in latest if isinstance(value, kind))


def _originals(shelf: _Shelf, values: _Values) -> None:
    names = Names("originals")
    for one in sorted(_of(values, Evidence), key=lambda one: (one.order, one.imported_at)):
        facts = {
            "record": one.id,
            "name": one.name,
            "media_type": one.media_type,
            "source": one.source,
            "taken_at": one.taken_at.isoformat() if one.taken_at else "",
            "imported_at": one.imported_at.isoformat(),
            "maker": one.maker,
            "checker": one.checker,
            "caption": one.caption,
            "proves": one.proves,
            "flags": list(one.flags),
            "removed": one.removed,
        }
        if not one.is_reference:  # a body camera's recording that has not come: its record tells of it
            shelf.lay(names.give(one.name), "original", one.sha256, facts)


def _documents(shelf: _Shelf, values: _Values) -> None:
    """The PDFs that were issued, superseded ones too; each says how many digital signatures it holds."""
    names = Names("documents")
    signed = _signed(values)
    for one in sorted(_of(values, Notice), key=lambda one: (one.edition, one.kind)):
        workspace = shelf.desk.workspace
        there = workspace.has_blob(one.pdf_sha256)
        facts = {
            "record": one.id,
            "kind": one.kind,
            "number": one.number,
            "edition": one.edition,
            "state": one.state.value,
            "pages": one.pages,
            "issued_at": one.issued_at.isoformat(),
            "digital_signatures": workspace.get_blob(one.pdf_sha256).count(b"/ByteRange") if there else 0,
        }
        path = names.give(f"{one.kind}-{one.number or 'record'}-edition{one.edition}.pdf")
        shelf.lay(path, "document", one.pdf_sha256, facts)
        if revision := signed.get(one.id):
            path = names.give(f"{one.kind}-{one.number or 'record'}-edition{one.edition}-signed.pdf")
            shelf.lay(path, "document", revision.sha256, {**facts, **_revision(revision)})


def _signed(values: _Values) -> dict[str, SignedPdf]:
    """The last signed revision of each paper; earlier ones go among the derivatives."""
    return {one.notice: one for one in sorted(_of(values, SignedPdf), key=lambda one: one.revision)}


def _revision(one: SignedPdf) -> dict[str, Any]:
    return {
        "record": one.id,
        "notice": one.notice,
        "revision": one.revision,
        "digital_signatures": one.signatures,
        "signed_by": list(one.badges),
        "final": one.final,
    }


def _derivatives(shelf: _Shelf, values: _Values) -> None:
    """Whatever else a version names: previews, annotated copies, signatures on the screen, the checklist."""
    names, forms, stamps = Names("derivatives"), Names("checklist"), Names("timestamps")
    for record, history in values.items():
        for saved in history:
            for sha256, required in saved.blobs.items():
                if sha256 in shelf.laid or not (required or shelf.desk.workspace.has_blob(sha256)):
                    continue
                facts = {"record": record, "kind": KIND_OF[type(saved.value)]}
                if isinstance(saved.value, FormVersion):
                    path = forms.give(f"{saved.value.form}-{saved.value.version}.xml")
                    shelf.lay(path, "checklist", sha256, facts)
                elif isinstance(saved.value, TimeStamp):
                    facts |= {"over": saved.value.over, "at": saved.value.at.isoformat()}
                    shelf.lay(stamps.give(f"{saved.value.over[:16]}.tsr"), "time stamp", sha256, facts)
                else:
                    path = names.give(_called(shelf, saved.value, sha256))
                    shelf.lay(path, "derivative", sha256, facts)


def _called(shelf: _Shelf, value: Any, sha256: str) -> str:
    """preview.jpg, signature.png: what it is, with the ending its bytes call for."""
    from inspector import evidence

    there = sha256 not in shelf.withheld and shelf.desk.workspace.has_blob(sha256)
    start = next(shelf.desk.workspace.open_blob(sha256), b"") if there else b""
    is_preview = sha256 == getattr(value, "preview_sha256", "")
    return f"{'preview' if is_preview else KIND_OF[type(value)]}{_ENDINGS.get(evidence.sniff(start), '.bin')}"


def _marks(desk: Desk, values: _Values) -> Iterator[Entry]:
    """Each officer's own signature with exactly the bytes it was made over and the key that made it."""
    names = Names("marks")
    for signature in _of(values, Signature):
        if not signature.mark:
            continue
        stem = names.give(f"{signature.badge}-{signature.name}")
        facts = {"record": signature.id, "notice": signature.notice, "badge": signature.badge}
        over, certificate = marks.made_over(desk, signature)
        yield Entry(f"{stem}.json", "mark", over, facts=facts)
        yield Entry(f"{stem}.sig", "mark", base64.b64decode(signature.mark), facts=facts)
        yield Entry(f"{stem}.pem", "certificate", certificate.encode(), facts=facts)


def _journal(desk: Desk, versions: dict[str, list[Version]]) -> Iterator[Entry]:
    """The exact bytes of every version, and every link of the chains they stand in."""
    for record, history in versions.items():
        for one in history:
            path = f"journal/{safe_name(one.device)}/{one.sequence:07d}.json"
            facts = {"record": record, "kind": one.kind, "sequence": one.sequence, "author": one.author}
            yield Entry(path, "version", one.body, one.sha256, facts)
    for device in desk.workspace.devices():
        lines = (f"{number}\t{sha256}\t{link}\n" for number, sha256, link in desk.workspace.links(device))
        yield Entry(f"journal/{safe_name(device)}/chain.tsv", "chain", "".join(lines).encode())


def _run(desk: Desk, device: str) -> dict[str, Any]:
    head = desk.workspace.head(device)
    return {"device": device, "sequence": head.sequence, "link": head.link}


def _certificates(desk: Desk, values: _Values) -> Iterator[Entry]:
    """The device's, every officer's, and the authorities that issued them."""
    authorities = "".join(desk.workspace.authorities)
    yield Entry("certificates/authority.pem", "certificate", authorities.encode())
    yield Entry("certificates/device.pem", "certificate", desk.workspace.device_certificate.encode())
    names = Names("certificates")
    for officer in _of(values, Officer):
        if officer.certificate:
            facts = {"record": officer.id, "badge": officer.badge, "name": officer.name}
            path = f"{names.give(officer.badge)}.pem"
            yield Entry(path, "certificate", officer.certificate.encode(), facts=facts)


def _guide() -> tuple[Entry, ...]:
    return (Entry("VERIFY.md", "guide", _GUIDE.read_bytes()),)


def _described(desk: Desk, inspection_id: str) -> dict[str, Any]:
    inspection = desk.workspace.get(Inspection, inspection_id)
    target = desk.workspace.get(Target, inspection.target)
    return {
        "record": inspection.id,
        "number": inspection.number,
        "state": inspection.state.value,
        "edition": inspection.edition,
        "agency": desk.agency().name,
        "officers": list(inspection.officers),
        "target": target.title,
        "party": target.party.name,
        "opened_at": inspection.opened_at.isoformat(),
        "completed_at": inspection.completed_at.isoformat() if inspection.completed_at else "",
        "locked_at": inspection.locked_at.isoformat() if inspection.locked_at else "",
    }


def _exported(export: Export) -> dict[str, Any]:
    return {"record": export.id, "at": export.at.isoformat(), "by": export.by, "to": export.to}


def _held(one: Evidence) -> dict[str, Any]:
    return {"record": one.id, "sha256": one.sha256, "size": one.size, "reason": "confidential"}
