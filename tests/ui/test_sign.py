"""Completion and signatures by key: outcomes, refusals, secrets, printing, reopening, the lock."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.domain.inspection import State
from inspector.domain.notice import Outcome
from inspector.domain.party import Person
from inspector.ui import fonts
from inspector.ui.components import Button
from inspector.ui.messages import sentence_for
from inspector.ui.screens.sign.signers import OfficerBlock, SignerBlock
from tests.screens.cases.sign import PARAGRAPHS, MadeUp, page, rendered
from tests.ui.fakes import choose
from tests.ui.test_printing import Tray, two_pages

if TYPE_CHECKING:
    from inspector.ui.screens.sign.presenter import SignPresenter
    from inspector.ui.screens.sign.state import Signer
    from inspector.ui.screens.sign.view import SignView


class Desk:
    """The page in a window, and keys pressed wherever the focus is."""

    def __init__(self, window, names: tuple[str, ...] = ("Tray",), pages: int = 1) -> None:
        self.view: SignView
        self.presenter: SignPresenter
        self.office: MadeUp
        self.office = MadeUp()
        if pages == 2:
            self.office.give_two_pages(two_pages())
        self.view, self.presenter, self.office = page(names, self.office)
        self.tray = Tray()
        self.presenter.world.printing._open_output = lambda _name, _mono: self.tray
        self.view.top.setParent(self.view)
        window(self.view, 1208, 700)
        self.view.focus_first()

    def press(self, *keys: str) -> None:
        for key in keys:
            QTest.keySequence(QApplication.focusWidget(), key)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)

    def tab(self) -> None:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    def signer(self, place: int) -> Signer:
        return self.office.sheet.signers[place]

    def block(self, place: int) -> SignerBlock:
        found = self.view.signers.blocks[self.signer(place).key]
        assert isinstance(found, SignerBlock)
        return found

    def officer(self, place: int) -> OfficerBlock:
        found = self.view.signers.blocks[self.signer(place).key]
        assert isinstance(found, OfficerBlock)
        return found

    def sign_all(self) -> None:
        for place in (0, 1):
            self.presenter.outcomes.give(self.signer(place).key, Outcome.SIGNED)
        for place, secret in ((2, "clear water"), (3, "blue lantern")):
            self.presenter.outcomes.sign(self.signer(place).key, secret)


@pytest.fixture
def desk(window) -> Desk:
    return Desk(window)


def test_a_digit_gives_the_outcome_of_the_signer_in_focus(desk):
    assert desk.block(0).group.holds_focus()
    desk.press("2")
    assert desk.signer(0).outcome is Outcome.SEALED
    assert desk.signer(1).outcome is None
    desk.press("1")
    assert desk.signer(0).outcome is Outcome.SIGNED


def test_tab_goes_to_the_next_signer(desk):
    desk.press("1")
    desk.tab()
    assert desk.block(1).group.holds_focus()
    desk.press("1")
    assert desk.signer(1).outcome is Outcome.SIGNED
    desk.tab()
    assert desk.officer(2).button.hasFocus()


def test_a_refusal_is_three_keys_and_the_focus_goes_on(desk):
    desk.press("1")
    desk.tab()
    desk.press("3", "2")
    assert desk.signer(1).outcome is None, "nothing is recorded before Enter"
    desk.press("Return")
    refused = desk.signer(1)
    assert refused.outcome is Outcome.REFUSED
    assert refused.reason == "称需公司确认"
    assert refused.witness == Person(name="何芳", role="witness", unit="展馆服务台")
    assert refused.recording == "e2", "the latest recording is proposed"
    assert desk.officer(2).secret.line.hasFocus(), "only officers are left: the secret is asked at once"


def test_escape_drops_a_refusal_that_was_begun(desk):
    desk.press("3", "1", "Esc")
    assert desk.presenter.state.drafts == {}
    assert desk.signer(0).outcome is None
    assert desk.block(0).group.holds_focus()
    assert desk.block(0).group.chosen() == ""


def test_escape_puts_the_secret_away(desk):
    desk.officer(2).button.click()
    desk.type("clear")
    desk.press("Esc")
    assert desk.officer(2).secret.text() == ""
    assert not desk.officer(2).secret.isVisible()
    assert desk.officer(2).button.hasFocus()


def test_a_refusal_without_a_reason_is_told_at_its_field(desk):
    desk.press("3")
    desk.block(0).why.record.click()
    assert desk.signer(0).outcome is None
    assert desk.block(0).why.reason.line.hasFocus()
    assert desk.block(0).why.reason.standing == "refused"
    assert desk.block(0).why.reason.toolTip() == sentence_for("signature.reason_missing")


def test_a_refusal_needs_a_recording_or_a_witness(desk):
    key = desk.signer(0).key
    desk.press("3")
    desk.presenter.outcomes.edit(key, witness="", recording="", reason="不愿意")
    desk.block(0).why.record.click()
    assert desk.signer(0).outcome is None
    draft = desk.presenter.state.drafts[key]
    assert (draft.place, draft.code) == ("recording", "signature.recording_missing")
    assert desk.block(0).why.recording.hasFocus()
    desk.presenter.outcomes.edit(key, recording="camera", camera="DSJ-0312")
    desk.presenter.outcomes.confirm(key)
    assert desk.signer(0).recording == "DSJ-0312"


def test_enter_in_the_reason_records_and_another_witness_may_be_named(desk):
    key = desk.signer(0).key
    desk.press("4")
    desk.presenter.outcomes.edit(key, witness="other", witness_name="吴静", witness_unit="隔壁展位")
    desk.block(0).why.reason.setFocus()
    desk.type("no reason")
    desk.press("Return")
    assert desk.signer(0).outcome is Outcome.ABSENT
    assert desk.signer(0).reason == "no reason"
    assert desk.signer(0).witness == Person(name="吴静", role="witness", unit="隔壁展位")


def test_the_same_digit_again_says_the_same_again(desk):
    desk.press("1", "1", "1", "1")
    assert desk.signer(0).outcome is Outcome.SIGNED
    assert [one.outcome for one in map(desk.signer, (1, 2, 3))] == [None, None, None]


def test_enter_goes_to_whoever_signs_next_and_at_last_asks_for_the_secret(desk):
    desk.press("1", "Return")
    assert desk.block(1).group.holds_focus()
    desk.press("Return")  # nothing is chosen here yet
    assert desk.block(1).group.holds_focus()
    desk.press("1", "Return")
    assert desk.officer(2).secret.line.hasFocus()


def test_enter_does_not_wait_until_a_signing_is_written(desk):
    desk.view.signers.blocks[desk.signer(0).key].went_on.emit(desk.signer(0).key)
    assert desk.signer(0).outcome is None
    assert desk.block(1).group.holds_focus()


def test_space_takes_a_signing_back_and_a_refusal_opens_again(desk):
    desk.press("1", "Space")
    assert desk.signer(0).outcome is None
    key = desk.signer(0).key
    desk.presenter.outcomes.give(key, Outcome.REFUSED)
    desk.presenter.outcomes.edit(key, reason="不愿意")
    desk.presenter.outcomes.confirm(key)
    desk.presenter.outcomes.take_back(key)
    assert desk.signer(0).outcome is Outcome.REFUSED
    assert desk.presenter.state.drafts[key].reason == "不愿意"
    desk.block(0).why.withdraw.click()
    assert desk.signer(0).outcome is None


def test_the_opinion_of_the_party_is_kept_with_its_signature(desk):
    desk.press("1", "Alt+O")
    desk.type("agreed")
    desk.press("Return")
    assert desk.signer(0).opinion == "agreed"
    assert desk.signer(0).outcome is Outcome.SIGNED


def test_an_officer_signs_with_his_secret_and_enter(desk):
    desk.officer(2).button.click()
    assert desk.officer(2).secret.line.hasFocus()
    assert desk.officer(2).secret.line.echoMode() is desk.officer(2).secret.line.EchoMode.Password
    desk.type("clear water")
    desk.press("Return")
    assert desk.signer(2).outcome is Outcome.SIGNED
    assert desk.officer(2).secret.text() == ""
    assert not desk.officer(2).secret.isVisible()


def test_an_officer_signs_with_a_pin_and_a_finger_alone(desk, qtbot):
    officer, key = desk.officer(2), desk.signer(2).key
    desk.office.secrets["粤A04217"] = "204816"
    qtbot.mouseClick(officer.pin, Qt.MouseButton.LeftButton)
    assert not officer.keypad.isHidden()
    digits = {one.text(): one for one in officer.keypad.findChildren(Button)}
    for digit in "20":
        digits[digit].click()
    officer.keypad.rub.click()
    for digit in "04816":
        assert desk.presenter.state.sheet.signer(key).outcome is None
        digits[digit].click()
    assert desk.presenter.state.sheet.signer(key).outcome is Outcome.SIGNED


def test_a_click_on_sign_asks_the_next_officer_too(desk):
    desk.press("1", "Return", "1", "Return")
    desk.type("clear water")
    desk.officer(2)._go.setFocus()
    desk.officer(2)._go.click()
    assert desk.signer(2).outcome is Outcome.SIGNED
    assert desk.officer(3).secret.line.hasFocus()


@pytest.mark.parametrize("news_first", [True, False])
def test_after_one_officer_the_next_is_asked_for_his_secret(desk, news_first):
    """Whatever comes first, that the signature is stored or that the job which stored it has ended."""
    signs = desk.presenter.world.officer_signs

    def signed(*given):
        changed = signs(*given)
        if news_first:
            desk.presenter.load()
        return changed

    desk.presenter.world = replace(desk.presenter.world, officer_signs=signed)
    desk.presenter.outcomes.give(desk.signer(0).key, Outcome.SIGNED)
    desk.presenter.outcomes.give(desk.signer(1).key, Outcome.SIGNED)
    desk.officer(2).button.click()
    desk.type("clear water")
    desk.press("Return")
    assert desk.officer(3).secret.line.hasFocus()
    desk.type("blue lantern")
    desk.press("Return")
    assert desk.signer(3).outcome is not None


def test_signing_moves_no_button_of_the_officers(desk):
    button = desk.officer(2).button
    before = button.mapTo(desk.view, button.rect().topLeft())
    desk.press("1")
    desk.view.signers.layout().activate()
    assert button.mapTo(desk.view, button.rect().topLeft()) == before
    assert desk.block(0).opinion.isEnabled()


def test_a_wrong_secret_is_told_and_wiped(desk):
    desk.officer(2).button.click()
    desk.type("not this")
    desk.press("Return")
    assert desk.signer(2).outcome is None
    assert desk.officer(2).secret.text() == ""
    assert desk.officer(2).secret.toolTip() == sentence_for("key.wrong_passphrase")


def test_the_lock_lists_what_is_missing_and_goes_there(desk):
    desk.press("1")
    desk.press("Ctrl+L")
    assert desk.view.question is None
    assert len(desk.view.signers.missing.rows) == 3
    assert desk.view.signers.missing.isVisible()
    assert desk.block(1).group.holds_focus()


def test_the_lock_goes_to_the_secret_that_is_asked_for_already(desk):
    key = desk.signer(2).key
    for place in (0, 1):
        desk.presenter.outcomes.give(desk.signer(place).key, Outcome.SIGNED)
    desk.presenter.outcomes.ask_secret(key)
    desk.press("Ctrl+L")
    assert desk.view.signers.blocks[key].secret.line.hasFocus()


def test_the_lock_asks_once_and_locks(desk):
    desk.sign_all()
    desk.press("Ctrl+L")
    assert desk.view.question is not None
    assert desk.view.question.act.hasFocus()
    assert desk.office.left == []
    desk.press("Space")
    assert desk.office.left == ["locked"]
    assert not desk.view.lock.isVisible()
    assert not desk.block(0).group.isEnabled()


def test_escape_leaves_the_record_unlocked(desk):
    desk.sign_all()
    desk.press("Ctrl+L", "Esc")
    assert desk.office.left == []
    assert desk.view.lock.isVisible()


def test_f9_prints_what_was_never_printed_in_all_its_copies(desk):
    order = desk.office.sheet.papers[1]
    assert [one.id for one in desk.presenter.state.unprinted] == [order.id]
    desk.press("F9")
    assert desk.office.printed == [(order.id, (1,), 1), (order.id, (1,), 2)]
    assert len(desk.tray.caught) == 2
    assert not desk.view.prints.all.isVisible()


def test_alt_p_prints_only_the_page_on_the_screen(desk):
    record = desk.office.sheet.papers[0]
    desk.press("Alt+P")
    assert desk.office.printed == [(record.id, (1,), 1)]


def test_page_two_is_turned_to_and_printed_again_alone(window):
    desk = Desk(window, pages=2)
    desk.press("PgDown")
    assert desk.presenter.state.page == 2
    assert desk.view.preview._which.text() == "第 2 页，共 2 页"
    desk.press("PgDown", "Alt+P")
    assert desk.office.printed == [(desk.office.sheet.papers[0].id, (2,), 1)]
    (sheet,) = desk.tray.caught
    assert sheet.pixelColor(sheet.width() // 2, sheet.height() // 4).lightness() < 20
    desk.press("PgUp")
    assert desk.presenter.state.page == 1


def test_two_copies_of_two_pages_are_shown_as_they_come_out(window):
    desk = Desk(window, pages=2)
    record = desk.office.sheet.papers[0].id
    seen: list[tuple[int, int, int]] = []
    desk.presenter.world.printing.progressed.connect(
        lambda progress: seen.append((progress.copy, progress.done, progress.whole))
    )
    desk.presenter.prints.paper(record)
    assert seen[-1] == (1, 2, 2)
    assert desk.office.printed == [(record, (1, 2), 1)]


def test_a_superseded_edition_is_struck_and_not_printed_again(desk):
    old = desk.office.sheet.papers[2]
    desk.presenter.show_paper(old.id)
    assert desk.view.papers.list.rows[old.id]._title_font().strikeOut()
    assert not fonts.font(fonts.BODY, fonts.MEDIUM).strikeOut()  # the buttons around it share that one
    desk.press("Alt+P")
    assert desk.office.printed == []


def test_reading_copies_are_printed_without_an_entry_in_the_journal(desk):
    desk.press("Alt+E", "Alt+P")
    assert len(desk.tray.caught) == 1
    assert desk.office.printed == []


def test_a_paper_whose_approval_is_wrong_neither_prints_nor_is_saved(desk, tmp_path):
    desk.office.barred = "approval.is_overdue"
    order = desk.office.sheet.papers[1]
    desk.press("F9")
    assert desk.presenter.state.wrong.code == "approval.is_overdue"
    desk.presenter.show_paper(order.id)
    desk.view.prints.save.click()
    choose(desk.view, tmp_path / "order.pdf")
    assert desk.tray.caught == []
    assert desk.office.printed == []
    assert not (tmp_path / "order.pdf").exists()


def test_without_a_printer_the_pdf_is_handed_out_and_the_paper_stays_unprinted(window, tmp_path):
    desk = Desk(window, names=())
    order = desk.office.sheet.papers[1]
    desk.press("F9")
    assert desk.presenter.state.wrong is not None
    assert desk.presenter.state.wrong.code == "print.none"
    target = tmp_path / "order.pdf"
    desk.presenter.show_paper(order.id)
    desk.view.prints.save.click()
    choose(desk.view, target)
    assert target.read_bytes() == rendered(order.id, "booth")
    assert desk.office.printed == [(order.id, (1,), 0)]
    assert [one.id for one in desk.presenter.state.unprinted] == [order.id]


def test_the_page_is_drawn_at_the_resolution_of_the_screen(desk):
    preview = desk.view.preview
    image = preview._paper.image
    assert image is not None
    assert abs(image.width() - preview._paper.wide * preview.devicePixelRatioF()) <= 2
    preview.step(1)
    assert preview._paper.image.width() > image.width()


def test_reopening_asks_for_a_reason_in_place(desk):
    desk.view.reopen.click()
    assert desk.view.reopening.presets.holds_focus()
    desk.tab()
    desk.press("Return")
    assert desk.office.left == []
    assert desk.view.reopening.reason.toolTip() == sentence_for("reopen.reason_missing")
    desk.type("party: second sentence")
    desk.press("Return")
    assert desk.office.left == ["reopened: party: second sentence", "to the inspection"]


def test_reopening_is_two_keys_with_a_usual_reason(desk):
    desk.press("Alt+R", "1")
    assert desk.office.left == ["reopened: 当事人要求更正", "to the inspection"]


def test_f4_shows_the_party(desk):
    desk.press("F4")
    assert desk.office.left == ["party"]


def test_ctrl_n_offers_what_is_not_there_yet(desk):
    desk.press("Ctrl+N")
    menu = desk.view.papers.menu
    assert menu.isVisible()
    assert [action.text() for action in menu.actions()] == ["照片证据粘贴页"]
    menu.close()


def test_a_page_that_was_left_draws_nothing_more(desk):
    desk.view.leave()
    before = desk.view.state
    desk.presenter.outcomes.give(desk.signer(0).key, Outcome.SIGNED)
    assert desk.view.state is before


def _drag(pad, at: QPoint) -> None:
    """QTest moves the mouse without a button held down."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    where, everywhere = QPointF(at), QPointF(pad.mapToGlobal(at))
    moved = QMouseEvent(QEvent.Type.MouseMove, where, everywhere, Qt.MouseButton.NoButton, left, none)
    QApplication.sendEvent(pad, moved)


def _write(desk, wide: int = 200) -> None:
    """With the mouse: down, across, up."""
    pad = desk.view.sheets.on_screen.pad
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 60))
    for step in range(1, 6):
        _drag(pad, QPoint(40 + wide * step // 5, 60 + 8 * step))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(40 + wide, 100))


def test_the_party_signs_every_page_on_the_screen(window):
    desk = Desk(window, pages=2)
    desk.press("Alt+S")
    sheet = desk.view.sheets.on_screen
    assert sheet.isVisible()
    assert not sheet.go_on.isEnabled(), "nothing is written yet"
    sheet.reading.pick("heard")
    sheet.opinion.set_text("数量有误")
    sheet.opinion.edited.emit("数量有误")
    _write(desk)
    sheet.go_on.click()
    assert desk.signer(0).outcome is None, "the second page is not signed yet"
    assert desk.presenter.state.pad.page == 2
    assert sheet.pad.strokes == []
    _write(desk)
    sheet.go_on.click()
    assert desk.signer(0).outcome is Outcome.SIGNED
    assert desk.signer(0).pads == 2
    assert desk.view.sheets.on_screen is None
    assert desk.office.drawn["reading"] == "heard"
    assert desk.office.drawn["opinion"] == "数量有误"
    assert all(png.startswith(b"\x89PNG") for png in desk.office.drawn["drawn"])


def test_a_slip_of_the_finger_is_no_signature(desk):
    desk.press("Alt+S")
    QTest.mouseClick(desk.view.sheets.on_screen.pad, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert not desk.view.sheets.on_screen.go_on.isEnabled()
    assert desk.view.sheets.on_screen.pad.png() is None


def test_escape_takes_the_screen_back_and_keeps_nothing(desk):
    desk.press("Alt+S")
    _write(desk)
    desk.press("Esc")
    assert desk.view.sheets.on_screen is None
    assert desk.signer(0).outcome is None
    assert desk.block(0).group.holds_focus()


def test_no_key_of_the_page_below_reaches_anything_while_the_party_signs(desk):
    desk.press("Alt+S")
    desk.press("Ctrl+L", "Alt+R", "3")
    assert desk.view.question is None
    assert not desk.presenter.state.reopening
    assert desk.signer(0).outcome is None


def test_the_picture_carries_its_strokes(desk):
    import json

    from PySide6.QtGui import QImage

    desk.press("Alt+S")
    _write(desk)
    image = QImage.fromData(desk.view.sheets.on_screen.pad.png())
    strokes = json.loads(image.text("strokes"))
    assert len(strokes) == 1
    assert len(strokes[0]) >= 6
    assert image.pixelColor(0, 0).alpha() == 0, "nothing around the ink"


def test_an_interpreter_signs_beside_the_party(desk):
    desk.view.sheets.ask_beside()
    desk.press("1")
    desk.type("Wu Fan")
    desk.view.sheets.beside.pad.click()
    assert desk.presenter.state.pad.role == "interpreter"
    _write(desk)
    desk.view.sheets.on_screen.go_on.click()
    while desk.view.sheets.on_screen is not None:
        _write(desk)
        desk.view.sheets.on_screen.go_on.click()
    assert desk.office.drawn["name"] == "Wu Fan"
    assert desk.office.drawn["who"].role == "interpreter"


def test_marked_words_of_a_locked_record_are_struck_out_and_replaced(desk):
    desk.office.lock()
    desk.presenter.load()
    assert not desk.view.reopen.isVisible()
    desk.view.add.click()
    sheet = desk.view.sheets.addendum
    desk.press("1")
    assert sheet.reason.text() == "当事人要求更正"
    edit = sheet.texts[2].area.text_edit
    edit.setFocus()
    edit.selectAll()
    desk.press("Ctrl+D")
    desk.type("none")
    desk.press("Ctrl+Return")
    (one,) = desk.office.added["corrections"]
    assert (one.where, one.was, one.now) == (sheet.texts[2].title, PARAGRAPHS[2][1], "none")
    assert desk.presenter.state.is_open, "the addendum is signed on this page"
    assert not desk.presenter.state.may_reopen


def test_an_addendum_that_is_refused_keeps_what_was_typed(desk):
    desk.office.lock()
    desk.presenter.load()
    desk.view.add.click()
    sheet = desk.view.sheets.addendum
    sheet.text.set_text("补充一句")
    desk.press("Ctrl+Return")
    assert sheet.isVisible()
    assert sheet.text.text() == "补充一句"
    assert sheet._wrong.text() == sentence_for("addendum.empty")


def test_nothing_is_struck_out_that_nobody_marked(desk):
    desk.office.lock()
    desk.presenter.load()
    desk.view.add.click()
    desk.press("Ctrl+D")
    assert desk.view.sheets.addendum.rows == []
    assert desk.view.sheets.addendum._wrong.isVisible()


def test_what_is_typed_ahead_of_the_disk_changes_no_outcome(desk, monkeypatch):
    monkeypatch.setattr(desk.presenter.jobs, "write", lambda *given, **named: None)  # it takes its time
    told = []
    block = desk.block(0)
    block.given.connect(lambda _, outcome: told.append(outcome))
    block.group.setFocus()
    desk.press("1")
    desk.type("-31")  # the end of a secret
    assert told == [Outcome.SIGNED]


def test_a_hand_scanner_gives_no_outcome(desk, qtbot):
    desk.view.bursts.fastest = 250
    window = desk.view.window().windowHandle()
    for sign in "1234123412341":
        QTest.keyClick(window, sign)
    QTest.keyClick(window, Qt.Key.Key_Return)
    qtbot.wait(300)
    assert all(one.outcome is None for one in desk.office.sheet.signers)


def test_a_digit_of_a_hand_gives_one(desk, qtbot):
    QTest.keyClick(desk.view.window().windowHandle(), "2")
    qtbot.waitUntil(lambda: desk.signer(0).outcome is Outcome.SEALED, timeout=1000)


def test_an_addendum_put_away_comes_back_with_what_was_typed(desk):
    desk.office.lock()
    desk.presenter.load()
    desk.view.add.click()
    desk.view.sheets.addendum.text.set_text("补充一句")
    desk.press("Esc")
    assert not desk.view.sheets.addendum.isVisible()
    desk.view.add.click()
    assert desk.view.sheets.addendum.isVisible()
    assert desk.view.sheets.addendum.text.text() == "补充一句"


def test_an_addendum_comes_back_with_what_was_typed_after_the_page_was_left(desk, window):
    desk.office.lock()
    desk.presenter.load()
    desk.view.add.click()
    sheet = desk.view.sheets.addendum
    desk.press("1")
    sheet.text.setFocus()
    desk.type("one more")
    sheet.texts[2].area.text_edit.selectAll()
    desk.press("Ctrl+D")
    desk.type("none")
    desk.view.leave()
    view, presenter, _ = page(("Tray",), desk.office)
    view.top.setParent(view)
    window(view, 1208, 700)
    presenter.adding.ask()
    sheet = view.sheets.addendum
    assert (sheet.reason.text(), sheet.text.text()) == ("当事人要求更正", "one more")
    (row,) = sheet.rows
    assert (row.was, row.now.text()) == (PARAGRAPHS[2][1], "none")


def test_the_reviewer_s_question_stands_on_the_sheet_that_answers_it(desk):
    desk.office.lock()
    returned = replace(desk.office.sheet.inspection, state=State.RETURNED, reason="第三项的依据是什么？")
    desk.office.sheet = replace(desk.office.sheet, inspection=returned)
    desk.presenter.load()
    desk.view.add.click()
    sheet = desk.view.sheets.addendum
    assert sheet._asked.isVisible()
    assert "第三项的依据是什么？" in sheet._asked.accessibleName()
    assert sheet.reason.text() == "答复审核意见"


def test_what_the_first_page_was_signed_under_stands_fast(window):
    desk = Desk(window, pages=2)
    desk.press("Alt+S")
    _write(desk)
    desk.view.sheets.on_screen.go_on.click()
    assert not desk.view.sheets.on_screen.reading.isEnabled()
    desk.presenter.drawing.say(reading="heard")
    assert desk.presenter.state.pad.reading == "read"


def test_a_correction_is_confirmed_beside_the_page_it_stands_on(window):
    desk = Desk(window, pages=2)
    record = desk.office.sheet.papers[0]
    corrections = [{"where": "商标", "was": "甲", "now": "乙"}, {"where": "商标", "was": "丙", "now": "丁"}]
    corrected = replace(record.notice, facts={**record.notice.facts, "corrections": corrections})
    papers = (replace(record, notice=corrected), *desk.office.sheet.papers[1:])
    signers = tuple(replace(one, pages=4) for one in desk.office.sheet.signers[:1])
    desk.office.sheet = replace(desk.office.sheet, papers=papers, signers=signers)
    desk.office.corrected_on = (1, 2)
    desk.presenter.load()
    desk.presenter.drawing.begin(desk.signer(0).key)
    seen = []
    for _ in range(4):
        seen.append(desk.presenter.state.pad.shown)
        desk.presenter.drawing.page(b"png")
    assert seen == [1, 2, 1, 2]
