"""What has to hold between a phone's browser and the laptop, scene after scene."""

from __future__ import annotations

import base64
import threading
import time
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

from inspector.phone import limits
from tests.phone.chromium import Chromium, until
from tests.phone.day import HERE, PORT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.phone.day import Day, Scene

PAIRED = "!document.getElementById('bar').hidden"
UNPAIRED = "!document.getElementById('pairing').hidden"
SAVED = "document.querySelectorAll('li.saved').length"
SLOW = 500_000  # bytes a second, a hotspot in a crowded hall
HOW_MANY = 20


def off_until_switched_on(day: Day) -> None:
    """Nobody listens before the officer wants it."""
    import socket

    with socket.socket() as tried:
        assert tried.connect_ex((HERE.address, PORT)) != 0, "something listens already"
    day.switch_on()


def the_warning_shows_the_same_fingerprint(day: Day) -> None:
    """A browser that knows nothing: it warns, its certificate view says what the laptop says, one goes on."""
    with Chromium() as browser:
        browser.go(day.state.address)
        browser.wait("the warning", "document.body.innerText.includes('ERR_CERT_AUTHORITY_INVALID')")
        browser.picture(day.pictures / "0-warning.png")
        browser.ask("Network.enable")
        for letter in "thisisunsafe":  # Chromium's own way past the warning, as pressing its two buttons is
            browser.ask("Input.dispatchKeyEvent", type="char", text=letter)
        browser.wait("the page behind the warning", UNPAIRED)
        seen = browser.ask("Network.getCertificate", origin=day.state.address)["tableNames"][0]
        digits = sha256(base64.b64decode(seen)).hexdigest().upper()
        shown = day.state.fingerprint.replace(" ", "")
        assert digits.startswith(shown), f"{digits} is not {shown}"
        assert browser.words("fingerprint") == day.state.fingerprint
        assert browser.run("isSecureContext && !!crypto.subtle"), "no WebCrypto behind the warning"


def a_wrong_code_is_refused(day: Day) -> None:
    day.browser = day.phone()
    day.browser.go(day.state.address)
    day.browser.wait("the form", UNPAIRED)
    for name, dark in (("light", False), ("dark", True)):
        day.browser.dress(dark=dark)
        day.browser.picture(day.pictures / f"1-pairing-zh-{name}.png")
    day.browser.dress(dark=False)
    wrong = "00000000" if day.state.digits != "0000 0000" else "11111111"
    typed(day.browser, wrong)
    day.browser.wait("the refusal", "document.getElementById('wrong').textContent.includes('数字不对')")
    day.browser.picture(day.pictures / "2-wrong-code-zh-light.png")
    until("the laptop says so", lambda: day.state.notice == "wrong_code")


def an_expired_code_is_refused(day: Day) -> None:
    digits, address = day.state.digits, day.scanned()
    day.ahead += limits.CODE_LIVES
    until("the code leaves the laptop's screen", lambda: day.state.has_run_out)
    for code in (digits, address.split("#")[1]):
        assert day.browser is not None
        typed(day.browser, code) if " " in code else day.browser.go(f"{day.state.address}/#{code}")
        day.browser.wait("the refusal", "document.getElementById('wrong').textContent.includes('已经失效')")
    assert day.browser.run("document.cookie") == ""
    day.on_laptop(lambda: day.page.sheet.renew.click())


def scanning_the_screen_pairs(day: Day) -> None:
    assert day.browser is not None
    day.browser.go(day.scanned())
    day.browser.wait("paired", PAIRED)
    until("the laptop says so", lambda: day.state.phone)
    assert day.browser.run("location.href") == day.state.address + "/", "the secret stays in the address"
    assert day.browser.run("document.cookie") == "", "the page can read its cookie"
    assert day.browser.words("title") == "12.2A34-35 · 上海示例精密机械有限公司"


def a_second_phone_is_refused(day: Day) -> None:
    with day.phone(language="en-US") as other:
        other.go(day.state.address)
        other.wait("the form", UNPAIRED)
        for name, dark in (("light", False), ("dark", True)):
            other.dress(dark=dark)
            other.picture(day.pictures / f"1-pairing-en-{name}.png")
        typed(other, "12345678")
        other.wait("the refusal", "document.getElementById('wrong').textContent.includes('Another phone')")
        until("the laptop says so", lambda: day.state.notice == "other_phone")
        assert other.run("fetch('/state').then(a => a.status)") == 401


def a_forged_host_is_refused(day: Day) -> None:
    """A name of somebody else's that leads here, as in DNS rebinding: the page is not even shown."""
    with day.phone(rules="MAP rebound.example 127.0.0.1") as browser:
        browser.go(f"https://rebound.example:{PORT}/")
        browser.wait("the refusal", "document.body.innerText.includes('wrong_host')")
        assert browser.run("fetch('/state').then(a => a.status)") == 421


def a_forged_origin_is_refused(day: Day) -> None:
    """Another site, open in the very browser that is paired, sends with the phone's cookie and a code."""
    day.on_laptop(lambda: day.page.presenter.refresh())
    saved = len(day.taken())
    stranger = Stranger()
    try:
        browser = day.browser
        assert browser is not None
        browser.go(stranger.address)
        browser.wait("the stranger's page", "document.title === 'stranger'")
        body = '{"sha256": "' + "0" * 64 + '", "size": 1, "name": "x", "item": ""}'
        for path in ("/pair", "/files"):
            blind = f"{{method: 'POST', mode: 'no-cors', credentials: 'include', body: '{body}'}}"
            browser.run(f"fetch('{day.state.address}{path}', {blind}).then(a => a.type, e => 'refused')")
        read = f"fetch('{day.state.address}/state', {{credentials: 'include'}})"
        assert browser.run(f"{read}.then(() => 'read', () => 'refused')") == "refused", (
            "the state can be read"
        )
        browser.run(f"document.querySelector('form').action = '{day.state.address}/files'")
        browser.run("document.querySelector('form').submit()")
        browser.wait("the refusal", "document.body.innerText.includes('wrong_origin')")
    finally:
        stranger.close()
    assert day.page.presenter.session.uploads.shown() == []
    assert len(day.taken()) == saved
    browser.go(day.state.address)
    browser.wait("still paired", PAIRED)


def twenty_photos_cut_and_resumed(day: Day) -> None:
    """The link is slow; it is cut in the middle of a piece, goes away for a while, and the phone flies."""
    browser, files = day.browser, day.photos(HOW_MANY)
    assert browser is not None
    throttle(browser, SLOW)
    browser.choose_files("gallery-input", files)
    for share in (0.15, 0.3, 0.45):
        until(f"{share:.0%} is there", lambda share=share: came(day) > share * size_of(files), 60)
        browser.wait("one is being sent", "document.querySelectorAll('li.sending').length", 60)
        day.drop_connections()
    browser.picture(day.pictures / "3-sending-zh-light.png")
    gone(day, 2.5)
    browser.wait("being cut off is shown", "document.body.className === 'cut'")
    browser.picture(day.pictures / "4-cut-zh-light.png")
    back(day)
    until("it goes on", lambda: came(day) > 0.6 * size_of(files), 60)
    throttle(browser, SLOW, offline=True)
    time.sleep(1.5)
    throttle(browser, 0)
    browser.wait("all saved", f"{SAVED} === {HOW_MANY}", 60)
    assert browser.words("count") == f"已保存 {HOW_MANY}/{HOW_MANY}"
    taken = day.taken()
    assert len(taken) == HOW_MANY, f"{len(taken)} in the workspace"
    for file in files:
        content = file.read_bytes()
        record = taken[sha256(content).hexdigest()]
        assert day.bytes_of(record.sha256) == content, f"{file.name} is another"
        assert record.source == "phone"
        assert "through_browser" in record.flags
    tray = day.on_laptop(lambda: day.page._inspection.state.tray)
    assert len(tray) == HOW_MANY
    until("the laptop says so", lambda: (day.state.saved, day.state.coming) == (HOW_MANY, 0))


def pictures_of_the_page(day: Day) -> None:
    browser = day.browser
    assert browser is not None
    time.sleep(0.5)
    for name, dark in (("light", False), ("dark", True)):
        browser.dress(dark=dark)
        browser.picture(day.pictures / f"5-saved-zh-{name}.png")
    browser.dress(dark=False)
    day.picture("8-laptop-sheet-zh-light.png")
    day.on_laptop(lambda: day.page.sheet.close_sheet())
    day.picture("9-laptop-tray-zh-light.png")
    assert browser.run("document.documentElement.scrollWidth") <= 390, "the page is wider than the phone"


def the_item_chosen_on_the_phone(day: Day) -> None:
    browser, file = day.browser, day.folder / "label.jpg"
    assert browser is not None
    file.write_bytes(b"\xff\xd8 a label, close up")
    browser.run(
        "(function () { var s = document.getElementById('section'); s.selectedIndex = 2;"
        " s.dispatchEvent(new Event('change')); })()"
    )
    browser.picture(day.pictures / "6-item-zh-light.png")
    reference = browser.run("document.getElementById('section').value")
    browser.choose_files("camera-input", [file])
    browser.wait("saved", f"{SAVED} === {HOW_MANY + 1}")
    assert day.taken()[sha256(file.read_bytes()).hexdigest()].reference == reference != ""


def the_same_again_is_not_sent_twice(day: Day) -> None:
    browser, files = day.browser, day.photos(HOW_MANY)[:3]
    assert browser is not None
    before = came(day)
    browser.choose_files("gallery-input", files)
    browser.wait("told as saved", f"{SAVED} === {HOW_MANY + 4}")
    assert came(day) == before
    assert len(day.taken()) == HOW_MANY + 1


def a_film_hashed_without_webcrypto(day: Day) -> None:
    """A browser that has no WebCrypto, and a file too large to be held at once."""
    film = day.folder / "film.mp4"
    film.write_bytes(bytes(range(256)) * 4096 * 70 + b"end")
    day.on_laptop(lambda: day.page.presenter.renew())
    day.on_laptop(lambda: day.page.open())
    with day.phone(language="en-US") as browser:
        browser.before_pages("Object.defineProperty(window, 'crypto', {value: undefined})")
        browser.go(day.scanned())
        browser.wait("paired", PAIRED)
        small = day.folder / "small.jpg"
        small.write_bytes(b"\xff\xd8" + b"x" * 1000)
        browser.choose_files("gallery-input", [film, small])
        browser.wait("saved", f"{SAVED} === 2", 90)
        time.sleep(0.3)
        for name, dark in (("light", False), ("dark", True)):
            browser.dress(dark=dark)
            browser.picture(day.pictures / f"5-saved-en-{name}.png")
        for file in (film, small):
            assert day.bytes_of(sha256(file.read_bytes()).hexdigest()) == file.read_bytes()
        assert not browser.errors, browser.errors
    assert day.browser is not None
    day.browser.wait(
        "the first phone is told", "document.getElementById('notice').textContent.includes('不再连接')"
    )


def leaving_the_inspection_closes_it_and_coming_back_goes_on(day: Day) -> None:
    browser, late = day.browser, day.folder / "late.jpg"
    assert browser is not None
    day.on_laptop(lambda: day.page.presenter.renew())
    browser.go(day.scanned())
    browser.wait("paired again", PAIRED)
    late.write_bytes(b"\xff\xd8" + bytes(3_000_000))
    throttle(browser, 200_000)
    browser.choose_files("gallery-input", [late])
    browser.wait("begun", "document.querySelectorAll('li.sending').length")
    day.on_laptop(day.wiring.frame.back)
    browser.wait("cut off", "document.body.className === 'cut'")
    assert sha256(late.read_bytes()).hexdigest() not in day.taken(), "a part of it was taken"
    day.on_laptop(day.open_page)
    day.switch_on()
    throttle(browser, 0)
    browser.wait("the phone is told", "!document.getElementById('notice').hidden")
    browser.picture(day.pictures / "7-closed-zh-light.png")
    browser.go(day.scanned())
    browser.wait("what was begun is saved", f"{SAVED} === {HOW_MANY + 5}", 30)
    assert sha256(late.read_bytes()).hexdigest() in day.taken(), "saved is said too early"


def nothing_went_wrong_in_the_page(day: Day) -> None:
    assert day.browser is not None
    assert not day.browser.errors, day.browser.errors


SCENES: tuple[Scene, ...] = (
    ("off until it is switched on", off_until_switched_on),
    ("the browser warns; its certificate view and the laptop agree", the_warning_shows_the_same_fingerprint),
    ("a wrong code is refused, the laptop says so", a_wrong_code_is_refused),
    ("an expired code is refused, typed and scanned", an_expired_code_is_refused),
    ("the QR code read off the laptop's screen pairs", scanning_the_screen_pairs),
    ("a second phone is refused, the laptop says so", a_second_phone_is_refused),
    ("a forged Host is refused (DNS rebinding)", a_forged_host_is_refused),
    ("a forged Origin is refused (another site, same browser)", a_forged_origin_is_refused),
    (f"{HOW_MANY} photos, cut five times, resumed, byte-identical", twenty_photos_cut_and_resumed),
    ("pictures of the page", pictures_of_the_page),
    ("the item chosen on the phone", the_item_chosen_on_the_phone),
    ("the same photos again are not sent twice", the_same_again_is_not_sent_twice),
    ("a film of 70 MB and no WebCrypto; the other phone let in", a_film_hashed_without_webcrypto),
    ("leaving closes it, coming back goes on", leaving_the_inspection_closes_it_and_coming_back_goes_on),
    ("no error in the page", nothing_went_wrong_in_the_page),
)


def typed(browser: Chromium, code: str) -> None:
    browser.run(f"document.getElementById('code').value = '{code}'")
    browser.run("document.getElementById('connect').click()")


def throttle(browser: Chromium, speed: int, *, offline: bool = False) -> None:
    """0 is as fast as it goes."""
    browser.ask("Network.enable")
    browser.ask(
        "Network.emulateNetworkConditions", offline=offline, latency=30 if speed else 0,
        downloadThroughput=speed or -1, uploadThroughput=speed or -1,
    )  # fmt: skip


def came(day: Day) -> int:
    """Bytes that arrived in this session."""
    session = day.page.presenter.session
    return sum(int(one["offset"]) for one in session.uploads.shown()) if session is not None else 0


def size_of(files: list[Path]) -> int:
    return sum(file.stat().st_size for file in files)


def gone(day: Day, seconds: float) -> None:
    """The laptop is not reached for a while."""
    day.listener().close()
    time.sleep(seconds)


def back(day: Day) -> None:
    presenter = day.page.presenter
    presenter.listener = day.page._listen(presenter.session, HERE)


class Stranger:
    """Another site on another port, with a form."""

    def __init__(self) -> None:
        page = b"<!doctype html><title>stranger</title><form method=post><input name=a></form>"

        class Answers(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                self.wfile.write(page)

            def log_message(self, *_: object) -> None:
                """Says nothing."""

        self._server = HTTPServer(("127.0.0.1", 0), Answers)
        self.address = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
