"""Time stamps (RFC 3161): an authority's word that some bytes existed at a moment.

The answer is a file of its own, kept as it came, for `openssl ts -verify`. Whether the authority is to be
trusted is not for the program to say: its certificate's fingerprint is told.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from inspector.domain.errors import Refused
from inspector.trust.cms import know_all_names

if TYPE_CHECKING:
    from datetime import datetime

QUERY, REPLY = "application/timestamp-query", "application/timestamp-reply"


@dataclass(frozen=True, slots=True)
class Stamped:
    """What a token says: which SHA-256 existed when, by whose word."""

    sha256: str
    at: datetime
    authority: str  # the authority's name
    certificate: str  # PEM
    serial: str
    others: tuple[str, ...] = ()  # PEM of the further certificates inside


def request(sha256: str) -> bytes:
    """The question about a file's SHA-256, DER; the certificate is asked for."""
    from asn1crypto import tsp

    imprint = {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": bytes.fromhex(sha256)}
    asked = tsp.TimeStampReq({"version": "v1", "message_imprint": imprint, "cert_req": True})
    raw: bytes = asked.dump()
    return raw


def read(answer: bytes) -> Stamped:
    """What an answer says, its signature checked; refused when it is none, grants nothing or was changed."""
    know_all_names()
    try:
        token = _token(answer)
        signed = token["content"]
        info = signed["encap_content_info"]["content"].parsed
        found = asyncio.run(_checked(signed))
        stamped = _stamped(info, found, [one.chosen for one in signed["certificates"]])
    except Refused:
        raise
    except Exception as error:  # a library given hostile bytes may raise anything
        raise Refused("timestamp.unreadable", reason=type(error).__name__) from error
    if not (found["intact"] and found["valid"]):
        raise Refused("timestamp.altered", authority=stamped.authority)
    return stamped


def _token(answer: bytes) -> Any:
    from asn1crypto import tsp

    response = tsp.TimeStampResp.load(answer, strict=True)
    status = response["status"]["status"].native
    if status not in ("granted", "granted_with_mods"):
        raise Refused("timestamp.not_granted", status=status)
    return response["time_stamp_token"]


async def _checked(signed: Any) -> dict[str, Any]:
    """The signature over what the token says, and that the certificate may sign time stamps."""
    from pyhanko.sign.validation.generic_cms import validate_tst_signed_data
    from pyhanko_certvalidator import ValidationContext

    for name in ("pyhanko", "pyhanko_certvalidator"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # nobody is trusted here, which it would tell
    nobody = ValidationContext(trust_roots=[], allow_fetching=False)
    info = signed["encap_content_info"]["content"].parsed
    imprint = info["message_imprint"]["hashed_message"].native
    checked: dict[str, Any] = await validate_tst_signed_data(signed, nobody, lambda _algorithm: imprint)
    return checked


def _stamped(info: Any, found: dict[str, Any], inside: list[Any]) -> Stamped:
    from asn1crypto import pem

    imprint = info["message_imprint"]
    if imprint["hash_algorithm"]["algorithm"].native != "sha256":
        raise Refused("timestamp.other_hash")
    certificate = found["signing_cert"]
    name = certificate.subject.native
    others = (one for one in inside if one.dump() != certificate.dump())
    return Stamped(
        sha256=imprint["hashed_message"].native.hex(),
        at=info["gen_time"].native,
        authority=str(name.get("common_name") or name.get("organization_name") or ""),
        certificate=_pem(pem, certificate),
        serial=str(info["serial_number"].native),
        others=tuple(_pem(pem, one) for one in others),
    )


def _pem(pem: Any, certificate: Any) -> str:
    armoured: bytes = pem.armor("CERTIFICATE", certificate.dump())
    return armoured.decode()
