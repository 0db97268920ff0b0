"""Draws the page of phrases: the list at the left, the one being written at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.bars import TopBar
from inspector.ui.components.keys import key_within
from inspector.ui.components.layouts import clear, column
from inspector.ui.language import fill
from inspector.ui.screen import Screen
from inspector.ui.screens.inspection.popup import Entry, EntryRow

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from inspector.domain.phrase import Phrase
    from inspector.ui.screens.phrases.presenter import State

STACKS = 800  # below this width the two stand one above the other


class PhrasesView(Screen):
    """What is typed stays in the fields until it is saved or another phrase is chosen."""

    chosen = Signal(int)
    saved = Signal(str, str, bool)  # text, short cut, offered everywhere from now on
    removed = Signal()
    fresh = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.top: TopBar = TopBar()
        self.add = kit.Button("", "plus", key="Ctrl+N")
        self.add.clicked.connect(self.fresh)
        self.top.add(self.add)
        self._ticket = -1
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(8, 8, 8, 8)
        self._rows.setSpacing(0)
        holder = QWidget()
        holder.setLayout(column(self._rows, None, gap=0))
        listed = kit.Card(padding=1)
        self._scroll = kit.Scroll(holder)
        listed.body.addWidget(self._scroll, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(theme.MARGIN, 20, theme.MARGIN, theme.PAD)
        self._columns.setSpacing(theme.PAD)
        self._columns.addWidget(listed, 1)
        written = QWidget()
        written.setLayout(column(self._editor(), None, gap=0))
        self._columns.addWidget(kit.Scroll(written), 1)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            key_within(self, key, self._save)
        self.retranslate()

    def _editor(self) -> QWidget:
        self._title = kit.Label("", fonts.BODY, fonts.MEDIUM)
        self._scope = kit.Paragraph("", fonts.SMALL, role="muted")
        self.text = kit.TextArea("", lines=5)
        self.shortcut = kit.Field("")
        self._names = [kit.Label("", fonts.SMALL, fonts.MEDIUM, "muted") for _ in range(2)]
        self._help = kit.Paragraph("", fonts.SMALL, role="muted")
        self._refusal = kit.Paragraph("", fonts.SMALL, role="danger")
        self.save = kit.Button("", "check", kind="primary", hint="Ctrl+Enter")
        self.save.clicked.connect(self._save)
        self.widen = kit.Button("", "route")
        self.widen.clicked.connect(lambda: self.saved.emit(self.text.text(), self.shortcut.text(), True))
        self.remove = kit.Button("", "trash-2", kind="danger")
        self.remove.clicked.connect(self.removed)
        acts = kit.Flow()
        for button in (self.save, self.widen, self.remove):
            acts.add(button)
        card = kit.Card()
        for part in (self._title, self._scope, self._names[0], self.text, self._names[1], self.shortcut,
                     self._help, self._refusal, acts):  # fmt: skip
            card.body.addWidget(part)
        card.body.addStretch(1)
        self._acts = acts
        return card

    # -- showing

    def draw(self, state: State) -> None:
        self._draw_rows(state)
        phrase = state.phrase
        self._title.set_text(self.tr("Change the phrase") if phrase.text else self.tr("A new phrase"))
        self._scope.set_text(self._where(phrase) if phrase.text else self.tr("Offered in every long text."))
        self._refusal.set_text(state.refusal)
        self._refusal.setVisible(bool(state.refusal))
        self.shortcut.stand("refused" if state.refusal else "rest")
        self.remove.setVisible(bool(phrase.text))
        self.widen.setVisible(bool(phrase.question))
        self._acts.refit()
        if state.ticket != self._ticket:
            first, self._ticket = self._ticket < 0, state.ticket
            self.text.set_text(phrase.text)
            self.shortcut.set_text(phrase.shortcut)
            if not first:
                self.text.setFocus(Qt.FocusReason.TabFocusReason)

    def _draw_rows(self, state: State) -> None:
        clear(self._rows)
        for at, one in enumerate(state.phrases):
            row = EntryRow(Entry(str(at), one.title, self._where(one), one.shortcut))
            row.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.set_current(at == state.chosen)
            row.clicked.connect(lambda _=False, at=at: self.chosen.emit(at))
            self._rows.addWidget(row)
            if at == state.chosen:
                QTimer.singleShot(0, row, lambda row=row: self._scroll.ensureWidgetVisible(row, 0, 8))

    def _where(self, phrase: Phrase) -> str:
        """Where it is offered, and whether it came with the program."""
        where = self.tr("offered everywhere")
        if phrase.question:
            where = fill(self.tr("offered at: %1"), phrase.label or phrase.question)
        shipped = self.tr("shipped")
        return where if phrase.id else f"{where} · {shipped}"

    def _save(self) -> None:
        self.saved.emit(self.text.text(), self.shortcut.text(), False)

    def focus_first(self) -> None:
        self.text.setFocus(Qt.FocusReason.TabFocusReason)

    def keys(self) -> list[tuple[str, str]]:
        return [("Ctrl+N", self.tr("a new phrase")), ("Ctrl+Enter", self.tr("save the phrase"))]

    def resizeEvent(self, event: QResizeEvent) -> None:
        stacked = self.width() < STACKS
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)

    def retranslate(self) -> None:
        self.top.set_title(self.tr("Phrases"), self.tr("Insert them with F3 in a long text"))
        self.add.set_text(self.tr("New phrase"))
        self.save.set_text(self.tr("Save"))
        self.widen.set_text(self.tr("Offer everywhere"))
        self.remove.set_text(self.tr("Take out"))
        texts = (self.tr("Words; {places} in braces are filled in each time"), self.tr("Short cut"))
        for label, text in zip(self._names, texts, strict=True):
            label.set_text(text)
        self.text.set_name(texts[0])
        self.shortcut.set_name(texts[1])
        self._help.set_text(
            self.tr("Type it and a blank, and the phrase stands there. Letters, digits or one word.")
        )
        if self.state is not None:
            self.draw(self.state)
