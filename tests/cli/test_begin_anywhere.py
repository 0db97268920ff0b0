"""A command imports only the verbs it needs: those around papers and signing must each do as the first."""

import subprocess
import sys

FIRST = ("find", "pads", "papers", "rolls", "scans", "signed_pdfs", "signing", "today", "verifying_pdfs")
_EACH_ALONE = """
import importlib, sys
for verb in sys.argv[1:]:
    for name in [name for name in sys.modules if name.startswith("inspector.casework")]:
        del sys.modules[name]
    importlib.import_module(f"inspector.casework.{verb}")
"""


def test_every_verb_around_papers_can_be_imported_first() -> None:
    command = [sys.executable, "-c", _EACH_ALONE, *FIRST]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
