"""The sheet that asks for one step: what it does, its fields, and what was refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui import choosing, fonts, messages, theme
from inspector.ui.components.button import Button
from inspector.ui.components.field import Field, Labelled
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import Scroll, row
from inspector.ui.components.sheet import Overlay
from inspector.ui.language import fill
from inspector.ui.screens.create.officer import Strength
from inspector.ui.screens.keys import presenter as steps
from inspector.ui.screens.keys import words

if TYPE_CHECKING:
    from inspector.ui.screens.keys.presenter import Ask

AROUND = 200  # px of title, buttons and margins around what scrolls
_CLEAR = (steps.NAME, steps.BADGE)


class AskSheet(Overlay):
    """Made anew for each step, so that no secret stays in a field."""

    given = Signal(object)
    weighed = Signal(str)
    sheet_saved = Signal(object)

    def __init__(self, window: QWidget, ask: Ask, me: str) -> None:
        super().__init__(window, width=560)
        self.ask = ask
        self.rows: dict[str, Labelled] = {}
        self.body.addWidget(Label(words.title(ask.kind, ask.name), fonts.HERO, fonts.MEDIUM, elide=True))
        self._content = QWidget()
        self._inner = QVBoxLayout(self._content)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.setSpacing(theme.GAP)
        self._scroll = Scroll(self._content)
        self.body.addWidget(self._scroll)
        self._inner.addWidget(Paragraph(words.text(ask.kind), role="muted"))
        self._save, self._saved = Button("", "save"), Label("", fonts.DENSE, role="ok", elide=True)
        self._save.clicked.connect(self._ask_where)
        self._sheet = QWidget()
        self._sheet.setLayout(row(self._save, self._saved, gap=12))
        self._inner.addWidget(self._sheet)
        whose = ask.name if ask.kind in (steps.PASSPHRASE, steps.PIN) else me
        self._strength = Strength()
        for name in ask.fields:
            self._add(name, whose)
        self._wrong = Paragraph("", fonts.DENSE, role="danger")
        self._inner.addWidget(self._wrong)
        self.body.addSpacing(theme.GAP)
        self.cancel = Button(self.tr("Cancel"))
        self.act = Button(words.act(ask.kind), kind="danger" if ask.kind == steps.LEAVE else "primary")
        self.cancel.clicked.connect(self.close_sheet)
        self.act.clicked.connect(self._give)
        self.body.addLayout(row(None, self.cancel, self.act))
        self.setAccessibleName(words.title(ask.kind, ask.name))
        self.draw(ask)

    def _add(self, name: str, whose: str) -> None:
        field = Field("", secret=name not in _CLEAR)
        field.entered.connect(self._next)
        self.rows[name] = Labelled(field, "")
        self.rows[name].set_label(words.label(name, whose, self.ask.kind))
        field.edited.connect(lambda _, name=name: self.rows[name].say(""))
        if name == steps.NEW:
            field.edited.connect(self.weighed)
        self._inner.addWidget(self.rows[name])
        if name == steps.NEW:
            self._inner.addWidget(self._strength)

    def open(self) -> None:
        super().open()
        first = self.field(next(iter(self.rows), ""))
        (self._save if self.ask.needs_sheet or first is None else first).setFocus(
            Qt.FocusReason.TabFocusReason
        )

    def _place(self) -> None:
        """Where the window is low, what is asked scrolls and the buttons stay."""
        window = self.window_below
        width = min(self._width, window.width() - 32) - 2 * theme.MARGIN - 2
        needed = max(self._inner.heightForWidth(width), self._inner.minimumHeightForWidth(width))
        self._scroll.setFixedHeight(max(80, min(needed, window.height() - AROUND)))
        super()._place()

    def field(self, name: str) -> Field | None:
        """The field of this name."""
        control = self.rows[name].control if name in self.rows else None
        return control if isinstance(control, Field) else None

    def draw(self, ask: Ask) -> None:
        """What was saved, what was refused, whether it is under way."""
        newly = ask.wrong is not None and ask.wrong is not self.ask.wrong
        self.ask = ask
        self._sheet.setVisible(ask.needs_sheet)
        self._save.set_text(self.tr("Save the new sheet as PDF"))
        self._saved.set_text(fill(self.tr("Saved: %1"), ask.saved_to) if ask.saved_to else "")
        self._strength.draw(ask.strength)
        sentence = messages.sentence(ask.wrong) if ask.wrong is not None else ""
        for name, labelled in self.rows.items():
            labelled.say(sentence if name == ask.at else "")
        self._wrong.set_text(sentence if not ask.at else "")
        self._wrong.setVisible(bool(sentence) and not ask.at)
        unsaved = ask.needs_sheet and not ask.saved_to
        busy = self.tr("This is being done") if ask.busy else ""
        self.act.refuse(self.tr("First save the new sheet") if unsaved else busy)
        self._place()
        field = self.field(ask.at)
        if newly and field is not None:
            field.line.selectAll()
            field.setFocus()

    def _next(self) -> None:
        """Enter goes to the next field, and from the last one does it."""
        fields = [self.field(name) for name in self.rows]
        here = next((at for at, one in enumerate(fields) if one is not None and one.line.hasFocus()), -1)
        following = fields[here + 1] if here + 1 < len(fields) else None
        if following is not None:
            following.setFocus()
        else:
            self._give()

    def _give(self) -> None:
        self.given.emit({name: control.text() for name in self.rows if (control := self.field(name))})

    def _ask_where(self) -> None:
        name = self.tr("Recovery sheet") + ".pdf"
        choosing.target(
            self.window_below,
            self.tr("Save the recovery sheet"),
            name,
            lambda path: self.sheet_saved.emit(Path(path)),
        )
