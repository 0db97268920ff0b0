"""Walks a checklist as an officer does, counting the keys; with no window, and mostly with no workspace."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from inspector.casework.filling import Filling
from inspector.domain.campaign import Campaign, Target, Tour
from inspector.domain.inspection import Inspection
from inspector.domain.party import Officer, Party, Person
from tests.forms import walks

if TYPE_CHECKING:
    from inspector.xlsform import Form

EXPECTED = Path(__file__).parent / "expected"

NOW = datetime(2026, 11, 6, 14, 24, tzinfo=timezone(timedelta(hours=8)))
OFFICERS = (
    Officer(id="o1", badge="粤A190200123", name="李明", name_en="Li Ming"),
    Officer(id="o2", badge="粤A190200456", name="陈思", name_en="Chen Si"),
)
PARTY = Party(
    name="深圳市澜川家居科技有限公司",
    name_en="Shenzhen Lanchuan Home Technology Co., Ltd.",
    credit_code="91310000MA1FL0XY0A",
    representative="周澜",
    contact="王芳",
    phone="13800138000",
)


BOOTH = walks.Scene(
    Target(id="b", campaign="c", booth="A101", hall="4.1", party=PARTY), photos={"closing": 2}
)
CAMPAIGN = Campaign(id="c", name="秋季家居博览会", venue="琶洲展馆", opens=date(2026, 11, 5))


def tour(scene: walks.Scene) -> Tour:
    return Tour(
        id="t",
        campaign="c",
        hall=scene.target.hall,
        officers=tuple(one.badge for one in OFFICERS),
        kind=scene.kind,
        phase=scene.phase,
        task_number="粤市监检通〔2026〕12号",
        witness=Person(name="赵敏", unit="展馆保卫部"),
    )


class Walk:
    """One inspection, answered by the names of its questions; a press or a typed character is a key."""

    def __init__(self, form: Form, scene: walks.Scene = BOOTH) -> None:
        self.now = NOW
        self.keys = 0
        self.filled = _filling(form, scene)

    @classmethod
    def over(cls, filled: Filling, now: datetime) -> Walk:
        """A walk of a checklist that is open in a workspace."""
        walk = cls.__new__(cls)
        walk.now, walk.keys, walk.filled = now, 0, filled
        return walk

    def press(self, keys: int = 1) -> None:
        self.keys += keys
        self.now += timedelta(seconds=keys / 3)

    def certificates(self) -> None:
        self.press()
        self.filled.show_certificates(self.now)

    def pick(self, name: str, *values: str, row: int = 0) -> None:
        """A digit for each choice; one Enter goes on to the next field."""
        self.press(len(values) + 1)
        self.fill(name, " ".join(values), row)

    def type(self, name: str, text: str, row: int = 0) -> None:
        self.press(len(text) + 1)
        self.fill(name, text, row)

    def fill(self, name: str, value: str, row: int = 0) -> None:
        self.filled.answer(self.reference(name, row), value, self.now)

    def reference(self, name: str, row: int = 0) -> str:
        """Where a question stands; `row` is its row in the table it is in, made when it is not there yet."""
        found = next((ref for ref, node in self.filled.form.nodes.items() if node.name == name), "")
        assert found, f"the form has no question {name}"
        if not row:
            return found
        table = next(ref for ref in self._above(found) if self.filled.form.nodes[ref].is_repeat)
        while len(self.filled.session.instances(table)) < row:
            self.filled.add_row(table, self.now)
        return f"{table}[{row}]{found.removeprefix(table)}"

    def _above(self, reference: str) -> list[str]:
        """The groups and tables a question stands in, the nearest first."""
        parts = reference.split("/")
        return ["/".join(parts[:end]) for end in range(len(parts) - 1, 2, -1)]

    def row_of(self, name: str) -> int:
        """1 for a question of a table, 0 for one outside."""
        return int(any(self.filled.form.nodes[ref].is_repeat for ref in self._above(self.reference(name))))

    def answer(self, name: str, value: str) -> None:
        """Answer without counting; in a table its first row."""
        self.fill(name, value, self.row_of(name))

    def value(self, name: str, row: int = 0) -> str:
        return self.filled.session.value(self.reference(name, row))

    def opening(self) -> None:
        """Certificates and rights, no recusal, the staff member registered as contact."""
        self.certificates()
        self.pick("recusal", "no")
        self.pick("present_kind", "staff")

    def nothing_found(self, *numbers: int) -> None:
        """F7, and Ctrl+Enter to the next section."""
        for number in numbers:
            self.press(2)
            self.filled.nothing_found(self.filled.section_at(number), self.now)

    def violations(self) -> set[str]:
        return {one.reference.rpartition("/")[2] for one in self.filled.session.violations()}

    def record(self, language: str) -> str:
        """The facts of the record, a line a section."""
        sections = self.filled.sections(language)[1:]
        texts = ((one.title, self.filled.sentences(one.reference, language).text) for one in sections)
        return "".join(f"{title}: {text}\n" for title, text in texts if text)

    def outcome(self) -> str:
        """Result, disposition and what an order to correct says, in both languages."""
        names = ("findings", "result", "disposition", "order_when", "order_date", "order_content",
                 "order_content_en", "recheck_date")  # fmt: skip
        return "".join(
            f"{name}: {self.filled.value_of(name)}\n" for name in names if self.filled.value_of(name)
        )

    def text(self) -> str:
        """What the record and its outcome read like, both languages."""
        return f"{self.record('zh')}\n{self.record('en')}\n{self.outcome()}"


def walked(form: Form, name: str) -> Walk:
    """A form after one of its walks."""
    found = walks.of(form.id)
    walk = Walk(form, found.SCENE)
    found.WALKS[name](walk)
    return walk


def _filling(form: Form, scene: walks.Scene) -> Filling:
    inspection = Inspection(
        id="i",
        target=scene.target.id,
        campaign=CAMPAIGN.id,
        tour="t",
        officers=tuple(one.badge for one in OFFICERS),
        form=form.id,
        form_version=form.version,
        opened_at=NOW,
        phase=scene.phase,
    )
    return Filling(
        inspection,
        form,
        target=scene.target,
        tour=tour(scene),
        campaign=CAMPAIGN,
        officers=OFFICERS,
        answers={},
        photos={f"/data/{section}": count for section, count in scene.photos.items()},
        now=NOW,
    )
