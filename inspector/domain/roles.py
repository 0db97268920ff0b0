"""Who may do what: role x verb x scope (domain reference 8). A server's groups come from it too."""

from collections.abc import Mapping

NOBODY = ""  # deleting: void with a reason before lock, an addendum after
ROLES = ("inspector", "second", "recorder", "supervisor", "legal", "administrator", "reader")

# verb -> role -> scope. A role that is not listed may not.
TABLE: Mapping[str, Mapping[str, str]] = {
    "draft": {"inspector": "own", "second": "cosigned", "recorder": "fill"},
    "sign": {"inspector": "own", "second": "cosigned"},
    "lock": {"inspector": "own"},
    "void": {"inspector": "own"},
    "add": {"inspector": "own"},
    "issue": {"inspector": "own"},
    "approve_issue": {"supervisor": "unit"},
    "ask_urgent": {"inspector": "own"},
    "approve_urgent": {"supervisor": "agency_head"},
    "return": {"supervisor": "not_own"},
    "countersign": {"supervisor": "not_own", "legal": "opinion"},
    "close": {"supervisor": "not_own"},
    "draft_transfer": {"inspector": "own"},
    "sign_transfer": {"supervisor": "unit"},
    "check_transfer": {"legal": "unit"},
    "draft_report": {"inspector": "own"},
    "submit_report": {"supervisor": "unit"},
    "view_report": {"supervisor": "unit", "reader": "unit"},
    "administer": {"administrator": "agency"},
    "propose_basis": {"legal": "agency", "administrator": "agency"},
    "unmask": {"inspector": "own", "second": "own", "supervisor": "unit", "legal": "case"},
    "delete": {},
}


def scope(role: str, verb: str) -> str:
    """How far a role may go with a verb; empty when it may not at all."""
    return TABLE[verb].get(role, NOBODY)


def may(role: str, verb: str, *, is_own: bool = True) -> bool:
    """Whether the role may, on a record of its own or of others.

    Inspection, review and decision are different persons' work (PROC art. 49): nobody reviews his own record.
    """
    match scope(role, verb):
        case "":
            return False
        case "not_own":
            return not is_own
        case "own" | "cosigned" | "fill":
            return is_own
        case _:
            return True


def verbs_of(role: str) -> tuple[str, ...]:
    """What a role may do at all."""
    return tuple(verb for verb, roles in TABLE.items() if role in roles)
