# The system's libraries: which are needed, which are missing, and how they come in. Sourced, never run.
#
# Only Qt and the tools of the tests need packages of the system; every other library is a self-contained wheel.
# Fonts are not among them: the program ships its own.

# Qt Widgets needs EGL and GL even where nothing is drawn on a screen.
RUN_PACKAGES="ca-certificates libegl1 libgl1 libfontconfig1 libglib2.0-0 libxkbcommon0 libdbus-1-3"
# A real window, X11 or Wayland, printing, and the list of networks (Kerberos, which QtNetwork wants). When one of these is missing Qt blames libxcb-cursor0, installed or not.
WINDOW_PACKAGES="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxcb-image0
libxcb-render-util0 libxcb-randr0 libxkbcommon-x11-0 libx11-xcb1 libwayland-client0 libwayland-cursor0
libwayland-egl1 libcups2 libgssapi-krb5-2"
# The PDF checks and the tests with a real window and real keys.
TEST_PACKAGES="git poppler-utils qpdf xvfb xauth xdotool"
# Debian splits venv from Python; other builds of Python bring it along.
VENV_PACKAGES="python3-venv"

# need_packages yes|ask PACKAGE... - installs what is missing, and only that.
need_packages() {
    consent=$1
    shift
    if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
        explain_other_system "$@"
        return 0
    fi
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    echo "Missing packages of the system: $missing"
    root=$(root_command "$consent" "$missing") || return 3
    install_packages "$root" "$missing"
}

# Prints those of the given packages that are neither installed nor provided by an installed one (Debian 13 and
# Ubuntu 24.04 renamed some: libglib2.0-0 is provided by libglib2.0-0t64 there).
missing_packages() {
    present=$(dpkg-query -W -f='${db:Status-Abbrev} ${Package}, ${Provides}\n' 2>/dev/null |
        sed -n 's/^ii *//p' | tr ',' '\n' | sed 's/([^)]*)//; s/[[:space:]]//g; s/:.*//')
    for package in "$@"; do
        printf '%s\n' "$present" | grep -qxF "$package" || printf '%s ' "$package"
    done | sed 's/ $//'
}

# Prints the prefix that makes a command root's ("" for root itself), after asking. Fails with the reason.
root_command() {
    consent=$1
    if [ "$(id -u)" -eq 0 ]; then
        return 0
    fi
    by_hand="apt-get install --no-install-recommends $2"
    if ! command -v sudo >/dev/null 2>&1; then
        echo "There is no sudo here. As root, run this and start again:" >&2
        echo "  $by_hand" >&2
        return 3
    fi
    if [ "$consent" != yes ]; then
        if [ ! -t 0 ]; then
            echo "Nobody is here to ask. Start again with --yes, or run this first:" >&2
            echo "  sudo $by_hand" >&2
            return 3
        fi
        printf 'Install them with sudo? [y/N] ' >&2
        read -r answer
        case $answer in
        [yY]*) ;;
        *)
            echo "Nothing was installed. You can do it yourself:" >&2
            echo "  sudo $by_hand" >&2
            return 3
            ;;
        esac
    fi
    echo sudo
}

install_packages() {
    root=$1
    list=$2
    log=$(mktemp)
    echo "Installing them ..."
    # shellcheck disable=SC2086 # both are lists of words
    if $root apt-get update -qq >"$log" 2>&1 &&
        $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $list >>"$log" 2>&1; then
        rm -f "$log"
        return 0
    fi
    tail -n 15 "$log" >&2
    echo "The packages could not be installed. The whole log: $log" >&2
    return 3
}

# Not Debian: we cannot install, but we can say what the list means, and go on: it may all be there.
explain_other_system() {
    case $(uname -s) in
    Darwin) return 0 ;; # Qt's wheel for macOS brings everything
    esac
    echo "This system has no apt-get, so nothing was installed. Needed, under Debian's names:"
    printf '  %s\n' "$@"
    echo "Going on: they may be here already."
}

# Says whether Qt's libraries load, and if not, names the files that are missing.
check_qt() {
    python=$1
    "$python" -c 'from PySide6 import QtGui, QtWidgets' 2>/dev/null && return 0
    echo "Qt does not load on this machine:" >&2
    "$python" -c 'from PySide6 import QtGui, QtWidgets' 2>&1 | tail -n 1 >&2
    folder=$("$python" -c 'import pathlib, PySide6; print(pathlib.Path(PySide6.__file__).parent)')
    if command -v ldd >/dev/null 2>&1; then
        ldd "$folder"/QtWidgets.abi3.so "$folder"/Qt/plugins/platforms/libqxcb.so 2>/dev/null |
            sed -n 's/^[[:space:]]*\(.*\) => not found/  missing: \1/p' | sort -u >&2
    fi
    return 3
}
