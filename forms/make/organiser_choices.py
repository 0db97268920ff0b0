"""The choices only the inspection of an organiser before the exhibition has."""

from choices import Choice

# list -> (value, Chinese, English)
OWN: dict[str, list[Choice]] = {
    "coverage": [
        ("all", "全部", "All"),
        ("part", "部分", "Some"),
        ("none", "没有", "None"),
    ],
    "screened": [
        ("all", "全部审查", "All exhibits"),
        ("key", "审查重点类别", "Key categories"),
        ("sample", "抽查", "A sample"),
        ("none", "未审查", "Not at all"),
    ],
    "risk": [
        ("clear", "已排查，未见风险", "Done, no risk seen"),
        ("risk", "已排查，有风险", "Done, risks seen"),
        ("not_done", "未排查", "Not done"),
    ],
    "risk_action": [
        ("reminded", "提醒参展方", "Exhibitor reminded"),
        ("proof", "要求补充权利证明", "Proof asked for"),
        ("withdrawn", "不予参展", "Not admitted"),
        ("watch", "展中重点巡查", "To be watched at the show"),
    ],
    "station_staff": [
        ("ip_dept", "知识产权部门人员", "IP department"),
        ("organiser", "主办方人员", "Organiser"),
        ("patent", "专利人员", "Patents"),
        ("trademark", "商标人员", "Trademarks"),
        ("copyright", "版权人员", "Copyright"),
        ("technical", "技术人员", "Technical"),
        ("legal", "法律人员", "Legal"),
        ("no_ip_dept", "无知识产权部门人员", "Nobody from an IP department"),
    ],
    "emblem": [
        ("clear", "查询未见冲突", "Searched, no conflict"),
        ("registered", "已注册", "Registered"),
        ("applied", "已申请", "Applied for"),
        ("conflict", "存在冲突风险", "Risk of conflict"),
        ("not_searched", "未查询", "Not searched"),
    ],
    "files_rule": [
        ("guangdong", "广东省（三年）", "Guangdong (three years)"),
        ("other", "其他地区规定", "Another local rule"),
    ],
    "files_kept": [
        ("enough", "符合", "Long enough"),
        ("short", "不足", "Too short"),
    ],
}
