"""The pictures and papers of a walk, in the order they were taken, with their captions in two languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QApplication

from inspector.ui import captions
from inspector.ui.language import Language
from inspector.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

Words = Literal["zh", "en"]
Light = Literal["light", "dark"]
VARIANTS: tuple[tuple[Words, Light], ...] = (("zh", "light"), ("en", "light"), ("zh", "dark"), ("en", "dark"))
HEAD = """# 展检 Inspector：导览 a tour

一场虚构的展会，用真实的窗口、真实的按键走了一遍。
每一步都有中文浅色的图，英文与深色的图链接在下面。

An invented exhibition, walked through the real window with real keys. Every step is shown in Chinese and
light; the pictures in English and in dark colours are linked below it.
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One picture or one paper."""

    zh: str
    en: str
    files: tuple[str, ...]


class Album:
    """Writes into one folder; `settle` waits until the window is at rest."""

    def __init__(self, folder: Path, window: QWidget, settle: Callable[[], None]) -> None:
        self.folder, self.window, self._settle = folder, window, settle
        self._pictures: list[Entry] = []
        self._papers: list[Entry] = []

    def picture(self, name: str) -> None:
        """The window as it is, in both languages and themes."""
        number = f"{len(self._pictures) + 1:02}-{name}"
        files = []
        for words, light in VARIANTS:
            dress(words, light)
            self._settle()
            files.append(f"{number}-{words}-{light}.png")
            self.window.grab().save(str(self.folder / files[-1]), "PNG", 60)
        dress(*VARIANTS[0])
        self._settle()
        self._pictures.append(Entry(*captions.PICTURES[name], tuple(files)))

    def paper(self, name: str, pdf: bytes) -> None:
        """A PDF as it was issued."""
        (self.folder / f"{name}.pdf").write_bytes(pdf)
        self._papers.append(Entry(*captions.PAPERS[name], (f"{name}.pdf",)))

    def index(self, *last: str) -> Path:
        """Everything in order as one page of Markdown; `last` are the paragraphs at its end."""
        lines = [HEAD, "## 画面 Screens", ""]
        for one in self._pictures:
            first, *others = one.files
            linked = " · ".join(f"[{'-'.join(file[:-4].split('-')[-2:])}]({file})" for file in others)
            lines += [f"### {one.zh}", "", f"*{one.en}*", "", f"![{one.zh}]({first})", ""]
            lines += [linked, ""] if linked else []
        lines += ["## 文书 Papers", ""]
        lines += [f"- [{one.zh}]({one.files[0]}): {one.en}" for one in self._papers]
        lines += ["", *last]
        path = self.folder / "index.md"
        path.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
        return path


def dress(words: Words, light: Light) -> None:
    """Another language, other colours, only where they differ."""
    if Language.current().code != words:
        Language.current().set(words)
    if Theme.current().name != light:
        Theme.current().set_mode(light)
    QApplication.processEvents()
