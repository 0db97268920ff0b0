"""The rules of the blocks that checklists share: opening, witness, closing, order to correct."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.forms.walks import Answer, Rule

if TYPE_CHECKING:
    from tests.forms.walker import Walk

_HERE = (("present_kind", "staff"),)
_ORDERED = (("disposition", "R"), ("order_when", "date"))

TOUR = (
    Rule("officer2_badge", good="粤A190200456", bad="粤A190200123"),
    Rule("completed_at", good="2026-11-06T14:30:00.000+08:00", bad="2026-11-06T14:00:00.000+08:00"),
    Rule("completed_at", good="2026-11-07T14:00:00.000+08:00", bad="2026-11-08T14:00:00.000+08:00"),
)
OPENING = (
    Rule("certificates_shown", good="yes", bad="no", after=_HERE),
    Rule("rights_told", good="yes", bad="no", after=_HERE),
    Rule(
        "certificates_shown_at",
        good="2026-11-06T14:24:00.000+08:00",
        bad="2026-11-06T15:30:00.000+08:00",
        after=(*_HERE, ("certificates_shown", "yes")),
    ),
)
WITNESS = (Rule("witness_name", good="赵敏", bad="李明", after=(("present_kind", "absent"),)),)
ORDER = (
    Rule("order_date", good="2026-11-07", bad="2026-11-06", after=_ORDERED),
    Rule("recheck_date", good="2026-11-07", bad="2026-11-01", after=_ORDERED),
)


def closing(*finding: Answer, place: str = "沿江中路12号") -> tuple[Rule, ...]:
    """The rules of the closing; `finding` are answers that mean a finding."""
    return (
        Rule("disposition", good="none", bad="none R"),
        Rule("disposition", good="R", bad="none", after=finding),
        Rule("result", good="pending", bad="none", after=finding),
        Rule("material_due", good="2026-11-07", bad="2026-11-06", after=(("disposition", "M"),)),
        Rule("place", good=place, bad="A"),
    )


def sampled(name: str) -> tuple[Rule, ...]:
    """The rules of `n of m papers in order`."""
    looked = ((f"{name}_sampled", "10"),)
    return (
        Rule(f"{name}_sampled", good="10", bad="-1"),
        Rule(f"{name}_fit", good="8", bad="11", after=looked),
        Rule(name, good="part", bad="all", after=(*looked, (f"{name}_fit", "8"))),
    )


def link(name: str, *after: Answer) -> Rule:
    """The rule of a web address."""
    return Rule(name, good="https://mall.example/rules", bad="mall.example rules", after=after)


def certificates_late(walk: Walk) -> None:
    """After a whole walk: the certificates were shown an hour after its last answer."""
    walk.now += timedelta(hours=1)
    walk.answer("present_kind", "staff")
    walk.answer("certificates_shown", "yes")
    walk.answer("certificates_shown_at", walk.now.isoformat(timespec="milliseconds"))
