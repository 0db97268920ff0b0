"""The sheet that asks which pages are printed, in how many copies, and what came out before a jam."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.layouts import row
from inspector.ui.language import fill

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from inspector.ui.printing import Progress

MOST = 20  # copies at a time


class JobSheet(kit.Overlay):
    """`given(pages, copies, number of the first copy)`; `went_on(sheets that came out)` after a stop."""

    given = Signal(tuple, int, int)
    went_on = Signal(int)

    def __init__(
        self, window: QWidget, title: str, pages: int, page: int, before: Progress | None, copies: int
    ) -> None:
        super().__init__(window, width=520)
        self._whole = pages
        self.pages, self.copies, self.first = kit.Field(""), kit.Field(""), kit.Field("")
        self.out = kit.Select("")
        self.act = kit.Button("", "printer", kind="primary")
        self.rest = kit.Button("", "play", kind="primary")
        self.cancel = kit.Button("", hint="Esc")
        self._wrong = kit.Paragraph("", fonts.SMALL, role="danger")
        self._wrong.hide()
        self._jammed = before if before is not None and before.state in ("stopped", "failed") else None
        self.body.addWidget(kit.Label(title, fonts.HERO, fonts.MEDIUM, elide=True))
        if self._jammed is not None:
            self._build_rest(self._jammed)
        self._build_part(page, copies)
        self.cancel.clicked.connect(self.close_sheet)
        self.cancel.set_text(self.tr("Cancel"))

    def _build_rest(self, before: Progress) -> None:
        """What the printer was given is not what it put out: only somebody beside it knows."""
        named = self.tr("The last sheet that came out whole")
        none = self.tr("None of them")
        listed = [fill(self.tr("sheet %1 of %2"), n, before.whole) for n in range(1, before.whole)]
        self.out.set_options([(str(n), text) for n, text in enumerate([none, *listed])], str(before.done))
        self.out.setAccessibleName(named)
        self.rest.set_text(self.tr("Go on behind it"))
        self.rest.clicked.connect(self._go_on)
        self.body.addWidget(kit.Label(named, fonts.DENSE, fonts.MEDIUM))
        self.body.addLayout(row(self.out, self.rest, spread=True))
        self.body.addSpacing(theme.GAP)
        self.body.addWidget(kit.Hairline())
        self.body.addSpacing(theme.GAP)

    def _build_part(self, page: int, copies: int) -> None:
        self.pages.set_text(str(page) if page else "")
        self.copies.set_text("1")
        self.first.set_text(str(copies + 1) if copies > 1 else "1")
        every = self.tr("all") if self._whole == 1 else f"1-{self._whole}"
        self.pages.set_placeholder(every)
        whole = kit.Labelled(
            self.pages, self.tr("Pages"), hint=fill(self.tr("such as 1, 3-4; empty: %1"), every)
        )
        number = kit.Labelled(self.copies, self.tr("Copies"))
        first = kit.Labelled(
            self.first, self.tr("First is copy no."), hint=self.tr("as the print list names it")
        )
        self.body.addWidget(whole)
        self.body.addLayout(row(number, first, gap=16, spread=True))
        self.body.addWidget(self._wrong)
        self.body.addSpacing(theme.GAP)
        self.act.set_text(self.tr("Print"))
        self.act.clicked.connect(self._give)
        for field in (self.pages, self.copies, self.first):
            field.entered.connect(self._give)
        self.body.addLayout(row(None, self.cancel, self.act))

    def open(self) -> None:
        super().open()
        (self.out if self._jammed is not None else self.pages).setFocus()

    def _go_on(self) -> None:
        self.went_on.emit(int(self.out.value()))
        self.close_sheet()

    def _give(self) -> None:
        pages = read_pages(self.pages.text(), self._whole)
        copies, first = self.copies.text().strip(), self.first.text().strip()
        if not pages:
            self._tell(fill(self.tr("Write pages from 1 to %1, such as 1, 3-4."), self._whole))
        elif not (copies.isdecimal() and 1 <= int(copies) <= MOST and first.isdecimal() and int(first)):
            self._tell(fill(self.tr("Write 1 to %1 copies."), MOST))
        else:
            self.given.emit(pages, int(copies), int(first))
            self.close_sheet()

    def _tell(self, text: str) -> None:
        self._wrong.set_text(text)
        self._wrong.show()
        self._place()


def read_pages(text: str, whole: int) -> tuple[int, ...]:
    """The pages a text names, in their order, each once; all when it is empty, none when it names another."""
    found: list[int] = []
    for part in text.replace("，", ",").replace("、", ",").replace("–", "-").split(","):
        first, dash, last = (one.strip() for one in part.partition("-"))
        if not first and not dash:
            continue
        begins, ends = first or "1", (last or str(whole)) if dash else first
        if not (begins.isdecimal() and ends.isdecimal() and 1 <= int(begins) <= int(ends) <= whole):
            return ()
        found += range(int(begins), int(ends) + 1)
    return tuple(dict.fromkeys(found)) or (tuple(range(1, whole + 1)) if not text.strip() else ())
