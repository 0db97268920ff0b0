"""Colours by role and the measures of every screen; light, dark or as the system says, switched live.

Screens never name a colour value: they ask `colour("danger")` while painting, so that a switch needs a
repaint and nothing else.
"""

from __future__ import annotations

import logging
import tomllib
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from inspector import RESOURCES

log = logging.getLogger("inspector.ui")
unknown: set[str] = set()  # colours that were asked for and are not there; tests look here
Mode = Literal["light", "dark", "system"]
Role = str

# The grid of 4 px and the heights that fingers can hit.
GRID = 4
GAP, PAD, MARGIN = 8, 16, 24
CONTROL, PARTY_CONTROL, ROW = 40, 48, 44
RAIL, TOP_BAR, STATUS_BAR, FOOT = 72, 60, 40, 60
KEY_RADIUS, CONTROL_RADIUS, CARD_RADIUS, PALETTE_RADIUS = 4, 6, 8, 12
# Widths of a window below which the rail becomes a menu, and secondary things leave.
NARROW, SMALL = 760, 960
TONES = ("accent", "ok", "warn", "danger", "muted")


def load(name: str) -> dict[Role, QColor]:
    """The palette file of one theme."""
    with (RESOURCES / "themes" / f"{name}.toml").open("rb") as file:
        return {role: QColor(value) for role, value in tomllib.load(file).items()}


class Theme(QObject):
    """The palette in use. One per process: `Theme.current()`."""

    changed = Signal()
    _only: Theme | None = None

    @classmethod
    def current(cls) -> Theme:
        if cls._only is None:
            cls._only = cls()
        return cls._only

    def __init__(self) -> None:
        super().__init__()
        self.mode: Mode = "system"
        self.name = "light"
        self._colours = load("light")
        self._listening = False

    def set_mode(self, mode: Mode) -> None:
        """Takes effect at once in every open window."""
        self.mode = mode
        self._listen()
        self._apply("dark" if mode == "dark" or (mode == "system" and _system_is_dark()) else "light")

    def colour(self, role: Role) -> QColor:
        """An unknown role is a fault of ours; while Qt paints an error would stop the window."""
        if role not in self._colours:
            log.error("there is no colour %s", role)
            unknown.add(str(role))
        return self._colours.get(role, self._colours["text"])

    def _listen(self) -> None:
        if not self._listening:
            QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
            self._listening = True

    def _system_changed(self) -> None:
        if self.mode == "system":
            self.set_mode("system")

    def _apply(self, name: str) -> None:
        self.name, self._colours = name, load(name)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setPalette(self.qt_palette())
        self.changed.emit()

    def qt_palette(self) -> QPalette:
        """The same roles for the few controls that Qt paints itself: line editors, menus, scroll bars."""
        roles = QPalette.ColorRole
        pairs = {
            roles.Window: "window", roles.WindowText: "text", roles.Base: "surface", roles.Text: "text",
            roles.AlternateBase: "raised", roles.Button: "surface", roles.ButtonText: "text",
            roles.Highlight: "accent", roles.HighlightedText: "on_accent", roles.PlaceholderText: "muted",
            roles.ToolTipBase: "toast", roles.ToolTipText: "on_toast", roles.Link: "accent",
            roles.Accent: "accent", roles.Light: "surface", roles.Midlight: "hair", roles.Mid: "line",
            roles.Dark: "edge", roles.Shadow: "line", roles.BrightText: "danger",
        }  # fmt: skip
        palette = QPalette()
        for role, name in pairs.items():
            palette.setColor(role, self.colour(name))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("muted"))
        return palette


def colour(role: Role) -> QColor:
    """The colour of a role in the theme in use; ask while painting, never keep it."""
    return Theme.current().colour(role)


def soft(tone: str) -> QColor:
    """The tint behind a tone: chosen things are tinted, not filled."""
    return colour("raised" if tone == "muted" else f"{tone}_soft")


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two opaque colours as WCAG 2 counts it."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
