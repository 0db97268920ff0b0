"""The licence's card: read the QR code of a business licence, see what it proposes, take it with Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.layouts import clear, column
from inspector.ui.language import fill

if TYPE_CHECKING:
    from inspector.ui.screens.inspection.hands import Hands
    from inspector.ui.screens.inspection.reads import Offer, OfferLine


class LicenceCard(kit.Surface):
    """One line while there is nothing to propose; a proposal says what, where from, and what it replaces."""

    def __init__(self, hands: Hands) -> None:
        super().__init__("raised", radius=theme.CARD_RADIUS)
        self._offer: Offer | None = None
        self._what = kit.Paragraph("", fonts.BODY, fonts.MEDIUM)
        self._from = kit.Paragraph("", fonts.SMALL, role="muted")
        self.read = kit.Button("", "scan-line", hint="Ctrl+B")
        self.read.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.read.clicked.connect(hands.licence_asked)
        self.accept = kit.Button("", "check", kind="primary", hint="Enter")
        self.accept.clicked.connect(hands.offer_taken)
        self.leave = kit.Button("", hint="Esc")
        self.leave.clicked.connect(hands.offer_left)
        self.sources = kit.Flow()
        self._lines = QWidget()
        self._grid = QVBoxLayout(self._lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        head = kit.row(kit.Glyph("building-2", 18, "accent"), gap=12, spread=True)
        head.addLayout(column(self._what, self._from, gap=0), 1)
        head.addWidget(self.read)
        self._acts = QWidget()
        acts = kit.row(self.accept, self.leave)
        self._acts.setLayout(acts)
        body = column(head, self._lines, self._acts, self.sources, gap=12)
        body.setContentsMargins(16, 12, 12, 12)
        self.setLayout(body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.draw(None)

    def draw(self, offer: Offer | None) -> None:
        self._offer = offer
        reading = offer is not None and bool(offer.waiting)
        lines = offer.lines if offer else ()
        self._what.set_text(self._title(offer))
        self._from.set_text(self._source(offer))
        self._from.setVisible(bool(self._from.text()))
        self._show_lines(lines)
        self._acts.setVisible(offer is not None and offer.is_found)
        self.accept.setVisible(bool(lines))
        self.leave.set_text(self.tr("Decline") if lines else self.tr("Close"))
        self.read.setVisible(offer is None or not (offer.is_found or reading))
        self.sources.setVisible(offer is not None and not reading and not lines)
        self.sources.refit()
        offered = bool(lines)
        self.paint_as("accent_soft" if offered else "raised")

    def _title(self, offer: Offer | None) -> str:
        if offer is None:
            return self.tr("Read the party from the QR code of its business licence")
        if offer.lines:
            return self.tr("Proposed from the licence")
        if offer.agrees:
            return self.tr("The licence is that of the registered party; nothing to fill in")
        if offer.link:
            return self.tr("The code only leads to a page of the registry: it holds no name and no code")
        if offer.is_found:
            return self.tr("Everything the code holds is here already")
        if offer.waiting:
            return self.tr("Reading the photos…")
        return self.tr("No licence code in these photos") if offer.photos else self.tr("No photo here yet")

    def _source(self, offer: Offer | None) -> str:
        if offer is not None and offer.is_found:
            words = self.tr("From the QR code of the licence, photo %1. What it does not hold is left open.")
            return fill(words, offer.name)
        advice = self.tr("Step closer, hold still, let light fall on it.")
        return advice if self._is_fruitless(offer) else ""

    @staticmethod
    def _is_fruitless(offer: Offer | None) -> bool:
        return offer is not None and bool(offer.photos) and not offer.waiting

    def _show_lines(self, lines: tuple[OfferLine, ...]) -> None:
        clear(self._grid)
        for one in lines:
            self._grid.addLayout(self._line(one))
        self._lines.setVisible(bool(lines))

    def _line(self, line: OfferLine) -> QGridLayout:
        """Name and proposed value; below, what it would take the place of, and what does not compute."""
        grid = QGridLayout()
        grid.setContentsMargins(30, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        label = kit.Label(line.label, fonts.DENSE, role="muted", elide=True)
        label.setFixedWidth(168)
        grid.addWidget(label, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(kit.Paragraph(line.words, fonts.DENSE, fonts.MEDIUM), 0, 1)
        if line.now:
            replaced = fill(self.tr("in place of “%1”, which was typed"), line.now)
            grid.addWidget(kit.Paragraph(replaced, fonts.SMALL, role="warn"), 1, 1)
        if line.expected:
            wrong = fill(self.tr("check character: %1 expected"), line.expected[-1:])
            grid.addWidget(kit.Paragraph(wrong, fonts.SMALL, role="warn"), 2, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def retranslate(self) -> None:
        self.read.set_text(self.tr("Read"))
        self.accept.set_text(self.tr("Take all"))
        self.draw(self._offer)
