"""Saving answers as they are typed, and keeping them as a version when the page is left."""

import pytest

from inspector.casework import inspections
from inspector.casework.page import Rows
from inspector.domain.errors import Refused
from tests.casework.made_up import CLEAN, Hall, M, R


def test_a_saved_answer_is_there_after_a_crash(hall: Hall) -> None:
    inspection = hall.open()
    inspections.save(hall.desk, inspection, ((f"{R}present_name", "赵现场"),))
    later = hall.again()
    assert inspections.filling(later.desk, inspection).value_of("present_name") == "赵现场"
    assert len(later.desk.workspace.versions(inspection)) == 1
    later.close()


def test_only_what_changed_waits_to_be_saved(hall: Hall) -> None:
    inspection = hall.open()
    filled = inspections.filling(hall.desk, inspection)
    inspections.save(hall.desk, inspection, filled.pending())
    filled.saved(filled.pending())
    assert filled.pending() == ()
    filled.answer(f"{R}present_name", "赵", hall.clock())
    assert filled.pending() == ((f"{R}present_name", "赵"),)
    filled.answer(f"{R}present_name", "", hall.clock())
    assert filled.pending() == ()


def test_an_answer_taken_back_stays_taken_back(hall: Hall) -> None:
    inspection = hall.open()
    hall.answer(inspection, (f"{M}brand", "示例"), (f"{R}present_name", "赵"))
    filled = inspections.filling(hall.desk, inspection)
    filled.answer(f"{R}present_name", "", hall.clock())
    assert filled.pending() == ((f"{R}present_name", None),)
    inspections.save(hall.desk, inspection, filled.pending())
    assert inspections.filling(hall.desk, inspection).value_of("present_name") == ""
    inspections.keep(hall.desk, inspection)
    assert f"{R}present_name" not in hall.inspection(inspection).answers


def test_leaving_the_page_makes_one_version_and_empties_the_draft(hall: Hall) -> None:
    inspection = hall.open()
    inspections.save(hall.desk, inspection, CLEAN)
    assert f"{M}licence" not in hall.inspection(inspection).answers
    inspections.keep(hall.desk, inspection)
    assert hall.inspection(inspection).answers == dict(CLEAN)
    assert hall.desk.workspace.draft(inspection) == {}
    assert len(hall.desk.workspace.versions(inspection)) == 2


def test_leaving_an_untouched_page_writes_nothing(hall: Hall) -> None:
    inspection = hall.open()
    assert not inspections.keep(hall.desk, inspection).records
    assert len(hall.desk.workspace.versions(inspection)) == 1


def test_a_completed_record_takes_no_answers(hall: Hall) -> None:
    inspection = hall.completed()
    with pytest.raises(Refused) as told:
        inspections.save(hall.desk, inspection, ((f"{R}present_name", "别人"),))
    assert told.value.code == "inspection.wrong_state"
    assert hall.desk.workspace.draft(inspection) == {}


def test_rows_of_a_table_come_back(hall: Hall) -> None:
    inspection = hall.open()
    filled = inspections.filling(hall.desk, inspection)
    filled.add_row(f"{M}goods", hall.clock())
    for row, name in enumerate(("轴承", "灯具"), 1):
        filled.answer(f"{M}goods[{row}]/article", name, hall.clock())
    inspections.save(hall.desk, inspection, filled.pending())
    again = inspections.filling(hall.desk, inspection)
    assert [again.session.value(f"{row}/article") for row in again.session.instances(f"{M}goods")] == [
        "轴承",
        "灯具",
    ]


def test_a_removed_row_stays_removed(hall: Hall) -> None:
    inspection = hall.open()
    filled = inspections.filling(hall.desk, inspection)
    filled.add_row(f"{M}goods", hall.clock())
    for row, name in enumerate(("轴承", "灯具"), 1):
        filled.answer(f"{M}goods[{row}]/article", name, hall.clock())
    inspections.save(hall.desk, inspection, filled.pending())
    filled.saved(filled.pending())
    filled.remove_row(f"{M}goods[1]", hall.clock())
    inspections.save(hall.desk, inspection, filled.pending())
    again = inspections.filling(hall.desk, inspection)
    rows = [again.session.value(f"{row}/article") for row in again.session.instances(f"{M}goods")]
    assert rows == ["灯具"]


def test_a_table_without_rows_is_still_a_table_of_the_page(hall: Hall) -> None:
    filled = inspections.filling(hall.desk, hall.open())
    filled.remove_row(f"{M}goods[1]", hall.clock())
    (goods,) = (one for one in filled.contents("/data/marks", "zh") if isinstance(one, Rows))
    assert goods.rows == ()
    filled.add_row(goods.reference, hall.clock())
    assert len(filled.session.instances(goods.reference)) == 1


def test_edited_sentences_are_kept_and_given_up_again(hall: Hall) -> None:
    inspection = hall.open()
    hall.answer(inspection, *CLEAN)
    section = "/data/marks"
    inspections.save_text(hall.desk, inspection, section, "zh", "改过的话。")
    assert inspections.filling(hall.desk, inspection).sentences(section, "zh").text == "改过的话。"
    inspections.keep(hall.desk, inspection)
    assert hall.inspection(inspection).facts_edited == {section: "改过的话。"}
    inspections.save_text(hall.desk, inspection, section, "zh", None)
    inspections.keep(hall.desk, inspection)
    assert (
        inspections.filling(hall.desk, inspection).sentences(section, "zh").text == "许可文件已出示。未发现。"
    )


def test_a_sentence_may_be_edited_to_nothing(hall: Hall) -> None:
    inspection = hall.open()
    hall.answer(inspection, *CLEAN)
    inspections.save_text(hall.desk, inspection, "/data/marks", "zh", "")
    inspections.keep(hall.desk, inspection)
    assert inspections.filling(hall.desk, inspection).sentences("/data/marks", "zh").text == ""
