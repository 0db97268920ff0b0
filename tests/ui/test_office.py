"""The print office in the window, over the real store: a paper by itself, tomorrow's notices, blank forms."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from inspector import notices
from inspector.casework import blanks, hall_check, handing_over, paper_list, papers, tour_notices
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


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_bounded() for page in document).replace("\r\n", "")


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


@pytest.fixture
def bureau(office):
    """The print office on the hall of the tour, with the agency's words on discipline."""
    with office.desk.change() as change:
        agency = office.desk.agency()
        change.put(replace(agency, discipline="严禁逐利检查。", phone="020-12345678"))
    return wiring_office.show(office.wiring)


def _rows(presenter):
    return [(row.title, bool(row.notice), row.is_printed) for row in presenter.state.rows]


def test_the_notices_of_a_hall_are_issued_and_printed_in_walking_order(office, bureau, qtbot):
    assert [row.title for row in bureau.state.rows] == [booth for booth, _, _ in BOOTHS]
    assert not bureau.state.problems
    bureau.choose(bureau.state.rows[3].target)
    bureau.issue()
    assert _rows(bureau) == [(BOOTHS[n][0], n < 3, False) for n in range(4)]
    bureau.print()
    qtbot.waitUntil(lambda: bureau.state.work is None, timeout=20_000)
    assert _rows(bureau) == [(BOOTHS[n][0], n < 3, n < 3) for n in range(4)]
    first = office.desk.workspace.get(Notice, bureau.state.rows[0].notice)
    assert [line.rsplit(" ", 1)[1] for line in first.prints] == ["1", "2"], (
        "one for the party, one for the file"
    )


def test_a_stop_leaves_what_is_issued_issued(office, bureau):
    view = office.screen()
    shown = bureau.view.show

    def stop_after_two(state):
        shown(state)
        if state.work is not None and state.work.done == 2 and not state.work.stopped:
            bureau.stop()

    bureau.view.show = stop_after_two
    bureau.issue()
    assert [made for _, made, _ in _rows(bureau)] == [True, True, False, False]
    assert bureau.state.work is None
    assert view.issue.isEnabled()


def test_blank_forms_are_numbered_printed_and_accounted_for(office, bureau):
    view = office.screen()
    view.forms.kind.pick("W04")
    view.forms.count.set_text("2")
    view.forms.give.click()
    made = blanks.of(office.desk.workspace)
    assert [form.number for form in made] == ["济历市监责改〔2026〕1号", "济历市监责改〔2026〕2号"]
    assert all(form.prints for form in made)
    view.forms.which.set_options([(form.id, form.number) for form in made], made[0].id)
    view.forms.reason.set_text("茶水打湿")
    view.forms.spoil.click()
    view.forms.back.click()
    assert [form.state.value for form in blanks.of(office.desk.workspace)] == ["void", "returned"]


def test_the_hall_check_says_what_the_morning_needs(office, bureau):
    office.wiring.printing.load_paper(84)
    office.screen().check.click()
    assert len(office.tray.caught) == 1
    text = text_of(hall_check.page(office.desk, printer="PDF", profile="普通纸", paper=84))
    for wanted in ("84 张", "责改 ", "GB", "09:10:00 +0800", "普通纸"):
        assert wanted in text


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
