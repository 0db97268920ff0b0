"""People, booths and times for tests of the store; all invented."""

import threading
from datetime import datetime, timedelta, timezone
from pathlib import Path

from inspector.domain.campaign import Agency, Campaign, Claim, Target
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import Inspection
from inspector.domain.party import Officer, Party
from inspector.store import Workspace
from inspector.trust.slots import Cost

NOW = datetime(2026, 11, 6, 9, 10, tzinfo=timezone(timedelta(hours=8)))
PASSPHRASE = "correct horse battery 9"
SECOND_PASSPHRASE = "staple wagon purple 8"
AGENCY = Agency("agency-1", "历下示例市场监督管理局", "Lixia Example Administration", "济历")
LEADER = Officer("officer-1", "A0001", "张例", "Zhang Li", role="administrator")
COLLEAGUE = Officer("officer-2", "A0002", "李例", "Li Li")
CAMPAIGN = Campaign("campaign-1", "示例机械展览会", "Example Machinery Fair")


class Ids:
    """Ids in order, safe from any thread; the seed keeps two processes apart."""

    def __init__(self, seed: str = "0") -> None:
        self._seed, self._last, self._lock = seed, 0, threading.Lock()

    def __call__(self) -> str:
        with self._lock:
            self._last += 1
            return f"{self._seed}-{self._last:06d}"


def create(folder: Path) -> tuple[Workspace, str]:
    return Workspace.create(
        folder,
        agency=AGENCY,
        founders=[(LEADER, PASSPHRASE), (COLLEAGUE, SECOND_PASSPHRASE)],
        now=NOW,
        new_id=Ids("made"),
        cost=Cost.for_tests(),
    )


def reopen(folder: Path, passphrase: str = PASSPHRASE, seed: str = "again", **how: object) -> Workspace:
    return Workspace.open(folder, passphrase, new_id=Ids(seed), **how)  # type: ignore[arg-type]


def target(number: int, booth: str = "", name: str = "上海示例精密机械有限公司") -> Target:
    booth = booth or f"4.1A{number:03d}"
    claim = Claim("invention", "ZL202010123456.7", "一种示例轴承")
    party = Party(name, "Shanghai Example Co., Ltd.", credit_code="91310000MA1FL0EX0K")
    return Target(f"target-{number}", CAMPAIGN.id, booth, "4.1", party, exhibits="数控机床", claims=(claim,))


def inspection(number: int, minutes: int = 0) -> Inspection:
    return Inspection(
        f"inspection-{number}",
        f"target-{number}",
        CAMPAIGN.id,
        "tour-1",
        ("A0001", "A0002"),
        "booth_inspection",
        "1",
        NOW + timedelta(minutes=minutes),
    )


def evidence(number: int, sha256: str, size: int = 1) -> Evidence:
    return Evidence(
        f"evidence-{number}", "inspection-1", sha256, size, "image/jpeg", f"IMG_{number:04d}.JPG", "file", NOW
    )
