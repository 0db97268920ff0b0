import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from inspector.domain.errors import Trouble
from inspector.evidence import for_print, preview
from tests.evidence.made import bomb, corners, exif, photo, picture

UPRIGHT = ["red", "green", "blue", "white"]


def opened(jpeg: bytes | None) -> Image.Image:
    assert jpeg is not None
    return Image.open(io.BytesIO(jpeg))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_preview_stands_upright(kind: str, orientation: int) -> None:
    small = preview(photo(kind, orientation=orientation), f"image/{kind.lower()}", edge=160)
    assert small is not None
    assert opened(small).size == (160, 120)
    assert corners(small) == UPRIGHT


def test_a_preview_of_a_heic_photo_stands_upright() -> None:
    from pillow_heif import from_pillow

    target = io.BytesIO()
    from_pillow(picture()).save(target, exif=exif().tobytes())
    small = preview(target.getvalue(), "image/heic")
    assert small is not None
    assert corners(small) == UPRIGHT


def test_a_preview_is_640_pixels_at_its_longer_edge() -> None:
    assert opened(preview(photo(picture=picture(2000, 1500)), "image/jpeg")).size == (640, 480)
    tall = photo(picture=picture(2000, 1500), orientation=6)
    assert opened(preview(tall, "image/jpeg")).size == (480, 640)


def test_a_small_photo_is_not_blown_up() -> None:
    assert opened(preview(photo(picture=picture(80, 60)), "image/jpeg")).size == (80, 60)


def test_a_preview_carries_nothing_of_the_originals_metadata() -> None:
    content = photo(gps={1: "N", 2: (23.0, 6.0, 24.0), 3: "E", 4: (113.0, 21.0, 36.0)}, make="Acme")
    small = preview(content, "image/jpeg")
    assert small is not None
    assert b"Acme" in content
    assert b"Acme" not in small
    assert b"Exif" not in small
    assert not opened(small).getexif()


def test_what_is_transparent_is_shown_on_white() -> None:
    target = io.BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(target, "PNG")
    small = preview(target.getvalue(), "image/png")
    assert opened(small).getpixel((20, 20)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "I;16", "CMYK"])
def test_every_kind_of_pixel_becomes_a_preview(mode: str) -> None:
    target = io.BytesIO()
    made = Image.new(mode, (50, 40)) if mode == "I;16" else picture(50, 40).convert(mode)
    made.save(target, "JPEG" if mode == "CMYK" else "PNG")
    media_type = "image/jpeg" if mode == "CMYK" else "image/png"
    assert opened(preview(target.getvalue(), media_type)).size == (50, 40)


def test_sixteen_bits_of_grey_keep_their_brightness() -> None:
    target = io.BytesIO()
    Image.new("I;16", (50, 40), 0x8000).save(target, "PNG")
    grey = opened(preview(target.getvalue(), "image/png")).convert("L").getpixel((20, 20))
    assert isinstance(grey, int)
    assert 120 <= grey <= 136


def test_colours_are_shown_as_the_cameras_profile_means_them() -> None:
    from PIL import ImageCms

    target = io.BytesIO()
    wrong = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    picture().save(target, "JPEG", icc_profile=wrong, quality=92)
    small = preview(target.getvalue(), "image/jpeg")
    assert small is not None
    assert corners(small) == UPRIGHT  # a profile that cannot be meant changes nothing
    assert "icc_profile" not in opened(small).info


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_cut_short_has_no_preview(kind: str) -> None:
    content = photo(kind, picture=Image.effect_noise((300, 200), 80).convert("RGB"))
    assert preview(content[: len(content) // 2], f"image/{kind.lower()}") is None


def test_what_is_no_photo_has_no_preview() -> None:
    target = io.BytesIO()
    picture().save(target, "TIFF")
    assert preview(target.getvalue(), "image/tiff") is None
    assert preview(target.getvalue(), "image/jpeg") is None
    assert preview(b"%PDF-1.7", "application/pdf") is None


def test_a_photo_that_would_fill_the_memory_has_no_preview() -> None:
    assert preview(bomb(11_000, 11_000), "image/png") is None
    assert preview(bomb(30_000, 30_000), "image/png") is None


def test_a_photo_of_endless_scans_is_not_tried() -> None:
    target = io.BytesIO()
    picture().save(target, "JPEG", progressive=True)
    content = target.getvalue()
    last = content[content.rindex(b"\xff\xda") : -2]
    assert preview(content[:-2] + last * 300 + content[-2:], "image/jpeg") is None
    assert preview(content, "image/jpeg") is not None


def test_a_picture_for_print_fits_its_box_on_paper() -> None:
    printed = for_print(photo(picture=picture(4000, 3000)), "image/jpeg", width_mm=156, height_mm=95)
    width, height = opened(printed).size
    assert (width, height) == (997, 748)  # 95 mm at 200 dots an inch
    assert corners(printed) == UPRIGHT


def test_a_turned_picture_fits_its_box_as_it_is_seen() -> None:
    tall = photo(picture=picture(4000, 3000), orientation=8)
    assert opened(for_print(tall, "image/jpeg", width_mm=50, height_mm=200, dpi=254)).size == (500, 667)


def test_a_broken_photo_is_not_printed() -> None:
    with pytest.raises(Trouble, match=r"photo\.not_decodable"):
        for_print(photo()[:200], "image/jpeg", width_mm=156, height_mm=95)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("held", ["landscape", "portrait"])
def test_real_photographs_stand_upright(held: str, orientation: int, real: Callable[[str], Path]) -> None:
    """The picture is the same eight times but for the number written in its middle."""
    first = real(f"orientation/{held}_1.jpg").read_bytes()
    other = real(f"orientation/{held}_{orientation}.jpg").read_bytes()
    expected, shown = (_edges(opened(preview(one, "image/jpeg"))) for one in (first, other))
    difference = sum(abs(a - b) for a, b in zip(expected, shown, strict=True)) / len(expected)
    assert difference < 6


def _edges(shown: Image.Image) -> bytes:
    """The upper and lower quarter, small and grey: away from the number."""
    small = shown.convert("L").resize((64, 64))
    return small.crop((0, 0, 64, 16)).tobytes() + small.crop((0, 48, 64, 64)).tobytes()


def test_real_phone_photographs_have_a_preview(real: Callable[[str], Path]) -> None:
    expected = {
        "heic/IMG_5195.HEIC": ("image/heic", (496, 640)),
        "heic/samplefilehub.heif": ("image/heic", (640, 426)),
        "mobile/jolla.jpg": ("image/jpeg", (640, 480)),
        "mobile/HMD_Nokia_8.3_5G.jpg": ("image/jpeg", (640, 274)),
    }
    for name, (media_type, size) in expected.items():
        assert opened(preview(real(name).read_bytes(), media_type)).size == size
