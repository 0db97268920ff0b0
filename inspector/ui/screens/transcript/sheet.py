"""The sheet that says of an inspection: it was written by hand, and these scans are the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.layouts import row
from inspector.ui.messages import sentence_for
from inspector.ui.screens.inspection import typed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from inspector.domain.evidence import Evidence
    from inspector.domain.inspection import PaperOriginal

SHOWN = 8


class TranscriptSheet(kit.Overlay):
    """`given(scans, from, to)` with moments as answers; `dropped` when it is no transcript after all."""

    given = Signal(list, str, str)
    dropped = Signal()

    def __init__(
        self, window: QWidget, photos: Sequence[Evidence], paper: PaperOriginal | None, now: datetime
    ) -> None:
        super().__init__(window, width=600)
        self._now = now
        self.scans = kit.ChoiceGroup("", columns=1, many=True, enters=True)
        self.began, self.ended = kit.Field(""), kit.Field("")
        self.act = kit.Button("", "check", kind="primary")
        self.drop = kit.Button("", kind="quiet", tone="danger")
        self.cancel = kit.Button("", hint="Esc")
        self._wrong = kit.Paragraph("", fonts.SMALL, role="danger")
        self._empty = kit.Paragraph("", role="muted")
        self._say()
        self._show(photos, paper)
        self._lay_out(paper is not None)
        self.began.entered.connect(self.ended.setFocus)
        self.ended.entered.connect(self._give)
        self.act.clicked.connect(self._give)
        self.drop.clicked.connect(self.dropped)
        self.cancel.clicked.connect(self.close_sheet)

    def _show(self, photos: Sequence[Evidence], paper: PaperOriginal | None) -> None:
        latest = list(photos)[-SHOWN:]
        self.scans.set_choices([kit.Choice(one.id, one.caption or one.name) for one in latest])
        self._empty.setVisible(not latest)
        self.act.setEnabled(bool(latest))
        if paper is not None:
            self.scans.choose(*paper.scans)
            self.began.set_text(typed.show_moment(paper.started_at.isoformat()))
            self.ended.set_text(typed.show_moment(paper.ended_at.isoformat()))

    def _lay_out(self, was: bool) -> None:
        began = kit.Labelled(self.began, self.tr("Begun, as the paper says"))
        ended = kit.Labelled(self.ended, self.tr("Ended, as the paper says"))
        times = row(began, ended, gap=16, spread=True)
        self.drop.setVisible(was)
        self._wrong.hide()
        title = self.tr("Transcribed from paper")
        about = self.tr(
            "The paper with its ink signatures stays the original. Choose its scans; "
            "the record then names them, and only the officers sign the transcript."
        )
        self.body.addWidget(kit.Label(title, fonts.HERO, fonts.MEDIUM, elide=True))
        self.body.addWidget(kit.Paragraph(about, role="muted"))
        self.body.addSpacing(theme.GAP)
        for part in (self._empty, self.scans):
            self.body.addWidget(part)
        self.body.addLayout(times)
        self.body.addWidget(self._wrong)
        self.body.addSpacing(theme.GAP)
        self.body.addLayout(row(self.drop, None, self.cancel, self.act))

    def open(self) -> None:
        super().open()
        self.scans.setFocus() if self.scans.rows else self.cancel.setFocus()

    def _give(self) -> None:
        began = typed.read_moment(self.began.text(), self._now)
        ended = typed.read_moment(self.ended.text(), self._now)
        if began is None or ended is None:
            field = self.began if began is None else self.ended
            field.setFocus()
            self._tell(self.tr("Write a day and a time, such as 11-06 9:30."))
            return
        self.given.emit(list(self.scans.all_chosen()), began, ended)

    def refuse(self, code: str, facts: Mapping[str, object]) -> None:
        """Why it was not taken; what was typed stays."""
        self._tell(sentence_for(code, dict(facts)))

    def _tell(self, text: str) -> None:
        self._wrong.set_text(text)
        self._wrong.setVisible(bool(text))
        self._place()

    def _say(self) -> None:
        self.scans.setAccessibleName(self.tr("Scans of the paper"))
        self._empty.set_text(self.tr("Take the scans in first: F6, or drop them here."))
        for field in (self.began, self.ended):
            field.set_placeholder("11-06 9:30")
        self.began.set_name(self.tr("Begun, as the paper says"))
        self.ended.set_name(self.tr("Ended, as the paper says"))
        self.act.set_text(self.tr("This is the original"))
        self.drop.set_text(self.tr("Not a transcript"))
        self.cancel.set_text(self.tr("Cancel"))
