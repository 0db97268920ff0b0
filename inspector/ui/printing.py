"""Paper out: pages of a PDF as pictures, painted on a printer at its own resolution, one page at a time.

Every sheet is a document of its own in the printer's queue: a jam, a stop or a reprint concerns one page,
and what is journalled as printed is what was handed to the printer. The file that Qt hands to the printing
system lies in memory (`spooling`); what that system keeps is its own affair, and `doctor` names it.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from inspector.domain.errors import Trouble
from inspector.ui.printers import Profiles
from inspector.ui.spooling import expect_printing, in_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PIL.Image import Image

    from inspector.ui.jobs import Jobs

FINEST = 600  # dots an inch; beyond it an A4 page no longer fits a small machine's memory
FILE_DOTS = 300


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed: pages of one paper, so many copies."""

    key: str
    pdf: bytes
    pages: tuple[int, ...]
    copies: int = 1
    mono: bool = False
    first_copy: int = 1
    skip: int = 0  # sheets that came out before: after a jam the rest is printed
    right_mm: float = 0.0  # the page is moved on the paper, as this printer needs it
    down_mm: float = 0.0

    @property
    def every(self) -> tuple[tuple[int, int], ...]:
        """Copy and page of every sheet, those that came out before too."""
        copies = range(self.first_copy, self.first_copy + self.copies)
        return tuple((copy, page) for copy in copies for page in self.pages)

    @property
    def sheets(self) -> tuple[tuple[int, int], ...]:
        """Copy and page of every sheet that is still to come."""
        return self.every[self.skip :]

    @property
    def whole(self) -> int:
        """Sheets in all."""
        return len(self.sheets)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an order is. `state`: waiting, printing, done, stopped, failed."""

    key: str
    state: str = "waiting"
    copy: int = 0
    copies: int = 1
    done: int = 0
    whole: int = 0
    code: str = ""  # of the trouble that ended it

    @property
    def is_live(self) -> bool:
        return self.state in ("waiting", "printing")


@dataclass(frozen=True, slots=True)
class Copied:
    """One copy came out, or those of its pages that did before it was stopped."""

    key: str
    copy: int
    pages: tuple[int, ...]


class Output(Protocol):
    """Where sheets go. `resolution` is asked once; `sheet` takes a page; `close` ends what is open."""

    def resolution(self) -> float: ...
    def sheet(self, image: QImage) -> None: ...
    def close(self) -> None: ...


class PrinterOutput:
    """A printer of the system: one document a sheet."""

    def __init__(self, name: str, mono: bool = False) -> None:
        info = QPrinterInfo.printerInfo(name)
        if info.isNull():
            raise Trouble("print.no_printer", printer=name)
        self._printer = _a4(QPrinter(info, QPrinter.PrinterMode.HighResolution))
        self._printer.setDocName("Inspector")
        if mono:
            self._printer.setColorMode(QPrinter.ColorMode.GrayScale)

    def resolution(self) -> float:
        return min(self._printer.resolution(), FINEST)

    def sheet(self, image: QImage) -> None:
        with in_memory():
            painter = _begin(self._printer)
            _paint(painter, self._printer, image)
            has_ended = painter.end()
        if not has_ended or self._printer.printerState() is QPrinter.PrinterState.Error:
            raise Trouble("print.failed", printer=self._printer.printerName())

    def close(self) -> None:
        """Every sheet was ended by itself."""


class FileOutput:
    """A PDF file instead of a printer: all sheets of an order in one document."""

    def __init__(self, path: Path) -> None:
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self._printer.setOutputFileName(str(path))
        self._printer.setResolution(FILE_DOTS)
        _a4(self._printer)
        self._painter: QPainter | None = None

    def resolution(self) -> float:
        return FILE_DOTS

    def sheet(self, image: QImage) -> None:
        if self._painter is None:
            self._painter = _begin(self._printer)
        elif not self._printer.newPage():
            raise Trouble("print.failed", printer=self._printer.outputFileName())
        _paint(self._painter, self._printer, image)

    def close(self) -> None:
        if self._painter is not None:
            self._painter.end()
            self._painter = None


def printers() -> tuple[str, ...]:
    """The printers of the system, the default one first."""
    default = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != default, name)))


def sheets(order: Order, output: Output, stopped: Callable[[], bool]) -> Iterator[tuple[int, int]]:
    """Print an order sheet by sheet; answers (copy, page) after each one, ends early when stopped."""
    from inspector import notices

    dots = output.resolution()
    try:
        for copy, page in order.sheets:
            if stopped():
                return
            picture = notices.page_images(order.pdf, dots, pages=[page])[0]
            image = image_of(picture, mono=order.mono)
            output.sheet(moved(image, order.right_mm / 25.4 * dots, order.down_mm / 25.4 * dots))
            yield copy, page
    finally:
        output.close()


def image_of(picture: Image, *, mono: bool = False) -> QImage:
    """Qt's own copy of a picture."""
    if mono:
        grey = picture.convert("L")
        made = QImage(grey.tobytes(), grey.width, grey.height, grey.width, QImage.Format.Format_Grayscale8)
    else:
        wide = picture.width
        made = QImage(picture.tobytes(), wide, picture.height, 3 * wide, QImage.Format.Format_RGB888)
    return made.copy()


def moved(image: QImage, right: float, down: float) -> QImage:
    """The picture moved on its sheet, white where it came from."""
    if not round(right) and not round(down):
        return image
    made = QImage(image.size(), image.format())
    made.fill(0xFFFFFFFF)
    painter = QPainter(made)
    painter.drawImage(round(right), round(down), image)
    painter.end()
    return made


class Printing(QObject):
    """The queue of the window: one order after the other, each off the window's thread.

    `open_output(printer, mono)` makes the output; tests give a file instead of a printer.
    """

    progressed = Signal(object)  # Progress
    copied = Signal(object)  # Copied: to be journalled
    paper_changed = Signal(int)
    _came = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        open_output: Callable[[str, bool], Output] = PrinterOutput,
        names: Callable[[], tuple[str, ...]] = printers,
        profiles: Profiles | None = None,
    ) -> None:
        super().__init__()
        expect_printing()
        self._jobs, self._open_output, self.names = jobs, open_output, names
        self.profiles = profiles or Profiles()
        self._queue: deque[tuple[Order, str]] = deque()
        self._running: Order | None = None
        self._stopped: set[str] = set()
        self._now: dict[str, Progress] = {}
        self._copy: dict[str, Copied] = {}
        self._orders: dict[str, tuple[Order, str]] = {}  # the last of each paper, to go on after a jam
        self.paper = -1  # sheets in the tray; -1 while nobody has said
        self._came.connect(self._sheet_came)

    def progress(self, key: str) -> Progress | None:
        return self._now.get(key)

    def start(self, order: Order, printer: str) -> None:
        """Put an order in the queue. The same paper is not printed twice at a time."""
        known = self._now.get(order.key)
        if known is not None and known.is_live:
            return
        known_printer = self.profiles.of(printer)
        order = replace(
            order, mono=order.mono or known_printer.mono,
            right_mm=known_printer.right_mm, down_mm=known_printer.down_mm,
        )  # fmt: skip
        self._stopped.discard(order.key)
        self._orders[order.key] = (order, printer)
        self._queue.append((order, printer))
        self._tell(Progress(order.key, "waiting", copies=order.copies, whole=order.whole))
        self._next()

    def interrupted(self, key: str) -> Order | None:
        """The order of this paper that was stopped or failed before its last sheet."""
        known = self._now.get(key)
        is_over = known is not None and known.state in ("stopped", "failed")
        return self._orders[key][0] if is_over else None

    def go_on(self, key: str, came_out: int | None = None) -> None:
        """Print the rest; after a jam somebody says how many of its sheets really came out."""
        order, printer = self._orders[key]
        out = order.skip + self._now[key].done if came_out is None else came_out
        self.start(replace(order, skip=min(max(out, 0), len(order.every))), printer)

    def forget(self) -> None:
        """The workspace closes: no page of it is kept."""
        self._orders.clear()

    def stop(self, key: str) -> None:
        """No further sheet of this order; what is already in the printer comes out."""
        self._stopped.add(key)
        waiting = [one for one in self._queue if one[0].key == key]
        for one in waiting:
            self._queue.remove(one)
            self._tell(replace(self._now[key], state="stopped"))

    def load_paper(self, count: int) -> None:
        """So many sheets are in the tray now; -1 stops counting."""
        self.paper = count
        self.paper_changed.emit(count)

    def _next(self) -> None:
        if self._running is None and self._queue:
            order, printer = self._queue.popleft()
            self._running = order
            self._tell(replace(self._now[order.key], state="printing", copy=order.first_copy))
            self._jobs.photo(lambda: self._work(order, printer), self._ended(order), self._failed(order))

    def _work(self, order: Order, printer: str) -> None:
        """On a worker: what it says comes back through the queue of the window's thread."""
        output = self._open_output(printer, order.mono)
        for copy, page in sheets(order, output, lambda: order.key in self._stopped):
            self._came.emit((order, copy, page))

    def _sheet_came(self, sheet: tuple[Order, int, int]) -> None:
        order, copy, page = sheet
        before = self._copy.get(order.key)
        if before is not None and before.copy != copy:
            self._hand_over(order.key)
            before = None
        self._copy[order.key] = Copied(order.key, copy, (*(before.pages if before else ()), page))
        known = self._now[order.key]
        self._tell(replace(known, copy=copy, done=known.done + 1))
        if self.paper > 0:
            self.load_paper(self.paper - 1)

    def _hand_over(self, key: str) -> None:
        finished = self._copy.pop(key, None)
        if finished is not None:
            self.copied.emit(finished)

    def _ended(self, order: Order) -> Callable[[Any], None]:
        def ended(_: object) -> None:
            known = self._now[order.key]
            self._finish(order, replace(known, state="done" if known.done == order.whole else "stopped"))

        return ended

    def _failed(self, order: Order) -> Callable[[Exception], None]:
        def failed(error: Exception) -> None:
            code = getattr(error, "code", "print.failed")
            self._finish(order, replace(self._now[order.key], state="failed", code=code))

        return failed

    def _finish(self, order: Order, progress: Progress) -> None:
        self._hand_over(order.key)
        self._running = None
        if progress.state == "done":
            self._orders.pop(order.key, None)
        self._tell(progress)
        self._next()

    def _tell(self, progress: Progress) -> None:
        self._now[progress.key] = progress
        self.progressed.emit(progress)


def _a4(printer: QPrinter) -> QPrinter:
    """A4, upright, to the very edge: the margins are in the page itself."""
    printer.setFullPage(True)
    page = QPageSize(QSizeF(210, 297), QPageSize.Unit.Millimeter, "A4")
    printer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    return printer


def _begin(printer: QPrinter) -> QPainter:
    painter = QPainter()
    if not painter.begin(printer):
        raise Trouble("print.failed", printer=printer.printerName() or printer.outputFileName())
    return painter


def _paint(painter: QPainter, printer: QPrinter, image: QImage) -> None:
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(0, 0, paper.width(), paper.height()), image)
