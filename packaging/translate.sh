#!/bin/sh
# Makes the translation files from the sources; fails with the list of strings that have none.
set -eu
cd "$(dirname "$0")/.."
exec "${PYTHON:-.venv/bin/python}" packaging/translate.py "$@"
