"""Exit codes and messages others may rely on."""

import pytest

from tests.casework.made_up import COLLEAGUE
from tests.cli.conftest import Line


def test_a_wrong_passphrase_is_refused_in_both_languages(line: Line) -> None:
    wrong = line.file("wrong", "not the passphrase")
    said = line.bare("--workspace", line.workspace, "--passphrase-file", wrong, "search", "a", "--json")
    assert said.code == 1
    assert (said.json["ok"], said.json["code"]) == (False, "key.wrong_passphrase")
    assert said.json["message"]["zh"] != said.json["message"]["en"]


def test_people_are_told_on_standard_error(line: Line) -> None:
    wrong = line.file("wrong", "not the passphrase")
    said = line.bare("--workspace", line.workspace, "--passphrase-file", wrong, "search", "a")
    assert (said.code, said.out) == (1, "")
    assert "key.wrong_passphrase" not in said.err
    assert len(said.err.strip().splitlines()) == 2


def test_a_folder_that_is_no_workspace_is_refused(line: Line) -> None:
    said = line.bare(
        "--workspace", line.home / "none", "--passphrase-file", line.file("p", "x"), "search", "a"
    )
    assert said.code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("inspect",),
        ("number", "block", "W04", "--first", "x", "--last", "2"),
        ("search",),
        ("inspect", "--target", "x", "--sign-as", "no-colon"),
        ("inspect", "--target", "x", "--party", "maybe"),
        ("campaign", "new", "x", "--opens", "06.11.2026"),
    ],
)
def test_wrong_usage_ends_with_2(line: Line, arguments: tuple[str, ...]) -> None:
    said = line.run(*arguments)
    assert (said.code, said.json["ok"], said.json["code"]) == (2, False, "usage")
    assert set(said.json["message"]) == {"zh", "en"}


def test_a_passphrase_file_that_cannot_be_read_or_is_empty(line: Line) -> None:
    for path, code in (
        (line.home / "nowhere", "passphrase.file_unreadable"),
        (line.file("empty", ""), "passphrase.file_empty"),
    ):
        said = line.bare("--workspace", line.workspace, "--passphrase-file", path, "--json", "search", "a")
        assert (said.code, said.json["code"]) == (1, code)


def test_a_passphrase_file_from_a_windows_editor_opens(line: Line) -> None:
    secret = line.passfiles[COLLEAGUE].read_text(encoding="utf-8")
    marked = line.home / "marked"
    marked.write_bytes(b"\xef\xbb\xbf" + secret.encode() + b"\r\n")
    assert line.bare("--workspace", line.workspace, "--passphrase-file", marked, "search", "a").code == 0


def test_a_damaged_workspace_is_a_trouble(line: Line) -> None:
    (line.workspace / "records.db").write_bytes(b"no database" * 1000)
    said = line.run("inspect", "--target", "12.2A36")
    assert said.code == 3
    assert said.json["code"].startswith("store.")


def test_an_output_that_cannot_be_written_is_a_trouble(line: Line) -> None:
    inspection = line.run("inspect", "--target", "12.2A36").json["inspection"]
    out = line.home / "no" / "such" / "folder.pdf"
    said = line.run("notice", "preview", "W03", "--inspection", inspection, "-o", out)
    assert (said.code, said.json["code"]) == (3, "file.trouble")


def test_doctor_looks_at_the_machine(line: Line) -> None:
    said = line.run("doctor")
    assert said.code in (0, 3)
    assert {look["state"] for look in said.json["looks"]} <= {"ok", "warn", "bad"}
    assert any("李明" in look["zh"] for look in said.json["looks"])
    assert all(look["state"] != "bad" for look in said.json["looks"] if "字体" in look["zh"])


def test_doctor_works_before_there_is_a_workspace(line: Line) -> None:
    said = line.bare("--workspace", line.home / "none", "doctor", "--json")
    assert any(look["state"] == "warn" and "none" in look["en"] for look in said.json["looks"])


def test_people_read_about_wrong_usage_on_standard_error(line: Line) -> None:
    said = line.bare("nonsense")
    assert (said.code, said.out) == (2, "")
    assert "nonsense" in said.err


def test_verify_names_a_file_so_damaged_that_nothing_opens(line: Line) -> None:
    (line.workspace / "records.db").write_bytes(b"no database" * 1000)
    said = line.run("verify", line.workspace)
    assert said.code == 4
    assert said.json["reports"][0]["broken"][0]["facts"]["where"] == "records.db"


def test_a_lost_key_file_is_told_from_no_workspace(line: Line) -> None:
    (line.workspace / "keys.json").unlink()
    assert line.run("search", "a").json["code"] == "store.keys_damaged"


def test_a_passphrase_nobody_types_is_missing(line: Line) -> None:
    said = line.bare("--workspace", line.workspace, "--json", "search", "x")
    assert (said.code, said.json["code"]) == (1, "passphrase.missing")
