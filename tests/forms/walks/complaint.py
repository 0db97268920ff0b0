"""Complaints at an exhibition: denied, admitted, refused, to be completed, answered too late."""

from dataclasses import replace

from inspector.domain.campaign import TargetKind
from tests.forms.walker import BOOTH, Walk
from tests.forms.walks import Rule, Scene, items

SCENE = Scene(replace(BOOTH.target, kind=TargetKind.COMPLAINT, concerns="b"), photos={"against": 2})
TO_LOCK = "admitted"
ITEMS = items("K", 22)
SEEN = "投诉人的代表参观时看到展位陈列该展品，标价出售，未经其许可，展品图案与其权利相同"
LIKE = "壶身弧线、提手形状和杯盖纹样与授权外观设计整体视觉效果无实质性差异"
CLAIM = "投诉人在展会首日发现该展位陈列并演示该展品，认为其落入发明专利权利要求1的保护范围"
REASONS = "投诉人在展会首日发现该展位陈列、派发宣传册并接受订货，认为与其外观设计专利相近似"
ADMITTED = (
    "被投诉人书面承认展品与投诉人的外观设计专利相近似，愿意撤下；投诉人提交的专利登记簿副本显示专利权有效，"
    "符合《展会知识产权保护指引》第十四条的情形，按此处理"
)
SILENT = (
    "被投诉人在答辩期限内未提交书面陈述和证据，也未说明正当理由；展品与授权外观设计整体视觉效果无实质性差异，"
    "初步认为涉嫌侵权"
)
DENIED = (
    "展品缺少权利要求1中的单向排气阀，技术专家认为技术特征既不相同也不等同；投诉人未提交补充意见，"
    "现有材料不足以支持投诉人的主张，作出不成立的初步意见"
)


def at(clock: str, day: int = 6) -> str:
    return f"2026-11-{day:02d}T{clock}:00.000+08:00"


def denied(walk: Walk) -> None:
    """An invention, complained of by an agent through the organiser; the expert sees a feature missing."""
    walk.type("received_at", at("09:05", 5))
    walk.pick("channel", "organiser")
    walk.type("complainant_name", "宁波某某电器有限公司")
    walk.pick("complainant_kind", "company")
    walk.type("complainant_credit_code", "91310000MA1FL0XY0A")
    walk.type("complainant_region", "330200")
    walk.pick("complainant_role", "agent")
    walk.pick("agent_papers", "yes")
    walk.type("agent_scope", "代为提出投诉、提交证据、参加调解")
    walk.nothing_found(4)
    walk.pick("right_kind", "invention")
    walk.type("right_patent_number", "ZL201810123456.5")
    walk.type("right_title", "一种可排气的保温杯")
    walk.type("right_owner", "宁波某某电器有限公司")
    walk.pick("right_status", "valid")
    walk.type("right_status_at", "2026-11-05")
    walk.type("right_status_source", "专利登记簿副本")
    walk.pick("right_proof", "yes")
    walk.type("exhibit_name", "真空保温杯", row=1)
    walk.type("exhibit_model", "LC-500", row=1)
    walk.type("comparison", "杯盖结构与权利要求1记载的技术方案相同")
    walk.type("claim_feature", "杯盖设有单向排气阀", row=1)
    walk.type("exhibit_feature", "杯盖设有按压式出水口", row=1)
    walk.type("reasons", CLAIM)
    walk.nothing_found(5)
    walk.type("complete_at", at("09:30", 5))
    walk.type("passed_at", at("10:00", 5))
    walk.type("organiser_told_at", at("10:10", 5))
    walk.type("respondent_told_at", at("10:20", 5))
    walk.type("told_slip", "送达回证01号")
    walk.pick("answer", "denies")
    walk.type("answered_at", at("16:40", 5))
    walk.type("answer_text", "展品没有排气阀，与投诉人专利无关")
    walk.pick("technical", "yes")
    walk.type("expert", "广东某某知识产权鉴定中心 冯越")
    walk.type("opinion_at", at("11:20"))
    walk.type("technical_opinion", "展品缺少单向排气阀，与权利要求1的技术特征不相同也不等同")
    walk.pick("outcome", "not_established")
    walk.type("outcome_reasons", DENIED)
    walk.type("approved_by", "郑伟")
    walk.type("approved_at", at("13:50"))
    walk.nothing_found(8)


def admitted(walk: Walk) -> None:
    """A design, complained of by its owner at the desk; the exhibitor admits it and covers the exhibit."""
    walk.type("received_at", at("09:05"))
    walk.pick("channel", "desk")
    walk.type("complainant_name", "杭州某某户外用品有限公司")
    walk.pick("complainant_kind", "company")
    walk.type("complainant_credit_code", "91310000MA1FL0XY0A")
    walk.pick("complainant_role", "owner")
    walk.nothing_found(4)
    walk.pick("right_kind", "design")
    walk.type("right_patent_number", "ZL202330001234.8")
    walk.type("right_title", "水壶")
    walk.type("right_owner", "杭州某某户外用品有限公司")
    walk.pick("right_status", "valid")
    walk.type("right_status_at", "2026-11-06")
    walk.type("right_status_source", "专利登记簿副本")
    walk.pick("right_proof", "yes")
    walk.pick("evaluation_report", "has")
    walk.type("exhibit_name", "运动水壶", row=1)
    walk.type("exhibit_model", "HT-08", row=1)
    walk.type("exhibit_place", "展位入口展架", row=1)
    walk.type("comparison", LIKE)
    walk.type("reasons", REASONS)
    walk.type("evidence_list", "专利证书、展位照片4张、宣传册1份")
    walk.nothing_found(5)
    walk.type("complete_at", at("09:20"))
    walk.type("passed_at", at("09:40"))
    walk.type("organiser_told_at", at("10:10"))
    walk.type("respondent_told_at", at("10:20"))
    walk.pick("answer", "admits")
    walk.type("answered_at", at("13:10"))
    walk.type("answer_text", "承认展品与投诉人专利相近似，愿意撤下")
    walk.type("fixing_record", "展0012")
    walk.pick("outcome", "admitted")
    walk.type("outcome_reasons", ADMITTED)
    walk.type("approved_by", "郑伟")
    walk.type("approved_at", at("13:50"))
    walk.pick("show_measures", "remove", "destroy_leaflets", "commitment")
    walk.pick("executed", "yes")
    walk.type("executed_at", at("14:10"))
    walk.type("executed_by", "主办方工作人员孙岚")
    walk.nothing_found(8)
    walk.pick("after_show", "adjudication")
    walk.type("organiser_contact", "孙岚 13900139000")
    walk.pick("severity", "serious")
    walk.pick("serious_flags", "attention")


def pending(walk: Walk) -> None:
    """A trademark, accepted at the desk: completed so that its papers are printed, to be decided later."""
    walk.type("received_at", at("13:05"))
    walk.pick("channel", "desk")
    walk.type("complainant_name", "宁波某某电器有限公司")
    walk.pick("complainant_kind", "company")
    walk.type("complainant_credit_code", "91310000MA1FL0XY0A")
    walk.pick("complainant_role", "owner")
    walk.nothing_found(4)
    walk.pick("right_kind", "trademark")
    walk.type("right_mark_number", "7654321")
    walk.type("right_class", "21")
    walk.type("right_title", "禾田鹿")
    walk.type("right_owner", "宁波某某电器有限公司")
    walk.pick("right_status", "not_verified")
    walk.pick("right_proof", "yes")
    walk.type("exhibit_name", "保温杯套装", row=1)
    walk.type("comparison", "杯身图形与注册商标图形相同")
    walk.type("reasons", SEEN)
    walk.nothing_found(5)
    walk.type("complete_at", at("13:40"))
    walk.type("passed_at", at("14:00"))
    walk.nothing_found(7)


def refused(walk: Walk) -> None:
    """A trademark in dispute, by letter from a person, against a firm that has taken the booth over."""
    walk.pick("channel", "letter")
    walk.type("place", "琶洲展馆工作站")
    walk.type("complainant_name", "Anna Keller")
    walk.pick("complainant_kind", "natural_person")
    walk.pick("complainant_no_code_reason", "foreign")
    walk.type("complainant_identity", "440301198501010014")
    walk.pick("complainant_role", "interested")
    walk.pick("registered", "no")
    walk.type("party_name", "佛山市禾田贸易有限公司")
    walk.pick("party_kind", "company")
    walk.pick("no_code_reason", "not_shown")
    walk.pick("right_kind", "trademark")
    walk.type("right_mark_number", "7654321")
    walk.type("right_class", "21")
    walk.type("right_title", "禾田鹿")
    walk.pick("right_status", "not_verified")
    walk.pick("right_proof", "yes")
    walk.type("exhibit_name", "保温杯套装", row=1)
    walk.type("comparison", "杯身图形与注册商标图形相同")
    walk.type("reasons", SEEN)
    walk.pick("bars", "suit", "ownership")
    walk.type("bar_number", "（2026）浙01民初456号")
    walk.pick("statement", "yes")
    walk.type("refused_by", "郑伟")
    walk.nothing_found(6)


def supplement(walk: Walk) -> None:
    """A work, complained of by a foreign firm's agent without a power of attorney."""
    walk.pick("channel", "12315")
    walk.type("place", "琶洲展馆工作站")
    walk.type("complainant_name", "Nordlys Interiør AS")
    walk.pick("complainant_kind", "foreign")
    walk.type("complainant_country", "挪威")
    walk.pick("complainant_role", "agent")
    walk.pick("agent_papers", "no")
    walk.nothing_found(4)
    walk.pick("right_kind", "copyright")
    walk.type("right_other_number", "国作登字-2023-F-00012345")
    walk.type("right_title", "北光小熊")
    walk.pick("right_status", "not_verified")
    walk.pick("right_proof", "no")
    walk.type("exhibit_name", "印有小熊的杯套", row=1)
    walk.type("comparison", "杯套图案与登记作品构成实质性相似")
    walk.type("reasons", SEEN)
    walk.nothing_found(5)
    walk.type("supplement_due", at("12:00", 7))
    walk.nothing_found(6)


def late(walk: Walk) -> None:
    """No answer in time, passed on late, the measures not carried out yet; then transferred as well."""
    admitted(walk)
    walk.type("received_at", at("09:05", 3))
    walk.type("complete_at", at("09:20", 3))
    walk.type("passed_at", at("15:20", 4))
    walk.type("passed_late", "系统故障，次日恢复后补转")
    walk.type("organiser_told_at", at("15:30", 4))
    walk.type("respondent_told_at", at("15:40", 4))
    walk.pick("answer", "none")
    walk.pick("outcome", "suspected")
    walk.type("outcome_reasons", SILENT)
    walk.pick("executed", "no")
    walk.type("not_executed", "被投诉人离场，主办方已封存展品")
    walk.pick("wrongful", "no")
    walk.fill("show_closes_at", "2026-11-05T17:00:00.000+08:00")
    walk.pick("disposition", "M", "X", "T", "S")
    walk.type("material_list", "进货来源证明")
    walk.type("material_due", "2026-11-10")
    walk.pick("transfer_to", "other_region")


WALKS = {
    "denied": denied,
    "admitted": admitted,
    "pending": pending,
    "refused": refused,
    "supplement": supplement,
    "late": late,
}
_RECEIVED = (("received_at", at("09:05")),)
_ACCEPTED = (*_RECEIVED, ("bars", "none"), ("statement", "yes"), ("complete_at", at("09:20")))
_DECIDED = (*_ACCEPTED, ("stage", "decided"))
_WITHDRAWN = (*_DECIDED, ("outcome", "withdrawn"))
_TOLD = (*_ACCEPTED, ("respondent_told_at", at("10:20")))
_MARK = (("right_kind", "trademark"),)
_AGENT = (("complainant_role", "agent"), ("agent_papers", "yes"))
_SUPPLEMENT = (*_RECEIVED, ("acceptance", "supplement"))
_PATENT = (("right_kind", "invention"), *_ACCEPTED, ("technical", "yes"))
_ADMITTED = (*_TOLD, ("answer", "admits"), ("outcome", "admitted"))
_EXECUTED = (*_ADMITTED, ("show_measures", "cover"), ("executed", "yes"))
RULES = (
    Rule("officer2_badge", good="粤A190200456", bad="粤A190200123"),
    Rule("completed_at", good=at("14:30"), bad=at("14:00")),
    Rule("received_at", good=at("09:05"), bad=at("23:00")),
    Rule("place", good="琶洲展馆工作站", bad="A"),
    Rule("complainant_region", good="330200", bad="990000"),
    Rule("respondent_booth", good="A101", bad=" "),
    Rule("agent_scope", good="代为提出投诉", bad="代", after=_AGENT),
    Rule("right_class", good="21", bad="46", after=_MARK),
    Rule("right_status_at", good="2026-11-06", bad="2026-11-07", after=(*_MARK, ("right_status", "valid"))),
    Rule("comparison", good=LIKE, bad="相同"),
    Rule("reasons", good=REASONS, bad="侵权"),
    Rule("bars", good="suit lapsed", bad="none suit"),
    Rule("acceptance", good="refuse", bad="accept", after=(("bars", "suit"), ("statement", "yes"))),
    Rule("supplement_due", good=at("12:00", 7), bad=at("08:00"), after=_SUPPLEMENT),
    Rule("refused_by", good="郑伟", bad="李明", after=(("acceptance", "refuse"),)),
    Rule("complete_at", good=at("09:20"), bad=at("09:00"), after=_ACCEPTED[:-1]),
    Rule("passed_at", good=at("09:40"), bad=at("09:10"), after=(("channel", "desk"), *_ACCEPTED)),
    Rule("organiser_told_at", good=at("10:10"), bad=at("09:10"), after=_ACCEPTED),
    Rule("respondent_told_at", good=at("10:20"), bad=at("09:10"), after=_ACCEPTED),
    Rule("answer_hours", good="12", bad="73", after=_ACCEPTED),
    Rule("answer", good="denies", bad="none", after=_TOLD),
    Rule("answered_at", good=at("13:10"), bad=at("10:00"), after=(*_TOLD, ("answer", "denies"))),
    Rule("opinion_at", good=at("11:20"), bad=at("23:00"), after=_PATENT),
    Rule("outcome", good="suspected", bad="admitted", after=(*_TOLD, ("answer", "denies"))),
    Rule("outcome_reasons", good=DENIED, bad=LIKE, after=_DECIDED),
    Rule("outcome_reasons", good="投诉人书面撤回投诉。", bad="已撤回", after=_WITHDRAWN),
    Rule("approved_by", good="郑伟", bad="李明", after=_DECIDED),
    Rule("approved_at", good=at("13:50"), bad=at("23:00"), after=_DECIDED),
    Rule("executed_at", good=at("14:10"), bad=at("23:00"), after=_EXECUTED),
    Rule("result", good="pending", bad="none", after=_ADMITTED),
    Rule("disposition", good="X S", bad="none X"),
    Rule("material_due", good="2026-11-07", bad="2026-11-06", after=(("disposition", "M"),)),
)  # fmt: skip
