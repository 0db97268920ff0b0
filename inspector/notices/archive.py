"""The form of a paper that is kept: PDF/A-2b's colours, description, language, title and outline.

Written into ReportLab's own catalogue, so that the file is made once, without a second pass. That it
conforms only a validator can say.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from html import escape
from typing import Any

from inspector import RESOURCES

VERSION = (1, 7)
_PROFILE = "sRGB IEC61966-2.1"
_PRODUCER = "Inspector (ReportLab)"
_TOOL = "Inspector 展检"


@dataclass(frozen=True, slots=True)
class Description:
    """What a file says of itself: in its information dictionary and, word for word the same, in its XMP."""

    title: str
    author: str
    language: str  # zh-CN, en
    issued: datetime
    name: str = ""  # the notice's id in plain letters: so a damaged file still says what it pretends to be


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the outline: what stands there, on which page, at what height."""

    words: str
    page: int
    top: float
    level: int = 0


def describe(canvas: Any, about: Description) -> None:
    """Title, author, dates, language, colours, XMP; the viewer shows the title, not the file's name."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName

    canvas.setTitle(about.title)
    canvas.setAuthor(about.author)
    canvas.setCreator(_TOOL)
    canvas.setProducer(_PRODUCER)
    canvas.setSubject(about.title)
    canvas.setKeywords(about.name)
    catalog = canvas._doc.Catalog
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]  # which ReportLab does not know
    catalog.OutputIntents = _intents(canvas._doc)
    catalog.Metadata = _stream(_xmp(about).encode(), Type=PDFName("Metadata"), Subtype=PDFName("XML"))
    catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})


def note(canvas: Any, words: str, height: float) -> None:
    """A heading is being drawn here, wherever it is nested: it is remembered for the outline."""
    headings = canvas.__dict__.setdefault("headings", [])
    headings.append(Entry(words, canvas.getPageNumber(), canvas.absolutePosition(0, height)[1], level=1))


def outline(canvas: Any, pages: int, about: Description, top: float) -> None:
    """The paper's title, below it one line for each heading, and one for each page on which none stands."""
    headings: list[Entry] = getattr(canvas, "headings", [])
    headed = {1, *(entry.page for entry in headings)}
    word = "Page {}" if about.language == "en" else "第 {} 页"
    bare = [page for page in range(1, pages + 1) if page not in headed]
    others = [Entry(word.format(page), page, top, level=1) for page in bare]
    below = sorted([*headings, *others], key=lambda entry: (entry.page, -entry.top))
    for at, entry in enumerate([Entry(about.title, 1, top), *below]):
        _point(canvas, f"part{at}", entry)
        canvas.addOutlineEntry(entry.words, f"part{at}", entry.level)


def _point(canvas: Any, name: str, entry: Entry) -> None:
    """ReportLab points at the page that is being drawn; the outline is known when all of them are."""
    destination = canvas._bookmarkReference(name)
    destination.setPage(page_of(canvas, entry.page))
    destination.xyz(0, round(entry.top, 2), 0)  # ReportLab writes no null; 0 keeps the zoom too


def page_of(canvas: Any, number: int) -> Any:
    """The reference to a page that was drawn, counted from 1."""
    document = canvas._doc
    return document.Reference(document.Pages[number - 1])


def _intents(document: Any) -> Any:
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

    profile = document.Reference(_stream(_profile(), packed=True, N=3))
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString(_PROFILE),
        "Info": PDFString(_PROFILE),
        "DestOutputProfile": profile,
    }
    return PDFArray([PDFDictionary(intent)])


@cache
def _profile() -> bytes:
    return (RESOURCES / "colours" / "sRGB.icc").read_bytes()


def _stream(content: bytes, *, packed: bool = False, **keys: Any) -> Any:
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFStream, PDFZCompress

    return PDFStream(PDFDictionary(keys), content, filters=[PDFZCompress] if packed else None)


def _xmp(about: Description) -> str:
    moment = about.issued.isoformat(timespec="seconds")
    title, author, tool = escape(about.title), escape(about.author), escape(_TOOL)
    document = f"<xmpMM:DocumentID>uuid:{escape(about.name)}</xmpMM:DocumentID>" if about.name else ""
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{about.language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{tool}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:MetadataDate>{moment}</xmp:MetadataDate>
<pdf:Keywords>{escape(about.name)}</pdf:Keywords><pdf:Producer>{escape(_PRODUCER)}</pdf:Producer>
{document}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
