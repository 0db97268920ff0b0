"""The scripts, on a made-up machine: a real shell, but dpkg, apt and sudo only note what they are asked."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGING = ROOT / "packaging"
SHELL = shutil.which("dash") or "/bin/sh"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the scripts are for a POSIX shell")


class Machine:
    """A PATH with a few programs of our own in front; `asked` is what apt-get was asked to do."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "asked.log"
        self.programs = folder / "bin"
        self.programs.mkdir()
        for name in ("sed", "tr", "grep", "cat", "mktemp", "tail", "rm", "env", "uname", "sort", "head"):
            (self.programs / name).symlink_to(shutil.which(name))

    def has(self, name: str, body: str) -> None:
        program = self.programs / name
        program.write_text(f"#!{SHELL}\n{body}\n", encoding="utf-8")
        program.chmod(0o755)

    def is_debian(self, *installed: str, provides: str = "", user: int = 1000) -> None:
        lines = "".join(f"ii  {name}, {provides}\\n" for name in installed)
        self.has("dpkg-query", f"printf '{lines}'")
        self.has("apt-get", f'echo "$@" >>{self.log}')
        self.has("id", f"echo {user}")

    def source(self, call: str) -> subprocess.CompletedProcess[str]:
        script = f". {PACKAGING}/system.sh; . {PACKAGING}/environment.sh; {call}"
        return subprocess.run(
            [SHELL, "-euc", script],
            cwd=self.folder,
            env={"PATH": str(self.programs), "LC_ALL": "C", "TMPDIR": str(self.folder)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def asked(self) -> str:
        return self.log.read_text("utf-8") if self.log.exists() else ""


@pytest.fixture
def machine(tmp_path) -> Machine:
    return Machine(tmp_path)


@pytest.mark.parametrize("script", sorted(PACKAGING.glob("*.sh")), ids=lambda path: path.name)
def test_every_script_is_plain_shell(script):
    checked = subprocess.run([SHELL, "-n", script], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "[[ " not in script.read_text("utf-8"), "a word of bash alone"


def test_a_machine_that_has_everything_is_left_alone(machine):
    machine.is_debian("libegl1", "libgl1")
    done = machine.source("need_packages ask libegl1 libgl1")
    assert (done.returncode, done.stdout, machine.asked) == (0, "", "")


def test_a_renamed_package_counts_as_there(machine):
    machine.is_debian("libglib2.0-0t64", provides="libglib2.0-0 (= 2.80.0-6)")
    done = machine.source("need_packages ask libglib2.0-0")
    assert (done.returncode, machine.asked) == (0, "")


def test_root_installs_only_what_is_missing_and_is_not_asked(machine):
    machine.is_debian("libegl1", user=0)
    done = machine.source("need_packages ask libegl1 libgl1 qpdf")
    assert done.returncode == 0, done.stderr
    assert machine.asked.splitlines()[-1].endswith("--no-install-recommends libgl1 qpdf")


def test_without_root_and_without_a_terminal_nothing_is_installed_and_the_command_is_named(machine):
    machine.is_debian()
    machine.has("sudo", 'exec "$@"')
    done = machine.source("need_packages ask libgl1")
    assert done.returncode == 3
    assert "sudo apt-get install --no-install-recommends libgl1" in done.stderr
    assert machine.asked == ""


def test_yes_uses_sudo_without_asking(machine):
    machine.is_debian()
    machine.has("sudo", f'echo sudo >>{machine.log}; exec "$@"')
    done = machine.source("need_packages yes libgl1")
    assert done.returncode == 0, done.stderr
    assert machine.asked.splitlines()[0] == "sudo"
    assert machine.asked.splitlines()[-1].endswith(" libgl1")


def test_without_sudo_the_command_for_root_is_named(machine):
    machine.is_debian()
    done = machine.source("need_packages yes libgl1")
    assert done.returncode == 3
    assert "As root" in done.stderr
    assert "apt-get install --no-install-recommends libgl1" in done.stderr


def test_a_failed_installation_shows_why(machine):
    machine.is_debian(user=0)
    machine.has("apt-get", "echo 'E: Unable to locate package libgl1' >&2; exit 100")
    done = machine.source("need_packages yes libgl1")
    assert done.returncode == 3
    assert "Unable to locate package" in done.stderr


def test_a_system_without_apt_is_told_what_it_needs_and_goes_on(machine):
    machine.has("uname", "echo Linux")
    done = machine.source("need_packages ask libegl1 libgl1")
    assert done.returncode == 0
    assert "libegl1" in done.stdout
    assert "no apt-get" in done.stdout


def test_an_old_python_is_named_and_refused(machine):
    machine.has("python3", 'case $1 in --version) echo "Python 3.9.2" ;; *) exit 1 ;; esac')
    done = machine.source("system_python")
    assert done.returncode == 3
    assert "Python 3.9.2" in done.stderr


def test_a_recent_uv_of_the_machine_is_used_and_an_old_one_is_not(machine):
    machine.has("uv", "echo 'uv 0.13.9 (x86_64)'")
    assert machine.source("find_uv python3").stdout == "uv\n"
    machine.has("uv", "echo 'uv 0.4.30'")
    machine.has("python3", "exit 1")
    done = machine.source("find_uv python3")
    assert done.returncode == 3
    assert "is there a network?" in done.stderr


@pytest.mark.skipif(shutil.which("ldd") is None, reason="ldd tells what is missing")
@pytest.mark.parametrize(
    "plugin", ["platforms/libqxcb.so", "platforms/libqwayland-egl.so", "printsupport/*.so"]
)
def test_every_library_of_a_window_and_a_printer_is_there(plugin):
    import PySide6

    files = list((Path(PySide6.__file__).parent / "Qt/plugins").glob(plugin))
    assert files
    linked = subprocess.run(["ldd", *files], capture_output=True, text=True, check=True).stdout
    assert [line.strip() for line in linked.splitlines() if "not found" in line] == []


@pytest.mark.parametrize("script", ["run.sh", "test.sh"])
def test_an_unknown_option_shows_the_usage_before_anything_is_installed(script):
    environment = {**os.environ, "UV_OFFLINE": "1"}
    tried = [SHELL, PACKAGING / script, "--nonsense"]
    done = subprocess.run(tried, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 2
    assert "usage: sh packaging/" in done.stderr


def test_uv_never_downloads_an_interpreter():
    assert "export UV_PYTHON_DOWNLOADS=never" in (PACKAGING / "environment.sh").read_text("utf-8")


def test_the_wheel_maps_every_shipped_folder():
    from inspector import FORMS, RESOURCES

    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"][
        "wheel"
    ]
    assert wheel["sources"] == {"resources": "inspector/_resources", "forms": "inspector/_forms"}
    assert set(wheel["only-include"]) == {"inspector", "resources", "forms"}
    assert any((RESOURCES / "fonts").glob("*.ttf"))
    assert FORMS.is_dir()


def test_ci_calls_the_same_script_as_a_newcomer():
    text = (ROOT / ".ci/run").read_text("utf-8")
    assert re.search(r"^exec sh packaging/test\.sh --yes$", text, re.M)
    assert os.access(ROOT / ".ci/run", os.X_OK)
