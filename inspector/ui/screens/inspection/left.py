"""The left column: the sections with their truth, the problems below; folded, one line at the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.canvas import CENTRE, Canvas
from inspector.ui.components.layouts import clear, column
from inspector.ui.components.rows import SECTION_STATES

if TYPE_CHECKING:
    from inspector.ui.screens.inspection.hands import Hands
    from inspector.ui.screens.inspection.state import InspectionState, OpenPoint, SectionLine

WIDE = 224


class LeftColumn(kit.Surface):
    """Sections at the top, problems at the bottom: the list keeps its place when it is empty."""

    def __init__(self, hands: Hands, parent: QWidget | None = None) -> None:
        super().__init__("surface", "hair", sides="r", parent=parent)
        self.setFixedWidth(WIDE)
        self.sections = kit.SectionList(self.tr("Sections"))
        self.problems = Problems(hands)
        upright = QVBoxLayout(self)
        upright.setContentsMargins(0, 0, 1, 0)
        upright.setSpacing(0)
        holder = QWidget()
        inside = column(self.sections, None, gap=0)
        inside.setContentsMargins(8, 8, 8, 8)
        holder.setLayout(inside)
        upright.addWidget(kit.Scroll(holder), 1)
        upright.addWidget(kit.Hairline())
        upright.addWidget(self.problems)

    def draw(self, state: InspectionState) -> None:
        items = [kit.SectionItem(s.key, s.number, s.name, s.truth, s.state, s.left) for s in state.sections]
        self.sections.setAccessibleName(self.tr("Sections"))
        self.sections.set_items(items, state.page.key)
        self.problems.show_points(state.points)

    def resizeEvent(self, event: object) -> None:
        self.problems.fit(self.height())


class Problems(QWidget):
    """What is open. F8 walks, a press goes to the field; three at a time, the rest by scrolling."""

    def __init__(self, hands: Hands) -> None:
        super().__init__()
        self.setFixedWidth(WIDE - 1)
        self._points: tuple[OpenPoint, ...] = ()
        self._title = kit.Label("", fonts.BODY, fonts.MEDIUM)
        self._count = kit.Count(0, "muted")
        self._key = kit.KeyCap("F8")
        self.list = kit.ProblemsList("")
        self.list.opened.connect(hands.point_opened)
        self.list.opened.connect(self._show)
        self._none = kit.Label("", fonts.DENSE, role="muted")
        self._holder = QWidget()
        inside = column(self.list, None, gap=0)
        inside.setContentsMargins(12, 4, 4, 0)
        self._holder.setLayout(inside)
        self._scroll = kit.Scroll(self._holder)
        head = kit.row(self._title, self._count, None, self._key)
        head.setContentsMargins(20, 0, 15, 0)
        none = kit.row(self._none)
        none.setContentsMargins(20, 4, 15, 0)
        body = column(head, none, self._scroll, None, gap=0)
        body.setContentsMargins(0, 12, 0, 8)
        self.setLayout(body)
        self._room = 3

    def fit(self, height: int) -> None:
        """More of them where the window is higher."""
        room = 3 if height < 760 else 5
        room = 1 if height < 520 else room
        if room != self._room:
            self._room = room
            self._size()

    def show_points(self, points: tuple[OpenPoint, ...]) -> None:
        self._points = points
        self._title.set_text(self.tr("Problems"))
        self._none.set_text(self.tr("No problems"))
        self.list.setAccessibleName(self.tr("Problems"))
        self._count.set(len(points), "warn" if points else "muted")
        self.list.set_problems([kit.Problem(p.key, p.text, p.place, p.icon, p.tone) for p in points])
        self._size()

    def _show(self, key: str) -> None:
        """The one F8 goes to, once the list has come to rest: it may stand above or below what is shown."""
        QTimer.singleShot(0, self, lambda: self._bring(key))

    def _bring(self, key: str) -> None:
        row = self.list.rows.get(key)
        if row is not None:
            self._scroll.ensureWidgetVisible(row, 0, 4)

    def _size(self) -> None:
        empty = not self._points
        self._none.setVisible(empty)
        self._scroll.setVisible(not empty)
        self._scroll.setFixedHeight(min(len(self._points), self._room) * 48 + 4)
        self.setFixedHeight(44 + 144 + 8 if self._room == 3 else 44 + self._room * 48 + 8)

    def flash(self, on: bool) -> None:
        self._count.set(len(self._points), "danger" if on else "warn" if self._points else "muted")


class SectionMark(kit.Control):
    """One section in the folded line: its number and the icon of its state."""

    def __init__(self, line: SectionLine, current: bool) -> None:
        super().__init__()
        self.setFixedHeight(theme.CONTROL)
        self.show_line(line, current)

    def show_line(self, line: SectionLine, current: bool) -> None:
        self._line, self._current = line, current
        self.setAccessibleName(f"{line.number} {line.name}")
        self.setAccessibleDescription(line.truth)
        self.setToolTip(f"{line.number} {line.name}: {line.truth}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(52, theme.CONTROL)

    def paintEvent(self, event: object) -> None:
        icon, tone = SECTION_STATES[self._line.state]
        rect = QRectF(self.rect())
        with Canvas(self) as canvas:
            if self._current:
                canvas.frame(rect, theme.colour("accent_soft"))
            elif self.underMouse():
                canvas.frame(rect, theme.colour("raised"))
            if self.hasFocus() and self.focus_shown:
                canvas.frame(rect, None, theme.colour("accent"), 2)
            role = "accent" if self._current else "text"
            box = QRectF(4, 0, 20, self.height())
            canvas.text(box, self._line.number, fonts.font(fonts.BODY, fonts.MEDIUM), role, CENTRE)
            canvas.icon(icon, 26, self.height() / 2, 18, tone)


class SectionLineBar(kit.Surface):
    """The sections as one line at the top, problems as a badge beside them: for narrow windows."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "hair", sides="b", parent=parent)
        self._marks: dict[str, SectionMark] = {}
        self._line = kit.row(gap=2, spread=True)
        self._problems = kit.Button("", "triangle-alert", kind="quiet", tone="warn", hint="F8")
        self._problems.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tray = kit.Button("", "image", kind="quiet", tone="text")
        self._tray.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line = kit.row(gap=4, spread=True)
        line.addLayout(self._line)
        line.addStretch(1)
        line.addWidget(self._problems)
        line.addWidget(self._tray)
        line.setContentsMargins(12, 4, 12, 5)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def on_problems(self, act) -> None:  # type: ignore[no-untyped-def]
        self._problems.clicked.connect(act)

    def on_tray(self, act) -> None:  # type: ignore[no-untyped-def]
        self._tray.clicked.connect(act)

    def show_tray_button(self, shown: bool) -> None:
        self._tray.setVisible(shown)

    def draw(self, state: InspectionState) -> None:
        if list(self._marks) != [one.key for one in state.sections]:
            clear(self._line)
            self._marks = {one.key: SectionMark(one, False) for one in state.sections}
            for key, mark in self._marks.items():
                mark.clicked.connect(lambda _=False, key=key: self.opened.emit(key))
                self._line.addWidget(mark)
        for one in state.sections:
            self._marks[one.key].show_line(one, one.key == state.page.key)
        self._problems.set_text(str(len(state.points)), f"{self.tr('Problems')} {len(state.points)}")
        self._problems.setVisible(bool(state.points))
        self._tray.set_text(str(state.photos), f"{self.tr('Photos')} {state.photos}")
