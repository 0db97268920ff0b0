"""Lists that lie in files beside the workbook: CSV, XML and GeoJSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from inspector.domain.errors import Refused
from inspector.xlsform.answers import double
from inspector.xlsform.decoding import decoded
from inspector.xlsform.tables import Table
from inspector.xlsform.xpath.syntax import BrokenExpression
from inspector.xlsform.xpath.tree import Kind, Node, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_BYTES = 64 * 1024 * 1024


class Beside(Mapping[str, bytes]):
    """The files in a workbook's folder, read when asked for; no name leads out of it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __getitem__(self, name: str) -> bytes:
        path = self._folder / name
        if path.name != name or not path.is_file():
            raise KeyError(name)
        if path.stat().st_size > MOST_BYTES:
            raise Refused("form.file_broken", file=name, reason=f"more than {MOST_BYTES} bytes")
        return path.read_bytes()

    def __iter__(self) -> Iterator[str]:
        return (path.name for path in self._folder.iterdir() if path.is_file())

    def __len__(self) -> int:
        return sum(1 for _ in self)


def instance(name: str, address: str, files: Mapping[str, bytes]) -> Node:
    """The node an `instance()` call answers, with the list below it."""
    file = file_named(name, address)
    try:
        content = files[file]
    except KeyError as error:
        raise Refused("form.file_missing", file=file) from error
    try:
        return _READERS[file.rpartition(".")[2].lower()](content, file)
    except (csv.Error, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Refused("form.file_broken", file=file, reason=str(error)) from error


def file_named(name: str, address: str) -> str:
    """jr://file-csv/x.csv and jr://file/x.xml are files beside the workbook; nothing else is one."""
    scheme, _, file = address.rpartition("/")
    if scheme not in ("jr://file-csv", "jr://file") or file.rpartition(".")[2].lower() not in _READERS:
        raise Refused("form.outside", what=f"a list from {address} ({name})", reference="/")
    return file


def _csv(content: bytes, file: str) -> Node:
    text, _ = decoded(content, file)
    header = text.partition("\n")[0]
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=";" if ";" in header else ",", strict=True)
    names = [cell.strip() for cell in next(rows, [])]
    if len(set(names)) < len(names):
        raise ValueError("two columns have the same name")
    cells = [row for row in rows if row]
    columns = {
        name: [row[place] if place < len(row) else "" for row in cells]
        for place, name in enumerate(names)
        if name
    }
    return _below(Table(columns))


def _below(top: Node) -> Node:
    root = Node(Kind.ELEMENT, "instance")
    root.append(top)
    root.is_fixed = top.is_fixed = True
    return root


def _xml(content: bytes, _file: str) -> Node:
    try:
        document = read(content)
    except BrokenExpression as error:
        raise ValueError(str(error)) from error
    document.is_fixed = True
    for top in document.children:
        top.is_fixed = True
    return document


def _geojson(content: bytes, _file: str) -> Node:
    """A feature is a row: its geometry, its properties, its id."""
    collection = json.loads(content)
    if not isinstance(collection, dict) or collection.get("type") != "FeatureCollection":
        raise ValueError("not a FeatureCollection")
    top = Node(Kind.ELEMENT, "root")
    for feature in collection["features"]:
        item = top.append(Node(Kind.ELEMENT, "item"))
        for name, text in _facts(feature).items():
            item.append(Node(Kind.ELEMENT, name, text))
    return _below(top)


def _facts(feature: Mapping[str, Any]) -> dict[str, str]:
    if feature["type"] != "Feature":
        raise ValueError(f"{feature['type']!r} is no Feature")
    facts = {"geometry": _geometry(feature["geometry"])}
    facts |= {name: _plain(value) for name, value in (feature.get("properties") or {}).items()}
    return facts | ({} if feature.get("id") is None else {"id": _plain(feature["id"])})


def _geometry(geometry: Mapping[str, Any]) -> str:
    match geometry["type"]:
        case "Point":
            return _point(geometry["coordinates"])
        case "LineString":
            return "; ".join(map(_point, geometry["coordinates"]))
        case "Polygon":
            return "; ".join(map(_point, geometry["coordinates"][0] if geometry["coordinates"] else ()))
    raise ValueError(f"the geometry {geometry['type']} is not supported")


def _point(coordinates: list[float]) -> str:
    longitude, latitude = coordinates[:2]
    return f"{_plain(latitude)} {_plain(longitude)} 0 0"


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return double(value)
    if value is None:
        return ""
    if isinstance(value, str | int):
        return str(value)
    raise ValueError(f"{value!r} is neither text nor a number")


_READERS = {"csv": _csv, "xml": _xml, "geojson": _geojson}
