"""The record as the party is shown it: the issued paper, or its draft with the watermark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import inspections, papers
from inspector.domain.campaign import TargetKind
from inspector.ui.language import fill
from inspector.ui.screens.party import words
from inspector.ui.screens.party.state import Both, PageImage, PartyFacts, Point, Spoken

if TYPE_CHECKING:
    from inspector.casework.desk import Desk
    from inspector.casework.filling import Filling
    from inspector.domain.campaign import Target
    from inspector.domain.notice import Notice

DPI = 144


class RecordWorld:
    """Reads one inspection; its methods run in jobs."""

    def __init__(self, desk: Desk, inspection_id: str) -> None:
        self._desk, self._id = desk, inspection_id

    def facts(self) -> PartyFacts:
        filled, issued = inspections.filling(self._desk, self._id), self._issued()
        party, inspection = filled.target.party, filled.inspection
        prefix = f"{issued.facts_sha256[:4]} {issued.facts_sha256[4:8]}" if issued else ""
        note = Both(*(fill(text, prefix) for text in _pair(words.ORIGINAL_OF))) if prefix else words.ORIGINAL
        return PartyFacts(
            booth=filled.target.title,
            where=_where(filled.target),
            party=Both(party.name, party.name_en),
            edition=issued.edition if issued else inspection.edition + 1,
            paper=words.RECORD,
            points=(words.WHAT_THIS_IS, _to_do(filled), words.IF_WRONG, words.HOW_TO_OBJECT),
            note=note,
            language="en" if party.is_foreign else "zh",
        )

    def pages(self, language: Spoken) -> tuple[PageImage, ...]:
        from inspector import notices

        images = notices.page_images(self._pdf(language), DPI)
        return tuple(PageImage(image.width, image.height, image.tobytes()) for image in images)

    def time(self) -> str:
        return f"{self._desk.now():%H:%M:%S}"

    def read(self, language: Spoken) -> None:
        """Nothing is written: the signature says that the record was read (PROC art. 28)."""

    def _issued(self) -> Notice | None:
        found = papers.in_force(self._desk, self._id)
        return next((notice for notice in found if notice.kind == papers.RECORD), None)

    def _pdf(self, language: Spoken) -> bytes:
        issued = self._issued()
        if issued is not None:
            return papers.reading_copy(self._desk, issued.id) if language == "en" else papers.pdf(
                self._desk, issued.id
            )  # fmt: skip
        filled = inspections.filling(self._desk, self._id)
        layout = "reading" if language == "en" else "booth"
        return papers.preview(self._desk, filled, papers.RECORD, layout=layout)


def _where(target: Target) -> Both | None:
    """What stands before the party's name; None: the booth's number does."""
    if target.kind.is_at_booth and target.booth:
        return None
    if target.kind is TargetKind.SHOP and target.booth:
        return Both(*(fill(text, target.booth) for text in _pair(words.STALL)))
    return Both(target.name, target.name)


def _pair(both: Both) -> tuple[str, str]:
    return both.zh, both.en


def _to_do(filled: Filling) -> Point:
    """What an order asks for, in its own words; without one, to read and sign."""
    content, when = filled.value_of("order_content"), filled.value_of("order_when")
    if "R" not in filled.value_of("disposition").split() or not content:
        return words.WHAT_TO_DO
    due = filled.value_of("order_date") or filled.value_of("order_due")
    told = words.ORDER_BY if due and when != "immediately" else words.ORDER_AT_ONCE
    both = (content, filled.value_of("order_content_en") or content)
    asked = (fill(text, wanted, due) for text, wanted in zip(_pair(told), both, strict=True))
    return Point(words.WHAT_TO_DO.title, Both(*asked))
