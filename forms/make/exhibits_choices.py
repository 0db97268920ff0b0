"""The choices only the check of exhibits before the exhibition has."""

from choices import Choice

# list -> (value, Chinese, English)
OWN: dict[str, list[Choice]] = {
    "supplied": [
        ("yes", "已申报", "Reported"),
        ("no", "未申报", "Not reported"),
    ],
    "chain": [
        ("yes", "完整", "Complete"),
        ("no", "不完整", "Not complete"),
        ("nc", "未核查", "Not checked"),
    ],
    "disputed": [
        ("none", "无", "None"),
        ("complaint", "有投诉", "A complaint"),
        ("decision", "有生效裁判或者决定", "An effective decision"),
    ],
    "grade": [
        ("low", "低", "Low"),
        ("medium", "中", "Medium"),
        ("high", "高", "High"),
    ],
    "admission": [
        ("admitted", "可以参展", "Admitted"),
        ("corrected", "整改后可以参展", "Admitted once corrected"),
        ("not_shown", "不予展出", "Not to be shown"),
        ("verify", "进馆后现场核实", "To be verified on site"),
    ],
}
