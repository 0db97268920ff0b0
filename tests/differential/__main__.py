"""`python -m tests.differential --forms N [--seed S]`: our engine against JavaRosa over invented forms.

Every form is filled with the same random answers in both. After each step relevance, values, required,
constraints, locks, choices and the submission are compared. Then the known differences are shown, each
by a form of its own. It ends with 0 only when every form agrees and every known difference is still one.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.differential.invent import invent
from tests.differential.known import KNOWN, MENDED, shown
from tests.differential.oracle import ZONE, JavaRosa, missing
from tests.differential.walk import STEPS, Outcome, walk


def main() -> int:
    """Invent, compare, print."""
    parser = argparse.ArgumentParser(prog="tests.differential")
    parser.add_argument("--forms", type=int, default=500, metavar="N")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="of the first form")
    parser.add_argument("--steps", type=int, default=STEPS, help="answers in each form")
    parser.add_argument("--zone", default=ZONE, help="the time zone of both")
    given = parser.parse_args()
    if missing():
        print(f"skipped: {missing()}")
        return 0
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, JavaRosa(given.zone) as oracle:
        outcomes = [
            _one(seed, oracle, Path(folder), given.steps)
            for seed in range(given.seed, given.seed + given.forms)
        ]
        changed = _print_known(oracle, Path(folder))
    counted = Counter(_kind(outcome) for outcome in outcomes)
    steps = sum(outcome.steps for outcome in outcomes)
    nodes = sum(outcome.nodes for outcome in outcomes)
    print(f"\n{given.forms} forms, {nodes} nodes, {steps} steps, {time.perf_counter() - began:.0f} s: "
          + ", ".join(f"{number} {kind}" for kind, number in counted.most_common()))  # fmt: skip
    return 1 if changed or counted.keys() - {"agree"} else 0


def _one(seed: int, oracle: JavaRosa, folder: Path, steps: int) -> Outcome:
    outcome = walk(invent(seed), oracle, folder, steps)
    if outcome.difference:
        print(outcome.difference, flush=True)
    elif outcome.objection:
        print(f"form {seed}: {outcome.objection}", flush=True)
    return outcome


def _kind(outcome: Outcome) -> str:
    return "differ" if outcome.difference else "refused by both" if outcome.objection else "agree"


def _print_known(oracle: JavaRosa, folder: Path) -> int:
    """Says how many are no longer what the table says."""
    print("\nKnown differences (ours, JavaRosa's, why)")
    changed = 0
    for known in KNOWN:
        found = shown(known, oracle, folder)
        held = found == (known.ours, known.theirs)
        changed += not held
        print(
            f"  {known.what}: {found[0]!r}, {found[1]!r}\n      {known.reason}"
            + ("" if held else "\n      CHANGED")
        )
    print("\nWhat the comparison allows for")
    for line in MENDED:
        print(f"  {line}")
    return changed


if __name__ == "__main__":
    raise SystemExit(main())
