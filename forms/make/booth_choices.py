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
    "claimed": [
        ("no", "无", "None"),
        ("yes", "有，转投诉登记", "Yes, to complaint form"),
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
