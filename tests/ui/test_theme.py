"""The palette files: every pair that meets on a screen can be read, and a switch reaches open windows."""

import pytest
from PySide6.QtGui import QColor

from inspector.ui import theme
from inspector.ui.components import Card
from inspector.ui.theme import Theme, contrast, load

GROUNDS = ("window", "surface", "raised")
WRITTEN = [
    *[(role, ground) for role in ("text", "muted", "accent", "ok", "warn", "danger") for ground in GROUNDS],
    *[(tone, f"{tone}_soft") for tone in ("accent", "ok", "warn", "danger")],
    *[(role, f"{tone}_soft") for role in ("text", "muted") for tone in ("accent", "ok", "warn", "danger")],
    ("on_accent", "accent"),
    ("on_toast", "toast"),
    ("toast_link", "toast"),
]
EDGES = [(role, ground) for role in ("edge", "accent", "warn", "danger") for ground in GROUNDS]


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("role", "ground"), WRITTEN)
def test_text_can_be_read_on_its_ground(name, role, ground):
    palette = load(name)
    assert contrast(palette[role], palette[ground]) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("role", "ground"), EDGES)
def test_edges_of_controls_can_be_seen(name, role, ground):
    palette = load(name)
    assert contrast(palette[role], palette[ground]) >= 3.0


def test_both_palettes_know_the_same_roles():
    assert load("light").keys() == load("dark").keys()


def test_contrast_counts_as_wcag_does():
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


def test_switching_the_theme_repaints_an_open_window(window):
    card = window(Card(), 120, 40)
    light = card.grab().toImage().pixelColor(20, 4)
    Theme.current().set_mode("dark")
    dark = card.grab().toImage().pixelColor(20, 4)
    assert light == load("light")["surface"]
    assert dark == load("dark")["surface"]
    assert theme.colour("text") == load("dark")["text"]
