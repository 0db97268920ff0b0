"""Where inspections come from: the agency, its campaigns (an exhibition is one), their targets, the tour."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from inspector.domain.approval import Approver
from inspector.domain.party import Party, Person


class Phase(StrEnum):
    """展前 / 展中 / 展后 (Guidelines for the Protection of IP at Exhibitions)."""

    PRE = "pre"
    DURING = "during"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Agency:
    """The agency whose workspace this is, and the words its papers carry. One per workspace."""

    id: str
    name: str
    name_en: str
    short_name: str  # as in 济历市监责改〔2023〕15号: 济历
    system: str = "市监"  # the system word of its document numbers
    address: str = ""
    phone: str = ""
    seal_mode: str = "later"  # later | presealed
    remedies: str = ""  # agency text: how an order may be contested
    remedies_en: str = ""
    discipline: str = ""  # agency text: what its officers may not do in an inspection (五个严禁、八个不得)
    discipline_en: str = ""
    complaint_phone: str = ""  # where a party complains about an inspection
    report_dates: Mapping[str, str] = field(
        default_factory=dict
    )  # T24.plan -> 03-20, where it is not the usual
    fang_song: str = ""  # path of an installed face, when the agency has one
    xiao_biao_song: str = ""
    original: str = "ink"  # digital: officers' signing also signs the PDF, whatever the paper's template says
    approvers: tuple[Approver, ...] = ()  # the head and whom he delegated


class CampaignKind(StrEnum):
    """专项行动的类型: it says what a campaign's list brings (domain reference 1.1, M08)."""

    EXHIBITION = "exhibition"
    HOLIDAY = "holiday"
    SPECIAL = "special"


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A day on which a show opens or closes at other hours than usual."""

    day: date
    opens: str
    closes: str


@dataclass(frozen=True, slots=True)
class Campaign:
    """专项行动, here mostly an exhibition (展会)."""

    id: str
    name: str
    name_en: str = ""
    kind: str = "exhibition"  # a CampaignKind; a workspace of an earlier release may say otherwise
    edition: str = ""
    venue: str = ""
    venue_en: str = ""
    city: str = ""
    halls: tuple[str, ...] = ()
    opens: date | None = None
    closes: date | None = None
    organiser: Party | None = None
    contact: Person | None = None
    answer_hours: int = 24  # what a respondent has for his answer (EXM 13): 2 to 72
    open_from: str = ""  # 09:30, of every day of the show
    open_to: str = ""
    open_days: tuple[OpenDay, ...] = ()  # days with other hours


@dataclass(frozen=True, slots=True)
class Claim:
    """A right the exhibitor registered with the organiser: what the booth says it owns."""

    kind: str  # invention, utility_model, design, trademark, gi, copyright
    number: str = ""
    title: str = ""


class TargetKind(StrEnum):
    """检查对象: what can be inspected, and so which checklists fit (domain reference 3.1 to 3.10)."""

    BOOTH = "booth"
    ORGANISER = "organiser"
    SHOP = "shop"  # with premises: a shop or a stall
    ONLINE_SHOP = "online_shop"
    PLATFORM = "platform"
    FACTORY = "factory"  # prints marks or makes goods to order
    MARKET = "market"
    COMPLAINT = "complaint"
    TRACING = "tracing"

    @property
    def is_place(self) -> bool:
        """Whether an officer can walk to it, from one to the next."""
        return self in (TargetKind.BOOTH, TargetKind.SHOP)

    @property
    def is_rolled(self) -> bool:
        """Whether a clean one is a line on the patrol roll of an exhibition, with no paper of its own."""
        return self is TargetKind.BOOTH

    @property
    def is_at_booth(self) -> bool:
        """Whether its number is that of a booth: its own, or that of the booth it is about."""
        return self is TargetKind.BOOTH or self.concerns_another

    @property
    def concerns_another(self) -> bool:
        """Whether it is about another target: a complaint about a booth, what became of a finding there."""
        return self in (TargetKind.COMPLAINT, TargetKind.TRACING)


@dataclass(frozen=True, slots=True)
class Target:
    """What a campaign inspects: mostly a booth and the exhibitor registered for it."""

    id: str
    campaign: str
    booth: str  # of a shop the number of its stall; empty where there is none
    hall: str  # of a shop the street or area
    party: Party
    exhibits: str = ""
    claims: tuple[Claim, ...] = ()
    source_row: int = 0
    kind: TargetKind = TargetKind.BOOTH
    name: str = ""  # what it is called when that is not its party's name: a shop's sign, a platform
    address: str = ""  # where it is when that is no hall: a street address, a link
    concerns: str = ""  # the target a complaint or a tracing is about

    @property
    def title(self) -> str:
        """What a list calls it: a booth by its number, everything else by its name."""
        return self.booth or self.name or self.party.name


@dataclass(frozen=True, slots=True)
class Tour:
    """巡查段: what is set once per half-day and carried from booth to booth (design 4).

    It answers O01, O02, O04, O05, the campaign, the standing witness and the organiser's contact.
    """

    id: str
    campaign: str
    hall: str
    officers: tuple[str, ...]  # badges, the first one leads
    kind: str = "special"  # routine, special, case, joint
    task_number: str = ""
    phase: Phase = Phase.DURING
    source: str = "exhibition"
    assistants: tuple[Person, ...] = ()
    witness: Person | None = None
    contact: Person | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """Nobody there: a booth was called at and nobody could be inspected."""

    id: str
    target: str
    tour: str
    at: datetime
    note: str = ""
