"""What the gallery leaves behind to look at: a page of pictures, and the table."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from inspector.notices import kind
from tests.gallery.papers import Shown

_HEAD = """<!doctype html><meta charset="utf-8"><title>文书样张</title>
<style>body{font:14px sans-serif;margin:24px;background:#eee} img{height:420px;margin:4px;background:#fff;
box-shadow:0 1px 4px #888} h2{margin:28px 0 4px} .fault{color:#b3261e} p{margin:2px 0}</style>
<h1>文书样张</h1>
"""
_COLUMNS = ("kind", "layout", "facts", "pages", "bytes", "a page", "checks")


def index(folder: Path, shown: Sequence[Shown]) -> None:
    """index.html: every page under its paper, the faults in red."""
    parts = [_HEAD]
    for one in shown:
        parts.append(f"<h2>{one.kind} {escape(kind(one.kind).title_zh)} · {one.layout} · {one.facts}</h2>")
        parts += [f'<p class="fault">{escape(fault)}</p>' for fault in one.faults]
        parts.append(f'<p><a href="{one.name}.pdf">{one.name}.pdf</a> {one.size // 1000} kB</p>')
        parts += [f'<img loading="lazy" src="{one.name}-{page}.png">' for page in range(1, one.pages + 1)]
    (folder / "index.html").write_text("\n".join(parts), "utf-8")


def table(shown: Sequence[Shown]) -> str:
    """A line a paper; what is wrong stands under it."""
    rows = [_COLUMNS, *(_row(one) for one in shown)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(_COLUMNS))]
    lines = []
    for row, one in zip(rows, [None, *shown], strict=True):
        lines.append("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
        lines += [f"    {fault}" for fault in (one.faults if one else ())]
    wrong = sum(bool(one.faults) for one in shown)
    pages = sum(one.pages for one in shown)
    return "\n".join([*lines, f"{len(shown) - wrong} of {len(shown)} papers hold, {pages} pages"])


def _row(one: Shown) -> tuple[str, ...]:
    said = f"{len(one.faults)} WRONG" if one.faults else "hold"
    return (
        one.kind,
        one.layout,
        one.facts,
        str(one.pages),
        str(one.size),
        str(one.size // max(1, one.pages)),
        said,
    )
