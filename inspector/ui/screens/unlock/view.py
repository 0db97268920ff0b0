"""Draws the unlock page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.ui import fonts, messages, theme
from inspector.ui.components import (
    Button,
    Choice,
    ChoiceGroup,
    Field,
    Flow,
    Glyph,
    Label,
    Labelled,
    Paragraph,
    Surface,
    column,
)
from inspector.ui.components.start import StartPage
from inspector.ui.language import pick
from inspector.ui.screens.unlock.presenter import DAMAGED, NEWER, OTHER, WAIT, WRONG, Unlock


class UnlockPage(StartPage):
    """The view of the unlock page."""

    chosen = Signal(str)
    unlock_asked = Signal(str)
    look_asked = Signal()
    restore_asked = Signal()
    backup_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who = Label("", fonts.SMALL, fonts.MEDIUM, "muted")
        self._officers = ChoiceGroup("", digits="focus")
        self._officers.picked.connect(self._pick)
        self._field = Field("", secret=True)
        self._field.entered.connect(self._ask)
        self._field.line.installEventFilter(self)
        self._secret = Labelled(self._field, "")
        self._problem = _Problem()
        self._problem.look_pressed.connect(self.look_asked)
        self._problem.restore_pressed.connect(self.restore_asked)
        self._problem.backup_pressed.connect(self.backup_asked)
        self._told = Paragraph("", role="danger")
        self._told.hide()
        self._go = Button("", "lock-open", kind="primary", hint="Enter")
        self._go.clicked.connect(self._ask)
        self.body.addLayout(column(self._who, self._officers, gap=theme.GAP))
        self.body.addWidget(self._secret)
        self.body.addWidget(self._problem)
        self.body.addWidget(self._told)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self._go)
        self._attempts, self._capitals = 0, False
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.title.set_text(self.tr("Open the workspace"))
        self.below.set_text(self.tr("The records on this computer are encrypted."))
        self._who.set_text(self.tr("Who are you"))
        self._officers.setAccessibleName(self.tr("Who are you"))
        self._secret.set_label(self.tr("Passphrase"), self._hint())
        self._go.set_text(self.tr("Open"))

    def draw(self, state: Unlock) -> None:
        self._officers.set_choices([Choice(badge, f"{name} {badge}") for badge, name in state.officers])
        self._officers.choose(state.chosen)
        if self._problem.draw(state):
            self.reveal(self._problem)
        self._go.refuse(self.tr("The workspace is being opened") if state.busy else "")
        self._field.setEnabled(not state.busy)
        at_field = state.problem in (WRONG, WAIT)
        self._secret.say(pick("", " ").join(self._problem.words(state)) if at_field else "")
        self._say_locked(state.locked)
        if state.attempts > self._attempts:
            self._field.line.selectAll()
            self._field.setFocus()
        self._attempts = state.attempts

    def _say_locked(self, why: str) -> None:
        """Locked is not lost: said where one is asked for the passphrase again."""
        words = {
            "asked": self.tr("Locked. Everything is saved; you come back to where you were."),
            "changed": self.tr("The keys are changed. Unlock with your passphrase, and back up anew."),
            "restored": self.tr(
                "The backup is here again, as a new device. Papers get temporary numbers until the"
                " administrator confirms it in Settings."
            ),
            "idle": self.tr(
                "Locked after a long pause. Everything is saved; you come back to where you were."
            ),
            "asleep": self.tr(
                "Locked when the computer slept. Everything is saved; you come back to where you were."
            ),
        }
        self.below.set_text(words.get(why, self.tr("The records on this computer are encrypted.")))

    def tell(self, sentence: str) -> None:
        """What went wrong before this page came."""
        self._told.set_text(sentence)
        self._told.setVisible(bool(sentence))

    def focus_first(self) -> None:
        self._field.setFocus()

    def keys(self) -> list[tuple[str, str]]:
        return [("Enter", self.tr("Open"))]

    def _pick(self, badge: str) -> None:
        self.chosen.emit(badge)
        self._field.setFocus()

    def _ask(self) -> None:
        self.unlock_asked.emit(self._field.text())

    def _hint(self) -> str:
        if self._capitals:
            return self.tr("Caps Lock is on")
        return self.tr("The code on the recovery sheet works here too.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt cannot say whether Caps Lock is on; a capital without Shift, or the reverse, tells it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            text = event.text()
            if text.isascii() and text.isalpha():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._say_capitals(text.isupper() != shift)
            elif event.key() == Qt.Key.Key_CapsLock:
                self._say_capitals(not self._capitals)
        return False

    def _say_capitals(self, on: bool) -> None:
        if on != self._capitals:
            self._capitals = on
            self._secret.set_label(self.tr("Passphrase"), self._hint())


class _Problem(Surface):
    """What went wrong, what is safe, and what can be done; another one for each cause."""

    look_pressed = Signal()
    restore_pressed = Signal()
    backup_pressed = Signal()

    def __init__(self) -> None:
        super().__init__("danger_soft", radius=theme.CONTROL_RADIUS)
        self._icon = Glyph("circle-alert", 18, "danger")
        self._what = Paragraph("", fonts.BODY, fonts.MEDIUM)
        self._advice = Paragraph("", fonts.DENSE)
        self._look = Button("", "eye")
        self._look.clicked.connect(self.look_pressed)
        self._restore = Button("", "history")
        self._restore.clicked.connect(self.restore_pressed)
        self._backup = Button("", "save")
        self._backup.clicked.connect(self.backup_pressed)
        self._acts = Flow()
        for act in (self._look, self._restore, self._backup):
            self._acts.add(act)
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.PAD, 12, theme.PAD, 12)
        line.setSpacing(12)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column(self._what, self._advice, self._acts, gap=4), 1)
        self.hide()

    def draw(self, state: Unlock) -> bool:
        """Whether there is anything to say."""
        said_here = state.problem not in ("", WRONG, WAIT)  # those are said at the field
        self.setVisible(said_here)
        if not said_here:
            return False
        what, advice = self.words(state)
        tone = "warn" if state.problem == NEWER else "danger"
        self.paint_as(f"{tone}_soft")
        self._icon.show_icon("triangle-alert" if tone == "warn" else "circle-alert", tone)
        self._what.set_text(what)
        self._advice.set_text(advice)
        self.setAccessibleName(f"{what} {advice}")
        self._look.set_text(self.tr("Look at it, without changing"))
        self._restore.set_text(self.tr("Restore the last copy"))
        damaged = state.problem == DAMAGED
        self._look.setVisible(damaged and state.can_look)
        self._restore.setVisible(damaged and state.can_restore)
        self._backup.set_text(self.tr("Restore a backup"))
        brings = state.can_bring_back and state.problem in (DAMAGED, OTHER)
        self._backup.setVisible(brings)
        self._acts.setVisible(brings or (damaged and (state.can_look or state.can_restore)))
        self._acts.refit()
        return True

    def words(self, state: Unlock) -> tuple[str, str]:
        if state.problem == WRONG:
            what = self.tr("This is not the passphrase.")
            if state.attempts < 3:
                return what, self.tr("Check the chosen officer, Caps Lock and the input method.")
            return what, self.tr(
                "A colleague can open with their own passphrase and let you in again; so can the"
                " recovery sheet."
            )
        if state.problem == WAIT and state.error is not None:
            return messages.sentence(state.error), ""
        if state.problem == DAMAGED:
            advice = self.tr(
                "Its files are not whole. Nothing was changed. The last copy of the records,"
                " half an hour old at"
                " most, can take their place: the damaged file is kept, and this computer prints"
                " temporary numbers"
                " until the administrator confirms."
            )
            return self.tr("The workspace is damaged"), advice
        if state.problem == NEWER:
            advice = self.tr(
                "A newer version of this program has written it. Update this program; nothing is lost."
            )
            return self.tr("The workspace is newer than this program"), advice
        return self.tr("The workspace did not open"), messages.sentence(state.error) if state.error else ""
