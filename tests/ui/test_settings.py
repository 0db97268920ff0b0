"""Settings: chosen live, kept per user, read at the start; a broken file is told and nothing more."""

import pytest
from PySide6.QtCore import Qt

from inspector.domain.errors import Trouble
from inspector.ui import messages, settings
from inspector.ui.components.label import Paragraph
from inspector.ui.language import Language
from inspector.ui.settings import Settings
from inspector.ui.theme import Theme
from tests.ui.office import Office


@pytest.fixture
def file(tmp_path):
    return tmp_path / "config" / "inspector" / "settings.toml"


def test_what_is_written_is_read_again(file):
    settings.write(file, Settings("en", "dark"))
    assert settings.read(file) == (Settings("en", "dark"), None)


def test_no_file_is_no_trouble(file):
    assert settings.read(file) == (Settings("system", "system"), None)


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        (b"language = \xff", Settings()),
        (b"language = ", Settings()),
        (b'language = "fr"\ntheme = "dark"\n', Settings("system", "dark")),
        (b'language = ["zh"]\n', Settings()),
    ],
)
def test_a_file_that_cannot_be_read_is_told(file, content, kept):
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    found, told = settings.read(file)
    assert found == kept
    assert told.code == "settings.unreadable"
    assert str(file) in messages.sentence(told)


def test_a_place_that_cannot_be_written_is_a_trouble(tmp_path):
    (tmp_path / "config").write_text("in the way")
    with pytest.raises(Trouble, match=r"settings\.not_kept"):
        settings.write(tmp_path / "config" / "settings.toml", Settings())


@pytest.fixture
def office(tmp_path, jobs, window):
    made = Office(tmp_path / "workspace", jobs)
    window(made.frame, 1280, 800)
    made.frame.go("settings")
    yield made
    made.close()


def test_digits_choose_language_and_theme_at_once(office, qtbot):
    view = office.screen()
    qtbot.keyClicks(next(row for row in view.language.rows if row.hasFocus()), "2")
    assert Language.current().code == "en"
    assert view._names[0].text() == "Language of the window"
    view.theme.take_focus()
    qtbot.keyClicks(next(row for row in view.theme.rows if row.hasFocus()), "2")
    assert Theme.current().name == "dark"
    assert (view.language.chosen(), view.theme.chosen()) == ("en", "dark")


def test_a_press_chooses_too(office, qtbot):
    view = office.screen()
    qtbot.mouseClick(view.theme.rows[1], Qt.MouseButton.LeftButton)
    assert Theme.current().name == "dark"
    qtbot.mouseClick(view.theme.rows[0], Qt.MouseButton.LeftButton)
    assert Theme.current().name == "light"


def test_the_workspace_is_described(office):
    told = "\n".join(one.text() for one in office.screen().findChildren(Paragraph))
    for fact in (str(office.hall.folder), "李明 粤A04217", "历下示例市场监督管理局", "50"):
        assert fact in told
