"""The two journeys whose keys are counted: a clean booth, and a booth with an order, from Today on."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from inspector import notices
from inspector.casework import papers, verifying
from inspector.domain.inspection import Inspection
from inspector.domain.notice import Outcome, RollLine
from inspector.ui.app import make_app
from inspector.ui.components.rows import SectionRow
from inspector.ui.driver import Driver
from inspector.ui.jobs import ThreadJobs
from inspector.ui.printing import Printing
from inspector.ui.program import Program
from tests.journeys import expo

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QImage

    from inspector.casework.desk import Desk
    from inspector.domain.notice import Notice

SIX = (
    "mobile/jolla.jpg", "heic/IMG_5195.HEIC", "orientation/portrait_6.jpg", "gps/DSCN0010.jpg",
    "orientation/landscape_8.jpg", "gps/DSCN0012.jpg",
)  # fmt: skip
WRONG_NUMBER = "ZL202310123456.7"  # the check character of this number is 6


@dataclass
class Printer:
    """Eight pages a minute in the real world; here it counts its sheets."""

    sheets: list[QImage] = field(default_factory=list)

    def resolution(self) -> float:
        return 100.0

    def sheet(self, image: QImage) -> None:
        self.sheets.append(image)

    def close(self) -> None:
        """Every sheet is out."""


class Walk:
    """The real window on a made-up exhibition."""

    def __init__(self, folder: Path, hands: type[Driver] = Driver, *, tour: bool = True) -> None:
        make_app(language="zh", theme="light").setCursorFlashTime(0)
        self.clock = expo.Clock()
        self.desk: Desk = expo.made(folder / "workspace", self.clock, tour=tour)
        self.folder, self.printer, self.jobs = folder, Printer(), ThreadJobs()
        self.program = Program(folder / "workspace", self.jobs, now=self.clock, new_id=expo.new_id)
        self.hands = hands(self.program, self.jobs)
        self.program.show()
        self.program.activateWindow()
        self.program.open_desk(self.desk)
        wiring = self.program.wiring
        wiring.printing = Printing(self.jobs, lambda name, mono: self.printer, lambda: ("HL-L2350",))
        self.hands.settle()

    @property
    def frame(self):
        return self.program.wiring.frame

    def presenter(self, name: str):
        return self.program.wiring.presenter(name)

    def inspection(self) -> Inspection:
        """The inspection that was opened last."""
        return self.desk.workspace.rows(Inspection, descending=True, limit=1)[0]

    def roll(self) -> list[RollLine]:
        return self.desk.workspace.rows(RollLine)

    def drop(self, photos: Sequence[Path], section: int = 0) -> None:
        """Files let go over a section's row, or over the page."""
        view = self.frame.current()
        rows = view.findChildren(SectionRow)
        self.hands.drop(photos, view, rows[section - 1] if section else None)

    def close(self) -> None:
        self.program.close()
        self.program.deleteLater()


def clean_booth(walk: Walk) -> None:
    """From Today's first key to the finished record: nothing found, nothing on paper but a line."""
    hands = walk.hands
    hands.step("today: the next booth")
    hands.press("Return")
    hands.step("certificates, rights")
    hands.press("Return")
    hands.step("1 opening")
    hands.press("1", "3", "Ctrl+Return")
    hands.step("2-8 nothing found")
    hands.press(*["F7"] * 7)
    hands.step("8 no objection; complete")
    hands.press("1", "F9")


def clean_booth_by_finger(walk: Walk) -> None:
    """The same with presses only, every target 40 px or more."""
    hands, view = walk.hands, walk.frame.current()
    hands.step("by finger")
    hands.click(view.next)
    view = walk.frame.current()
    hands.click(view.page.opening.act)
    _pick(walk, "/data/opening/recusal", "no")
    _pick(walk, "/data/opening/present_kind", "staff")
    hands.click(view.foot._next)
    for _ in range(7):
        hands.click(view.page._clear)
    _pick(walk, "/data/closing/opinion", "agrees")
    hands.click(view.complete)


def _pick(walk: Walk, reference: str, value: str) -> None:
    page = walk.frame.current().page
    group = page.items[reference].editor.group
    row = next(row for row in group.rows if row.choice.value == value)
    page.area.ensureWidgetVisible(row, 0, 64)
    walk.hands.click(row)


def booth_with_order(walk: Walk, photos: Sequence[Path]) -> None:
    """Open to lock: photos, a doubtful number, an order, an objection, a refusal, two secrets."""
    fill_with_finding(walk, photos)
    hands = walk.hands
    hands.step("edition 1, printed")
    hands.press("F9")
    hands.step("the party objects: reopen")
    hands.press("Alt+R", "1")
    hands.step("its words into the sentence")
    hands.type("PAT")
    hands.step("edition 2, printed")
    hands.press("F9")
    sign(walk)


def fill_with_finding(walk: Walk, photos: Sequence[Path]) -> None:
    """Sections 1 to 8 of a booth whose patent marking is improper."""
    hands = walk.hands
    hands.step("today: the next booth")
    hands.press("Ctrl+J")
    hands.step("certificates, rights")
    hands.press("Return")
    hands.step("1 opening")
    hands.press("1", "3", "Ctrl+Return")
    hands.step("2 party and exhibits")
    hands.press("F7")
    walk.drop(photos[:3], 3)
    walk.drop(photos[3:5], 8)
    walk.drop(photos[5:])
    hands.step("3 patents: the goods")
    hands.press("1")
    hands.type("LC5")
    hands.press("Return", "1")
    hands.step("the number as printed")
    hands.type(WRONG_NUMBER.strip("ZL").replace(".", ""))
    hands.press("Alt+2")
    hands.step("marking improper")
    hands.press("Return", "1", "2", "1")
    hands.step("4-8 nothing found")
    hands.press(*["F7"] * 5)
    hands.step("8 no objection")
    hands.press("1")


def sign(walk: Walk) -> None:
    """The party signs the record and refuses the order; both officers sign; the pages come back; lock."""
    hands = walk.hands
    hands.step("party signs the record")
    hands.press("1")
    hands.step("and refuses the order")
    hands.press("Tab", "3", "2", "Return")
    hands.step("officer 1, own secret")
    hands.type(expo.SECRETS["粤A04217"])
    hands.press("Return")
    hands.step("officer 2, own secret")
    hands.type(expo.SECRETS["粤A04388"])
    hands.press("Return")
    hands.drop(signed_pages(walk), walk.frame.current())
    hands.step("lock")
    hands.press("Ctrl+L", "Return")


def signed_pages(walk: Walk) -> list[Path]:
    """The papers in force as a telephone photographs them: turned a little, JPEG."""
    found = []
    for notice in papers.in_force(walk.desk, walk.inspection().id):
        for number, page in enumerate(notices.page_images(papers.pdf(walk.desk, notice.id), 180), 1):
            picture = page.rotate(3.5, expand=True, fillcolor=(90, 84, 76))
            out = BytesIO()
            picture.convert("RGB").save(out, "JPEG", quality=80)
            path = walk.folder / f"{notice.kind}-{number}.jpg"
            path.write_bytes(out.getvalue())
            found.append(path)
    return found


def six(folder: Path) -> tuple[Path, ...]:
    return tuple(folder / name for name in SIX)


def paper(walk: Walk, kind: str) -> Notice:
    """The paper of this kind that is in force."""
    return next(one for one in papers.in_force(walk.desk, walk.inspection().id) if one.kind == kind)


def outcomes(walk: Walk) -> dict[tuple[str, str], Outcome | None]:
    """Who did what, as the signing page shows it."""
    sheet = walk.presenter("sign").state.sheet
    return {(one.kind, one.name): one.outcome for one in sheet.signers}


def verify(walk: Walk) -> verifying.Report:
    return verifying.workspace(walk.desk)
