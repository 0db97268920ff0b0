"""Facts for the papers of the check itself; people, firms and the agency's discipline text are invented."""

# ruff: noqa: E501 (Chinese text counts double)
from tests.notices.samples import Facts, common

PLACE = "广州琶洲展馆 4.1 馆 A101 展位"
PLACE_EN = "Pazhou Complex, hall 4.1, booth A101, Guangzhou"
CONTACT = {"name": "李明", "name_en": "Li Ming", "phone": "020-85591234"}
RECEIPT = {"way": "direct", "place": PLACE}
TRADEMARK = {"zh": "《商标法》第六十二条第一款第（三）项", "en": "Trademark Law, art. 62(1)(3)"}
PATENT = {"zh": "《专利法》第六十九条第一款", "en": "Patent Law, art. 69(1)"}


def check() -> Facts:
    return {
        "kind": "special",
        "source": "2026年秋季展会知识产权保护专项行动工作方案",
        "source_en": "Work plan for the protection of intellectual property at the exhibitions of autumn 2026",
        "task_number": "穗市监专〔2026〕7号",
        "items": [
            {
                "zh": "展品、包装和宣传品上专利标识的使用",
                "en": "Patent marking on exhibits, packing and printed matter",
            },
            {
                "zh": "注册商标标记、注册商标的使用和授权情况",
                "en": "Use of registered trade marks and their authorisation",
            },
            {"zh": "地理标志专用标志、特殊标志和奥林匹克标志的使用", "en": ""},
        ],
        "way": "on_site",
        "times": "1",
        "cap": "2",
        "counts": "yes",
        "urgent": "no",
        "reason": "展会期间涉嫌假冒专利的投诉较上届增加",
    }


def number_page() -> Facts:
    """The page that says which formal number a paper with a temporary one has."""
    return {
        **common(),
        "paper": {
            "title_zh": "责令改正通知书",
            "title_en": "Order to correct",
            "id": "0199f0c2-7b1e-7c3a-9d52-4f1f5e6a7b8c",
            "temporary": "暂5E6A7B-3",
            "on": "2026-11-06T14:49:00+08:00",
            "edition": 1,
        },
        "formal": "穗市监责改〔2026〕118号",
        "contact": CONTACT,
    }


def notice_of_inspection() -> Facts:
    """W02: a booth of tomorrow's tour."""
    return {
        **common("穗市监检通〔2026〕103号"),
        "issued_at": "2026-11-05T16:00:00+08:00",
        "check": check(),
        "started_at": "2026-11-06T09:30:00+08:00",
        "ended_at": "2026-11-06T17:00:00+08:00",
        "basis": [TRADEMARK, PATENT],
        "place": PLACE,
        "place_en": PLACE_EN,
        "assistants": [
            {
                "name": "何芳",
                "role": "展馆服务台，引导",
                "role_en": "service desk of the exhibition, as a guide",
            }
        ],
        "prepare": [
            {"zh": "营业执照副本或者其复印件", "en": "Business licence or a copy of it"},
            {
                "zh": "展品所涉专利证书、专利登记簿副本、商标注册证和许可、授权文件",
                "en": "Patent certificates, extracts of the patent register, trade mark certificates, licences and "
                "authorisations for the exhibits",
            },
        ],
        "discipline_zh": "（机关文本示例）严禁逐利检查；严禁接受被检查单位的馈赠、报酬和福利待遇；严禁参加被检查单位安排的宴请、娱乐和旅游；"
        "严禁由被检查单位支付费用；严禁泄露被检查单位的商业秘密。不得妨碍正常经营，不得重复检查，不得超出通知的事项检查",
        "discipline_en": "(Specimen of an agency's text) No inspection for profit; no gifts, pay or benefits; no banquets or "
        "entertainment; no costs borne by the inspected party; no disclosure of trade secrets. Normal business is not "
        "hindered, checks are not repeated, nothing beyond this notice is inspected",
        "complaint_phone": "020-12345678",
        "contact": CONTACT,
        "receipt": RECEIPT,
    }


def materials_by_a_deadline() -> Facts:
    """W05: papers that were not at the booth, wanted in less than three working days."""
    return {
        **common("穗市监限提〔2026〕21号"),
        "matter": "真空保温杯（型号 LC-500）包装盒标注的专利号是否真实、有效",
        "matter_en": "whether the patent number on the packing of the vacuum cup LC-500 is true and in force",
        "basis": [
            {
                "zh": "《市场监督管理行政处罚程序规定》第三十条",
                "en": "Provisions on Market Regulation Administrative Penalty Procedures, art. 30",
            },
            PATENT,
        ],
        "materials": [
            {
                "zh": "ZL202310123456.7号专利证书",
                "en": "Certificate of patent ZL202310123456.7",
                "kind": "copy",
                "copies": "1",
            },
            {
                "zh": "专利登记簿副本或者最近一次年费缴纳凭证",
                "en": "Extract of the patent register or the latest receipt for the yearly fee",
                "kind": "original",
                "copies": "1",
            },
            {"zh": "与代工厂签订的委托加工合同", "en": "", "kind": "copy", "copies": "2"},
        ],
        "due": "2026-11-08T17:00:00+08:00",
        "due_reason": "展会将于2026年11月8日闭幕",
        "due_reason_en": "the exhibition closes on 8 November 2026",
        "hand_in_place": "广州琶洲展馆展会知识产权工作站",
        "hand_in_place_en": "the intellectual property workstation of the exhibition, Pazhou Complex",
        "consequences_zh": "逾期不提供或者提供虚假材料的，本局将依法处理",
        "consequences_en": "If nothing or anything false is handed in, this Administration will act according to law",
        "contact": CONTACT,
        "receipt": RECEIPT,
    }


def interview_notice() -> Facts:
    """W10: the manager of the booth is asked to come."""
    return {
        **common("穗市监询通〔2026〕9号"),
        "interviewee": {"name": "周敏", "name_en": "Zhou Min", "position": "现场负责人"},
        "matter": "你单位展位陈列的真空保温杯（型号 LC-500）涉嫌假冒专利",
        "matter_en": "the suspected counterfeit patent marking on the vacuum cup LC-500 at your booth",
        "basis": [
            {
                "zh": "《市场监督管理行政处罚程序规定》第二十九条",
                "en": "Provisions on Market Regulation Administrative Penalty Procedures, art. 29",
            }
        ],
        "when": "2026-11-09T10:00:00+08:00",
        "where": "广州市天河区天河路112号广州市市场监督管理局 503 室",
        "where_en": "room 503, 112 Tianhe Road, Tianhe District, Guangzhou",
        "bring": [
            {"zh": "本人身份证件", "en": "Your identity document"},
            {
                "zh": "法定代表人身份证明、授权委托书",
                "en": "Proof of the legal representative's identity and a power of attorney",
            },
            {"zh": "营业执照复印件（加盖公章）", "en": ""},
        ],
        "contact": CONTACT,
        "receipt": {**RECEIPT, "addressee": "周敏（深圳市澜川家居科技有限公司）"},
    }


def result_of_inspection() -> Facts:
    """W26: corrected on the spot, one thing left."""
    return {
        **common("穗市监检告〔2026〕88号"),
        "started_at": "2026-11-06T14:24:00+08:00",
        "ended_at": "2026-11-06T14:47:00+08:00",
        "place": PLACE,
        "place_en": PLACE_EN,
        "basis": [TRADEMARK, PATENT],
        "inspected": [
            {"zh": "专利标识", "en": "patent marking"},
            {"zh": "注册商标使用", "en": "use of registered trade marks"},
        ],
        "notice_number": "穗市监检通〔2026〕103号",
        "result": "correct",
        "facts_zh": "真空保温杯（型号 LC-500）2 件的包装盒标注“专利号：ZL202310123456.7 发明专利”，现场未能提供专利权有效的证明，涉嫌假冒专利；折叠晾衣架（型号 LC-08）的标注与专利证书一致",
        "facts_en": 'The packing of two vacuum cups (model LC-500) carries "Patent no. ZL202310123456.7, invention"; no proof that the patent is in force was shown: a counterfeit patent is suspected. The marking of the folding rack LC-08 agrees with its certificate',
        "requirements": [
            {
                "zh": "按照《责令改正通知书》（穗市监责改〔2026〕15号）的要求改正",
                "en": "Comply with the order to correct 穗市监责改〔2026〕15号",
            },
            {"zh": "完善展品专利标识的内部核查制度", "en": ""},
        ],
        "contact": CONTACT,
        "receipt": RECEIPT,
    }


def approval() -> Facts:
    """W01: before the exhibition opens."""
    notice = notice_of_inspection()
    kept = ("check", "started_at", "ended_at", "basis", "place", "assistants")
    return {
        **common(),
        "issued_at": "2026-11-04T10:00:00+08:00",
        **{name: notice[name] for name in kept},
        "objects": [
            {
                "name": "佛山市禾木餐厨用品有限公司",
                "credit_code": "91440604MA4UXXXX0K",
                "address": "4.1 馆 A102 展位",
            },
            {"name": "Alpenholz Küchen GmbH", "credit_code": "", "address": "4.1 馆 B07 展位"},
        ],
    }


def service_receipt() -> Facts:
    """W23: three papers at once."""
    return {
        **common(),
        "documents": [
            {"title": "责令改正通知书", "number": "穗市监责改〔2026〕15号", "copies": "1"},
            {"title": "限期提供材料通知书", "number": "穗市监限提〔2026〕21号", "copies": "1"},
            {"title": "场所/设施/财物清单", "number": "", "copies": "2"},
        ],
        "receipt": {**RECEIPT, "photos": "DSJ-0312"},
    }


def service_address() -> Facts:
    """W24: electronic service is agreed to."""
    return {
        **common(),
        "basis": [
            {
                "zh": "《市场监督管理行政处罚程序规定》第八十二条、第八十三条",
                "en": "Provisions on Market Regulation Administrative Penalty Procedures, art. 82, art. 83",
            }
        ],
        "delivery": {
            "address": "深圳市宝安区新桥街道象山社区新玉路48号",
            "receiver": "周敏",
            "phone": "13800000000",
            "postcode": "518125",
            "electronic": "yes",
            "email": "zhoumin@lanchuan.example.com",
            "messenger": "微信 lanchuan-zm",
            "fax": "",
        },
    }


def materials_received() -> Facts:
    """W25: what came in answer to W05."""
    return {
        **common(),
        "issued_at": "2026-11-08T10:10:00+08:00",
        "provider": "周敏（现场负责人）",
        "notice_number": "穗市监限提〔2026〕21号",
        "received_at": "2026-11-08T10:05:00+08:00",
        "place": "广州琶洲展馆展会知识产权工作站",
        "materials": [
            {
                "name": "ZL202310123456.7号专利证书",
                "name_en": "Certificate of patent ZL202310123456.7",
                "kind": "copy",
                "copies": "1",
                "pages": "2",
                "remark": "与原件核对无误",
            },
            {
                "name": "专利登记簿副本",
                "name_en": "Extract of the patent register",
                "kind": "original",
                "copies": "1",
                "pages": "1",
                "remark": "",
            },
            {
                "name": "委托加工合同（含附件一至附件三、补充协议）",
                "name_en": "",
                "kind": "copy",
                "copies": "2",
                "pages": "18",
                "remark": "第 7 页字迹不清",
            },
        ],
    }


def interview() -> Facts:
    """W11: an interview of fifteen questions, three of them translated."""
    asked = [
        ("请介绍你的身份和职责。", "Please tell us who you are and what you do.", "我是公司在本届展会的现场负责人，负责展位的布置、接待和样品管理。", "I am the company's manager at the booth; I look after the stand, visitors and samples."),
        ("真空保温杯（型号 LC-500）是谁生产的？", "Who made the vacuum cup LC-500?", "由永康市一家代工厂生产，我公司提供图纸和包装设计。", "A contract factory in Yongkang made it from our drawings; the packing is our design."),
        ("包装盒上“专利号：ZL202310123456.7 发明专利”是谁要求标注的？", "", "是市场部提供的文字，我不清楚依据，要问公司法务。", ""),
        ("你公司能否提供该专利的证书、登记簿副本或者缴费凭证？", "", "现场没有，证书在深圳总部，三个工作日内可以寄到。", ""),
        ("本届展会上这款产品接了多少订单？", "How many orders for it were taken at this show?", "意向单两份，共 1200 只，还没有签合同，价格按每只 128 元报的。", "Two letters of intent for 1,200 pieces; no contract yet; quoted at 128 yuan each."),
    ]  # fmt: skip
    return {
        **common(),
        "issued_at": "2026-11-09T11:15:00+08:00",
        "interview": {"nth": "1"},
        "started_at": "2026-11-09T10:05:00+08:00",
        "ended_at": "2026-11-09T11:12:00+08:00",
        "place": "广州市天河区天河路112号广州市市场监督管理局 503 室",
        "place_en": "room 503, 112 Tianhe Road, Guangzhou",
        "interviewee": {
            "name": "周敏",
            "sex": "f",
            "born": "1988-03-12",
            "identity": "身份证 4403**********1436",
            "unit": "深圳市澜川家居科技有限公司",
            "position": "现场负责人",
            "position_en": "manager at the booth",
            "address": "深圳市宝安区新桥街道象山社区新玉路48号",
            "phone": "13800000000",
            "relation": "当事人的工作人员",
            "relation_en": "employee of the party",
        },
        "interpreter_name": "",
        "certificates": {"answer": "看清楚了", "answer_en": "I have seen them"},
        "rights": {
            "answer": "听清楚了，不申请回避",
            "answer_en": "I have understood; I do not ask for recusal",
        },
        "qa": [{"q": q, "q_en": q_en, "a": a, "a_en": a_en} for q, q_en, a, a_en in asked * 3],
        "corrections": [{"where": "第 5 问的答", "was": "共 1200 只", "now": "共 1250 只"}],
    }


def longest_interview() -> Facts:
    """One answer that fills more than a page."""
    facts = interview()
    facts["qa"][3]["a"] = (
        "蓝牙耳机、真空保温杯和折叠晾衣架均由代工厂按图纸生产，合同、送货单和发票都在深圳总部财务处保管；"
        * 40
    )
    return facts


def request() -> Facts:
    """W27: a request with a dispute and two enclosures."""
    return {
        **common("穗市监请〔2026〕3号"),
        "addressee": "广东省市场监督管理局",
        "signer": "王建国",
        "matter": "展会中标注境外专利号是否构成假冒专利有关问题",
        "facts_zh": "2026年11月6日，我局在第一百四十届广州家居用品展览会检查中发现，当事人展位陈列的真空保温杯（型号 LC-500）包装盒以中文标注“发明专利，专利号：ZL202310123456.7”，同时以英文标注美国专利号。当事人提供了美国专利的授权文件，未能提供中国专利的证书",
        "dispute": "一种意见认为，标注的境外专利真实有效，但同时以中文标注不存在的中国专利号，涉嫌假冒专利；另一种意见认为，中文标注系代工厂误印，当事人已在现场遮盖，可以不予处罚",
        "opinion_zh": "我局倾向于第一种意见：中文标注足以使公众将未被授予专利权的产品误认为专利产品，是否误印不影响认定，可以作为裁量情节",
        "question": "上述情形是否属于《中华人民共和国专利法实施细则》第一百零一条规定的假冒专利行为？",
        "enclosures": [
            {"name": "现场笔录和照片证据粘贴页复印件"},
            {"name": "当事人提供的境外专利文件及译文"},
        ],
        "copies_to": ["广州市知识产权保护中心"],
        "contact": CONTACT,
    }


def reply() -> Facts:
    """W27R: three answers."""
    return {
        **common("穗市监复〔2026〕2号"),
        "addressee": "广州市天河区市场监督管理局",
        "matter": "展会中标注境外专利号是否构成假冒专利有关问题",
        "request_number": "穗天市监请〔2026〕1号",
        "answers": [
            {"zh": "仅标注真实有效的境外专利号并注明国别的，一般不认定为假冒专利"},
            {"zh": "以中文标注不存在的中国专利号，足以使公众误认的，应当依法查处"},
            {"zh": "当事人主动、及时改正的，可以作为裁量情节"},
        ],
        "copies_to": ["广州市知识产权保护中心", "各区市场监督管理局"],
    }


def rights_card() -> Facts:
    return {**common(), "complaint_phone": "020-12345678"}


def blank() -> Facts:
    """An empty form: nothing but the agency and the number."""
    made = common()
    return {
        "document": {**made["document"], "number": "空A1B2-12"},
        "agency": made["agency"],
        "issued_at": made["issued_at"],
    }
