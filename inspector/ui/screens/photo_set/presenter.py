"""Decides what the photo set shows and what its keys do. Knows no widgets; owns one frozen state."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework import annotating, cameras, inspections, late, photo_set, photos, recordings
from inspector.domain.inspection import Inspection, State
from inspector.ui import language, messages
from inspector.ui.language import fill
from inspector.ui.screens.photo_set import words
from inspector.ui.screens.photo_set.state import (
    FLAGGED,
    TRAY,
    CameraLine,
    Filming,
    FindingLine,
    Line,
    PhotoSetState,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.casework.filling import Filling
    from inspector.casework.photo_set import Item
    from inspector.casework.recordings import Recording
    from inspector.domain.changed import Changed
    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.photo_set.view import PhotoSetView

_CARES = {"evidence", "camera_clock", "late_frames", "annotation", "inspection"}


@dataclass(frozen=True)
class _Read:
    """What one look into the store found."""

    filled: Filling
    items: tuple[Item, ...]
    previews: dict[str, bytes | None]
    lacking: tuple[photo_set.Lacking, ...]
    cameras: tuple[cameras.Camera, ...]
    owed: tuple[late.Owed, ...]


class PhotoSetPresenter:
    """One inspection's photos, open or locked. Every change is written at once and read again."""

    def __init__(
        self,
        view: PhotoSetView,
        jobs: Jobs,
        desk: Desk,
        inspection_id: str,
        *,
        tell: Callable[[str, Callable[[], object] | None], object],
    ) -> None:
        self.view, self.jobs, self.desk, self.id, self._tell = view, jobs, desk, inspection_id, tell
        self.state = PhotoSetState()
        self._read: _Read | None = None
        self._left = False
        jobs.changed.connect(self._something_changed)
        self.load()

    # -- reading

    def load(self) -> None:
        self.jobs.read(self._look, done=self._loaded, failed=self._refused, key="photo-set")

    def _look(self) -> _Read:
        items = photo_set.of(self.desk, self.id)
        filled = inspections.filling(self.desk, self.id)
        return _Read(
            filled,
            items,
            {one.photo.id: annotating.seen(self.desk, one.photo.id) for one in items},
            photo_set.lacking(filled, [one.photo for one in items]),
            cameras.seen(self.desk, self.id),
            late.owed(self.desk.workspace, self.id),
        )

    def _loaded(self, read: _Read) -> None:
        self._read = read
        self.say()

    def say(self) -> None:
        """The state in the language of the moment."""
        read, spoken = self._read, language.code()
        if read is None or self._left:
            return
        filled = read.filled
        sections = tuple((one.reference, f"{one.number} {one.title}") for one in filled.sections(spoken))
        names = dict(sections)
        lines = tuple(_line(one, read.previews[one.photo.id], filled, names) for one in read.items)
        known = {line.section for line in lines}
        chosen = self.state.filter if self.state.filter in known | {"", TRAY, FLAGGED} else ""
        inspection = self.desk.workspace.get(Inspection, self.id)
        self._show(
            busy=False,
            head=(filled.target.title, filled.target.party.name),
            lines=tuple(one for one in lines if _passes(one, chosen)),
            total=len(lines),
            filter=chosen,
            filters=_filters(lines, sections),
            sections=sections,
            officers=tuple((badge, one.name) for badge, one in self.desk.officers().items()),
            findings=tuple(_finding(one, spoken) for one in read.lacking),
            cameras=tuple(_camera(one) for one in read.cameras),
            owed=tuple(_owed(one) for one in read.owed),
            films=tuple(_film(one) for one in read.items if one.photo.is_recording),
            is_locked=inspection.state not in (State.DRAFT, State.COMPLETED),
        )

    def _something_changed(self, changed: Changed) -> None:
        if not self._left and changed.kinds() & _CARES:
            self.load()

    def leave(self) -> None:
        self._left = True

    # -- acting

    def filter(self, chosen: str) -> None:
        self._show(filter=chosen, refusal="")
        self.say()

    def describe(self, key: str, caption: str, proves: str, place: str) -> None:
        line = self._line(key)
        if line is None:
            return
        if (caption, proves) != (line.caption, line.proves):
            self._write(lambda: photos.describe(self.desk, key, caption=caption, proves=proves))
        if place != line.place:
            self._write(lambda: photos.note(self.desk, [key], place=place))

    def note(self, keys: Sequence[str], role: str, value: str) -> None:
        """`shows`, `maker` or `checker` of these photos."""
        if keys:
            self._write(lambda: photos.note(self.desk, keys, **{role: value}))

    def show_as(self, keys: Sequence[str], digit: int) -> None:
        """A digit says which photo of the minimum set these are; nought takes it back."""
        if 0 <= digit <= len(words.KINDS):
            self.note(keys, "shows", words.KINDS[digit - 1].value if digit else "")

    def file(self, keys: Sequence[str], reference: str) -> None:
        if keys:
            self._write(lambda: photos.file(self.desk, keys, reference))

    def file_to(self, keys: Sequence[str], number: int) -> None:
        """To the section of this number; nought puts them back into the tray."""
        if not number:
            self.file(keys, "")
        elif 1 <= number <= len(self.state.sections):
            self.file(keys, self.state.sections[number - 1][0])

    def move(self, key: str, step: int) -> None:
        """One place up or down among those that are shown."""
        shown = [one.key for one in self.state.lines]
        at = shown.index(key) + step if key in shown else -1
        if 0 <= at < len(shown):
            place = self.state.lines[at].number
            self._write(lambda: photos.move(self.desk, key, place))

    def remove(self, keys: Sequence[str]) -> None:
        taken = tuple(keys)
        if taken:
            self._write(lambda: photos.remove(self.desk, taken), done=lambda: self._removed(taken))

    def _removed(self, keys: tuple[str, ...]) -> None:
        self._tell(
            words.Counted().removed(len(keys)), lambda: self._write(lambda: photos.restore(self.desk, keys))
        )

    def take_in(self, paths: Sequence[Path], way: str) -> None:
        """Files and folders, also after the lock: then they are marked."""
        from inspector import evidence

        def walk() -> list[Path]:
            return [file for one in paths for file in (evidence.files_in(one) if one.is_dir() else [one])]

        self.jobs.read(walk, done=lambda found: self._take_each(found, way), failed=self._refused)

    def _take_each(self, found: Sequence[Path], way: str) -> None:
        for path in found:
            self.jobs.photo(lambda path=path: self._take(path, way), failed=self._refused)  # type: ignore[misc]

    def _take(self, path: Path, way: str) -> Changed:
        record, changed = photos.take_in(self.desk, self.id, path, name=path.name, way=way)
        return changed | photos.make_preview(self.desk, record.id)

    def declare(self, device: str, serial: str, count: int) -> None:
        """相机里还有 N 张未导入."""
        self._write(lambda: late.declare(self.desk, self.id, device, serial=serial, count=count))

    def refer(self, noted: Recording) -> None:
        self._write(lambda: recordings.refer(self.desk, self.id, noted)[1])

    def clock(self) -> str:
        """What the code on the screen says now."""
        return cameras.clock(self.desk)

    def _line(self, key: str) -> Line | None:
        return next((one for one in self.state.lines if one.key == key), None)

    def _write(self, work: Callable[[], Changed], done: Callable[[], object] | None = None) -> None:
        def written(_: Changed) -> None:
            self._show(refusal="")
            if done is not None:
                done()

        self.jobs.write(work, done=written, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        said = messages.in_words(error)
        self._show(refusal=said, busy=False)
        if self._read is not None:
            self.say()

    def _show(self, **change: object) -> None:
        self.state = replace(self.state, **change)  # type: ignore[arg-type]
        if not self._left:
            self.view.show(self.state)


def _line(item: Item, preview: bytes | None, filled: Filling, names: dict[str, str]) -> Line:
    photo = item.photo
    section = filled.section_of(photo.reference) if photo.reference else ""
    flags = tuple(words.told(flag, item) for flag in item.flags)
    return Line(
        key=photo.id,
        number=item.number,
        name=photo.name,
        caption=photo.caption,
        proves=photo.proves,
        place=photo.place,
        shows=photo.shows,
        reference=photo.reference,
        section=section,
        where=names.get(section, ""),
        time=words.time_words(item),
        source=words.source_words(photo.source),
        hash=words.hash_words(photo),
        maker=photo.maker,
        checker=photo.checker,
        flags=flags,
        declared=bool(photo.declared),
        warns=any(flag.code not in words.GOOD_TO_KNOW for flag in item.flags),
        preview=preview,
    )


def _passes(line: Line, chosen: str) -> bool:
    if chosen == TRAY:
        return not line.section
    return bool(line.flags) if chosen == FLAGGED else not chosen or line.section == chosen


def _filters(lines: Sequence[Line], sections: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """All, the tray, each section that has photos, and those with flags; each with its count."""
    every = QCoreApplication.translate("PhotoSet", "All photos")
    tray = QCoreApplication.translate("PhotoSet", "In the tray")
    flagged = QCoreApplication.translate("PhotoSet", "With something to know")
    held = [("", every), (TRAY, tray), *sections, (FLAGGED, flagged)]
    counted = [(key, name, sum(1 for one in lines if _passes(one, key))) for key, name in held]
    return tuple((key, f"{name} · {count}") for key, name, count in counted if count or not key)


def _finding(one: photo_set.Lacking, spoken: str) -> FindingLine:
    comma = "、" if spoken == "zh" else ", "
    label = one.finding.label_zh if spoken == "zh" else one.finding.label_en
    lacks = comma.join(words.shows_words(shows) for shows in one.lacks)
    return FindingLine(label, len(one.has), len(one.has) + len(one.lacks), lacks)


def _camera(one: cameras.Camera) -> CameraLine:
    clock = words.skew_words(one.skew)
    return CameraLine(one.name, one.device, one.serial, one.photos, clock, one.skew is not None)


def _owed(one: late.Owed) -> str:
    text = QCoreApplication.translate("PhotoSet", "%1: %2 declared, %3 came")
    return fill(text, one.declared.device, one.declared.count, one.came)


def _film(item: Item) -> Filming:
    photo = item.photo
    return Filming(photo.name, f"{photo.serial} · {words.time_words(item)}", not photo.is_reference)
