"""What the page answers: a handful of routes, closed to everything that is not the paired phone itself."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from functools import cache
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING

from inspector import RESOURCES
from inspector.domain.errors import Refused, Trouble
from inspector.phone import limits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector.phone.session import Session
    from inspector.phone.uploads import Upload

_COOKIE = "__Host-inspector"
_PAGE = {
    "/": ("page.html", "text/html; charset=utf-8"),
    "/page.css": ("page.css", "text/css; charset=utf-8"),
    "/words.js": ("words.js", "text/javascript; charset=utf-8"),
    "/sha256.js": ("sha256.js", "text/javascript; charset=utf-8"),
    "/sending.js": ("sending.js", "text/javascript; charset=utf-8"),
    "/page.js": ("page.js", "text/javascript; charset=utf-8"),
}
_GUARDS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
    " blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
_STATUS = {
    "phone.malformed": 400,
    "phone.unknown_file": 404,
    "phone.wrong_offset": 409,
    "phone.closed": 410,
    "phone.too_large": 413,
    "phone.too_much": 413,
    "phone.too_many": 429,
    "phone.other_bytes": 460,  # tus: the checksum does not match
    "phone.disk_full": 507,
}


@dataclass(frozen=True, slots=True)
class Request:
    """One request; `body` yields pieces as they come in."""

    method: str
    path: str
    headers: Mapping[str, str]  # names in lower case
    body: Iterator[bytes]
    length: int


@dataclass(frozen=True, slots=True)
class Response:
    """What goes back; the guards are put onto every one."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def all_headers(self) -> dict[str, str]:
        return {**_GUARDS, "content-length": str(len(self.body)), **self.headers}


@dataclass(frozen=True, slots=True)
class Site:
    """The session as it is reached at one address, with the certificate that address shows."""

    session: Session
    host: str  # address:port
    fingerprint: str  # in groups

    def answer(self, request: Request) -> Response:
        """Refuse what comes by a forged name or from another page; then serve."""
        if request.headers.get("host", "") != self.host:
            return _said(421, "wrong_host")
        if _is_foreign(request):
            return _said(403, "wrong_origin")
        if request.method in ("GET", "HEAD") and request.path in _PAGE:
            return self._page(request)
        if request.method not in ("GET", "HEAD") and request.headers.get("origin") != f"https://{self.host}":
            return _said(403, "wrong_origin")
        try:
            return self._asked(request)
        except (Refused, Trouble) as error:
            known = {name: error.facts[name] for name in ("offset", "most") if name in error.facts}
            return _said(_STATUS.get(error.code, 400), error.code.removeprefix("phone."), **known)

    # -- before pairing

    def _page(self, request: Request) -> Response:
        name, media_type = _PAGE[request.path]
        content = _file(name).replace(b"{fingerprint}", self.fingerprint.encode())
        return Response(200, b"" if request.method == "HEAD" else content, {"content-type": media_type})

    def _asked(self, request: Request) -> Response:
        if (request.method, request.path) == ("POST", "/pair"):
            return self._pair(request)
        if self.session.is_closed:
            return _said(410, "closed")
        if not self.session.knows(_token(request)):
            return _said(401, "not_paired")
        if request.headers.get("x-inspection", "") not in ("", self.session.tag):
            return _said(410, "closed")  # a page left open from another inspection
        if (request.method, request.path) == ("GET", "/state"):
            return _json(200, self.session.shown())
        if request.headers.get("x-inspection", "") != self.session.tag:
            return _said(400, "malformed")
        if (request.method, request.path) == ("POST", "/files"):
            return self._announce(request)
        if request.path.startswith("/files/"):
            return self._file(request, self.session.uploads.find(request.path.removeprefix("/files/")))
        return _said(404, "not_found")

    def _pair(self, request: Request) -> Response:
        given = _decoded(request).get("code")
        if not isinstance(given, str) or self.session.is_closed:
            return _said(400, "malformed")
        token, reason = self.session.pair(given, phone_words(request.headers.get("user-agent", "")))
        if reason:
            if reason in ("wrong", "closed"):
                time.sleep(limits.PAUSE)
            return _said(409 if reason == "taken" else 403, reason)
        cookie = f"{_COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Strict"
        return Response(204, headers={"set-cookie": cookie})

    # -- files

    def _announce(self, request: Request) -> Response:
        asked = _decoded(request)
        name, reference = asked.get("name"), asked.get("item")
        sha256, size = asked.get("sha256"), asked.get("size")
        if not (isinstance(name, str) and isinstance(reference, str) and isinstance(sha256, str)):
            raise Refused("phone.malformed")
        if not isinstance(size, int) or isinstance(size, bool):
            raise Refused("phone.malformed")
        plain = name[:200].encode(errors="replace").decode()  # half a character is none
        upload = self.session.uploads.announce(sha256, size, plain, self.session.allows(reference))
        self.session.tell("coming", upload.id)
        return _json(201, upload.shown())

    def _file(self, request: Request, upload: Upload) -> Response:
        if request.method == "HEAD":
            return Response(200, headers={"upload-offset": str(upload.shown()["offset"])})
        if request.method == "DELETE":
            self.session.uploads.forget(upload)
            self.session.tell("coming", upload.id)
            return Response(204)
        if request.method != "PATCH":
            return _said(405, "not_found")
        return self._append(request, upload)

    def _append(self, request: Request, upload: Upload) -> Response:
        offset = request.headers.get("upload-offset", "")
        if not offset.isdecimal() or len(offset) > 12 or not 0 < request.length <= 2 * limits.PIECE:
            raise Refused("phone.malformed")
        turn = self.session.uploads.begin(upload, int(offset))
        for piece in request.body:
            self.session.uploads.append(upload, turn, piece)
        if self.session.uploads.finish(upload):
            self.session.whole(upload)
        else:
            self.session.tell("coming", upload.id)
        return _json(200, upload.shown())


def phone_words(user_agent: str) -> str:
    """What kind of phone and browser it is, so that the officer knows it as the one in hand."""
    phones = (
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("OpenHarmony", "HarmonyOS"), ("HarmonyOS", "HarmonyOS"),
        ("Android", "Android"), ("Windows", "Windows"), ("Macintosh", "Mac"), ("Linux", "Linux"),
    )  # fmt: skip
    browsers = (
        ("MicroMessenger", "WeChat"), ("HuaweiBrowser", "Huawei"), ("MiuiBrowser", "Xiaomi"),
        ("UCBrowser", "UC"), ("Firefox", "Firefox"), ("EdgA", "Edge"), ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    )  # fmt: skip
    found = [next((word for mark, word in kinds if mark in user_agent), "") for kinds in (phones, browsers)]
    return " · ".join(word for word in found if word)


def _is_foreign(request: Request) -> bool:
    """Whether another page asks. It may lead here, as a scanned code does, but it may not fetch."""
    from_here = request.headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")
    leads = request.method == "GET" and request.headers.get("sec-fetch-mode") == "navigate"
    return not (from_here or leads)


@cache
def _file(name: str) -> bytes:
    return (RESOURCES / "phone" / name).read_bytes()


def _token(request: Request) -> str:
    try:
        cookie = SimpleCookie(request.headers.get("cookie", "")).get(_COOKIE)
    except CookieError:
        return ""
    return cookie.value if cookie is not None else ""


def _decoded(request: Request) -> dict[str, object]:
    if not 0 < request.length <= limits.SMALL_BODY:
        raise Refused("phone.malformed")
    try:
        found = json.loads(b"".join(request.body))
    except (ValueError, RecursionError):
        raise Refused("phone.malformed") from None
    if not isinstance(found, dict):
        raise Refused("phone.malformed")
    return found


def _json(status: int, value: object) -> Response:
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return Response(status, body, {"content-type": "application/json; charset=utf-8"})


def _said(status: int, code: str, **facts: object) -> Response:
    return _json(status, {"code": code, **facts})
