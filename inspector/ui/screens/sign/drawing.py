"""Signing on the screen: page after page is drawn, then all of it is recorded at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.domain.inspection import Correction
from inspector.domain.notice import Outcome
from inspector.domain.party import Person
from inspector.ui.screens.sign.state import RECORDS, Pad, Paper

if TYPE_CHECKING:
    from inspector.ui.screens.sign.presenter import SignPresenter


class Drawing:
    """Part of the presenter. Nothing is recorded before the last page is signed."""

    def __init__(self, owner: SignPresenter) -> None:
        self.owner = owner
        self._drawn: tuple[bytes, ...] = ()

    def begin(self, key: str) -> None:
        """Hand the screen over to a signer."""
        sheet = self.owner.state.sheet
        signer = sheet.signer(key) if sheet else None
        if signer is not None and self.owner.state.is_open:
            who = signer.who
            self._open(
                Pad(signer.notice, signer.role, signer.name, signer.pages, opinion=signer.opinion, who=who)
            )

    def beside(self, role: str, name: str, unit: str, on_screen: bool) -> None:
        """Somebody else signs the record: an interpreter or a witness, in ink or on the screen."""
        record = self._record()
        if record is None or not name.strip():
            return
        who = Person(name.strip(), role=role, unit=unit.strip())
        if on_screen:
            every = record.notice.pages if role == "interpreter" else 1
            self._open(Pad(record.id, role, who.name, every, who=who))
            return
        self.owner.jobs.write(
            lambda: self.owner.world.record(record.id, role, who.name, Outcome.SIGNED, who=who),
            failed=self.owner.tell,
        )

    def _record(self) -> Paper | None:
        """The record, or the addendum that is under way: what is being signed now."""
        signed = {one.notice for one in self.owner.state.sheet.signers} if self.owner.state.sheet else set()
        found = [one for one in self.owner.state.papers if one.id in signed and one.notice.kind in RECORDS]
        return found[-1] if found else None

    def say(self, **fields: str) -> None:
        """How it was read, and what is objected."""
        pad = self.owner.state.pad
        if pad is not None and pad.may_say:
            self.owner.show(pad=replace(pad, **fields, code=""))  # type: ignore[arg-type]

    def page(self, png: bytes) -> None:
        """A page is signed: on to the next, or all of it is recorded."""
        pad = self.owner.state.pad
        if pad is None or pad.busy:
            return
        self._drawn = (*self._drawn, png)
        if len(self._drawn) < pad.pages:
            self.owner.show(pad=replace(pad, page=pad.page + 1))
            return
        self.owner.show(pad=replace(pad, busy=True))
        drawn = self._drawn
        self.owner.jobs.write(
            lambda: self.owner.world.sign_on_screen(
                pad.notice, pad.role, pad.name, drawn,
                reading=pad.reading if pad.role == "party" else "", opinion=pad.opinion.strip(), who=pad.who,
            ),
            done=lambda _: self.stop(),
            failed=self._failed,
        )  # fmt: skip

    def stop(self) -> None:
        """The screen is taken back."""
        self._drawn = ()
        self.owner.show(pad=None)

    def _failed(self, error: Exception) -> None:
        self.stop()
        self.owner.tell(error)

    def _open(self, pad: Pad) -> None:
        self._drawn = ()
        paper = self.owner.state.sheet.paper(pad.notice) if self.owner.state.sheet else None
        first = 1 if pad.pages > 1 or paper is None else paper.notice.pages
        corrected = paper.notice.facts.get("corrections", ()) if paper and pad.role == "party" else ()
        corrections = tuple(Correction(one["where"], one["was"], one["now"]) for one in corrected)
        self.owner.show(pad=replace(pad, page=first, corrections=corrections))
        if corrections:
            self.owner.jobs.read(
                lambda: self.owner.world.correction_pages(pad.notice),
                done=lambda pages: self._placed(pad.notice, pages),
                failed=self.owner.tell,
            )

    def _placed(self, notice: str, pages: tuple[int, ...]) -> None:
        """The page each correction stands on is known: that one is read while it is confirmed."""
        pad = self.owner.state.pad
        if pad is not None and pad.notice == notice:
            self.owner.show(pad=replace(pad, stands_on=pages))
