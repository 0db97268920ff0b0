"""Annotations: layers over a photo, each change a version; annotated copies for papers and for the party."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from inspector.domain.annotation import Annotation, Layer, LayerKind, steps
from inspector.domain.errors import Refused
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import Inspection, State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.store.reading import Reading


def of(desk: Desk, evidence_id: str) -> Annotation | None:
    """What is drawn over a photo; None when nothing ever was."""
    return _found(desk.workspace, desk.workspace.get(Evidence, evidence_id))


def of_all(desk: Desk, inspection_id: str) -> dict[str, Annotation]:
    """The annotations of an inspection by the id of their photo."""
    found: list[Annotation] = desk.workspace.rows(Annotation, parent=inspection_id)
    return {one.evidence: one for one in found}


def taken_back(desk: Desk, evidence_id: str) -> list[tuple[Layer, ...]]:
    """What undo leads through, oldest first; the last is what is drawn now. The journal remembers it."""
    annotation = of(desk, evidence_id)
    if annotation is None:
        return [()]
    return steps([one.value().layers for one in desk.workspace.versions(annotation.id)])


def annotate(desk: Desk, evidence_id: str, layers: Sequence[Layer]) -> tuple[Annotation, Changed]:
    """Draw these layers in place of those there were. The original's bytes are not touched."""
    with desk.change() as change:
        evidence = change.get(Evidence, evidence_id)
        _may_draw(change, evidence)
        before = _found(change, evidence) or _new(desk, evidence)
        after = before.drawn(layers, by=desk.officer, at=desk.now())
        if after is not before:
            change.put(after)
        if change.drafted(before.id):
            change.clear_draft(before.id)
    return after, change.changed


def render(desk: Desk, evidence_id: str) -> tuple[Annotation | None, Changed]:
    """Make the annotated copy of what is drawn now, unless it is there already; names it by its hash."""
    from inspector import evidence
    from inspector.domain.changed import Changed

    record = desk.workspace.get(Evidence, evidence_id)
    annotation = _found(desk.workspace, record)
    if annotation is None or annotation.sha256 or not annotation.layers:
        return annotation, Changed()
    original = desk.workspace.get_blob(record.sha256)
    copy, small = evidence.annotated(original, record.media_type, annotation.layers, sha256=record.sha256)
    made = replace(
        annotation,
        sha256=desk.workspace.put_blob(copy),
        preview_sha256=desk.workspace.put_blob(small),
    )
    with desk.change() as change:
        if change.get(Annotation, annotation.id) == annotation:  # else drawn on meanwhile
            change.put(made)
    return made, change.changed


def preview(desk: Desk, evidence_id: str) -> bytes | None:
    """The small picture that anybody may see: the annotated one where something is drawn or hidden."""
    from inspector.casework import photos

    annotation, _ = render(desk, evidence_id)
    if annotation is not None and annotation.preview_sha256:
        return desk.workspace.get_blob(annotation.preview_sha256)
    return photos.preview(desk, evidence_id)


def make_copies(desk: Desk, inspection_id: str) -> None:
    """Every annotated copy a paper of this inspection may want; before the change that issues it."""
    for one in of_all(desk, inspection_id).values():
        render(desk, one.evidence)


def on_paper(desk: Desk, inspection_id: str, photos: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The photos of a paper with the annotated copy in place of each original that has one, and said so.

    A photo that is drawn over is never printed as it was: something in it may have to stay hidden.
    """
    from inspector.casework.facts import stamp

    drawn = {one.original_sha256: one for one in of_all(desk, inspection_id).values() if one.layers}
    names = desk.officers()
    printed = []
    for photo in photos:
        made = drawn.get(str(photo["sha256"]))
        if made is None:
            printed.append(dict(photo))
            continue
        if not made.sha256:
            raise Refused("annotation.no_copy", photo=str(photo["no"]))
        by = [names[one].name for one in dict.fromkeys(one.author for one in made.layers) if one in names]
        last = max(one.at for one in made.layers if one.at)
        copy = {"sha256": made.sha256, "by": "、".join(by), "at": stamp(last, desk.now())}
        hidden = "yes" if made.hides else ""
        printed.append({**photo, "image": made.sha256, "annotated": copy, "hidden": hidden})
    return printed


def is_open(inspection: Inspection) -> bool:
    """Whether its photos may still be drawn on."""
    return inspection.state in (State.DRAFT, State.COMPLETED)


def seen(desk: Desk, evidence_id: str) -> bytes | None:
    """The small picture of lists and trays: the annotated one where it is made already."""
    from inspector.casework import photos

    annotation = of(desk, evidence_id)
    if annotation is not None and annotation.preview_sha256:
        return desk.workspace.get_blob(annotation.preview_sha256)
    return photos.preview(desk, evidence_id)


# -- a text while it is typed: a draft over the annotation, so that nothing is lost when the program ends


def jot(desk: Desk, evidence_id: str, layer: Layer) -> Changed:
    """What is typed so far."""
    import json

    with desk.change() as change:
        evidence = change.get(Evidence, evidence_id)
        _may_draw(change, evidence)
        annotation = _found(change, evidence)
        if annotation is None:
            annotation = _new(desk, evidence)
            change.put(annotation)
        typed = {name: getattr(layer, name) for name in _TYPED}
        change.draft(annotation.id, _JOTTED, json.dumps(typed, ensure_ascii=False))
    return change.changed


def jotted(desk: Desk, evidence_id: str) -> Layer | None:
    """A text that was being typed when the program ended."""
    import json

    annotation = of(desk, evidence_id)
    kept = desk.workspace.draft(annotation.id).get(_JOTTED) if annotation else None
    return Layer(kind=LayerKind.TEXT, **json.loads(kept)) if kept else None


_JOTTED = "text"
_TYPED = ("id", "x", "y", "text", "colour", "weight", "turn")


def _found(records: Reading, evidence: Evidence) -> Annotation | None:
    found: list[Annotation] = records.rows(Annotation, parent=evidence.inspection, state=evidence.id)
    return found[0] if found else None


def _new(desk: Desk, evidence: Evidence) -> Annotation:
    size = (evidence.width, evidence.height)
    width, height = (size[1], size[0]) if evidence.orientation >= 5 else size
    return Annotation(desk.new_id(), evidence.inspection, evidence.id, evidence.sha256, width, height)


def _may_draw(records: Reading, evidence: Evidence) -> None:
    """Photos that decode, of a record that is not locked: after the lock nothing is added to it."""
    if not evidence.is_picture or not evidence.width:
        raise Refused("annotation.no_picture", name=evidence.name)
    try:
        inspection = records.get(Inspection, evidence.inspection)
    except Refused:
        return  # a page of a tour's roll
    if not is_open(inspection):
        raise Refused("inspection.wrong_state", state=inspection.state.value)
