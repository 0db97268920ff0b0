"""An organiser a fortnight before the exhibition: in order; duties left undone; a short show, much amiss."""

from inspector.domain.campaign import Phase, Target, TargetKind
from inspector.domain.party import Party
from tests.forms.walker import Walk
from tests.forms.walks import Rule, Scene, blocks, items

ORGANISER = Party(
    name="广州市云岭会展服务有限公司",
    name_en="Guangzhou Yunling Exhibition Services Co., Ltd.",
    credit_code="91310000MA1FL0XY0A",
    representative="何川",
    contact="孙岚",
    phone="13900139000",
    address="广州市海珠区新港东路9号",
)
SCENE = Scene(
    Target(
        "t", "c", "", "", ORGANISER, kind=TargetKind.ORGANISER, name=ORGANISER.name, address=ORGANISER.address
    ),
    phase=Phase.PRE,
    photos={"rules": 1, "closing": 2},
)  # fmt: skip
TO_LOCK = "undone"
ITEMS = items("A", 22)


def dates(walk: Walk) -> None:
    walk.type("show_opens", "2026-11-20")
    walk.type("show_closes", "2026-11-24")
    walk.type("exhibitors", "320")


def clean(walk: Walk) -> None:
    walk.opening()
    walk.nothing_found(2)
    dates(walk)
    walk.nothing_found(3)
    walk.type("letters_in", "320")
    walk.nothing_found(4)
    walk.pick("screened", "all")
    walk.type("screening_method", "查验权利证明和授权文件")
    walk.nothing_found(5)
    walk.pick("station_staff", "ip_dept", "organiser", "patent", "trademark")
    walk.type("expert_names", "广东某某知识产权鉴定中心")
    walk.nothing_found(6, 7)
    walk.type("training_on", "2026-10-28")
    walk.type("training_people", "180")
    walk.pick("files_rule", "guangdong")
    walk.type("files_years", "3")
    contacts(walk)
    walk.nothing_found(8)
    walk.pick("opinion", "agrees")
    walk.press()  # F9


def contacts(walk: Walk) -> None:
    """The organiser's own is proposed as registered."""
    walk.type("ip_liaison_phone", "020-83560000")


def undone(walk: Walk) -> None:
    """No rules yet, no complaint body, a third of the letters missing, lamps at risk."""
    walk.opening()
    walk.nothing_found(2)
    dates(walk)
    walk.type("show_edition", "18")
    walk.type("countries", "12")
    walk.type("co_organisers", "广东省某某家居行业协会")
    walk.type("filing_no", "穗商会展备〔2026〕18号")
    walk.pick("own_rules", "no")
    walk.type("own_rules_note", "保护规则仍是草案，未在网站和参展手册公布")
    walk.pick("clauses", "part")
    walk.type("clauses_signed", "214")
    walk.type("letters_in", "214")
    walk.pick("screened", "key")
    walk.type("screening_method", "查验权利证明和授权文件")
    walk.pick("lists", "no")
    walk.type("lists_note", "展品名录尚在汇总")
    walk.pick("risks", "risk")
    walk.type("risk_category", "灯具", row=1)
    walk.type("risk_screened", "46", row=1)
    walk.type("risk_found", "5", row=1)
    walk.pick("risk_action", "proof", row=1)
    walk.type("risk_category", "餐厨具", row=2)
    walk.type("risk_screened", "80", row=2)
    walk.type("risk_found", "2", row=2)
    walk.pick("risk_action", "watch", row=2)
    walk.pick("history", "yes")
    walk.type("past_exhibitor", "佛山市禾田贸易有限公司", row=1)
    walk.type("past_show", "春季家居博览会", row=1)
    walk.type("past_year", "2025", row=1)
    walk.type("past_result", "撤下展品并书面承诺不再展出", row=1)
    walk.pick("station", "no")
    walk.type("station_note", "主办方称拟由展馆服务台代收投诉")
    walk.pick("contacts_posted", "no")
    walk.type("contacts_posted_note", "展馆平面图和参展手册均未载明")
    walk.pick("show_signs", "licensed")
    walk.pick("sign_kind", "special_sign")
    walk.type("sign_text", "某届运动会会徽")
    walk.pick("emblem", "registered")
    walk.pick("emblem_right_kind", "trademark")
    walk.type("emblem_right_mark_number", "12345678")
    walk.type("emblem_right_class", "35")
    walk.type("emblem_right_title", "云岭家居展")
    walk.type("emblem_right_owner", "广州市云岭会展服务有限公司")
    walk.pick("emblem_right_status", "valid")
    walk.type("emblem_right_status_at", "2026-11-05")
    walk.type("emblem_right_status_source", "商标网上查询系统")
    walk.pick("online_show", "yes")
    walk.pick("takedown", "yes")
    walk.type("takedown_contact", "孙岚 13900139000")
    walk.pick("plan", "nc")
    walk.pick("publicity", "no")
    walk.type("publicity_note", "馆内提示已制作，培训尚未举办")
    walk.pick("files_rule", "guangdong")
    walk.type("files_years", "2")
    contacts(walk)
    walk.nothing_found(8)
    walk.type("material_list", "参展商及展品名录")
    walk.type("material_due", "2026-11-10")
    walk.type("organiser_contact", "孙岚 13900139000")
    walk.pick("order_when", "date")
    walk.type("order_date", "2026-11-13")
    walk.type("agreed_what", "补签其余参展方的知识产权条款和承诺书", row=1)
    walk.type("agreed_due", "2026-11-13", row=1)
    walk.pick("opinion", "agrees")


def short(walk: Walk) -> None:
    """A show of two days by another firm than the registered one; a local rule asks for a complaint body."""
    walk.certificates()
    walk.pick("recusal", "yes")
    walk.type("recusal_reason", "称检查人员陈思与协办单位有来往")
    walk.pick("present_kind", "refuses")
    walk.type("absence_recording", "执法记录仪DSJ-0312")
    walk.pick("entry_code", "no")
    walk.pick("registered", "no")
    walk.type("party_name", "佛山市岭东会展有限公司")
    walk.pick("party_kind", "company")
    walk.pick("no_code_reason", "not_shown")
    walk.type("show_opens", "2026-11-20")
    walk.type("show_closes", "2026-11-21")
    walk.type("exhibitors", "40")
    walk.pick("own_rules", "yes")
    walk.pick("clauses", "none")
    walk.type("letters_in", "0")
    walk.pick("screened", "none")
    walk.nothing_found(4)
    walk.pick("risks", "not_done")
    walk.pick("local_station", "yes")
    walk.pick("station", "yes")
    walk.pick("station_staff", "no_ip_dept", "organiser")
    walk.type("station_names", "孙岚")
    walk.pick("hours_posted", "no")
    walk.type("hours_posted_note", "只公布了电话")
    walk.pick("forms_ready", "no")
    walk.type("forms_ready_note", "没有英文表格")
    walk.pick("experts", "no")
    walk.type("experts_note", "尚未联系")
    walk.pick("show_signs", "unlicensed")
    walk.pick("sign_kind", "olympic")
    walk.type("sign_text", "五环图案")
    walk.pick("emblem", "conflict")
    walk.pick("emblem_right_kind", "copyright")
    walk.type("emblem_right_title", "岭东之光")
    walk.pick("emblem_right_status", "not_verified")
    walk.pick("online_show", "yes")
    walk.pick("takedown", "no")
    walk.type("takedown_note", "技术服务商尚未确定")
    walk.pick("plan", "no")
    walk.type("plan_note", "称参照展馆的消防预案")
    walk.pick("publicity", "yes")
    walk.type("training_on", "2026-10-28")
    walk.type("training_people", "35")
    walk.pick("files_rule", "other")
    walk.type("files_least", "3")
    walk.type("files_years", "5")
    contacts(walk)
    walk.pick("refused_materials", "yes")
    walk.type("refused_what", "参展合同")
    walk.type("refused_recording", "执法记录仪DSJ-0312")
    walk.type("material_list", "营业执照复印件")
    walk.type("material_due", "2026-11-10")
    walk.pick("disposition", "G", "R", "M", "T")
    walk.pick("transfer_to", "copyright")
    walk.pick("severity", "serious")
    walk.pick("serious_flags", "attention")
    walk.pick("opinion", "disagrees")
    walk.type("opinion_text", "合同由总部保管，无法当场提供")


WALKS = {"clean": clean, "undone": undone, "short": short}
_SHOW = (("show_opens", "2026-11-20"), ("show_closes", "2026-11-24"), ("exhibitors", "320"))
_STATION = (*_SHOW, ("station", "yes"))
_EMBLEM = (("emblem", "registered"), ("emblem_right_kind", "trademark"))
_VERIFIED = (*_EMBLEM, ("emblem_right_status", "valid"))
RULES = (
    *blocks.TOUR,
    *blocks.OPENING,
    *blocks.WITNESS,
    *blocks.ORDER,
    *blocks.closing(("own_rules", "no"), place=ORGANISER.address),
    Rule("show_closes", good="2026-11-24", bad="2026-11-19", after=_SHOW[:1]),
    Rule("exhibitors", good="320", bad="0"),
    Rule("countries", good="12", bad="0"),
    Rule("clauses_signed", good="214", bad="320", after=(*_SHOW, ("clauses", "part"))),
    Rule("letters_due", good="320", bad="0"),
    Rule("letters_in", good="214", bad="321", after=_SHOW),
    Rule("letters", good="part", bad="all", after=(*_SHOW, ("letters_in", "214"))),
    Rule("risk_screened", good="46", bad="-1", after=(("risks", "risk"),)),
    Rule("risk_found", good="5", bad="47", after=(("risks", "risk"), ("risk_screened", "46"))),
    Rule("past_year", good="2025", bad="2027", after=(("history", "yes"),)),
    Rule("station_staff", good="ip_dept legal", bad="legal", after=_STATION),
    Rule("station_staff", good="no_ip_dept legal", bad="no_ip_dept ip_dept", after=_STATION),
    Rule("emblem_right_class", good="35", bad="46", after=_EMBLEM),
    Rule("emblem_right_status_at", good="2026-11-05", bad="2026-11-07", after=_VERIFIED),
    Rule("training_on", good="2026-10-28", bad="2026-11-07", after=(("publicity", "yes"),)),
    Rule("training_people", good="1", bad="0", after=(("publicity", "yes"),)),
    Rule("files_least", good="3", bad="-1", after=(("files_rule", "other"),)),
    Rule("files_years", good="3", bad="-1"),
    Rule("files_kept", good="short", bad="enough", after=(("files_rule", "guangdong"), ("files_years", "2"))),
    Rule("agreed_due", good="2026-11-13", bad="2026-11-20", after=(*_SHOW, ("own_rules", "no"))),
)  # fmt: skip
