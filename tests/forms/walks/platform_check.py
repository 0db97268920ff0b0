"""A platform operator: looked at from the office and in order; visited, with duties left undone."""

from inspector.domain.campaign import Target, TargetKind
from tests.forms.walker import PARTY, Walk
from tests.forms.walks import Rule, Scene, blocks, items

SCENE = Scene(
    Target(
        "t", "c", "", "", PARTY, kind=TargetKind.PLATFORM, name="澜川优选商城", address="https://mall.example"
    ),
    kind="routine",
    photos={"rules": 2, "closing": 2},
)
TO_LOCK = "duties_undone"
ITEMS = items("P", 13)


def clean(walk: Walk) -> None:
    """From the office: nobody is met."""
    walk.nothing_found(2)
    walk.type("rules_url", "https://mall.example/ip")
    walk.nothing_found(3)
    walk.type("identity_updated", "2026-09-30")
    walk.type("authorisations_sampled", "10")
    walk.type("authorisations_fit", "10")
    walk.type("oldest_record", "2023-11-20")
    walk.nothing_found(4)
    walk.pick("notices_any", "yes")
    walk.type("notice_no", "N20261012", row=1)
    walk.type("notice_at", "2026-10-12T09:30:00.000+08:00", row=1)
    walk.type("measure_at", "2026-10-12T15:00:00.000+08:00", row=1)
    walk.type("forwarded_at", "2026-10-12T15:10:00.000+08:00", row=1)
    walk.pick("notice_state", "timely", row=1)
    walk.pick("statements_any", "yes")
    walk.type("statement_no", "S20261015", row=1)
    walk.type("statement_on", "2026-10-15", row=1)
    walk.type("passed_on", "2026-10-16", row=1)
    walk.type("lifted_on", "2026-11-02", row=1)
    walk.pick("statement_state", "proper", row=1)
    walk.nothing_found(5)
    walk.type("ip_staff", "12")
    walk.nothing_found(6)
    walk.press()  # F9


def duties_undone(walk: Walk) -> None:
    """At the operator's office, its legal counsel present."""
    walk.pick("present_kind", "agent")
    walk.certificates()
    walk.pick("recusal", "no")
    walk.type("present_name", "王芳")
    walk.type("present_position", "法务经理")
    walk.pick("own_rules", "yes")
    walk.type("rules_url", "https://mall.example/ip")
    walk.pick("published", "no")
    walk.type("published_note", "仅可在商家后台查询，权利人看不到处理结果")
    walk.pick("agreement", "yes")
    walk.pick("identity_checked", "no")
    walk.type("identity_checked_note", "3家店铺的档案最近一次更新在2025年，已超过六个月")
    walk.type("authorisations_sampled", "10")
    walk.type("authorisations_fit", "8")
    walk.pick("records_kept", "yes")
    walk.type("oldest_record", "2023-11-20")
    walk.pick("channel", "yes")
    walk.type("channel_url", "https://mall.example/notice")
    walk.pick("notices_any", "yes")
    walk.type("notice_no", "N20261012", row=1)
    walk.type("notice_at", "2026-10-12T09:30:00.000+08:00", row=1)
    walk.type("measure_at", "2026-10-20T16:00:00.000+08:00", row=1)
    walk.type("forwarded_at", "2026-10-20T16:05:00.000+08:00", row=1)
    walk.pick("notice_state", "late", row=1)
    walk.type("notice_no", "N20261101", row=2)
    walk.type("notice_at", "2026-11-01T10:00:00.000+08:00", row=2)
    walk.pick("notice_state", "none", row=2)
    walk.pick("statements_any", "yes")
    walk.type("statement_no", "S20261003", row=1)
    walk.type("statement_on", "2026-10-03", row=1)
    walk.type("passed_on", "2026-10-14", row=1)
    walk.pick("statement_state", "late", row=1)
    walk.pick("own_measures", "no")
    walk.type("own_measures_note", "同一店铺三次被投诉“高仿”后仍在销售")
    walk.pick("monitoring", "no")
    walk.type("monitoring_note", "没有重复侵权名单")
    walk.pick("evidence_kept", "yes")
    walk.pick("organised", "nc")
    walk.nothing_found(6)
    walk.pick("order_when", "date")
    walk.type("order_date", "2026-11-20")
    walk.pick("severity", "general")
    walk.pick("opinion", "disagrees")
    walk.type("opinion_text", "公示页面正在改版，其余问题认可")


def all_undone(walk: Walk) -> None:
    """What the other walks do not say; the legal representative asks for another officer."""
    walk.pick("present_kind", "legal_rep")
    walk.certificates()
    walk.pick("recusal", "yes")
    walk.type("recusal_reason", "称检查人员陈思曾任职于竞争平台")
    for name in ("own_rules", "agreement", "records_kept", "channel", "evidence_kept", "organised"):
        walk.pick(name, "no")
        walk.type(f"{name}_note", "现场未见相关材料")
    walk.pick("published", "yes")
    walk.type("published_url", "https://mall.example/notices")
    walk.pick("identity_checked", "nc")
    walk.type("authorisations_sampled", "0")
    walk.pick("notices_any", "no")
    walk.pick("statements_any", "nc")
    walk.pick("own_measures", "yes")
    walk.type("own_cases", "10月主动下架“高仿”商品126件")
    walk.pick("monitoring", "yes")
    walk.pick("refused_materials", "yes")
    walk.type("refused_what", "交易记录")
    walk.type("refused_recording", "执法记录仪DSJ-0312")
    walk.pick("severity", "serious")
    walk.pick("serious_flags", "wide")
    walk.pick("disposition", "R", "M", "X", "T", "S")
    walk.type("material_list", "知识产权保护规则、授权资料")
    walk.type("material_due", "2026-11-13")
    walk.pick("transfer_to", "other_region")
    walk.type("organiser_contact", "孙岚 13900000000")
    walk.pick("opinion", "agrees")


WALKS = {"clean": clean, "duties_undone": duties_undone, "all_undone": all_undone}
_NOTICE = (("notices_any", "yes"), ("notice_at", "2026-11-01T10:00:00.000+08:00"))
_STATEMENT = (("statements_any", "yes"), ("statement_on", "2026-10-03"), ("passed_on", "2026-10-14"))
RULES = (
    *blocks.TOUR,
    *blocks.OPENING,
    *blocks.ORDER,
    *blocks.closing(("agreement", "no")),
    *blocks.sampled("authorisations"),
    blocks.link("rules_url", ("own_rules", "yes")),
    blocks.link("published_url", ("published", "yes")),
    blocks.link("channel_url", ("channel", "yes")),
    Rule("identity_updated", good="2026-05-07", bad="2026-05-01", after=(("identity_checked", "yes"),)),
    Rule("identity_updated", good="2026-11-06", bad="2026-11-07", after=(("identity_checked", "yes"),)),
    Rule("oldest_record", good="2023-12-01", bad="2024-01-01", after=(("records_kept", "yes"),)),
    Rule(
        "notice_at",
        good="2026-11-06T14:00:00.000+08:00",
        bad="2026-11-06T15:00:00.000+08:00",
        after=_NOTICE[:1],
    ),
    Rule(
        "measure_at", good="2026-11-01T11:00:00.000+08:00", bad="2026-11-01T09:00:00.000+08:00", after=_NOTICE
    ),
    Rule(
        "forwarded_at",
        good="2026-11-01T11:00:00.000+08:00",
        bad="2026-11-06T15:00:00.000+08:00",
        after=_NOTICE,
    ),
    Rule("statement_on", good="2026-11-06", bad="2026-11-07", after=_STATEMENT[:1]),
    Rule("passed_on", good="2026-10-03", bad="2026-10-02", after=_STATEMENT[:2]),
    Rule("lifted_on", good="2026-10-30", bad="2026-10-13", after=_STATEMENT),
    Rule("ip_staff", good="0", bad="-1", after=(("organised", "yes"),)),
)
