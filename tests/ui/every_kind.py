"""A checklist with every kind of question, put under the real screen in place of the hall's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from inspector.casework.filling import Filling
from tests.xlsform.scenario import Scenario, choices, survey

if TYPE_CHECKING:
    from tests.input_methods.walk import Desk
    from tests.ui.inspecting import Inspecting

A = "/data/all/"
CITIES = ("北京 Beijing", "上海 Shanghai", "广州 Guangzhou", "深圳 Shenzhen", "杭州 Hangzhou", "成都 Chengdu",
          "重庆 Chongqing", "武汉 Wuhan", "南京 Nanjing", "西安 Xian",
          "青岛 Qingdao", "大连 Dalian")  # fmt: skip
SURVEY = survey(
    "type | name | label::中文 (zh) | label::English (en) | parameters | calculation | relevant",
    "begin group | all | 各种 | All | | |",
    "select_one city | city | 城市 | City | | |",
    "select_multiple city | cities | 城市 | Cities | | |",
    "rank pri | order | 排序 | Order | | |",
    "range | score | 评分 | Score | start=0 end=10 step=0.5 | |",
    "date | day | 日期 | Day | | |",
    "time | clock | 时间 | Time | | |",
    "dateTime | moment | 时刻 | Moment | | |",
    "geopoint | point | 地点 | Point | | |",
    "acknowledge | told | 已说明 | Told | | |",
    "audio | sound | 录音 | Sound | | |",
    "begin repeat | goods | 商品 | Goods | | |",
    "text | article | 品名 | Article | | |",
    "integer | pieces | 数量 | Pieces | | |",
    "date | made | 生产日期 | Made on | | |",
    "select_one grade | grade | 等级 | Grade | | |",
    "begin repeat | lot | 批次 | Lots | | |",
    "text | code | 批号 | Code | | |",
    "end repeat | | | | | |",
    "end repeat | | | | | |",
    "calculate | total | | | | sum(${pieces}) |",
    "end group | | | | | |",
)
CHOICES = choices(
    "list_name | name | label::中文 (zh) | label::English (en)",
    *(f"city | c{at} | {one.split()[0]} | {one.split()[1]}" for at, one in enumerate(CITIES)),
    *(f"pri | p{at} | 项{at} | Item {at}" for at in range(3)),
    "grade | a | 一等 | First",
    "grade | b | 二等 | Second",
)


def put_under(screen: Inspecting | Desk) -> Inspecting | Desk:
    """The screen goes on with this checklist; saving stays as it is."""
    old = screen.presenter.filled
    screen.presenter.filled = Filling(
        old.inspection,
        Scenario.load(SURVEY, CHOICES),
        target=old.target,
        tour=old.tour,
        campaign=old.campaign,
        officers=old.officers,
        answers={},
        photos={},
        now=screen.hall.clock(),
    )
    screen.presenter._section = "/data/all"
    screen.presenter.refresh()
    return screen
