"""The window around every screen: rail, page, status bar, and what lies over them (toast, cover, help)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.banners import Banner, TroubleBar
from inspector.ui.components.bars import StatusBar, TopBar
from inspector.ui.components.blocks import Toast
from inspector.ui.components.button import KeyCap
from inspector.ui.components.label import Label
from inspector.ui.components.layouts import row
from inspector.ui.components.rail import Rail
from inspector.ui.components.sheet import Overlay
from inspector.ui.components.surface import Surface
from inspector.ui.cover import Cover
from inspector.ui.navigation import PLACES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent

    from inspector.ui.navigation import Place
    from inspector.ui.screen import Screen


class Frame(Surface):
    """The main window. Screens are registered with `add` and made when first visited.

    `push` puts a page over the place one is in (an inspection over the booth list); Alt+Left takes it off.
    """

    find_asked = Signal()
    status_pressed = Signal(str)
    place_changed = Signal(str)
    closing = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self._makers: dict[str, Callable[[], Screen]] = {}
        self._pages: dict[str, QWidget] = {}
        self._screens: dict[QWidget, Screen] = {}
        self._over: list[tuple[Screen, QWidget]] = []
        self.here = ""
        self.rail = Rail(self.tr("Places"), self)
        self.stack = QStackedWidget()
        self.status = StatusBar()
        self.trouble = TroubleBar()
        self.toast = Toast(self)
        self.toast.setProperty("overlay", True)
        self.cover = Cover(self)
        self.banner = Banner()
        self._undo: Callable[[], object] | None = None
        self._build()
        self._bind_keys()
        self._retranslate()
        self.resize(1280, 800)
        self.setMinimumSize(640, 400)

    # -- places and pages

    def add(self, place_id: str, make: Callable[[], Screen]) -> None:
        """Register a screen: only now does its place appear on the rail."""
        self._makers[place_id] = make
        self.rail.set_places([one for one in PLACES if one.id in self._makers])
        self.rail.show_place(self.here)

    def go(self, place_id: str) -> None:
        """Show a place; pages lying over it are taken off first."""
        self.clear()
        if place_id not in self._pages:
            self._pages[place_id] = self._page(self._makers[place_id]())
            self.stack.addWidget(self._pages[place_id])
        self.stack.setCurrentWidget(self._pages[place_id])
        self.here = place_id
        self.focus_page()
        self.rail.show_place(place_id)
        self._fit()
        self.place_changed.emit(place_id)

    def push(self, screen: Screen) -> None:
        """Show a page over the present one."""
        self.toast.hide()  # it spoke of the page below
        page = self._page(screen)
        self._over.append((screen, page))
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self._fit()
        self.focus_page()

    def back(self) -> None:
        """Take the topmost page off; what it was is over. The only page of a window stays."""
        if self._over and (len(self._over) > 1 or self.here):
            self._take_off()
            under = self._over[-1][1] if self._over else self._pages.get(self.here)
            if under is not None:
                self.stack.setCurrentWidget(under)
            self.focus_page()
            self.place_changed.emit(self.here)

    def clear(self) -> None:
        """Take every page off that lies over a place."""
        while self._over:
            self._take_off()

    def over(self) -> list[Screen]:
        """The pages over the place, the topmost last."""
        return [screen for screen, _ in self._over]

    def places(self) -> tuple[str, ...]:
        """The places one can go to."""
        return tuple(self._makers)

    def set_count(self, place_id: str, count: int) -> None:
        if place_id in self.rail.items:
            self.rail.items[place_id].set_count(count)

    # -- what is told

    def tell(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """A toast: what happened, and how to take it back."""
        self._undo = undo
        self.toast.say(text, undo=undo is not None)
        self._place_toast()

    def show_trouble(self, text: str) -> None:
        """A trouble that belongs to no field: a bar over the page, until it is closed."""
        self.trouble.say(text)

    # -- inside

    def _take_back(self) -> None:
        if self._undo is not None:
            self._undo()

    def _build(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        for part in (self.banner, self.trouble, self.stack, self.status):
            right.addWidget(part, 1 if part is self.stack else 0)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.rail)
        line.addLayout(right, 1)
        self.rail.chosen.connect(self.go)
        self.status.pressed.connect(self._status_pressed)
        self.toast.undone.connect(self._take_back)

    def _bind_keys(self) -> None:
        bindings: dict[str, Callable[[], object]] = {
            "Ctrl+K": self.find_asked.emit,
            "Alt+Left": self.back,
            "F12": self.cover.toggle,
            "F1": self._show_keys,
        }
        for number in range(1, 10):
            bindings[f"Ctrl+{number}"] = partial(self._go_to_number, number)
        for key, act in bindings.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that what lies beside the page has no use for is the page's."""
        screen, focus = self.current(), QApplication.focusWidget()
        parts = (self.rail, self.status, self.toast, self.trouble)
        beside = focus in (None, self) or any(part.isAncestorOf(focus) for part in parts)
        if not (screen is not None and beside and screen.press(event)):
            super().keyPressEvent(event)

    def focus_page(self) -> None:
        """Put typing where the page that is shown wants it."""
        screen = self.current()
        if screen is not None:
            screen.take_focus()

    def _go_to_number(self, number: int) -> None:
        known = self._places()
        if number <= len(known):
            self.go(known[number - 1].id)

    def _places(self) -> list[Place]:
        """The places there are, in the order of their numbers."""
        return [one for one in PLACES if one.id in self._makers]

    def _page(self, screen: Screen) -> QWidget:
        page = QWidget()
        self._screens[page] = screen
        upright = QVBoxLayout(page)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(0)
        if screen.top is not None:
            upright.addWidget(screen.top)
        if isinstance(screen.top, TopBar):
            screen.top.find_asked.connect(self.find_asked)
            screen.top.menu_asked.connect(self._show_menu)
        upright.addWidget(screen, 1)
        return page

    def _take_off(self) -> None:
        screen, page = self._over.pop()
        screen.leave()
        self.stack.removeWidget(page)
        self._screens.pop(page, None)
        page.hide()
        page.deleteLater()

    def current(self) -> Screen | None:
        page = self.stack.currentWidget()
        return self._screens.get(page) if page is not None else None

    def _status_pressed(self, key: str) -> None:
        if key == "cover":
            self.cover.toggle()
        else:
            self.status_pressed.emit(key)

    def _show_menu(self) -> None:
        menu = QMenu(self)
        for one in self._places():
            menu.addAction(one.title(), lambda place_id=one.id: self.go(place_id))
        menu.popup(self.mapToGlobal(self.rect().topLeft()))

    def _show_keys(self) -> None:
        screen = self.current()
        if screen is not None:
            KeysSheet(self, screen.keys(), [one.title() for one in self._places()]).open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.focus_page()  # a focus set before the window is shown is forgotten

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        self._place_toast()
        self.cover.setGeometry((self.cover.parentWidget() or self).rect())

    def _fit(self) -> None:
        """Where it is narrow the rail becomes a menu button in the top bar."""
        narrow = self.width() < theme.NARROW
        self.rail.setVisible(not narrow and bool(self._makers))
        screen = self.current()
        if screen is not None and isinstance(screen.top, TopBar):
            screen.top.menu_button.setVisible(narrow and bool(self._makers))

    def _place_toast(self) -> None:
        left = theme.PAD + (theme.RAIL if self.rail.isVisible() else 0)
        self.toast.move(left, self.height() - theme.STATUS_BAR - theme.PAD - self.toast.height())

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Inspector"))
        self.rail.setAccessibleName(self.tr("Places"))
        self.status.say("cover", self.tr("Cover F12"), "lock")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        for screen, _ in self._over:
            screen.leave()
        self.closing.emit()
        super().closeEvent(event)


class KeysSheet(Overlay):
    """F1: the keys of this screen."""

    def __init__(self, window: QWidget, keys: list[tuple[str, str]], places: Sequence[str] = ()) -> None:
        super().__init__(window, width=480)
        everywhere = [
            *([(f"Ctrl+1–{len(places)}", " · ".join(places))] if places else []),
            ("Ctrl+K", self.tr("find anything")),
            ("Ctrl+Z", self.tr("undo")),
            ("Alt+Left", self.tr("back")),
            ("F12", self.tr("cover the screen")),
        ]
        self.body.addWidget(Label(self.tr("Keys of this screen"), fonts.HERO, fonts.MEDIUM))
        for key, words in [*keys, *everywhere]:
            self.body.addLayout(row(KeyCap(key, words)))
        self.closed.connect(self.deleteLater)
