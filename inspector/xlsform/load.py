"""From XForm XML to a `Form`: reads model, binds, texts and body, and refuses what the engine could only guess at."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as Tree

from inspector.domain.errors import Refused
from inspector.xlsform import graph
from inspector.xlsform.lists import Lists
from inspector.xlsform.model import (
    NAMESPACE,
    Filter,
    Form,
    Group,
    Node,
    Part,
    Question,
    Repeat,
    Rules,
    Setting,
    Text,
    Texts,
)
from inspector.xlsform.xpath.compile import Compiler

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from xml.etree.ElementTree import Element

_XF = "{http://www.w3.org/2002/xforms}"
_H = "{http://www.w3.org/1999/xhtml}"
_JR = "{http://openrosa.org/javarosa}"
_ODK = "{http://www.opendatakit.org/xforms}"
_ITEXT = re.compile(r"\s*jr:itext\(\s*'([^']*)'\s*\)\s*")
_INSTANCE = re.compile(r"\s*instance\(\s*'([^']*)'\s*\)")
_CODE = re.compile(r".*\(\s*([A-Za-z][\w-]*)\s*\)\s*")
_PREFIXES = re.compile(r"""xmlns:([\w.-]+)\s*=\s*["']([^"']*)["']""")
_TRUE = re.compile(r"\s*true\(\)\s*")

_BIND_TYPES = {"int": "integer", "string": "text", "boolean": "text", "intent": "text", "binary": "file",
               "odk:rank": "rank", "": "text"}  # fmt: skip
_CONTROL_TYPES = {
    f"{_XF}select1": "select_one",
    f"{_XF}select": "select_multiple",
    f"{_ODK}rank": "rank",
    f"{_XF}trigger": "acknowledge",
    f"{_XF}range": "range",
}
_CONTROLS = frozenset({f"{_XF}input", f"{_XF}secret", f"{_XF}upload", f"{_XF}range", *_CONTROL_TYPES})


def load(
    xml: bytes, *, functions: frozenset[str] = frozenset(), files: Mapping[str, bytes] = MappingProxyType({})
) -> Form:
    """The checklist in an XForm; `functions` are the trade's own, `files` the CSV lists beside the workbook."""
    root, prefixes = _parsed(xml)
    model = root.find(f"{_H}head/{_XF}model")
    if model is None:
        raise Refused("form.broken", message="the document holds no XForm model")
    return _Loader(root, model, prefixes, functions, files).form()


def _parsed(xml: bytes) -> tuple[Element, dict[str, str]]:
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
    texts: dict[str, dict[str | None, Text]] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    default_language: str | None = None

    def form(self) -> Form:
        instance = self._instance()
        languages = self._read_texts()
        title = self.root.findtext(f"{_H}head/{_H}title", "").strip()
        self._binds = {bind.get("nodeset", "").strip(): bind for bind in self.model.iter(f"{_XF}bind")}
        self._body = self._read_body()
        tree = self._group(instance, f"/{_local(instance)}")
        self._refuse_strays()
        lists = Lists(self._secondary(), self.files)
        settings = tuple(self._settings())
        compiler = Compiler(self.prefixes, trade=self.functions, strict=True)
        nodes = {reference: self.nodes[reference] for reference in _in_document_order(tree)}
        return Form(
            id=instance.get("id", ""),
            version=instance.get("version", ""),
            title=title,
            titles=self._titles(instance, title),
            languages=languages,
            root=tree,
            nodes=MappingProxyType(nodes),
            settings=settings,
            lists=lists,
            texts=self.texts,
            compiler=compiler,
            graph=graph.build(nodes, settings, self.texts, lists, compiler),
            attributes=dict(instance.attrib),
            namespaces=dict(self.prefixes),
            functions=self.functions,
            settings_after=self._settings_after(),
        )

    def _instance(self) -> Element:
        first = self.model.find(f"{_XF}instance")
        if first is None or len(first) != 1:
            raise Refused("form.broken", message="the form has no instance")
        return first[0]

    def _secondary(self) -> dict[str, Element]:
        found: dict[str, Element] = {}
        for each in self.model.findall(f"{_XF}instance")[1:]:
            if each.get("src") is None and len(each) != 1:
                raise Refused("form.broken", message=f"the instance {each.get('id')!r} is empty")
            found[each.get("id", "")] = each
        return found

    def _titles(self, instance: Element, title: str) -> dict[str, str]:
        """The title in the form's own language; the others are attributes inspector:title-en on the instance."""
        found = {self.default_language: title} if self.default_language else {}
        prefix = f"{{{NAMESPACE}}}title-"
        for name, value in instance.attrib.items():
            if name.startswith(prefix):
                found[name.removeprefix(prefix)] = value
        return found

    # Texts

    def _read_texts(self) -> tuple[str, ...]:
        languages: list[str] = []
        for translation in self.model.iter(f"{_XF}translation"):
            name = translation.get("lang", "")
            code = _code(name)
            languages.append(code)
            if _TRUE.fullmatch(translation.get("default", "")):
                self.default_language = code
            for text in translation.iter(f"{_XF}text"):
                value = next((each for each in text if each.get("form") is None), None)
                if value is not None:
                    self.texts.setdefault(text.get("id", ""), {})[code] = _text(value)
        if self.default_language is None and languages:
            self.default_language = languages[0]
        return tuple(languages)

    def _texts_of(self, element: Element | None, tag: str) -> Texts:
        found = element.find(tag) if element is not None else None
        if found is None:
            return {}
        reference = found.get("ref", "")
        return self._message(reference) if reference else {None: _text(found)}

    def _message(self, value: str) -> Texts:
        match = _ITEXT.fullmatch(value)
        if match:
            return self.texts.get(match.group(1), {})
        return {None: Text(((value, False),))} if value else {}

    # Structure

    def _read_body(self) -> dict[str, _Body]:
        found: dict[str, _Body] = {}
        body = self.root.find(f"{_H}body")
        for element in body.iter() if body is not None else ():
            reference = (element.get("ref") or element.get("nodeset") or "").strip()
            if element.tag == f"{_XF}repeat":
                found.setdefault(reference, _Body()).repeat = element
            elif element.tag == f"{_XF}group" and reference:
                found.setdefault(reference, _Body()).group = element
            elif element.tag in _CONTROLS:
                found.setdefault(reference, _Body()).control = element
        return found

    def _group(self, element: Element, reference: str) -> Group:
        body = self._body.get(reference, _Body())
        children = tuple(self._children(element, reference))
        shared = self._shared(reference, body.group)
        node = (
            Repeat(**shared, children=children)
            if body.repeat is not None
            else Group(**shared, children=children)
        )
        self.nodes[reference] = node
        return node

    def _children(self, element: Element, parent: str) -> Iterator[Node]:
        """Each name once: the first copy of a repeat stands for all, template or not."""
        seen: set[str] = set()
        for child in element:
            name = self._name(child)
            reference = f"{parent}/{name}"
            if name in seen:
                continue
            seen.add(name)
            body = self._body.get(reference, _Body())
            if len(child) or body.repeat is not None or body.group is not None:
                yield self._group(child, reference)
            else:
                yield self._question(child, reference, body.control)

    def _name(self, element: Element) -> str:
        uri, _, local = element.tag.rpartition("}")
        uri = uri[1:]
        if not uri or uri == _XF[1:-1]:
            return local
        prefix = next((prefix for prefix, bound in self.prefixes.items() if bound == uri), "")
        return f"{prefix}:{local}" if prefix else local

    def _shared(self, reference: str, control: Element | None) -> dict[str, Any]:
        bind = self._binds.get(reference)
        body = self._body.get(reference, _Body())
        return {
            "reference": reference,
            "name": reference.rpartition("/")[2],
            "labels": self._texts_of(control, f"{_XF}label"),
            "hints": self._texts_of(control, f"{_XF}hint"),
            "rules": _rules(bind, body.repeat),
            "appearance": control.get("appearance", "") if control is not None else "",
            "extra": _extra(bind),
            "default_language": self.default_language,
        }

    def _question(self, element: Element, reference: str, control: Element | None) -> Question:
        bind = self._binds.get(reference)
        facts = bind.attrib if bind is not None else {}
        choices_from = _choices(control)
        question = Question(
            **self._shared(reference, control),
            type=_type(facts, control),
            has_control=control is not None,
            default=element.text or "",
            list=_list(choices_from),
            choices_from=choices_from,
            constraint_messages=self._message(facts.get(f"{_JR}constraintMsg", "")),
            required_messages=self._message(facts.get(f"{_JR}requiredMsg", "")),
            preload=(facts.get(f"{_JR}preload", ""), facts.get(f"{_JR}preloadParams", "")),
            parameters=_parameters(control),
        )
        self.nodes[reference] = question
        return question

    def _settings(self) -> Iterator[Setting]:
        return iter(dict.fromkeys(_setting(element) for element in self.root.iter(f"{_XF}setvalue")))

    def _settings_after(self) -> dict[str, tuple[Setting, ...]]:
        """What a changed answer sets, by the question the author named as trigger."""
        found: dict[str, tuple[Setting, ...]] = {}
        for reference, body in self._body.items():
            nested = body.control.findall(f"{_XF}setvalue") if body.control is not None else []
            settings = tuple(each for each in map(_setting, nested) if "xforms-value-changed" in each.events)
            if settings:
                found[reference] = settings
        return found

    def _refuse_strays(self) -> None:
        """A bind or control without a place in the instance would be silently dead."""
        for reference in (*self._binds, *self._body):
            if reference not in self.nodes:
                raise Refused("form.expression", reference=reference, attribute="nodeset", expression=reference,
                              reason="the instance has no such node")  # fmt: skip


def _in_document_order(group: Group) -> Iterator[str]:
    yield group.reference
    for child in group.children:
        if isinstance(child, Group):
            yield from _in_document_order(child)
        else:
            yield child.reference


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _code(language: str) -> str:
    """ "中文 (zh)" speaks zh; a name without a code stands for itself."""
    match = _CODE.fullmatch(language)
    return match.group(1) if match else language


def _text(element: Element) -> Text:
    parts: list[Part] = [(element.text or "", False)]
    for output in element:
        parts.append((output.get("value", "").strip(), True))
        parts.append((output.tail or "", False))
    return Text(tuple(_trimmed([part for part in parts if part[0]])))


def _trimmed(parts: list[Part]) -> Iterable[Part]:
    """pyxform pads a text that shows answers with blanks."""
    for place, (text, is_output) in enumerate(parts):
        if not is_output and place == 0:
            text = text.lstrip()
        if not is_output and place == len(parts) - 1:
            text = text.rstrip()
        if text:
            yield text, is_output


def _rules(bind: Element | None, repeat: Element | None) -> Rules:
    facts = bind.attrib if bind is not None else {}
    return Rules(
        relevant=facts.get("relevant", "").strip(),
        required=_duty(facts.get("required", "")),
        readonly=_duty(facts.get("readonly", "")),
        calculate=facts.get("calculate", "").strip(),
        constraint=facts.get("constraint", "").strip(),
        count=repeat.get(f"{_JR}count", "").strip() if repeat is not None else "",
    )


def _duty(expression: str) -> str:
    """ "no" is written as false(): as good as nothing."""
    return "" if expression.strip() == "false()" else expression.strip()


def _extra(bind: Element | None) -> Mapping[str, str]:
    prefix = f"{{{NAMESPACE}}}"
    facts = bind.attrib if bind is not None else {}
    return MappingProxyType(
        {name.removeprefix(prefix): value.strip() for name, value in facts.items() if name.startswith(prefix)}
    )


def _type(facts: Mapping[str, str], control: Element | None) -> str:
    if facts.get(f"{_JR}preload"):
        return "metadata"
    if control is None:
        return "calculate"
    if control.tag in _CONTROL_TYPES:
        return _CONTROL_TYPES[control.tag]
    if control.tag == f"{_XF}upload":
        return (
            control.get("mediatype", "").partition("/")[0].replace("application", "file").replace("*", "file")
        )
    written = facts.get("type", "").removeprefix("xsd:")
    kind = _BIND_TYPES.get(written, written)
    if kind == "text" and _TRUE.fullmatch(facts.get("readonly", "")) and "calculate" not in facts:
        return "note"
    return kind


def _choices(control: Element | None) -> Filter | None:
    itemset = control.find(f"{_XF}itemset") if control is not None else None
    if itemset is None:
        return None
    value, label = itemset.find(f"{_XF}value"), itemset.find(f"{_XF}label")
    return Filter(
        itemset.get("nodeset", "").strip(),
        value.get("ref", "") if value is not None else "name",
        label.get("ref", "") if label is not None else "label",
    )


def _list(choices: Filter | None) -> str:
    """The list a select draws from; empty when it draws from the answers of a repeat."""
    match = _INSTANCE.match(choices.nodes.removeprefix("randomize(")) if choices else None
    return match.group(1) if match else ""


def _parameters(control: Element | None) -> Mapping[str, str]:
    if control is None:
        return {}
    known = {"ref", "appearance", "mediatype", "query"}
    return {name.rpartition("}")[2]: value for name, value in control.attrib.items() if name not in known}


def _setting(element: Element) -> Setting:
    expression = element.get("value") or (_quoted(element.text) if element.text else "")
    return Setting(element.get("ref", "").strip(), frozenset(element.get("event", "").split()), expression)


def _quoted(text: str) -> str:
    return f"'{text}'" if "'" not in text else f'"{text}"'
