"""Builds the paper editor and the place of notices, and brings the proposals to the page of signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework import drafting
from inspector.domain.errors import Refused, Trouble
from inspector.ui import messages
from inspector.ui.language import fill, pick
from inspector.ui.screens.paper import page as paper_page
from inspector.ui.screens.paper import world as paper_world

if TYPE_CHECKING:
    from inspector.domain.changed import Changed
    from inspector.domain.notice import Notice
    from inspector.ui.screens.paper.presenter import PaperPresenter
    from inspector.ui.screens.sign.presenter import SignPresenter
    from inspector.ui.screens.sign.view import SignView
    from inspector.ui.wiring import Wiring

CHANGED = "内容更正"  # why there is a next edition, as the register keeps it


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


def show(wiring: Wiring, draft_id: str, presenter: SignPresenter | None = None) -> PaperPresenter:
    """The editor of a draft, over whatever place one is in."""
    view, editor = paper_page.make(
        wiring.jobs,
        paper_world.of(wiring.desk, draft_id),
        on_issued=lambda notice: _issued(wiring, notice, presenter),
        on_left=wiring.frame.back,
    )
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
    wiring.frame.tell(fill(said, f"{title} {made.number}".strip()))


def _say(wiring: Wiring, error: Exception) -> None:
    if isinstance(error, Refused | Trouble):
        wiring.frame.show_trouble(messages.sentence(error))


def changed_papers(changed: Changed) -> bool:
    """Whether a list of papers has to be read again."""
    return bool(changed.kinds() & {"notice", "notice_draft", "signature", "approval"})
