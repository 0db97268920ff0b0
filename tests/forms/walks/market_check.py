"""A shop or a stall: nothing found; goods, a GI and a sign with problems; another keeper, who refuses."""

from inspector.domain.campaign import Target, TargetKind
from inspector.domain.party import Party
from tests.forms.walker import PARTY, Walk
from tests.forms.walks import Rule, Scene, blocks, items

KEEPER = Party(
    name="广州市越秀区李芳日用品店",
    credit_code=PARTY.credit_code,
    representative="李芳",
    contact="李芳",
    phone="13800138000",
)
SCENE = Scene(
    Target("t", "c", "B12", "", KEEPER, kind=TargetKind.SHOP, name="李芳日用品店", address="沿江中路12号"),
    kind="routine",
    photos={"premises": 1, "goods": 1, "trademarks": 3, "closing": 2},
)
TO_LOCK = "problems"
ITEMS = items("F", 20)
SUSPECTED = "货架上的运动水壶瓶身印有鹿形图案和“禾田鹿”文字，与注册商标标志几乎没有差异"


def clean(walk: Walk) -> None:
    walk.opening()
    walk.pick("entry_code", "yes")
    walk.pick("premises_kind", "stall")
    walk.pick("key_areas", "livelihood")
    walk.nothing_found(2)
    walk.type("checked_name", "保温杯", row=1)
    walk.type("checked_quantity", "12", row=1)
    walk.pick("checked_unit", "piece", row=1)
    walk.nothing_found(3, 4, 5, 6, 7, 8)
    walk.pick("publicity", "yes")
    walk.pick("opinion", "agrees")
    walk.press()  # F9


def problems(walk: Walk) -> None:
    walk.opening()
    walk.pick("entry_code", "yes")
    walk.pick("premises_kind", "shop")
    walk.pick("key_areas", "livelihood", "food")
    walk.pick("registered", "yes")
    walk.pick("licence", "no")
    walk.type("licence_remark", "执照放在家中")
    walk.pick("dealer_sign", "expired")
    walk.type("dealer_brand", "澜川")
    walk.type("dealer_number", "12345678")
    walk.type("dealer_licensor", "深圳市澜川家居科技有限公司")
    walk.type("dealer_until", "2025-12-31")
    walk.type("checked_name", "运动水壶", row=1)
    walk.type("checked_brand", "禾田鹿", row=1)
    walk.type("checked_quantity", "12", row=1)
    walk.pick("checked_unit", "piece", row=1)
    walk.type("checked_name", "龙井茶", row=2)
    walk.type("checked_quantity", "2.5", row=2)
    walk.pick("checked_unit", "kg", row=2)
    walk.pick("purchase", "part")
    walk.type("unproven_goods", "运动水壶", row=1)
    walk.pick("unproven_papers", "record", row=1)
    walk.pick("marks", "problem")
    walk.type("mark_item", "保温杯", row=1)
    walk.type("mark_sign", "禾川", row=1)
    walk.pick("mark_fault", "unregistered", row=1)
    walk.pick("counterfeit", "same")
    walk.type("counterfeit_text", SUSPECTED)
    walk.type("right_sign", "禾田鹿")
    walk.type("right_number", "7654321")
    walk.type("right_owner", "杭州某某户外用品有限公司")
    walk.type("goods_name", "运动水壶", row=1)
    walk.type("goods_quantity", "12", row=1)
    walk.pick("goods_unit", "piece", row=1)
    walk.type("goods_price", "39.80", row=1)
    walk.pick("value_method", "marked")
    walk.pick("lawful_source", "none")
    walk.pick("mark_measures", "ask", "inspect_goods")
    walk.pick("patent_marking", "yes")
    walk.type("patent_item", "折叠晾衣架", row=1)
    walk.pick("patent_place", "package", row=1)
    walk.type("patent_number", "202310123456.7", row=1)
    walk.fill("patent_number_as_printed", "yes", row=1)
    walk.pick("patent_proof", "no", row=1)
    walk.pick("patent_state", "counterfeit", row=1)
    walk.pick("patent_measures", "ask", "copy_books")
    walk.pick("gi_goods", "yes")
    walk.type("gi_name", "某某龙井")
    walk.pick("gi_register", "yes")
    walk.pick("gi_class", "primary")
    walk.pick("gi_approved", "no")
    walk.type("gi_list", "2026年9月30日省局名单")
    walk.pick("gi_mark", "code")
    walk.pick("gi_origin", "no")
    walk.type("gi_origin_note", "由茶农送货，没有单据")
    walk.pick("gi_quality", "yes")
    walk.type("gi_standard", "GB/T 18650")
    walk.type("gi_report_on", "2026-04-20")
    walk.type("gi_best_before", "2027-10-01")
    walk.pick("gi_misleading", "yes")
    walk.type("gi_wording", "龙井茶类")
    walk.pick("gi_sample", "yes")
    walk.type("gi_sample_quantity", "2")
    walk.type("gi_seal", "粤封0098")
    walk.pick("special_sign", "unlicensed")
    walk.type("sign_text", "某届运动会会徽")
    walk.pick("sign_measures", "ask", "inspect_goods")
    walk.nothing_found(7, 8)
    walk.pick("order_when", "date")
    walk.type("order_date", "2026-11-13")
    walk.type("material_list", "授权书、龙井茶进货单据和产地证明")
    walk.type("material_due", "2026-11-11")
    walk.pick("severity", "general")
    walk.pick("publicity", "yes")
    walk.pick("opinion", "disagrees")
    walk.type("opinion_text", "水壶是从批发市场进的，不知道是假的")


def refuses(walk: Walk) -> None:
    """Another keeper than the one listed asks for another officer and refuses; what else a stall shows."""
    walk.fill("earlier_findings", "店招标注“授权经销”")
    walk.certificates()
    walk.pick("recusal", "yes")
    walk.type("recusal_reason", "称检查人员陈思与相邻摊位有亲戚关系")
    walk.pick("present_kind", "refuses")
    walk.type("absence_recording", "执法记录仪DSJ-0312")
    walk.pick("entry_code", "no")
    walk.pick("premises_kind", "other")
    walk.type("premises_other", "夜市摊位")
    walk.pick("key_areas", "none")
    walk.pick("registered", "no")
    walk.type("party_name", "王强")
    walk.pick("party_kind", "natural_person")
    walk.pick("no_code_reason", "exempt")
    walk.pick("licence", "na")
    walk.pick("dealer_sign", "shown")
    walk.type("dealer_brand", "澜川")
    walk.type("dealer_licensor", "深圳市澜川家居科技有限公司")
    walk.type("dealer_until", "2026-12-31")
    walk.pick("earlier_done", "part")
    walk.type("earlier_note", "灯箱尚未更换")
    walk.type("checked_name", "卷烟", row=1)
    walk.type("checked_quantity", "20", row=1)
    walk.pick("checked_unit", "box", row=1)
    walk.pick("purchase", "none")
    walk.pick("marks", "none")
    walk.pick("counterfeit", "confirmed")
    walk.type("counterfeit_text", SUSPECTED)
    walk.type("goods_name", "运动水壶", row=1)
    walk.type("goods_brand", "禾田鹿", row=1)
    walk.type("goods_quantity", "3", row=1)
    walk.pick("goods_unit", "piece", row=1)
    walk.type("goods_producer", "某某塑料制品厂", row=1)
    walk.type("goods_place", "摊位后箱体内", row=1)
    walk.pick("lawful_source", "invoice")
    walk.nothing_found(5)
    walk.pick("gi_goods", "yes")
    walk.type("gi_name", "某某柑橘")
    walk.pick("gi_register", "no")
    walk.pick("gi_class", "primary")
    walk.pick("gi_approved", "yes")
    walk.type("gi_list", "2026年9月30日省局名单")
    walk.pick("gi_mark", "shape")
    walk.type("gi_user_code", "91310000MA1FL0XY0A")
    walk.pick("gi_origin", "yes")
    walk.type("gi_place", "某某镇，某某合作社，证明0231号，批次2026-10")
    walk.pick("gi_quality", "no")
    walk.type("gi_quality_note", "合作社没有提供")
    walk.pick("gi_misleading", "no")
    walk.pick("special_sign", "not_filed")
    walk.type("sign_text", "某届博览会会徽")
    walk.type("sign_contract_on", "2026-08-01")
    walk.pick("olympic_use", "lookalike")
    walk.type("olympic_text", "五环造型灯饰")
    walk.pick("olympic_measures", "ask")
    walk.pick("must_register", "no")
    walk.type("must_register_goods", "散装卷烟")
    walk.pick("refused_materials", "yes")
    walk.type("refused_what", "进货单据")
    walk.type("refused_recording", "执法记录仪DSJ-0312")
    walk.pick("disposition", "R", "M", "X", "T", "S")
    walk.type("material_list", "进货单据、许可合同")
    walk.type("material_due", "2026-11-13")
    walk.pick("transfer_to", "agri")
    walk.type("organiser_contact", "市场管理处孙岚 13900000000")
    walk.pick("severity", "serious")
    walk.pick("serious_flags", "amount")
    walk.pick("publicity", "no")
    walk.pick("opinion", "refuses")


WALKS = {"clean": clean, "problems": problems, "refuses": refuses}
_SAME = (("counterfeit", "same"),)
_GI = (("gi_goods", "yes"),)
_QUALITY = (*_GI, ("gi_quality", "yes"))
RULES = (
    *blocks.TOUR,
    *blocks.OPENING,
    *blocks.WITNESS,
    *blocks.ORDER,
    *blocks.closing(("licence", "no")),
    Rule("key_areas", good="food drug", bad="none food"),
    Rule("dealer_until", good="2026-11-06", bad="2026-11-05", after=(("dealer_sign", "shown"),)),
    Rule("dealer_until", good="2026-11-05", bad="2026-11-06", after=(("dealer_sign", "expired"),)),
    Rule("checked_quantity", good="0", bad="-1", after=(("checked_unit", "kg"),)),
    Rule("checked_quantity", good="1.001", bad="1.0015", after=(("checked_unit", "kg"),)),
    Rule("checked_quantity", good="12", bad="2.5", after=(("checked_unit", "box"),)),
    Rule("unproven_papers", good="invoice record", bad="none record", after=(("purchase", "part"),)),
    Rule("mark_class", good="45", bad="46", after=(("marks", "problem"),)),
    Rule("counterfeit_text", good=SUSPECTED, bad="太短的描述", after=_SAME),
    Rule("lawful_source", good="list invoice", bad="none list", after=_SAME),
    Rule("goods_quantity", good="3", bad="2.5", after=(*_SAME, ("goods_unit", "piece"))),
    Rule("goods_price", good="0.5", bad="-0.5", after=_SAME),
    Rule("gi_report_on", good="2026-11-06", bad="2026-11-07", after=_QUALITY),
    Rule(
        "gi_best_before",
        good="2026-04-20",
        bad="2026-04-19",
        after=(*_QUALITY, ("gi_report_on", "2026-04-20")),
    ),
    Rule("gi_sample_quantity", good="1", bad="0", after=(*_GI, ("gi_sample", "yes"))),
    Rule("sign_contract_on", good="2026-11-06", bad="2026-11-07", after=(("special_sign", "licensed"),)),
)
