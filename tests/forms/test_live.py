"""Every checklist we ship lives a whole life in a real workspace, from the first key to the lock."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from inspector.casework import (
    campaigns,
    checklists,
    inspections,
    papers,
    photos,
    setup,
    signing,
    tours,
    verifying,
)
from inspector.casework.desk import Desk
from inspector.casework.setup import Founder, NewWorkspace
from inspector.domain.campaign import Target, Tour
from inspector.domain.inspection import Inspection, State
from inspector.domain.notice import Outcome
from inspector.domain.party import Person
from inspector.store import Workspace
from inspector.trust.slots import Cost
from tests.casework.made_up import Clock, Ids, picture
from tests.forms import shipped, walks
from tests.forms.walker import NOW, OFFICERS, Walk, tour

SECRETS = {"粤A190200123": "correct horse battery 9", "粤A190200456": "staple wagon purple 8"}
WITNESS = Person(name="何芳", unit="展馆保卫部")


@pytest.fixture(scope="module")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One workspace with every checklist, copied for each of them."""
    folder = tmp_path_factory.mktemp("forms") / "workspace"
    new = NewWorkspace(
        "广州示例市场监督管理局",
        "Guangzhou Example Administration",
        "穗",
        [Founder(one.name, one.badge, SECRETS[one.badge], one.name_en) for one in OFFICERS],
    )
    desk, _ = setup.new_workspace(folder, new, now=Clock(NOW), new_id=Ids(1), cost=Cost.for_tests())
    campaigns.new(desk, "秋季家居博览会", venue="琶洲展馆", opens=NOW.date() - timedelta(days=1))
    desk.workspace.close()
    return folder


@pytest.fixture
def desk(furnished: Path, tmp_path: Path) -> Iterator[Desk]:
    folder = Path(shutil.copytree(furnished, tmp_path / "workspace"))
    clock, ids = Clock(NOW), Ids(2)
    workspace = Workspace.open(folder, SECRETS[OFFICERS[0].badge], new_id=ids, badge=OFFICERS[0].badge)
    yield Desk(workspace, clock, ids, OFFICERS[0].badge)
    workspace.close()


@pytest.mark.parametrize("form_id", shipped.BOOKS)
def test_a_whole_inspection_from_beginning_to_lock(desk: Desk, form_id: str) -> None:
    found = walks.of(form_id)
    target = _target(desk, found.SCENE)
    inspection_id, _ = inspections.open_inspection(desk, target.id, _tour(desk, found.SCENE), form=form_id)
    _fill(desk, inspection_id, found)
    inspections.complete(desk, inspection_id)
    _look_at_papers(desk, inspection_id, found.SCENE)
    _sign(desk, inspection_id, found.SCENE.party)
    inspections.lock(desk, inspection_id)
    assert desk.workspace.get(Inspection, inspection_id).state is State.LOCKED
    report = verifying.workspace(desk)
    assert report.holds, report.broken


@pytest.mark.parametrize("form_id", shipped.BOOKS)
def test_a_form_is_offered_at_its_own_target_and_phase(desk: Desk, form_id: str) -> None:
    scene = walks.of(form_id).SCENE
    offered = checklists.fitting(desk, scene.target.kind, scene.phase)
    assert form_id in [one.form for one in offered]
    version = checklists.current(desk, form_id)
    assert not version.phases or scene.phase in version.phases


def test_the_booth_during_an_exhibition_is_begun_without_a_question(desk: Desk) -> None:
    scene = walks.of("booth_inspection").SCENE
    target, running = _target(desk, scene), _tour(desk, scene)
    assert inspections.to_choose(desk, target.id, running) == ()
    assert inspections.offered(desk, target.id, running)[0].form == "booth_inspection"


def _target(desk: Desk, scene: walks.Scene) -> Target:
    target = replace(scene.target, id=desk.new_id(), campaign=campaigns.all_of(desk)[0].id)
    with desk.change() as change:
        change.put(target)
    return target


def _tour(desk: Desk, scene: walks.Scene) -> Tour:
    like = tour(scene)
    tours.begin(
        desk,
        campaigns.all_of(desk)[0].id,
        hall=like.hall,
        officers=like.officers,
        kind=like.kind,
        task_number=like.task_number,
        phase=like.phase,
        witness=like.witness,
    )
    running = tours.running(desk)
    assert running is not None
    return running


def _fill(desk: Desk, inspection_id: str, found: walks.Walks) -> None:
    """As the window does: into memory, saved, kept; then the photos."""
    filled = inspections.filling(desk, inspection_id)
    walk = Walk.over(filled, desk.now())
    found.WALKS[found.TO_LOCK](walk)
    desk.now.at = walk.now + timedelta(minutes=1)  # type: ignore[attr-defined]  # a Clock of the tests
    inspections.save(desk, inspection_id, filled.pending())
    inspections.keep(desk, inspection_id)
    seed = 0
    for section, count in found.SCENE.photos.items():
        for _ in range(count):
            seed += 1
            photos.take_in(
                desk, inspection_id, picture(seed), name=f"{section}-{seed}.jpg", way="file",
                reference=filled.reference_of(section) or f"/data/{section}",
            )  # fmt: skip
    again = inspections.filling(desk, inspection_id)
    assert again.kept() == filled.kept()
    assert [again.sentences(one, "zh") for one in again.relevant_sections()] == [
        filled.sentences(one, "zh") for one in filled.relevant_sections()
    ]


def _look_at_papers(desk: Desk, inspection_id: str, scene: walks.Scene) -> None:
    """W03 with the facts of the sentences under the right title; W04 when the disposition says R."""
    standing = {one.kind: one for one in papers.in_force(desk, inspection_id)}
    filled = inspections.filling(desk, inspection_id)
    record = standing["W03"]
    assert record.facts["facts"]
    assert ("W04" in standing) == ("R" in filled.value_of("disposition").split())
    text = _printed(papers.pdf(desk, record.id))
    assert ("现场检查笔录" in text) == (scene.kind == "routine")
    for paragraph in record.facts["facts"]:
        assert paragraph["zh"][:12] in text
    assert ("当事人（签名、日期）" in text) != filled.is_remote


def _printed(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(pdf)
    return re.sub(r"\s", "", "".join(page.get_textpage().get_text_range() for page in pages))


def _sign(desk: Desk, inspection_id: str, outcome: Outcome) -> None:
    why = (
        {"reason": "称需请示公司", "witness": WITNESS} if outcome in (Outcome.REFUSED, Outcome.ABSENT) else {}
    )
    for one in signing.expected(desk, inspection_id):
        if one.role == signing.OFFICER:
            signing.officer_signs(desk, one.notice.id, one.badge, SECRETS[one.badge])
        else:
            signing.record(desk, one.notice.id, one.role, one.name, outcome, **why)  # type: ignore[arg-type]
