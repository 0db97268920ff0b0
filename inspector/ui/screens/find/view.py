"""Draws the palette: 760 wide, grouped by kind, hits bold and underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.blocks import Glyph
from inspector.ui.components.button import Control, KeyCap
from inspector.ui.components.canvas import Canvas
from inspector.ui.components.composition import composing
from inspector.ui.components.field import LineEdit
from inspector.ui.components.label import Label
from inspector.ui.components.layouts import Scroll, clear, row
from inspector.ui.components.sheet import Overlay
from inspector.ui.components.surface import Hairline
from inspector.ui.screens.booths import words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from inspector.casework.find import Found
    from inspector.ui.screens.find.presenter import State

HEAD, FOOT = 62, 46
_KINDS: dict[str, tuple[str, object]] = {
    "booth": ("store", QT_TRANSLATE_NOOP("Find", "Booths")),
    "campaign": ("flag", QT_TRANSLATE_NOOP("Find", "Campaigns")),
    "area": ("store", QT_TRANSLATE_NOOP("Find", "Halls, streets, markets")),
    "target": ("clipboard-check", QT_TRANSLATE_NOOP("Find", "Other targets")),
    "party": ("building-2", QT_TRANSLATE_NOOP("Find", "Parties")),
    "right": ("badge-check", QT_TRANSLATE_NOOP("Find", "Rights")),
    "notice": ("file-text", QT_TRANSLATE_NOOP("Find", "Notices")),
    "inspection": ("clipboard-check", QT_TRANSLATE_NOOP("Find", "Inspections")),
}


class FindView(Overlay):
    """The palette. It tells what is typed and which line is wanted, nothing else."""

    typed = Signal(str)
    moved = Signal(int)
    kind_kept = Signal()
    opened = Signal(int, bool)  # line (-1: the one under the cursor), begin inspecting at once

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, width=760, top=64)
        self.state: State | None = None
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.field = LineEdit()
        self.field.setFont(fonts.font(fonts.TITLE))
        self.field.textChanged.connect(self.typed)
        self.field.installEventFilter(self)
        self._count = Label("", fonts.DENSE, role="muted")
        self._holder = QWidget()
        self._lines = QVBoxLayout(self._holder)
        self._lines.setContentsMargins(8, 0, 8, 8)
        self._lines.setSpacing(0)
        self._none = Label("", fonts.DENSE, role="muted")
        self.body.addLayout(self._head())
        self.body.addWidget(Hairline())
        self._scroll = Scroll(self._holder)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(Hairline())
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(20, 0, 20, 0)
        self._foot.setSpacing(16)
        self.body.addLayout(self._foot)
        self.retranslate()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(20, 10, 16, 10)
        head.setSpacing(12)
        head.addWidget(Glyph("search", 20, "accent"))
        head.addWidget(self.field, 1)
        head.addWidget(self._count)
        head.addWidget(KeyCap("Esc"))
        return head

    def open_with(self, text: str = "") -> None:
        """Show the palette with this text typed."""
        self.open()
        self.field.setText(text)
        self.typed.emit(text)
        self.field.setFocus()

    def show(self, state: State | None = None) -> None:
        """Draw a state; without one it is Qt's own `show()`."""
        if state is None:
            super().show()
            return
        if self._same_lines(state):
            for place, line in enumerate(self._found_lines()):
                line.set_current(place == state.at)
                if line.current:
                    self._scroll.ensureWidgetVisible(line, 0, 28)
        else:
            self._draw_lines(state)
        self.state = state
        count = self.tr("%n found", "", len(state.found)) if state.text.strip() else ""
        self._count.set_text("…" if state.busy else count)

    def _same_lines(self, state: State) -> bool:
        before = self.state
        return before is not None and before.shown == state.shown and before.text == state.text

    def _found_lines(self) -> list[_Line]:
        widgets = (self._lines.itemAt(place).widget() for place in range(self._lines.count()))
        return [widget for widget in widgets if isinstance(widget, _Line)]

    def _draw_lines(self, state: State) -> None:
        clear(self._lines)
        high = 8
        kind = ""
        for place, one in enumerate(state.shown):
            if one.kind != kind:
                kind = one.kind
                self._lines.addWidget(_group_head(kind))
                high += 28
            line = _Line(one, state.text, current=place == state.at)
            line.clicked.connect(lambda _=False, place=place: self.opened.emit(place, False))
            self._lines.addWidget(line)
            high += 48
        if not state.shown:
            self._lines.addWidget(self._nothing(state))
            high += 48
        self._holder.setFixedHeight(high)
        self._place()

    def _place(self) -> None:
        """A smaller window shows fewer lines at once; they scroll."""
        room = self.window_below.height() - 2 * 64 - HEAD - FOOT
        self._scroll.setFixedHeight(min(self._holder.minimumHeight(), max(96, room)))
        self.body.activate()
        super()._place()

    def _nothing(self, state: State) -> QWidget:
        if not state.text.strip():
            text = self.tr("Booth, shop, party, campaign, mark, patent, notice number; dots may be left out")
        else:
            text = self.tr("Searching…") if state.busy else self.tr("Nothing found")
        return _indented(Label(text, fonts.DENSE, role="muted", elide=True), 48)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if composing():
            return False
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.opened.emit(-1, control)
            case Qt.Key.Key_Tab:
                self.kind_kept.emit()
            case Qt.Key.Key_Escape:
                self.close_sheet()
            case _:
                return False
        return True

    def retranslate(self) -> None:
        """Set the words that do not depend on the state."""
        self.setAccessibleName(self.tr("Find"))
        self.field.setAccessibleName(self.tr("Find"))
        self.field.setPlaceholderText(self.tr("Target, party, campaign, mark, notice"))
        clear(self._foot)
        self._foot.addLayout(row(KeyCap("↑"), KeyCap("↓", self.tr("choose")), gap=4, spread=True))
        hints = (
            ("Enter", self.tr("open")),
            ("Ctrl+Enter", self.tr("inspect at once")),
            ("Tab", self.tr("only this kind")),
        )
        for key, text in hints:
            self._foot.addWidget(KeyCap(key, text))
        self._foot.addStretch(1)
        self._foot.addItem(QSpacerItem(0, 44))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.state is not None:
                state, self.state = self.state, None
                self.show(state)


def _group_head(kind: str) -> QWidget:
    head = Label(QCoreApplication.translate("Find", str(_KINDS[kind][1])), fonts.SMALL, fonts.MEDIUM, "muted")
    return _indented(head, 28)


def _indented(label: Label, high: int) -> QWidget:
    """A line of words above the icons of the lines."""
    holder = QWidget()
    line = row(label, spread=True)
    line.setContentsMargins(12, 0, 12, 0)
    holder.setLayout(line)
    holder.setFixedHeight(high)
    return holder


class _Line(Control):
    """One thing that was found."""

    def __init__(self, found: Found, text: str, *, current: bool) -> None:
        super().__init__()
        self.found, self.wanted, self.current = found, text, current
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedHeight(48)
        self.setText(found.title)
        self.setAccessibleName(f"{found.title} {found.subtitle}")

    def set_current(self, current: bool) -> None:
        """Whether the cursor is on this line."""
        if current != self.current:
            self.current = current
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        found = self.found
        with Canvas(self) as canvas:
            if self.current:
                canvas.frame(QRectF(self.rect()), theme.colour("accent_soft"))
            tone = "accent" if self.current else "muted"
            canvas.icon(_KINDS[found.kind][0], 12, self.height() / 2, 20, tone)
            right = self._draw_state(canvas)
            x = self._draw_hit(canvas, 48, found.title, fonts.BODY, "text", right - 48 - 26)
            room = max(0, right - x - 26)
            if room > 40:
                self._draw_hit(canvas, x + 14, found.subtitle, fonts.DENSE, "muted", room)

    def _draw_state(self, canvas: Canvas) -> float:
        booth = self.found.booth
        if booth is None:
            return float(self.width() - 12)
        icon, tone, word = words.told(booth)
        font = fonts.font(fonts.SMALL)
        left = self.width() - 12 - fonts.width(word, font) - 22
        canvas.icon(icon, left, self.height() / 2, 16, tone)
        canvas.text(QRectF(left + 22, 0, self.width() - left - 22, self.height()), word, font, tone)
        return left

    def _draw_hit(self, canvas: Canvas, x: float, text: str, size: int, role: str, room: float) -> float:
        """The text with what was searched for bold and underlined; answers where it ends."""
        start, end = hit(text, self.wanted)
        for part, bold in ((text[:start], False), (text[start:end], True), (text[end:], False)):
            if not part or room <= 0:
                continue
            font = QFont(fonts.font(size, fonts.BOLD if bold else fonts.REGULAR))
            font.setUnderline(bold)
            width = min(fonts.width(part, font), room)
            box = QRectF(x, 0, width, self.height())
            canvas.text(box, part, font, "accent" if bold else role, elide=True)
            x, room = x + width, room - width
        return x


def hit(text: str, wanted: str) -> tuple[int, int]:
    """Where the wanted letters and digits stand in a text, punctuation and blanks left out of both."""
    places = [place for place, character in enumerate(text) if character.isalnum()]
    plain = "".join(text[place] for place in places).casefold()
    looked_for = "".join(character for character in wanted.casefold() if character.isalnum())
    at = plain.find(looked_for) if looked_for and len(plain) == len(places) else -1
    if at < 0:
        return 0, 0
    return places[at], places[at + len(looked_for) - 1] + 1
