"""The tour that a machine without a screen gets instead of a window."""

from __future__ import annotations

import re
import subprocess

from inspector.ui import album, tour
from tests.journeys import expo


def test_the_tour_leaves_pictures_in_every_dress_and_papers_that_hold(tmp_path, monkeypatch):
    """Two dresses of the four: they hold both languages and both themes in half the time."""
    monkeypatch.setattr(album, "VARIANTS", (("zh", "light"), ("en", "dark")))
    index = tour.walk(tmp_path / "out", None, new_id=expo.new_id)
    text = index.read_text(encoding="utf-8")
    named = set(re.findall(r"\]\(([^)]+)\)", text))
    assert named == {path.name for path in index.parent.iterdir()} - {index.name}
    pictures = [name for name in named if name.endswith(".png")]
    assert {name.rsplit("-", 2)[1] for name in pictures} == {"zh", "en"}
    assert {name.rsplit("-", 1)[1] for name in pictures} == {"light.png", "dark.png"}
    assert sum(name.startswith(f"{len(pictures) // 2:02d}-locked") for name in pictures) == 2
    papers = sorted(name for name in named if name.endswith(".pdf"))
    assert {"W03-booth.pdf", "W04-booth.pdf", "W14-photo-sheet.pdf", "W28-patrol-roll.pdf"} <= set(papers)
    for name in papers:
        subprocess.run(["qpdf", "--check", str(index.parent / name)], check=True, capture_output=True)
