import pytest

from inspector import FORMS
from inspector.casework import checklists
from inspector.xlsform import Form


@pytest.fixture(scope="session")
def booth() -> Form:
    return checklists.check(FORMS / "booth_inspection.xlsx")
