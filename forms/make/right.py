# ruff: noqa: E501  the two languages of a question stand side by side
"""The right block: what is claimed, under which number, whose, in which state, by which licence (`right`)."""

from collections.abc import Mapping

from choices import words
from duties import on
from sentences import number_doubt, word
from sheets import Pair, Row, cases, checked, joined, literal, q, say, when

PATENTS = ("invention", "utility_model", "design")
MARKS = ("trademark", "collective_mark", "certification_mark")
Findings = Mapping[str, tuple[str, str]]
# Each has a question of its own, because each number has a check of its own.
_NUMBERS = ("patent_number", "mark_number", "other_number")


def right(
    prefix: str,
    *,
    item: str,
    basis: str = "",
    status_item: str = "",
    kind: bool = True,
    status: bool = True,
    status_findings: Findings | None = None,
    licence: bool = False,
    patents: bool = True,
    relevant: str = "",
) -> list[Row]:
    """The questions of a right, their names beginning with `prefix`; they stand in a group or a repeat.

    `kind=False` when the form asks or knows the kind itself (a question PREFIX_kind has to stand above);
    `patents=False` where no patent can be meant, as with a name or an emblem.
    """
    only = "" if patents else " and ".join(f"name != '{one}'" for one in PATENTS)
    named = {"item": item} | ({"basis": basis} if basis else {})
    return [
        *([q("select_one right_kind", f"{prefix}_kind", "权利类型", "Kind of right", required=True, appearance="minimal",
             relevant=relevant, filter=only, **named)] if kind else []),
        q("text", f"{prefix}_title", "名称、标志", "Title or sign", relevant=_any(prefix)),
        q("text", f"{prefix}_owner", "权利人", "Right holder", relevant=_any(prefix)),
        *numbers(prefix, item=item, patents=patents),
        q("text", f"{prefix}_class", "类别", "Class", relevant=_is(prefix, MARKS), rule=CLASSES),
        *(_status(prefix, status_item or item, basis, status_findings or {}) if status else []),
        *(_licence(prefix) if licence else []),
    ]  # fmt: skip


CLASSES = (
    "regex(., '^([1-9]|[1-3][0-9]|4[0-5])([,、 ]+([1-9]|[1-3][0-9]|4[0-5]))*$')",
    "类别为1至45。",
    "Classes are 1 to 45.",
)


def numbers(prefix: str, *, item: str, patents: bool = True) -> list[Row]:
    """The number of the right; which check it goes through follows from the kind."""
    patent, mark = _is(prefix, PATENTS), _is(prefix, MARKS)
    other = f"{_any(prefix)} and not({patent}) and not({mark})"
    return [
        *(checked("text", f"{prefix}_patent_number", "专利号", "Patent number", "patent", relevant=patent, item=item)
          if patents else []),
        *checked("text", f"{prefix}_mark_number", "商标注册号", "Registration number", "trademark", relevant=mark, item=item),
        q("text", f"{prefix}_other_number", "登记号、公告号", "Registration or notice", relevant=other),
    ]  # fmt: skip


def number(prefix: str) -> str:
    """The number, whichever question it was answered in."""
    return joined(*(f"${{{prefix}_{name}}}" for name in _NUMBERS))


def _status(prefix: str, item: str, basis: str, findings: Findings) -> list[Row]:
    """Never valid by assumption: valid has a day and a source, or it is not verified."""
    looked = f"${{{prefix}_status}} != '' and ${{{prefix}_status}} != 'not_verified'"
    named = {"basis": basis} if basis else {}
    return [
        q("select_one right_status", f"{prefix}_status", "法律状态", "Status", required=True, item=item, appearance="minimal",
          relevant=_any(prefix), findings=findings, **named),
        q("date", f"{prefix}_status_at", "核查日期", "Verified on", required=True, relevant=looked,
          rule=(". <= today()", "核查日期不能晚于今天。", "Never later than today.")),
        q("text", f"{prefix}_status_source", "核查来源", "Verified in", required=True, relevant=looked,
          hint=("登记簿副本、公告或者官方数据库", "Register extract, gazette or official database")),
    ]  # fmt: skip


def _licence(prefix: str) -> list[Row]:
    """Whose right it is and, for a licensee, from whom and for how long."""
    licensed = f"${{{prefix}_licence}} != '' and ${{{prefix}_licence}} != 'owner' and ${{{prefix}_licence}} != 'none'"
    return [
        q("select_one licence_kind", f"{prefix}_licence", "权利来源", "By what title", required=True, appearance="minimal",
          relevant=_any(prefix)),
        q("text", f"{prefix}_licensor", "许可人", "Licensor", required=True, relevant=licensed),
        q("date", f"{prefix}_licence_from", "许可起始日", "Licensed from", relevant=licensed),
        q("date", f"{prefix}_licence_to", "许可截止日", "Licensed to", required=True, relevant=licensed,
          rule=(f"${{{prefix}_licence_from}} = '' or . >= ${{{prefix}_licence_from}}", "许可截止日不能早于起始日。",
                "The end cannot come before the beginning.")),
    ]  # fmt: skip


def _is(prefix: str, kinds: tuple[str, ...]) -> str:
    return "(" + " or ".join(f"${{{prefix}_kind}} = '{kind}'" for kind in kinds) + ")"


def _any(prefix: str) -> str:
    return f"${{{prefix}_kind}} != ''"


def named(prefix: str, *, patents: bool = True) -> Pair:
    """The right as it stands inside a sentence: 外观设计专利“水壶”（专利号ZL…，权利人…）."""
    return _named(prefix, "zh", patents), _named(prefix, "en", patents)


def _named(prefix: str, language: str, patents: bool) -> str:
    place = 0 if language == "zh" else 1
    kind = cases({k: literal(v) for k, v in words("right_kind", language).items()}, of=f"${{{prefix}_kind}}")
    of = {"patent_number": "patent", "mark_number": "trademark"}
    doubt = {name: _doubt(f"{prefix}_{name}", check, place) for name, check in of.items()}
    fits = _fits(prefix, place) if patents else "''"
    told = {
        "patent_number": ("专利号{n}{doubt}{fits}", "patent number {n}{doubt}{fits}"),
        "mark_number": ("注册号{n}{doubt}", "registration number {n}{doubt}"),
        "other_number": ("{n}", "{n}"),
        "class": ("第{n}类", "class {n}"),
        "owner": ("权利人{n}", "right holder {n}"),
    }
    if not patents:
        del told["patent_number"]
    mark = ("，", ", ")[place]
    parts = []
    for name, texts in told.items():
        value = f"${{{prefix}_{name}}}"
        text = say(
            texts[place].replace("{n}", f"{{{prefix}_{name}}}"), doubt=doubt.get(name, "''"), fits=fits
        )
        parts.append(when(f"{value} != ''", joined(literal(mark), text)))
    everything = joined(*parts)
    details = f"substr({everything}, {len(mark)})"
    title = when(
        f"${{{prefix}_title}} != ''", say((f"“{{{prefix}_title}}”", f" “{{{prefix}_title}}”")[place])
    )
    bracketed = joined(literal(("（", " (")[place]), details, literal(("）", ")")[place]))
    return joined(kind, title, when(f"{everything} != ''", bracketed))


def _doubt(question: str, check: str, place: int) -> str:
    function = {"patent": "check-patent-number", "trademark": "check-trademark-number"}[check]
    return number_doubt(question, function, inside=True)[place]


def _fits(prefix: str, place: int) -> str:
    """Whether the number's own type digit says what the kind says (domain reference 3.12 rule 8)."""
    digits = f"translate(${{{prefix}_patent_number}}, 'ZLCNzlcn. -', '')"
    digit = when(f"string-length({digits}) >= 12", f"substr({digits}, 4, 5)", f"substr({digits}, 2, 3)")
    kinds = cases({"1": "'invention'", "8": "'invention'", "2": "'utility_model'", "9": "'utility_model'",
                   "3": "'design'"}, of=digit, otherwise=f"${{{prefix}_kind}}")  # fmt: skip
    text = ("，号码与所称专利类型不一致", ", not a number of this kind of patent")[place]
    return when(f"{kinds} != ${{{prefix}_kind}}", literal(text))


def status_told(prefix: str) -> Pair:
    """The status as it follows a right in a sentence: when it was verified and where, or that it was not."""
    return _status_told(prefix, "zh"), _status_told(prefix, "en")


def _status_told(prefix: str, language: str) -> str:
    place = 0 if language == "zh" else 1
    known, unknown = (
        (f"，于{{day}}经{{{prefix}_status_source}}核查，法律状态为{{status}}", "，法律状态未核实"),
        (f"; status on {{day}} according to {{{prefix}_status_source}}: {{status}}", "; status not verified"),
    )[place]
    status = word(f"{prefix}_status", "right_status", language)
    told = say(known, day=on(f"{prefix}_status_at")[place], status=status)
    return when(f"${{{prefix}_status}} != 'not_verified'", told, literal(unknown))
