"""Draws the agency's page: words, form of papers, who approves, time stamps."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from inspector.ui import choosing, fonts, messages, theme
from inspector.ui import components as kit
from inspector.ui.components.bars import TopBar
from inspector.ui.components.blocks import CardHead
from inspector.ui.components.choice import Choice
from inspector.ui.components.layouts import Scroll, column, row
from inspector.ui.screen import Screen
from inspector.ui.screens.agency import presenter as places
from inspector.ui.screens.agency import words
from inspector.ui.screens.agency.approvers import ApproversCard

if TYPE_CHECKING:
    from inspector.domain.campaign import Agency
    from inspector.ui.screens.agency.presenter import State

LONG = ("discipline", "discipline_en", "remedies", "remedies_en")
SHORT = ("complaint_phone", "phone", "address")
FACES = ("fang_song", "xiao_biao_song")


class AgencyView(Screen):
    """Four cards. What is typed is written when its field is left; whoever may not change it reads it."""

    said = Signal(str, str)
    original_chosen = Signal(str)
    seal_chosen = Signal(str)
    face_chosen = Signal(str, str)
    url_given = Signal(str)
    approver_added = Signal(str, str, str, bool)
    approver_removed = Signal(str)
    left_page = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.top = self._bar = TopBar()
        self._read_only = kit.Paragraph("", fonts.BODY, role="warn")
        self._missing = kit.Paragraph("", fonts.BODY, role="warn")
        self.texts: dict[str, kit.TextArea | kit.Field] = {}
        self.rows: dict[str, kit.Labelled] = {}
        self.original, self.seal = kit.ChoiceGroup(""), kit.ChoiceGroup("")
        self._names = [kit.Label("", fonts.BODY, fonts.MEDIUM) for _ in range(2)]
        self.faces = {name: _Face(name) for name in FACES}
        self.approvers = ApproversCard()
        self.url = kit.Field("")
        self.rows[places.URL] = kit.Labelled(self.url, "")
        self._heads = [CardHead("") for _ in range(3)]
        holder = QWidget()
        cards = (self._words(), self.approvers, self._form(), self._time())
        above = column(self._read_only, self._missing)
        holder.setLayout(column(above, *cards, None, gap=theme.PAD))
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.MARGIN, 20, theme.MARGIN, theme.PAD)
        page.addWidget(Scroll(holder), 1)
        self._connect()
        self.retranslate()

    def _words(self) -> kit.Card:
        grid = QGridLayout()  # the Chinese at the left, its English beside it
        grid.setSpacing(theme.PAD)
        for place, name in enumerate((*LONG, *SHORT)):
            control = kit.TextArea("", lines=3, most=10) if name in LONG else kit.Field("")
            self.texts[name] = control
            self.rows[name] = kit.Labelled(control, "")
            wide = 2 if name == "address" else 1
            grid.addWidget(self.rows[name], place // 2, place % 2, 1, wide, Qt.AlignmentFlag.AlignTop)
            control.committed.connect(lambda text, name=name: self.said.emit(name, text))
        return self._card(0, grid)

    def _form(self) -> kit.Card:
        lines = QVBoxLayout()
        lines.setSpacing(theme.PAD)
        for label, group in zip(self._names, (self.original, self.seal), strict=True):
            lines.addLayout(column(label, group))
        for face in self.faces.values():
            lines.addWidget(face)
        return self._card(1, lines)

    def _time(self) -> kit.Card:
        lines = QVBoxLayout()
        lines.addWidget(self.rows[places.URL])
        return self._card(2, lines)

    def _card(self, which: int, body: QVBoxLayout | QGridLayout) -> kit.Card:
        card = kit.Card(padding=1)
        card.body.setSpacing(0)
        card.body.addWidget(self._heads[which])
        body.setContentsMargins(theme.PAD, 12, theme.PAD, theme.PAD)
        card.body.addLayout(body)
        return card

    def _connect(self) -> None:
        self.original.picked.connect(self.original_chosen)
        self.seal.picked.connect(self.seal_chosen)
        self.url.committed.connect(self.url_given)
        self.approvers.added.connect(self.approver_added)
        self.approvers.removed.connect(self.approver_removed)
        for face in self.faces.values():
            face.chosen.connect(self.face_chosen)

    def draw(self, state: State) -> None:
        facts = state.facts
        if facts is None:
            return
        agency = facts.agency
        self._bar.set_title(self.tr("Agency"), agency.name)
        self._read_only.setVisible(not facts.may)
        self._missing.setVisible(facts.may and not agency.discipline)
        self._draw_words(agency, facts.may)
        self.original.choose(agency.original)
        self.seal.choose(agency.seal_mode)
        self.approvers.draw(facts)
        if not self.url.line.hasFocus():
            self.url.set_text(facts.authority_url)
        for name, face in self.faces.items():
            face.draw(str(getattr(agency, name)), may=facts.may)
        for control in (self.original, self.seal, self.url):
            control.setEnabled(facts.may)
        sentence = messages.sentence(state.wrong) if state.wrong is not None else ""
        for name, line in self.rows.items():
            line.say(sentence if name == state.at else "")
        self.approvers.say(sentence if state.at == places.APPROVERS else "")
        for name, face in self.faces.items():
            face.say(sentence if state.at == name else "")

    def _draw_words(self, agency: Agency, may: bool) -> None:
        for name, control in self.texts.items():
            if not control.editor().hasFocus():
                control.set_text(str(getattr(agency, name)))
            control.editor().setReadOnly(not may)  # read, marked and copied, not changed

    def retranslate(self) -> None:
        self._bar.set_title(self.tr("Agency"))
        self._read_only.set_text(self.tr("Only the administrator changes what stands here."))
        missing = self.tr(
            "The inspection notice W02 waits for the discipline of the officers: set it once, here."
        )
        self._missing.set_text(missing)
        heads = (self.tr("What its papers say"), self.tr("Form of papers"), self.tr("Time stamps"))
        for head, text in zip(self._heads, heads, strict=True):
            head.title.set_text(text)
        for name in self.texts:
            self.rows[name].set_label(words.name(name), words.hint(name))
        hint = self.tr(
            "Asked for after officers have signed a PDF; only its hash leaves this computer. Empty: none."
        )
        self.rows[places.URL].set_label(self.tr("Address of the time stamp authority"), hint)
        self.url.set_placeholder("https://")
        texts = (self.tr("Original of papers"), self.tr("Seal"))
        for label, group, text in zip(self._names, (self.original, self.seal), texts, strict=True):
            label.set_text(text)
            group.setAccessibleName(text)
        ink = self.tr("Ink: the signed page")
        digital = self.tr("Digital: officers sign the PDF with their keys")
        self.original.set_choices([Choice("ink", ink), Choice("digital", digital)])
        later, sealed = self.tr("Sealed afterwards"), self.tr("Printed on sealed paper")
        self.seal.set_choices([Choice("later", later), Choice("presealed", sealed)])
        self.approvers.retranslate()
        for face in self.faces.values():
            face.retranslate()

    def focus_first(self) -> None:
        self.texts["discipline"].setFocus()

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Tab", self.tr("next field")),
            ("Ctrl+N", self.tr("put somebody on the list of who approves")),
        ]

    def leave(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            focus.clearFocus()  # what was typed is given
        self.left_page.emit()


class _Face(QWidget):
    """An installed face: which, another one, or the one that comes with the program."""

    chosen = Signal(str, str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._label = kit.Label("", fonts.BODY, fonts.MEDIUM)
        self._path = kit.Paragraph("", fonts.DENSE, role="muted")
        self._wrong = kit.Paragraph("", fonts.SMALL, role="danger")
        self._wrong.hide()
        self.choose, self.drop = kit.Button("", "folder-open"), kit.Button("", "x", kind="quiet")
        self.choose.clicked.connect(self._ask)
        self.drop.clicked.connect(lambda: self.chosen.emit(name, ""))
        buttons = row(self.choose, self.drop, None)
        self.setLayout(column(self._label, self._path, buttons, self._wrong, gap=6))

    def draw(self, path: str, *, may: bool) -> None:
        self._path.set_text(path or self.tr("The face that comes with the program"))
        self.choose.setEnabled(may)
        self.drop.setVisible(may and bool(path))

    def say(self, sentence: str) -> None:
        self._wrong.set_text(sentence)
        self._wrong.setVisible(bool(sentence))

    def _ask(self) -> None:
        choosing.files(
            self, words.name(self._name), lambda names: self.chosen.emit(self._name, str(Path(names[0]))),
            place=choosing.DOCUMENTS, names="*.ttf *.otf", many=False,
        )  # fmt: skip

    def retranslate(self) -> None:
        self._label.set_text(words.name(self._name))
        self.choose.set_text(self.tr("Choose an installed face"))
        self.drop.set_text(self.tr("Use the program's own"))
