"""Mounts photos from a phone on an inspection's page: its button, its key, its sheet, and its end."""

from __future__ import annotations

import secrets
import time
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, partial
from hashlib import sha256
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy

from inspector.ui import components as kit
from inspector.ui import networks
from inspector.ui.screens.phone import words
from inspector.ui.screens.phone.presenter import PhonePresenter, World
from inspector.ui.screens.phone.sheet import PhoneSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.phone import Arrived, Certificate, Item, Listener, Network, Session, Title
    from inspector.ui.screens.inspection.presenter import InspectionPresenter
    from inspector.ui.screens.inspection.view import InspectionView
    from inspector.ui.screens.phone.state import PhoneState
    from inspector.ui.wiring import Wiring

KEY = "Shift+F6"
SECOND = 1000  # ms
HEARD = 120  # s


@dataclass(eq=False)
class Sitting:
    """What lasts as long as the program runs: certificates by address, and a secret for tags."""

    secret: bytes = field(default_factory=partial(secrets.token_bytes, 32))
    certificates: dict[str, Certificate] = field(default_factory=dict)
    networks: Callable[[], tuple[Network, ...]] = networks.here
    loopback: bool = False  # only tests serve this computer itself
    port: int | None = None
    ticks: Callable[[], float] = time.monotonic
    session: Session | None = None  # the last that was begun

    def tag(self, inspection_id: str) -> str:
        """Names an inspection to a phone without saying which it is; the same for the whole sitting."""
        return sha256(self.secret + inspection_id.encode()).hexdigest()[:24]

    def is_heard(self) -> bool:
        """Whether a phone that may send spoke a moment ago: then nobody who is working is locked out."""
        one = self.session
        return one is not None and one.is_paired and not one.is_closed and one.silent_for < HEARD


@cache
def this_run() -> Sitting:
    """The same after the workspace was locked: what a phone still has to send goes on then."""
    return Sitting()


class PhoneOnPage(QObject):
    """One inspection's page and the phone that sends to it; its news come to the window's thread here."""

    _told = Signal(str, str)

    def __init__(
        self,
        view: InspectionView,
        inspection: InspectionPresenter,
        sitting: Sitting,
        left_behind: Callable[[int], object],
    ) -> None:
        super().__init__(view)
        self._inspection, self._sitting, self._view = inspection, sitting, view
        self._offered: tuple[object, tuple[Title, tuple[Item, ...]]] | None = None
        self.sheet: PhoneSheet | None = None
        self.button = kit.Button("", "smartphone", hint=KEY)
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.open)
        world = World(
            networks=sitting.networks,
            begin=self._begin,
            listen=self._listen,
            offered=self._offer,
            take=self._take,
            left_behind=left_behind,
        )
        self.presenter = PhonePresenter(self.show, inspection.jobs, world)
        self._ticking = QTimer(self)
        self._ticking.setInterval(SECOND)
        self._ticking.timeout.connect(self.presenter.tick)
        self._told.connect(self._happened)
        self._mount()

    def _mount(self) -> None:
        self._view.evidence.add_way(self.button)
        self._view.hands.left.connect(self._leave)
        self._view.hands.language_changed.connect(lambda: self.show(self.presenter.state))
        for owner in (self._view, self._view.top):
            context = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(KEY), owner, context=context).activated.connect(self.open)
        self.show(self.presenter.state)

    def open(self) -> None:
        """The sheet, over the page."""
        if self.sheet is None:
            self.sheet = sheet = PhoneSheet(self._view.window())
            sheet.turned_on.connect(self.presenter.turn_on)
            sheet.turned_off.connect(self.presenter.turn_off)
            sheet.renewed.connect(self.presenter.renew)
            sheet.looked.connect(self.presenter.look)
            sheet.chosen.connect(self.presenter.choose)
        self.presenter.look()
        self.sheet.draw(self.presenter.state)
        self.sheet.open()

    def _leave(self) -> None:
        self.presenter.leave()
        if self.sheet is not None:
            self.sheet.hide()
            self.sheet.deleteLater()
            self.sheet = None

    def show(self, state: PhoneState) -> None:
        """Button and sheet, and the clock that runs while it is on."""
        self.button.set_text(words.button_words(state))
        self.button.tone = "" if not state.on else "warn" if state.phone is None else "ok"
        if self.sheet is not None:
            self.sheet.draw(state)
        if state.on != self._ticking.isActive():
            self._ticking.start() if state.on else self._ticking.stop()

    # -- what the presenter asks

    def _begin(self) -> Session:
        from inspector.phone import Session

        folder = self._inspection.desk.workspace.folder
        tag = self._sitting.tag(self._inspection.id)
        self._sitting.session = Session(tag, folder, tell=self._tell, ticks=self._sitting.ticks)
        return self._sitting.session

    def _tell(self, kind: str, upload_id: str) -> None:
        """On the listener's threads; the page may be gone by now."""
        with suppress(RuntimeError):
            self._told.emit(kind, upload_id)

    def _listen(self, session: Session, network: Network) -> Listener:
        """On the network's thread: keys are made, the socket is bound."""
        from inspector.phone import Listener, new_certificate

        known, sitting = self._sitting.certificates, self._sitting
        if network.address not in known:
            known[network.address] = new_certificate(network.address, self._inspection.desk.now())
        certificate = known[network.address]
        return Listener(session, network, certificate, port=sitting.port, loopback=sitting.loopback)

    def _offer(self) -> tuple[Title, tuple[Item, ...]] | None:
        """Sections and questions, worked out anew when the checklist changed."""
        from inspector.casework import phone

        filled, sections = self._inspection.filled, self._inspection.state.sections
        if filled is None:
            return None
        if self._offered is None or self._offered[0] != sections:
            self._offered = sections, (phone.title(filled), phone.items(filled))
        return self._offered[1]

    def _take(self, arrived: Arrived, then: Callable[[Exception | None], object]) -> None:
        from inspector.casework import phone

        desk, inspection_id = self._inspection.desk, self._inspection.id
        self._inspection.photos.add_taken(
            arrived.name, arrived.reference, lambda: phone.take_in(desk, inspection_id, arrived), then
        )

    def _happened(self, kind: str, upload_id: str) -> None:
        self.presenter.happened(kind, upload_id)


def mount(view: InspectionView, inspection: InspectionPresenter, wiring: Wiring) -> PhoneOnPage:
    """Photos from a phone for this page, as long as the page lasts."""
    if wiring.phone is None:
        wiring.phone = this_run()

    def left_behind(count: int) -> None:
        wiring.frame.show_trouble(words.Counted().left_behind(count))

    return PhoneOnPage(view, inspection, wiring.phone, left_behind)
