"""Printing onto PDF files instead of paper: page counts, copies, one page again, stop, trouble."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from inspector import notices
from inspector.domain.errors import Trouble
from inspector.ui.jobs import InlineJobs, ThreadJobs
from inspector.ui.printers import Profile, Profiles
from inspector.ui.printing import Copied, FileOutput, Order, Printing, image_of, sheets
from inspector.ui.screens.sign.job import read_pages

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

A4 = (595.28, 841.89)


@cache
def two_pages() -> bytes:
    """A4; the second page is black in its upper half."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.drawString(72, 760, "page 1")
    canvas.showPage()
    canvas.rect(0, A4[1] / 2, A4[0], A4[1] / 2, fill=1)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


class Tray:
    """Catches the sheets; may run out of paper."""

    def __init__(self, paper: int = 100) -> None:
        self.caught: list[QImage] = []
        self.paper, self.closed = paper, 0

    def resolution(self) -> float:
        return 40

    def sheet(self, image: QImage) -> None:
        if len(self.caught) >= self.paper:
            raise Trouble("print.failed", printer="Tray")
        self.caught.append(image)

    def close(self) -> None:
        self.closed += 1


def printing(jobs, output) -> tuple[Printing, list[Copied], list[str]]:
    queue = Printing(jobs, lambda _name, _mono: output)
    copies: list[Copied] = []
    states: list[str] = []
    queue.copied.connect(copies.append)
    queue.progressed.connect(lambda progress: states.append(f"{progress.state} {progress.done}"))
    return queue, copies, states


def pages_of(path: Path) -> int:
    document = pypdfium2.PdfDocument(path.read_bytes())
    try:
        return len(document)
    finally:
        document.close()


def is_dark(path: Path, page: int) -> bool:
    """Whether the upper half of a page is black and the lower white: nothing moved, nothing scaled."""
    picture = notices.page_images(path.read_bytes(), 20, [page])[0].convert("L")
    wide, high = picture.size
    upper = picture.getpixel((wide // 2, high // 4))
    return upper < 20 and picture.getpixel((wide // 2, high * 3 // 4)) > 235


def test_two_pages_come_out_as_two_a4_pages(tmp_path):
    target = tmp_path / "out.pdf"
    came = list(sheets(Order("n", two_pages(), (1, 2)), FileOutput(target), lambda: False))
    assert came == [(1, 1), (1, 2)]
    assert pages_of(target) == 2
    wide, high = notices.page_sizes(target.read_bytes())[0]
    assert (round(wide), round(high)) == (210, 297)
    assert not is_dark(target, 1)
    assert is_dark(target, 2)


def test_page_two_is_printed_again_alone(tmp_path):
    target = tmp_path / "again.pdf"
    assert list(sheets(Order("n", two_pages(), (2,)), FileOutput(target), lambda: False)) == [(1, 2)]
    assert pages_of(target) == 1
    assert is_dark(target, 1)


def test_copies_come_one_whole_copy_after_the_other(tmp_path):
    target = tmp_path / "copies.pdf"
    came = list(sheets(Order("n", two_pages(), (1, 2), copies=2), FileOutput(target), lambda: False))
    assert came == [(1, 1), (1, 2), (2, 1), (2, 2)]
    assert pages_of(target) == 4


def test_mono_pages_hold_no_colour():
    picture = notices.page_images(two_pages(), 20, [1])[0]
    assert image_of(picture, mono=True).isGrayscale()
    assert image_of(picture, mono=True).depth() == 8


def test_each_copy_is_told_once_it_is_out():
    queue, copies, states = printing(InlineJobs(), Tray())
    queue.start(Order("n", two_pages(), (1, 2), copies=2), "p")
    assert copies == [Copied("n", 1, (1, 2)), Copied("n", 2, (1, 2))]
    assert states == [
        "waiting 0",
        "printing 0",
        "printing 1",
        "printing 2",
        "printing 3",
        "printing 4",
        "done 4",
    ]


def test_paper_is_counted_down_a_sheet_at_a_time():
    queue, *_ = printing(InlineJobs(), Tray())
    queue.load_paper(10)
    queue.start(Order("n", two_pages(), (1, 2)), "p")
    assert queue.paper == 8


def test_stopping_keeps_what_came_out_and_prints_no_more():
    tray = Tray()
    queue, copies, states = printing(InlineJobs(), tray)
    queue.progressed.connect(lambda progress: queue.stop("n") if progress.done == 1 else None)
    queue.start(Order("n", two_pages(), (1, 2), copies=3), "p")
    assert len(tray.caught) == 1
    assert copies == [Copied("n", 1, (1,))]
    assert states[-1] == "stopped 1"
    assert tray.closed == 1


def test_a_jam_says_so_and_the_pages_before_it_count():
    queue, copies, _ = printing(InlineJobs(), Tray(paper=1))
    queue.start(Order("n", two_pages(), (1, 2)), "p")
    progress = queue.progress("n")
    assert progress is not None
    assert (progress.state, progress.code) == ("failed", "print.failed")
    assert copies == [Copied("n", 1, (1,))]


def test_a_printer_that_is_gone_is_named():
    queue = Printing(InlineJobs())
    queue.start(Order("n", two_pages(), (1,)), "No such printer")
    progress = queue.progress("n")
    assert progress is not None
    assert progress.code == "print.no_printer"


@pytest.mark.parametrize("orders", [2])
def test_orders_are_printed_one_after_the_other_off_the_window_thread(qtbot, tmp_path, orders):
    jobs = ThreadJobs()
    files = [tmp_path / f"{number}.pdf" for number in range(orders)]
    queue = Printing(jobs, lambda name, _mono: FileOutput(tmp_path / name))
    states: list[tuple[str, str]] = []
    queue.progressed.connect(lambda progress: states.append((progress.key, progress.state)))
    for file in files:
        queue.start(Order(file.name, two_pages(), (1, 2)), file.name)
    qtbot.waitUntil(lambda: (files[-1].name, "done") in states, timeout=20_000)
    jobs.close()
    assert [pages_of(file) for file in files] == [2] * orders
    assert states.index(("0.pdf", "done")) < states.index(("1.pdf", "printing"))


def test_after_a_jam_the_rest_is_printed_from_where_somebody_says(jobs):
    tray = Tray(paper=3)
    queue, copies, _ = printing(jobs, tray)
    queue.start(Order("n", two_pages(), (1, 2), copies=2), "Tray")
    assert queue.progress("n").state == "failed"
    assert queue.interrupted("n").every == ((1, 1), (1, 2), (2, 1), (2, 2))
    tray.paper = 100
    queue.go_on("n", came_out=1)  # the second sheet lies crumpled in the printer
    assert queue.progress("n").state == "done"
    assert [(one.copy, one.pages) for one in copies] == [(1, (1, 2)), (2, (1,)), (1, (2,)), (2, (1, 2))]
    assert queue.interrupted("n") is None


def test_a_printer_is_known_on_this_computer(jobs, tmp_path):
    file = tmp_path / "printers.toml"
    Profiles(file).keep('HL "L2350"', Profile(4.5, True, 2.0, -1.0, "presealed"))
    again = Profiles(file)
    assert again.of('HL "L2350"') == Profile(4.5, True, 2.0, -1.0, "presealed")
    assert again.of("another") == Profile()
    file.write_text('["x"]\nseconds = "fast"\nright_mm = 900\n["y"', "utf-8")
    assert Profiles(file).of("x") == Profile()


def test_a_page_is_moved_as_its_printer_needs_it(jobs, tmp_path):
    profiles = Profiles(tmp_path / "printers.toml")
    profiles.keep("Tray", Profile(mono=True, right_mm=0, down_mm=10))
    tray = Tray()
    queue = Printing(jobs, lambda _name, _mono: tray, profiles=profiles)
    queue.start(Order("n", two_pages(), (2,)), "Tray")
    (sheet,) = tray.caught
    assert sheet.isGrayscale()
    at = sheet.width() // 2
    assert sheet.pixelColor(at, 10).red() == 255, "its head is white where the page came from"
    assert sheet.pixelColor(at, 40).red() < 60


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("", (1, 2, 3, 4)),
        ("2", (2,)),
        ("1，3-4", (1, 3, 4)),
        ("3-", (3, 4)),
        ("-2", (1, 2)),
        ("5", ()),
        ("b", ()),
    ],
)
def test_pages_are_read_as_people_write_them(text, pages):
    assert read_pages(text, 4) == pages
