"""Decides what the paper editor shows and does. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from inspector.ui.screens.paper.state import Picture, State, Wrong

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL.Image import Image

    from inspector.domain.approval import Mode
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.paper.state import Sheet

_CARES = frozenset({"notice_draft", "approval", "evidence", "agency"})


class View(Protocol):
    def show(self, state: State) -> None: ...
    def show_picture(self, picture: Picture) -> None: ...
    def focus_place(self, place: str) -> None: ...


@dataclass(frozen=True)
class World:
    """What this screen asks of the program; `world.of(desk, draft)` makes it from a desk."""

    load: Callable[[], Sheet]
    preview: Callable[[bool], bytes]  # the English reading copy, or the paper
    page_images: Callable[..., list[Image]]  # pdf, dots an inch, pages
    write: Callable[[str, Any], Changed]
    undo: Callable[[], Changed]
    keep: Callable[[], Changed]
    withdraw: Callable[[str], Changed]
    issue: Callable[[], tuple[str, Changed]]
    ask: Callable[[Mode], tuple[str, Changed]]
    answer: Callable[..., Changed]


class PaperPresenter:
    """One draft: from what the record knows to its number."""

    def __init__(
        self, view: View, jobs: Jobs, world: World, *, on_issued: Callable[[str], object],
        on_left: Callable[[], object],
    ) -> None:  # fmt: skip
        self.view, self.jobs, self.world = view, jobs, world
        self._on_issued, self._on_left = on_issued, on_left
        self.state = State()
        self.is_closed = False
        self._pdf = b""
        self._edition = 0
        jobs.changed.connect(self._something_changed)

    # -- reading

    def load(self) -> None:
        """Read the draft again, and make its picture anew."""
        self.jobs.read(self.world.load, done=self._loaded, failed=self.tell, key="paper")

    def _loaded(self, sheet: Sheet) -> None:
        self.show(sheet=sheet)
        self._draw_again()

    def _draw_again(self) -> None:
        """The preview follows what was typed; only the newest one is shown."""
        reading = self.state.reading
        self.jobs.read(
            lambda: self._made(reading), done=self._previewed, failed=self._not_drawn, key="paper.preview"
        )

    def _made(self, reading: bool) -> tuple[bytes, int]:
        from inspector import notices

        pdf = self.world.preview(reading)
        return pdf, len(notices.page_sizes(pdf))

    def _previewed(self, made: tuple[bytes, int]) -> None:
        self._pdf, pages = made
        self._edition += 1
        self.show(document=f"preview {self._edition}", pages=pages)

    def _not_drawn(self, error: Exception) -> None:
        """A paper that cannot be set yet has no picture; its problems stand at the fields."""
        if self.state.sheet is None or not self.state.sheet.blocking:
            self.tell(error)
        self.show(document="", pages=0)

    def want_page(self, document: str, page: int, dots: float) -> None:
        """Draw a page off the window's thread; only the newest wish is answered."""
        pdf = self._pdf

        def work() -> Picture:
            return Picture(document, page, dots, self.world.page_images(pdf, dots, [page])[0])

        self.jobs.read(work, done=self._drawn, failed=self.tell, key="paper.page")

    def _drawn(self, picture: Picture) -> None:
        if not self.is_closed:
            self.view.show_picture(picture)

    def toggle_reading(self) -> None:
        """The English reading copy beside the fields, and back."""
        sheet = self.state.sheet
        if sheet is not None and "reading" in sheet.kind.layouts:
            self.show(reading=not self.state.reading)
            self._draw_again()

    def _something_changed(self, changed: Changed) -> None:
        if changed.kinds() & _CARES and not self.state.issuing:
            self.load()

    def close(self) -> None:
        """The page is left: what was typed becomes a version of the draft."""
        if not self.is_closed:
            self.is_closed = True
            self.jobs.changed.disconnect(self._something_changed)
            if not self.state.issuing:
                self.jobs.write(self.world.keep)

    # -- writing

    def write(self, key: str, value: object) -> None:
        """A field was left, or a choice picked."""
        self.jobs.write(lambda: self.world.write(key, value), failed=self.tell)

    def undo(self) -> None:
        self.jobs.write(self.world.undo, failed=self.tell)

    def ask_withdraw(self, wanted: bool = True) -> None:
        """Show or hide the line that asks why the draft is put away."""
        self.show(withdrawing=wanted)

    def withdraw(self, reason: str) -> None:
        self.jobs.write(lambda: self.world.withdraw(reason), done=lambda _: self._on_left(), failed=self.tell)

    # -- approval

    def show_approval(self, wanted: bool = True) -> None:
        self.show(approving=wanted)

    def ask(self, mode: Mode) -> None:
        """Ask the head: before, by telephone, or afterwards because it is urgent."""
        self.jobs.write(lambda: self.world.ask(mode), failed=self.tell)

    def answer(self, **given: Any) -> None:
        """What the head said, or that the written confirmation has come."""
        self.jobs.write(lambda: self.world.answer(**given), failed=self.tell)

    # -- issuing

    def issue(self) -> None:
        """Issue the paper, or go to what stands in the way: as it is once every field is written."""
        if not self.state.issuing:
            self.jobs.write(_nothing, done=lambda _: self._read_to_issue(), failed=self.tell)

    def _read_to_issue(self) -> None:
        self.jobs.read(self.world.load, done=self._issue, failed=self.tell, key="paper.issue")

    def _issue(self, sheet: Sheet) -> None:
        self.show(sheet=sheet)
        if self.state.issuing or not sheet.draft.is_open:
            return
        if sheet.blocking:
            first = sheet.blocking[0]
            self.show(approving=self.state.approving or first.kind == "approval")
            self.view.focus_place(first.reference)
            if first.kind not in ("field", "approval"):
                self.show(wrong=Wrong(first.code, first.facts))
            return
        self.show(issuing=True, wrong=None)
        self.jobs.write(self.world.issue, done=self._issued, failed=self._not_issued)

    def _issued(self, made: tuple[str, Changed]) -> None:
        self._on_issued(made[0])

    def _not_issued(self, error: Exception) -> None:
        self.show(issuing=False)
        self.tell(error)
        self.load()

    # -- shared

    def tell(self, error: Exception) -> None:
        self.show(wrong=Wrong(getattr(error, "code", "program.fault"), getattr(error, "facts", {})))

    def forget_wrong(self) -> None:
        self.show(wrong=None)

    def show(self, **change: Any) -> None:
        self.state = replace(self.state, **change)
        if not self.is_closed:
            self.view.show(self.state)


def _nothing() -> None:
    """A write that waits for those before it."""
