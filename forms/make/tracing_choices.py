"""The choices only the tracing after the exhibition has."""

from choices import Choice

# list -> (value, Chinese, English)
OWN: dict[str, list[Choice]] = {
    "source_kind": [
        ("inspection", "现场检查", "Inspection"),
        ("complaint", "展会投诉", "Complaint"),
        ("screening", "展前排查", "Check before the exhibition"),
        ("clue", "线索", "Clue"),
    ],
    "handed_to": [
        ("kept", "本单位办理", "Kept here"),
        ("local", "本地其他单位", "Another unit here"),
        ("other_region", "外地知识产权部门", "Another region"),
        ("police", "公安机关", "Public security"),
    ],
    "letter": [
        ("assistance", "协助调查函", "Assistance letter"),
        ("case", "案件移送函", "Case transfer letter"),
        ("clue", "线索移送函", "Clue transfer letter"),
        ("criminal", "涉嫌犯罪案件移送书", "Suspected-crime transfer"),
    ],
    "reply": [
        ("yes", "已复函", "Replied"),
        ("no", "尚未复函", "Not yet"),
    ],
    "reply_result": [
        ("handled", "已处理", "Handled"),
        ("filed", "已立案", "Case filed"),
        ("nothing", "未发现问题", "Nothing found"),
        ("not_found", "查找不到当事人", "Party not found"),
        ("not_ours", "不属管辖", "Not theirs"),
        ("other", "其他", "Other"),
    ],
    "after_done": [
        ("done", "已整改", "Done"),
        ("partly", "部分整改", "Partly"),
        ("none", "未整改", "Not done"),
        ("unknown", "不明", "Not known"),
    ],
    "on_sale": [
        ("no", "未见在售", "Not on sale"),
        ("yes", "仍在售", "Still on sale"),
        ("nc", "未检查", "Not checked"),
    ],
    "decided": [
        ("no", "尚无", "None yet"),
        ("yes", "已有", "Yes"),
    ],
    "repeat_flag": [
        ("none", "无", "None"),
        ("repeat", "重复侵权", "Repeat"),
        ("group", "群体侵权", "Group"),
        ("malicious", "恶意侵权", "Malicious"),
    ],
    "closed": [
        ("yes", "办结", "Closed"),
        ("no", "未办结", "Not closed"),
    ],
}
