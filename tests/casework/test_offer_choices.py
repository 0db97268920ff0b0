"""Choices are read once until a change reaches them; tables say what is inside them and what they come to."""

from __future__ import annotations

from inspector.casework.filling import Filling
from inspector.casework.page import Rows
from tests.casework.made_up import MORNING, Clock, Hall, copied
from tests.xlsform.scenario import Scenario, choices, survey

CITIES = choices(
    "list_name | name | label::中文 (zh) | label::English (en) | province",
    "province | s | 山东 | Shandong | ",
    "province | g | 广东 | Guangdong | ",
    *(f"city | s{at} | 鲁{at} | Lu {at} | s" for at in range(12)),
    *(f"city | g{at} | 粤{at} | Yue {at} | g" for at in range(3)),
)
FORM = survey(
    "type | name | label::中文 (zh) | label::English (en) | choice_filter | calculation | repeat_count",
    "begin group | a | 甲 | A | | |",
    "select_one province | province | 省 | Province | | |",
    "select_one city | city | 市 | City | province = ${province} | |",
    "text | note | 注 | Note | | |",
    "begin repeat | goods | 商品 | Goods | | |",
    "integer | pieces | 数量 | Pieces | | |",
    "begin repeat | lot | 批次 | Lots | | | 2",
    "text | code | 批号 | Code | | |",
    "end repeat | | | | | |",
    "end repeat | | | | | |",
    "calculate | pieces_total | | | | sum(${pieces}) |",
    "end group | | | | | |",
)


def filling(tmp_path) -> Filling:
    hall = Hall(copied(tmp_path / "workspace"), Clock())
    from inspector.casework import inspections

    own = inspections.filling(hall.desk, hall.open())
    hall.close()
    return Filling(
        own.inspection,
        Scenario.load(FORM, CITIES),
        target=own.target,
        tour=own.tour,
        campaign=own.campaign,
        officers=own.officers,
        answers={},
        photos={},
        now=MORNING,
    )


def shown(filled: Filling, name: str):
    return next(one for one in filled.contents("/data/a", "zh") if one.reference == f"/data/a/{name}")


def test_choices_are_read_again_only_when_what_filters_them_changes(tmp_path):
    filled = filling(tmp_path)
    filled.answer("/data/a/province", "s", MORNING)
    first = shown(filled, "city").choices
    assert [one.label for one in first[:2]] == ["鲁0", "鲁1"]
    filled.answer("/data/a/note", "x", MORNING)
    assert shown(filled, "city").choices is first
    filled.answer("/data/a/province", "g", MORNING)
    assert [one.value for one in shown(filled, "city").choices] == ["g0", "g1", "g2"]


def test_a_long_list_brings_its_words_in_the_other_language(tmp_path):
    filled = filling(tmp_path)
    filled.answer("/data/a/province", "s", MORNING)
    assert shown(filled, "city").choices[3].also == "Lu 3"
    filled.answer("/data/a/province", "g", MORNING)
    assert shown(filled, "city").choices[0].also == ""


def test_a_table_shows_the_tables_in_its_rows_and_its_sums(tmp_path):
    filled = filling(tmp_path)
    filled.answer("/data/a/goods[1]/pieces", "3", MORNING)
    filled.answer(filled.add_row("/data/a/goods", MORNING) + "/pieces", "4", MORNING)
    goods = shown(filled, "goods")
    assert isinstance(goods, Rows)
    assert [value for _, _, value in goods.totals] == ["7"]
    (_, (lots,)) = goods.inside[1]
    assert lots.reference == "/data/a/goods[2]/lot"
    assert lots.counted
    assert [row for row, _ in lots.rows] == ["/data/a/goods[2]/lot[1]", "/data/a/goods[2]/lot[2]"]
    assert "/data/a/goods[2]/lot[1]/code" in filled.visible("/data/a")
