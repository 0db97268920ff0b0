"""What a certificate says, for people who compare it by telephone; and checks that survive a changed one."""

from cryptography.exceptions import UnsupportedAlgorithm

from inspector.trust.authority import describe, issued_by


def fingerprint(certificate: str) -> str:
    """SHA-256 of the certificate in eight groups of eight, as it is read out; empty when it is none."""
    from asn1crypto import pem

    from inspector.trust.canonical import sha256

    try:
        plain = sha256(pem.unarmor(certificate.encode())[2])
    except (ValueError, TypeError):
        return ""
    return " ".join(plain[at : at + 8] for at in range(0, len(plain), 8))


def same_fingerprint(told: str, certificate: str) -> bool:
    """Whether somebody typed or pasted this certificate's fingerprint, with whatever between its digits."""
    plain = "".join(sign for sign in told.lower() if sign in "0123456789abcdef")
    return len(plain) == 64 and plain == fingerprint(certificate).replace(" ", "")


def describe_or_unknown(certificate: str) -> str:
    """`self_issued`, `agency`, or `unknown` for what is no certificate."""
    from cryptography.x509 import InvalidVersion

    try:
        return describe(certificate)
    except (ValueError, InvalidVersion, UnsupportedAlgorithm):
        return "unknown"


def issued(certificate: str, authority: str) -> bool:
    """`issued_by` that answers no for a certificate that was changed."""
    from cryptography.x509 import InvalidVersion

    try:
        return issued_by(certificate, authority)
    except (ValueError, InvalidVersion, UnsupportedAlgorithm):
        return False


def verified(certificate: str, content: bytes, signature: bytes) -> bool:
    """`keys.verify` that answers no for a certificate that was changed."""
    from cryptography.x509 import InvalidVersion

    from inspector.trust import keys

    try:
        return keys.verify(certificate, content, signature)
    except (InvalidVersion, UnsupportedAlgorithm):
        return False


def holder(certificate: str) -> tuple[str, str]:
    """The name and the id (a device's, or a badge) the certificate was issued to; empty for what is none."""
    from cryptography import x509

    try:
        subject = x509.load_pem_x509_certificate(certificate.encode()).subject
    except (ValueError, x509.InvalidVersion, UnsupportedAlgorithm):
        return "", ""
    found = [
        [str(one.value) for one in subject.get_attributes_for_oid(oid)]
        for oid in (x509.NameOID.COMMON_NAME, x509.NameOID.USER_ID)
    ]
    return (found[0] or [""])[0], (found[1] or [""])[0]
