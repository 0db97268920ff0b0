"""A real Chromium at the size of a phone, driven over its own pipe: no driver program, no further library."""

from __future__ import annotations

import base64
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WIDE, HIGH, RATIO = 390, 844, 2
ANDROID = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/120.0.0.0 Mobile Safari/537.36"
)
PATIENCE = 20.0  # seconds for anything the page is to show


def program() -> str:
    """Where Chromium is; empty when it is not installed."""
    return next((found for name in NAMES if (found := shutil.which(name))), "")


class NotShown(AssertionError):
    """The page did not come to show what was waited for."""


class Chromium:
    """One browser with one tab and a fresh profile. `spki` is the only unknown certificate it accepts."""

    def __init__(
        self, *, spki: str = "", language: str = "zh-CN", dark: bool = False, rules: str = ""
    ) -> None:
        self._folder = tempfile.mkdtemp(prefix="phone-browser-")
        to_browser, self._write = os.pipe()
        self._read, from_browser = os.pipe()
        arguments = [
            program(), "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
            "--no-default-browser-check", "--disable-dev-shm-usage", "--password-store=basic",
            "--no-proxy-server", f"--user-data-dir={self._folder}", f"--lang={language}",
            "--remote-debugging-pipe", "about:blank",
            *([f"--ignore-certificate-errors-spki-list={spki}"] if spki else []),
            *([f"--host-resolver-rules={rules}"] if rules else []),
        ]  # fmt: skip
        wired = (
            f'exec "$@" 3</dev/fd/{to_browser} 4>/dev/fd/{from_browser}'  # where Chromium looks for its pipe
        )
        self._process = subprocess.Popen(
            ["sh", "-c", wired, "sh", *arguments],
            pass_fds=(to_browser, from_browser),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(to_browser)
        os.close(from_browser)
        self._rest = b""
        self._number = 0
        self._page = ""
        self.errors: list[str] = []
        self._begin(language, dark=dark)

    def _begin(self, language: str, *, dark: bool) -> None:
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._page = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "DOM", "Log"):
            self.ask(f"{domain}.enable")
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=WIDE,
            height=HIGH,
            deviceScaleFactor=RATIO,
            mobile=True,
        )
        self.ask("Emulation.setTouchEmulationEnabled", enabled=True)
        self.ask("Emulation.setUserAgentOverride", userAgent=ANDROID, acceptLanguage=language)
        self.dress(dark=dark)

    # -- the browser

    def ask(self, method: str, **given: object) -> dict[str, Any]:
        """One command of the DevTools protocol, and its answer; what happens meanwhile is noted."""
        self._number += 1
        told = {"id": self._number, "method": method, "params": given}
        if self._page:
            told["sessionId"] = self._page
        os.write(self._write, json.dumps(told).encode() + b"\0")
        while True:
            heard = self._next()
            if heard.get("id") == self._number:
                if "error" in heard:
                    raise RuntimeError(f"{method}: {heard['error']}")
                return dict(heard["result"])
            self._note(heard)

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            came = os.read(self._read, 1 << 16)
            if not came:
                raise RuntimeError("Chromium ended")
            self._rest += came
        told, self._rest = self._rest.split(b"\0", 1)
        return dict(json.loads(told))

    def _note(self, heard: dict[str, Any]) -> None:
        if heard.get("method") == "Runtime.exceptionThrown":
            self.errors.append(json.dumps(heard["params"]["exceptionDetails"])[:400])
        if heard.get("method") == "Page.javascriptDialogOpening":
            self.ask("Page.handleJavaScriptDialog", accept=True)

    def close(self) -> None:
        with suppress(RuntimeError, OSError):
            self._page = ""
            self.ask("Browser.close")
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        for end in (self._write, self._read):
            os.close(end)
        shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> Chromium:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- the page

    def go(self, address: str) -> None:
        self.ask("Page.navigate", url=address)

    def run(self, script: str) -> Any:
        """The value of an expression in the page."""
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:400])
        return answer["result"].get("value")

    def before_pages(self, script: str) -> None:
        """Run this at the beginning of every page that is opened from now on."""
        self.ask("Page.addScriptToEvaluateOnNewDocument", source=script)

    def wait(self, what: str, script: str, seconds: float = PATIENCE) -> Any:
        """Until an expression is true; answers it."""
        return until(what, lambda: self.run(script), seconds)

    def words(self, element: str) -> str:
        return str(self.run(f"(document.getElementById('{element}') || {{}}).textContent || ''"))

    def choose_files(self, element: str, files: Sequence[Path]) -> None:
        """As the person does in the phone's gallery or camera."""
        root = self.ask("DOM.getDocument")["root"]["nodeId"]
        node = self.ask("DOM.querySelector", nodeId=root, selector=f"#{element}")["nodeId"]
        self.ask("DOM.setFileInputFiles", nodeId=node, files=[str(one) for one in files])

    def dress(self, *, dark: bool) -> None:
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", features=[scheme])

    def picture(self, file: Path) -> None:
        file.write_bytes(base64.b64decode(self.ask("Page.captureScreenshot", format="png")["data"]))


def until(what: str, holds: Callable[[], Any], seconds: float = PATIENCE) -> Any:
    """Until it holds; answers what it answered."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with suppress(RuntimeError):
            if found := holds():
                return found
        time.sleep(0.05)
    raise NotShown(f"not within {seconds:.0f} s: {what}")
