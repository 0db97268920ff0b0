"""Invented firms: the places are real, the names are put together by chance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

COUNTRIES = {
    "CN": "中国", "NO": "挪威", "SE": "瑞典", "DK": "丹麦", "DE": "德国", "IT": "意大利", "JP": "日本",
    "TR": "土耳其", "VN": "越南", "IN": "印度", "TH": "泰国", "PL": "波兰",
}  # fmt: skip
CONTACTS = (
    "周航", "林静", "黄志远", "吴晓岚", "郑立", "梁婉", "何建平", "罗敏", "谢文博", "唐可", "冯雪", "蒋一鸣",
    "邓雨桐", "许放", "曾令仪", "潘越",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Firm:
    """One exhibitor; `claims` says how many rights of each kind it registered, None leaves it to chance."""

    name: str
    name_en: str = ""
    country: str = "CN"
    goods: tuple[str, ...] = ("家居用品",)
    claims: Mapping[str, int] | None = None
    indication: str = ""
    region: str = "440100"
    contact: str = ""
    dial: str = ""


OPENING = (
    Firm("广州市南汐陶瓷有限公司", "Guangzhou Nanxi Ceramics Co., Ltd.", goods=("陶瓷餐具", "茶具"),
         claims={"utility_model": 1, "design": 1, "trademark": 1}),
    Firm("潮州市百窑居瓷业", goods=("潮州瓷", "花器"), claims={"gi": 1}, indication="南坡瓷器",
         region="445100"),
    Firm("东莞市曜木家具有限公司", "Dongguan Yaomu Furniture Co., Ltd.", goods=("实木餐桌", "餐椅"),
         claims={}, region="441900"),
    Firm("宁波卓屿照明电器", goods=("台灯", "吊灯"), claims={"trademark": 1}, region="330200"),
    Firm("深圳市澜川家居科技有限公司", "Shenzhen Lanchuan Home Technology Co., Ltd.",
         goods=("真空保温杯", "折叠晾衣架"), claims={"invention": 1, "utility_model": 1, "trademark": 1},
         region="440300", contact="周航"),
    Firm("台州市简禾塑业有限公司", goods=("收纳箱",), claims={"design": 1}, region="331000"),
    Firm("温州市硕翎锁具厂", goods=("智能门锁",), claims={"utility_model": 1}, region="330300"),
    Firm("景德镇青栖陶艺", goods=("青花瓷瓶", "茶盏"), claims={"gi": 1}, indication="青栖瓷",
         region="360200"),
    Firm("Nordlys Interiør AS（挪威）", "Nordlys Interiør AS", "NO", ("落地灯", "羊毛毯"), claims={},
         contact="Ingrid Dahl", dial="+47"),
    Firm("佛山市观朴卫浴", goods=("花洒", "龙头"), claims={"invention": 1, "utility_model": 2, "design": 1},
         region="440600"),
    Firm("义乌市锦禾工艺品", goods=("编织篮",), claims={}, region="330782"),
    Firm("青岛澄屿纺织有限公司", "Qingdao Chengyu Textile Co., Ltd.", goods=("床品四件套", "毛巾"),
         claims={"trademark": 2}, region="370200"),
    Firm("杭州云岫茶器", goods=("紫砂壶", "茶则"), claims={"gi": 1}, indication="云岫青瓷", region="330100"),
    Firm("上海𬭎䶮智能家居有限公司", "Shanghai Hongyan Smart Home Co., Ltd.", goods=("智能窗帘",),
         claims={"invention": 2}, region="310100"),
)  # fmt: skip
RARE = (
    Firm("湖州䶮山竹制品有限公司", goods=("竹砧板", "竹篮")),
    Firm("苏州𬭎新五金厂", goods=("合页", "拉手")),
    Firm("昆山市𬭎䶮模具有限公司", goods=("硅胶模具",)),
    Firm("泉州垚犇石材有限公司", goods=("石材台面",)),
)

_CITIES = {
    "广州市": ("Guangzhou", "440100"), "深圳市": ("Shenzhen", "440300"), "佛山市": ("Foshan", "440600"),
    "东莞市": ("Dongguan", "441900"), "中山市": ("Zhongshan", "442000"), "惠州市": ("Huizhou", "441300"),
    "汕头市": ("Shantou", "440500"), "潮州市": ("Chaozhou", "445100"), "揭阳市": ("Jieyang", "445200"),
    "江门市": ("Jiangmen", "440700"), "宁波市": ("Ningbo", "330200"), "温州市": ("Wenzhou", "330300"),
    "台州市": ("Taizhou", "331000"), "义乌市": ("Yiwu", "330782"), "永康市": ("Yongkang", "330784"),
    "绍兴市": ("Shaoxing", "330600"), "湖州市": ("Huzhou", "330500"), "嘉兴市": ("Jiaxing", "330400"),
    "苏州市": ("Suzhou", "320500"), "常州市": ("Changzhou", "320400"), "南通市": ("Nantong", "320600"),
    "扬州市": ("Yangzhou", "321000"), "泉州市": ("Quanzhou", "350500"), "漳州市": ("Zhangzhou", "350600"),
    "厦门市": ("Xiamen", "350200"), "莆田市": ("Putian", "350300"), "景德镇市": ("Jingdezhen", "360200"),
    "青岛市": ("Qingdao", "370200"), "临沂市": ("Linyi", "371300"), "淄博市": ("Zibo", "370300"),
    "成都市": ("Chengdu", "510100"), "重庆市": ("Chongqing", "500100"), "安吉县": ("Anji", "330523"),
    "德化县": ("Dehua", "350526"),
}  # fmt: skip
_FIRSTS = (
    "澜Lan 曜Yao 卓Zhuo 简Jian 硕Shuo 青Qing 观Guan 锦Jin 澄Cheng 云Yun 栖Qi 霁Ji 砚Yan 屿Yu"
    " 岫Xiu 禾He 朴Pu 汐Xi 翎Ling 昀Yun 晗Han 璟Jing 衡Heng 泓Hong 沐Mu 叙Xu 予Yu 亦Yi 知Zhi 安An"
    " 岚Lan 森Sen 榆Yu 桐Tong 楠Nan 柏Bai 川Chuan 野Ye 谷Gu 溪Xi 沅Yuan 淳Chun"
)
_SECONDS = (
    "川chuan 木mu 屿yu 禾he 翎ling 栖qi 朴pu 锦jin 岫xiu 汐xi 舍she 居ju 庭ting 境jing 物wu 器qi"
    " 作zuo 坊fang 里li 间jian 集ji 造zao 匠jiang 意yi 象xiang 语yu 和he 心xin 然ran 初chu 白bai"
    " 墨mo 远yuan 辰chen 光guang 拓tuo 恒heng 睿rui 巢chao"
)
_FIRST = {pair[0]: pair[1:] for pair in _FIRSTS.split()}  # a character and how it is read
_SECOND = {pair[0]: pair[1:] for pair in _SECONDS.split()}
_TRADES = (
    ("陶瓷", ("陶瓷餐具", "花瓶", "茶具", "马克杯")),
    ("家具", ("餐椅", "实木书桌", "沙发", "置物架")),
    ("照明电器", ("台灯", "吊灯", "落地灯", "灯带")),
    ("家居科技", ("智能窗帘", "保温杯", "晾衣架", "香薰机")),
    ("塑业", ("收纳箱", "保鲜盒", "衣架", "儿童餐椅")),
    ("卫浴", ("花洒", "龙头", "浴室柜", "地漏")),
    ("纺织", ("床品四件套", "毛巾", "窗帘布", "地毯")),
    ("工艺品", ("编织篮", "挂画", "烛台", "节庆摆件")),
    ("五金制品", ("门锁", "拉手", "刀具", "铰链")),
    ("玻璃制品", ("玻璃杯", "醒酒器", "玻璃花瓶")),
    ("厨具", ("不粘锅", "砧板", "压力锅", "刀具套装")),
    ("玩具", ("积木", "毛绒玩具", "益智拼图")),
    ("竹木制品", ("竹砧板", "木勺", "竹席")),
    ("小家电", ("加湿器", "电水壶", "破壁机", "吸尘器")),
)
_FORMS = ("有限公司", "有限公司", "有限公司", "实业有限公司", "股份有限公司", "厂", "贸易有限公司", "商行")
_ENGLISH = {
    "陶瓷": "Ceramics", "家具": "Furniture", "照明电器": "Lighting", "家居科技": "Home Technology",
    "塑业": "Plastics", "卫浴": "Sanitary Ware", "纺织": "Textile", "工艺品": "Crafts",
    "五金制品": "Hardware", "玻璃制品": "Glassware", "厨具": "Kitchenware", "玩具": "Toys",
    "竹木制品": "Bamboo & Wood", "小家电": "Appliances",
}  # fmt: skip
_ABROAD = (
    ("NO", "+47", "Solveig Aune", ("Fjellvik", "Nordhavn", "Lysgard"), ("Interiør AS", "Keramikk AS")),
    ("SE", "+46", "Anna Lindqvist", ("Björkedal", "Stillvik", "Åsbo"), ("Möbler AB", "Ljus AB")),
    ("DK", "+45", "Mette Holm", ("Havgaard", "Lindeborg"), ("Design ApS", "Træ A/S", "Glas ApS")),
    (
        "DE",
        "+49",
        "Jörg Weidner",
        ("Waldmoser", "Ahlener Lichtwerk", "Grünbach"),
        ("GmbH", "Haushaltswaren KG"),
    ),
    ("IT", "+39", "Marco Bellori", ("Casa Belluna", "Officina Verdarte"), ("S.r.l.", "Ceramiche S.p.A.")),
    (
        "JP",
        "+81",
        "Morita Kenji",
        ("Morikaze", "Shirotsuki", "Hoshigama"),
        ("Craft Co., Ltd.", "Living K.K."),
    ),
    ("TR", "+90", "Elif Arslanbey", ("Işıklı Anadol", "Çınarev"), ("Tekstil A.Ş.", "Cam Ltd. Şti.")),
    ("VN", "+84", "Trần Minh Anh", ("Sông Mây", "Tre Lam"), ("Co., Ltd.", "JSC", "Gốm Sứ Co., Ltd.")),
    ("IN", "+91", "Meera Kulkarni", ("Kalavatika", "Suryaloom"), ("Exports Pvt. Ltd.", "Handicrafts LLP")),
    ("TH", "+66", "Niran Chaiyo", ("Baan Mokara", "Chaiwood"), ("Co., Ltd.", "Ceramics Co., Ltd.")),
    ("PL", "+48", "Zofia Wrona", ("Złotosna", "Bursztynek Dom"), ("Sp. z o.o.", "Szkło Sp. z o.o.")),
)


class Firms:
    """Firms by chance, no name twice."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.used = {firm.name for firm in (*OPENING, *RARE)}

    def chinese(self) -> Firm:
        """A Chinese firm: place, two characters, trade, form."""
        pick = self.chance.choice
        while True:
            city, first, second = pick(list(_CITIES)), pick(list(_FIRST)), pick(list(_SECOND))
            trade, goods = pick(_TRADES)
            name = f"{city}{first}{second}{trade}{pick(_FORMS)}"
            if name not in self.used:
                break
        self.used.add(name)
        place, region = _CITIES[city]
        english = f"{place} {_FIRST[first]}{_SECOND[second]} {_ENGLISH[trade]} Co., Ltd."
        shown = english if self.chance.random() < 0.3 else ""
        return Firm(
            name, shown, goods=tuple(self.chance.sample(goods, 2)), region=region, contact=pick(CONTACTS)
        )

    def foreign(self) -> Firm:
        """A firm from abroad, as organisers write it: its own name, the country in brackets."""
        country, dial, contact, first, forms = self.chance.choice(_ABROAD)
        own = f"{self.chance.choice(first)} {self.chance.choice(forms)}"
        name = f"{own}（{COUNTRIES[country]}）"
        while name in self.used:
            name = f"{self.chance.choice('ABDEFGHIKLMNORSTVW')}. {own}（{COUNTRIES[country]}）"
        self.used.add(name)
        goods = self.chance.sample(self.chance.choice(_TRADES)[1], 2)
        return Firm(name, name.split("（")[0], country, tuple(goods), contact=contact, dial=dial)
