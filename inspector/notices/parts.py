"""From a template's parts and the facts to flowables. Each kind of part is one method of `Composer`."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from inspector.domain.errors import Refused
from inspector.notices.faces import Type
from inspector.notices.flow import (
    SEAL,
    Anchored,
    Greys,
    Ink,
    PageEnd,
    Photograph,
    PhotoPage,
    Rule,
    Ruler,
    Ruling,
    Space,
    Table,
)
from inspector.notices.kinds import Kind
from inspector.notices.places import SignHere
from inspector.notices.text import Span, Style, Text, stack_height
from inspector.notices.words import Scope, fill, plain

Part = Mapping[str, Any]
Images = Callable[[str], bytes]


class Composer:
    """Makes the flowables of one paper in one layout."""

    def __init__(self, kind: Kind, layout: Part, facts: Mapping[str, Any], type_: Type, *, draft: bool,
                 measure: float, images: Images | None = None, officers: int = 0) -> None:  # fmt: skip
        self.kind, self.layout, self.facts, self.type = kind, layout, facts, type_
        self.draft, self.measure, self.images = draft, measure, images
        self.has_title = False
        self.officers = officers  # how many sign digitally; none where nothing is signed
        named = {"title": kind.title_zh, "title_en": kind.title_en, "kind_id": kind.id}
        self.scope = Scope({**named, **facts, "draft": draft})
        self.styles = _styles(layout)

    def story(self) -> list[Flowable]:
        return self.parts(self.layout["parts"], self.scope)

    def parts(self, names: Sequence[str], scope: Scope) -> list[Flowable]:
        return [flowable for name in names for flowable in self.part(self.kind.part(name), scope)]

    def part(self, part: Part, scope: Scope) -> list[Flowable]:
        if "when" in part and not scope.holds(part["when"]):
            return []
        make: Callable[[Part, Scope], list[Flowable]] = getattr(self, f"_{part['type']}")
        return make(part, scope)

    def text(self, words: str | Sequence[Span], style: Style) -> Text:
        return Text(words, style, self.type)

    def style(self, part: Part, default: str) -> Style:
        found = self.styles[part.get("style", default)]
        return found.but(**part["set"]) if "set" in part else found

    # --- the kinds of part, by their name in the templates

    def _heading(self, part: Part, scope: Scope) -> list[Flowable]:
        """Issuer, title, and the line with the number; the edition at its right from the second on."""
        made: list[Flowable] = []
        if issuer := plain(part.get("issuer", []), scope):
            made.append(self.text(issuer, self.styles["issuer"]))
        title = self.text(plain(part["title"], scope), self.styles["title"])
        title.heads, self.has_title = title.text if self.has_title else "", True  # a list's, attached to it
        made.append(title)
        line = fill(part.get("line", []), scope)
        edition = fill(part.get("edition", []), scope)
        if edition:
            side = self.measure * 0.2
            cells = [[], [self.text(line, self.styles["number"])],
                     [self.text(edition, self.styles["number"].but(align="right"))]]  # fmt: skip
            widths = [side, self.measure - 2 * side, side]
            made.append(Table([cells], widths, Ruling("none", above=0), after=self.styles["number"].after))
        elif line:
            made.append(self.text(line, self.styles["number"]))
        return made

    def _text(self, part: Part, scope: Scope) -> list[Flowable]:
        """A paragraph, or one for each item of a list; `choices` takes the first that holds. A `spare`
        one never begins a page: 以下空白 has nothing to strike there."""
        style = self.style(part, "body")
        made: list[Flowable] = []
        for inner in scope.items(part["each"]) if "each" in part else [scope]:
            choices = part.get("choices", [part])
            texts = (choice["text"] for choice in choices if "if" not in choice or inner.holds(choice["if"]))
            spans = fill(next(texts, []), inner)
            if spans:
                made.append(self.text(spans, style))
                made[-1].is_spare = part.get("spare", False)
        return self._lead(part, scope) + made if made and "lead" in part else made

    def _lead(self, part: Part, scope: Scope) -> list[Flowable]:
        lead = self.text(fill(part["lead"], scope), self.styles[part.get("lead_style", "lead")])
        lead.heads = lead.text
        return [lead]

    def _rows(self, part: Part, scope: Scope) -> list[Flowable]:
        """Labels and values between hairlines; a row without a value is left out unless it waits for ink."""
        label, value = self.styles["label"], self.styles["value"]
        rows, least = [], []
        for row in part["rows"]:
            if "when" in row and not scope.holds(row["when"]):
                continue
            spans = fill(row["text"], scope)
            if spans or row.get("ink"):
                rows.append([[self.text(plain(row["label"], scope), label)],
                             [self.text(spans, value.but(**row.get("set", {})))]])  # fmt: skip
                least.append(row.get("ink", 0) * mm)
        if not rows:
            return []
        column = part.get("label_mm", 26) * mm
        ruling = Ruling(part.get("ruling", "rows"), above=part.get("above", 2.5))
        table = Table(rows, [column, self.measure - column], ruling, part.get("before", 4),
                      part.get("after", 6), least)  # fmt: skip
        return [*(self._lead(part, scope) if "lead" in part else []), table]

    def _grid(self, part: Part, scope: Scope) -> list[Flowable]:
        """A form to fill in: each row has its own cells and its own height for ink."""
        made: list[Flowable] = list(self._lead(part, scope)) if "lead" in part else []
        for row in part["rows"]:
            if "when" in row and not scope.holds(row["when"]):
                continue
            shares = sum(cell["width"] for cell in row["cells"])
            cells = [[*self._field(cell), *(self._given(cell, scope) or [
                     self.text(fill(cell["text"], scope), self.styles[cell.get("style", "small")])])]
                     for cell in row["cells"]]  # fmt: skip
            widths = [self.measure * cell["width"] / shares for cell in row["cells"]]
            ruling = Ruling("grid", across=part.get("across", 4), above=part.get("above", 2),
                            middle=part.get("middle", True))  # fmt: skip
            made.append(Table([cells], widths, ruling, least=[row.get("ink", 0) * mm]))
        return made

    def _table(self, part: Part, scope: Scope) -> list[Flowable]:
        """A list as a table with heads; widths are shares of the measure."""
        items = scope.items(part["each"])
        if not items:
            return []
        columns = part["columns"]
        head, cell = self.styles["head"], self.styles["cell"]
        shares = sum(column["width"] for column in columns)
        widths = [self.measure * column["width"] / shares for column in columns]
        rows = [[[self.text(column["head"], head)] for column in columns]]
        for at, inner in enumerate(items, 1):
            rows.append([self._given(column, scope, at) or [
                         self.text(fill(column["text"], inner), cell.but(**column.get("set", {})))]
                         for column in columns])  # fmt: skip
        ruling = Ruling(part.get("ruling", "grid"), part.get("across", 3), part.get("above", 1.5),
                        middle=True, head=1)  # fmt: skip
        least = [0.0, *[part.get("row_mm", 0) * mm] * len(items)]
        table = Table(rows, widths, ruling, part.get("before", 3), part.get("after", 4), least)
        return [*(self._lead(part, scope) if "lead" in part else []), table]

    def _signing(self, part: Part, scope: Scope) -> list[Flowable]:
        """Places for ink side by side, with what refused signers said above them."""
        notes = [self.text(spans, self.styles["note"])
                 for note in part.get("notes", []) for spans in self._noted(note, scope)]  # fmt: skip
        cells = [cell for cell in part["cells"] if "when" not in cell or scope.holds(cell["when"])]
        shares = sum(cell["width"] for cell in cells)
        room = self.measure - part.get("keep_mm", 0) * mm
        widths = [room * cell["width"] / shares for cell in cells]
        row = [[self.text(fill(cell["label"], scope), self.styles["signing"]), *self._field(cell),
                *self._given(cell, scope)] for cell in cells]  # fmt: skip
        table = Table([row], widths, Ruling("none", above=3), least=[part["height_mm"] * mm])
        return [Rule(before=2, grey=0.35), *notes, table]

    def _field(self, cell: Part) -> list[Flowable]:
        """Where the signature fields of whoever signs here lie: every officer's in their common cell."""
        if "role" not in cell or not self.officers:
            return []
        role = cell["role"]
        names = [f"officer-{at}" for at in range(1, self.officers + 1)] if role == "officer" else [role]
        return [SignHere(names)]

    def _given(self, cell: Part, scope: Scope, place: int = 0) -> list[Flowable]:
        """What was signed on the screen or with an officer's key, where the ink would stand; the picture of
        this place in a table, else of this page."""
        if "role" not in cell:
            return []
        made: list[Flowable] = []
        for one in scope.items("signatures"):
            if one.value("role") != cell.get("role") or one.value("outcome") != "signed":
                continue
            pads = one.value("pads") or []
            drawn = one.value("confirmed") or [] if place else pads
            on = range(1, len(drawn) + 1) if place else one.value("on") or [1]
            here = place or scope.value("page") or on[0]
            made += [
                Ink(ink, cell.get("ink_mm", 10) * mm)
                for ink, at in zip(drawn, on, strict=False)
                if at == here
            ]
            if place or (pads and here not in on):
                continue
            if pads or one.value("badge"):
                said = "{name}　{at:stamp}" if pads else "{name}　{at:stamp}　以密钥签署"
                made.append(self.text(fill([said], one), self.styles["given"]))
        return made

    def _noted(self, note: Part, scope: Scope) -> list[list[Span]]:
        scopes = scope.items(note["each"]) if "each" in note else [scope]
        return [spans for inner in scopes if inner.holds(note.get("when", "!never")) and (
            spans := fill(note["text"], inner))]  # fmt: skip

    def _issuer(self, part: Part, scope: Scope) -> list[Flowable]:
        """Issuer and date under the seal: they lie in the lower middle of the room kept for it."""
        style = self.styles["signature"]
        right = part.get("right_em", 4) * style.size
        names = [self.text(plain(words, scope), style.but(align="centre")) for words in part["lines"]]
        aside = [self.text(fill(words, scope), self.styles["aside"]) for words in part.get("aside", [])]
        for name in names:
            name.wrap(self.measure)
        column = max(SEAL, *(name.natural + 0.2 for name in names))
        left = self.measure - right - column
        block = self._sealed(names, column, part) if part.get("seal", True) else names
        table = Table([[aside, block, []]], [left, column, right], Ruling("none", above=0), 6, 4)
        under = 0.0  # what stands between the seal's room and the table's lower edge
        if below := fill(part.get("below", []), scope):
            note = self.text(below, self.styles["body"])
            under = stack_height([note], self.measure) + table.spaceAfter
            table = Table([[[table, note]]], [self.measure], Ruling("none", above=0), 6, 4)
        table.wants_text = True
        anchor = self.layout.get("presealed_mm") if scope.holds("seal=presealed") else None
        return [Anchored([table], anchor * mm - under, before=6)] if anchor else [table]

    def _sealed(self, names: Sequence[Text], column: float, part: Part) -> list[Flowable]:
        """45 mm kept free for the seal, the issuer and the date in its lower middle."""
        height = stack_height(names, column)
        below = max(0.0, SEAL / 2 - height * 0.75)
        above = max(0.0, SEAL - below - height)
        return [Space(above), *names, Space(below)]

    def _letterhead(self, part: Part, scope: Scope) -> list[Flowable]:
        """The issuer's name in red, `room_mm` under the text's upper edge and never wider than the text."""
        style, name = self.style(part, "letterhead"), plain(part["text"], scope)
        if not name:
            return []
        size = min(style.size, self.measure / len(name))
        rows: list[list[list[Flowable]]] = [[[]], [[self.text(name, style.but(size=size))]]]
        ruling = Ruling("none", above=0)
        return [Table(rows, [self.measure], ruling, least=[part.get("room_mm", 35) * mm, 0.0])]

    def _ends(self, part: Part, scope: Scope) -> list[Flowable]:
        """Two things on one line: one at its left end, one at its right."""
        style = self.style(part, "body").but(first=0.0)
        right = self.text(fill(part["end"], scope), style.but(align="right"))
        right.wrap(self.measure)
        width = min(right.natural + style.right * style.size + 1, self.measure / 2)
        left = self.text(fill(part["text"], scope), style.but(align="left", right=0.0))
        right = self.text(fill(part["end"], scope), style.but(align="right", left=0.0))
        ruling = Ruling("none", above=part.get("above", 0))
        return [Table([[[left], [right]]], [self.measure - width, width], ruling)]

    def _box(self, part: Part, scope: Scope) -> list[Flowable]:
        """A framed notice with numbered points: what a stranger needs first."""
        inner: list[Flowable] = []
        for point in part["points"]:
            spans = [span for words in point["text"] for span in fill([words], scope)]
            if spans:
                if head := plain(point.get("head", []), scope):
                    inner.append(self.text(head, self.styles["boxhead"]))
                inner.append(self.text(spans, self.styles["box"]))
        ruling = Ruling("box", across=9, above=7, tint=0.955)
        return [Table([[inner]], [self.measure], ruling, part.get("before", 6), part.get("after", 8))]

    def _photos(self, part: Part, scope: Scope) -> list[Flowable]:
        """Photographs, `a_page` on each page, with what they prove under them."""
        if self.images is None:
            raise Refused("notice.fact_missing", field="images")
        made: list[Flowable] = []
        items = scope.items(part["each"])
        for start in range(0, len(items), part["a_page"]):
            shown = [self._photo(part, inner) for inner in items[start : start + part["a_page"]]]
            made += [*([PageEnd()] if made else []), PhotoPage(shown, part["spare_mm"] * mm)]
        return made

    def _photo(
        self, part: Part, scope: Scope, most_width: float = 156 * mm
    ) -> tuple[Photograph, list[Flowable]]:
        assert self.images is not None  # noqa: S101 (checked by the caller)
        jpeg = self.images(str(scope.value("image") or scope.value("sha256")))
        picture = Photograph(
            jpeg, min(most_width, self.measure), part["most_mm"] * mm, f"photo-{scope.value('no')}"
        )
        style = self.styles["caption"]
        return picture, [
            self.text(spans, style) for words in part["captions"] if (spans := fill(words, scope))
        ]

    def _list(self, part: Part, scope: Scope) -> list[Flowable]:
        """A list with sums, carried from page to page; see `carrying`."""
        from inspector.notices import carrying

        return carrying.listed(self, part, scope)

    def _pictures(self, part: Part, scope: Scope) -> list[Flowable]:
        """Small photographs, `across` of them side by side, each over its captions."""
        if self.images is None:
            return []
        items, across = scope.items(part["each"]), part["across"]
        width = self.measure / across
        made: list[Flowable] = [*self._lead(part, scope)] if items and "lead" in part else []
        for start in range(0, len(items), across):
            shown = [self._photo(part, inner, width - 8) for inner in items[start : start + across]]
            row = [[photo, Space(3), *captions] for photo, captions in shown]
            row += [[] for _ in range(across - len(row))]
            made.append(Table([row], [width] * across, Ruling("pad"), before=2, after=2))
        return made

    def _pinned(self, part: Part, scope: Scope) -> list[Flowable]:
        """Parts that stand together at the foot of the last page."""
        inner = self.parts(part["parts"], scope)
        return [Anchored(inner, None, part.get("before", 6), wants_text=part.get("wants_text", False))]

    def _together(self, part: Part, scope: Scope) -> list[Flowable]:
        """Parts that are never parted by a page end."""
        parts = self.parts(part["parts"], scope)
        return [Table([[parts]], [self.measure], Ruling("none", above=0))] if parts else []

    def _each(self, part: Part, scope: Scope) -> list[Flowable]:
        """The same parts once for each item of a list; they know the item by the name `as`. With `own` they
        see the signatures in that role of this very item only: each side's receipt shows its own."""
        return [
            flowable
            for inner in scope.items(part["each"])
            for flowable in self.parts(
                part["parts"],
                Scope({**scope.facts, **_own(part.get("own", ""), inner, scope), part["as"]: inner.item}),
            )
        ]

    def _run(self, part: Part, scope: Scope) -> list[Flowable]:
        """Parts one after another, for a condition they share."""
        return self.parts(part["parts"], scope)

    def _ruler(self, part: Part, scope: Scope) -> list[Flowable]:
        return [*self._lead(part, scope), Ruler()]

    def _greys(self, part: Part, scope: Scope) -> list[Flowable]:
        return [*self._lead(part, scope), Greys()]

    def _rule(self, part: Part, _scope: Scope) -> list[Flowable]:
        weight, grey = part.get("weight", 0.5), part.get("grey", 0)
        return [Rule(weight, part.get("before", 4), part.get("after", 4), grey, red=part.get("red", False))]

    def _space(self, part: Part, _scope: Scope) -> list[Flowable]:
        return [Space(part["height_mm"] * mm)]

    def _page_end(self, _part: Part, _scope: Scope) -> list[Flowable]:
        return [PageEnd()]


def _own(role: str, inner: Scope, scope: Scope) -> dict[str, Any]:
    """Of the signatures in a role those of this item, and when it signed on the screen."""
    if not role:
        return {}
    name = inner.value("name")
    mine = [one for one in scope.value("signatures") or () if one["role"] != role or one["name"] == name]
    drawn = [one["at"] for one in mine if one["role"] == role and one.get("pads")]
    return {"signatures": mine, "received": drawn[0] if drawn else ""}


def _styles(layout: Part) -> dict[str, Style]:
    """The paragraph styles of a layout: from its size and leading, then what the template sets otherwise."""
    size, leading = float(layout["size"]), float(layout["leading"])
    english = layout.get("language", "zh") == "en"
    body = Style(size=size, leading=leading, tracking=layout.get("tracking", 0.0),
                 first=0 if english else 2, align="left" if english else "justify",
                 after=leading * 0.25 if english else 0, ruled=layout.get("ruled", False))  # fmt: skip
    flat = body.but(first=0.0, ruled=False, tracking=0.0, after=0.0)
    small = flat.but(size=max(7.5, size - 2), leading=max(11.0, leading - 4.5))
    label = flat.but(align="left", leading=min(leading, size * 1.42), role="hei", size=size - 0.5)
    styles = {
        "body": body,
        "flush": body.but(first=0.0),
        "plain": flat,
        "bold": flat.but(role="bold"),
        "lead": flat.but(role="bold", keep=True, before=4.0, align="left"),
        "small": small,
        "note": small.but(size=9.0, leading=13.0, before=2.0),
        "centre": flat.but(align="centre"),
        "issuer": flat.but(size=size + 1.5, leading=(size + 1.5) * 1.4, align="centre", balanced=True),
        "letterhead": flat.but(role="title", size=34.0, leading=43.485, align="centre", red=True),
        "title": flat.but(role="title", size=22.0, leading=32.0, align="centre", balanced=True),
        "number": flat.but(align="centre", after=2.0),
        "label": label,
        "value": flat.but(align="left" if english else "justify", leading=min(leading, size * 1.42)),
        "head": small.but(role="hei", align="centre"),
        "cell": small.but(align="left"),
        "signing": small.but(size=9.0, leading=13.0, align="left"),
        "given": small.but(size=7.0, leading=9.0, align="left"),
        "signature": flat,
        "aside": flat.but(align="left"),
        "caption": small.but(align="left"),
        "boxhead": flat.but(role="bold", before=3.0, align="left"),
        "box": flat.but(align="left"),
    }
    for name, change in layout.get("styles", {}).items():
        styles[name] = styles[change["like"]].but(**{k: v for k, v in change.items() if k != "like"}) \
            if "like" in change else styles[name].but(**change)  # fmt: skip
    return styles
