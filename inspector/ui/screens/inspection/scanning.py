"""Decides what is read out of photos: codes for a question, a licence's proposal. Knows no widgets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework import codes
from inspector.ui import language
from inspector.ui.screens.inspection.reads import Codes, Offer, OfferLine, Seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from inspector.casework.codes import Proposed
    from inspector.evidence.barcodes import Barcode
    from inspector.ui.screens.inspection.presenter import InspectionPresenter
    from inspector.ui.screens.inspection.state import Photo


class Scanning:
    """Reads the photos at hand, the newest first; each photo once."""

    def __init__(self, owner: InspectionPresenter) -> None:
        self._owner = owner
        self._known: dict[str, tuple[Barcode, ...]] = {}
        self._busy: set[str] = set()
        self._then: Callable[[], None] = _nothing
        self._proposed: tuple[Proposed, ...] = ()
        hands = owner.view.hands
        hands.codes_asked.connect(self.ask_codes)
        hands.code_taken.connect(self.take)
        hands.codes_left.connect(self.leave_codes)
        hands.scanned.connect(self.take_scan)
        hands.licence_asked.connect(self.ask_licence)
        hands.picture_read.connect(self.take_in)
        hands.offer_taken.connect(self.accept)
        hands.offer_left.connect(self.decline)

    def turn(self, section: str) -> None:
        """Another page: what was proposed for this one waits no longer."""
        if section != self._owner.state.page.key and (self._owner.state.offer or self._owner.state.codes):
            self._then, self._proposed = _nothing, ()
            self._show(offer=None, codes=None)

    # -- barcodes

    def ask_codes(self, reference: str) -> None:
        """The codes in the tray's photos and in this section's."""
        self._show(codes=Codes(reference))
        self._read(self._at_hand(), self._say_codes)

    def take(self, reference: str, text: str, photo: str, file: bool) -> None:
        """This code answers the question; with `file` its photo becomes evidence of it."""
        self.leave_codes()
        if file and photo:
            self._owner.filing.file([photo], reference)
        self._owner.answer(reference, text)
        self._show(goal=self._owner._goal(reference))

    def take_scan(self, reference: str, text: str) -> None:
        """A hand scanner typed beside every field: into the barcode that is asked for, or nowhere."""
        if reference:
            self._owner.answer(reference, text)
            self._show(goal=self._owner._goal(reference))
            said = QCoreApplication.translate("Inspection", "Scanned into the barcode: %1")
            self._owner.ways.tell(language.fill(said, text), self._owner.undo)
        else:
            said = QCoreApplication.translate("Inspection", "Scanned, and no barcode is asked for here: %1")
            self._owner.ways.tell(language.fill(said, text), None)

    def leave_codes(self) -> None:
        self._then = _nothing
        self._show(codes=None)

    def _say_codes(self) -> None:
        asked = self._owner.state.codes
        if asked is None:
            return
        at_hand = self._at_hand()
        seen = [Seen(code.text, code.kind, one.key, one.title)
                for one in at_hand for code in self._known.get(one.key, ())]  # fmt: skip
        once = {one.text: one for one in reversed(seen)}
        found = tuple(one for one in seen if once[one.text] is one)
        self._show(codes=replace(asked, found=found, photos=len(at_hand), waiting=self._waiting()))

    # -- the licence

    def ask_licence(self) -> None:
        """The licence among the tray's photos and this section's."""
        if self._owner.state.page.licence:
            self._show(offer=Offer())
            self._read(self._at_hand(), self._say_offer)

    def accept(self) -> None:
        """One key takes all of it, as one step to take back; the photo becomes evidence of this section."""
        offer, section = self._owner.state.offer, self._owner.state.page.key
        if offer is None or not offer.lines:
            self.decline()
            return
        filled, proposed = self._owner._open(), self._proposed
        photo = next((one for one in self._owner.photos.all() if one.key == offer.photo), None)
        if photo is not None and not photo.reference:
            self._owner.filing.file([photo.key], section)
        if photo is not None and not (photo.caption or photo.proves):
            self._owner.photos.describe(photo.key, codes.CAPTION, codes.proves(filled, proposed))
        self._owner._step(lambda now: [filled.answer(one.reference, one.value, now) for one in proposed])
        self._leave_offer()
        self._show(goal=self._owner._goal(proposed[-1].reference))

    def decline(self) -> None:
        """Esc: nothing was answered and nothing is."""
        self._leave_offer()
        self._show(goal=self._owner._goal(""))

    def _leave_offer(self) -> None:
        self._then, self._proposed = _nothing, ()
        self._show(offer=None)

    def _say_offer(self) -> None:
        if self._owner.state.offer is None:
            return
        at_hand = self._at_hand()
        offer = Offer(photos=len(at_hand), waiting=self._waiting())
        for one in at_hand:
            shown = codes.licence_in(self._known.get(one.key, ()))
            if shown is not None:
                filled, section = self._owner._open(), self._owner.state.page.key
                self._proposed = codes.propose(filled, section, shown)
                offer = replace(
                    offer,
                    photo=one.key,
                    name=one.title,
                    lines=tuple(self._line(each) for each in self._proposed),
                    agrees=codes.is_registered(shown, filled.target.party) is True,
                    link=shown.link if shown.is_opaque else "",
                )
                if not shown.is_opaque:
                    break
        self._show(offer=offer)

    def _line(self, proposed: Proposed) -> OfferLine:
        filled, spoken = self._owner._open(), language.code()
        choices = codes.choices(filled, proposed.reference, spoken)
        return OfferLine(
            proposed.reference,
            filled.session.text(proposed.reference, spoken, "label"),
            choices.get(proposed.value, proposed.value),
            choices.get(proposed.now, proposed.now),
            proposed.expected,
        )

    # -- reading

    def take_in(self, reference: str, paths: Sequence[str], data: object, way: str) -> None:
        """A file, the clipboard or the camera: into the tray as any photo, and read from there."""
        self._then = self._say_codes if reference else self._say_offer
        if reference:
            self._show(codes=Codes(reference))
        else:
            self._show(offer=Offer())
        self._owner.photos.add_to_read(paths, data, way, self._stored)
        self._then()

    def _stored(self, record: str) -> None:
        """Durable now: read it, if somebody still wants to know."""
        if record and self._then is not _nothing:
            self._read([one for one in self._owner.photos.all() if one.key == record], self._then)

    def _at_hand(self) -> list[Photo]:
        """Photos of the tray and of this section, the newest first."""
        filled, section, taken = self._owner._open(), self._owner.state.page.key, self._owner.photos
        here = taken.filed_in(lambda reference: filled.section_of(reference) == section)
        stored = [one for one in (*taken.tray(), *here) if not one.is_new]
        return sorted(stored, key=lambda one: one.key, reverse=True)

    def _waiting(self) -> int:
        """Photos being read, and those that come in to be read."""
        return len(self._busy) + len(self._owner.photos.when_stored)

    def _read(self, wanted: Iterable[Photo], then: Callable[[], None]) -> None:
        self._then = then
        for one in wanted:
            if one.key not in self._known and one.key not in self._busy:
                self._busy.add(one.key)
                self._read_one(one.key)
        self._then()

    def _read_one(self, key: str) -> None:
        desk = self._owner.desk
        self._owner.jobs.photo(
            lambda: codes.of(desk, key),
            done=lambda found: self._done(key, found),
            failed=lambda _: self._done(key, ()),
        )

    def _done(self, key: str, found: tuple[Barcode, ...]) -> None:
        self._busy.discard(key)
        self._known[key] = found
        self._then()

    def _show(self, **change: object) -> None:
        self._owner._show(**change)


def _nothing() -> None:
    """Nobody asked."""


def kind_words(kind: str) -> str:
    """What a code is called."""
    return {
        "ean13": "EAN-13",
        "ean8": "EAN-8",
        "upca": "UPC-A",
        "code128": "Code 128",
        "qr": QCoreApplication.translate("Inspection", "QR code"),
        "datamatrix": "Data Matrix",
    }.get(kind, kind)
