"""The four attacks on a signed PDF are caught, with the workspace and without; what is not proved is said."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from asn1crypto import pem

from inspector.casework import papers, signed_pdfs, verifying
from inspector.domain.notice import Notice
from inspector.notices import signatures
from tests.casework.made_up import LEADER, Hall
from tests.casework.test_sign_pdfs import signed


@pytest.fixture
def paper(hall: Hall) -> Notice:
    notice = hall.notice(hall.completed(), "W03")
    signed(hall, notice)
    return notice


def _said(report: verifying.Report) -> tuple[set[str], set[str], set[str]]:
    parts = (report.proved, report.broken, report.unproved)
    proved, broken, unproved = ({one.code.removeprefix("verify.") for one in part} for part in parts)
    return proved, broken, unproved


def _both(hall: Hall, path: Path) -> tuple[verifying.Report, verifying.Report]:
    return verifying.file(hall.desk, path), verifying.file(None, path)


def bit_flipped(pdf: bytes) -> bytes:
    changed = bytearray(pdf)
    changed[len(pdf) // 3] ^= 1
    return bytes(changed)


def rewritten(pdf: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        file.save(out)
    return out.getvalue()


def overlaid(pdf: bytes) -> bytes:
    """White over the upper half of the first page, appended; every signature stays "valid"."""
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    white = generic.StreamObject(stream_data=b"q 1 1 1 rg 0 420 595 421 re f Q")
    writer.add_stream_to_page(0, writer.add_object(white))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def cut_back(pdf: bytes) -> bytes:
    return pdf[: signatures.read(pdf).found[0].end]


ATTACKS = {
    bit_flipped: ("pdf_signature_broken", "pdf_signature_broken"),
    rewritten: ("pdf_signature_broken", "pdf_signature_broken"),
    overlaid: ("pdf_appended", "pdf_appended"),
    cut_back: ("pdf_cut_back", "pdf_incomplete"),
}


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
def test_an_attack_is_caught_with_and_without_the_workspace(
    hall: Hall, paper: Notice, tmp_path: Path, attack: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(attack(signed_pdfs.pdf(hall.desk, paper.id)))
    known, alone = _both(hall, path)
    assert not known.holds
    assert not alone.holds
    with_record, by_itself = ATTACKS[attack]
    assert with_record in _said(known)[1]
    assert by_itself in _said(alone)[1]
    assert "pdf_alone" in _said(alone)[2]
    assert any(paper.id in map(str, one.facts.values()) for one in known.broken)


def _room(pdf: bytes) -> tuple[int, int]:
    """Where the last signature lies: bytes no signature covers."""
    ranges = re.findall(rb"/ByteRange \[(\d+) (\d+) (\d+) \d+\]", pdf)
    return int(ranges[-1][1]), int(ranges[-1][2])


@pytest.mark.parametrize("place", ["padding", "case", "certificate"])
def test_what_no_signature_covers_is_looked_at_too(
    hall: Hall, paper: Notice, tmp_path: Path, place: str
) -> None:
    changed = bytearray(signed_pdfs.pdf(hall.desk, paper.id))
    start, end = _room(changed)
    digits = bytes(changed[start:end])
    authority = pem.unarmor(hall.desk.workspace.authorities[0].encode())[2].hex().upper().encode()
    at = {"padding": end - 40, "case": start + re.search(rb"[A-F]", digits).start(),  # type: ignore[union-attr]
          "certificate": start + digits.index(authority) + len(authority) - 9}[place]  # fmt: skip
    changed[at] = changed[at] ^ 0x20 if place == "case" else ord("7") if changed[at] != ord("7") else ord("8")
    path = tmp_path / "paper.pdf"
    path.write_bytes(changed)
    assert not verifying.file(None, path).holds


def test_an_overlay_is_named_by_what_stood_before_it(hall: Hall, paper: Notice, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    whole = signed_pdfs.pdf(hall.desk, paper.id)
    path.write_bytes(overlaid(whole))
    broken = verifying.file(None, path).broken
    (appended,) = [one for one in broken if one.code == "verify.pdf_appended"]
    assert appended.facts["bytes"] == path.stat().st_size - len(whole)
    assert sum(one.code == "verify.pdf_changed_after" for one in broken) == 2


def test_a_signed_file_is_proved_and_what_is_not_is_said(hall: Hall, paper: Notice, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(signed_pdfs.pdf(hall.desk, paper.id))
    known, alone = _both(hall, path)
    assert known.holds
    assert alone.holds
    assert _said(known)[0] == {"pdf_signed_by", "pdf_whole", "pdf_revision"}
    assert _said(alone)[2] == {"pdf_certificate_alone", "pdf_alone", "pdf_time_claimed", "pdf_fields_empty"}
    (origin,) = [one for one in alone.unproved if one.code == "verify.pdf_certificate_alone"]
    assert origin.facts["origin"] == "self_issued"
    assert len(str(origin.facts["fingerprint"])) == 71


def test_a_file_that_waits_for_a_signature_says_for_whose(hall: Hall, tmp_path: Path) -> None:
    notice = hall.notice(hall.completed(), "W03")
    path = tmp_path / "paper.pdf"
    path.write_bytes(signed(hall, notice, LEADER))
    report = verifying.file(hall.desk, path)
    assert report.holds
    (waiting,) = [one for one in report.unproved if one.code == "verify.pdf_not_final"]
    assert waiting.facts["names"] == ["陈思"]


def test_the_file_as_issued_says_that_it_was_signed_since(hall: Hall, paper: Notice, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(papers.pdf(hall.desk, paper.id))
    report = verifying.file(hall.desk, path)
    assert report.holds
    assert "pdf_signed_since" in _said(report)[2]


def test_the_same_paper_signed_by_strangers_is_no_paper_of_ours(
    hall: Hall, paper: Notice, tmp_path: Path
) -> None:
    from inspector.notices import pades
    from inspector.trust import authority, keys

    now = hall.clock()
    theirs = authority.new_authority("历下示例市场监督管理局", now)
    made = papers.pdf(hall.desk, paper.id)
    for at, name in ((1, "李明"), (2, "陈思")):
        key = keys.new_key()
        certificate = theirs.issue(keys.public_pem(key), name, serial=LEADER, now=now)
        by = pades.Signing(certificate, theirs.certificate, keys.signer(key), name, "", now)
        made = pades.sign(made, f"officer-{at}", by)
    path = tmp_path / "paper.pdf"
    path.write_bytes(made)
    known, alone = _both(hall, path)
    assert alone.holds  # nothing in the file is wrong: only the fingerprint tells
    assert "pdf_foreign_certificate" in _said(known)[1]


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7 /ByteRange", b"%PDF-1.4\n/ByteRange [0 1 2 3]\ntrailer<<>>%%EOF"]
)
def test_a_hostile_file_is_unreadable_and_nothing_worse(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(content)
    assert _said(verifying.file(None, path))[1] == {"pdf_unreadable"}
