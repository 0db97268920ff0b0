"""Identifiers of the trade: shapes and check characters (domain reference 5).

A failed check is a doubt, never a wall: real certificates contain errors, and an invented number is itself
a finding. So every function answers a `Checked` and none of them refuses.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final

OK: Final = "ok"
BAD_SHAPE: Final = "bad_shape"
BAD_CHECK: Final = "bad_check"
UNKNOWN: Final = "unknown"


@dataclass(frozen=True, slots=True)
class Checked:
    """What is said about one identifier."""

    status: str  # ok, bad_shape, bad_check, unknown
    canonical: str  # as we store it
    kind: str = ""
    expected: str = ""  # the whole identifier with the right check character, when it is the check that fails

    @property
    def is_ok(self) -> bool:
        return self.status == OK

    @property
    def check_character(self) -> str:
        """The right check character; empty unless the check fails."""
        return self.expected[-1:]


def normalised(text: str, *, without: str = "") -> str:
    """Full-width forms folded, blanks and the named characters out, letters in upper case."""
    folded = unicodedata.normalize("NFKC", text).upper()
    return "".join(character for character in folded if not character.isspace() and character not in without)


def _judged(canonical: str, kind: str, check: str) -> Checked:
    if canonical.endswith(check):
        return Checked(OK, canonical, kind)
    return Checked(BAD_CHECK, canonical, kind, canonical[:-1] + check)


# --- 5.1 unified social credit code

_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # no I O S V Z
_CREDIT_SHAPE = re.compile(rf"[{_CREDIT}]{{2}}\d{{6}}[{_CREDIT}]{{10}}", re.ASCII)
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def check_credit_code(text: str) -> Checked:
    """统一社会信用代码 (GB 32100-2015); a 15-digit 营业执照注册号 is another kind."""
    code = normalised(text, without="-.")
    if re.fullmatch(r"\d{15}", code, re.ASCII):
        return Checked(OK, code, "registration_number")
    if not _CREDIT_SHAPE.fullmatch(code):
        return Checked(BAD_SHAPE, code, "credit_code")
    return _judged(code, "credit_code", credit_check(code[:17]))


def credit_check(first: str) -> str:
    """The 18th character of a credit code (weights 3^(i-1) mod 31)."""
    total = sum(_CREDIT.index(symbol) * pow(3, place, 31) for place, symbol in enumerate(first))
    return _CREDIT[(31 - total % 31) % 31]


def organisation_check(first: str) -> str:
    """The check character of the organisation code inside a credit code (GB 11714)."""
    total = sum(int(symbol, 36) * weight for symbol, weight in zip(first, _ORGANISATION_WEIGHTS, strict=True))
    return {10: "X", 11: "0"}.get(11 - total % 11, str(11 - total % 11))


# --- 5.2 identity of a person

_PASSPORT = re.compile(r"(?!\d{10})(?=.*[A-Z])[A-Z0-9]{5,20}|\d{5,10}", re.ASCII)
_PERMITS = {"81": "hong_kong_permit", "82": "macao_permit", "83": "taiwan_permit"}
_OLDEST = 120  # years


def check_resident_id(text: str, today: date | None = None) -> Checked:
    """居民身份证号 (GB 11643), the permits numbered alike, or a passport; `today` bounds the birth date."""
    number = normalised(text, without="-")
    if not re.fullmatch(r"\d{17}[\dX]", number, re.ASCII):
        if _PASSPORT.fullmatch(number):
            return Checked(OK, number, "passport")
        return Checked(BAD_SHAPE, number, "resident_id")
    kind = "foreign_permanent" if number.startswith("9") else _PERMITS.get(number[:2], "resident_id")
    if not _is_birth_date(number[6:14], today):
        return Checked(BAD_SHAPE, number, kind)
    return _judged(number, kind, resident_check(number[:17]))


def resident_check(first: str) -> str:
    """The 18th character of a resident identity number (weights 2^(18-i) mod 11)."""
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(first))
    return "10X98765432"[total % 11]


def _is_birth_date(digits: str, today: date | None) -> bool:
    try:
        born = date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return born.year >= 1800 if today is None else born <= today and today.year - born.year <= _OLDEST


def mask_identity(text: str) -> str:
    """An identity number as papers show it: 1101**********7715."""
    number = normalised(text)
    if len(number) < 8:
        return "*" * len(number)
    shown = 4 if len(number) >= 12 else 2
    return number[:shown] + "*" * (len(number) - 2 * shown) + number[-shown:]


# --- 5.3 patents

_PATENT_WEIGHTS = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
_PATENT = re.compile(r"(?:ZL|CN)?(\d{12}|\d{8})([\dX])", re.ASCII)
_PUBLICATION = re.compile(r"CN\d{7,9}(?:[A-WYZ]\d?|X\d)", re.ASCII)  # a final X is a check character
_PATENT_KINDS = {
    "1": "invention",
    "2": "utility_model",
    "3": "design",
    "8": "invention",
    "9": "utility_model",
}


def check_patent_number(text: str, this_year: int | None = None) -> Checked:
    """专利号 or 申请号, with or without ZL, CN, dot and blanks; a publication number is another kind."""
    number = re.sub(r"^(专利号|申请号)", "", normalised(text, without=".·-:"))
    if _PUBLICATION.fullmatch(number):
        return Checked(OK, number, "publication")
    match = _PATENT.fullmatch(number)
    if not match:
        return Checked(BAD_SHAPE, number, "patent")
    digits, check = match.groups()
    kind, year = _patent_kind(digits), _patent_year(digits)
    canonical = f"ZL{digits}.{check}"
    if not kind or not year or (this_year is not None and year > this_year):
        return Checked(BAD_SHAPE, canonical, kind or "patent")
    return _judged(canonical, kind, patent_check(digits))


def patent_check(digits: str) -> str:
    """The check character after the dot, for the old eight digits and the twelve since 2003-10-01."""
    total = sum(int(digit) * weight for digit, weight in zip(digits, _PATENT_WEIGHTS, strict=False))
    return "0123456789X"[total % 11]


def patent_may_be_expired(text: str, on: date) -> bool:
    """Whether the term may be over (invention 20 years, utility model 10, design 10 or 15): verify then."""
    match = _PATENT.fullmatch(normalised(text, without=".·-:"))
    if not match:
        return False
    kind, year = _patent_kind(match.group(1)), _patent_year(match.group(1))
    # Designs filed on or after 2021-06-01 last 15 years; the number names only the year.
    term = {"utility_model": 10, "design": 15 if year > 2021 else 10}.get(kind, 20)
    return year + term < on.year


def _patent_kind(digits: str) -> str:
    return _PATENT_KINDS.get(digits[4] if len(digits) == 12 else digits[2], "")


def _patent_year(digits: str) -> int:
    """The year of filing; 0 for one that form of number never had (eight digits ended in 2003)."""
    if len(digits) == 12:
        return int(digits[:4]) if int(digits[:4]) >= 2003 else 0
    short = int(digits[:2])
    if short >= 85:
        return 1900 + short
    return 2000 + short if short <= 3 else 0


# --- 5.4 and 5.5 marks and geographical indications

_TRADEMARKS = (
    (re.compile(r"[1-9]\d{0,7}", re.ASCII), "trademark"),
    (re.compile(r"[1-9]\d{0,7}[A-Z]", re.ASCII), "divided_trademark"),
    (re.compile(r"G\d{6,7}[A-Z]?", re.ASCII), "international_trademark"),
)
_ANNOUNCEMENT = re.compile(r"国家(质量监督检验检疫总局|知识产权局)公告.*第.{1,8}号")


def check_trademark_number(text: str) -> Checked:
    """商标注册号: no check digit. An application number has the same shape: ask which it is."""
    number = re.sub(r"^(第|NO|TM)|号$", "", normalised(text, without=".-"))
    return _first_kind(number, _TRADEMARKS, "trademark")


def check_trademark_class(text: str) -> Checked:
    """Classes 1 to 45 (Nice), several separated by commas, blanks or 、."""
    parts = [part for part in re.split(r"[\s,;、，]+", unicodedata.normalize("NFKC", text).strip()) if part]
    fits = bool(parts) and all(part.isascii() and part.isdigit() and 1 <= int(part) <= 45 for part in parts)
    return Checked(OK if fits else BAD_SHAPE, ",".join(parts), "nice_class")


def check_indication(text: str) -> Checked:
    """地理标志: an announcement, a collective or certification mark, or the mark user's credit code."""
    words = unicodedata.normalize("NFKC", text).strip()
    if _ANNOUNCEMENT.search(words):
        return Checked(OK, words, "announcement")
    if check_credit_code(words).is_ok:
        return Checked(OK, normalised(words), "mark_user")
    if check_trademark_number(words).is_ok:
        return Checked(OK, normalised(words), "mark")
    return Checked(UNKNOWN, words)


# --- 5.6 goods

_GOODS = {8: "ean8", 12: "upc", 13: "ean13"}


def check_ean(text: str) -> Checked:
    """EAN-13, EAN-8 or UPC-A. The prefix says who numbered the goods, nothing about origin."""
    code = normalised(text, without="-")
    if not re.fullmatch(r"\d+", code, re.ASCII) or len(code) not in _GOODS:
        return Checked(BAD_SHAPE, code, "ean")
    return _judged(code, _GOODS[len(code)], ean_check(code[:-1]))


def check_barcode(text: str) -> Checked:
    """Whatever a barcode holds. Only the numbers of goods have a check digit of ours to look at."""
    judged = check_ean(text)
    return judged if judged.status != BAD_SHAPE else Checked(OK, text.strip(), "barcode")


def ean_check(first: str) -> str:
    """The last digit: weights 3 and 1 alternate from the right."""
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(first)))
    return str((10 - total % 10) % 10)


# --- 5.7 to 5.9 region, phone, certificate

_PROVINCES = frozenset((*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55),
                        *range(61, 66), 71, 81, 82))  # fmt: skip
_MOBILE = re.compile(r"(?:\+86)?(1[3-9]\d{9})", re.ASCII)
_PHONES = (
    (re.compile(r"(400|800)\d{7}|12315|12345|12330", re.ASCII), "service"),
    (re.compile(r"0\d{2,3}-?\d{7,8}(-\d{1,6})?", re.ASCII), "landline"),
    (re.compile(r"\+[1-9]\d{6,14}", re.ASCII), "foreign"),
)


def check_region(text: str) -> Checked:
    """行政区划代码 (GB/T 2260). Codes change yearly, so only the province part is known for certain."""
    code = normalised(text)
    if not re.fullmatch(r"\d{6}(\d{6})?", code, re.ASCII):
        return Checked(BAD_SHAPE, code, "region")
    if int(code[:2]) not in _PROVINCES:
        return Checked(UNKNOWN, code, "region")
    if len(code) == 12:
        return Checked(OK, code, "statistical")
    kind = "province" if code.endswith("0000") else "city" if code.endswith("00") else "county"
    return Checked(OK, code, kind)


def check_phone(text: str) -> Checked:
    """Mobile, landline, service number, or a foreign number with its plus sign."""
    number = normalised(text, without="()")
    plain = number.replace("-", "")
    mobile = _MOBILE.fullmatch(plain)
    if mobile:
        return Checked(OK, mobile.group(1), "mobile")
    return _first_kind(number if number.startswith("0") else plain, _PHONES, "phone")


def check_certificate(text: str) -> Checked:
    """执法证号: its shape varies by province, so only the length (4 to 30) is judged."""
    number = normalised(text)
    return Checked(OK if 4 <= len(number) <= 30 else BAD_SHAPE, number, "certificate")


# --- 5.10 others

_OTHERS = (
    (re.compile(r"国作登字-\d{4}-[A-Z]-\d{8}", re.ASCII), "copyright"),
    (re.compile(r"\d{4}SR\d{6,8}", re.ASCII), "software"),
    (re.compile(r"CNA\d{8,11}", re.ASCII), "plant_variety"),
)
_BOOTH = r"[0-9A-Z.\-/]{1,16}"
_DOCUMENTS = (
    (re.compile(r"[\u4e00-\u9fff]{2,12}〔(20\d{2})〕([1-9]\d{0,5})号", re.ASCII), "document"),
    (re.compile(r"暂[0-9A-Z]{2,12}-[1-9]\d{0,5}", re.ASCII), "temporary"),
)


def check_registration(text: str) -> Checked:
    """Copyright, software and plant variety registrations; what has another shape is unknown, not wrong."""
    found = _first_kind(normalised(text), _OTHERS, "")
    return found if found.is_ok else Checked(UNKNOWN, found.canonical)


def check_booth(text: str, shape: str = _BOOTH) -> Checked:
    """展位号; a venue may bring its own shape (Canton Fair 12.2A34-35, CIIE 4.1A1-001)."""
    booth = normalised(text)
    return Checked(OK if re.fullmatch(shape, booth) else BAD_SHAPE, booth, "booth")


def check_document_number(text: str) -> Checked:
    """文号 such as 济历市监责改〔2023〕15号: six-cornered brackets, no leading zero; or a temporary one."""
    return _first_kind(re.sub(r"\s+", "", text), _DOCUMENTS, "document")


def _first_kind(text: str, kinds: tuple[tuple[re.Pattern[str], str], ...], otherwise: str) -> Checked:
    for shape, kind in kinds:
        if shape.fullmatch(text):
            return Checked(OK, text, kind)
    return Checked(BAD_SHAPE, text, otherwise)
