"""The phone page served for real, TLS and all, on this computer itself; and a phone that is a client."""

from __future__ import annotations

import ssl
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

import httpx

from inspector.phone import Item, Listener, Network, Session, Title, new_certificate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HERE = Network("lo", "127.0.0.1", 8, "wire")
NOON = datetime(2026, 11, 6, 12, tzinfo=UTC)
ITEMS = (Item("/data/marks", "2 商标", "2 Marks"), Item("/data/marks/brand", "品牌", "Brand", "/data/marks"))


class Ticks:
    """A monotonic clock that goes on only when told."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


class Served:
    """A session, its listener, what the laptop was told. A whole file is saved at once, unless `refuses`."""

    def __init__(self, folder: Path, tag: str = "this inspection") -> None:
        self.told: list[str] = []
        self.saved: dict[str, bytes] = {}
        self.names: dict[str, str] = {}
        self.filed: dict[str, str] = {}
        self.refuses: tuple[str, str] = ("", "")
        self.ticks = Ticks()
        self.session = Session(tag, folder, tell=self._told, ticks=self.ticks)
        self.session.offer(Title("A101 · 示例", "A101 · Example"), ITEMS)
        self.certificate = new_certificate(HERE.address, datetime.now(UTC))
        self.listener = self.listen()

    def listen(self, port: int = 0) -> Listener:
        self.listener = Listener(self.session, HERE, self.certificate, port=port, loopback=True)
        return self.listener

    def _told(self, kind: str, upload_id: str) -> None:
        self.told.append(kind)
        if kind == "whole":
            arrived = self.session.arrived(upload_id)
            if not any(self.refuses):
                self.saved[arrived.sha256] = arrived.content()
                self.names[arrived.sha256] = arrived.name
                self.filed[arrived.sha256] = arrived.reference
            self.session.settle(upload_id, self.refuses)

    def close(self) -> None:
        self.session.close()
        self.listener.close()


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    one = Served(folder)
    try:
        yield one
    finally:
        one.close()


class Phone(httpx.Client):
    """A phone's browser as far as the laptop sees it: it trusts this certificate and sends its origin."""

    def __init__(self, one: Served, **headers: str) -> None:
        trust = ssl.create_default_context(cadata=one.certificate.pem.split(b"-----BEGIN ENC")[0].decode())
        host = one.listener.site.host
        super().__init__(
            base_url=f"https://{host}", verify=trust, timeout=10, trust_env=False,
            headers={"Origin": f"https://{host}", "User-Agent": "iPhone Safari", **headers},
        )  # fmt: skip
        self.tag = one.session.tag

    def pair(self, code: str) -> httpx.Response:
        answer = self.post("/pair", json={"code": code})
        if answer.status_code == 204:
            self.headers["X-Inspection"] = self.tag
        return answer

    def announce(
        self, content: bytes, name: str = "IMG_1.jpg", item: str = "", **other: object
    ) -> httpx.Response:
        asked = {"sha256": sha256(content).hexdigest(), "size": len(content), "name": name, "item": item}
        return self.post("/files", json={**asked, **other})

    def append(self, upload_id: str, offset: int, piece: bytes) -> httpx.Response:
        return self.patch(f"/files/{upload_id}", content=piece, headers={"Upload-Offset": str(offset)})

    def send_file(
        self, content: bytes, name: str = "IMG_1.jpg", *, piece: int = 1 << 20, item: str = ""
    ) -> dict:
        """All of it, a piece after the other; the laptop's last word on it."""
        told = self.announce(content, name, item).json()
        while told.get("state") == "coming":
            at = told["offset"]
            told = self.append(told["id"], at, content[at : at + piece]).json()
        return told
