"""Draws the screen of completion and signatures: papers, the page itself, printing and outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.ui import choosing, theme
from inspector.ui.bursts import Bursts
from inspector.ui.components.badge import Badge
from inspector.ui.components.bars import TopBar
from inspector.ui.components.button import Button
from inspector.ui.components.choice import Choice, ChoiceGroup
from inspector.ui.components.layouts import Scroll
from inspector.ui.components.pages import PagePreview
from inspector.ui.components.sheet import Question
from inspector.ui.components.surface import Hairline, Surface
from inspector.ui.language import fill, pick
from inspector.ui.printing import image_of
from inspector.ui.screen import Screen
from inspector.ui.screens.sign import words
from inspector.ui.screens.sign.bars import ReopenBar, WrongBar
from inspector.ui.screens.sign.papers import PapersPanel
from inspector.ui.screens.sign.prints import PrintPanel
from inspector.ui.screens.sign.sheets import Sheets
from inspector.ui.screens.sign.signers import SignerBlock, SignersPanel
from inspector.ui.tabs import in_order

if TYPE_CHECKING:
    from PIL.Image import Image
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

    from inspector.ui.screens.sign.state import Picture, State

LEFT, RIGHT = 240, 384
NARROW_PAGE = 540
THREE, TWO = 1000, 720  # from these widths on: three columns, two columns


class SignView(Screen):
    """Three columns; below 1000 the first two share a place, below 720 all three do."""

    HOLDS_STILL = True

    lock_asked = Signal()
    lock_confirmed = Signal()
    missing_asked = Signal()
    reopen_asked = Signal(bool)
    reopened = Signal(str)
    party_asked = Signal()
    reading_toggled = Signal()
    scanned = Signal(list)
    wrong_read = Signal()
    save_chosen = Signal(str, str)
    print_all = Signal()
    print_page = Signal()
    left_page = Signal()
    addendum_asked = Signal()
    anew_confirmed = Signal(str)  # kind
    package_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.top = self._bar = TopBar()
        self.reopen = Button("", "undo-2", key="Alt+R")
        self.party = Button("", "flip-horizontal", key="F4")
        self.missing = Button("", kind="quiet", tone="warn")
        self.locked = Badge.of("locked")
        self.lock = Button("", "lock", kind="primary", key="Ctrl+L")
        self.add = Button("", "plus", key="Alt+A")
        self.package = Button("", "send")
        self._bar.add(self.package, self.reopen, self.add, self.party, self.missing, self.locked, self.lock)
        self.papers = PapersPanel()
        self.preview = PagePreview()
        self.reading = Button("", "languages")
        self.preview.add(self.reading)
        self.prints = PrintPanel()
        self.signers = SignersPanel()
        self.switch = ChoiceGroup("", digits="never")
        self._fold = "pages"
        self._chain: list[QWidget] = []
        self.wrong = WrongBar()
        self.reopening = ReopenBar()
        self.question: Question | None = None
        self.sheets = Sheets(self)
        self.bursts = Bursts(self)  # a scan beside every field is no outcome
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        inner = Surface("surface")
        upright = QVBoxLayout(inner)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(0)
        for part in (self.prints, Hairline(), self.signers):
            upright.addWidget(part)
        upright.addStretch(1)
        self._scroll = Scroll(inner)
        self._right = Surface("surface", "hair", sides="l")
        holder = QVBoxLayout(self._right)
        holder.setContentsMargins(1, 0, 0, 0)
        holder.addWidget(self._scroll)
        self._fold_bar = Surface("surface", "hair", sides="b")
        folds = QVBoxLayout(self._fold_bar)
        folds.setContentsMargins(theme.PAD, 8, theme.PAD, 9)
        folds.addWidget(self.switch)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.papers)
        line.addWidget(self.preview, 1)
        line.addWidget(self._right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in (self.wrong, self.reopening, self._fold_bar):
            column.addWidget(bar)
        column.addLayout(line, 1)

    def _connect(self) -> None:
        self.lock.clicked.connect(self.lock_asked)
        self.add.clicked.connect(self.addendum_asked)
        self.ask_addendum, self.refuse_addendum = self.sheets.ask_addendum, self.sheets.refuse_addendum
        self.close_addendum = self.sheets.close_addendum
        self.package.clicked.connect(self.package_asked)
        self.missing.clicked.connect(self.missing_asked)
        self.party.clicked.connect(self.party_asked)
        self.reading.clicked.connect(self.reading_toggled)
        self.reopen.clicked.connect(lambda: self.reopen_asked.emit(self.reopening.isHidden()))
        self.reopening.closed.connect(lambda: self.reopen_asked.emit(False))
        self.reopening.given.connect(self.reopened)
        self.wrong.read.connect(self.wrong_read)
        self.papers.scan_asked.connect(self.choose_scans)
        self.prints.save_asked.connect(self._choose_target)
        self.prints.print_all_asked.connect(self.print_all)
        self.prints.page_asked.connect(self.print_page)
        self.signers.shown.connect(self._scroll_to)
        self.signers.beside_asked.connect(self.sheets.ask_beside)
        self.switch.picked.connect(self._show_fold)
        for key in ("F9", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self.print_all)
        QShortcut(QKeySequence("Alt+K"), self).activated.connect(self.package_asked)
        QShortcut(QKeySequence("Alt+P"), self).activated.connect(self.print_page)
        QShortcut(QKeySequence("Alt+E"), self).activated.connect(self.reading_toggled)
        self.preview.resized.connect(self._name_reading)

    # -- drawing

    def draw(self, state: State) -> None:
        self._draw_top(state)
        self.wrong.draw(state)
        self.reopening.draw(state)
        self.papers.draw(state)
        self._draw_page(state)
        self.prints.draw(state)
        self.signers.draw(state)
        if self.sheets.draw_pad(state):
            self.signers.focus_next(state)
        self._chain = in_order(self, self._chain)

    def _draw_top(self, state: State) -> None:
        sheet = state.sheet
        if sheet is None:
            self._bar.set_title(self.tr("Completion and signatures"))
            for part in (self.lock, self.locked, self.reopen, self.add, self.missing):
                part.hide()
            return
        frozen = words.clock(sheet.inspection.completed_at, state.now)
        exhibitor = pick(sheet.exhibitor, sheet.exhibitor_en)
        below = fill(self.tr("%1 · facts frozen at %2"), exhibitor, frozen) if frozen else exhibitor
        title = self.tr("Paper") if sheet.is_alone else self.tr("Completion and signatures")
        self._bar.set_title(title, below, lead=sheet.booth)
        self._bar.set_officers([name for _, name in sheet.officers])
        count = len(sheet.blocking)
        self.missing.set_text(self.tr("%n missing", "", count))
        self.missing.setVisible(bool(count) and state.may_lock)
        self.lock.setVisible(state.may_lock)
        self.reopen.setVisible(state.may_reopen)
        self.add.setVisible(state.may_add)
        ended = sheet.inspection.state.value == "locked" and not sheet.addendum
        self.locked.setVisible(ended and not sheet.is_alone)
        self.party.setVisible(not sheet.is_alone)
        self._fit_top()

    def _draw_page(self, state: State) -> None:
        paper = state.sheet.paper(state.shown) if state.sheet else None
        if paper is None:
            self.preview.show_document("", 0)
            self.reading.setEnabled(False)
            return
        pages = state.reading_pages if state.reading else paper.notice.pages
        note = "" if paper.in_force else words.standing(paper, state)[2]
        self.preview.show_document(state.document, pages, state.page, note=note, quiet=not paper.in_force)
        self.reading.setEnabled(paper.has_reading_copy)
        self.reading.setVisible(paper.has_reading_copy)
        self._name_reading()
        self.preview.set_name(words.title(paper))

    def _name_reading(self) -> None:
        """The words of the toggle; beside a narrow page only its icon."""
        reading = self.state is not None and self.state.reading
        words_ = self.tr("The Chinese page") if reading else self.tr("English reading copy")
        narrow = self.preview.width() < NARROW_PAGE
        self.reading.set_text("" if narrow else words_, words_)
        self.reading.set_key("" if narrow else "Alt+E", works=False)

    def show_picture(self, picture: Picture) -> None:
        image = image_of(picture.image)
        for preview in (self.preview, *([self.sheets.on_screen.preview] if self.sheets.on_screen else [])):
            preview.show_picture(picture.document, picture.page, picture.dots, image)

    def show_thumb(self, notice: str, image: Image) -> None:
        self.papers.list.show_thumb(notice, image)

    def show_recording(self, evidence: str, jpeg: bytes) -> None:
        for block in self.signers.blocks.values():
            if isinstance(block, SignerBlock):
                block.why.show_recording(evidence, jpeg)

    def focus_signer(self, key: str) -> None:
        self._show_fold("signatures")
        self.signers.focus_signer(key)

    def ask_lock(self, owed: tuple[Any, ...]) -> None:
        """Locking cannot be undone: say what it means and what is still owed."""
        text = self.tr("After this only an addendum can add to the record.")
        pages, photos = (
            [one for one in owed if (one.kind == "photos") is wanted] for wanted in (False, True)
        )
        if still := self._still_owed(pages):
            text += "\n" + fill(self.tr("Still owed, and kept on Today: %1"), self.tr("; ").join(still))
        if photos:
            text += "\n" + fill(
                self.tr("Not photographed enough: %1"), self.tr("; ").join(self._said(photos))
            )
        adds = self.state.sheet is not None and self.state.sheet.addendum
        title = self.tr("Lock this addendum?") if adds else self.tr("Lock this record?")
        question = Question(self.window(), title, text, self.tr("Lock"), self.tr("Not yet"))
        question.confirmed.connect(self.lock_confirmed)
        self._ask(question)

    def ask_anew(self, kind: str, names: tuple[str, ...]) -> None:
        """A signed paper would give way: whose signatures that costs is said before."""
        text = self.tr(
            "The one that stands is signed by %1. It is kept as superseded; on the new one they sign again."
        )
        said = fill(text, self.tr(", ").join(names))
        title = self.tr("Issue the photo sheet anew?")
        question = Question(self.window(), title, said, self.tr("Issue anew"), self.tr("Leave it"))
        question.confirmed.connect(lambda: self.anew_confirmed.emit(kind))
        self._ask(question)

    def _ask(self, question: Question) -> None:
        question.closed.connect(question.deleteLater)
        self.question = question
        question.open()

    def _said(self, owed: list[Any]) -> list[str]:
        sheet = self.state.sheet
        told = (words.missing(one, sheet) for one in owed) if sheet is not None else ()
        return [" · ".join(reversed(one)) for one in told]

    def _still_owed(self, owed: list[Any]) -> list[str]:
        """Each paper once, with everything it owes; one nobody printed has no original to sign."""
        sheet = self.state.sheet
        found: dict[str, list[str]] = {}
        for one in sheet.papers if sheet is not None else ():
            if one.in_force and not one.notice.is_printed and not one.notice.is_reading_copy:
                found.setdefault(words.title(one), []).append(self.tr("not printed"))
        for problem in owed if sheet is not None else ():
            said, title = words.missing(problem, sheet)
            found.setdefault(title, []).append(said)
        return [f"{title} · {self.tr(', ').join(said)}" for title, said in found.items()]

    # -- files

    def choose_scans(self) -> None:
        choosing.files(
            self, self.tr("Photographs of signed pages"), self.scanned.emit, names=choosing.PHOTOGRAPHS
        )

    def _choose_target(self, document: str) -> None:
        sheet = self.state.sheet
        paper = sheet.paper(self.state.shown) if sheet else None
        if paper is not None:
            name = f"{sheet.booth} {words.title(paper)} {paper.notice.edition}.pdf"
            choosing.target(
                self, self.tr("Save as PDF"), name, lambda path: self.save_chosen.emit(document, path)
            )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.scanned.emit(paths)

    # -- narrow

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fold_columns()

    def _show_fold(self, which: str) -> None:
        self._fold = which
        self._fold_columns()

    def _fold_columns(self) -> None:
        width = self.width()
        three, two = width >= THREE, width >= TWO
        self._fold_bar.setVisible(not three)
        names = {
            "papers": self.tr("Papers"),
            "pages": self.tr("Page"),
            "signatures": self.tr("Printing, signatures"),
        }
        shown = [name for name in names if name != "signatures" or not two]
        fold = self._fold if self._fold in shown else "pages"
        self.switch.set_choices([Choice(name, names[name]) for name in shown])
        self.switch.choose(fold)
        self.papers.setVisible(three or fold == "papers")
        self.preview.setVisible(three or fold == "pages")
        self._right.setVisible(two or fold == "signatures")
        self.papers.setMinimumWidth(LEFT)
        self.papers.setMaximumWidth(LEFT if three else 1 << 20)
        self._right.setMinimumWidth(RIGHT if two else 0)
        self._right.setMaximumWidth(RIGHT if two else 1 << 20)
        self._fit_top()

    def _fit_top(self) -> None:
        """Where it is narrow the buttons of the top bar keep their icons only."""
        wide = self.width() >= THREE
        words_ = (self.tr("Reopen"), self.tr("Addendum"), self.tr("Show the party"), self.tr("Lock"))
        for button, text in zip((self.reopen, self.add, self.party, self.lock), words_, strict=True):
            button.set_text(text if wide or button is self.lock else "", text)
        package, locked = self.tr("Evidence package"), not self.locked.isHidden()
        self.package.set_text(package if locked and wide else "", package)
        alone = self.state is not None and self.state.sheet is not None and self.state.sheet.is_alone
        self.package.setVisible(not alone and (locked or self.width() >= TWO))

    def _scroll_to(self, widget: QWidget) -> None:
        """After the layout has come to rest: a block that just opened has no height yet."""
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(widget, 0, theme.PAD))

    # -- words, focus, end

    def retranslate(self) -> None:
        self.switch.setAccessibleName(self.tr("Part of the page"))
        for part in (self.papers, self.prints, self.signers, self.reopening, self.wrong):
            part.retranslate()
        self._fold_columns()

    def focus_first(self) -> None:
        if self.state is not None and self.state.sheet is not None:
            self.signers.focus_next(self.state)
            if not self.state.sheet.blocking and self.state.may_lock:
                self.lock.setFocus(Qt.FocusReason.TabFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("1–4", self.tr("outcome of the signer in focus")),
            ("Enter", self.tr("whoever signs next")),
            ("Tab", self.tr("next signer")),
            ("PgUp", self.tr("turn the page; PgDn the other way")),
            ("Alt+P", self.tr("print the page on the screen again")),
            ("F9", self.tr("print all that is unprinted")),
            ("F6", self.tr("take in photographs of signed pages")),
            ("Alt+K", self.tr("evidence package")),
            ("Alt+E", self.tr("English reading copy and back")),
            ("Alt+O", self.tr("opinion of the party")),
            ("Alt+S", self.tr("sign on the screen")),
            ("Ctrl+N", self.tr("add a paper")),
            ("Alt+R", self.tr("Reopen")),
            ("Alt+A", self.tr("add to a locked record")),
            ("F4", self.tr("show the party")),
            ("Ctrl+L", self.tr("lock, or what is missing")),
        ]

    def leave(self) -> None:
        self.sheets.leave()
        self.left_page.emit()
