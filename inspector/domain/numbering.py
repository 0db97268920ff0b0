"""Document numbers such as 济历市监责改〔2023〕15号 (domain reference 4.2)."""

import re
from collections.abc import Mapping

from inspector.domain.errors import Refused
from inspector.domain.identifiers import check_document_number

# The kind word of each numbered document; agencies differ.
KIND_WORDS: Mapping[str, str] = {
    "W02": "检通",
    "W04": "责改",
    "W05": "限提",
    "W06": "登保",
    "W07": "解登保",
    "W10": "询通",
    "W15": "辨认",
    "W16": "展受",
    "W16S": "展补",
    "W16R": "展不受",
    "W17": "展转",
    "W18": "展决",
    "W19": "撤展",
    "W20": "移送",
    "W21": "涉罪移",
    "W22": "协查",
    "W26": "检告",
    "W27": "请",
    "W27R": "复",
}


def document_number(agency: str, system: str, word: str, year: int, sequence: int) -> str:
    """The number printed on a notice: agency, system, kind, year in six-cornered brackets, sequence."""
    number = f"{agency}{system}{word}〔{year}〕{sequence}号"
    if not check_document_number(number).is_ok:
        raise Refused("number.bad_shape", number=number)
    return number


def temporary_number(device: str, counter: int) -> str:
    """What a device without numbers prints; a supplementary page later maps it to a formal one."""
    code = re.sub(r"[^0-9A-Z]", "", device.upper())[-6:].rjust(2, "0")
    if counter < 1:
        raise Refused("number.bad_shape", number=counter)
    return f"暂{code}-{counter}"


def is_temporary(number: str) -> bool:
    """Whether a number still waits for its formal one."""
    return check_document_number(number).kind == "temporary"


def sequence_of(number: str) -> tuple[int, int]:
    """Year and sequence of a formal number."""
    match = re.search(r"〔(20\d{2})〕([1-9]\d{0,5})号$", number)
    if not match:
        raise Refused("number.bad_shape", number=number)
    return int(match.group(1)), int(match.group(2))
