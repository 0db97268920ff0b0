# What run.sh and test.sh have in common: options, system packages, environment. Sourced, never run.

cd "$(dirname "$0")/.." || exit 3
. packaging/system.sh
. packaging/environment.sh

CONSENT=ask
[ "$(uname -s)" = Linux ] || WINDOW_PACKAGES=""

# install PACKAGES -- UV-SYNC-OPTION...
install() {
    packages=""
    while [ "$1" != -- ]; do
        packages="$packages $1"
        shift
    done
    shift
    python=$(system_python) || return 3
    python_makes_environments "$python" || packages="$packages $VENV_PACKAGES"
    # shellcheck disable=SC2086 # a list of words
    need_packages "$CONSENT" $packages || return 3
    uv=$(find_uv "$python") || return 3
    sync_environment "$uv" "$python" "$@" || return 3
    check_qt .venv/bin/python
}
