"""What the demo is made of: 2,400 invented exhibitors, what an inspector answers, and which photos are taken.

Everything follows from a seed. Firms, people, brands and numbers are made up; the credit codes pass their
checks but belong to nobody.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from inspector.casework import demo_names as names
from inspector.casework.demo_pictures import NUMBER, draw
from inspector.casework.demo_scenes import RACK_NUMBER
from inspector.casework.exhibitors import ImportRow
from inspector.domain.campaign import Claim
from inspector.domain.identifiers import credit_check, organisation_check, patent_check

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

__all__ = ["ANSWERS", "PHOTOS_CLEAN", "PHOTOS_FINDING", "PHOTOS_OPEN", "draw", "exhibitors", "workbook"]

SEED = 20261015
HALL = "4.1"
IN_HALL = 128
_FIRST = 97  # hall 4.1 begins with A097
_HEADER = (
    "展馆", "展位号", "参展商", "英文名", "统一社会信用代码", "国家", "联系人", "电话", "展品",
    "专利号", "商标注册号", "地理标志",
)  # fmt: skip
Chance = random.Random


def exhibitors(count: int = 2400, seed: int = SEED) -> list[ImportRow]:
    """The exhibition's booths in the order of the list, hall 4.1 first."""
    chance = random.Random(seed)  # noqa: S311 (made-up material, not a secret)
    rows: list[ImportRow] = []
    known = names.Firms(chance)
    for number, (hall, booth) in zip(range(count), _booths(chance), strict=False):
        rows.append(_exhibitor(chance, known, number, hall, booth))
    return rows


def workbook(path: Path, count: int = 2400, *, spoilt: bool = True, seed: int = SEED) -> None:
    """The same exhibitors as an organiser's workbook; with a few rows as organisers spoil them."""
    import xlsxwriter

    with xlsxwriter.Workbook(str(path), {"constant_memory": True, "strings_to_formulas": False}) as book:
        book.add_worksheet("填表说明").write(0, 0, "请按展位平面图填写，一个展位一行。")
        sheet = book.add_worksheet("参展商名录")
        sheet.set_column(1, 11, 18)
        sheet.write(0, 0, "秋季家居博览会（演示）参展商名录")
        sheet.write_row(2, 0, _HEADER, book.add_format({"bold": True}))
        lines = [_cells(row) for row in exhibitors(count, seed)]
        for number, cells in enumerate([*lines, *(_spoilt(lines) if spoilt else ())], 3):
            sheet.write_row(number, 0, cells)


# --- booths


def _booths(chance: Chance) -> Iterator[tuple[str, str]]:
    """Halls and booth numbers as ugly as real ones: every hall numbers in its own way."""
    for number in range(_FIRST, _FIRST + IN_HALL):
        yield HALL, f"A{number:03}"
    for number in range(1, 351):
        yield "4.2", f"4.2B{number // 40 + 1}-{number:03}"
    for number in range(1, 301):
        last = number * 2
        yield "12.2", f"12.2A{last - 1:02}-{last:02}" if chance.random() < 0.4 else f"12.2A{last:02}"
    for number in range(1, 301):
        at = (number - 1) % 60 * 2 + 1
        yield (
            "5.2",
            f"5.2{'JKLMN'[(number - 1) // 60]}{at:02}" + (f"/{at + 1:02}" if chance.random() < 0.2 else ""),
        )
    for number in range(1, 501):
        yield "3", f"B-{number + 100}" + (chance.choice("ABC") if chance.random() < 0.08 else "")
    for number in range(1, 401):
        at = number * 2 + 99
        yield "6", f"D{at}-{at + 1}" if chance.random() < 0.35 else f"D{at}"
    number = 0
    while True:
        number += 1
        yield "C", f"C{number // 26 + 1}{chance.choice('NSEW')}{number:04}"


def _exhibitor(chance: Chance, known: names.Firms, number: int, hall: str, booth: str) -> ImportRow:
    opening = names.OPENING[number] if number < len(names.OPENING) else None
    firm = opening or known.foreign() if opening or chance.random() < 0.05 else known.chinese()
    if opening is None and number % 400 == 211 and number // 400 < len(names.RARE):
        firm = names.RARE[number // 400]
    is_foreign = firm.country != "CN"
    return ImportRow(
        row=number + 4,
        booth=booth,
        hall=hall,
        name=firm.name,
        name_en=firm.name_en,
        credit_code="" if is_foreign else credit_code(chance, firm.region),
        country=firm.country,
        contact=firm.contact or chance.choice(names.CONTACTS),
        phone=f"{firm.dial}{chance.randrange(10**8, 10**9)}" if is_foreign else _mobile(chance),
        exhibits="、".join(firm.goods),
        claims=_claims(chance, firm) if firm.claims is None else _given(chance, firm),
    )


# --- identifiers that pass their checks and belong to nobody


def credit_code(chance: Chance, region: str) -> str:
    """A unified social credit code of an invented organisation (its code begins with MADM, for demo)."""
    inner = "MADM" + "".join(chance.choice("0123456789ABCDEFGHJKLMNPQRTUWXY") for _ in range(4))
    first = f"91{region}{inner}{organisation_check(inner)}"
    return first + credit_check(first)


def _mobile(chance: Chance) -> str:
    return f"1380000{chance.randrange(10**4):04}"


def patent(chance: Chance, kind: str, *, wrong: bool = False) -> str:
    """A patent number of a kind; its check digit right, or one off."""
    digits = f"{chance.randint(2016, 2025)}{ {'invention': 1, 'utility_model': 2, 'design': 3}[kind] }"
    digits += f"{chance.randrange(10**7):07}"
    check = patent_check(digits)
    if wrong:
        check = str((int(check) + 1) % 10) if check.isdecimal() else "0"
    return f"ZL{digits}.{check}"


def _claims(chance: Chance, firm: names.Firm) -> tuple[Claim, ...]:
    """Half of them register nothing; one patent number in a hundred is wrong."""
    found: list[Claim] = []
    for _ in range(chance.choice((0, 0, 0, 1, 1, 2, 4))):
        kind = chance.choice(("invention", "utility_model", "utility_model", "design"))
        found.append(
            Claim(kind, patent(chance, kind, wrong=chance.random() < 0.01), chance.choice(firm.goods))
        )
    for _ in range(chance.choice((0, 0, 0, 1, 1, 2))):
        found.append(_mark(chance))
    return tuple(found)


def _given(chance: Chance, firm: names.Firm) -> tuple[Claim, ...]:
    found: list[Claim] = []
    for kind, count in (firm.claims or {}).items():
        for at in range(count):
            if kind == "gi":
                found.append(Claim("gi", "", firm.indication))
            elif kind == "trademark":
                found.append(_mark(chance))
            else:
                found.append(Claim(kind, patent(chance, kind), firm.goods[at % len(firm.goods)]))
    return tuple(found)


def _mark(chance: Chance) -> Claim:
    number = (
        f"G1{chance.randrange(10**6):06}"
        if chance.random() < 0.06
        else str(chance.randrange(10**7, 7 * 10**7))
    )
    return Claim("trademark", number, f"第{chance.choice((8, 11, 16, 20, 21, 24, 27, 28))}类")


# --- the workbook


def _cells(row: ImportRow) -> list[object]:
    patents = [
        f"{claim.number} {claim.title}"
        for claim in row.claims
        if claim.kind in ("invention", "utility_model", "design")
    ]
    marks = [f"{claim.number}（{claim.title}）" for claim in row.claims if claim.kind == "trademark"]
    signs = [claim.title for claim in row.claims if claim.kind == "gi"]
    booth = row.booth
    if row.row % 97 == 0:  # typed with a Chinese input method
        booth = booth.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    return [
        row.hall, booth, row.name, row.name_en, row.credit_code, names.COUNTRIES[row.country], row.contact,
        row.phone, row.exhibits, "；".join(patents), "；".join(marks), "；".join(signs),
    ]  # fmt: skip


def _spoilt(lines: list[list[object]]) -> list[list[object]]:
    """Rows as they arrive: a name forgotten, a code kept as a figure, a booth twice, a wrong check digit."""
    first = lines[0]
    code = str(first[4])
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
    return [
        [HALL, "A301", "", "", "", "中国", "", "", "陶瓷餐具", "", "", ""],
        [HALL, "", "佛山市无位卫浴有限公司", "", "", "中国", "", "", "花洒", "", "", ""],
        [
            HALL,
            "A302",
            "惠州市数位电器有限公司",
            "",
            914413020000000000.0,
            "中国",
            "",
            "",
            "台灯",
            "",
            "",
            "",
        ],
        [HALL, 4.1, "中山市点灯照明有限公司", "", "", "中国", "", "", "吊灯", "", "", ""],
        [HALL, *first[1:]],
        [HALL, first[1], "潮州市同席瓷业有限公司", "", "", "中国", "", "", "茶具", "", "", ""],
        [HALL, "A303", "泉州市错码工艺有限公司", "", wrong, "中国", "", "", "摆件", NUMBER, "", ""],
    ]


# --- what an inspector answers, and photographs


_PRESENT = (
    ("/data/opening/recusal", "no"),
    ("/data/opening/present_kind", "staff"),
    ("/data/opening/present_name", "周航"),
    ("/data/opening/present_position", "销售经理"),
    ("/data/opening/present_phone", "13800138000"),
    ("/data/subject/registered", "yes"),
    ("/data/subject/licence", "yes"),
    ("/data/subject/exhibits", "same"),
    ("/data/subject/staff_know", "yes"),
)
_RACK, _CUP = "/data/patents/patent_items[1]/", "/data/patents/patent_items[2]/"
_PATENTS = (
    ("/data/patents/patent_marking", "yes"),
    (f"{_RACK}patent_item", "折叠晾衣架 LC-08"),
    (f"{_RACK}patent_place", "tag"),
    (f"{_RACK}patent_number", RACK_NUMBER),
    (f"{_RACK}patent_proof", "yes"),
    (f"{_RACK}patent_state", "correct"),
    (f"{_CUP}patent_item", "真空保温杯 LC-500"),
    (f"{_CUP}patent_place", "package"),
    (f"{_CUP}patent_number", NUMBER),
)
_BROCHURE = (
    ("/data/patents/patent_claimed", "no"),
    ("/data/advertising/wording", "no"),
    ("/data/advertising/wording_kind", "well_known"),
    ("/data/advertising/wording_place", "leaflet"),
    ("/data/advertising/wording_text", "驰名商标"),
)
ANSWERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "clean": (*_PRESENT, ("/data/closing/opinion", "agrees")),
    "open": (*_PRESENT, *_PATENTS),
    "finding": (
        *_PRESENT,
        *_PATENTS,
        (f"{_CUP}patent_number_as_printed", "yes"),
        (f"{_CUP}patent_proof", "no"),
        (f"{_CUP}patent_state", "improper"),
        *_BROCHURE,
        ("/data/closing/opinion", "agrees"),
    ),
}
PHOTOS_CLEAN: Mapping[str, str] = {"booth": "展位全景", "cup": "展品：真空保温杯"}
PHOTOS_OPEN: Mapping[str, str] = {
    "box": "包装盒正面，专利号",
    "number": "专利号特写",
    "cup": "真空保温杯 LC-500",
    "rack": "晾衣架吊牌",
}
PHOTOS_FINDING: Mapping[str, str] = {
    "booth": "展位全景",
    "box": "包装盒正面，专利号",
    "number": "专利号特写",
    "brochure": "宣传册第 1 页",
    "price": "标价牌",
}
