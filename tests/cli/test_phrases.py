"""phrase list, add on the command line."""

from tests.cli.conftest import Line


def test_a_phrase_is_added_and_listed_beside_the_shipped_ones(line: Line) -> None:
    said = line.run(
        "phrase", "add", "当事人拒收{文书名称}。", "--shortcut", "js", "--question", "opinion_text"
    )
    assert said.code == 0
    listed = line.run("phrase", "list").json["phrases"]
    own = next(one for one in listed if one["id"])
    assert (own["text"], own["shortcut"], own["question"]) == ("当事人拒收{文书名称}。", "js", "opinion_text")
    assert len(listed) > 10


def test_a_short_cut_that_is_taken_is_refused(line: Line) -> None:
    said = line.run("phrase", "add", "另一句。", "--shortcut", "xj")
    assert (said.code, said.json["code"]) == (1, "phrase.shortcut_taken")
