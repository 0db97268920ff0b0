"""The choices only the booth inspection has."""

from choices import Choice

# list -> (value, Chinese, English)
OWN: dict[str, list[Choice]] = {
    "same": [
        ("same", "一致", "As reported"),
        ("more", "有增加", "More"),
        ("changed", "有变化", "Changed"),
        ("not_prechecked", "未报备", "Not reported"),
    ],
    "marking": [
        ("correct", "规范", "Correct"),
        ("improper", "标注不规范", "Not proper"),
        ("counterfeit", "涉嫌假冒专利", "Suspected fake"),
        ("doubt", "待核", "To verify"),
    ],
    "claimed": [
        ("no", "无", "None"),
        ("yes", "有，转投诉登记", "Yes, to complaint form"),
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
    "suspicion": [
        ("no", "未发现", "No"),
        ("same", "商标、商品均相同", "Same mark, same goods"),
        ("similar", "近似", "Similar"),
        ("unclear", "待核", "Unclear"),
    ],
    "wording": [
        ("well_known", "驰名商标", "Well-known mark"),
        ("state_patent", "国家专利", "“State patent”"),
        ("superlative", "国家级、最佳等", "Superlatives"),
        ("award", "不实奖项荣誉", "False awards"),
        ("other", "其他", "Other"),
    ],
}
