"""Papers of complaints at an exhibition and of what is handed on: W16 to W22."""

from collections.abc import Mapping

from inspector.casework.gathering import Gather

GATHERERS: Mapping[str, Gather] = {}
