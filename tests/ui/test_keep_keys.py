"""Covered and locked: a PIN lifts the cover, locking drops the keys and brings one back to the same field."""

import os
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from inspector.casework import backups, inspections, officers, secrets
from inspector.domain.errors import Refused, Trouble
from inspector.store import Workspace
from inspector.ui.idling import Idling
from inspector.ui.jobs import InlineJobs, ThreadJobs
from inspector.ui.program import ASKED, ASLEEP, IDLE, Program
from inspector.ui.screens.backup.view import BackupView
from inspector.ui.screens.inspection.view import InspectionView
from inspector.ui.screens.keys import presenter as steps
from inspector.ui.screens.keys.view import KeysView
from inspector.ui.screens.unlock.view import UnlockPage
from inspector.ui.session import SessionJobs
from inspector.ui.suspend import SleepWatch, lid_is_closed
from tests.casework.made_up import COLLEAGUE, LEADER, SECRETS, THIRD, Clock, Hall, Ids, copied
from tests.screens.checks import settle
from tests.ui.office import Office, write

PIN = "402917"
NEW = "purple anchor violin 77"
NAME = "/data/rights/present_name"


@pytest.fixture
def program(tmp_path, window):
    """The program over a furnished workspace, unlocked by the leader."""
    made = Program(copied(tmp_path / "w"), InlineJobs(), now=Clock(), new_id=Ids(60))
    made.start()
    window(made, 1280, 800)
    unlock(made, SECRETS[LEADER])
    yield made
    made.close()


@pytest.fixture
def office(tmp_path, jobs, window):
    made = Office(tmp_path / "w", jobs)
    window(made.frame, 1280, 800)
    yield made
    made.close()


def unlock(program, secret):
    page = program.currentWidget()
    assert isinstance(page, UnlockPage)
    page.unlock_asked.emit(secret)
    settle(program)


def opened(program):
    """An inspection with one answer that is only in memory, at that field."""
    desk = program.wiring.desk
    hall = Hall.__new__(Hall)
    hall.desk, hall.clock = desk, program.now
    inspection = hall.open()
    program.wiring.open_inspection(inspection)
    settle(program)
    view = program.wiring.frame.current()
    presenter = program.wiring.presenter("inspection")
    presenter.turn_to(presenter.filled.section_of(NAME), NAME)
    settle(program)
    presenter.filled.answer(NAME, "赵现场", program.now())
    assert isinstance(view, InspectionView)
    assert view.page.here() == NAME
    return inspection


def test_locking_saves_drops_the_keys_and_comes_back_to_the_same_field(program):
    inspection = opened(program)
    workspace = program.wiring.desk.workspace
    told = []
    program.wiring.about_to_lock.connect(lambda: told.append(1))
    program.lock(ASKED)
    assert told == [1]
    with pytest.raises(Refused, match=r"store\.closed"):
        workspace.rows("officer")
    page = program.currentWidget()
    assert isinstance(page, UnlockPage)
    assert "已锁定" in page.below.text()
    unlock(program, SECRETS[LEADER])
    view = program.wiring.frame.current()
    assert isinstance(view, InspectionView)
    assert program.wiring.presenter("inspection").id == inspection
    assert view.page.here() == NAME
    assert inspections.filling(program.wiring.desk, inspection).session.value(NAME) == "赵现场"


def test_an_answer_that_cannot_be_saved_keeps_the_keys_behind_the_cover(program, monkeypatch):
    opened(program)
    saver = program.wiring.presenter("inspection").saver
    monkeypatch.setattr(type(saver), "is_durable", property(lambda _: False))
    program.lock(ASLEEP)
    assert program.wiring is not None
    assert program.wiring.frame.cover.isVisible()
    assert program.wiring.desk.workspace.rows("officer")


def test_nobody_is_locked_out_while_the_party_reads(program):
    inspection = opened(program)
    program.wiring.show_party(inspection)
    settle(program)
    assert program.wiring.keys.is_reading()
    program.lock(IDLE)
    assert program.wiring is not None
    assert not program.wiring.frame.cover.isVisible()


def test_long_idle_only_covers_while_a_job_is_under_way(program):
    program.jobs.busy = 1
    program.lock(IDLE)
    assert program.wiring.frame.cover.isVisible()
    program.jobs.busy = 0
    program.lock(IDLE)
    assert program.wiring is None


def test_long_idle_only_covers_while_a_phone_sends(program, monkeypatch):
    opened(program)
    monkeypatch.setattr(program.wiring.phone, "is_heard", lambda: True)
    program.lock(IDLE)
    assert program.wiring.frame.cover.isVisible()


def test_after_the_lock_nothing_of_the_sitting_is_heard(jobs):
    session, heard = SessionJobs(jobs), []
    session.changed.connect(heard.append)
    session.write(lambda: 1, done=heard.append)
    assert heard == [1]
    session.end()
    session.write(lambda: 2, done=heard.append)
    jobs.changed.emit("changed")
    assert heard == [1]


def test_a_job_that_meets_the_closed_workspace_is_no_fault(qtbot):
    threads = ThreadJobs()
    session, heard = SessionJobs(threads), []
    threads.broken.connect(heard.append)

    def work():
        session.end()
        raise RuntimeError("closed meanwhile")

    session.read(work, done=heard.append, failed=heard.append)
    qtbot.waitUntil(lambda: not threads.busy)
    threads.close()
    assert heard == []


def test_only_an_officers_pin_or_passphrase_lifts_the_cover(program, qtbot):
    frame, desk = program.wiring.frame, program.wiring.desk
    secrets.set_tour_pin(desk, LEADER, SECRETS[LEADER], PIN)
    qtbot.keyClick(frame, Qt.Key.Key_F12)
    cover = frame.cover
    assert cover.isVisible()
    assert QApplication.focusWidget() is cover.field.line
    qtbot.keyClick(cover.field.line, Qt.Key.Key_F12)
    qtbot.mouseClick(cover, Qt.MouseButton.LeftButton)
    assert cover.isVisible()
    qtbot.keyClicks(cover.field.line, "402918")
    qtbot.keyClick(cover.field.line, Qt.Key.Key_Return)
    assert cover.isVisible()
    assert cover.field.text() == ""
    qtbot.keyClicks(cover.field.line, PIN)
    qtbot.keyClick(cover.field.line, Qt.Key.Key_Return)
    assert not cover.isVisible()
    qtbot.keyClick(frame, Qt.Key.Key_F12)
    cover.officers.pick(COLLEAGUE)
    write(cover.field.line, SECRETS[COLLEAGUE])
    qtbot.keyClick(cover.field.line, Qt.Key.Key_Return)
    assert not cover.isVisible()


def test_the_cover_leads_to_the_lock(program):
    program.wiring.frame.cover.toggle()
    program.wiring.frame.cover.lock.click()
    assert program.wiring is None


def test_idleness_is_measured_from_the_last_key(qtbot, window):
    from PySide6.QtWidgets import QWidget

    shown = window(QWidget(), 200, 100) or QApplication.topLevelWidgets()[-1]
    idling, told = Idling(), []
    idling.long_idle.connect(lambda: told.append(1))
    idling.watch(shown.windowHandle())
    idling.set_minutes(1)
    idling._timer.setInterval(0)
    started = idling._timer.remainingTime()
    qtbot.keyClick(shown.windowHandle(), Qt.Key.Key_A)
    assert idling._timer.remainingTime() > started
    idling.set_minutes(0)
    assert not idling._timer.isActive()
    idling._over()
    assert told == [1]


def test_a_sleep_and_a_closed_lid_are_noticed_by_clocks_and_kernel(qapp, tmp_path):
    (tmp_path / "LID0").mkdir()
    state = tmp_path / "LID0" / "state"
    state.write_text("state:      open\n")
    slept = [10.0]
    watch = SleepWatch(asleep=lambda: slept[0], lid_is_closed=lambda: lid_is_closed(tmp_path))
    told = []
    watch.slept.connect(lambda: told.append("slept"))
    watch.lid.connect(lambda: told.append("lid"))
    watch.look()
    slept[0] = 400.0
    watch.look()
    state.write_text("state:      closed\n")
    watch.look()
    watch.look()
    assert told == ["slept", "lid"]


# -- the page of keys


def keys_page(office):
    office.wiring.keys.show_keys()
    settle(office.frame)
    view = office.frame.current()
    assert isinstance(view, KeysView)
    return view


def give(view, **typed):
    for name, text in typed.items():
        view.sheet.field(name).line.clear()
        write(view.sheet.field(name).line, text)
    view.sheet.act.click()


def holder(office, badge):
    return next(one for one in officers.overview(office.desk).holders if one.officer.badge == badge)


def test_a_passphrase_is_changed_by_the_same_rules(office):
    view = keys_page(office)
    view.asked.emit(steps.PASSPHRASE, LEADER)
    give(view, own=SECRETS[LEADER], new="123456", again="123456")
    assert view.sheet.ask.at == steps.NEW
    give(view, new=NEW, again="other")
    assert view.sheet.ask.at == steps.AGAIN
    give(view, own="not mine", new=NEW, again=NEW)
    assert view.sheet.ask.at == steps.OWN
    give(view, own=SECRETS[LEADER], new=NEW, again=NEW)
    assert view.sheet is None
    assert office.desk.workspace.signing_key(LEADER, NEW)


def test_a_colleague_is_let_in_again_and_certified(office):
    view = keys_page(office)
    view.asked.emit(steps.READMIT, COLLEAGUE)
    give(view, own=SECRETS[LEADER], new=NEW, again=NEW)
    assert office.desk.workspace.signing_key(COLLEAGUE, NEW)
    assert not holder(office, COLLEAGUE).awaits  # the administrator was at it: certified at once


def test_pins_are_set_one_officer_after_the_other(office):
    office.wiring.keys.ask_pins((LEADER, COLLEAGUE))
    view = next(one for one in office.frame.findChildren(KeysView))
    for badge in (LEADER, COLLEAGUE):
        assert view.sheet.ask.badge == badge
        give(view, own=SECRETS[badge], code=PIN, code_again=PIN)
        assert secrets.has_pin(office.desk, badge)
    assert view.sheet is None


def test_a_recovery_sheet_is_saved_before_it_is_in_force(office, tmp_path):
    view = keys_page(office)
    view.asked.emit(steps.RECOVERY, "")
    assert not view.sheet.act.isEnabled() or view.sheet.act.toolTip()
    view.sheet_saved.emit(tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    code = view.sheet.ask.code
    view.sheet.act.click()
    assert view.sheet is None
    office.desk.workspace.unlock(office.desk.workspace.folder, code)


def test_an_officer_leaves_from_the_window(program, tmp_path, qtbot):
    keys = program.wiring.keys
    keys.show_keys()
    settle(program)
    view = program.wiring.frame.current()
    view.asked.emit(steps.LEAVE, THIRD)
    view.sheet_saved.emit(tmp_path / "sheet.pdf")
    give(view, own="not mine")
    assert view.sheet.ask.at == steps.OWN
    give(view, own=SECRETS[LEADER])
    page = program.currentWidget()
    assert isinstance(page, UnlockPage)
    assert "密钥已更换" in page.below.text()
    assert THIRD not in dict(page.state.officers)
    unlock(program, SECRETS[LEADER])
    assert program.wiring is not None


# -- the page of the backup


def test_a_backup_runs_from_its_page_and_tells_what_it_did(office, tmp_path):
    office.wiring.keys.show_backup()
    settle(office.frame)
    view = office.frame.current()
    assert isinstance(view, BackupView)
    assert "还没有备份过" in view._told.text()
    view.run_asked.emit(tmp_path / "stick")
    assert view.state.made is not None
    assert "上次备份" in view._told.text()
    assert backups.standing(office.desk).entries_since == 0
    view.copy_asked.emit()
    assert len(view.state.facts.standing.copies) == 1
    (tmp_path / "stick" / "manifest.json").write_text("{}")
    view.run_asked.emit(tmp_path / "stick")
    assert view.state.wrong.code == "backup.damaged"


def test_a_restored_device_says_so_over_every_page(tmp_path, jobs, window):
    first = Office(tmp_path / "w", jobs)
    backups.run(first.desk, tmp_path / "stick", progress=lambda *_: None, stopped=lambda: False)
    first.close()
    backups.restore(
        tmp_path / "stick", tmp_path / "back", SECRETS[LEADER], badge=LEADER,
        now=Clock(), new_id=Ids(77), progress=lambda *_: None, stopped=lambda: False,
    )  # fmt: skip
    hall = Hall(tmp_path / "back", Clock(), seed=78)
    from inspector.ui.wiring import Wiring

    wiring = Wiring(hall.desk, jobs)
    wiring.start()
    window(wiring.frame, 1280, 800)
    assert "临时号" in wiring.frame.banner.accessibleName()
    wiring.frame.banner.pressed.emit()
    settle(wiring.frame)
    view = wiring.frame.current()
    view.confirm.click()
    assert not backups.is_restored(hall.desk)
    wiring.close()
    hall.close()


def damage_where_screens_read(folder):
    """Pages that opening does not meet and the first screen does."""
    path = folder / "records.db"
    whole = path.read_bytes()
    for page in range(1, len(whole) // 4096, 4):
        content = bytearray(whole)
        content[page * 4096 : (page + 4) * 4096] = os.urandom(4 * 4096)
        path.write_bytes(content)
        try:
            workspace = Workspace.open_with(folder, Workspace.unlock(folder, SECRETS[LEADER]), new_id=Ids(62))
        except Trouble:
            continue
        with workspace:
            try:
                workspace.rows("campaign")
            except Trouble:
                return
    raise AssertionError("no page is read by the first screen")


def test_a_damaged_workspace_opens_for_reading_and_the_last_copy_takes_its_place(tmp_path, window):
    folder = copied(tmp_path / "w")
    hall = Hall(folder, Clock())
    backups.copy_now(hall.desk)
    hall.close()
    damage_where_screens_read(folder)
    program = Program(folder, InlineJobs(), now=Clock(), new_id=Ids(61))
    program.start()
    window(program, 1280, 800)
    page = program.currentWidget()
    page.unlock_asked.emit(SECRETS[LEADER])
    assert page.state.problem == "damaged"
    page.look_asked.emit()
    settle(program)
    assert "只读打开" in program.wiring.frame.banner.accessibleName()
    program.lock(ASKED)
    page = program.currentWidget()
    page.unlock_asked.emit(SECRETS[LEADER])
    page.restore_asked.emit()
    settle(program)
    assert program.wiring is not None
    assert "临时号" in program.wiring.frame.banner.accessibleName()
    program.close()


def test_photos_on_their_way_in_arrive_before_the_lock(tmp_path, window, qtbot):
    threads = ThreadJobs()
    program = Program(copied(tmp_path / "w"), threads, now=Clock(), new_id=Ids(63))
    program.start()
    window(program, 1280, 800)
    program.currentWidget().unlock_asked.emit(SECRETS[LEADER])
    qtbot.waitUntil(lambda: program.wiring is not None, timeout=10_000)
    workspace, kept = program.wiring.desk.workspace, []

    def slow():
        time.sleep(0.3)
        kept.append(workspace.put_blob(b"photo"))

    program.wiring.jobs.photo(slow)
    program.lock(ASKED)
    assert program.wiring.frame.cover.isVisible()
    qtbot.waitUntil(lambda: program.wiring is None, timeout=10_000)
    assert kept
    program.close()
