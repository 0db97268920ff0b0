"""文书登记簿: every number is accounted for, temporary ones get their formal one, sheets are counted."""

from pathlib import Path

import pytest

from inspector.casework import number_blocks, number_fates, number_register, numbers, papers, setup, sheets
from inspector.casework.number_register import Fate
from inspector.domain.errors import Refused
from inspector.domain.notice import Notice, NoticeState, Outcome, SealMode
from inspector.domain.register import NumberBlock, NumberMapping, SheetMove
from tests.casework.made_up import FINDING, Clock, Hall, make

WORD, YEAR = "责改", 2026
HEAD = f"济历市监{WORD}〔{YEAR}〕"


def draw(hall: Hall, count: int) -> None:
    """Numbers that were voided one by one: used up without a paper each."""
    for number in range(1, count + 1):
        number_fates.void(hall.desk, f"{HEAD}{number}号", "空白页作废")


def fates(hall: Hall, year: int = YEAR) -> list[tuple[str, str]]:
    found = number_register.register(hall.desk, WORD, year).entries
    return [(one.number.removeprefix(f"济历市监{WORD}〔{year}〕"), one.fate.value) for one in found]


def order(hall: Hall, booth: str = "12.2A36") -> Notice:
    return hall.notice(hall.completed(booth, *FINDING), "W04")


def without_numbers(hall: Hall) -> None:
    draw(hall, setup.FIRST_BLOCK)


def test_every_number_says_what_became_of_it(hall: Hall) -> None:
    order(hall)
    second = order(hall, "12.2A37")
    number_fates.void(hall.desk, second.number, "打印错误")
    number_fates.void(hall.desk, f"{HEAD}5号", "手写底稿用去后作废")
    assert fates(hall) == [
        ("1号", "issued"), ("2号", "void"), ("3–4号", "free"), ("5号", "void"), ("6–50号", "free"),
    ]  # fmt: skip
    found = number_register.register(hall.desk, WORD, YEAR)
    assert [one.reason for one in found.entries if one.fate is Fate.VOID] == [
        "打印错误",
        "手写底稿用去后作废",
    ]
    assert found.entries[0].party == "广州示例照明有限公司"
    assert found.count(*Fate) == setup.FIRST_BLOCK
    assert not number_register.faults(hall.desk)


def test_a_number_that_was_drawn_for_nothing_is_a_gap(hall: Hall) -> None:
    """The program never makes one: this is what a lost paper would look like."""
    with hall.desk.change() as change:
        numbers.take(hall.desk, change, "W04")
    order(hall)
    assert fates(hall)[:2] == [("1号", "gap"), ("2号", "issued")]
    assert [one.number for one in number_register.faults(hall.desk)] == [f"{HEAD}1号"]


def test_a_number_of_two_papers_is_told(hall: Hall) -> None:
    first, second = order(hall), order(hall, "12.2A37")
    from dataclasses import replace

    with hall.desk.change() as change:
        change.put(replace(second, number=first.number))
    assert (f"{HEAD}1号", Fate.TWICE) in [(one.number, one.fate) for one in number_register.faults(hall.desk)]


def test_editions_of_a_paper_share_their_number(hall: Hall) -> None:
    from inspector.casework import inspections

    inspection = hall.completed("12.2A36", *FINDING)
    inspections.reopen(hall.desk, inspection, "改正笔误")
    inspections.complete(hall.desk, inspection)
    (first, _) = number_register.register(hall.desk, WORD, YEAR).entries
    assert (first.fate, first.edition) == (Fate.ISSUED, 2)


# --- voiding


def test_a_voided_number_is_passed_over(hall: Hall) -> None:
    number_fates.void(hall.desk, f"{HEAD}1号", "应急空白表作废")
    assert numbers.left(hall.desk) == setup.FIRST_BLOCK - 1
    assert order(hall).number == f"{HEAD}2号"


def test_a_served_paper_is_not_voided(hall: Hall) -> None:
    notice = order(hall)
    hall.sign(notice.inspection)
    with pytest.raises(Refused, match="void_served"):
        number_fates.void(hall.desk, notice.number, "打印错误")


@pytest.mark.parametrize(
    ("number", "reason", "code"),
    [
        (f"{HEAD}7号", " ", "inspection.void_needs_reason"),
        (f"{HEAD}99号", "不存在", "number.not_free"),
        ("济历市监责改[2026]7号", "括号不对", "number.bad_shape"),
    ],
)
def test_what_cannot_be_voided_is_refused(hall: Hall, number: str, reason: str, code: str) -> None:
    with pytest.raises(Refused) as told:
        number_fates.void(hall.desk, number, reason)
    assert told.value.code == code


def test_a_number_is_voided_once(hall: Hall) -> None:
    number_fates.void(hall.desk, f"{HEAD}7号", "作废")
    with pytest.raises(Refused, match="not_free"):
        number_fates.void(hall.desk, f"{HEAD}7号", "再作废")
    notice = order(hall)
    number_fates.void(hall.desk, notice.number, "作废")
    with pytest.raises(Refused, match="void_already"):
        number_fates.void(hall.desk, notice.number, "再作废")


# --- temporary numbers


def test_a_temporary_number_gets_its_formal_one_and_the_paper_stays(hall: Hall) -> None:
    without_numbers(hall)
    paper = order(hall)
    assert fates(hall)[-1] == (paper.number, "temporary")
    setup.take_block(hall.desk, "W04", first=71, last=80)
    mapping, changed = number_fates.map_temporary(hall.desk, paper.number)
    assert mapping.formal == f"{HEAD}71号"
    assert changed.kinds() == {"number_block", "notice", "number_mapping"}
    assert hall.desk.workspace.get(Notice, paper.id) == paper
    assert fates(hall)[-3:] == [("71号", "formal"), ("72–80号", "free"), (paper.number, "mapped")]
    assert not number_register.faults(hall.desk)
    page = hall.desk.workspace.get(Notice, mapping.page)
    assert (page.kind, page.inspection, page.seal, page.number) == (
        "number_page", paper.inspection, SealMode.LATER, "",
    )  # fmt: skip
    assert page.id in [one.id for one in papers.in_force(hall.desk, paper.inspection)]


def test_the_supplementary_page_names_both_numbers_and_the_day(hall: Hall) -> None:
    from tests.notices.reading import text

    without_numbers(hall)
    paper = order(hall)
    mapping, _ = number_fates.map_temporary(hall.desk, paper.number, formal=f"{HEAD}120号")
    printed = text(papers.pdf(hall.desk, mapping.page)).replace(" ", "").replace("\n", "")
    for said in (paper.number, f"{HEAD}120号", "2026年11月6日", "《责令改正通知书》", "广州示例照明有限公司"):
        assert said in printed
    assert fates(hall)[-3:] == [("51–119号", "elsewhere"), ("120号", "formal"), (paper.number, "mapped")]


def test_a_record_that_is_locked_gets_its_formal_number_all_the_same(hall: Hall) -> None:
    without_numbers(hall)
    inspection = hall.locked("12.2A36", *FINDING)
    mapping, _ = number_fates.map_temporary(
        hall.desk, hall.notice(inspection, "W04").number, formal=f"{HEAD}120号"
    )
    assert number_fates.formal_of(hall.desk.workspace, mapping.temporary) == f"{HEAD}120号"
    assert hall.desk.workspace.verify().holds


def test_numbers_that_do_not_fit_are_not_given(hall: Hall) -> None:
    first = order(hall)
    draw_rest = [f"{HEAD}{number}号" for number in range(2, setup.FIRST_BLOCK + 1)]
    for number in draw_rest:
        number_fates.void(hall.desk, number, "作废")
    paper = order(hall, "12.2A37")
    for formal, code in (
        (first.number, "number.used_already"),
        (f"{HEAD}9号", "number.in_block"),
        ("济历市监限提〔2026〕90号", "number.other_kind"),
        ("90", "number.bad_shape"),
        ("", "number.block_empty"),
    ):
        with pytest.raises(Refused) as told:
            number_fates.map_temporary(hall.desk, paper.number, formal=formal)
        assert told.value.code == code
    assert not hall.desk.workspace.rows(NumberMapping)
    number_fates.map_temporary(hall.desk, paper.number, formal=f"{HEAD}90号")
    with pytest.raises(Refused, match="mapped_already"):
        number_fates.map_temporary(hall.desk, paper.number, formal=f"{HEAD}91号")
    with pytest.raises(Refused, match="block_overlaps"):
        setup.take_block(hall.desk, "W04", first=81, last=100)
    with pytest.raises(Refused, match="not_temporary"):
        number_fates.map_temporary(hall.desk, first.number)


def test_temporary_numbers_are_counted_once_whatever_editions_there_are(hall: Hall) -> None:
    from inspector.casework import inspections

    without_numbers(hall)
    inspection = hall.completed("12.2A36", *FINDING)
    inspections.reopen(hall.desk, inspection, "改正笔误")
    inspections.complete(hall.desk, inspection)
    second = order(hall, "12.2A37")
    assert hall.notice(inspection, "W04").number.endswith("-1")
    assert second.number.endswith("-2")


def test_a_paper_of_december_is_mapped_to_a_number_of_its_year_while_there_is_one(hall: Hall) -> None:
    without_numbers(hall)
    paper = order(hall)
    setup.take_block(hall.desk, "W04", first=61, last=61)
    hall.clock.go(days=60)
    setup.take_block(hall.desk, "W04", first=1, last=9)
    assert number_fates.map_temporary(hall.desk, paper.number)[0].formal == f"{HEAD}61号"


def test_a_paper_of_december_may_get_a_number_of_the_next_year(hall: Hall) -> None:
    without_numbers(hall)
    paper = order(hall)
    hall.clock.go(days=60)
    setup.take_block(hall.desk, "W04", first=1, last=9)
    assert number_fates.map_temporary(hall.desk, paper.number)[0].formal == f"济历市监{WORD}〔2027〕1号"
    assert fates(hall, 2027) == [("1号", "formal"), ("2–9号", "free")]
    assert fates(hall)[-1] == (paper.number, "mapped")


# --- blocks


def test_a_fifth_of_a_block_warns(hall: Hall) -> None:
    draw(hall, 39)
    assert not numbers.running_low(hall.desk)
    number_fates.void(hall.desk, f"{HEAD}40号", "作废")
    (low,) = numbers.running_low(hall.desk)
    assert (low.kind_word, low.left, low.of, low.level) == (WORD, 10, 50, numbers.Level.LOW)
    setup.take_block(hall.desk, "W04", first=51, last=100)
    assert not numbers.running_low(hall.desk)
    draw_more = [f"{HEAD}{number}号" for number in range(41, 51)]
    for number in draw_more:
        number_fates.void(hall.desk, number, "作废")
    assert numbers.stock(hall.desk, WORD).of == 50


def test_next_years_block_is_asked_for_in_december_and_waits(hall: Hall) -> None:
    hall.clock.go(days=30)
    (missing,) = numbers.running_low(hall.desk)
    assert (missing.year, missing.had) == (2027, False)
    setup.take_block(hall.desk, "W04", first=1, last=50, year=2027)
    assert not numbers.running_low(hall.desk)
    assert order(hall).number == f"{HEAD}1号"
    hall.clock.go(days=30)
    assert order(hall, "12.2A37").number == f"济历市监{WORD}〔2027〕1号"
    with pytest.raises(Refused, match="year_wrong"):
        setup.take_block(hall.desk, "W04", first=1, last=50, year=2026)


@pytest.fixture
def other(tmp_path):
    desk = make(tmp_path / "other", Clock(), seed=3)
    yield desk
    desk.workspace.close()


def test_numbers_go_to_another_computer_and_the_rest_comes_back(hall: Hall, other, tmp_path) -> None:
    with other.change() as change:  # a computer that was given nothing yet
        (begun,) = change.rows(NumberBlock)
        change.put(begun.give_back())
    given, _ = number_blocks.give(
        hall.desk, "W04", 20, to=other.workspace.device, target=tmp_path / "numbers.json"
    )
    assert (given.first, given.last) == (31, 50)
    assert fates(hall) == [("1–30号", "free"), ("31–50号", "given")]
    with pytest.raises(Refused, match="block_overlaps"):
        number_blocks.take_in(other, tmp_path / "numbers.json")
    with other.change() as change:
        change.put(NumberBlock(begun.id, WORD, YEAR, 1, 0, 1, device=other.workspace.device))
    (block,), _ = number_blocks.take_in(other, tmp_path / "numbers.json")
    with other.change() as change:
        assert numbers.take(other, change, "W04") == f"{HEAD}31号"
    count, _ = number_blocks.give_back(other, "W04", target=tmp_path / "rest.json")
    assert count == 19
    with other.change() as change:
        assert numbers.take(other, change, "W04").startswith("暂")
    number_blocks.take_in(hall.desk, tmp_path / "rest.json")
    assert fates(hall) == [("1–30号", "free"), ("31号", "given"), ("32–50号", "free")]
    assert numbers.left(hall.desk) == 49
    with pytest.raises(Refused, match="not_given"):
        number_blocks.take_in(hall.desk, tmp_path / "rest.json")
    assert block.source == hall.desk.workspace.device


def test_a_file_of_numbers_for_another_computer_is_not_taken(hall: Hall, other, tmp_path) -> None:
    number_blocks.give(hall.desk, "W04", 5, to="another", target=tmp_path / "numbers.json")
    with pytest.raises(Refused, match="other_device"):
        number_blocks.take_in(other, tmp_path / "numbers.json")
    with pytest.raises(Refused, match="other_device"):
        number_blocks.take_in(hall.desk, tmp_path / "numbers.json")


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b'{"what": "given"}', b"[" * 70_000])
def test_a_file_that_is_no_numbers_is_refused(hall: Hall, tmp_path, content) -> None:
    (tmp_path / "numbers.json").write_bytes(content)
    with pytest.raises(Refused, match="file_wrong"):
        number_blocks.take_in(hall.desk, tmp_path / "numbers.json")


def test_more_than_is_left_is_not_given_away(hall: Hall, tmp_path) -> None:
    order(hall)
    with pytest.raises(Refused, match="too_few"):
        number_blocks.give(hall.desk, "W04", 50, to="another", target=tmp_path / "numbers.json")
    assert not (tmp_path / "numbers.json").exists()


# --- sealed sheets


def test_sealed_sheets_are_counted_as_they_print(hall: Hall) -> None:
    presealed(hall)
    sheets.write(hall.desk, SheetMove.RECEIVED, 30, batch="2026-11-A")
    notice = order(hall)
    papers.printed(hall.desk, notice.id, pages=range(1, notice.pages + 1), copy=1)
    papers.printed(hall.desk, notice.id, pages=range(1, notice.pages + 1), copy=2)
    papers.printed(hall.desk, notice.id, pages=range(1, notice.pages + 1), copy=0)
    sheets.write(hall.desk, SheetMove.SPOILED, 1, reason="卡纸", notice=notice.id, page=1)
    pile = sheets.pile(hall.desk)
    assert (pile.received, pile.used, pile.spoiled, pile.left) == (30, 2, 1, 27)
    used = [one for one in sheets.entries(hall.desk) if one.move is SheetMove.USED]
    assert {(one.notice, one.page, one.copy) for one in used} == {
        (notice.id, notice.pages, 1), (notice.id, notice.pages, 2),
    }  # fmt: skip


def test_papers_that_are_sealed_later_use_no_sealed_sheet(hall: Hall) -> None:
    notice = order(hall)
    papers.printed(hall.desk, notice.id, pages=[1], copy=1)
    assert not sheets.pile(hall.desk).is_kept


def test_sheets_that_are_spoiled_need_a_reason_and_must_be_there(hall: Hall) -> None:
    sheets.write(hall.desk, SheetMove.RECEIVED, 3)
    for count, reason, code in ((1, "", "sheet.reason_missing"), (0, "x", "sheet.count_wrong"),
                                (4, "x", "sheet.too_many")):  # fmt: skip
        with pytest.raises(Refused) as told:
            sheets.write(hall.desk, SheetMove.SPOILED, count, reason=reason)
        assert told.value.code == code
    assert sheets.pile(hall.desk).warns


def presealed(hall: Hall) -> None:
    from dataclasses import replace

    with hall.desk.change() as change:
        change.put(replace(hall.desk.agency(), seal_mode="presealed"))


def test_a_voided_inspection_keeps_its_number_in_the_register(hall: Hall) -> None:
    from inspector.casework import inspections

    notice = order(hall)
    inspections.void(hall.desk, notice.inspection, "对象有误")
    assert fates(hall)[0] == ("1号", "void")
    assert hall.desk.workspace.get(Notice, notice.id).state is NoticeState.VOID


def test_a_signed_paper_says_how_it_was_served(hall: Hall) -> None:
    notice = order(hall)
    hall.sign(notice.inspection)
    (entry, _) = number_register.register(hall.desk, WORD, YEAR).entries
    assert entry.served is not None
    assert entry.served.outcome is Outcome.SIGNED


# --- a restored device


def restored(hall: Hall, home: Path) -> Hall:
    """The backup becomes another device; the former one goes on meanwhile, as nobody knows."""
    from inspector.casework import backups
    from inspector.store import restoring
    from inspector.store.moving import never, nothing
    from tests.casework.made_up import LEADER, SECRETS, Ids

    backups.run(hall.desk, home / "stick", progress=nothing, stopped=never)
    secret = SECRETS[LEADER]
    restoring.restore(home / "stick", home / "back", secret, badge=LEADER, now=hall.clock(), new_id=Ids(55))
    return Hall(home / "back", hall.clock, seed=56)


def test_a_restored_device_prints_temporary_numbers_and_its_blocks_are_frozen(hall: Hall, tmp_path) -> None:
    order(hall)
    number_blocks.give(hall.desk, "W04", 10, to="another", target=tmp_path / "numbers.json")
    back = restored(hall, tmp_path)
    assert fates(back) == [("1号", "issued"), ("2–40号", "frozen"), ("41–50号", "given")]
    assert numbers.left(back.desk) == 0
    first, second = order(back, "12.2A37"), order(back, "12.2B01")
    assert first.number.startswith("暂")
    assert (first.number[-2:], second.number[-2:]) == ("-1", "-2")
    with pytest.raises(Refused, match="not_free"):
        number_fates.void(back.desk, f"{HEAD}2号", "作废")
    with pytest.raises(Refused, match="block_empty"):
        number_fates.map_temporary(back.desk, first.number)
    back.close()


def test_a_restored_device_goes_on_where_the_administrator_says_and_the_gap_is_explained(
    hall: Hall, tmp_path
) -> None:
    from inspector.casework import backups

    order(hall)
    number_blocks.give(hall.desk, "W04", 10, to="another", target=tmp_path / "numbers.json")
    back = restored(hall, tmp_path)
    paper = order(back, "12.2A37")
    (block,) = backups.frozen_blocks(back.desk)
    backups.confirm(back.desk, {block.id: 12})
    mapping, _ = number_fates.map_temporary(back.desk, paper.number)
    assert mapping.formal == f"{HEAD}12号"
    assert fates(back) == [
        ("1号", "issued"), ("2–11号", "former"), ("12号", "formal"), ("13–40号", "free"),
        ("41–50号", "given"), (paper.number, "mapped"),
    ]  # fmt: skip
    assert not number_register.faults(back.desk)
    back.close()


def test_a_block_without_a_device_is_not_drawn_from_after_a_restore(hall: Hall, tmp_path) -> None:
    from dataclasses import replace

    with hall.desk.change() as change:
        (block,) = change.rows(NumberBlock)
        change.put(replace(block, device=""))
    assert numbers.left(hall.desk) == setup.FIRST_BLOCK
    back = restored(hall, tmp_path)
    assert numbers.left(back.desk) == 0
    assert order(back).number.startswith("暂")
    back.close()
