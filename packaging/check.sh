#!/bin/sh
# Every check, in the environment as it stands; the same before a commit and in CI. All of them run even when one
# fails, the tests last, so that their summary is the last line.
set -u
cd "$(dirname "$0")/.." || exit 3
PATH="$(pwd)/.venv/bin:$PATH"
QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
export PATH QT_QPA_PLATFORM

failed=""
check() {
    name=$1
    shift
    echo "== $name"
    "$@" || failed="$failed${failed:+, }$name"
}

check "format" ruff format --check --quiet .
check "lint" ruff check --quiet --output-format concise .
check "types" mypy --no-error-summary
check "layers" lint-imports --no-cache
check "translations" python packaging/translate.py --check
[ ! -d tests/torture ] || check "kills" python -m tests.torture --short
[ -z "$failed" ] || echo "== failed so far: $failed"

echo "== tests"
if pytest -n auto --dist loadfile --no-loadscope-reorder "$@"; then
    [ -n "$failed" ] || exit 0
    # the tests' summary alone would look like success
    echo "tests passed, failed: $failed"
fi
exit 1
