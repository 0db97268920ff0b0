"""Decides what the screen of completion and signatures shows and does. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from inspector.ui.screens.sign.adding import Adding
from inspector.ui.screens.sign.drawing import Drawing
from inspector.ui.screens.sign.outcomes import Outcomes
from inspector.ui.screens.sign.printer import Prints
from inspector.ui.screens.sign.scans import Scans
from inspector.ui.screens.sign.state import (
    Picture,
    Sheet,
    State,
    Wrong,
    is_reading,
    notice_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from pathlib import Path

    from PIL.Image import Image

    from inspector.casework.addenda import Jotted
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs
    from inspector.ui.printing import Printing

_CARES = frozenset(
    {"inspection", "notice", "notice_draft", "signature", "signed_page", "signed_pdf", "evidence"}
)
_THUMB_DOTS = 27.0


class View(Protocol):
    def show(self, state: State) -> None: ...
    def show_picture(self, picture: Picture) -> None: ...
    def show_thumb(self, notice: str, image: Image) -> None: ...
    def show_recording(self, evidence: str, jpeg: bytes) -> None: ...
    def focus_signer(self, key: str) -> None: ...
    def ask_lock(self, owed: tuple[Any, ...]) -> None: ...
    def ask_anew(self, kind: str, names: tuple[str, ...]) -> None: ...
    def ask_addendum(self, paragraphs: Any, jotted: Jotted, question: str) -> None: ...
    def refuse_addendum(self, code: str, facts: Mapping[str, object]) -> None: ...
    def close_addendum(self) -> None: ...


@dataclass(frozen=True)
class World:
    """What this screen asks of the program; `world.of(desk, ...)` makes it from a desk."""

    load: Callable[[], Sheet]
    pdf: Callable[[str], bytes]
    reading_copy: Callable[[str], bytes]
    with_outcomes: Callable[[str], bytes]
    page_images: Callable[..., list[Image]]  # pdf, dots an inch, pages
    evidence: Callable[[str], bytes | None]
    record: Callable[..., Changed]
    withdraw: Callable[[str], Changed]
    sign_on_screen: Callable[..., Changed]
    officer_signs: Callable[[str, str, str], Changed]  # notice, badge, secret
    issue: Callable[[str], tuple[str, Changed]]  # kind
    signers_lost: Callable[[str], tuple[str, ...]]  # kind: who signed what a new one would take the place of
    correction_pages: Callable[[str], tuple[int, ...]]  # of an addendum's paper, one for each correction
    check_printable: Callable[[str], None]  # refuses a paper that may not come out now
    printed: Callable[..., Changed]
    scan_back: Callable[[Path], tuple[Any, Changed]]
    files_in: Callable[[Path], list[Path]]
    reopen: Callable[[str], Changed]
    lock: Callable[[], Changed]
    paragraphs: Callable[[], tuple[tuple[str, str], ...]]
    jotted: Callable[[], Jotted]  # an addendum that was typed and not issued
    jot: Callable[[Jotted], Changed]
    add: Callable[..., tuple[str, Changed]]
    now: Callable[[], datetime]
    printing: Printing


class SignPresenter:
    """One completed inspection: from its frozen facts to the lock."""

    def __init__(
        self,
        view: View,
        jobs: Jobs,
        world: World,
        *,
        on_locked: Callable[[], object],
        on_reopened: Callable[[], object],
        show_party: Callable[[], object],
    ) -> None:
        self.view, self.jobs, self.world = view, jobs, world
        self._on_locked, self._on_reopened, self._show_party = on_locked, on_reopened, show_party
        self.state = State(world.now(), printers=world.printing.names(), paper=world.printing.paper)
        printer = self.state.printers[0] if self.state.printers else ""
        self.state = replace(self.state, printer=printer, profile=world.printing.profiles.of(printer))
        self._pdfs: dict[str, bytes] = {}
        self._thumbs: set[str] = set()
        self._wished = ("", 0, 0.0)
        self.is_closed = False
        self._print_first = False
        self.outcomes = Outcomes(self)
        self.drawing = Drawing(self)
        self.adding = Adding(self)
        self.prints = Prints(self)
        self.scans = Scans(self)
        jobs.changed.connect(self._something_changed)

    # -- reading

    def load(self) -> None:
        """Read the papers and who signs them again."""
        self.jobs.read(self.world.load, done=self._loaded, failed=self.tell, key="sign")

    def _loaded(self, sheet: Sheet) -> None:
        papers = [one.id for one in sheet.papers]
        shown = self.state.shown if self.state.shown in papers else (papers[0] if papers else "")
        stays = shown == self.state.shown
        self.show(
            sheet=sheet,
            shown=shown,
            reading=self.state.reading and stays,
            page=self.state.page if stays else 1,
            drafts={key: draft for key, draft in self.state.drafts.items() if sheet.signer(key)},
            listing=self.state.listing and bool(sheet.blocking),
            busy=False,
        )
        for one in sheet.papers:
            self._want_thumb(one.id)
        if self._print_first:
            self._print_first = False
            self.prints.all_unprinted()

    def print_first(self) -> None:
        """Just completed: what has a printer waiting is printed as soon as it is read."""
        self._print_first = bool(self.state.printer)

    def _something_changed(self, changed: Changed) -> None:
        if changed.kinds() & {"signed_pdf", "signature"}:  # from now on another revision is handed over
            self._pdfs.clear()
            self._draw_again()
        if changed.kinds() & _CARES:
            self.load()

    def close(self) -> None:
        """The page is left: nothing is drawn any more; what is being printed is still journalled."""
        if not self.is_closed:
            self.is_closed = True
            self.jobs.changed.disconnect(self._something_changed)
            self._pdfs.clear()
            self.prints.let_go()

    # -- which paper, which page

    def show_paper(self, document: str) -> None:
        """Show a paper from its first page; the key of a reading copy shows that."""
        self.show(shown=notice_of(document), reading=is_reading(document), page=1)

    def toggle_reading(self) -> None:
        """The English reading copy of the paper on the screen, and back."""
        paper = self.state.sheet.paper(self.state.shown) if self.state.sheet else None
        if paper is not None and paper.has_reading_copy:
            self.show(reading=not self.state.reading, page=1)

    def turn(self, page: int) -> None:
        """The page on the screen was turned."""
        self.state = replace(self.state, page=page)

    def want_page(self, document: str, page: int, dots: float) -> None:
        """Draw a page off the window's thread; only the newest wish is answered."""
        self._wished = (document, page, dots)

        def work() -> tuple[Picture, int]:
            pdf = self.bytes_of(document)
            pages = _count(pdf) if is_reading(document) else 0
            return Picture(document, page, dots, self.world.page_images(pdf, dots, [page])[0]), pages

        self.jobs.read(work, done=self._drawn, failed=self.tell, key="sign.page")

    def _drawn(self, result: tuple[Picture, int]) -> None:
        picture, pages = result
        if self.is_closed:
            return
        self.view.show_picture(picture)
        if pages and pages != self.state.reading_pages and picture.document == self.state.document:
            self.show(reading_pages=pages)

    def bytes_of(self, document: str) -> bytes:
        """The PDF of a paper or its reading copy; kept in memory while the page is open, never in a file."""
        if document not in self._pdfs:
            notice = notice_of(document)
            make = self.world.reading_copy if is_reading(document) else self.world.pdf
            self._pdfs[document] = make(notice)
        return self._pdfs[document]

    def _draw_again(self) -> None:
        """What officers signed digitally looks otherwise from now on."""
        document, page, dots = self._wished
        if document and document == self.state.document:
            self.want_page(document, page, dots)

    def _want_thumb(self, notice: str) -> None:
        if notice not in self._thumbs:
            self._thumbs.add(notice)
            self.jobs.read(
                lambda: self.world.page_images(self.bytes_of(notice), _THUMB_DOTS, [1])[0],
                done=lambda image: None if self.is_closed else self.view.show_thumb(notice, image),
                failed=self.tell,
            )

    def want_recording(self, evidence: str) -> None:
        """The preview of a file that may be named as the recording."""
        self.jobs.read(
            lambda: self.world.evidence(evidence),
            done=lambda jpeg: (
                self.view.show_recording(evidence, jpeg) if jpeg and not self.is_closed else None
            ),
            failed=self.tell,
            key="sign.recording",
        )

    # -- further papers, reopening, locking

    def issue(self, kind: str) -> None:
        """A further paper; one that takes the place of a signed one is asked about first."""
        self.jobs.read(
            lambda: self.world.signers_lost(kind),
            done=lambda names: self.view.ask_anew(kind, names) if names else self.issue_now(kind),
            failed=self.tell,
        )

    def issue_now(self, kind: str) -> None:
        """Issue a further paper and show it."""
        self.jobs.write(
            lambda: self.world.issue(kind), done=lambda made: self.show_paper(made[0]), failed=self.tell
        )

    def ask_reopen(self, wanted: bool = True) -> None:
        """Show or hide the line that asks why the facts are opened again."""
        self.show(reopening=wanted and self.state.may_reopen, reopen_code="")

    def reopen(self, reason: str) -> None:
        """The party wants a sentence changed: this edition is superseded, the next one begins."""
        if not reason.strip():
            self.show(reopen_code="reopen.reason_missing")
            return
        self.jobs.write(
            lambda: self.world.reopen(reason.strip()),
            done=lambda _: self._on_reopened(),
            failed=self.tell,
        )

    def show_party(self) -> None:
        """Turn the screen over to the party."""
        self._show_party()

    def ask_lock(self) -> None:
        """List what is missing and go there, or ask whether to end the record."""
        sheet = self.state.sheet
        if sheet is None or not self.state.may_lock:
            return
        if sheet.blocking:
            self.go_to_missing()
        else:
            self.show(listing=False)
            self.view.ask_lock(sheet.owed)

    def go_to_missing(self) -> None:
        """List what is missing and put the focus on the first."""
        self.show(listing=True)
        signers = self.state.sheet.signers if self.state.sheet else ()
        first = next((one for one in signers if one.outcome is None), None)
        if first is not None:
            self.view.focus_signer(first.key)

    def lock(self) -> None:
        """End the record."""
        self.jobs.write(self.world.lock, done=lambda _: self._on_locked(), failed=self.tell)

    # -- shared with the parts

    def tell(self, error: Exception) -> None:
        """Something that belongs to no field: said over the page."""
        code = getattr(error, "code", "program.fault")
        self.show(wrong=Wrong(code, getattr(error, "facts", {})))

    def forget_wrong(self) -> None:
        self.show(wrong=None)

    def show(self, **change: Any) -> None:
        self.state = replace(self.state, **change)
        if not self.is_closed:
            self.view.show(self.state)


def _count(pdf: bytes) -> int:
    from inspector import notices

    return len(notices.page_sizes(pdf))
