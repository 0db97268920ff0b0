"""Checklists: published into the workspace, and the trade's own functions they may call."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from inspector.domain import identifiers, money
from inspector.domain.errors import Refused
from inspector.domain.notice import FormVersion

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.domain.identifiers import Checked
    from inspector.xlsform import Form


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


def check(path: Path) -> Form:
    """Compile a workbook or read an XForm; refuses with the place of the first thing that is wrong."""
    return _load(_xform(path))


def publish(desk: Desk, path: Path) -> tuple[str, Changed]:
    """Publish a checklist. Open records keep the version they were begun with."""
    xform = _xform(path)
    form = _load(xform)
    for version in versions(desk, form.id):
        if version.version == form.version:
            return version.id, _unchanged()
    sha256 = desk.workspace.put_blob(xform)
    titles = form.titles
    published = FormVersion(
        id=desk.new_id(),
        form=form.id,
        version=form.version,
        title=titles.get("zh", form.title),
        title_en=titles.get("en", form.title),
        xform_sha256=sha256,
        published_at=desk.now(),
    )
    with desk.change() as change:
        change.put(published)
    return published.id, change.changed


def versions(desk: Desk, form: str) -> list[FormVersion]:
    """The published versions of a checklist, the latest first."""
    found: list[FormVersion] = desk.workspace.rows(FormVersion, parent=form, descending=True)
    return found


def current(desk: Desk, form: str) -> FormVersion:
    """The version a new record is begun with."""
    for version in versions(desk, form):
        if not version.withdrawn:
            return version
    raise Refused("form.not_published", form=form)


def form_of(desk: Desk, form: str, version: str) -> Form:
    """The compiled checklist a record was begun with."""
    for published in versions(desk, form):
        if published.version == version:
            return _compiled(desk.workspace.get_blob, published.xform_sha256)
    raise Refused("form.not_published", form=form, version=version)


@lru_cache(maxsize=16)
def _compiled(get_blob: Callable[[str], bytes], sha256: str) -> Form:
    return _load(get_blob(sha256))


def _load(xform: bytes) -> Form:
    from inspector import xlsform

    return xlsform.load(xform, functions=frozenset(FUNCTIONS))


def _xform(path: Path) -> bytes:
    from inspector import xlsform

    return path.read_bytes() if path.suffix.lower() == ".xml" else xlsform.compile_workbook(path)


def _unchanged() -> Changed:
    from inspector.domain.changed import Changed

    return Changed()
