"""Phrases (常用语): records of the workspace; the shipped ones are there until an agency changes them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from inspector import RESOURCES
from inspector.casework.page import Problem
from inspector.domain import phrase as phrase_rules
from inspector.domain.errors import Refused
from inspector.domain.phrase import LONGEST_SHORTCUT, Phrase, typed_shortcut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from inspector.casework.desk import Desk
    from inspector.casework.filling import Filling
    from inspector.domain.changed import Changed


@dataclass(frozen=True, slots=True)
class Starter:
    """A shipped phrase in both languages."""

    key: str
    questions: tuple[str, ...]
    shortcut: str
    zh: str
    en: str
    label_zh: str = ""
    label_en: str = ""

    def spoken(self, language: str) -> Phrase:
        """As a phrase, in one language."""
        text, label = (self.zh, self.label_zh) if language == "zh" else (self.en, self.label_en)
        return Phrase("", text, self.shortcut, " ".join(self.questions), label, starter=self.key)


@cache
def starters() -> tuple[Starter, ...]:
    """What ships."""
    rows = tomllib.loads((RESOURCES / "phrases.toml").read_text(encoding="utf-8"))["phrase"]
    return tuple(Starter(**{**row, "questions": tuple(row["questions"])}) for row in rows)


def all_of(desk: Desk, language: str) -> tuple[Phrase, ...]:
    """Every phrase there is: the workspace's own, then the shipped ones nobody changed or removed."""
    kept: list[Phrase] = desk.workspace.rows(Phrase)
    changed = {one.starter for one in kept if one.starter}
    shipped = (one.spoken(language) for one in starters() if one.key not in changed)
    return (*(one for one in kept if not one.removed), *shipped)


def for_question(phrases: Iterable[Phrase], question: str) -> tuple[Phrase, ...]:
    """Those of this question first, then those for everywhere; other questions' not at all."""
    own = [one for one in phrases if question and question in one.question.split()]
    return (*own, *(one for one in phrases if not one.question))


def meant(phrases: Iterable[Phrase], question: str, before: str) -> Phrase | None:
    """The phrase whose short cut ends right before the cursor."""
    typed = typed_shortcut(before).casefold()
    offered = for_question(phrases, question)
    return next((one for one in offered if typed and one.shortcut.casefold() == typed), None)


def save(desk: Desk, phrase: Phrase, others: Iterable[Phrase] = ()) -> tuple[Phrase, Changed]:
    """Add a phrase or change one; a changed shipped phrase becomes the workspace's own."""
    wanted = replace(
        phrase, id=phrase.id or desk.new_id(), text=phrase.text.strip(), shortcut=phrase.shortcut.strip()
    )
    _check(wanted, [one for one in others if one != phrase])
    with desk.change() as change:
        change.put(wanted)
    return wanted, change.changed


def remove(desk: Desk, phrase: Phrase) -> tuple[Phrase, Changed]:
    """Take a phrase out of the list; `save` with `removed` false brings it back."""
    gone = replace(phrase, id=phrase.id or desk.new_id(), removed=True)
    with desk.change() as change:
        change.put(gone)
    return gone, change.changed


def restore(desk: Desk, phrase: Phrase) -> Changed:
    """Undo: it is in the list again."""
    with desk.change() as change:
        change.put(replace(phrase, removed=False))
    return change.changed


def _check(phrase: Phrase, others: Iterable[Phrase]) -> None:
    if not phrase.text:
        raise Refused("phrase.empty")
    if not phrase.shortcut:
        return
    if len(phrase.shortcut) > LONGEST_SHORTCUT or typed_shortcut(phrase.shortcut) != phrase.shortcut:
        raise Refused("phrase.shortcut_shape", shortcut=phrase.shortcut)
    for one in others:
        if one.id != phrase.id and one.shortcut.casefold() == phrase.shortcut.casefold():
            raise Refused("phrase.shortcut_taken", shortcut=phrase.shortcut, text=one.title[:40])


def known(filled: Filling, at: str, on: str) -> dict[str, str]:
    """What the program can fill in by itself, under its Chinese and its English name."""
    party = filled.value_of("party_name") or filled.target.party.name
    officers = [officer.name for officer in filled.officers]
    english = [officer.name_en or officer.name for officer in filled.officers]
    present = filled.value_of("present_name")
    return {
        "当事人": party, "party": filled.target.party.name_en or party,
        "展位": filled.target.booth, "booth": filled.target.booth,
        "时间": at, "time": at, "日期": on, "date": on,
        "检查人员": "、".join(officers), "inspectors": ", ".join(english),
        "在场人员": present, "present": present,
    }  # fmt: skip


def unfilled(filled: Filling) -> Iterator[Problem]:
    """Long texts in which a place of a phrase was left open: a record must not be signed with one."""
    for section in filled.relevant_sections():
        for reference in filled.visible(section):
            value = filled.session.value(reference)
            if "{" in value and "multiline" in filled.appearance(reference).split():
                for begin, end in phrase_rules.places(value)[:1]:
                    facts: dict[str, object] = {"place": value[begin:end]}
                    yield Problem("placeholder", "question.placeholder", facts, section, reference)
