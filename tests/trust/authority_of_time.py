"""A time-stamp authority made for a test: `openssl ts -reply` answers over loopback."""

from __future__ import annotations

import subprocess
import threading
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CONFIG = """[tsa]
default_tsa = here
[here]
serial = {home}/serial
signer_cert = {home}/tsa.pem
signer_key = {home}/tsa.key
signer_digest = sha256
certs = {home}/root.pem
digests = sha256
default_policy = 1.3.6.1.4.1.13762.3
ordering = no
tsa_name = no
ess_cert_id_chain = no
"""


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, text)])


def found(home: Path) -> Path:
    """Root, certificate and key of an authority below `home`; the root's path."""
    home.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC)
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))

    def made(subject: str, public: object, *extensions: tuple[x509.ExtensionType, bool]) -> x509.Certificate:
        builder = (
            x509.CertificateBuilder()
            .subject_name(_name(subject))
            .issuer_name(_name("Example Time Root"))
            .public_key(public)  # type: ignore[arg-type]
            .serial_number(x509.random_serial_number())
            .not_valid_before(now - timedelta(days=400))
            .not_valid_after(now + timedelta(days=400))
        )
        for extension, critical in extensions:
            builder = builder.add_extension(extension, critical)
        return builder.sign(root_key, hashes.SHA256())

    usage = x509.ExtendedKeyUsage([x509.ExtendedKeyUsageOID.TIME_STAMPING])
    root = made("Example Time Root", root_key.public_key(), (x509.BasicConstraints(True, 1), True))
    tsa = made("Example Time Authority", key.public_key(), (usage, True))
    (home / "root.pem").write_bytes(root.public_bytes(serialization.Encoding.PEM))
    (home / "tsa.pem").write_bytes(tsa.public_bytes(serialization.Encoding.PEM))
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (home / "tsa.key").write_bytes(private)
    (home / "serial").write_text("01\n")
    (home / "tsa.cnf").write_text(_CONFIG.format(home=home))
    return home / "root.pem"


def answer(home: Path, query: bytes) -> bytes:
    """The authority's word on a question."""
    (home / "query").write_bytes(query)
    subprocess.run(
        ["openssl", "ts", "-reply", "-config", home / "tsa.cnf", "-queryfile", home / "query",
         "-out", home / "reply"], check=True, capture_output=True,
    )  # fmt: skip
    return (home / "reply").read_bytes()


@contextmanager
def serving(home: Path) -> Iterator[str]:
    """The authority's address while the block lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = self.rfile.read(int(self.headers["Content-Length"]))
            said = answer(home, asked)
            self.send_response(200)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
