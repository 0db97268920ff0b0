# The locked Python environment in .venv, made by uv with the system's own Python. Sourced, never run.
#
# An interpreter is never downloaded: many networks reach a package registry and nothing else.

UV_VERSION=0.13.9  # what we fetch when the machine has none
UV_MINIMUM=0.8.0   # the oldest that reads our lock
export UV_PYTHON_DOWNLOADS=never

# Prints a Python we can use: 3.11 to 3.13 (Qt 6.9 has no wheel for later ones).
system_python() {
    for candidate in python3 python3.11 python3.12 python3.13; do
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
            command -v "$candidate"
            return 0
        fi
    done
    echo "Python 3.11, 3.12 or 3.13 is needed and was not found (python3 here: $(python3 --version 2>&1))." >&2
    return 3
}

python_makes_environments() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null
}

# Prints the uv to use: the machine's own, ours from an earlier run, or a fresh one in .venv-tools.
find_uv() {
    python=$1
    for candidate in uv .venv-tools/bin/uv; do
        if recent_uv "$candidate"; then
            echo "$candidate"
            return 0
        fi
    done
    echo "Fetching uv $UV_VERSION ..." >&2
    rm -rf .venv-tools
    if "$python" -m venv .venv-tools >&2 && .venv-tools/bin/python -m pip install \
        --quiet --disable-pip-version-check "uv==$UV_VERSION" >&2; then
        echo '*' >.venv-tools/.gitignore
        echo .venv-tools/bin/uv
        return 0
    fi
    rm -rf .venv-tools
    echo "uv could not be installed from the package registry: is there a network?" >&2
    return 3
}

recent_uv() {
    version=$("$1" --version 2>/dev/null | sed -n 's/^uv \([0-9.]*\).*/\1/p')
    [ -n "$version" ] && [ "$(printf '%s\n%s\n' "$UV_MINIMUM" "$version" | sort -V | head -n 1)" = "$UV_MINIMUM" ]
}

# sync_environment UV PYTHON OPTION... - what is already there and right stays; nothing to do takes half a second.
sync_environment() {
    uv=$1
    python=$2
    shift 2
    if ! .venv/bin/python -c '' 2>/dev/null; then
        set -- --python "$python" "$@"
    fi
    if ! "$uv" sync --quiet --locked --inexact "$@"; then
        echo "The environment could not be made; nothing outside .venv was touched." >&2
        return 3
    fi
}
