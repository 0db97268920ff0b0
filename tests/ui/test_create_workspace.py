"""Making a workspace: faults at their fields, passphrases weighed, the recovery sheet kept first."""

import pytest
from PySide6.QtWidgets import QApplication

from inspector.domain.errors import Refused, Trouble
from inspector.ui.screens.create.presenter import CreatePresenter, RecoverySheet
from inspector.ui.screens.create.view import CreatePage
from tests.ui.fakes import FakeView

GOOD = "seven lamps cross the river"


class World:
    """What the page is given, and what it asked for."""

    def __init__(self, jobs, view=None, *, error=None):
        self.made, self.calls, self.error = [], [], error
        self.view = view or FakeView()
        self.presenter = CreatePresenter(
            self.view,
            jobs,
            self.create,
            judge=lambda text, hints: 4 if text == GOOD else 1,
            opened=lambda: self.calls.append("opened"),
            back=lambda: self.calls.append("back"),
        )

    def create(self, new):
        if self.error:
            raise self.error
        self.made.append(new)
        return RecoverySheet("AAAA-BBBB", lambda: b"%PDF-1.7")

    @property
    def state(self):
        return self.presenter.state

    def fill(self, **other):
        values = {"agency": "广州市知识产权局", "agency_en": "", "short_name": "穗知"}
        for place, (name, badge) in enumerate((("李明", "粤A04217"), ("陈思", "粤A04388"))):
            for field, text in (("name", name), ("badge", badge), ("passphrase", GOOD), ("again", GOOD)):
                values[f"officers.{place}.{field}"] = text
        for reference, text in (values | other).items():
            self.presenter.edit(reference, text)
        return self


@pytest.fixture
def world(jobs):
    return World(jobs)


def test_a_filled_page_makes_the_workspace(world):
    world.fill().presenter.create()
    (new,) = world.made
    assert (new.agency, new.short_name + new.system) == ("广州市知识产权局", "穗知")
    assert [(one.name, one.badge, one.passphrase) for one in new.founders] == [
        ("李明", "粤A04217", GOOD),
        ("陈思", "粤A04388", GOOD),
    ]
    assert world.state.sheet.code == "AAAA-BBBB"


def test_the_secrets_leave_the_page_when_the_workspace_holds_them(world):
    world.fill().presenter.create()
    assert {officer.passphrase + officer.again for officer in world.state.officers} == {""}


@pytest.mark.parametrize(
    ("typed", "field", "code"),
    [
        ({"agency": "  "}, "agency", "create.empty"),
        ({"officers.1.name": ""}, "officers.1.name", "create.empty"),
        ({"officers.1.badge": "粤A04217"}, "officers.1.badge", "create.badge_twice"),
        ({"officers.0.again": "seven"}, "officers.0.again", "create.passphrases_differ"),
        ({"officers.0.passphrase": "12345678"}, "officers.0.passphrase", "create.passphrase_weak"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(world, typed, field, code):
    world.fill(**typed).presenter.create()
    assert world.made == []
    assert world.state.faults[field] == code


def test_a_fault_goes_while_it_is_mended(world):
    world.fill(agency="").presenter.create()
    world.presenter.edit("agency", "广")
    assert "agency" not in world.state.faults


def test_officers_come_and_go_but_one_stays(world):
    world.presenter.add_officer()
    assert len(world.state.officers) == 3
    for _ in range(5):
        world.presenter.remove_officer(0)
    assert len(world.state.officers) == 1


def test_a_refused_passphrase_is_shown_where_it_was_typed(jobs):
    world = World(jobs, error=Refused("key.passphrase_weak", score=1, needed=3)).fill()
    world.presenter.create()
    assert world.state.faults == {"officers.0.passphrase": "key.passphrase_weak"}
    assert not world.state.busy


def test_a_full_disk_is_told_and_everything_typed_stays(jobs):
    world = World(jobs, error=Trouble("store.full")).fill()
    world.presenter.create()
    assert world.state.trouble.code == "store.full"
    assert world.state.officers[0].passphrase == GOOD


def test_nobody_goes_on_before_the_sheet_is_kept(world, tmp_path):
    world.fill().presenter.create()
    world.view.finished.emit()
    assert world.calls == []
    world.view.save_asked.emit(tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes() == b"%PDF-1.7"
    assert world.state.saved_to == str(tmp_path / "sheet.pdf")
    world.view.kept_said.emit(True)
    world.view.finished.emit()
    assert world.calls == ["opened"]


def test_a_sheet_that_cannot_be_saved_is_told(world, tmp_path):
    world.fill().presenter.create()
    world.view.save_asked.emit(tmp_path / "nowhere" / "sheet.pdf")
    assert world.state.trouble.code == "create.sheet_not_saved"
    assert world.state.saved_to == ""


def test_the_focus_moves_to_the_first_wrong_field(jobs, window):
    page = CreatePage()
    world = World(jobs, page)
    window(page, 1280, 800)
    world.fill(short_name="").presenter.create()
    assert QApplication.focusWidget() is page._rows["short_name"].control.line


def test_typing_reaches_the_record_of_its_officer(jobs, window, qtbot):
    page = CreatePage()
    world = World(jobs, page)
    window(page, 1280, 800)
    world.presenter.add_officer()
    field = page._officers[2].rows["name"].control
    field.setFocus()
    qtbot.keyClicks(field.line, "Wang")
    assert world.state.officers[2].name == "Wang"
