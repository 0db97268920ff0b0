"""python -m tests.torture.day FOLDER MARK [PRINTER]: a day full of known words, ended by a crash.

The words hold the mark, so that what another run left is not taken for ours. A decoder crashes, papers are
printed (to a file, or on the printer that is named), a package and a batch are made, and both are under way
when the end comes. What must be found nowhere goes to standard output, JSON lists of hexadecimal texts.
"""

from __future__ import annotations

import io
import json
import os
import resource
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.__main__ import leave_no_dump
from inspector.casework import (
    addenda,
    backups,
    batches,
    booths,
    find,
    inspections,
    packages,
    papers,
    photos,
    scans,
    signing,
    verifying,
)
from inspector.domain.campaign import Target
from inspector.domain.notice import Outcome
from inspector.domain.party import Person
from tests.casework.made_up import FINDING, LEADER, SECRETS, Clock, Hall, furnish, make
from tests.torture.scene import photos as pictures

if TYPE_CHECKING:
    from collections.abc import Iterator

MARK = int(sys.argv[2]) if len(sys.argv) > 2 else 0
PRINTER = sys.argv[3] if len(sys.argv) > 3 else ""
WORDS = tuple(
    f"密语{number:02d}号{chr(0x4E00 + 37 * number)}Quokka{number:02d}m{MARK}" for number in range(64)
)
_ENCODINGS = ("utf-8", "utf-16-le", "gb18030")


def main(folder: Path) -> None:
    """Work, say what may not be readable anywhere, crash."""
    _as_if_dumps_were_wanted()
    leave_no_dump()
    desk = make(folder, Clock())
    furnish(desk)
    desk.workspace.close()
    hall = Hall(folder, Clock())
    words = iter(WORDS)
    _hide_in_booths(hall, words)
    first = _inspect(hall, "12.2A36", words)
    second = _inspect(hall, "12.2A37", words)
    inspections.lock(hall.desk, first)
    addenda.write(hall.desk, first, reason=next(words), text=next(words))
    inspections.reopen(hall.desk, second, next(words))
    hall.answer(second, ("/data/marks/brand", next(words)))
    booths.nobody_there(hall.desk, hall.tour, hall.target("12.2B01"), note=next(words))
    left = list(words)
    hall.answer(hall.open(), ("/data/outcome/order_content", "，".join(left)))
    for word in WORDS:
        find.everything(hall.desk, word[:6])
    verifying.workspace(hall.desk)
    hall.desk.workspace.backup(folder.parent / "backup")
    _hand_out(hall, first, folder.parent)
    _crash_a_decoder(hall, first)
    unsaved = inspections.filling(hall.desk, hall.open())
    unsaved.answer("/data/rights/present_identity", WORDS[0] + "草稿", hall.clock())
    inspections.save(hall.desk, hall.open(), unsaved.pending())
    for fragments in _fragments(hall, first):
        print(json.dumps([fragment.hex() for fragment in fragments]))
    sys.stdout.flush()
    _leave_under_way(hall, first, folder.parent)


def _as_if_dumps_were_wanted() -> None:
    """A machine on which every crash leaves its memory in the current folder."""
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))


def _hand_out(hall: Hall, inspection: str, home: Path) -> None:
    """What leaves by a deliberate act: papers printed to a file, a package, a batch, a backup."""
    from inspector.store import moving

    for place in ("paper", "handed", "stick"):
        (home / place).mkdir()
    _print(hall, inspection, home / "paper" / "printed.pdf")
    packages.make(hall.desk, inspection, home / "handed" / "package.zip")
    reader = make(home / "stick" / "reader", Clock(), seed=5)
    batches.write_card(reader, home / "reader.inspectorkey")
    reader.workspace.close()
    (home / "stick" / "batches").mkdir()
    batches.export(hall.desk, home / "stick" / "batches", batches.reader(home / "reader.inspectorkey"))
    backups.run(hall.desk, home / "stick" / "backup", progress=moving.nothing, stopped=moving.never)


def _print(hall: Hall, inspection: str, target: Path) -> None:
    """Through the window's own way to a printer; where Qt is not installed nothing is printed."""
    try:
        from PySide6.QtGui import QGuiApplication
    except ImportError:
        return
    from inspector.ui.printing import FileOutput, Order, PrinterOutput, sheets
    from inspector.ui.spooling import expect_printing

    _application = QGuiApplication.instance() or QGuiApplication([])
    expect_printing()
    for notice in papers.of(hall.desk, inspection) if PRINTER else [hall.notice(inspection, "W03")]:
        order = Order("day", papers.pdf(hall.desk, notice.id), tuple(range(1, notice.pages + 1)))
        list(sheets(order, PrinterOutput(PRINTER) if PRINTER else FileOutput(target), lambda: False))


def _crash_a_decoder(hall: Hall, inspection: str) -> None:
    """A photo is in its memory when it dies, and another when its time is over."""
    from inspector.apart import NotDecodable
    from tests.apart import misbehaving

    for job in (misbehaving.crash, misbehaving.swallow_and_crash):
        try:
            job(pictures(1, seed=MARK)[0])
        except NotDecodable:
            continue


def _leave_under_way(hall: Hall, inspection: str, home: Path) -> None:
    """A batch is half written when the program crashes."""
    reached = 0

    def crash(done: int, whole: int) -> None:
        nonlocal reached
        reached += 1
        if reached > 2:
            os.kill(os.getpid(), signal.SIGSEGV)

    batches.export(
        hall.desk, home / "stick" / "batches", batches.reader(home / "reader.inspectorkey"), progress=crash
    )


def _hide_in_booths(hall: Hall, words: Iterator[str]) -> None:
    targets: list[Target] = hall.desk.workspace.rows(Target)
    with hall.desk.change() as change:
        for target in targets:
            party = replace(target.party, name=next(words), address=next(words), representative=next(words))
            change.put(replace(target, party=party, exhibits=next(words)))


def _inspect(hall: Hall, booth: str, words: Iterator[str]) -> str:
    inspection = hall.open(booth)
    hidden = [(ref, next(words)) for ref, _ in FINDING if ref.endswith(("brand", "content", "present_name"))]
    hall.answer(inspection, *FINDING, *hidden, ("/data/rights/present_identity", next(words)))
    for number, content in enumerate(pictures(3, seed=MARK)):
        record, _ = photos.take_in(
            hall.desk, inspection, content, name=f"{next(words)}.jpg", way="folder", reference="/data/marks"
        )
        photos.make_preview(hall.desk, record.id)
        if number == 0:
            photos.describe(hall.desk, record.id, caption=next(words), proves=next(words))
    inspections.save_text(hall.desk, inspection, "/data/marks", "zh", next(words))
    papers.preview(hall.desk, inspections.filling(hall.desk, inspection), "W03")
    inspections.complete(hall.desk, inspection)
    papers.issue(hall.desk, inspection, "W14")
    for one in signing.expected(hall.desk, inspection):
        if one.role == signing.OFFICER:
            signing.officer_signs(hall.desk, one.notice.id, one.badge, SECRETS[one.badge])
        else:
            witness = Person(next(words), unit=next(words))
            signing.record(
                hall.desk,
                one.notice.id,
                one.role,
                one.name,
                Outcome.REFUSED,
                reason=next(words),
                witness=witness,
            )
    record_of = hall.notice(inspection, "W03")
    papers.reading_copy(hall.desk, record_of.id)
    papers.with_outcomes(hall.desk, record_of.id)
    scans.scan_back(hall.desk, _photographed(papers.pdf(hall.desk, record_of.id)), name="page.jpg")
    return inspection


def _photographed(pdf: bytes) -> bytes:
    from inspector import notices

    out = io.BytesIO()
    notices.page_images(pdf, dpi=150, pages=[1])[0].save(out, "JPEG", quality=80)
    return out.getvalue()


def _fragments(hall: Hall, inspection: str) -> Iterator[list[bytes]]:
    """Words in every encoding; pieces of photos, previews and papers; secrets."""
    yield [word.encode(encoding) for word in WORDS for encoding in _ENCODINGS]
    yield [secret.encode() for secret in SECRETS.values()]
    wholes = [*pictures(3, seed=MARK), papers.pdf(hall.desk, hall.notice(inspection, "W04").id)]
    wholes += [photos.preview(hall.desk, record.id) or b"" for record in photos.of(hall.desk, inspection)]
    yield [piece for whole in wholes for piece in _pieces(whole)]
    yield [hall.desk.workspace.signing_key(LEADER, SECRETS[LEADER])[-48:]]


def _pieces(whole: bytes) -> Iterator[bytes]:
    step = max(64, len(whole) // 16)
    return (whole[at : at + 32] for at in range(64, len(whole) - 64, step))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
