"""The program as a process of its own: real clock, real ids, secrets from the environment."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.casework.made_up import LEADER, SECRETS, copied

_ROOT = Path(__file__).parents[2]


def _inspector(workspace: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "INSPECTOR_WORKSPACE": str(workspace),
        "INSPECTOR_PASSPHRASE": SECRETS[LEADER],
        "PYTHONUTF8": "1",
    }
    return subprocess.run(
        [sys.executable, "-m", "inspector", *(str(argument) for argument in arguments)],
        cwd=_ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_a_process_answers_with_one_object_and_its_exit_code(tmp_path: Path) -> None:
    workspace = copied(tmp_path / "workspace")
    found = _inspector(workspace, "search", "a35", "--json")
    assert (found.returncode, json.loads(found.stdout)["found"][0]["title"]) == (0, "12.2A34-35")
    refused = _inspector(workspace, "inspect", "--target", "99.9Z99", "--json")
    assert (refused.returncode, json.loads(refused.stdout)["code"]) == (1, "record.unknown")
    strange = tmp_path / "strange.pdf"
    strange.write_bytes(b"%PDF-1.4 of somebody else")
    broken = _inspector(workspace, "verify", strange, workspace, "--json")
    assert (broken.returncode, json.loads(broken.stdout)["ok"]) == (4, False)
    assert broken.stderr == ""


def test_a_command_imports_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys; from inspector.__main__ import main\n"
        "try: main()\n"
        "except SystemExit as end: assert end.code == 0, end.code\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'reportlab', 'pyxform'))]"
    )
    environment = {**os.environ, "INSPECTOR_PASSPHRASE": SECRETS[LEADER]}
    workspace = copied(tmp_path / "workspace")
    subprocess.run(
        [sys.executable, "-c", code, "--workspace", str(workspace), "search", "a35"],
        cwd=_ROOT, env=environment, check=True, capture_output=True,
    )  # fmt: skip


def test_a_crash_of_the_program_leaves_no_dump_of_its_memory() -> None:
    program = (
        "import resource, sys\nfrom inspector.__main__ import main\nsys.argv = ['inspector', '--help']\n"
        "try:\n    main()\nexcept SystemExit:\n    print(resource.getrlimit(resource.RLIMIT_CORE))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines()[-1] == "(0, 0)", done.stderr
