"""Time stamps of what officers signed: asked in the background where the agency has an authority.

Without a network nothing is lost and nobody is kept: it is asked again with the next paper, and now and then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from inspector.casework import timestamps
from inspector.ui.language import counted

if TYPE_CHECKING:
    from inspector.domain.changed import Changed
    from inspector.ui.wiring import Wiring

FIRST, EVERY = 20_000, 900_000  # milliseconds: after the start, and then


class Stamping(QObject):
    """One question at a time; the first that gets no answer ends the round."""

    def __init__(self, wiring: Wiring) -> None:
        super().__init__(wiring)
        self._wiring, self._busy, self._got = wiring, False, 0
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.ask)
        self.timer.start(FIRST)
        wiring.jobs.changed.connect(self._changed)

    def stop(self) -> None:
        self.timer.stop()
        self._wiring.jobs.changed.disconnect(self._changed)

    def _changed(self, changed: Changed) -> None:
        if "signed_pdf" in changed.kinds():
            self.ask()

    def ask(self) -> None:
        """What is signed by everybody and has no time stamp yet, if there is somebody to ask."""
        self.timer.start(EVERY)
        if not self._busy and not self._wiring.desk.workspace.readonly:
            self._busy, self._got = True, 0
            self._read()

    def _read(self) -> None:
        desk = self._wiring.desk
        self._wiring.jobs.read(
            lambda: (timestamps.authority_url(desk), timestamps.owed(desk)),
            done=lambda found: self._next(*found), failed=self._end,
        )  # fmt: skip

    def _next(self, url: str, owed: tuple[str, ...]) -> None:
        if not url or not owed:
            self._end()
            return
        sha256, rest = owed[0], owed[1:]
        self._wiring.jobs.network(
            lambda: timestamps.ask(url, sha256),
            done=lambda answer: self._keep(url, sha256, answer, rest),
            failed=lambda _: self._waits(len(owed)),
        )

    def _keep(self, url: str, sha256: str, answer: bytes, rest: tuple[str, ...]) -> None:
        desk = self._wiring.desk

        def kept(_: object) -> None:
            self._got += 1
            self._next(url, rest)

        self._wiring.jobs.write(
            lambda: timestamps.keep(desk, sha256, answer),
            done=kept,
            failed=lambda _: self._waits(len(rest) + 1),
        )

    def _waits(self, count: int) -> None:
        text = counted(self.tr("%1 time stamp waits"), self.tr("%1 time stamps wait"), count)
        self._wiring.frame.status.say("stamps", text, "clock", "muted")
        self._busy = False

    def _end(self, *_: object) -> None:
        if self._got:
            text = counted(self.tr("%1 time stamp came"), self.tr("%1 time stamps came"), self._got)
            self._wiring.frame.status.say("stamps", text, "check", "ok")
        self._busy = False
