"""The tour: the demo walked through the real window with real keys, left as pictures, papers and an index.

Every screen is pictured in both languages and both themes; a clean booth and a booth with an order go
from the first key to the locked record.
"""

from __future__ import annotations

import tempfile
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.casework import demo, demo_material, papers, setup, tours
from inspector.domain.inspection import Inspection
from inspector.ui.app import make_app
from inspector.ui.driver import Driver
from inspector.ui.jobs import ThreadJobs
from inspector.ui.language import Language
from inspector.ui.printing import FileOutput, Printing
from inspector.ui.program import Program
from inspector.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.casework.desk import Desk

DRESSES = (("zh", "light"), ("zh", "dark"), ("en", "light"), ("en", "dark"))
WRONG_NUMBER = "2023101234567"


def walk(out: Path, workspace: Path | None, *, new_id: Callable[[], str]) -> Path:
    """Walk the demo and write pictures, papers and `index.md` into `out`; answers the index."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="inspector-tour-") as scratch:
        folder = workspace or Path(scratch) / "workspace"
        tour = _Tour(out, Path(scratch), new_id)
        try:
            tour.begin(folder)
            tour.places()
            tour.clean_booth()
            tour.booth_with_order()
            tour.papers()
        finally:
            tour.end()
    return tour.index()


class _Tour:
    """One walk: where its pictures go, and what was said about each."""

    def __init__(self, out: Path, scratch: Path, new_id: Callable[[], str]) -> None:
        self.out, self.scratch, self.new_id = out, scratch, new_id
        self.app = make_app(language="zh", theme="light")
        self.app.setCursorFlashTime(0)
        self.lines: list[str] = []
        self.number = 0
        self.printed = 0
        self.desk: Desk | None = None
        self._open_window(scratch / "nothing yet")

    def _open_window(self, folder: Path) -> None:
        self.jobs = ThreadJobs()
        self.program = Program(folder, self.jobs, now=_now, new_id=self.new_id)
        self.hands = Driver(self.program, self.jobs)
        self.program.start()
        self.program.show()
        self.program.activateWindow()
        self.hands.settle()

    # --- the walk

    def begin(self, folder: Path) -> None:
        """The first page of a new computer, then the demo's lock page, opened by passphrase."""
        self.picture("first-run", "第一次打开：从这里开始", "First run: begin here")
        self.program.close()
        if not (folder / "keys.json").exists():
            made = demo.make(folder, now=_now(), new_id=self.new_id)
            made.workspace.close()
        self._open_window(folder)
        self.picture("unlock", "用自己的口令打开", "Opened with one's own passphrase")
        self.hands.type(demo.FOUNDERS[0].passphrase)
        self.hands.press("Return")
        self.hands.until(lambda: self.program.wiring is not None, "the workspace to open")
        self.hands.settle()
        wiring = self.program.wiring
        if wiring is not None:
            self.desk = wiring.desk
            wiring.printing = Printing(self.jobs, self._output, lambda: ("PDF",))

    def places(self) -> None:
        """Today, booths, palette, campaigns, the import and the page that begins a tour."""
        self.picture("today", "今日：未完、退回、纸面还差", "Today: unfinished, returned, paper owed")
        self.frame.go("inspections")
        self.hands.settle()
        self.picture("booths", "展位清单：十三行不用滚", "Booths: thirteen rows without scrolling")
        self.hands.press("Ctrl+K")
        self.hands.type("122a")
        self.picture("find", "查找：标点可省", "Find: dots may be left out")
        self.hands.press("Escape")
        self.frame.go("campaigns")
        self.hands.settle()
        self.picture("campaigns", "专项：各馆进度", "Campaigns: how far each hall is")
        self._import()
        self._new_tour()
        self.frame.go("settings")
        self.hands.settle()
        self.picture("settings", "设置", "Settings")
        self.frame.go("today")
        self.hands.settle()

    def _import(self) -> None:
        book = self.scratch / "exhibitors.xlsx"
        demo_material.workbook(book, 120)
        self._wiring().import_list("")
        self.hands.settle()
        self.hands.drop([book], self._page())
        self.picture(
            "import",
            "导入名单：先看清哪些行不收，再写入",
            "Import: see what is refused before anything is written",
        )
        self.frame.back()

    def _new_tour(self) -> None:
        self._wiring().begin_tour("", demo.HALL)
        self.hands.settle()
        self.picture("tour", "开始巡查：半天设一次", "Begin a tour: set once per half-day")
        self.frame.back()
        self.hands.settle()

    def clean_booth(self) -> None:
        """Nothing found: one key a section, and the booth is a line on the roll."""
        hands, before = self.hands, self.hands.keys
        hands.press("Ctrl+J")
        self.picture(
            "booth-first-key",
            "第一个键：出示证件并告知权利",
            "The first key: certificates shown, rights told",
        )
        hands.press("Return", "1", "2", "Ctrl+Return")
        self.picture(
            "booth-section", "一节一页，F7 已查未发现", "One section a page; F7 means checked, nothing found"
        )
        hands.press(*["F7"] * 7)
        hands.press("1")
        self.picture(
            "booth-closing", "收尾：结果和处理已拟好", "Closing: result and disposition are proposed"
        )
        hands.press("F9")
        keys = hands.keys - before
        self.picture("booth-done", "查完一家，下一家一个键", "Done; the next booth is one key away")
        self.lines.append(f"\n清洁展位用键 keys for the clean booth: **{keys}**\n")

    def booth_with_order(self) -> None:
        """A wrong patent number, photos, an order, an objection, a refusal, two secrets, the lock."""
        hands, before = self.hands, self.hands.keys
        self.frame.go("today")
        hands.settle()
        hands.press("Ctrl+J", "Return", "1", "2", "Ctrl+Return", "F7")
        hands.drop(self._photos("box", "number", "cup"), self._page())
        hands.press("1")
        hands.type("LC-500")
        hands.press("Return", "1")
        hands.type(WRONG_NUMBER)
        self.picture(
            "inspection",
            "专利号末位不符：改，或者实物如此",
            "A wrong check digit: correct it, or it is printed so",
        )
        hands.press("Alt+2", "Return", "1", "2", "1")
        self.picture(
            "finding", "一处发现，笔录语句自动写成", "A finding; the sentence for the record writes itself"
        )
        hands.press(*["F7"] * 5)
        hands.press("1")
        hands.drop(self._photos("booth", "price"), self._page())
        self.picture("order", "责令改正已拟好", "The order to correct is proposed")
        hands.press("F9")
        self.picture("papers", "现场完成：文书、打印、签名", "Completed: papers, printing, signatures")
        self._party()
        hands.press("Alt+R", "1")
        hands.press("F9")
        hands.press("1", "Tab", "3", "2")
        self.picture("refusal", "拒绝签名：缘由、见证人、记录", "Refused: reason, witness, recording")
        hands.press("Return")
        for founder in demo.FOUNDERS[:2]:
            hands.type(founder.passphrase)
            hands.press("Return")
        hands.drop(self._signed_pages(), self._page())
        self.picture("sign", "签字页拍回，按二维码归档", "Signed pages come back, filed by their QR code")
        hands.press("Ctrl+L", "Return")
        keys, secrets = hands.keys - before, sum(len(one.passphrase) for one in demo.FOUNDERS[:2])
        self.picture("locked", "锁定", "Locked")
        self.lines.append(
            f"\n责令改正一家用键（其中两人口令 {secrets} 键） keys for the booth with an order, "
            f"of which {secrets} for two passphrases: **{keys}**\n"
        )

    def _party(self) -> None:
        self.hands.press("F4")
        self.picture("party", "给对方看：只有这一份", "For the party to read: this record only")
        self.hands.press("Ctrl+R")
        self.picture("party-turned", "屏幕转向对方", "Turned round for the party")
        self.hands.press("F4")

    def papers(self) -> None:
        """The papers as they were issued, and those made in the office."""
        if self.desk is None:
            return
        desk, inspection = self.desk, self._latest()
        for notice in papers.in_force(desk, inspection):
            self.paper(f"{notice.kind}-booth", papers.pdf(desk, notice.id))
            self.paper(f"{notice.kind}-reading-copy", papers.reading_copy(desk, notice.id))
            self.paper(f"{notice.kind}-with-outcomes", papers.with_outcomes(desk, notice.id))
            self.paper(f"{notice.kind}-full", papers.in_layout(desk, notice.id, "full"))
        sheet, _ = papers.issue(desk, inspection, papers.PHOTO_SHEET)
        self.paper("W14-photo-sheet", papers.pdf(desk, sheet))
        tour = tours.running(desk)
        if tour is not None:
            roll, _ = papers.issue_roll(desk, tour.id)
            self.paper("W28-patrol-roll", papers.pdf(desk, roll))
        code = "ABCDEF-GHJKMN-PQRSTU-VWXYZ2-345678-9ABCDE"
        self.paper("recovery-sheet", setup.recovery_sheet(desk, code))

    def end(self) -> None:
        """Close the window as a person does."""
        self.program.close()

    # --- what is left behind

    def picture(self, name: str, zh: str, en: str) -> None:
        """The window as it stands, in every dress."""
        self.hands.settle()
        self.number += 1
        self.lines.append(f"\n## {self.number:02d} {zh} · {en}\n")
        for language, theme in DRESSES:
            self._dress(language, theme)
            file = f"{self.number:02d}-{name}-{language}-{theme}.png"
            self.program.grab().save(str(self.out / file))
            self.lines.append(f"![{zh if language == 'zh' else en}]({file})")
        self._dress(*DRESSES[0])

    def _dress(self, language: str, theme: str) -> None:
        if Theme.current().name != theme:
            Theme.current().set_mode(theme)  # type: ignore[arg-type]
        if Language.current().code != language:
            Language.current().set(language)  # type: ignore[arg-type]
        self.hands.settle()

    def paper(self, name: str, pdf: bytes) -> None:
        """One paper beside the pictures."""
        (self.out / f"{name}.pdf").write_bytes(pdf)
        self.lines.append(f"- [{name}.pdf]({name}.pdf)")

    def index(self) -> Path:
        """The page that leads through it."""
        index = self.out / "index.md"
        head = ["# 导览 · Tour", "", "演示数据均为虚构。 All names, firms and numbers are made up.", ""]
        index.write_text("\n".join([*head, *self.lines, ""]), encoding="utf-8")
        return index

    # --- what the walk needs

    @property
    def frame(self):  # type: ignore[no-untyped-def]
        return self._wiring().frame

    def _wiring(self):  # type: ignore[no-untyped-def]
        wiring = self.program.wiring
        if wiring is None:
            raise RuntimeError("the workspace is not open")
        return wiring

    def _page(self):  # type: ignore[no-untyped-def]
        return self.frame.current()

    def _latest(self) -> str:
        desk = self._wiring().desk
        found: list[Inspection] = desk.workspace.rows(Inspection, descending=True, limit=1)
        return found[0].id

    def _photos(self, *names: str) -> list[Path]:
        paths = []
        for name in names:
            path = self.scratch / f"{name}.jpg"
            path.write_bytes(demo_material.draw(name, _now()))
            paths.append(path)
        return paths

    def _signed_pages(self) -> list[Path]:
        """The papers in force as a telephone photographs them: turned a little, on a desk."""
        from inspector import notices

        desk, found = self._wiring().desk, []
        for notice in papers.in_force(desk, self._latest()):
            for number, page in enumerate(notices.page_images(papers.pdf(desk, notice.id), 150), 1):
                picture = page.rotate(3, expand=True, fillcolor=(90, 84, 76))
                held = BytesIO()
                picture.save(held, "JPEG", quality=80)
                path = self.scratch / f"signed-{notice.kind}-{number}.jpg"
                path.write_bytes(held.getvalue())
                found.append(path)
        return found

    def _output(self, _: str, __: bool) -> FileOutput:
        """A PDF file stands in for the printer; the sheets are what a printer would have got."""
        self.printed += 1
        return FileOutput(self.scratch / f"printed-{self.printed}.pdf")


def _now() -> datetime:
    return datetime.now().astimezone()
