"""Decides what the print office shows: who gets a notice, what all share, how far issue and print are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from inspector.casework.page import Problem
    from inspector.casework.tour_notices import Plan, Row
    from inspector.domain.blank_form import BlankForm
    from inspector.domain.changed import Changed
    from inspector.domain.party import Officer
    from inspector.ui.jobs import Jobs

_CARES = frozenset({"notice", "notice_draft", "signature", "blank_form", "number_block", "target", "agency"})


@dataclass(frozen=True, slots=True)
class Facts:
    """What the store says, read at once."""

    campaign: str
    halls: tuple[tuple[str, int], ...]
    rows: tuple[Row, ...]
    officers: tuple[Officer, ...]
    numbers: int  # left for these notices
    order_numbers: int  # left for orders, of which blank forms take some
    blanks: tuple[BlankForm, ...] = ()
    fair: bool = True


@dataclass(frozen=True, slots=True)
class Work:
    """A run over the chosen targets: issue, or print."""

    what: str  # issue, print
    whole: int
    done: int = 0
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """What the view draws."""

    now: datetime
    plan: Plan
    hall: str = ""
    facts: Facts | None = None
    chosen: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    work: Work | None = None
    printer: str = ""
    seconds: float = 7.5
    paper: int = -1
    wrong: tuple[str, Mapping[str, object]] | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.facts.rows if self.facts else ()

    @property
    def to_issue(self) -> tuple[Row, ...]:
        return tuple(one for one in self.rows if one.target in self.chosen and not one.notice)

    @property
    def to_print(self) -> tuple[Row, ...]:
        """In walking order; what was printed is printed again only by itself."""
        return tuple(
            one for one in self.rows if one.target in self.chosen and one.notice and not one.is_printed
        )

    @property
    def sheets(self) -> int:
        """A copy for the party and one for the file."""
        return 2 * sum(one.pages for one in self.to_print)

    @property
    def pattern(self) -> str:
        """The draft that serves all as pattern: the first that is open, in walking order."""
        return next((one.draft for one in self.rows if one.draft), "")


class View(Protocol):
    def show(self, state: State) -> None: ...


@dataclass(frozen=True)
class World:
    """What the print office asks of the program."""

    load: Callable[[str], Facts]  # hall
    problems: Callable[[str, Plan, str], tuple[Problem, ...]]  # target, plan, pattern
    issue: Callable[[str, Plan, str], tuple[str, Changed]]
    write: Callable[[str, Plan], tuple[str, Changed]]  # the pattern: its draft
    show_draft: Callable[[str], object]
    show_paper: Callable[[str], object]
    print_notice: Callable[[str, Callable[[bool], object]], bool]  # notice, done; whether there is a printer
    stop_printing: Callable[[], object]
    give_out: Callable[[str, int], tuple[tuple[str, ...], Changed]]
    print_blanks: Callable[[tuple[str, ...]], object]
    give_back: Callable[[tuple[str, ...]], Changed]
    void: Callable[[str, str], Changed]
    tell: Callable[[str, int], object]  # what, how many


class OfficePresenter:
    """One hall at a time; every notice is a job of its own, so that a stop leaves whole ones."""

    def __init__(self, view: View, jobs: Jobs, world: World, state: State) -> None:
        self.view, self.jobs, self.world, self.state = view, jobs, world, state
        self.is_closed = False
        jobs.changed.connect(self._something_changed)

    # -- reading

    def load(self) -> None:
        hall = self.state.hall
        self.jobs.read(lambda: self.world.load(hall), done=self._loaded, failed=self._refused, key="office")

    def _loaded(self, facts: Facts) -> None:
        first = self.state.facts is None or (self.state.facts.halls and not self.state.chosen)
        there = frozenset(one.target for one in facts.rows)
        chosen = there if first else self.state.chosen & there
        self.show(facts=facts, chosen=chosen)
        self._check()

    def _check(self) -> None:
        """What the first notice lacks, all lack: told before a number is taken."""
        to_issue, plan, pattern = self.state.to_issue, self.state.plan, self.state.pattern
        if not to_issue:
            self.show(problems=())
            return
        first = to_issue[0].target
        self.jobs.read(
            lambda: self.world.problems(first, plan, pattern),
            done=lambda found: self.show(problems=tuple(one for one in found if one.blocks)),
            failed=self._refused, key="office.problems",
        )  # fmt: skip

    # -- choosing

    def go_to(self, hall: str) -> None:
        self.show(hall=hall, chosen=frozenset(), facts=None)
        self.load()

    def choose(self, target: str) -> None:
        """In or out."""
        self.show(chosen=self.state.chosen ^ {target})
        self._check()

    def choose_all(self) -> None:
        """All, or none when all are chosen."""
        every = frozenset(one.target for one in self.state.rows)
        self.show(chosen=frozenset() if self.state.chosen == every else every)
        self._check()

    def change(self, plan: Plan) -> None:
        self.show(plan=plan, wrong=None)
        self._check()

    def write(self) -> None:
        """Write in one notice what all shall say."""
        rows = self.state.to_issue
        if not rows:
            return
        target = next((one.target for one in self.state.rows if one.draft), rows[0].target)
        plan = self.state.plan
        self.jobs.write(
            lambda: self.world.write(target, plan),
            done=lambda made: self.world.show_draft(made[0]), failed=self._refused,
        )  # fmt: skip

    # -- issue

    def issue(self) -> None:
        """One after the other, until done or stopped."""
        waiting = [one.target for one in self.state.to_issue]
        if waiting and self.state.work is None and not self.state.problems:
            self.show(work=Work("issue", len(waiting)), wrong=None)
            self._issue_next(waiting, self.state.plan, self.state.pattern)

    def _issue_next(self, waiting: list[str], plan: Plan, pattern: str) -> None:
        work = self.state.work
        if not waiting or work is None or work.stopped:
            self._ended()
            return
        target, *rest = waiting

        def issued(_: object) -> None:
            self._step()
            self._issue_next(rest, plan, pattern)

        def failed(error: Exception) -> None:
            self._ended()
            self._refused(error)

        self.jobs.write(lambda: self.world.issue(target, plan, pattern), done=issued, failed=failed)

    # -- print

    def print(self) -> None:
        """One job in walking order; each notice is journalled as it comes out."""
        waiting = [one.notice for one in self.state.to_print]
        if waiting and self.state.work is None:
            self.show(work=Work("print", len(waiting)), wrong=None)
            self._print_next(waiting)

    def _print_next(self, waiting: list[str]) -> None:
        work = self.state.work
        if not waiting or work is None or work.stopped:
            self._ended()
            return
        notice, *rest = waiting

        def came_out(whole: bool) -> None:
            if not whole:
                self._ended()
                return
            self._step()
            self._print_next(rest)

        if not self.world.print_notice(notice, came_out):
            self.show(work=None, wrong=("print.none", {}))

    def stop(self) -> None:
        """What is issued stays issued; what is in the printer comes out."""
        if self.state.work is not None:
            self.show(work=replace(self.state.work, stopped=True))
            self.world.stop_printing()

    def _step(self) -> None:
        if self.state.work is not None:
            self.show(work=replace(self.state.work, done=self.state.work.done + 1))

    def _ended(self) -> None:
        work = self.state.work
        self.show(work=None)
        if work is not None:
            self.world.tell(work.what, work.done)
        self.load()

    # -- blank forms

    def give_out(self, kind: str, count: int) -> None:
        """Take the numbers, make the forms, print them."""
        self.jobs.write(
            lambda: self.world.give_out(kind, count),
            done=lambda made: self.world.print_blanks(made[0]), failed=self._refused,
        )  # fmt: skip

    def give_back(self) -> None:
        """Those that are out came back unused."""
        out = tuple(one.id for one in self._out())
        if out:
            self.jobs.write(lambda: self.world.give_back(out), failed=self._refused)

    def void(self, blank: str, reason: str) -> None:
        self.jobs.write(lambda: self.world.void(blank, reason), failed=self._refused)

    def _out(self) -> tuple[BlankForm, ...]:
        blanks = self.state.facts.blanks if self.state.facts else ()
        return tuple(one for one in blanks if one.state.value == "out")

    # -- the page

    def open(self, target: str) -> None:
        """The paper of a row."""
        row = next((one for one in self.state.rows if one.target == target), None)
        if row is not None and row.notice:
            self.world.show_paper(row.notice)
        else:
            self.choose(target)

    def close(self) -> None:
        if not self.is_closed:
            self.stop()
            self.is_closed = True
            self.jobs.changed.disconnect(self._something_changed)

    def _something_changed(self, changed: Changed) -> None:
        if changed.kinds() & _CARES and self.state.work is None:
            self.load()

    def _refused(self, error: Exception) -> None:
        self.show(wrong=(getattr(error, "code", "program.fault"), getattr(error, "facts", {})))

    def show(self, **change: Any) -> None:
        self.state = replace(self.state, **change)
        if not self.is_closed:
            self.view.show(self.state)
