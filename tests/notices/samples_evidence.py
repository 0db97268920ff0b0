"""Facts for the papers that fix evidence: realistic ones, and the longest. All people and firms are invented."""

# ruff: noqa: E501 (Chinese text counts double)
from copy import deepcopy
from hashlib import sha256

from tests.notices.samples import Facts, common, photos

REGISTRATION = "穗市监登保〔2026〕3号"
PLACE = {
    "place": "广州琶洲展馆 4.1 馆 A101 展位",
    "place_en": "Pazhou Complex, hall 4.1, booth A101, Guangzhou",
}
WITNESS = {
    "name": "何芳",
    "unit": "展馆服务台",
    "identity_masked": "4401**********0012",
    "phone": "13900000000",
}


def goods(count: int = 5) -> list[Facts]:
    """Goods of a booth, one of them without a price, one by weight."""
    rows = [
        ("真空保温杯", "Vacuum cup", "岚泉", "LC-500", "深圳市澜川家居科技有限公司", "20260812", "2", "件", "pcs", "128", "样品，包装完好", "sample, packing intact", "A0001"),
        ("保温杯彩盒", "Printed cup box", "岚泉", "LC-500 外盒", "东莞市卓印包装有限公司", "", "1200", "个", "pcs", "1.2", "成捆", "in bundles", "A0002"),
        ("折叠晾衣架", "Folding clothes rack", "", "LC-08", "", "2026-07", "24", "件", "pcs", "59.90", "纸箱 2 箱", "2 cartons", ""),
        ("宣传册（封面印有“岚泉”标志）", "", "岚泉", "", "", "", "350", "册", "copies", "", "", "", ""),
        ("标签散料", "Loose labels", "岚泉", "30×15 mm", "", "", "12.5", "千克", "kg", "86", "塑料袋封装", "in a plastic bag", "A0003"),
    ]  # fmt: skip
    keys = ("name", "name_en", "brand", "model", "producer", "batch", "quantity", "unit", "unit_en", "price",
            "packing", "packing_en", "seal_no")  # fmt: skip
    return [
        {**dict(zip(keys, rows[at % 5], strict=True)), "remark": "", "remark_en": ""} for at in range(count)
    ]


def property_list(count: int = 5) -> Facts:
    """W08: what was registered at one booth."""
    return {
        **common(),
        **PLACE,
        "witness": WITNESS,
        "heading": "registration",
        "paper": {
            "title": "先行登记保存证据通知书",
            "title_en": "Notice of advance registration of evidence",
            "number": REGISTRATION,
        },
        "counted_at": "2026-11-06T14:40:00+08:00",
        "goods": goods(count),
        "keeper": "深圳市澜川家居科技有限公司（现场负责人 周敏）",
        "keeper_en": "Shenzhen Lanchuan Home Technology Co., Ltd. (Zhou Min, in charge at the booth)",
        "keeping_place": "A101 展位储物间（就地保存）",
        "keeping_place_en": "store room of booth A101, on the spot",
    }


def longest(facts: Facts) -> Facts:
    """The same paper with sixty goods, names of the greatest length and the rarest characters."""
    facts = deepcopy(facts)
    facts["party"]["name"] = (
        "新疆维吾尔自治区伊犁哈萨克自治州霍尔果斯经济开发区䶮㛃国际跨境电子商务供应链管理（集团）股份有限公司"
    )
    facts["party"]["name_en"] = (
        "Gesellschaft für Lebensmittelverarbeitungsmaschinen und Küchenausstattungen Österreich-Süd GmbH & Co. KG"
    )
    if "goods" in facts:
        facts["goods"] = goods(60)
        facts["goods"][7] = long_goods()
        facts["goods"][59] = {**long_goods(), "name": "末项𬍤𬀪"}
    return facts


def long_goods() -> Facts:
    return {
        "name": "䶮㛃𬭎𫖯𬍤𬀪牌不锈钢双层真空保温杯礼盒套装（含杯刷、杯套、备用密封圈各一件，外销德国包装，随附英文说明书）",
        "name_en": "Gift set: double-wall stainless vacuum cup with brush, sleeve and spare gasket, German export packing",
        "brand": "䶮㛃𬭎𫖯 YANJIE®",
        "model": "YJ-2026-DE/500ml-316L-RAL7016-matt-black-limited-edition",
        "producer": "新疆维吾尔自治区伊犁哈萨克自治州霍尔果斯䶮㛃国际跨境电子商务供应链管理（集团）股份有限公司",
        "batch": "L20260812-A-0001234567",
        "quantity": "123456",
        "unit": "件",
        "unit_en": "pcs",
        "price": "98765.43",
        "packing": "原包装已拆封，杯身有划痕，装入证物袋",
        "packing_en": "Packing opened, cup scratched, put into an evidence bag",
        "seal_no": "穗市监封00012345-1",
        "remark": "“专利号”标注处已覆膜保护，见照片第12张至第18张",
        "remark_en": "The patent marking is covered by film, see photographs 12 to 18",
    }


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def registration() -> Facts:
    """W06: evidence that stays in the booth's store room."""
    return {
        **common(REGISTRATION),
        "witness": WITNESS,
        "suspected_zh": "涉嫌销售侵犯“岚泉”注册商标专用权的商品",
        "suspected_en": "suspected of selling goods that infringe the registered trademark “岚泉”",
        "evidence_zh": "真空保温杯等商品和包装物，共 5 项",
        "evidence_en": "vacuum cups and packing, 5 items in all",
        "basis": [{"zh": "《行政处罚法》第五十六条", "en": "Administrative Penalty Law, art. 56"}],
        "period": {"from": "2026-11-06T14:50:00+08:00", "until": "2026-11-17"},
        "keeping": "on_spot",
        "keeping_place": "A101 展位储物间",
        "keeping_place_en": "store room of booth A101",
        "keeper": "周敏（现场负责人）",
        "keeper_en": "Zhou Min, in charge at the booth",
        "conditions_zh": "保持封条完好，防潮",
        "conditions_en": "",
        "contact": {"name": "李明", "phone": "020-85591234"},
        "receipt": {"place": PLACE["place"]},
    }


def release(count: int = 2) -> Facts:
    """W07: part of what was registered is free again."""
    return {
        **common("穗市监解登保〔2026〕1号"),
        "issued_at": "2026-11-16T10:30:00+08:00",
        "registered": {"number": REGISTRATION, "on": "2026-11-06"},
        "basis": [
            {
                "zh": "《市场监督管理行政处罚程序规定》第三十五条",
                "en": "Provisions on Market Regulation Administrative Penalty Procedures, art. 35",
            }
        ],
        "extent": "part",
        "released_at": "2026-11-16T10:30:00+08:00",
        "goods": goods(count),
        "handled_zh": "已送鉴定，鉴定期间另行告知",
        "handled_en": "sent for testing; you will be told how long it takes",
        "returned": {"to": "周敏"},
        "contact": {"name": "李明", "phone": "020-85591234"},
        "receipt": {"place": PLACE["place"]},
    }


def sampling() -> Facts:
    """W09: a sample taken from the shelf, half of it kept as spare."""
    return {
        **common(),
        **PLACE,
        "witness": WITNESS,
        "basis": [
            {"zh": "《行政处罚法》第五十六条", "en": "Administrative Penalty Law, art. 56"},
            {
                "zh": "《市场监督管理行政处罚程序规定》第三十一条",
                "en": "Provisions on Market Regulation Administrative Penalty Procedures, art. 31",
            },
        ],
        "sampled_at": "2026-11-06T14:35:00+08:00",
        "online": "no",
        "producer": {
            "name": "深圳市澜川家居科技有限公司",
            "address": "深圳市宝安区新桥街道象山社区新玉路48号",
        },
        "sample": {
            "name": "真空保温杯",
            "name_en": "Vacuum cup",
            "brand": "岚泉",
            "model": "LC-500",
            "batch": "20260812",
            "made_on": "2026-08-12",
            "standard": "GB/T 29606-2013",
            "quantity": "2 件",
            "packing": "原包装，装入封样袋",
            "packing_en": "original packing, in a sample bag",
            "seal_no": "A0001、A0002",
        },
        "base": "24 件",
        "spare": {"quantity": "1 件", "keeper": "当事人", "keeper_en": "the party"},
        "way_zh": "在陈列架上随机抽取",
        "way_en": "taken at random from the display",
        "storage": "常温、干燥",
        "price": "128",
        "paid": "paid",
        "purpose_zh": "取证，送商标注册人辨认",
        "purpose_en": "evidence; to be recognised by the owner of the mark",
        "items_zh": "是否为注册人生产或者许可生产",
        "items_en": "",
        "photos_said": "照片 3 至 5；执法记录 DSJ-0312",
    }


def purchase() -> Facts:
    """W09 of goods bought online."""
    return {
        **sampling(),
        "online": "yes",
        "purchase": {
            "platform": "某购物平台",
            "shop": "澜川家居旗舰店 https://shop.example.com/lanchuan",
            "order": "3928475610293847561",
            "payment": "电子支付凭证 1 份，128.00 元",
            "parcel": "SF1234567890123",
            "unpacked": f"录像 2，SHA-256 {_hash('unpacking')}",
        },
    }


def extraction() -> Facts:
    """W12: a copy of a supply contract."""
    return {
        **common(),
        **PLACE,
        "evidence": {
            "kind": "document",
            "name": "购销合同（编号 LC-2026-031）",
            "name_en": "supply contract no. LC-2026-031",
            "source": "展位资料柜",
            "source_en": "cabinet of the booth",
            "holder": "深圳市澜川家居科技有限公司",
            "holder_en": "Shenzhen Lanchuan Home Technology Co., Ltd.",
            "way": "copy",
            "amount": "3 页",
        },
        "extracted_at": "2026-11-06T14:38:00+08:00",
        "maker": "陈思",
        "provider": {"name": "周敏"},
    }


def transcription() -> Facts:
    """W12 with its contents written out."""
    text = "甲方（供方）：东莞市卓印包装有限公司。乙方（需方）：深圳市澜川家居科技有限公司。"
    return {
        **extraction(),
        "content_zh": "\n".join(f"第{at}条　{text}" for at in range(1, 9)),
        "content_en": "",
    }


def electronic(count: int = 4) -> Facts:
    """W13: an online shop's pages, fixed with their hashes."""
    return {
        **common(),
        **PLACE,
        "witness": WITNESS,
        "issued_at": "2026-11-06T15:35:00+08:00",
        "started_at": "2026-11-06T15:05:00+08:00",
        "ended_at": "2026-11-06T15:32:00+08:00",
        "carrier_zh": "“澜川家居旗舰店”网店页面",
        "carrier_en": "pages of the online shop “Lanchuan Home”",
        "url": "https://shop.example.com/item/100200300400?spm=a1z10.3-b.w4011-222.1&id=5566778899",
        "account": "执法取证账号 gz_ip_01",
        "owner": "深圳市澜川家居科技有限公司",
        "method_zh": "整页截图、网页存档、录屏",
        "method_en": "full-page screenshots, archive of the pages, recording of the screen",
        "tool": "取证浏览器 5.2.1",
        "network": "单位专线，IP 203.0.113.25",
        "network_en": "the office's line, IP 203.0.113.25",
        "clock_zh": "取证前与国家授时中心时间核对，相差 1 秒",
        "clock_en": "",
        "clean_zh": "清除浏览器缓存，未使用代理，病毒查杀未见异常",
        "clean_en": "browser cache cleared, no proxy, virus scan clean",
        "steps_zh": "1. 打开取证浏览器，核对系统时间。\n2. 输入上述网址，打开商品页面，滚动至页尾，整页截图。\n3. 打开店铺“经营者信息”页面，整页截图。\n4. 保存网页存档，计算全部文件的散列值。",
        "steps_en": "",
        "files": [
            {
                "name": ("商品页整页截图.png", "经营者信息.png", "网页存档.warc.gz", "录屏.mp4")[at % 4],
                "size": str(1_234_567 * (at + 1)),
                "sha256": _hash(f"file {at}"),
                "made_at": f"2026-11-06T15:{10 + at % 20}:07+08:00",
            }
            for at in range(count)
        ],
        "storage": "U 盘 1 个（序列号 4C530001）",
        "storage_en": "",
        "seal_no": "A0004",
        "recording": "DSJ-0312",
        "unchanged": "yes",
        "technician": "赵越",
    }


def recognition(count: int = 3) -> Facts:
    """W15: goods shown to the owner of a mark."""
    return {
        **common("穗市监辨认〔2026〕2号"),
        "holder": {"name": "杭州岚泉日用品有限公司", "address": "杭州市余杭区未来大道88号，0571-88000000"},
        "right": {"said": "“岚泉”注册商标（第12345678号，第21类）"},
        "found_zh": "本局2026年11月6日在第一百四十届广州家居用品展览会检查时，发现参展方陈列标注“岚泉”标志的商品",
        "basis": [
            {"zh": "《市场监督管理行政处罚程序规定》第三十条", "en": ""},
            {"zh": "《商标法实施条例》第八十二条", "en": ""},
        ],
        "goods": [{**one, "photos_said": str(at)} for at, one in enumerate(goods(count), 1)],
        "questions": [
            {"zh": "上述物品是否为你单位生产或者许可生产？"},
            {"zh": "辨认（鉴别）的依据和特征是什么？"},
        ],
        "reply_by": "2026-11-20",
        "materials": "营业执照、商标注册证、授权书复印件，加盖公章",
        "pictures": photos(4),
        "contact": {"name": "李明", "phone": "020-85591234"},
    }


PAPERS = [
    *(("W06", layout, registration) for layout in ("booth", "full", "reading")),
    *(("W07", layout, release) for layout in ("booth", "full", "reading")),
    *(("W08", layout, property_list) for layout in ("booth", "reading")),
    *(("W09", layout, purchase) for layout in ("booth", "reading")),
    *(("W12", layout, extraction) for layout in ("booth", "reading")),
    *(("W13", layout, electronic) for layout in ("booth", "full", "reading")),
    *(("W15", layout, recognition) for layout in ("booth", "full")),
]
