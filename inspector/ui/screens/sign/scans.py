"""Photographed pages on their way back: each is filed by its code, or it is said why not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspector.ui.screens.sign.state import Scanned

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector.ui.screens.sign.presenter import SignPresenter


class Scans:
    """Part of the presenter."""

    def __init__(self, owner: SignPresenter) -> None:
        self.owner = owner

    def take(self, paths: Sequence[str]) -> None:
        """Files or folders, chosen or dropped."""
        owner = self.owner
        owner.jobs.photo(
            lambda: [file for path in paths for file in owner.world.files_in(Path(path))],
            done=self._found,
            failed=owner.tell,
        )

    def forget(self) -> None:
        """The list of what came back has been read."""
        self.owner.show(scans=())

    def _found(self, files: list[Path]) -> None:
        self.owner.show(scans=(), scanning=len(files))
        for file in files:
            self.owner.jobs.write(
                lambda file=file: self.owner.world.scan_back(file),  # type: ignore[misc]
                done=self._filed(file),
                failed=self._refused(file),
            )

    def _filed(self, file: Path) -> Callable[[Any], None]:
        def filed(result: Any) -> None:
            found = result[0]
            sheet = self.owner.state.sheet
            here = sheet is not None and sheet.paper(found.notice) is not None
            self._add(
                Scanned(
                    file.name, found.notice, found.kind, found.edition, found.page, found.superseded, not here
                )
            )

        return filed

    def _refused(self, file: Path) -> Callable[[Exception], None]:
        def refused(error: Exception) -> None:
            code, facts = getattr(error, "code", "program.fault"), getattr(error, "facts", {})
            self._add(Scanned(file.name, code=code, facts=facts))

        return refused

    def _add(self, scanned: Scanned) -> None:
        state = self.owner.state
        self.owner.show(scans=(*state.scans, scanned), scanning=max(0, state.scanning - 1))
