"""From XForm XML to a `Form`; what the engine could only guess at is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as Tree

from inspector.domain.errors import Refused
from inspector.xlsform import graph, itext, outside, reading
from inspector.xlsform.lists import Lists
from inspector.xlsform.model import (
    NAMESPACE,
    Form,
    Group,
    Node,
    Question,
    Repeat,
    Setting,
)
from inspector.xlsform.reading import CONTROL_TYPES, JR, XF
from inspector.xlsform.seeds import Sower
from inspector.xlsform.xpath.compile import Compiler

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from xml.etree.ElementTree import Element

_H = "{http://www.w3.org/1999/xhtml}"
_PREFIXES = re.compile(r"""xmlns:([\w.-]+)\s*=\s*["']([^"']*)["']""")

_CONTROLS = frozenset({f"{XF}input", f"{XF}secret", f"{XF}upload", f"{XF}range", *CONTROL_TYPES})


def load(
    xml: bytes, *, functions: frozenset[str] = frozenset(), files: Mapping[str, bytes] = MappingProxyType({})
) -> Form:
    """The checklist in an XForm; `functions` are the trade's, `files` the CSV lists beside the workbook."""
    root, prefixes = parsed(xml)
    model = root.find(f"{_H}head/{XF}model")
    if model is None:
        raise Refused("form.broken", message="the document holds no XForm model")
    outside.refuse(root, model)
    try:
        return _Loader(root, model, prefixes, functions, files).form()
    except RecursionError as error:
        raise Refused("form.broken", message="groups or expressions are nested too deeply") from error


def parsed(xml: bytes) -> tuple[Element, dict[str, str]]:
    """Entities and document types are refused before the parser sees them."""
    try:
        text = xml.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("form.broken", message=f"not UTF-8: {error}") from error
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise Refused("form.broken", message="a document type is not allowed in a form")
    text = re.sub(r"\A\s*<\?xml[^>]*\?>", "", text, count=1)
    try:
        return Tree.fromstring(text), dict(_PREFIXES.findall(text[:5000]))  # noqa: S314  no entities, see above
    except Tree.ParseError as error:
        raise Refused("form.broken", message=f"not well-formed: {error}") from error


@dataclass
class _Body:
    """What the body says about one reference."""

    control: Element | None = None
    group: Element | None = None
    repeat: Element | None = None


@dataclass
class _Loader:
    root: Element
    model: Element
    prefixes: Mapping[str, str]
    functions: frozenset[str]
    files: Mapping[str, bytes]
    nodes: dict[str, Node] = field(default_factory=dict)

    def form(self) -> Form:
        instance = self._instance()
        self._itext = itext.read(self.model)
        title = self.root.findtext(f"{_H}head/{_H}title", "").strip()
        self._binds = {bind.get("nodeset", "").strip(): bind for bind in self.model.iter(f"{XF}bind")}
        self._body = self._read_body()
        tree = self._group(instance, f"/{_local(instance)}")
        self._refuse_strays()
        lists = Lists(self._secondary() | self._written_out(), self.files)
        lists.open_files()
        settings = tuple(self._settings())
        compiler = Compiler(self.prefixes, trade=self.functions, strict=True)
        nodes = {reference: self.nodes[reference] for reference in _in_document_order(tree)}
        sower = Sower(nodes, self._name)
        _refuse_missing_columns(nodes.values(), lists)
        graph.check_texts(self._itext.texts, compiler)
        return Form(
            id=instance.get("id", ""),
            version=instance.get("version", ""),
            title=title,
            titles=self._titles(instance, title),
            languages=self._itext.languages,
            root=tree,
            seed=sower.seed(instance, tree.reference),
            templates=sower.templates,
            nodes=MappingProxyType(nodes),
            settings=settings,
            lists=lists,
            texts=self._itext.texts,
            media=self._itext.media,
            compiler=compiler,
            graph=graph.build(nodes, settings, lists, compiler),
            namespaces=dict(self.prefixes),
            schema=_schema(instance),
            functions=self.functions,
            settings_of=_by_holder(settings),
        )

    def _instance(self) -> Element:
        first = self.model.find(f"{XF}instance")
        if first is None or len(first) != 1:
            raise Refused("form.broken", message="the form has no instance")
        return first[0]

    def _secondary(self) -> dict[str, Element]:
        found: dict[str, Element] = {}
        for each in self.model.findall(f"{XF}instance")[1:]:
            if each.get("src") is None and len(each) != 1:
                raise Refused("form.broken", message=f"the instance {each.get('id')!r} is empty")
            found[each.get("id", "")] = each
        return found

    def _written_out(self) -> dict[str, Element]:
        """A list for every question that has its choices written inside; their labels become texts."""
        found: dict[str, Element] = {}
        for reference, body in self._body.items():
            items = body.control.findall(f"{XF}item") if body.control is not None else []
            if items:
                found[reference] = Tree.Element("instance")
                root = Tree.SubElement(found[reference], "root")
                for place, item in enumerate(items):
                    row = Tree.SubElement(root, "item")
                    Tree.SubElement(row, "name").text = item.findtext(f"{XF}value", "").strip()
                    Tree.SubElement(row, "itextId").text = self._named_label(item, f"{reference}:{place}")
        return found

    def _named_label(self, item: Element, name: str) -> str:
        label = item.find(f"{XF}label")
        written = itext.name_of(label.get("ref", "")) if label is not None else ""
        if not written:
            self._itext.texts[name] = dict(self._itext.texts_of(item, f"{XF}label"))
        return written or name

    def _titles(self, instance: Element, title: str) -> dict[str, str]:
        """The title in the form's own language; others are attributes such as inspector:title-en."""
        own = self._itext.default_language
        found = {own: title} if own else {}
        prefix = f"{{{NAMESPACE}}}title-"
        for name, value in instance.attrib.items():
            if name.startswith(prefix):
                found[name.removeprefix(prefix)] = value
        return found

    # Structure

    def _read_body(self) -> dict[str, _Body]:
        found: dict[str, _Body] = {}
        body = self.root.find(f"{_H}body")
        for element in body.iter() if body is not None else ():
            reference = (element.get("ref") or element.get("nodeset") or "").strip()
            if element.tag == f"{XF}repeat":
                found.setdefault(reference, _Body()).repeat = element
            elif element.tag == f"{XF}group" and reference:
                found.setdefault(reference, _Body()).group = element
            elif element.tag in _CONTROLS:
                found.setdefault(reference, _Body()).control = element
        return found

    def _group(self, element: Element, reference: str) -> Group:
        body = self._body.get(reference, _Body())
        children = tuple(self._children(element, reference))
        shared = self._shared(reference, body.group)
        node = (
            Repeat(**shared, children=children, is_fixed=reading.is_fixed(body.repeat))
            if body.repeat is not None
            else Group(**shared, children=children)
        )
        self.nodes[reference] = node
        return node

    def _children(self, element: Element, parent: str) -> Iterator[Node]:
        """Each name once: the first copy of a repeat stands for all, template or not."""
        seen: set[str] = set()
        for child in element:
            name = self._name(child.tag)
            reference = f"{parent}/{name}"
            if name in seen:
                continue
            seen.add(name)
            body = self._body.get(reference, _Body())
            if len(child) or body.repeat is not None or body.group is not None:
                yield self._group(child, reference)
            else:
                yield self._question(child, reference, body.control)

    def _name(self, tag: str) -> str:
        uri, _, local = tag.rpartition("}")
        uri = uri[1:]
        if not uri or uri == XF[1:-1]:
            return local
        prefix = next((prefix for prefix, bound in self.prefixes.items() if bound == uri), "")
        return f"{prefix}:{local}" if prefix else local

    def _shared(self, reference: str, control: Element | None) -> dict[str, Any]:
        bind = self._binds.get(reference)
        body = self._body.get(reference, _Body())
        return {
            "reference": reference,
            "name": reference.rpartition("/")[2],
            "labels": self._itext.texts_of(control, f"{XF}label"),
            "hints": self._itext.texts_of(control, f"{XF}hint"),
            "media": self._itext.media_of(control),
            "rules": reading.rules(bind, body.repeat),
            "appearance": control.get("appearance", "") if control is not None else "",
            "extra": reading.custom(bind),
            "default_language": self._itext.default_language,
        }

    def _question(self, element: Element, reference: str, control: Element | None) -> Question:
        bind = self._binds.get(reference)
        facts = bind.attrib if bind is not None else {}
        choices_from = reading.choices(control)
        question = Question(
            **self._shared(reference, control),
            type=reading.type_of(facts, control),
            has_control=control is not None,
            data_type=reading.data_type(facts),
            list=reading.list_of(choices_from),
            choices_from=choices_from,
            constraint_messages=self._itext.message(facts.get(f"{JR}constraintMsg", "")),
            required_messages=self._itext.message(facts.get(f"{JR}requiredMsg", "")),
            guidances=self._itext.guidance_of(control),
            preload=(facts.get(f"{JR}preload", ""), facts.get(f"{JR}preloadParams", "")),
            parameters=reading.parameters(control, facts),
        )
        self.nodes[reference] = question
        return question

    def _settings(self) -> Iterator[Setting]:
        """The model's own first, then those of the body, with the element that holds them."""
        body = self.root.find(f"{_H}body")
        written = [("", each) for each in self.model.findall(f"{XF}setvalue")]
        for element in body.iter() if body is not None else ():
            holder = (element.get("ref") or element.get("nodeset") or "").strip()
            written.extend((holder, each) for each in element.findall(f"{XF}setvalue"))
        return (reading.setting(element, holder) for holder, element in written)

    def _refuse_strays(self) -> None:
        """A bind or control without a place in the instance would be silently dead."""
        for reference in (*self._binds, *self._body):
            if reference not in self.nodes:
                raise graph.refused(reference, "nodeset", reference, "the instance has no such node")


def _refuse_missing_columns(nodes: Iterable[Node], lists: Lists) -> None:
    for node in nodes:
        if isinstance(node, Question) and node.list and node.choices_from is not None:
            lists.refuse_missing(node.list, node.choices_from.value)
            lists.refuse_missing(node.list, node.choices_from.label)


def _in_document_order(group: Group) -> Iterator[str]:
    yield group.reference
    for child in group.children:
        if isinstance(child, Group):
            yield from _in_document_order(child)
        else:
            yield child.reference


def _by_holder(settings: tuple[Setting, ...]) -> dict[str, tuple[Setting, ...]]:
    found: dict[str, tuple[Setting, ...]] = {}
    for setting in settings:
        found[setting.holder] = (*found.get(setting.holder, ()), setting)
    return found


def _schema(instance: Element) -> str:
    uri = instance.tag.rpartition("}")[0][1:]
    return "" if uri == XF[1:-1] else uri


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]
