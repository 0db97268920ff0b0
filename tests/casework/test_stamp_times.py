"""Time stamps: asked over loopback, kept as records, checked by us and by openssl, laid into packages."""

import hashlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from inspector.casework import packages, papers, timestamps, verifying, verifying_packages
from inspector.domain.errors import Refused, Trouble
from inspector.domain.notice import Notice
from inspector.domain.time_stamp import TimeStamp
from inspector.trust.timestamps import request
from tests.casework.made_up import Hall
from tests.trust import authority_of_time


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("tsa")
    authority_of_time.found(home)
    return home


@pytest.fixture
def url(authority: Path) -> Iterator[str]:
    with authority_of_time.serving(authority) as address:
        yield address


def _issued(hall: Hall, home: Path) -> tuple[Notice, Path]:
    notice = hall.notice(hall.completed(), "W03")
    path = home / "record.pdf"
    path.write_bytes(papers.pdf(hall.desk, notice.id))
    return notice, path


def _codes(report: verifying.Report) -> tuple[set[str], set[str]]:
    return {one.code for one in report.proved}, {str(one.facts.get("reason")) for one in report.broken}


def _openssl(home: Path, path: Path, token: Path) -> bool:
    done = subprocess.run(
        ["openssl", "ts", "-verify", "-data", path, "-in", token, "-CAfile", home / "root.pem"],
        capture_output=True,
    )
    return done.returncode == 0


def test_a_token_is_a_record_over_the_hash_of_the_paper(
    hall: Hall, tmp_path: Path, authority: Path, url: str
) -> None:
    notice, path = _issued(hall, tmp_path)
    timestamps.set_authority_url(hall.desk, url)
    answer = timestamps.ask(timestamps.authority_url(hall.desk), notice.pdf_sha256)
    kept, _ = timestamps.keep(hall.desk, notice.pdf_sha256, answer)
    assert (kept.over, kept.subject, kept.authority) == (
        notice.pdf_sha256,
        notice.id,
        "Example Time Authority",
    )
    (token,) = timestamps.lay_beside(path, answer)
    assert _openssl(authority, path, token)
    assert path.read_bytes() == papers.pdf(hall.desk, notice.id)
    assert "verify.time_stamped" in _codes(verifying.file(hall.desk, path))[0]
    assert "verify.time_stamped" in _codes(verifying.file(None, path))[0]
    proved = {one.facts["what"]: one.facts["count"] for one in verifying.workspace(hall.desk).proved}
    assert proved["time_stamps"] == 1
    path.write_bytes(path.read_bytes() + b"%")
    assert "timestamp.other_file" in _codes(verifying.file(None, path))[1]


def test_an_altered_token_and_one_of_another_file_are_refused(hall: Hall, authority: Path) -> None:
    sha256 = hashlib.sha256(b"one").hexdigest()
    answer = authority_of_time.answer(authority, request(sha256))
    altered = bytearray(answer)
    altered[-20] ^= 1
    wrong = {"timestamp.altered": (bytes(altered), sha256), "timestamp.unreadable": (b"<html>", sha256),
             "timestamp.other_file": (answer, "0" * 64)}  # fmt: skip
    for code, (given, over) in wrong.items():
        with pytest.raises(Refused) as told:
            timestamps.keep(hall.desk, over, given)
        assert told.value.code == code
    assert not hall.desk.workspace.rows(TimeStamp)


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "https://no.such.host.invalid/"])
def test_without_an_answer_nothing_is_written(hall: Hall, url: str) -> None:
    with pytest.raises(Trouble) as told:
        timestamps.ask(url, "0" * 64)
    assert told.value.code == "timestamp.no_answer"
    with pytest.raises(Refused):
        timestamps.ask(timestamps.authority_url(hall.desk), "0" * 64)


def test_a_package_is_stamped_over_its_signature(hall: Hall, tmp_path: Path, authority: Path) -> None:
    notice, _ = _issued(hall, tmp_path)
    over_paper = authority_of_time.answer(authority, request(notice.pdf_sha256))
    timestamps.keep(hall.desk, notice.pdf_sha256, over_paper)
    target = tmp_path / "package"
    packages.make(hall.desk, notice.inspection, target)
    assert [one.read_bytes() for one in (target / "timestamps").iterdir()] == [over_paper]
    sha256 = timestamps.sha256_of(target)
    answer = authority_of_time.answer(authority, request(sha256))
    timestamps.lay_beside(target, answer, (authority / "root.pem").read_text())
    assert _openssl(authority, target / "signature.p7s", target / "timestamp.tsr")
    report = verifying_packages.package(None, target)
    assert report.holds, report.broken
    assert "verify.time_stamped" in _codes(report)[0]
    (target / "timestamp.tsr").write_bytes(over_paper)
    assert "timestamp.other_file" in _codes(verifying_packages.package(None, target))[1]
