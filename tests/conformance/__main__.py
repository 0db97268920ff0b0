"""`python -m tests.conformance` prints the score by suite; `-v` adds every case that differs."""

import sys

from tests.conformance.cases import RECORDED, run


def main() -> int:
    if not RECORDED.exists():
        print(f"skipped: {RECORDED} is not there")
        return 0
    score = run()
    for suite in sorted(score.total):
        print(f"{suite:24} {score.passed[suite]:5} / {score.total[suite]}")
    if "-v" in sys.argv:
        for case, answer in score.failed:
            print(case["suite"], repr(case["expr"]), case["context"], case["expected"], "<>", repr(answer))
    print(f"{'all':24} {score.passed.total():5} / {score.total.total()}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
