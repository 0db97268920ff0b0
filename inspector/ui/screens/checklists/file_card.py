"""A checklist's file that is looked at: its faults with their cells, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui import fonts, messages, theme
from inspector.ui.components.button import Button
from inspector.ui.components.glyph import Glyph
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import Flow, Scroll, clear, column, row
from inspector.ui.components.surface import Card, Hairline
from inspector.ui.language import code, counted, fill, pick

if TYPE_CHECKING:
    from inspector.ui.screens.checklists.presenter import Read, State

MOST = 200  # faults that are shown; nobody mends more in one go
HIGH, SEEN = 232, 4  # the most its list takes, and the faults one sees without scrolling


class FileCard(Card):
    """Stands above the register until the file is published or put aside."""

    put_aside = Signal()
    tried = Signal()
    compared = Signal()
    published = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state: State | None = None
        self._found, self._is_low = 0, False
        self._title = Label("", fonts.HERO, fonts.MEDIUM, elide=True)
        self._name = Label("", fonts.DENSE, role="muted", elide=True)
        self._told = Paragraph("", fonts.DENSE)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(0)
        holder = QWidget()
        holder.setLayout(self._list)
        self._faults = Scroll(holder)
        self.aside = Button("", "x", key="Esc")
        self.compare = Button("", "history", key="F3")
        self.attempt = Button("", "eye")
        self.publish = Button("", "check", kind="primary", key="Ctrl+Enter")
        self.aside.clicked.connect(self.put_aside)
        self.compare.clicked.connect(self.compared)
        self.attempt.clicked.connect(self.tried)
        self.publish.clicked.connect(self.published)
        buttons = Flow()
        for button in (self.aside, self.compare, self.attempt, self.publish):
            buttons.add(button)
        self.body.setSpacing(10)
        self.body.addLayout(column(self._title, self._name, gap=2))
        self.body.addWidget(self._told)
        self.body.addWidget(self._faults)
        self.body.addWidget(buttons)
        self.hide()

    def draw(self, state: State) -> None:
        """The file of this state; hidden where there is none."""
        self._state = state
        self.setVisible(state.file is not None)
        if state.file is None:
            return
        read = state.read
        title = f"{pick(read.title, read.title_en)} {read.version}" if read else state.file.name
        self._title.set_text(title)
        self._name.set_text(f"{read.form} · {state.file.name}" if read else str(state.file.parent))
        self._told.set_text(self._words(state))
        self._told.role = "danger" if state.refused is not None else "text"
        self._draw_faults(state)
        self.aside.set_text(self.tr("Put aside"))
        self.compare.set_text(self.tr("Differences"))
        self.attempt.set_text(self.tr("Try"))
        self.publish.set_text(self.tr("Publish"))
        for button in (self.compare, self.attempt, self.publish):
            button.setVisible(read is not None)
            button.setEnabled(not state.reading)
        self.compare.setEnabled(bool(read and read.differences) and not state.reading)

    def _words(self, state: State) -> str:
        if state.refused is not None:
            errors = sum(1 for _, _, is_error in faults(state.refused) if is_error)
            if errors > 0 and "faults" in getattr(state.refused, "facts", {}):
                return fill(self.tr("Not published. Errors in the file: %1"), errors)
            return messages.sentence(state.refused)  # type: ignore[arg-type]
        if state.read is None:
            return self.tr("Looking through it…")
        return self._verdict(state.read)

    def _verdict(self, read: Read) -> str:
        """What publishing it means."""
        if not read.compared:
            one = self.tr("No errors, %1 question. A new checklist: none is published yet.")
            more = self.tr("No errors, %1 questions. A new checklist: none is published yet.")
            return counted(one, more, read.questions)
        if not read.differences:
            return fill(
                self.tr("No errors. Nothing differs from version %1, which is in use."), read.compared
            )
        one = self.tr(
            "No errors. %1 difference from version %2. Open records keep their version; new ones take this."
        )
        more = self.tr(
            "No errors. %1 differences from version %2. Open records keep their version; new ones take this."
        )
        return counted(one, more, len(read.differences), read.compared)

    def _draw_faults(self, state: State) -> None:
        clear(self._list)
        found = faults(state.refused)
        self._faults.setVisible(bool(found))
        for place, (where, what, is_error) in enumerate(found[:MOST]):
            if place:
                self._list.addWidget(Hairline())
            self._list.addWidget(_fault(where, what, is_error))
        if len(found) > MOST:
            self._list.addWidget(
                Label(fill(self.tr("and %1 more"), len(found) - MOST), fonts.DENSE, role="muted")
            )
        self._list.addStretch(1)
        self._found = len(found)
        self.give_way(self._is_low)
        self._faults.setMaximumHeight(min(HIGH, 62 * len(found)))

    def give_way(self, is_low: bool) -> None:
        """Faults stand together where there is room; on a low page they scroll in one line."""
        self._is_low = is_low
        self._faults.setMinimumHeight(theme.ROW * min(1 if is_low else SEEN, self._found))

    def focus_first(self) -> None:
        """The primary button where there is one, else the way out."""
        wanted = self.publish if self.publish.isVisibleTo(self) else self.aside
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._state is not None:
            self.draw(self._state)


def faults(error: Exception | None) -> list[tuple[str, str, bool]]:
    """Place, sentence and gravity of every fault a refusal carries; a compiler's refusal carries one."""
    facts = getattr(error, "facts", {})
    found = facts.get("faults")
    if isinstance(found, list | tuple):
        return [(str(one.place), _said(one), bool(one.is_error)) for one in found]
    if "row" in facts:
        return [(f"{facts.get('sheet', '')} {facts['row']}", str(facts.get("message", "")), True)]
    return []


def _said(fault: object) -> str:
    """The sentence of a fault; its facts are the author's own words and stay as they are."""
    known = messages.catalogue().get(fault.said, {})  # type: ignore[attr-defined]
    text = known.get(code(), str(fault.said))  # type: ignore[attr-defined]
    for name, value in fault.facts.items():  # type: ignore[attr-defined]
        shown = ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
        text = text.replace("{" + name + "}", shown)
    return text


def _fault(where: str, what: str, is_error: bool) -> QWidget:
    icon, tone = ("octagon-alert", "danger") if is_error else ("triangle-alert", "warn")
    place = Label(where, fonts.DENSE, fonts.MEDIUM, elide=True)
    place.setFixedWidth(148)
    line = QWidget()
    layout = row(Glyph(icon, 18, tone), place, spread=True, gap=10)
    layout.addWidget(Paragraph(what, fonts.DENSE), 1)
    layout.setContentsMargins(0, 8, 0, 8)
    line.setLayout(layout)
    line.setMinimumHeight(theme.CONTROL)
    return line
