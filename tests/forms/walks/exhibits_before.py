"""An exhibitor's exhibits and rights, looked at from its papers; then at its set-up, with much amiss."""

from dataclasses import replace

from inspector.domain.campaign import Phase
from tests.forms.walker import BOOTH, Walk
from tests.forms.walks import Rule, blocks, items

SCENE = replace(BOOTH, phase=Phase.PRE, photos={"exhibits": 1, "closing": 2})
TO_LOCK = "amiss"
ITEMS = items("B", 19)


def clean(walk: Walk) -> None:
    """From the papers: a rack with a design patent, a clothes peg without any claim."""
    walk.nothing_found(2, 3)
    walk.type("exhibit_name", "折叠晾衣架", row=1)
    walk.pick("claims", "patent", row=1)
    walk.type("exhibit_name", "竹制衣夹", row=2)
    walk.pick("claims", "none", row=2)
    walk.type("right_exhibit", "折叠晾衣架", row=1)
    walk.pick("right_kind", "design", row=1)
    walk.type("right_patent_number", "ZL202330001234.8", row=1)
    walk.type("right_title", "晾衣架（折叠式）", row=1)
    walk.type("right_owner", "深圳市澜川家居科技有限公司", row=1)
    walk.pick("right_status", "valid", row=1)
    walk.type("right_status_at", "2026-11-06", row=1)
    walk.type("right_status_source", "专利登记簿副本", row=1)
    walk.pick("right_licence", "owner", row=1)
    walk.pick("right_proof", "yes", row=1)
    walk.pick("right_chain", "yes", row=1)
    walk.nothing_found(5, 6, 7, 8)
    walk.press()  # F9


def amiss(walk: Walk) -> None:
    """At the set-up: a lapsed patent still marked, a licence that ends too early, forbidden words."""
    walk.fill("show_last_day", "2026-11-24")
    walk.pick("present_kind", "staff")
    walk.certificates()
    walk.pick("recusal", "no")
    walk.pick("registered", "yes")
    walk.pick("signed", "no")
    walk.type("signed_note", "称尚未收到主办方的承诺书")
    walk.pick("supplied", "yes")
    walk.type("exhibit_name", "保温杯", row=1)
    walk.type("exhibit_model", "LC-500", row=1)
    walk.pick("claims", "patent", "trademark", "well_known", row=1)
    walk.type("exhibit_name", "某某龙井茶具礼盒", row=2)
    walk.pick("claims", "gi", "special_sign", row=2)
    walk.type("right_exhibit", "保温杯", row=1)
    walk.pick("right_kind", "invention", row=1)
    walk.type("right_patent_number", "ZL201810123456.5", row=1)
    walk.type("right_title", "一种保温杯", row=1)
    walk.pick("right_status", "lapsed", row=1)
    walk.type("right_status_at", "2026-11-06", row=1)
    walk.type("right_status_source", "国家知识产权局专利公告", row=1)
    walk.pick("right_licence", "owner", row=1)
    walk.pick("right_proof", "yes", row=1)
    walk.pick("right_chain", "yes", row=1)
    walk.type("right_exhibit", "保温杯", row=2)
    walk.pick("right_kind", "trademark", row=2)
    walk.type("right_mark_number", "12345678", row=2)
    walk.type("right_class", "21", row=2)
    walk.type("right_title", "澜川", row=2)
    walk.type("right_owner", "杭州某某户外用品有限公司", row=2)
    walk.pick("right_status", "not_verified", row=2)
    walk.pick("right_licence", "ordinary", row=2)
    walk.type("right_licensor", "杭州某某户外用品有限公司", row=2)
    walk.type("right_licence_from", "2025-01-01", row=2)
    walk.type("right_licence_to", "2026-11-20", row=2)
    walk.pick("right_proof", "yes", row=2)
    walk.pick("right_chain", "no", row=2)
    walk.type("right_exhibit", "某某龙井茶具礼盒", row=3)
    walk.pick("right_kind", "gi", row=3)
    walk.type("right_other_number", "国家知识产权局公告第123号", row=3)
    walk.type("right_title", "某某龙井", row=3)
    walk.pick("right_status", "not_verified", row=3)
    walk.pick("right_licence", "none", row=3)
    walk.pick("right_proof", "no", row=3)
    walk.pick("right_chain", "no", row=3)
    walk.pick("patent_marking", "yes")
    walk.type("patent_item", "保温杯", row=1)
    walk.pick("patent_place", "package", row=1)
    walk.type("patent_number", "ZL201810123456.5", row=1)
    walk.type("patent_wording", "国家专利产品", row=1)
    walk.pick("patent_proof", "yes", row=1)
    walk.pick("patent_state", "counterfeit", row=1)
    walk.pick("marks", "problem")
    walk.type("mark_item", "保温杯", row=1)
    walk.type("mark_sign", "澜川", row=1)
    walk.type("mark_number", "12345678", row=1)
    walk.type("mark_class", "21", row=1)
    walk.pick("mark_fault", "altered", row=1)
    walk.pick("well_known", "no")
    walk.type("well_known_note", "展板设计稿写有“中国驰名商标”")
    walk.pick("gi_lawful", "no")
    walk.type("gi_lawful_note", "不在核准使用人名录内")
    walk.pick("sign_licensed", "no")
    walk.type("sign_licensed_note", "礼盒印有某届运动会会徽，许可合同已到期")
    walk.pick("works_used", "yes")
    walk.pick("works_licensed", "no")
    walk.type("works_licensed_note", "礼盒内衬印有卡通小熊形象")
    walk.pick("foreign_brand", "yes")
    walk.pick("brand_authorised", "no")
    walk.type("brand_authorised_note", "境外权利人授权书未翻译，未作境内注册查询")
    walk.pick("disputed", "decision")
    walk.type("dispute_number", "粤知法裁字〔2025〕88号")
    walk.pick("grade", "medium")
    walk.type("grade_reason", "参展方当场撤下涉及的包装和展板")
    walk.pick("admission", "not_shown")
    walk.type("admission_note", "标注失效专利号的保温杯包装、印有会徽的礼盒")
    walk.nothing_found(8)
    walk.pick("order_when", "date")
    walk.type("order_date", "2026-11-12")
    walk.type("material_list", "商标许可合同、地理标志使用证明")
    walk.type("material_due", "2026-11-10")
    walk.pick("transfer_to", "copyright")
    walk.type("organiser_contact", "孙岚 13900139000")
    walk.pick("severity", "serious")
    walk.pick("serious_flags", "attention")
    walk.pick("opinion", "disagrees")
    walk.type("opinion_text", "包装系旧库存，愿意更换")


def another(walk: Walk) -> None:
    """Another firm has taken the booth over and has reported nothing yet."""
    walk.certificates()
    walk.pick("present_kind", "legal_rep")
    walk.pick("recusal", "yes")
    walk.type("recusal_reason", "称检查人员陈思与竞争企业有来往")
    walk.pick("registered", "no")
    walk.type("party_name", "佛山市禾田贸易有限公司")
    walk.pick("party_kind", "company")
    walk.pick("no_code_reason", "not_shown")
    walk.pick("signed", "nc")
    walk.pick("supplied", "no")
    walk.nothing_found(5, 6)
    walk.pick("disputed", "none")
    walk.type("admission_note", "申报参展项目后再作审查")
    walk.pick("refused_materials", "yes")
    walk.type("refused_what", "参展合同")
    walk.type("refused_recording", "执法记录仪DSJ-0312")
    walk.type("material_list", "参展项目清单、营业执照")
    walk.type("material_due", "2026-11-10")
    walk.pick("opinion", "agrees")


def unknown_code(walk: Walk) -> None:
    """A foreign exhibitor: the list has no credit code."""
    walk.fill("registered_code", "")
    clean(walk)
    walk.pick("code_reason", "foreign")


WALKS = {"clean": clean, "amiss": amiss, "another": another, "unknown_code": unknown_code}
_CLAIM = (("supplied", "yes"), ("claims", "patent"))
_RIGHT = (*_CLAIM, ("right_kind", "trademark"))
_LICENSED = (*_RIGHT, ("right_licence", "ordinary"), ("right_licence_from", "2025-01-01"))
RULES = (
    *blocks.TOUR,
    *blocks.OPENING,
    *blocks.ORDER,
    *blocks.closing(("well_known", "no"), place="琶洲展馆4.1馆A101展位"),
    Rule("booth_number", good="A101", bad=" "),
    Rule("claims", good="patent trademark", bad="none patent", after=_CLAIM[:1]),
    Rule("right_class", good="21", bad="46", after=_RIGHT),
    Rule("right_status_at", good="2026-11-06", bad="2026-11-07", after=(*_RIGHT, ("right_status", "valid"))),
    Rule("right_licence_to", good="2026-11-24", bad="2024-12-31", after=_LICENSED),
    Rule(
        "right_chain",
        good="no",
        bad="yes",
        after=(("show_last_day", "2026-11-24"), *_LICENSED, ("right_licence_to", "2026-11-20")),
    ),
    Rule("mark_class", good="45", bad="46", after=(("marks", "problem"),)),
)
