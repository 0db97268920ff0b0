#!/bin/sh
# Installs what is missing and opens the application on a demo workspace; without a screen it makes the tour:
# pictures and PDFs of a day's work, walked through the real window.
#
#   sh packaging/run.sh            asks before it uses sudo
#   sh packaging/run.sh --yes      does not ask
#   sh packaging/run.sh --tour     the tour, even where there is a screen
set -eu
. "$(dirname "$0")/install.sh"

tour=no
for option in "$@"; do
    case $option in
    --yes) CONSENT=yes ;;
    --tour) tour=yes ;;
    *)
        echo "usage: sh packaging/run.sh [--yes] [--tour]" >&2
        exit 2
        ;;
    esac
done

has_screen() {
    [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" = Darwin ]
}

# The words `inspector demo` printed are kept beside the workspace: they hold its passphrase, and they stand there
# only when the workspace was finished.
open_demo() {
    if [ ! -f out/demo.txt ]; then
        echo "Making the demo workspace ..."
        rm -rf out/demo
        .venv/bin/inspector demo --workspace out/demo >out/demo.part || { cat out/demo.part; exit 3; }
        mv out/demo.part out/demo.txt
    fi
    cat out/demo.txt
    exec .venv/bin/inspector --workspace out/demo
}

make_tour() {
    echo "Walking the demo through the window, without a screen ..."
    rm -rf out/tour
    QT_QPA_PLATFORM=offscreen .venv/bin/inspector demo --tour out/tour
    echo "There is no screen to open a window on, so this is the tour: pictures and PDFs of a day's work."
    echo "Start reading here: $(pwd)/out/tour/index.md"
}

mkdir -p out
# shellcheck disable=SC2086 # lists of words
install $RUN_PACKAGES $WINDOW_PACKAGES -- --extra desktop
if [ "$tour" = no ] && has_screen; then
    open_demo
else
    make_tour
fi
