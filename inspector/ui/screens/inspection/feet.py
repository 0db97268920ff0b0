"""The feet of the page and of the evidence column, the bar that tells a trouble, the top bar's parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QSizePolicy, QWidget
from shiboken6 import isValid

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.layouts import clear, column
from inspector.ui.screens.inspection import words
from inspector.ui.screens.inspection.moments import DayEditor

if TYPE_CHECKING:
    from inspector.ui.screens.inspection.hands import Hands
    from inspector.ui.screens.inspection.state import Earlier, InspectionState


W = TypeVar("W", bound=QWidget)


class PageFoot(kit.FootBar):
    """What the keys do at the left, the next section at the right."""

    next_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._caps = [kit.KeyCap("Enter"), kit.KeyCap("1–9"), kit.KeyCap("F6")]
        self._lookup: kit.Lookup | None = None
        self._next = kit.Button("", "arrow-right", hint="Ctrl+Enter")
        self._next.clicked.connect(self.next_asked)
        for cap in self._caps:
            self.line.addWidget(cap)
        self.line.addStretch(1)
        self.left = kit.Badge()
        self.line.addWidget(self.left)
        self.line.addWidget(self._next)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._say_key)

    def _say_key(self, _: QWidget | None, now: QWidget | None) -> None:
        """What the keys do where the focus is now; a list that opens has other keys than its field."""
        if self._lookup is not None and isValid(self._lookup):
            self._lookup.toggled.disconnect(self._say_own)
        self._lookup = owner_of(now, kit.Lookup)
        if self._lookup is not None:
            self._lookup.toggled.connect(self._say_own)
        self._say_own()

    def _say_own(self) -> None:
        now = QApplication.focusWidget()
        self._caps[0].set_key("Tab" if isinstance(now, QPlainTextEdit) else "Enter")
        key = own_key(now)
        self._own = bool(key)
        words_of = {"1–9": self.tr("pick"), "Alt+1–9": self.tr("pick"), "↓": self.tr("open the list"),
                    "Alt+↓": self.tr("the month"), "F3": self.tr("phrases")}  # fmt: skip
        if key:
            self._caps[1].set_key(key)
            self._caps[1].set_text(words_of[key])
        self._fit()

    def draw(self, state: InspectionState) -> None:
        self._caps[0].set_text(self.tr("next field"))
        self._caps[2].set_text(self.tr("photo"))
        self._say_own()
        left = 0 if state.page.opening else state.page.left
        self.left.say(words.Counted().left_for_you(left) if left else "", "pencil", "warn")
        self.left.setVisible(bool(left))
        self._next.set_text(state.following)
        self._next.setVisible(bool(state.following))
        self._fit()

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _fit(self) -> None:
        """Where there is no room the words about keys leave, from the right."""
        taken = self._next.sizeHint().width() + (0 if self.left.isHidden() else self.left.sizeHint().width())
        room = self.width() - taken - theme.MARGIN - 3 * theme.PAD
        for cap in self._caps:
            if cap is self._caps[1] and not self._own:
                cap.hide()
                continue
            room -= cap.sizeHint().width() + theme.PAD
            cap.setVisible(room >= 0)

    _own = False  # whether the field in focus has a key of its own


def owner_of(focus: QWidget | None, kind: type[W]) -> W | None:
    """The control of this kind that has the focus, or whose part has it."""
    while focus is not None and not isinstance(focus, kind):
        focus = focus.parentWidget()
    return focus if isinstance(focus, kind) else None


def own_key(focus: QWidget | None) -> str:
    """The key that answers, or helps to answer, the field in focus; empty where there is none."""
    lookup = owner_of(focus, kit.Lookup)
    if lookup is not None:
        return "↓" if not lookup.is_open() else "Alt+1–9" if lookup.model.digits_search() else "1–9"
    if isinstance(focus, QPlainTextEdit):
        return "F3"
    if owner_of(focus, DayEditor) is not None:
        return "Alt+↓"
    return "1–9" if owner_of(focus, kit.ChoiceGroup) or owner_of(focus, kit.Select) else ""


class HistoryFoot(kit.Surface):
    """Earlier inspections of this target, folded: the exhibitor is looking on."""

    def __init__(self, hands: Hands) -> None:
        super().__init__("surface", "hair", sides="t")
        self._icon = kit.Glyph("history", 18)
        self._words = kit.Label("", fonts.DENSE, role="muted", elide=True)
        self._open = kit.Button("", hint="Ctrl+H", kind="quiet", tone="text")
        self._open.clicked.connect(hands.history_asked)
        self._open.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rows = column(gap=0)
        line = kit.row(self._icon, self._words, gap=10, spread=True)
        line.setStretch(1, 1)
        line.addWidget(self._open)
        line.setContentsMargins(16, 0, 4, 0)
        holder = QWidget()
        holder.setFixedHeight(55)
        holder.setLayout(line)
        self._list = QWidget()
        self._list.setLayout(self._rows)
        self._rows.setContentsMargins(8, 0, 8, 8)
        body = column(holder, self._list, gap=0)
        body.setContentsMargins(1, 1, 0, 0)
        self.setLayout(body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._shown: tuple[Earlier, ...] | None = None

    def draw(self, earlier: tuple[Earlier, ...] | None) -> None:
        folded = earlier is None
        self._words.set_text(
            self.tr("History folded")
            if folded
            else self.tr("Earlier inspections")
            if earlier
            else self.tr("No earlier inspections")
        )
        self._open.set_text(self.tr("Open") if folded else self.tr("Fold"))
        if earlier != self._shown:
            clear(self._rows)
            for one in (earlier or ())[:3]:
                self._rows.addWidget(_EarlierRow(one))
        self._shown = earlier
        self._list.setVisible(bool(earlier))


class _EarlierRow(QWidget):
    """One earlier inspection: when and how it ended."""

    def __init__(self, one: Earlier) -> None:
        super().__init__()
        words = column(
            kit.Label(one.title, fonts.DENSE, elide=True),
            kit.Label(one.line, fonts.SMALL, role="muted", elide=True),
            gap=0,
        )
        line = kit.row(gap=8, spread=True)
        line.addLayout(words, 1)
        line.addWidget(kit.Badge.of(one.state))
        line.setContentsMargins(8, 4, 8, 4)
        self.setLayout(line)


class TroubleLine(kit.Surface):
    """A failed save: what is safe and what to do. It goes away by itself when saving works again."""

    def __init__(self) -> None:
        super().__init__("danger_soft", "hair", sides="b")
        self._text = kit.Paragraph("", fonts.DENSE, role="danger")
        line = kit.row(kit.Glyph("circle-alert", 18, "danger"), gap=12, spread=True)
        line.addWidget(self._text, 1)
        line.setContentsMargins(theme.MARGIN, 10, theme.PAD, 10)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, text: str) -> None:
        self._text.set_text(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
