"""inspect: a whole inspection by script, through the same verbs the window uses."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from inspector.cli.checklists import make_rows, read_answers
from inspector.cli.photos import flag_lines, take
from inspector.cli.speaking import options, speak
from inspector.cli.world import World, secret_in
from inspector.domain.campaign import Phase
from inspector.domain.errors import Refused

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.domain.campaign import Tour

KINDS = click.Choice(["routine", "special", "case", "joint"])
OUTCOMES = click.Choice(["signed", "sealed", "refused", "absent"])


@click.command("inspect")
@click.option("--form", "form_id", default="", help="Checklist; without it the most likely for the target.")
@click.option("--target", required=True, help="Target id, booth number, or name.")
@click.option("--answers", type=click.Path(path_type=Path), help='[["/data/q", "value"], ...] in order.')
@click.option("--photos", type=click.Path(path_type=Path), help="Folder; 3-label.jpg files to section 3.")
@click.option("--nothing-found", is_flag=True, help="Sections without an answer: checked, nothing found.")
@click.option("--complete", is_flag=True, help="Freeze the facts and issue the papers.")
@click.option("--lock", is_flag=True, help="Sign and lock. Officers sign with their own passphrase.")
@click.option("--party", type=OUTCOMES, help="What the party did with each paper; needed for --lock.")
@click.option("--reason", default="", help="Reason of a refusal or absence.")
@click.option("--witness", default="", help="Witness of a refusal or absence.")
@click.option("--phase", type=click.Choice([one.value for one in Phase]), default="during", show_default=True)
@click.option("--tour-kind", type=KINDS, default="special", show_default=True, help="Of a tour begun for it.")
@click.option("--again", is_flag=True, help="A second inspection of the booth on one day is meant.")
@options
def inspect(
    world: World,
    form_id: str,
    target: str,
    answers: Path | None,
    photos: Path | None,
    nothing_found: bool,
    complete: bool,
    lock: bool,
    again: bool,
    phase: str,
    tour_kind: str,
    **signing: Any,
) -> None:
    """Inspect a target: answers, photos, papers, signatures, lock."""
    from inspector.casework import inspections, papers
    from inspector.domain.inspection import Inspection

    with world.desk() as desk:
        target_id = _target(desk, target)
        tour = _tour(world, desk, target_id, kind=tour_kind, phase=Phase(phase))
        inspection_id, _ = inspections.open_inspection(desk, target_id, tour, form=form_id, again=again)
        is_open = desk.workspace.get(Inspection, inspection_id).is_open
        if is_open or answers or nothing_found or not lock:
            _fill(world, desk, inspection_id, answers, nothing_found=nothing_found)
        flagged = _take_photos(desk, inspection_id, photos) if photos else []
        if is_open and (complete or lock):
            inspections.complete(desk, inspection_id)
        if lock:
            _sign(world, desk, inspection_id, **signing)
            inspections.lock(desk, inspection_id)
        inspection = desk.workspace.get(Inspection, inspection_id)
        notices = [
            {"id": n.id, "kind": n.kind, "number": n.number, "edition": n.edition, "state": n.state}
            for n in papers.of(desk, inspection_id)
        ]
    speak(
        world,
        {
            "inspection": inspection_id,
            "number": inspection.number,
            "form": inspection.form,
            "form_version": inspection.form_version,
            "state": inspection.state,
            "findings": inspection.findings,
            "notices": notices,
            "flagged": flagged,
        },
        f"{inspection.number} {inspection.state.value} {inspection_id}",
        *(f"  {n['kind']} {n['number']} {n['id']}" for n in notices),
        *flag_lines(flagged),
    )


def _target(desk: Desk, text: str) -> str:
    """A target by its id, by its booth number, or by its name; the booth before a complaint about it."""
    from inspector.casework import find
    from inspector.domain.campaign import Target

    try:
        return desk.workspace.get(Target, text).id
    except Refused:
        named = [one for one in find.everything(desk, text) if one.title == text]
        for kind in ("booth", "target", "party"):
            found = [one for one in named if one.kind == kind]
            if len(found) == 1:
                return found[0].id
        raise


def _tour(world: World, desk: Desk, target_id: str, **how: Any) -> Tour:
    """The campaign's running tour; without one, a tour of the signing officers through the target's hall."""
    from inspector.casework import tours
    from inspector.domain.campaign import Target

    running = tours.running(desk)
    target = desk.workspace.get(Target, target_id)
    if running is not None and running.campaign == target.campaign:
        return running
    badges = (desk.officer, *(badge for badge, _ in world.sign_as if badge != desk.officer))
    tours.begin(desk, target.campaign, hall=target.hall, officers=badges, **how)
    begun = tours.running(desk)
    if begun is None:
        raise Refused("tour.none")
    return begun


def _fill(world: World, desk: Desk, inspection_id: str, path: Path | None, *, nothing_found: bool) -> None:
    from inspector.casework import inspections

    filled = inspections.filling(desk, inspection_id)
    if not filled.inspection.is_open:
        raise Refused("inspection.wrong_state", state=filled.inspection.state.value)
    now = world.now()
    filled.show_certificates(now)
    for reference, value in read_answers(path) if path else ():
        make_rows(filled.session, reference, world)
        filled.answer(reference, value, now)
    if nothing_found:
        for section in filled.sections("zh"):
            filled.nothing_found(section.reference, now)
    inspections.save(desk, inspection_id, filled.pending())
    inspections.keep(desk, inspection_id)


def _take_photos(desk: Desk, inspection_id: str, folder: Path) -> list[dict[str, Any]]:
    from inspector import evidence
    from inspector.casework import inspections

    filled = inspections.filling(desk, inspection_id)
    flagged: list[dict[str, Any]] = []
    for file in evidence.files_in(folder):
        numbered = re.match(r"(\d)[-_. ]", file.name)
        position = int(numbered.group(1)) if numbered else 0
        known = 1 <= position <= len(filled.relevant_sections())
        reference = filled.section_at(position) if known else ""  # else it lies in the tray
        if numbered and not known:
            flagged.append({"name": file.name, "code": "section.unknown", "facts": {"position": position}})
        _, flags = take(desk, inspection_id, file, reference)
        flagged += flags
    return flagged


def _sign(
    world: World, desk: Desk, inspection_id: str, *, party: str | None, reason: str, witness: str
) -> None:
    """Every expected signature: the party's as the caller says, the officers' with their own secrets."""
    from inspector.casework import signing
    from inspector.domain.notice import Outcome
    from inspector.domain.party import Person

    secrets = {badge: secret_in(path) for badge, path in world.sign_as}
    secrets.setdefault(desk.officer, world.passphrase())
    for one in signing.expected(desk, inspection_id):
        if one.signature is not None:
            continue
        if one.role == signing.OFFICER:
            if one.badge not in secrets:
                raise Refused("signature.officer_secret_missing", name=one.name, badge=one.badge)
            signing.officer_signs(desk, one.notice.id, one.badge, secrets[one.badge])
        elif party is None:
            raise Refused("signature.party_outcome_missing")
        else:
            person = Person(name=witness) if witness else None
            signing.record(
                desk, one.notice.id, one.role, one.name, Outcome(party), reason=reason, witness=person
            )


COMMANDS = (inspect,)
