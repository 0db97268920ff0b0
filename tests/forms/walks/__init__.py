"""How each checklist is walked. One file a form, `walks/<form_id>.py`, found by its name; no list to add to.

A file says what is inspected, how officers answer, and which answers the rules take and refuse:

    SCENE = Scene(Target("t", "c", "", "", PARTY, kind=TargetKind.PLATFORM, name="某某商城"),
                  kind="routine", photos={"closing": 2}, party=Outcome.SIGNED)

    def clean(walk: Walk) -> None:          # what an officer presses and types, in his order
        walk.opening()                      # certificates, rights, no recusal, staff present (on site only)
        walk.nothing_found(2, 3)            # F7 on sections 2 and 3
        walk.pick("own_rules", "yes")       # a choice (or several), by the name of its question
        walk.type("rules_url", "https://…") # text, numbers, dates; row=2 for the second row of a table
        walk.certificates()                 # the first key alone
        walk.fill("earlier_findings", "1")  # without counting keys, also what the program fills in itself

    WALKS = {"clean": clean, "problems": problems}  # the first one is the clean one
    TO_LOCK = "problems"                    # the realistic one, a whole inspection: taken to the lock
    ITEMS = items("P", 13)                  # the items of its table in the domain reference
    RULES = (Rule("place", good="4.1馆A101展位", bad="A"),
             Rule("order_date", good="2026-11-10", bad="2026-11-06", after=(("disposition", "R"),)))

The tests that read it (none of them names a form):

- `test_walk_forms`: every walk leaves nothing unanswered and reads as `expected/<form_id>.<walk>.txt`, both
  languages; every question is shown by some walk; every question with a constraint has a `Rule`: its good
  value is taken, its bad one refused with words in both languages; no sentence is left half filled; every
  item of the form's table is asked.
- `test_live`: TO_LOCK in a real workspace: begun at the target, saved, completed, W03 (and W04 where the
  disposition says R) made, signed or refused as `party` says, locked, verified. `photos` are taken in.

`python -m tests.forms.walks FORM_ID` prints what its walks read like; with `--write` that becomes the
expected text: read it aloud first. The clock begins at `walker.NOW` (2026-11-06 14:24 in China) and goes on
with three keys a second.

Which targets and phases a form fits is said by the form itself, in its settings (`inspector:targets` and
`inspector:phases`, see docs/forms.md), and SCENE has to fit it. A remote form has no certificates, no party
present and no witness: it simply has no questions of these names.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from inspector.domain.campaign import Phase, Target
from inspector.domain.notice import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.forms.walker import Walk

Answer = tuple[str, str]  # the name of a question and its value; in a table `name` means its first row


@dataclass(frozen=True)
class Scene:
    """What is inspected, on what kind of tour, and what the party does with the papers."""

    target: Target
    phase: Phase = Phase.DURING
    kind: str = "special"  # routine, special, case, joint
    party: Outcome = Outcome.SIGNED
    photos: Mapping[str, int] = field(default_factory=dict)  # name of the section -> how many


@dataclass(frozen=True)
class Rule:
    """A constraint shown to accept and to refuse; `after` is what makes its question apply."""

    name: str
    good: str
    bad: str
    after: tuple[Answer, ...] = ()


def items(letter: str, last: int) -> tuple[str, ...]:
    """The items of a table by their ids: P01 to P13."""
    return tuple(f"{letter}{number:02}" for number in range(1, last + 1))


class Walks(Protocol):
    """What a file of walks holds."""

    SCENE: Scene
    ITEMS: tuple[str, ...]
    WALKS: Mapping[str, Callable[[Walk], None]]
    TO_LOCK: str
    RULES: tuple[Rule, ...]


def of(form_id: str) -> Walks:
    """The walks of a form."""
    module: Walks = importlib.import_module(f"{__name__}.{form_id}")  # type: ignore[assignment]
    return module
