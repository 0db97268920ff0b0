"""Facts for papers: realistic ones, and the longest and rarest that may come. All people and firms are invented."""

# ruff: noqa: E501 (Chinese text counts double)
from copy import deepcopy
from hashlib import sha256
from typing import Any

Facts = dict[str, Any]
ORDER = "穗市监责改〔2026〕15号"


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def common(number: str = "", edition: int = 1) -> Facts:
    return {
        "document": {
            "id": "01998f3a-7f3a-7c4e-9d8e-2f1a5b6c7d8e",
            "edition": edition,
            "number": number,
            "inspection_number": "穗市监检〔2026〕展0417",
        },
        "agency": {
            "name": "广州市市场监督管理局",
            "name_en": "Guangzhou Administration for Market Regulation",
            "short_name": "穗",
            "address": "广州市天河区天河路112号",
            "phone": "020-85590000",
            "remedies": "如对本决定不服，可以自收到本通知书之日起六十日内向广州市人民政府申请行政复议，"
            "或者自收到之日起六个月内向广州铁路运输法院提起行政诉讼。",
            "remedies_en": "An application for administrative review may be made to the Guangzhou municipal "
            "government within 60 days, or an action brought within six months",
        },
        "seal": "later",
        "issued_at": "2026-11-06T14:47:12+08:00",
        "party": {
            "name": "深圳市澜川家居科技有限公司",
            "name_en": "Shenzhen Lanchuan Home Technology Co., Ltd.",
            "kind": "company",
            "credit_code": "91440300MA5FL0XY0A",
            "representative": "周敏",
            "address": "深圳市宝安区新桥街道象山社区新玉路48号",
            "country": "CN",
            "phone": "0755-27100000",
        },
        "campaign": {
            "name": "第一百四十届广州家居用品展览会",
            "name_en": "140th Guangzhou Home Products Exhibition",
            "venue": "广州琶洲展馆",
            "venue_en": "Pazhou Complex, Guangzhou",
            "hall": "4.1",
            "booth": "A101",
        },
        "inspectors": [
            {"name": "李明", "name_en": "Li Ming", "certificate": "粤A04217"},
            {"name": "陈思", "name_en": "Chen Si", "certificate": "粤A04388"},
        ],
        "recorder": {"name": "陈思"},
        "present": {
            "kind": "staff",
            "name": "周敏",
            "position": "现场负责人",
            "identity_masked": "身份证 4403**********1436",
            "phone": "13800000000",
        },
        "witness": None,
    }


def photos(count: int) -> list[Facts]:
    kinds = [
        "展位全景与楣板",
        "真空保温杯陈列",
        "杯身“专利号”标注特写",
        "价签",
        "专利证书复印件",
        "折叠晾衣架吊牌",
    ]
    proves = [
        "展位位置与参展方",
        "展品种类与数量",
        "标注的专利号",
        "标价 128 元",
        "出示的权利证明",
        "标注与证书一致",
    ]
    return [
        {
            "no": str(at + 1),
            "caption": kinds[at % 6],
            "proves": proves[at % 6],
            "taken_at": f"2026-11-06T14:{28 + at % 30:02d}:07+08:00",
            "place": "4.1 馆 A101 展位",
            "clock": ("camera", "corrected", "laptop")[at % 3],
            "skew": "快 3 分 12 秒" if at % 3 == 1 else "",
            "maker": "李明",
            "checker": "陈思",
            "device": "Nokia 8.3 5G",
            "sha256": _hash(f"photo {at}"),
            "image": _hash(f"photo {at}"),
        }
        for at in range(count)
    ]


def record() -> Facts:
    """W03: one finding, three sections, six photos."""
    return {
        **common(edition=2),
        "kind": "special",
        "started_at": "2026-11-06T14:24:00+08:00",
        "ended_at": "2026-11-06T14:47:00+08:00",
        "place": "广州琶洲展馆 4.1 馆 A101 展位",
        "place_en": "Pazhou Complex, hall 4.1, booth A101, Guangzhou",
        "certificates": {"shown_at": "2026-11-06T14:24:00+08:00", "answer": "看清楚了"},
        "rights": {"told_at": "2026-11-06T14:25:00+08:00", "recusal": "no", "recusal_text": ""},
        "facts": [
            {
                "section": "patents",
                "title_zh": "专利标识",
                "title_en": "Patent marking",
                "zh": "该展位陈列真空保温杯（型号 LC-500）2 件，包装盒正面标注“专利号：ZL202310123456.7 发明专利”。"
                "当事人现场未能出示专利证书或者专利登记簿副本，称“样品由代工厂提供，证书在公司”。",
                "en": "Two vacuum cups (model LC-500) were on display. The packing carried the words "
                '"Patent no. ZL202310123456.7, invention". The party could not show a patent certificate or a '
                "copy of the patent register on the spot, and said the sample came from a contract factory.",
                "translated": True,
            },
            {
                "section": "trademarks",
                "title_zh": "商标标识",
                "title_en": "Trade marks",
                "zh": "展位陈列折叠晾衣架（型号 LC-08）1 件，吊牌标注 ZL202010566088.9，现场出示专利证书，标注与证书一致。"
                "另有 1 件保温杯杯身标“岚泉”，当事人未出示授权文件。",
                "en": "",
                "translated": False,
            },
            {
                "section": "signs",
                "title_zh": "地理标志与特殊标志",
                "title_en": "Geographical indications and special signs",
                "zh": "未发现使用地理标志、特殊标志和奥林匹克标志。",
                "en": "No geographical indication, special sign or Olympic symbol was in use.",
                "translated": True,
            },
        ],
        "measures": [
            {
                "text_zh": f"当场送达《责令改正通知书》（{ORDER}），要求于2026年11月10日前改正",
                "text_en": "An order to correct was served on the spot; it is to be complied with by 10 November 2026",
            }
        ],
        "photos": photos(6),
        "laptop_times": "yes",
        "clocks": [{"device": "Nokia 8.3 5G", "skew": "快 3 分 12 秒"}],
        "recordings": ["DSJ-0312"],
        "attachments": [
            {"title_zh": "责令改正通知书", "title_en": "Order to correct", "number": ORDER},
            {"title_zh": "照片证据粘贴页", "title_en": "Photo evidence sheet", "number": ""},
        ],
        "opinion": {"kind": "agrees", "text": ""},
    }


def addendum() -> Facts:
    """W03S: one correction, one striking out, one line more."""
    return {
        **common(),
        "place": "广州琶洲展馆 4.1 馆 A101 展位",
        "addendum": {
            "number": 1,
            "reason": "当事人要求更正",
            "reason_en": "the party asks for a correction",
            "record": "穗市监检〔2026〕展0417（第 1 版）",
            "inspection": "穗市监检〔2026〕展0417",
            "edition": 1,
            "digest": _hash("record")[:8],
            "locked_at": "2026-11-06T15:02:00+08:00",
        },
        "corrections": [
            {
                "no": 1,
                "where": "专利标识",
                "was": "真空保温杯（型号 LC-500）2 件",
                "now": "真空保温杯（型号 LC-500）3 件",
            },
            {"no": 2, "where": "商标标识", "was": "当事人未出示授权文件", "now": ""},
        ],
        "text": "当事人于当日16时补充提供商标许可合同复印件一份。",
        "signatures": [],
    }


def order() -> Facts:
    """W04: one thing to put right by a date."""
    return {
        **common(ORDER),
        "facts_zh": "你单位在第一百四十届广州家居用品展览会 4.1 馆 A101 展位公开陈列真空保温杯（型号 LC-500）2 件，"
        "包装盒标注“专利号：ZL202310123456.7 发明专利”，现场不能提供专利权有效的证明",
        "facts_en": "At booth A101, hall 4.1, two vacuum cups (model LC-500) were displayed whose packing carries the "
        'words "Patent no. ZL202310123456.7, invention"; no proof that the patent is in force could be shown',
        "breached": [
            {
                "zh": "《中华人民共和国专利法实施细则》第九十九条",
                "en": "Article 99 of the Implementing Regulations of the Patent Law",
            }
        ],
        "basis": [
            {
                "zh": "《中华人民共和国行政处罚法》第二十八条第一款",
                "en": "Article 28(1) of the Administrative Penalty Law",
            }
        ],
        "when": "2026-11-10",
        "content": [
            {
                "zh": "停止陈列标注上述专利号的包装，未核实前遮盖专利标识",
                "en": "Stop displaying packing with that patent number; cover the marking until it is verified",
            },
            {"zh": "提交专利证书或者专利登记簿副本", "en": ""},
        ],
        "consequences_zh": "逾期不改正的，本局将依法处理",
        "consequences_en": "If it is not corrected in time, this Administration will act according to law",
        "contact": {"name": "李明", "phone": "020-85591234"},
        "separate_procedure": "yes",
        "receipt": {"place": "广州琶洲展馆 4.1 馆 A101 展位"},
    }


def sheet(count: int = 4) -> Facts:
    """W14: photographs of one booth."""
    return {**common(), "photos": photos(count)}


def roll(count: int = 23) -> Facts:
    """W28: clean booths of half a day."""
    names = [
        "佛山市禾木餐厨用品有限公司",
        "宁波海曙星野户外用品有限公司",
        "义乌市拾光饰品厂",
        "Alpenholz Küchen GmbH",
    ]
    return {
        **common(),
        "tour": {"hall": "4.1", "date": "2026-11-06", "officers": ["粤A04217", "粤A04388"]},
        "lines": [
            {
                "no": str(at + 1),
                "booth": f"4.1{'ABCD'[at % 4]}{at + 1:02d}",
                "exhibitor": names[at % 4],
                "time": f"2026-11-06T{9 + at // 12:02d}:{at * 5 % 60:02d}:00+08:00",
                "items": "专利、商标、地理标志、特殊标志、宣传用语",
                "result": "未发现问题",
                "remark": "" if at % 5 else "证件已出示",
                "staff": "",
            }
            for at in range(count)
        ],
    }


def recovery() -> Facts:
    return {
        "agency": common()["agency"],
        "issued_at": "2026-11-01T09:00:00+08:00",
        "workspace": "广州市市场监督管理局 · 展检",
        "device": "笔记本 03",
        "code": "K7QF2M-9X41TD-R8WAZP-3H6C5N-V0GE9B-J2QX7T",
        "founders": [{"name": "李明", "badge": "粤A04217"}, {"name": "陈思", "badge": "粤A04388"}],
    }


def printer() -> Facts:
    return {**common(), "printer": "HP 便携", "device": "笔记本 03"}


def longest(facts: Facts) -> Facts:
    """The same paper with the longest and rarest names, a foreign firm, thirty goods, and a hash in the text."""
    facts = deepcopy(facts)
    facts["party"] = {
        "name": "新疆维吾尔自治区伊犁哈萨克自治州霍尔果斯经济开发区䶮㛃国际跨境电子商务供应链管理（集团）股份有限公司广州番禺第二分公司",
        "name_en": "Gesellschaft für Lebensmittelverarbeitungsmaschinen und Küchenausstattungen Österreich-Süd GmbH & Co. KG",
        "kind": "foreign",
        "credit_code": "91440300MA5FL0XY0A",
        "representative": "买买提·阿卜杜热合曼·吐尔逊江",
        "address": "新疆维吾尔自治区伊犁哈萨克自治州霍尔果斯市亚欧路28号欧陆经典小区商业综合体B座2608室之一自编第十七号",
        "country": "AT",
        "phone": "+43 1 23456789-1234",
    }
    facts["present"] = {
        "kind": "staff",
        "name": "𬭎䶮㛃·阿卜杜热合曼",
        "position": "展位经理兼华南大区知识产权事务负责人",
        "identity_masked": "护照 P*******1",
        "phone": "+86 13800000000",
    }
    facts["witness"] = {
        "name": "𬭎喆堃",
        "unit": "广州琶洲国际会展中心物业管理有限公司第三安保服务部",
        "identity_masked": "4401**********0012",
        "phone": "13900000000",
    }
    goods = "；".join(
        f"{at}. 蓝牙耳机 TWS-{100 + at} {at * 3} 件，标价 {59 + at}.00 元" for at in range(1, 31)
    )
    if "facts" in facts:
        facts["facts"].append({"section": "goods", "title_zh": "物品清点", "title_en": "Goods", "zh": goods + "。",
                               "en": "", "translated": False})  # fmt: skip
        facts["facts"].append({"section": "hash", "title_zh": "网页", "title_en": "Web page", "translated": False, "en": "",
                               "zh": f"页面存档散列值 {_hash('page')}，地址 "
                               "https://shop.example.com/item/100200300400?spm=a1z10.3-b.w4011-222.1&id=5566778899。"})  # fmt: skip
        facts["photos"] = photos(24)
        facts["signatures"] = [refusal()]
        facts["opinion"] = {
            "kind": "disagrees",
            "text": "保温杯的专利证书在奥地利总公司，需要三个工作日才能取得",
        }
    if "exhibits" in facts:
        facts["exhibits"] += [
            {"name": f"蓝牙耳机𬭎{at}", "model": f"TWS-{100 + at}", "place": "中央展台"} for at in range(30)
        ]
        facts["complainant"]["name"] = "𬭎䶮㛃智能穿戴" + facts["party"]["name"]
        facts["signatures"] = [refusal()]
    if "facts_zh" in facts:
        facts["facts_zh"] += "；" + goods
        facts["signatures"] = [refusal()]
    return facts


def refusal() -> Facts:
    return {
        "role": "party",
        "name": "𬭎䶮㛃·阿卜杜热合曼",
        "outcome": "refused",
        "at": "2026-11-06T14:55:00+08:00",
        "reason": "称需公司法务确认，口头承认收到",
        "recording": "DSJ-0312",
        "witness": {"name": "何芳", "unit": "展馆服务台"},
    }


def bare(facts: Facts) -> Facts:
    """The same paper with every optional fact empty or gone."""
    facts = deepcopy(facts)
    facts["agency"].update(remedies="", remedies_en="", phone="", address="")
    for name in ("recorder", "present", "witness", "certificates", "rights", "opinion", "consequences_zh",
                 "consequences_en", "contact", "separate_procedure", "receipt", "campaign", "recordings"):  # fmt: skip
        facts.pop(name, None)
    for name in ("measures", "attachments"):
        facts[name] = []
    if "facts" in facts:
        facts["photos"] = []
        facts["facts"] = [
            {"section": "", "zh": "该展位未陈列任何展品，未发现问题。", "en": "", "translated": False}
        ]
    facts["party"] = {"name": "无字号经营者", "credit_code": ""}
    return facts
