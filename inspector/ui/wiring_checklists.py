"""Builds the page of the checklists, their trials and differences, and the choice before a beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework import checklists, differences, registers, targets, trials
from inspector.domain.campaign import Campaign, CampaignKind, TargetKind
from inspector.domain.errors import Refused, Trouble
from inspector.domain.party import Party
from inspector.domain.roles import may
from inspector.ui import messages
from inspector.ui.language import fill, pick
from inspector.ui.screens.booths.adding import AddSheet
from inspector.ui.screens.checklists import presenter as presenting
from inspector.ui.screens.checklists.choosing import ChooseSheet
from inspector.ui.screens.checklists.differences import Compared, DifferencesView
from inspector.ui.screens.checklists.view import ChecklistsView
from inspector.ui.screens.trial.room import TrialRoom

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from inspector.casework.registers import Registered
    from inspector.domain.notice import FormVersion
    from inspector.ui.screens.booths.adding import NewTarget
    from inspector.ui.screens.checklists.presenter import Read
    from inspector.ui.wiring import Wiring


def page(wiring: Wiring) -> presenting.ChecklistsPresenter:
    """The register of checklists, over the settings."""
    view = ChecklistsView()
    desk = wiring.desk
    world = presenting.World(
        load=lambda: (registers.register(desk), len(checklists.not_published(desk))),
        take_shipped=lambda: checklists.publish_new(desk),
        may=lambda: _may(wiring),
        read=lambda path: _read(wiring, path),
        publish=lambda path: checklists.publish(desk, path),
        published=lambda read: _tell_published(wiring, read),
        withdraw=lambda form, version, reason: checklists.withdraw(desk, form, version, reason),
        withdrawn=lambda line: _tell_withdrawn(wiring, line),
        try_file=lambda path: try_file(wiring, path),
        try_version=lambda line: _try_version(wiring, line.version),
        compare=lambda before, after: _compare(wiring, before.version, after.version),
        compare_file=lambda read: _show_differences(wiring, _compared(read)),
        tell=lambda error: _say(wiring, error),
    )
    presenter = presenting.ChecklistsPresenter(view, wiring.jobs, world)
    view.moved_to.connect(presenter.select)
    view.chosen.connect(presenter.read)
    view.put_aside.connect(presenter.put_aside)
    view.published.connect(presenter.publish)
    view.shipped_asked.connect(presenter.take_shipped)
    view.tried.connect(presenter.try_it)
    view.compared.connect(presenter.compare)
    view.withdrawn.connect(presenter.withdraw)
    wiring.frame.push(view)
    presenter.load()
    return presenter


def choose(wiring: Wiring, forms: Sequence[FormVersion], begin: Callable[[str], object]) -> None:
    """Which checklist it is: the most likely first, one digit or one press each."""
    sheet = ChooseSheet(wiring.frame, forms)
    sheet.chosen.connect(begin)
    sheet.open()


def add_target(wiring: Wiring, campaign_id: str, area: str = "") -> AddSheet | None:
    """A target that is on no list: the organiser, a shop, a platform; it is begun at once."""
    if not campaign_id:
        wiring.frame.go("campaigns")
        return None
    campaign = wiring.desk.workspace.get(Campaign, campaign_id)
    at_fair = campaign.kind == CampaignKind.EXHIBITION
    kind = TargetKind.ORGANISER if at_fair else TargetKind.SHOP
    sheet = AddSheet(wiring.frame, kind, fair=at_fair, area=area)
    sheet.made.connect(lambda new: _add(wiring, campaign_id, new))
    sheet.open()
    return sheet


def _add(wiring: Wiring, campaign_id: str, new: NewTarget) -> None:
    party = Party(name=new.party or new.name, credit_code=new.credit_code)
    wiring.jobs.write(
        lambda: targets.add(
            wiring.desk,
            campaign_id,
            new.kind,
            name=new.name,
            party=party,
            booth=new.number,
            hall=new.area,
            address=new.address,
        ),
        done=lambda result: wiring.open_booth(result[0]),
        failed=lambda error: _say(wiring, error),
    )


def try_file(wiring: Wiring, path: Path) -> TrialRoom:
    """A trial of a workbook as it lies on the disk."""
    return _try(wiring, lambda: trials.begin(path, now=wiring.desk.now, new_id=wiring.desk.new_id))


def _try_version(wiring: Wiring, version: FormVersion) -> TrialRoom:
    return _try(wiring, lambda: trials.of_version(wiring.desk, version, new_id=wiring.desk.new_id))


def _try(wiring: Wiring, begin: Callable[[], trials.Trial]) -> TrialRoom:
    room = TrialRoom(wiring.frame, wiring.jobs, begin)
    room.open()
    return room


def _may(wiring: Wiring) -> bool:
    officer = wiring.desk.officers().get(wiring.desk.officer)
    return officer is not None and may(officer.role, "administer")


def _read(wiring: Wiring, path: Path) -> Read:
    """What a file is, refused with its faults; compared with the version in use."""
    form = checklists.sound(path)
    try:
        known = checklists.current(wiring.desk, form.id)
    except Refused:
        known = None
    return presenting.Read(
        form=form.id,
        version=form.version,
        title=form.titles.get("zh", form.title),
        title_en=form.titles.get("en", form.title),
        questions=sum(1 for one in form.questions() if one.has_control),
        compared=known.version if known else "",
        differences=differences.between(checklists.compiled(wiring.desk, known), form) if known else (),
    )


def _compared(read: Read) -> Compared:
    return Compared(read.title, read.title_en, read.compared, read.version, read.differences)


def _compare(wiring: Wiring, before: FormVersion, after: FormVersion) -> None:
    """Compare two published versions; reading them is a job."""
    desk = wiring.desk

    def work() -> Compared:
        forms = (checklists.compiled(desk, one) for one in (before, after))
        found = differences.between(*forms)
        return Compared(after.title, after.title_en, before.version, after.version, found)

    wiring.jobs.read(
        work, done=lambda one: _show_differences(wiring, one), failed=lambda error: _say(wiring, error)
    )


def _show_differences(wiring: Wiring, compared: Compared) -> None:
    view = DifferencesView()
    view.left.connect(wiring.frame.back)
    view.show(compared)
    wiring.frame.push(view)


def _tell_published(wiring: Wiring, read: Read) -> None:
    text = QCoreApplication.translate("Checklists", "Published %1 %2.")
    wiring.frame.tell(fill(text, pick(read.title, read.title_en), read.version))


def _tell_withdrawn(wiring: Wiring, line: Registered) -> None:
    text = QCoreApplication.translate("Checklists", "Withdrawn: %1 %2.")
    wiring.frame.tell(fill(text, pick(line.version.title, line.version.title_en), line.version.version))


def _say(wiring: Wiring, error: Exception) -> None:
    if isinstance(error, Refused | Trouble):
        wiring.frame.show_trouble(messages.sentence(error))
