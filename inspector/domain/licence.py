"""营业执照: what the QR code of a business licence holds, generation by generation. Nothing is fetched.

- since 2016 the address of the national system: `http://www.gsxt.gov.cn/index.html?uniscid=<code>`;
- Shenzhen and others: an address of their own with the code among its parameters (`&cid=<code>`);
- several provinces: lines of text (`统一社会信用代码：…`, `名称：…`, before 2015 `注册号：…`);
- Beijing, Shanghai, Guangdong, Hubei and the 企业码 of today: an address with an opaque key. It names the
  licence to a server and to nobody else: such a code proposes nothing.
"""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from inspector.domain.identifiers import check_credit_code, normalised
from inspector.domain.party import PartyKind

_LABELS = {
    "name": ("企业名称", "个体工商户名称", "市场主体名称", "名称", "字号名称", "单位名称", "商事主体名称"),
    "credit_code": ("统一社会信用代码", "统一社会信用代码/注册号", "注册号/统一社会信用代码", "社会信用代码",
                    "信用代码"),
    "register_number": ("注册号", "工商注册号", "营业执照注册号", "登记号"),
    "representative": ("法定代表人", "负责人", "经营者", "经营者姓名", "投资人", "执行事务合伙人",
                       "法定代表人姓名", "法定代表人(负责人)"),
    "address": ("住所", "经营场所", "营业场所", "主要经营场所", "住所(经营场所)", "地址"),
    "type": ("类型", "企业类型", "主体类型", "公司类型"),
}  # fmt: skip
_FIELD_OF = {label: field for field, labels in _LABELS.items() for label in labels}
_LINE = re.compile(r"\s*([^:\n;]{2,20}?)\s*:\s*(.*)")
_SEPARATORS = re.compile(r"[\n;；]|(?<=\S)\s{2,}(?=\S)")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_KEYS = ("uniscid", "uniscId", "cid", "xydm", "tyshxydm", "creditcode", "shxydm")
_REGISTRY = re.compile(r"(^|\.)(gov\.cn|gsxt\.cn)$|szcredit\.(com|org)\.cn$|(^|\.)egs\.", re.IGNORECASE)
_REGISTER_NUMBER = re.compile(r"\d{13}|\d{15}", re.ASCII)
_BY_CATEGORY = {"91": PartyKind.COMPANY, "92": PartyKind.INDIVIDUAL_BUSINESS}


@dataclass(frozen=True, slots=True)
class Licence:
    """What one code holds; what it does not hold is empty."""

    name: str = ""
    credit_code: str = ""
    register_number: str = ""
    representative: str = ""
    address: str = ""
    type: str = ""
    link: str = ""  # where the code leads to; for people with a network, never followed by us

    @property
    def is_opaque(self) -> bool:
        """Whether the code only leads somewhere: nothing in it can be read without a network."""
        return not (self.name or self.credit_code or self.register_number)

    @property
    def kind(self) -> str:
        """The kind of party as its code classes it (GB 32100: 91 enterprise, 92 individual business)."""
        if "个体" in self.type:
            return PartyKind.INDIVIDUAL_BUSINESS.value
        known = _BY_CATEGORY.get(self.credit_code[:2]) if _is_code(self.credit_code) else None
        return known.value if known else ""


def read(text: str) -> Licence | None:
    """The licence a code's text is of; None when it is the code of something else."""
    address = _ADDRESS.search(text)
    link = address.group() if address else ""
    found = _lines(_ADDRESS.sub("", text))
    number = found.pop("register_number", "")
    code = found.pop("credit_code", "") or _code_in_address(link) or _bare_code(text)
    number = "" if number == code else number  # 注册号 went on as a label for some time
    is_registry = bool(link) and bool(_REGISTRY.search(urlsplit(link).hostname or ""))
    if not (code or number) and not is_registry:
        return None
    return Licence(credit_code=code, register_number=number, link=link, **found)


def _lines(text: str) -> dict[str, str]:
    """Fields that name themselves: 名称：…, one a line, or with semicolons between."""
    found: dict[str, str] = {}
    for part in _SEPARATORS.split(text.replace("：", ":").replace("\r", "\n")):
        match = _LINE.fullmatch(part)
        field = _FIELD_OF.get(_bare(match.group(1))) if match else None
        if match and field and match.group(2).strip():
            found.setdefault(field, match.group(2).strip())
    return _sorted_out(found)


def _sorted_out(found: dict[str, str]) -> dict[str, str]:
    """Numbers as we store them, each under the name of its shape; what has neither shape is left out."""
    for field in ("credit_code", "register_number"):
        number = normalised(found.pop(field, ""))
        if _REGISTER_NUMBER.fullmatch(number):
            found["register_number"] = number
        elif check_credit_code(number).status != "bad_shape":
            found["credit_code"] = number
    return found


def _bare(label: str) -> str:
    return re.sub(r"\s", "", label).replace("（", "(").replace("）", ")")


def _code_in_address(link: str) -> str:
    """The code among the parameters: as it stands under a name that means it, elsewhere only if it checks."""
    if not link:
        return ""
    parts = urlsplit(unquote(link))
    given = parse_qsl(parts.query) + parse_qsl(parts.fragment.rpartition("?")[2])
    for key, value in given:
        checked = check_credit_code(value)
        if _is_code(value) or (key.lower() in _KEYS and checked.status == "bad_check"):
            return checked.canonical
    last = parts.path.rpartition("/")[2]
    return normalised(last) if _is_code(last) else ""


def _is_code(text: str) -> bool:
    """Whether this is a unified social credit code and its check character fits."""
    checked = check_credit_code(text)
    return checked.is_ok and checked.kind == "credit_code"


def _bare_code(text: str) -> str:
    """A code that stands alone, or among other words, if its check character fits."""
    for word in re.findall(r"(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])", _ADDRESS.sub("", text).upper()):
        if _is_code(word):
            return str(word)
    return ""
