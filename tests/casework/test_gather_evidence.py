"""Papers that fix evidence are filled from the checklist: goods, period, right; nothing is typed twice."""

from datetime import timedelta

import pytest

from inspector.casework import facts
from inspector.casework.filling import Filling
from inspector.casework.gathering import Facts, Record, gatherers
from inspector.casework.photo_facts import Material
from inspector.domain.campaign import Agency, Campaign, Target, Tour
from inspector.domain.inspection import Inspection
from inspector.domain.party import Officer, Party
from inspector.notices import render
from tests.casework.made_up import MORNING
from tests.forms import shipped
from tests.notices.reading import solid, text

OFFICERS = (Officer("1", "粤A04217", "李明"), Officer("2", "粤A04388", "陈思"))
AGENCY = Agency("a", "广州市市场监督管理局", "", "穗", phone="020-85590000")
HERE = "/data/trademarks/suspected_goods"
NOW = MORNING + timedelta(minutes=20)


@pytest.fixture(scope="module")
def record() -> Record:
    """A booth with two kinds of suspected goods, one of them without a price."""
    target = Target("t", "c", "A101", "4.1", Party("深圳市澜川家居科技有限公司"))
    inspection = Inspection(
        id="i", target="t", campaign="c", tour="r", officers=("粤A04217", "粤A04388"), form="booth",
        form_version="1", opened_at=MORNING, completed_at=NOW, phase="during",
    )  # fmt: skip
    filled = Filling(
        inspection, shipped.form("booth_inspection"), target=target, officers=OFFICERS,
        tour=Tour("r", "c", "4.1", ("粤A04217", "粤A04388")), campaign=Campaign("c", "家居用品展览会"),
        answers={}, photos={}, now=NOW,
    )  # fmt: skip
    filled.answer(filled.reference_of("counterfeit"), "same", NOW)
    for name, value in (
        ("right_sign", "岚泉"),
        ("right_number", "12345678"),
        ("right_owner", "杭州岚泉日用品有限公司"),
    ):
        filled.answer(f"{HERE}/{name}", value, NOW)
    first = filled.session.instances(f"{HERE}/goods")[0]
    second = filled.add_row(f"{HERE}/goods", NOW)
    for row, cells in (
        (first, {"name": "真空保温杯", "model": "LC-500", "quantity": "24", "unit": "piece", "price": "128"}),
        (second, {"name": "保温杯彩盒", "model": "", "quantity": "1200", "unit": "set", "price": ""}),
    ):
        for name, value in cells.items():
            filled.answer(f"{row}/goods_{name}", value, NOW)
    return Record(filled, inspection, filled.findings(), Material())


def _gathered(record: Record, kind: str) -> Facts:
    shared = facts.common(
        "n",
        AGENCY,
        record.filled,
        record.inspection,
        number="穗市监登保〔2026〕3号",
        edition=1,
        issued_at=NOW,
    )
    suspicion = {"zh": "涉嫌假冒注册商标", "en": "counterfeit mark (suspected)"}
    return gatherers()[kind]({**shared, "suspicion": suspicion}, record)


def test_goods_are_those_the_checklist_counted(record: Record) -> None:
    rows = _gathered(record, "W08")["goods"]
    assert [(row["name"], row["model"], row["quantity"], row["price"]) for row in rows] == [
        ("真空保温杯", "LC-500", "24", "128"),
        ("保温杯彩盒", "", "1200", ""),
    ]
    assert all(row["unit"] and row["unit_en"] and row["unit"] != row["unit_en"] for row in rows)


def test_registration_runs_seven_working_days_by_the_calendar(record: Record) -> None:
    gathered = _gathered(record, "W06")
    assert gathered["period"] == {"from": "2026-11-06T09:30:00+08:00", "until": "2026-11-17"}
    words = solid(text(render("W06", gathered, layout="booth", watermark=False).pdf))
    assert "自2026年11月6日9时30分起至2026年11月17日（星期二）止" in words
    assert "因你（单位）涉嫌假冒注册商标，" in words
    assert "真空保温杯等2项" in words
    assert "《行政处罚法》第五十六条" in words


def test_the_approval_of_a_registration_is_not_printed(record: Record) -> None:
    gathered = {**_gathered(record, "W06"), "approval": {"by": "王局长", "urgent": "yes"}}
    assert "王局长" not in text(render("W06", gathered, layout="booth", watermark=False).pdf)


def test_the_right_holder_is_asked_about_his_own_mark(record: Record) -> None:
    gathered = _gathered(record, "W15")
    assert gathered["holder"]["name"] == "杭州岚泉日用品有限公司"
    assert gathered["right"]["said"] == "“岚泉”注册商标（第12345678号）"
    assert [row["zh"] for row in gathered["basis"]][-1] == "《商标法实施条例》第八十二条"


@pytest.mark.parametrize("kind", ["W06", "W07", "W08", "W09", "W12", "W13", "W15"])
def test_what_is_gathered_prints_as_a_draft(record: Record, kind: str) -> None:
    words = solid(text(render(kind, _gathered(record, kind), layout="booth", watermark=True).pdf))
    assert "深圳市澜川家居科技有限公司" in words or kind == "W15"
    assert "None" not in words
    assert "{" not in words


@pytest.mark.parametrize("kind", ["W06", "W08", "W09", "W12", "W15"])
def test_a_character_no_face_has_is_explained_on_the_paper(record: Record, kind: str) -> None:
    noted = facts.with_marks(_gathered(record, kind), ["김"])
    assert "U+AE40" in text(render(kind, noted, layout="booth", watermark=True).pdf)
