"""Annotated copies: what is drawn is there, what is hidden is gone, and nothing of the camera comes along."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from inspector.domain.annotation import Layer, LayerKind
from inspector.domain.errors import Trouble
from inspector.evidence import annotated, raster
from tests.evidence.made import corners, photo, picture

HASH = "ab12cd34" * 8
GPS = {1: "N", 2: (23.0, 6.0, 24.0), 3: "E", 4: (113.0, 21.0, 36.0)}
WIDE, HIGH = 1600, 1200
SECRET = (400, 300, 900, 700)  # left, top, right, bottom


def layer(kind: str, *at: int, **more: object) -> Layer:
    return Layer("a", LayerKind(kind), *at, **more)  # type: ignore[arg-type]


def drawn(*layers: Layer, data: bytes = b"") -> Any:
    copy, _ = annotated(data or photo(picture=picture(WIDE, HIGH)), "image/jpeg", layers, sha256=HASH)
    return Image.open(io.BytesIO(copy))


def striped() -> Image.Image:
    """Black and white stripes of four pixels where the secret is, grey elsewhere."""
    made = Image.new("RGB", (WIDE, HIGH), (128, 128, 128))
    for x in range(SECRET[0], SECRET[2], 8):
        made.paste((255, 255, 255), (x, SECRET[1], x + 4, SECRET[3]))
        made.paste((0, 0, 0), (x + 4, SECRET[1], x + 8, SECRET[3]))
    return made


@pytest.mark.parametrize("fill", ["solid", "mosaic"])
def test_nothing_is_left_of_what_was_redacted(fill: str) -> None:
    """Two photos that differ only under the redaction make copies that do not differ at all."""
    other = striped()
    other.paste((200, 200, 200), (500, 400, 508, 500))
    hidden = layer("redaction", *SECRET, fill=fill)
    one, two = (drawn(hidden, data=photo(picture=each, make="Demo")) for each in (striped(), other))
    if fill == "solid":
        assert one.tobytes() == two.tobytes()
    shown = one.convert("L").crop((SECRET[0] + 8, SECRET[1] + 8, SECRET[2] - 8, SECRET[3] - 8))
    dark, bright = shown.getextrema()
    assert isinstance(dark, int)
    assert isinstance(bright, int)
    assert bright - dark < 40  # of the stripes, 255 apart, nothing can be seen


def test_nothing_of_a_redaction_is_smeared_over_its_edge_by_scaling() -> None:
    """The copy is smaller than the photo; what differs under the redaction differs nowhere in the copy."""
    box = [round(value * 1.3) + 1 for value in SECRET]
    size = round(WIDE * 1.3), round(HIGH * 1.3)
    copies = []
    for shade in (0, 255):
        large = Image.new("RGB", size, (128, 128, 128))
        large.paste((shade, shade, shade), tuple(box))  # type: ignore[arg-type]
        target = io.BytesIO()
        large.save(target, "PNG")
        copy, _ = annotated(
            target.getvalue(), "image/png", [layer("redaction", *box)], sha256=HASH, edge=1000
        )
        copies.append(Image.open(io.BytesIO(copy)))
    assert copies[0].width < size[0]
    assert copies[0].tobytes() == copies[1].tobytes()


def test_a_copy_carries_no_place_no_camera_and_no_thumbnail() -> None:
    data = photo(picture=picture(WIDE, HIGH), gps=GPS, make="Acme")
    copies = annotated(data, "image/jpeg", [layer("box", 10, 10, 90, 90)], sha256=HASH)
    assert b"Acme" in data
    for copy in copies:
        shown = Image.open(io.BytesIO(copy))
        assert not shown.getexif()
        assert not shown.info.keys() & {"exif", "icc_profile", "comment", "xmp"}
        assert b"Acme" not in copy
        assert b"Exif" not in copy


def test_an_arrow_points_at_its_tip_and_a_box_is_hollow() -> None:
    copy = drawn(layer("arrow", 200, 900, 600, 900, weight=5), layer("box", 1000, 200, 1400, 500))
    assert _is_red(copy.getpixel((560, 900)))
    assert _is_red(copy.getpixel((1000, 350)))
    assert copy.getpixel((1200, 350))[1] > 100  # green shines through
    assert copy.getpixel((300, 950)) == pytest.approx((0, 0, 254), abs=4)


def test_what_is_drawn_has_a_casing_on_any_ground() -> None:
    dark = photo(picture=Image.new("RGB", (WIDE, HIGH), (216, 30, 30)))
    copy = drawn(layer("box", 400, 300, 900, 700), data=dark)
    row = [copy.getpixel((x, 500)) for x in range(385, 416)]
    assert any(min(pixel) > 200 for pixel in row)


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_a_text_begins_where_its_reader_put_it(turn: int) -> None:
    ground = photo(picture=Image.new("RGB", (WIDE, HIGH), (120, 120, 120)))
    copy = drawn(layer("text", 800, 600, text="侵权 Mark", weight=5, turn=turn), data=ground)
    ahead = {0: (1, 0), 1: (0, -1), 2: (-1, 0), 3: (0, 1)}[turn]  # where the line goes on
    middle = {0: (1, 1), 1: (1, -1), 2: (-1, -1), 3: (-1, 1)}[turn]
    box = sorted((800, 800 + middle[0] * 60)) + sorted((600, 600 + middle[1] * 60))
    shown = copy.crop((box[0], box[2], box[1], box[3]))
    assert sum(_is_red(pixel) for pixel in shown.get_flattened_data()) > 100
    behind = copy.crop(tuple(sorted_box(800 - ahead[0] * 100, 600 - ahead[1] * 100, 40)))  # type: ignore[arg-type]
    assert not any(_is_red(pixel) for pixel in behind.get_flattened_data())


def sorted_box(x: int, y: int, half: int) -> tuple[int, int, int, int]:
    return x - half, y - half, x + half, y + half


def test_rare_characters_of_names_are_drawn_and_unknown_ones_are_marked() -> None:
    from inspector.evidence.annotating import _runs

    assert [words for _, words in _runs("ASCII 侵权", 20)] == ["ASCII 侵权"]
    assert "〓" not in "".join(words for _, words in _runs("𬭎䶮 Złoto", 20))
    assert _runs("한", 20)[0][1] == "〓"


def test_a_turned_photo_is_turned_in_the_copy_alone() -> None:
    data = photo(picture=picture(WIDE, HIGH))
    copy = drawn(layer("turn", turn=1), data=data)
    assert copy.size[0] == HIGH
    top_left = copy.getpixel((100, 100))
    assert top_left == pytest.approx((0, 0, 254), abs=4)  # what was bottom left
    assert corners(data) == ["red", "green", "blue", "white"]


def test_layers_lie_where_the_upright_photo_has_them() -> None:
    """The camera was held on its side: coordinates are those of the picture as it is looked at."""
    small = photo(orientation=6)
    copy = drawn(layer("redaction", 0, 0, 160, 120), data=small)
    assert copy.size[0] == 320
    assert max(copy.getpixel((80, 60))) < 60
    assert copy.getpixel((240, 60))[1] > 100


def test_a_photo_that_does_not_decode_has_no_copy() -> None:
    with pytest.raises(Trouble, match=r"photo\.not_decodable"):
        annotated(photo()[:300], "image/jpeg", [], sha256=HASH)


def test_a_raster_is_as_large_as_it_is_shown_and_knows_the_whole() -> None:
    data = photo(picture=picture(WIDE, HIGH), orientation=6)
    small = raster(data, "image/jpeg", (300, 300))
    assert (small.full_width, small.full_height) == (HIGH, WIDE)
    assert (small.width, small.height) == (225, 300)
    whole = raster(data, "image/jpeg", (9999, 9999))
    assert (whole.width, whole.height) == (HIGH, WIDE)
    assert sum(map(len, whole.strips)) == WIDE * HIGH * 4
    assert len(whole.strips) == 4


@pytest.mark.parametrize("held", ["landscape", "portrait"])
def test_real_photographs_are_looked_at_and_drawn_on_upright(held: str, real: Callable[[str], Path]) -> None:
    """Eight times the same picture: the redaction lies over the same part of each."""
    first, other = (real(f"orientation/{held}_{turn}.jpg").read_bytes() for turn in (1, 6))
    shown = [raster(data, "image/jpeg", (600, 600)) for data in (first, other)]
    assert (shown[0].full_width, shown[0].full_height) == (shown[1].full_width, shown[1].full_height)
    hidden = layer("redaction", 0, 0, shown[0].full_width // 2, shown[0].full_height // 2)
    for data in (first, other):
        copy = drawn(hidden, data=data)
        grey = copy.convert("L").resize((20, 20))
        assert max(grey.crop((1, 1, 8, 8)).get_flattened_data()) < 70
        assert max(grey.crop((12, 12, 19, 19)).get_flattened_data()) > 70


def test_real_heic_photographs_are_drawn_on(real: Callable[[str], Path]) -> None:
    data = real("heic/IMG_5195.HEIC").read_bytes()
    copy, _ = annotated(data, "image/heic", [layer("box", 100, 100, 900, 900)], sha256=HASH)
    shown = Image.open(io.BytesIO(copy))
    assert shown.height > shown.width  # it was held upright
    assert not shown.getexif()


def _is_red(pixel: Any) -> bool:
    red, green, blue = pixel
    return bool(red > 170 and green < 90 and blue < 90)
