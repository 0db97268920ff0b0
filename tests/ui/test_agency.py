"""The agency's page: said once, kept in the journal, changed by the administrator alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inspector.casework import agency_words, timestamps
from tests.ui.office import Office, write


@pytest.fixture
def office(tmp_path, jobs, window):
    made = Office(tmp_path / "workspace", jobs)
    window(made.frame, 1280, 800)
    yield made
    made.close()


def opened(office):
    office.frame.go("settings")
    office.screen().agency.click()
    return office.screen()


def versions(office):
    return office.desk.workspace.versions(office.desk.agency().id)


def test_the_discipline_is_said_once_and_kept(office, qtbot):
    view = opened(office)
    assert view._missing.isVisible()
    before = len(versions(office))
    write(view.texts["discipline"].text_edit, "不得接受宴请。")
    view.texts["complaint_phone"].setFocus()
    assert office.desk.agency().discipline == "不得接受宴请。"
    assert not view._missing.isVisible()
    assert len(versions(office)) == before + 1


def test_what_is_typed_last_is_kept_when_the_page_is_left(office, qtbot):
    view = opened(office)
    write(view.texts["remedies"].text_edit, "六十日内可以申请复议。")
    office.frame.back()
    assert office.desk.agency().remedies == "六十日内可以申请复议。"


def test_originals_seal_and_authority_are_chosen_here(office, qtbot):
    view = opened(office)
    view.original.pick("digital")
    view.seal.pick("presealed")
    write(view.url.line, "ftp://tsa")
    qtbot.keyClick(view.url.line, "\r")
    assert "http" in view.rows["authority_url"]._below.text()
    view.url.line.clear()
    write(view.url.line, "https://tsa.example.org")
    qtbot.keyClick(view.url.line, "\r")
    agency = office.desk.agency()
    assert (agency.original, agency.seal_mode) == ("digital", "presealed")
    assert timestamps.authority_url(office.desk) == "https://tsa.example.org"


def test_a_face_that_is_none_is_refused_at_its_place(office, qtbot, tmp_path):
    view = opened(office)
    (tmp_path / "no.ttf").write_text("no face")
    view.face_chosen.emit("fang_song", str(tmp_path / "no.ttf"))
    assert office.desk.agency().fang_song == ""
    assert view.faces["fang_song"]._wrong.text()


def test_who_approves_is_put_on_the_list_and_taken_off(office, qtbot):
    view = opened(office)
    view.approvers.add.click()
    sheet = view.approvers.sheet
    write(sheet.name.line, "周衡")
    qtbot.keyClick(sheet.name.line, "\r")
    write(sheet.position.line, "局长")
    qtbot.keyClick(sheet.position.line, "\r")
    assert [(one.name, one.position) for one in office.desk.agency().approvers] == [("周衡", "局长")]
    view.approver_removed.emit("周衡")
    assert office.desk.agency().approvers == ()


def test_others_see_it_and_do_not_change_it(office, qtbot):
    me = office.desk.officers()[office.desk.officer]
    with office.desk.change() as change:
        change.put(replace(me, role="inspector"))
    view = opened(office)
    assert view._read_only.isVisible()
    assert view.texts["discipline"].text_edit.isReadOnly()
    assert not view.original.isEnabled()
    assert not view.approvers.add.isEnabled()
    with pytest.raises(Exception, match=r"agency\.not_administrator"):
        agency_words.say(office.desk, "discipline", "别的")
