"""Lower part of the right column: who signs, what each did, and the officers' own secrets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from inspector.domain.notice import Outcome
from inspector.ui import fonts, theme
from inspector.ui.components.badge import Badge
from inspector.ui.components.button import Button
from inspector.ui.components.choice import ChoiceGroup
from inspector.ui.components.field import Field
from inspector.ui.components.keys import key_within
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import clear, row
from inspector.ui.components.rows import Problem, ProblemsList
from inspector.ui.components.surface import Hairline, Surface
from inspector.ui.language import fill
from inspector.ui.screens.sign import words
from inspector.ui.screens.sign.officer import OfficerBlock
from inspector.ui.screens.sign.refusal import RefusalBlock
from inspector.ui.screens.sign.state import NEEDS_WHY

if TYPE_CHECKING:
    from inspector.ui.screens.sign.state import Signer, State


class SignerBlock(QWidget):
    """A person outside the agency and the four outcomes; digits pick in the group that has the focus."""

    given = Signal(str, object)  # key, Outcome
    taken_back = Signal(str)
    withdrawn = Signal(str)
    edited = Signal(str, dict)
    confirmed = Signal(str)
    opined = Signal(str, str)
    recording_wanted = Signal(str)
    pad_asked = Signal(str)
    needs_room = Signal(object)
    went_on = Signal(str)

    def __init__(self, signer: Signer) -> None:
        super().__init__()
        self.key = signer.key
        self._name = Label("", fonts.BODY, fonts.MEDIUM, elide=True)
        self._role = Label("", fonts.SMALL, role="muted", elide=True)
        self._at = Label("", fonts.SMALL, role="muted")
        self.group = ChoiceGroup("", columns=2, clearable=True)
        self.pad = Button("", "pencil", kind="quiet", tone="accent")
        self.pad.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Alt+S; Tab goes to the next signer
        self.opinion = Field("")
        self.opinion.line.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes to the next signer; Alt+O here
        self._summary = Surface("warn_soft", radius=theme.CONTROL_RADIUS)
        self._summary_words = Paragraph("", fonts.DENSE, language="zh")
        self.why = RefusalBlock()
        self._again = Paragraph("", fonts.SMALL, role="warn")
        self._had_draft = False
        self._stands: tuple[object, ...] = ()
        self._told_at: tuple[object, ...] | None = None  # what stood when an outcome was picked
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        inner = QVBoxLayout(self._summary)
        inner.setContentsMargins(12, 8, 12, 8)
        inner.addWidget(self._summary_words)
        head = row(self._name, self._role, spread=True)
        head.addStretch(1)
        head.addWidget(self._at)
        head.addWidget(self.pad)
        upright = QVBoxLayout(self)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(theme.GAP)
        upright.addLayout(head)
        for part in (self._again, self.group, self._summary, self.why, self.opinion):
            upright.addWidget(part)
        key_within(self, "Alt+S", lambda: self.pad_asked.emit(self.key))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _connect(self) -> None:
        self.group.picked.connect(self._pick)
        self.group.cleared.connect(lambda: self.taken_back.emit(self.key))
        self.pad.clicked.connect(lambda: self.pad_asked.emit(self.key))
        self.why.edited.connect(lambda fields: self.edited.emit(self.key, fields))
        self.why.confirmed.connect(lambda: self.confirmed.emit(self.key))
        self.why.dropped.connect(lambda: self.taken_back.emit(self.key))
        self.why.withdrawn.connect(lambda: self.withdrawn.emit(self.key))
        self.why.recording_wanted.connect(self.recording_wanted)
        self.why.needs_room.connect(self.needs_room)
        self.opinion.committed.connect(lambda text: self.opined.emit(self.key, text))

    def _pick(self, value: str) -> None:
        """One outcome until it is written: a secret typed ahead must not change it with its digits."""
        if self._told_at is None:
            self._told_at = self._stands
            self.given.emit(self.key, Outcome(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter at an outcome that stands goes to whoever signs next, as it does in the checklist."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.group.holds_focus() and self.group.chosen():
            self.went_on.emit(self.key)
        else:
            super().keyPressEvent(event)

    def draw(self, signer: Signer, state: State) -> None:
        draft = state.drafts.get(signer.key)
        self._stands = (draft, signer.outcome, signer.at)
        if self._told_at != self._stands or state.wrong is not None:
            self._told_at = None
        paper = words.title_of(state.sheet, signer.notice) if state.sheet else ""
        self._name.set_text(signer.name)
        self._role.set_text(f"{words.role(signer.role)} · {paper}")
        self._at.set_text(words.clock(signer.at, state.now))
        self.group.setAccessibleName(f"{signer.name}, {paper}")
        self.group.set_choices(words.outcomes())
        chosen = draft.outcome if draft else signer.outcome
        self.group.choose(*([chosen.value] if chosen else []))
        self.group.setEnabled(state.is_open)
        self._again.setVisible(signer.again)
        self._draw_why(signer, state)
        self._draw_pad(signer, state)
        told_why = draft is not None or signer.outcome in NEEDS_WHY
        worth_showing = bool(signer.opinion) or state.is_open
        # It has its place before the outcome is picked: coming later it would push the officers' buttons.
        self.opinion.setVisible(not told_why and signer.role == "party" and worth_showing)
        self.opinion.setEnabled(state.is_open and signer.outcome is not None)
        self.opinion.set_text(signer.opinion)

    def _draw_pad(self, signer: Signer, state: State) -> None:
        """The other way to sign; or how many pages were signed that way."""
        self.pad.setVisible(signer.key not in state.drafts and (state.is_open or bool(signer.pads)))
        self.pad.setEnabled(state.is_open)
        signed = fill(self.tr("%1 on screen"), words.pages(signer.pads))
        self.pad.set_text(signed if signer.pads else self.tr("On screen"))

    def _draw_why(self, signer: Signer, state: State) -> None:
        draft = state.drafts.get(signer.key)
        told = draft is None and signer.outcome in NEEDS_WHY
        self._summary.setVisible(told)
        if told:
            self._summary_words.set_text(self._told(signer, state))
        if draft is not None:
            self.why.draw(draft, state)
        self.why.setVisible(draft is not None)
        if draft is not None and not self._had_draft:
            self.why.presets.setFocus()
            self.needs_room.emit(self.why)
        self._had_draft = draft is not None

    def _told(self, signer: Signer, state: State) -> str:
        """A recorded refusal in one paragraph."""
        parts = [signer.reason]
        if signer.witness is not None:
            name = " ".join(part for part in (signer.witness.unit, signer.witness.name) if part)
            parts.append(fill(self.tr("Witness: %1"), name))
        if signer.recording:
            known = state.sheet.recordings if state.sheet else ()
            name = next(
                (one.caption or one.name for one in known if one.id == signer.recording), signer.recording
            )
            parts.append(fill(self.tr("Recording: %1"), name))
        return " · ".join(parts)

    def retranslate(self) -> None:
        self._again.set_text(words.again("W14"))
        self.opinion.set_name(self.tr("Opinion of the party"))
        self.opinion.set_placeholder(self.tr("Opinion of the party, Alt+O"))
        self.why.retranslate()


class SignersPanel(Surface):
    """Everybody who signs, in order; what is missing stands above them once a lock was refused."""

    given = Signal(str, object)
    taken_back = Signal(str)
    withdrawn = Signal(str)
    edited = Signal(str, dict)
    confirmed = Signal(str)
    opined = Signal(str, str)
    recording_wanted = Signal(str)
    secret_asked = Signal(str)
    signed = Signal(str, str)
    pad_asked = Signal(str)
    beside_asked = Signal()
    shown = Signal(object)  # a widget that should be scrolled to

    def __init__(self) -> None:
        super().__init__("surface")
        self._head = Label("", fonts.BODY, fonts.MEDIUM)
        self._ink = Badge()
        self.missing = ProblemsList("")
        self.missing.opened.connect(self.focus_signer)
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.blocks: dict[str, SignerBlock | OfficerBlock] = {}
        self._on_its_way = ""  # whose refusal is being written down
        self._state: State | None = None
        upright = QVBoxLayout(self)
        upright.setContentsMargins(theme.PAD, 10, theme.PAD, theme.PAD)
        upright.setSpacing(12)
        upright.addLayout(row(self._head, None, self._ink))
        upright.addWidget(self.missing)
        self.beside = Button("", "user-plus", kind="quiet", tone="muted")
        self.beside.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.beside.clicked.connect(self.beside_asked)
        upright.addLayout(self._column)
        upright.addLayout(row(self.beside))
        upright.addStretch(1)
        QShortcut(QKeySequence("Alt+O"), self).activated.connect(self._focus_opinion)

    def draw(self, state: State) -> None:
        self._state = state
        signers = state.sheet.signers if state.sheet else ()
        self._draw_missing(state)
        self._draw_original(signers)
        self.beside.setVisible(state.may_lock)
        if list(self.blocks) != [one.key for one in signers]:
            self._make(signers)
        focus = QApplication.focusWidget()
        before = next((key for key, one in self.blocks.items() if focus and one.isAncestorOf(focus)), "")
        officers = 0
        for signer in signers:
            block = self.blocks[signer.key]
            if isinstance(block, SignerBlock):
                block.draw(signer, state)
            else:
                block.draw(signer, state, ("accent", "ok", "warn")[officers % 3])
                officers += 1
        hidden = focus is not None and not focus.isVisibleTo(self)
        if before and (hidden or (before == self._on_its_way and self._is_settled(before, state))):
            self._go_on(before, state)

    def _draw_original(self, signers: tuple[Signer, ...]) -> None:
        """Which of the two ways to sign made the original."""
        drawn = any(one.pads for one in signers)
        inked = any(one.outcome in (Outcome.SIGNED, Outcome.SEALED) and not one.pads and not one.is_officer
                    for one in signers)  # fmt: skip
        drawn_alone, ink = self.tr("Drawn on screen: that counts"), self.tr("The ink original counts")
        self._ink.say(drawn_alone if drawn and not inked else ink)
        self._ink.setVisible(not (drawn and inked))

    def _go_on(self, key: str, state: State) -> None:
        """What had the focus is gone: to whoever signs next, or back to who was being asked."""
        self._on_its_way = "" if self._is_settled(key, state) else key
        if self._on_its_way:
            self.focus_signer(key)
        else:
            self.focus_next(state)

    def _is_settled(self, key: str, state: State) -> bool:
        signer = state.sheet.signer(key) if state.sheet else None
        return signer is not None and key not in state.drafts and signer.outcome is not None

    def _draw_missing(self, state: State) -> None:
        sheet = state.sheet
        problems = [*sheet.blocking, *sheet.owed] if sheet and state.listing else []
        keys = {(one.notice, one.role, one.name): one.key for one in (sheet.signers if sheet else ())}
        rows = []
        for place, problem in enumerate(problems):
            text, paper = words.missing(problem, sheet)  # type: ignore[arg-type]
            known = (problem.reference, problem.facts.get("role"), problem.facts.get("name"))
            key = keys.get(known, f"page{place}")  # type: ignore[arg-type]
            icon = "signature" if problem.kind == "signature" else "camera"
            rows.append(Problem(key, text, paper, icon, "warn" if problem.blocks else "muted"))
        self.missing.set_problems(rows)
        self.missing.setVisible(bool(rows))

    def _make(self, signers: tuple[Signer, ...]) -> None:
        clear(self._column)
        self.blocks = {}
        for place, signer in enumerate(signers):
            earlier = signers[place - 1] if place else None
            if earlier is not None and not (signer.is_officer and earlier.is_officer):
                self._column.addWidget(Hairline())
            block = self._officer(signer) if signer.is_officer else self._outsider(signer)
            self.blocks[signer.key] = block
            self._column.addWidget(block)

    def _outsider(self, signer: Signer) -> SignerBlock:
        block = SignerBlock(signer)
        for one, ours in (
            (block.given, self.given), (block.taken_back, self.taken_back), (block.edited, self.edited),
            (block.withdrawn, self.withdrawn), (block.confirmed, self.confirmed), (block.opined, self.opined),
            (block.recording_wanted, self.recording_wanted), (block.pad_asked, self.pad_asked),
        ):  # fmt: skip
            one.connect(ours)
        block.needs_room.connect(self.shown)
        block.went_on.connect(self._to_next)
        return block

    def _officer(self, signer: Signer) -> OfficerBlock:
        block = OfficerBlock(signer)
        block.asked.connect(self.secret_asked)
        block.needs_room.connect(self.shown)
        block.signed.connect(self.signed)
        return block

    # -- focus

    def focus_signer(self, key: str) -> None:
        block = self.blocks.get(key)
        if isinstance(block, SignerBlock):
            block.group.setFocus()
        elif isinstance(block, OfficerBlock):
            block.take_focus()
        if block is not None:
            self.shown.emit(block)

    def focus_next(self, state: State, done: str = "") -> None:
        """The first who has done nothing yet."""
        signers = state.sheet.signers if state.sheet else ()
        waiting = next((one.key for one in signers if one.outcome is None and one.key != done), "")
        if waiting:
            self.focus_signer(waiting)
        block = self.blocks.get(waiting)
        if isinstance(block, OfficerBlock) and not (state.secret and state.secret.signer == waiting):
            block.asked.emit(waiting)  # only officers are left: the secret is the next thing typed

    def _to_next(self, done: str) -> None:
        """Past the one who just signed, also while that is still being written."""
        if self._state is not None:
            self.focus_next(self._state, done)

    def _focus_opinion(self) -> None:
        for block in self.blocks.values():
            if isinstance(block, SignerBlock) and not block.opinion.isHidden() and block.opinion.isEnabled():
                block.opinion.setFocus()
                return

    def retranslate(self) -> None:
        self._head.set_text(self.tr("Signatures"))
        self.beside.set_text(self.tr("Somebody else signs"))
        self.missing.setAccessibleName(self.tr("Still missing"))
        for block in self.blocks.values():
            block.retranslate()
