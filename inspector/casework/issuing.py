"""From facts to a notice: rendered, kept as bytes, journalled."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector.casework import facts, starting
from inspector.domain.notice import Notice, SealMode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from inspector.casework.desk import Desk
    from inspector.notices import Faces, Rendered
    from inspector.store import Change


def issue(
    desk: Desk,
    change: Change,
    kind: str,
    gathered: Mapping[str, Any],
    owner: str,
    *,
    seal: SealMode,
    layout: str = "booth",
) -> Notice:
    """A paper of this kind from facts that are complete: rendered, kept, journalled."""
    from inspector import notices

    gathered, rendered = marked(
        kind, gathered, layout=layout, watermark=False, faces=faces(desk), images=images(desk)
    )
    notice = Notice(
        id=gathered["document"]["id"],
        inspection=owner,
        kind=kind,
        layout=layout,
        language="zh",
        edition=gathered["document"]["edition"],
        template_version=notices.kind(kind).template_version,
        facts=gathered,
        facts_sha256=rendered.facts_sha256,
        pdf_sha256=desk.workspace.put_blob(rendered.pdf),
        pages=rendered.pages,
        issued_at=desk.now(),
        issued_by=desk.officer,
        number=gathered["document"]["number"],
        seal=seal,
    )
    change.put(notice)
    starting.issued(desk, change, notice)
    return notice


def marked(kind: str, gathered: Mapping[str, Any], **how: Any) -> tuple[Mapping[str, Any], Rendered]:
    """The paper, and its facts. A name in letters no face has must not keep a record from being made: such
    characters print as 〓, and the facts say which they are, to be written in by hand."""
    from inspector import notices

    rendered = notices.render(kind, gathered, marks=True, **how)
    if rendered.marked:
        gathered = facts.with_marks(gathered, rendered.marked)
        rendered = notices.render(kind, gathered, marks=True, **how)
    return gathered, rendered


def faces(desk: Desk) -> Faces:
    """The agency's own FangSong and XiaoBiaoSong, when it has them installed."""
    from inspector import notices

    agency = desk.agency()
    return notices.Faces(
        body=Path(agency.fang_song) if agency.fang_song else None,
        title=Path(agency.xiao_biao_song) if agency.xiao_biao_song else None,
    )


def images(desk: Desk) -> Callable[[str], bytes]:
    from inspector import evidence

    def image(sha256: str) -> bytes:
        data = desk.workspace.get_blob(sha256)
        reduced: bytes = evidence.for_print(data, evidence.sniff(data), width_mm=156, height_mm=95)
        return reduced

    return image
