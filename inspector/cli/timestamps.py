"""timestamp request, ask, attach, authority: time stamps (RFC 3161) over papers, packages and files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from inspector.cli.speaking import options, speak

if TYPE_CHECKING:
    from inspector.cli.world import World

_file = click.argument("path", type=click.Path(path_type=Path))
_authority = click.option(
    "--authority",
    type=click.Path(path_type=Path, exists=True),
    help="The authority's root certificates (PEM).",
)


@click.group("timestamp")
def timestamp() -> None:
    """Time stamps (时间戳): an authority's word that a file existed. Only its hash leaves this computer."""


@timestamp.command("authority")
@click.argument("url", required=False)
@options
def timestamp_authority(world: World, url: str | None) -> None:
    """Say or set the address of the authority this workspace asks."""
    from inspector.casework import timestamps

    with world.desk() as desk:
        if url is not None:
            timestamps.set_authority_url(desk, url)
        said = timestamps.authority_url(desk)
    speak(world, {"url": said}, said or "-")


@timestamp.command("request")
@_file
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@options
def timestamp_request(world: World, path: Path, output: Path) -> None:
    """Write the question (.tsq) for a computer with a network; needs no workspace."""
    from inspector.casework import timestamps
    from inspector.trust.timestamps import request

    sha256 = timestamps.sha256_of(path)
    output.write_bytes(request(sha256))
    speak(world, {"file": output, "sha256": sha256}, f"{output} {sha256}")


@timestamp.command("ask")
@_file
@click.option("--url", default="", help="The authority; else the one set for the workspace.")
@_authority
@options
def timestamp_ask(world: World, path: Path, url: str, authority: Path | None) -> None:
    """Ask the authority, keep the token as a record and lay it beside the file or into the package."""
    from inspector.casework import timestamps

    sha256 = timestamps.sha256_of(path)
    with world.desk() as desk:
        answer = timestamps.ask(url or timestamps.authority_url(desk), sha256)
        _kept(world, path, sha256, answer, authority, timestamps.keep(desk, sha256, answer)[0].id)


@timestamp.command("attach")
@_file
@click.argument("answer", type=click.Path(path_type=Path, exists=True))
@_authority
@options
def timestamp_attach(world: World, path: Path, answer: Path, authority: Path | None) -> None:
    """Take an answer (.tsr) that was fetched elsewhere, as `ask` does."""
    from inspector.casework import timestamps

    sha256, said = timestamps.sha256_of(path), answer.read_bytes()
    with world.desk() as desk:
        _kept(world, path, sha256, said, authority, timestamps.keep(desk, sha256, said)[0].id)


def _kept(world: World, path: Path, sha256: str, answer: bytes, authority: Path | None, record: str) -> None:
    from inspector.casework import timestamps
    from inspector.trust.certificates import fingerprint

    trusted = authority.read_text(encoding="ascii") if authority else ""
    written = timestamps.lay_beside(path, answer, trusted)
    stamped = timestamps.checked(answer, sha256)
    told = {"time_stamp": record, "sha256": sha256, "at": stamped.at, "authority": stamped.authority,
            "fingerprint": fingerprint(stamped.certificate), "files": written}  # fmt: skip
    speak(
        world, told, f"{stamped.at:%Y-%m-%d %H:%M:%S%z} {stamped.authority}", *(str(one) for one in written)
    )


COMMANDS = (timestamp,)
