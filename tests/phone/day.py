"""The laptop of the scenes: the program's real window off-screen, its real jobs, a real workspace."""

from __future__ import annotations

import base64
import os
import threading
import time
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.casework import photos
from inspector.evidence import barcodes
from inspector.phone import Listener, Network
from inspector.ui.app import make_app
from inspector.ui.jobs import ThreadJobs
from inspector.ui.wiring import Wiring
from inspector.ui.wiring_phone import PhoneOnPage, Sitting
from tests.casework.made_up import Clock, Hall, copied, picture
from tests.phone.chromium import Chromium, until

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from inspector.domain.evidence import Evidence

HERE = Network("lo", "127.0.0.1", 8, "usb")
PORT = 8443
SHARED = "../shared/photos"
Scene = tuple[str, "Callable[[Day], object]"]


class _Window(QObject):
    """Lets the browser's thread ask for something to be done on the window's."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._do)

    def _do(self, act: Callable[[], None]) -> None:
        act()


class Day:
    """What the scenes share. They run beside the window's loop and touch the window through `on_laptop`."""

    def __init__(self, folder: Path, pictures: Path) -> None:
        self.folder, self.pictures = folder, pictures
        self.application = make_app(theme="light", language="zh")
        self.ahead = 0.0  # seconds the laptop's clock is put forward
        self.hall = Hall(copied(folder / "workspace"), Clock())
        self.jobs = ThreadJobs()
        self.wiring = Wiring(self.hall.desk, self.jobs)
        self.sitting = Sitting(
            networks=lambda: (HERE,), loopback=True, port=PORT, ticks=lambda: time.monotonic() + self.ahead
        )
        self.wiring.phone = self.sitting
        self.wiring.start()
        self.wiring.frame.resize(1280, 800)
        self.wiring.frame.show()
        self.wiring.frame.activateWindow()
        QTest.qWaitForWindowActive(self.wiring.frame)
        self.inspection = self.hall.open()
        self._door = _Window()
        self.rows: list[tuple[str, float, str]] = []
        self.browser: Chromium | None = None

    def run(self, scenes: Sequence[Scene]) -> list[tuple[str, float, str]]:
        """One scene after the other; the first that fails ends the day, the next would mean nothing."""
        working = threading.Thread(target=self._run, args=(scenes,))
        self.open_page()
        working.start()
        while working.is_alive():
            QTest.qWait(10)
        self.wiring.close()
        self.jobs.close()
        self.hall.desk.workspace.close()
        return self.rows

    def _run(self, scenes: Sequence[Scene]) -> None:
        try:
            for name, scene in scenes:
                began, fault = time.monotonic(), ""
                try:
                    scene(self)
                except Exception as error:  # it is the scene's result
                    fault = f"{type(error).__name__}: {error}"
                    self._look_at_failure()
                self.rows.append((name, time.monotonic() - began, fault))
                if fault:
                    return
        finally:
            if self.browser is not None:
                self.browser.close()

    def _look_at_failure(self) -> None:
        if self.browser is not None:
            self.browser.picture(self.pictures / "failed.png")

    # -- the laptop

    def on_laptop(self, act: Callable[[], Any]) -> Any:
        """On the window's thread; answers what it answered."""
        over, answers = threading.Event(), []

        def do() -> None:
            try:
                answers.append((act(), None))
            except Exception as error:  # it belongs to whoever asked
                answers.append((None, error))
            over.set()

        self._door.asked.emit(do)
        if not over.wait(20):
            raise TimeoutError("the window does not answer")
        answer, error = answers[0]
        if error is not None:
            raise error
        return answer

    def open_page(self) -> None:
        self.wiring.open_inspection(self.inspection)
        self.page: PhoneOnPage = self.wiring.frame.current().findChild(PhoneOnPage)

    @property
    def state(self) -> Any:
        return self.page.presenter.state

    def switch_on(self) -> None:
        """As the officer does: Shift+F6, Enter."""
        shift = Qt.KeyboardModifier.ShiftModifier
        self.on_laptop(lambda: QTest.keyClick(self._focus(), Qt.Key.Key_F6, shift))
        until("a network was found", lambda: self.state.chosen)
        self.on_laptop(lambda: self.page.sheet.go.click())
        until("the page is on", lambda: self.state.on)

    def _focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        return focus if focus is not None else self.page._view

    def scanned(self) -> str:
        """What a phone's camera reads off the laptop's screen."""

        def read() -> str:
            window = self.wiring.frame.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
            return next((one.text for one in barcodes.read_frame(window)), "")

        return until("a QR code is on the screen", lambda: self.on_laptop(read))

    def picture(self, name: str) -> None:
        """Of the laptop's window."""
        self.on_laptop(lambda: self.wiring.frame.grab().save(str(self.pictures / name)))

    def listener(self) -> Listener:
        listener = self.page.presenter.listener
        assert listener is not None
        return listener

    def drop_connections(self) -> None:
        """Every connection there is ends now."""
        for one in self.listener()._open():
            one.cut()

    def taken(self) -> dict[str, Evidence]:
        """What the workspace holds, by SHA-256."""
        return {one.sha256: one for one in photos.of(self.hall.desk, self.inspection)}

    def bytes_of(self, sha: str) -> bytes:
        return self.hall.desk.workspace.get_blob(sha)

    # -- the phone

    def certificate(self) -> x509.Certificate:
        pem = self.sitting.certificates[HERE.address].pem
        return x509.load_pem_x509_certificate(pem.split(b"-----BEGIN ENC")[0])

    def spki(self) -> str:
        """How Chromium is told the one unknown certificate it may accept."""
        public = self.certificate().public_key()
        form = serialization.PublicFormat.SubjectPublicKeyInfo
        der = public.public_bytes(serialization.Encoding.DER, form)
        return base64.b64encode(sha256(der).digest()).decode()

    def phone(self, **how: Any) -> Chromium:
        return Chromium(spki=self.spki(), **how)

    def photos(self, count: int) -> list[Path]:
        """Of the shared photo set where it lies beside the checkout, and our own up to the count."""
        from pathlib import Path

        shared = (Path(__file__).parents[2] / SHARED).resolve()  # Chromium reads no path with dots
        found = sorted(one for one in shared.rglob("*") if one.suffix.lower() in (".jpg", ".heic", ".heif"))
        found = sorted(found, key=lambda one: -one.stat().st_size)[:count]
        while len(found) < count:
            file = self.folder / f"IMG_{len(found):04}.JPG"
            file.write_bytes(picture(len(found)) + os.urandom(700_000))  # as heavy as a photo
            found.append(file)
        return found
