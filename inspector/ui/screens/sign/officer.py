"""An officer's own signature: when it was given, or the secret that gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.badge import Avatar, Badge
from inspector.ui.components.button import Button
from inspector.ui.components.field import Field, Labelled
from inspector.ui.components.keypad import Keypad
from inspector.ui.components.keys import key_within
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import row
from inspector.ui.language import fill
from inspector.ui.messages import sentence_for
from inspector.ui.screens.sign import words

if TYPE_CHECKING:
    from inspector.ui.screens.sign.state import Signer, State


PIN_DIGITS = 6


class OfficerBlock(QWidget):
    """An officer: signed at, or the secret that signs."""

    asked = Signal(str)
    signed = Signal(str, str)
    needs_room = Signal(object)

    def __init__(self, signer: Signer) -> None:
        super().__init__()
        self.key = signer.key
        self._avatar = Avatar(signer.name)
        self._badge_number = Label(signer.badge, fonts.SMALL, role="muted", elide=True)
        self._state = Badge()
        self.button = Button("")
        self.button.clicked.connect(lambda: self.asked.emit(self.key))
        self.secret = Field("", secret=True)
        self._labelled = Labelled(self.secret, "")
        self.secret.entered.connect(self._sign)
        self.secret.edited.connect(lambda _: self._labelled.say(""))
        self._go = Button("", "check")
        self._go.clicked.connect(self._sign)
        self.pin = Button("")
        self.pin.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # for a finger: whoever has keys types the PIN
        self.pin.clicked.connect(self._show_keypad)
        self.keypad = Keypad()
        self.keypad.pressed.connect(self._press)
        self.keypad.rubbed.connect(lambda: self.secret.line.backspace())
        self._wants_keypad = False
        self._asking = QWidget()
        self._again = Paragraph("", fonts.SMALL, role="warn")
        self._build()
        self.retranslate()

    def _build(self) -> None:
        line = row(self._avatar, self._badge_number, spread=True)
        line.addStretch(1)
        line.addWidget(self._state)
        line.addWidget(self.pin)
        line.addWidget(self.button)
        inner = QVBoxLayout(self._asking)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._labelled)
        inner.addWidget(self.keypad)
        inner.addLayout(row(self._go))
        upright = QVBoxLayout(self)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(theme.GAP)
        upright.addLayout(line)
        upright.addWidget(self._again)
        upright.addWidget(self._asking)
        self._asking.hide()
        key_within(self._asking, "Esc", lambda: self.asked.emit(self.key))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def draw(self, signer: Signer, state: State, tone: str) -> None:
        self._avatar.tone = tone
        self._avatar.set_name(signer.name)
        signed = signer.outcome is not None
        self._state.setVisible(signed)
        if signed:
            self._state.say(fill(self.tr("Signed %1"), words.clock(signer.at, state.now)), "check", "ok")
        self.button.setVisible(not signed and state.is_open)
        self.pin.setVisible(not signed and state.is_open)
        self._again.set_text(words.again(signer.kind))
        self._again.setVisible(signer.again and not signed)
        secret = state.secret if state.secret and state.secret.signer == self.key else None
        was_hidden = self._asking.isHidden()
        self._asking.setVisible(secret is not None and not signed)
        if secret is None:
            self.secret.line.clear()
            self._wants_keypad = False
            return
        self.keypad.setVisible(self._wants_keypad)
        self._go.setEnabled(not secret.busy)
        if secret.code:
            self.secret.line.clear()
            self._labelled.say(sentence_for(secret.code, dict(secret.facts)))
        elif not secret.busy:
            self._labelled.say("")
        if was_hidden or secret.code:
            self.secret.setFocus()
            self.needs_room.emit(self)

    def take_focus(self) -> None:
        """Where the secret is asked for, it is the next thing typed."""
        field = self.button if self._asking.isHidden() else self.secret
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_keypad(self) -> None:
        """Digits under the field; what is asked for already stays open."""
        self._wants_keypad = True
        if self._asking.isHidden():
            self.asked.emit(self.key)
        else:
            self.keypad.show()
            self.needs_room.emit(self)

    def _press(self, digit: str) -> None:
        """The sixth digit signs, as on every such pad."""
        self.secret.line.insert(digit)
        if len(self.secret.text()) == PIN_DIGITS:
            self._sign()

    def _sign(self) -> None:
        self.secret.setFocus()  # the button is off while it is checked: the focus would stray from here
        self.signed.emit(self.key, self.secret.text())

    def retranslate(self) -> None:
        self.button.set_text(self.tr("Sign with secret"))
        self.pin.set_text("PIN", self.tr("Give the PIN with a finger"))
        self._go.set_text(self.tr("Sign"))
        self._labelled.set_label(self.tr("Your own passphrase or PIN"))
