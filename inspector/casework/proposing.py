"""What a checklist answers by itself: what the tour and the target know, and what other answers propose."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from inspector.xlsform import Session

_ROUNDS = 4  # proposals that rest on one another never run in a circle for longer


class Proposals:
    """Of the questions outside repeats; remembers what it proposed, so that an officer's answer stays."""

    def __init__(self, questions: Mapping[str, Mapping[str, str]]) -> None:
        self._questions = questions  # reference -> what the workbook says beside XLSForm's own columns
        self._proposed: dict[str, str] = {}

    def prefill(self, session: Session, known: Mapping[str, str], now: datetime) -> None:
        """Answer what the tour and the target already know (design 4)."""
        for reference, extra in self._questions.items():
            value = known.get(extra.get("prefill", ""), "")
            if value and not session.value(reference):
                session.answer(reference, value, now=now)

    def propose(
        self, session: Session, now: datetime, told: Callable[[frozenset[str]], object]
    ) -> frozenset[str]:
        """Answer proposed questions the officer has not touched (O14, O15, O19); `told` hears what changed.

        One proposal may rest on the next (the result on the disposition): again until nothing moves.
        """
        changed: frozenset[str] = frozenset()
        for _ in range(_ROUNDS):
            moved = self._propose_once(session, now, told)
            changed |= moved
            if not moved:
                break
        return changed

    def _propose_once(
        self, session: Session, now: datetime, told: Callable[[frozenset[str]], object]
    ) -> frozenset[str]:
        changed: frozenset[str] = frozenset()
        for reference, extra in self._questions.items():
            expression = extra.get("propose", "")
            if not expression or not session.relevant(reference):
                continue
            current = session.value(reference)
            untouched = not current or current == self._proposed.get(reference)
            value = str(session.evaluate(expression, reference))
            if untouched and value != current and (value or reference in self._proposed):
                self._proposed[reference] = value
                moved = session.answer(reference, value, now=now)
                told(moved)
                changed |= moved
            elif value == current:
                self._proposed[reference] = value
        return changed
