"""The print office in the window, over the real store: a paper by itself, tomorrow's notices, blank forms."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from inspector import notices
from inspector.casework import handing_over, paper_list, papers, tour_notices
from inspector.domain.notice import Notice, Outcome
from inspector.ui import wiring_office
from inspector.ui.printing import Printing
from tests.casework.made_up import BOOTHS, COLLEAGUE, LEADER, MORNING
from tests.ui.office import Office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

SHARED = {"contact.phone": "020-12345678", "discipline_zh": "严禁逐利检查。"}


class Tray:
    """Catches the sheets of every order, coarse enough to be quick."""

    def __init__(self) -> None:
        self.caught: list[QImage] = []

    def resolution(self) -> float:
        return 20

    def sheet(self, image: QImage) -> None:
        self.caught.append(image)

    def close(self) -> None:
        """Nothing is open."""


@pytest.fixture
def office(tmp_path, jobs, window) -> Iterator[Office]:
    made = Office(tmp_path / "workspace", jobs)
    made.tray = Tray()
    made.wiring.printing = Printing(jobs, lambda _name, _mono: made.tray, lambda: ("Tray",))
    window(made.frame, 1280, 800)
    yield made
    made.close()


def _issued(office: Office, booth: str = BOOTHS[1][0]) -> Notice:
    plan = tour_notices.Plan((LEADER, COLLEAGUE), MORNING + timedelta(days=1))
    values = {**tour_notices.shared(office.desk, plan), **SHARED}
    notice, _ = tour_notices.issue(office.desk, office.hall.target(booth), values)
    return office.desk.workspace.get(Notice, notice)


def _again(office: Office, notice: Notice) -> Notice:
    return office.desk.workspace.get(Notice, notice.id)


def test_a_paper_without_an_inspection_is_printed_and_signed_for(office):
    notice = _issued(office)
    page = wiring_office.show_paper(office.wiring, notice.id)
    view = office.screen()
    assert view.lock.isHidden()
    assert view.papers.add.isHidden()
    page.prints.all_unprinted()
    assert _again(office, notice).is_printed
    (signer,) = page.state.sheet.signers
    page.outcomes.give(signer.key, Outcome.SIGNED)
    assert page.state.sheet.signers[0].outcome is Outcome.SIGNED
    (line,) = [one for one in paper_list.listing(office.desk) if one.id == notice.id]
    assert line.waits in (paper_list.Waits.SEAL, paper_list.Waits.DONE)


def test_its_signed_page_comes_back_by_its_code(office, tmp_path):
    notice = _issued(office)
    page = wiring_office.show_paper(office.wiring, notice.id)
    photo = tmp_path / "signed.jpg"
    notices.page_images(papers.pdf(office.desk, notice.id), 150, [1])[0].save(photo, "JPEG", quality=85)
    page.scans.take([str(photo)])
    (scanned,) = page.state.scans
    assert (scanned.notice, scanned.page, scanned.code) == (notice.id, 1, "")
    assert page.state.sheet.papers[0].filed == (1,)


def test_the_booth_finds_its_notice_and_the_record_tells_it(office):
    notice = _issued(office)
    office.wiring.open_booth(office.hall.target(BOOTHS[1][0]))
    keys = office.screen()
    assert keys is not None
    page = wiring_office.show_paper(office.wiring, notice.id)
    page.outcomes.give(page.state.sheet.signers[0].key, Outcome.SIGNED)
    office.frame.back()
    inspection = office.wiring.presenter("inspection").id
    told = handing_over.told(office.desk, office.hall.inspection(inspection), office.desk.now())
    assert notice.number in told["notified"]
