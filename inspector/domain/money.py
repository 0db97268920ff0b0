"""Amounts in fen, and amounts and quantities as capital Chinese numerals (大写, domain reference 4.1)."""

import re
import unicodedata

from inspector.domain.errors import Refused

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_SECTIONS = ("", "万", "亿", "万亿")
_LARGEST = 10**16 * 100 - 1
_AMOUNT = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(千|万|百万|千万|亿)?", re.ASCII)
_QUANTITY = re.compile(r"(\d+)(?:\.(\d+))?", re.ASCII)
_COINS = re.compile(r"(\d+)[元块](?:(\d)[角毛])?(?:(\d)分)?", re.ASCII)
_ZEROS = {"": 0, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8}
_FOLDED = str.maketrans("。", ".")  # what an input method makes of the key for the point


def capital_numerals(fen: int) -> str:
    """123456789 fen is 壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分."""
    if abs(fen) > _LARGEST:
        raise Refused("money.too_large", fen=fen)
    yuan, rest = divmod(abs(fen), 100)
    jiao, single = divmod(rest, 10)
    words = "负" if fen < 0 else ""
    if yuan or not rest:
        words += (_whole(yuan) or "零") + "元"
    if jiao:
        words += _DIGITS[jiao] + "角"
    elif single and yuan:
        words += "零"
    return words + (_DIGITS[single] + "分" if single else "整")


def parse_yuan(text: str) -> int:
    """Yuan as a person writes them (12,345.60, ¥12345.6, 1.2万元, 39元8角, ３９．８) as fen, exactly."""
    folded = unicodedata.normalize("NFKC", text).translate(_FOLDED).strip().upper()
    plain = re.sub(r"\s|^(?:[¥￥]|RMB|CNY|人民币)|[元块]?整?$", "", folded)
    digits = _digits(plain) or _coins(re.sub(r"\s", "", folded))
    if not digits:
        raise Refused("money.not_an_amount", text=text)
    fen = int(digits)
    if fen > _LARGEST:
        raise Refused("money.too_large", fen=fen)
    return fen


def _digits(plain: str) -> str:
    """The fen of 1.2万 as digits; empty when it is no amount, or finer than a fen."""
    match = _AMOUNT.fullmatch(plain)
    if not match:
        return ""
    whole, part, unit = match.group(1).replace(",", ""), match.group(2) or "", match.group(3) or ""
    places = 2 + _ZEROS[unit]
    if part[places:].strip("0"):
        return ""
    return whole + part[:places].ljust(places, "0")


def _coins(folded: str) -> str:
    """39元8角5分, 39块8毛."""
    match = _COINS.fullmatch(folded)
    return "".join(part or "0" for part in match.groups()) if match else ""


def plain_yuan(fen: int) -> str:
    """An amount as an answer holds it, without loss: 12345, 39.80."""
    return f"{fen // 100}.{fen % 100:02d}" if fen % 100 else str(fen // 100)


def in_capitals(text: str) -> str:
    """An amount of yuan in digits as capital numerals; nothing where there is no amount."""
    try:
        return capital_numerals(parse_yuan(text))
    except Refused:
        return ""


def capital_number(text: str) -> str:
    """A quantity in capitals: 1200 is 壹仟贰佰, 12.5 is 壹拾贰点伍; nothing where there is no number."""
    match = _QUANTITY.fullmatch(text.strip())
    if not match or int(match[1]) * 100 > _LARGEST:
        return ""
    part = "".join(_DIGITS[int(digit)] for digit in (match[2] or "").rstrip("0"))
    return (_whole(int(match[1])) or "零") + (f"点{part}" if part else "")


def yuan_text(fen: int) -> str:
    """An amount in digits: 12,345.60."""
    sign = "-" if fen < 0 else ""
    return f"{sign}{abs(fen) // 100:,}.{abs(fen) % 100:02d}"


def _whole(yuan: int) -> str:
    """Sections of four digits, the highest first; one 零 stands for any run of zeros inside."""
    words, gap = "", False
    for place in reversed(range(len(_SECTIONS))):
        section = yuan // 10 ** (4 * place) % 10**4
        if not section:
            gap = bool(words)
            continue
        if words and (gap or section < 1000):
            words += "零"
        words += _section(section) + _section_name(place, yuan)
        gap = False
    return words


def _section_name(place: int, yuan: int) -> str:
    """万亿 is said as 万 when 亿 follows with digits of its own."""
    follows = place == 3 and yuan // 10**8 % 10**4
    return "万" if follows else _SECTIONS[place]


def _section(section: int) -> str:
    words, gap = "", False
    for place in reversed(range(4)):
        digit = section // 10**place % 10
        if digit:
            words += ("零" if gap and words else "") + _DIGITS[digit] + _PLACES[place]
        gap = not digit
    return words
