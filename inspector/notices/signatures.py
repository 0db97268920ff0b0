"""What the digital signatures in a PDF say, each and all together: who, when, over what, and what came after.

A viewer's "valid" is not enough: a page may be covered by something appended after the signing, and a file
cut back to an earlier signature is valid everywhere. So the last signature must cover the whole file, and how
many there have to be is for the caller to know.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from inspector.trust.cms import know_all_names

if TYPE_CHECKING:
    from datetime import datetime

_LOG = logging.getLogger("pyhanko")


@dataclass(frozen=True, slots=True)
class Found:
    """One signature. `changed` says what was done to the file after it: nothing, signed, form, other."""

    field: str
    name: str
    badge: str
    certificate: str  # PEM
    authorities: tuple[str, ...]  # PEM of the others inside
    chained: bool  # the certificates inside fit each other; also where there is one alone
    at: datetime | None  # by the signer's own clock
    holds: bool  # the bytes it covers are those that were signed
    whole: bool  # it covers the file to its end
    changed: str
    end: int  # how many bytes of the file it covers


@dataclass(frozen=True, slots=True)
class Signatures:
    """All signatures in the order they were made, and the fields that are empty."""

    found: tuple[Found, ...] = ()
    empty: tuple[str, ...] = ()
    readable: bool = True


def looks_signed(pdf: bytes) -> bool:
    """Whether somebody signed, or pretends it."""
    return pdf.startswith(b"%PDF") and b"/ByteRange" in pdf


def read(pdf: bytes) -> Signatures:
    """The signatures of a file from anywhere; what cannot be read is said to be so."""
    _LOG.setLevel(logging.CRITICAL)  # it is told by what is answered here
    logging.getLogger("pyhanko_certvalidator").setLevel(logging.CRITICAL)
    know_all_names()
    try:
        return _read(pdf)
    except Exception:  # pyHanko given hostile bytes may raise anything
        return Signatures(readable=False)


def _read(pdf: bytes) -> Signatures:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import enumerate_sig_fields

    reader = PdfFileReader(BytesIO(pdf))
    empty = tuple(name for name, value, _ in enumerate_sig_fields(reader) if value is None)
    found = sorted((_found(one, pdf) for one in reader.embedded_signatures), key=lambda one: one.end)
    return Signatures(tuple(found), empty)


def _is_as_written(embedded: Any, pdf: bytes) -> bool:
    """Whether the room kept for the signature, which nothing covers, holds it and zeros and nothing else."""
    from asn1crypto import cms

    start, length, after, _ = (int(one) for one in embedded.byte_range)
    written, content = pdf[start + length : after], bytes(embedded.pkcs7_content)
    digits = content.hex().encode()
    rest = content[len(cms.ContentInfo.load(content).dump()) :]
    return written in (b"<" + digits + b">", b"<" + digits.upper() + b">") and not rest.strip(b"\0")


def _chained(certificate: str, others: tuple[str, ...]) -> bool:
    """No signature covers the certificates that lie beside the signer's: they have to prove themselves."""
    from inspector.trust.certificates import issued

    return not others or (any(issued(certificate, one) for one in others) and all(map(_sound, others)))


def _sound(certificate: str) -> bool:
    from cryptography import x509

    from inspector.trust.certificates import issued

    loaded = x509.load_pem_x509_certificate(certificate.encode())
    return loaded.issuer != loaded.subject or issued(certificate, certificate)


def _found(embedded: Any, pdf: bytes) -> Found:
    from asn1crypto import pem
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    from inspector.trust.certificates import holder

    nobody = ValidationContext(trust_roots=[], allow_fetching=False)  # whom to trust is the caller's question
    status = validate_pdf_signature(embedded, signer_validation_context=nobody)
    certificate = pem.armor("CERTIFICATE", embedded.signer_cert.dump()).decode()
    others = tuple(pem.armor("CERTIFICATE", one.dump()).decode() for one in embedded.other_embedded_certs)
    start, _, after, rest = (int(one) for one in embedded.byte_range)
    name, badge = holder(certificate)
    return Found(
        field=embedded.field_name,
        name=name,
        badge=badge,
        certificate=certificate,
        authorities=others,
        chained=_chained(certificate, others),
        at=embedded.self_reported_timestamp,
        holds=bool(status.intact and status.valid and start == 0) and _is_as_written(embedded, pdf),
        whole=after + rest == len(pdf) and status.coverage.name == "ENTIRE_FILE",
        changed=_CHANGED.get(status.modification_level.name if status.modification_level else "", "other"),
        end=after + rest,
    )


_CHANGED = {"NONE": "nothing", "LTA_UPDATES": "signed", "FORM_FILLING": "signed"}
