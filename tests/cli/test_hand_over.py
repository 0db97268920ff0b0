"""package and verify of what left: exit codes, JSON, and a mistyped workspace."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.casework.made_up import FINDING, Clock, Hall, make, picture
from tests.cli.conftest import Line


@pytest.fixture
def inspected(line: Line) -> dict[str, Any]:
    answers = line.file("answers.json", [list(pair) for pair in FINDING])
    (line.home / "photos").mkdir()
    (line.home / "photos/IMG_0001.JPG").write_bytes(picture(3))
    target = ("inspect", "--target", "12.2A36", "--answers", answers)
    return line.run(*target, "--photos", line.home / "photos", "--complete").json


@pytest.fixture
def packed(line: Line, inspected: dict[str, Any]) -> Path:
    target = line.home / "package.zip"
    said = line.run("package", "--inspection", inspected["inspection"], "-o", target, "--to", "法院")
    assert said.code == 0, said.out
    assert said.json["files"] > 10
    return target


def test_a_package_verifies_with_and_without_the_workspace(line: Line, packed: Path) -> None:
    within = line.run("verify", packed)
    assert (within.code, within.json["ok"]) == (0, True), within.out
    alone = line.bare("verify", packed, "--json")
    assert alone.code == 0
    assert "verify.package_alone" in {one["code"] for one in alone.json["reports"][0]["unproved"]}
    assert "verify.package_alone" not in within.out


def test_a_changed_package_ends_with_4_and_names_the_file(line: Line, packed: Path) -> None:
    content = bytearray(packed.read_bytes())
    at = content.index(b"originals/001-") + 300
    content[at] ^= 1
    packed.write_bytes(content)
    said = line.bare("verify", packed, "--json")
    assert said.code == 4
    assert any(one["facts"]["id"].startswith("originals/") for one in said.json["reports"][0]["broken"])


def test_a_package_is_never_written_over_something(
    line: Line, packed: Path, inspected: dict[str, Any]
) -> None:
    said = line.run("package", "--inspection", inspected["inspection"], "-o", packed)
    assert (said.code, said.json["code"]) == (1, "export.exists")


def test_single_files_are_told_apart(line: Line, packed: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        names = {name.partition("/")[0]: name for name in archive.namelist() if "/" in name}
        for folder in ("originals", "documents"):
            (line.home / folder).write_bytes(archive.read(names[folder]))
    assert line.run("verify", line.home / "documents").json["reports"][0]["proved"][0]["code"] == (
        "verify.issued_here"
    )
    original = line.home / "originals"
    assert line.run("verify", original).json["reports"][0]["proved"][0]["facts"]["what"] == "original"
    content = bytearray(original.read_bytes())
    content[300] ^= 1
    original.write_bytes(content)
    said = line.run("verify", original)
    assert said.code == 4
    assert said.json["reports"][0]["broken"][0]["facts"]["what"] == "original"


def test_a_mistyped_workspace_is_said_and_never_ends_with_0(line: Line, packed: Path) -> None:
    for path in (packed, line.file("some.pdf", "%PDF")):
        said = line.bare("--workspace", line.home / "wrokspace", "verify", path, "--json")
        assert (said.code, json.loads(said.out)["code"]) == (1, "store.not_a_workspace")


def test_people_are_warned_when_the_record_is_not_locked(line: Line) -> None:
    hall = Hall(line.workspace, Clock())
    inspection = hall.completed("12.2A36", *FINDING)
    hall.close()
    said = line.bare(
        "--workspace",
        line.workspace,
        "--passphrase-file",
        next(iter(line.passfiles.values())),
        "package",
        "--inspection",
        inspection,
        "-o",
        line.home / "p",
    )
    assert said.code == 0
    assert "还没有锁定" in said.out


def test_a_batch_goes_from_one_command_line_to_another(line: Line, inspected: dict[str, Any]) -> None:
    other = Line(line.home, line.home / "other")
    make(other.workspace, Clock(), seed=5).workspace.close()
    card = line.home / "other.inspectorkey"
    made = other.run("batch", "card", "-o", card).json
    stick = line.home / "stick"
    stick.mkdir()
    sent = line.run("batch", "export", "-o", stick, "--to", card, "--volume-size", 1 << 20)
    assert sent.code == 0, sent.out
    assert sent.json["reader"]["fingerprint"] == made["fingerprint"]
    asked = other.run("batch", "import", stick)
    assert (asked.code, asked.json["code"]) == (1, "batch.unknown_device")
    taken = other.run("batch", "import", stick, "--trust", asked.json["facts"]["fingerprint"])
    assert taken.code == 0, taken.out
    assert taken.json["taken"][0]["missing"] == []
    (row,) = other.run("batch", "list").json["inspections"]
    assert row["id"] == inspected["inspection"]
    assert len(line.bare("verify", stick, "--json").json["reports"]) == len(sent.json["volumes"])
    volume = Path(sent.json["volumes"][0])
    assert other.run("verify", volume, other.workspace).code == 0
    volume.write_bytes(volume.read_bytes()[:-10])
    assert line.bare("verify", volume, "--json").code == 4
    again = other.run("batch", "import", volume)
    assert (again.code, again.json["code"]) == (3, "batch.truncated")
