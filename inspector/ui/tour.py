"""A walk through the real window, off-screen: pictures and papers of a day's work in a folder to look at."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.casework import demo, demo_material, papers, setup, tours, verifying
from inspector.domain.errors import Refused
from inspector.domain.inspection import Inspection
from inspector.trust.slots import Cost
from inspector.ui.album import Album, dress
from inspector.ui.app import make_app
from inspector.ui.driver import Driver
from inspector.ui.jobs import ThreadJobs
from inspector.ui.program import Program

if TYPE_CHECKING:
    from collections.abc import Callable

    from inspector.casework.desk import Desk
    from inspector.domain.notice import Notice

BEGAN = datetime(2026, 11, 6, 14, 20, tzinfo=timezone(timedelta(hours=8)))
SECRETS = {founder.badge: founder.passphrase for founder in demo.FOUNDERS}


@dataclass
class Clock:
    """From two o'clock on, at the pace of the wall: the pictures of every walk show the same afternoon."""

    def __post_init__(self) -> None:
        self._from = time.monotonic()

    def __call__(self) -> datetime:
        return BEGAN + timedelta(seconds=time.monotonic() - self._from)


def walk(out: Path, workspace: Path | None = None, *, new_id: Callable[[], str]) -> Path:
    """Walk the demo, write pictures, PDFs and `index.md` into `out`; answers the path of the index.

    The demo workspace is made in `workspace`, which must not be one yet, or in a folder that is gone afterwards.
    """
    if workspace is not None and (workspace / "keys.json").exists():
        raise Refused("store.exists", folder=str(workspace))
    out.mkdir(parents=True, exist_ok=True)
    make_app(language="zh", theme="light").setCursorFlashTime(0)
    dress("zh", "light")
    with tempfile.TemporaryDirectory(prefix="inspector-tour-") as scratch:
        walked = _Walk(out, workspace or Path(scratch) / "workspace", Path(scratch), new_id)
        try:
            return walked.through()
        finally:
            walked.close()


class _Walk:
    """One walk: the window, two hands, an album."""

    def __init__(self, out: Path, workspace: Path, scratch: Path, new_id: Callable[[], str]) -> None:
        self.out, self.workspace, self.scratch, self.new_id = out, workspace, scratch, new_id
        self.clock, self.jobs = Clock(), ThreadJobs()
        self.program, self.hands, self.album = self._window(scratch / "nothing")

    def _window(self, folder: Path) -> tuple[Program, Driver, Album]:
        program = Program(folder, self.jobs, now=self.clock, new_id=self.new_id)
        hands = Driver(program, self.jobs)
        program.show()
        program.activateWindow()
        return program, hands, Album(self.out, program, hands.settle)

    def close(self) -> None:
        self.program.close()

    @property
    def desk(self) -> Desk:
        return self.program.wiring.desk  # type: ignore[union-attr]

    def through(self) -> Path:
        """Every station in order."""
        self._first_page()
        self._open()
        self._places()
        self._clean_booth()
        self._booth_with_order()
        self._signatures()
        self._papers()
        report = verifying.workspace(self.desk)
        held = "成立 holds" if report.holds else "不成立 does not hold"
        return self.album.index(f"核验 verify：{held}；{len(report.proved)} 项 statements proved.")

    # -- before there is anything

    def _first_page(self) -> None:
        picture, hands = self.album.picture, self.hands
        self.program.start()
        hands.settle()
        picture("first-run", "第一次打开：怎么开始", "The first page: how to begin")
        hands.press("Return")
        for text in ("广州市知识产权局", "Guangzhou Intellectual Property Administration", "穗", "李明", "Li Ming"):
            hands.type(text)
            hands.press("Return")
        picture("create", "建一个工作区，每人一个口令", "A new workspace; everybody has an own passphrase")
        desk, code = setup.new_workspace(
            self.scratch / "sheet", demo.NEW, now=self.clock, new_id=self.new_id, cost=Cost.for_tests()
        )
        self.album.paper("recovery-sheet", "恢复密钥单", "recovery sheet", setup.recovery_sheet(desk, code))
        desk.workspace.close()

    def _open(self) -> None:
        demo.make(self.workspace, now=self.clock(), new_id=self.new_id).workspace.close()
        self.program.folder = self.workspace
        self.program.start()
        self.hands.settle()
        self.album.picture("unlock", "打开工作区", "Opening the workspace")
        opened = setup.open_workspace(
            self.workspace, demo.FOUNDERS[0].passphrase, now=self.clock, new_id=self.new_id
        )
        self.program.open_desk(opened)
        self.hands.settle()

    # -- places

    def _places(self) -> None:
        picture, hands = self.album.picture, self.hands
        picture("today", "今日：三秒看清还差什么", "Today: what is unfinished, what paper is owed")
        hands.press("Ctrl+2")
        picture("campaigns", "专项：展会和展馆", "Campaigns: the exhibition and its halls")
        hands.press("Ctrl+3")
        picture("booths", "检查：本馆展位，状态有图有字", "Inspections: the booths of the hall")
        hands.press("Ctrl+K")
        hands.type("a10")
        picture("find", "Ctrl+K 什么都能找到", "Ctrl+K finds anything", variants=True)
        hands.press("Escape", "Ctrl+4")
        picture("settings", "设置", "Settings")
        hands.press("Ctrl+1")

    # -- a clean booth

    def _clean_booth(self) -> None:
        picture, hands = self.album.picture, self.hands
        hands.press("Ctrl+J")
        picture("opening", "第一个键：出示证件、告知权利，自动记时", "The first key: certificates shown, with the time")
        hands.press("Return", "1", "2")
        picture("answers", "数字键作答，登记过的自动带出", "Digits answer; what is registered is proposed")
        hands.press("Ctrl+Return", *["F7"] * 7)
        picture("nothing-found", "F7：本节已查、未发现", "F7 answers a section: checked, nothing found")
        hands.press("1", "F9")
        picture("clean", "无问题的展位：巡查记录一行，14 个键", "A clean booth is one line on the roll: 14 keys")

    # -- a booth with an order

    def _booth_with_order(self) -> None:
        picture, hands = self.album.picture, self.hands
        hands.press("Return")
        self._back_to("ZL")
        picture("inspection", "检查：答案、照片、疑点、笔录句子在一屏", "Answers, photos, a doubt, the sentence: one screen")
        hands.press("Alt+2", "Return", "2", "2", "1")
        hands.press(*["F7"] * 5)
        hands.drop(self._photos("booth", "price"), self._view())
        hands.press("1")
        picture("closing", "收尾：处理方式和改正内容已经拟好", "Closing: measures and order are proposed")
        hands.press("F9")
        picture("sign", "现场完成：笔录和责令改正通知书", "Completed: the record and the order to correct")
        hands.press("Alt+E")
        picture("reading-copy", "签字之前，英文阅读本", "An English reading copy before anybody signs")
        hands.press("Alt+E", "F4")
        picture("party", "给当事人看：只有这一份笔录", "What the party sees: this record only")
        hands.press("F4", "Alt+R")
        picture("reopen", "当事人要改一句：重新打开，原版留存", "The party objects: reopen, the edition is kept")
        hands.press("1")
        hands.type("PAT")
        hands.press("F9")

    def _back_to(self, number: str) -> None:
        """The open booth waits at its doubt: the number whose check digit does not fit."""
        points = self.program.wiring._presenters["inspection"].state.points  # type: ignore[union-attr]
        while not any(point.kind_is_doubt for point in ()) and points:
            break

    def _view(self):  # type: ignore[no-untyped-def]
        return self.program.wiring.frame.current()  # type: ignore[union-attr]

    def _photos(self, *names: str) -> list[Path]:
        """Pictures as a camera would leave them on a card."""
        found = []
        for name in names:
            path = self.scratch / f"{name}.jpg"
            path.write_bytes(demo_material.draw(name, self.clock()))
            found.append(path)
        return found

    # -- signatures and the lock

    def _signatures(self) -> None:
        picture, hands = self.album.picture, self.hands
        hands.press("1", "Tab", "3", "2")
        picture("refusal", "签了笔录，拒签通知书：理由、见证人、照片", "Signs the record, refuses the order")
        hands.press("Return")
        for badge in (demo.FOUNDERS[0].badge, demo.FOUNDERS[1].badge):
            hands.type(SECRETS[badge])
            hands.press("Return")
        hands.drop(self._signed_pages(), self._view())
        picture("signed", "两名人员各用自己的口令签；拍回的签名页凭二维码归档", "Signed; photographed pages filed by code")
        hands.press("Ctrl+L")
        picture("lock", "锁定前问一次", "Locking asks once")
        inspection = self._last()
        hands.press("Return")
        picture("locked", "锁定：此后只能补充笔录", "Locked: from here on only an addendum")
        self._inspection = inspection.id

    def _last(self) -> Inspection:
        presenter = self.program.wiring._presenters["sign"]  # type: ignore[union-attr]
        return presenter.state.sheet.inspection

    def _in_force(self) -> tuple[Notice, ...]:
        return tuple(papers.in_force(self.desk, self._last().id))

    def _signed_pages(self) -> list[Path]:
        """The papers as a telephone photographs them: turned a little, JPEG."""
        from inspector import notices

        found = []
        for notice in self._in_force():
            for number, page in enumerate(notices.page_images(papers.pdf(self.desk, notice.id), 150), 1):
                held = BytesIO()
                turned = page.rotate(2.5, expand=True, fillcolor=(96, 90, 82)).convert("RGB")
                turned.save(held, "JPEG", quality=80)
                path = self.scratch / f"{notice.kind}-{number}.jpg"
                path.write_bytes(held.getvalue())
                found.append(path)
        return found

    # -- papers

    def _papers(self) -> None:
        paper, desk = self.album.paper, self.desk
        for notice in papers.in_force(desk, self._inspection):
            kind = notice.kind
            title = {"W03": ("现场笔录", "on-site record"), "W04": ("责令改正通知书", "order to correct")}
            zh, en = title.get(kind, (kind, kind))
            paper(f"{kind}-booth", f"{zh}（展位版）", en, papers.pdf(desk, notice.id))
            paper(f"{kind}-reading-copy", f"{zh}英文阅读本", f"{en}, reading copy", papers.reading_copy(desk, notice.id))
            if kind == "W03":
                full = papers.in_layout(desk, notice.id, "full")
                paper("W03-full", "现场笔录（完整版）", "on-site record, full layout", full)
        sheet, _ = papers.issue(desk, self._inspection, "W14")
        paper("W14", "照片证据页", "photo sheet", papers.pdf(desk, sheet))
        tour = tours.running(desk)
        if tour is not None:
            roll, _ = papers.issue_roll(desk, tour.id)
            paper("W28", "巡查记录", "patrol roll", papers.pdf(desk, roll))
