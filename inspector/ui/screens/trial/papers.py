"""The papers a trial has led to, each with the watermark of a draft; nothing of it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from inspector.ui.components.bars import TopBar
from inspector.ui.components.button import Button
from inspector.ui.components.choice import Choice, ChoiceGroup
from inspector.ui.components.layouts import row
from inspector.ui.components.pages import PagePreview
from inspector.ui.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

    from inspector.domain.notice import Notice


class TrialPapersView(Screen):
    """One paper at a time; digits change between them, and one key leads back to the questions."""

    wanted = Signal(str, int, float)  # notice, page, dots an inch
    reopened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.top = self._bar = TopBar()
        self.back = Button("", "undo-2", kind="primary", key="F9")
        self._bar.add(self.back)
        self.back.clicked.connect(self.reopened)
        self.kinds = ChoiceGroup("", digits="always")
        self.kinds.picked.connect(self._show_paper)
        self.pages = PagePreview()
        self.pages.wanted.connect(self.wanted)
        self._papers: dict[str, Notice] = {}
        upright = QVBoxLayout(self)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(0)
        line = row(self.kinds, None)
        line.setContentsMargins(16, 8, 16, 8)
        upright.addLayout(line)
        upright.addWidget(self.pages, 1)
        self.retranslate()

    def draw(self, state: Sequence[Notice]) -> None:
        self._papers = {one.id: one for one in state}
        self.kinds.set_choices([Choice(one.id, self._name(one)) for one in state])
        self.kinds.setVisible(len(self._papers) > 1)
        first = next(iter(self._papers), "")
        if first:
            self._show_paper(self.kinds.chosen() or first)

    def show_picture(self, notice: str, page: int, dots: float, image: QImage) -> None:
        """A page that was asked for."""
        self.pages.show_picture(notice, page, dots, image)

    def _show_paper(self, notice: str) -> None:
        self.kinds.choose(notice)
        self.pages.show_document(notice, self._papers[notice].pages)

    def _name(self, notice: Notice) -> str:
        words = {"W03": self.tr("On-site record"), "W04": self.tr("Order to correct")}
        return words.get(notice.kind, notice.kind)

    def retranslate(self) -> None:
        below = self.tr("A trial: nothing is saved or printed")
        self._bar.set_title(self.tr("What the papers would say"), below)
        self.back.set_text(self.tr("Back to the questions"))
        self.kinds.setAccessibleName(self.tr("Papers"))
        self.pages.set_name(self.tr("Pages"))

    def focus_first(self) -> None:
        self.pages.setFocus()

    def keys(self) -> list[tuple[str, str]]:
        return [("F9", self.tr("back to the questions")), ("PgUp/PgDown", self.tr("pages"))]
