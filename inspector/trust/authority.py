"""The workspace's own authority: issues device and officer certificates until the agency's authority does.

The certificate library is imported where it is used: opening a workspace issues nothing.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives import hashes, serialization

from inspector.trust import keys

if TYPE_CHECKING:
    from cryptography import x509

_OWN = "Inspector workspace authority"  # organisational unit by which a self-made authority is known
_NAME_LIMIT = 64  # X.520 upper bound of a common name
_AUTHORITY_DAYS = 3653
_HOLDER_DAYS = 1826


@dataclass(frozen=True, slots=True, repr=False)
class Authority:
    """The authority's private key and its certificate."""

    key: bytes
    certificate: str

    def issue(self, public_pem: str, name: str, *, serial: str, now: datetime) -> str:
        """A certificate for a device or an officer; `serial` is the device id or the badge."""
        from cryptography import x509

        issuer = x509.load_pem_x509_certificate(self.certificate.encode()).subject
        subject = x509.Name(
            [
                x509.NameAttribute(x509.NameOID.COMMON_NAME, name[:_NAME_LIMIT]),
                # Not serialNumber: that is a PrintableString, and a badge such as 粤A04217 is not.
                x509.NameAttribute(x509.NameOID.USER_ID, serial[:_NAME_LIMIT]),
            ]
        )
        builder = _certificate(subject, issuer, public_pem, now, _HOLDER_DAYS)
        builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        builder = builder.add_extension(_usage(signs=True, issues=False), critical=True)
        return _signed(builder, self.key)


def new_authority(name: str, now: datetime) -> Authority:
    """A self-signed authority of the agency of this name."""
    from cryptography import x509

    key = keys.new_key()
    subject = x509.Name(
        [
            x509.NameAttribute(x509.NameOID.COMMON_NAME, name[:_NAME_LIMIT]),
            x509.NameAttribute(x509.NameOID.ORGANIZATIONAL_UNIT_NAME, _OWN),
        ]
    )
    builder = _certificate(subject, subject, keys.public_pem(key), now, _AUTHORITY_DAYS)
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(_usage(signs=False, issues=True), critical=True)
    return Authority(key, _signed(builder, key))


def is_certificate(pem: str) -> bool:
    """Or only the public key of one that is awaited."""
    return "BEGIN CERTIFICATE" in pem


def describe(certificate: str) -> str:
    """`self_issued` by a workspace of its own, `agency`: by an authority from outside, or `awaited`."""
    from cryptography import x509

    if not is_certificate(certificate):
        return "awaited"

    issuer = x509.load_pem_x509_certificate(certificate.encode()).issuer
    units = issuer.get_attributes_for_oid(x509.NameOID.ORGANIZATIONAL_UNIT_NAME)
    return "self_issued" if any(unit.value == _OWN for unit in units) else "agency"


def issued_by(certificate: str, authority_certificate: str) -> bool:
    """Whether this authority signed this certificate."""
    from cryptography import x509

    try:
        holder = x509.load_pem_x509_certificate(certificate.encode())
        authority = x509.load_pem_x509_certificate(authority_certificate.encode())
    except ValueError:
        return False
    signed = keys.verify(authority_certificate, holder.tbs_certificate_bytes, holder.signature)
    return signed and holder.issuer == authority.subject


def _certificate(
    subject: "x509.Name", issuer: "x509.Name", public_pem: str, now: datetime, days: int
) -> "x509.CertificateBuilder":
    from cryptography import x509

    public = keys.public_of(public_pem)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))  # a hall's clocks differ
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _usage(*, signs: bool, issues: bool) -> "x509.KeyUsage":
    from cryptography import x509

    return x509.KeyUsage(
        digital_signature=signs,
        content_commitment=signs,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=issues,
        crl_sign=issues,
        encipher_only=False,
        decipher_only=False,
    )


def _signed(builder: "x509.CertificateBuilder", key: bytes) -> str:
    certificate = builder.sign(keys.load(key), hashes.SHA256())
    return certificate.public_bytes(serialization.Encoding.PEM).decode()
