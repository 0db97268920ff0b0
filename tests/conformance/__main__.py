"""`python -m tests.conformance` prints the score by suite, then every case we do not follow, with the reason.

It ends with 0 only when each of them is in the table of known differences and the table holds no other.
"""

from __future__ import annotations

from tests.conformance.cases import RECORDED, Score, run
from tests.conformance.known import KNOWN


def main() -> int:
    if not RECORDED.exists():
        print(f"skipped: {RECORDED} is not there")
        return 0
    score = run()
    for suite in sorted(score.total):
        print(f"{suite:24} {score.passed[suite]:5} / {score.total[suite]}")
    unknown = score.unexplained()
    for case, answer in unknown:
        where = f"{case['suite']} {case['expr']!r} at {case['context']}"
        print(f"differs: {where}: recorded {case['expected']!r}, ours {answer!r}")
    idle = _print_known(score)
    explained = f"{len(score.failed) - len(unknown)} explained by {len(KNOWN)} rules"
    print(f"\nall {score.passed.total()} / {score.total.total()}, {explained}")
    return 1 if unknown or idle else 0


def _print_known(score: Score) -> int:
    """Says how many rules of the table explain nothing any more."""
    print("\nKnown differences")
    idle = 0
    for known in KNOWN:
        found = score.explained_by(known)
        idle += not found
        print(f"{len(found):4}  {known.reason}\n      {known.rule}")
        for case, answer in found:
            print(
                f"        {case['suite']}: {case['expr']} is {_shown(answer)}, recorded {case['expected']!r}"
            )
    return idle


def _shown(answer: object) -> str:
    return f"refused ({answer})" if isinstance(answer, Exception) else repr(answer)


if __name__ == "__main__":
    raise SystemExit(main())
