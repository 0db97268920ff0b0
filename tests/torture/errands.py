"""Killed while a checklist is published, a backup or a batch written, a file migrated, a package made."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector.casework import (
    arrivals,
    backups,
    batches,
    checklists,
    outgoing,
    packages,
    photos,
    verifying,
    verifying_batches,
    verifying_packages,
)
from inspector.store import migrations, moving, restoring, schema
from tests.casework.made_up import LEADER, SECRETS, Clock, Ids, make, sit_down
from tests.torture import scene as scenes
from tests.torture.lives import Life, live
from tests.torture.scene import Result, Scene, open_hall, others_of, sound

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from inspector.domain.notice import FormVersion
    from tests.casework.made_up import Hall

    Do = Callable[[Hall, Path], None]
    Stands = Callable[[Result, Hall, Path, str, bool], None]

FORMS = Path(__file__).parents[2] / "forms"


@dataclass(frozen=True)
class Errand:
    """Something that takes a while; `stick` is the folder it may write to."""

    title: str
    ready: Do  # once, before the copies are made
    do: Do
    stands: Stands  # what must hold after the kill; the last argument: whether it was reported done


def run(errand: Errand, scene: Scene, home: Path, kills: int, chance: random.Random) -> Result:
    """(g) Kill it anywhere, look, then let it be done after all."""
    result = Result(errand.title)
    home = home / "errand"
    shutil.rmtree(home, ignore_errors=True)
    ready = scene.fresh(home / "ready")
    (home / "stick-ready").mkdir()
    hall = open_hall(ready.folder, seed=7_000)
    errand.ready(hall, home / "stick-ready")
    before = others_of(hall, ready)
    hall.close()
    _warm(errand, ready, home)
    takes = _undisturbed(errand, ready, home)
    done = 0
    for number in range(kills):
        here, stick = _again(ready, home)
        life = live(
            lambda report, here=here, stick=stick, number=number: _errand(
                errand, here, stick, number, report
            ),
            kill_after=chance.uniform(0, takes), of=result, run=f"kill {number}",
        )  # fmt: skip
        is_done = bool(life.of("done"))
        done += is_done
        hall = open_hall(here.folder, seed=710_000 + number)
        _holds(result, errand, hall, stick, f"kill {number}", is_done)
        result.check(others_of(hall, here) == before, f"kill {number}: another record changed")
        errand.do(hall, stick)
        _holds(result, errand, hall, stick, f"kill {number}, gone on", True)
        hall.close()
        result.runs += 1
    result.note = f"takes {takes:.2f} s undisturbed; {done} had told that they were done"
    return result


def _holds(result: Result, errand: Errand, hall: Hall, stick: Path, run: str, done: bool) -> None:
    errand.stands(result, hall, stick, run, done)
    sound(result, hall, run)


def _again(ready: Scene, home: Path) -> tuple[Scene, Path]:
    stick = home / "stick"
    shutil.rmtree(stick, ignore_errors=True)
    return ready.fresh(home / "workspace"), Path(shutil.copytree(home / "stick-ready", stick))


def _errand(errand: Errand, scene: Scene, stick: Path, number: int, report: Any) -> None:
    hall = open_hall(scene.folder, seed=720_000 + number)
    report("ready", time.monotonic())
    errand.do(hall, stick)
    report("done", time.monotonic())
    hall.close()


def _warm(errand: Errand, ready: Scene, home: Path) -> None:
    """Libraries are loaded before the first fork: a kill is to hit the work."""
    here, stick = _again(ready, home)
    hall = open_hall(here.folder, seed=700_000)
    errand.do(hall, stick)
    hall.close()


def _undisturbed(errand: Errand, ready: Scene, home: Path) -> float:
    here, stick = _again(ready, home)
    life: Life = live(lambda report: _errand(errand, here, stick, 0, report))
    (began,), (ended,) = life.of("ready")[0], life.of("done")[0]
    return 1.05 * float(ended - began)


# -- a checklist is published


def _publish(hall: Hall, stick: Path) -> None:
    checklists.publish(hall.desk, FORMS / "exhibits_before.xlsx")


def _published(result: Result, hall: Hall, stick: Path, run: str, done: bool) -> None:
    versions: list[FormVersion] = checklists.versions(hall.desk)
    new = [one for one in versions if one.form == "exhibits_before"]
    result.check(len(new) == 1 if done else len(new) <= 1, f"{run}: {len(new)} versions published")
    for one in new:
        form = checklists.form_of(hall.desk, one.form, one.version)
        result.check(len(form.nodes) > 20, f"{run}: the checklist is not whole")


PUBLISH = Errand("publishing a checklist: there whole or not at all", lambda *_: None, _publish, _published)

# -- a backup is brought up to date


def _first_backup(hall: Hall, stick: Path) -> None:
    _photos(hall, 6, seed=21)
    _back_up(hall, stick)
    _photos(hall, 8, seed=22)


def _photos(hall: Hall, count: int, seed: int, behind: int = 200_000) -> None:
    inspection = hall.open(again=True)
    for number, content in enumerate(scenes.photos(count, seed, behind)):
        photos.take_in(hall.desk, inspection, content, name=f"{number}.jpg", way="file")


def _back_up(hall: Hall, stick: Path) -> None:
    backups.run(hall.desk, stick / "backup", progress=moving.nothing, stopped=moving.never)


def _backed_up(result: Result, hall: Hall, stick: Path, run: str, done: bool) -> None:
    broken = restoring.check(stick / "backup")
    result.check(broken == [], f"{run}: the backup on the stick is broken: {broken}")
    if not done or "gone on" not in run:
        return
    back = stick / "back"
    shutil.rmtree(back, ignore_errors=True)
    found = restoring.restore(
        stick / "backup", back, SECRETS[LEADER], now=hall.clock(), new_id=Ids(8_000_000)
    )
    result.check(found.missing == 0, f"{run}: {found.missing} photos are missing in what came back")
    shutil.rmtree(back)


BACKUP = Errand(
    "a backup brought up to date: the earlier or the new one, whole", _first_backup, _back_up, _backed_up
)

# -- an evidence package is made


def _locked(hall: Hall, stick: Path) -> None:
    inspection = hall.locked("12.2A36")
    _photos_of(hall, inspection)


def _photos_of(hall: Hall, inspection: str, count: int = 6, behind: int = 200_000) -> None:
    for number, content in enumerate(scenes.photos(count, 23, behind)):
        photos.take_in(hall.desk, inspection, content, name=f"{number}.jpg", way="file")


def _of(hall: Hall) -> str:
    from inspector.domain.inspection import Inspection, State

    every: list[Inspection] = hall.desk.workspace.rows(Inspection)
    return next(one.id for one in every if one.state is State.LOCKED)


def _package(hall: Hall, stick: Path) -> None:
    target = stick / "package.zip"
    packages.make(hall.desk, _of(hall), stick / "second.zip" if target.exists() else target)


def _packed(result: Result, hall: Hall, stick: Path, run: str, done: bool) -> None:
    made = sorted(stick.glob("*.zip"))
    result.check(bool(made) or not done, f"{run}: no package, and it was told")
    for one in made:
        report = verifying_packages.package(hall.desk, one)
        result.check(
            report.holds, f"{run}: {one.name} does not verify: {[dict(b.facts) for b in report.broken]}"
        )
    _only(result, stick, made, run)


def _only(result: Result, stick: Path, made: list[Path], run: str) -> None:
    """What a kill left lies under a hidden name, and the next export to that place takes it away."""
    seen = [path.name for path in stick.iterdir() if path not in made and not path.name.startswith(".")]
    result.check(seen == [], f"{run}: {seen} lies on the stick")


PACKAGE = Errand("an evidence package: whole at its place, or not there", _locked, _package, _packed)

# -- a batch is written


def _with_reader(hall: Hall, stick: Path) -> None:
    _locked(hall, stick)
    _reader(stick)


def _reader(stick: Path) -> None:
    """A colleague's workspace beside the stick, and its card."""
    there = make(stick.parent / "reader", Clock(), seed=5)
    batches.write_card(there, stick.parent / "reader.inspectorkey")
    there.workspace.close()


def _export(hall: Hall, stick: Path) -> None:
    hall.clock.go(minutes=1 + len(list(stick.iterdir())))  # the made-up ids of two lives end alike
    batches.export(
        hall.desk, stick, batches.reader(stick.parent / "reader.inspectorkey"), volume_size=1 << 20
    )


def _exported(result: Result, hall: Hall, stick: Path, run: str, done: bool) -> None:
    made = [path for path in stick.iterdir() if not path.name.startswith(".")]
    result.check(bool(made) or not done, f"{run}: no batch, and it was told")
    for volume in arrivals.volumes(made):
        report = verifying_batches.volume(None, volume)
        result.check(report.holds, f"{run}: {volume.name} does not verify")


BATCH = Errand("a batch for the stick: whole at its place, or not there", _with_reader, _export, _exported)

# -- a batch is taken in; here the workspace is the reader's


def _batch_lies_there(hall: Hall, stick: Path) -> None:
    _with_reader(hall, stick)
    _export(hall, stick)


def _take_in(hall: Hall, stick: Path) -> None:
    """Into a second workspace that lies beside the stick's files, so that each run has its own."""
    reader = stick / "reader"
    if not reader.exists():
        shutil.copytree(stick.parent / "reader", stick / ".copying")
        (stick / ".copying").rename(reader)
    desk = sit_down(reader, Clock(), seed=time.monotonic_ns() % (1 << 40))
    for volume in _volumes(stick):
        arrivals.take_in(desk, volume, trust=[_shown(volume)])
    desk.workspace.close()


def _volumes(stick: Path) -> list[Path]:
    there = sorted(stick.iterdir()) if stick.is_dir() else []
    return arrivals.volumes([path for path in there if path.name not in ("reader", ".copying")])


def _shown(volume: Path) -> str:
    from inspector import sync
    from inspector.trust.certificates import fingerprint

    with outgoing.coming(volume):
        return fingerprint(sync.read_header(volume).certificate)


def _taken_in(result: Result, hall: Hall, stick: Path, run: str, done: bool) -> None:
    shutil.rmtree(stick / ".copying", ignore_errors=True)
    if not (stick / "reader").exists():
        return
    desk = sit_down(stick / "reader", Clock(), seed=time.monotonic_ns() % (1 << 40))
    report = verifying.workspace(desk)
    result.check(report.holds, f"{run}: the reader's workspace: {[dict(one.facts) for one in report.broken]}")
    result.check(desk.workspace.loss is None, f"{run}: the reader's loss {desk.workspace.loss}")
    if done:
        ours = hall.desk.workspace
        held = [sha256 for device in desk.workspace.foreign.devices() for sha256 in _held(desk, device)]
        first = [sha256 for _, sha256, _ in ours.links(ours.device)][: len(held)]
        result.check(
            held == first and len(held) > 20, f"{run}: {len(held)} versions arrived, not those that left"
        )
        away = [one for one in desk.workspace.foreign.blobs() if not desk.workspace.has_blob(one)]
        result.check(not away, f"{run}: {len(away)} files did not arrive")
    desk.workspace.close()


def _held(desk: Any, device: str) -> list[str]:
    from inspector.trust.canonical import sha256

    return [sha256(body) for _, _, body in desk.workspace.foreign.bodies(device)]


IMPORT = Errand(
    "a batch taken in: each volume whole or not, all of it after", _batch_lies_there, _take_in, _taken_in
)


# -- a backup on the stick becomes a workspace


def _restore(hall: Hall, stick: Path) -> None:
    """Beside the stick, as on the laptop it comes back to; there may be one already from before."""
    back = stick.parent / "restored"
    shutil.rmtree(back, ignore_errors=True)
    restoring.restore(
        stick / "backup", back, SECRETS[LEADER], badge=LEADER, now=hall.clock(), new_id=Ids(8_500_000)
    )


def _restored(result: Result, hall: Hall, stick: Path, run: str, done: bool) -> None:
    back = stick.parent / "restored"
    result.check((back / "keys.json").exists(), f"{run}: nothing came back")
    came = open_hall(back, seed=8_600)
    sound(result, came, f"{run}, what came back")
    came.close()


RESTORE = Errand("a backup restored from the stick: a workspace, or none", _first_backup, _restore, _restored)

# -- a file of an earlier release is migrated


def migrating(scene: Scene, home: Path, kills: int, chance: random.Random) -> Result:
    """(h) Opened by a later release, killed in the middle of it: the file opens, with all it held."""
    result = Result("a file brought to a later release: as it was, or as it will be")
    ready = scene.fresh(home / "earlier")
    hall = open_hall(ready.folder, seed=7_100)
    before, others = len(hall.desk.workspace.versions(ready.tortured)), others_of(hall, ready)
    hall.close()
    told = live(lambda report: _by_a_later_release(ready.fresh(home / "later"), report)).told
    takes = float(told[1][1] - told[0][1])
    middle = 0
    for number in range(kills):
        here = ready.fresh(home / "later")
        killed = live(
            lambda report, here=here: _by_a_later_release(here, report),
            kill_after=chance.uniform(0, takes), of=result, run=f"kill {number}",
        )  # fmt: skip
        middle += not killed.of("opened")
        life = live(
            lambda report, here=here: _by_a_later_release(here, report), of=result, run=f"after kill {number}"
        )
        said = {word: rest for word, *rest in life.told}
        result.check(said.get("versions") == [before], f"kill {number}: {said.get('versions')} versions")
        result.check(said.get("sound") == [[]], f"kill {number}: {said.get('sound')} (exit {life.exit_code})")
        result.check(said.get("migrated") == [True], f"kill {number}: not migrated")
        left = [path.name for path in here.folder.glob("*.before-migration")]
        result.check(left == [], f"kill {number}: {left} is left")
        result.runs += 1
    result.note = f"takes {takes:.2f} s undisturbed; {middle} killed before it was opened"
    assert others
    return result


def _by_a_later_release(scene: Scene, report: Any) -> None:
    """In a process of its own, which is this program with more migrations."""
    _add_migrations()
    report("ready", time.monotonic())
    hall = open_hall(scene.folder, seed=730_000)
    report("opened", time.monotonic())
    columns = [name for _, name, *_ in hall.desk.workspace._all("PRAGMA table_info(meta)")]
    report(
        "migrated", "since" in columns and hall.desk.workspace._all("SELECT count(*) FROM later") == [(6000,)]
    )
    report("versions", len(hall.desk.workspace.versions(scene.tortured)))
    found = Result("")
    sound(found, hall, "after")
    report("sound", found.faults)
    hall.close()


def _add_migrations() -> None:
    later = migrations.Migrations(schema.SET)
    for one in migrations.migrations._migrations:
        later(name=one.name)(one.fn)
    for step in (add_a_column, fill_a_table, index_it):
        later()(step)
    migrations.migrations = later
    schema.KNOWN = frozenset(one.name for one in later._migrations)


def add_a_column(db: Any) -> None:
    db["meta"].add_column("since", str)


def fill_a_table(db: Any) -> None:
    db["later"].insert_all({"id": number, "words": "字" * 60} for number in range(6000))


def index_it(db: Any) -> None:
    db["later"].create_index(["words"])
