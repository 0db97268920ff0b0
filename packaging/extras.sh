#!/bin/sh
# Proves that the base and each extra install alone: three clean environments from the lock, each with the built
# wheel (not the checkout), each without the libraries it must not need.
#
#   sh packaging/extras.sh [UV]
set -eu
cd "$(dirname "$0")/.."
uv=${1:-uv}
case $uv in */*) uv=$(pwd)/$uv ;; esac
checkout=$(pwd)
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

# prove NAME "MODULES IT HAS" "MODULES IT LACKS" OPTION...
prove() {
    name=$1
    has=$2
    lacks=$3
    shift 3
    # the wheel once; its dependencies from the lock, from uv's cache
    (cd "$checkout" && UV_PROJECT_ENVIRONMENT="$room/$name" "$uv" sync --quiet --locked --no-dev --no-install-project \
        --python "$checkout/.venv/bin/python" "$@")
    "$uv" pip install --quiet --no-deps --python "$room/$name/bin/python" "$room"/wheel/*.whl
    # shellcheck disable=SC2086 # lists of words
    (cd "$room" && "$name/bin/python" -I "$checkout/packaging/installed.py" --has $has --lacks $lacks &&
        "$name/bin/inspector" --help >/dev/null) || {
        echo "The $name install does not stand alone." >&2
        exit 1
    }
    echo "== $name installs alone: has $has, lacks $lacks"
}

"$uv" build --quiet --wheel --python .venv/bin/python --out-dir "$room/wheel"
prove base "inspector.casework inspector.cli" "PySide6 django"
QT_QPA_PLATFORM=offscreen prove desktop "PySide6 inspector.ui.app" "django" --extra desktop
prove server "django inspector.casework" "PySide6" --extra server
