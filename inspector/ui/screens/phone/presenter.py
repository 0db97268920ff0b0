"""Decides when the phone's page is open and what becomes of what comes through it. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused, Trouble
from inspector.phone import limits
from inspector.ui import messages
from inspector.ui.screens.phone.state import PhoneState

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.phone import Arrived, Item, Listener, Network, Session, Title
    from inspector.ui.jobs import Jobs

NOTICES = frozenset({"other_phone", "wrong_code", "code_closed"})
_GONE = ("network_gone", "network_moved")


@dataclass(frozen=True)
class World:
    """What the presenter needs of the program around it."""

    networks: Callable[[], tuple[Network, ...]]
    begin: Callable[[], Session]  # a new session, whose news come to `happened`
    listen: Callable[[Session, Network], Listener]
    left_behind: Callable[[int], object]  # how many were still coming when the page was left
    offered: Callable[[], tuple[Title, tuple[Item, ...]] | None]  # None while the inspection is being opened
    take: Callable[[Arrived, Callable[[Exception | None], object]], object]  # tells when it is durable


class PhonePresenter:
    """Off until somebody switches it on; over when the inspection is left."""

    def __init__(self, show: Callable[[PhoneState], object], jobs: Jobs, world: World) -> None:
        self._show_state, self._jobs, self._world = show, jobs, world
        self.state = PhoneState()
        self.session: Session | None = None
        self.listener: Listener | None = None
        self._seen: object = None
        self._over = False

    # -- off and on

    def look(self) -> None:
        """Which networks there are now; one that a phone makes is chosen, several are asked about."""
        self._jobs.read(
            self._world.networks,
            done=self._found,
            failed=lambda error: self._show(trouble=messages.in_words(error)),
            key="networks",
        )

    def choose(self, address: str) -> None:
        self._show(chosen=address)

    def turn_on(self) -> None:
        network = next((one for one in self.state.networks if one.address == self.state.chosen), None)
        if network is None or self.state.busy or self._over:
            return
        session = self.session or self._world.begin()
        self.session = session
        self._show(busy=True, trouble="", notice="")
        self._jobs.network(
            lambda: self._world.listen(session, network), done=self._opened, failed=self._not_opened
        )

    def turn_off(self) -> None:
        """Nobody is let in any more; what is whole is still stored."""
        session, listener = self.session, self.listener
        self.session = self.listener = None
        if session is not None:
            session.close()
        if listener is not None:
            self._jobs.network(listener.close)
        off = PhoneState(self.state.networks, self.state.chosen)
        self._show(**{one.name: getattr(off, one.name) for one in fields(off)})

    def leave(self) -> None:
        """The inspection's page is left."""
        self._over = True
        if self.session is not None:
            coming = self.session.uploads.count("coming")
            self.turn_off()
            if coming:
                self._world.left_behind(coming)

    def renew(self) -> None:
        """A new code; the phone that was connected is let go."""
        if self.session is not None:
            self.session.renew()
            self._show(notice="")
            self.refresh()

    # -- as time passes and things happen

    def tick(self) -> None:
        """Every second while it is on."""
        if self.session is None or not self.state.on:
            return
        if self.session.silent_for > limits.SESSION_IDLE:
            self.turn_off()
            self._show(notice="silent")
            return
        self._offer()
        self.refresh()
        self._jobs.read(self._world.networks, done=self._still_there, key="networks")

    def happened(self, kind: str, upload_id: str) -> None:
        """The session told something; on the window's thread by now."""
        session = self.session
        if session is None:
            return
        if kind == "whole":
            arrived = session.arrived(upload_id)
            self._world.take(arrived, lambda error: self._settled(session, arrived.id, error))
        if kind in NOTICES:
            self._show(notice=kind)
        elif kind == "paired":
            self._show(notice="")
        self.refresh()

    def refresh(self) -> None:
        """What the session says now."""
        session, listener = self.session, self.listener
        if session is None or listener is None:
            return
        code, uploads = session.code, session.uploads
        left = session.seconds_left
        self._show(
            on=True,
            address=listener.address,
            fingerprint=listener.site.fingerprint,
            qr=f"{listener.address}/#{code.secret}" if code and left else "",
            digits=code.spaced if code and left else "",
            seconds_left=left,
            typing_closed=session.typing_closed,
            phone=session.phone if session.is_paired else None,
            coming=uploads.count("coming", "whole"),
            saved=uploads.count("saved"),
            refused=uploads.count("refused"),
        )

    # -- inside

    def _found(self, networks: tuple[Network, ...]) -> None:
        from inspector.phone import is_phone_network

        known = {one.address for one in networks}
        likely = [one.address for one in networks if is_phone_network(one)] or sorted(known)
        chosen = self.state.chosen if self.state.chosen in known else next(iter(likely), "")
        self._show(
            trouble="",
            networks=networks,
            chosen=chosen if len(likely) == 1 or self.state.chosen in known else "",
        )

    def _opened(self, listener: Listener) -> None:
        if self.session is None or self._over:  # closed meanwhile
            self._jobs.network(listener.close)
            return
        self.listener = listener
        self._show(busy=False)
        self.session.renew()
        self._seen = None
        self._offer()
        self.refresh()

    def _not_opened(self, error: Exception) -> None:
        if self.session is not None:
            self.session.close()
        self.session = None
        self._show(busy=False, trouble=messages.in_words(error))

    def _offer(self) -> None:
        offered = self._world.offered()
        if self.session is not None and offered is not None and offered != self._seen:
            self._seen = offered
            self.session.offer(*offered)

    def _still_there(self, networks: tuple[Network, ...]) -> None:
        """A hotspot that sleeps takes the address along; when it is back, the page is there again."""
        if self.listener is None:
            return
        here = {(one.name, one.address) for one in networks}
        name, address = self.listener.network.name, self.listener.network.address
        if (name, address) in here:
            self._show(notice="" if self.state.notice in _GONE else self.state.notice)
        else:
            moved = any(other == name for other, _ in here)
            self._show(networks=networks, notice="network_moved" if moved else "network_gone")

    def _settled(self, session: Session, upload_id: str, error: Exception | None) -> None:
        reason = ("", "")
        if isinstance(error, Refused | Trouble):
            reason = (messages.sentence(error, "zh"), messages.sentence(error, "en"))
        elif error is not None:
            reason = (str(error), str(error))
        session.settle(upload_id, reason)
        self.refresh()

    def _show(self, **change: object) -> None:
        state = replace(self.state, **change)  # type: ignore[arg-type]
        if state != self.state:
            self.state = state
            self._show_state(state)
