"""Upper part of the right column: which printer, what came out, what is being printed, what was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.badge import ProgressBar
from inspector.ui.components.blocks import Glyph
from inspector.ui.components.button import Button
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import clear, column, row
from inspector.ui.components.surface import Surface
from inspector.ui.language import counted, fill
from inspector.ui.messages import sentence_for
from inspector.ui.screens.sign import words
from inspector.ui.screens.sign.job import JobSheet
from inspector.ui.screens.sign.profile import ProfileSheet
from inspector.ui.screens.sign.state import HANDED_OUT, NEEDS_WHY, is_reading, notice_of

if TYPE_CHECKING:
    from inspector.ui.printing import Progress
    from inspector.ui.screens.sign.state import Paper, State

_LONGEST_NAME = 16


class PrintRow(QWidget):
    """One paper: printed when, being printed how far, or not yet."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.document = document
        self._icon = Glyph("printer", 18)
        self._title = Label("", fonts.DENSE, elide=True)
        self._bar = ProgressBar("")
        self._below = Label("", fonts.SMALL, role="muted", elide=True)
        self.act = Button("", kind="quiet", tone="text")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = row(self._icon, 4, spread=True)
        line.addLayout(column(self._title, self._bar, self._below, gap=3), 1)
        line.addWidget(self.act)
        line.setContentsMargins(0, 4, 0, 4)
        self.setLayout(line)
        self.setMinimumHeight(48)

    def draw(self, paper: Paper, progress: Progress | None, *, here: bool, can_print: bool) -> None:
        """`here`: it is on the screen, and Alt+P prints its page again."""
        title = self.tr("English reading copy") if is_reading(self.document) else words.title(paper)
        live = progress is not None and progress.is_live
        self._title.set_text(f"{title} · {self._what(paper, progress)}")
        icon, tone, below = self._where(paper, progress)
        if not live and not is_reading(self.document):
            below = f"{words.pages(paper.notice.pages)} · {below}"
        self._icon.show_icon(icon, tone)
        self._below.set_text(below)
        self._below.set_role("danger" if tone == "danger" else "muted")
        self._bar.setVisible(live)
        if live and progress is not None:
            self._bar.set([(progress.done, "accent")], progress.whole)
        broke = progress is not None and progress.state in ("stopped", "failed")
        self._offer(paper, live=live, here=here, broke=broke)
        self.act.setEnabled(live or can_print)
        self.setAccessibleName(f"{self._title.text()}, {below}")

    def _what(self, paper: Paper, progress: Progress | None) -> str:
        if progress is not None and progress.is_live and progress.copies > 1:
            return fill(self.tr("copy %1 of %2"), max(progress.copy, 1), progress.copies)
        if is_reading(self.document):
            return words.title(paper)
        return fill(self.tr("edition %1"), paper.notice.edition)

    def _where(self, paper: Paper, progress: Progress | None) -> tuple[str, str, str]:
        """Icon, tone and line."""
        if progress is not None and progress.state == "waiting":
            return "printer", "accent", self.tr("Waiting for the printer")
        if progress is not None and progress.state == "printing":
            left = progress.whole - progress.done
            return "printer", "accent", fill(self.tr("%1 done, %2 to go"), progress.done, left)
        if progress is not None and progress.state == "failed":
            return "circle-alert", "danger", sentence_for(progress.code)
        if progress is not None and progress.state == "stopped":
            return "printer", "warn", fill(self.tr("Stopped after %1 of %2"), progress.done, progress.whole)
        if is_reading(self.document):
            return "printer-check", "ok", self.tr("Printed")
        return self._by_journal(paper)

    def _by_journal(self, paper: Paper) -> tuple[str, str, str]:
        printed = [line for line in paper.notice.prints if not line.endswith(HANDED_OUT)]
        if printed:
            return "printer-check", "ok", fill(self.tr("Printed at %1"), words.printed_at(printed[-1]))
        if paper.notice.prints:
            at = words.printed_at(paper.notice.prints[-1])
            return "file-down", "warn", fill(self.tr("Saved as PDF at %1, not printed"), at)
        return "printer", "warn", self.tr("Not printed")

    def _offer(self, paper: Paper, *, live: bool, here: bool, broke: bool) -> None:
        if live:
            self.act.set_text(self.tr("Stop"))
            self.act.set_key("")
        elif broke:
            self.act.set_text(self.tr("Go on…"))
            self.act.set_key("")
        elif paper.was_printed and here:
            self.act.set_text(self.tr("Page again"))
            self.act.set_key("Alt+P", works=False)
        else:
            self.act.set_text(self.tr("Print again") if paper.was_printed else self.tr("Print"))
            self.act.set_key("")


class PrintPanel(Surface):
    """The rows, the printer's menu, and what to do without a printer."""

    print_asked = Signal(str)
    print_all_asked = Signal()
    page_asked = Signal()
    outcomes_asked = Signal(str)
    stop_asked = Signal(str)
    printer_chosen = Signal(str)
    look_again_asked = Signal()
    paper_loaded = Signal(int)
    save_asked = Signal(str)
    part_given = Signal(str, tuple, int, int)  # document, pages, copies, number of the first copy
    rest_given = Signal(str, int)  # document, sheets that came out
    profile_given = Signal(object)

    def __init__(self) -> None:
        super().__init__("surface")
        self.job: JobSheet | None = None
        self.profile: ProfileSheet | None = None
        self._next = Label("", fonts.SMALL, role="muted", elide=True)
        self._head = Label("", fonts.BODY, fonts.MEDIUM)
        self.which = Button("", "chevron-down", kind="quiet", tone="muted")
        self.which.clicked.connect(self._show_menu)
        self._rows: dict[str, PrintRow] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.all = Button("", "printer", hint="F9")
        self.all.clicked.connect(self.print_all_asked)
        self.again = Button("", "printer", kind="quiet")
        self.again.clicked.connect(lambda: self.outcomes_asked.emit(self._state.shown))
        self.save = Button("", "file-down")
        self.save.clicked.connect(lambda: self.save_asked.emit(self._state.document))
        self._none = Surface("warn_soft", radius=theme.CONTROL_RADIUS)
        self._none_words = Paragraph("", fonts.DENSE)
        inner = QVBoxLayout(self._none)
        inner.setContentsMargins(12, 10, 12, 10)
        inner.addWidget(self._none_words)
        inner.addLayout(row(self.save))
        upright = QVBoxLayout(self)
        upright.setContentsMargins(theme.PAD, 4, theme.PAD, 12)
        upright.setSpacing(4)
        upright.addLayout(row(self._head, None, self.which))
        upright.addLayout(self._column)
        for part in (self._none, self._next, self.all, self.again):
            upright.addWidget(part)
        self._state: State

    def draw(self, state: State) -> None:
        self._state = state
        self.which.set_text(self._printer(state))
        papers = [one for one in state.sheet.papers if one.in_force] if state.sheet else []
        documents = [one.id for one in papers]
        documents += [key for key in state.prints if is_reading(key) and notice_of(key) in documents]
        self._set_rows(documents)
        for key, one in self._rows.items():
            paper = next(paper for paper in papers if paper.id == notice_of(key))
            here = key == state.document
            one.draw(paper, state.prints.get(key), here=here, can_print=bool(state.printer))
        live = any(progress.is_live for progress in state.prints.values())
        self.all.setVisible(bool(state.unprinted) and bool(state.printer) and not live)
        self.all.set_text(self.tr("Print %n paper(s)", "", len(state.unprinted)))
        self._draw_next(state, shown=self.all.isVisibleTo(self))
        self._none.setVisible(not state.printer and bool(papers))
        self.again.setVisible(bool(state.printer) and self._was_refused(state) and not live)

    def _draw_next(self, state: State, *, shown: bool) -> None:
        """What the next print takes: sheets and time, and what the tray lacks for it."""
        self._next.setVisible(shown)
        sheets = state.sheets_next
        text = counted(self.tr("%1 sheet"), self.tr("%1 sheets"), sheets)
        text += " · " + words.lasts(state.profile.seconds * sheets)
        warn = state.lacks_paper or state.wants_sealed_paper
        if state.lacks_paper:
            text = fill(self.tr("%1 sheets wanted, %2 in the tray"), sheets, state.paper)
        elif state.wants_sealed_paper:
            text = self.tr("Wants sealed sheets; the tray holds plain paper")
        self._next.set_text(text)
        self._next.set_role("warn" if warn else "muted")

    def _was_refused(self, state: State) -> bool:
        signers = state.sheet.signers if state.sheet else ()
        return any(one.notice == state.shown and one.outcome in NEEDS_WHY for one in signers)

    def _printer(self, state: State) -> str:
        if not state.printer:
            return self.tr("No printer")
        name = state.printer
        short = name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
        if state.paper < 0:
            return short
        return fill(self.tr("%1 · paper %2"), short, state.paper)

    def _set_rows(self, documents: list[str]) -> None:
        if list(self._rows) == documents:
            return
        clear(self._column)
        self._rows = {document: PrintRow(document) for document in documents}
        for document, one in self._rows.items():
            one.act.clicked.connect(lambda _=False, document=document: self._pressed(document))
            self._column.addWidget(one)

    def _pressed(self, document: str) -> None:
        state = self._state
        progress = state.prints.get(document)
        paper = state.sheet.paper(notice_of(document)) if state.sheet else None
        if progress is not None and progress.is_live:
            self.stop_asked.emit(document)
        elif progress is not None and progress.state in ("stopped", "failed"):
            self._ask_part(document)
        elif paper is not None and paper.was_printed and document == state.document:
            self.page_asked.emit()
        else:
            self.print_asked.emit(document)

    def _show_menu(self) -> None:
        menu = QMenu(self)
        for name in self._state.printers:
            action = menu.addAction(name, lambda name=name: self.printer_chosen.emit(name))
            action.setCheckable(True)
            action.setChecked(name == self._state.printer)
        menu.addAction(self.tr("Look for printers again"), self.look_again_asked.emit)
        menu.addSeparator()
        for count in (50, 100, 250):
            menu.addAction(
                fill(self.tr("%1 sheets are in the tray"), count), lambda n=count: self.paper_loaded.emit(n)
            )
        menu.addAction(self.tr("Do not count paper"), lambda: self.paper_loaded.emit(-1))
        menu.addSeparator()
        part = menu.addAction(self.tr("Pages and copies…"), lambda: self._ask_part(self._state.document))
        part.setEnabled(bool(self._state.printer and self._state.shown))
        about = menu.addAction(self.tr("About this printer…"), self._ask_profile)
        about.setEnabled(bool(self._state.printer))
        menu.addSeparator()
        menu.addAction(self.tr("Save this paper as PDF…"), lambda: self.save_asked.emit(self._state.document))
        menu.popup(self.which.mapToGlobal(QPoint(0, self.which.height())))

    def _ask_part(self, document: str) -> None:
        """Which pages, how many copies; after a stop or a jam what came out."""
        state = self._state
        paper = state.sheet.paper(notice_of(document)) if state.sheet else None
        if paper is None:
            return
        pages = state.reading_pages if is_reading(document) else paper.notice.pages
        page = state.page if document == state.document else 0
        self.job = JobSheet(
            self.window(), words.title(paper), pages, page, state.prints.get(document), paper.copies
        )
        self.job.given.connect(
            lambda pages, copies, first: self.part_given.emit(document, pages, copies, first)
        )
        self.job.went_on.connect(lambda out: self.rest_given.emit(document, out))
        self.job.closed.connect(self.job.deleteLater)
        self.job.open()

    def _ask_profile(self) -> None:
        self.profile = ProfileSheet(self.window(), self._state.printer, self._state.profile)
        self.profile.given.connect(self.profile_given)
        self.profile.closed.connect(self.profile.deleteLater)
        self.profile.open()

    def retranslate(self) -> None:
        self._head.set_text(self.tr("Printing"))
        self.again.set_text(self.tr("Print with the outcomes"))
        self.save.set_text(self.tr("Save as PDF…"))
        self._none_words.set_text(
            self.tr("No printer here. Save the PDF for a phone or the office; the paper stays unprinted.")
        )
