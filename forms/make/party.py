# ruff: noqa: E501  the two languages of a question stand side by side
"""The party block: who is inspected, who complains, against whom (domain reference 3, shared block `party`)."""

from sheets import Pair, Row, checked, group, q

# The question of the party block -> what the program knows of the target (casework.prefill).
KNOWN = ("name", "kind", "credit_code", "representative", "address", "phone", "contact", "country")


def party(
    prefix: str,
    label: Pair,
    *more: object,
    prefill: bool = False,
    licence: bool = True,
    full: bool = True,
    relevant: str = "",
    item: str = "party",
    basis: str = "",
    says: Pair = ("", ""),
    named: bool = False,
) -> list[Row]:
    """A party, its names beginning with `prefix`.

    `prefill` takes it from the target; `licence` lets a photographed business licence answer it (one party of a
    form only); `full` asks what a letter to its home authority needs. `more` are the form's own questions;
    `named` puts its role before the first labels, where a form has two parties.
    """
    zh, en = (label[0], f"{label[1]}: ") if named else ("", "")
    reason = "no_code_reason" if prefix == "party" else f"{prefix}_no_code_reason"
    kind = f"${{{prefix}_kind}}"
    coded = f"({kind} = 'company' or {kind} = 'individual_business') and ${{{reason}}} = ''"
    known = {name: _attributes(name, prefill=prefill, licence=licence) for name in KNOWN}
    return group(
        prefix, *label,
        q("text", f"{prefix}_name", f"{zh}名称", f"{en}name" if en else "Name", required=True, item=item, says=says, **known["name"], **_basis(basis)),
        q("select_one party_kind", f"{prefix}_kind", f"{zh}类型", f"{en}kind" if en else "Kind", required=True, appearance="minimal", **known["kind"]),
        checked("text", f"{prefix}_credit_code", "统一社会信用代码", "Unified social credit code", "credit_code",
                required=coded, **known["credit_code"]),
        q("select_one no_code", reason, "未填代码的原因", "Why there is no code",
          relevant=f"${{{prefix}_credit_code}} = ''", appearance="minimal"),
        q("text", f"{prefix}_representative", "法定代表人（负责人）", "Person in charge", **known["representative"]),
        checked("text", f"{prefix}_identity", "身份证件号码", "Identity number", "resident_id",
                relevant=f"{kind} = 'natural_person'") if full else [],
        q("text", f"{prefix}_address", "地址", "Address", **known["address"]),
        checked("text", f"{prefix}_phone", "电话", "Phone", "phone", **known["phone"]),
        _more(prefix, kind, known) if full else [],
        *more,
        relevant=relevant,
    )  # fmt: skip


def _more(prefix: str, kind: str, known: dict[str, dict[str, str]]) -> list[Row]:
    return [
        q("text", f"{prefix}_business_address", "实际经营地址", "Place of business", hint=("与登记地址相同的不填", "Only where it differs")),
        region(f"{prefix}_region"),
        q("text", f"{prefix}_contact", "联系人", "Contact", **known["contact"]),
        q("text", f"{prefix}_country", "国家（地区）", "Country or region", relevant=f"{kind} = 'foreign'", **known["country"]),
        q("select_one ownership", f"{prefix}_ownership", "所有制类型", "Ownership", appearance="minimal",
          relevant=f"{kind} = 'company'"),
    ]  # fmt: skip


def region(name: str, **more: object) -> Row:
    """The region code of GB/T 2260: the shape only, for codes change every year (domain reference 5.7)."""
    shape = "regex(., '^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)[0-9]{4}$')"
    rule = (
        shape,
        "行政区划代码为六位数字，前两位为省级代码。",
        "A region code has six digits; the first two are the province.",
    )
    return q("text", name, "所在地行政区划代码", "Region code", rule=rule, **more)  # type: ignore[arg-type]


def _attributes(name: str, *, prefill: bool, licence: bool) -> dict[str, str]:
    found = {"prefill": f"party.{name}"} if prefill else {}
    shown = licence and name in ("name", "kind", "credit_code", "representative", "address")
    return {**found, "licence": name} if shown else found


def _basis(basis: str) -> dict[str, str]:
    return {"basis": basis} if basis else {}


def person(
    prefix: str,
    label: Pair,
    *,
    item: str,
    basis: str = "",
    relevant: str = "",
    name_from: str = "",
    phone_from: str = "",
    says: Pair = ("", ""),
) -> list[Row]:
    """Who to call: name, unit, phone (`party-lite`); the name and the phone may be proposed."""
    zh, en = label
    name, phone = ({"propose": source} if source else {} for source in (name_from, phone_from))
    return [
        q("text", f"{prefix}_name", zh, en, required=True, relevant=relevant, item=item, says=says, **_basis(basis), **name),
        q("text", f"{prefix}_unit", f"{zh}单位、职务", f"{en}: unit, position", relevant=relevant),
        *checked("text", f"{prefix}_phone", f"{zh}电话", f"{en}: phone", "phone", required=True, relevant=relevant, item=item, **phone),
    ]  # fmt: skip
