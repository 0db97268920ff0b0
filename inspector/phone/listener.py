"""The socket of the page: TLS and HTTP/1.1 on one private address, one thread for each connection.

HTTP is read by h11, TLS by the standard library; the handshake runs in the connection's own thread, so that a
client that says nothing keeps nobody else waiting. Nothing is logged of what is asked.
"""

from __future__ import annotations

import logging
import socket
import threading
import time
from contextlib import suppress
from ipaddress import ip_address
from typing import TYPE_CHECKING

import h11

from inspector.domain.errors import Trouble
from inspector.phone import limits
from inspector.phone.addresses import serving
from inspector.phone.routes import Request, Response, Site

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterator

    from inspector.phone.addresses import Network
    from inspector.phone.certificate import Certificate
    from inspector.phone.session import Session

PORTS = tuple(range(8443, 8453))  # the same port as a rule: the browser remembers what was accepted
_LOOK = 0.25  # seconds between two looks at what is late
_READ = 16 * 1024  # a record of TLS
_LINGERS = 16
_TLS = 0x16  # first byte of a handshake
log = logging.getLogger("inspector.phone")


class Listener:
    """Serves one session at one address until it is closed; the session may be served again afterwards."""

    def __init__(
        self, session: Session, network: Network, certificate: Certificate, *,
        port: int | None = None, loopback: bool = False,
    ) -> None:  # fmt: skip
        self.network = serving(network, loopback=loopback)
        self._socket = _bound(network.address, PORTS if port is None else (port,))
        self.port: int = self._socket.getsockname()[1]
        self.site = Site(session, f"{network.address}:{self.port}", certificate.short)
        self._context = certificate.context()
        self._connections: set[_Connection] = set()
        self._lock = threading.Lock()
        self._closing = False
        self._thread = threading.Thread(target=self._accept, name="phone", daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """What is typed into the phone's browser."""
        return f"https://{self.site.host}"

    def close(self) -> None:
        """No connection is taken any more, those that are open end; waits for the socket, not for them."""
        self._closing = True
        with suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)  # wakes whoever waits there
        self._thread.join(4 * _LOOK + 1)
        for connection in self._open():
            connection.cut()

    # -- inside

    def _accept(self) -> None:
        with self._socket:
            self._socket.settimeout(_LOOK)
            while not self._closing:
                with suppress(TimeoutError, OSError):
                    self._welcome(*self._socket.accept())
                self._cut_late()

    def _welcome(self, taken: socket.socket, peer: tuple[str, int]) -> None:
        held = self._open()
        of_peer = sum(1 for one in held if one.peer == peer[0])
        stranger = ip_address(peer[0]) not in self.network.around  # came by another interface
        if stranger or len(held) >= limits.CONNECTIONS or of_peer >= limits.OF_ONE_PEER:
            taken.close()
            return
        connection = _Connection(taken, peer[0], self.site, self._context, self._gone)
        with self._lock:
            self._connections.add(connection)
        threading.Thread(target=connection.run, name="phone connection", daemon=True).start()

    def _cut_late(self) -> None:
        now = time.monotonic()
        for connection in self._open():
            if now > connection.until:
                connection.cut()

    def _open(self) -> list[_Connection]:
        with self._lock:
            return list(self._connections)

    def _gone(self, connection: _Connection) -> None:
        with self._lock:
            self._connections.discard(connection)


class _Connection:
    """One connection: handshake, then request after request. `until` is when it is cut at the latest."""

    def __init__(self, taken, peer, site, context, gone) -> None:  # type: ignore[no-untyped-def]
        self.peer: str = peer
        self.until = time.monotonic() + limits.HANDSHAKE
        self._raw: socket.socket = taken
        self._socket: socket.socket = taken
        self._site: Site = site
        self._context: ssl.SSLContext = context
        self._gone = gone

    def run(self) -> None:
        try:
            with suppress(OSError):
                if self._is_encrypted():
                    self._serve(h11.Connection(h11.SERVER, max_incomplete_event_size=limits.HEADERS))
        except Exception:
            log.exception("a connection of the phone page failed")
        finally:
            with suppress(OSError):
                self._socket.close()
            self._gone(self)

    def cut(self) -> None:
        """From another thread: whoever reads or writes here is at the end."""
        with suppress(OSError):
            socket.socket.shutdown(self._socket, socket.SHUT_RDWR)

    # -- inside

    def _is_encrypted(self) -> bool:
        """The handshake. Who typed the address without https is sent to it."""
        self._raw.settimeout(limits.HANDSHAKE)
        first = self._raw.recv(1, socket.MSG_PEEK)
        if first[:1] != bytes([_TLS]):
            if first:
                self._raw.recv(2048)
                self._raw.sendall(
                    f"HTTP/1.1 307 Temporary Redirect\r\nLocation: https://{self._site.host}/\r\n"
                    "Content-Length: 0\r\nConnection: close\r\n\r\n".encode()
                )
            return False
        self._socket = self._context.wrap_socket(self._raw, server_side=True, do_handshake_on_connect=False)
        self._socket.do_handshake()
        self._socket.settimeout(limits.SILENCE)
        return True

    def _serve(self, http: h11.Connection) -> None:
        while True:
            self.until = time.monotonic() + limits.IDLE
            try:
                event = self._next(http)
                if not isinstance(event, h11.Request):
                    return
                self.until = time.monotonic() + limits.REQUEST
                self._answer(http, event)
            except h11.RemoteProtocolError as error:
                self._refuse(http, error.error_status_hint)
                return
            if http.our_state is not h11.DONE or http.their_state is not h11.DONE:
                return  # a body nobody wanted, or a wish to close
            http.start_next_cycle()

    def _answer(self, http: h11.Connection, event: h11.Request) -> None:
        headers = {name.decode("ascii"): value.decode("latin-1") for name, value in event.headers}
        length = headers.get("content-length", "0")
        if "transfer-encoding" in headers or not length.isdecimal() or len(length) > 12:
            response = Response(411)
        else:
            path = event.target.decode("latin-1").split("?")[0]
            method = event.method.decode("ascii")
            request = Request(method, path, headers, self._body(http), int(length))
            response = self._site.answer(request)
            if request.length <= 2 * limits.PIECE:
                self._drain(http)
        self._send(http, response, without_body=event.method == b"HEAD")

    def _body(self, http: h11.Connection) -> Iterator[bytes]:
        while True:
            event = self._next(http)
            if isinstance(event, h11.Data):
                yield bytes(event.data)
            elif isinstance(event, h11.EndOfMessage):
                return
            else:
                raise ConnectionAbortedError  # cut in the middle; what came is kept

    def _next(self, http: h11.Connection) -> h11.Event | type[h11.PAUSED]:
        while True:
            event = http.next_event()
            if not (isinstance(event, type) and issubclass(event, h11.NEED_DATA)):
                return event
            if http.they_are_waiting_for_100_continue:
                self._socket.sendall(_sent(http, h11.InformationalResponse(status_code=100, headers=[])))
            http.receive_data(self._socket.recv(_READ))

    def _send(self, http: h11.Connection, response: Response, *, without_body: bool = False) -> None:
        headers = list(response.all_headers.items())
        if http.their_state is not h11.DONE:
            headers.append(("connection", "close"))
        out = _sent(http, h11.Response(status_code=response.status, headers=headers))
        if response.body and not without_body:
            out += _sent(http, h11.Data(data=response.body))
        self._socket.sendall(out + _sent(http, h11.EndOfMessage()))

    def _drain(self, http: h11.Connection) -> None:
        """Read what nobody wanted: a client that still sends would not read the answer."""
        while http.their_state is h11.SEND_BODY:
            for _ in self._body(http):
                pass

    def _refuse(self, http: h11.Connection, status: int) -> None:
        if http.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            with suppress(h11.LocalProtocolError):
                self._send(http, Response(status))
                self._linger()

    def _linger(self) -> None:
        """Whoever is still sending would not read the refusal: what is on its way is thrown away."""
        self._socket.settimeout(_LOOK)
        for _ in range(_LINGERS):
            if not self._socket.recv(_READ):
                return


def _sent(http: h11.Connection, event: h11.Event) -> bytes:
    return http.send(event) or b""


def _bound(address: str, ports: tuple[int, ...]) -> socket.socket:
    """The first port that is free, else any."""
    for port in (*ports, 0):
        try:
            return socket.create_server((address, port), backlog=16)
        except OSError as error:
            failure = error
    raise Trouble(
        "phone.cannot_listen", address=address, reason=failure.strerror or type(failure).__name__
    ) from failure
