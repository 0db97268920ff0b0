"""Tracing after an exhibition: settled here; a letter to another region; handed to the police."""

from dataclasses import replace

from inspector.domain.campaign import Phase, TargetKind
from tests.forms.walker import BOOTH, Walk
from tests.forms.walks import Rule, Scene, blocks, items

SCENE = Scene(
    replace(BOOTH.target, kind=TargetKind.TRACING, concerns="b"), phase=Phase.POST, photos={"correction": 2}
)
TO_LOCK = "another_region"
ITEMS = items("E", 14)


def settled(walk: Walk) -> None:
    """The wording of a board, corrected and seen."""
    walk.pick("source_kind", "inspection")
    walk.type("source_number", "展0012")
    walk.type("source_date", "2026-11-05")
    walk.type("source_text", "展板使用“国家级驰名商标”字样，已责令改正")
    walk.nothing_found(2)
    walk.type("home_region", "440306")
    walk.pick("handed_to", "kept")
    walk.pick("corrected", "done")
    walk.type("corrected_note", "展板已更换，企业网站和宣传册已删除该用语，当事人提交了照片")
    walk.nothing_found(4, 5, 6)
    walk.pick("closed", "yes")


def another_region(walk: Walk) -> None:
    """A complaint; the exhibitor's home authority has answered; the exhibit is still sold online."""
    walk.pick("source_kind", "complaint")
    walk.type("source_number", "展诉2026-018")
    walk.type("source_date", "2026-10-12")
    walk.type("source_text", "被投诉人承认运动水壶与他人外观设计专利相近似，当场撤展")
    walk.nothing_found(2)
    walk.type("home_region", "440605")
    walk.type("home_place", "广东省佛山市南海区")
    walk.pick("handed_to", "other_region")
    walk.type("handed_organ", "佛山市南海区市场监督管理局")
    walk.pick("letter", "assistance")
    walk.type("letter_number", "穗市监协查〔2026〕31号")
    walk.type("sent_on", "2026-10-13")
    walk.pick("sent_way", "post")
    walk.type("sent_slip", "EMS1234567890123")
    walk.pick("reply", "yes")
    walk.type("replied_on", "2026-11-02")
    walk.type("reply_number", "佛南市监复〔2026〕9号")
    walk.pick("reply_result", "handled")
    walk.type("reply_text", "经检查，当事人仓库内尚存同款水壶36件，已责令停止销售")
    walk.pick("corrected", "partly")
    walk.type("corrected_note", "宣传册已更换，库存尚未处理完毕")
    walk.pick("on_sale", "yes")
    walk.type("sale_name", "户外运动水壶", row=1)
    walk.type("sale_shop", "禾田户外旗舰店", row=1)
    walk.type("sale_price", "39.80", row=1)
    walk.type("sale_url", "https://mall.example/item/8801", row=1)
    walk.pick("decided", "yes")
    walk.type("decision_number", "粤知法裁字〔2026〕102号")
    walk.type("decision_on", "2026-11-04")
    walk.type("decision_text", "认定被请求人侵犯外观设计专利权，责令停止销售")
    walk.pick("twice", "yes")
    walk.pick("bar", "yes")
    walk.type("bar_reason", "2025年春季展和本届展会先后两次被认定侵权")
    walk.pick("repeat_flag", "repeat")
    walk.pick("organiser_told", "yes")
    walk.type("told_on", "2026-11-05")
    walk.pick("figures", "no")
    walk.type("figures_note", "主办方称下周提交")
    walk.pick("order_when", "date")
    walk.type("order_date", "2026-11-20")
    walk.type("material_list", "展会投诉统计表")
    walk.type("material_due", "2026-11-13")
    walk.pick("severity", "serious")
    walk.pick("serious_flags", "attention")
    walk.pick("closed", "no")


def police(walk: Walk) -> None:
    """Another firm than the one registered; no reply yet, nothing known of corrections."""
    walk.pick("source_kind", "complaint")
    walk.type("source_number", "展诉2026-021")
    walk.type("source_date", "2026-11-03")
    walk.type("source_text", "投诉人反映展位销售大量涉嫌假冒其注册商标的水壶")
    walk.pick("registered", "no")
    walk.type("party_name", "佛山市禾田贸易有限公司")
    walk.pick("party_kind", "company")
    walk.pick("no_code_reason", "not_shown")
    walk.type("home_region", "440605")
    walk.pick("handed_to", "police")
    walk.type("handed_organ", "佛山市公安局南海分局")
    walk.pick("letter", "criminal")
    walk.type("letter_number", "穗市监移〔2026〕5号")
    walk.type("sent_on", "2026-11-05")
    walk.pick("sent_way", "direct")
    walk.pick("reply", "no")
    walk.pick("corrected", "unknown")
    walk.type("corrected_note", "当事人已离场，联系电话无人接听")
    walk.pick("on_sale", "nc")
    walk.nothing_found(5)
    walk.pick("repeat_flag", "malicious")
    walk.pick("organiser_told", "no")
    walk.type("organiser_told_note", "公安机关要求暂不公开")
    walk.pick("figures", "na")
    walk.type("material_list", "营业执照、进货来源证明")
    walk.type("material_due", "2026-11-13")
    walk.pick("closed", "no")


WALKS = {"settled": settled, "another_region": another_region, "police": police}
_SOURCE = (("source_date", "2026-10-12"),)
_AWAY = (*_SOURCE, ("handed_to", "other_region"))
_SENT = (*_AWAY, ("sent_on", "2026-10-13"))
_SALE = (("on_sale", "yes"),)
_TOLD = (("source_kind", "complaint"), ("organiser_told", "yes"))
_CLOSED = (("corrected", "done"), ("handed_to", "kept"), ("closed", "yes"))
RULES = (
    *blocks.TOUR,
    *blocks.ORDER,
    Rule("source_number", good="展0012", bad="1"),
    Rule("source_date", good="2026-11-05", bad="2026-11-07"),
    Rule("place", good="广州市海珠区新港东路9号", bad="A"),
    Rule("home_region", good="440605", bad="990000"),
    Rule("handed_organ", good="佛山市公安局南海分局", bad="公安", after=_AWAY),
    Rule("letter", good="assistance", bad="criminal", after=_AWAY),
    Rule("letter", good="criminal", bad="clue", after=(*_SOURCE, ("handed_to", "police"))),
    Rule("letter_number", good="穗市监协查〔2026〕31号", bad="31", after=_AWAY),
    Rule("sent_on", good="2026-10-13", bad="2026-10-11", after=_AWAY),
    Rule("reply_due", good="2026-11-04", bad="2026-10-13", after=_SENT),
    Rule("replied_on", good="2026-11-02", bad="2026-10-12", after=(*_SENT, ("reply", "yes"))),
    Rule("sale_price", good="39.80", bad="-1", after=_SALE),
    Rule("sale_url", good="https://mall.example/item/8801", bad="mall.example", after=_SALE),
    Rule("decision_on", good="2026-11-04", bad="2026-11-07", after=(("decided", "yes"),)),
    Rule("told_on", good="2026-11-05", bad="2026-11-07", after=_TOLD),
    Rule("disposition", good="none", bad="none C"),
    Rule("disposition", good="R C", bad="none", after=(("corrected", "none"),)),
    Rule("result", good="pending", bad="none", after=(("corrected", "none"),)),
    Rule("material_due", good="2026-11-07", bad="2026-11-06", after=(("disposition", "M"),)),
    Rule("closed", good="no", bad="yes", after=(*_SENT, ("corrected", "unknown"))),
    Rule("closed_on", good="2026-11-06", bad="2026-11-07", after=_CLOSED),
)  # fmt: skip
