"""What a record with four photos costs over ReportLab alone, drawing the same pages."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from inspector.notices import codes, render
from inspector.notices.faces import face
from tests.notices import samples

Line = tuple[str, float | None, float, str, bool]
_ROUNDS = 15
_ROOT = Path(__file__).parents[2]


def rows() -> list[Line]:
    return [record_with_photos(), page_text(), memory(), signature()]


def record_with_photos() -> Line:
    photos = _photos()
    floor, took = _side_by_side(lambda: _raw(photos), lambda: _ours(photos))
    holds = took <= 1.5 * floor and took <= 100
    return "record with 4 photos to PDF", floor, took, "<= 1.5 x, <= 100 ms", holds


def page_text() -> Line:
    def one_page() -> None:
        render("W04", samples.order(), layout="booth", watermark=False)

    took = statistics.median(_timed(one_page) for _ in range(_ROUNDS))
    return "order with receipt to PDF", None, took, "<= 100 ms", took <= 100


def signature() -> Line:
    """One officer's signature on that record, with a picture of it, beside pyHanko on the same file alone."""
    from inspector.notices import pades
    from inspector.trust import authority, keys

    now, key = datetime.now(UTC), keys.new_key()
    ours = authority.new_authority("示例局", now)
    certificate = ours.issue(keys.public_pem(key), "李明", serial="粤A04217", now=now)
    by = pades.Signing(certificate, ours.certificate, keys.signer(key), "李明", "", now)
    pdf = render("W03", _record(), layout="booth", watermark=False).pdf
    bare = _pyhanko(pdf, by)
    floor, took = _side_by_side(bare, lambda: pades.sign(pdf, "officer-1", by) and None)
    return "digital signature", floor, took, "<= 200 ms", took <= 200


def _pyhanko(pdf: bytes, by: Any) -> Callable[[], None]:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers import PdfSignatureMetadata, sign_pdf

    from inspector.notices import pades

    about, signer = PdfSignatureMetadata(field_name="Bare", md_algorithm="sha256"), pades._officer(by)

    def bare() -> None:
        sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), about, signer)

    return bare


def memory() -> Line:
    """Peak memory in MB of a process that makes that record and nothing else."""
    code = (
        "import json, resource; from tests.bench import bench_notices as b; p = b._photos(); b._ours(p);"
        "print(json.dumps(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))"
    )
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=_ROOT, env=environment, capture_output=True, check=True
    )
    peak = json.loads(done.stdout)
    return "record with 4 photos, peak MB", None, peak, "<= 160 MB", peak <= 160


def _photos() -> dict[str, bytes]:
    """Photographs as they come from the reduction for print: 1600 pixels, about 300 kB."""
    made = {}
    for at, photo in enumerate(samples.photos(4)):
        noise = Image.effect_noise((1600, 1200), 18 + at)
        out = BytesIO()
        Image.merge("RGB", (noise, Image.linear_gradient("L").resize(noise.size), noise)).save(
            out, "JPEG", quality=68
        )
        made[photo["image"]] = out.getvalue()
    return made


def _record() -> samples.Facts:
    return {**samples.record(), "photos": samples.photos(4)}


def _ours(photos: dict[str, bytes]) -> None:
    record = render("W03", _record(), layout="booth", watermark=False)
    sheet = render("W14", samples.sheet(4), layout="full", watermark=False, images=photos.__getitem__)
    assert record.pages + sheet.pages == 3


def _raw(photos: dict[str, bytes]) -> None:
    """The same three pages written straight with platypus: paragraphs, tables, JPEGs, a code a page."""
    assert _raw_record() + _raw_sheet(photos) == 3


def _raw_record() -> int:
    from reportlab.platypus import Table

    paragraph, facts = _paragraphs(), _record()
    party, present = facts["party"], facts["present"]
    table = [
        ("检查时间", "2026年11月6日14时24分 至 14时47分"), ("检查地点", facts["place"]),
        ("检查活动", facts["campaign"]["name"]),
        ("被检查人", f"{party['name']}　{party['credit_code']} 负责人 {party['representative']} "
                     f"电话 {party['phone']} {party['address']}"),
        ("现场人员", " ".join(present[name] for name in ("name", "position", "identity_masked", "phone"))),
        ("检查人员", "李明 粤A04217　陈思 粤A04388"), ("记录人", "陈思"),
    ]  # fmt: skip
    story = [paragraph(facts["agency"]["name"], 12, 1), paragraph("现场笔录", 22, 1)]
    story.append(paragraph(facts["document"]["inspection_number"], 10.5, 1))
    story.append(Table([[paragraph(a), paragraph(b)] for a, b in table], [74, 414], style=_grid()))
    story += [
        paragraph("检查人员于2026年11月6日14时24分向当事人出示执法证件，告知当事人依法享有的权利。" * 2)
    ]
    story += [paragraph(f"<b>{row['title_zh']}：</b>{row['zh']}") for row in facts["facts"]]
    story += [
        paragraph(f"现场处理：{facts['measures'][0]['text_zh']}"),
        paragraph("附件：《责令改正通知书》。"),
    ]
    listed = [(p["no"], p["caption"] + p["proves"], p["taken_at"], p["maker"], p["sha256"][:16])
              for p in facts["photos"]]  # fmt: skip
    cells = [[paragraph(cell, 8.5) for cell in row] for row in listed]
    story.append(Table(cells, [29, 219, 80, 58, 102], style=_grid()))
    story += [paragraph("当事人意见：以上笔录我已阅看，与现场情况一致。"), paragraph("（以下空白）", 10.5, 1)]
    return _build(story)


def _raw_sheet(photos: dict[str, bytes]) -> int:
    from reportlab.platypus import PageBreak

    paragraph = _paragraphs()
    story: list[Any] = [paragraph("照片证据粘贴页", 16, 1)]
    for at, photo in enumerate(samples.photos(4)):
        story += [PageBreak()] if at == 2 else []
        story.append(_jpeg(photos[photo["image"]], photo["no"]))
        story.append(paragraph(f"照片 {photo['no']}　{photo['caption']}　证明对象：{photo['proves']}", 9))
        story.append(paragraph(f"{photo['taken_at']}　{photo['place']}　拍摄人 {photo['maker']}", 9))
        story.append(paragraph(f"原图 SHA-256 前 16 位 {photo['sha256'][:16]}", 9))
    return _build(story)


def _jpeg(content: bytes, name: str) -> Any:
    from inspector.notices.flow import Photograph

    return Photograph(content, 440, 250, f"raw-{name}")  # the bytes pass through: ReportLab's fastest way


def _paragraphs() -> Callable[..., Any]:
    from reportlab.lib.fonts import addMapping
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    names = {bold: f"NotoSerifSC-{'Bold' if bold else 'Regular'}" for bold in (0, 1)}
    for bold, name in names.items():
        face(name)
        addMapping("NotoSerifSC-Regular", bold, 0, name)

    def paragraph(words: str, size: float = 10.5, align: int = 0) -> Any:
        style = ParagraphStyle("s", fontName=names[int(size > 15)], fontSize=size, leading=size * 1.5,
                               alignment=align, wordWrap="CJK")  # fmt: skip
        return Paragraph(words, style)

    return paragraph


def _grid() -> list[Any]:
    return [
        ("FONTNAME", (0, 0), (-1, -1), "NotoSerifSC-Regular"),
        ("GRID", (0, 0), (-1, -1), 0.5, (0, 0, 0)),
    ]


def _build(story: list[Any]) -> int:
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    def foot(canvas: Any, document: Any) -> None:
        canvas.setFont("NotoSerifSC-Regular", 9)
        canvas.line(57, 110, 544, 110)
        for at, words in enumerate(("当事人（签名、日期）", "检查人员（签名、日期）", "记录人（签名）")):
            canvas.drawString(57 + at * 160, 96, words)
        canvas.drawString(57, 38, f"第 {document.page} 页")
        codes.draw(
            canvas, f"01998f3a-7f3a-7c4e-9d8e-2f1a5b6c7d8e||0123456789abcdef|1|{document.page}", 496, 26, 48
        )

    out = BytesIO()
    document = BaseDocTemplate(out, initialFontName="NotoSerifSC-Regular", invariant=1)
    frame = Frame(57, 115, 488, 700, 0, 0, 0, 0)
    document.addPageTemplates(PageTemplate(frames=[frame], onPage=foot))
    document.build(story)
    return int(document.page)


def _side_by_side(floor: Callable[[], None], ours: Callable[[], None]) -> tuple[float, float]:
    """Medians in milliseconds of both, taken in turns after a first round that loads the faces."""
    floor(), ours()
    pairs = [(_timed(floor), _timed(ours)) for _ in range(_ROUNDS)]
    return statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def _timed(act: Callable[[], None]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    for line in rows():
        print(*line, sep=" | ")
