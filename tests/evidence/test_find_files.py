from pathlib import Path

import pytest

from inspector.domain.errors import Trouble
from inspector.evidence import files_in


def test_a_folder_is_walked_in_order_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b/2.jpg", "b/1.jpg", "a/3.jpg", "0.jpg", ".hidden.jpg", ".trash/4.jpg", "Thumbs.db"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x")
    found = [str(path.relative_to(tmp_path)) for path in files_in(tmp_path)]
    assert found == ["0.jpg", "a/3.jpg", "b/1.jpg", "b/2.jpg"]


def test_a_file_is_itself(tmp_path: Path) -> None:
    path = tmp_path / ".hidden.jpg"
    path.write_bytes(b"x")
    assert files_in(path) == [path]


def test_a_link_that_leads_in_circles_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "1.jpg").write_bytes(b"x")
    (tmp_path / "again").symlink_to(tmp_path)
    assert files_in(tmp_path) == [tmp_path / "1.jpg"]


def test_a_card_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"photo\.unreadable"):
        files_in(tmp_path / "gone")
