"""展检: intellectual-property inspection in the field."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def _shipped(name: str) -> Path:
    """A folder that ships with the program: inside the wheel, or beside the package in a checkout."""
    inside = _PACKAGE / f"_{name}"
    return inside if inside.is_dir() else _PACKAGE.parent / name


RESOURCES = _shipped("resources")
FORMS = _shipped("forms")
