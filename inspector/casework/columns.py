"""Which column of an organiser's list is which: headers in Chinese and English, as organisers write them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from inspector.casework.tables import Line

_WORDS: Mapping[str, str] = {
    "booth": "展位号 展位 展位编号 摊位号 摊位 展台号 展台"
    " boothno booth boothnumber standno stand standnumber",
    "hall": "展馆 馆号 展馆号 展厅 馆 hall hallno pavilion",
    "name": "店铺名称 店名 商户 商户名称 经营者"
    " 参展商 参展商名称 参展方 参展单位 参展企业 企业名称 公司名称 单位名称 企业 公司 单位 名称"
    " 中文名称 公司中文名称 企业中文名称 exhibitor exhibitorname company companyname name",
    "name_en": "英文名 英文名称 公司英文名 公司英文名称 企业英文名 企业英文名称 参展商英文名称 englishname"
    " nameinenglish companynameen exhibitoren nameen",
    "credit_code": "统一社会信用代码 社会信用代码 信用代码 统一代码 uscc creditcode unifiedsocialcreditcode"
    " socialcreditcode registrationno",
    "address": "地址 经营地址 经营场所 住所 店铺地址 address businessaddress",
    "country": "国家 国别 国家地区 国别地区 国籍 country countryregion countryorregion",
    "contact": "联系人 现场联系人 联系人姓名 负责人 现场负责人 contact contactperson contactname",
    "phone": "电话 联系电话 手机 手机号 手机号码 联系方式 电话号码"
    " phone tel telephone mobile phoneno contactphone",
    "exhibits": "展品 展品名称 参展展品 主要展品 参展项目 展品类别 产品 主营产品"
    " exhibits products exhibit product",
    "patents": "专利号 专利 专利号码 专利申请号 登记专利 patentno patent patents patentnumber patentnos",
    "trademarks": "商标注册号 商标号 注册商标号 商标 注册商标 trademarkno trademark trademarks trademarkregno"
    " trademarkregistrationno",
    "indications": "地理标志 地理标志产品 gi geographicalindication geographicalindications",
}
_MEANINGS = {word: column for column, words in _WORDS.items() for word in words.split()}
_ENGLISH = {"英文", "en", "english", "英"}


@dataclass(frozen=True, slots=True)
class Header:
    """The row that names the columns, and which of ours stands at which place."""

    row: int = 0
    places: Mapping[str, int] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)

    @property
    def score(self) -> int:
        """How sure this is the list: columns known, far more when it can be read at all."""
        return len(self.places) + (100 if self.is_enough else 0)

    @property
    def is_enough(self) -> bool:
        """Without a name and a place, a booth or an address, there is nothing to inspect."""
        named, placed = {"name", "name_en"}, {"booth", "address"}
        return bool(named & set(self.places)) and bool(placed & set(self.places))


NOTHING = Header()


def find(lines: Iterable[Line]) -> Header:
    """The line among these that names most of our columns."""
    return max((_header(line) for line in lines), key=lambda header: header.score, default=NOTHING)


def _header(line: Line) -> Header:
    places: dict[str, int] = {}
    titles: dict[str, str] = {}
    for place, text in enumerate(line.texts):
        column = meaning(text)
        if column and column not in places:
            places[column], titles[column] = place, " ".join(text.split())
    return Header(line.row, places, titles)


@lru_cache(maxsize=512)
def meaning(text: str) -> str:
    """The column a header cell names, whichever of its languages says so ("展位号 / Booth No.（必填）")."""
    if not text or len(text) > 60:
        return ""
    whole = unicodedata.normalize("NFKC", text).casefold()
    parts = [whole, *re.split(r"[/\n()|\[\]]", whole), *re.split(r"(?<=[\u4e00-\u9fff])\s*(?=[a-z])", whole)]
    words = [re.sub(r"[^a-z\u4e00-\u9fff]", "", part) for part in parts]
    column = next((_MEANINGS[word] for word in words if word in _MEANINGS), "")
    return "name_en" if column == "name" and _ENGLISH & set(words) else column


_COUNTRIES = {
    "CN": "中国 中华人民共和国 CHINA PRC PRCHINA",
    "HK": "香港 中国香港 HONGKONG HONGKONGSAR HONGKONGCHINA",
    "MO": "澳门 中国澳门 MACAO MACAU",
    "TW": "台湾 中国台湾 TAIWAN TAIWANCHINA",
    "AE": "阿联酋 阿拉伯联合酋长国 UAE UNITEDARABEMIRATES",
    "AT": "奥地利 AUSTRIA",
    "AU": "澳大利亚 AUSTRALIA",
    "BE": "比利时 BELGIUM",
    "BR": "巴西 BRAZIL",
    "CA": "加拿大 CANADA",
    "CH": "瑞士 SWITZERLAND",
    "CZ": "捷克 CZECHIA CZECHREPUBLIC",
    "DE": "德国 GERMANY",
    "DK": "丹麦 DENMARK",
    "EG": "埃及 EGYPT",
    "ES": "西班牙 SPAIN",
    "FI": "芬兰 FINLAND",
    "FR": "法国 FRANCE",
    "GB": "英国 UK UNITEDKINGDOM GREATBRITAIN",
    "ID": "印度尼西亚 印尼 INDONESIA",
    "IN": "印度 INDIA",
    "IR": "伊朗 IRAN",
    "IT": "意大利 ITALY",
    "JP": "日本 JAPAN",
    "KR": "韩国 大韩民国 KOREA SOUTHKOREA REPUBLICOFKOREA",
    "MX": "墨西哥 MEXICO",
    "MY": "马来西亚 MALAYSIA",
    "NL": "荷兰 NETHERLANDS",
    "NO": "挪威 NORWAY",
    "NZ": "新西兰 NEWZEALAND",
    "PH": "菲律宾 PHILIPPINES",
    "PK": "巴基斯坦 PAKISTAN",
    "PL": "波兰 POLAND",
    "PT": "葡萄牙 PORTUGAL",
    "RU": "俄罗斯 RUSSIA RUSSIANFEDERATION",
    "SA": "沙特 沙特阿拉伯 SAUDIARABIA",
    "SE": "瑞典 SWEDEN",
    "SG": "新加坡 SINGAPORE",
    "TH": "泰国 THAILAND",
    "TR": "土耳其 TURKEY TURKIYE",
    "US": "美国 USA UNITEDSTATES UNITEDSTATESOFAMERICA",
    "VN": "越南 VIETNAM",
    "ZA": "南非 SOUTHAFRICA",
}
_CODES = {word: code for code, words in _COUNTRIES.items() for word in (code, *words.split())}


def country(text: str) -> str:
    """The two letters of a country as organisers write it; what is not known stays as written."""
    folded = unicodedata.normalize("NFKD", text).upper()
    return _CODES.get(re.sub(r"[^A-Z\u4e00-\u9fff]", "", folded), text.strip())
