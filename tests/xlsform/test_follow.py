"""Properties that must hold whatever is answered, in whatever order."""

import math
import re
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from inspector import xlsform
from tests.features import feature
from tests.xlsform.scenario import NOON, Scenario, choices, survey

FORM = Scenario.load(
    survey(
        "type | name | label | relevant | calculation | required | choice_filter | repeat_count",
        "integer | size | s | | | | |",
        "select_one p | province | p | ${size} > 1 | | | |",
        "select_one c | city | c | | | ${size} = 2 | province = ${province} |",
        "begin group | g | g | ${city} != 'wuxi' | | | |",
        "begin repeat | line | l | | | | | ${size}",
        "integer | amount | a | | | | |",
        "text | why | w | ${amount} > ${size} | | yes | |",
        "calculate | double | | | ${amount} * 2 | | |",
        "calculate | place | | | position(..) | | |",
        "end repeat | | | | | | |",
        "calculate | total | | | sum(${double}) | | |",
        "end group | | | | | | |",
        "begin repeat | free | f | | | | |",
        "integer | part | p | | | | |",
        "calculate | share | | | ${part} div sum(/data/free/part) | | |",
        "end repeat | | | | | | |",
        "note | end | e | ${total} > 10 or count(${free}) > 2 | | | |",
    ),
    choices(
        "list_name | name | label | province",
        "p | sh | s |",
        "p | js | j |",
        "c | pudong | 1 | sh",
        "c | suzhou | 2 | js",
        "c | wuxi | 3 | js",
    ),
)

_STATIC = re.compile(r"\[\d+\]")
numbers = st.sampled_from(["", "0", "1", "2", "3", "7"])
step = st.one_of(
    st.tuples(st.just("/data/size"), numbers),
    st.tuples(st.just("/data/province"), st.sampled_from(["", "sh", "js"])),
    st.tuples(st.just("/data/city"), st.sampled_from(["", "pudong", "suzhou", "wuxi"])),
    st.tuples(st.sampled_from([f"/data/g/line[{n}]/amount" for n in (1, 2, 3)]), numbers),
    st.tuples(st.sampled_from([f"/data/free[{n}]/part" for n in (1, 2, 3)]), numbers),
    st.tuples(st.just("add"), st.just("")),
    st.tuples(st.just("remove"), st.sampled_from(["1", "2"])),
)


def _take(session, reference, value):
    if reference == "add":
        session.add_repeat("/data/free")
    elif reference == "remove":
        if f"/data/free[{value}]" in session.instances("/data/free"):
            session.remove_repeat(f"/data/free[{value}]")
    elif _can_take(session, reference, value):
        session.answer(reference, value)


def _can_take(session, reference, value):
    if reference not in session.relevant_references():
        return False
    offered = [choice.value for choice in session.choices(reference)]
    return value == "" or value in offered or not session.form.nodes[_STATIC.sub("", reference)].list


def _state(session):
    references = session.relevant_references()
    return (
        session.kept(),
        references,
        [session.required(reference) for reference in references],
        [(violation.reference, violation.kind) for violation in session.violations()],
    )


@settings(max_examples=120, deadline=None)
@given(st.lists(step, max_size=14))
def test_running_only_what_depends_gives_what_running_everything_gives(taken):
    session = xlsform.Session.open(FORM, NOON)
    for reference, value in taken:
        _take(session, reference, value)
    fresh = xlsform.Session.open(FORM, NOON, session.kept().items(), resumed=True)
    while len(fresh.instances("/data/free")) < len(session.instances("/data/free")):
        fresh.add_repeat("/data/free")
    while len(fresh.instances("/data/free")) > len(session.instances("/data/free")):
        fresh.remove_repeat(fresh.instances("/data/free")[-1])
    assert _state(fresh) == _state(session)


@settings(max_examples=60, deadline=None)
@given(st.lists(step, max_size=8))
def test_everything_that_changed_is_reported(taken):
    session = xlsform.Session.open(FORM, NOON)
    for reference, value in taken:
        before = session.kept(), set(session.relevant_references())
        if not _can_take(session, reference, value):
            continue
        changed = session.answer(reference, value)
        after = session.kept(), set(session.relevant_references())
        differing = {ref for ref in {**before[0], **after[0]} if before[0].get(ref) != after[0].get(ref)}
        assert (differing | (before[1] ^ after[1])) <= changed


# Plain XPath 1.0, where libxml2 is the judge. Whole numbers only: it reads and writes fractions less exactly.

DOCUMENT = "<d><a>1</a><a>2</a><b><a>3</a><c x='5'>甲乙丙</c></b><e/></d>"
PATHS = [
    "//a",
    "/d/e",
    "/d/b/c/@x",
    "//none",
    "/d/a[2]",
    "/d/*[last()]",
    "//a[position() > 1]",
    "//c/ancestor::*",
]
leaf = st.sampled_from(
    ["1", "7", "0", "-3", "'甲'", "''", "'2'", "true()", "count(//a)", "string(/d/b)", *PATHS]
)


def _grown(inner):
    operator = st.sampled_from(["+", "-", "*", "mod", "=", "!=", "<", "<=", ">", ">=", "and", "or"])
    return st.one_of(
        st.tuples(inner, operator, inner).map(lambda parts: f"({parts[0]} {parts[1]} {parts[2]})"),
        st.tuples(
            st.sampled_from(["not", "boolean", "string", "number", "string-length", "normalize-space"]), inner
        ).map(lambda parts: f"{parts[0]}({parts[1]})"),
        st.tuples(
            st.sampled_from(["concat", "contains", "starts-with", "substring-before", "substring-after"]),
            inner,
            inner,
        ).map(lambda parts: f"{parts[0]}(string({parts[1]}), string({parts[2]}))"),
        st.tuples(inner, inner, inner).map(lambda parts: "substring(string({}), {}, {})".format(*parts)),
        st.tuples(st.sampled_from(["floor", "ceiling"]), inner).map(lambda parts: f"{parts[0]}({parts[1]})"),
        inner.map(lambda part: f"-({part})"),
    )


@feature("XPath", "XPath 1.0: all axes, predicates, node-set comparison, numbers and texts")
@settings(max_examples=400, deadline=None)
@given(st.recursive(leaf, _grown, max_leaves=6))
def test_plain_xpath_agrees_with_libxml2(expression):
    theirs = etree.fromstring(DOCUMENT).getroottree().xpath(expression)
    ours = xlsform.evaluate(DOCUMENT, expression, now=datetime(2026, 1, 1, tzinfo=UTC))
    if isinstance(theirs, list):
        assert len(ours) == len(theirs)
    elif isinstance(theirs, float):
        assert ours == theirs or (math.isnan(ours) and math.isnan(theirs))
    else:
        assert ours == theirs
