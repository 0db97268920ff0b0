"""A printer in good order; one that also works to order, with others' marks in store; one that refuses."""

from inspector.domain.campaign import Target, TargetKind
from inspector.domain.party import Party
from tests.forms.walker import PARTY, Walk
from tests.forms.walks import Rule, Scene, blocks, items

PRINTER = Party(
    name="佛山市禾田包装印刷有限公司",
    name_en="Foshan Hetian Packaging and Printing Co., Ltd.",
    credit_code=PARTY.credit_code,
    representative="何伟",
    contact="梁敏",
)
SCENE = Scene(
    Target("t", "c", "", "", PRINTER, kind=TargetKind.FACTORY, address="佛山市禅城区沿江中路12号"),
    kind="routine",
    photos={"samples": 2, "others": 3, "closing": 2},
)
TO_LOCK = "others_marks"
ITEMS = items("H", 17)
SUSPECTED = "仓库二层货架上存放印有“禾田鹿”文字和图形的包装盒，委托单上没有注册人的授权"


def clean(walk: Walk) -> None:
    walk.opening()
    walk.pick("entry_code", "yes")
    walk.pick("business_kind", "printing")
    walk.nothing_found(2)
    walk.type("permit_no", "粤印证字440600123号")
    for name in ("client_papers", "certificates", "licences"):
        walk.type(f"{name}_sampled", "5")
        walk.type(f"{name}_fit", "5")
    walk.nothing_found(4, 5)
    walk.type("oldest_file", "2024-03-01")
    walk.nothing_found(6, 7)
    walk.pick("opinion", "agrees")
    walk.press()  # F9


def others_marks(walk: Walk) -> None:
    walk.opening()
    walk.pick("entry_code", "yes")
    walk.pick("business_kind", "printing", "packaging", "oem")
    walk.pick("registered", "yes")
    walk.pick("licence", "yes")
    walk.pick("permit", "yes")
    walk.type("permit_no", "粤印证字440600123号")
    walk.type("client_papers_sampled", "10")
    walk.type("client_papers_fit", "10")
    walk.type("certificates_sampled", "10")
    walk.type("certificates_fit", "8")
    walk.type("certificate_no", "7654321")
    walk.type("licences_sampled", "3")
    walk.type("licences_fit", "0")
    walk.pick("samples_match", "no")
    walk.pick("samples_plain", "no")
    walk.type("sample_sign", "澜川", row=1)
    walk.type("sample_number", "12345678", row=1)
    walk.type("sample_client", "佛山市某某日用品厂", row=1)
    walk.type("sample_quantity", "5000", row=1)
    walk.pick("sample_fault", "differs", row=1)
    walk.type("sample_sign", "禾川", row=2)
    walk.pick("sample_fault", "false_mark", row=2)
    walk.pick("order_register", "no")
    walk.type("order_register_note", "9月以后的委托未登记核查人")
    walk.pick("stock_register", "yes")
    walk.type("marks_in", "20000")
    walk.type("marks_out", "15000")
    walk.type("marks_stock", "4700")
    walk.pick("scrap", "yes")
    walk.pick("kept", "yes")
    walk.type("oldest_file", "2023-05-18")
    walk.type("oem_client", "海鸥株式会社", row=1)
    walk.type("oem_country", "日本", row=1)
    walk.type("oem_brand", "KAMOME", row=1)
    walk.type("oem_number", "7001234", row=1)
    walk.type("oem_class", "21", row=1)
    walk.type("oem_reviewer", "梁敏", row=1)
    walk.pick("oem_review", "reviewed", row=1)
    walk.type("oem_reviewed_on", "2026-06-10", row=1)
    walk.type("oem_produced_on", "2026-07-01", row=1)
    walk.type("oem_client", "广州某某贸易公司", row=2)
    walk.type("oem_brand", "禾田鹿", row=2)
    walk.pick("oem_review", "none", row=2)
    walk.pick("export", "domestic")
    walk.type("conflict_number", "7654321")
    walk.pick("leftovers", "yes")
    walk.type("surplus", "120")
    walk.type("rejected", "36")
    walk.pick("counterfeit", "yes")
    walk.type("counterfeit_text", SUSPECTED)
    walk.type("right_sign", "禾田鹿")
    walk.type("right_number", "7654321")
    walk.type("right_owner", "杭州某某户外用品有限公司")
    walk.type("goods_name", "包装盒", row=1)
    walk.type("goods_brand", "禾田鹿", row=1)
    walk.type("goods_quantity", "3200", row=1)
    walk.pick("goods_unit", "piece", row=1)
    walk.type("goods_price", "0.85", row=1)
    walk.type("goods_place", "仓库二层货架", row=1)
    walk.pick("value_method", "market")
    walk.pick("lawful_source", "none")
    walk.pick("mark_measures", "ask", "copy_books", "inspect_goods")
    walk.pick("clauses", "no")
    walk.type("clauses_note", "委托合同没有知识产权责任条款")
    walk.nothing_found(8)
    walk.pick("order_when", "date")
    walk.type("order_date", "2026-11-20")
    walk.type("material_list", "“禾田鹿”包装盒的委托合同、授权书、出库记录")
    walk.type("material_due", "2026-11-11")
    walk.pick("severity", "serious")
    walk.pick("serious_flags", "amount")
    walk.pick("opinion", "disagrees")
    walk.type("opinion_text", "包装盒是客户自带版样，不清楚有没有授权")


def refuses(walk: Walk) -> None:
    """Another enterprise in the same yard: no permit, nothing registered, nobody signs."""
    walk.certificates()
    walk.pick("recusal", "yes")
    walk.type("recusal_reason", "称检查人员陈思与竞争企业有来往")
    walk.pick("present_kind", "refuses")
    walk.type("absence_recording", "执法记录仪DSJ-0312")
    walk.pick("entry_code", "no")
    walk.pick("business_kind", "packaging", "oem", "own")
    walk.pick("registered", "no")
    walk.type("party_name", "佛山市江湾纸品厂")
    walk.pick("party_kind", "individual_business")
    walk.pick("no_code_reason", "not_shown")
    walk.pick("licence", "no")
    walk.type("licence_remark", "执照在会计处")
    walk.pick("permit", "no")
    walk.type("permit_note", "只做包装，不需要许可")
    walk.type("client_papers_sampled", "4")
    walk.type("client_papers_fit", "1")
    for name in ("certificates", "licences"):
        walk.type(f"{name}_sampled", "0")
    walk.pick("samples_match", "no")
    walk.pick("samples_plain", "nc")
    walk.type("sample_sign", "江湾", row=1)
    walk.pick("sample_fault", "licensee", row=1)
    walk.type("sample_sign", "国徽图形", row=2)
    walk.pick("sample_fault", "forbidden", row=2)
    for name in ("stock_register", "scrap", "kept", "leftovers"):
        walk.pick(name, "no")
        walk.type(f"{name}_note", "现场未见相关材料")
    walk.pick("order_register", "na")
    walk.type("oem_client", "深圳某某进出口公司", row=1)
    walk.type("oem_brand", "ABCD", row=1)
    walk.pick("oem_review", "late", row=1)
    walk.type("oem_reviewed_on", "2026-09-01", row=1)
    walk.type("oem_produced_on", "2026-08-01", row=1)
    walk.type("oem_client", "东莞某某公司", row=2)
    walk.type("oem_brand", "EFGH", row=2)
    walk.pick("oem_review", "incomplete", row=2)
    walk.pick("export", "conflict")
    walk.nothing_found(7)
    walk.pick("refused_materials", "yes")
    walk.type("refused_what", "委托合同和出库记录")
    walk.type("refused_recording", "执法记录仪DSJ-0312")
    walk.pick("disposition", "R", "M", "X", "T", "C", "S")
    walk.type("material_list", "营业执照、委托合同、出库记录")
    walk.type("material_due", "2026-11-13")
    walk.pick("transfer_to", "culture")
    walk.type("organiser_contact", "园区管理处孙岚 13900000000")
    walk.pick("severity", "general")
    walk.pick("opinion", "refuses")


WALKS = {"clean": clean, "others_marks": others_marks, "refuses": refuses}
_PRINTS, _OEM = (("business_kind", "printing"),), (("business_kind", "oem"),)
_FOUND = (("counterfeit", "yes"),)
_STOCK = (*_PRINTS, ("stock_register", "yes"))
_REVIEWED = (*_OEM, ("oem_review", "reviewed"), ("oem_reviewed_on", "2026-07-01"))
_LATE = (*_OEM, ("oem_review", "late"), ("oem_reviewed_on", "2026-07-01"))


def _of_printers(*rules: Rule) -> tuple[Rule, ...]:
    return tuple(Rule(one.name, one.good, one.bad, (*_PRINTS, *one.after)) for one in rules)


RULES = (
    *blocks.TOUR,
    *blocks.OPENING,
    *blocks.WITNESS,
    *blocks.ORDER,
    *blocks.closing(("licence", "no")),
    *_of_printers(
        *blocks.sampled("client_papers"), *blocks.sampled("certificates"), *blocks.sampled("licences")
    ),
    Rule("sample_quantity", good="0", bad="-1", after=(*_PRINTS, ("samples_match", "no"))),
    Rule("marks_in", good="0", bad="-1", after=_STOCK),
    Rule("marks_out", good="0", bad="-1", after=_STOCK),
    Rule("marks_stock", good="0", bad="-1", after=_STOCK),
    Rule("oldest_file", good="2026-11-06", bad="2026-11-07", after=(*_PRINTS, ("kept", "yes"))),
    Rule("oem_class", good="45", bad="46", after=_OEM),
    Rule("oem_reviewed_on", good="2026-11-06", bad="2026-11-07", after=_REVIEWED[:2]),
    Rule("oem_produced_on", good="2026-07-01", bad="2026-06-30", after=_REVIEWED),
    Rule("oem_produced_on", good="2026-06-30", bad="2026-07-01", after=_LATE),
    Rule("surplus", good="0", bad="-1", after=(*_OEM, ("leftovers", "yes"))),
    Rule("rejected", good="0", bad="-1", after=(*_OEM, ("leftovers", "yes"))),
    Rule("counterfeit_text", good=SUSPECTED, bad="太短的描述", after=_FOUND),
    Rule("lawful_source", good="list invoice", bad="none list", after=_FOUND),
    Rule("goods_quantity", good="3", bad="2.5", after=(*_FOUND, ("goods_unit", "piece"))),
    Rule("goods_price", good="0.5", bad="-0.5", after=_FOUND),
)
