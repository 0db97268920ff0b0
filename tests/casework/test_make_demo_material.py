import io
from collections import Counter
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PIL import Image

from inspector import evidence
from inspector.casework import demo_material, demo_scenes
from inspector.casework.exhibitors import read
from inspector.domain.identifiers import check_booth, check_credit_code, check_patent_number

AT = datetime(2026, 10, 15, 14, 29, 51, tzinfo=timezone(timedelta(hours=8)))


def test_the_exhibition_is_the_same_every_time() -> None:
    rows = demo_material.exhibitors()
    assert len(rows) == 2400
    assert rows == demo_material.exhibitors()
    assert demo_material.exhibitors(50) == rows[:50]
    assert len({(row.hall, row.booth) for row in rows}) == len({row.name for row in rows}) == 2400


def test_hall_4_1_begins_where_the_tour_does() -> None:
    rows = [row for row in demo_material.exhibitors() if row.hall == "4.1"]
    assert [row.booth for row in rows[:5]] == ["A097", "A098", "A099", "A100", "A101"]
    assert rows[4].name == "深圳市澜川家居科技有限公司"
    assert rows[8].country == "NO"
    assert len(rows) == 128


def test_numbers_pass_their_checks_but_for_a_few() -> None:
    rows = demo_material.exhibitors()
    assert all(check_credit_code(row.credit_code).is_ok for row in rows if row.country == "CN")
    assert all(check_booth(row.booth).is_ok for row in rows)
    patents = [
        claim.number
        for row in rows
        for claim in row.claims
        if claim.kind in ("invention", "utility_model", "design")
    ]
    wrong = Counter(check_patent_number(number).status for number in patents)
    assert 0 < wrong["bad_check"] < len(patents) / 50
    assert set(wrong) == {"ok", "bad_check"}


def test_rare_characters_are_among_the_names() -> None:
    names = "".join(row.name for row in demo_material.exhibitors())
    assert {"𬭎", "䶮"} <= set(names)


def test_the_workbook_gives_the_same_exhibitors_back(tmp_path: Path) -> None:
    demo_material.workbook(tmp_path / "list.xlsx", 600, spoilt=False)
    preview = read(tmp_path / "list.xlsx")
    assert preview.taken == tuple(demo_material.exhibitors(600))
    assert preview.refused == ()


def test_the_spoilt_rows_of_the_workbook_are_named(tmp_path: Path) -> None:
    demo_material.workbook(tmp_path / "list.xlsx", 200)
    assert [row.code for row in read(tmp_path / "list.xlsx").refused] == [
        "import.name_missing",
        "import.booth_missing",
        "import.digits_lost",
        "import.fraction",
        "import.duplicate",
    ]


@pytest.mark.parametrize("name", sorted(demo_scenes.SCENES))
def test_every_photograph_is_taken_in_without_a_flag(name: str) -> None:
    photo = demo_material.draw(name, AT)
    taken = evidence.intake(photo, name=f"{name}.jpg", now=AT)
    assert taken.flags == ()
    assert (taken.taken_at, taken.taken_zone_known, taken.device) == (AT, True, "Demo")
    assert (taken.width, taken.height) == (1600, 1200)
    assert photo == demo_material.draw(name, AT)


def test_a_photograph_held_upright_is_shown_as_it_was_seen() -> None:
    plain, turned = (demo_material.draw("price", AT, orientation=way) for way in (1, 6))
    assert evidence.intake(turned, name="a.jpg", now=AT).orientation == 6
    first, second = (evidence.preview(photo, "image/jpeg", edge=64) for photo in (plain, turned))
    assert first is not None
    assert second is not None
    pixels = [Image.open(io.BytesIO(one)).convert("L").tobytes() for one in (first, second)]
    assert sum(abs(a - b) for a, b in zip(*pixels, strict=True)) / len(pixels[0]) < 4


def test_the_number_on_a_label_is_the_one_asked_for() -> None:
    assert demo_material.draw("number", AT) != demo_material.draw("number", AT, number="ZL202310123456.6")


@pytest.mark.parametrize(
    "photos", [demo_material.PHOTOS_CLEAN, demo_material.PHOTOS_OPEN, demo_material.PHOTOS_FINDING]
)
def test_every_photograph_of_the_demo_can_be_drawn(photos: dict[str, str]) -> None:
    assert set(photos) <= set(demo_scenes.SCENES)
