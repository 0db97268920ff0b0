"""Checklists: published into the workspace, withdrawn, fitted to a target; the functions they may call."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from inspector.casework import calendars, reckoning
from inspector.domain import identifiers, money
from inspector.domain.campaign import Phase, TargetKind
from inspector.domain.errors import Refused
from inspector.domain.notice import FormVersion
from inspector.domain.roles import may

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.domain.identifiers import Checked
    from inspector.xlsform import Form, Heading


def _status(check: Callable[[str], Checked]) -> Callable[[str], str]:
    return lambda text: check(text).status


# What a workbook may write: check-patent-number(${number}) = 'ok'. The answers are ok, bad_shape, bad_check.
FUNCTIONS: Mapping[str, Callable[..., str]] = {
    "check-uscc": _status(identifiers.check_credit_code),
    "check-patent-number": _status(identifiers.check_patent_number),
    "check-trademark-number": _status(identifiers.check_trademark_number),
    "check-resident-id": _status(identifiers.check_resident_id),
    "check-ean": _status(identifiers.check_ean),
    "check-phone": _status(identifiers.check_phone),
    "yuan-capitals": money.in_capitals,
    **reckoning.functions(),
}

# What `bind::inspector:check` may name: a failed check is a doubt beside the field, never a wall.
CHECKS: Mapping[str, Callable[[str], Checked]] = {
    "credit_code": identifiers.check_credit_code,
    "patent": identifiers.check_patent_number,
    "trademark": identifiers.check_trademark_number,
    "resident_id": identifiers.check_resident_id,
    "ean": identifiers.check_ean,
    "barcode": identifiers.check_barcode,
    "phone": identifiers.check_phone,
}


def functions(desk: Desk) -> Mapping[str, Callable[..., str]]:
    """What a workbook may write, reckoned by the calendar of this workspace."""
    return {**FUNCTIONS, **reckoning.functions(calendars.calendar(desk.workspace))}


def check(path: Path) -> Form:
    """Compile a workbook or read an XForm; refuses with the place of the first thing that is wrong."""
    return _load(_xform(path))


def publish(desk: Desk, path: Path) -> tuple[str, Changed]:
    """Publish a checklist. Open records keep the version they were begun with.

    The same content twice is once. Another content under a known id and version is refused: records name it.
    """
    _administers(desk)
    content = _sound(path)
    return _publish(desk, _load(content), content, hashlib.sha256(path.read_bytes()).hexdigest())


def publish_shipped(desk: Desk, path: Path) -> tuple[str, Changed]:
    """Publish a checklist that came with the program: its faults were looked for before it was shipped."""
    from inspector import xlsform

    content = _shipped(path, path.stat().st_mtime_ns)
    return _publish(desk, xlsform.heading(content), content, hashlib.sha256(path.read_bytes()).hexdigest())


def not_published(desk: Desk) -> tuple[Path, ...]:
    """Checklists that came with the program and are not in this workspace: an earlier release made it."""
    from inspector import FORMS

    known = {one.source_sha256 for one in versions(desk)}
    books = sorted(FORMS.glob("*.xlsx"))
    return tuple(path for path in books if hashlib.sha256(path.read_bytes()).hexdigest() not in known)


def publish_new(desk: Desk) -> Changed:
    """Publish the checklists that came with the program since this workspace was made."""
    _administers(desk)
    changed = _unchanged()
    for path in not_published(desk):
        changed |= publish_shipped(desk, path)[1]
    return changed


def sound(path: Path) -> Form:
    """A checklist as it would be published; refused with the place of every fault otherwise."""
    return _load(_sound(path))


def _publish(desk: Desk, form: Form | Heading, content: bytes, source: str) -> tuple[str, Changed]:
    known = next((one for one in versions(desk, form.id) if one.version == form.version), None)
    if known is not None:
        _same_again(known, content, source)
        return known.id, _unchanged()
    published = _described(form, FormVersion(
        id=desk.new_id(), form=form.id, version=form.version, title=form.title, title_en=form.title,
        xform_sha256=desk.workspace.put_blob(content), published_at=desk.now(), source_sha256=source,
    ))  # fmt: skip
    with desk.change() as change:
        change.put(published)
    return published.id, change.changed


def _described(form: Form | Heading, version: FormVersion) -> FormVersion:
    """With what the form says of itself: its names, and what it fits."""
    from inspector.xlsform import NAMESPACE

    said = {name: form.attributes.get(f"{{{NAMESPACE}}}{name}", "").split() for name in ("targets", "phases")}
    return replace(
        version,
        title=form.titles.get("zh", form.title),
        title_en=form.titles.get("en", form.title),
        targets=tuple(said["targets"]) or version.targets,
        phases=tuple(said["phases"]),
    )


def _same_again(known: FormVersion, content: bytes, source: str) -> None:
    """The same workbook without lists beside it is the same, whichever compiler made its form."""
    facts = {"form": known.form, "version": known.version}
    is_same_book = known.source_sha256 == source and not content.startswith(b"PK")
    if known.xform_sha256 != hashlib.sha256(content).hexdigest() and not is_same_book:
        raise Refused("form.version_taken", **facts)
    if known.withdrawn:
        raise Refused("form.version_withdrawn", **facts, reason=known.reason)


def withdraw(desk: Desk, form: str, version: str, reason: str) -> Changed:
    """Take a bad version back: no new record begins with it, open ones go on, the one before counts again."""
    _administers(desk)
    if not reason.strip():
        raise Refused("form.reason_missing")
    bad = version_of(desk, form, version)
    if bad.withdrawn:
        raise Refused("form.version_withdrawn", form=form, version=version, reason=bad.reason)
    with desk.change() as change:
        change.put(replace(bad, withdrawn=True, reason=reason.strip()))
    return change.changed


def _administers(desk: Desk) -> None:
    """Form versions are the administrator's (domain reference 8)."""
    officer = desk.officers().get(desk.officer)
    if officer is None or not may(officer.role, "administer"):
        raise Refused("form.not_administrator", badge=desk.officer)


def versions(desk: Desk, form: str | None = None) -> list[FormVersion]:
    """The published versions of a checklist (or of all of them), the latest first."""
    found: list[FormVersion] = desk.workspace.rows(FormVersion, parent=form, descending=True)
    return found


def version_of(desk: Desk, form: str, version: str) -> FormVersion:
    """One published version, withdrawn or not."""
    for published in versions(desk, form):
        if published.version == version:
            return published
    raise Refused("form.not_published", form=form, version=version)


def current(desk: Desk, form: str) -> FormVersion:
    """The version a new record is begun with."""
    for version in versions(desk, form):
        if not version.withdrawn:
            return version
    raise Refused("form.not_published", form=form)


def all_current(desk: Desk) -> list[FormVersion]:
    """The version of every checklist that a new record would be begun with."""
    latest: dict[str, FormVersion] = {}
    for version in versions(desk):
        if not version.withdrawn:
            latest.setdefault(version.form, version)
    return list(latest.values())


def fitting(desk: Desk, kind: TargetKind, phase: Phase, *, fair: bool = True) -> tuple[FormVersion, ...]:
    """The checklists that fit a target of this kind, the most likely first.

    What is made for a phase of an exhibition and makes a target of its own (a complaint, a tracing) is
    nothing for the shops of a holiday.
    """
    found = (one for one in all_current(desk) if _fits(one, kind))
    here = (one for one in found if fair or not one.phases or kind in one.targets)
    return tuple(sorted(here, key=lambda one: (*likelihood(one, kind, phase), one.form)))


def alone_first(desk: Desk, kind: TargetKind, phase: Phase, *, fair: bool = True) -> FormVersion | None:
    """The checklist that is begun without a question: the only one, or the only one made for this kind and
    phase. None where several are as likely, or none is quite what this target asks for now."""
    found = fitting(desk, kind, phase, fair=fair)
    first = [one for one in found if likelihood(one, kind, phase) == likelihood(found[0], kind, phase)]
    suits = bool(first) and (len(found) == 1 or not _is_of_another_phase(first[0], phase))
    return first[0] if len(first) == 1 and suits else None


def likelihood(version: FormVersion, kind: TargetKind, phase: Phase) -> tuple[bool, bool, bool, int]:
    """How far a checklist is from what this target in this phase asks for; the lowest is proposed first.

    A form of this kind stands before one that is about another target, even one meant for an earlier phase;
    but a closed exhibition takes only what comes after it (domain reference 3.12 rule 11).
    """
    other_phase = _is_of_another_phase(version, phase)
    place = version.targets.index(kind) if kind in version.targets else 0
    return other_phase and phase is Phase.POST, kind not in version.targets, other_phase, place


def _is_of_another_phase(version: FormVersion, phase: Phase) -> bool:
    return bool(version.phases) and phase.value not in version.phases


def kind_made(version: FormVersion, kind: TargetKind) -> TargetKind | None:
    """The kind of target this checklist makes of its own when it is begun at such a target; None: it fits."""
    if kind in version.targets:
        return None
    own = [TargetKind(one) for one in version.targets if one in set(TargetKind)]
    return next((one for one in own if one.concerns_another and not kind.concerns_another), None)


def _fits(version: FormVersion, kind: TargetKind) -> bool:
    return kind in version.targets or kind_made(version, kind) is not None


def form_of(desk: Desk, form: str, version: str) -> Form:
    """The compiled checklist a record was begun with."""
    return compiled(desk, version_of(desk, form, version))


def compiled(desk: Desk, version: FormVersion) -> Form:
    """The checklist of a published version."""
    return _compiled(desk.workspace.get_blob, version.xform_sha256)


@lru_cache(maxsize=16)
def _compiled(get_blob: Callable[[str], bytes], sha256: str) -> Form:
    return _load(get_blob(sha256))


def _load(content: bytes) -> Form:
    from inspector import xlsform

    xform, files = xlsform.unpacked(content)
    return xlsform.load(xform, functions=frozenset(FUNCTIONS), files=files)


def _xform(path: Path) -> bytes:
    from inspector import xlsform

    xform = path.read_bytes() if path.suffix.lower() == ".xml" else xlsform.compile_workbook(path)
    return xlsform.packed(xform, xlsform.Beside(path.parent))


def _sound(path: Path) -> bytes:
    """What is published of a checklist without an error: its XForm, and the lists it reads."""
    from inspector import xlsform
    from inspector.casework import authoring

    return xlsform.packed(authoring.sound(path), xlsform.Beside(path.parent))


@lru_cache(maxsize=16)
def _shipped(path: Path, _: int) -> bytes:
    return _xform(path)


def _unchanged() -> Changed:
    from inspector.domain.changed import Changed

    return Changed()
