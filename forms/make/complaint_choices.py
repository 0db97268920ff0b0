"""The choices only the exhibition complaint has."""

from choices import Choice

# list -> (value, Chinese, English)
OWN: dict[str, list[Choice]] = {
    "complainant_role": [
        ("owner", "权利人", "Right holder"),
        ("interested", "利害关系人", "Interested party"),
        ("agent", "代理人", "Agent"),
    ],
    "handed_in": [
        ("yes", "已提交", "Handed in"),
        ("no", "未提交", "Not handed in"),
    ],
    "report": [
        ("has", "已提交", "Handed in"),
        ("none", "未提交", "Not handed in"),
        ("not_needed", "不需要", "Not needed"),
    ],
    "bars": [
        ("none", "无", "None"),
        ("suit", "已就同一纠纷起诉", "A suit is filed"),
        ("invalidation", "处于无效宣告程序", "Invalidation pending"),
        ("ownership", "存在权属纠纷", "Ownership in dispute"),
        ("lapsed", "权利已经失效", "The right has lapsed"),
        ("repeated", "重复投诉", "Complained of before"),
        ("not_here", "不在本届展会", "Not at this exhibition"),
    ],
    "acceptance": [
        ("accept", "受理", "Accept"),
        ("supplement", "补正", "Ask for more"),
        ("refuse", "不予受理", "Do not accept"),
    ],
    "stage": [
        ("accepted", "受理、转送", "Accepted and forwarded"),
        ("decided", "作出处理意见", "Decided"),
    ],
    "answer": [
        ("denies", "否认", "Denies"),
        ("admits", "承认侵权", "Admits"),
        ("source", "合法来源", "Lawful source"),
        ("prior_use", "在先使用", "Prior use"),
        ("licence", "已获许可", "Licence"),
        ("prior_art", "现有技术、设计", "Prior art or design"),
        ("other", "其他", "Other"),
        ("none", "逾期未答辩", "No answer in time"),
    ],
    "outcome": [
        ("suspected", "涉嫌侵权", "Suspected infringement"),
        ("not_established", "不成立", "Not established"),
        ("admitted", "被投诉人承认", "Admitted"),
        ("settled", "和解、调解", "Settled"),
        ("withdrawn", "撤回", "Withdrawn"),
        ("transferred", "移送", "Transferred"),
        ("beyond", "超出处理范围", "Beyond our scope"),
    ],
    "show_measure": [
        ("remove", "撤展", "Remove from show"),
        ("cover", "遮盖", "Cover"),
        ("replace_board", "更换展板", "Replace the board"),
        ("destroy_leaflets", "销毁宣传材料", "Destroy leaflets"),
        ("cut_link", "删除、屏蔽、断开链接", "Delete, block or cut links"),
        ("cancel", "取消参展资格", "Cancel the right to exhibit"),
        ("commitment", "签署承诺书", "Commitment letter"),
    ],
    "executed": [
        ("yes", "已执行", "Done"),
        ("no", "未执行", "Not done"),
    ],
    "after_show": [
        ("none", "无", "None"),
        ("adjudication", "请求行政裁决", "Administrative adjudication"),
        ("court", "提起诉讼", "Court"),
        ("home", "移交当事人所在地", "Home authority"),
        ("case", "市场监管部门立案", "Market regulation case"),
    ],
}
