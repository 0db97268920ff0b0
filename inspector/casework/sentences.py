"""The sentences a section's answers contribute to the facts of the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework.walking import flat, questions, rebased
from inspector.xlsform import Repeat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector.casework.filling import Filling

# Our Chinese faces draw curly quotation marks as wide as a Han character, which tears English apart.
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def generated(filled: Filling, section: str, language: str) -> str:
    """The sentences of a section as the answers make them."""
    glue = "" if language == "zh" else " "
    parts = (sentence(filled, reference, language) for reference in _spoken(filled, section))
    return glue.join(part for part in parts if part)


def sentence(filled: Filling, reference: str, language: str) -> str:
    """The sentence of one answer; empty where it has none."""
    expression = filled.item(reference).get(f"sentence-{language}", "")
    if not expression or not filled.session.relevant(reference):
        return ""
    text = str(filled.session.evaluate(expression, reference, language)).strip()
    return text.translate(_STRAIGHT) if language == "en" else text


def _spoken(filled: Filling, section: str) -> Iterator[str]:
    """References that may contribute a sentence, hidden calculations included."""
    for node in flat(filled.page(section).children):
        if isinstance(node, Repeat):
            for instance in filled.session.instances(node.reference):
                yield instance
                yield from (rebased(one.reference, node, instance) for one in questions(node.children))
        else:
            yield node.reference
