"""The operator of a commodity market: in good order; with duties half done; a market not on the list."""

from inspector.domain.campaign import Target, TargetKind
from inspector.domain.party import Party
from tests.forms.walker import PARTY, Walk
from tests.forms.walks import Rule, Scene, blocks, items

OPERATOR = Party(
    name="佛山市禾田市场管理有限公司",
    name_en="Foshan Hetian Market Management Co., Ltd.",
    credit_code=PARTY.credit_code,
    representative="何伟",
    contact="梁敏",
)
SCENE = Scene(
    Target(
        "t",
        "c",
        "",
        "",
        OPERATOR,
        kind=TargetKind.MARKET,
        name="禾田日用品市场",
        address="佛山市禅城区沿江中路12号",
    ),
    kind="routine",
    photos={"closing": 2},
)
TO_LOCK = "half_done"
ITEMS = items("I", 16)


def clean(walk: Walk) -> None:
    walk.opening()
    walk.pick("entry_code", "yes")
    walk.nothing_found(2)
    walk.pick("market_kind", "specialised")
    walk.type("market_stalls", "320")
    walk.pick("level", "provincial")
    walk.type("level_on", "2024-04-26")
    walk.nothing_found(3)
    walk.type("evaluated_on", "2026-03-31")
    walk.type("contracts_sampled", "10")
    walk.type("contracts_fit", "10")
    walk.type("files_sampled", "10")
    walk.type("files_fit", "10")
    walk.nothing_found(4)
    walk.type("rounds_monthly", "4")
    walk.type("rounds_last", "2026-11-03")
    walk.nothing_found(5)
    walk.type("received", "6")
    walk.type("closed", "6")
    walk.type("stall_no", "B12", row=1)
    walk.type("stall_operator", "李芳日用品店", row=1)
    walk.pick("stall_result", "fine", row=1)
    walk.nothing_found(7)
    walk.pick("opinion", "agrees")
    walk.press()  # F9


def half_done(walk: Walk) -> None:
    walk.opening()
    walk.pick("entry_code", "yes")
    walk.nothing_found(2)
    walk.pick("market_kind", "wholesale")
    walk.type("market_area", "18000")
    walk.type("market_stalls", "320")
    walk.pick("level", "none")
    walk.pick("organised", "yes")
    walk.pick("rules", "no")
    walk.type("rules_note", "公示栏只有消防和计量制度")
    walk.pick("resources", "yes")
    walk.type("trainings", "1")
    walk.pick("evaluation", "no")
    walk.type("evaluation_note", "仅有2024年的自评表")
    walk.type("contracts_sampled", "10")
    walk.type("contracts_fit", "7")
    walk.type("files_sampled", "10")
    walk.type("files_fit", "0")
    walk.pick("rounds", "yes")
    walk.type("rounds_monthly", "2")
    walk.type("rounds_last", "2026-10-28")
    walk.pick("desk", "yes")
    walk.pick("register", "yes")
    walk.type("received", "8")
    walk.type("closed", "5")
    walk.pick("measures", "no")
    walk.type("measures_note", "B21号摊位7月被投诉销售“高仿”水杯，市场未作处理，也未报告")
    walk.pick("mediation", "yes")
    walk.pick("grading", "na")
    walk.type("stall_no", "B12", row=1)
    walk.type("stall_operator", "李芳日用品店", row=1)
    walk.pick("stall_result", "fine", row=1)
    walk.type("stall_no", "B21", row=2)
    walk.type("stall_operator", "陈强百货店", row=2)
    walk.pick("stall_result", "problem", row=2)
    walk.type("stall_record", "展0018", row=2)
    walk.type("stall_no", "B22", row=3)
    walk.type("stall_operator", "黄玲布行", row=3)
    walk.pick("stall_result", "closed", row=3)
    walk.nothing_found(7)
    walk.pick("order_when", "date")
    walk.type("order_date", "2026-11-27")
    walk.pick("severity", "general")
    walk.pick("opinion", "disagrees")
    walk.type("opinion_text", "B21号摊位的投诉已口头劝阻，未留记录")


def another_operator(walk: Walk) -> None:
    """Somebody else runs the market now, and nearly everything is missing; he is not there."""
    walk.fill("registered_name_en", "")
    walk.pick("present_kind", "absent")
    walk.certificates()
    walk.pick("recusal", "yes")
    walk.type("recusal_reason", "电话中称检查人员陈思与其有纠纷")
    walk.type("absence_recording", "执法记录仪DSJ-0312")
    walk.pick("entry_code", "no")
    walk.pick("registered", "no")
    walk.type("party_name", "佛山市江湾商业管理有限公司")
    walk.pick("party_kind", "company")
    walk.pick("no_code_reason", "not_shown")
    walk.pick("market_kind", "other")
    walk.type("market_stalls", "45")
    walk.pick("level", "city")
    walk.type("level_on", "2019-06-01")
    for name in ("organised", "resources", "rounds", "desk", "register", "mediation", "grading"):
        walk.pick(name, "no")
        walk.type(f"{name}_note", "现场未见相关材料")
    walk.pick("rules", "nc")
    walk.pick("evaluation", "nc")
    walk.type("contracts_sampled", "0")
    walk.type("files_sampled", "0")
    walk.pick("measures", "yes")
    walk.type("measure_cases", "8月清退A07号摊位")
    walk.type("stall_no", "A01", row=1)
    walk.type("stall_operator", "周记杂货", row=1)
    walk.pick("stall_result", "problem", row=1)
    walk.nothing_found(7)
    walk.pick("refused_materials", "yes")
    walk.type("refused_what", "经营合同和经营者档案")
    walk.type("refused_recording", "执法记录仪DSJ-0312")
    walk.pick("severity", "serious")
    walk.pick("serious_flags", "long")
    walk.pick("disposition", "G", "M", "X", "T", "S")
    walk.type("material_list", "营业执照、经营合同、经营者档案")
    walk.type("material_due", "2026-11-13")
    walk.pick("transfer_to", "superior")
    walk.type("organiser_contact", "何伟 13900000000")


WALKS = {"clean": clean, "half_done": half_done, "another_operator": another_operator}
RULES = (
    *blocks.TOUR,
    *blocks.OPENING,
    *blocks.WITNESS,
    *blocks.ORDER,
    *blocks.closing(("rules", "no")),
    *blocks.sampled("contracts"),
    *blocks.sampled("files"),
    Rule("market_area", good="1", bad="0"),
    Rule("market_stalls", good="1", bad="0"),
    Rule("level_on", good="2026-11-06", bad="2026-11-07", after=(("level", "city"),)),
    Rule("trainings", good="0", bad="-1", after=(("resources", "yes"),)),
    Rule("evaluated_on", good="2025-11-06", bad="2025-11-01", after=(("evaluation", "yes"),)),
    Rule("rounds_monthly", good="1", bad="0", after=(("rounds", "yes"),)),
    Rule("rounds_last", good="2026-11-06", bad="2026-11-07", after=(("rounds", "yes"),)),
    Rule("received", good="0", bad="-1", after=(("register", "yes"),)),
    Rule("closed", good="6", bad="7", after=(("register", "yes"), ("received", "6"))),
)
