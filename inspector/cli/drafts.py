"""notice proposals, draft, approve, approvers: from finding to paper, for scripts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from inspector.cli.speaking import options, sentence, speak
from inspector.domain.errors import Refused

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.casework.offers import Offer
    from inspector.cli.world import World

_owner = click.option(
    "--inspection",
    "owner",
    required=True,
    help="Inspection; of a paper without one its target, tour, campaign.",
)


@click.command("proposals")
@_owner
@click.option("--all", "every", is_flag=True, help="Every paper of the occasion, not those asked for only.")
@options
def proposals(world: World, owner: str, every: bool) -> None:
    """The papers that what was found asks for; what the law bars says why, with the article."""
    from inspector.casework import drafting

    with world.desk(only_reads=True) as desk:
        found = (drafting.kinds_for if every else drafting.propose)(desk, owner)
    rows = [_offer(one) for one in found]
    speak(world, {"papers": rows}, *(_line(one) for one in found))


def _offer(one: Offer) -> dict[str, Any]:
    why = sentence(one.code, dict(one.facts)) if one.code else None
    return {
        "kind": one.kind, "title": {"zh": one.title_zh, "en": one.title_en}, "may": one.may, "code": one.code,
        "why": why, "basis": one.basis, "asked_by": one.asked_by, "approval": one.approval,
        "draft": one.draft, "notice": one.notice, "findings": one.findings,
    }  # fmt: skip


def _line(one: Offer) -> str:
    said = f"{one.kind:<5} {one.title_zh}  {one.title_en}"
    if one.code:
        return f"✗ {said}  {sentence(one.code, dict(one.facts))['zh']}"
    marks = [*one.asked_by, *(["批准 approval"] if one.approval else []), *one.basis]
    return f"  {said}  {' '.join(marks)}"


@click.command("draft")
@click.argument("kind")
@_owner
@click.option("--set", "pairs", multiple=True, metavar="KEY=VALUE", help="A field; JSON for a list.")
@click.option("--facts", type=click.Path(path_type=Path), help="Fields from a file: JSON, path to value.")
@click.option("--issue", "issues", is_flag=True, help="Issue it when nothing is missing.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the preview, or the issued PDF.")
@options
def draft(
    world: World, kind: str, owner: str, pairs: tuple[str, ...], facts: Path | None, issues: bool,
    output: Path | None,
) -> None:  # fmt: skip
    """Begin a paper or go on with it, write its fields, and say what is missing."""
    from inspector.casework import drafting

    with world.desk() as desk:
        draft_id, _ = drafting.open_draft(desk, kind, owner)
        for key, value in {**_given(facts), **_pairs(pairs)}.items():
            drafting.write(desk, draft_id, key, value)
        drafting.keep(desk, draft_id)
        missing = drafting.problems(desk, draft_id)
        notice = drafting.issue(desk, draft_id)[0] if issues else ""
        if output:
            _write(desk, draft_id, notice, output)
    found: list[dict[str, Any]] = [
        {"field": one.reference, "code": one.code, "blocks": one.blocks,
         "message": sentence(one.code, dict(one.facts))}
        for one in missing
    ]  # fmt: skip
    lines = [f"{'✗' if one['blocks'] else '!'} {one['field']}: {one['message']['zh']}" for one in found]
    answer = {"draft": draft_id, "problems": found, "notice": notice, "file": output}
    speak(world, answer, f"{kind} {draft_id} {notice}".strip(), *lines)


def _write(desk: Desk, draft_id: str, notice: str, output: Path) -> None:
    from inspector.casework import drafting, papers

    if notice:
        papers.hand_out(desk, notice, str(output))
    else:
        output.write_bytes(drafting.preview(desk, draft_id))


@click.command("approve")
@click.argument("kind")
@_owner
@click.option("--ask", type=click.Choice(["before", "phone", "urgent"]), help="Ask the head.")
@click.option("--by", default="", help="Who approves or refuses: a name or badge of the list.")
@click.option("--way", type=click.Choice(["signed", "paper", "phone"]), default=None)
@click.option("--evidence", default="", help="Evidence id of the photographed paper.")
@click.option("--refuse", "reason", default="", metavar="REASON")
@click.option("--confirm", "confirms", is_flag=True, help="The written confirmation has come.")
@options
def approve(
    world: World, kind: str, owner: str, ask: str | None, by: str, way: str | None, evidence: str,
    reason: str, confirms: bool,
) -> None:  # fmt: skip
    """The head's approval of a draft: asked, given, refused, confirmed; without an option where it stands."""
    from inspector.casework import approvals
    from inspector.domain.approval import Mode

    with world.desk() as desk:
        written = _written(desk, kind, owner)
        if ask:
            approvals.ask(desk, written, Mode(ask))
        asked = approvals.of(desk.workspace, written)
        if asked is None:
            raise Refused("approval.is_none")
        if reason:
            approvals.refuse(desk, asked.id, by, reason)
        elif confirms:
            approvals.confirm(desk, asked.id, evidence=evidence)
        elif by:
            secret = click.prompt("口令 Passphrase", hide_input=True) if way == "signed" else ""
            approvals.give(desk, asked.id, by, secret=secret, way=way or "", evidence=evidence)
        standing, now = _standing(desk, written)
    answer = {"draft": written, "standing": standing, "approval": now}
    speak(world, answer, f"{kind} {standing}")


@click.command("approvers")
@click.option(
    "--add", "added", multiple=True, metavar="NAME,POSITION[,BADGE]", help="Put somebody on the list."
)
@click.option("--remove", "removed", multiple=True, metavar="NAME")
@options
def approvers(world: World, added: tuple[str, ...], removed: tuple[str, ...]) -> None:
    """The agency head and whom he delegated: who may approve. The administrator sets the list."""
    from inspector.casework import approvals
    from inspector.domain.approval import Approver

    with world.desk(only_reads=not (added or removed)) as desk:
        new = [Approver(*_three(one)) for one in added]
        listed = tuple(one for one in approvals.approvers(desk) if one.name not in removed)
        if added or removed:
            approvals.name_approvers(desk, (*listed, *new))
        listed = approvals.approvers(desk)
    rows = [{"name": one.name, "position": one.position, "badge": one.badge} for one in listed]
    speak(world, {"approvers": rows}, *(f"{one.name} {one.position} {one.badge}".strip() for one in listed))


def _written(desk: Desk, kind: str, owner: str) -> str:
    """The draft of this kind: the open one, else the one that was issued last."""
    from inspector.casework import drafting

    found = [one for one in drafting.of(desk, owner) if one.kind == kind and one.state.value != "withdrawn"]
    if not found:
        raise Refused("draft.none", kind=kind)
    return max(found, key=lambda one: (one.is_open, one.begun_at)).id


def _standing(desk: Desk, draft_id: str) -> tuple[str, Any]:
    from inspector.casework import approvals, drafting

    standing = approvals.standing(desk, drafting.draft(desk, draft_id))
    return standing.value, approvals.of(desk.workspace, draft_id)


def _three(said: str) -> tuple[str, str, str]:
    """Name, position and, where there is one, badge."""
    name, _, rest = said.partition(",")
    position, _, badge = rest.partition(",")
    return name.strip(), position.strip(), badge.strip()


def _pairs(pairs: tuple[str, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for pair in pairs:
        key, mark, value = pair.partition("=")
        if not mark:
            raise click.BadParameter(pair, param_hint="--set")
        found[key.strip()] = json.loads(value) if value.startswith("[") else value
    return found


def _given(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise Refused("facts.unreadable", path=str(path), reason=str(error)) from error
    if not isinstance(found, dict):
        raise Refused("facts.unreadable", path=str(path), reason="no object")
    return found


COMMANDS = (proposals, draft, approve, approvers)
