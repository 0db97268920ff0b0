"""notice sign, original: officers sign the PDF of a notice with their keys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from inspector.cli.papers import notice
from inspector.cli.speaking import options, speak

if TYPE_CHECKING:
    from collections.abc import Iterator

    from inspector.casework.desk import Desk
    from inspector.cli.world import World


@notice.command("sign")
@click.argument("notice_id")
@click.option(
    "--picture", type=click.Path(path_type=Path), help="PNG of the signature, to be seen on the page."
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the signed PDF here.")
@options
def notice_sign(world: World, notice_id: str, picture: Path | None, output: Path | None) -> None:
    """Sign the PDF of a notice (PAdES): whoever unlocked the workspace, or each --sign-as in this order."""
    from inspector.casework import papers, signed_pdfs

    with world.desk() as desk:
        for badge, secret in _signers(world, desk):
            drawn = picture.read_bytes() if picture else b""
            signed_pdfs.sign_pdf(desk, notice_id, badge, secret, picture=drawn)
        last = signed_pdfs.revisions(desk, notice_id)[-1]
        if output:
            papers.hand_out(desk, notice_id, str(output))
    answer = {"notice": notice_id, "signed_pdf": last.id, "revision": last.revision, "sha256": last.sha256,
              "signatures": last.signatures, "final": last.final, "file": output}  # fmt: skip
    state = "已签完 final" if last.final else "未签完 not final"
    speak(
        world,
        answer,
        f"签署版 revision {last.revision}: {last.signatures} 个签名 signatures, {state}, {last.sha256}",
    )


@notice.command("original")
@click.argument("original", required=False)
@options
def notice_original(world: World, original: str | None) -> None:
    """Whether officers' signing also signs the PDFs: ink (where a template asks) or digital (always)."""
    from inspector.casework import signed_pdfs

    with world.desk() as desk:
        if original:
            signed_pdfs.set_original(desk, original)
        said = desk.agency().original
    speak(world, {"original": said}, said)


def _signers(world: World, desk: Desk) -> Iterator[tuple[str, str]]:
    from inspector.cli.world import secret_in

    if world.sign_as:
        yield from ((badge, secret_in(path)) for badge, path in world.sign_as)
    else:
        yield desk.officer, world.passphrase()


COMMANDS: tuple[click.Command, ...] = ()  # both hang below `notice`
