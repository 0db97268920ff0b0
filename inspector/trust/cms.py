"""Detached CMS signatures (RFC 5652) over a file: what `openssl cms -verify` checks without our program.

Made and checked by one description of the structure, so that a check is of every byte: the signature is read,
the structure built anew around it, and both compared. The time of signing is an argument, as everywhere below
the shells.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from inspector.trust.certificates import verified

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Signed:
    """What a signature says: who made it (PEM), when by his own clock, over which SHA-256."""

    certificate: str
    at: datetime
    sha256: str


def sign(sha256: str, certificate: str, signer: Callable[[bytes], bytes], at: datetime) -> bytes:
    """A detached signature, DER, over the file with this SHA-256."""
    attributes = _attributes(bytes.fromhex(sha256), at)
    signature = signer(attributes.dump())
    return _whole(_loaded(certificate), attributes, signature)


def read(raw: bytes) -> Signed | None:
    """What the signature says when it is one, made by the certificate inside; None when a byte is not ours.

    Whether the certificate is to be trusted, and whether a file has that SHA-256, is for the caller to say.
    """
    from asn1crypto import cms, pem

    try:
        signed: Any = cms.ContentInfo.load(raw, strict=True)["content"]
        (found,) = [one.chosen for one in signed["certificates"]]
        (signer,) = signed["signer_infos"]
        attributes, signature = signer["signed_attrs"], signer["signature"].native
        values = {one["type"].native: one["values"].native[0] for one in attributes}
        at, digest = values["signing_time"], values["message_digest"]
        certificate = pem.armor("CERTIFICATE", found.dump()).decode()
        expected = _attributes(digest, at)
        whole = _whole(found, expected, signature) == raw
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return None
    if not whole or not verified(certificate, expected.dump(), signature):
        return None
    return Signed(certificate, at, digest.hex())


def know_all_names() -> None:
    """Let asn1crypto know the names of attributes that pyHanko adds when it is imported.

    WORKAROUND(https://github.com/wbond/asn1crypto): names are turned round once, at the first use. Where a
    signature of ours was written before pyHanko came, it could write none of its own afterwards.
    """
    import pyhanko.sign.ades.api
    import pyhanko.sign.general  # noqa: F401  both add names
    from asn1crypto import cms, tsp, x509  # noqa: F401  tsp adds some as well

    for kind in (cms.CMSAttributeType, x509.ExtensionId):
        kind._reverse_map = {name: dotted for dotted, name in kind._map.items()}


def _loaded(certificate: str) -> Any:
    from asn1crypto import pem, x509

    return x509.Certificate.load(pem.unarmor(certificate.encode())[2])


def _attributes(digest: bytes, at: datetime) -> Any:
    """What is signed: kind of content, time, and the content's SHA-256; a SET in DER order."""
    from asn1crypto import cms, core

    moment = core.UTCTime(at.astimezone(UTC).replace(microsecond=0))
    return cms.CMSAttributes(
        [
            {"type": "content_type", "values": ["data"]},
            {"type": "signing_time", "values": [cms.Time("utc_time", moment)]},
            {"type": "message_digest", "values": [digest]},
        ]
    )


def _whole(certificate: Any, attributes: Any, signature: bytes) -> bytes:
    from asn1crypto import cms

    signer = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                "issuer_and_serial_number",
                {"issuer": certificate.issuer, "serial_number": certificate.serial_number},
            ),
            "digest_algorithm": {"algorithm": "sha256"},
            "signed_attrs": attributes,
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signature": signature,
        }
    )
    signed = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [{"algorithm": "sha256"}],
            "encap_content_info": {"content_type": "data"},
            "certificates": [certificate],
            "signer_infos": [signer],
        }
    )
    raw: bytes = cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump()
    return raw
