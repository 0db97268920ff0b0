"""常用语: a text one need not write again, with {places} to fill in."""

import re
from dataclasses import dataclass

_PLACE = re.compile(r"\{([^{}\n]{1,40})\}")
_WORD = re.compile(r"[0-9a-z]+$", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s，。；：、！？,.;:!?（）()“”\"']")
LONGEST_SHORTCUT = 12


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase; `question` names the question it belongs to, empty offers it everywhere."""

    id: str
    text: str
    shortcut: str = ""  # a few letters, digits or characters that stand for it while one types
    question: str = ""  # the question's name in the checklist, the same in every checklist
    label: str = ""  # what that question asks, for the page of phrases
    starter: str = ""  # key of the shipped phrase this record takes the place of
    removed: bool = False

    @property
    def title(self) -> str:
        """The phrase on one line."""
        return " ".join(self.text.split())


def places(text: str) -> tuple[tuple[int, int], ...]:
    """Where {places} stand in a text, as (begin, end), braces included."""
    return tuple(match.span() for match in _PLACE.finditer(text))


def filled_in(text: str, known: dict[str, str]) -> str:
    """The text with the places filled that are known already: {展位}, {当事人} and the like."""
    return _PLACE.sub(lambda place: known.get(place.group(1), "") or place.group(), text)


def typed_shortcut(before: str) -> str:
    """The word that ends right here, as it may be a short cut: Latin letters and digits, or up to a stop."""
    latin = _WORD.search(before)
    if latin is not None:
        return latin.group()
    begin = max((match.end() for match in _BETWEEN.finditer(before)), default=0)
    word = before[begin:]
    return word if len(word) <= LONGEST_SHORTCUT else ""
