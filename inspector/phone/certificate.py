"""The page's own certificate: made for one sitting, its key never readable on the disk."""

from __future__ import annotations

import secrets
import ssl
import tempfile
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from ipaddress import ip_address
from pathlib import Path

_DAYS = 400  # the clocks of laptop and phone may differ much; phones dislike more than 825 in all
_GROUPS = 5  # of four hex digits: 80 bits, read out loud in a few seconds


@dataclass(frozen=True, slots=True, repr=False)
class Certificate:
    """A self-made certificate and its key, encrypted under a passphrase that lives in memory only."""

    address: str
    pem: bytes
    passphrase: bytes
    fingerprint: str  # SHA-256 of the certificate, 64 hex digits

    @property
    def short(self) -> str:
        """The beginning of the fingerprint as browsers show it, in groups one can compare."""
        digits = self.fingerprint.upper()
        return " ".join(digits[at : at + 4] for at in range(0, 4 * _GROUPS, 4))

    def context(self) -> ssl.SSLContext:
        """TLS 1.2 or newer with this certificate. OpenSSL reads a file: it sees the encrypted key only."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.set_ciphers("ECDHE+AESGCM:ECDHE+CHACHA20")
        context.options |= ssl.OP_NO_RENEGOTIATION
        context.set_alpn_protocols(["http/1.1"])
        with tempfile.TemporaryDirectory(prefix="inspector-") as folder:
            file = Path(folder, "certificate.pem")
            file.write_bytes(self.pem)
            context.load_cert_chain(file, password=self.passphrase)
        return context


def new_certificate(address: str, now: datetime) -> Certificate:
    """A certificate for one address of this computer; nothing in it names an officer or an agency."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Inspector")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=_DAYS))
        .not_valid_after(now + timedelta(days=_DAYS))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(address))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )
    passphrase = secrets.token_urlsafe(32).encode()
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(passphrase),
    )
    der = made.public_bytes(serialization.Encoding.DER)
    pem = made.public_bytes(serialization.Encoding.PEM) + private
    return Certificate(address, pem, passphrase, sha256(der).hexdigest())
