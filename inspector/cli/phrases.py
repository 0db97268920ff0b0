"""phrase list, add: the phrases for long texts, also from a file of an agency's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from inspector.cli.speaking import options, speak

if TYPE_CHECKING:
    from inspector.cli.world import World


@click.group("phrase")
def phrase() -> None:
    """Phrases (常用语) that long texts are written with."""


@phrase.command("list")
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", help="Of the shipped phrases.")
@options
def phrase_list(world: World, lang: str) -> None:
    """Every phrase: short cut, the question it belongs to, its words."""
    from inspector.casework import phrases

    with world.desk(only_reads=True) as desk:
        found = phrases.all_of(desk, lang)
    lines = (f"{one.shortcut or '-':12} {one.question or '*':16} {one.title}" for one in found)
    speak(world, {"phrases": found}, *lines)


@phrase.command("add")
@click.argument("text")
@click.option("--shortcut", default="", help="Stands for the phrase when typed with a blank.")
@click.option("--question", default="", help="Name of the question it is offered at; without, everywhere.")
@options
def phrase_add(world: World, text: str, shortcut: str, question: str) -> None:
    """Keep a phrase; {places} in braces are filled in each time it is used."""
    from inspector.casework import phrases
    from inspector.domain.phrase import Phrase

    with world.desk() as desk:
        made = Phrase("", text, shortcut, question)
        saved, _ = phrases.save(desk, made, phrases.all_of(desk, "zh"))
    speak(world, {"phrase": saved}, saved.title)


COMMANDS = (phrase,)
