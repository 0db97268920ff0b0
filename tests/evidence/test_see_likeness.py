"""What is seen in previews: copies are found, other pictures are not; a clock on a screen is read."""

import io
import random
from datetime import datetime, timedelta, timezone

import zxingcpp
from PIL import Image, ImageEnhance, ImageFilter

from inspector import evidence
from inspector.domain.camera import ClockReading, clock_reading, clock_text
from inspector.domain.evidence import alike

CHINA = timezone(timedelta(hours=8))


def scene(seed: int) -> Image.Image:
    noise = random.Random(seed).randbytes(12 * 9 * 3)  # noqa: S311  the same picture in every run
    return Image.frombytes("RGB", (12, 9), noise).resize((1200, 900), Image.Resampling.BICUBIC)


def shown(picture: Image.Image, quality: int = 90) -> bytes:
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=quality)
    made = evidence.preview(target.getvalue(), "image/jpeg")
    assert made is not None
    return made


def test_a_copy_sent_on_keeps_its_fingerprint():
    first = evidence.fingerprint(shown(scene(1)))
    assert len(first) == 16
    smaller = scene(1).resize((400, 300))
    brighter = ImageEnhance.Brightness(scene(1)).enhance(1.15)
    for copy in (shown(scene(1), 35), shown(smaller, 60), shown(brighter)):
        assert alike(first, evidence.fingerprint(copy))


def test_other_pictures_are_not_alike():
    prints = [evidence.fingerprint(shown(scene(seed))) for seed in range(12)]
    assert not any(alike(one, other) for one in prints for other in prints if one is not other)


def test_a_picture_without_contrast_resembles_nothing():
    blank = evidence.fingerprint(shown(Image.new("RGB", (800, 600), "white")))
    assert blank == ""
    assert not alike(blank, blank)


def on_a_screen(text: str, share: float, turned: float) -> Image.Image:
    """A laptop's screen with a code, photographed from some way off, a little out of focus."""
    code = Image.fromarray(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=12))
    screen = Image.new("RGB", (1920, 1080), "white")
    screen.paste(code.convert("RGB").resize((900, 900)), (510, 90))
    hall = Image.new("RGB", (2400, 1800), (90, 80, 70))
    small = screen.resize((round(2400 * share), round(2400 * share * 9 / 16)))
    small = small.rotate(turned, expand=True, fillcolor=(90, 80, 70))
    hall.paste(small, ((2400 - small.width) // 2, (1800 - small.height) // 2))
    return hall.filter(ImageFilter.GaussianBlur(1.5))


def test_the_clock_on_a_screen_is_read_from_the_preview():
    at = datetime(2026, 11, 6, 9, 10, 11, 250000, tzinfo=CHINA)
    text = clock_text("0198f0c2d3e4", at)
    for share, turned in ((0.8, 0), (0.35, 4), (0.6, 90)):
        assert evidence.shown_codes(shown(on_a_screen(text, share, turned))) == (text,)
    assert clock_reading(text) == ClockReading("0198f0c2d3e4", at)


def test_another_code_is_no_clock():
    assert clock_reading("https://example.com/INSPECTOR-CLOCK") is None
    assert clock_reading("INSPECTOR-CLOCK laptop not-a-time") is None
    assert (
        clock_reading("INSPECTOR-CLOCK laptop 2026-11-06T09:10:11") is None
    )  # without a zone it says nothing
    assert evidence.shown_codes(shown(scene(3))) == ()
