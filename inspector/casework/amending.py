"""The words of a record as its addenda left them: what was struck out is gone, what took its place stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from inspector.domain.inspection import Addendum, Correction

BREAK = "\n\n"  # between paragraphs under one title


def amended(
    paragraphs: Sequence[tuple[str, str]], addenda: Iterable[Addendum]
) -> tuple[tuple[str, str], ...]:
    """Title and text of every paragraph, each addendum's corrections applied in their order; what an addendum
    adds as a text of its own stands after them."""
    texts = {title: joined([text for name, text in paragraphs if name == title]) for title, _ in paragraphs}
    for addendum in addenda:
        texts = {title: _corrected(title, text, addendum.corrections) for title, text in texts.items()}
        if addendum.text:
            texts[f"第 {addendum.number} 次补充笔录"] = addendum.text
    return tuple((title, text) for title, whole in texts.items() for text in whole.split(BREAK) if text)


def _corrected(title: str, text: str, corrections: Sequence[Correction]) -> str:
    """All places are those of the text before any of these corrections: the last is applied first."""
    found = [(begins(text, one), one) for one in corrections if one.where == title]
    for start, one in sorted((pair for pair in found if pair[0] >= 0), key=lambda pair: -pair[0]):
        text = text[:start] + one.now + text[start + len(one.was) :]
    return text


def begins(text: str, one: Correction) -> int:
    """Where the words of a correction begin; what only adds begins at the end. -1: they are not there."""
    if not one.was:
        return len(text)
    starts = occurrences(text, one.was)
    return starts[min(max(one.nth, 1), len(starts)) - 1] if starts else -1


def occurrences(text: str, words: str) -> list[int]:
    """Every place at which the words begin."""
    return [at for at in range(len(text)) if words and text.startswith(words, at)]


def joined(texts: Sequence[str]) -> str:
    """Paragraphs under one title as one text."""
    return BREAK.join(texts)
