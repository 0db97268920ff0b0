"""Files over real TLS: piece by piece, cut and resumed, checked as a whole, never more than was announced."""

import os
import shutil
import socket
import ssl
import threading
import time
from contextlib import suppress
from hashlib import sha256
from types import SimpleNamespace

import httpx
import pytest

from inspector.domain.errors import Refused
from inspector.phone import Network, limits, serving
from inspector.phone.addresses import is_phone_network
from tests.phone.made_up import HERE, Phone, Served, served

MIB = 1 << 20


@pytest.fixture
def one(tmp_path):
    with served(tmp_path) as page:
        yield page


@pytest.fixture
def phone(one):
    client = Phone(one)
    client.pair(one.session.code.secret)
    return client


def test_a_file_arrives_byte_by_byte_with_its_name_and_item(one: Served, phone):
    content = os.urandom(3 * MIB + 17)
    told = phone.send_file(content, "IMG_展位.jpg", item="/data/marks/brand")
    digest = sha256(content).hexdigest()
    assert told["state"] == "saved"
    assert one.saved[digest] == content
    assert (one.names[digest], one.filed[digest]) == ("IMG_展位.jpg", "/data/marks/brand")
    assert one.told.count("whole") == 1


def test_an_item_that_was_not_offered_is_the_tray(one: Served, phone):
    phone.send_file(b"photo", item="/data/elsewhere")
    assert list(one.filed.values()) == [""]


def test_a_name_with_half_a_character_is_mended(one: Served, phone):
    body = (
        b'{"sha256": "%s", "size": 2, "name": "a\\ud83d.jpg", "item": ""}'
        % sha256(b"ok").hexdigest().encode()
    )
    told = phone.post("/files", content=body).json()
    phone.append(told["id"], 0, b"ok")
    assert list(one.names.values()) == ["a?.jpg"]


def test_the_same_bytes_again_are_saved_already(one: Served, phone):
    content = os.urandom(1000)
    phone.send_file(content)
    assert phone.announce(content).json()["state"] == "saved"
    assert one.told.count("whole") == 1


def test_what_the_laptop_does_not_take_says_why(one: Served, phone):
    one.refuses = ("空文件", "an empty file")
    told = phone.send_file(b"nothing")
    assert (told["state"], told["reason"]) == ("refused", {"zh": "空文件", "en": "an empty file"})
    assert phone.get("/state").json()["files"][0]["state"] == "refused"


def test_a_connection_cut_in_the_middle_keeps_what_came(one: Served, phone):
    content = os.urandom(MIB)
    upload = phone.announce(content).json()["id"]
    cut_off(one, phone, upload, content[:300_000])
    deadline = time.monotonic() + 5
    while (there := int(phone.head(f"/files/{upload}").headers["upload-offset"])) < 200_000:
        assert time.monotonic() < deadline
    assert phone.append(upload, there, content[there:]).json()["state"] == "saved"
    assert one.saved[sha256(content).hexdigest()] == content


def test_a_connection_that_hangs_is_overtaken_by_the_next(one: Served, phone):
    content = os.urandom(50_000)
    upload = phone.announce(content).json()["id"]
    hanging = begun(one, phone, upload, content[:10_000], len(content))
    deadline = time.monotonic() + 5
    while int(phone.head(f"/files/{upload}").headers["upload-offset"]) < 10_000:
        assert time.monotonic() < deadline
    assert phone.append(upload, 10_000, content[10_000:20_000]).json()["offset"] == 20_000
    hanging.sendall(content[10_000:])  # too late: it is not its turn
    assert hanging.recv(200).startswith(b"HTTP/1.1 409")
    hanging.close()
    assert phone.append(upload, 20_000, content[20_000:]).json()["state"] == "saved"


def test_the_listener_may_go_and_come_back_in_the_middle(one: Served, phone):
    content = os.urandom(2 * MIB)
    upload = phone.announce(content).json()["id"]
    phone.append(upload, 0, content[:MIB])
    port = one.listener.port
    one.listener.close()
    with pytest.raises(httpx.TransportError):
        phone.get("/state")
    one.listen(port)
    assert phone.announce(content).json()["offset"] == MIB
    assert phone.append(upload, MIB, content[MIB:]).json()["state"] == "saved"


def test_another_offset_is_told_the_right_one(one: Served, phone):
    content = os.urandom(2000)
    upload = phone.announce(content).json()["id"]
    phone.append(upload, 0, content[:1000])
    answer = phone.append(upload, 0, content[:1000])
    assert (answer.status_code, answer.json()) == (409, {"code": "wrong_offset", "offset": 1000})


def test_other_bytes_than_announced_are_not_taken_and_begin_anew(one: Served, phone):
    content = os.urandom(2000)
    upload = phone.announce(content).json()["id"]
    assert phone.append(upload, 0, bytes(2000)).status_code == 460
    assert not one.saved
    assert phone.append(upload, 0, content).json()["state"] == "saved"


def test_more_than_announced_is_not_taken(one: Served, phone):
    upload = phone.announce(b"1234567890").json()["id"]
    assert phone.append(upload, 0, b"1234567890 and more").status_code == 413
    assert not one.saved


@pytest.mark.parametrize(
    "wrong",
    [{"sha256": "x"}, {"size": 0}, {"size": -1}, {"size": True}, {"size": "9"}, {"name": 5}, {"item": None}],
)
def test_a_file_announced_wrongly_is_refused(phone, wrong):
    assert phone.announce(b"x", **wrong).status_code == 400


def test_too_large_a_file_is_refused_before_it_is_sent(phone):
    answer = phone.announce(b"x", size=limits.FILE + 1)
    assert (answer.status_code, answer.json()) == (413, {"code": "too_large", "most": 256})


def test_too_many_at_once_wait(phone, monkeypatch):
    monkeypatch.setattr(limits, "UNDER_WAY", 2)
    answers = [phone.announce(bytes([number])).status_code for number in range(3)]
    assert answers == [201, 201, 429]


def test_too_much_at_once_waits(phone, monkeypatch):
    monkeypatch.setattr(limits, "SPOOL", 100)
    assert phone.announce(b"1", size=60).status_code == 201
    assert phone.announce(b"2", size=60).status_code == 429


def test_a_full_disk_is_said_before_anything_is_sent(phone, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=limits.RESERVE))
    assert phone.announce(b"photo").json() == {"code": "disk_full"}


def test_a_disk_that_fills_keeps_what_came(one: Served, phone, monkeypatch):
    content = os.urandom(2000)
    upload = phone.announce(content).json()["id"]
    phone.append(upload, 0, content[:1000])
    spool = one.session.uploads.find(upload).spool
    monkeypatch.setattr(spool, "append", full)
    assert phone.append(upload, 1000, content[1000:]).status_code == 507
    monkeypatch.undo()
    assert phone.append(upload, 1000, content[1000:]).json()["state"] == "saved"


def full(_: bytes) -> None:
    raise OSError(28, "No space left on device")


def test_a_file_the_phone_drops_is_forgotten(one: Served, phone):
    upload = phone.announce(b"1234").json()["id"]
    assert phone.delete(f"/files/{upload}").status_code == 204
    assert phone.get("/state").json()["files"] == []
    assert phone.append(upload, 0, b"1234").status_code == 404


def test_nothing_readable_and_nothing_named_lies_on_the_disk(one: Served, phone, tmp_path):
    content = b"counterfeit handbag, booth A101 " * 10_000
    upload = phone.announce(content).json()["id"]
    phone.append(upload, 0, content[:200_000])
    assert list(tmp_path.iterdir()) == []
    raw = one.session.uploads.find(upload).spool._file
    raw.seek(0)
    assert b"handbag" not in raw.read()


def test_closing_drops_what_is_not_whole(one: Served, phone):
    upload = phone.announce(b"1234").json()["id"]
    one.session.close()
    assert phone.append(upload, 0, b"1234").status_code == 410
    assert one.session.uploads.count("coming") == 1
    assert one.session.uploads.known[sha256(b"1234").hexdigest()].spool is None


# -- the socket


def test_whoever_types_the_address_without_https_is_led_to_it(one: Served):
    answer = httpx.get(f"http://{one.listener.site.host}/", trust_env=False)
    assert (answer.status_code, answer.headers["location"]) == (307, f"https://{one.listener.site.host}/")


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
def test_old_tls_is_not_spoken(one: Served):
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.set_ciphers("ALL:@SECLEVEL=0")
    assert one.certificate.context().minimum_version == ssl.TLSVersion.TLSv1_2
    old.minimum_version = ssl.TLSVersion.TLSv1
    old.maximum_version = ssl.TLSVersion.TLSv1_1
    with socket.create_connection((HERE.address, one.listener.port)) as raw, pytest.raises(ssl.SSLError):
        old.wrap_socket(raw)


def test_clients_that_say_nothing_keep_nobody_waiting_and_are_cut(one: Served, monkeypatch):
    monkeypatch.setattr(limits, "HANDSHAKE", 1.0)
    silent = [socket.create_connection((HERE.address, one.listener.port)) for _ in range(5)]
    time.sleep(0.2)
    monkeypatch.setattr(limits, "HANDSHAKE", 10.0)  # a busy machine may need it
    assert Phone(one).get("/").status_code == 200
    for each in silent:
        each.settimeout(5)
        assert each.recv(1) == b""
        each.close()


def test_one_neighbour_may_not_hold_every_connection(one: Served, monkeypatch):
    monkeypatch.setattr(limits, "OF_ONE_PEER", 2)
    held = [socket.create_connection((HERE.address, one.listener.port)) for _ in range(2)]
    time.sleep(0.1)
    with pytest.raises(httpx.TransportError):
        Phone(one).get("/")
    for each in held:
        each.close()


def test_endless_headers_are_refused(one: Served):
    answer = Phone(one).get("/", headers={"X-Long": "x" * 3 * limits.HEADERS})
    assert answer.status_code == 431


@pytest.mark.parametrize("length", ["-1", "1e3", "99999999999999"])
def test_a_length_that_is_none_is_refused(one: Served, length):
    asked = f"POST /pair HTTP/1.1\r\nHost: {one.listener.site.host}\r\nContent-Length: {length}\r\n\r\n"
    assert spoken(one, asked.encode()).split()[1] in (b"400", b"411")


def test_a_body_in_chunks_is_refused(one: Served):
    asked = f"POST /pair HTTP/1.1\r\nHost: {one.listener.site.host}\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert spoken(one, asked.encode() + b"0\r\n\r\n").split()[1] == b"411"


def test_noise_is_refused(one: Served):
    assert spoken(one, b"\x00\x01\x02\r\n\r\n").split()[1] == b"400"


def test_a_request_that_takes_for_ever_is_cut(one: Served, phone, monkeypatch):
    upload = phone.announce(bytes(1000)).json()["id"]
    monkeypatch.setattr(limits, "REQUEST", 0.4)
    hanging = begun(one, phone, upload, bytes(10), 1000)
    hanging.settimeout(5)
    assert hanging.recv(1) == b""
    hanging.close()


@pytest.mark.parametrize("address", ["0.0.0.0", "127.0.0.1", "8.8.8.8", "::", "host", ""])  # noqa: S104
def test_only_a_private_address_is_served(address):
    with pytest.raises(Refused) as told:
        serving(Network("x", address, 24))
    assert told.value.code == "phone.not_private"


def test_networks_of_phones_are_known():
    assert is_phone_network(Network("wlan0", "192.168.43.17", 24, "wifi"))
    assert is_phone_network(Network("wlan0", "172.20.10.3", 28, "wifi"))
    assert is_phone_network(Network("enx0", "192.168.1.7", 24, "usb"))
    assert not is_phone_network(Network("eth0", "192.168.1.7", 24, "wire"))


def test_whoever_comes_from_beyond_the_network_is_not_answered(tmp_path):
    with served(tmp_path) as one:
        one.listener.close()
        one.listener.network = Network("lo", "127.0.0.1", 32)
        inside = one.listen()
        inside.network = Network("lo", "127.1.2.3", 32)
        with pytest.raises(httpx.TransportError):
            Phone(one).get("/")


def test_a_port_that_is_taken_leaves_the_next(tmp_path):
    with served(tmp_path) as one, served(tmp_path) as other:
        assert one.listener.port != other.listener.port


def test_the_last_piece_waits_for_the_laptop_and_then_for_nobody(one: Served, phone, monkeypatch):
    monkeypatch.setattr(limits, "STORING", 0.2)
    monkeypatch.setattr(one.session, "tell", lambda *_: None)
    told = phone.send_file(b"slow disk")
    assert told["state"] == "whole"
    one.session.settle(told["id"])
    assert phone.get("/state").json()["files"][0]["state"] == "saved"


def test_closing_waits_for_nobody(one: Served, phone, monkeypatch):
    monkeypatch.setattr(one.session, "tell", lambda *_: None)

    def send() -> None:
        with suppress(httpx.TransportError):  # answered or cut, whichever comes first
            phone.send_file(b"whole when closed")

    sending = threading.Thread(target=send)
    sending.start()
    while not one.session.uploads.count("whole"):
        time.sleep(0.01)
    began = time.monotonic()
    one.session.close()
    one.listener.close()
    sending.join(5)
    assert time.monotonic() - began < 2


# -- a connection by hand


def begun(one: Served, phone: Phone, upload: str, piece: bytes, length: int) -> ssl.SSLSocket:
    """A PATCH that has sent this much of its body."""
    cookie = next(iter(phone.cookies.jar))
    head = (
        f"PATCH /files/{upload} HTTP/1.1\r\nHost: {one.listener.site.host}\r\n"
        f"Origin: {one.listener.address}\r\n"
        f"Cookie: {cookie.name}={cookie.value}\r\nX-Inspection: {one.session.tag}\r\nUpload-Offset: 0\r\n"
        f"Content-Length: {length}\r\n\r\n"
    )
    connection = connected(one)
    connection.sendall(head.encode() + piece)
    return connection


def cut_off(one: Served, phone: Phone, upload: str, piece: bytes) -> None:
    """The network goes in the middle of a piece."""
    connection = begun(one, phone, upload, piece, MIB)
    time.sleep(0.1)
    connection.close()


def connected(one: Served) -> ssl.SSLSocket:
    trust = ssl.create_default_context(cadata=one.certificate.pem.split(b"-----BEGIN ENC")[0].decode())
    raw = socket.create_connection((HERE.address, one.listener.port))
    return trust.wrap_socket(raw, server_hostname=HERE.address)


def spoken(one: Served, asked: bytes) -> bytes:
    with connected(one) as connection:
        connection.sendall(asked)
        return connection.recv(4000)
