"""`python -m tests.input_methods [ibus] [fcitx5]`: Chinese typed with real daemons, on a screen of its own.

Xvfb, a session bus and the daemon are started, xdotool presses the keys, and the window answers. Prints what
was tried as a table, last; ends with 0 only when everything holds. Where a daemon is missing it says which
Debian package brings it, and the row counts as skipped.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
ALWAYS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "dbus-run-session": "dbus-daemon",
    "openbox": "openbox",
}
NEEDED = {
    "ibus": {"ibus-daemon": "ibus", "/usr/share/ibus/component/libpinyin.xml": "ibus-libpinyin"},
    "fcitx5": {"fcitx5": "fcitx5", "/usr/share/fcitx5/inputmethod/pinyin.conf": "fcitx5-pinyin"},
}
PROFILE = """[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us

[Groups/0/Items/1]
Name=pinyin

[GroupOrder]
0=Default
"""
STARTS = {
    "ibus": "ibus-daemon --replace --daemonize --panel=disable --emoji-extension=disable",
    "fcitx5": "fcitx5 -d -r --disable=wayland,waylandim,notificationitem,kimpanel",
}
MODULE = {"ibus": "ibus", "fcitx5": "fcitx"}  # as their own set-up tools write it
ENDS = {"ibus": "ibus exit", "fcitx5": "fcitx5-remote -e"}
PATIENCE = 300  # seconds for one daemon


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("daemons", nargs="*", choices=[*NEEDED, []], metavar="DAEMON", help=", ".join(NEEDED))
    given = parser.parse_args()
    rows: list[tuple[str, str, str]] = []
    for daemon in given.daemons or NEEDED:
        missing = _missing(daemon)
        if missing:
            rows.append((daemon, f"apt-get install {' '.join(missing)}", "skipped"))
        else:
            rows += [(daemon, what, outcome) for what, outcome in _walked(daemon)]
    for daemon, what, outcome in rows:
        sys.stdout.write(f"{daemon:8} {what:72} {outcome}\n")
    held = sum(outcome in ("holds", "skipped") for _, _, outcome in rows)
    sys.stdout.write(f"{held} of {len(rows)} hold or are skipped\n")
    return 0 if rows and held == len(rows) else 1


def _missing(daemon: str) -> list[str]:
    wanted = {**ALWAYS, **NEEDED[daemon]}
    return [package for name, package in wanted.items() if not (Path(name).exists() or shutil.which(name))]


def _walked(daemon: str) -> list[tuple[str, str]]:
    """The walk in a process of its own, inside a bus, a home and a screen that end with it."""
    with tempfile.TemporaryDirectory(prefix="input-method-") as home, _screen() as display:
        _write_profile(Path(home))
        environment = {
            **os.environ, "DISPLAY": display, "HOME": home, "XDG_CONFIG_HOME": f"{home}/config",
            "XDG_CACHE_HOME": f"{home}/cache", "XDG_DATA_HOME": f"{home}/data", "XDG_RUNTIME_DIR": home,
            "GSETTINGS_BACKEND": "memory", "QT_QPA_PLATFORM": "xcb", "QT_IM_MODULE": MODULE[daemon],
            "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
        }  # fmt: skip
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        found = Path(home) / "found.json"
        walk = [sys.executable, "-m", "tests.input_methods.walk", daemon, str(found)]
        script = f"openbox & {STARTS[daemon]}; {shlex.join(walk)}; {ENDS[daemon]}; kill %1"
        done = subprocess.run(
            ["dbus-run-session", "--", "bash", "-c", script],
            cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=False, timeout=PATIENCE,
        )  # fmt: skip
        if not found.exists():
            return [("the window", f"did not run ({done.returncode})")]
        return [(what, outcome) for what, outcome in json.loads(found.read_text("utf-8"))]


def _write_profile(home: Path) -> None:
    profile = home / "config" / "fcitx5" / "profile"
    profile.parent.mkdir(parents=True)
    profile.write_text(PROFILE, "utf-8")
    home.chmod(0o700)


@contextmanager
def _screen() -> Iterator[str]:
    """A screen of the first free number."""
    read, write = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        yield f":{os.read(read, 16).decode().strip()}"
    finally:
        os.close(read)
        screen.terminate()
        screen.wait()


if __name__ == "__main__":
    sys.exit(main())
