"""The gallery in short: some papers hold every check, and each check finds what it is for."""

from dataclasses import replace

import pytest

from inspector.notices import kind, render
from inspector.notices.pages import page_images
from tests.gallery.checks import Paper, faults
from tests.gallery.papers import PAPERS, made
from tests.notices import samples

NAMES = [f"{id_}-{layout}" for id_, layout, _ in PAPERS]


@pytest.mark.parametrize(
    ("name", "facts", "is_draft"),
    [("W04-full", "realistic", False), ("W03-booth", "fewest", True), ("W05-reading", "realistic", False)],
)
def test_a_paper_holds_what_the_sheet_asks(name, facts, is_draft):
    assert made((None, NAMES.index(name), facts, is_draft)).faults == ()


def _order(layout: str) -> Paper:
    done = render("W04", samples.order(), layout=layout, watermark=False)
    return Paper("W04", layout, done.pdf, False, kind("W04").numbered, page_images(done.pdf, 150))


def test_a_paper_that_is_said_to_be_another_is_found_out():
    said = "\n".join(faults(replace(_order("booth"), kind="W03", is_draft=True)))
    for words in ("carries a code", "a draft that does not say so", "no place to sign"):
        assert words in said


def test_what_stands_where_it_must_not_is_found_out():
    order = _order("full")
    assert not list(faults(order))
    order.pictures.reverse()
    order.pages[0].number = 2
    page = order.pages[1]
    under = next(one for one in page.ink if one["text"] == "局")
    page.ink[0].update(x0=20.0, size=3.0)
    page.ink[5].update({name: under[name] for name in ("x0", "x1", "top", "bottom", "matrix")})
    said = "\n".join(faults(order))
    for words in ("outside the margins", "is set in 3.0 pt", "stands on", "its code says", "page number —2—"):
        assert words in said
