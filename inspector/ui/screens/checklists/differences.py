"""Draws what differs between two versions of a checklist: question by question, before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.bars import TopBar
from inspector.ui.components.blocks import EmptyState
from inspector.ui.components.button import Button
from inspector.ui.components.glyph import Glyph
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import Scroll, clear, column, row
from inspector.ui.components.surface import Card, Hairline
from inspector.ui.language import code, fill, pick
from inspector.ui.screen import Screen
from inspector.ui.screens.checklists import words

if TYPE_CHECKING:
    from inspector.casework.differences import Aspect, Difference

MOST = 120  # questions that are drawn; the command line tells all of them
_SIGNS = {"added": ("plus", "ok"), "removed": ("trash-2", "danger"), "changed": ("pencil", "warn")}


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions and what differs."""

    title: str
    title_en: str
    before: str
    after: str
    differences: tuple[Difference, ...]


class DifferencesView(Screen):
    """A card a section; in it the questions in the order of the later version."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.top = self._bar = TopBar()
        self.back = Button("", "arrow-left", kind="primary", key="Esc")
        self._bar.add(self.back)
        self.back.clicked.connect(self.left)
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.PAD)
        holder = QWidget()
        holder.setLayout(column(self._body, None, gap=0))
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.MARGIN, 20, theme.MARGIN, theme.PAD)
        self._scroll = Scroll(holder)
        page.addWidget(self._scroll, 1)
        self.retranslate()

    def draw(self, state: Compared) -> None:
        title = pick(state.title, state.title_en)
        counts = {kind: sum(one.kind == kind for one in state.differences) for kind in _SIGNS}
        below = fill(
            self.tr("%1 to %2: added %3, removed %4, changed %5"),
            state.before, state.after, counts["added"], counts["removed"], counts["changed"],
        )  # fmt: skip
        self._bar.set_title(title, below)
        clear(self._body)
        if not state.differences:
            card = Card()
            card.body.addWidget(EmptyState("check", self.tr("Nothing differs"), below))
            self._body.addWidget(card)
        section, card = None, Card(padding=1)
        for one in state.differences[:MOST]:
            if one.section != section:
                section, card = one.section, self._section(one)
                self._body.addWidget(card)
            else:
                card.body.addWidget(Hairline())
            card.body.addWidget(self._difference(one))
        if len(state.differences) > MOST:
            more = fill(self.tr("and %1 more"), len(state.differences) - MOST)
            self._body.addWidget(Label(more, fonts.DENSE, role="muted"))

    def _section(self, one: Difference) -> Card:
        card = Card(padding=1)
        card.body.setSpacing(0)
        name = one.section.get(code(), "") or self.tr("Filled in by the program")
        title = Label(name, fonts.BODY, fonts.MEDIUM, elide=True)
        line = row(title)
        line.setContentsMargins(theme.PAD, 10, theme.PAD, 10)
        card.body.addLayout(line)
        card.body.addWidget(Hairline())
        return card

    def _difference(self, one: Difference) -> QWidget:
        icon, tone = _SIGNS[one.kind]
        names = {"added": self.tr("added"), "removed": self.tr("removed"), "changed": self.tr("changed")}
        last = one.reference.rpartition("/")[2]
        label = Label(one.label.get(code(), "") or last, fonts.BODY, elide=True)
        kind = Label(f"{names[one.kind]} · {last}", fonts.SMALL, role="muted", elide=True)
        head = row(Glyph(icon, 18, tone), gap=10, spread=True)
        head.addLayout(column(label, kind, gap=2), 1)
        inside = column(head, gap=8)
        for aspect in one.aspects:
            inside.addLayout(self._aspect(aspect))
        inside.setContentsMargins(theme.PAD, 12, theme.PAD, 12)
        block = QWidget()
        block.setLayout(inside)
        return block

    def _aspect(self, aspect: Aspect) -> QVBoxLayout:
        lines = column(Label(words.aspect(aspect.name), fonts.SMALL, fonts.MEDIUM, "muted"), gap=2)
        for text, sign, role in ((aspect.before, "−", "danger"), (aspect.after, "+", "ok")):
            if text:
                said = "\n".join(f"{sign} {line}" for line in text.split("\n"))
                lines.addWidget(Paragraph(said, fonts.DENSE, role=role))
        lines.setContentsMargins(28, 0, 0, 0)
        return lines

    def retranslate(self) -> None:
        self.back.set_text(self.tr("Back"))

    def focus_first(self) -> None:
        self.back.setFocus()

    def keys(self) -> list[tuple[str, str]]:
        return [("Esc", self.tr("back"))]
