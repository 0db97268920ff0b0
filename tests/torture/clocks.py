"""The laptop's clock jumps: back, a day on, years on, into another zone. Nothing blocks, the chain is one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone
from typing import TYPE_CHECKING

from inspector.casework import inspections, photos, signing
from inspector.domain.errors import Refused, Trouble
from inspector.domain.inspection import State
from tests.casework.made_up import FINDING
from tests.torture import messages
from tests.torture import scene as scenes
from tests.torture.scene import Result, Scene, open_hall, others_of, sound

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from tests.casework.made_up import Hall

JUMPS = {
    "an hour back": timedelta(hours=-1),
    "a day ahead": timedelta(days=1),
    "a day back": timedelta(days=-1),
    "four years back": timedelta(days=-1461),
    "ten years ahead": timedelta(days=3653),
    "a second back": timedelta(seconds=-1),
}
ZONES = (
    timezone(timedelta(hours=-11)),
    timezone(timedelta(hours=14)),
    timezone(timedelta(hours=5, minutes=45)),
)


def jumping(scene: Scene, home: Path, *, every: bool = True) -> Result:
    """(j) Between any two steps of an inspection the clock jumps."""
    result = Result("the clock jumps or the zone changes: nothing blocked, one chain")
    places = range(len(_STEPS)) if every else (2,)
    for name, jump in JUMPS.items():
        for at in places:
            _walk(
                result,
                scene,
                home,
                f"{name} before step {at}",
                lambda hall, jump=jump: hall.clock.go_by(jump),
                at,
            )
    for zone in ZONES:
        for at in places:
            _walk(
                result,
                scene,
                home,
                f"{zone} before step {at}",
                lambda hall, zone=zone: hall.clock.to(zone),
                at,
            )
    return result


class _Clock:
    """A clock that can be set back, and carried into another zone."""

    def __init__(self, hall: Hall) -> None:
        self.at = hall.clock.at

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=20)
        return self.at

    def go(self, **how: float) -> datetime:
        self.at += timedelta(**how)
        return self.at

    def go_by(self, jump: timedelta) -> None:
        self.at += jump

    def to(self, zone: timezone) -> None:
        self.at = self.at.astimezone(zone)


def _walk(result: Result, scene: Scene, home: Path, run: str, jump: Callable[[Hall], None], at: int) -> None:
    here = scene.fresh(home / "clocks")
    hall = open_hall(here.folder, seed=9_000)
    hall.clock = _Clock(hall)  # type: ignore[assignment]
    hall.desk = replace(hall.desk, now=hall.clock)
    before = others_of(hall, here)
    for number, step in enumerate(_STEPS):
        if number == at:
            jump(hall)
        try:
            step(hall, here)
        except (Refused, Trouble) as told:
            messages.heard(result, told.code, told.facts)
            result.check(False, f"{run}: step {number} is refused: {told}")
        except Exception as error:
            result.check(False, f"{run}: step {number}: {type(error).__name__}: {error}")
    result.check(others_of(hall, here) == before, f"{run}: another record changed")
    result.check(hall.inspection(here.tortured).state is State.LOCKED, f"{run}: not locked")
    sound(result, hall, run)
    hall.close()
    hall = open_hall(here.folder, seed=9_001)
    sound(result, hall, f"{run}, opened again")
    hall.close()
    result.runs += 1


def _type(hall: Hall, scene: Scene) -> None:
    hall.answer(scene.tortured, *FINDING)


def _photo(hall: Hall, scene: Scene) -> None:
    content = scenes.photos(1, seed=51)[0]
    record, _ = photos.take_in(hall.desk, scene.tortured, content, name="c.jpg", way="camera")
    photos.make_preview(hall.desk, record.id)


def _complete(hall: Hall, scene: Scene) -> None:
    inspections.complete(hall.desk, scene.tortured)


def _sign(hall: Hall, scene: Scene) -> None:
    hall.sign(scene.tortured)


def _lock(hall: Hall, scene: Scene) -> None:
    assert not signing.missing(hall.desk, scene.tortured)
    inspections.lock(hall.desk, scene.tortured)


_STEPS = (_type, _photo, _complete, _sign, _lock)
