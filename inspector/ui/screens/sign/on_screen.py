"""The screen handed to a signer: the page at the left, what it says and the pad at the right.

It lies over the whole window and lets no key of the page below through. Its words are in both languages: who
signs reads one of them, whoever set the program's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui import fonts, theme
from inspector.ui.components.layouts import column, row
from inspector.ui.components.pages import PagePreview
from inspector.ui.language import fill
from inspector.ui.screens.sign import words

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from inspector.ui.screens.sign.state import Pad, Paper

WORDS = 568  # pixels the right side is wide
NARROW = 1040


class OnScreen(kit.Overlay):
    """`paged(png)` after each page, `said(fields)` for how it was read, `taken_back` when nobody signs."""

    paged = Signal(bytes)
    said = Signal(dict)
    taken_back = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.preview = PagePreview()
        self.title = _Both(fonts.FIGURE)
        self.sentence = _Both(fonts.HERO)
        self.reading = kit.ChoiceGroup("", columns=2, digits="never")
        self.opinion = kit.TextArea("", lines=1, most=3)
        self.pad = kit.Pad()
        self.undo = kit.Button("", "undo-2", party=True)
        self.clear = kit.Button("", "x", party=True)
        self.go_on = kit.Button("", "check", kind="primary", party=True)
        self.back = kit.Button("", "undo-2", kind="quiet", hint="Esc")
        self._shown: tuple[str, int] = ("", 0)
        self._busy = False
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        head = row(self.title, None, self.back, spread=True)
        tools = row(self.undo, self.clear, None, self.go_on, gap=theme.GAP)
        words_ = column(head, self.sentence, self.reading, self.opinion, gap=12)
        words_.addWidget(self.pad, 1)
        words_.addLayout(tools)
        words_.setContentsMargins(theme.MARGIN, theme.MARGIN, theme.MARGIN, theme.MARGIN)
        self._right = kit.Surface("surface", "hair", sides="l")
        self._right.setLayout(words_)
        line = row(gap=0, spread=True)
        line.addWidget(self.preview, 1)
        line.addWidget(self._right)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(line)

    def _connect(self) -> None:
        self.undo.clicked.connect(self.pad.undo)
        self.clear.clicked.connect(self.pad.clear)
        self.go_on.clicked.connect(self._page_done)
        self.back.clicked.connect(self.taken_back)
        self.pad.changed.connect(self._ready)
        self.reading.picked.connect(lambda value: self.said.emit({"reading": value}))
        self.opinion.edited.connect(lambda text: self.said.emit({"opinion": text}))

    # -- drawing

    def draw(self, pad: Pad, paper: Paper | None) -> None:
        self.preview.show_document(pad.notice, paper.notice.pages if paper else 1, pad.shown)
        if (pad.notice, pad.page) != self._shown:
            self._shown = (pad.notice, pad.page)
            self.pad.clear()
        where = f"{pad.page} / {pad.pages}" if pad.pages > 1 else ""
        self.title.say(fill("%1 请签名 %2", pad.name, where), fill("%1, please sign %2", pad.name, where))
        self.sentence.say(*words.sentence(pad))
        is_party = pad.role == "party" and pad.correction is None
        self.reading.setVisible(is_party)
        self.opinion.setVisible(is_party)
        self.reading.setEnabled(pad.may_say)
        self.opinion.setEnabled(pad.may_say)
        self.reading.set_choices([kit.Choice(value, text) for value, text in words.READINGS])
        self.reading.choose(pad.reading)
        if self.opinion.text() != pad.opinion:
            self.opinion.set_text(pad.opinion)
        last = pad.page == pad.pages or pad.pages == 1
        self.go_on.set_text("签好了 Done" if last else "下一页 Next page")
        self.go_on.set_icon("check" if last else "arrow-right")
        self._busy = pad.busy
        self._ready()

    def _ready(self) -> None:
        written = self.pad.is_written()
        self.go_on.setEnabled(written and not self._busy)
        self.undo.setEnabled(bool(self.pad.strokes))
        self.clear.setEnabled(bool(self.pad.strokes))

    def _page_done(self) -> None:
        png = self.pad.png()
        if png is not None:
            self.paged.emit(png)

    # -- over the window

    def open(self) -> None:
        super().open()
        self.pad.setFocus()

    def _place(self) -> None:
        self.setGeometry(self.window_below.rect())
        self.card.setGeometry(self.rect())
        narrow = self.width() < NARROW
        self.preview.setVisible(not narrow)
        self._right.setFixedWidth(self.width() if narrow else WORDS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.card.setGeometry(self.rect())

    def close_sheet(self) -> None:
        """Esc: the officer takes the screen back."""
        self.taken_back.emit()

    def shut(self) -> None:
        super().close_sheet()
        self.deleteLater()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # there is nothing beside the card to press

    def _retranslate(self) -> None:
        self.back.set_text(self.tr("Take back"))
        self.undo.set_text("撤一笔 Undo")
        self.clear.set_text("重写 Again")
        self.pad.set_hint("请用手指、笔或鼠标在此签名 · Sign here")
        self.opinion.set_name("有意见请写在这里 · Objections, if any")
        self.opinion.text_edit.setPlaceholderText("有意见请写在这里 · Objections, if any")
        self.reading.setAccessibleName("如何阅看 · How it was read")


class _Both(QWidget):
    """A sentence in Chinese, and smaller below it in English."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._zh = kit.Paragraph("", size, language="zh")
        self._en = kit.Paragraph("", fonts.BODY, role="muted", language="en")
        upright = QVBoxLayout(self)
        upright.setContentsMargins(0, 0, 0, 0)
        upright.setSpacing(2)
        upright.addWidget(self._zh)
        upright.addWidget(self._en)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, zh: str, en: str) -> None:
        self._zh.set_text(zh.strip())
        self._en.set_text(en.strip())
