"""Signing, sealing, certificates."""

from datetime import UTC, datetime

import pytest
from cryptography import x509

from inspector.domain.errors import Refused
from inspector.trust import keys
from inspector.trust.authority import describe, issued_by, new_authority

NOW = datetime(2026, 11, 6, 1, 10, tzinfo=UTC)


def test_a_signature_holds_for_these_bytes_only() -> None:
    key = keys.new_key()
    signature = keys.sign(key, b"facts")
    assert keys.verify(keys.public_pem(key), b"facts", signature)
    assert not keys.verify(keys.public_pem(key), b"fact5", signature)
    assert not keys.verify(keys.public_pem(keys.new_key()), b"facts", signature)
    assert not keys.verify("no pem", b"facts", signature)


def test_a_certificate_verifies_what_its_holder_signed() -> None:
    key, authority = keys.new_key(), new_authority("历下示例市场监督管理局", NOW)
    certificate = authority.issue(keys.public_pem(key), "张例", serial="A0001", now=NOW)
    assert keys.verify(certificate, b"facts", keys.sign(key, b"facts"))
    assert issued_by(certificate, authority.certificate)
    assert not issued_by(certificate, new_authority("历下示例市场监督管理局", NOW).certificate)


def test_a_certificate_names_badge_and_name_and_cannot_issue() -> None:
    authority = new_authority("历下示例市场监督管理局", NOW)
    pem = authority.issue(keys.public_pem(keys.new_key()), "张例", serial="A0001", now=NOW)
    certificate = x509.load_pem_x509_certificate(pem.encode())
    assert [attribute.value for attribute in certificate.subject] == ["张例", "A0001"]
    assert not certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca


def test_a_certificate_from_the_workspace_says_it_is_self_issued() -> None:
    own = new_authority("历下示例市场监督管理局", NOW)
    assert describe(own.issue(keys.public_pem(keys.new_key()), "张例", serial="A1", now=NOW)) == "self_issued"


def test_what_is_sealed_opens_with_its_key_and_context_only() -> None:
    key = keys.new_secret()
    sealed = keys.seal(key, b"secret", about=b"device")
    assert keys.open_sealed(key, sealed, about=b"device") == b"secret"
    changed = sealed[:-1] + bytes([sealed[-1] ^ 1])
    for wrong in ((keys.new_secret(), sealed, b"device"), (key, sealed, b"other"), (key, changed, b"device")):
        with pytest.raises(Refused):
            keys.open_sealed(wrong[0], wrong[1], about=wrong[2])


def test_keys_for_two_purposes_differ() -> None:
    key = keys.new_secret()
    assert keys.derive(key, "records") != keys.derive(key, "photos")
    assert keys.derive(key, "records") == keys.derive(key, "records")
