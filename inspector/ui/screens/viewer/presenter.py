"""Decides what the viewer shows and what is drawn. Knows no widgets; owns one frozen state."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from inspector.casework import annotating, viewing
from inspector.domain.annotation import COLOURS, WEIGHTS, Layer, LayerKind
from inspector.domain.errors import Trouble
from inspector.ui.language import fill
from inspector.ui.screens.viewer import editing, words
from inspector.ui.screens.viewer.decoding import Decoding, sentence
from inspector.ui.screens.viewer.drawn import Drawing
from inspector.ui.screens.viewer.state import Item, Pane, ViewerState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector.casework.desk import Desk
    from inspector.casework.viewing import Viewed
    from inspector.ui.jobs import Jobs
    from inspector.ui.screens.viewer.drawn import Later
    from inspector.ui.screens.viewer.view import ViewerView


@dataclass(frozen=True)
class Room:
    """What the viewer needs of the program around it."""

    closed: Callable[[bool], object] = lambda _: None  # whether something was drawn
    copied: Callable[[], object] = lambda: None  # an annotated copy is there: previews are others now


class ViewerPresenter:
    """One set of evidence, one piece of it in hand, a second one beside it when they are compared."""

    def __init__(
        self, view: ViewerView, jobs: Jobs, desk: Desk, inspection_id: str, key: str, *, later: Later,
        preview: bytes | None = None, room: Room | None = None,
    ) -> None:  # fmt: skip
        self.view, self.jobs, self.desk, self.id = view, jobs, desk, inspection_id
        self.room = room or Room()
        self._later = later
        self._set: tuple[str, ...] = ()
        self._items: dict[str, Item] = {}
        self._decoding = Decoding(jobs, desk, self._at, self._pane)
        self._drawing: Drawing | None = None
        self._drew = False
        self.is_closed = False
        self.state = ViewerState(panes=(Pane(Item(key, "", "", preview=preview)),))
        self._show()
        jobs.read(lambda: viewing.of(desk, inspection_id), done=lambda found: self._loaded(found, key))

    def _loaded(self, found: Sequence[Viewed], key: str) -> None:
        self._set = tuple(one.evidence.id for one in found)
        self._items = {one.evidence.id: words.item(one) for one in found}
        if key not in self._items and self._set:
            key = self._set[0]
        if key in self._items:
            self._hold(key)

    # -- the set

    def go(self, step: int) -> None:
        """The next or the previous one, in the pane that is in use."""
        self.go_to(self._place() + step)

    def go_to(self, place: int) -> None:
        if self._set:
            self._hold(self._set[max(0, min(len(self._set) - 1, place))])

    def last(self) -> None:
        self.go_to(len(self._set) - 1)

    def _place(self) -> int:
        item = self.state.item
        return self._set.index(item.key) if item is not None and item.key in self._set else -1

    def turn_page(self, step: int) -> None:
        pane = self.state.pane
        page = max(1, min(pane.pages, pane.page + step))
        if pane.item is not None and pane.item.shape == "pages" and page != pane.page:
            self._pane(self.state.active, replace(pane, page=page, raster=None))

    def _hold(self, key: str) -> None:
        """Take a photo into the pane in use; what was drawn on the one before is finished."""
        now = self.state.item
        if now is not None and now.key == key and self._drawing is not None:
            return
        self._put_down()
        item = self._items[key]
        pane = Pane(item, self._decoding.known(key), kept_turn=_kept(item.layers))
        self._show(
            panes=_with(self.state.panes, self.state.active, pane),
            selected="", tool="", can_undo=False, can_redo=False,
        )  # fmt: skip
        self._take_up(item)

    def _take_up(self, item: Item) -> None:
        if item.why_closed or self.state.compares:
            return
        drawing = self._drawing = Drawing(
            self.jobs, self.desk, self._later, item.key, item.layers, self._told
        )
        self.jobs.read(
            lambda: (annotating.taken_back(self.desk, item.key), annotating.jotted(self.desk, item.key)),
            done=lambda known: self._recalled(drawing, *known),
        )

    def _recalled(self, drawing: Drawing, steps: list[tuple[Layer, ...]], jotted: Layer | None) -> None:
        """Undo reaches back through the journal; a text the program ended over is there again."""
        drawing.recall(steps)
        if jotted is not None and drawing is self._drawing and jotted.text.strip():
            drawing.put(jotted)
        if drawing is self._drawing:
            self._drawn()

    def _put_down(self) -> None:
        if self._drawing is not None:
            self._drew = self._drew or self._drawing.was_changed
            self._drawing.leave(self.room.copied)
            self._drawing = None

    def close(self) -> None:
        """Everything is on its way to the disk; nobody waits for it."""
        self._put_down()
        self.is_closed = True
        self.room.closed(self._drew)

    # -- decoding

    def want(self, place: int, box: tuple[int, int]) -> None:
        self._decoding.want(place, box)

    def want_part(self, place: int, box: tuple[int, int, int, int]) -> None:
        self._decoding.want_part(place, box)

    def _at(self, place: int) -> Pane:
        """A pane whose photo is read from the store; empty where there is none yet."""
        pane = self.state.panes[place] if place < len(self.state.panes) else Pane()
        return pane if pane.item is not None and pane.item.key in self._items else Pane()

    # -- drawing

    def choose(self, tool: str) -> None:
        """A tool, or none when it is chosen again."""
        if self._drawing is not None:
            self._show(tool="" if tool == self.state.tool else tool, selected="")

    def add(self, layer: Layer) -> None:
        """What was drawn with the tool; it is selected, and the hand is free again."""
        drawing = self._drawing
        if drawing is None or (layer.kind is LayerKind.TEXT and not layer.text.strip()):
            return
        made = replace(layer, id=layer.id or self.desk.new_id())
        drawing.put(editing.kept_inside(editing.upright(made), *self._size()))
        self._show(tool="", selected=made.id)
        self._drawn()

    def new(self, kind: str, turn: int = 0) -> Layer:
        """A layer as the tools are set, not drawn yet."""
        state = self.state
        return Layer(
            self.desk.new_id(), LayerKind(kind),
            colour=state.colour, weight=state.weight, fill=state.fill, turn=turn % 4 if kind == "text" else 0,
        )  # fmt: skip

    def change(self, layer: Layer) -> None:
        """A layer that was dragged, or a text that was written anew; one without words goes."""
        if self._drawing is None:
            return
        if layer.kind is LayerKind.TEXT and not layer.text.strip():
            self._drawing.take_off(layer.id)
        else:
            self._drawing.put(editing.upright(layer))
        self._drawn()

    def jot(self, layer: Layer) -> None:
        if self._drawing is not None:
            self._drawing.jot(layer)

    def select(self, layer_id: str) -> None:
        self._show(selected=layer_id)

    def select_next(self, step: int) -> None:
        """Through what is drawn, one after the other."""
        known = [one.id for one in self._layers() if one.kind is not LayerKind.TURN]
        if known:
            here = (
                known.index(self.state.selected) if self.state.selected in known else (-1 if step > 0 else 0)
            )
            self._show(selected=known[(here + step) % len(known)], tool="")

    def nudge(self, right: int, down: int, *, far_end: bool = False) -> None:
        """The selected one a little aside; `far_end` moves its tip or its corner alone."""
        layer = self.selected()
        if layer is None or self._drawing is None:
            return
        if far_end and layer.kind is not LayerKind.TEXT:
            after = replace(layer, x2=layer.x2 + right, y2=layer.y2 + down)
            after = editing.kept_inside(after, *self._size())
        else:
            after = editing.moved_inside(layer, right, down, *self._size())
        layers = tuple(after if one.id == after.id else one for one in self._drawing.layers)
        self._drawing.change(layers, burst=f"nudge {layer.id}")
        self._drawn()

    def take_off(self) -> None:
        if self._drawing is not None and self.state.selected:
            self._drawing.take_off(self.state.selected)
            self._show(selected="")
            self._drawn()

    def next_colour(self) -> None:
        colour = COLOURS[(COLOURS.index(self.state.colour) + 1) % len(COLOURS)]
        self._show(colour=colour)
        self._restyle(colour=colour)

    def thicker(self, step: int) -> None:
        at = WEIGHTS.index(self.state.weight) if self.state.weight in WEIGHTS else 1
        weight = WEIGHTS[max(0, min(len(WEIGHTS) - 1, at + step))]
        self._show(weight=weight)
        self._restyle(weight=weight)

    def other_fill(self) -> None:
        fill_ = "mosaic" if self.state.fill == "solid" else "solid"
        self._show(fill=fill_)
        self._restyle(fill=fill_)

    def _restyle(self, **how: str | int) -> None:
        layer = self.selected()
        if layer is not None and self._drawing is not None:
            self._drawing.put(replace(layer, **how))  # type: ignore[arg-type]
            self._drawn()

    def undo(self) -> None:
        if self._drawing is not None and self._drawing.undo():
            self._drawn()

    def redo(self) -> None:
        if self._drawing is not None and self._drawing.redo():
            self._drawn()

    def keep_turn(self, turn: int) -> None:
        """The turn of the view as a layer: the copy for papers is turned, the original is not."""
        if self._drawing is None:
            return
        others = tuple(one for one in self._drawing.layers if one.kind is not LayerKind.TURN)
        kept = (Layer(self.desk.new_id(), LayerKind.TURN, turn=turn % 4),) if turn % 4 else ()
        self._drawing.change((*others, *kept))
        self._drawn()

    def selected(self) -> Layer | None:
        return next((one for one in self._layers() if one.id == self.state.selected), None)

    def _layers(self) -> tuple[Layer, ...]:
        return self._drawing.layers if self._drawing is not None else ()

    def _size(self) -> tuple[int, int]:
        item = self.state.item
        return item.size if item is not None else (1, 1)

    def _drawn(self) -> None:
        drawing, pane = self._drawing, self.state.pane
        if drawing is None or pane.item is None:
            return
        item = replace(pane.item, layers=drawing.layers)
        self._items[item.key] = item
        known = {one.id for one in drawing.layers}
        after = replace(pane, item=item, kept_turn=_kept(item.layers))
        self._show(
            panes=_with(self.state.panes, self.state.active, after),
            selected=self.state.selected if self.state.selected in known else "",
            can_undo=bool(drawing.past), can_redo=bool(drawing.future),
        )  # fmt: skip

    def _told(self, error: Exception | None) -> None:
        if error is None:
            said = fill(QCoreApplication.translate("Viewer", "Saved %1"), f"{self.desk.now():%H:%M:%S}")
            self._show(saved=said, trouble="")
            self._learn()
            return
        safe = QCoreApplication.translate(
            "Viewer", "What you drew stays here and is saved as soon as it works again."
        )
        again = f" {safe}" if isinstance(error, Trouble) else ""
        self._show(saved="", trouble=f"{sentence(error)}{again}")

    # -- comparing

    def compare(self) -> None:
        """Two beside each other: this one and the next of the set; again, and this one is alone."""
        if self.state.compares:
            self._alone()
        elif self.state.item is not None:
            self._put_down()
            place = self._place()
            other = self._set[(place + 1) % len(self._set)] if self._set else ""
            self._show(tool="", selected="", party=False)
            self._beside(self._items.get(other))

    def compare_with(self, viewed: Viewed) -> None:
        """A photo of another record beside this one."""
        item = words.item(viewed, foreign=viewed.evidence.id not in self._items)
        self._items.setdefault(item.key, item)
        self._put_down()
        self._show(tool="", selected="", party=False)
        self._beside(item)

    def _beside(self, item: Item | None) -> None:
        raster = self._decoding.known(item.key) if item is not None else None
        pane = Pane(item, raster, kept_turn=_kept(item.layers) if item is not None else 0)
        self._decoding.forget(1)
        self._show(panes=(self.state.panes[0], pane), active=1)

    def _alone(self) -> None:
        pane = (
            self.state.pane
            if self.state.item is not None and self.state.item.key in self._set
            else self.state.panes[0]
        )
        self._decoding.forget(0)
        self._show(panes=(pane,), active=0)
        if pane.item is not None:
            self._take_up(pane.item)

    def use(self, place: int) -> None:
        """The pane the keys are for."""
        if place < len(self.state.panes) and place != self.state.active:
            self._show(active=place)

    def elsewhere(self, text: str, found: Callable[[tuple[Viewed, ...]], None]) -> None:
        """Photos of other records, for the sheet that picks one."""
        self.jobs.read(
            lambda: viewing.elsewhere(self.desk, self.id, text), done=found, key="viewer elsewhere"
        )

    # -- around the picture

    def toggle_facts(self) -> None:
        self._show(facts=not self.state.facts)
        self._learn()

    def _learn(self) -> None:
        """While the facts are shown they are those of now: what was drawn is one of them."""
        item = self.state.item
        if self.state.facts and item is not None and item.key in self._items:
            key = item.key
            self.jobs.read(lambda: viewing.one(self.desk, key), done=self._learnt, key="viewer facts")

    def _learnt(self, viewed: Viewed) -> None:
        key = viewed.evidence.id
        facts = words.item(viewed).facts
        self._items[key] = replace(self._items[key], facts=facts)
        item = self.state.item
        if item is not None and item.key == key:
            self._pane(self.state.active, replace(self.state.pane, item=replace(item, facts=facts)))

    def toggle_link(self) -> None:
        self._show(linked=not self.state.linked)

    def toggle_party(self) -> None:
        """The party sees the annotated picture alone: what is hidden is hidden."""
        if not self.state.compares:
            self._show(party=not self.state.party, tool="", selected="")

    def say_again(self) -> None:
        """The same in another language."""
        key = self.state.item.key if self.state.item is not None else ""
        self.jobs.read(lambda: viewing.of(self.desk, self.id), done=lambda found: self._said(found, key))

    def _said(self, found: Sequence[Viewed], key: str) -> None:
        layers = {one: item.layers for one, item in self._items.items()}
        for viewed in found:
            item = words.item(viewed)
            self._items[item.key] = replace(item, layers=layers.get(item.key, item.layers))
        if key in self._items:
            self._pane(self.state.active, replace(self.state.pane, item=self._items[key]))

    def _pane(self, place: int, pane: Pane) -> None:
        self._show(panes=_with(self.state.panes, place, pane))

    def _show(self, **change: object) -> None:
        self.state = replace(self.state, **change)  # type: ignore[arg-type]
        self.state = replace(self.state, place=self._place() + 1, count=len(self._set))
        if not self.is_closed:  # a stroke may come to the disk after the viewer is gone
            self.view.show(self.state)


def _kept(layers: Sequence[Layer]) -> int:
    return next((one.turn % 4 for one in reversed(layers) if one.kind is LayerKind.TURN), 0)


def _with(panes: tuple[Pane, ...], place: int, pane: Pane) -> tuple[Pane, ...]:
    return tuple(pane if at == place else one for at, one in enumerate(panes))
