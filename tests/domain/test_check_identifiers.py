"""Every computed example of the domain reference, and numbers that must not pass."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.domain import identifiers as ids

CREDIT_CODES = ["91110108551385082Q", "9144030071526726XG", "914403001922038216", "91310000MA1FL0XY0A"]
RESIDENTS = ["110101199003077715", "440301198501010014", "11010519491231002X"]
PATENTS = [
    "85100001.0", "03109876.2", "200310100002.X", "201810123456.5", "202110000005.4", "202330001234.8",
    "200510096239.4", "201510958772.0", "201811564288.X", "202010566088.9", "202322865413.3",
    "202510942578.7",
]  # fmt: skip


@pytest.mark.parametrize("code", CREDIT_CODES)
def test_a_credit_code_passes(code: str) -> None:
    assert ids.check_credit_code(code) == ids.Checked("ok", code, "credit_code")


@pytest.mark.parametrize(("first8", "check"), [("55138508", "2"), ("71526726", "X"), ("19220382", "1")])
def test_the_organisation_code_inside_has_its_own_check(first8: str, check: str) -> None:
    assert ids.organisation_check(first8) == check


def test_a_wrong_credit_code_names_the_right_character() -> None:
    checked = ids.check_credit_code("91310000MA1FL0XY0B")
    assert (checked.status, checked.check_character) == ("bad_check", "A")
    assert checked.expected == "91310000MA1FL0XY0A"


@pytest.mark.parametrize(
    "code", ["", "9131", "91310000MA1FL0XY0", "91310000MA1FLOXY0A", "9131000SMA1FL0XY0A"]
)
def test_a_credit_code_of_another_shape_is_told_apart(code: str) -> None:
    assert ids.check_credit_code(code).status == "bad_shape"


def test_an_old_registration_number_is_another_kind() -> None:
    assert ids.check_credit_code("440301 103097413").kind == "registration_number"


def test_full_width_and_spaced_input_is_folded() -> None:
    assert ids.check_credit_code(" ９１３１００００ma1fl0xy0a ").canonical == "91310000MA1FL0XY0A"
    assert ids.check_phone("０１０－１２３４５６７８").canonical == "010-12345678"


@given(st.sampled_from(CREDIT_CODES), st.integers(0, 16), st.sampled_from("0123456789"))
def test_one_wrong_character_never_passes(code: str, place: int, digit: str) -> None:
    changed = code[:place] + digit + code[place + 1 :]
    assert ids.check_credit_code(changed).is_ok == (changed == code)


@pytest.mark.parametrize("number", RESIDENTS)
def test_a_resident_number_passes(number: str) -> None:
    assert ids.check_resident_id(number.lower(), date(2026, 11, 6)) == ids.Checked(
        "ok", number, "resident_id"
    )


def test_a_resident_number_names_the_right_character() -> None:
    assert ids.check_resident_id("110101199003077714").check_character == "5"


@pytest.mark.parametrize(
    "number", ["110101199002307715", "11010119900307771", "110101202703077715", "110101180003077715", "9"]
)
def test_an_impossible_resident_number_is_refused(number: str) -> None:
    assert ids.check_resident_id(number, date(2026, 11, 6)).status == "bad_shape"


@pytest.mark.parametrize(
    ("first17", "kind"),
    [
        ("81000019900307771", "hong_kong_permit"),
        ("83000019900307771", "taiwan_permit"),
        ("91115619900307771", "foreign_permanent"),
    ],
)
def test_permits_numbered_alike_are_told_apart(first17: str, kind: str) -> None:
    checked = ids.check_resident_id(first17 + ids.resident_check(first17))
    assert (checked.status, checked.kind) == ("ok", kind)


def test_a_passport_is_taken_as_it_is() -> None:
    assert ids.check_resident_id("e 1234567x") == ids.Checked("ok", "E1234567X", "passport")


def test_an_identity_is_masked_on_papers() -> None:
    assert ids.mask_identity("110101199003077715") == "1101**********7715"
    assert ids.mask_identity("E12345678") == "E1*****78"
    assert ids.mask_identity("12345") == "*****"
    assert ids.mask_identity("") == ""


@pytest.mark.parametrize("number", PATENTS)
def test_a_patent_number_passes_however_it_is_typed(number: str) -> None:
    plain = number.replace(".", "")
    for typed in (number, f"ZL{number}", f"zl {plain}", f"CN{plain}", f" ZL {number} "):
        assert ids.check_patent_number(typed).status == "ok"
        assert ids.check_patent_number(typed).canonical == f"ZL{number}"


def test_the_number_that_circulates_in_demonstrations_fails() -> None:
    checked = ids.check_patent_number("ZL 2023 1012 3456.7")
    assert (checked.status, checked.canonical, checked.check_character) == (
        "bad_check",
        "ZL202310123456.7",
        "6",
    )
    assert checked.expected == "ZL202310123456.6"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("85100001.0", "invention"),
        ("202330001234.8", "design"),
        ("202322865413.3", "utility_model"),
        ("CN123456789B", "publication"),
        ("CN300000000S", "publication"),
    ],
)
def test_a_patent_number_tells_its_kind(number: str, kind: str) -> None:
    assert ids.check_patent_number(number).kind == kind


@pytest.mark.parametrize("number", ["", "ZL2023", "199910123456.7", "202340123456.7", "05100001.0", "专利"])
def test_what_cannot_be_a_patent_number_is_told_apart(number: str) -> None:
    assert ids.check_patent_number(number).status == "bad_shape"


def test_a_patent_of_a_year_to_come_is_told_apart() -> None:
    assert ids.check_patent_number("202510942578.7", this_year=2024).status == "bad_shape"
    assert ids.check_patent_number("202510942578.7", this_year=2025).is_ok


def test_an_old_patent_may_be_expired() -> None:
    assert ids.patent_may_be_expired("ZL200510096239.4", date(2026, 1, 1))
    assert not ids.patent_may_be_expired("ZL202010566088.9", date(2026, 1, 1))
    assert not ids.patent_may_be_expired("nothing", date(2026, 1, 1))


@given(st.integers(0, 9_999_999), st.sampled_from("12389"))
def test_a_computed_patent_number_passes_and_every_other_check_fails(serial: int, kind: str) -> None:
    digits = f"2020{kind}{serial:07d}"
    right = ids.patent_check(digits)
    assert [c for c in "0123456789X" if ids.check_patent_number(f"ZL{digits}.{c}").is_ok] == [right]


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("12345678", "trademark"),
        ("第 1234567 号", "trademark"),
        ("12345678A", "divided_trademark"),
        ("G1234567", "international_trademark"),
        ("g123456b", "international_trademark"),
    ],
)
def test_a_trademark_number_tells_its_kind(number: str, kind: str) -> None:
    assert ids.check_trademark_number(number).kind == kind


@pytest.mark.parametrize("number", ["", "0123", "123456789", "G12", "12A34"])
def test_what_cannot_be_a_trademark_number_is_told_apart(number: str) -> None:
    assert ids.check_trademark_number(number).status == "bad_shape"


def test_classes_are_one_to_forty_five() -> None:
    assert ids.check_trademark_class("9、 35") == ids.Checked("ok", "9,35", "nice_class")
    assert ids.check_trademark_class("46").status == ids.check_trademark_class("").status == "bad_shape"


def test_an_indication_is_known_by_what_names_it() -> None:
    assert ids.check_indication("国家知识产权局公告 第348号").kind == "announcement"
    assert ids.check_indication("91310000MA1FL0XY0A").kind == "mark_user"
    assert ids.check_indication("12345678").kind == "mark"
    assert ids.check_indication("某某大米").status == "unknown"


@pytest.mark.parametrize(
    "code", ["6901234567892", "6921686910107", "6970123456784", "96385074", "036000291452"]
)
def test_a_bar_code_passes(code: str) -> None:
    assert ids.check_ean(code).is_ok


def test_a_wrong_bar_code_names_the_right_digit() -> None:
    assert ids.check_ean("6901234567890").check_character == "2"
    assert ids.check_ean("69012").status == "bad_shape"


def test_a_barcode_may_hold_anything_but_a_wrong_check_digit() -> None:
    assert ids.check_barcode("6901234567890").expected == "6901234567892"
    assert ids.check_barcode("LOT-2026/11").is_ok
    assert ids.check_barcode("https://example.cn/t?x=1").canonical == "https://example.cn/t?x=1"


@pytest.mark.parametrize(
    ("code", "kind"),
    [("110000", "province"), ("440100", "city"), ("310115", "county"), ("440106001002", "statistical")],
)
def test_a_region_tells_its_level(code: str, kind: str) -> None:
    assert ids.check_region(code).kind == kind


def test_an_unknown_province_is_unknown_not_wrong() -> None:
    assert ids.check_region("990000").status == "unknown"
    assert ids.check_region("4401").status == "bad_shape"


@pytest.mark.parametrize(
    ("phone", "kind"),
    [
        ("13800138000", "mobile"),
        ("+86 138-0013-8000", "mobile"),
        ("010-12345678", "landline"),
        ("(0755)1234567-801", "landline"),
        ("4001234567", "service"),
        ("12315", "service"),
        ("+44 20 7946 0958", "foreign"),
    ],
)
def test_a_phone_tells_its_kind(phone: str, kind: str) -> None:
    assert ids.check_phone(phone) == ids.Checked("ok", ids.check_phone(phone).canonical, kind)


@pytest.mark.parametrize("phone", ["", "12800138000", "1380013800", "+0123456789", "12316"])
def test_what_cannot_be_a_phone_is_told_apart(phone: str) -> None:
    assert ids.check_phone(phone).status == "bad_shape"


def test_a_certificate_is_judged_by_its_length_only() -> None:
    assert ids.check_certificate("粤A 190200123").canonical == "粤A190200123"
    assert ids.check_certificate("   ").status == ids.check_certificate("1" * 31).status == "bad_shape"


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("国作登字-2023-A-00012345", "copyright"),
        ("2023sr0123456", "software"),
        ("CNA20201000123", "plant_variety"),
    ],
)
def test_other_registrations_are_known(number: str, kind: str) -> None:
    assert ids.check_registration(number).kind == kind


def test_an_unknown_registration_is_unknown_not_wrong() -> None:
    assert ids.check_registration("T2022001").status == "unknown"


def test_booths_of_real_venues_pass() -> None:
    assert ids.check_booth("12.2a34-35").canonical == "12.2A34-35"
    assert ids.check_booth("4.1A1-001").is_ok
    assert ids.check_booth("A 展位").status == "bad_shape"
    assert ids.check_booth("A101", r"[A-H]\d{3}").is_ok
    assert not ids.check_booth("Z101", r"[A-H]\d{3}").is_ok


def test_a_document_number_needs_its_own_brackets() -> None:
    assert ids.check_document_number("济历市监责改〔2023〕15号").kind == "document"
    for wrong in ("济历市监责改[2023]15号", "济历市监责改(2023)15号", "济历市监责改【2023】15号"):
        assert ids.check_document_number(wrong).status == "bad_shape"
    assert ids.check_document_number("济历市监责改〔2023〕015号").status == "bad_shape"
    assert ids.check_document_number("暂A1F3C2-7").kind == "temporary"
