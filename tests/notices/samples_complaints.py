"""Facts for the papers of complaints and of what is handed on. All people and firms are invented."""

# ruff: noqa: E501 (Chinese text counts double)
from tests.notices.samples import Facts, common

DESK = "广州琶洲展馆4.1馆知识产权投诉点"
DESK_EN = "the IP desk, hall 4.1, Pazhou Complex"


def _number(word: str, sequence: int) -> str:
    return f"穗市监{word}〔2026〕{sequence}号"


def _provision(zh: str, en: str) -> Facts:
    return {"zh": zh, "en": en}


EXM = "《展会知识产权保护办法》", "Measures for the Protection of Intellectual Property Rights at Exhibitions"
EXG = (
    "《展会知识产权保护指引》",
    "Guidelines for the Protection of Intellectual Property Rights at Exhibitions",
)


def complaint(number: str, issued_at: str = "2026-11-05T13:50:00+08:00") -> Facts:
    """What every paper of this complaint carries: a design, complained of at the desk by its owner."""
    return {
        **common(number),
        "issued_at": issued_at,
        "complaint": {
            "number": "展0021",
            "received_at": "2026-11-05T13:05:00+08:00",
            "complete_at": "2026-11-05T13:40:00+08:00",
            "channel_zh": "现场投诉点",
            "channel_en": "on-site desk",
        },
        "complainant": {
            "name": "杭州云栖户外用品有限公司",
            "name_en": "Hangzhou Yunqi Outdoor Co., Ltd.",
            "credit_code": "91330100MA5FL0XY0B",
            "phone": "13700000000",
            "role_zh": "权利人",
            "role_en": "right holder",
        },
        "right": {
            "zh": "外观设计专利“水壶”（专利号ZL202330001234.8，权利人杭州云栖户外用品有限公司）",
            "en": 'design patent "Water bottle", no. ZL202330001234.8, right holder Hangzhou Yunqi Outdoor Co., Ltd.',
        },
        "exhibits": [
            {"name": "运动水壶", "name_en": "Sports bottle", "model": "HT-08", "place": "展位入口左侧展架", "place_en": "shelf left of the entrance"},
            {"name": "儿童吸管水壶", "name_en": "", "model": "HT-09K", "place": "中央展台"},
        ],
        "contact": {"name": "李明", "phone": "020-85591234", "place": DESK, "place_en": DESK_EN},
        "receipt": {"place": DESK},
    }  # fmt: skip


def _to_complainant(facts: Facts) -> Facts:
    return {**facts, "addressee": facts["complainant"]}


def accepted() -> Facts:
    """W16."""
    return {
        **_to_complainant(complaint(_number("展受", 7))),
        "basis": [_provision(f"{EXM[0]}第九条", f"{EXM[1]}, art. 9")],
    }


def supplement() -> Facts:
    """W16S: two papers are missing; the name of the second is not translated."""
    return {
        **_to_complainant(complaint(_number("展补", 3))),
        "basis": [_provision(f"{EXM[0]}第九条", f"{EXM[1]}, art. 9")],
        "supplement": {
            "due": "2026-11-06T12:00:00+08:00",
            "place": DESK,
            "place_en": DESK_EN,
            "list": [
                {"zh": "授权委托书，写明代理权限并由委托人签名或者盖章", "en": "A power of attorney that says what the agent may do, signed or sealed by the principal"},
                {"zh": "专利登记簿副本，或者国家知识产权局出具的其他专利权有效证明", "en": ""},
            ],
        },
    }  # fmt: skip


def refused() -> Facts:
    """W16R: a suit is pending."""
    return {
        **_to_complainant(complaint(_number("展不受", 2))),
        "basis": [_provision(f"{EXM[0]}第十七条", f"{EXM[1]}, art. 17")],
        "refusal": {
            "reason": "你（单位）已就同一纠纷向人民法院起诉，案号为（2026）浙01民初456号，该案尚在审理中",
            "reason_en": "A suit about the same dispute was filed and is pending: case (2026) 浙01民初456号",
            "ways": [
                {"zh": "在已经提起的诉讼中申请行为保全或者证据保全", "en": "In the pending suit, ask the court for a preservation order or to preserve evidence"},
                {"zh": "判决生效后，凭生效裁判文书再次投诉", "en": "Complain again with the judgment once it is effective"},
            ],
        },
    }  # fmt: skip


def forwarded() -> Facts:
    """W17: 24 hours from the full hour after it was handed over."""
    return {
        **complaint(_number("展转", 7), "2026-11-05T14:05:00+08:00"),
        "accepted": {"at": "2026-11-05T13:50:00+08:00", "number": _number("展受", 7)},
        "basis": [
            _provision(f"{EXM[0]}第十二条、第十三条", f"{EXM[1]}, art. 12, art. 13"),
            _provision(f"{EXG[0]}第十四条", f"{EXG[1]}, art. 14"),
        ],
        "claim": {
            "zh": "展品壶身弧线、提手形状和杯盖纹样与授权外观设计整体视觉效果无实质性差异；被投诉人未经许可陈列、派发宣传册并接受订货",
            "en": "The curve of the body, the shape of the handle and the pattern of the lid leave no substantial difference from the patented design; the respondent shows the goods, hands out leaflets and takes orders without a licence",
        },
        "answer": {"due": "2026-11-06T15:00:00+08:00", "hours": "24", "place": DESK, "place_en": DESK_EN},
        "enclosed": [
            {"zh": "投诉书副本", "en": "Copy of the complaint", "pages": "3"},
            {"zh": "专利证书、专利登记簿副本复印件", "en": "Copies of the patent certificate and of the register extract", "pages": "6"},
            {"zh": "比对说明及照片", "en": "", "pages": "4"},
        ],
    }  # fmt: skip


def decided() -> Facts:
    """W18: a preliminary opinion about a design, with an expert's opinion and measures."""
    facts = complaint(_number("展决", 5), "2026-11-06T14:47:12+08:00")
    return {
        **facts,
        "title": "展会知识产权投诉处理通知书",
        "preliminary": "yes",
        "addressees": [facts["complainant"], facts["party"]],
        "basis": [
            _provision(f"{EXM[0]}第十四条", f"{EXM[1]}, art. 14"),
            _provision(f"{EXG[0]}第十四条", f"{EXG[1]}, art. 14"),
        ],
        "facts_zh": "2026年11月5日13时05分，投诉人经现场投诉点提出投诉；材料于13时40分齐备，当日受理。14时12分向被投诉人送达转送（答辩）通知书，答辩期限至11月6日15时00分。"
        "经现场核查，4.1馆A101展位陈列运动水壶（HT-08）2件、儿童吸管水壶（HT-09K）1件，派发宣传册约200份（现场笔录展0024）",
        "facts_en": "The complaint came in at the desk on 5 November 2026, 13:05, was complete at 13:40 and accepted that day. The respondent was served at 14:12 and asked to answer by 15:00 on 6 November. Two sports bottles (HT-08) and one children's bottle (HT-09K) were on display at booth A101, and some 200 leaflets were handed out (record 展0024)",
        "claim": {"zh": "展品与其外观设计专利整体视觉效果无实质性差异，要求撤展并停止派发宣传册", "en": "There is no substantial difference between the exhibits and the patented design; the exhibits are to be removed and the leaflets stopped"},
        "defence": {"zh": "提手形状由供货商提供，愿意配合撤展；儿童吸管水壶造型不同，不构成侵权", "en": ""},
        "expert": {"zh": "广东某某知识产权鉴定中心冯越于2026年11月6日11时20分出具意见：HT-08与授权外观设计构成近似，HT-09K不近似", "en": "Feng Yue, 6 November 2026, 11:20: HT-08 is similar to the patented design, HT-09K is not"},
        "grounds": {
            "zh": "运动水壶（HT-08）的壶身弧线、提手和杯盖纹样与授权外观设计的整体视觉效果无实质性差异，被投诉人对此未提出相反证据；儿童吸管水壶（HT-09K）的造型和吸管结构与授权外观设计有明显区别",
            "en": "The curve of the body, the handle and the pattern of the lid of the sports bottle (HT-08) leave no substantial difference from the patented design, and the respondent showed nothing to the contrary; the children's bottle (HT-09K) is clearly different",
        },
        "result": {"zh": "初步认为运动水壶（HT-08）涉嫌侵权；对儿童吸管水壶（HT-09K）的投诉不成立", "en": "The sports bottle (HT-08) is suspected to infringe; the complaint about the children's bottle (HT-09K) is not established"},
        "measures": [
            {"zh": "运动水壶（HT-08）全部撤展", "en": "All sports bottles (HT-08) are removed from show"},
            {"zh": "停止派发并收回印有该展品的宣传册", "en": ""},
        ],
        "measures_due": "2026-11-06T18:00:00+08:00",
        "ways": [{"zh": "请求专利权人所在地或者侵权行为地的管理专利工作的部门裁决", "en": "Ask the department managing patent work for administrative adjudication"}, {"zh": "向有管辖权的人民法院起诉", "en": "Go to the court that has jurisdiction"}],
    }  # fmt: skip


def removal() -> Facts:
    """W19 of the department, to the organiser."""
    return {
        **complaint(_number("撤展", 3), "2026-11-06T14:55:00+08:00"),
        "issued_by": "department",
        "organiser": {"name": "广州穗展展览有限公司", "name_en": "Guangzhou Suizhan Exhibition Co., Ltd."},
        "basis": [
            _provision(f"{EXM[0]}第七条", f"{EXM[1]}, art. 7"),
            _provision(f"{EXG[0]}第十四条", f"{EXG[1]}, art. 14"),
        ],
        "reason": {
            "zh": "杭州云栖户外用品有限公司投诉深圳市澜川家居科技有限公司展出的展品涉嫌侵犯其外观设计专利，经审查作出初步处理意见（穗市监展决〔2026〕5号）",
            "en": "Exhibits of the party are suspected to infringe a design patent of Hangzhou Yunqi Outdoor Co., Ltd.; see the result 穗市监展决〔2026〕5号",
        },
        "exhibits": [
            {"name": "运动水壶", "name_en": "Sports bottle", "model": "HT-08", "quantity": "2件", "booth": "4.1A101"},
            {"name": "宣传册", "name_en": "Leaflets", "model": "", "quantity": "约200份", "booth": "4.1A101"},
        ],
        "measure": {"zh": "撤展、销毁宣传材料", "en": "remove from show, destroy the leaflets", "due": "2026-11-06T18:00:00+08:00", "hours": "3"},
        "consequences": {"zh": "逾期不执行的，请你单位依照参展合同取消其参展资格", "en": "If it is not done in time, the organiser may cancel the right to exhibit under the contract"},
    }  # fmt: skip


def removal_of_organiser() -> Facts:
    """W19 of the organiser, to its exhibitor."""
    return {
        **removal(),
        "issued_by": "organiser",
        "contract": {"zh": "《第一百四十届广州家居用品展览会参展合同》第12条第3款", "en": "clause 12(3) of the contract of exhibition"},
        "consequences": {"zh": "逾期不执行的，本单位将取消你单位的参展资格，并可以拒绝你单位参加下届展会", "en": ""},
    }  # fmt: skip


FACTS = (
    "2026年11月6日，我局在第一百四十届广州家居用品展览会4.1馆A101展位检查时，发现当事人陈列标有“云栖”注册商标的运动水壶（HT-08）2件，"
    "当事人未能出示授权文件，涉嫌侵犯注册商标专用权（现场笔录展0024）"
)
CRIM = "《行政执法机关移送涉嫌犯罪案件的规定》"


def _letter(number: str) -> Facts:
    return {
        **common(number),
        "receiver": {"name": "深圳市市场监督管理局（深圳市知识产权局）宝安监管局"},
        "subject": "深圳市澜川家居科技有限公司涉嫌侵犯注册商标专用权一案",
        "facts_zh": FACTS,
        "enclosed": [
            {"zh": "现场笔录及照片证据粘贴页复印件", "pages": "8"},
            {"zh": "权利人出具的辨认意见复印件", "pages": "3"},
        ],
        "contact": {"name": "李明", "phone": "020-85591234"},
    }


def transferred() -> Facts:
    """W20 of a clue."""
    return {
        **_letter(_number("移送", 4)),
        "title": "案件线索移送函",
        "reason": "当事人住所地或者违法行为发生地在你单位管辖区域，我局没有管辖权",
        "basis": [_provision("《市场监督管理行政处罚程序规定》第十四条", "")],
        "goods_listed": "yes",
    }


def crime() -> Facts:
    """W21."""
    return {
        **_letter(_number("涉罪移", 1)),
        "issued_at": "2026-11-10T17:00:00+08:00",
        "receiver": {"name": "广州市公安局"},
        "crime": "销售假冒注册商标的商品罪",
        "amount_text": "库存和陈列的侵权商品1260件，按标价计算货值人民币161280.00元（大写：壹拾陆万壹仟贰佰捌拾元整）",
        "basis": [_provision(f"{CRIM}第三条、第五条、第六条", "")],
        "reported_at": "2026-11-09T10:20:00+08:00",
        "approved_at": "2026-11-10T16:30:00+08:00",
        "enclosed": [
            {"zh": "涉嫌犯罪案件情况的调查报告", "pages": "6"},
            {"zh": "涉案物品清单", "pages": "2"},
            {"zh": "权利人出具的鉴别意见", "pages": "3"},
            {"zh": "其他有关涉嫌犯罪的材料（现场笔录、照片、账册复印件）", "pages": "41"},
        ],
        "copied_to": "广州市人民检察院",
    }


def assistance() -> Facts:
    """W22."""
    return {
        **_letter(_number("协查", 6)),
        "basis": [_provision("《市场监督管理行政处罚程序规定》第四十五条", "")],
        "asked": [
            {"zh": "当事人的主体身份、实际经营地址和负责人"},
            {"zh": "运动水壶（HT-08）的生产地址、生产数量和库存"},
            {"zh": "2025年1月1日以来的销售数量、单价、去向和销售渠道"},
            {"zh": "标有“云栖”标识的商品、包装和模具的来源"},
        ],
    }


PAPERS = [
    (kind, layout, sample)
    for kind, sample in {
        "W16": accepted,
        "W16S": supplement,
        "W16R": refused,
        "W17": forwarded,
        "W18": decided,
        "W19": removal,
    }.items()
    for layout in ("booth", "full", "reading")
] + [("W20", "full", transferred), ("W21", "full", crime), ("W22", "full", assistance)]
