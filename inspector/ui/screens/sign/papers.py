"""The left column: every paper with its first page, where it stands, and what came back signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QFont, QPixmap
from PySide6.QtWidgets import QLayout, QMenu, QVBoxLayout, QWidget

from inspector.domain.inspection import State as InspectionState
from inspector.ui import fonts, theme
from inspector.ui.components.badge import Count
from inspector.ui.components.blocks import Glyph
from inspector.ui.components.button import Button
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import Scroll, clear, column, row
from inspector.ui.components.rows import RowControl, RowList
from inspector.ui.components.surface import Surface
from inspector.ui.language import fill, pick
from inspector.ui.messages import sentence_for
from inspector.ui.printing import image_of
from inspector.ui.screens.sign import words
from inspector.ui.screens.sign.proposed import ProposedPanel
from inspector.ui.screens.sign.state import reading_key

if TYPE_CHECKING:
    from PIL.Image import Image

    from inspector.casework.offers import Offer
    from inspector.ui.components.canvas import Canvas
    from inspector.ui.screens.sign.state import Paper, Scanned, State

FURTHER = ("W14", "W04")  # what may be added after completion
THUMB = (55, 78)


class PaperRow(RowControl):
    """Thumb, title, number, where it stands; a superseded one is struck and quiet."""

    def __init__(self, paper: Paper, state: State) -> None:
        super().__init__(104, words.title(paper), words.about(paper))
        self.thumb: QPixmap | None = None
        self.set_paper(paper, state)

    def set_paper(self, paper: Paper, state: State) -> None:
        self.paper = paper
        self.standing = words.standing(paper, state)
        self.setAccessibleName(words.title(paper))
        self.setAccessibleDescription(f"{words.about(paper)}, {self.standing[2]}")
        self.setToolTip(f"{words.title(paper)} · {words.about(paper)}")
        self.update()

    def paint_content(self, canvas: Canvas) -> None:
        wide, high = THUMB
        top = (self.height() - high) / 2
        self._paint_thumb(canvas, QRectF(12, top, wide, high))
        left, room = 12 + wide + 12.0, self.width() - wide - 32.0
        lines = [
            (words.title(self.paper), self._title_font(), self._title_role()),
            (words.about(self.paper), fonts.font(fonts.SMALL), "muted"),
        ]
        filed = words.pages_filed(self.paper)
        y = top + (0 if filed else 6)
        for text, font, role in lines:
            line = fonts.height(font)
            canvas.text(QRectF(left, y, room, line), text, font, role, elide=True)
            y += line + 1
        icon, tone, word = self.standing
        font = fonts.font(fonts.SMALL, fonts.MEDIUM)
        line = fonts.height(font)
        canvas.icon(icon, left, y + line / 2, 14, tone)
        canvas.text(QRectF(left + 20, y, room - 20, line), word, font, tone, elide=True)
        if filed:
            font = fonts.font(fonts.SMALL)
            canvas.text(QRectF(left, y + line + 1, room, line), filed, font, "ok", elide=True)

    def _title_font(self) -> QFont:
        font = QFont(fonts.font(fonts.BODY, fonts.MEDIUM))  # a copy: every screen draws with the other
        font.setStrikeOut(not self.paper.in_force)
        return font

    def _title_role(self) -> str:
        return "muted" if not self.paper.in_force else "accent" if self.current else "text"

    def _paint_thumb(self, canvas: Canvas, rect: QRectF) -> None:
        canvas.painter.fillRect(rect, theme.colour("surface"))
        if self.thumb is not None:
            canvas.painter.setOpacity(1.0 if self.paper.in_force else 0.5)
            canvas.painter.drawPixmap(rect, self.thumb, QRectF(self.thumb.rect()))
            canvas.painter.setOpacity(1.0)
        canvas.frame(rect, None, theme.colour("line"), 1, 0)


class ReadingRow(RowControl):
    """Under a paper: its English reading copy."""

    def __init__(self) -> None:
        super().__init__(theme.CONTROL, "")

    def say(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def paint_content(self, canvas: Canvas) -> None:
        left, role = 24.0 + THUMB[0], "accent" if self.current else "muted"
        canvas.icon("languages", left - 28, self.height() / 2, 16, role)
        room = QRectF(left, 0, self.width() - left - 8, self.height())
        canvas.text(room, self.text(), fonts.font(fonts.DENSE), role, elide=True)


class PaperList(RowList):
    """Papers, and under each in force its English reading copy."""

    def __init__(self) -> None:
        super().__init__("")
        self._pixmaps: dict[str, QPixmap] = {}

    def draw(self, state: State) -> None:
        papers = state.sheet.papers if state.sheet else ()
        keys = [key for paper in papers for key in _keys(paper)]
        if list(self.rows) != keys:
            rows: dict[str, RowControl] = {}
            for paper in papers:
                rows[paper.id] = PaperRow(paper, state)
                if paper.has_reading_copy:
                    rows[reading_key(paper.id)] = ReadingRow()
            self._set_rows(rows)
        for paper in papers:
            row_ = self.rows[paper.id]
            if isinstance(row_, PaperRow):
                row_.set_paper(paper, state)
                row_.thumb = self._pixmaps.get(paper.id)
        for key, one in self.rows.items():
            one.set_current(key == state.document)
            if isinstance(one, ReadingRow):
                one.say(self.tr("English reading copy"))

    def show_thumb(self, notice: str, image: Image) -> None:
        self._pixmaps[notice] = QPixmap.fromImage(image_of(image))
        one = self.rows.get(notice)
        if isinstance(one, PaperRow):
            one.thumb = self._pixmaps[notice]
            one.update()


def _keys(paper: Paper) -> list[str]:
    return [paper.id, reading_key(paper.id)] if paper.has_reading_copy else [paper.id]


class PapersPanel(Surface):
    """The column: head, list, what came back from the camera, and the two ways to add something."""

    chosen = Signal(str)
    issue_asked = Signal(str)
    draft_asked = Signal(str)
    change_asked = Signal(str)
    scan_asked = Signal()
    scans_read = Signal()

    def __init__(self) -> None:
        super().__init__("surface", "hair", sides="r")
        self._head = Label("", fonts.BODY, fonts.MEDIUM)
        self._count = Count()
        self.list = PaperList()
        self.list.opened.connect(self.chosen)
        self.scans = _Scans()
        self.scans.read.connect(self.scans_read)
        self.proposed = ProposedPanel()
        self.proposed.asked.connect(self.draft_asked)
        self.scan = Button("", "camera", kind="quiet", key="F6")
        self.add = Button("", "plus", kind="quiet", key="Ctrl+N")
        self.scan.clicked.connect(self.scan_asked)
        self.add.clicked.connect(self._show_menu)
        self.menu = QMenu(self)
        self._build()

    def _build(self) -> None:
        head = row(self._head, self._count)
        head.setContentsMargins(20, 14, 16, 4)
        inner = QWidget()
        upright = QVBoxLayout(inner)
        upright.setContentsMargins(8, 0, 8, 8)
        upright.setSpacing(theme.GAP)
        upright.addWidget(self.list)
        upright.addWidget(self.scans)
        upright.addWidget(self.proposed)
        upright.addStretch(1)
        foot = Surface("surface", "hair", sides="t")
        line = QVBoxLayout(foot)
        line.setContentsMargins(6, 8, 6, 8)
        line.setSpacing(0)
        line.addLayout(row(self.scan))
        line.addLayout(row(self.add))
        self._foot = line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Scroll(inner), 1)
        column.addWidget(foot)

    def add_way(self, button: Button) -> None:
        """Another way on from here, at the foot."""
        self._foot.addLayout(row(button))

    def draw(self, state: State) -> None:
        papers = state.sheet.papers if state.sheet else ()
        self._count.set(len(papers))
        self.list.draw(state)
        self.scans.draw(state)
        self.proposed.draw(state.sheet.offers if state.sheet else ())
        self.add.setEnabled(bool(papers))
        self.add.setVisible(state.sheet is None or not state.sheet.is_alone)
        self.scan.setEnabled(bool(papers))
        self._fill_menu(state)

    def _fill_menu(self, state: State) -> None:
        """Kinds that are not there yet; after the lock a photo sheet again, with frames that came since."""
        self.menu.clear()
        present = {one.notice.kind for one in state.sheet.papers if one.in_force} if state.sheet else set()
        if state.sheet is not None and state.sheet.inspection.state is InspectionState.LOCKED:
            present.discard("W14")
        names = {"W14": self.tr("Photo sheet"), "W04": self.tr("Order to correct")}
        for kind in FURTHER:
            if kind not in present:
                self.menu.addAction(names[kind], lambda kind=kind: self.issue_asked.emit(kind))
        for offer in state.sheet.offers if state.sheet else ():
            if offer.kind not in FURTHER and offer.kind not in present:
                self._add_offer(offer)
            elif offer.notice and offer.kind != "W04":
                changed = fill(self.tr("Change %1: next edition"), pick(offer.title_zh, offer.title_en))
                self.menu.addAction(changed, lambda notice=offer.notice: self.change_asked.emit(notice))
        if self.menu.isEmpty():
            self.menu.addAction(self.tr("Nothing to add")).setEnabled(False)

    def _add_offer(self, offer: Offer) -> None:
        """A paper that may be made; what is barred stands there too, and says why."""
        title = f"{offer.kind} {pick(offer.title_zh, offer.title_en)}"
        if offer.may:
            self.menu.addAction(title, lambda kind=offer.kind: self.draft_asked.emit(kind))
        else:
            barred = self.menu.addAction(f"{title} · {sentence_for(offer.code, dict(offer.facts))}")
            barred.setEnabled(False)

    def _show_menu(self) -> None:
        self.menu.popup(self.add.mapToGlobal(QPoint(0, -self.menu.sizeHint().height())))
        self.menu.setActiveAction(self.menu.actions()[0])

    def retranslate(self) -> None:
        self._head.set_text(self.tr("Papers"))
        self.list.setAccessibleName(self.tr("Papers"))
        self.scan.set_text(self.tr("Signed pages"))
        self.add.set_text(self.tr("Add a paper"))
        self.scans.retranslate()
        self.proposed.retranslate()


class _Scans(Surface):
    """What became of the pages that were photographed: filed where, or why not."""

    read = Signal()

    def __init__(self) -> None:
        super().__init__("raised", radius=theme.CONTROL_RADIUS)
        self._head = Label("", fonts.SMALL, fonts.MEDIUM, "muted", elide=True)
        self._close = Button("", "x", kind="quiet", tone="muted")
        self._close.clicked.connect(self.read)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self._shown: tuple[Scanned, ...] = ()
        upright = QVBoxLayout(self)
        upright.setContentsMargins(12, 2, 4, 10)
        upright.setSpacing(2)
        upright.addLayout(row(self._head, None, self._close))
        upright.addLayout(self._lines)
        self.hide()

    def draw(self, state: State) -> None:
        self.setVisible(bool(state.scans or state.scanning))
        self._head.set_text(
            self.tr("%n page(s) being read", "", state.scanning) if state.scanning else self.tr("Came back")
        )
        if state.scans == self._shown:
            return
        self._shown = state.scans
        clear(self._lines)
        for one in state.scans:
            title = words.title_of(state.sheet, one.notice) if state.sheet else ""
            self._lines.addLayout(self._line(one, title or one.kind))

    def _line(self, one: Scanned, title: str) -> QLayout:
        icon, tone = ("circle-check", "ok") if not one.code else ("circle-alert", "danger")
        if one.superseded or one.elsewhere:
            icon, tone = "history", "warn"
        line = row(column(Glyph(icon, 16, tone), None), spread=True)
        line.addWidget(Paragraph(self._say(one, title), fonts.SMALL), 1)
        line.setContentsMargins(0, 0, 8, 0)
        return line

    def _say(self, one: Scanned, title: str) -> str:
        if one.code:
            return f"{one.name}: {sentence_for(one.code, dict(one.facts))}"
        if one.elsewhere:
            return fill(self.tr("%1: filed to another inspection"), one.name)
        if one.superseded:
            return fill(self.tr("Page %1 of edition %2, which was superseded"), one.page, one.edition)
        return fill(self.tr("%1 page %2 filed"), title, one.page)

    def retranslate(self) -> None:
        self._shown = ()
        self._close.set_text("", self.tr("Close"))
