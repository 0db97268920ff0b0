"""Draws the settings page: two choices, and facts that are only shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.ui import fonts, theme
from inspector.ui.components.bars import TopBar
from inspector.ui.components.blocks import CardHead
from inspector.ui.components.button import Button
from inspector.ui.components.choice import Choice, ChoiceGroup
from inspector.ui.components.label import Label, Paragraph
from inspector.ui.components.layouts import Flow, Scroll, clear, column, row
from inspector.ui.components.surface import Card
from inspector.ui.language import counted, fill
from inspector.ui.screen import Screen

if TYPE_CHECKING:
    from inspector.domain.party import Officer
    from inspector.ui.screens.settings.presenter import Facts, State

LABELS = 168


class SettingsView(Screen):
    """Three cards: how the window looks, what the workspace is, what the agency's papers say."""

    spoken = Signal(str)
    dressed = Signal(str)
    phrases_asked = Signal()
    checklists_asked = Signal()
    exchange_asked = Signal()
    keys_asked = Signal()
    backup_asked = Signal()
    agency_asked = Signal()
    lock_after_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.top = self._bar = TopBar(search=True)
        self.checklists = Button("", "clipboard-check", key="Ctrl+L")
        self.checklists.clicked.connect(self.checklists_asked)
        self.language = ChoiceGroup("")
        self.theme = ChoiceGroup("")
        self.language.picked.connect(self.spoken)
        self.theme.picked.connect(self.dressed)
        self._names = [Label("", fonts.BODY, fonts.MEDIUM) for _ in range(2)]
        window = Card()
        window.body.setSpacing(20)
        for name, group in zip(self._names, (self.language, self.theme), strict=True):
            window.body.addLayout(column(name, group))
        self.phrases = Button("", "quote")
        self.phrases.clicked.connect(self.phrases_asked)
        self.exchange = Button("", "save")
        self.exchange.clicked.connect(self.exchange_asked)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.PAD)
        self.keys_page, self.backup = Button("", "key-round"), Button("", "save")
        self.keys_page.clicked.connect(self.keys_asked)
        self.backup.clicked.connect(self.backup_asked)
        self.agency = Button("", "building-2", key="Ctrl+G")
        self.agency.clicked.connect(self.agency_asked)
        self.lock_after = ChoiceGroup("")
        self.lock_after.picked.connect(lambda minutes: self.lock_after_chosen.emit(int(minutes)))
        self._lock_name = Label("", fonts.BODY, fonts.MEDIUM)
        window.body.addLayout(column(self._lock_name, self.lock_after))
        pages = Flow()
        for button in (
            self.agency, self.checklists, self.phrases, self.exchange, self.keys_page, self.backup,
        ):  # fmt: skip
            pages.add(button)
        window.body.addWidget(pages)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(theme.PAD)
        holder = QWidget()
        holder.setLayout(column(window, self._cards, self._facts, None, gap=theme.PAD))
        page = QVBoxLayout(self)
        page.setContentsMargins(theme.MARGIN, 20, theme.MARGIN, theme.PAD)
        page.addWidget(Scroll(holder), 1)
        self.retranslate()

    def add_card(self, card: QWidget) -> None:
        """Another card of choices, below those of the window."""
        self._cards.addWidget(card)

    def draw(self, state: State) -> None:
        self.language.choose(state.settings.language)
        self.theme.choose(state.settings.theme)
        clear(self._facts)
        if state.facts is not None:
            self.lock_after.choose(str(state.facts.lock_after))
            self._facts.addWidget(self._workspace(state.facts))
            self._facts.addWidget(self._agency(state.facts))

    def _workspace(self, facts: Facts) -> Card:
        return self._card(
            self.tr("This workspace"),
            [
                (self.tr("Folder"), facts.folder),
                (self.tr("Device"), facts.device),
                (self.tr("Officers"), "\n".join(self._officer(one, facts) for one in facts.officers)),
                (self.tr("Numbers left"), str(facts.numbers_left)),
                (
                    self.tr("Room on the disk"),
                    counted(self.tr("about %1 photo"), self.tr("about %1 photos"), facts.room.photos),
                ),
            ],
        )

    def _officer(self, officer: Officer, facts: Facts) -> str:
        known = f"{officer.name} {officer.badge}"
        if officer.valid_to is None:
            return known
        words = self.tr("valid to %1") if officer.may_inspect(facts.today) else self.tr("expired on %1")
        return f"{known} · {fill(words, officer.valid_to.isoformat())}"

    def _agency(self, facts: Facts) -> Card:
        agency = facts.agency
        return self._card(
            self.tr("The agency, as its papers name it"),
            [
                (self.tr("Name"), agency.name),
                (self.tr("English name"), agency.name_en),
                (self.tr("Head of numbers"), f"{agency.short_name}{agency.system}"),
                (self.tr("Address"), agency.address),
                (self.tr("Phone"), agency.phone),
                (self.tr("Remedies"), agency.remedies),
                (self.tr("Remedies in English"), agency.remedies_en),
                (self.tr("Discipline"), agency.discipline),
                (self.tr("Complaints"), agency.complaint_phone),
                (self.tr("Who approves"), self.tr(", ").join(one.name for one in agency.approvers)),
            ],
        )

    def _card(self, title: str, facts: list[tuple[str, str]]) -> Card:
        card = Card(padding=1)
        card.body.setSpacing(0)
        card.body.addWidget(CardHead(title))
        body = QVBoxLayout()
        body.setContentsMargins(theme.PAD, 12, theme.PAD, theme.PAD)
        body.setSpacing(10)
        for name, fact in facts:
            body.addLayout(self._line(name, fact))
        card.body.addLayout(body)
        return card

    def _line(self, name: str, fact: str) -> QHBoxLayout:
        label = Label(name, fonts.DENSE, role="muted", elide=True)
        label.setFixedWidth(LABELS)
        words = Paragraph(fact or "—", fonts.DENSE)
        line = row(label, spread=True, gap=theme.PAD)
        line.setAlignment(label, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        return line

    def retranslate(self) -> None:
        self._bar.set_title(self.tr("Settings"))
        self.phrases.set_text(self.tr("Phrases for long texts"))
        self.checklists.set_text(self.tr("Checklists"))
        self.exchange.set_text(self.tr("Exchange by stick"))
        self.keys_page.set_text(self.tr("Officers and keys"))
        self.backup.set_text(self.tr("Backup"))
        self.agency.set_text(self.tr("Agency"))
        self._lock_name.set_text(self.tr("Lock when nobody has typed for"))
        self.lock_after.setAccessibleName(self.tr("Lock when nobody has typed for"))
        minutes = [Choice(str(count), fill(self.tr("%1 minutes"), count)) for count in (5, 15, 30, 60)]
        self.lock_after.set_choices([*minutes, Choice("0", self.tr("Never"))])
        texts = (self.tr("Language of the window"), self.tr("Theme"))
        for label, group, text in zip(self._names, (self.language, self.theme), texts, strict=True):
            label.set_text(text)
            group.setAccessibleName(text)
        as_system = self.tr("As the system")
        # Each language names itself: whoever cannot read the one on the screen finds the other.
        self.language.set_choices(
            [Choice("zh", "中文"), Choice("en", "English"), Choice("system", as_system)]
        )
        self.theme.set_choices(
            [Choice("light", self.tr("Light")), Choice("dark", self.tr("Dark")), Choice("system", as_system)]
        )

    def focus_first(self) -> None:
        self.language.take_focus()

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("1–3", self.tr("pick")),
            ("Ctrl+G", self.tr("the agency")),
            ("Ctrl+L", self.tr("checklists")),
        ]
