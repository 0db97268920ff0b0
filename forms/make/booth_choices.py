"""The choices of the booth inspection: the trade's code lists, and lists of its own."""

from sheets import choices_of

from inspector.domain.power import MEASURES, power

SHARED = ("yn", "present", "result", "disposition", "lawful_source", "value_method", "key_area", "receiver")

# list -> (value, Chinese, English)
OWN: dict[str, list[tuple[str, str, str]]] = {
    "asks": [("no", "不申请", "No"), ("yes", "申请回避", "Yes")],
    "no_yes": [("no", "否", "No"), ("yes", "是", "Yes")],
    "seen": [("yes", "有", "Yes"), ("no", "无", "No"), ("na", "不适用", "Not applicable")],
    "shown": [("yes", "已出示", "Shown"), ("no", "未出示", "Not shown")],
    "same": [
        ("same", "一致", "As reported"),
        ("more", "有增加", "More"),
        ("changed", "有变化", "Changed"),
        ("not_prechecked", "未报备", "Not reported"),
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
    "claim": [
        ("patent", "专利", "Patent"),
        ("trademark", "商标", "Trademark"),
        ("gi", "地理标志", "Geographical indication"),
        ("copyright", "著作权", "Copyright"),
        ("well_known", "驰名商标", "Well-known mark"),
        ("special_sign", "特殊标志", "Special sign"),
        ("none", "无", "None"),
    ],
    "status": [
        ("valid", "有效", "Valid"),
        ("lapsed", "失效", "Lapsed"),
        ("applied", "申请中", "Applied only"),
        ("not_found", "未查到", "Not found"),
        ("not_verified", "离线未核查", "Offline, not verified"),
    ],
    "done": [("yes", "已整改", "Done"), ("part", "部分整改", "Partly"), ("no", "未整改", "Not done")],
    "place": [
        ("package", "包装", "Packaging"),
        ("tag", "吊牌", "Tag"),
        ("body", "展品本体", "Exhibit itself"),
        ("manual", "说明书", "Manual"),
        ("leaflet", "宣传册", "Brochure"),
        ("board", "展板", "Board"),
        ("screen", "屏幕", "Screen"),
    ],
    "marking": [
        ("correct", "规范", "Correct"),
        ("improper", "标注不规范", "Not proper"),
        ("counterfeit", "涉嫌假冒专利", "Suspected fake"),
        ("doubt", "待核", "To verify"),
    ],
    "claimed": [("no", "无", "None"), ("yes", "有，转投诉登记", "Yes, to complaint form")],
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
    "suspicion": [
        ("no", "未发现", "No"),
        ("same", "商标、商品均相同", "Same mark, same goods"),
        ("similar", "近似", "Similar"),
        ("unclear", "待核", "Unclear"),
    ],
    "unit": [
        ("piece", "件", "Piece"),
        ("box", "箱", "Box"),
        ("bag", "袋", "Bag"),
        ("set", "套", "Set"),
        ("kg", "千克", "kg"),
        ("other", "其他", "Other"),
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
    "wording": [
        ("well_known", "驰名商标", "Well-known mark"),
        ("state_patent", "国家专利", "“State patent”"),
        ("superlative", "国家级、最佳等", "Superlatives"),
        ("award", "不实奖项荣誉", "False awards"),
        ("other", "其他", "Other"),
    ],
    "when": [("immediately", "立即", "Immediately"), ("date", "限期", "By a date")],
    "opinion": [
        ("agrees", "无异议", "Agrees"),
        ("disagrees", "有异议", "Disagrees"),
        ("refuses", "拒绝表态", "Refuses to say"),
    ],
    "removal": [("cover", "遮盖", "Cover"), ("remove", "撤展", "Remove"), ("replace", "更换", "Replace")],
    "severity": [("minor", "轻微", "Minor"), ("general", "一般", "General"), ("serious", "严重", "Serious")],
    "serious": [
        ("wide", "涉及面广", "Wide area"),
        ("long", "持续时间长", "Long duration"),
        ("amount", "涉案金额大", "Large amount"),
        ("attention", "社会关注度高", "High attention"),
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


def words(name: str, language: str) -> dict[str, str]:
    """The words of a list by value, as they stand inside a sentence."""
    place = 1 if language == "zh" else 2
    found = {row[0]: row[place] for row in OWN.get(name) or choices_of(name)}
    return found if language == "zh" else {value: text[0].lower() + text[1:] for value, text in found.items()}


def rows() -> list[dict[str, str]]:
    """The choices sheet."""
    from sheets import EN, ZH

    lists = {**{name: choices_of(name) for name in SHARED}, **OWN}
    found = [
        {"list_name": name, "name": value, f"label::{ZH}": zh, f"label::{EN}": en}
        for name, choices in lists.items()
        for value, zh, en in choices
    ]
    for measure in MEASURES:
        zh, en = MEASURE_WORDS[measure]
        allowed = {right: "yes" if power(right, measure).allowed else "no" for right in MEASURE_COLUMNS}
        found.append(
            {"list_name": "measure", "name": measure, f"label::{ZH}": zh, f"label::{EN}": en, **allowed}
        )
    return found
