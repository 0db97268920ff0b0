"""Photos from a phone on the real page: off until switched on, into the tray, over when the page is left."""

from __future__ import annotations

import threading
from hashlib import sha256
from typing import TYPE_CHECKING

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from inspector.casework import photos
from inspector.phone import Network, limits
from inspector.ui.screens.phone import words
from inspector.ui.wiring_phone import HEARD, PhoneOnPage, Sitting
from tests.casework.made_up import picture
from tests.phone.made_up import HERE, Phone, Ticks
from tests.ui.inspecting import opened, under_way  # noqa: F401  fixtures

if TYPE_CHECKING:
    from tests.ui.inspecting import Inspecting

SHIFT = Qt.KeyboardModifier.ShiftModifier


class Sending:
    """The page with a phone beside it; the phone's requests run beside the window's loop."""

    def __init__(self, screen: Inspecting, qtbot) -> None:
        self.screen, self.qtbot, self.ticks = screen, qtbot, Ticks()
        self.networks: tuple[Network, ...] = (HERE,)
        self.sitting = Sitting(networks=lambda: self.networks, loopback=True, port=0, ticks=self.ticks)
        self.left_behind: list[int] = []
        self.page = PhoneOnPage(screen.view, screen.presenter, self.sitting, self.left_behind.append)
        self.presenter = self.page.presenter

    @property
    def state(self):
        return self.presenter.state

    def switch_on(self) -> None:
        self.screen.key(Qt.Key.Key_F6, SHIFT)
        self.page.sheet.go.click()

    def phone(self) -> Phone:
        self.certificate, self.listener = self.sitting.certificates[HERE.address], self.presenter.listener
        self.session = self.presenter.session
        return Phone(self)

    def beside(self, act):
        """What the act answers, while the window's loop turns."""
        answers = []
        thread = threading.Thread(target=lambda: answers.append(act()))
        thread.start()
        self.qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
        thread.join()
        return answers[0]

    def paired(self) -> Phone:
        phone = self.phone()
        secret = self.state.qr.split("#")[1]
        assert self.beside(lambda: phone.pair(secret)).status_code == 204
        self.qtbot.waitUntil(lambda: self.state.phone is not None)
        return phone


@pytest.fixture
def sending(begun, qtbot):
    one = Sending(begun, qtbot)
    yield one
    one.presenter.leave()


def test_it_is_off_until_it_is_switched_on(sending):
    assert sending.presenter.listener is None
    sending.screen.key(Qt.Key.Key_F6, SHIFT)
    assert sending.page.sheet.isVisible()
    assert sending.presenter.listener is None
    sending.page.sheet.go.click()
    assert sending.state.on
    assert sending.state.address == sending.presenter.listener.address


def test_the_code_on_the_screen_is_the_one_that_pairs(sending):
    sending.switch_on()
    image = sending.page.sheet.on.code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    from inspector.evidence import barcodes

    assert [one.text for one in barcodes.read_frame(image)] == [sending.state.qr]
    assert sending.state.fingerprint == sending.sitting.certificates[HERE.address].short


def test_a_photo_of_the_phone_comes_into_the_tray_and_says_its_way(sending):
    sending.switch_on()
    phone = sending.paired()
    content = picture(5)
    assert sending.beside(lambda: phone.send_file(content, "image.jpg"))["state"] == "saved"
    record = photos.of(sending.screen.hall.desk, sending.screen.id)[0]
    assert (record.sha256, record.source, record.name) == (sha256(content).hexdigest(), "phone", "image.jpg")
    assert "through_browser" in record.flags
    (shown,) = sending.screen.presenter.state.tray
    assert shown.preview
    assert (shown.state, shown.line.split(" · ")[-1]) == ("stored", "经浏览器传来")
    sending.presenter.refresh()
    assert (sending.state.saved, sending.state.coming) == (1, 0)


def test_saved_is_said_after_the_commit_only(sending, monkeypatch):
    sending.switch_on()
    phone = sending.paired()
    monkeypatch.setattr(limits, "STORING", 0.2)
    monkeypatch.setattr(sending.page._inspection.photos, "add_taken", lambda *_: None)  # a disk that hangs
    assert sending.beside(lambda: phone.send_file(picture(6)))["state"] == "whole"


def test_what_the_workspace_refuses_is_told_to_the_phone_in_both_languages(sending):
    sending.switch_on()
    phone = sending.paired()
    sending.screen.jobs.full = True
    told = sending.beside(lambda: phone.send_file(picture(7)))
    assert told["state"] == "refused"
    assert "磁盘" in told["reason"]["zh"]
    assert "disk" in told["reason"]["en"]


def test_the_item_chosen_on_the_phone_is_where_it_is_filed(sending):
    sending.switch_on()
    phone = sending.paired()
    items = sending.beside(lambda: phone.get("/state").json())["items"]
    marks = next(one for one in items if one["reference"] == "/data/marks")
    assert any(one["section"] == "/data/marks" for one in items)
    sending.beside(lambda: phone.send_file(picture(8), item=marks["reference"]))
    assert [one.reference for one in photos.of(sending.screen.hall.desk, sending.screen.id)] == [
        "/data/marks"
    ]


def test_another_phone_is_refused_and_said_on_the_screen(sending):
    sending.switch_on()
    code = sending.state.qr.split("#")[1]
    sending.paired()
    other = sending.phone()
    assert sending.beside(lambda: other.pair(code)).status_code == 409
    sending.qtbot.waitUntil(lambda: sending.state.notice == "other_phone")
    assert sending.page.sheet.notice.text() == words.notice_words(sending.state)
    sending.page.sheet.renew.click()
    assert sending.state.phone is None
    assert sending.state.qr
    assert sending.state.notice == ""


def test_a_code_that_runs_out_leaves_the_screen(sending):
    sending.switch_on()
    sending.ticks.at += limits.CODE_LIVES
    sending.presenter.tick()
    assert sending.state.has_run_out
    assert (sending.state.qr, sending.state.digits) == ("", "")
    sending.page.sheet.renew.click()
    assert sending.state.seconds_left == 300


def test_closing_the_sheet_leaves_it_on(sending):
    sending.switch_on()
    sending.page.sheet.close_sheet()
    phone = sending.paired()
    assert sending.beside(lambda: phone.get("/state")).status_code == 200
    assert sending.page.button.words() == words.button_words(sending.state)


def test_leaving_the_page_ends_it(sending):
    sending.switch_on()
    phone = sending.paired()
    sending.screen.view.leave()
    assert not sending.state.on
    with pytest.raises(httpx.TransportError):
        phone.get("/state")
    assert sending.page.sheet is None


def test_what_had_not_arrived_when_the_page_was_left_is_said(sending):
    sending.switch_on()
    phone = sending.paired()
    sending.beside(lambda: phone.announce(picture(9)))
    sending.screen.view.leave()
    assert sending.left_behind == [1]


def test_switching_off_ends_it_and_on_again_asks_for_a_code_again(sending):
    sending.switch_on()
    phone = sending.paired()
    sending.page.sheet.turned_off.emit()
    assert not sending.state.on
    sending.page.sheet.go.click()
    phone.base_url = sending.presenter.listener.address
    phone.headers["Origin"] = sending.presenter.listener.address
    assert sending.beside(lambda: phone.get("/state")).status_code == 401


def test_a_phone_that_spoke_a_moment_ago_is_heard(sending):
    assert not sending.sitting.is_heard()
    sending.switch_on()
    assert not sending.sitting.is_heard()
    phone = sending.paired()
    assert sending.sitting.is_heard()
    sending.ticks.at += HEARD
    assert not sending.sitting.is_heard()
    sending.beside(lambda: phone.get("/state"))
    assert sending.sitting.is_heard()
    sending.presenter.turn_off()
    assert not sending.sitting.is_heard()


def test_half_an_hour_of_silence_ends_it(sending):
    sending.switch_on()
    sending.paired()
    sending.ticks.at += limits.SESSION_IDLE + 1
    sending.presenter.tick()
    assert (sending.state.on, sending.state.notice) == (False, "silent")


def test_a_network_that_goes_is_said_and_the_page_stays(sending):
    sending.switch_on()
    sending.networks = ()
    sending.presenter.tick()
    assert sending.state.notice == "network_gone"
    sending.networks = (HERE,)
    sending.presenter.tick()
    assert (sending.state.on, sending.state.notice) == (True, "")


def test_an_address_that_changed_is_said(sending):
    sending.switch_on()
    sending.networks = (Network(HERE.name, "127.0.0.2", 8, "wire"),)
    sending.presenter.tick()
    assert sending.state.notice == "network_moved"


def test_several_networks_are_asked_about_and_a_phones_is_chosen(sending):
    office, hotspot = Network("eth0", "10.0.0.5", 24, "wire"), Network("wlan0", "192.168.43.9", 24, "wifi")
    other = Network("wlan1", "10.1.0.5", 24, "wifi")
    sending.networks = (office, other)
    sending.screen.key(Qt.Key.Key_F6, SHIFT)
    assert sending.state.chosen == ""
    assert not sending.page.sheet.go.isEnabled()
    sending.networks = (office, hotspot)
    sending.page.sheet.look.click()
    assert sending.state.chosen == hotspot.address


def test_an_address_that_is_gone_is_a_trouble_on_the_sheet(sending):
    sending.networks = (Network("wlan0", "192.168.43.9", 24, "wifi"),)
    sending.switch_on()
    assert not sending.state.on
    assert "192.168.43.9" in sending.page.sheet.trouble.text()


def test_the_same_inspection_has_the_same_tag_and_no_other_has(sending):
    assert sending.sitting.tag("a") == sending.sitting.tag("a")
    assert sending.sitting.tag("a") not in (sending.sitting.tag("b"), Sitting().tag("a"))
