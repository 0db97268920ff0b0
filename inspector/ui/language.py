"""Chinese and English, switched live. Read this before you write a string on a screen.

1. Source strings are English literals: `self.tr("Complete")` in a widget class, and
   `QCoreApplication.translate("Booths", "Not visited")` elsewhere. Nothing else is found by lupdate: no
   f-string, no variable, no alias of `tr`. For a table of texts use `QT_TRANSLATE_NOOP("Booths", "Not
   visited")` and translate at the moment of showing.
2. Put values in by `%1` and `fill()`: `fill(self.tr("%1 of %2 visited"), 34, 128)`; counts by `%n`:
   `self.tr("%n photo(s)", "", count)`. Never join pieces of sentences: the order differs.
3. The Chinese goes into `resources/translations/zh/<screen>.toml`, one line a string:
   `"Complete" = "现场完成"`; a table `[Context]` in the file overrides for one class. The screen's name is
   its folder in `ui/screens/`; strings of the kit live in `kit.toml`.
   English needs a line only for `%n`: `"%n photo(s)" = ["%n photo", "%n photos"]` in `en/<screen>.toml`.
4. `sh packaging/translate.sh` extracts, merges and writes the `.ts` and `.qm` files; it fails with the
   list of what is missing. Commit the generated files with your screen. A test runs the same comparison.
5. A screen sets its texts in `draw(state)` or `retranslate()`; `Screen` calls both when the language changes.

Legal wording, checklist texts and names are content in two languages of their own; they never pass here.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from inspector import RESOURCES
from inspector.ui import fonts

Choice = Literal["zh", "en", "system"]


class Language(QObject):
    """The language of the screens. One per process: `Language.current()`."""

    changed = Signal()
    _only: Language | None = None

    @classmethod
    def current(cls) -> Language:
        if cls._only is None:
            cls._only = cls()
        return cls._only

    def __init__(self) -> None:
        super().__init__()
        self.choice: Choice = "system"
        self.code = "zh"
        self._translators: list[QTranslator] = []

    def set(self, choice: Choice) -> None:
        """Takes effect at once: Qt sends LanguageChange to every widget."""
        self.choice = choice
        self.code = choice if choice != "system" else system_language()
        fonts.speak(self.code)
        QApplication.setFont(fonts.font())
        self._remove()
        self._install(f"inspector_{self.code}.qm", str(RESOURCES / "translations"))
        if self.code == "zh":
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install("qtbase_zh_CN.qm", folder)
        # Qt only posts the news to the windows; nobody should see half of each language.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
        self.changed.emit()

    def _remove(self) -> None:
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators.clear()

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            self._translators.append(translator)


def code() -> str:
    """`zh` or `en`: the language on the screen now."""
    return Language.current().code


def pick(zh: str, en: str) -> str:
    """Content in two languages (a name, a checklist text), in the one on the screen if it is there."""
    return (zh or en) if code() == "zh" else (en or zh)


def fill(text: str, *values: object) -> str:
    """Put values into `%1`, `%2`... of a translated sentence."""
    for place, value in reversed(list(enumerate(values, 1))):
        text = text.replace(f"%{place}", str(value))
    return text


def counted(one: str, more: str, count: int, *others: object) -> str:
    """A sentence with a number in it: `one` where that is 1, else `more`, with the number as its `%1`."""
    return fill(one if count == 1 else more, f"{count:,}", *others)


def system_language() -> Literal["zh", "en"]:
    """Chinese first: English only where the system asks for another language than Chinese."""
    names = QLocale.system().uiLanguages()
    if not names or names[0] in ("C", "C.UTF-8", "POSIX"):
        return "zh"
    return "zh" if names[0].startswith("zh") else "en"
