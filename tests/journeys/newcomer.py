"""The first morning: from the first page to a booth, by the keyboard, on a computer that is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework import demo_material
from inspector.ui.app import make_app
from inspector.ui.driver import Driver
from inspector.ui.jobs import ThreadJobs
from inspector.ui.program import Program
from tests.journeys import expo

if TYPE_CHECKING:
    from pathlib import Path


class Newcomer:
    """Somebody who has just installed the program."""

    def __init__(self, folder: Path) -> None:
        make_app(language="zh", theme="light").setCursorFlashTime(0)
        self.folder, self.jobs = folder, ThreadJobs()
        self.program = Program(folder / "workspace", self.jobs, now=expo.Clock(), new_id=expo.new_id)
        self.hands = Driver(self.program, self.jobs)
        self.program.start()
        self.program.show()
        self.program.activateWindow()
        self.hands.settle()

    def fields(self, *texts: str) -> None:
        """A form: text, Enter, text, Enter."""
        for text in texts:
            self.hands.type(text)
            self.hands.press("Return")

    def make_workspace(self) -> None:
        hands = self.hands
        hands.step("first run: start alone")
        hands.press("Return")
        hands.step("agency and officers")
        self.fields("广州市知识产权局", "Guangzhou IP Administration", "穗")
        for name, english, badge in (("李明", "Li Ming", "粤A04217"), ("陈思", "Chen Si", "粤A04388")):
            self.fields(name, english, badge, expo.SECRETS[badge], expo.SECRETS[badge])
        hands.press("Ctrl+Return")
        hands.step("recovery sheet kept")
        hands.press("Tab", "Space", "Ctrl+Return")

    def bring_in_the_exhibition(self, count: int = 60) -> None:
        hands = self.hands
        hands.step("new exhibition")
        hands.press("Return")
        self.fields("秋季家居博览会", "Autumn Home Expo", "广州·琶洲展馆", "Pazhou Complex", "11-05", "11-09")
        hands.press("Return")
        hands.step("the organiser's list")
        hands.press("Return")
        listed = self.folder / "exhibitors.xlsx"
        demo_material.workbook(listed, count)
        hands.drop([listed], self.program.wiring.frame.current())
        hands.press("Ctrl+Return")

    def begin_tour(self) -> None:
        hands = self.hands
        hands.step("begin a tour")
        hands.press("Ctrl+1", "Return", "Ctrl+Return")

    def close(self) -> None:
        self.program.close()
        self.program.deleteLater()
