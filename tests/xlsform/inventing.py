"""Hypothesis strategies for whole forms: questions, groups, repeats and rules, written as XForm XML."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import strategies as st

NUMBERS = ("", "0", "1", "2", "3", "7")
WORDS = ("", "a", "b", "ab")


@dataclass
class Invented:
    """A form as it grows: where a question stands, what it may read, and the XML of its parts."""

    instance: str = ""
    binds: list[str] = field(default_factory=list)
    body: str = ""
    answerable: list[tuple[str, str]] = field(default_factory=list)  # (reference, kind)
    readable: list[tuple[str, str]] = field(default_factory=list)  # of numbers and words, calculations too
    repeats: list[str] = field(default_factory=list)  # that a person may add to

    def xml(self) -> bytes:
        return (
            '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"'
            ' xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>t</h:title><model>'
            f'<instance><data id="t" version="1">{self.instance}</data></instance>'
            f"{_LISTS}{''.join(self.binds)}</model></h:head><h:body>{self.body}</h:body></h:html>"
        ).encode()


_LISTS = (
    '<instance id="big"><root>'
    + "".join(f"<item><name>{word}</name><n>{n}</n></item>" for word, n in (("a", 1), ("b", 1), ("ab", 2)))
    + "</root></instance>"
)


@st.composite
def forms(draw: st.DrawFn) -> Invented:
    """A form of some questions, at most two repeats deep; what it reads stands before it or anywhere."""
    made = Invented()
    made.instance, made.body = _members(draw, made, "/data", depth=0, most=7)
    return made


def _members(draw: st.DrawFn, made: Invented, above: str, depth: int, most: int) -> tuple[str, str]:
    instance, body = "", ""
    for place in range(draw(st.integers(2, most))):
        kinds = ["number", "number", "word", "choice", "calculate", "calculate"] + ["group", "repeat"] * (
            depth < 2
        )
        kind = draw(st.sampled_from(kinds))
        name = f"{kind[0]}{depth}{place}{len(made.binds)}"
        part, control = _member(draw, made, kind, f"{above}/{name}", depth)
        instance, body = instance + part.replace("NAME", name), body + control
    return instance, body


def _member(draw: st.DrawFn, made: Invented, kind: str, ref: str, depth: int) -> tuple[str, str]:
    if kind in ("group", "repeat"):
        return _container(draw, made, kind, ref, depth)
    rules = _rule(draw, made, "relevant", _truth) + _rule(draw, made, "required", _truth)
    if kind == "calculate":
        made.binds.append(f'<bind nodeset="{ref}" type="string" calculate="{_sum(draw, made)}"{rules}/>')
        made.readable.append((ref, "number"))
        return "<NAME/>", ""
    type_, control = ("int", "input") if kind == "number" else ("string", "input")
    itemset = ""
    if kind == "choice":
        control, number = "select1", _number(draw, made)
        itemset = (
            f"""<itemset nodeset="instance('big')/root/item[n = {number}]"><value ref="name"/></itemset>"""
        )
        itemset = itemset.replace("[n = 0]", "[n != '']")
    constraint = ' constraint=". &lt; 3"' if kind == "number" and draw(st.booleans()) else ""
    made.binds.append(f'<bind nodeset="{ref}" type="{type_}"{constraint}{rules}/>')
    made.answerable.append((ref, kind))
    made.readable.append((ref, "number" if kind == "number" else "word"))
    return "<NAME/>", f'<{control} ref="{ref}"><label>l</label>{itemset}</{control}>'


def _container(draw: st.DrawFn, made: Invented, kind: str, ref: str, depth: int) -> tuple[str, str]:
    rule = _rule(draw, made, "relevant", _truth)
    if rule:
        made.binds.append(f'<bind nodeset="{ref}"{rule}/>')
    outside = [ref for ref, what in made.readable if what == "number" and "/r" not in ref]
    counted = kind == "repeat" and bool(outside) and draw(st.booleans())
    inner, body = _members(draw, made, ref, depth + 1, 4)
    if kind == "group":
        return f"<NAME>{inner}</NAME>", f'<group ref="{ref}">{body}</group>'
    count = f' jr:count="{draw(st.sampled_from(outside))}"' if counted else ""
    if not counted:
        made.repeats.append(ref)
    made.readable.append((f"count({ref})", "call"))
    part = f'<NAME jr:template="">{inner}</NAME>' + ("" if counted else f"<NAME>{inner}</NAME>")
    return part, f'<group ref="{ref}"><repeat nodeset="{ref}"{count}>{body}</repeat></group>'


def _rule(draw: st.DrawFn, made: Invented, name: str, make: object) -> str:
    if not made.readable or not draw(st.booleans()):
        return ""
    return f' {name}="{make(draw, made)}"'  # type: ignore[operator]


def _truth(draw: st.DrawFn, made: Invented) -> str:
    ref, kind = draw(st.sampled_from(made.readable))
    if kind == "word":
        return f"{ref} {draw(st.sampled_from(('=', '!=')))} '{draw(st.sampled_from(WORDS))}'"
    return f"{ref} {draw(st.sampled_from(('=', '!=', '&gt;', '&lt;=')))} {draw(st.sampled_from((0, 1, 2)))}"


def _number(draw: st.DrawFn, made: Invented) -> str:
    numbers = [ref for ref, kind in made.readable if kind == "number"]
    return draw(st.sampled_from(numbers)) if numbers else "0"


def _sum(draw: st.DrawFn, made: Invented) -> str:
    if not made.readable:
        return "1 + 1"
    ref, kind = draw(st.sampled_from(made.readable))
    if kind == "word":
        return f"string-length({ref})"
    if kind == "call":
        return f"{ref} * 2"
    other = _number(draw, made)
    shapes = (f"sum({ref})", f"{ref} + 1", f"if({ref} &gt; 1, {other}, 0)", f"coalesce({other}, 5) - 1",
              f"count({ref}[. != ''])", "position(..)")  # fmt: skip
    return draw(st.sampled_from(shapes))
