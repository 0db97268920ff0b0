"""An inspection, from the first key to the locked record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.casework import calendars, checklists, complaints, papers, photos, scans, signing
from inspector.casework.filling import Filling
from inspector.domain.campaign import Campaign, CampaignKind, Phase, Target, Tour
from inspector.domain.changed import Changed
from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection, State
from inspector.domain.notice import RollLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from inspector.casework.desk import Desk
    from inspector.casework.page import Problem
    from inspector.domain.campaign import TargetKind
    from inspector.domain.notice import FormVersion
    from inspector.store import Change


def open_inspection(
    desk: Desk, target: str, tour: Tour, *, form: str = "", again: bool = False
) -> tuple[str, Changed]:
    """Begin inspecting a target; one with an open inspection is resumed, not begun twice.

    Without a form it is the most likely one. A form about another target (a complaint, say) makes its own.
    The same target twice on one day is asked about first (domain reference 3.12 rule 10): `again` says yes.
    """
    earlier: list[Inspection] = desk.workspace.rows(Inspection, parent=target, descending=True)
    if form:
        earlier = [one for one in earlier if one.form == form]
    if earlier and earlier[0].state in _UNENDED:
        return earlier[0].id, Changed()
    if desk.officer not in tour.officers:
        raise Refused("tour.not_yours", badge=desk.officer)
    now = desk.now()
    today = next((one for one in earlier if _counts_on(one, now)), None)
    if today is not None and not again:
        at = f"{today.opened_at.astimezone(now.tzinfo):%H:%M}"
        raise Refused("inspection.second_today", earlier=today.id, at=at)
    phase = _phase(desk, tour, now)
    subject = desk.workspace.get(Target, target)
    version = _version(desk, subject, phase, form)
    own = checklists.kind_made(version, subject.kind)
    if own is not None:
        unended = None if again else _unended_about(desk, subject, version.form)
        if unended is not None:
            return unended, Changed()
        subject = _about(desk, subject, own)
    campaign = desk.workspace.get(Campaign, tour.campaign)
    with desk.change() as change:
        if own is not None:
            change.put(subject)
        inspection = Inspection(
            id=desk.new_id(),
            target=subject.id,
            campaign=tour.campaign,
            tour=tour.id,
            officers=tour.officers,
            form=version.form,
            form_version=version.version,
            opened_at=now,
            phase=phase,
            number=f"{_word(campaign, phase)}{change.count(Inspection) + 1:04d}",
        )
        change.put(inspection)
    return inspection.id, change.changed


_UNENDED = (State.DRAFT, State.COMPLETED)


def offered(desk: Desk, target: str, tour: Tour) -> tuple[FormVersion, ...]:
    """The checklists a target can be begun with on this tour, the most likely first."""
    kind = desk.workspace.get(Target, target).kind
    return checklists.fitting(desk, kind, _phase(desk, tour, desk.now()), fair=_at_fair(desk, tour))


def to_choose(desk: Desk, target: str, tour: Tour) -> tuple[FormVersion, ...]:
    """The checklists to choose from before this target is begun; none where it is plain which one it is."""
    earlier: list[Inspection] = desk.workspace.rows(Inspection, parent=target, descending=True, limit=1)
    if earlier and earlier[0].state in _UNENDED:
        return ()
    phase = _phase(desk, tour, desk.now())
    kind, fair = desk.workspace.get(Target, target).kind, _at_fair(desk, tour)
    alone = checklists.alone_first(desk, kind, phase, fair=fair)
    return () if alone else checklists.fitting(desk, kind, phase, fair=fair)


def _at_fair(desk: Desk, tour: Tour) -> bool:
    return desk.workspace.get(Campaign, tour.campaign).kind == CampaignKind.EXHIBITION


def _version(desk: Desk, subject: Target, phase: Phase, form: str) -> FormVersion:
    """The checklist that was named, if it fits; else the most likely one."""
    fitting = checklists.fitting(desk, subject.kind, phase)
    if not form and not fitting:
        raise Refused("form.none_fits", kind=subject.kind)
    version = checklists.current(desk, form) if form else fitting[0]
    if version.form not in {one.form for one in fitting}:
        raise Refused("form.does_not_fit", form=form, kind=subject.kind)
    return version


def _about(desk: Desk, subject: Target, kind: TargetKind) -> Target:
    """A complaint about this target, or its tracing: a target of its own with the same party and number."""
    return replace(
        subject, id=desk.new_id(), kind=kind, concerns=subject.id, exhibits="", claims=(), source_row=0
    )


def _unended_about(desk: Desk, subject: Target, form: str) -> str | None:
    """The open inspection with this form about this target, if one is."""
    near: list[Target] = desk.workspace.rows(Target, parent=subject.campaign, state=subject.hall)
    for target in (one for one in near if one.concerns == subject.id):
        for inspection in desk.workspace.rows(Inspection, parent=target.id):
            if inspection.form == form and inspection.state in _UNENDED:
                return str(inspection.id)
    return None


def _phase(desk: Desk, tour: Tour, now: datetime) -> Phase:
    """The tour's phase, unless the exhibition has not opened yet, or has closed.

    A closed exhibition takes only records after it (domain reference 3.12 rule 11).
    """
    campaign = desk.workspace.get(Campaign, tour.campaign)
    if campaign.kind != CampaignKind.EXHIBITION:
        return tour.phase
    if campaign.opens and now.date() < campaign.opens:
        return Phase.PRE
    return Phase.POST if campaign.closes and now.date() > campaign.closes else tour.phase


def _counts_on(inspection: Inspection, now: datetime) -> bool:
    """Whether this inspection was carried out on the day of `now`, by the clock of the place."""
    done = inspection.state in (State.LOCKED, State.RETURNED)
    return done and inspection.opened_at.astimezone(now.tzinfo).date() == now.date()


def own(desk: Desk, inspection: Inspection) -> Inspection:
    """The inspection, when it is the officer's own: others read it or give it back (roles.TABLE)."""
    if desk.officer not in inspection.officers:
        raise Refused("inspection.not_yours", badge=desk.officer)
    return inspection


_WORDS: Mapping[str, str] = {"pre": "前", "during": "展", "post": "后"}


def _word(campaign: Campaign, phase: Phase) -> str:
    """The first character of an inspection's number: the phase of an exhibition, else 检."""
    return _WORDS[phase.value] if campaign.kind == CampaignKind.EXHIBITION else "检"


def filling(desk: Desk, inspection_id: str) -> Filling:
    """The inspection as its checklist shows it: its last version with the unsaved draft laid over it."""
    inspection = desk.workspace.get(Inspection, inspection_id)
    officers = desk.officers()
    drafted = desk.workspace.draft(inspection_id)
    answers, texts = _overlay(inspection, drafted)
    version = checklists.version_of(desk, inspection.form, inspection.form_version)
    filled = Filling(
        inspection,
        checklists.compiled(desk, version),
        target=desk.workspace.get(Target, inspection.target),
        tour=desk.workspace.get(Tour, inspection.tour),
        campaign=desk.workspace.get(Campaign, inspection.campaign),
        officers=tuple(officers[badge] for badge in inspection.officers if badge in officers),
        answers=answers,
        photos=photos.counts(desk, inspection_id),
        now=desk.now(),
        earlier_findings=_earlier_findings(desk, inspection),
        withdrawn=version.reason if version.withdrawn else "",
        calendar=calendars.calendar(desk.workspace),
    )
    filled.facts_edited = texts
    return filled


def save(desk: Desk, inspection_id: str, pairs: Iterable[tuple[str, str | None]]) -> Changed:
    """Make answers durable: one draft row each (design 2). Locked or completed records take none."""
    with desk.change() as change:
        _open(desk, change, inspection_id)
        for reference, value in pairs:
            change.draft(inspection_id, reference, value or "")
    return change.changed


def save_text(desk: Desk, inspection_id: str, section: str, language: str, text: str | None) -> Changed:
    """Make an edited record sentence durable; None goes back to the generated one."""
    with desk.change() as change:
        _open(desk, change, inspection_id)
        change.draft(inspection_id, f"{_TEXT}{language}:{section}", _NONE if text is None else text)
    return change.changed


def _open(desk: Desk, change: Change, inspection_id: str) -> Inspection:
    """The officer's own inspection while its facts are open."""
    inspection = own(desk, change.get(Inspection, inspection_id))
    if not inspection.is_open:
        raise Refused("inspection.wrong_state", state=inspection.state.value)
    return inspection


_TEXT = "text:"
_NONE = "\0"


def keep(desk: Desk, inspection_id: str) -> Changed:
    """Leave the page: the draft becomes a version of the record."""
    with desk.change() as change:
        inspection = change.get(Inspection, inspection_id)
        drafted = change.drafted(inspection_id)
        if drafted and inspection.is_open:
            answers, texts = _overlay(inspection, drafted)
            change.put(_with_texts(inspection.answer(answers), texts))
            change.clear_draft(inspection_id)
    return change.changed


def complete(desk: Desk, inspection_id: str, *, seen: Mapping[str, str] | None = None) -> Changed:
    """现场完成: freeze the facts, begin the next edition, issue the papers that follow from them.

    `seen` are the answers the officer has before him: when the command line, say, wrote others meanwhile,
    nothing is frozen that nobody has read.
    """
    filled = filling(desk, inspection_id)
    own(desk, filled.inspection)
    if seen is not None and filled.durable() != seen:
        raise Refused("inspection.changed_meanwhile")
    blocking = tuple(problem for problem in filled.problems() if problem.blocks)
    if blocking:
        raise Refused("inspection.unanswered", questions=tuple(p.reference or p.code for p in blocking))
    now = desk.now()
    findings = filled.findings()
    answered = _with_texts(filled.inspection.answer(filled.kept()), filled.facts_edited)
    completed = replace(
        answered.complete(now, clock_went_back=_clock_went_back(desk, inspection_id, now)),
        findings=len(findings),
        result=filled.value_of("result") or "none",
    )
    with desk.change() as change:
        drafted = _overlay(filled.inspection, change.drafted(inspection_id))
        now_there = (change.get(Inspection, inspection_id), *drafted)
        if now_there != (filled.inspection, filled.durable(), filled.facts_edited):
            raise Refused("inspection.changed_meanwhile")  # by the command line, say
        change.put(completed)
        change.clear_draft(inspection_id)
        papers.issue_record(desk, change, filled, completed)
        if "R" in filled.value_of("disposition").split():
            papers.issue_order(desk, change, filled, completed)
        _roll(desk, change, filled, completed)
    return change.changed


def _clock_went_back(desk: Desk, inspection_id: str, now: datetime) -> bool:
    """Whether it did between any two records since the inspection was opened, or does with this one."""
    from inspector.store.values import instant, went_back

    workspace = desk.workspace
    first = workspace.versions(inspection_id)[0]
    since = first.sequence if first.device == workspace.device else 1
    last = workspace.last_at(workspace.device)
    return bool(workspace.clock_jumps(workspace.device, since=since)) or (
        bool(last) and went_back(last, instant(now)[0])
    )


def reopen(desk: Desk, inspection_id: str, reason: str) -> Changed:
    """Open the facts again, so that the party's words get in: the printed edition is kept as superseded."""
    with desk.change() as change:
        change.put(own(desk, change.get(Inspection, inspection_id)).reopen(reason))
        papers.supersede(desk, change, inspection_id, reason)
    return change.changed


def missing_for_lock(desk: Desk, inspection_id: str) -> tuple[Problem, ...]:
    """What is still open before the lock: outcomes block; pages and photos that are missing are only said."""
    waits = complaints.owed(desk.workspace.get(Inspection, inspection_id))
    missing = (*waits, *signing.missing(desk, inspection_id), *scans.pages_owed(desk, inspection_id))
    if desk.workspace.get(Inspection, inspection_id).state is not State.COMPLETED:
        return missing
    open_points = filling(desk, inspection_id).problems()
    return (*missing, *(replace(one, blocks=False) for one in open_points if one.kind == "photos"))


def lock(desk: Desk, inspection_id: str) -> Changed:
    """锁定: end the record. From here on only an addendum."""
    missing = tuple(problem.code for problem in missing_for_lock(desk, inspection_id) if problem.blocks)
    with desk.change() as change:
        inspection = own(desk, change.get(Inspection, inspection_id))
        change.put(inspection.lock(desk.now(), missing=missing))
    return change.changed


def void(desk: Desk, inspection_id: str, reason: str) -> Changed:
    """作废, before lock and with a reason; its notices and numbers stay listed."""
    with desk.change() as change:
        change.put(own(desk, change.get(Inspection, inspection_id)).void(reason))
        papers.void(desk, change, inspection_id, reason)
        change.clear_draft(inspection_id)
    return change.changed


def give_back(desk: Desk, inspection_id: str, reason: str) -> Changed:
    """退回 a locked record with a question; nobody reviews an inspection of his own (PROC art. 49)."""
    with desk.change() as change:
        inspection = change.get(Inspection, inspection_id)
        if desk.officer in inspection.officers:
            raise Refused("review.own_record", badge=desk.officer)
        change.put(inspection.give_back(reason))
    return change.changed


def _earlier_findings(desk: Desk, inspection: Inspection) -> str:
    """How many findings the party's latest locked inspection left, or empty."""
    earlier: list[Inspection] = desk.workspace.rows(Inspection, parent=inspection.target, descending=True)
    locked = (
        one for one in earlier if one.id != inspection.id and one.state is State.LOCKED and one.findings
    )
    return next((str(one.findings) for one in locked), "")


def _overlay(
    inspection: Inspection, drafted: Mapping[str, str | None]
) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    answers = dict(inspection.answers)
    texts = {"zh": dict(inspection.facts_edited), "en": dict(inspection.facts_edited_en)}
    for reference, value in drafted.items():
        if reference.startswith(_TEXT):
            language, section = reference.removeprefix(_TEXT).split(":", 1)
            texts[language].pop(section, None)
            if value is not None and value != _NONE:
                texts[language][section] = value
        elif value:
            answers[reference] = value
        else:
            answers.pop(reference, None)
    return answers, texts


def _with_texts(inspection: Inspection, texts: Mapping[str, Mapping[str, str]]) -> Inspection:
    return replace(inspection, facts_edited=dict(texts["zh"]), facts_edited_en=dict(texts["en"]))


def _roll(desk: Desk, change: Change, filled: Filling, completed: Inspection) -> None:
    """A clean booth is one line on the tour's patrol roll (W28). A line that is there follows the booth."""
    if not filled.target.kind.is_rolled:
        return
    lines: list[RollLine] = change.rows(RollLine, parent=completed.tour)
    earlier = next((line for line in lines if line.inspection == completed.id), None)
    if completed.findings and earlier is None:
        return
    change.put(
        RollLine(
            id=earlier.id if earlier else desk.new_id(),
            tour=completed.tour,
            inspection=completed.id,
            target=completed.target,
            line=earlier.line if earlier else len(lines) + 1,
            at=completed.opened_at,
            items="、".join(section.title for section in filled.sections("zh")[1:-1]),
            result=filled.label_of("result", "zh") or completed.result,
            remark="另见现场笔录" if completed.findings else "",
            staff=filled.value_of("present_name"),
        )
    )
