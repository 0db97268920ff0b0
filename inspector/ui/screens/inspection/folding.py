"""What the inspection screen does where it is narrow: columns fold away, the photos lie over the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.ui.components.layouts import column
from inspector.ui.screens.inspection.evidence import WIDE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from inspector.ui.screens.inspection.view import InspectionView

# Widths of the screen without the rail: look/README 6.
FOLDS_TRAY, FOLDS_SECTIONS, HIDES_STRIP, TWO_COLUMNS = 1180 - 72, 960 - 72, 760, 1600 - 72


class Folding:
    """Sections, page and photos side by side, as far as the width goes."""

    def __init__(self, view: InspectionView, middle: QVBoxLayout) -> None:
        self._view = view
        self.right = QWidget(view)
        right = column(view.evidence, view.history, gap=0)
        right.setStretch(0, 1)
        self.right.setLayout(right)
        self.right.setFixedWidth(WIDE)
        self.columns = QHBoxLayout()
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.columns.setSpacing(0)
        self.columns.addWidget(view.left)
        self.columns.addLayout(middle, 1)
        self.columns.addWidget(view.strip)
        self.columns.addWidget(self.right)
        self._folded: tuple[bool, bool, bool] | None = None

    def to_tray(self) -> None:
        """Where photos are assigned."""
        self.unfold_tray()
        self._view.evidence.tray.setFocus(Qt.FocusReason.TabFocusReason)

    def to_photos(self) -> None:
        """Where photos are taken in: a photo is missing."""
        if not self._is_beside() and not self.right.isVisible():
            self.unfold_tray()
        self._view.evidence.photo.setFocus(Qt.FocusReason.TabFocusReason)

    def unfold_tray(self) -> None:
        """Where the column is folded, it lies over the page until Esc or the next press beside it."""
        if not self._is_beside():
            self.right.setVisible(not self.right.isVisible())
            self._place_over()

    def fold_tray(self) -> None:
        """Esc: the page again."""
        self.right.hide()
        self._view.page.focus_first()

    def is_over(self) -> bool:
        """Whether the photos lie over the page."""
        return not self._is_beside() and self.right.isVisible()

    def _is_beside(self) -> bool:
        return self.columns.indexOf(self.right) >= 0

    def _place_over(self) -> None:
        view = self._view
        self.right.setProperty("overlay", True)
        strip = view.strip.width() if view.strip.isVisible() else 0
        wide = min(WIDE, view.width() - strip)
        top = view.line.height() if view.line.isVisible() else 0
        self.right.setGeometry(view.width() - strip - wide, top, wide, view.height() - top)
        self.right.raise_()

    def fit(self) -> None:
        """The width has changed."""
        width = self._view.width()
        folded = (width < FOLDS_TRAY, width < FOLDS_SECTIONS, width < HIDES_STRIP)
        self.right.setFixedWidth(2 * WIDE if width >= TWO_COLUMNS else WIDE)
        if folded != self._folded:
            self._folded = folded
            self._fold(*folded)
        if self.is_over():
            self._place_over()

    def _fold(self, tray: bool, sections: bool, strip: bool) -> None:
        view = self._view
        view.left.setVisible(not sections)
        view.line.setVisible(sections)
        view.line.show_tray_button(strip)
        view.strip.setVisible(tray and not strip)
        view.fold_top(strip)
        if tray:
            self.columns.removeWidget(self.right)
            self.right.hide()
        elif not self._is_beside():
            self.right.setProperty("overlay", False)
            self.columns.addWidget(self.right)
            self.right.show()
