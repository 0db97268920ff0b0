"""The papers of the gallery, made one by one and looked over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from inspector.notices import kind
from inspector.notices.pages import page_images
from tests.gallery import checks, facts
from tests.notices.reading import PAPERS, paper

DPI = 110
_READ = 2 * DPI  # what a code is read at


class Wanted(NamedTuple):
    """One paper: its place in the list of samples, which facts, draft or issued."""

    at: int
    facts: str
    is_draft: bool


@dataclass(frozen=True)
class Shown:
    """One paper as it was made."""

    name: str
    kind: str
    layout: str
    facts: str
    pages: int
    size: int
    faults: tuple[str, ...]


def wanted(kinds: Sequence[str] = ()) -> Iterator[Wanted]:
    """Realistic facts as draft too: it has a watermark, and neither number nor code."""
    for at, (id_, layout, _) in enumerate(PAPERS):
        if kinds and id_ not in kinds and f"{id_}-{layout}" not in kinds:
            continue
        yield from (Wanted(at, each, False) for each in facts.KINDS)
        if layout != "reading" and id_ not in facts.NOBODY:
            yield Wanted(at, "realistic", True)


def made(given: tuple[Path | None, int, str, bool]) -> Shown:
    """Make a paper, measure it and, with a folder, leave its PDF and its pages there."""
    folder, at, which, is_draft = given
    id_, layout, sample = PAPERS[at]
    name = f"{id_}-{layout}-{which}{'-draft' if is_draft else ''}"
    try:
        done = paper(id_, facts.KINDS[which](id_, sample), layout, watermark=is_draft)
    except Exception as reason:  # what cannot be made is a line of the table too
        return Shown(name, id_, layout, which, 0, 0, (f"not made: {reason!r}",))
    large = page_images(done.pdf, _READ)
    if folder:
        (folder / f"{name}.pdf").write_bytes(done.pdf)
        for page, picture in enumerate(large, 1):
            picture.reduce(2).convert("P", colors=64).save(folder / f"{name}-{page}.png")
    read = checks.Paper(id_, layout, done.pdf, is_draft, kind(id_).numbered, large)
    return Shown(name, id_, layout, which + (" draft" if is_draft else ""), done.pages, len(done.pdf),
                 tuple(dict.fromkeys(checks.faults(read))))  # fmt: skip
