"""An XForm: the same checks as for a workbook; the place is an element and its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element
from xml.parsers import expat

from inspector.xlsform.lint import choices, circles, compiling, kinds, values
from inspector.xlsform.lint.checklist import Checklist, Entry, Options, Trade, Written
from inspector.xlsform.lint.expressions import Checker
from inspector.xlsform.lint.extras import ExtraChecker
from inspector.xlsform.lint.faults import Faults, Place
from inspector.xlsform.lint.logic import Logic
from inspector.xlsform.reading import CONTROL_TYPES, JR, XF, list_of, type_of
from inspector.xlsform.reading import choices as choices_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector.xlsform.model import Form

_H = "{http://www.w3.org/1999/xhtml}"
_ODK = "{http://www.opendatakit.org/xforms}"
_RULES = ("relevant", "constraint", "calculate", "required", "readonly")
_CONTROLS = frozenset({f"{XF}input", f"{XF}secret", f"{XF}upload", f"{XF}range", *CONTROL_TYPES})
_CONSTANT = ("true()", "false()")
_ITEXT = re.compile(r"\s*jr:itext\(\s*'([^']*)'\s*\)\s*")
_DEEPEST, _MOST = 100, 1_000_000
_REFUSED_TYPES = frozenset({"geotrace", "geoshape", "odk:geotrace", "odk:geoshape"})


class _Broken(Exception):
    """Carries a fault out of the parser."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.reason, self.line = reason, line


class _Reader:
    """The tree with the line of each element; no entity is ever expanded."""

    def __init__(self) -> None:
        self.lines: dict[int, int] = {}
        self.root: Element | None = None
        self._open: list[Element] = []
        self._count = 0
        self._parser = expat.ParserCreate(namespace_separator="}")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.EntityDeclHandler = self._refuse

    def read(self, content: bytes) -> Element:
        try:
            self._parser.Parse(content, True)
        except expat.ExpatError as error:
            raise _Broken(f"{expat.ErrorString(error.code)}", error.lineno) from error
        except (LookupError, ValueError) as error:  # an encoding nobody knows
            raise _Broken(str(error)[:200], 1) from error
        if self.root is None:
            raise _Broken("no element", 1)
        return self.root

    def _refuse(self, *_: Any) -> None:
        raise _Broken("DOCTYPE", self._parser.CurrentLineNumber)

    def _start(self, tag: str, facts: dict[str, str]) -> None:
        line = self._parser.CurrentLineNumber
        self._count += 1
        if len(self._open) >= _DEEPEST or self._count > _MOST:
            raise _Broken(
                f"> {_DEEPEST} levels" if len(self._open) >= _DEEPEST else f"> {_MOST} elements", line
            )
        element = Element(_named(tag), {_named(name): value for name, value in facts.items()})
        self.lines[id(element)] = line
        if self._open:
            self._open[-1].append(element)
        else:
            self.root = element
        self._open.append(element)

    def _end(self, _tag: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        parent = self._open[-1]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + text
        else:
            parent.text = (parent.text or "") + text


def _named(name: str) -> str:
    """ElementTree's way to write a name with its namespace."""
    return "{" + name if "}" in name else name


def check(content: bytes, name: str, trade: Trade, files: Mapping[str, bytes], faults: Faults) -> Form | None:
    """Every fault of an XForm, and the form when it has no error."""
    reader = _Reader()
    try:
        root = reader.read(content.removeprefix(b"\xef\xbb\xbf"))
    except _Broken as broken:
        faults.add("xform_broken", Place(element="xml", line=broken.line), reason=broken.reason)
        return None
    made = _XForm(root, reader.lines, trade, files, faults).check()
    if made is None or any(fault.is_error for fault in faults.found.values()):
        return None
    return compiling.loaded(content, trade, files, made, faults)


class _XForm:
    def __init__(
        self,
        root: Element,
        lines: Mapping[int, int],
        trade: Trade,
        files: Mapping[str, bytes],
        faults: Faults,
    ) -> None:
        self.root, self.lines, self.trade, self.files, self.faults = root, lines, trade, files, faults

    def place(self, element: Element | None) -> Place:
        if element is None:
            return Place(element="html", line=1)
        return Place(element=element.tag.rpartition("}")[2], line=self.lines.get(id(element), 0))

    def check(self) -> Checklist | None:
        model = self.root.find(f"{_H}head/{XF}model")
        instance = model.find(f"{XF}instance") if model is not None else None
        for part, found in (("model", model), ("instance", instance)):
            if found is None:
                self.faults.add("xform_part", self.place(model), part=part)
                return None
        if instance is None or model is None or len(instance) != 1:
            self.faults.add("xform_part", self.place(instance), part="instance/*")
            return None
        self.model = model
        self._outside()
        made = self._tree(instance[0])
        self._texts()
        checker = Checker(made, self.trade.functions, self.faults)
        parsed = checker.check()
        ExtraChecker(made, self.trade, checker, self.faults).check()
        choices.check_use(made, set(made.lists), self.faults)
        values.check(made, parsed, self.faults)
        circles.check(parsed, self.faults)
        Logic(made, parsed, self.faults).check()
        return made

    def _outside(self) -> None:
        """What we do not do, told where it stands."""
        for element in self.root.iter():
            tag = element.tag.rpartition("}")[2]
            if tag == "submission" and element.get("base64RsaPublicKey"):
                self.faults.add("xform_refused", self.place(element), feature="encryption")
            if tag == "entity" or (tag == "bind" and element.get("type") in _REFUSED_TYPES):
                feature = "entities" if tag == "entity" else str(element.get("type"))
                self.faults.add("xform_refused", self.place(element), feature=feature)

    # --- the tree of entries

    def _tree(self, instance: Element) -> Checklist:
        name = instance.tag.rpartition("}")[2]
        root = Entry(name, "group", "group", self.place(instance), f"/{name}")
        self.lists = self._lists()
        made = Checklist(root, lists=self.lists, files=self.files)
        self._controls = self._read_controls()
        self._binds = self._once(self.model.iter(f"{XF}bind"), "nodeset", "bind")
        todo = [(instance, root)]
        while todo:
            element, parent = todo.pop()
            for child in self._children(element):
                entry = self._entry(child, parent)
                parent.children.append(entry)
                made.entries.append(entry)
                if not entry.is_question:
                    todo.append((child, entry))
        known = {root.reference, *(entry.reference for entry in made.entries)}
        self._strays(known)
        self._events(made)
        return made

    def _children(self, element: Element) -> Iterator[Element]:
        seen: set[str] = set()
        for child in element:
            if child.tag not in seen:
                seen.add(child.tag)
                yield child

    def _entry(self, element: Element, parent: Entry) -> Entry:
        name = element.tag.rpartition("}")[2]
        reference = f"{parent.reference}/{name}"
        control, bind = self._controls.get(reference), self._binds.get(reference)
        is_repeat = control is not None and control.tag == f"{XF}repeat"
        is_group = is_repeat or len(element) > 0 or (control is not None and control.tag == f"{XF}group")
        kind = "repeat" if is_repeat else "group" if is_group else "question"
        facts = bind.attrib if bind is not None else {}
        type_ = kind if is_group else type_of(facts, control)
        entry = Entry(name, kind, type_, self.place(bind if bind is not None else element), reference)
        if not is_group:
            itemset = choices_of(control)
            entry.list_name = list_of(itemset)
            if entry.list_name and entry.list_name not in self.lists:
                near = self.faults.near(entry.list_name, self.lists)
                self.faults.add("instance_unknown", self.place(control), list=entry.list_name[:80], near=near)
        self._rules(entry, bind, control)
        return entry

    def _rules(self, entry: Entry, bind: Element | None, control: Element | None) -> None:
        place = self.place(bind)
        for name, text in bind.attrib.items() if bind is not None else ():
            if name in _RULES and text.strip() not in _CONSTANT and text.strip():
                entry.written.append(Written(name, text.strip(), place))
            prefix = f"{{{self.trade.namespace}}}"
            if self.trade.namespace and name.startswith(prefix):
                entry.extras[name.removeprefix(prefix)] = (text.strip(), place)
        required = bind.get("required", "").strip() if bind is not None else ""
        if required == "true()" and entry.type in kinds.UNANSWERED:
            self.faults.add("required_unanswerable", place, type=entry.type, name=entry.name)
        count = control.get(f"{JR}count", "").strip() if control is not None else ""
        if count:
            entry.written.append(Written("count", count, self.place(control)))
        for output in control.iter(f"{XF}output") if control is not None and entry.is_question else ():
            entry.written.append(Written("output", output.get("value", "").strip(), self.place(output)))

    def _read_controls(self) -> dict[str, Element]:
        """Controls by reference; of a group around a repeat the repeat counts."""
        found: dict[str, Element] = {}
        body = self.root.find(f"{_H}body")
        for element in body.iter() if body is not None else ():
            reference = (element.get("ref") or element.get("nodeset") or "").strip()
            if not reference or element.tag not in {*_CONTROLS, f"{XF}group", f"{XF}repeat"}:
                continue
            other = found.get(reference)
            if other is not None and element.tag in _CONTROLS and other.tag in _CONTROLS:
                self._told_twice(reference, element, other)
            if other is None or element.tag == f"{XF}repeat":
                found[reference] = element
        return found

    def _once(self, elements: Iterator[Element], attribute: str, what: str) -> dict[str, Element]:
        found: dict[str, Element] = {}
        for element in elements:
            reference = element.get(attribute, "").strip()
            if reference in found:
                self._told_twice(reference, element, found[reference], what)
            found.setdefault(reference, element)
        return found

    def _told_twice(self, reference: str, element: Element, other: Element, what: str = "") -> None:
        line = self.lines.get(id(other), 0)
        what = what or element.tag.rpartition("}")[2]
        self.faults.add("xform_twice", self.place(element), path=reference, what=what, other=line)

    def _strays(self, known: set[str]) -> None:
        for reference, element in (*self._binds.items(), *self._controls.items()):
            if reference not in known:
                near = self.faults.near(reference, known)
                self.faults.add("xform_stray", self.place(element), path=reference[:200], near=near)

    def _events(self, made: Checklist) -> None:
        for element in self.root.iter(f"{XF}setvalue"):
            entry = made.by_reference.get(element.get("ref", "").strip())
            if entry is None:
                path = element.get("ref", "")[:200]
                near = self.faults.near(path, made.by_reference)
                self.faults.add("xform_stray", self.place(element), path=path, near=near)
            elif element.get("value"):
                entry.written.append(Written("setvalue", element.get("value", ""), self.place(element)))

    # --- lists and texts

    def _lists(self) -> dict[str, Options]:
        found: dict[str, Options] = {}
        for instance in self.model.findall(f"{XF}instance")[1:]:
            name = instance.get("id", "")
            options = Options(name, self.place(instance), is_open=instance.get("src") is not None)
            for item in (item for top in instance for item in top):
                options.columns |= {cell.tag.rpartition("}")[2] for cell in item}
                value = item.find(f"{XF}name")
                if value is not None and value.text:
                    options.values.setdefault(value.text.strip(), self.place(item))
            options.is_open = options.is_open or not options.values
            found[name] = options
        return found

    def _texts(self) -> None:
        """A text that a language lacks, and one that nobody wrote."""
        spoken = {
            translation.get("lang", ""): {text.get("id", ""): text for text in translation.iter(f"{XF}text")}
            for translation in self.model.iter(f"{XF}translation")
        }
        every: dict[str, Element] = {key: text for texts in spoken.values() for key, text in texts.items()}
        for language, texts in spoken.items():
            for key in every.keys() - texts.keys():
                place = self.place(every[key])
                self.faults.add("translation_missing", place, language=language, text=key[:80])
        for element in self.root.iter():
            for value in element.attrib.values():
                named = _ITEXT.fullmatch(value) if "jr:itext('" in value else None
                if named and spoken and named[1] not in every:
                    self.faults.add(
                        "xform_text", self.place(element), text=named[1][:80], language=", ".join(spoken)
                    )
