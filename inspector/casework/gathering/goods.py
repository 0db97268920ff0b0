"""Goods as the checklists asked for them, as rows of a list of property: nothing is typed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from inspector.casework.filling import Filling
    from inspector.casework.gathering import Facts, Record

# Table -> column of the list: question of the table. The first table that has rows is the list: goods that
# are suspected come before things that merely carry a mark.
_TABLES: Mapping[str, Mapping[str, str]] = {
    "goods": {
        "name": "goods_name",
        "brand": "goods_brand",
        "model": "goods_model",
        "producer": "goods_producer",
        "batch": "goods_batch",
        "quantity": "goods_quantity",
        "unit": "goods_unit",
        "price": "goods_price",
        "remark": "goods_place",
    },
    "sampled_listings": {
        "name": "listing_item",
        "brand": "listing_brand",
        "model": "listing_sku",
        "price": "listing_price",
    },
    "sample_faults": {"name": "sample_sign", "brand": "sample_sign", "quantity": "sample_quantity"},
    "patent_items": {"name": "patent_item", "brand": "patent_number"},
    "mark_items": {"name": "mark_item", "brand": "mark_sign"},
    "exhibit_rows": {"name": "exhibit_name", "model": "exhibit_model"},
}
_BLANK = ("name", "brand", "model", "producer", "batch", "quantity", "unit", "unit_en", "price", "remark")


def of(record: Record) -> list[Facts]:
    """The goods of this record, one row each."""
    for table, columns in _TABLES.items():
        rows = [row for row in _rows(record.filled, table, columns) if row["name"]]
        if rows:
            return rows
    return []


def _rows(filled: Filling, table: str, columns: Mapping[str, str]) -> Iterator[Facts]:
    reference = next(
        (ref for ref, node in filled.form.nodes.items() if node.is_repeat and _ends(ref, table)), ""
    )
    if not reference or not filled.session.relevant(reference):
        return
    for instance in filled.session.instances(reference):
        yield _row(filled, instance, columns)


def _ends(reference: str, name: str) -> bool:
    return reference.endswith(f"/{name}")


def _row(filled: Filling, instance: str, columns: Mapping[str, str]) -> Facts:
    row = dict.fromkeys(_BLANK, "")
    for column, question in columns.items():
        row[column] = filled.session.value_or_empty(f"{instance}/{question}")
    if row["unit"]:
        code, asked = row["unit"], f"{instance}/{columns['unit']}"
        for language, column in (("zh", "unit"), ("en", "unit_en")):
            labels = {choice.value: choice.label for choice in filled.session.choices(asked, language)}
            row[column] = labels.get(code, code)
    return row
