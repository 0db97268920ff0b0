import pytest

from inspector.xlsform import Form
from tests.forms import shipped


@pytest.fixture
def booth() -> Form:
    return shipped.form("booth_inspection")
