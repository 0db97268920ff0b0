"""Papers that fix evidence: W06 to W09, W12, W13, W15."""

from collections.abc import Mapping

from inspector.casework.gathering import Gather

GATHERERS: Mapping[str, Gather] = {}
