"""Builds the print office: tomorrow's notices, blank forms, the hall check; and a paper on a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.ui.screens.sign import alone
from inspector.ui.screens.sign import page as sign_page

if TYPE_CHECKING:
    from inspector.ui.screens.sign.presenter import SignPresenter
    from inspector.ui.wiring import Wiring


def show_paper(wiring: Wiring, notice_id: str) -> SignPresenter:
    """A paper without an inspection: print it, sign for it, take its pages back."""
    view, presenter = sign_page.make(
        wiring.jobs,
        alone.of(wiring.desk, notice_id, wiring.printing),
        on_locked=wiring.frame.back,
        on_reopened=wiring.frame.back,
        show_party=lambda: None,
    )
    wiring.frame.push(view)
    wiring.keep("paper", presenter)
    return presenter
