"""Phrases are records like everything; the shipped ones stay until an agency changes its own copies."""

from dataclasses import replace

import pytest

from inspector import FORMS
from inspector.casework import checklists, inspections, phrases
from inspector.domain.errors import Refused
from inspector.domain.phrase import Phrase, places
from tests.casework.made_up import Hall, M, R


def test_the_shipped_phrases_speak_both_languages_and_share_no_short_cut() -> None:
    found = phrases.starters()
    assert len({one.key for one in found}) == len(found) >= 10
    assert len({one.shortcut for one in found}) == len(found)
    for one in found:
        assert one.zh.endswith(("。", "”"))
        assert one.en.endswith(".")
        assert len(places(one.zh)) == len(places(one.en)), one.key


def test_the_shipped_phrases_name_questions_there_are() -> None:
    asked = {
        ref.rpartition("/")[2] for path in FORMS.glob("booth*.xlsx") for ref in checklists.check(path).nodes
    }
    assert {name for one in phrases.starters() for name in one.questions} <= asked


def test_a_phrase_is_kept_offered_at_its_question_and_found_by_its_short_cut(hall: Hall) -> None:
    phrases.save(hall.desk, Phrase("", "现场陈列于{位置}。", "cl", question="brand", label="标注"))
    every = phrases.all_of(hall.desk, "zh")
    assert phrases.for_question(every, "brand")[0].text == "现场陈列于{位置}。"
    assert all(one.shortcut != "cl" for one in phrases.for_question(every, "patent"))
    meant = phrases.meant(every, "brand", "经查，CL")
    assert meant is not None
    assert meant.text == "现场陈列于{位置}。"
    assert phrases.meant(every, "patent", "cl") is None


def test_a_changed_shipped_phrase_takes_the_place_of_the_shipped_one(hall: Hall) -> None:
    shipped = next(one for one in phrases.all_of(hall.desk, "zh") if one.starter == "order_remove")
    phrases.save(hall.desk, replace(shipped, text="立即撤下。"))
    texts = [one.text for one in phrases.all_of(hall.desk, "zh") if one.starter == "order_remove"]
    assert texts == ["立即撤下。"]


def test_a_removed_phrase_is_gone_and_comes_back_by_undo(hall: Hall) -> None:
    shipped = next(one for one in phrases.all_of(hall.desk, "zh") if one.starter == "order_remove")
    gone, _ = phrases.remove(hall.desk, shipped)
    assert all(one.starter != "order_remove" for one in phrases.all_of(hall.desk, "zh"))
    phrases.restore(hall.desk, gone)
    assert any(one.starter == "order_remove" for one in phrases.all_of(hall.desk, "zh"))


@pytest.mark.parametrize(
    ("text", "shortcut", "code"),
    [
        ("  ", "", "phrase.empty"),
        ("有", "a b", "phrase.shortcut_shape"),
        ("有", "拒签。", "phrase.shortcut_shape"),
        ("有", "thirteen_long", "phrase.shortcut_shape"),
        ("有", "XJ", "phrase.shortcut_taken"),
    ],
)
def test_what_cannot_be_a_phrase_is_refused(hall: Hall, text: str, shortcut: str, code: str) -> None:
    with pytest.raises(Refused, match=code.replace(".", r"\.")):
        phrases.save(hall.desk, Phrase("", text, shortcut), phrases.all_of(hall.desk, "zh"))


def test_a_place_left_open_in_a_short_answer_is_nobodys_business(hall: Hall) -> None:
    inspection = hall.open()
    hall.answer(inspection, (f"{R}present_name", "赵{某}"), (f"{M}licence", "yes"), (f"{M}suspected", "no"))
    filled = inspections.filling(hall.desk, inspection)
    assert [one for one in filled.problems() if one.kind == "placeholder"] == []
