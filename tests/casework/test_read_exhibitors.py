import io
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector.casework import campaigns, exhibitors, targets
from inspector.casework.exhibitors import Doubt, ImportPreview, ImportRow, read
from inspector.domain.campaign import CampaignKind, Claim, Target
from inspector.domain.errors import Refused, Trouble
from tests.casework.made_up import Hall

HEADER = (
    "展位号",
    "参展商",
    "英文名",
    "统一社会信用代码",
    "国家",
    "联系人",
    "电话",
    "展品",
    "专利号",
    "商标注册号",
)
CODE = "91310000MA1FL0XY0A"  # synthetic
GOOD = (
    "A101",
    "深圳市澜川家居科技有限公司",
    "Lanchuan",
    CODE,
    "中国",
    "周航",
    "13800138000",
    "保温杯",
    "",
    "",
)
Write = Callable[[Any, Any], None]


def workbook(tmp_path: Path, *rows: Sequence[Any], also: Write | None = None) -> Path:
    """A sheet of these rows as an organiser would write it; `also` draws what rows cannot say."""
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("参展商")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        if also:
            also(book, sheet)
    return path


def row(**changes: Any) -> list[Any]:
    """The good row with some cells changed, by header."""
    return [changes.get(title, value) for title, value in zip(HEADER, GOOD, strict=True)]


def one(tmp_path: Path, **changes: Any) -> ImportPreview:
    return read(workbook(tmp_path, HEADER, row(**changes)))


def codes(preview: ImportPreview) -> list[tuple[int, str, str]]:
    return [(told.row, told.column, told.code) for told in (*preview.refused, *preview.doubts)]


def test_a_list_is_read_as_it_is(tmp_path: Path) -> None:
    preview = read(workbook(tmp_path, HEADER, GOOD))
    assert preview.taken == (
        ImportRow(
            row=2,
            booth="A101",
            hall="",
            name="深圳市澜川家居科技有限公司",
            name_en="Lanchuan",
            credit_code=CODE,
            country="CN",
            contact="周航",
            phone="13800138000",
            exhibits="保温杯",
        ),
    )
    assert codes(preview) == []
    assert preview.columns["credit_code"] == "统一社会信用代码"
    assert preview.sheet == "参展商"


def test_the_list_is_found_on_whichever_sheet_it_is(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        cover = book.add_worksheet("说明")
        cover.write(0, 0, "展位号请按平面图填写")
        old = book.add_worksheet("旧")
        old.write_row(0, 0, HEADER)
        old.write_row(1, 0, row(展位号="Z999"))
        old.hide()
        sheet = book.add_worksheet("Exhibitors")
        sheet.merge_range("A1:D1", "秋季家居博览会参展商名录")
        sheet.write(1, 0, "截至 10 月 10 日")
        sheet.write_row(3, 0, ["Hall", "Booth No.", "Company (中文)", "Exhibits", "Country/Region"])
        sheet.write_row(4, 0, ["4.1 馆", "B-220", "Nordlys Interiør AS", "Lamps", "Norway"])
    preview = read(path)
    assert preview.sheet == "Exhibitors"
    assert [(taken.row, taken.hall, taken.booth, taken.country) for taken in preview.taken] == [
        (5, "4.1", "B-220", "NO")
    ]


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("展位号\nBooth No.", "booth"),
        ("摊位号（必填）*", "booth"),
        ("Stand No", "booth"),
        ("企业名称", "name"),
        ("Exhibitor / 参展商", "name"),
        ("公司名称（英文）", "name_en"),
        ("USCC", "credit_code"),
        ("地理标志", "indications"),
    ],
)
def test_headers_are_known_as_organisers_write_them(tmp_path: Path, header: str, column: str) -> None:
    preview = read(workbook(tmp_path, [header, "展位", "公司"], ["x1", "A1", "甲公司"]))
    assert column in preview.columns


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_comma_separated_text_is_read_in_any_encoding(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "list.csv"
    lines = [delimiter.join(cells) for cells in (HEADER, row(参展商="上海𬭎䶮贸易有限公司"))]
    path.write_bytes("\r\n".join(lines).encode(encoding))
    preview = read(path)
    assert [(taken.row, taken.name) for taken in preview.taken] == [(2, "上海𬭎䶮贸易有限公司")]


def test_a_line_break_within_a_cell_does_not_shift_the_row_numbers(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('展位号,参展商,展品\nA1,甲,"杯\n盘"\nA2,,\n', encoding="utf-8")
    preview = read(path)
    assert preview.taken[0].exhibits == "杯；盘"
    assert codes(preview) == [(3, "参展商", "import.name_missing")]


def test_numbers_are_read_as_the_text_they_stood_for(tmp_path: Path) -> None:
    preview = one(tmp_path, 展位号=101, 电话=13800138000)
    assert (preview.taken[0].booth, preview.taken[0].phone) == ("101", "13800138000")
    assert codes(preview) == [(2, "展位号", "import.number")]


def test_zeros_a_number_only_shows_are_kept(tmp_path: Path) -> None:
    def also(book: Any, sheet: Any) -> None:
        sheet.write_number(1, 0, 101, book.add_format({"num_format": "0000"}))

    assert read(workbook(tmp_path, HEADER, GOOD, also=also)).taken[0].booth == "0101"


@pytest.mark.parametrize(
    ("changes", "column", "code"),
    [
        ({"展位号": 4.1}, "展位号", "import.fraction"),
        ({"统一社会信用代码": 914403001922038216.0}, "统一社会信用代码", "import.digits_lost"),
        ({"展位号": ""}, "展位号", "import.booth_missing"),
        ({"参展商": "", "英文名": ""}, "参展商", "import.name_missing"),
        ({"参展商": "长" * 300}, "参展商", "import.name_too_long"),
        ({"展位号": "见平面图第二页右上角第三个展位旁边" * 3}, "展位号", "import.booth_not_a_booth"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_row(
    tmp_path: Path, changes: dict[str, Any], column: str, code: str
) -> None:
    preview = one(tmp_path, **changes)
    assert preview.taken == ()
    assert codes(preview) == [(2, column, code)]


def test_a_booth_that_became_a_date_is_refused(tmp_path: Path) -> None:
    def also(book: Any, sheet: Any) -> None:
        sheet.write_datetime(1, 0, date(2026, 3, 5), book.add_format({"num_format": "m-d"}))

    assert codes(read(workbook(tmp_path, HEADER, GOOD, also=also))) == [(2, "展位号", "import.is_a_date")]


def test_a_credit_code_in_powers_of_ten_is_refused_in_text_too(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("展位号,参展商,信用代码\nA1,甲公司,9.14403E+17\n", encoding="utf-8")
    assert codes(read(path)) == [(2, "信用代码", "import.digits_lost")]


def test_a_formula_gives_its_last_value_with_a_doubt(tmp_path: Path) -> None:
    def also(_book: Any, sheet: Any) -> None:
        sheet.write_formula(1, 1, '=CONCATENATE("甲","公司")', None, "甲公司")

    preview = read(workbook(tmp_path, HEADER, GOOD, also=also))
    assert preview.taken[0].name == "甲公司"
    assert codes(preview) == [(2, "参展商", "import.formula")]


def test_a_formula_without_a_value_is_refused(tmp_path: Path) -> None:
    def also(_book: Any, sheet: Any) -> None:
        sheet.write_formula(1, 1, "=B9", None, "")

    preview = read(workbook(tmp_path, HEADER, GOOD, also=also))
    assert codes(preview) == [(2, "参展商", "import.formula_without_value")]


def test_an_error_value_is_no_value(tmp_path: Path) -> None:
    def also(_book: Any, sheet: Any) -> None:
        sheet.write_formula(1, 1, "=NA()", None, "#N/A")
        sheet.write_formula(2, 7, "=NA()", None, "#N/A")

    preview = read(workbook(tmp_path, HEADER, GOOD, row(展位号="A102"), also=also))
    assert codes(preview) == [(2, "参展商", "import.error_value"), (3, "展品", "import.error_value")]
    assert preview.taken[0].exhibits == ""


def test_a_name_merged_over_several_booths_counts_for_each(tmp_path: Path) -> None:
    rows = [row(展位号=f"A10{n}", 参展商="") for n in range(3)]

    def also(_book: Any, sheet: Any) -> None:
        sheet.merge_range("B2:B4", "甲公司")

    preview = read(workbook(tmp_path, HEADER, *rows, also=also))
    assert [(taken.booth, taken.name) for taken in preview.taken] == [
        ("A100", "甲公司"), ("A101", "甲公司"), ("A102", "甲公司"),
    ]  # fmt: skip
    assert codes(preview) == [(3, "参展商", "import.merged"), (4, "参展商", "import.merged")]


def test_a_row_that_is_all_merged_from_above_is_no_exhibitor_of_its_own(tmp_path: Path) -> None:
    def also(_book: Any, sheet: Any) -> None:
        sheet.merge_range("A2:A3", "A101")
        sheet.merge_range("B2:B3", "甲公司")

    path = workbook(tmp_path, HEADER[:3], ["", "", "A"], ["", "", ""], ["A102", "乙公司", "B"], also=also)
    preview = read(path)
    assert [(taken.row, taken.booth) for taken in preview.taken] == [(2, "A101"), (4, "A102")]
    assert codes(preview) == []


def test_a_heading_merged_across_the_list_is_refused_with_its_row(tmp_path: Path) -> None:
    def also(_book: Any, sheet: Any) -> None:
        sheet.merge_range("A2:H2", "A 区")

    preview = read(workbook(tmp_path, HEADER, [""], row(展位号="A102"), also=also))
    assert [taken.row for taken in preview.taken] == [3]
    assert codes(preview) == [(2, "参展商", "import.merged_across")]


def test_the_same_exhibitor_twice_at_a_booth_is_refused_once(tmp_path: Path) -> None:
    preview = read(workbook(tmp_path, HEADER, GOOD, row(展位号="B1"), row(展位号="ａ101 ")))
    assert [taken.row for taken in preview.taken] == [2, 3]
    refused = preview.refused[0]
    assert (refused.row, refused.code) == (4, "import.duplicate")
    assert (refused.facts["first"], refused.facts["second"]) == (2, 4)


def test_two_exhibitors_may_share_a_booth(tmp_path: Path) -> None:
    preview = read(workbook(tmp_path, HEADER, GOOD, row(参展商="乙公司")))
    assert len(preview.taken) == 2
    assert [(doubt.row, doubt.facts["other"], doubt.facts["name"]) for doubt in preview.doubts] == [
        (3, 2, "深圳市澜川家居科技有限公司"),
        (2, 3, "乙公司"),
    ]


def test_the_same_booth_number_in_two_halls_is_two_booths(tmp_path: Path) -> None:
    rows = [("展馆", "展位号", "企业名称"), ("4.1", "A01", "甲公司"), ("4.2馆", "A01", "甲公司")]
    preview = read(workbook(tmp_path, *rows))
    assert [taken.hall for taken in preview.taken] == ["4.1", "4.2"]
    assert codes(preview) == []


@pytest.mark.parametrize(
    ("booth", "canonical", "hall"),
    [
        ("4.1A1-001", "4.1A1-001", "4.1"),
        ("12.2A34-35", "12.2A34-35", "12.2"),
        ("５.２Ｋ０８／０９", "5.2K08/09", "5.2"),
        ("a 101–102", "A101-102", ""),
        ("3B12", "3B12", "3"),
        ("B-220", "B-220", ""),
    ],
)
def test_booth_numbers_are_as_ugly_as_they_are(tmp_path: Path, booth: str, canonical: str, hall: str) -> None:
    preview = one(tmp_path, 展位号=booth)
    assert (preview.taken[0].booth, preview.taken[0].hall) == (canonical, hall)
    assert codes(preview) == []


def test_a_strange_booth_number_is_taken_with_a_doubt(tmp_path: Path) -> None:
    preview = one(tmp_path, 展位号="A101、A102")
    assert preview.taken[0].booth == "A101、A102"
    assert codes(preview) == [(2, "展位号", "import.booth_unusual")]


def test_a_wrong_check_character_is_a_doubt_and_says_the_right_one(tmp_path: Path) -> None:
    preview = one(tmp_path, 统一社会信用代码=CODE[:-1] + "B", 专利号="ZL202310123456.7")
    assert preview.taken[0].credit_code == CODE[:-1] + "B"
    facts = [(doubt.code, doubt.facts["expected"]) for doubt in preview.doubts]
    assert facts == [
        ("import.credit_code_bad_check", CODE),
        ("import.patent_bad_check", "ZL202310123456.6"),
    ]


def test_a_credit_code_that_is_none_is_a_doubt(tmp_path: Path) -> None:
    assert codes(one(tmp_path, 统一社会信用代码="待补")) == [
        (2, "统一社会信用代码", "import.credit_code_bad_shape")
    ]
    assert codes(one(tmp_path, 统一社会信用代码="无")) == []
    assert codes(one(tmp_path, 统一社会信用代码="440301103097413")) == []  # an old registration number


def test_registered_rights_become_claims(tmp_path: Path) -> None:
    preview = one(
        tmp_path,
        专利号="ZL 2020 1 0566088.9；CN202330001234.8 水壶",
        商标注册号="12345678（第21类）、G1234567，澜川 23456789 第9、11类",
    )
    assert preview.taken[0].claims == (
        Claim("invention", "ZL202010566088.9"),
        Claim("design", "ZL202330001234.8", "水壶"),
        Claim("trademark", "12345678", "第21类"),
        Claim("trademark", "G1234567"),
        Claim("trademark", "23456789", "澜川 第9、11类"),
    )
    assert codes(preview) == []


def test_a_right_that_cannot_be_read_is_kept_with_a_doubt(tmp_path: Path) -> None:
    preview = one(tmp_path, 专利号="申请中", 商标注册号="®")
    assert [claim.number for claim in preview.taken[0].claims] == ["申请中", "®"]
    assert [doubt.code for doubt in preview.doubts] == [
        "import.patent_bad_shape",
        "import.trademark_bad_shape",
    ]


def test_empty_rows_and_a_repeated_header_are_nothing(tmp_path: Path) -> None:
    preview = read(workbook(tmp_path, HEADER, GOOD, [], HEADER, row(展位号="A102"), ["", " "]))
    assert [taken.row for taken in preview.taken] == [2, 5]
    assert codes(preview) == []


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old_xls"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"PK\x03\x04 not really", "damaged"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "unknown"),
        (b"%PDF-1.7\n\x80\0\xff", "unknown"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    with pytest.raises(Refused) as caught:
        read(path)
    assert caught.value.code == "import.not_a_workbook"
    assert caught.value.facts["reason"] == reason


def test_another_kind_of_office_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(Refused) as caught:
        read(path)
    assert caught.value.facts["reason"] == "not_xlsx"


def test_a_workbook_that_swells_when_unpacked_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
        with archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
            for _ in range(700):
                part.write(bytes(1024 * 1024))
    with pytest.raises(Refused, match=r"import\.too_large"):
        read(path)


def test_a_list_without_a_header_is_refused_with_the_sheets_that_were_looked_at(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        read(workbook(tmp_path, ["甲公司", "A101"]))
    assert (caught.value.code, caught.value.facts["sheets"]) == ("import.no_header", "参展商")


@pytest.mark.parametrize("content", ["", "展位号,参展商\n"])
def test_an_empty_list_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(Refused, match=r"import\.empty"):
        read(path)


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"import\.unreadable"):
        read(tmp_path / "gone.xlsx")


def test_more_rows_than_any_exhibition_has_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inspector.casework.tables.MOST_ROWS", 3)
    rows = [row(展位号=f"A{n}") for n in range(5)]
    with pytest.raises(Refused, match=r"import\.too_many_rows"):
        read(workbook(tmp_path, HEADER, *rows))


def test_a_workbook_that_says_it_is_smaller_than_it_is_loses_no_rows(tmp_path: Path) -> None:
    path = workbook(tmp_path, HEADER, GOOD, row(展位号="A102"))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b'<dimension ref="A1:J3"/>', b'<dimension ref="A1:B1"/>')
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert [taken.booth for taken in read(path).taken] == ["A101", "A102"]


def _whole() -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet("参展商")
        sheet.write_row(0, 0, HEADER)
        sheet.write_row(1, 0, GOOD)
    return target.getvalue()


WHOLE = _whole()


@settings(max_examples=80, deadline=None)
@given(changes=st.lists(st.tuples(st.floats(0, 0.999), st.binary(min_size=1, max_size=6)), max_size=8))
def test_a_mangled_workbook_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[float, bytes]]
) -> None:
    content = bytearray(WHOLE)
    for place, replacement in changes:
        at = int(place * len(content))
        content[at : at + len(replacement)] = replacement
    path = tmp_path_factory.getbasetemp() / "mangled.xlsx"
    path.write_bytes(content)
    try:
        preview = read(path)
    except Refused:
        return
    assert all(isinstance(taken, ImportRow) for taken in preview.taken)
    assert all(isinstance(doubt, Doubt) for doubt in preview.doubts)


def test_in_a_list_of_shops_an_address_stands_for_a_booth(hall: Hall, tmp_path: Path) -> None:
    listed = tmp_path / "shops.csv"
    listed.write_text(
        "店铺名称,经营地址,统一社会信用代码\n"
        "广州市荔湾区老张茶行,荔湾区示例路2号,\n"
        "广州市荔湾区云岫茶庄,荔湾区示例路4号,\n"
        "无处可寻商店,,\n",
        encoding="utf-8",
    )
    with pytest.raises(Refused, match=r"import\.no_header"):
        exhibitors.read(listed)
    preview = exhibitors.read(listed, shops=True)
    assert [(row.booth, row.address) for row in preview.taken] == [
        ("", "荔湾区示例路2号"),
        ("", "荔湾区示例路4号"),
    ]
    assert [(row.row, row.code) for row in preview.refused] == [(4, "import.booth_missing")]
    assert not preview.doubts
    campaign, _ = campaigns.new(hall.desk, "节日市场专项检查", kind=CampaignKind.HOLIDAY)
    targets.take(hall.desk, campaign, preview, skip_refused=True)
    made = hall.desk.workspace.rows(Target, parent=campaign)
    assert {(one.kind, one.title) for one in made} == {
        ("shop", "广州市荔湾区老张茶行"),
        ("shop", "广州市荔湾区云岫茶庄"),
    }
