"""Draws the page of the stick: what this computer gives, what it takes in, and what is here of others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from inspector.ui import choosing, fonts, theme
from inspector.ui import components as kit
from inspector.ui.components.bars import TopBar
from inspector.ui.components.layouts import clear, column, row
from inspector.ui.language import fill
from inspector.ui.messages import sentence_for
from inspector.ui.screen import Screen
from inspector.ui.screens.exchange import words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from inspector.ui.screens.exchange.presenter import Home, State

STACKS = 860  # below this width the cards stand one above the other


class ExchangeView(Screen):
    """Three cards: give, take in, and what came from others."""

    card_saved = Signal(object)  # Path
    card_taken = Signal(object)
    new_only = Signal(bool)
    exported = Signal(object)
    imported = Signal(object)  # list[Path]
    trusted = Signal()
    distrusted = Signal()
    stopped = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.top: TopBar = TopBar()
        self._build_give()
        self._build_take()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._head = kit.CardHead("")
        received = kit.Card(padding=1)
        received.body.setSpacing(0)
        received.body.addWidget(self._head)
        received.body.addLayout(self._rows)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.PAD)
        self._columns.addWidget(self._give, 1)
        self._columns.addWidget(self._take, 1)
        holder = QWidget()
        holder.setLayout(column(self._columns, received, None, gap=theme.PAD))
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.MARGIN, 20, theme.MARGIN, theme.PAD)
        page.addWidget(kit.Scroll(holder), 1)
        self.retranslate()

    def _build_give(self) -> None:
        self._give_title = kit.Label("", fonts.BODY, fonts.MEDIUM)
        self._reader = kit.Paragraph("", fonts.DENSE)
        self._reader_mark = kit.Paragraph("", fonts.SMALL, role="muted")
        self.choose_card = kit.Button("", "folder-open")
        self.choose_card.clicked.connect(self._choose_card)
        self.what = kit.ChoiceGroup("", digits="never")
        self.what.picked.connect(lambda value: self.new_only.emit(value == "new"))
        self.export = kit.Button("", "save", kind="primary", key="Ctrl+E")
        self.export.clicked.connect(self._choose_stick)
        self._give_said = Told()
        self._give_work = Working(self.stopped)
        acts = kit.Flow()
        acts.add(self.choose_card)
        acts.add(self.export)
        self._give_acts = acts
        self._give = kit.Card()
        for part in (self._give_title, self._reader, self._reader_mark, self.what, acts,
                     self._give_work, self._give_said):  # fmt: skip
            self._give.body.addWidget(part)
        self._give.body.addStretch(1)

    def _build_take(self) -> None:
        self._take_title = kit.Label("", fonts.BODY, fonts.MEDIUM)
        self._take_words = kit.Paragraph("", fonts.SMALL, role="muted")
        self._own = kit.Paragraph("", fonts.DENSE)
        self.save_card = kit.Button("", "file-down")
        self.save_card.clicked.connect(self._choose_card_place)
        self.import_ = kit.Button("", "import", key="Ctrl+I")
        self.import_.clicked.connect(self._choose_volumes)
        self._strange = kit.Paragraph("", fonts.DENSE, role="warn")
        self._strange_mark = kit.Label("", fonts.BODY, fonts.MEDIUM)
        self.trust = kit.Button("", "check", kind="primary")
        self.trust.clicked.connect(self.trusted)
        self.distrust = kit.Button("", "x")
        self.distrust.clicked.connect(self.distrusted)
        answers = kit.Flow()
        answers.add(self.trust)
        answers.add(self.distrust)
        self._answers = answers
        self._take_work = Working(self.stopped)
        self._take_said = Told()
        acts = kit.Flow()
        acts.add(self.import_)
        acts.add(self.save_card)
        self._take_acts = acts
        self._take = kit.Card()
        for part in (self._take_title, self._take_words, self._own, acts, self._strange, self._strange_mark,
                     answers, self._take_work, self._take_said):  # fmt: skip
            self._take.body.addWidget(part)
        self._take.body.addStretch(1)

    # -- drawing

    def draw(self, state: State) -> None:
        home, idle = state.home, not state.work
        self._draw_reader(state)
        self.export.setEnabled(idle and home is not None and home.reader is not None)
        for button in (self.choose_card, self.save_card, self.import_):
            button.setEnabled(idle and home is not None)
        if home is not None:
            self._own.set_text(fill(self.tr("This computer's fingerprint: %1"), home.fingerprint))
        self._draw_strange(state)
        self._give_work.draw(state, "export")
        self._take_work.draw(state, "import")
        given = state.sent is not None or state.work == "export" or (not state.taken and not state.strange)
        wrong = [sentence_for(one.code, one.facts) for one in state.wrong]
        left_out = [
            sentence_for("batch.former_left_out", {"device": one})
            for one in (state.sent.left_out if state.sent else ())
        ]
        done = [words.sent(state.sent)] if state.sent else []
        done += [
            sentence_for("batch.former_sent", {"device": one.export.chain, "versions": one.versions})
            for one in (state.sent.former if state.sent else ())
        ]
        self._give_said.say(done, [*(wrong if given else []), *left_out])
        self._take_said.say([words.taken(one) for one in state.taken], [] if given else wrong)
        if home is not None:
            self._draw_received(home)
        for flow in (self._give_acts, self._take_acts, self._answers):
            flow.refit()

    def _draw_reader(self, state: State) -> None:
        reader = state.home.reader if state.home else None
        nobody = self.tr("Choose the card of the computer it is for; it makes one on this page.")
        self._reader.set_text(fill(self.tr("For: %1"), reader.agency or reader.device) if reader else nobody)
        self._reader_mark.set_text(
            fill(self.tr("Compare its fingerprint by telephone: %1"), reader.fingerprint) if reader else ""
        )
        self._reader_mark.setVisible(reader is not None)
        before = state.home.sent if state.home else 0
        choices = [kit.Choice("all", self.tr("Everything this computer wrote"))]
        if before:
            choices.insert(0, kit.Choice("new", self.tr("What is new since the last batch to it")))
        self.what.set_choices(choices)
        self.what.choose("new" if state.new_only else "all")
        self.what.setVisible(bool(before))

    def _draw_strange(self, state: State) -> None:
        strange = state.strange
        for part in (self._strange, self._strange_mark, self._answers):
            part.setVisible(strange is not None)
        if strange is not None:
            question = self.tr(
                "These files come from a computer that is not known here yet (%1). Ask its owner to read the"
                " fingerprint from this page of his, and compare every group:"
            )
            self._strange.set_text(fill(question, strange.agency or strange.device))
            self._strange_mark.set_text(strange.fingerprint)

    def _draw_received(self, home: Home) -> None:
        clear(self._rows)
        for one in words.received(home.received):
            line = kit.LineRow(one.title, one.second, right=one.right, icon=one.icon, chevron=False)
            self._rows.addWidget(line)
        if not home.received.batches:
            empty = kit.EmptyState(
                "inbox",
                self.tr("Nothing has come from other computers"),
                self.tr("Their records are shown here, to be read only."),
            )
            self._rows.addWidget(empty)

    # -- choosing

    def _choose_card(self) -> None:
        choosing.files(
            self,
            self.tr("Card of the computer it is for"),
            lambda chosen: self.card_taken.emit(Path(chosen[0])),
            place=choosing.DOCUMENTS,
            names="*.inspectorkey",
            many=False,
        )

    def _choose_card_place(self) -> None:
        self._choose_folder(
            self.tr("Folder for this computer's card"),
            lambda folder: self.card_saved.emit(folder / self.tr("this-computer.inspectorkey")),
        )

    def _choose_stick(self) -> None:
        self._choose_folder(self.tr("Folder on the stick"), self.exported.emit)

    def _choose_volumes(self) -> None:
        self._choose_folder(
            self.tr("Folder with the files of the batch"), lambda folder: self.imported.emit([folder])
        )

    def _choose_folder(self, title: str, chosen: object) -> None:
        choosing.files(
            self,
            title,
            lambda paths: chosen(Path(paths[0])),  # type: ignore[operator]
            place=choosing.DOCUMENTS,
            folder=True,
            many=False,
        )

    # -- words, focus, end

    def retranslate(self) -> None:
        self.top.set_title(self.tr("Exchange by stick"), self.tr("Signed, encrypted to one computer"))
        self._give_title.set_text(self.tr("Give"))
        self._take_title.set_text(self.tr("Take in"))
        self._take_words.set_text(
            self.tr("Each file is checked first and kept whole or not at all. What came is read only.")
        )
        self.choose_card.set_text(self.tr("Choose the card…"))
        self.export.set_text(self.tr("Export to a stick…"))
        self.import_.set_text(self.tr("Take in from a stick…"))
        self.save_card.set_text(self.tr("Save this computer's card…"))
        self.trust.set_text(self.tr("It is the same: take in"))
        self.distrust.set_text(self.tr("It differs"))
        self.what.setAccessibleName(self.tr("What is exported"))
        self._head.title.set_text(self.tr("From other computers"))
        for work in (self._give_work, self._take_work):
            work.retranslate()
        if self.state is not None:
            self.draw(self.state)

    def focus_first(self) -> None:
        self.import_.setFocus()

    def keys(self) -> list[tuple[str, str]]:
        return [("Ctrl+E", self.tr("export")), ("Ctrl+I", self.tr("take in"))]

    def leave(self) -> None:
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        stacked = self.width() < STACKS
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)


class Told(QWidget):
    """What was done, and what was not."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self.hide()

    def say(self, done: list[str], wrong: list[str]) -> None:
        clear(self._lines)
        for texts, icon, role in ((done, "circle-check", "ok"), (wrong, "circle-alert", "danger")):
            for text in texts:
                line = row(kit.Glyph(icon, 18, role), spread=True)
                line.addWidget(kit.Paragraph(text, fonts.DENSE, role="text" if role == "ok" else role), 1)
                self._lines.addLayout(line)
        self.setVisible(bool(done or wrong))


class Working(QWidget):
    """How far it is, and the way to stop it."""

    def __init__(self, stopped: object) -> None:
        super().__init__()
        self._words = kit.Label("", fonts.SMALL, role="muted")
        self.bar = kit.ProgressBar("")
        self.stop = kit.Button("", "x")
        self.stop.clicked.connect(stopped)
        line = row(spread=True)
        line.addLayout(column(self._words, self.bar, gap=4), 1)
        line.addWidget(self.stop)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self.hide()

    def draw(self, state: State, work: str) -> None:
        self.setVisible(state.work == work)
        self.bar.set([(state.done, "accent")], max(1, state.whole))
        of = fill(self.tr("%1 of %2"), words.size(state.done), words.size(state.whole))
        self._words.set_text(of if state.whole else self.tr("Getting ready…"))

    def retranslate(self) -> None:
        self.stop.set_text(self.tr("Stop"))
        self.bar.setAccessibleName(self.tr("Progress"))
