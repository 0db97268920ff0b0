"""How long a text has to be, counted under the field while one writes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from inspector.ui import components as kit
from inspector.ui import fonts
from inspector.ui.language import fill

if TYPE_CHECKING:
    from inspector.casework.page import Question

WORTH_COUNTING = 10  # fewer characters than these nobody misses
_BLANKS = re.compile(r"[ \t\r\n]+")


def counts(question: Question) -> bool:
    return question.least >= WORTH_COUNTING


def length_of(text: str) -> int:
    """As the checklist counts: blanks at the ends not at all, several as one."""
    return len(_BLANKS.sub(" ", text).strip(" "))


def is_short(question: Question) -> bool:
    return counts(question) and length_of(question.value) < question.least


class LengthLine(kit.Label):
    """Always there, so that nothing moves when the text is long enough, or was left too short."""

    def __init__(self) -> None:
        super().__init__("", fonts.SMALL, role="muted")

    def show_question(self, question: Question) -> None:
        self.setVisible(counts(question))
        if not counts(question):
            return
        written = length_of(question.value)
        short = written < question.least
        said = self.tr("At least %1 characters, %2 written") if short else self.tr("%2 characters written")
        self.set_text(fill(said, question.least, written))
        self.set_role("danger" if short and question.violation else "muted" if short else "ok")
