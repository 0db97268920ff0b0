"""Walks a checklist as an officer does, counting the keys, with no window and no workspace."""

from datetime import date, datetime, timedelta, timezone

from inspector.casework.filling import Filling
from inspector.domain.campaign import Campaign, Target, Tour
from inspector.domain.inspection import Inspection
from inspector.domain.party import Officer, Party, Person
from inspector.xlsform import Form

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


class Walk:
    """One booth, answered by the names of its questions; every press and every typed character is a key."""

    def __init__(self, form: Form) -> None:
        self.now = NOW
        self.keys = 0
        campaign = Campaign(id="c", name="秋季家居博览会", venue="琶洲展馆", opens=date(2026, 11, 5))
        tour = Tour(
            id="t", campaign="c", hall="4.1", officers=("粤A190200123", "粤A190200456"),
            task_number="粤市监检通〔2026〕12号", witness=Person(name="赵敏", unit="展馆保卫部"),
        )  # fmt: skip
        target = Target(id="b", campaign="c", booth="A101", hall="4.1", party=PARTY)
        inspection = Inspection(
            id="i", target="b", campaign="c", tour="t", officers=tour.officers, form=form.id,
            form_version=form.version, opened_at=NOW,
        )  # fmt: skip
        self.filled = Filling(
            inspection, form, target=target, tour=tour, campaign=campaign, officers=OFFICERS, answers={},
            photos={}, now=NOW,
        )  # fmt: skip

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
        reference = next(each for each, node in self.filled.form.nodes.items() if node.name == name)
        above, _, last = reference.rpartition("/")
        return f"{above}[{row}]/{last}" if row else reference

    def row_of(self, name: str) -> int:
        """1 for a question of a table, 0 for one outside."""
        nodes = self.filled.form.nodes
        return int(
            any(node.is_repeat and self.reference(name).startswith(f"{ref}/") for ref, node in nodes.items())
        )

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
