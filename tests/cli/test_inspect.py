"""inspect: a whole inspection by script, from the answers to the lock."""

from pathlib import Path

from tests.casework.made_up import CLEAN, FINDING, picture
from tests.cli.conftest import Line


def _answers(line: Line, answers: tuple[tuple[str, str], ...] = FINDING) -> Path:
    return line.file("answers.json", [list(pair) for pair in answers])


def _photos(line: Line) -> Path:
    folder = line.home / "photos"
    folder.mkdir()
    (folder / "2-front.jpg").write_bytes(picture(1))
    (folder / "booth.jpg").write_bytes(picture(2))
    (folder / "cut.jpg").write_bytes(picture(3)[:2000])
    (folder / "empty.jpg").write_bytes(b"")
    return folder


def test_a_booth_is_inspected_signed_and_locked(line: Line) -> None:
    said = line.run(
        "inspect", "--target", "12.2A36", "--answers", _answers(line), "--photos", _photos(line),
        "--complete", "--lock", "--party", "signed", *line.second(),
    )  # fmt: skip
    assert said.code == 0, said.out
    assert (said.json["state"], said.json["findings"]) == ("locked", 1)
    assert [(notice["kind"], notice["number"]) for notice in said.json["notices"]] == [
        ("W03", ""),
        ("W04", "济历市监责改〔2026〕1号"),
    ]
    flagged = {(one["name"], one["code"]) for one in said.json["flagged"]}
    assert ("empty.jpg", "photo.empty") in flagged
    assert "cut.jpg" in {name for name, _ in flagged}
    assert line.run("verify", line.workspace).code == 0


def test_the_party_may_refuse_with_a_reason_and_a_witness(line: Line) -> None:
    refuse = ("--party", "refused", "--reason", "不认可", "--witness", "何芳")
    said = line.run(
        "inspect", "--target", "12.2A36", "--answers", _answers(line), "--lock", *refuse, *line.second()
    )
    assert (said.code, said.json["state"]) == (0, "locked")


def test_a_refusal_without_a_reason_locks_nothing(line: Line) -> None:
    said = line.run(
        "inspect", "--target", "12.2A36", "--answers", _answers(line), "--lock", "--party", "refused",
        *line.second(),
    )  # fmt: skip
    assert (said.code, said.json["code"]) == (1, "signature.reason_missing")


def test_the_second_officer_signs_with_his_own_secret(line: Line) -> None:
    line.run("inspect", "--target", "12.2A36", "--answers", _answers(line), "--complete")
    said = line.run("inspect", "--target", "12.2A36", "--lock", "--party", "signed")
    assert (said.code, said.json["code"]) == (1, "signature.officer_secret_missing")


def test_a_completed_record_is_locked_by_a_later_call(line: Line) -> None:
    line.run("inspect", "--target", "12.2A36", "--answers", _answers(line), "--complete")
    said = line.run("inspect", "--target", "12.2A36", "--lock", "--party", "signed", *line.second())
    assert (said.code, said.json["state"]) == (0, "locked"), said.out


def test_a_completed_record_takes_no_further_answers(line: Line) -> None:
    line.run("inspect", "--target", "12.2A36", "--answers", _answers(line), "--complete")
    said = line.run("inspect", "--target", "12.2A36", "--answers", _answers(line, CLEAN))
    assert (said.code, said.json["code"]) == (1, "inspection.wrong_state")


def test_open_questions_are_refused_and_the_answers_stay(line: Line) -> None:
    said = line.run("inspect", "--target", "12.2A36", "--answers", _answers(line, CLEAN[:1]), "--complete")
    assert (said.code, said.json["code"]) == (1, "inspection.unanswered")
    said = line.run("inspect", "--target", "12.2A36", "--answers", _answers(line, CLEAN[1:]), "--complete")
    assert (said.code, said.json["state"]) == (0, "completed")


def test_sections_without_answers_are_checked_nothing_found(line: Line) -> None:
    said = line.run(
        "inspect", "--target", "12.2A36", "--answers", _answers(line, CLEAN[:1]), "--nothing-found",
        "--complete",
    )  # fmt: skip
    assert (said.code, said.json["findings"]) == (0, 0)


def test_an_unknown_booth_is_refused(line: Line) -> None:
    said = line.run("inspect", "--target", "99.9Z99")
    assert (said.code, said.json["code"]) == (1, "record.unknown")


def test_photos_are_imported_later_and_broken_ones_named(line: Line) -> None:
    inspection = line.run("inspect", "--target", "12.2A36").json["inspection"]
    said = line.run("photo", "import", _photos(line), "--inspection", inspection)
    assert said.code == 0
    assert len(said.json["taken"]) == 3
    assert ("empty.jpg", "photo.empty") in {(one["name"], one["code"]) for one in said.json["flagged"]}


def test_a_photo_folder_that_is_not_there_is_a_trouble(line: Line) -> None:
    inspection = line.run("inspect", "--target", "12.2A36").json["inspection"]
    said = line.run("photo", "import", line.home / "nowhere", "--inspection", inspection)
    assert (said.code, said.json["code"]) == (3, "photo.unreadable")


def test_a_photo_numbered_for_no_section_lies_in_the_tray(line: Line) -> None:
    folder = _photos(line)
    next(folder.iterdir()).rename(folder / "0-overview.jpg")
    said = line.run("inspect", "--target", "12.2A36", "--photos", folder)
    assert said.code == 0, said.out
    assert {"name": "0-overview.jpg", "code": "section.unknown", "facts": {"position": 0}} in said.json[
        "flagged"
    ]


def test_files_and_folders_come_in_together_and_a_missing_path_is_named(line: Line) -> None:
    inspection = line.run("inspect", "--target", "12.2A36").json["inspection"]
    film = line.home / "film.mp4"
    film.write_bytes(b"\x00\x00\x00\x18ftypmp42" + bytes(100))
    said = line.run("photo", "import", _photos(line), film, line.home / "gone", "--inspection", inspection)
    assert (said.code, len(said.json["taken"])) == (0, 4)
    assert "photo.unreadable" in {one["code"] for one in said.json["flagged"]}


def test_the_photo_set_is_listed_with_times_flags_and_late_frames(line: Line) -> None:
    inspection = line.run("inspect", "--target", "12.2A36").json["inspection"]
    line.run("photo", "import", _photos(line), "--inspection", inspection)
    declared = ("photo", "declare", "--inspection", inspection, "--camera", "Demo One")
    assert line.run(*declared, "--count", 3).code == 0
    assert line.run(*declared, "--count", -1).json["code"] == "late.count"
    said = line.run("photo", "list", "--inspection", inspection)
    assert [one["no"] for one in said.json["photos"]] == [1, 2, 3]
    assert said.json["photos"][0]["by_camera"].startswith("2026-11-06T09:12:00")
    assert {flag["code"] for one in said.json["photos"] for flag in one["flags"]} >= {"truncated"}
    assert said.json["late"] == [{"camera": "Demo One", "declared": 3, "came": 0}]
