"""Papers of the check itself: W01, W02, W05, W10, W11, W23 to W27."""

from collections.abc import Mapping

from inspector.casework.gathering import Gather

GATHERERS: Mapping[str, Gather] = {}
