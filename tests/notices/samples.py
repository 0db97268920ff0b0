"""Facts for papers: realistic ones, and the longest and rarest that may come. All people and firms are invented."""

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
    kinds = ["展位全景与楣板", "真空保温杯陈列", "杯身“专利号”标注特写", "价签", "专利证书复印件", "折叠晾衣架吊牌"]
    proves = ["展位位置与参展方", "展品种类与数量", "标注的专利号", "标价 128 元", "出示的权利证明", "标注与证书一致"]
    return [
        {
            "no": str(at + 1),
            "caption": kinds[at % 6],
            "proves": proves[at % 6],
            "taken_at": f"2026-11-06T14:{28 + at % 30:02d}:07+08:00",
            "place": "4.1 馆 A101 展位",
            "maker": "李明",
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
        "recordings": ["DSJ-0312"],
        "attachments": [
            {"title_zh": "责令改正通知书", "title_en": "Order to correct", "number": ORDER},
            {"title_zh": "照片证据粘贴页", "title_en": "Photo evidence sheet", "number": ""},
        ],
        "opinion": {"kind": "agrees", "text": ""},
    }
