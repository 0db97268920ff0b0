"""Papers proposed: what was found asks for them, one key each; what the law bars says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from inspector.ui import fonts, theme
from inspector.ui.components.label import Label
from inspector.ui.components.layouts import clear
from inspector.ui.components.rows import RowControl
from inspector.ui.components.surface import Surface
from inspector.ui.language import pick
from inspector.ui.messages import sentence_for

if TYPE_CHECKING:
    from inspector.casework.offers import Offer
    from inspector.ui.components.canvas import Canvas

_KEYS = 9


class OfferRow(RowControl):
    """One paper: its key, its title, and whether it is begun, needs approval or is barred."""

    def __init__(self, offer: Offer, key: str) -> None:
        title = pick(offer.title_zh, offer.title_en)
        super().__init__(48, title, second(offer))
        self.offer, self.key, self.title = offer, key, title
        self.setEnabled(offer.may)
        self.setToolTip(f"{title} · {second(offer)}")

    def paint_content(self, canvas: Canvas) -> None:
        role = "text" if self.offer.may else "muted"
        icon = "file-text" if self.offer.may else "ban"
        canvas.icon(icon, 12, self.height() / 2, 16, "accent" if self.offer.may else "muted")
        body, small = fonts.font(fonts.DENSE, fonts.MEDIUM), fonts.font(fonts.SMALL)
        high, low = fonts.height(body), fonts.height(small)
        top, room = (self.height() - high - low) / 2, self.width() - 38.0 - 8
        canvas.text(QRectF(38, top, room, high), self.title, body, role, elide=True)
        if self.key:  # on the smaller line: the title has the width of the column
            wide = fonts.width(self.key, small)
            canvas.text(QRectF(38 + room - wide, top + high, wide, low), self.key, small, "muted")
            room -= wide + 8
        canvas.text(QRectF(38, top + high, room, low), second(self.offer), small, "muted", elide=True)


def second(offer: Offer) -> str:
    """Why it is proposed, or why it may not be made."""
    if not offer.may:
        return sentence_for(offer.code, dict(offer.facts))
    if offer.draft:
        return QCoreApplication.translate("Proposed", "draft begun")
    if offer.approval:
        return QCoreApplication.translate("Proposed", "needs the head's approval")
    words = {
        "service": QCoreApplication.translate("Proposed", "at the first service"),
        "complaint": QCoreApplication.translate("Proposed", "as the complaint stands"),
        "letter": QCoreApplication.translate("Proposed", "the letter of this tracing"),
        "feedback": QCoreApplication.translate("Proposed", "after a routine inspection"),
        "lift": QCoreApplication.translate("Proposed", "the measure must be lifted"),
        "notice": QCoreApplication.translate("Proposed", "before the inspection"),
    }
    codes = [words.get(one, one) for one in offer.asked_by]
    return " · ".join([offer.kind, *codes])


class ProposedPanel(Surface):
    """The list below the papers that are there."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__("", "")
        self._head = Label("", fonts.SMALL, fonts.MEDIUM, "muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._shown: tuple[Offer, ...] = ()
        upright = QVBoxLayout(self)
        upright.setContentsMargins(0, theme.GAP, 0, 0)
        upright.setSpacing(4)
        upright.addWidget(self._head)
        upright.addLayout(self._rows)
        for number in range(1, _KEYS + 1):
            key = QShortcut(QKeySequence(f"Alt+{number}"), self)
            key.activated.connect(lambda number=number: self._press(number))
        self.hide()

    def draw(self, offers: tuple[Offer, ...]) -> None:
        """Those not issued yet, the lawful ones first."""
        wanted = tuple(one for one in offers if one.is_proposed and not one.notice)
        self.setVisible(bool(wanted))
        if wanted == self._shown:
            return
        self._shown = tuple(sorted(wanted, key=lambda one: not one.may))
        clear(self._rows)
        for at, one in enumerate(self._shown, 1):
            row = OfferRow(one, f"Alt+{at}" if one.may and at <= _KEYS else "")
            row.clicked.connect(lambda _=False, kind=one.kind: self.asked.emit(kind))
            self._rows.addWidget(row)

    def _press(self, number: int) -> None:
        if number <= len(self._shown) and self._shown[number - 1].may:
            self.asked.emit(self._shown[number - 1].kind)

    def retranslate(self) -> None:
        self._head.set_text(QCoreApplication.translate("Proposed", "Papers proposed"))
        self._shown = ()
