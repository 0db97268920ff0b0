"""Files that Hypothesis puts together: right in their frame, absurd in what they hold."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.hostile import bombs

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBERS = st.one_of(
    st.sampled_from([0, 1, 6, 8, 26, 255, 65_535, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF]),
    st.integers(0, 0xFFFFFFFF),
)
_TAGS = st.one_of(
    st.sampled_from([271, 272, 274, 282, 306, 34665, 34853, 36867, 37500, 40965]), st.integers(0, 65_535)
)
_ENTRY = st.tuples(_TAGS, st.integers(0, 14), _NUMBERS, _NUMBERS)
_ifds = st.builds(
    lambda entries, following, rest: bombs._with_tags(bombs._ifd(entries, following) + rest),
    st.lists(_ENTRY, max_size=30),
    st.one_of(st.just(0), st.integers(0, 200)),
    st.binary(max_size=400),
)
_CHUNKS = st.tuples(
    st.sampled_from(
        [
            b"tEXt",
            b"zTXt",
            b"iTXt",
            b"iCCP",
            b"eXIf",
            b"gAMA",
            b"cHRM",
            b"PLTE",
            b"tRNS",
            b"acTL",
            b"fcTL",
            b"fdAT",
            b"IDAT",
            b"pHYs",
            b"sRGB",
            b"abcd",
        ]
    ),
    st.one_of(
        st.binary(max_size=60), st.binary(max_size=40).map(lambda kept: b"a\0\0" + zlib.compress(kept * 50))
    ),
)
_SIDE = st.one_of(st.integers(1, 300), st.sampled_from([0, 1, 10_900, 65_535, 0x7FFFFFFF, 0xFFFFFFFF]))
_pngs = st.builds(
    lambda extra, wide, high, bits, colours, pixels: bombs._png(extra, (wide, high, bits, colours), pixels),
    st.lists(_CHUNKS, max_size=6),
    _SIDE,
    _SIDE,
    st.sampled_from([1, 2, 4, 8, 16, 3, 255]),
    st.integers(0, 7),
    st.binary(max_size=300).map(zlib.compress),
)
_SEGMENT = st.builds(
    lambda marker, body, said: (
        bytes([0xFF, marker]) + struct.pack(">H", said if said >= 0 else len(body) + 2) + body
    ),
    st.one_of(
        st.sampled_from([0xC0, 0xC2, 0xC4, 0xDB, 0xDA, 0xDD, 0xE0, 0xE1, 0xE2, 0xFE]), st.integers(0xC0, 0xFE)
    ),
    st.binary(max_size=80),
    st.one_of(st.just(-1), st.integers(0, 65_535)),
)
_jpegs = st.lists(_SEGMENT, max_size=12).map(
    lambda parts: b"\xff\xd8\xff\xe0\0\4ab" + b"".join(parts) + b"\xff\xd9"
)
_WORDS = st.sampled_from(
    [
        b"q",
        b"Q",
        b"/A Do",
        b"0 0 m",
        b"9 9 l",
        b"S",
        b"f*",
        b"W n",
        b"BT",
        b"ET",
        b"/F 9 Tf",
        b"(a)Tj",
        b"1e30 w",
        b"-1 0 0 1e-30 0 0 cm",
        b"[1 2]0 d",
        b"BI/W 9999/H 9999/BPC 8/CS/RGB ID a EI",
        b"/P gs",
        b"<<",
        b">>",
        b"]",
        b"sh",
    ]
)
_VALUES = st.recursive(
    st.sampled_from(
        [b"1", b"-1", b"1e99", b"null", b"true", b"(a)", b"/A", b"4 0 R", b"5 0 R", b"2 0 R", b"99 0 R"]
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda parts: b"[" + b" ".join(parts) + b"]"),
        st.lists(inner, max_size=3).map(
            lambda parts: b"<<" + b"".join(b"/K%d " % n + p for n, p in enumerate(parts)) + b">>"
        ),
    ),
    max_leaves=12,
)
_pdfs = st.builds(
    lambda words, extra, keys: bombs._pdf(
        [
            bombs._page(extra="".join(keys)),
            bombs._stream(b"\n".join(words), b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"),
            *extra,
        ]
    ),
    st.lists(_WORDS, max_size=60),
    st.lists(_VALUES, max_size=5),
    st.lists(
        st.sampled_from(
            ["/Rotate 77", "/UserUnit 1e9", "/Annots[5 0 R]", "/Group<</S/Transparency>>", "/Tabs/S"]
        ),
        max_size=3,
    ),
)
_heics = st.builds(
    lambda boxes: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"".join(boxes),
    st.lists(
        st.builds(
            lambda kind, body, said: struct.pack(">I", said if said >= 0 else len(body) + 8) + kind + body,
            st.sampled_from(
                [b"meta", b"iprp", b"ipco", b"ispe", b"iinf", b"iloc", b"mdat", b"hvcC", b"pitm", b"iref"]
            ),
            st.binary(max_size=120),
            st.one_of(st.just(-1), st.just(-1), st.integers(0, 0xFFFFFFFF)),
        ),
        max_size=8,
    ),
)
_webps = st.builds(
    lambda chunks: b"RIFF" + struct.pack("<I", sum(map(len, chunks)) + 4) + b"WEBP" + b"".join(chunks),
    st.lists(
        st.builds(
            lambda kind, body, said: kind + struct.pack("<I", said if said >= 0 else len(body)) + body,
            st.sampled_from([b"VP8 ", b"VP8L", b"VP8X", b"ANIM", b"ANMF", b"EXIF", b"ICCP", b"ALPH"]),
            st.binary(max_size=120),
            st.one_of(st.just(-1), st.just(-1), st.integers(0, 0xFFFFFFFF)),
        ),
        max_size=6,
    ),
)
STRUCTURES = {"JPEG": _jpegs, "EXIF": _ifds, "PNG": _pngs, "WebP": _webps, "HEIC": _heics, "PDF": _pdfs}


def each(kind: str, number: int, number_of_seed: int, use: Callable[[bytes], object]) -> None:
    """So many files of a format, handed out one by one; the same ones for the same seed."""

    @seed(number_of_seed)
    @settings(
        max_examples=number,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(STRUCTURES[kind])
    def hand_out(content: bytes) -> None:
        use(content)

    hand_out()
