"""Every provision a paper rests on is in the table, so that none is left out in silence."""

from datetime import date

import pytest

from inspector import notices
from inspector.casework import basis
from inspector.domain.power import LIMITS, matrix

DAY = date(2026, 11, 6)


@pytest.mark.parametrize("kind", [one.id for one in notices.kinds()])
def test_a_paper_rests_on_provisions_that_are_in_force(kind: str) -> None:
    keys = [key.replace(" ", ".") for key in notices.kind(kind).basis]
    assert [key for key in keys if basis.in_force(key, DAY) is None] == []


def test_a_power_rests_on_a_provision_that_is_in_force() -> None:
    keys = {one.basis for one in matrix() if one.basis} | set(LIMITS.values())
    assert [key for key in keys if basis.in_force(key, DAY) is None] == []
