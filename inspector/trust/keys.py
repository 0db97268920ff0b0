"""EC P-256 keys for signing, AES-256-GCM for wrapping, HKDF for keys made of keys."""

import os
from collections.abc import Callable

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from inspector.domain.errors import Refused

KEY_BYTES = 32
_NONCE = 12
_POINT = 65  # an uncompressed point of P-256
_X962 = serialization.Encoding.X962
_ALGORITHM = ec.ECDSA(hashes.SHA256())


def new_secret() -> bytes:
    """A random 256-bit key."""
    return os.urandom(KEY_BYTES)


def new_key() -> bytes:
    """A new EC P-256 private key, PKCS#8 DER."""
    return ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def load(key: bytes) -> ec.EllipticCurvePrivateKey:
    """The key object of PKCS#8 DER."""
    loaded = serialization.load_der_private_key(key, password=None)
    if not isinstance(loaded, ec.EllipticCurvePrivateKey):
        raise TypeError("our keys are EC P-256")
    return loaded


def public_pem(key: bytes) -> str:
    return (
        load(key)
        .public_key()
        .public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
        .decode()
    )


def signer(key: bytes) -> Callable[[bytes], bytes]:
    """Signs again and again with one key; loading it costs more than signing."""
    loaded = load(key)
    return lambda content: loaded.sign(content, _ALGORITHM)


def sign(key: bytes, content: bytes) -> bytes:
    """ECDSA over SHA-256, DER."""
    return signer(key)(content)


def public_of(pem: str) -> ec.EllipticCurvePublicKey:
    """The public key in a certificate or in a bare public-key PEM; ValueError when there is none."""
    if "BEGIN CERTIFICATE" in pem:
        from cryptography import x509

        public = x509.load_pem_x509_certificate(pem.encode()).public_key()
    else:
        public = serialization.load_pem_public_key(pem.encode())  # type: ignore[assignment]
    if not isinstance(public, ec.EllipticCurvePublicKey):
        raise ValueError("our keys are EC P-256")
    return public


def verify(pem: str, content: bytes, signature: bytes) -> bool:
    """Whether the key of this certificate (or public key) signed exactly these bytes."""
    try:
        public_of(pem).verify(signature, content, _ALGORITHM)
    except (InvalidSignature, ValueError):
        return False
    return True


def seal(key: bytes, content: bytes, *, about: bytes = b"") -> bytes:
    """AES-256-GCM; `about` is bound to the content but not hidden."""
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, content, about)


def open_sealed(key: bytes, sealed: bytes, *, about: bytes = b"") -> bytes:
    """What was sealed; refuses when the key is another one or a byte was changed."""
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE], sealed[_NONCE:], about)
    except (InvalidTag, ValueError):
        raise Refused("key.does_not_open") from None


def seal_to(pem: str, content: bytes, *, about: bytes = b"") -> bytes:
    """Seal for the owner of this public key alone: ECDH with a key made for it, HKDF, AES-256-GCM."""
    once = ec.generate_private_key(ec.SECP256R1())
    point = once.public_key().public_bytes(_X962, serialization.PublicFormat.UncompressedPoint)
    return point + seal(_agreed(once, public_of(pem), point), content, about=about)


def open_sealed_to(key: bytes, sealed: bytes, *, about: bytes = b"") -> bytes:
    """What was sealed to the owner of this private key."""
    point = sealed[:_POINT]
    try:
        once = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
    except ValueError:
        raise Refused("key.does_not_open") from None
    return open_sealed(_agreed(load(key), once, point), sealed[_POINT:], about=about)


def _agreed(key: ec.EllipticCurvePrivateKey, public: ec.EllipticCurvePublicKey, point: bytes) -> bytes:
    shared = key.exchange(ec.ECDH(), public)
    return HKDF(hashes.SHA256(), KEY_BYTES, salt=point, info=b"sealed to").derive(shared)


def derive(key: bytes, purpose: str) -> bytes:
    """A key of its own for each purpose, all from one."""
    return HKDF(hashes.SHA256(), KEY_BYTES, salt=None, info=purpose.encode()).derive(key)
