"""The page of the stick and the sheet of evidence packages, over real workspaces."""

from __future__ import annotations

import shutil
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from inspector.casework import batches, packages
from inspector.ui import wiring_exchange
from inspector.ui.jobs import InlineJobs
from inspector.ui.screens.exchange.progress import Progress
from tests.casework.made_up import FINDING, Clock, Hall, copied, make
from tests.screens.gallery import end_deleted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


class Wired:
    """What the wiring needs of a program: one desk, one frame that keeps what it was told."""

    def __init__(self, desk, window: QWidget) -> None:
        self.desk, self.jobs = desk, InlineJobs()
        self.told: list[str] = []
        self.frame = SimpleNamespace(
            push=lambda view: setattr(self, "view", view),
            tell=self.told.append,
            show_trouble=self.told.append,
            window=lambda: window,
            closing=SimpleNamespace(connect=lambda _stop: None),
        )


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = Hall(copied(tmp_path / "sender"), Clock())
    made.photo(made.locked("12.2A36", *FINDING))
    yield made
    made.close()


@pytest.fixture
def other(tmp_path: Path, hall: Hall) -> Iterator[Wired]:
    from PySide6.QtWidgets import QWidget

    desk = make(tmp_path / "reader", Clock(), seed=5)
    yield Wired(desk, QWidget())
    desk.workspace.close()


@pytest.fixture
def sender(hall: Hall) -> Wired:
    from PySide6.QtWidgets import QWidget

    return Wired(hall.desk, QWidget())


def test_a_batch_goes_over_the_page_of_one_computer_to_that_of_another(
    sender: Wired, other: Wired, tmp_path: Path
) -> None:
    there, here = wiring_exchange.page(other), wiring_exchange.page(sender)
    there.save_card(tmp_path / "card.inspectorkey")
    here.take_card(tmp_path / "card.inspectorkey")
    assert here.state.home is not None
    assert here.state.home.reader is not None
    assert here.state.home.reader.fingerprint == there.state.home.fingerprint  # type: ignore[union-attr]
    stick = tmp_path / "stick"
    stick.mkdir()
    here.export(stick)
    assert here.state.sent is not None
    there.take_in([stick])
    assert there.state.strange is not None
    assert other.desk.workspace.foreign.devices() == []
    there.trust()
    assert [one.missing for one in there.state.taken] == [()]
    assert there.state.home is not None
    assert [one.state for one in there.state.home.received.inspections] == ["locked"]
    assert there.state.wrong == ()
    assert other.view._rows.count() == 2  # the batch and the inspection


def test_a_differing_fingerprint_keeps_nothing(sender: Wired, other: Wired, tmp_path: Path) -> None:
    there = wiring_exchange.page(other)
    sent = batches.export(sender.desk, tmp_path, batches.Reader(batches.card(other.desk).recipient))
    there.take_in([sent.folder])
    there.distrust()
    assert there.state.strange is None
    assert other.desk.workspace.foreign.devices() == []


def test_a_broken_volume_is_told_and_the_others_are_taken(
    sender: Wired, other: Wired, tmp_path: Path
) -> None:
    to = batches.Reader(batches.card(other.desk).recipient)
    sent = batches.export(sender.desk, tmp_path, to, volume_size=300_000)
    shutil.copyfile(sent.volumes[0], sent.folder / "zz.001.inspectorbatch")
    with (sent.folder / "zz.001.inspectorbatch").open("r+b") as file:
        file.truncate(9000)
    there = wiring_exchange.page(other)
    there.take_in([sent.folder])
    there.trust()
    assert [one.code for one in there.state.wrong] == ["batch.truncated"]
    assert len(there.state.taken) == len(sent.volumes)


def test_an_empty_folder_is_said(other: Wired, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    there = wiring_exchange.page(other)
    there.take_in([tmp_path / "empty"])
    assert [one.code for one in there.state.wrong] == ["batch.no_volumes"]
    assert there.state.work == ""


def test_a_stopped_piece_of_work_raises_where_it_runs(qapp) -> None:
    from inspector.domain.errors import Refused

    progress = Progress()
    told: list[tuple[int, int]] = []
    progress.told.connect(lambda done, whole: told.append((done, whole)))
    progress(5, 10)
    progress.stop()
    with pytest.raises(Refused, match=r"export\.stopped"):
        progress(6, 10)
    assert told == [(5, 10)]


def test_a_package_is_asked_whom_it_is_for_and_written(
    sender: Wired, hall: Hall, window, tmp_path: Path
) -> None:
    from PySide6.QtWidgets import QWidget

    from inspector.domain.inspection import Inspection

    below = window(QWidget(), 900, 700)
    sender.frame.window = lambda: below
    (inspection,) = hall.desk.workspace.rows(Inspection)
    outlook = packages.outlook(hall.desk, inspection.id)
    sheet = wiring_exchange._open(sender, inspection.id, outlook, "package")  # type: ignore[arg-type]
    sheet._choose(zipped=True)
    assert not sheet.works  # nobody said whom it is for
    sheet.to.set_text("某区人民法院")
    sheet._begin(tmp_path / "package.zip")
    assert (tmp_path / "package.zip").exists()
    assert packages.exports(hall.desk, inspection.id)[0].to == "某区人民法院"
    assert not sheet.act.isVisible()
    sheet.close_sheet()
    end_deleted()


def test_the_papers_of_a_record_offer_a_package(window) -> None:
    from inspector.ui.screens.sign.view import SignView

    view, asked = SignView(), []
    view.package_asked.connect(lambda: asked.append(True))
    view.package.click()
    assert asked == [True]
