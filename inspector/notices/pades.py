"""Sign an issued paper with an officer's key: PAdES B-B, each signature one incremental update.

The bytes as issued stay the beginning of the file. What a party drew on the screen is laid onto the page
before the first officer signs, so that each signature covers it. pyHanko is imported when somebody signs.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from inspector.trust.cms import know_all_names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

_INK = "0.05 0.1 0.4 rg"  # blue-black, as most pens write
_DARK = 96  # alpha from which a pixel of a pad is ink
_MARGIN = 2.0
_ROOM = 12288  # hexadecimal digits kept for a signature: twice what our certificates need


@dataclass(frozen=True, slots=True)
class Drawn:
    """What somebody wrote on the screen: in whose field, the pad's PNG, on which page (0: the field's)."""

    field: str
    png: bytes
    page: int = 0


@dataclass(frozen=True, slots=True)
class Signing:
    """An officer's certificate and key, and what the signature says about itself."""

    certificate: str  # PEM
    authority: str  # PEM of the authority that issued it
    signer: Callable[[bytes], bytes]
    name: str
    reason: str
    at: datetime


def lay_on(pdf: bytes, drawn: Sequence[Drawn]) -> bytes:
    """One update that draws the pads where their signers' fields are; without pads the file as it is."""
    if not drawn:
        return pdf
    writer = _writer(pdf)
    places = _places(writer)
    for one in drawn:
        if one.field in places and any(places[one.field].box):
            _draw(writer, one, places[one.field])
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _draw(writer: Any, one: Drawn, place: _Place) -> None:
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.generic import pdf_name

    image = writer.add_object(_mask(one.png))
    name = f"/Ink{image.idnum}"
    stream = generic.StreamObject(stream_data=_placed(one.png, name, place.box).encode())
    images = generic.DictionaryObject({pdf_name(name): image})
    resources = generic.DictionaryObject({pdf_name("/XObject"): images})
    page = one.page - 1 if one.page else place.page
    writer.add_stream_to_page(page, writer.add_object(stream), resources)


def sign(pdf: bytes, field: str, by: Signing, *, picture: bytes = b"") -> bytes:
    """The file with this officer's signature at its end; `picture` is its PNG, if it is to be seen.

    A paper of an earlier release has no fields: it gets one that is not seen.
    """
    from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata

    know_all_names()
    about = PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        name=by.name,
        reason=by.reason,
    )
    writer = _writer(pdf)
    place = _places(writer).get(field)
    style = _appearance(writer, place.box if place else (), picture)
    new = None if place else SigFieldSpec(field, on_page=-1)
    made = _at(by)(about, _officer(by), stamp_style=style, new_field_spec=new)
    return bytes(made.sign_pdf(writer, bytes_reserved=_ROOM).getbuffer())


def fields(pdf: bytes) -> Mapping[str, bool]:
    """The signature fields of a paper by name, and whether each is signed."""
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import enumerate_sig_fields

    found = enumerate_sig_fields(PdfFileReader(BytesIO(pdf)))
    return {name: value is not None for name, value, _ in found}


def _writer(pdf: bytes) -> Any:
    """A writer that adds to the file and leaves its description alone, where pyHanko writes its own clock."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    class Adding(IncrementalPdfFileWriter):  # type: ignore[misc]
        def _update_meta(self) -> None:
            """Title and dates stay those of the paper."""

    return Adding(BytesIO(pdf))


def _at(by: Signing) -> Any:
    """pyHanko's signer with the time of the caller's clock."""
    from pyhanko.sign.signers import PdfSigner

    class AtOurTime(PdfSigner):  # type: ignore[misc]
        def init_signing_session(self, *args: Any, **more: Any) -> Any:
            session = super().init_signing_session(*args, **more)
            session.system_time = by.at
            return session

    return AtOurTime


def _officer(by: Signing) -> Any:
    """pyHanko's view of a key it never holds."""
    from asn1crypto import pem, x509
    from pyhanko.sign.signers.pdf_cms import Signer
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    class Officer(Signer):  # type: ignore[misc]
        async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
            return bytes(72) if dry_run else by.signer(data)

    def loaded(certificate: str) -> Any:
        return x509.Certificate.load(pem.unarmor(certificate.encode())[2])

    known = SimpleCertificateStore()
    if by.authority:
        known.register(loaded(by.authority))
    return Officer(signing_cert=loaded(by.certificate), cert_registry=known)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a signature field lies; the page counts from 0."""

    page: int
    box: tuple[float, ...]


def _places(writer: Any) -> dict[str, _Place]:
    if "/AcroForm" not in writer.root:
        return {}
    pages = {writer.find_page_for_modification(at)[0].idnum: at for at in range(_count(writer))}
    found = [one.get_object() for one in writer.root["/AcroForm"]["/Fields"]]
    return {
        str(one["/T"]): _Place(pages.get(one.raw_get("/P").idnum, 0), tuple(map(float, one["/Rect"])))
        for one in found
    }


def _count(writer: Any) -> int:
    return int(writer.root["/Pages"]["/Count"])


def _appearance(writer: Any, box: Sequence[float], picture: bytes) -> Any:
    """The picture alone: names are printed by the paper, a stamp's text would not have its face embedded."""
    from pyhanko.pdf_utils import content, layout
    from pyhanko.stamp import StaticStampStyle

    drawn: Any = content.RawContent(b"")
    if picture and any(box):
        size = (0.0, 0.0, box[2] - box[0], box[3] - box[1])
        resources = content.PdfResources()
        resources.xobject["/Ink"] = writer.add_object(_mask(picture))
        drawn = content.RawContent(_placed(picture, "/Ink", size).encode(), resources)
    rule = layout.SimpleBoxLayoutRule(
        layout.AxisAlignment.ALIGN_MIN, layout.AxisAlignment.ALIGN_MIN, layout.Margins.uniform(0)
    )
    return StaticStampStyle(border_width=0, background=drawn, background_opacity=1.0, background_layout=rule)


def _placed(png: bytes, name: str, box: Sequence[float]) -> str:
    """As large as the box allows, in its middle."""
    from PIL import Image

    with Image.open(BytesIO(png), formats=["PNG"]) as picture:
        wide, high = picture.size
    room, tall = box[2] - box[0] - 2 * _MARGIN, box[3] - box[1] - 2 * _MARGIN
    scale = min(room / wide, tall / high)
    x = (box[0] + box[2] - wide * scale) / 2
    y = (box[1] + box[3] - high * scale) / 2
    return f"q {_INK} {wide * scale:.3f} 0 0 {high * scale:.3f} {x:.3f} {y:.3f} cm {name} Do Q\n"


def _mask(png: bytes) -> Any:
    """The strokes as a stencil of one bit: nothing see-through, and a few kilobytes."""
    from PIL import Image
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.generic import pdf_name

    with Image.open(BytesIO(png), formats=["PNG"]) as picture:
        coloured = picture.convert("RGBA")
    paper = Image.new("RGBA", coloured.size, "white")
    paper.alpha_composite(coloured)
    inked = paper.convert("L").point(lambda shade: 255 if shade > 255 - _DARK else 0).convert("1")
    names = {
        "/Type": pdf_name("/XObject"),
        "/Subtype": pdf_name("/Image"),
        "/Width": generic.NumberObject(inked.width),
        "/Height": generic.NumberObject(inked.height),
        "/ImageMask": generic.BooleanObject(True),
        "/BitsPerComponent": generic.NumberObject(1),
        "/Filter": pdf_name("/FlateDecode"),
    }
    keys = {pdf_name(name): value for name, value in names.items()}
    return generic.StreamObject(dict_data=keys, encoded_data=zlib.compress(inked.tobytes(), 9))
