"""Prints what the walks of a form read like; `--write` keeps it as the expected text."""

import sys

from tests.forms import walks
from tests.forms.shipped import form
from tests.forms.walker import EXPECTED, walked


def main(form_id: str, *, write: bool) -> None:
    for name in walks.of(form_id).WALKS:
        text = walked(form(form_id), name).text()
        print(f"--- {form_id}.{name}\n{text}")
        if write:
            (EXPECTED / f"{form_id}.{name}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], write="--write" in sys.argv)
