"""A detached signature: every byte of it counts, and openssl agrees."""

import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inspector.trust import cms, keys
from inspector.trust.authority import Authority, new_authority
from inspector.trust.canonical import sha256
from inspector.trust.certificates import fingerprint, same_fingerprint

NOW = datetime(2026, 11, 6, 1, 10, tzinfo=UTC)
CONTENT = "现场照片\n".encode() * 100


@pytest.fixture(scope="module")
def authority() -> Authority:
    return new_authority("历下示例市场监督管理局", NOW)


@pytest.fixture(scope="module")
def signed(authority: Authority) -> tuple[str, bytes]:
    key = keys.new_key()
    certificate = authority.issue(keys.public_pem(key), "device", serial="device-1", now=NOW)
    return certificate, cms.sign(sha256(CONTENT), certificate, keys.signer(key), NOW)


def test_a_signature_says_who_when_and_over_what(signed: tuple[str, bytes]) -> None:
    certificate, signature = signed
    assert cms.read(signature) == cms.Signed(certificate, NOW, sha256(CONTENT))


def test_a_changed_byte_never_passes_as_the_same_signature(signed: tuple[str, bytes]) -> None:
    """A byte inside the certificate leaves a signature by a strange certificate; elsewhere there is none."""
    certificate, signature = signed
    for at in range(0, len(signature), 5):
        changed = signature[:at] + bytes([signature[at] ^ 1 << at % 8]) + signature[at + 1 :]
        found = cms.read(changed)
        assert found is None or found.certificate != certificate, at
    for cut in (0, 1, len(signature) - 1):
        assert cms.read(signature[:cut]) is None
    assert cms.read(signature + b"\0") is None


def test_openssl_agrees(signed: tuple[str, bytes], authority: Authority, tmp_path: Path) -> None:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    (tmp_path / "content").write_bytes(CONTENT)
    (tmp_path / "signature").write_bytes(signed[1])
    (tmp_path / "authority").write_text(authority.certificate)
    command = (
        "openssl cms -verify -binary -inform DER -in signature -content content -CAfile authority"
        " -purpose any -no_check_time -out"
    )
    subprocess.run([*command.split(), "/dev/null"], cwd=tmp_path, check=True, capture_output=True)
    (tmp_path / "content").write_bytes(CONTENT + b"x")
    refused = subprocess.run([*command.split(), "/dev/null"], cwd=tmp_path, check=False, capture_output=True)
    assert refused.returncode != 0


def test_a_fingerprint_is_compared_however_it_was_typed(authority: Authority) -> None:
    told = fingerprint(authority.certificate)
    assert len(told.split()) == 8
    assert same_fingerprint(told.upper().replace(" ", ":"), authority.certificate)
    assert not same_fingerprint(told[:-1], authority.certificate)
    assert not same_fingerprint("", authority.certificate)
    assert fingerprint("no certificate") == ""
