"""Why somebody refused or was not there: the reason, who witnessed it, what recorded it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.button import Button
from inspector.ui.components.canvas import Canvas
from inspector.ui.components.choice import ChoiceGroup
from inspector.ui.components.evidence_rows import draw_thumb
from inspector.ui.components.field import Field, Labelled
from inspector.ui.components.keys import key_within
from inspector.ui.components.label import Paragraph
from inspector.ui.components.layouts import row
from inspector.ui.components.select import Select
from inspector.ui.components.surface import Surface
from inspector.ui.language import fill
from inspector.ui.messages import sentence_for
from inspector.ui.screens.sign import words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from inspector.ui.screens.sign.state import Draft, Sheet, State

CAMERA = "camera"
_LATEST = 12


class RefusalBlock(Surface):
    """Nothing in it is recorded before it is confirmed; what is wrong is said at its field."""

    edited = Signal(dict)
    confirmed = Signal()
    dropped = Signal()
    withdrawn = Signal()
    recording_wanted = Signal(str)
    needs_room = Signal(object)

    def __init__(self) -> None:
        super().__init__("warn_soft", radius=theme.CONTROL_RADIUS)
        self.presets = ChoiceGroup("", columns=2)
        self.reason = Field("")
        self.witness = Select("")
        self.witness_name = Field("")
        self.witness_unit = Field("")
        self.recording = Select("")
        self.camera = Field("")
        self.record = Button("", "check", hint="Enter")
        self.withdraw = Button("", kind="quiet", tone="muted")
        self._thumb = _Thumb()
        self._labelled = {
            "reason": Labelled(self.reason, ""),
            "witness": Labelled(self.witness, ""),
            "recording": Labelled(self.recording, ""),
        }
        self._other = QWidget()
        self._wrong = Paragraph("", fonts.SMALL, role="danger")
        self._shown_recording = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        other = row(self.witness_name, self.witness_unit, spread=True)
        self._other.setLayout(other)
        upright = QVBoxLayout(self)
        upright.setContentsMargins(12, 12, 12, 12)
        upright.setSpacing(theme.GAP)
        upright.addWidget(self.presets)
        upright.addWidget(self._labelled["reason"])
        upright.addWidget(self._labelled["witness"])
        upright.addWidget(self._other)
        recording = row(spread=True)
        recording.addWidget(self._labelled["recording"], 1)
        recording.addWidget(self._thumb)
        upright.addLayout(recording)
        upright.addWidget(self.camera)
        upright.addWidget(self._wrong)
        upright.addLayout(row(self.record, None, self.withdraw))

    def _connect(self) -> None:
        self.presets.picked.connect(self._preset)
        self.reason.edited.connect(lambda text: self.edited.emit({"reason": text}))
        self.witness.picked.connect(lambda value: self.edited.emit({"witness": value}))
        self.witness_name.edited.connect(lambda text: self.edited.emit({"witness_name": text}))
        self.witness_unit.edited.connect(lambda text: self.edited.emit({"witness_unit": text}))
        self.recording.picked.connect(lambda value: self.edited.emit({"recording": value}))
        self.camera.edited.connect(lambda text: self.edited.emit({"camera": text}))
        for key, told in (("Return", self.confirmed), ("Enter", self.confirmed), ("Esc", self.dropped)):
            key_within(self, key, told.emit)
        self.record.clicked.connect(self.confirmed)
        self.withdraw.clicked.connect(self.withdrawn)

    def _preset(self, reason: str) -> None:
        """A preset is the whole reason; the next key confirms it."""
        self.edited.emit({"reason": reason})
        self.reason.set_text(reason)
        self.record.setFocus()

    def draw(self, draft: Draft, state: State) -> None:
        sheet = state.sheet
        if sheet is None:
            return
        self.presets.set_choices(words.reasons(draft.outcome))
        self.presets.choose(*([draft.reason] if draft.reason else []))
        self.reason.set_text(draft.reason)
        self.witness.set_options(self._witnesses(sheet), draft.witness)
        self._other.setVisible(draft.witness == "other")
        self.witness_name.set_text(draft.witness_name)
        self.witness_unit.set_text(draft.witness_unit)
        self.recording.set_options(self._recordings(state), draft.recording)
        self.camera.setVisible(draft.recording == CAMERA)
        self.camera.set_text(draft.camera)
        self._show_recording(draft.recording)
        self._say(draft)

    def _say(self, draft: Draft) -> None:
        """What is wrong, at its place."""
        reason = sentence_for(draft.code, dict(draft.facts)) if draft.code else ""
        for place, labelled in self._labelled.items():
            labelled.say(reason if draft.place == place else "")
        self._wrong.set_text(reason if draft.place == "block" else "")
        self._wrong.setVisible(bool(reason) and draft.place == "block")
        if draft.place in self._labelled:
            self._labelled[draft.place].control.setFocus()
            self.needs_room.emit(self._labelled[draft.place])

    def _witnesses(self, sheet: Sheet) -> list[tuple[str, str]]:
        options = [("", self.tr("No witness"))]
        if sheet.witness is not None:
            name = " ".join(part for part in (sheet.witness.unit, sheet.witness.name) if part)
            options.append(("standing", fill(self.tr("Witness: %1"), name)))
        return [*options, ("other", self.tr("Another witness"))]

    def _recordings(self, state: State) -> list[tuple[str, str]]:
        evidence = state.sheet.recordings[:_LATEST] if state.sheet else ()
        options = [("", self.tr("No recording"))]
        for one in evidence:
            at = words.clock(one.taken_at or one.imported_at, state.now)
            options.append((one.id, f"{one.caption or one.name} · {at}"))
        return [*options, (CAMERA, self.tr("Body camera, file number"))]

    def _show_recording(self, evidence: str) -> None:
        self._thumb.setVisible(evidence not in ("", CAMERA))
        if evidence != self._shown_recording:
            self._shown_recording = evidence
            self._thumb.show_picture(None)
            if evidence and evidence != CAMERA:
                self.recording_wanted.emit(evidence)

    def show_recording(self, evidence: str, jpeg: bytes) -> None:
        if evidence == self._shown_recording:
            pixmap = QPixmap()
            pixmap.loadFromData(jpeg)
            self._thumb.show_picture(pixmap)

    def retranslate(self) -> None:
        self.presets.setAccessibleName(self.tr("Usual reasons"))
        self._labelled["reason"].set_label(self.tr("Reason"))
        self._labelled["witness"].set_label(self.tr("Witness"))
        self._labelled["recording"].set_label(self.tr("Recording"))
        self.witness.setAccessibleName(self.tr("Witness"))
        self.recording.setAccessibleName(self.tr("Recording"))
        self.witness_name.set_name(self.tr("Name of the witness"))
        self.witness_name.set_placeholder(self.tr("Name"))
        self.witness_unit.set_name(self.tr("Unit of the witness"))
        self.witness_unit.set_placeholder(self.tr("Unit"))
        self.camera.set_name(self.tr("File number of the body camera"))
        self.camera.set_placeholder(self.tr("File number of the body camera"))
        self.record.set_text(self.tr("Record"))
        self.withdraw.set_text(self.tr("Withdraw"))


class _Thumb(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._pixmap: QPixmap | None = None
        self.setFixedSize(54, 62)

    def show_picture(self, pixmap: QPixmap | None) -> None:
        self._pixmap = pixmap
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with Canvas(self) as canvas:
            draw_thumb(canvas, QRectF(0, 22, 54, 40), self._pixmap)
