"""Which networks a phone may share with this computer: its own are read, virtual ones are left out."""

import sys

import pytest

from inspector.domain.errors import Trouble
from inspector.ui import networks


def test_what_is_listed_may_be_served():
    for one in networks.here():
        assert one.around.is_private
        assert not one.name.startswith(("lo", "docker", "veth"))


def test_a_library_that_is_missing_is_a_trouble_with_its_name(monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtNetwork", None)
    with pytest.raises(Trouble) as told:
        networks.here()
    assert told.value.code == "phone.networks_unknown"
