"""A photographed signed page files itself by its code."""

import io

import pytest
from PIL import Image

from inspector import notices
from inspector.casework import inspections, papers, photos, rolls, scans
from inspector.domain.errors import Refused
from inspector.domain.evidence import Evidence, SignedPage
from tests.casework.made_up import Hall, picture


def _page(pdf: bytes, page: int = 1) -> bytes:
    out = io.BytesIO()
    notices.page_images(pdf, dpi=150, pages=[page])[0].save(out, "JPEG", quality=85)
    return out.getvalue()


def test_a_rendered_page_is_filed_to_its_notice(hall: Hall) -> None:
    inspection = hall.completed()
    hall.sign(inspection)
    notice = hall.notice(inspection, "W03")
    scan = _page(papers.pdf(hall.desk, notice.id))
    filed, changed = scans.scan_back(hall.desk, scan, name="page.jpg")
    assert (filed.notice, filed.kind, filed.edition, filed.page) == (notice.id, "W03", 1, 1)
    assert not filed.superseded
    assert filed.missing == tuple(range(2, notice.pages + 1))
    assert "signed_page" in changed.kinds()
    (page,) = hall.desk.workspace.rows(SignedPage, parent=notice.id)
    evidence = hall.desk.workspace.get(Evidence, page.evidence)
    assert (evidence.source, hall.desk.workspace.get_blob(evidence.sha256)) == ("scan", scan)


def test_a_filed_page_is_no_longer_owed(hall: Hall) -> None:
    inspection = hall.completed()
    hall.sign(inspection)
    assert scans.pages_owed(hall.desk, inspection)
    notice = hall.notice(inspection, "W03")
    for page in range(1, notice.pages + 1):
        scans.scan_back(hall.desk, _page(papers.pdf(hall.desk, notice.id), page), name=f"{page}.jpg")
    assert scans.pages_owed(hall.desk, inspection) == ()


def test_a_scan_is_not_counted_among_the_photos(hall: Hall) -> None:
    inspection = hall.completed()
    scans.scan_back(hall.desk, _page(papers.pdf(hall.desk, hall.notice(inspection, "W03").id)), name="p.jpg")
    assert photos.counts(hall.desk, inspection) == {}


def test_a_superseded_page_is_filed_where_it_belongs(hall: Hall) -> None:
    inspection = hall.completed()
    old = hall.notice(inspection, "W03")
    inspections.reopen(hall.desk, inspection, "改一字")
    inspections.complete(hall.desk, inspection)
    filed, _ = scans.scan_back(hall.desk, _page(papers.pdf(hall.desk, old.id)), name="old.jpg")
    assert (filed.notice, filed.superseded) == (old.id, True)


def test_a_page_photographed_after_the_lock_is_still_filed(hall: Hall) -> None:
    inspection = hall.locked()
    notice = hall.notice(inspection, "W03")
    filed, _ = scans.scan_back(hall.desk, _page(papers.pdf(hall.desk, notice.id)), name="late.jpg")
    assert filed.notice == notice.id


def test_a_page_of_a_patrol_roll_is_filed_too(hall: Hall) -> None:
    hall.completed()
    roll, _ = rolls.issue(hall.desk, hall.tour.id)
    filed, _ = scans.scan_back(hall.desk, _page(papers.pdf(hall.desk, roll)), name="roll.jpg")
    assert (filed.notice, filed.kind) == (roll, "W28")


def test_a_picture_without_a_code_is_refused(hall: Hall) -> None:
    with pytest.raises(Refused) as told:
        scans.scan_back(hall.desk, picture(size=(800, 600)), name="booth.jpg")
    assert told.value.code == "scan.no_code"
    assert hall.desk.workspace.count(Evidence) == 0


def _with_code(text: str) -> bytes:
    import zxingcpp

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    page = Image.new("L", (900, 1200), 255)
    page.paste(Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=6)), (60, 60))
    out = io.BytesIO()
    page.save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("notice", "facts", "page", "code"),
    [
        ("0199aaaa-0000-7000-8000-000000000000", None, 1, "scan.unknown_notice"),
        (None, "0" * 64, 1, "scan.other_facts"),
        (None, None, 99, "scan.no_such_page"),
    ],
)
def test_a_code_that_is_not_of_here_is_refused(
    hall: Hall, notice: str | None, facts: str | None, page: int, code: str
) -> None:
    real = hall.notice(hall.completed(), "W03")
    text = notices.qr_text(notice or real.id, "", facts or real.facts_sha256, edition=1, page=page)
    with pytest.raises(Refused) as told:
        scans.scan_back(hall.desk, _with_code(text), name="page.png")
    assert told.value.code == code
    assert hall.desk.workspace.count(Evidence) == 0
