"""The facts of the gallery: realistic ones, the longest and rarest, and the fewest a paper is issued with."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from itertools import cycle, islice
from typing import Any

from inspector.notices import kind
from inspector.notices.words import Scope
from tests.notices import samples, samples_checks, samples_evidence
from tests.notices.samples import Facts

RARE = "䶮㛃𬭎𫖯𬍤𬀪"
NOBODY = ("rights_card", "recovery_sheet", "test_page")  # papers without a party; their facts are fixed
_MANY = {"goods": 60, "lines": 60, "photos": 24, "files": 14, "qa": 30, "exhibits": 20}
_ROWS = 9  # of every other list
_ALWAYS = ("document", "agency.name", "agency.name_en", "issued_at", "party.name", "inspectors", "basis",
           "heading", "interviewee.name", "campaign.name", "workstation")  # fmt: skip
Sample = Callable[[], Facts]


def realistic(_kind: str, sample: Sample) -> Facts:
    return sample()


def extreme(kind_id: str, sample: Sample) -> Facts:
    """Every list long, every name as long as names get, characters that most faces lack."""
    if kind_id in NOBODY:
        return sample()
    facts = samples_checks.longest_interview() if kind_id == "W11" else sample()
    facts = _lengthened(facts)
    if "goods" in facts:
        facts["goods"][7] = samples_evidence.long_goods()
        facts["goods"][59] = {**samples_evidence.long_goods(), "name": f"末项{RARE}"}
    if kind_id != "W27R":
        facts = samples.longest(facts)
    facts["agency"].update(
        name="霍尔果斯经济开发区市场监督管理局（知识产权局）",
        name_en="Khorgos Economic Development Zone Administration for Market Regulation "
        "(Intellectual Property Office)",
    )
    for person, name in zip(facts.get("inspectors", ()), ("阿卜杜热合曼·吐尔逊江", RARE), strict=False):
        person["name"] = name
    return facts


def _lengthened(facts: Facts) -> Facts:
    """Every list of rows, repeated to many rows; lists that name the papers' people and law stay."""
    stay = ("inspectors", "basis", "breached", "addressees", "signatures", "recordings", "clocks", "facts")
    return {
        key: deepcopy(list(islice(cycle(value), _MANY.get(key, max(_ROWS, len(value))))))
        if isinstance(value, list) and value and key not in stay
        else deepcopy(value)
        for key, value in facts.items()
    }


def fewest(kind_id: str, sample: Sample) -> Facts:
    """Only what a paper is not issued without."""
    if kind_id in NOBODY:
        return sample()
    if kind_id == "W03":
        return samples.bare(sample())
    found, facts, scope = kind(kind_id), {}, Scope(sample())
    asked = [field.key for field in found.fields if field.required]
    for path in [*_ALWAYS, *found.template["facts"]["required"], *asked]:
        first = path.split(".0")[0]
        if (value := scope.value(first)) not in (None, ""):
            _put(facts, first, deepcopy(value))
    return facts


def _put(facts: dict[str, Any], path: str, value: Any) -> None:
    *outer, last = path.split(".")
    for name in outer:
        facts = facts.setdefault(name, {})
        if not isinstance(facts, dict):
            return
    facts[last] = value


KINDS: Mapping[str, Callable[[str, Sample], Facts]] = {
    "realistic": realistic,
    "extreme": extreme,
    "fewest": fewest,
}
