"""The kit is loaded piece by piece; its list of names and its list of homes agree."""

import subprocess
import sys

import pytest

from inspector.ui import components


def test_every_name_has_its_home():
    assert sorted(components._WHERE) == sorted(components.__all__)


@pytest.mark.parametrize("name", components.__all__)
def test_every_name_can_be_loaded(name):
    assert getattr(components, name) is not None


def test_the_lock_page_needs_no_tables():
    program = (
        "import sys, inspector.ui.screens.unlock.view; print('inspector.ui.components.table' in sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
