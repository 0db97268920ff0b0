"""The card of rights from wherever it is handed over: shown, printed, saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from inspector.casework import agency_words
from inspector.domain.errors import Trouble
from inspector.ui import components as kit
from inspector.ui import messages
from inspector.ui.printing import Order, image_of
from inspector.ui.screens.rights.view import DOCUMENT, RightsView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL.Image import Image

    from inspector.ui.screens.sign.view import SignView
    from inspector.ui.wiring import Wiring

KEY = "Alt+C"


class Way(kit.Button):
    """The button that leads to the card, in the language of the moment."""

    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__("", "languages", kind="quiet", key=KEY)
        self.clicked.connect(act)
        self._say()

    def _say(self) -> None:
        self.set_text(self.tr("Card of rights"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()


def mount_on_papers(view: SignView, wiring: Wiring) -> None:
    """A key at the foot of the papers."""
    view.papers.add_way(Way(lambda: show(wiring)))


def show(wiring: Wiring) -> RightsView:
    """The card over the place one is at."""
    view = RightsView()
    _Card(wiring, view)
    wiring.frame.push(view)
    return view


class _Card(QObject):
    """The card's bytes, made once while its page is open."""

    def __init__(self, wiring: Wiring, view: RightsView) -> None:
        super().__init__(view)
        self._wiring, self._view, self._pdf = wiring, view, b""
        view.preview.wanted.connect(self._draw)
        view.print_asked.connect(self._print)
        view.saved_to.connect(self._save)
        wiring.jobs.read(lambda: agency_words.rights_card(wiring.desk), done=self._made, failed=self._say)

    def _made(self, pdf: bytes) -> None:
        from inspector import notices

        self._pdf = pdf
        self._view.show(len(notices.page_sizes(pdf)))

    def _draw(self, _: str, page: int, dots: float) -> None:
        from inspector import notices

        pdf = self._pdf

        def drawn(images: list[Image]) -> None:
            self._view.show_picture(page, dots, image_of(images[0]))

        work = lambda: notices.page_images(pdf, dots, [page])  # noqa: E731
        self._wiring.jobs.read(work, done=drawn, failed=self._say, key="rights.page")

    def _print(self) -> None:
        printing = self._wiring.printing
        names = printing.names()
        if not names:
            self._say(Trouble("print.none"))
        elif self._pdf:
            printing.start(
                Order(DOCUMENT, self._pdf, tuple(range(1, self._view.preview.pages + 1))), names[0]
            )
            self._wiring.frame.tell(self.tr("The card of rights is being printed."))

    def _save(self, path: str) -> None:
        pdf = self._pdf

        def write() -> None:
            try:
                Path(path).write_bytes(pdf)
            except OSError as error:
                raise Trouble("print.not_saved", path=path, reason=error.strerror or "") from error

        self._wiring.jobs.write(write, failed=self._say)

    def _say(self, error: Exception) -> None:
        self._wiring.frame.show_trouble(messages.in_words(error))
