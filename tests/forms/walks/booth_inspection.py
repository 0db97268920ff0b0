"""A booth at an exhibition, as officers walk it: clean, with orders, with all that can be found, refused."""

from tests.forms.walker import BOOTH, Walk
from tests.forms.walks import Rule, items

SECTIONS = range(2, 8)
SUSPECTED = "展架第二层陈列的运动水壶瓶身印有与他人注册商标相同的图形和文字"
SCENE = BOOTH
TO_LOCK = "counterfeit"
ITEMS = items("C", 17)


def clean(walk: Walk) -> None:
    walk.opening()
    walk.press()
    walk.nothing_found(*SECTIONS)
    walk.pick("opinion", "agrees")
    walk.press()  # F9


def patent_order(walk: Walk) -> None:
    """The number that circulates in demonstrations, printed so on the packaging; no certificate."""
    walk.opening()
    walk.press()
    walk.nothing_found(2)
    walk.pick("patent_marking", "yes")
    walk.type("patent_item", "保温杯", row=1)
    walk.pick("patent_place", "package", row=1)
    walk.type("patent_number", "202310123456.7", row=1)
    walk.press()  # Alt+2
    walk.fill("patent_number_as_printed", "yes", row=1)
    walk.press()  # past the wording
    walk.pick("patent_proof", "no", row=1)
    walk.pick("patent_state", "counterfeit", row=1)
    walk.nothing_found(3, 4, 5, 6, 7)
    walk.pick("opinion", "agrees")
    walk.press()  # F9


def wording_order(walk: Walk) -> None:
    walk.opening()
    walk.nothing_found(2, 3, 4, 5)
    walk.pick("wording", "no")
    walk.pick("wording_kind", "well_known", "superlative")
    walk.pick("wording_place", "board")
    walk.type("wording_text", "国家级驰名商标")
    walk.nothing_found(7)
    walk.pick("order_when", "date")
    walk.type("order_date", "2026-11-08")
    walk.pick("opinion", "disagrees")
    walk.type("opinion_text", "展板由搭建商制作，愿意更换")


def counterfeit(walk: Walk) -> None:
    walk.opening()
    walk.pick("registered", "no")
    walk.type("party_name", "佛山市禾田贸易有限公司")
    walk.pick("party_kind", "company")
    walk.pick("no_code_reason", "not_shown")
    walk.pick("sublet", "yes")
    walk.pick("licence", "no")
    walk.type("licence_remark", "营业执照存放于公司住所")
    walk.pick("exhibits", "more")
    walk.type("exhibit_name", "运动水壶", row=1)
    walk.pick("exhibit_claim", "trademark", row=1)
    walk.type("exhibit_number", "12345678", row=1)
    walk.pick("exhibit_proof", "no", row=1)
    walk.nothing_found(2, 3)
    walk.pick("marks", "problem")
    walk.type("mark_item", "保温杯套装", row=1)
    walk.type("mark_sign", "澜川", row=1)
    walk.type("mark_number", "12345678", row=1)
    walk.type("mark_class", "21", row=1)
    walk.pick("mark_fault", "altered", row=1)
    walk.pick("counterfeit", "same")
    walk.type("counterfeit_text", SUSPECTED)
    walk.type("right_sign", "禾田鹿")
    walk.type("right_number", "7654321")
    walk.type("right_owner", "杭州某某户外用品有限公司")
    walk.type("goods_name", "运动水壶", row=1)
    walk.type("goods_model", "HT-08", row=1)
    walk.type("goods_quantity", "12", row=1)
    walk.pick("goods_unit", "piece", row=1)
    walk.type("goods_price", "39.80", row=1)
    walk.pick("value_method", "marked")
    walk.pick("mark_measures", "ask", "inspect_goods", "seize")
    walk.pick("lawful_source", "list", "invoice")
    walk.pick("gi_use", "name")
    walk.type("gi_name", "某某龙井")
    walk.pick("special_sign", "unlicensed")
    walk.pick("sign_kind", "special_sign")
    walk.type("sign_text", "某届运动会会徽")
    walk.nothing_found(6)
    walk.pick("copyright_use", "no")
    walk.type("copyright_text", "印有卡通小熊形象的杯套")
    walk.pick("online", "yes")
    walk.type("online_url", "禾田户外旗舰店")
    walk.pick("online_identity", "nc")
    walk.pick("refused_materials", "yes")
    walk.type("refused_what", "进货台账")
    walk.type("refused_recording", "执法记录仪DSJ-0312")
    walk.type("material_list", "营业执照复印件、商标授权书")
    walk.type("material_due", "2026-11-10")
    walk.pick("transfer_to", "copyright")
    walk.pick("opinion", "refuses")


def refused(walk: Walk) -> None:
    """The staff asks for another officer, then refuses; what was found earlier still hangs there."""
    walk.fill("earlier_findings", "1")
    walk.certificates()
    walk.pick("recusal", "yes")
    walk.type("recusal_reason", "称检查人员陈思与竞争企业有来往")
    walk.pick("present_kind", "refuses")
    walk.type("absence_recording", "执法记录仪DSJ-0312")
    walk.pick("earlier_done", "part")
    walk.type("earlier_note", "宣传册已更换，展板仍未更换")
    walk.nothing_found(2)
    walk.pick("patent_claimed", "yes")
    walk.type("patent_claimant", "宁波某某公司")
    walk.nothing_found(3, 4, 5, 6, 7)
    walk.pick("disposition", "R", "X")
    walk.type("removed_item", "入口处立牌", row=1)
    walk.pick("removed_how", "cover", row=1)
    walk.type("removed_by", "主办方工作人员孙岚", row=1)
    walk.pick("severity", "serious")
    walk.pick("serious_flags", "attention")
    walk.type("organiser_contact", "孙岚 13900000000")
    walk.pick("opinion", "refuses")


WALKS = {
    "clean": clean,
    "patent_order": patent_order,
    "wording_order": wording_order,
    "counterfeit": counterfeit,
    "refused": refused,
}
_SAME = (("counterfeit", "same"),)
_ORDERED = (("disposition", "R"), ("order_when", "date"))
RULES = (
    Rule("certificates_shown", good="yes", bad="no"),
    Rule("rights_told", good="yes", bad="no"),
    Rule(
        "certificates_shown_at",
        good="2026-11-06T14:24:00.000+08:00",
        bad="2026-11-06T15:30:00.000+08:00",
        after=(("certificates_shown", "yes"),),
    ),
    Rule("witness_name", good="赵敏", bad="李明", after=(("present_kind", "absent"),)),
    Rule("counterfeit_text", good=SUSPECTED, bad="太短的描述", after=_SAME),
    Rule("lawful_source", good="list invoice", bad="none list", after=_SAME),
    Rule("goods_quantity", good="0", bad="-1", after=_SAME),
    Rule("goods_price", good="0.5", bad="-0.5", after=_SAME),
    Rule("mark_class", good="45", bad="46", after=(("marks", "problem"),)),
    Rule("disposition", good="none", bad="none R"),
    Rule("disposition", good="R", bad="none", after=(("wording", "no"),)),
    Rule("result", good="pending", bad="none", after=(("wording", "no"),)),
    Rule("order_date", good="2026-11-07", bad="2026-11-06", after=_ORDERED),
    Rule("recheck_date", good="2026-11-07", bad="2026-11-01", after=(("disposition", "R"),)),
    Rule("material_due", good="2026-11-07", bad="2026-11-06", after=(("disposition", "M"),)),
    Rule(
        "removed_at",
        good="2026-11-06T14:20:00.000+08:00",
        bad="2026-11-06T15:00:00.000+08:00",
        after=(("disposition", "X"),),
    ),
    Rule("place", good="4.1馆A101展位", bad="A"),
    Rule("officer2_badge", good="粤A190200456", bad="粤A190200123"),
    Rule("completed_at", good="2026-11-06T14:30:00.000+08:00", bad="2026-11-06T14:00:00.000+08:00"),
    Rule("completed_at", good="2026-11-07T14:00:00.000+08:00", bad="2026-11-08T14:00:00.000+08:00"),
)
