"""notice words, card: what an agency's papers say in its own words, and the card of rights."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from inspector.cli.papers import notice
from inspector.cli.speaking import options, speak

if TYPE_CHECKING:
    from inspector.cli.world import World


@notice.command("words")
@click.argument("name", required=False)
@click.argument("text", required=False)
@options
def notice_words(world: World, name: str | None, text: str | None) -> None:
    """The agency's own words on its papers: remedies, discipline of officers, telephone for complaints."""
    from inspector.casework import agency_words

    with world.desk() as desk:
        if name and text is not None:
            agency_words.say(desk, name, text)
        said = agency_words.of(desk)
    speak(world, {"words": said}, *(f"{one:<16} {words}" for one, words in said.items()))


@notice.command("card")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@options
def notice_card(world: World, output: Path) -> None:
    """The card of rights for exhibitors, one page in six languages."""
    from inspector.casework import agency_words

    with world.desk() as desk:
        output.write_bytes(agency_words.rights_card(desk))
    speak(world, {"path": str(output)}, str(output))


COMMANDS: tuple[click.Command, ...] = ()  # they hang on `notice`
