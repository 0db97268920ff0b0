"""签名域: where a digital signature goes.

The fields lie empty in the paper as issued, so that signing changes nothing else: the party's, the receiver's
and the witness's at their cells, the officers' side by side in theirs.
"""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

_EDGE = 1.0  # points kept free around a field
_PRINTED = 4  # annotation flag: it is on paper too


class SignHere(Flowable):  # type: ignore[misc]
    """Takes no room: it remembers where the cell it stands in is drawn, the last page wins."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.names = list(names)

    def wrap(self, width: float, _height: float = 0) -> tuple[float, float]:
        return width, 0.0

    def draw(self) -> None:
        """Nothing is seen of it."""

    def mark(self, canvas: Any, x: float, y: float, width: float, height: float) -> None:
        """Share the room of the cell among the names."""
        left, bottom = canvas.absolutePosition(x, y)
        share = width / len(self.names)
        for at, name in enumerate(self.names):
            start = left + at * share
            box = (start, bottom + _EDGE, start + share - 2 * _EDGE, bottom + height - _EDGE)
            _known(canvas)[name] = canvas.getPageNumber(), tuple(round(edge, 2) for edge in box)


def _known(canvas: Any) -> dict[str, tuple[int, tuple[float, ...]]]:
    places: dict[str, tuple[int, tuple[float, ...]]] = canvas.__dict__.setdefault("places", {})
    return places


def lay(canvas: Any, signers: Sequence[str]) -> None:
    """Write the fields into the pages; whoever has no cell gets one that is not seen, on the last page."""
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary

    if not signers:
        return
    hidden = {name: (len(canvas._doc.Pages.pages), (0, 0, 0, 0)) for name in signers}
    places = {**hidden, **_known(canvas)}
    fields = [_field(canvas, name, page, box) for name, (page, box) in sorted(places.items())]
    for field, (_, (number, _box)) in zip(fields, sorted(places.items()), strict=True):
        page = canvas._doc.Pages[number - 1]
        page.Annots = PDFArray([*(page.Annots.sequence if page.Annots else ()), field])
    canvas._doc.Catalog.AcroForm = PDFDictionary({"Fields": PDFArray(fields)})


def _field(canvas: Any, name: str, page: int, box: Sequence[float]) -> Any:
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

    from inspector.notices.archive import page_of

    keys: dict[str, Any] = {
        "Type": PDFName("Annot"),
        "Subtype": PDFName("Widget"),
        "FT": PDFName("Sig"),
        "T": PDFString(name),
        "F": _PRINTED,
        "P": page_of(canvas, page),
        "Rect": PDFArray(box),
    }
    if any(box):
        keys["AP"] = PDFDictionary({"N": canvas._doc.Reference(_blank(box))})
    return canvas._doc.Reference(PDFDictionary(keys))


def _blank(box: Sequence[float]) -> Any:
    """The empty appearance that an annotation has to have (ISO 19005-2, 6.3.3)."""
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream

    size = [0, 0, round(box[2] - box[0], 2), round(box[3] - box[1], 2)]
    keys = {"Type": PDFName("XObject"), "Subtype": PDFName("Form"), "BBox": PDFArray(size),
            "Resources": PDFDictionary({})}  # fmt: skip
    return PDFStream(PDFDictionary(keys), b"")
