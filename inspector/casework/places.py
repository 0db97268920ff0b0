"""Where a workspace lies when nobody says."""

from __future__ import annotations

import os
from pathlib import Path


def machine_id() -> str:
    """What this computer calls itself, or nothing where it does not say: a copied disk keeps it."""
    for place in (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id")):
        try:
            return place.read_text().strip()
        except OSError:
            continue
    return ""


def usual_workspace() -> Path:
    """The folder that `INSPECTOR_WORKSPACE` names, else one among the user's data."""
    named = os.environ.get("INSPECTOR_WORKSPACE")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("inspector") / "workspace"
