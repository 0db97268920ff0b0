"""Says whether an installed copy is whole: its modules, its shipped files, nothing it must live without."""

import argparse
import importlib
import importlib.util
import sys
from pathlib import Path


def complaints(has: list[str], lacks: list[str]) -> list[str]:
    """Everything that is wrong with this installation, in words."""
    found = [f"{name} must not be here" for name in lacks if importlib.util.find_spec(name)]
    for name in has:
        try:
            importlib.import_module(name)
        except ImportError as error:
            found.append(f"{name} does not import: {error}")
    return found + _shipped_files_missing()


def _shipped_files_missing() -> list[str]:
    import inspector

    home = Path(inspector.__file__).parent
    expected = (inspector.RESOURCES / "fonts", inspector.FORMS)
    missing = [f"{folder} is empty or not there" for folder in expected if not _has_files(folder)]
    outside = [f"{folder} lies outside the package" for folder in expected if home not in folder.parents]
    return missing + outside


def _has_files(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


def main() -> int:
    """Prints the complaints; 1 when there is one."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--has", nargs="*", default=[])
    parser.add_argument("--lacks", nargs="*", default=[])
    wanted = parser.parse_args()
    wrong = complaints(wanted.has, wanted.lacks)
    for complaint in wrong:
        print(complaint, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
