"""Pairing over real TLS: one code, once, for a while, for one phone; nothing is told before it."""

import pytest

from inspector.phone import limits
from tests.phone.made_up import HERE, Phone, Served, served


@pytest.fixture
def one(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "PAUSE", 0.0)
    with served(tmp_path) as page:
        yield page


def test_the_code_of_the_qr_pairs_a_phone_and_is_used_up(one: Served):
    code = one.session.code
    phone = Phone(one)
    assert phone.pair(code.secret).status_code == 204
    cookie = next(iter(phone.cookies.jar))
    assert cookie.secure
    assert cookie.has_nonstandard_attr("HttpOnly")
    assert cookie.get_nonstandard_attr("SameSite") == "Strict"
    assert phone.get("/state").json()["title"] == {"zh": "A101 · 示例", "en": "A101 · Example"}
    assert one.session.code is None
    assert one.told == ["paired"]
    assert one.session.phone == "iPhone · Safari"


def test_the_digits_pair_as_well_with_or_without_the_blank(one: Served):
    assert Phone(one).pair(one.session.code.spaced).status_code == 204


def test_nothing_is_told_of_the_inspection_before_pairing(one: Served):
    phone = Phone(one)
    for path in ("/", "/page.js", "/words.js", "/state", "/files/x", "/nothing"):
        assert "示例" not in phone.get(path).text
    assert phone.get("/state").status_code == 401
    assert phone.announce(b"x" * 10).status_code == 401


def test_a_wrong_code_is_refused_and_the_laptop_is_told(one: Served):
    assert Phone(one).pair("00000000").json() == {"code": "wrong"}
    assert one.told == ["wrong_code"]


def test_after_five_wrong_codes_digits_are_closed_but_the_qr_is_not(one: Served):
    phone, code = Phone(one), one.session.code
    wrong = "11111111" if code.digits != "11111111" else "22222222"
    for _ in range(limits.TRIES):
        assert phone.pair(wrong).status_code == 403
    assert phone.pair(code.digits).json() == {"code": "closed"}
    assert one.told[-1] == "code_closed"
    assert one.session.typing_closed
    assert phone.pair(code.secret).status_code == 204


def test_a_wrong_code_takes_its_time(one: Served, monkeypatch):
    monkeypatch.setattr(limits, "PAUSE", 0.15)
    answer = Phone(one).pair("00000000")
    assert answer.elapsed.total_seconds() >= 0.15


def test_a_code_runs_out_after_five_minutes(one: Served):
    code = one.session.code
    one.ticks.at += limits.CODE_LIVES
    assert one.session.seconds_left == 0
    assert Phone(one).pair(code.secret).json() == {"code": "expired"}
    one.session.renew()
    assert one.session.seconds_left == 300
    assert Phone(one).pair(code.secret).json() == {"code": "wrong"}


def test_a_second_phone_is_refused_and_the_laptop_is_told(one: Served):
    code = one.session.code
    first, second = Phone(one), Phone(one)
    first.pair(code.secret)
    answer = second.pair(code.secret)
    assert (answer.status_code, answer.json()) == (409, {"code": "taken"})
    assert one.told == ["paired", "other_phone"]
    assert first.get("/state").status_code == 200


def test_letting_another_phone_in_lets_the_first_one_go(one: Served):
    first, second = Phone(one), Phone(one)
    first.pair(one.session.code.secret)
    second.pair(one.session.renew().secret)
    assert first.get("/state").status_code == 401
    assert second.get("/state").status_code == 200


def test_a_phone_of_another_inspection_is_told_that_its_own_is_over(one: Served):
    phone = Phone(one)
    phone.pair(one.session.code.secret)
    phone.headers["X-Inspection"] = "the one before"
    assert phone.get("/state").status_code == 410
    assert phone.announce(b"late").status_code == 410


def test_a_forged_host_is_refused(one: Served):
    phone = Phone(one)
    phone.pair(one.session.code.secret)
    for host in ("photos.example", "localhost", f"localhost:{one.listener.port}", HERE.address):
        assert phone.get("/state", headers={"Host": host}).status_code == 421
        assert phone.get("/", headers={"Host": host}).status_code == 421


def test_a_forged_origin_is_refused(one: Served):
    phone = Phone(one)
    secret = one.session.code.secret
    for origin in ("https://photos.example", "null", f"http://{one.listener.site.host}"):
        answer = phone.post("/pair", json={"code": secret}, headers={"Origin": origin})
        assert (answer.status_code, answer.json()) == (403, {"code": "wrong_origin"})
    del phone.headers["Origin"]
    assert phone.post("/pair", json={"code": secret}).status_code == 403
    assert one.told == []


def test_another_page_may_lead_here_but_may_not_fetch(one: Served):
    phone = Phone(one)
    leads = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert phone.get("/", headers=leads).status_code == 200
    assert phone.get("/", headers={**leads, "Sec-Fetch-Mode": "no-cors"}).status_code == 403


def test_every_answer_forbids_keeping_framing_and_strangers(one: Served):
    for path in ("/", "/page.css", "/state", "/nothing"):
        headers = Phone(one).get(path).headers
        assert headers["cache-control"] == "no-store"
        assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "access-control-allow-origin" not in headers
        assert "server" not in headers


def test_only_the_handful_of_files_is_served(one: Served):
    phone = Phone(one)
    phone.pair(one.session.code.secret)
    for path in ("/../pyproject.toml", "/%2e%2e/pyproject.toml", "/page.html", "/phone/", "//etc/passwd"):
        assert phone.get(path).status_code == 404


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{", b"[" * 4000, b'{"code": 5}', b'{"code": "\\ud800"}', b"\xff"]
)
def test_what_makes_no_sense_pairs_nobody(one: Served, body):
    assert Phone(one).post("/pair", content=body).status_code in (400, 403)
    assert not one.session.is_paired


def test_the_closed_session_knows_nobody(one: Served):
    phone = Phone(one)
    phone.pair(one.session.code.secret)
    one.session.close()
    assert phone.get("/state").status_code == 410
