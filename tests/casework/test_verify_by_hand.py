"""Whoever has no program of ours follows VERIFY.md: its commands run in a plain shell."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from inspector.casework import inspections, packages
from tests.casework.made_up import FINDING, Clock, Hall, copied

_NEEDED = ("sh", "sha256sum", "openssl", "pdfsig", "awk")
_ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"}  # nothing of ours on it


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    missing = [name for name in _NEEDED if shutil.which(name, path=_ENVIRONMENT["PATH"]) is None]
    if missing:
        pytest.skip(f"not on this machine: {', '.join(missing)}")
    home = tmp_path_factory.mktemp("package")
    hall = Hall(copied(home / "workspace"), Clock())
    inspection = hall.completed("12.2A36", *FINDING)
    hall.photo(inspection, name="照片 1.jpg")
    hall.sign(inspection)
    inspections.lock(hall.desk, inspection)
    packages.make(hall.desk, inspection, home / "p.zip")
    hall.close()
    shutil.unpack_archive(home / "p.zip", home / "p")
    return home / "p"


def _blocks(package: Path) -> list[str]:
    text = (package / "VERIFY.md").read_text(encoding="utf-8")
    return re.findall(r"```sh\n(.*?)```", text, re.DOTALL)


def _run(package: Path) -> list[subprocess.CompletedProcess[str]]:
    return [
        subprocess.run(
            ["sh", "-c", block],
            cwd=package,
            env=_ENVIRONMENT,
            capture_output=True,
            text=True,
            check=False,
        )
        for block in _blocks(package)
    ]


def test_every_command_of_the_guide_succeeds(package: Path) -> None:
    done = _run(package)
    assert len(done) == 9
    assert [one.stdout + one.stderr for one in done if one.returncode] == []
    told = "".join(one.stdout + one.stderr for one in done)
    assert "all hold" in told
    assert "CMS Verification successful" in told
    assert told.count("Signature Verified Successfully") == 2  # one for each officer
    assert "chain whole" in told
    assert (
        told.count("The signature form field is not signed.") == 6
    )  # three of the record, three of the order
    assert "no time stamp in this package" in told


def test_the_commands_name_what_was_changed_or_added(package: Path, tmp_path: Path) -> None:
    hurt = Path(shutil.copytree(package, tmp_path / "p"))
    told = {
        "originals/001-照片 1.jpg": "001-照片 1.jpg: FAILED",
        "SHA256SUMS": "content verify error",
        "journal/*/0000021.json": "not in the chain",
        "journal/*/chain.tsv": "chain broken",
        "marks/001-*.json": "Signature Verification Failure",
    }
    for name in told:
        (path,) = hurt.glob(name)
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
    (hurt / "originals/000-more.jpg").write_bytes(b"more")
    failed = "".join(done.stdout + done.stderr for done in _run(hurt) if done.returncode)
    assert [sign for sign in (*told.values(), "not listed: ") if sign not in failed] == []


_AUTHORITY = """
[req]
distinguished_name = name
x509_extensions = stamps
prompt = no
[name]
CN = Example time stamp authority
[stamps]
extendedKeyUsage = critical, timeStamping
keyUsage = digitalSignature
[tsa]
default_tsa = ours
[ours]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
signer_digest = sha256
"""


def test_a_time_stamp_laid_beside_it_verifies_with_the_same_guide(package: Path, tmp_path: Path) -> None:
    from inspector.casework import verifying_packages

    stamped = Path(shutil.copytree(package, tmp_path / "p"))
    (tmp_path / "tsa.cnf").write_text(_AUTHORITY)
    (tmp_path / "serial").write_text("01")
    for command in (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key -out"
        " p/timestamp-authority.pem -config tsa.cnf -days 2",
        "openssl ts -query -data p/signature.p7s -sha256 -cert -out query",
        "openssl ts -reply -config tsa.cnf -queryfile query -signer p/timestamp-authority.pem -inkey key"
        " -out p/timestamp.tsr",
    ):
        subprocess.run(command.split(), cwd=tmp_path, check=True, capture_output=True)
    done = _run(stamped)
    assert [one.stderr for one in done if one.returncode] == []
    assert "Verification: OK" in done[-1].stdout + done[-1].stderr
    report = verifying_packages.package(None, stamped)
    assert report.holds
    assert "verify.time_stamped" in {one.code for one in report.proved}
