"""Jobs: writes in order, newest read only, results on the window's thread, nothing lost at the end."""

import logging
import threading

import pytest

from inspector.domain.changed import Changed
from inspector.domain.errors import Refused, Trouble
from inspector.ui.jobs import InlineJobs, ThreadJobs


@pytest.fixture(params=[ThreadJobs, InlineJobs])
def either(request, app):
    made = request.param()
    yield made
    made.close()


@pytest.fixture
def threads(app):
    made = ThreadJobs()
    yield made
    made.close()


def finish(jobs, qtbot):
    qtbot.waitUntil(lambda: jobs.busy == 0)


def test_writes_happen_in_order_and_answer_on_the_windows_thread(threads, qtbot):
    wrote, answered, where = [], [], set()
    for number in range(20):
        threads.write(
            lambda n=number: wrote.append(n),
            lambda _, n=number: (answered.append(n), where.add(threading.get_ident())),
        )
    finish(threads, qtbot)
    assert wrote == answered == list(range(20))
    assert where == {threading.get_ident()}


def test_a_write_is_published_once(either, qtbot):
    told = []
    either.changed.connect(told.append)
    change = Changed(frozenset({("inspection", "1")}))
    either.write(lambda: change)
    either.write(lambda: ("answer", change))
    either.write(lambda: None)
    finish(either, qtbot)
    assert told == [change, change]


def test_only_the_newest_read_of_a_kind_is_delivered(threads, qtbot):
    gate, seen = threading.Event(), []
    threads.read(gate.wait, lambda _: seen.append("first"), key="search")
    threads.read(lambda: "second", seen.append, key="search")
    threads.read(lambda: "other", seen.append, key="list")
    threads.read(lambda: "third", seen.append, key="search")
    gate.set()
    finish(threads, qtbot)
    assert seen == ["other", "third"]


def test_refusals_and_troubles_go_to_who_asked(either, qtbot):
    failures = []

    def refuse():
        raise Refused("inspection.unanswered")

    def fail():
        raise Trouble("store.full")

    either.write(refuse, failed=failures.append)
    either.read(fail, failed=failures.append)
    finish(either, qtbot)
    assert {error.code for error in failures} == {"inspection.unanswered", "store.full"}


def test_our_own_bug_is_logged_and_shown_and_the_asker_released(either, qtbot, caplog):
    shown, failures = [], []
    either.broken.connect(shown.append)
    with caplog.at_level(logging.ERROR, "inspector.ui"):
        either.write(lambda: 1 / 0, failed=failures.append)
        finish(either, qtbot)
    assert isinstance(shown[0], ZeroDivisionError)
    assert failures[0].code == "program.fault"
    assert "ZeroDivisionError" in caplog.text


def test_closing_waits_for_every_write(app):
    jobs, gate, wrote = ThreadJobs(), threading.Event(), []
    jobs.write(gate.wait)
    for number in range(5):
        jobs.write(lambda n=number: wrote.append(n))
    gate.set()
    jobs.close()
    assert wrote == [0, 1, 2, 3, 4]
