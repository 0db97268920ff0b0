"""Runs one trial: begins it behind the window, shows the real checklist over it, and clears up after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from inspector.casework import inspections, trials
from inspector.domain.errors import Refused, Trouble
from inspector.ui import messages
from inspector.ui.language import Language
from inspector.ui.printing import image_of
from inspector.ui.screens.inspection.presenter import InspectionPresenter
from inspector.ui.screens.inspection.view import InspectionView
from inspector.ui.screens.inspection.ways import Ways
from inspector.ui.screens.party.presenter import PartyPresenter
from inspector.ui.screens.party.view import PartyView
from inspector.ui.screens.party.world import RecordWorld
from inspector.ui.screens.trial.bar import TrialBar
from inspector.ui.screens.trial.papers import TrialPapersView
from inspector.ui.screens.trial.quiet import QuietJobs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL.Image import Image

    from inspector.casework.trials import Trial
    from inspector.domain.notice import Notice
    from inspector.ui.frame import Frame
    from inspector.ui.jobs import Jobs


class TrialRoom(QObject):
    """One trial in one frame. `begin` makes it; `failed` is told why it could not be made."""

    def __init__(
        self,
        frame: Frame,
        jobs: Jobs,
        begin: Callable[[], Trial],
        *,
        failed: Callable[[Exception], object] | None = None,
        stays: bool = False,
    ) -> None:
        super().__init__(frame)
        self.frame, self._jobs, self._begin, self._stays = frame, jobs, begin, stays
        self._failed = failed or self._say
        self.trial: Trial | None = None
        self.view: InspectionView | None = None
        self.papers: TrialPapersView | None = None
        self._quiet: QuietJobs | None = None
        self._presenters: list[object] = []
        self._pdfs: dict[str, bytes] = {}
        frame.closing.connect(self.end)

    def open(self) -> None:
        """Make the trial and show it."""
        self._jobs.photo(self._begin, done=self._begun, failed=self._failed)

    def again(self) -> None:
        """From the beginning, with the file as it is now; a file with faults leaves this trial as it is."""
        self._jobs.photo(self._begin, done=self._begun, failed=self._say)

    def end(self) -> None:
        """Nothing of it stays."""
        trial, self.trial = self.trial, None
        if self._quiet is not None:
            self._quiet.close()
        if trial is not None:
            self._jobs.write(lambda: trials.end(trial))

    def _begun(self, trial: Trial) -> None:
        if self.view is not None:  # the earlier one is left first: leaving ends it
            self.frame.clear() if self._stays else self.frame.back()
        self.trial = trial
        self._quiet = QuietJobs(self._jobs, self)
        self.view = view = InspectionView()
        bar = TrialBar(can_leave=not self._stays)
        bar.say(trial.form.title, trial.form.version)
        bar.again.connect(self.again)
        bar.other_language.connect(_other_language)
        bar.left.connect(self.frame.back)
        layout = view.layout()
        if layout is not None:
            layout.insertWidget(0, bar)  # type: ignore[attr-defined]  # the upright one of the view
        ways = Ways(completed=lambda _: self._completed(), party=self._party, tell=self.frame.tell)
        presenter = InspectionPresenter(
            view,
            self._quiet,
            trial.desk,
            trial.inspection,
            later=lambda milliseconds, act: QTimer.singleShot(milliseconds, act),
            ways=ways,
        )
        view.hands.left.connect(self._left)
        self._presenters = [presenter]
        self.frame.push(view)

    def _left(self) -> None:
        """The page was taken off: the trial is over."""
        self.view = None
        self.end()

    def _completed(self) -> None:
        trial, quiet = self.trial, self._quiet
        if trial is not None and quiet is not None:
            quiet.read(lambda: trials.drafts(trial), done=self._show_papers, failed=self._say)

    def _show_papers(self, drafts: tuple[tuple[Notice, bytes], ...]) -> None:
        self._pdfs = {notice.id: pdf for notice, pdf in drafts}
        self.papers = view = TrialPapersView()
        view.wanted.connect(self._draw_page)
        view.reopened.connect(self._reopen)
        view.show([notice for notice, _ in drafts])
        self.frame.push(view)

    def _draw_page(self, notice: str, page: int, dots: float) -> None:
        pdf, view = self._pdfs.get(notice, b""), self.papers
        if pdf and view is not None and self._quiet is not None:
            self._quiet.read(
                lambda: _pictured(pdf, page, dots),
                done=lambda image: view.show_picture(notice, page, dots, image_of(image)),
                key="page",
            )

    def _reopen(self) -> None:
        """Back to the questions: the facts are open again."""
        trial, quiet = self.trial, self._quiet
        if trial is None or quiet is None:
            return
        self.frame.back()
        quiet.write(
            lambda: inspections.reopen(trial.desk, trial.inspection, "试用"),
            done=lambda _: self.view.take_focus() if self.view else None,
            failed=self._say,
        )

    def _party(self, inspection: str) -> None:
        if self.trial is not None and self._quiet is not None:
            world = RecordWorld(self.trial.desk, inspection)
            view = PartyView(self.frame.window())
            self._presenters.append(PartyPresenter(view, self._quiet, world, self.frame.focus_page))

    def _say(self, error: Exception) -> None:
        told = isinstance(error, Refused | Trouble)
        self.frame.show_trouble(messages.sentence(error) if told else str(error))  # type: ignore[arg-type]


def _pictured(pdf: bytes, page: int, dots: float) -> Image:
    from inspector import notices

    return notices.page_images(pdf, dots, [page])[0]


def _other_language() -> None:
    """The same page in the other language."""
    Language.current().set("en" if Language.current().code == "zh" else "zh")
