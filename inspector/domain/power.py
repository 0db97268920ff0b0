"""What the law lets an officer do, per kind of right (domain reference 2.6): a table, not code."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

MEASURES = ("ask", "inspect_premises", "copy_books", "inspect_goods", "seize", "order")
# What the procedure gives whoever may penalise (APL 56, PROC 30, 31), and handing a matter on (PROC 17).
BY_PROCEDURE = ("register", "sample", "materials", "transfer")
RIGHTS = (
    "trademark", "patent_counterfeit", "patent_dispute", "special_sign", "olympic", "gi", "copyright",
    "general",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Power:
    """One cell: whether a measure is allowed for a kind of right, and by which provision."""

    right: str
    measure: str
    allowed: bool
    basis: str  # key in resources/legal_basis; empty where nothing allows it
    needs_request: bool = False  # only at the request of the right holder or an interested party
    needs_evidence: bool = False  # only where evidence already shows the violation


# right -> measure -> provision; a measure that is not listed is not allowed.
_ALLOWED: Mapping[str, Mapping[str, str]] = {
    "trademark": {
        "ask": "TML.62.1.1",
        "copy_books": "TML.62.1.2",
        "inspect_premises": "TML.62.1.3",
        "inspect_goods": "TML.62.1.4",
        "seize": "TML.62.1.4",
        "order": "TML.60.2",
    },
    "patent_counterfeit": {
        "ask": "PTL.69.1",
        "copy_books": "PTL.69.1",
        "inspect_premises": "PTL.69.1",
        "inspect_goods": "PTL.69.1",
        "seize": "PTL.69.1",
        "order": "PTL.68",
    },
    "patent_dispute": {
        "ask": "PTL.69.2",
        "inspect_premises": "PTL.69.2",
        "inspect_goods": "PTL.69.2",
        "order": "PTL.65",
    },
    "special_sign": {
        "ask": "SSR.18",
        "copy_books": "SSR.18",
        "inspect_premises": "SSR.18",
        "inspect_goods": "SSR.18",
        "order": "SSR.16",
    },
    "olympic": {
        "ask": "OSR.13",
        "copy_books": "OSR.13",
        "inspect_premises": "OSR.13",
        "inspect_goods": "OSR.13",
        "seize": "OSR.13",
        "order": "OSR.12",
    },
    # An indication registered as a collective or certification mark is a trademark matter; without one
    # only looking at the goods and an order remain.
    "gi": {"inspect_goods": "GIP", "order": "GIP"},
    "copyright": {},  # transfer only
    # No right is concerned: identity, papers of authorisation, duties of organisers, platforms and markets.
    "general": {"ask": "PROC.28", "inspect_premises": "PROC.28", "order": "APL.28.1"},
}
_PROCEDURE: Mapping[str, str] = {
    "register": "APL.56",
    "sample": "PROC.31",
    "materials": "PROC.30",
    "transfer": "PROC.17",
}
# A dispute over infringement is no penalty case, a copyright is another department's.
_NO_PENALTY = ("patent_dispute", "copyright")
# The provision that lists what may be done, and so bars the rest.
LIMITS: Mapping[str, str] = {
    "patent_dispute": "PTL.69.2",
    "special_sign": "SSR.18",
    "gi": "GIP",
    "copyright": "CRL.53",
    "general": "APL.28.1",
}

# The kinds of the `right` block, as columns of the table.
RIGHT_OF_KIND: Mapping[str, str] = {
    "trademark": "trademark",
    "collective_mark": "trademark",
    "certification_mark": "trademark",
    "invention": "patent_counterfeit",
    "utility_model": "patent_counterfeit",
    "design": "patent_counterfeit",
    "gi": "gi",
    "special_sign": "special_sign",
    "olympic": "olympic",
    "copyright": "copyright",
}


# The kinds of finding (code list `finding_kind`) by what they begin with; all others concern no right.
_RIGHT_OF_FINDING: Mapping[str, str] = {
    "tm_": "trademark",
    "pt_dispute": "patent_dispute",
    "pt_": "patent_counterfeit",
    "gi_": "gi",
    "ss_": "special_sign",
    "ol_": "olympic",
    "cr": "copyright",
}


def right_of_finding(kind: str) -> str:
    """The column of the table a finding falls into."""
    return next((right for start, right in _RIGHT_OF_FINDING.items() if kind.startswith(start)), "general")


def matrix() -> Iterator[Power]:
    """Every cell of the table."""
    for right in RIGHTS:
        for measure in (*MEASURES, *BY_PROCEDURE):
            yield power(right, measure)


def power(right: str, measure: str) -> Power:
    """One cell; what the table does not know is not allowed."""
    basis = _ALLOWED.get(right, {}).get(measure, "") or _by_procedure(right, measure)
    return Power(
        right,
        measure,
        allowed=bool(basis),
        basis=basis,
        needs_request=bool(basis) and right == "patent_dispute",
        needs_evidence=bool(basis) and measure == "seize",
    )


def _by_procedure(right: str, measure: str) -> str:
    if right not in RIGHTS or (right in _NO_PENALTY and measure != "transfer"):
        return ""
    return _PROCEDURE.get(measure, "")


def measures_for(right: str) -> tuple[Power, ...]:
    """The measures the law allows for this kind of right, and no others."""
    return tuple(one for one in (power(right, measure) for measure in MEASURES) if one.allowed)


def may(right: str, measure: str, *, requested: bool = False) -> bool:
    """Whether a measure may be offered; a patent dispute needs the right holder's request."""
    one = power(right, measure)
    return one.allowed and (requested or not one.needs_request)
