"""Every verb that writes, for a disk that fails: what is done, and that what was done in the end is whole."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from inspector.casework import checklists, inspections, papers, photos, verifying_packages
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import State
from inspector.store import officers, restoring
from inspector.trust.recovery import new_recovery_code
from tests.casework.made_up import LEADER, MORNING, SECRETS, Ids
from tests.torture import errands, kills
from tests.torture import scene as scenes
from tests.torture.scene import Result, open_hall, sound

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.casework.made_up import Hall

    Do = Callable[[Hall, str, Path], None]
    Whole = Callable[[Result, Hall, str, Path, str], None]

CONTENT = "/data/outcome/order_content"
NEW = "新的回答" * 400
_OURS, _STICK = "workspace", "stick"
_SEED, _BEHIND = 31, 20_000  # small photos: ten writes of the same kind prove as much as fifty
_AGAIN = count()
_BOOK = errands.FORMS / "exhibits_before.xlsx"


@dataclass(frozen=True)
class Verb:
    """Something an officer does, the folders it writes to, and what must be there after it was done."""

    do: Do
    whole: Whole
    below: tuple[str, ...] = (_OURS,)
    is_once: bool = False  # done is done; it would be refused a second time


def prepare(hall: Hall, stick: Path) -> None:
    """What the verbs find on the stick: a backup from before, a colleague's workspace, a batch for it."""
    errands._photos_of(hall, hall.locked("12.2A36"), 2, _BEHIND)
    errands._reader(stick)
    errands._back_up(hall, stick)
    errands._photos(hall, 2, 41, _BEHIND)
    errands._export(hall, stick)
    shutil.copytree(stick.parent / "reader", stick / "reader")
    hall.desk.workspace.idle()
    shutil.copytree(hall.folder, stick / "rekeyed")
    checklists._shipped(_BOOK, _BOOK.stat().st_mtime_ns)  # compiled once, before the first fork


# -- in the workspace


def _type(hall: Hall, inspection: str, stick: Path) -> None:
    inspections.save(hall.desk, inspection, ((CONTENT, NEW),))
    inspections.keep(hall.desk, inspection)


def _idle(hall: Hall, inspection: str, stick: Path) -> None:
    inspections.save(hall.desk, inspection, ((CONTENT, NEW),))
    hall.desk.workspace.idle()


def _typed(result: Result, hall: Hall, inspection: str, stick: Path, run: str) -> None:
    value = inspections.filling(hall.desk, inspection).value_of("order_content")
    result.check(value == NEW, f"{run}: the new answer is {value[:9]!r}")


def _photo(hall: Hall, inspection: str, stick: Path) -> None:
    content = scenes.photos(1, seed=_SEED)[0]
    record, _ = photos.take_in(hall.desk, inspection, content, name="n.jpg", way="file")
    photos.make_preview(hall.desk, record.id)


def _taken(result: Result, hall: Hall, inspection: str, stick: Path, run: str) -> None:
    content = scenes.photos(1, seed=_SEED)[0]
    kept = [one for one in hall.desk.workspace.rows(Evidence, parent=inspection) if one.name == "n.jpg"]
    there = [hall.desk.workspace.get_blob(one.sha256) == content for one in kept]
    result.check(bool(there) and all(there), f"{run}: the photo is not there")


def _complete(hall: Hall, inspection: str, stick: Path) -> None:
    kills._finish_open(hall, scenes.Scene(hall.folder, inspection, ()), lambda *_: None)


def _locked(result: Result, hall: Hall, inspection: str, stick: Path, run: str) -> None:
    result.check(hall.inspection(inspection).state is State.LOCKED, f"{run}: not locked")
    for notice in papers.of(hall.desk, inspection):
        whole = scenes.sha256(papers.pdf(hall.desk, notice.id)) == notice.pdf_sha256
        result.check(whole, f"{run}: the PDF of {notice.kind} is another")


def _publish(hall: Hall, inspection: str, stick: Path) -> None:
    checklists.publish_shipped(hall.desk, _BOOK)


def _published(result: Result, hall: Hall, inspection: str, stick: Path, run: str) -> None:
    errands._published(result, hall, stick, run, True)


# -- on the stick


def _backed_up(result: Result, hall: Hall, inspection: str, stick: Path, run: str) -> None:
    result.check(restoring.check(stick / "backup") == [], f"{run}: the backup is broken")


def _packed(result: Result, hall: Hall, inspection: str, stick: Path, run: str) -> None:
    made = sorted(stick.glob("*.zip"))
    result.check(bool(made), f"{run}: no package")
    for one in made:
        holds = verifying_packages.package(hall.desk, one).holds
        result.check(holds, f"{run}: {one.name} does not verify")


def _restore(hall: Hall, inspection: str, stick: Path) -> None:
    restoring.restore(
        stick / "backup", stick / "back", SECRETS[LEADER], badge=LEADER, now=MORNING, new_id=Ids(8_100_000)
    )


def _came_back(result: Result, hall: Hall, inspection: str, stick: Path, run: str) -> None:
    back = open_hall(stick / "back", seed=8_200)
    sound(result, back, f"{run}, what came back")
    back.close()


def _change_keys(hall: Hall, inspection: str, stick: Path) -> None:
    new_id = Ids(8_300_000 + next(_AGAIN))
    officers.change_keys(stick / "rekeyed", SECRETS[LEADER], new_recovery_code(), now=MORNING, new_id=new_id)


def _rekeyed(result: Result, hall: Hall, inspection: str, stick: Path, run: str) -> None:
    other = open_hall(stick / "rekeyed", seed=8_400)
    sound(result, other, f"{run}, under another key")
    other.close()


VERBS: dict[str, Verb] = {
    "typing": Verb(_type, _typed),
    "photo": Verb(_photo, _taken),
    "complete, sign, lock": Verb(_complete, _locked),
    "checkpoint": Verb(_idle, _typed),
    "publish": Verb(_publish, _published),
    "backup": Verb(lambda hall, _, stick: errands._back_up(hall, stick), _backed_up, (_OURS, _STICK)),
    "package": Verb(lambda hall, _, stick: errands._package(hall, stick), _packed, (_OURS, _STICK)),
    "batch": Verb(
        lambda hall, _, stick: errands._export(hall, stick),
        lambda result, hall, _, stick, run: errands._exported(result, hall, stick, run, True),
        (_OURS, _STICK),
    ),
    "batch taken in": Verb(
        lambda hall, _, stick: errands._take_in(hall, stick),
        lambda result, hall, _, stick, run: errands._taken_in(result, hall, stick, run, True),
        (_STICK,),
    ),
    "restore": Verb(_restore, _came_back, (_STICK,), is_once=True),
    "keys changed": Verb(_change_keys, _rekeyed, (_STICK,)),
}
