"""Builds the paper editor and the place of notices, and brings the proposals to the page of signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework import drafting, paper_list
from inspector.domain.errors import Refused, Trouble
from inspector.ui import messages, wiring_office, wiring_register, wiring_rights
from inspector.ui.language import fill, pick
from inspector.ui.screens.notices.presenter import NoticesPresenter
from inspector.ui.screens.notices.view import NoticesView
from inspector.ui.screens.paper import page as paper_page
from inspector.ui.screens.paper import world as paper_world

if TYPE_CHECKING:
    from inspector.casework.paper_list import PaperLine
    from inspector.domain.notice import Notice
    from inspector.ui.screens.paper.presenter import PaperPresenter
    from inspector.ui.screens.sign.presenter import SignPresenter
    from inspector.ui.screens.sign.view import SignView
    from inspector.ui.wiring import Wiring

CHANGED = "内容更正"  # why there is a next edition, as the register keeps it


def page(wiring: Wiring) -> NoticesView:
    """The place of notices: every paper, opened where it is handled."""
    view = NoticesView()
    presenter = NoticesPresenter(
        view, wiring.jobs, lambda: paper_list.listing(wiring.desk), lambda line: open_line(wiring, line)
    )
    view.opened.connect(presenter.open)
    view.moved_to.connect(presenter.select)
    view.filtered.connect(presenter.filter)
    view.kind_chosen.connect(presenter.show_kind)
    view.top.add(wiring_rights.Way(lambda: wiring_rights.show(wiring)))
    view.register_asked.connect(lambda: wiring_register.show(wiring))
    view.office_asked.connect(lambda: wiring_office.show(wiring))
    wiring.keep("notices", presenter)
    presenter.load()
    return view


def open_line(wiring: Wiring, line: PaperLine) -> None:
    """A draft in its editor, an inspection's paper on its page of signatures, another on one of its own."""
    if line.is_draft:
        show(wiring, line.id)
    elif line.of == "inspection":
        wiring.open_inspection(line.owner)
        shown = wiring.presenter("sign")
        if shown is not None and not shown.is_closed:
            shown.show_paper(line.id)
    else:
        wiring_office.show_paper(wiring, line.id)


def mount_on_papers(view: SignView, presenter: SignPresenter, inspection_id: str, wiring: Wiring) -> None:
    """Papers proposed, one key each; what is issued is shown there and goes to the printer."""
    view.papers.draft_asked.connect(lambda kind: draft(wiring, kind, inspection_id, presenter))
    view.papers.change_asked.connect(lambda notice: _change(wiring, notice, presenter))


def draft(wiring: Wiring, kind: str, owner: str, presenter: SignPresenter | None = None) -> None:
    """Begin a paper, or go on with the one that is open."""
    wiring.jobs.write(
        lambda: drafting.open_draft(wiring.desk, kind, owner),
        done=lambda made: show(wiring, made[0], presenter),
        failed=lambda error: _say(wiring, error),
    )


def show(
    wiring: Wiring, draft_id: str, presenter: SignPresenter | None = None, *, approving: bool = False
) -> PaperPresenter:
    """The editor of a draft, over whatever place one is in; `approving`: for the head's answer."""
    view, editor = paper_page.make(
        wiring.jobs,
        paper_world.of(wiring.desk, draft_id),
        on_issued=lambda notice: _issued(wiring, notice, presenter),
        on_left=wiring.frame.back,
    )
    view.approving = approving
    view.card.clicked.connect(lambda: wiring_rights.show(wiring))
    wiring.frame.push(view)
    return editor


def _change(wiring: Wiring, notice_id: str, presenter: SignPresenter | None) -> None:
    """The next edition of an issued paper, with its number."""
    wiring.jobs.write(
        lambda: drafting.next_edition(wiring.desk, notice_id, CHANGED),
        done=lambda made: show(wiring, made[0], presenter),
        failed=lambda error: _say(wiring, error),
    )


def _issued(wiring: Wiring, notice_id: str, presenter: SignPresenter | None) -> None:
    """Back to where one came from; on the page of signatures the paper is shown."""
    wiring.frame.back()
    if presenter is not None and not presenter.is_closed:
        presenter.show_paper(notice_id)
        presenter.load()
    from inspector import notices
    from inspector.domain.notice import Notice as Record

    made: Notice = wiring.desk.workspace.get(Record, notice_id)
    kind = notices.kind(made.kind)
    title = pick(kind.title_zh, kind.title_en)
    said = QCoreApplication.translate("Wiring", "%1 issued")
    issued = fill(said, f"{title} {made.number}".strip())
    low = wiring_register.warning(wiring.desk, kind.kind_word) if made.number else ""
    wiring.frame.tell(f"{issued} · {low}" if low else issued)


def _say(wiring: Wiring, error: Exception) -> None:
    if isinstance(error, Refused | Trouble):
        wiring.frame.show_trouble(messages.sentence(error))
