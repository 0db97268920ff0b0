"""The middle of the screen: one section a page, its questions, tables, and the sentence for the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from inspector.casework.page import Question, Rows
from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.layouts import column
from inspector.ui.screens.inspection.licence import LicenceCard
from inspector.ui.screens.inspection.question import Blocks, QuestionBlock, retire
from inspector.ui.screens.inspection.reading import questions_of
from inspector.ui.screens.inspection.rows import RowsTable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from inspector.ui.screens.inspection.editors import Editor
    from inspector.ui.screens.inspection.hands import Hands
    from inspector.ui.screens.inspection.state import Page

WIDEST = 760
BELOW = 104  # what is told under a field, or the question after it, is on the screen with it
MOST_KEPT = 150  # questions whose widgets wait for being asked again
IDLE = 40  # ms between two questions built ahead


class SectionPage(QWidget):
    """Draws a `Page`. Widgets of questions that stay are updated, never rebuilt."""

    past_the_end = Signal()
    photos_asked = Signal()

    def __init__(self, hands: Hands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hands = hands
        self.now: datetime | None = None
        self.page: Page | None = None
        self.items: dict[str, QuestionBlock | RowsTable] = {}
        self._kept: dict[str, QuestionBlock | RowsTable] = {}  # shown and hidden ones, the latest last
        self._ahead: list[Question] = []
        self._idle = QTimer(self)
        self._idle.setInterval(IDLE)
        self._idle.timeout.connect(self._build_one)
        self._number = kit.Label("", fonts.TITLE)
        self._title = kit.Label("", fonts.TITLE, fonts.MEDIUM, elide=True)
        self._hint = kit.Paragraph("", fonts.SMALL, role="muted")
        self._clear = kit.Button("", "check", hint="F7")
        self._clear.clicked.connect(hands.nothing_found)
        hands.advanced.connect(self.go_on)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.opening = OpeningCard(hands)
        self.licence = LicenceCard(hands)
        self._blocks = Blocks()
        self._sentence = kit.SentenceBlock()
        self._sentence.edited.connect(hands.sentence_edited)
        self._sentence.restored.connect(hands.sentence_restored)
        self._content = QWidget()
        self._holder = QWidget()
        self.area = kit.Scroll(self._holder, steady=True)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        titles = column(kit.row(self._number, self._title, gap=12, spread=True), self._hint, gap=2)
        self._number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        head = kit.row(gap=16, spread=True)
        head.addLayout(titles, 1)
        head.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignTop)
        body = QVBoxLayout(self._content)
        body.setContentsMargins(theme.MARGIN, 16, theme.MARGIN, 12)
        body.setSpacing(12)
        body.addLayout(head)
        body.addWidget(self.opening)
        body.addWidget(self.licence)
        body.addLayout(self._blocks)
        body.addWidget(self._sentence)
        body.addStretch(1)
        self._content.setMaximumWidth(WIDEST + 2 * theme.MARGIN)
        middle = QHBoxLayout(self._holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(self._content, 1)
        self.setLayout(column(self.area, gap=0))

    # -- showing

    def show_page(self, page: Page, now: datetime) -> None:
        turned = self.page is None or self.page.key != page.key
        self.page, self.now = page, now
        self._number.set_text(page.number)
        self._title.set_text(page.title)
        self._hint.set_text(page.hint)
        self._hint.setVisible(bool(page.hint))
        self._clear.setVisible(page.clears)
        self.opening.setVisible(page.opening)
        self.licence.setVisible(page.licence)
        self._show_items(page, now)
        self._sentence.show_sentence(page.sentence, edited=page.sentence_edited)
        self._sentence.setVisible(bool(page.sentence or page.sentence_edited))
        self._content.updateGeometry()
        self.area.fit()
        if turned:
            self.area.verticalScrollBar().setValue(0)

    def _show_items(self, page: Page, now: datetime) -> None:
        shown = {item.reference: self._widget(item, now, page.photos) for item in page.items}
        self.items = shown
        self._blocks.put_in_order(list(shown.values()))
        self._keep(shown)

    def _widget(self, item: Question | Rows, now: datetime, photos: int) -> QuestionBlock | RowsTable:
        """What shows this question: the widget that showed it before, if it still can."""
        old = self._kept.get(item.reference)
        if isinstance(item, Rows):
            if isinstance(old, RowsTable):
                old.show_rows(item)
                return old
            return RowsTable(item, self._hands, now)
        if isinstance(old, QuestionBlock) and old.fits(item):
            old.show_question(item, photos)
            return old
        return self._made(item, now, photos)

    def _made(self, question: Question, now: datetime, photos: int) -> QuestionBlock:
        block = QuestionBlock(question, self._hands, now, self.photos_asked.emit, self._content)
        block.show_question(question, photos)
        return block

    def _keep(self, shown: dict[str, QuestionBlock | RowsTable]) -> None:
        """What was shown may be shown again; the longest hidden goes first."""
        for reference, widget in shown.items():
            old = self._kept.pop(reference, widget)
            self._kept[reference] = widget
            if old is not widget:
                old.deleteLater()
        for reference in [one for one in self._kept if one not in shown][
            : max(0, len(self._kept) - MOST_KEPT)
        ]:
            self._kept.pop(reference).deleteLater()

    # -- building ahead

    def build_ahead(self, questions: tuple[Question, ...], now: datetime) -> None:
        """Questions of this page that other answers will show: made one by one while nobody types."""
        self._ahead = [one for one in questions if one.reference not in self._kept]
        self.now = now
        self._idle.start()

    def _build_one(self) -> None:
        if not self._ahead or self.now is None:
            self._idle.stop()
            return
        question = self._ahead.pop(0)
        if question.reference not in self._kept:
            block = self._made(question, self.now, 0)
            retire(block)
            block.hide()
            self._kept = {question.reference: block, **self._kept}

    # -- where typing goes

    def stops(self) -> Iterator[tuple[str, Editor]]:
        """Every control that Enter stops at, in order."""
        for item in self.items.values():
            if isinstance(item, QuestionBlock):
                if item.editor.is_stop() and not item.question.readonly:
                    yield item.reference, item.editor
            else:
                yield from item.stops()

    def here(self) -> str:
        """The reference of the question that has the focus; empty when none has."""
        focus = QApplication.focusWidget()
        return next((ref for ref, editor in self.stops() if focus and editor.isAncestorOf(focus)), "")

    def commit(self) -> bool:
        """What is half typed counts before it leaves the screen; what cannot be read holds one here."""
        for _, editor in list(self.stops()):
            if not editor.commit():
                self._focus(editor)
                return False
        return True

    def table_here(self) -> RowsTable | None:
        """The table that Ins adds to: the innermost with the focus, else the first of the page."""
        return next(iter([*self._tables_here(), *self._tables()]), None)

    def _tables(self) -> list[RowsTable]:
        return [one for item in self.items.values() if isinstance(item, RowsTable) for one in item.tables()]

    def _tables_here(self) -> list[RowsTable]:
        """The tables around the focus, the innermost first."""
        focus = QApplication.focusWidget()
        around = [table for table in self._tables() if focus is not None and table.isAncestorOf(focus)]
        return around[::-1]

    def row_here(self) -> str:
        """The row of a table that has the focus; empty outside tables."""
        here, table = self.here(), self.table_here()
        opened = table.opened() if table is not None else None
        return opened.reference if opened is not None and here in opened.editors else ""

    def go_on(self) -> None:
        """To the next control; past the last one the next section begins."""
        if not self.commit():
            return
        stops = list(self.stops())
        here = self.here()
        place = next((at for at, (reference, _) in enumerate(stops) if reference == here), -1)
        if self._to_next_row(here, stops[place + 1][0] if 0 <= place < len(stops) - 1 else ""):
            return
        if place + 1 < len(stops):
            self._focus(stops[place + 1][1])
        else:
            self.past_the_end.emit()

    def _to_next_row(self, here: str, following: str) -> bool:
        """From the last cell of a row into the first of the next one."""
        for table in self._tables_here():
            opened = table.opened()
            if opened is None or not here.startswith(f"{opened.reference}/"):
                continue
            if following.startswith(f"{opened.reference}/"):
                return False
            other = table.next_row(opened.reference)
            if other:
                table.open_row(other)
                self._focus(next(iter(table.stops()))[1])
                return True
        return False

    def focus_on(self, reference: str) -> bool:
        """Put the focus into a question, opening the row it stands in."""
        for item in self.items.values():
            if isinstance(item, RowsTable) and item.open_to(reference):
                break
        for stop, editor in self.stops():
            if stop == reference or stop.startswith(f"{reference}/"):
                self._focus(editor)
                return True
        emptied = next((one for one in self._tables() if one.reference == reference), None)
        if emptied is not None:
            emptied.focus_add()
        return emptied is not None

    def focus_first(self) -> None:
        """The first question without an answer, else the first; on the opening page the first key."""
        if self.page is not None and self.page.opening:
            self.opening.act.setFocus(Qt.FocusReason.TabFocusReason)
            return
        values = {ref: q.value for ref, q in questions_of(self.page).items()} if self.page else {}
        stops = list(self.stops())
        empty = [editor for reference, editor in stops if not values.get(reference)]
        chosen = next(iter([*empty, *(editor for _, editor in stops)]), None)
        if chosen is not None:
            self._focus(chosen)

    def doubtful(self) -> str:
        """The doubt that Alt+1 and Alt+2 answer: at the field in focus, else the first of the page."""
        if self.page is None:
            return ""
        doubts = [ref for ref, question in questions_of(self.page).items() if question.doubt]
        return self.here() if self.here() in doubts else next(iter(doubts), "")

    def barcode_here(self) -> str:
        """The barcode a scan is meant for: the first one without an answer, in the order of the page."""
        if self.page is None:
            return ""
        asked = (
            one for one in questions_of(self.page).values() if one.type == "barcode" and not one.readonly
        )
        return next((one.reference for one in asked if not one.value), "")

    def _focus(self, editor: Editor) -> None:
        editor.take_focus()
        content = self.area.widget()
        if content is not None:  # a widget that is on the screen already is not moved for its margin
            top = editor.mapTo(content, QPoint(0, 0)).y()
            self.area.ensureVisible(0, top + editor.height(), 0, BELOW)
            self.area.ensureVisible(0, top, 0, 64)

    def retranslate(self) -> None:
        self._clear.set_text(self.tr("Nothing found"))
        self._sentence.setAccessibleName(self.tr("Sentence for the record"))
        self.opening.retranslate()
        self.licence.retranslate()


class OpeningCard(kit.Surface):
    """The first key: certificates shown and rights told, with the time (APL art. 55; PROC art. 21)."""

    def __init__(self, hands: Hands) -> None:
        super().__init__("accent_soft", radius=theme.CARD_RADIUS)
        self._what = kit.Label("", fonts.HERO, fonts.MEDIUM, elide=True)
        self._why = kit.Paragraph("", fonts.DENSE, role="muted")
        self.act = kit.Button("", "badge-check", kind="primary", hint="Enter")
        self.act.clicked.connect(hands.certificates_shown)
        words = column(self._what, self._why, gap=4)
        body = column(words, kit.row(self.act), gap=12)
        body.setContentsMargins(16, 16, 16, 16)
        self.setLayout(body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def retranslate(self) -> None:
        self._what.set_text(self.tr("Begin here"))
        self._why.set_text(
            self.tr("Show both certificates, tell the party its rights. The time goes into the record.")
        )
        self.act.set_text(self.tr("Certificates shown, rights told"))
