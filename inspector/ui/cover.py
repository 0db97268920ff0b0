"""The cover over the whole window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from inspector.ui import fonts
from inspector.ui.components.button import Button, KeyCap
from inspector.ui.components.choice import Choice, ChoiceGroup
from inspector.ui.components.field import Field, Labelled
from inspector.ui.components.label import Label
from inspector.ui.components.layouts import column, row
from inspector.ui.components.rail import Logo
from inspector.ui.components.surface import Surface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent

WIDE = 420


class Cover(Surface):
    """F12 hides everything from whoever looks over the shoulder; jobs go on behind it.

    Once it knows the officers, a PIN or a passphrase brings the screen back; before that F12 or a press does.
    """

    tried = Signal(str, str)  # badge, PIN or passphrase
    lock_asked = Signal()
    lifted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__("window", parent=window)
        self._window = window
        self.setProperty("overlay", True)
        self._hint = KeyCap("F12")
        self._title = Label("", fonts.HERO, fonts.MEDIUM)
        self.officers = ChoiceGroup("", digits="never")
        self.field = Field("", secret=True)
        self._labelled = Labelled(self.field, "")
        self.go = Button("", "eye", kind="primary", hint="Enter")
        self.lock = Button("", "lock")
        self._guarded = QWidget()
        self._is_guarded = False
        self._before: QWidget | None = None
        self._build()
        self.hide()

    def _build(self) -> None:
        self.field.entered.connect(self._try)
        self.field.edited.connect(lambda _: self._labelled.say(""))
        self.officers.picked.connect(lambda _: self.field.setFocus())
        self.go.clicked.connect(self._try)
        self.lock.clicked.connect(self.lock_asked)
        inner = column(self._title, self.officers, self._labelled, row(self.lock, None, self.go), gap=16)
        inner.setContentsMargins(0, 0, 0, 0)
        self._guarded.setLayout(inner)
        self._guarded.setFixedWidth(WIDE)
        self._guarded.hide()
        upright = QVBoxLayout(self)
        upright.addStretch(1)
        upright.addWidget(Logo(56), 0, Qt.AlignmentFlag.AlignHCenter)
        upright.addSpacing(16)
        upright.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignHCenter)
        upright.addWidget(self._guarded, 0, Qt.AlignmentFlag.AlignHCenter)
        upright.addStretch(2)

    def guard(self, officers: Sequence[tuple[str, str]], chosen: str) -> None:
        """From now on only an officer's PIN or passphrase brings the screen back."""
        self._is_guarded = True
        self.officers.set_choices([Choice(badge, name) for badge, name in officers])
        self.officers.choose(self.officers.chosen() or chosen)
        self._hint.setVisible(False)
        self._guarded.setVisible(True)

    def toggle(self) -> None:
        """F12."""
        if self.isVisible() and self._is_guarded:
            self.field.setFocus()
        elif self.isVisible():
            self.lift()
        else:
            self.put_on()

    def put_on(self) -> None:
        """Hide everything, sheets over the page too."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._say_words()
        self.setParent(self._window.window())
        self.setGeometry(self._window.window().rect())
        self.show()
        self.raise_()
        self.field.line.clear()
        self._labelled.say("")
        (self.field if self._is_guarded else self).setFocus()

    def lift(self) -> None:
        """Show what was hidden; what had the keys has them again."""
        self.field.line.clear()
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self.lifted.emit()

    def refuse(self, sentence: str) -> None:
        """What was typed does not bring it back."""
        self.field.setEnabled(True)
        self.field.line.clear()
        self._labelled.say(sentence)
        self.field.setFocus()

    def _try(self) -> None:
        if self.field.text():
            self.tried.emit(self.officers.chosen(), self.field.text())

    def _say_words(self) -> None:
        self._hint.set_text(self.tr("brings the screen back"))
        self._title.set_text(self.tr("Covered"))
        self.officers.setAccessibleName(self.tr("Who are you"))
        self._labelled.set_label(
            self.tr("PIN of the tour, or passphrase"), self.tr("What is running goes on behind the cover.")
        )
        self.go.set_text(self.tr("Show the screen"))
        self.lock.set_text(self.tr("Lock"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say_words()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.key() != Qt.Key.Key_F12:
                event.accept()  # no shortcut either
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # no key reaches a record that nobody sees

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.toggle()
