"""Reading papers back with the tools anybody has: poppler, qpdf."""

import re
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image

from inspector.notices import Rendered, render
from tests.notices import samples, samples_checks, samples_complaints, samples_evidence

PAPERS = [
    ("W03", "booth", samples.record),
    ("W03", "full", samples.record),
    ("W03", "reading", samples.record),
    ("W03S", "booth", samples.addendum),
    ("W03S", "reading", samples.addendum),
    ("W04", "booth", samples.order),
    ("W04", "full", samples.order),
    ("W04", "reading", samples.order),
    ("W14", "full", samples.sheet),
    ("W28", "roll", samples.roll),
    ("W02", "booth", samples_checks.notice_of_inspection),
    ("W02", "full", samples_checks.notice_of_inspection),
    ("W02", "reading", samples_checks.notice_of_inspection),
    ("W05", "booth", samples_checks.materials_by_a_deadline),
    ("W05", "full", samples_checks.materials_by_a_deadline),
    ("W05", "reading", samples_checks.materials_by_a_deadline),
    ("W10", "booth", samples_checks.interview_notice),
    ("W10", "full", samples_checks.interview_notice),
    ("W10", "reading", samples_checks.interview_notice),
    ("W26", "booth", samples_checks.result_of_inspection),
    ("W26", "full", samples_checks.result_of_inspection),
    ("W26", "reading", samples_checks.result_of_inspection),
    ("W01", "full", samples_checks.approval),
    ("W23", "full", samples_checks.service_receipt),
    ("W24", "full", samples_checks.service_address),
    ("W24", "reading", samples_checks.service_address),
    ("W25", "full", samples_checks.materials_received),
    ("W25", "reading", samples_checks.materials_received),
    ("W11", "booth", samples_checks.interview),
    ("W11", "full", samples_checks.interview),
    ("W11", "reading", samples_checks.interview),
    ("W27", "full", samples_checks.request),
    ("W27R", "full", samples_checks.reply),
    ("number_page", "booth", samples_checks.number_page),
    ("number_page", "full", samples_checks.number_page),
    ("number_page", "reading", samples_checks.number_page),
    ("rights_card", "full", samples_checks.rights_card),
    ("blank_W03", "full", samples_checks.blank),
    ("blank_W04", "full", samples_checks.blank),
    ("blank_W23", "full", samples_checks.blank),
    ("recovery_sheet", "full", samples.recovery),
    ("test_page", "full", samples.printer),
    *samples_evidence.PAPERS,
    *samples_complaints.PAPERS,
]
NAMES = [f"{kind}-{layout}" for kind, layout, _ in PAPERS]


def photo(_sha256: str = "", size: tuple[int, int] = (400, 300)) -> bytes:
    out = BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(out, "JPEG", quality=80)
    return out.getvalue()


def paper(
    kind: str, facts: samples.Facts, layout: str, *, watermark: bool = False, **more: object
) -> Rendered:
    return render(kind, facts, layout=layout, watermark=watermark, images=photo, **more)  # type: ignore[arg-type]


@contextmanager
def on_disk(pdf: bytes) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(pdf)
        yield path


def text(pdf: bytes, *options: str) -> str:
    with on_disk(pdf) as path:
        done = subprocess.run(["pdftotext", *options, path, "-"], capture_output=True, check=True)
    return done.stdout.decode()


def solid(words: str) -> str:
    """Without any white space: a line break inside a value is no change of it."""
    return re.sub(r"\s+", "", words)


def settled(words: str) -> str:
    """Lines with single spaces, without empty ones: what the expected texts are kept as."""
    lines = (re.sub(r"[ \u3000\t]+", " ", line).strip() for line in words.replace("\f", "\n").splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def fonts(pdf: bytes) -> list[list[str]]:
    with on_disk(pdf) as path:
        done = subprocess.run(["pdffonts", path], capture_output=True, check=True, text=True)
    return [line.split() for line in done.stdout.splitlines()[2:]]
