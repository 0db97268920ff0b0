"""Where a workspace lies when nobody says."""

from __future__ import annotations

import os
from pathlib import Path


def usual_workspace() -> Path:
    """The folder that `INSPECTOR_WORKSPACE` names, else one among the user's data."""
    named = os.environ.get("INSPECTOR_WORKSPACE")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("inspector") / "workspace"
