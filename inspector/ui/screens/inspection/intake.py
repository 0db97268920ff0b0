"""Photos of one inspection: each appears at once as "storing", then as stored or flagged with the reason."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework import annotating, photo_set, photos
from inspector.domain.evidence import Shows
from inspector.ui import messages
from inspector.ui.screens.inspection import words
from inspector.ui.screens.inspection.state import Photo
from inspector.ui.screens.photo_set import words as set_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed
    from inspector.domain.evidence import Evidence
    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.inspection.saving import Later

FEW, PAUSE = 4, 100  # photos under way, milliseconds


class Intake:
    """The photos as the screen knows them. Hashing, storing and previews run in the photo jobs."""

    def __init__(
        self, jobs: Jobs, desk: Desk, inspection_id: str, changed: Callable[[], None], later: Later
    ) -> None:
        self._jobs, self._desk, self._id = jobs, desk, inspection_id
        self._changed, self._later = changed, later
        self._photos: dict[str, Photo] = {}
        self.refused: Callable[[Exception], object] = lambda _: None
        self._came, self._under_way, self._due = 0, 0, False
        self.when_stored: dict[
            str, Callable[[str], None]
        ] = {}  # key while new -> who wants to know its record

    # -- asking

    def all(self) -> tuple[Photo, ...]:
        return tuple(self._photos.values())

    def tray(self) -> tuple[Photo, ...]:
        return tuple(one for one in self._photos.values() if not one.reference and not one.aside)

    def filed_in(self, belongs: Callable[[str], bool]) -> tuple[Photo, ...]:
        return tuple(one for one in self._photos.values() if one.reference and belongs(one.reference))

    def counts(self) -> dict[str, int]:
        """How many are filed where; what was refused is no photo."""
        counted: dict[str, int] = {}
        for one in self._photos.values():
            if one.reference and not (one.is_new and one.state == "flagged"):
                counted[one.reference] = counted.get(one.reference, 0) + 1
        return counted

    # -- coming in

    def load(self) -> None:
        """What the store holds, with its previews."""
        self._jobs.read(self._stored, done=self._loaded)

    def _stored(self) -> list[Photo]:
        items = photo_set.of(self._desk, self._id)
        return [_told(_photo(one.photo, annotating.seen(self._desk, one.photo.id)), one) for one in items]

    def _loaded(self, found: list[Photo]) -> None:
        coming = {key: one for key, one in self._photos.items() if one.is_new}
        self._photos = {one.key: one for one in found} | coming
        self._changed()

    def add_paths(self, paths: Iterable[str], way: str, reference: str) -> None:
        """Files and folders; a folder is walked as a job."""
        given = [Path(path) for path in paths]
        self._jobs.read(lambda: _walked(given), done=lambda found: self._add_each(found, way, reference))

    def _add_each(self, found: Sequence[Path], way: str, reference: str) -> list[str]:
        added = [self._add(path, path.name, way, reference) for path in found]
        self._changed()
        return added

    def add_to_read(
        self, paths: Sequence[str], data: object, way: str, then: Callable[[str], None]
    ) -> list[str]:
        """Pictures that come in to be read: into the tray; `then` is told each record once it is durable."""
        self._wanted = then
        named = f"{self._desk.now():%H%M%S}.jpg"
        added = [self._add(Path(path), Path(path).name, way, "") for path in paths]
        added += [self._add(data, named, way, "")] if isinstance(data, bytes) and data else []
        self._wanted = None
        self._changed()
        return added

    def add_bytes(self, data: bytes, way: str, reference: str) -> None:
        """A picture that is no file: pasted, or dragged out of another program."""
        ending = "jpg" if data[:2] == b"\xff\xd8" else "png"
        self._add(data, f"{self._desk.now():%H%M%S}.{ending}", way, reference)
        self._changed()

    def add_taken(
        self,
        name: str,
        reference: str,
        take: Callable[[], tuple[Evidence, Changed]],
        then: Callable[[Exception | None], object],
    ) -> None:
        """A file that comes another way, from a phone; `then` is told it is durable, or why it is not."""

        def took(taken: tuple[Evidence, Changed]) -> None:
            self._took(key, taken)
            then(None)

        def failed(error: Exception) -> None:
            self._refused(key, error)
            then(error)

        key = self._appear(name, reference)
        self._changed()
        self._jobs.photo(take, done=took, failed=failed)

    _wanted: Callable[[str], None] | None = None

    def _add(self, source: Path | bytes, name: str, way: str, reference: str) -> str:
        key = self._appear(name, reference)
        self._jobs.photo(
            lambda: photos.take_in(self._desk, self._id, source, name=name, way=way),
            done=lambda taken: self._took(key, taken),
            failed=lambda error: self._refused(key, error),
        )
        return key

    def _appear(self, name: str, reference: str) -> str:
        """On the screen at once, as storing."""
        self._came += 1
        self._under_way += 1
        key = f"new:{self._came}"
        if self._wanted is not None:
            self.when_stored[key] = self._wanted
        line = QCoreApplication.translate("Inspection", "storing the original")
        self._photos[key] = Photo(key, name, line=line, reference=reference, is_new=True)
        return key

    def _took(self, key: str, taken: tuple[Evidence, Changed]) -> None:
        """The original is durable: from here on it counts. Filed meanwhile, it is filed now."""
        record = taken[0]
        wanted = self._photos.get(key)
        if wanted is None:  # taken out while it was being stored
            self._under_way -= 1
            self._write(lambda: photos.remove(self._desk, (record.id,)))
            return
        reference = wanted.reference
        shown = replace(_photo(record, None), reference=reference)
        self._photos = {shown.key if old == key else old: shown if old == key else one
                        for old, one in self._photos.items()}  # fmt: skip
        if reference != record.reference:
            self._write(lambda: photos.file(self._desk, (record.id,), reference))
        self.when_stored.pop(key, _nobody)(record.id)
        self._jobs.photo(
            lambda: self._preview(record.id),
            done=lambda made: self._previewed(record.id, made[1]),
            failed=lambda _: self._previewed(record.id, None),  # without a preview it is stored all the same
        )
        self._tell()

    def _preview(self, key: str) -> tuple[Changed, Photo]:
        from inspector.domain.evidence import Evidence

        changed = photos.make_preview(self._desk, key)
        record = self._desk.workspace.get(Evidence, key)
        return changed, _photo(record, photos.preview(self._desk, key))

    def _previewed(self, key: str, made: Photo | None) -> None:
        self._under_way -= 1
        if made is not None and key in self._photos:
            now = self._photos[key]
            self._photos[key] = replace(
                now, preview=made.preview, state=made.state, reason=made.reason, line=made.line
            )
        self._tell()
        if not self._under_way:
            self._judge()

    def _refused(self, key: str, error: Exception) -> None:
        """It never became a record: it stays visible with the reason until it is taken away."""
        reason = messages.in_words(error)
        self._under_way -= 1
        self.when_stored.pop(key, _nobody)("")
        if key in self._photos:
            self._photos[key] = replace(self._photos[key], state="flagged", reason=reason, line=reason)
        self._tell()

    def _judge(self) -> None:
        """When all are in: what is to be known of each beside the others, and by the clocks of cameras."""
        self._jobs.read(lambda: photo_set.of(self._desk, self._id), done=self._judged, key="photo-flags")

    def _judged(self, items: Sequence[photo_set.Item]) -> None:
        for one in items:
            if one.photo.id in self._photos:
                self._photos[one.photo.id] = _told(self._photos[one.photo.id], one)
        self._changed()

    def _tell(self) -> None:
        """While many come in, the screen is drawn a few times a second, not once for each."""
        if self._under_way <= FEW:
            self._changed()
        elif not self._due:
            self._due = True
            self._later(PAUSE, self._draw)

    def _draw(self) -> None:
        self._due = False
        self._changed()

    # -- changing

    def file(self, keys: Sequence[str], reference: str) -> None:
        """File to a section; empty puts them back into the tray."""
        self._edit(keys, reference=reference)
        known = self._records(keys)
        if known:
            self._write(lambda: photos.file(self._desk, known, reference))

    def describe(self, key: str, caption: str, proves: str) -> None:
        self._edit((key,), caption=caption, proves=proves)
        self._write(lambda: photos.describe(self._desk, key, caption=caption, proves=proves))

    def remove(self, keys: Sequence[str]) -> tuple[Photo, ...]:
        """Take them out of the set; what is answered here can be put back."""
        taken = tuple(self._photos.pop(key) for key in keys if key in self._photos)
        known = tuple(one.key for one in taken if not one.is_new)
        if known:
            self._write(lambda: photos.remove(self._desk, known))
        self._changed()
        return taken

    def restore(self, taken: Sequence[Photo]) -> None:
        known = tuple(one.key for one in taken if not one.is_new)
        if known:
            self._write(lambda: photos.restore(self._desk, known))
            self._photos |= {one.key: one for one in taken if not one.is_new}
            self._changed()

    def _edit(self, keys: Sequence[str], **fields: str) -> None:
        for key in keys:
            if key in self._photos:
                self._photos[key] = replace(self._photos[key], **fields)  # type: ignore[arg-type]
        self._changed()

    def _records(self, keys: Sequence[str]) -> tuple[str, ...]:
        return tuple(key for key in keys if key in self._photos and not self._photos[key].is_new)

    def _write(self, work: Callable[[], Changed]) -> None:
        self._jobs.write(work, failed=self._put_back)

    def _put_back(self, error: Exception) -> None:
        """What the rules refuse is shown as it still is, and said."""
        self.load()
        self.refused(error)


def _nobody(_: str) -> None:
    """Nobody waits for this one."""


def _walked(given: Sequence[Path]) -> list[Path]:
    from inspector import evidence

    return [path for one in given for path in (evidence.files_in(one) if one.is_dir() else [one])]


def _told(photo: Photo, item: photo_set.Item) -> Photo:
    """With its time put right, and the flags that others give it."""
    told = [set_words.told(flag, item)[0] for flag in item.flags if flag.code not in set_words.GOOD_TO_KNOW]
    reason = photo.reason or " · ".join(told)
    aside = item.photo.shows == Shows.CLOCK or item.photo.is_recording
    way = [set_words.told(flag, item)[0] for flag in item.flags if flag.code == "through_browser"]
    known = (set_words.time_words(item), set_words.hash_words(item.photo), *way)
    return replace(
        photo,
        line=" · ".join(part for part in known if part),
        state="flagged" if reason else "stored",
        reason=reason,
        aside=aside,
        caption=photo.caption or item.photo.caption,
    )


def _photo(record: Evidence, preview: bytes | None) -> Photo:
    at = record.taken_at or record.imported_at
    short = f"{record.sha256[:4]} {record.sha256[4:8]}"
    reason = words.flag_words(record.flags)
    return Photo(
        key=record.id,
        name=record.name,
        caption=record.caption,
        proves=record.proves,
        line=f"{at:%H:%M:%S} · {short}",
        state="flagged" if reason else "stored",
        reference=record.reference,
        reason=reason,
        preview=preview,
    )
