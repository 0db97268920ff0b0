"""A checklist we ship, put under the real screen in place of the hall's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework.filling import Filling
from tests.forms import shipped, walker, walks

if TYPE_CHECKING:
    from tests.ui.inspecting import Inspecting


def put_under(screen: Inspecting, form_id: str, **answers: str) -> Inspecting:
    """The screen goes on with this checklist and these answers; saving stays as it is."""
    form, old = shipped.form(form_id), screen.presenter.filled
    scene = walks.of(form_id).SCENE
    filled = screen.presenter.filled = Filling(
        old.inspection, form, target=scene.target, tour=walker.tour(scene), campaign=walker.CAMPAIGN,
        officers=walker.OFFICERS, answers={}, photos={}, now=screen.hall.clock(),
    )  # fmt: skip
    filled.show_certificates(screen.hall.clock())
    for name, value in answers.items():
        filled.answer(filled.reference_of(name), value, screen.hall.clock())
    return screen
