"""The party's half: the page of the record at the left, what it means at the right, buttons of 48."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.canvas import CENTRE, Canvas
from inspector.ui.components.layouts import clear, column
from inspector.ui.language import fill
from inspector.ui.screens.party import words

if TYPE_CHECKING:
    from inspector.ui.screens.party.state import Both, PageImage, PartyState, Point

MARGIN, NARROW = 40, 900
HEAD = 28 + 66 + 20  # what stands above the page


class PartySheet(kit.Surface):
    """Everything in the party's own language; nothing here takes the keyboard."""

    language_asked = Signal()
    larger_asked = Signal()
    page_asked = Signal()
    read = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self._state: PartyState | None = None
        self.title = kit.Label("", fonts.FIGURE, fonts.BOLD, elide=True)
        self.below = kit.Label("", fonts.HERO, role="muted", elide=True)
        self.language = self._button("languages")
        self.larger = self._button("zoom-in")
        self.next = self._button("arrow-right")
        self.done = self._button("check", primary=True)
        self.before = kit.Label("", fonts.TITLE + 2, fonts.BOLD, elide=True)
        self.page = PagePicture()
        self._points = column(gap=16)
        self._note = kit.Paragraph("", fonts.BODY, role="muted")
        self._note_block = kit.Surface("raised", radius=theme.CONTROL_RADIUS)
        self._explained = QWidget()
        self._area = kit.Scroll(self.page)
        self._lay_out()
        self.language.clicked.connect(self.language_asked)
        self.larger.clicked.connect(self.larger_asked)
        self.next.clicked.connect(self._go_on)
        self.done.clicked.connect(self.read)

    def _button(self, icon: str, *, primary: bool = False) -> kit.Button:
        button = kit.Button("", icon, kind="primary" if primary else "normal", party=True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _lay_out(self) -> None:
        head = kit.row(gap=24, spread=True)
        head.addLayout(column(self.title, self.below, gap=4), 1)
        head.addWidget(self.language, 0, Qt.AlignmentFlag.AlignTop)
        note = kit.row(kit.Glyph("languages", 18), gap=12, spread=True)
        note.addWidget(self._note, 1)
        note.setContentsMargins(16, 12, 16, 12)
        self._note_block.setLayout(note)
        self._note_block.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        inside = QWidget()
        words_ = column(self.before, self._points, self._note_block, None, gap=16)
        inside.setLayout(words_)
        scroll = kit.Scroll(inside)
        self._explained.setLayout(column(scroll, gap=0))
        self._foot = QWidget()
        self._foot.setLayout(kit.row(self.larger, self.next, None, self.done, gap=8))
        self._body = QGridLayout()
        self._body.setHorizontalSpacing(MARGIN - 14)
        self._body.setVerticalSpacing(16)
        self._body.setRowStretch(0, 1)
        self._body.setColumnStretch(1, 1)
        upright = QVBoxLayout(self)
        upright.setSizeConstraint(
            QVBoxLayout.SizeConstraint.SetNoConstraint
        )  # `_fit` makes room, not the layout
        upright.setContentsMargins(MARGIN, 28, MARGIN, 20)
        upright.setSpacing(20)
        upright.addLayout(head)
        upright.addLayout(self._body, 1)
        self._arrange(page=True, words_=True)  # only now: a widget shown without a parent is a window

    def _arrange(self, *, page: bool, words_: bool) -> None:
        """The page beside the words, the page alone, or the words alone; the buttons below the words."""
        for widget in (self._area, self._explained, self._foot):
            self._body.removeWidget(widget)
        both = page and words_
        if page:
            self._body.addWidget(self._area, 0, 0, 2 if both else 1, 1 if both else 2)
        if words_:
            self._body.addWidget(self._explained, 0, 1 if both else 0, 1, 1 if both else 2)
        self._body.addWidget(self._foot, 1, 1 if both else 0, 1, 1 if both else 2)
        self._area.setVisible(page)
        self._explained.setVisible(words_)

    # -- showing

    def draw(self, state: PartyState) -> None:
        before, self._state = self._state, state
        for spoken in (self.title, self.below, self.before, self._note, self.larger, self.next, self.done):
            spoken.language = state.language
        facts = state.facts
        if facts is None:
            self.title.set_text(words.LOADING.said(state.language))
            return
        self.title.set_text(_said(words.TITLE, state, facts.paper.said(state.language)))
        where = facts.where.said(state.language) if facts.where else _said(words.BOOTH, state, facts.booth)
        parts = (where, facts.party.said(state.language), _said(words.EDITION, state, facts.edition))
        self.below.set_text(" · ".join(dict.fromkeys(part for part in parts if part)))
        self.before.set_text(words.BEFORE.said(state.language))
        self._note.set_text(facts.note.said(state.language))
        if before is None or (before.facts, before.language) != (state.facts, state.language):
            self._draw_points(facts.points, state.language)
        self._draw_buttons(state)
        self._draw_page(state)

    def _draw_points(self, points: tuple[Point, ...], language: str) -> None:
        clear(self._points)
        for number, point in enumerate(points, 1):
            self._points.addWidget(_PointBlock(number, point, language))

    def _draw_buttons(self, state: PartyState) -> None:
        spoken = state.language
        self.language.set_text(words.OTHER_LANGUAGE.said(spoken))
        self.language.language = "en" if spoken == "zh" else "zh"
        self.larger.set_text((words.SMALLER if state.larger else words.LARGER).said(spoken))
        self.larger.set_icon("zoom-out" if state.larger else "zoom-in")
        following = state.page % max(1, len(state.pages)) + 1
        self.next.set_text(_said(words.READ_PAGE, state, following))
        self.next.set_icon("arrow-right" if following > state.page else "arrow-left")
        self.next.setVisible(len(state.pages) > 1 or state.larger)
        self.done.set_text(
            _said(words.READ_AT, state, state.read_at) if state.read_at else words.I_HAVE_READ.said(spoken)
        )

    def _draw_page(self, state: PartyState) -> None:
        shown = state.pages[state.page - 1] if state.pages else None
        waiting = state.trouble or words.LOADING.said(state.language)
        label = _said(words.PAGE, state, state.page, len(state.pages)) if shown else waiting
        if self.page.show_page(shown, label):
            self._area.verticalScrollBar().setValue(0)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 240)

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _fit(self) -> None:
        """Beside the words the whole page; enlarged as wide as the sheet, then it scrolls."""
        larger = self._state is not None and self._state.larger
        beside = not larger and self.width() >= NARROW
        self._arrange(page=larger or beside, words_=not larger)
        if larger:
            self._area.setMinimumWidth(0)
            self._area.setMaximumWidth(1 << 20)
            self.page.fit_width(min(self.width() - 2 * MARGIN - 16, 1400))
        elif beside:
            high = self.height() - HEAD - 20
            wide = min(self.width() // 3, round(high / self.page.ratio()))
            self._area.setFixedWidth(wide + 14)
            self.page.fit_width(wide)

    def _go_on(self) -> None:
        """Enlarged, first down the page, then to the next one."""
        bar = self._area.verticalScrollBar()
        if self._state is not None and self._state.larger and bar.value() < bar.maximum():
            bar.setValue(bar.value() + round(self._area.height() * 0.85))
            return
        self.page_asked.emit()


def _said(both: Both, state: PartyState, *values: object) -> str:
    return fill(both.said(state.language), *values)


class _PointBlock(QWidget):
    """A number in a disc, what it is about, and one or two sentences."""

    def __init__(self, number: int, point: Point, language: str) -> None:
        super().__init__()
        title = kit.Label(
            point.title.said(language), fonts.HERO + 1, fonts.MEDIUM, language=language, elide=True
        )
        text = kit.Paragraph(point.text.said(language), fonts.HERO, role="muted", language=language)
        line = kit.row(gap=16, spread=True)
        line.addWidget(_Disc(number), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column(title, text, gap=2), 1)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


class _Disc(QWidget):
    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setFixedSize(32, 32)

    def paintEvent(self, event: object) -> None:
        with Canvas(self) as canvas:
            canvas.dot(0, 16, 32, theme.colour("accent_soft"))
            font = fonts.font(fonts.HERO, fonts.MEDIUM)
            canvas.text(QRectF(self.rect()), str(self._number), font, "accent", CENTRE)


class PagePicture(QWidget):
    """One page on white with a soft shadow, as wide as it is told."""

    EDGE = 6

    def __init__(self) -> None:
        super().__init__()
        self._image: PageImage | None = None
        self._pixmap = QPixmap()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_page(self, image: PageImage | None, words_: str) -> bool:
        """Whether it is another page than before."""
        self._words = words_
        self.setAccessibleName(words_)
        if image is self._image:
            self.update()
            return False
        self._image = image
        if image is None:
            self._pixmap = QPixmap()
        else:
            stride = 3 * image.width
            drawn = QImage(image.rgb, image.width, image.height, stride, QImage.Format.Format_RGB888)
            self._pixmap = QPixmap.fromImage(drawn)
        self.update()
        return True

    def ratio(self) -> float:
        return self._image.height / self._image.width if self._image else 1.414

    def fit_width(self, width: int) -> None:
        self.setFixedSize(QSize(max(80, width), round(max(80, width) * self.ratio())))

    def paintEvent(self, event: object) -> None:
        edge = self.EDGE
        paper = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        with Canvas(self) as canvas:
            for step in range(edge):
                shade = QColor(0, 0, 0, 6)
                canvas.frame(paper.adjusted(-step, -step + 1, step, step + 1), shade, radius=2)
            canvas.painter.fillRect(paper, QColor("white"))
            if self._pixmap.isNull():
                canvas.text(paper, self._words, fonts.font(fonts.HERO), QColor("#566074"), CENTRE, elide=True)
            else:
                canvas.painter.drawPixmap(paper, self._pixmap, QRectF(self._pixmap.rect()))
