#!/bin/sh
# From a fresh clone to the last test: installs what is missing, proves the extras, runs every check.
#
#   sh packaging/test.sh [--yes]
set -eu
. "$(dirname "$0")/install.sh"

for option in "$@"; do
    case $option in
    --yes) CONSENT=yes ;;
    *)
        echo "usage: sh packaging/test.sh [--yes]" >&2
        exit 2
        ;;
    esac
done

# shellcheck disable=SC2086 # lists of words
install $RUN_PACKAGES $WINDOW_PACKAGES $TEST_PACKAGES -- --extra desktop --group dev
alone=yes
sh packaging/extras.sh "$uv" || alone=no
sh packaging/check.sh
[ $alone = yes ] || { echo "1 failed: the installs do not stand alone (see above)"; exit 1; }
