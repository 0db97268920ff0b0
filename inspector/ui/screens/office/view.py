"""Draws the print office: whom the tour visits, what every notice says, and the forms for the morning."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.bars import TopBar
from inspector.ui.components.choice import Choice
from inspector.ui.components.layouts import Scroll, row
from inspector.ui.components.table import Cell, Column, RowsModel, Table
from inspector.ui.language import counted, fill
from inspector.ui.messages import sentence_for
from inspector.ui.screen import Screen
from inspector.ui.screens.inspection import typed
from inspector.ui.screens.office.forms import FormsCard
from inspector.ui.screens.sign import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from inspector.casework.tour_notices import Plan, Row
    from inspector.ui.screens.office.presenter import State

RIGHT = 372
KINDS = ("routine", "special", "case", "joint")


class OfficeView(Screen):
    """Targets at the left in walking order; at the right what all share, and the forms."""

    hall_chosen = Signal(str)
    toggled = Signal(str)
    all_toggled = Signal()
    opened = Signal(str)
    changed = Signal(object)  # Plan
    write_asked = Signal()
    issue_asked = Signal()
    print_asked = Signal()
    stop_asked = Signal()
    check_asked = Signal()
    card_asked = Signal()
    left_page = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.top = self._bar = TopBar()
        self.check, self.card = kit.Button("", "clipboard-check"), kit.Button("", "languages")
        self._bar.add(self.card, self.check)
        self.hall = kit.Select("")
        self.every = kit.Button("", "check-check", kind="quiet")
        self.rows = RowsModel(self._columns(), self._want)
        self.table = Table("", self.rows)
        self.officers, self.kind = kit.ChoiceGroup("", many=True), kit.ChoiceGroup("", columns=2)
        self.starts, self.ends, self.task = kit.Field(""), kit.Field(""), kit.Field("")
        self._names = [kit.Label("", fonts.DENSE, fonts.MEDIUM) for _ in range(2)]
        self._starts, self._ends = kit.Labelled(self.starts, ""), kit.Labelled(self.ends, "")
        self._task = kit.Labelled(self.task, "")
        self.write = kit.Button("", "pencil")
        self.issue = kit.Button("", "file-check", kind="primary", key="Ctrl+Enter")
        self.print = kit.Button("", "printer", hint="F9")
        self.stop = kit.Button("", "square")
        self._bar_done = kit.ProgressBar("")
        self._say = kit.Label("", fonts.SMALL, role="muted", elide=True)
        self._wrong = kit.Paragraph("", fonts.SMALL, role="danger")
        self.forms = FormsCard()
        self._by_id: dict[str, Row] = {}
        self._plan: Plan | None = None
        self._now: datetime | None = None
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.PAD)
        head.addWidget(self.hall, 1)
        head.addWidget(self.every)
        listed = kit.Card(padding=1)
        listed.body.addWidget(self.table, 1)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(head)
        left.addWidget(listed, 1)
        shared = kit.Card()
        shared.body.setSpacing(10)
        for name, group in zip(self._names, (self.officers, self.kind), strict=True):
            shared.body.addWidget(name)
            shared.body.addWidget(group)
        shared.body.addLayout(row(self._starts, self._ends, gap=12, spread=True))
        shared.body.addWidget(self._task)
        shared.body.addWidget(self.write)
        shared.body.addWidget(self._wrong)
        for part in (self.issue, self.print, self._bar_done, self._say, self.stop):
            shared.body.addWidget(part)
        inner = QWidget()
        upright = QVBoxLayout(inner)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(theme.PAD)
        upright.addWidget(shared)
        upright.addWidget(self.forms)
        upright.addStretch(1)
        right = Scroll(inner)
        right.setFixedWidth(RIGHT)
        page = QHBoxLayout(self)
        page.setContentsMargins(theme.MARGIN, theme.PAD, theme.MARGIN, theme.PAD)
        page.setSpacing(theme.PAD)
        page.addLayout(left, 1)
        page.addWidget(right)

    def _connect(self) -> None:
        self.hall.picked.connect(self.hall_chosen)
        self.every.clicked.connect(self.all_toggled)
        self.table.opened.connect(self.opened)
        self.table.clicked.connect(self._pressed)
        QShortcut(
            QKeySequence("Space"), self.table, context=Qt.ShortcutContext.WidgetShortcut
        ).activated.connect(lambda: self.toggled.emit(self.table.selected_id()))
        self.officers.picked.connect(lambda _: self._change(officers=self.officers.all_chosen()))
        self.kind.picked.connect(lambda kind: self._change(kind=kind))
        self.task.committed.connect(lambda text: self._change(task_number=text.strip()))
        self.starts.committed.connect(lambda text: self._moment("starts", self._starts, text))
        self.ends.committed.connect(lambda text: self._moment("ends", self._ends, text))
        for button, signal in (
            (self.write, self.write_asked), (self.issue, self.issue_asked), (self.print, self.print_asked),
            (self.stop, self.stop_asked), (self.check, self.check_asked), (self.card, self.card_asked),
        ):  # fmt: skip
            button.clicked.connect(signal)
        QShortcut(QKeySequence("F9"), self).activated.connect(self.print_asked)

    # -- drawing

    def draw(self, state: State) -> None:
        self._plan, self._now = state.plan, state.now
        facts = state.facts
        if facts is None:
            return
        self._bar.set_title(self.tr("Print office"), facts.campaign)
        self.hall.set_options(
            [(name, f"{name or self.tr('No hall')} · {count}") for name, count in facts.halls], state.hall
        )
        self._draw_rows(state)
        self._draw_plan(state)
        self._draw_work(state)
        self.forms.draw(state)

    def _draw_rows(self, state: State) -> None:
        self._chosen = state.chosen
        self._by_id = {one.target: one for one in state.rows}
        ids = tuple(self._by_id)
        if ids == tuple(self.rows.id_at(at) for at in range(self.rows.rowCount())):
            self.rows.refresh()
        else:
            self.rows.set_ids(ids)
        every = len(state.chosen) == len(ids)
        self.every.set_text(self.tr("Choose none") if every and ids else self.tr("Choose all"))

    def _draw_plan(self, state: State) -> None:
        officers = state.facts.officers if state.facts else ()
        self.officers.set_choices(
            [Choice(one.badge, f"{one.name} {one.badge}", "accent") for one in officers]
        )
        self.officers.choose(*state.plan.officers)
        self.kind.choose(state.plan.kind)
        self.task.set_text(state.plan.task_number)
        self.starts.set_text(typed.show_moment(state.plan.starts.isoformat()))
        self.ends.set_text(typed.show_moment(state.plan.ends.isoformat()) if state.plan.ends else "")

    def _draw_work(self, state: State) -> None:
        issue, prints, work = len(state.to_issue), len(state.to_print), state.work
        self.issue.set_text(counted(self.tr("Issue %1 notice"), self.tr("Issue %1 notices"), issue))
        self.print.set_text(counted(self.tr("Print %1 notice"), self.tr("Print %1 notices"), prints))
        self.write.setEnabled(bool(issue) and work is None)
        self.issue.setEnabled(bool(issue) and work is None and not state.problems)
        self.print.setEnabled(bool(prints) and work is None)
        for part in (self._bar_done, self.stop):
            part.setVisible(work is not None)
        if work is not None:
            self._bar_done.set([(work.done, "accent")], work.whole)
        self._say.set_text(self._said(state))
        short = 0 <= state.paper < state.sheets
        self._say.set_role("warn" if short and work is None else "muted")
        told = [sentence_for(one.code, dict(one.facts)) for one in state.problems[:3]]
        if state.wrong is not None:
            told.insert(0, sentence_for(state.wrong[0], dict(state.wrong[1])))
        self._wrong.set_text("\n".join(told))
        self._wrong.setVisible(bool(told))

    def _said(self, state: State) -> str:
        if state.work is not None:
            doing = self.tr("%1 of %2 issued") if state.work.what == "issue" else self.tr("%1 of %2 printed")
            return fill(doing, state.work.done, state.work.whole)
        left = state.facts.numbers if state.facts else 0
        parts = [counted(self.tr("%1 number left"), self.tr("%1 numbers left"), left)]
        if state.sheets:
            parts.append(counted(self.tr("%1 sheet"), self.tr("%1 sheets"), state.sheets))
            parts.append(words.lasts(state.seconds * state.sheets))
        if 0 <= state.paper < state.sheets:
            parts.append(fill(self.tr("only %1 in the paper tray"), state.paper))
        return " · ".join(parts)

    # -- the list

    def _want(self, ids: tuple[str, ...], arrived: Callable[[Sequence[tuple[Cell, ...]]], None]) -> None:
        arrived([self._row(self._by_id[one]) for one in ids if one in self._by_id])

    def _row(self, line: Row) -> tuple[Cell, ...]:
        chosen = line.target in self._chosen
        icon, tone, said = self._standing(line)
        return (
            Cell("", "check" if chosen else "square", "accent" if chosen else "muted"),
            Cell(line.title, weight=fonts.MEDIUM),
            Cell(line.party),
            Cell(line.number or "—", tone="text" if line.number else "muted"),
            Cell(said, icon, tone),
        )

    def _standing(self, line: Row) -> tuple[str, str, str]:
        if line.handed_over is not None:
            return "circle-check", "ok", fill(self.tr("Handed over %1"), f"{line.handed_over:%m-%d %H:%M}")
        if line.is_printed:
            return "printer-check", "ok", self.tr("Printed")
        if line.notice:
            return "printer", "warn", self.tr("Issued, not printed")
        if line.draft:
            return "pencil", "accent", self.tr("The pattern of all")
        return "circle-dashed", "muted", self.tr("No notice yet")

    def _columns(self) -> list[Column]:
        return [
            Column("chosen", "", 44),
            Column("target", self.tr("Target"), 120),
            Column("party", self.tr("Party"), stretch=True),
            Column("number", self.tr("Number"), 200, leaves=620),
            Column("state", self.tr("Notice"), 180),
        ]

    def _pressed(self, index: Any) -> None:
        """The box before a target chooses it."""
        if index.column() == 0:
            self.toggled.emit(self.rows.id_at(index.row()))

    # -- the plan

    def _change(self, **more: object) -> None:
        if self._plan is not None:
            self._plan = replace(self._plan, **more)  # type: ignore[arg-type]
            self.changed.emit(self._plan)

    def _moment(self, name: str, labelled: kit.Labelled, text: str) -> None:
        read = typed.read_moment(text, self._now) if text.strip() and self._now else None
        if read is None and (name == "starts" or text.strip()):
            labelled.say(self.tr("Write a day and a time, such as 11-06 9:30."))
            return
        labelled.say("")
        from datetime import datetime

        self._change(**{name: datetime.fromisoformat(read) if read else None})

    # -- words, focus, end

    def focus_first(self) -> None:
        self.table.setFocus()

    def keys(self) -> list[tuple[str, str]]:
        return [
            ("Space", self.tr("choose the target, or not")),
            ("Enter", self.tr("open the paper")),
            ("Ctrl+Enter", self.tr("issue the chosen notices")),
            ("F9", self.tr("print them in walking order")),
        ]

    def retranslate(self) -> None:
        self._bar.set_title(self.tr("Print office"))
        self.rows.set_titles(self._columns())
        self.table.setAccessibleName(self.tr("Targets in walking order"))
        self.hall.setAccessibleName(self.tr("Hall"))
        named = (self.tr("Officers, two at least"), self.tr("Kind of inspection"))
        for label, group, text in zip(self._names, (self.officers, self.kind), named, strict=True):
            label.set_text(text)
            group.setAccessibleName(text)
        kinds = {
            "routine": self.tr("Routine"), "special": self.tr("Special"),
            "case": self.tr("Case-based"), "joint": self.tr("Joint"),
        }  # fmt: skip
        self.kind.set_choices([Choice(kind, kinds[kind], "accent") for kind in KINDS])
        self._starts.set_label(self.tr("From"))
        self._ends.set_label(self.tr("To"))
        self._task.set_label(self.tr("Task number"))
        self.write.set_text(self.tr("Write what all shall say…"))
        self.stop.set_text(self.tr("Stop"))
        self.check.set_text(self.tr("Hall check"))
        self.card.set_text(self.tr("Card of rights"))
        self.forms.retranslate()

    def leave(self) -> None:
        self.left_page.emit()
