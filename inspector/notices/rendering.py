"""One paper from its facts: pure, and the same bytes every time."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from inspector.domain.errors import Refused
from inspector.notices.codes import qr_text
from inspector.notices.faces import Faces, Type
from inspector.notices.kinds import Kind, kind
from inspector.notices.words import Scope, moment, plain
from inspector.trust.canonical import canonical, sha256

_PAPER = {"A4": (210, 297), "A5": (148, 210)}
_lock = threading.Lock()  # ReportLab keeps its faces in globals


@dataclass(frozen=True, slots=True)
class Rendered:
    """A paper's bytes. `missing_glyphs` are characters the wanted face lacks, lent by the next face;
    `marked` are those no face has, printed as 〓."""

    pdf: bytes
    pages: int
    facts_sha256: str
    missing_glyphs: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()


def facts_sha256(facts: Mapping[str, Any]) -> str:
    """SHA-256 of the facts' canonical bytes: what the code on the page and every signature stand for."""
    return sha256(canonical(dict(facts)))


def unprintable(text: str, faces: Faces | None = None) -> tuple[str, ...]:
    """The characters of a text that no face has: named at the field before a paper is issued."""
    with _lock:
        type_ = Type(faces)
        type_.glyphs("body", text)
    return tuple(type_.missing)


def render(
    kind_id: str,
    facts: Mapping[str, Any],
    *,
    layout: str,
    watermark: bool,
    faces: Faces | None = None,
    images: Any = None,
    outcomes: Sequence[Mapping[str, Any]] = (),
    marks: bool = False,
) -> Rendered:
    """The paper of a kind with these facts; with a watermark a draft: no number, no code to file it by.

    `outcomes` are signatures refused or missing, for a reprint: they are printed, but the page stays the page
    of the same facts and its code says so. A character no face has is refused by name; with `marks` it is
    printed as 〓, to be written in by hand: a Korean name must not keep a record from being made.
    """
    found = kind(kind_id)
    spec = found.layout(layout)
    _check_facts(found, facts, issued=not watermark and layout != "reading")
    with _lock:
        return _render(found, spec, facts, watermark, Type(faces), images, outcomes, marks)


def _check_facts(kind_: Kind, facts: Mapping[str, Any], *, issued: bool) -> None:
    """A draft may lack anything but issuer and time; an issued paper says all it must."""
    scope = Scope(facts)
    number = ["document.number"] if kind_.numbered else []
    always = ["agency.name", "issued_at"]
    for path in [*always, *kind_.template["facts"]["required"], *number] if issued else always:
        if scope.value(path) in (None, "", [], ()):
            raise Refused("notice.fact_missing", field=path)


def _render(
    kind_: Kind,
    spec: Mapping[str, Any],
    facts: Mapping[str, Any],
    draft: bool,
    type_: Type,
    images: Any,
    outcomes: Sequence[Mapping[str, Any]],
    marks: bool,
) -> Rendered:
    from inspector.notices.parts import Composer
    from inspector.notices.sheet import print_pages

    sheet = _sheet(spec)
    digest = facts_sha256(facts)
    if outcomes:
        facts = {**facts, "signatures": list(outcomes), **_said(outcomes)}
    signers = _signers(facts) if _is_signed(facts, spec, draft, outcomes) else ()
    composer = Composer(kind_, spec, facts, type_, draft=draft, measure=sheet.measure, images=images,
                        officers=len(signers))  # fmt: skip
    story = composer.story()
    furniture = _furniture(composer, sheet, digest, signers)
    _check_glyphs(type_, marks)
    pdf, pages = print_pages(story, sheet, furniture, _description(kind_, spec, facts, composer.scope))
    _check_glyphs(type_, marks)
    return Rendered(pdf, pages, digest, tuple(type_.lent), tuple(type_.missing))


def _description(kind_: Kind, spec: Mapping[str, Any], facts: Mapping[str, Any], scope: Scope) -> Any:
    from inspector.notices.archive import Description

    english = spec["folio"] == "reading"
    return Description(
        title=plain(spec["name"], scope) or (kind_.title_en if english else kind_.title_zh),
        author=facts["agency"]["name"],
        language="en" if english else "zh-CN",
        issued=moment(facts["issued_at"]),
        name=str(facts.get("document", {}).get("id", "")),
    )


def _is_signed(facts: Mapping[str, Any], spec: Mapping[str, Any], draft: bool, outcomes: object) -> bool:
    """Only what is issued has fields for signatures: no draft, no reading copy, no reprint of who signed."""
    return bool(facts.get("document")) and not draft and not outcomes and spec["folio"] != "reading"


def _signers(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The officers' fields by their place in the facts; the others have a field where the page has a cell."""
    return tuple(f"officer-{at}" for at, _ in enumerate(facts.get("inspectors") or (), 1))


def _said(outcomes: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What a party who signed on the screen said of the record, who interpreted, when a receiver signed."""
    party = next((one for one in outcomes if one["role"] == "party" and one.get("reading")), None)
    how = {"read": "我已阅看", "heard": "已向我宣读"}[party["reading"]] if party else ""
    return {
        "said": {"how": how, "opinion": party["opinion"] if party else ""},
        "interpreter": any(one["role"] == "interpreter" for one in outcomes),
        "received": next(
            (one["at"] for one in outcomes if one["role"] == "receiver" and one.get("pads")), ""
        ),
    }


def _check_glyphs(type_: Type, marks: bool) -> None:
    if type_.missing and not marks:
        raise Refused("notice.glyph_missing", characters="".join(type_.missing))


def _sheet(spec: Mapping[str, Any]) -> Any:
    from reportlab.lib.units import mm

    from inspector.notices.sheet import Sheet

    width, height = _PAPER[spec.get("paper", "A4")]
    return Sheet(width * mm, height * mm, *(edge * mm for edge in spec["margins_mm"]))


def _furniture(composer: Any, sheet: Any, digest: str, signers: Sequence[str]) -> Any:
    from inspector.notices.flow import Ruling, Table
    from inspector.notices.sheet import Furniture
    from inspector.notices.text import stack_height

    spec, document, draft = composer.layout, composer.facts.get("document", {}), composer.draft

    def strip(page: int) -> Any:
        parts = composer.parts([spec["strip"]], Scope({**composer.scope.facts, "page": page}))
        return Table([[parts]], [sheet.measure], Ruling("none", above=0))

    strips = strip if "strip" in spec else None
    imprint = [plain(words, Scope({**composer.scope.facts, "digest": f"{digest[:4]} {digest[4:8]}"}))
               for words in spec.get("imprint", [])]  # fmt: skip
    has_code = bool(spec.get("code", True))
    code = partial(_code, document, digest) if has_code and not draft else None
    return Furniture(
        make=composer.text, folio=spec["folio"], strip=strips,
        strip_height=stack_height([strip(1)], sheet.measure) if strips else 0.0, code=code, has_code=has_code,
        imprint=[words for words in imprint if words], watermark="草稿" if draft else "",
        signers=signers,
    )  # fmt: skip


def _code(document: Mapping[str, Any], digest: str, page: int) -> str:
    return qr_text(document["id"], document.get("number") or "", digest,
                   edition=int(document["edition"]), page=page)  # fmt: skip
