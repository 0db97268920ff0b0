"""The people and firms of an inspection: party, officer, witness, assistant, contact."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class PartyKind(StrEnum):
    """Kinds of party (domain reference 3, shared block `party`)."""

    COMPANY = "company"
    INDIVIDUAL_BUSINESS = "individual_business"
    NATURAL_PERSON = "natural_person"
    FOREIGN = "foreign"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Party:
    """当事人: the firm or person whose booth, stall or shop is inspected."""

    name: str
    name_en: str = ""
    kind: PartyKind = PartyKind.COMPANY
    credit_code: str = ""  # 统一社会信用代码, GB 32100-2015
    representative: str = ""
    address: str = ""
    country: str = "CN"
    contact: str = ""
    phone: str = ""

    @property
    def is_foreign(self) -> bool:
        return self.kind is PartyKind.FOREIGN or self.country not in ("", "CN")


@dataclass(frozen=True, slots=True)
class Person:
    """A witness, assistant or contact who is not an officer."""

    name: str
    role: str = ""
    unit: str = ""
    identity: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Officer:
    """检查人员: an officer with a law-enforcement certificate (APL art. 42). Its number is the badge."""

    id: str
    badge: str
    name: str
    name_en: str = ""
    issuer: str = ""
    valid_to: date | None = None
    role: str = "inspector"  # a row of domain/roles.py
    certificate: str = ""  # PEM of the officer's signing certificate; the public key while it is awaited
    left_at: datetime | None = None

    def may_inspect(self, on: date) -> bool:
        """An expired certificate blocks (domain reference 3.12 rule 1)."""
        return self.left_at is None and (self.valid_to is None or self.valid_to >= on)
