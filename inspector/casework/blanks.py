"""空白文书: forms printed empty and numbered before the day, and what became of each of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.casework import facts, issuing, numbers
from inspector.domain.blank_form import BlankForm, BlankState
from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.store import Change
    from inspector.store.reading import Reading

KINDS = ("W03", "W04", "W23")
MOST = 50  # forms at a time


def of(reading: Reading, state: BlankState | None = None) -> tuple[BlankForm, ...]:
    """The blank forms, in the order they were given out."""
    return tuple(reading.rows(BlankForm, state=state.value if state else None))


def give_out(desk: Desk, kind: str, count: int) -> tuple[tuple[str, ...], Changed]:
    """Reserve the numbers and make the forms; a numbered kind needs that many numbers in the block."""
    if kind not in KINDS:
        raise Refused("blank.no_such_form", kind=kind)
    if not 1 <= count <= MOST:
        raise Refused("blank.count", most=MOST)
    if _is_numbered(kind) and numbers.left(desk, kind) < count:
        raise Refused("blank.too_few_numbers", kind=kind, left=numbers.left(desk, kind))
    with desk.change() as change:
        made = tuple(_make(desk, change, kind) for _ in range(count))
    return made, change.changed


def pdf(desk: Desk, blank: str) -> bytes:
    """The empty form, as it was given out."""
    return desk.workspace.get_blob(desk.workspace.get(BlankForm, blank).pdf_sha256)


def printed(desk: Desk, blank: str, *, pages: Sequence[int], copy: int) -> Changed:
    """Journal that it came out."""
    span = f"{pages[0]}-{pages[-1]}" if len(pages) > 1 else str(pages[0])
    with desk.change() as change:
        form = change.get(BlankForm, blank)
        line = f"{facts.stamp(desk.now())} pages {span} copy {copy}"
        change.put(replace(form, prints=(*form.prints, line)))
    return change.changed


def transcribed(desk: Desk, change: Change, blank: str, inspection: str) -> None:
    """A form that was filled in by hand is written over into this inspection."""
    form: BlankForm = change.get(BlankForm, blank)
    change.put(form.transcribe(inspection, desk.officer, desk.now()))


def transcribe(desk: Desk, blanks: Sequence[str], inspection: str) -> Changed:
    """These forms were filled in by hand for this inspection: its order takes the number of its form."""
    with desk.change() as change:
        change.get(Inspection, inspection)
        for blank in blanks:
            transcribed(desk, change, blank, inspection)
    return change.changed


def void(desk: Desk, blank: str, reason: str) -> Changed:
    """Spoiled or lost: the number stays listed with the reason."""
    with desk.change() as change:
        change.put(change.get(BlankForm, blank).void(reason, desk.officer, desk.now()))
    return change.changed


def give_back(desk: Desk, blanks: Sequence[str]) -> Changed:
    """They came back unused."""
    with desk.change() as change:
        for blank in blanks:
            change.put(change.get(BlankForm, blank).give_back(desk.officer, desk.now()))
    return change.changed


def released(change: Change, inspection: str) -> None:
    """The inspection is no transcript after all: its forms are out again."""
    for form in change.rows(BlankForm, parent=inspection):
        if form.state is BlankState.TRANSCRIBED:
            change.put(form.take_back())


def number_for(change: Change, inspection: str, kind: str) -> str:
    """The number on the form that was filled in by hand; empty where there was none."""
    forms: list[BlankForm] = change.rows(BlankForm, parent=inspection, state=BlankState.TRANSCRIBED.value)
    return next((one.number for one in forms if one.kind == kind), "")


def _make(desk: Desk, change: Change, kind: str) -> str:
    from inspector import notices

    blank = desk.new_id()
    serial = change.count(BlankForm) + 1
    number = numbers.take(desk, change, kind) if _is_numbered(kind) else f"空{_device(desk)}-{serial}"
    agency = desk.agency()
    shared = {
        "document": {"id": blank, "edition": 1, "number": number},
        "agency": {"name": agency.name, "address": agency.address, "phone": agency.phone},
        "issued_at": facts.stamp(desk.now()),
    }
    rendered = notices.render(
        f"blank_{kind}", shared, layout="full", watermark=False, faces=issuing.faces(desk)
    )
    change.put(
        BlankForm(
            blank,
            kind,
            number,
            rendered.pages,
            desk.workspace.put_blob(rendered.pdf),
            desk.now(),
            desk.officer,
        )
    )
    return blank


def _is_numbered(kind: str) -> bool:
    from inspector import notices

    return notices.kind(kind).numbered


def _device(desk: Desk) -> str:
    return "".join(one for one in desk.workspace.device.upper() if one.isascii() and one.isalnum())[-4:]
