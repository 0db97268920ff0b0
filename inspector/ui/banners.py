"""Lines over a page: a workspace that is not as usual, a trouble that belongs to no field."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from inspector.ui import fonts, theme
from inspector.ui.components.button import Button
from inspector.ui.components.glyph import Glyph
from inspector.ui.components.label import Paragraph
from inspector.ui.components.surface import Surface


class Banner(Surface):
    """Stands over every page while the workspace is not as usual: what it means, and one way on."""

    pressed = Signal()

    def __init__(
        self,
        tone: Literal["warn", "danger"] = "warn",
        icon: str = "triangle-alert",
        act: Button | None = None,
    ) -> None:
        super().__init__(f"{tone}_soft", "hair", sides="b")
        self._text = Paragraph("", fonts.DENSE, role="danger" if tone == "danger" else "text")
        self.act = act or Button("", kind="quiet", tone="accent")
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.MARGIN, 4, theme.PAD, 4)
        line.setSpacing(12)
        line.addWidget(Glyph(icon, 18, tone))
        line.addWidget(self._text, 1)
        line.addWidget(self.act)
        self.act.clicked.connect(self.pressed)
        self.hide()

    def say(self, text: str, act: str = "") -> None:
        """Show it; an empty text takes it away."""
        self._text.set_text(text)
        self.act.set_text(act)
        self.act.setVisible(bool(act))
        self.setAccessibleName(text)
        self.setVisible(bool(text))


class TroubleBar(Banner):
    """A trouble over the page, until somebody has taken note of it."""

    def __init__(self) -> None:
        super().__init__("danger", "circle-alert", Button("", "x", kind="quiet", tone="danger"))
        self.pressed.connect(self.hide)

    def say(self, text: str, act: str = "") -> None:
        super().say(text)
        self.act.set_text("", self.tr("Close"))
        self.act.show()
