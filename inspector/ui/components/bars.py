"""The bar above a page and the bar below everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.badge import Avatar
from inspector.ui.components.button import Button
from inspector.ui.components.controls import SearchButton, Segment
from inspector.ui.components.label import Label
from inspector.ui.components.layouts import clear, column, row
from inspector.ui.components.surface import Hairline, Surface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


SEARCH, SEARCH_LEAST = 304, 140  # narrower than this it is its icon only


class TopBar(Surface):
    """Title and subtitle at the left; search, officers and the page's buttons at the right. 60 high.

    A screen makes its own: `self.top = TopBar(search=True)`, then `set_title` and `add`.
    """

    find_asked = Signal()
    menu_asked = Signal()

    def __init__(self, *, search: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("surface", "hair", sides="b", parent=parent)
        self.setFixedHeight(theme.TOP_BAR)
        self._lead = Label("", fonts.TITLE, fonts.BOLD)
        self._title = Label("", fonts.TITLE, fonts.BOLD, elide=True)
        self._below = Label("", fonts.SMALL, role="muted", elide=True)
        self.menu_button = Button("", "menu", kind="quiet", tone="text", name=self.tr("Places"))
        self.menu_button.hide()
        self.menu_button.clicked.connect(self.menu_asked)
        self.search = SearchButton(self.tr("Target, party, mark, notice")) if search else None
        self._officers = QHBoxLayout()
        self._officers.setSpacing(16)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(theme.GAP)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(theme.MARGIN, 0, theme.PAD, 1)
        self._line.setSpacing(theme.PAD)
        self._line.addWidget(self.menu_button)
        words = column(None, row(self._lead, self._title, gap=12), self._below, None, gap=0)
        self._line.addLayout(words, 1)
        if self.search is not None:
            self.search.clicked.connect(self.find_asked)
            self._line.addWidget(self.search)
        self._line.addLayout(self._officers)
        self._line.addLayout(self._actions)

    def set_title(self, title: str, below: str = "", *, lead: str = "") -> None:
        """`lead` is a booth number: then the title beside it is one size smaller."""
        self._lead.set_text(lead)
        self._lead.setVisible(bool(lead))
        self._title.size_of_text = fonts.HERO if lead else fonts.TITLE
        self._title.weight = fonts.MEDIUM if lead else fonts.BOLD
        self._title.set_text(title)
        self._title.updateGeometry()
        self._below.set_text(below)
        self._below.setVisible(bool(below))
        self._fit()

    def set_officers(self, names: Sequence[str]) -> None:
        clear(self._officers)
        for number, name in enumerate(names):
            self._officers.addWidget(Avatar(name, ("accent", "ok", "warn")[number % 3]))
        self._fit()

    def add(self, *widgets: QWidget) -> None:
        """Buttons at the right end, in order."""
        for widget in widgets:
            self._actions.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        """Where it is narrow, the officers leave first and the search becomes its icon."""
        width = self.width()
        for place in range(self._officers.count()):
            widget = self._officers.itemAt(place).widget()
            if widget is not None:
                widget.setVisible(width >= theme.SMALL - theme.RAIL)
        if self.search is not None:
            self.search.setMaximumWidth(self._room_to_search() if width >= theme.NARROW else theme.CONTROL)

    def _room_to_search(self) -> int:
        """The title is read whole before the search has its words."""
        words = sum(one.sizeHint().width() for one in (self._lead, self._title) if one.text()) + 12
        beside = self._officers.sizeHint().width() + self._actions.sizeHint().width()
        room = self.width() - words - beside - theme.MARGIN - 5 * theme.PAD
        return min(SEARCH, room) if room >= SEARCH_LEAST else theme.CONTROL

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.menu_button.set_text("", self.tr("Places"))
            if self.search is not None:
                self.search.set_text(self.tr("Target, party, mark, notice"))


class StatusBar(Surface):
    """Always answers: saved or not, online or not, how many wait, printer, numbers left. Each is a button."""

    pressed = Signal(str)
    LEFT = ("saved", "network", "waiting", "sync", "stamps")
    RIGHT = ("printer", "room", "numbers", "cover")
    KEPT = ("saved", "network", "waiting")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("raised", "hair", sides="t", parent=parent)
        self.setFixedHeight(theme.STATUS_BAR)
        self.segments: dict[str, Segment] = {}
        self._lines: dict[str, Hairline] = {}
        self._more = Button("", "ellipsis", kind="quiet", tone="muted", name=self.tr("More of the status"))
        self._more.clicked.connect(self._show_rest)
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(6, 0, 2, 0)
        self._line.setSpacing(0)
        for key in self.LEFT:
            self._add(key)
        self._line.addStretch(1)
        for key in self.RIGHT:
            self._add(key)
        self._line.addWidget(self._more)
        self._fit()

    def say(self, key: str, text: str, icon: str = "", role: str = "muted", tip: str = "") -> None:
        """Fill one segment; an empty text takes it away."""
        self.segments[key].say(text, icon, role, tip)
        self._fit()

    def _add(self, key: str) -> None:
        icons = {
            "saved": "check", "network": "cloud-off", "waiting": "send", "sync": "refresh-cw",
            "printer": "printer", "room": "image", "numbers": "hash", "cover": "lock", "stamps": "clock",
        }  # fmt: skip
        segment = Segment(icons[key])
        segment.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what it tells is no stop on the way; F12 covers
        segment.clicked.connect(lambda: self.pressed.emit(key))
        line = Hairline(upright=True)
        line.setFixedHeight(16)
        self.segments[key], self._lines[key] = segment, line
        self._line.addWidget(segment)
        self._line.addWidget(line, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        filled = [key for key, segment in self.segments.items() if segment.text()]
        needed = sum(self.segments[key].sizeHint().width() + 1 for key in filled) + 24
        narrow = needed > self.width() > 0
        shown = [key for key in filled if not narrow or key in self.KEPT]
        while narrow and len(shown) > 1 and self._room(shown) > self.width():
            shown.pop()
        for key, segment in self.segments.items():
            segment.setVisible(key in shown)
            ends = key in self.LEFT and key == next((k for k in reversed(self.LEFT) if k in shown), "")
            self._lines[key].setVisible(key in shown and not ends and key != "cover")
        self._more.setVisible(len(shown) < len(filled))

    def _room(self, keys: list[str]) -> int:
        return sum(self.segments[key].sizeHint().width() + 1 for key in keys) + theme.CONTROL + 8

    def _show_rest(self) -> None:
        menu = QMenu(self)
        for key, segment in self.segments.items():
            if segment.text() and not segment.isVisible():
                menu.addAction(segment.text(), lambda key=key: self.pressed.emit(key))
        menu.popup(self._more.mapToGlobal(self._more.rect().topLeft()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._more.set_text("", self.tr("More of the status"))


class FootBar(Surface):
    """The bar under a page: what the keys do at the left, where to go next at the right. 56 high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "hair", sides="t", parent=parent)
        self.setFixedHeight(56)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(theme.MARGIN, 1, theme.PAD, 0)
        self.line.setSpacing(theme.PAD)
