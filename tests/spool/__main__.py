"""python -m tests.spool: print a day's papers on a real queue of CUPS, search everywhere, name what stays.

Twice: as CUPS is set up when it is installed, and told to keep nothing. Skipped, with the reason, where there
is no CUPS with its PDF printer (Debian: cups, printer-driver-cups-pdf) or no root. What was printed is taken
away again.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.spool import cups
from tests.torture import plaintext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.torture.scene import Result

_FOLDERS = ("/var/spool/cups", "/var/spool/cups-pdf", "/var/log/cups", "/var/cache/cups", "/run/cups")
_OUTPUT = Path.home() / "PDF"  # where cups-pdf puts what it "prints": the paper itself
_DOCUMENT = re.compile(r"/var/spool/cups/d\d+-\d+$")
_WHAT = (
    (_DOCUMENT, "the page, readable"),
    (re.compile(r"/var/spool/cups/c\d+$"), "the job: time, user, the name Inspector"),
    (re.compile(r"/var/log/cups/"), "the log: times, user, queue"),
    (re.compile(r"/var/cache/cups/|/run/cups/"), "lists of CUPS: queue, numbers of jobs"),
    (re.compile(rf"{_OUTPUT}/"), "what came out of the printer"),
)


def main() -> int:
    """Print what stays and whether that is what is said of it."""
    reason = cups.missing()
    if reason:
        print(f"skipped: {reason}")
        return 0
    results = [
        _tried("as CUPS is installed", cups.KEEPS, keeps=True),
        _tried("PreserveJobFiles No, PreserveJobHistory No", cups.FORGETS, keeps=False),
    ]
    for result in results:
        print(f"{result.name}: {'holds' if result.holds else 'FAILS'}; {result.note}")
        for fault in result.faults[:20]:
            print(f"FAULT {result.name}: {fault}")
    return 0 if all(result.holds for result in results) else 1


def _tried(name: str, said: str, *, keeps: bool) -> Result:
    began = time.time()
    with tempfile.TemporaryDirectory(prefix="spool-") as folder:
        home = Path(folder)
        with cups.printing(home, said):
            result = plaintext.hidden(home, everywhere=True, printer=cups.QUEUE, settled=cups.wait)
            result.name = name
            left = list(_left(began))
            _named(result, left, keeps=keeps)
            for path in left:
                if path.parent == _OUTPUT:
                    path.unlink()
    return result


def _left(since: float) -> Iterator[Path]:
    for root in (*_FOLDERS, str(_OUTPUT)):
        for path in sorted(Path(root).rglob("*")):
            if path.is_file() and path.stat().st_mtime >= since:
                yield path


def _named(result: Result, left: list[Path], *, keeps: bool) -> None:
    """Every file that stays is of a kind we name, and pages stay only where we say that they do."""
    kinds: dict[str, list[Path]] = {}
    for path in left:
        what = next((said for known, said in _WHAT if known.match(str(path))), "")
        result.check(bool(what), f"nothing is said of {path}")
        kinds.setdefault(what, []).append(path)
    pages = [path for path in left if _DOCUMENT.match(str(path))]
    result.check(bool(pages) == keeps, f"{len(pages)} pages are kept")
    came_out = [path for path in left if path.parent == _OUTPUT]
    result.check(bool(came_out), "nothing came out of the printer")
    for path in pages[:1] + came_out[:1]:
        result.check(_is_legible(path), f"{path} does not show a paper of ours")
    for what, paths in kinds.items():
        print(f"  {len(paths):3} {what}: {paths[0]}{' ...' if len(paths) > 1 else ''}")


def _is_legible(path: Path) -> bool:
    """The code at the foot of a paper is read from what lies there: then so are its words, by eye."""
    import zxingcpp

    from inspector import notices

    return any(zxingcpp.read_barcodes(page) for page in notices.page_images(path.read_bytes(), dpi=200))


if __name__ == "__main__":
    sys.exit(main())
