"""What stands above and below the picture: what it is, what can be done with it, where in the set one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.layouts import column, row
from inspector.ui.language import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from inspector.ui.screens.viewer.state import ViewerState

WIDE_ENOUGH = 1000  # below it buttons show their icon alone


class Head(kit.Surface):
    """Title and facts in a line at the left; compare, facts, party, full screen at the right."""

    closed = Signal()
    compared = Signal()
    picked = Signal()
    linked = Signal()
    informed = Signal()
    shown = Signal()
    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "hair", sides="b", parent=parent)
        self.setFixedHeight(theme.TOP_BAR)
        self.close_button = kit.Button("", "arrow-left", kind="quiet", tone="text")
        self._title = kit.Label("", fonts.HERO, fonts.MEDIUM, elide=True)
        self._line = kit.Label("", fonts.SMALL, role="muted", elide=True)
        self.compare = kit.Button("", "columns-2", hint="C")
        self.pick = kit.Button("", "images", hint="O")
        self.link = kit.Button("", "link-2", hint="L")
        self.facts = kit.Button("", "info", hint="I")
        self.party = kit.Button("", "flip-vertical-2", hint="F4")
        self.full = kit.Button("", "maximize", kind="quiet", tone="text")
        pairs = (
            (self.close_button, self.closed), (self.compare, self.compared), (self.pick, self.picked),
            (self.link, self.linked), (self.facts, self.informed), (self.party, self.shown),
            (self.full, self.filled),
        )  # fmt: skip
        for button, signal in pairs:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(signal)
        titles = column(None, self._title, self._line, None, gap=0)
        line = row(
            self.close_button, titles, self.link, self.pick, self.compare, self.facts, self.party, self.full,
            gap=8, spread=True,
        )  # fmt: skip
        line.setStretch(1, 1)
        line.setContentsMargins(12, 0, 12, 1)
        self.setLayout(line)
        self._words: tuple[str, ...] = ("", "", "", "", "")

    def draw(self, state: ViewerState) -> None:
        item = state.item
        self._title.set_text(item.title if item is not None else "")
        self._line.set_text(item.line if item is not None else "")
        self.close_button.set_text("", self.tr("Back to the inspection"))
        self.full.set_text("", self.tr("Full screen (F11)"))
        self.link.setVisible(state.compares)
        self.link.set_icon("link-2" if state.linked else "link-2-off")
        linked = self.tr("Moved together") if state.linked else self.tr("Moved apart")
        alone = self.tr("One alone") if state.compares else self.tr("Compare")
        facts = self.tr("Hide facts") if state.facts else self.tr("Facts")
        self._words = (linked, self.tr("Another record"), alone, facts, self.tr("Show party"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= WIDE_ENOUGH
        buttons = (self.link, self.pick, self.compare, self.facts, self.party)
        for button, words in zip(buttons, self._words, strict=True):
            button.set_text(words if wide else "", words)


class Foot(kit.Surface):
    """Back and on, zoom and turn, and whether it is saved."""

    stepped = Signal(int)
    paged = Signal(int)
    zoomed = Signal(float)
    fitted = Signal()
    actual = Signal()
    turned = Signal()
    kept = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "hair", sides="t", parent=parent)
        self.setFixedHeight(theme.FOOT)
        self.back = kit.Button("", "chevron-left", kind="quiet", tone="text")
        self.on = kit.Button("", "chevron-right", kind="quiet", tone="text")
        self._place = kit.Label("", fonts.BODY, fonts.MEDIUM)
        self.page_back = kit.Button("", "chevron-up", kind="quiet", tone="text")
        self.page_on = kit.Button("", "chevron-down", kind="quiet", tone="text")
        self._page = kit.Label("", fonts.DENSE, role="muted")
        self.out = kit.Button("", "zoom-out", kind="quiet", tone="text")
        self.closer = kit.Button("", "zoom-in", kind="quiet", tone="text")
        self._zoom = kit.Label("100 %", fonts.DENSE, role="muted", align=kit.CENTRE)
        self._zoom.setFixedWidth(56)
        self.fit = kit.Button("", "minimize", hint="0")
        self.whole = kit.Button("", "scan-eye", hint="1")
        self.turn = kit.Button("", "rotate-cw", hint="R")
        self.keep = kit.Button("", "save", hint="Shift+R")
        self._saved = kit.Label("", fonts.DENSE, role="ok", elide=True)
        self._connect()
        line = row(
            self.back, self._place, self.on, 8, self.page_back, self._page, self.page_on, None, self.out,
            self._zoom, self.closer, self.fit, self.whole, self.turn, self.keep, None, self._saved, gap=4,
        )  # fmt: skip
        line.setContentsMargins(12, 1, 16, 0)
        self.setLayout(line)
        self._words: tuple[str, ...] = ("", "", "", "")

    def _connect(self) -> None:
        acts = {
            self.back: lambda: self.stepped.emit(-1),
            self.on: lambda: self.stepped.emit(1),
            self.page_back: lambda: self.paged.emit(-1),
            self.page_on: lambda: self.paged.emit(1),
            self.out: lambda: self.zoomed.emit(1 / 1.25),
            self.closer: lambda: self.zoomed.emit(1.25),
            self.fit: self.fitted.emit,
            self.whole: self.actual.emit,
            self.turn: self.turned.emit,
            self.keep: self.kept.emit,
        }
        for button, act in acts.items():
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(act)

    def draw(self, state: ViewerState) -> None:
        pane = state.pane
        self.back.set_text("", self.tr("Previous"))
        self.on.set_text("", self.tr("Next"))
        self._place.set_text(f"{state.place} / {state.count}" if state.place else "–")
        self.back.setEnabled(state.place != 1)
        self.on.setEnabled(state.place != state.count)
        pages = pane.item is not None and pane.item.shape == "pages"
        for widget in (self.page_back, self._page, self.page_on):
            widget.setVisible(pages)
        self.page_back.set_text("", self.tr("Page up"))
        self.page_on.set_text("", self.tr("Page down"))
        self._page.set_text(fill(self.tr("Page %1 of %2"), pane.page, pane.pages))
        self.out.set_text("", self.tr("Smaller (-)"))
        self.closer.set_text("", self.tr("Larger (+)"))
        self._saved.set_text(state.saved)
        self._words = (self.tr("Fit"), self.tr("Actual pixels"), self.tr("Turn"), self.tr("Keep turned"))
        self._fit()

    def say_sight(self, zoom: float, *, turned: bool, card: bool) -> None:
        """How large it is shown; a turn the layers do not have yet can be kept."""
        percent = zoom * 100
        said = f"{percent:.0f} %" if percent >= 10 else f"{percent:.1f} %"
        self._zoom.set_text("" if card else said)
        for button in (self.out, self.closer, self.fit, self.whole, self.turn):
            button.setEnabled(not card)
        self.keep.setVisible(turned)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= WIDE_ENOUGH
        for button, words in zip((self.fit, self.whole, self.turn, self.keep), self._words, strict=True):
            button.set_text(words if wide else "", words)
        self._saved.setVisible(wide and bool(self._saved.text()))


class TroubleLine(kit.Surface):
    """What went wrong with a drawing, over the picture until it works again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("danger_soft", "hair", sides="b", parent=parent)
        self._text = kit.Paragraph("", fonts.DENSE, role="danger")
        line = row(kit.Glyph("circle-alert", 18, "danger"), self._text, gap=12, spread=True)
        line.setStretch(1, 1)
        line.setContentsMargins(16, 8, 16, 8)
        self.setLayout(line)
        self.hide()

    def say(self, text: str) -> None:
        self._text.set_text(text)
        self.setVisible(bool(text))
