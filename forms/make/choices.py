"""The choices the checklists share: the trade's code lists, and lists several forms use.

A form hands in what only it has; the workbook gets the lists its questions name, in their order.
"""

from collections.abc import Iterable, Mapping

from sheets import EN, ZH, Row, choices_of

from inspector.domain.power import MEASURES, power

Choice = tuple[str, str, str]  # value, Chinese, English

COMMON: dict[str, list[Choice]] = {
    "asks": [
        ("no", "不申请", "No"),
        ("yes", "申请回避", "Yes"),
    ],
    "no_yes": [
        ("no", "否", "No"),
        ("yes", "是", "Yes"),
    ],
    "seen": [
        ("yes", "有", "Yes"),
        ("no", "无", "No"),
        ("na", "不适用", "Not applicable"),
    ],
    "shown": [
        ("yes", "已出示", "Shown"),
        ("no", "未出示", "Not shown"),
    ],
    "party_kind": [
        ("company", "企业", "Company"),
        ("individual_business", "个体工商户", "Individual business"),
        ("natural_person", "自然人", "Natural person"),
        ("foreign", "境外主体", "Foreign entity"),
        ("other", "其他", "Other"),
    ],
    "no_code": [
        ("not_shown", "未能出示", "Not shown yet"),
        ("foreign", "境外主体", "Foreign"),
        ("own_produce", "自产农产品", "Farmer selling own produce"),
        ("exempt", "依法免登记", "Exempt by law"),
    ],
    "ownership": [
        ("state", "国有", "State-owned"),
        ("collective", "集体", "Collective"),
        ("private", "民营", "Private"),
        ("foreign_invested", "外商投资", "Foreign-invested"),
        ("hmt", "港澳台投资", "Hong Kong, Macao or Taiwan"),
        ("other", "其他", "Other"),
    ],
    "claim": [
        ("patent", "专利", "Patent"),
        ("trademark", "商标", "Trademark"),
        ("gi", "地理标志", "Geographical indication"),
        ("copyright", "著作权", "Copyright"),
        ("well_known", "驰名商标", "Well-known mark"),
        ("special_sign", "特殊标志", "Special sign"),
        ("none", "无", "None"),
    ],
    "right_kind": [
        ("invention", "发明专利", "Invention patent"),
        ("utility_model", "实用新型专利", "Utility model patent"),
        ("design", "外观设计专利", "Design patent"),
        ("trademark", "注册商标", "Registered trademark"),
        ("collective_mark", "集体商标", "Collective mark"),
        ("certification_mark", "证明商标", "Certification mark"),
        ("gi", "地理标志产品", "Geographical indication"),
        ("copyright", "著作权", "Copyright"),
        ("special_sign", "特殊标志", "Special sign"),
        ("olympic", "奥林匹克标志", "Olympic symbol"),
        ("official_sign", "官方标志", "Official sign"),
        ("plant_variety", "植物新品种", "Plant variety"),
        ("layout_design", "集成电路布图设计", "Layout design"),
        ("other", "其他权利", "Other right"),
    ],
    "right_status": [
        ("valid", "有效", "Valid"),
        ("lapsed", "失效", "Lapsed"),
        ("applied", "申请中", "Applied only"),
        ("invalidated", "被宣告无效", "Invalidated"),
        ("expired", "期满", "Expired"),
        ("not_found", "未查到", "Not found"),
        ("not_verified", "未核实", "Not verified"),
    ],
    "licence_kind": [
        ("owner", "权利人本人", "Owner"),
        ("exclusive", "独占许可", "Exclusive licence"),
        ("sole", "排他许可", "Sole licence"),
        ("ordinary", "普通许可", "Ordinary licence"),
        ("distribution", "经销授权", "Distribution"),
        ("none", "无授权", "None"),
    ],
    "status": [
        ("valid", "有效", "Valid"),
        ("lapsed", "失效", "Lapsed"),
        ("applied", "申请中", "Applied only"),
        ("not_found", "未查到", "Not found"),
        ("not_verified", "离线未核查", "Offline, not verified"),
    ],
    "done": [
        ("yes", "已整改", "Done"),
        ("part", "部分整改", "Partly"),
        ("no", "未整改", "Not done"),
    ],
    "place": [
        ("package", "包装", "Packaging"),
        ("tag", "吊牌", "Tag"),
        ("body", "展品本体", "Exhibit itself"),
        ("manual", "说明书", "Manual"),
        ("leaflet", "宣传册", "Brochure"),
        ("board", "展板", "Board"),
        ("screen", "屏幕", "Screen"),
    ],
    "unit": [
        ("piece", "件", "Piece"),
        ("box", "箱", "Box"),
        ("bag", "袋", "Bag"),
        ("set", "套", "Set"),
        ("kg", "千克", "kg"),
        ("other", "其他", "Other"),
    ],
    "when": [
        ("immediately", "立即", "Immediately"),
        ("date", "限期", "By a date"),
    ],
    "opinion": [
        ("agrees", "无异议", "Agrees"),
        ("disagrees", "有异议", "Disagrees"),
        ("refuses", "拒绝表态", "Refuses to say"),
    ],
    "removal": [
        ("cover", "遮盖", "Cover"),
        ("remove", "撤展", "Remove"),
        ("replace", "更换", "Replace"),
    ],
    "severity": [
        ("minor", "轻微", "Minor"),
        ("general", "一般", "General"),
        ("serious", "严重", "Serious"),
    ],
    "serious": [
        ("wide", "涉及面广", "Wide area"),
        ("long", "持续时间长", "Long duration"),
        ("amount", "涉案金额大", "Large amount"),
        ("attention", "社会关注度高", "High attention"),
    ],
    "marking": [
        ("correct", "规范", "Correct"),
        ("improper", "标注不规范", "Not proper"),
        ("counterfeit", "涉嫌假冒专利", "Suspected fake"),
        ("doubt", "待核", "To verify"),
    ],
    "marks": [
        ("fine", "未见异常", "Nothing wrong"),
        ("problem", "有问题，逐件登记", "Problem: list each"),
        ("none", "未使用注册标记", "No such sign"),
    ],
    "mark_fault": [
        ("unregistered", "未注册标注注册标记", "Unregistered"),
        ("beyond", "超出核定商品", "Beyond the goods"),
        ("altered", "自行改变注册商标", "Altered"),
        ("forbidden", "使用禁用标志", "Prohibited sign"),
    ],
    "gi_use": [
        ("none", "未使用", "Not used"),
        ("correct", "未见异常", "Nothing wrong"),
        ("name", "涉嫌擅用名称", "Name misused"),
        ("mark", "专用标志不规范", "Special mark not proper"),
        ("origin", "产地无证明", "Origin not proven"),
    ],
    "sign_use": [
        ("none", "未使用", "None"),
        ("licensed", "已获许可", "Licensed"),
        ("unlicensed", "未获许可", "Not licensed"),
        ("out_of_scope", "超出范围", "Out of scope"),
        ("lookalike", "足以引人误认", "Misleading look-alike"),
    ],
    "sign_kind": [
        ("special_sign", "特殊标志", "Special sign"),
        ("olympic", "奥林匹克标志", "Olympic symbol"),
    ],
}

MEASURE_WORDS = {
    "ask": ("询问有关当事人", "Ask the persons concerned"),
    "inspect_premises": ("现场检查", "Inspect the premises"),
    "copy_books": ("查阅、复制有关资料", "Read and copy papers"),
    "inspect_goods": ("检查有关物品", "Inspect the goods"),
    "seize": ("查封、扣押（另行报批）", "Seal or seize (with approval)"),
    "order": ("责令停止、改正", "Order to stop or correct"),
}
MEASURE_COLUMNS = ("trademark", "patent_counterfeit", "special_sign", "olympic", "gi")


def words(choices: str | Iterable[Choice], language: str) -> dict[str, str]:
    """The words of a list by value, as they stand inside a sentence; a form's own list is given itself."""
    place = 1 if language == "zh" else 2
    rows = (COMMON.get(choices) or choices_of(choices)) if isinstance(choices, str) else choices
    found = {row[0]: row[place] for row in rows}
    return found if language == "zh" else {value: _inside(text) for value, text in found.items()}


def _inside(text: str) -> str:
    """An English label as it stands inside a sentence; names keep their capitals."""
    return text if text.startswith(NAMES) else text[0].lower() + text[1:]


NAMES = ("Olympic", "IP ", "GI ", "Hong Kong")


def sheet(rows: Iterable[Row], own: Mapping[str, list[Choice]]) -> list[dict[str, str]]:
    """The choices sheet: every list the questions name, in the order they are named."""
    named = dict.fromkeys(row.type.split()[1] for row in rows if row.type.startswith(("select_", "rank ")))
    return [choice for name in named for choice in _list(name, own)]


def _list(name: str, own: Mapping[str, list[Choice]]) -> list[dict[str, str]]:
    if name == "measure":
        return _measures()
    rows = own.get(name) or COMMON.get(name) or choices_of(name)
    return [_row(name, value, zh, en) for value, zh, en in rows]


def _row(name: str, value: str, zh: str, en: str) -> dict[str, str]:
    return {"list_name": name, "name": value, f"label::{ZH}": zh, f"label::{EN}": en}


def _measures() -> list[dict[str, str]]:
    """What the law lets an officer do, with a column for each kind of right (domain reference 2.6)."""
    found = []
    for measure in MEASURES:
        allowed = {right: "yes" if power(right, measure).allowed else "no" for right in MEASURE_COLUMNS}
        found.append(_row("measure", measure, *MEASURE_WORDS[measure]) | allowed)
    return found
