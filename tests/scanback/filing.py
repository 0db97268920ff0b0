"""Each photograph is read as the program reads it; where it was filed is held against where it belongs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from random import Random
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageChops, ImageFilter, ImageStat

from inspector.domain.errors import Refused, Trouble
from inspector.notices import kind, page_images, read_page
from inspector.notices.codes import Code
from inspector.notices.scan import _evenly_lit
from tests.notices.reading import PAPERS, paper
from tests.scanback.photographs import WAYS, photograph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector.notices import Rendered

RIGHT, REFUSED, WRONG = "right", "refused", "wrong"
_NOT_FILED = ("recovery_sheet", "test_page")
_LIKE = 12.0  # mean difference of grey beyond which a page does not look like itself any more


@dataclass
class Score:
    """How the photographs of one way ended."""

    ended: Counter[str] = field(default_factory=Counter)
    flat: int = 0  # of those filed right: straightened so that it looks like the page that was printed
    why: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class Page:
    code: Code
    image: Image.Image


@lru_cache
def _papers() -> list[tuple[str, str, Any]]:
    return [
        one for one in PAPERS if one[0] not in _NOT_FILED and kind(one[0]).layout(one[1]).get("code", True)
    ]


@lru_cache
def _printed(at: int) -> Rendered:
    named, layout, sample = _papers()[at]
    return paper(named, sample(), layout)


def a_page(chance: Random, dpi: int = 220) -> Page:
    """Any page of any paper that is filed back, from its realistic facts."""
    at = chance.randrange(len(_papers()))
    made, document = _printed(at), _papers()[at][2]()["document"]
    number = chance.randint(1, made.pages)
    code = Code(
        document["id"], document.get("number") or "", made.facts_sha256[:16], document["edition"], number
    )
    return Page(code, page_images(made.pdf, dpi, [number])[0].convert("RGB"))


def run(count: int, seed: int, ways: tuple[str, ...] = tuple(WAYS)) -> Iterator[tuple[str, str, str, bytes]]:
    """Way, how it ended, why, and the photograph."""
    chance = Random(seed)  # noqa: S311  pictures, not secrets
    for number in range(count):
        way = ways[number % len(ways)]
        page, other = a_page(chance), a_page(chance)
        jpeg = photograph(page.image, (other.image,), way, chance)
        yield (way, *_filed(jpeg, page), jpeg)


def _filed(jpeg: bytes, page: Page) -> tuple[str, str]:
    try:
        scan = read_page(jpeg)
    except (Refused, Trouble) as refusal:
        return REFUSED, refusal.code
    if scan.code != page.code:
        return WRONG, scan.code.text
    unlike = unlikeness(scan.jpeg, page.image)
    return RIGHT, "flat" if unlike < _LIKE else f"not flat {unlike:.0f}"


def unlikeness(jpeg: bytes, page: Image.Image) -> float:
    """Mean difference of grey, of pictures with even light, after a blur that forgives a pixel or two."""
    found, wanted = (_comparable(picture) for picture in (Image.open(BytesIO(jpeg)), page))
    return ImageStat.Stat(ImageChops.difference(found, wanted)).mean[0]


def _comparable(picture: Image.Image) -> Image.Image:
    small = _evenly_lit(picture.convert("L").resize((800, 1132))).resize((200, 283))
    blurred: Image.Image = small.filter(ImageFilter.GaussianBlur(2))
    return blurred


def table(scores: dict[str, Score]) -> str:
    lines = [f"{'':14} pages  right  flat  refused  wrong"]
    total = Score()
    for way, score in [*scores.items(), ("all", total)]:
        ended = score.ended
        lines.append(
            f"{way:14} {ended.total():5}  {ended[RIGHT]:5}  {score.flat:4}  "
            f"{ended[REFUSED]:7}  {ended[WRONG]:5}"
        )
        total.ended.update(ended)
        total.flat += score.flat
    return "\n".join(lines)
