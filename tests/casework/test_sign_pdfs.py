"""Officers sign PDFs: each signature a revision, the issued file untouched, what was drawn covered."""

import io
import re
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from inspector.casework import inspections, pads, papers, signed_pdfs, signing, verifying
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, SignedPdf
from inspector.notices import pades, signatures
from tests.casework.made_up import COLLEAGUE, FINDING, LEADER, SECRETS, THIRD, Hall

BOTH = (LEADER, COLLEAGUE)


def drawn(slope: int = 1) -> bytes:
    made = Image.new("RGBA", (300, 120))
    ImageDraw.Draw(made).line([(20, 60 - 40 * slope), (280, 60 + 40 * slope)], (0, 0, 60, 255), 6)
    out = io.BytesIO()
    made.save(out, "PNG")
    return out.getvalue()


def signed(hall: Hall, notice: Notice, *badges: str) -> bytes:
    for badge in badges or BOTH:
        signed_pdfs.sign_pdf(hall.desk, notice.id, badge, SECRETS[badge])
        hall.clock.go(minutes=1)
    return signed_pdfs.pdf(hall.desk, notice.id)


def _record(hall: Hall) -> Notice:
    return hall.notice(hall.completed(), "W03")


def test_each_officer_adds_to_the_file_as_issued(hall: Hall) -> None:
    notice = _record(hall)
    issued = papers.pdf(hall.desk, notice.id)
    signed(hall, notice)
    first, second = signed_pdfs.revisions(hall.desk, notice.id)
    assert (first.badges, first.final, second.badges, second.final) == (BOTH[:1], False, BOTH, True)
    one, two = (hall.desk.workspace.get_blob(revision.sha256) for revision in (first, second))
    assert one.startswith(issued)
    assert two.startswith(one)
    assert papers.pdf(hall.desk, notice.id) == issued
    assert hall.desk.workspace.get(Notice, notice.id) == notice
    found = signatures.read(two).found
    assert [(one.name, one.badge, one.at, one.holds) for one in found] == [
        ("李明", LEADER, first.at, True),
        ("陈思", COLLEAGUE, second.at, True),
    ]
    assert [(one.whole, one.changed) for one in found] == [(False, "signed"), (True, "nothing")]


def test_only_the_officers_on_the_paper_sign_it_once_and_with_their_own_secret(hall: Hall) -> None:
    notice = _record(hall)
    for badge, secret, code in (
        (THIRD, SECRETS[THIRD], "signature.not_inspecting"),
        (COLLEAGUE, SECRETS[LEADER], "key.wrong_passphrase"),
    ):
        with pytest.raises(Refused) as told:
            signed_pdfs.sign_pdf(hall.desk, notice.id, badge, secret)
        assert told.value.code == code
    signed(hall, notice, LEADER)
    with pytest.raises(Refused) as told:
        signed_pdfs.sign_pdf(hall.desk, notice.id, LEADER, SECRETS[LEADER])
    assert told.value.code == "signature.pdf_signed"
    inspections.reopen(hall.desk, notice.inspection, "改一字")
    with pytest.raises(Refused) as told:
        signed_pdfs.sign_pdf(hall.desk, notice.id, COLLEAGUE, SECRETS[COLLEAGUE])
    assert told.value.code == "signature.notice_superseded"


def test_what_the_party_drew_is_on_the_page_and_covered(hall: Hall) -> None:
    notice = _record(hall)
    pads.sign(hall.desk, notice.id, signing.PARTY, "赵现场", [drawn()] * notice.pages)
    made = signed(hall, notice, LEADER)
    plain, inked = (_strip(pdf) for pdf in (papers.pdf(hall.desk, notice.id), made))
    assert plain != inked
    (found,) = signatures.read(made).found
    assert (found.holds, found.whole) == (True, True)
    assert signed_pdfs.latest(hall.desk, notice.id).pads


def _strip(pdf: bytes) -> bytes:
    """The foot of the last page, where people sign."""
    from inspector.notices import page_images

    page = page_images(pdf, 40)[-1]
    return page.crop((0, int(page.height * 0.7), page.width, int(page.height * 0.95))).tobytes()


def test_who_draws_after_the_officers_makes_them_sign_anew(hall: Hall) -> None:
    notice = _record(hall)
    signed(hall, notice)
    pads.sign(hall.desk, notice.id, signing.PARTY, "赵现场", [drawn()] * notice.pages)
    assert signed_pdfs.latest(hall.desk, notice.id) is None
    assert len(signatures.read(signed(hall, notice)).found) == 2
    assert [one.revision for one in signed_pdfs.revisions(hall.desk, notice.id)] == [1, 2, 3, 4]


def test_an_agency_of_digital_originals_signs_pdfs_with_the_officers_marks(hall: Hall) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    record, order = (hall.notice(inspection, kind) for kind in ("W03", "W04"))
    signing.officer_signs(hall.desk, record.id, LEADER, SECRETS[LEADER])
    assert not hall.desk.workspace.rows(SignedPdf)
    signed_pdfs.set_original(hall.desk, "digital")
    signing.officer_signs(hall.desk, record.id, LEADER, SECRETS[LEADER])
    signing.officer_signs(hall.desk, record.id, COLLEAGUE, SECRETS[COLLEAGUE])
    assert all(signed_pdfs.latest(hall.desk, one.id).final for one in (record, order))
    assert verifying.workspace(hall.desk).holds


def test_a_paper_of_an_earlier_release_has_no_fields_and_is_signed_all_the_same(hall: Hall) -> None:
    by = signed_pdfs._signing(
        hall.desk, _record(hall), LEADER, hall.desk.workspace.signing_key(LEADER, SECRETS[LEADER])
    )
    from tests.notices import samples
    from tests.notices.reading import paper

    old = paper("W04", samples.order(), "booth", watermark=True).pdf
    found = signatures.read(pades.sign(old, "officer-1", by))
    assert [(one.holds, one.whole) for one in found.found] == [(True, True)]


def _openssl(pdf: bytes, at: int, home: Path, authority: str) -> bool:
    """`openssl cms -verify` over the bytes that signature names."""
    ranges = [tuple(map(int, one.split())) for one in re.findall(rb"/ByteRange \[([\d ]+)\]", pdf)]
    start, length, after, rest = ranges[at]
    content = pdf[start : start + length] + pdf[after : after + rest]
    raw = bytes.fromhex(pdf[length + 1 : after - 1].decode())
    (home / "content").write_bytes(content)
    (home / "signature").write_bytes(raw)
    (home / "authority.pem").write_text(authority)
    done = subprocess.run(
        ["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", home / "signature",
         "-content", home / "content", "-CAfile", home / "authority.pem", "-purpose", "any",
         "-no_check_time", "-out", "/dev/null"], capture_output=True,
    )  # fmt: skip
    return done.returncode == 0


def test_pdfsig_openssl_and_pyhanko_agree_on_every_kind(hall: Hall, tmp_path: Path) -> None:
    inspection = hall.completed("12.2A36", *FINDING)
    hall.photo(inspection)
    papers.issue(hall.desk, inspection, "W14")
    authority = hall.desk.workspace.authorities[0]
    for kind in ("W03", "W04", "W14"):
        notice = hall.notice(inspection, kind)
        made = signed(hall, notice)
        path = tmp_path / f"{kind}.pdf"
        path.write_bytes(made)
        said = subprocess.run(["pdfsig", path], capture_output=True, text=True).stdout
        assert said.count("Signature is Valid") == 2
        assert said.count("\n  - Total document signed") == 1
        assert [one.holds for one in signatures.read(made).found] == [True, True]
        assert all(_openssl(made, at, tmp_path, authority) for at in (0, 1))
        broken = bytearray(made)
        broken[len(papers.pdf(hall.desk, notice.id)) // 2] ^= 1
        path.write_bytes(broken)
        said = subprocess.run(["pdfsig", path], capture_output=True, text=True).stdout
        assert "Signature is Valid" not in said
        assert not any(one.holds for one in signatures.read(bytes(broken)).found)
        assert not any(_openssl(bytes(broken), at, tmp_path, authority) for at in (0, 1))
        assert subprocess.run(
            ["qpdf", "--check", tmp_path / f"{kind}.pdf"], capture_output=True
        ).returncode in (0, 3)
