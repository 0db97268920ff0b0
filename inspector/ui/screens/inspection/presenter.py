"""Decides what happens on the inspection screen. Knows no widgets; owns one frozen state."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework import inspections
from inspector.domain.errors import Refused
from inspector.ui import language, messages
from inspector.ui.messages import in_words
from inspector.ui.screens.inspection import reading, words
from inspector.ui.screens.inspection.completing import Completing
from inspector.ui.screens.inspection.filing import Filing
from inspector.ui.screens.inspection.row_steps import RowSteps
from inspector.ui.screens.inspection.saving import Saver
from inspector.ui.screens.inspection.scanning import Scanning
from inspector.ui.screens.inspection.shelf import PhraseShelf
from inspector.ui.screens.inspection.state import Goal, InspectionState
from inspector.ui.screens.inspection.stepping import Step, Steps
from inspector.ui.screens.inspection.ways import Ways, nothing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from inspector.casework.desk import Desk
    from inspector.casework.filling import Filling
    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.inspection.saving import Later
    from inspector.ui.screens.inspection.view import InspectionView


AHEAD = 300  # ms after a page was turned


class InspectionPresenter:
    """One open inspection. Every answer goes into memory at once and to the disk behind the window."""

    def __init__(
        self, view: InspectionView, jobs: Jobs, desk: Desk, inspection_id: str, *, later: Later,
        ways: Ways | None = None,
    ) -> None:  # fmt: skip
        self.view, self.jobs, self.desk, self.id = view, jobs, desk, inspection_id
        self.ways = ways or Ways()
        self.state = InspectionState()
        self.filled: Filling | None = None
        self.steps = Steps()
        self.filing = Filing(self, later)
        self.photos = self.filing.intake
        self.saver = Saver(
            jobs,
            later,
            pending=lambda: self.filled.pending() if self.filled else (),
            save=lambda pairs: inspections.save(desk, inspection_id, pairs),
            saved=self._saved,
            failed=self._save_failed,
        )
        self._section, self._typing, self._left = "", "", False
        self._later, self._ahead_of = later, ("", "")
        self._resumed: tuple[str, str] | tuple[()] = ()
        self._refusals: dict[str, str] = {}
        self._listen()
        self.row_steps = RowSteps(self)
        self.completing = Completing(self)
        self.scanning = Scanning(self)
        self.phrases = PhraseShelf(self)
        jobs.read(
            lambda: inspections.filling(desk, inspection_id),
            done=self._opened,
            failed=lambda error: self._show(trouble=in_words(error)),
        )

    def _listen(self) -> None:
        hands = self.view.hands
        hands.typed.connect(lambda reference, value: self.answer(reference, value, live=True))
        hands.answered.connect(self.answer)
        hands.settled.connect(self.settle)
        hands.corrected.connect(self.correct)
        hands.printed_so.connect(self.keep_as_printed)
        hands.certificates_shown.connect(self.show_certificates)
        hands.nothing_found.connect(self.nothing_found)
        hands.sentence_edited.connect(self.edit_sentence)
        hands.sentence_restored.connect(lambda: self.edit_sentence(None))
        hands.section_chosen.connect(self.turn_to)
        hands.section_next.connect(self.next_section)
        hands.point_opened.connect(self.go_to_point)
        hands.history_asked.connect(self.toggle_history)
        hands.party_asked.connect(lambda: self.saver.flush(lambda: self.ways.party(self.id)))
        hands.undone.connect(self.undo)
        hands.ticked.connect(self.tick)
        hands.language_changed.connect(self._say_again)
        hands.left.connect(self.leave)

    @property
    def section(self) -> str:
        """The page that is open."""
        return self._section

    def resume(self, section: str, reference: str) -> None:
        """Back at the field one was at before the workspace was locked."""
        if self.filled is None:
            self._resumed = (section, reference)
        elif section in self.filled.relevant_sections():
            self.turn_to(section, reference)

    def _opened(self, filled: Filling) -> None:
        self.filled = filled
        sections = filled.relevant_sections()
        unfinished = (
            s.reference for s in filled.sections("zh") if s.state in ("unchecked", "doubt") or s.doubts
        )
        found = next((s.reference for s in filled.sections("zh") if s.findings), sections[0])
        self._section = next(unfinished, found) if filled.certificates_shown_at else sections[0]
        self.tick()
        self.refresh(goal=self._goal(""))
        self.photos.load()
        if self._resumed:
            self.resume(*self._resumed)

    # -- answering

    def answer(self, reference: str, value: str, *, live: bool = False) -> None:
        """One answer: into memory now, onto the disk soon; leaving a field does not wait for soon."""
        filled = self._open()
        value = value if live else filled.tidy(reference, value)
        stored = filled.session.value(reference) if filled.session.relevant(reference) else None
        if stored is None or (stored == value and reference not in self._refusals):
            self.settle(reference)
            return
        self.steps.begin(filled, self._section, reference, live=live)
        self._typing = reference if live else ""
        try:
            filled.answer(reference, value, self.desk.now())
            self._refusals.pop(reference, None)
        except Refused as refusal:
            self._refusals[reference] = messages.sentence(refusal)
        self._changed(at_once=not live)

    def settle(self, reference: str) -> None:
        """The field was left: what was typed is durable now, and said about it what there is to say."""
        self.steps.typing = ""
        if self._typing == reference:
            self._typing = ""
            self._changed(at_once=True)

    def correct(self, reference: str) -> None:
        """Alt+1: take the suggestion."""
        doubt = self._open().doubt(reference)
        if doubt is not None and doubt.suggestion:
            self.answer(reference, doubt.suggestion)
            self._show(goal=self._goal(reference))

    def keep_as_printed(self, reference: str) -> None:
        """Alt+2: it is printed so; the record says so."""
        self.answer(f"{reference}_as_printed", "yes")

    def show_certificates(self) -> None:
        self._step(self.filled.show_certificates if self.filled else nothing)
        self._show(goal=self._goal(""))

    def nothing_found(self) -> None:
        """F7: one key, one step to take back. It leads to what is open here, else to the next section."""
        self._step(lambda now: self._open().nothing_found(self._section, now))
        still = [one for one in self.state.points if one.section == self._section and one.blocks]
        if still:
            self._show(goal=self._goal(still[0].reference))
        elif self.state.following:
            self.next_section()

    def _step(self, act: Callable[..., object]) -> None:
        """Several answers as one step."""
        filled = self._open()
        self.steps.begin(filled, self._section, "")
        self._typing = ""
        before = self.steps.stack[-1].before
        act(self.desk.now())
        if before is not None and before == type(before).of(filled):
            self.steps.pop()
        self._changed(at_once=True)

    def edit_sentence(self, text: str | None) -> None:
        """The officer's own words for the record; None restores the generated ones."""
        filled, section, spoken = self._open(), self._section, language.code()
        generated = filled.sentences(section, spoken).generated
        wanted = None if text is None or text.strip() in ("", generated) else text
        filled.edit_sentences(section, spoken, wanted)
        self.jobs.write(
            lambda: inspections.save_text(self.desk, self.id, section, spoken, wanted),
            done=lambda _: self._saved(()),
            failed=self._save_failed,
        )
        self.refresh()

    # -- taking back

    def undo(self) -> None:
        step = self.steps.pop()
        if step is not None:
            self._take_back(step)

    def _take_back(self, step: Step) -> None:
        self.steps.drop(step)
        if step.take_back is not None:
            step.take_back()
        elif step.before is not None:
            step.before.put_back(self._open(), self.desk.now())
            self._refusals.clear()
            self._section = step.section or self._section
            self._typing = ""
            self._changed(at_once=True)
            self._show(goal=self._goal(step.reference))

    # -- moving

    def turn_to(self, section: str, reference: str = "") -> None:
        self.saver.flush()
        self.scanning.turn(section)
        self._section, self._typing = section, ""
        self.refresh(goal=self._goal(reference))

    def next_section(self) -> None:
        """On the last section there is only F9 left; the focus begins again at the top."""
        sections = self._open().relevant_sections()
        place = sections.index(self._section) + 1 if self._section in sections else 0
        self.turn_to(sections[place] if place < len(sections) else self._section)

    def go_to_point(self, key: str) -> None:
        point = next((one for one in self.state.points if one.key == key), None)
        if point is not None and self.filled is not None:
            self.turn_to(point.section or self._section, point.reference)
            if point.wants_photos and not point.reference:
                self.view.to_photos()

    def leave(self) -> None:
        """The page is left: what waits is saved, and the draft becomes a version of the record."""
        if self.filled is not None and not self._left:
            self._left = True
            self.saver.flush(lambda: self.jobs.write(lambda: inspections.keep(self.desk, self.id)))

    def toggle_history(self) -> None:
        if self.state.earlier is not None:
            self._show(earlier=None)
        elif self.filled is not None:
            filled = self.filled
            self.jobs.read(
                lambda: tuple(self.ways.history(self.desk, filled)),
                done=lambda found: self._show(earlier=found),
            )

    # -- saving

    def _changed(self, *, at_once: bool) -> None:
        self.saver.flush() if at_once else self.saver.touch()
        self.refresh()

    def _saved(self, pairs: Iterable[tuple[str, str | None]]) -> None:
        if self.filled is not None:
            self.filled.saved(pairs)
        text = QCoreApplication.translate("Inspection", "Saved %1")
        self.ways.status(language.fill(text, f"{self.desk.now():%H:%M:%S}"), "check", "ok")

    def _save_failed(self, error: Exception | None) -> None:
        """Nothing is lost from the screen: said what is safe and what to do, tried again behind it."""
        if error is None:
            self._show(trouble="")
            return
        safe = QCoreApplication.translate(
            "Inspection", "Your answers stay on this screen and are saved as soon as it works again."
        )
        self._show(trouble=f"{in_words(error)} {safe}", busy=False)
        self.ways.status(QCoreApplication.translate("Inspection", "Not saved"), "circle-alert", "danger")

    # -- showing

    def tick(self) -> None:
        if self.filled is not None:
            seconds = int((self.desk.now() - self.filled.inspection.opened_at).total_seconds())
            self._show(elapsed=words.elapsed_words(seconds))

    def _say_again(self) -> None:
        self.tick()
        self.refresh()

    def refresh(self, **change: object) -> None:
        """Read what the filling says now; the view draws only what differs."""
        filled, spoken = self.filled, language.code()
        if filled is None:
            return
        relevant = filled.relevant_sections()
        if self._section not in relevant:
            self._section = relevant[0]
        sections = filled.sections(spoken)
        here = next(one for one in sections if one.reference == self._section)
        page = reading.read_page(filled, here, spoken, self._refusals)
        after = sections[relevant.index(self._section) + 1 :]
        page = reading.hushed(page, self._typing, self.state.page)
        self._show(**{
            "busy": False,
            "head": reading.read_head(filled, spoken),
            "sections": reading.read_sections(sections, filled),
            "points": reading.read_points(filled.problems(), sections, spoken),
            "page": page,
            "following": next((f"{one.number} {one.title}" for one in after), ""),
            **self.filing.shown(filled),
            "today": self.desk.now().isoformat(),
            **change,
        })  # fmt: skip

        if self._ahead_of != (self._section, spoken):
            self._ahead_of = self._section, spoken
            self._later(AHEAD, self._look_ahead)

    def _look_ahead(self) -> None:
        """Nobody waits now: the page gets ready for what the next answers may ask."""
        section, spoken = self._ahead_of
        if self.filled is not None and section == self._section and not self._left:
            self._show(ahead=self.filled.waiting(section, spoken))

    def _show(self, **change: object) -> None:
        self.state = replace(self.state, **change)  # type: ignore[arg-type]
        self.view.show(self.state)

    def _goal(self, reference: str) -> Goal:
        return Goal(reference, self.state.goal.ticket + 1)

    def _open(self) -> Filling:
        if self.filled is None:
            raise Refused("inspection.not_open")
        return self.filled
