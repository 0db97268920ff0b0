"""Pages that come back: found by their code, turned upright, straightened."""

from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from inspector.domain.errors import Refused, Trouble
from inspector.notices import Code, page_images, page_sizes, qr_text, read_page, read_qr
from inspector.notices.straighten import _mapping
from tests.notices import samples
from tests.notices.reading import paper


@pytest.fixture(scope="module")
def record():
    return paper("W03", samples.longest(samples.record()), "booth")


@pytest.fixture(scope="module")
def page(record):
    return page_images(record.pdf, 130, [2])[0]


def _photo(picture: Image.Image, quality: int = 80) -> bytes:
    out = BytesIO()
    picture.convert("RGB").save(out, "JPEG", quality=quality)
    return out.getvalue()


def _expected(made, page: int) -> Code:
    document = samples.record()["document"]
    return Code(document["id"], "", made.facts_sha256[:16], 2, page)


def _likeness(jpeg: bytes, page: Image.Image) -> float:
    """Mean difference of grey, after a blur that forgives a pixel or two."""
    found = Image.open(BytesIO(jpeg)).convert("L").resize((200, 283)).filter(ImageFilter.GaussianBlur(2))
    wanted = page.convert("L").resize((200, 283)).filter(ImageFilter.GaussianBlur(2))
    return ImageStat.Stat(ImageChops.difference(found, wanted)).mean[0]


def test_every_page_says_which_notice_edition_and_page_it_is(record):
    for number, picture in enumerate(page_images(record.pdf, 110), 1):
        assert read_qr(_photo(picture)) == [_expected(record, number)]


def test_the_number_of_an_order_is_in_its_code():
    made = paper("W04", samples.order(), "full")
    for number, picture in enumerate(page_images(made.pdf, 110), 1):
        code = read_page(_photo(picture)).code
        assert (code.number, code.page) == (samples.ORDER, number)
        assert code.text == qr_text(code.notice, samples.ORDER, made.facts_sha256, edition=1, page=number)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_comes_back_upright(record, page, turn):
    scan = read_page(_photo(page.rotate(turn, expand=True)))
    assert scan.code == _expected(record, 2)
    assert _likeness(scan.jpeg, page) < 2


def test_a_page_lying_askew_is_straightened(record, page):
    askew = page.rotate(2.5, Image.Resampling.BICUBIC, expand=False, fillcolor="white")
    scan = read_page(_photo(askew))
    assert scan.code == _expected(record, 2)
    assert _likeness(scan.jpeg, page) < _likeness(_photo(askew), page) / 2


def _on_a_table(page: Image.Image, corners: list[tuple[float, float]], size: tuple[int, int]) -> Image.Image:
    """The page seen so that its corners lie there, on a brown table."""
    sheet = [(0.0, 0.0), (page.width, 0.0), (page.width, page.height), (0.0, page.height)]
    seen = _mapping(corners, sheet)
    picture = page.convert("RGB").transform(size, Image.Transform.PERSPECTIVE, seen, Image.Resampling.BICUBIC)
    cover = Image.new("L", page.size, 255).transform(size, Image.Transform.PERSPECTIVE, seen)
    table = Image.new("RGB", size, (120, 92, 60))
    table.paste(picture, (0, 0), cover)
    return table


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_on_a_table_seen_aslant_is_cut_out_flat(record, page, turn):
    corners = [(260.0, 150.0), (1180.0, 190.0), (1240.0, 1600.0), (130.0, 1520.0)]
    aslant = _on_a_table(page, corners, (1400, 1750))
    scan = read_page(_photo(aslant.rotate(turn, expand=True)))
    assert scan.code == _expected(record, 2)
    assert _likeness(scan.jpeg, page) < 4 < _likeness(_photo(aslant), page)


def test_a_page_on_a_white_desk_is_only_levelled(record, page):
    desk = Image.new("RGB", (page.width + 400, page.height + 300), "white")
    desk.paste(page, (180, 140))
    scan = read_page(_photo(desk))
    assert scan.code == _expected(record, 2)
    assert Image.open(BytesIO(scan.jpeg)).size == desk.size


def test_a_small_blurred_compressed_photograph_is_still_read(record, page):
    poor = page.resize((page.width * 3 // 4, page.height * 3 // 4)).filter(ImageFilter.GaussianBlur(0.6))
    assert read_page(_photo(poor, quality=45)).code == _expected(record, 2)


def test_a_photograph_on_a_table_is_read(record, page):
    table = Image.new("RGB", (page.width + 400, page.height + 300), (120, 92, 60))
    table.paste(page, (180, 140))
    assert read_page(_photo(table.rotate(90, expand=True))).code == _expected(record, 2)


def test_a_picture_without_our_code_is_refused():
    with pytest.raises(Refused, match=r"scan\.no_code"):
        read_page(_photo(Image.new("RGB", (800, 600), "white")))


def test_somebody_elses_code_is_no_code(page):
    import zxingcpp

    code = zxingcpp.create_barcode("https://example.com/", zxingcpp.BarcodeFormat.QRCode)
    view = memoryview(zxingcpp.write_barcode_to_image(code, scale=6))
    with pytest.raises(Refused, match=r"scan\.no_code"):
        read_page(_photo(Image.frombytes("L", view.shape[::-1], bytes(view))))


def test_two_pages_in_one_picture_are_refused(record):
    first, second = page_images(record.pdf, 110)
    both = Image.new("RGB", (first.width * 2, first.height), "white")
    both.paste(first, (0, 0))
    both.paste(second, (first.width, 0))
    with pytest.raises(Refused, match=r"scan\.two_pages"):
        read_page(_photo(both))


def test_what_is_no_picture_is_trouble():
    with pytest.raises(Trouble, match=r"scan\.unreadable"):
        read_page(b"not a picture")
    with pytest.raises(Trouble, match="pdf_unreadable"):
        page_images(b"not a paper", 72)


def test_a_draft_cannot_be_filed():
    draft = paper("W03", samples.record(), "booth", watermark=True)
    with pytest.raises(Refused, match=r"scan\.no_code"):
        read_page(_photo(page_images(draft.pdf, 110)[0]))


def test_page_sizes_are_in_millimetres(record):
    assert [(round(width), round(height)) for width, height in page_sizes(record.pdf)] == [(210, 297)] * 2
