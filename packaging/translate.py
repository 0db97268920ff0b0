"""Makes the translation files of the window from the sources and `resources/translations/<language>/*.toml`.

`python packaging/translate.py` writes the `.ts` and `.qm` files and lists what is missing; `--check` writes
nothing. Ends with 0 only when every string of every screen has its translation.
How to write strings: `inspector/ui/language.py`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "inspector" / "ui"
FOLDER = ROOT / "resources" / "translations"
KIT = "kit"


@dataclass(frozen=True)
class Text:
    """One string of the window: where it stands and what it says in English."""

    screen: str
    context: str
    source: str
    plural: bool


def tool(name: str) -> str:
    """Qt's own tools come with the Qt wheel, beside the interpreter."""
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


def extract() -> list[Text]:
    """Every string that lupdate finds, in a stable order."""
    files = sorted(str(path) for path in SOURCES.rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "found.ts"
        subprocess.run([tool("lupdate"), *files, "-ts", str(target)], check=True, capture_output=True)
        return sorted(set(_texts(target)), key=lambda text: (text.context, text.source))


def _texts(target: Path) -> list[Text]:
    found = []
    for context in ElementTree.parse(target).getroot().iter("context"):  # noqa: S314 - made by lupdate just now
        for message in context.iter("message"):
            where = message.find("location")
            path = where.get("filename", "") if where is not None else ""
            plural = message.get("numerus") == "yes"
            found.append(
                Text(screen_of(path), context.findtext("name", ""), message.findtext("source", ""), plural)
            )
    return found


def screen_of(path: str) -> str:
    """The folder under `ui/screens/`, or the kit."""
    parts = Path(path).parts
    return parts[parts.index("screens") + 1] if "screens" in parts else KIT


@dataclass(frozen=True)
class Words:
    """The translations of one language, by screen; a table inside a file is for one context only."""

    by_screen: dict[str, dict[str, object]]

    @staticmethod
    def read(language: str) -> Words:
        files = sorted((FOLDER / language).glob("*.toml"))
        return Words({path.stem: tomllib.loads(path.read_text("utf-8")) for path in files})

    def find(self, text: Text) -> str | list[str] | None:
        """The screen's own file first, then the kit's, then any other."""
        order = [text.screen, KIT, *sorted(self.by_screen)]
        for screen in order:
            table = self.by_screen.get(screen, {})
            special = table.get(text.context)
            for words in (special if isinstance(special, dict) else {}, table):
                value = words.get(text.source)
                if isinstance(value, str | list):
                    return value
        return None


def write(language: str, texts: list[Text], words: Words) -> None:
    """One `.ts` in Qt's format, compiled to the `.qm` that ships."""
    root = ElementTree.Element(
        "TS", version="2.1", language={"zh": "zh_CN", "en": "en_GB"}[language], sourcelanguage="en"
    )
    by_context: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        by_context[text.context].append(text)
    for name, members in sorted(by_context.items()):
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = name
        for text in members:
            _message(context, text, words.find(text))
    ElementTree.indent(root, "  ")
    target = FOLDER / f"inspector_{language}.ts"
    header = (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<!-- made by packaging/translate.py -->\n'
    )
    target.write_text(header + ElementTree.tostring(root, "unicode") + "\n", "utf-8")
    quiet = ["-silent", str(target), "-qm", str(target.with_suffix(".qm"))]
    subprocess.run([tool("lrelease"), *quiet], check=True)


def _message(context: ElementTree.Element, text: Text, found: str | list[str] | None) -> None:
    message = ElementTree.SubElement(context, "message")
    if text.plural:
        message.set("numerus", "yes")
    ElementTree.SubElement(message, "source").text = text.source
    translation = ElementTree.SubElement(message, "translation")
    if found is None:
        translation.set("type", "unfinished")
    elif text.plural:
        for form in found if isinstance(found, list) else [found]:
            ElementTree.SubElement(translation, "numerusform").text = form
    else:
        translation.text = str(found)


def wanted(language: str, texts: list[Text]) -> list[Text]:
    """English needs only its plurals."""
    return texts if language == "zh" else [text for text in texts if text.plural]


def missing(language: str, texts: list[Text]) -> list[Text]:
    words = Words.read(language)
    return [text for text in wanted(language, texts) if words.find(text) is None]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing")
    given = parser.parse_args()
    texts = extract()
    lacking = 0
    for language in ("zh", "en"):
        if not given.check:
            write(language, wanted(language, texts), Words.read(language))
        for text in missing(language, texts):
            lacking += 1
            print(f'{language}/{text.screen}.toml: "{text.source}" = ""    # {text.context}')
    print(f"{len(texts)} strings, {lacking} without translation")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
