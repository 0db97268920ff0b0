"""Draws the paper editor: the fields at the left, the paper as it will be at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.bars import TopBar
from inspector.ui.components.layouts import clear, row
from inspector.ui.components.pages import PagePreview
from inspector.ui.printing import image_of
from inspector.ui.screen import Screen
from inspector.ui.screens.paper import words
from inspector.ui.screens.paper.approving import ApprovalPanel
from inspector.ui.screens.paper.fields import FieldBlock, RowsBlock
from inspector.ui.screens.sign.bars import WrongBar
from inspector.ui.tabs import in_order

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from inspector.notices import Field
    from inspector.ui.screens.paper.state import Picture, Sheet, State

FIELDS = 560
TWO = 900  # from this width on the paper stands beside the fields


class PaperView(Screen):
    """What is typed is written when its field is left; the picture follows."""

    ENTER_LEADS_ON = True

    written = Signal(str, object)
    undo_asked = Signal()
    issue_asked = Signal()
    withdraw_asked = Signal(bool)
    withdrawn = Signal(str)
    approval_asked = Signal(bool)
    reading_toggled = Signal()
    wrong_read = Signal()
    left_page = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.top: TopBar = TopBar()
        self.problems = kit.Button("", kind="quiet", tone="warn")
        self.withdraw = kit.Button("", "trash-2", key="Alt+W")
        self.issue = kit.Button("", "file-text", kind="primary", hint="Ctrl+Enter")
        self.card = kit.Button("", "languages", key="Alt+C")  # of rights: handed over with W02
        self.top.add(self.problems, self.card, self.withdraw, self.issue)
        self.wrong = WrongBar()
        self.putting_away = _WithdrawBar()
        self.approval = ApprovalPanel()
        self.preview = PagePreview()
        self.reading = kit.Button("", "languages", key="Alt+E")
        self.preview.add(self.reading)
        self.approving = False  # opened for the head's answer: the focus goes there
        self.blocks: dict[str, FieldBlock | RowsBlock | _Twin] = {}
        self._drawn: tuple[str, ...] = ()
        self._chain: list[QWidget] = []
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        inner = kit.Surface("surface")
        self._fields = QVBoxLayout()
        self._fields.setSpacing(theme.PAD)
        upright = QVBoxLayout(inner)
        upright.setContentsMargins(theme.MARGIN, 20, theme.MARGIN, theme.MARGIN)
        upright.setSpacing(theme.PAD)
        upright.addWidget(self.approval)
        upright.addLayout(self._fields)
        upright.addStretch(1)
        self._scroll = kit.Scroll(inner)
        self._left = kit.Surface("surface", "hair", sides="r")
        holder = QVBoxLayout(self._left)
        holder.setContentsMargins(0, 0, 1, 0)
        holder.addWidget(self._scroll)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self._left, 0)
        line.addWidget(self.preview, 1)
        upright = QVBoxLayout(self)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(0)
        upright.addWidget(self.wrong)
        upright.addWidget(self.putting_away)
        upright.addLayout(line, 1)

    def _connect(self) -> None:
        self.issue.clicked.connect(self.issue_asked)
        self.problems.clicked.connect(self.issue_asked)
        self.withdraw.clicked.connect(lambda: self.withdraw_asked.emit(self.putting_away.isHidden()))
        self.putting_away.closed.connect(lambda: self.withdraw_asked.emit(False))
        self.putting_away.given.connect(self.withdrawn)
        self.reading.clicked.connect(self.reading_toggled)
        self.wrong.read.connect(self.wrong_read)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self).activated.connect(self._issue)
        QShortcut(QKeySequence("Alt+G"), self).activated.connect(lambda: self.focus_place("approval"))
        QShortcut(QKeySequence("Alt+N"), self).activated.connect(self._add_row)
        QShortcut(QKeySequence("Ctrl+Shift+Z"), self).activated.connect(self.undo_asked)

    # -- drawing

    def draw(self, state: State) -> None:
        self.wrong.draw(state)  # type: ignore[arg-type]
        sheet = state.sheet
        if sheet is None:
            return
        self.putting_away.setVisible(state.withdrawing)
        below = " · ".join(part for part in (sheet.party, self.tr("draft, no number yet")) if part)
        self.top.set_title(words.title(sheet.kind), below, lead=sheet.kind.id)
        count = len(sheet.blocking)
        self.problems.set_text(self.tr("%n missing", "", count))
        self.problems.setVisible(bool(count))
        self.issue.setEnabled(sheet.draft.is_open and not state.issuing)
        self.card.setVisible(sheet.kind.id == "W02")
        self.approval.setVisible(sheet.needs_approval)
        if sheet.needs_approval:
            self.approval.draw(sheet)
        self._draw_fields(sheet)
        self.reading.setVisible("reading" in sheet.kind.layouts)
        self.reading.set_text(self.tr("Chinese") if state.reading else self.tr("English reading copy"))
        self.preview.show_document(state.document, state.pages, self.preview.page)
        self.preview.set_name(words.title(sheet.kind))
        self._chain = in_order(self, self._chain)

    def _draw_fields(self, sheet: Sheet) -> None:
        keys = tuple(field.key for field in sheet.fields)
        if keys != self._drawn:
            self._make(sheet.fields)
            self._drawn = keys
        for key, block in self.blocks.items():
            block.draw(_at(sheet, key), sheet)
            if isinstance(block, _Twin):
                block.english.draw(_at(sheet, block.english.place), sheet)
            block.set_enabled(sheet.draft.is_open)

    def _make(self, fields: tuple[Field, ...]) -> None:
        clear(self._fields)
        self.blocks = {}
        for field in fields:
            if field.type == "rows":
                block: FieldBlock | RowsBlock | _Twin = RowsBlock(field)
            else:
                block = _Twin(field) if field.english else FieldBlock(field, field.key)
            block.written.connect(self.written)
            self.blocks[field.key] = block
            self._fields.addWidget(block)

    def show_picture(self, picture: Picture) -> None:
        self.preview.show_picture(picture.document, picture.page, picture.dots, image_of(picture.image))

    # -- focus and keys

    def focus_place(self, place: str) -> None:
        """The field something is wrong with; "goods.1.name" is a cell of a list."""
        if place == "approval":
            if self.approval.isHidden():
                return
            self.approval.take_focus()
            self._scroll.ensureWidgetVisible(self.approval)
            return
        block = self.blocks.get(place) or self.blocks.get(place.split(".")[0])
        if isinstance(block, RowsBlock):
            block.take_focus(place if place != block.place else "")
        elif block is not None:
            block.take_focus()

    def _issue(self) -> None:
        """By key the field that is typed in is not left: what stands in it counts."""
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()
            focus.setFocus()
        self.issue_asked.emit()

    def _add_row(self) -> None:
        """A line more in the list that has the focus, or in the only one."""
        lists = [one for one in self.blocks.values() if isinstance(one, RowsBlock)]
        focused = [one for one in lists if one.isAncestorOf(self.focusWidget())] if self.focusWidget() else []
        for one in (focused or lists)[:1]:
            one.add_row()

    def focus_first(self) -> None:
        if self.approving and self.approval.isVisibleTo(self):
            self.approval.take_focus()
            return
        for block in self.blocks.values():
            block.take_focus()
            return

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Enter", self.tr("next field")),
            ("Ctrl+Enter", self.tr("issue, or go to what is missing")),
            ("Alt+G", self.tr("the head's approval: ask, or answer")),
            ("Alt+N", self.tr("add a line to the list")),
            ("Alt+E", self.tr("English reading copy and back")),
            ("Alt+W", self.tr("put the draft away")),
            ("Ctrl+Shift+Z", self.tr("take the last edit back")),
            ("PgUp", self.tr("turn the page; PgDn the other way")),
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = self.width() >= TWO
        self.preview.setVisible(beside)
        width = min(FIELDS, self.width() * 45 // 100)
        self._left.setMinimumWidth(width if beside else 0)
        self._left.setMaximumWidth(width if beside else 1 << 20)

    def retranslate(self) -> None:
        self.issue.set_text(self.tr("Issue"))
        self.card.set_text(self.tr("Card of rights"))
        self.withdraw.set_text(self.tr("Put away"))
        self.wrong.retranslate()
        self.putting_away.retranslate()
        self.approval.retranslate()
        self._drawn = ()  # names of fields are words too

    def leave(self) -> None:
        self.left_page.emit()


class _Twin(QWidget):
    """A field and, below it, its English."""

    written = Signal(str, object)

    def __init__(self, field: Field) -> None:
        super().__init__()
        self.chinese = FieldBlock(field, field.key)
        self.english = FieldBlock(words.english_twin(field), field.english, label=words.english(field))
        upright = QVBoxLayout(self)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(theme.GAP)
        for one in (self.chinese, self.english):
            one.written.connect(self.written)
            upright.addWidget(one)

    def draw(self, value: object, sheet: Sheet) -> None:
        self.chinese.draw(value, sheet)

    def set_enabled(self, enabled: bool) -> None:
        self.chinese.set_enabled(enabled)
        self.english.set_enabled(enabled)

    def take_focus(self) -> None:
        self.chinese.take_focus()


class _WithdrawBar(kit.Surface):
    """Why the draft is put away, asked in place."""

    given = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__("warn_soft", "hair", sides="b")
        self.reason = kit.Field("")
        self.reason.entered.connect(lambda: self.given.emit(self.reason.text()))
        self._label = kit.Label("", fonts.DENSE, fonts.MEDIUM)
        self.go = kit.Button("", "trash-2")
        self.go.clicked.connect(lambda: self.given.emit(self.reason.text()))
        self.stop = kit.Button("", "x", kind="quiet", tone="muted")
        self.stop.clicked.connect(self.closed)
        line = row(self._label, spread=True)
        line.addWidget(self.reason, 1)
        line.addWidget(self.go)
        line.addWidget(self.stop)
        line.setContentsMargins(theme.MARGIN, 8, theme.PAD, 8)
        self.setLayout(line)
        self.hide()

    def showEvent(self, event: object) -> None:
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self._label.set_text(self.tr("Why it is put away"))
        self.reason.set_name(self.tr("Why it is put away"))
        self.go.set_text(self.tr("Put away"))
        self.stop.set_text("", self.tr("Close"))


def _at(sheet: Sheet, path: str) -> object:
    """A fact by its path, as the paper reads it."""
    from inspector.notices.words import Scope

    return Scope(sheet.facts).value(path)
