"""The printing of this screen: orders go to the queue, every copy that came out is journalled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.domain.errors import Trouble
from inspector.ui.printing import Copied, Order, Progress
from inspector.ui.screens.sign.state import is_reading, notice_of

if TYPE_CHECKING:
    from pathlib import Path

    from inspector.ui.printers import Profile
    from inspector.ui.screens.sign.presenter import SignPresenter


class Prints:
    """Part of the presenter."""

    def __init__(self, owner: SignPresenter) -> None:
        self.owner = owner
        self.printing = owner.world.printing
        self.printing.progressed.connect(self._progressed)
        self.printing.copied.connect(self._copied)
        self.printing.paper_changed.connect(self._paper_changed)

    def all_unprinted(self) -> None:
        """F9: every paper in force that was never printed, in the order of the list."""
        for paper in self.owner.state.unprinted:
            self.paper(paper.id)

    def paper(self, document: str) -> None:
        """All pages of a paper (in its kind's number of copies) or of its reading copy (once)."""
        sheet = self.owner.state.sheet
        paper = sheet.paper(notice_of(document)) if sheet else None
        if paper is None or not paper.in_force:
            return
        copies = 1 if is_reading(document) else paper.copies
        pages = None if is_reading(document) else paper.notice.pages
        self._order(document, pages, copies=copies)

    def page(self) -> None:
        """Alt+P: only the page on the screen, once more."""
        state = self.owner.state
        paper = state.sheet.paper(state.shown) if state.sheet else None
        if paper is not None and paper.in_force:
            self._order(state.document, None, only=(state.page,))

    def outcomes(self, notice: str) -> None:
        """The paper with its outcomes printed on it, after a refusal."""
        self._order(notice, None, with_outcomes=True)

    def stop(self, document: str) -> None:
        self.printing.stop(document)

    def part(self, document: str, pages: tuple[int, ...], copies: int, first_copy: int) -> None:
        """Chosen pages in chosen copies."""
        self._order(document, None, copies=copies, only=pages, first_copy=first_copy)

    def go_on(self, document: str, came_out: int) -> None:
        """After a jam: the sheets behind the last that really came out."""
        self.printing.go_on(document, came_out)

    def keep_profile(self, profile: Profile) -> None:
        """What somebody says of the printer in use."""
        printer = self.owner.state.printer
        try:
            self.printing.profiles.keep(printer, profile)
        except Trouble as trouble:
            self.owner.tell(trouble)
        self.owner.show(profile=self.printing.profiles.of(printer))

    def choose(self, printer: str) -> None:
        """Which printer takes the next orders."""
        self.owner.show(printer=printer, profile=self.printing.profiles.of(printer))

    def look_again(self) -> None:
        """Ask the system for its printers once more: one may have been plugged in."""
        names = self.printing.names()
        state = self.owner.state
        printer = state.printer if state.printer in names else (names[0] if names else "")
        self.owner.show(printers=names, printer=printer, profile=self.printing.profiles.of(printer))

    def save(self, document: str, path: Path) -> None:
        """Hand the PDF out as a file, for a phone or the workstation: a deliberate act, journalled."""
        world = self.owner.world

        def work() -> object:
            world.check_printable(notice_of(document))
            _write(path, self.owner.bytes_of(document))
            if is_reading(document):
                return None
            pages = range(1, self._pages(document) + 1)
            return world.printed(document, pages=tuple(pages), copy=0)

        self.owner.jobs.write(work, failed=self.owner.tell)

    def _pages(self, notice: str) -> int:
        sheet = self.owner.state.sheet
        paper = sheet.paper(notice) if sheet else None
        return paper.notice.pages if paper else 1

    def _order(
        self,
        document: str,
        pages: int | None,
        *,
        copies: int = 1,
        only: tuple[int, ...] = (),
        first_copy: int = 1,
        with_outcomes: bool = False,
    ) -> None:
        """Fetch the bytes off the window's thread, then queue."""
        owner = self.owner
        if not owner.state.printer:
            self.look_again()
        printer = owner.state.printer
        if not printer:
            owner.tell(Trouble("print.none"))
            return

        def work() -> Order:
            owner.world.check_printable(notice_of(document))
            pdf = owner.world.with_outcomes(document) if with_outcomes else owner.bytes_of(document)
            wanted = only or tuple(range(1, (pages or _count(pdf)) + 1))
            return Order(document, pdf, wanted, copies, first_copy=first_copy)

        owner.jobs.read(work, done=lambda order: self.printing.start(order, printer), failed=owner.tell)

    def let_go(self) -> None:
        """The page is left; as long as something is in the printer its copies are journalled."""
        if not any(one.is_live for one in self.owner.state.prints.values()):
            self.printing.progressed.disconnect(self._progressed)
            self.printing.copied.disconnect(self._copied)
            self.printing.paper_changed.disconnect(self._paper_changed)

    def _progressed(self, progress: Progress) -> None:
        sheet = self.owner.state.sheet
        if sheet is not None and sheet.paper(notice_of(progress.key)):
            self.owner.show(prints={**self.owner.state.prints, progress.key: progress})
            if self.owner.is_closed:
                self.let_go()

    def _copied(self, copied: Copied) -> None:
        """Reading copies are a courtesy: only the papers themselves are journalled."""
        sheet = self.owner.state.sheet
        if sheet is None or sheet.paper(copied.key) is None:
            return
        world = self.owner.world
        self.owner.jobs.write(
            lambda: world.printed(copied.key, pages=copied.pages, copy=copied.copy), failed=self.owner.tell
        )

    def _paper_changed(self, count: int) -> None:
        self.owner.show(paper=count)


def _write(path: Path, pdf: bytes) -> None:
    try:
        path.write_bytes(pdf)
    except OSError as error:
        raise Trouble("print.not_saved", path=str(path), reason=error.strerror or "") from error


def _count(pdf: bytes) -> int:
    from inspector import notices

    return len(notices.page_sizes(pdf))
