"""Decides what the keys page shows and asks. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from inspector.casework.officers import Keys
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs

PASSPHRASE, PIN, READMIT, BEGIN_AGAIN = "passphrase", "pin", "readmit", "begin_again"
LEAVE, RECOVERY, HAND_OVER, ADD = "leave", "recovery", "hand_over", "add"
OWN, NEW, AGAIN, CODE, CODE_AGAIN, THEIRS, NAME, BADGE = (
    "own", "new", "again", "code", "code_again", "theirs", "name", "badge",
)  # fmt: skip
# What each step asks for, in order.
FIELDS: Mapping[str, tuple[str, ...]] = {
    PASSPHRASE: (OWN, NEW, AGAIN),
    PIN: (OWN, CODE, CODE_AGAIN),
    READMIT: (OWN, NEW, AGAIN),
    BEGIN_AGAIN: (NEW, AGAIN),
    LEAVE: (OWN,),
    RECOVERY: (),
    HAND_OVER: (OWN, THEIRS),
    ADD: (NAME, BADGE, NEW, AGAIN),
}
NEEDS_SHEET = (LEAVE, RECOVERY)
_AT = {
    "key.passphrase_weak": NEW,
    "key.pin_shape": CODE,
    "key.pin_weak": CODE,
    "create.passphrases_differ": AGAIN,
    "key.pins_differ": CODE_AGAIN,
    "key.officer_known": BADGE,
}


@dataclass(frozen=True, slots=True)
class Ask:
    """One step that is being asked about: whom it concerns, what was saved, what was refused."""

    kind: str
    badge: str = ""
    name: str = ""
    fields: tuple[str, ...] = ()
    code: str = ""  # the recovery code of a sheet that is not in force yet
    saved_to: str = ""
    busy: bool = False
    wrong: Refused | Trouble | None = None
    at: str = ""  # the field the refusal belongs to
    ticket: int = 0
    strength: int | None = None

    @property
    def needs_sheet(self) -> bool:
        return self.kind in NEEDS_SHEET


@dataclass(frozen=True, slots=True)
class State:
    """What the view draws."""

    keys: Keys | None = None
    ask: Ask | None = None
    hints: tuple[str, ...] = field(default=())


class View(Protocol):
    def show(self, state: State) -> None: ...


@dataclass(frozen=True)
class World:
    """What the keys page asks of the program."""

    load: Callable[[], Keys]
    change_passphrase: Callable[[str, str, str], Changed]
    set_pin: Callable[[str, str, str], object]
    readmit: Callable[[str, str, str], Changed]  # badge, new passphrase, own secret
    begin_again: Callable[[str, str], Changed]
    certify: Callable[[str], Changed]
    hand_over: Callable[[str, str, str], Changed]
    add: Callable[[str, str, str], Changed]
    new_code: Callable[[], str]
    sheet: Callable[[str], bytes]
    renew_recovery: Callable[[str], Changed]
    prove: Callable[[str, str], object]
    leave: Callable[[str, str, str], object]  # badge, own passphrase, new recovery code
    judge: Callable[[str, tuple[str, ...]], int]
    tell: Callable[[str], object]


class KeysPresenter:
    """One step at a time: what it does is said before, and its secrets are forgotten after it."""

    def __init__(self, view: View, jobs: Jobs, world: World) -> None:
        self.view, self.jobs, self.world = view, jobs, world
        self.state = State()
        self._tickets = 0
        self._after: Callable[[], None] | None = None
        jobs.changed.connect(self._something_changed)

    def load(self) -> None:
        """Read who holds what."""
        self.view.show(self.state)
        self.jobs.read(self.world.load, done=lambda keys: self._show(keys=keys), key="keys")

    def know(self, keys: Keys) -> None:
        """Who holds what, read by somebody else."""
        self.state = replace(self.state, keys=keys)

    def ask(self, kind: str, badge: str = "", then: Callable[[], None] | None = None) -> None:
        """Begin a step; `then` when it is done or given up."""
        self._tickets += 1
        self._after = then
        name = next((one.officer.name for one in self._holders() if one.officer.badge == badge), badge)
        keys = self.state.keys
        alone = keys is not None and not keys.me and kind == READMIT  # with the recovery code nobody vouches
        fields = FIELDS[kind][1:] if alone else FIELDS[kind]
        code = self.world.new_code() if kind in NEEDS_SHEET else ""
        self._show(ask=Ask(kind, badge, name, fields, code, ticket=self._tickets))

    def give_up(self) -> None:
        """The sheet is closed."""
        if self.state.ask is not None and not self.state.ask.busy:
            self._finish()

    def certify(self, badge: str) -> None:
        """The administrator issues the certificate."""
        self.jobs.write(lambda: self.world.certify(badge), done=lambda _: self.load(), failed=self._told)

    def weigh(self, passphrase: str) -> None:
        """How hard the new passphrase is to guess, while it is typed."""
        ask = self.state.ask
        if ask is None:
            return
        hints = (ask.name, ask.badge)

        def weighed(score: int) -> None:
            if self.state.ask is not None and self.state.ask.ticket == ask.ticket:
                self._show(ask=replace(self.state.ask, strength=score if passphrase else None))

        self.jobs.read(lambda: self.world.judge(passphrase, hints), done=weighed, key="keys.strength")

    def save_sheet(self, path: Path) -> None:
        """The new recovery sheet onto the disk, before its code opens anything."""
        ask = self.state.ask
        if ask is None:
            return

        def write() -> None:
            try:
                path.touch(mode=0o600)  # whoever reads the sheet opens the workspace
                path.chmod(0o600)
                path.write_bytes(self.world.sheet(ask.code))
            except OSError as error:
                raise Trouble(
                    "create.sheet_not_saved", path=str(path), reason=error.strerror or ""
                ) from error

        self._change(busy=True)
        self.jobs.write(
            write, done=lambda _: self._change(busy=False, saved_to=str(path)), failed=self._refused
        )

    def give(self, given: Mapping[str, str]) -> None:
        """Do it."""
        ask = self.state.ask
        if ask is None or ask.busy or any(not given.get(name, "").strip() for name in ask.fields):
            return
        for first, second, code in (
            (NEW, AGAIN, "create.passphrases_differ"),
            (CODE, CODE_AGAIN, "key.pins_differ"),
        ):
            if first in ask.fields and given[first] != given[second]:
                self._refused(Refused(code))
                return
        self._change(busy=True, wrong=None, at="")
        if ask.kind == LEAVE:
            self._leave(ask, given[OWN])
        else:
            self.jobs.write(
                self._work(ask, dict(given)), done=lambda _: self._done(ask), failed=self._refused
            )

    def _work(self, ask: Ask, given: dict[str, str]) -> Callable[[], object]:
        world, badge = self.world, ask.badge
        return {
            PASSPHRASE: lambda: world.change_passphrase(badge, given[OWN], given[NEW]),
            PIN: lambda: world.set_pin(badge, given[OWN], given[CODE]),
            READMIT: lambda: world.readmit(badge, given[NEW], given.get(OWN, "")),
            BEGIN_AGAIN: lambda: world.begin_again(badge, given[NEW]),
            RECOVERY: lambda: world.renew_recovery(ask.code),
            HAND_OVER: lambda: world.hand_over(badge, given[OWN], given[THEIRS]),
            ADD: lambda: world.add(given[NAME], given[BADGE], given[NEW]),
        }[ask.kind]

    def _leave(self, ask: Ask, own: str) -> None:
        me = self.state.keys.me if self.state.keys is not None else ""
        self.jobs.write(
            lambda: self.world.prove(me, own),
            done=lambda _: self._leaving(ask, own),
            failed=self._refused,
        )

    def _leaving(self, ask: Ask, own: str) -> None:
        self._show(ask=None)
        self.world.leave(ask.badge, own, ask.code)

    def _done(self, ask: Ask) -> None:
        self._finish()
        self.world.tell(ask.kind)

    def _finish(self) -> None:
        after, self._after = self._after, None
        self._show(ask=None)
        self.load()
        if after is not None:
            after()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Refused | Trouble):
            self._change(busy=False, wrong=error, at=self._place(error.code))

    def _place(self, code: str) -> str:
        ask = self.state.ask
        fields = ask.fields if ask is not None else ()
        wanted = _AT.get(code, OWN if code.startswith("key.") else "")
        return wanted if wanted in fields else ""

    def _told(self, error: Exception) -> None:
        self.load()
        if isinstance(error, Refused | Trouble):
            self.world.tell(error.code)

    def _holders(self) -> tuple[Any, ...]:
        return self.state.keys.holders if self.state.keys is not None else ()

    def _something_changed(self, changed: Changed) -> None:
        if changed.kinds() & {"officer", "key_event"}:
            self.load()

    def _change(self, **change: Any) -> None:
        if self.state.ask is not None:
            self._show(ask=replace(self.state.ask, **change))

    def _show(self, **change: Any) -> None:
        self.state = replace(self.state, **change)
        self.view.show(self.state)
