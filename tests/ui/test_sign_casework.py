"""The same page over a real workspace: signatures in the store, pages found by their codes, the lock."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from inspector import notices
from inspector.casework import inspections, late, marks, papers, signing
from inspector.domain.inspection import State
from inspector.domain.notice import Notice, Outcome
from inspector.ui.components.label import Paragraph
from inspector.ui.jobs import ThreadJobs
from inspector.ui.printing import FileOutput, Printing
from inspector.ui.screens.sign import words, world
from inspector.ui.screens.sign.page import make
from tests.casework.made_up import COLLEAGUE, FINDING, LEADER, SECRETS, Clock, Hall, copied, picture
from tests.ui.fakes import choose

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from inspector.ui.screens.sign.presenter import SignPresenter
    from inspector.ui.screens.sign.view import SignView

BOOTH = "12.2A34-35"


class Page:
    """A booth with a finding, completed; the page open on it; a file for a printer."""

    def __init__(self, folder: Path, jobs, window) -> None:
        self.hall = Hall(copied(folder / "workspace"), Clock())
        self.jobs, self.folder, self.left = jobs, folder, []
        self.inspection = self.hall.completed(BOOTH, *FINDING)
        self.prints = 0
        self.view: SignView
        self.presenter: SignPresenter
        self.view, self.presenter = self.open()
        window(self.view, 1208, 700)

    def open(self) -> tuple[SignView, SignPresenter]:
        printing = Printing(self.jobs, self._file, lambda: ("PDF",))
        return make(
            self.jobs,
            world.of(self.hall.desk, self.inspection, printing),
            on_locked=lambda: self.left.append("locked"),
            on_reopened=lambda: self.left.append("reopened"),
            show_party=lambda: self.left.append("party"),
        )

    def _file(self, _name: str, _mono: bool) -> FileOutput:
        self.prints += 1
        return FileOutput(self.folder / f"print{self.prints}.pdf")

    def notice(self, kind: str) -> Notice:
        return self.hall.notice(self.inspection, kind)

    def photograph(self, notice: Notice, page: int, name: str) -> Path:
        """The page as a camera would bring it: a picture file."""
        pdf = papers.pdf(self.hall.desk, notice.id)
        target = self.folder / name
        notices.page_images(pdf, 150, [page])[0].save(target, "JPEG", quality=85)
        return target

    def key(self, role: str, badge: str = "") -> str:
        sheet = self.presenter.state.sheet
        assert sheet is not None
        return next(one.key for one in sheet.signers if (one.role, one.badge) == (role, badge))

    def sign_all(self) -> None:
        for role in ("party", "receiver"):
            if any(one.role == role for one in self.presenter.state.sheet.signers):
                self.presenter.outcomes.give(self.key(role), Outcome.SIGNED)
        for badge in (LEADER, COLLEAGUE):
            self.presenter.outcomes.sign(self.key("officer", badge), SECRETS[badge])


@pytest.fixture
def page(tmp_path, jobs, window) -> Iterator[Page]:
    made = Page(tmp_path, jobs, window)
    yield made
    made.hall.close()


def test_every_paper_is_there_with_who_signs_it(page):
    sheet = page.presenter.state.sheet
    assert [one.notice.kind for one in sheet.papers] == ["W03", "W04"]
    assert [one.role for one in sheet.signers] == ["party", "receiver", "officer", "officer"]
    assert not page.view.lock.isHidden()
    assert page.view.preview._paper.image is not None


def test_outcomes_and_secrets_are_kept_and_checked(page):
    page.presenter.outcomes.give(page.key("party"), Outcome.SEALED)
    page.presenter.outcomes.sign(page.key("officer", LEADER), SECRETS[COLLEAGUE])
    assert page.presenter.state.secret.code == "key.wrong_passphrase"
    page.presenter.outcomes.sign(page.key("officer", LEADER), SECRETS[LEADER])
    standing = {
        (one.role, one.badge): one.signature for one in signing.expected(page.hall.desk, page.inspection)
    }
    assert standing[("party", "")].outcome is Outcome.SEALED
    assert marks.check_mark(page.hall.desk, standing[("officer", LEADER)])
    assert standing[("officer", COLLEAGUE)] is None


def test_a_refusal_without_recording_or_witness_is_refused_by_the_rules(page):
    key = page.key("receiver")
    page.presenter.outcomes.give(key, Outcome.REFUSED)
    page.presenter.outcomes.edit(key, reason="称需公司确认", recording="", witness="")
    page.presenter.outcomes.confirm(key)
    assert page.presenter.state.drafts[key].place == "recording"
    page.presenter.outcomes.edit(key, witness="other", witness_name="李明")
    page.presenter.outcomes.confirm(key)
    assert page.presenter.state.drafts[key].place == "witness", "an officer is no witness"
    page.presenter.outcomes.edit(key, witness_name="吴静")
    page.presenter.outcomes.confirm(key)
    assert page.presenter.state.drafts == {}
    assert page.presenter.state.sheet.signer(key).reason == "称需公司确认"


def test_printing_is_journalled_a_copy_at_a_time(page):
    page.presenter.prints.all_unprinted()
    order = page.notice("W04")
    assert [line.split(" ", 1)[1] for line in order.prints] == [
        f"pages {'1' if order.pages == 1 else f'1-{order.pages}'} copy {copy}" for copy in (1, 2)
    ]
    assert page.presenter.state.unprinted == ()
    document = pypdfium2.PdfDocument(BytesIO((page.folder / "print2.pdf").read_bytes()))
    assert len(document) == 2 * order.pages
    document.close()


def test_photographed_pages_are_filed_by_their_codes(page):
    record = page.notice("W03")
    photo = page.photograph(record, 1, "IMG_1.jpg")
    page.view.papers.scan.click()
    choose(page.view, photo)
    (scanned,) = page.presenter.state.scans
    assert (scanned.notice, scanned.page, scanned.code) == (record.id, 1, "")
    assert page.presenter.state.sheet.paper(record.id).filed == (1,)


def test_a_whole_folder_is_read_and_a_picture_without_a_code_is_said(page):
    folder = page.folder / "card"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(picture(3))
    page.photograph(page.notice("W04"), 1, "card/b.jpg")
    page.presenter.scans.take([str(folder)])
    first, second = page.presenter.state.scans
    assert (first.name, first.code) == ("a.jpg", "scan.no_code")
    assert (second.name, second.kind, second.code) == ("b.jpg", "W04", "")
    assert page.presenter.state.scanning == 0
    assert page.view.papers.scans.isVisible()


def test_a_superseded_edition_that_comes_back_is_filed_and_said(page):
    photo = page.photograph(page.notice("W03"), 1, "old.jpg")
    page.presenter.reopen("当事人要求改一句话")
    assert page.left == ["reopened"]
    inspections.complete(page.hall.desk, page.inspection)
    _, presenter = page.open()
    presenter.scans.take([str(photo)])
    (scanned,) = presenter.state.scans
    assert scanned.superseded
    assert [one.notice.edition for one in presenter.state.sheet.papers if one.in_force] == [2, 2]


def test_the_record_is_locked_when_all_have_signed(page):
    page.presenter.ask_lock()
    assert page.presenter.state.listing
    assert page.left == []
    page.sign_all()
    page.presenter.ask_lock()
    page.view.question.act.click()
    assert page.left == ["locked"]
    assert page.hall.inspection(page.inspection).state is State.LOCKED


def test_the_lock_names_papers_that_were_never_printed(page):
    page.sign_all()
    page.presenter.ask_lock()
    told = " ".join(one.accessibleName() for one in page.view.question.findChildren(Paragraph))
    for paper in page.presenter.state.sheet.papers:
        assert f"{words.title(paper)} · 未打印" in told
    page.view.question.close_sheet()
    page.presenter.prints.all_unprinted()
    page.presenter.ask_lock()
    told = " ".join(one.accessibleName() for one in page.view.question.findChildren(Paragraph))
    assert "未打印" not in told


def test_a_paper_neither_printed_nor_photographed_is_owed_in_one_line(page):
    page.sign_all()
    page.presenter.ask_lock()
    told = " ".join(one.accessibleName() for one in page.view.question.findChildren(Paragraph))
    record = page.presenter.state.sheet.papers[0]
    assert told.count(f"{words.title(record)} · ") == 1
    assert f"{words.title(record)} · 未打印，签名第 1 页未拍照" in told


def test_a_photo_sheet_is_signed_on_the_locked_record_and_asked_about_before_it_gives_way(page):
    page.hall.photo(page.inspection)
    late.declare(page.hall.desk, page.inspection, "Demo One", count=1)
    page.sign_all()
    page.presenter.lock()
    page.presenter.load()
    assert not page.presenter.state.is_open
    page.presenter.issue("W14")
    assert page.presenter.state.is_open
    assert not page.view.lock.isVisible()
    assert [one.kind for one in page.presenter.state.sheet.signers] == ["W14"] * 3
    party = page.presenter.state.sheet.signers[0]
    page.presenter.outcomes.give(party.key, Outcome.SIGNED)
    first = page.presenter.state.shown
    page.hall.photo(page.inspection, seed=2)
    page.presenter.issue("W14")
    told = " ".join(one.accessibleName() for one in page.view.question.findChildren(Paragraph))
    assert party.name in told
    assert page.presenter.state.sheet.paper(first).in_force, "nothing gives way before it is confirmed"
    page.view.question.confirmed.emit()
    assert not page.presenter.state.sheet.paper(first).in_force
    party = page.presenter.state.sheet.signers[0]
    assert (party.outcome, party.again) == (None, True)
    assert not page.view.signers.blocks[party.key]._again.isHidden()


def test_the_photo_sheet_is_added_and_shown(page):
    page.hall.photo(page.inspection)
    page.presenter.issue("W14")
    shown = page.presenter.state.sheet.paper(page.presenter.state.shown)
    assert shown is not None
    assert shown.notice.kind == "W14"


def test_without_photos_the_photo_sheet_is_refused_over_the_page(page):
    page.presenter.issue("W14")
    assert page.presenter.state.wrong.code == "notice.no_photos"
    assert page.view.wrong.isVisible()


def test_pages_are_drawn_and_pages_filed_off_the_windows_thread(tmp_path, window, qtbot):
    jobs = ThreadJobs()
    faults: list[object] = []
    jobs.broken.connect(faults.append)
    page = Page(tmp_path, jobs, window)
    qtbot.waitUntil(lambda: page.view.preview._paper.image is not None, timeout=20_000)
    photo = page.photograph(page.notice("W03"), 1, "back.jpg")
    page.presenter.scans.take([str(photo)])
    page.presenter.prints.all_unprinted()
    qtbot.waitUntil(lambda: bool(page.presenter.state.scans), timeout=20_000)
    qtbot.waitUntil(lambda: page.presenter.state.unprinted == (), timeout=20_000)
    page.presenter.close()
    jobs.close()
    page.hall.close()
    assert faults == []
