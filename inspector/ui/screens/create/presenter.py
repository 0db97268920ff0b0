"""Gathers what a new workspace needs, makes it, and holds on until the recovery sheet is kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

from inspector.casework.setup import Founder, NewWorkspace
from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from inspector.ui.jobs import Jobs

STRONG_ENOUGH = 3  # of zxcvbn's 0 to 4; the vault refuses less
MOST_OFFICERS = 9
REQUIRED = ("name", "badge", "passphrase")


@dataclass(frozen=True, slots=True)
class OfficerDraft:
    """One officer as far as typed. `strength` is None until the passphrase was judged."""

    name: str = ""
    name_en: str = ""
    badge: str = ""
    passphrase: str = ""
    again: str = ""
    strength: int | None = None


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The code that opens the workspace when every passphrase is forgotten, and the sheet to print."""

    code: str
    pdf: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Creating:
    """The page. `faults` maps a field (`agency`, `officers.0.badge`) to the code of what is wrong with it."""

    agency: str = ""
    agency_en: str = ""
    short_name: str = ""
    officers: tuple[OfficerDraft, ...] = (OfficerDraft(), OfficerDraft())
    faults: Mapping[str, str] = field(default_factory=dict)
    busy: bool = False
    trouble: Refused | Trouble | None = None
    sheet: RecoverySheet | None = None
    saved_to: str = ""
    kept: bool = False


class CreateView(Protocol):
    """What the presenter needs of its view."""

    edited: Any
    officer_added: Any
    officer_removed: Any
    create_asked: Any
    save_asked: Any
    kept_said: Any
    finished: Any
    back_asked: Any

    def show(self, state: Creating) -> None: ...


class CreatePresenter:
    """`judge(passphrase, hints)` answers 0 to 4; `create` makes the workspace, answers its sheet."""

    def __init__(
        self,
        view: CreateView,
        jobs: Jobs,
        create: Callable[[NewWorkspace], RecoverySheet],
        *,
        judge: Callable[[str, tuple[str, ...]], int],
        opened: Callable[[], object],
        back: Callable[[], object],
    ) -> None:
        self.view, self.jobs = view, jobs
        self._create, self._judge, self._opened, self._back = create, judge, opened, back
        self.state = Creating()
        view.edited.connect(self.edit)
        view.officer_added.connect(self.add_officer)
        view.officer_removed.connect(self.remove_officer)
        view.create_asked.connect(self.create)
        view.save_asked.connect(self.save)
        view.kept_said.connect(self.keep)
        view.finished.connect(self.finish)
        view.back_asked.connect(self.back)
        view.show(self.state)

    # -- typing

    def edit(self, reference: str, text: str) -> None:
        """One field, by its reference; a fault disappears while it is being mended."""
        if not reference.startswith("officers."):
            self._show(**{reference: text}, faults=self._without(reference))
            return
        _, place, name = reference.split(".")
        changed = _typed(self.state.officers[int(place)], name, text)
        self._show(officers=self._put(int(place), changed), faults=self._without(reference))
        if name == "passphrase":
            self._weigh(int(place), text)

    def add_officer(self) -> None:
        if len(self.state.officers) < MOST_OFFICERS:
            self._show(officers=(*self.state.officers, OfficerDraft()))

    def remove_officer(self, place: int) -> None:
        """An inspection needs two (APL art. 42), a workspace may begin with one."""
        if len(self.state.officers) > 1:
            left = tuple(one for number, one in enumerate(self.state.officers) if number != place)
            self._show(officers=left, faults={})

    def _weigh(self, place: int, text: str) -> None:
        officer = self.state.officers[place]
        hints = (self.state.agency, self.state.short_name, officer.name, officer.name_en, officer.badge)

        def judged(score: int) -> None:
            if place < len(self.state.officers) and self.state.officers[place].passphrase == text:
                weighed = replace(self.state.officers[place], strength=score if text else None)
                self._show(officers=self._put(place, weighed))

        self.jobs.read(lambda: self._judge(text, hints), done=judged, key=f"create.strength.{place}")

    # -- making

    def create(self) -> None:
        faults = find_faults(self.state)
        if faults or self.state.busy:
            self._show(faults=faults)
            return
        new = NewWorkspace(
            agency=self.state.agency.strip(),
            agency_en=self.state.agency_en.strip(),
            short_name=self.state.short_name.strip(),
            system="",  # the officer typed the whole head of the numbers
            founders=[_founder(officer) for officer in self.state.officers],
        )
        self._show(busy=True, trouble=None)
        self.jobs.write(lambda: self._create(new), done=self._made, failed=self._failed)

    def _made(self, sheet: RecoverySheet) -> None:
        # The secrets leave the memory of the page as soon as the workspace holds them.
        bare = tuple(replace(officer, passphrase="", again="") for officer in self.state.officers)
        self._show(busy=False, sheet=sheet, officers=bare)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Refused) and error.code == "key.passphrase_weak":
            weak = {
                f"officers.{place}.passphrase": error.code
                for place, officer in enumerate(self.state.officers)
                if (officer.strength or 0) < STRONG_ENOUGH
            }
            self._show(busy=False, faults=weak or {"officers.0.passphrase": error.code})
        else:
            self._show(busy=False, trouble=error)

    # -- the sheet

    def save(self, path: Path) -> None:
        """Write the sheet where the user said."""
        sheet = self.state.sheet
        if sheet is not None:
            self._show(trouble=None)
            self.jobs.write(lambda: _write(sheet, path), done=self._saved, failed=self._failed)

    def _saved(self, path: Path) -> None:
        self._show(saved_to=str(path))

    def keep(self, kept: bool) -> None:
        self._show(kept=kept)

    def finish(self) -> None:
        """Only once someone has said that the sheet is kept: without it nobody can help later."""
        if self.state.kept:
            self._opened()

    def back(self) -> None:
        if self.state.sheet is None and not self.state.busy:
            self._back()

    def _put(self, place: int, officer: OfficerDraft) -> tuple[OfficerDraft, ...]:
        return tuple(officer if number == place else one for number, one in enumerate(self.state.officers))

    def _without(self, reference: str) -> dict[str, str]:
        return {name: code for name, code in self.state.faults.items() if name != reference}

    def _show(self, **change: Any) -> None:
        self.state = replace(self.state, **change)
        self.view.show(self.state)


def _typed(officer: OfficerDraft, name: str, text: str) -> OfficerDraft:
    change: dict[str, Any] = {name: text}
    return replace(officer, **change)


def find_faults(state: Creating) -> dict[str, str]:
    """Everything that is missing or wrong, in the order of the page."""
    faults = {name: "create.empty" for name in ("agency", "short_name") if not getattr(state, name).strip()}
    seen: set[str] = set()
    for place, officer in enumerate(state.officers):
        for name in REQUIRED:
            if not getattr(officer, name).strip():
                faults[f"officers.{place}.{name}"] = "create.empty"
        badge = officer.badge.strip()
        if badge and badge in seen:
            faults[f"officers.{place}.badge"] = "create.badge_twice"
        seen.add(badge)
        if officer.passphrase and officer.passphrase != officer.again:
            faults[f"officers.{place}.again"] = "create.passphrases_differ"
        if officer.passphrase and officer.strength is not None and officer.strength < STRONG_ENOUGH:
            faults[f"officers.{place}.passphrase"] = "create.passphrase_weak"
    return faults


def _founder(officer: OfficerDraft) -> Founder:
    return Founder(
        name=officer.name.strip(),
        name_en=officer.name_en.strip(),
        badge=officer.badge.strip(),
        passphrase=officer.passphrase,
    )


def _write(sheet: RecoverySheet, path: Path) -> Path:
    try:
        path.touch(mode=0o600)  # whoever reads the sheet opens the workspace
        path.chmod(0o600)
        path.write_bytes(sheet.pdf())
    except OSError as error:
        raise Trouble("create.sheet_not_saved", path=str(path), reason=error.strerror or "") from error
    return path
