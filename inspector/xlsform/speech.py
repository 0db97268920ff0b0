"""What a form says: labels with answers filled in, the names of choices, and the messages of violations."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from inspector.xlsform.instance import place_of, static_of, static_path
from inspector.xlsform.model import Choice, Question, Text, Violation, shown, spoken
from inspector.xlsform.propagation import Propagation, cell
from inspector.xlsform.references import absolute
from inspector.xlsform.xpath import values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector.xlsform.model import Texts
    from inspector.xlsform.xpath.tree import Node

_ITEXT = "jr:itext("
_NO_MEDIA: Mapping[str, str] = MappingProxyType({})


class Speech:
    """Speaks for one living instance, in `language` where no other is asked for."""

    def __init__(self, living: Propagation) -> None:
        self._living = living
        self._form = living.form
        self.language = living.form.default_language
        living.world.choice_label = self.choice_label
        living.world.translated = self.translated

    def translated(self, name: str) -> str:
        return self._static(self._form.texts.get(name, {}), self.language)

    def _static(self, texts: Texts, language: str | None) -> str:
        return spoken(texts, language, self._form.default_language).static

    def text(self, node: Node, language: str | None, kind: str) -> str:
        language = language or self.language
        texts: Texts = getattr(static_of(node), f"{kind}s", {})
        filled = self._filled(spoken(texts, language, self._form.default_language), node)
        return filled or (static_of(node).hint(language) if kind == "hint" else "")

    def _filled(self, text: Text, node: Node) -> str:
        living = self._living
        parts = [
            values.string(living.result(living.closure(part), node)) if is_output else part
            for part, is_output in text.parts
        ]
        return "".join(parts).strip()

    def choices(self, node: Node, language: str | None) -> tuple[Choice, ...]:
        question = static_of(node)
        if not isinstance(question, Question) or question.choices_from is None:
            return ()
        columns, language = question.choices_from, language or self.language
        rows = self._living.offered(question, node)
        return tuple(
            Choice(
                cell(row, columns.value),
                self._named(row, columns.label, language, node),
                self._media(row, columns.label, language),
            )
            for row in rows
        )

    def media(self, node: Node, language: str | None) -> Mapping[str, str]:
        return shown(static_of(node).media, language or self.language, self._form.default_language)

    def _media(self, row: Node, column: str, language: str | None) -> Mapping[str, str]:
        if not self._form.media or not column.startswith(_ITEXT):
            return _NO_MEDIA
        media = self._form.media.get(_itext_id(row, column), {})
        return shown(media, language, self._form.default_language)

    def _named(self, row: Node, column: str, language: str | None, node: Node | None) -> str:
        """The label of a row; one that shows answers is filled in for the question that offers it."""
        if not column.startswith(_ITEXT):
            return cell(row, column)
        labels, key = self._form.lists.labels, (id(row), column, language)
        if key not in labels:
            texts = self._form.texts.get(_itext_id(row, column), {})
            text = spoken(texts, language, self._form.default_language)
            if any(is_output for _, is_output in text.parts):
                return self._filled(text, node or self._living.instance.root)
            labels[key] = text.static
        return labels[key]

    def choice_label(self, node: Node | None, value: str, reference: str) -> str:
        """The label of one choice, whether or not the filter shows it now."""
        question = self._form.nodes.get(absolute(reference, static_path(node) if node else ""))
        if not isinstance(question, Question) or question.choices_from is None or not value:
            return ""
        columns = question.choices_from
        if question.list:
            row = self._form.lists.row(question.list, columns.value, value)
        else:
            rows = self._living.offered(question, node or self._living.instance.root)
            row = next((each for each in rows if cell(each, columns.value) == value), None)
        return "" if row is None else self._named(row, columns.label, self.language, node)

    def violations(self, languages: tuple[str, ...]) -> Iterator[Violation]:
        for node in self._living.instance.nodes():
            static = static_of(node)
            if not isinstance(static, Question) or not static.has_control or not node.relevant:
                continue
            if not node.value:
                if place_of(node).required:
                    yield self._violation(node, "required", languages)
            elif static.reference in self._form.graph.constraints:
                closure = self._form.graph.constraints[static.reference]
                if not values.boolean(self._living.result(closure, node)):
                    yield self._violation(node, "constraint", languages)

    def _violation(self, node: Node, kind: str, languages: tuple[str, ...]) -> Violation:
        said = {language: self.text(node, language, f"{kind}_message") for language in languages}
        reference = self._living.instance.reference(node)
        return Violation(reference, kind, {language: text for language, text in said.items() if text})


def _itext_id(row: Node, column: str) -> str:
    return cell(row, column.removeprefix(_ITEXT).rstrip(") "))
