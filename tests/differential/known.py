"""Where the two engines differ and why ours stays: each with a small form that shows it, run every time.

`invent.py` keeps away from these, so that the invented forms look for differences nobody knows yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from inspector import xlsform
from tests.differential.oracle import JavaRosa, Objection
from tests.differential.walk import do

if TYPE_CHECKING:
    from pathlib import Path

_CALCULATED = "type | name | label | calculation"


@dataclass(frozen=True)
class Known:
    what: str
    reason: str
    ours: str
    theirs: str  # "refused" where JavaRosa throws
    calculation: str = ""  # of one calculate called c
    survey: tuple[str, ...] = ()  # or a whole sheet, headed by its columns
    moves: tuple[tuple[str, ...], ...] = ()
    place: str = "/data/c"

    def workbook(self) -> str:
        rows = self.survey or (_CALCULATED, f"calculate | c | | {self.calculation}")
        return "\n".join(
            ("| survey |", *(f"| | {row} |" for row in rows), "| settings |", "| | form_id |", "| | k |")
        )


_IEEE = "XPath 1.0, 3.4 and 3.5: numbers are IEEE 754 doubles and equal when they are the same"
_PLAIN = "XPath 1.0, 4.2: a number is written without exponent"

KNOWN = (
    Known(
        "a word among the numbers of sum()",
        "XPath 1.0, 4.4: the sum is NaN; an empty row counts in neither",
        "",
        "4",
        survey=(
            "type | name | label | calculation",
            "begin repeat | r | r |",
            "text | t | t |",
            "end repeat | | |",
            "calculate | c | | sum(${t})",
        ),
        moves=(("add", "/data/r"), ("answer", "/data/r[1]/t", "4"), ("answer", "/data/r[2]/t", "x")),
    ),
    Known(
        "a word among the numbers of min() or max()",
        "XPath 3.0, functions, 14.4: what is no number makes NaN or an error; JavaRosa leaves the word out",
        "",
        "3",
        "min('x', 3)",
    ),
    Known(
        "max() of negative numbers",
        "JavaRosa starts from the smallest positive double",
        "-3",
        "0",
        "max(-5, -3)",
    ),
    Known(
        "round() of a negative number to tens or hundreds",
        "JavaRosa adds a half and cuts off, whatever the sign",
        "-200",
        "-100",
        "round(-170, -2)",
    ),
    Known(
        "regex() looks for a match anywhere",
        "ODK specification: '[0-9]+' becomes /[0-9]+/; JavaRosa wants the whole text",
        "yes",
        "no",
        "if(regex('a12', '[0-9]+'), 'yes', 'no')",
    ),
    Known(
        "a truth that is stored",
        "ODK specification, XPath functions: stored by string(), so 'true' or 'false'",
        "true",
        "1",
        "2 > 1",
    ),
    Known(
        "a date that is stored as text",
        "ODK specification: date() answers a string in the date format",
        "2026-03-01",
        "2026-03-01T00:00:00.000+08:00",
        "date('2026-03-01')",
    ),
    Known(
        "two numbers that differ by a rounding error", _IEEE, "no", "yes", "if(0.1 + 0.2 = 0.3, 'yes', 'no')"
    ),
    Known(
        "a comma in a number",
        "XPath 1.0, 4.4: '3,5' is no number; JavaRosa reads it as 3.5",
        "",
        "3.5",
        "number('3,5')",
    ),
    Known(
        "boolean-from-string('TRUE')",
        "ODK specification: false for whatever is not 'true' or '1'",
        "no",
        "yes",
        "if(boolean-from-string('TRUE'), 'yes', 'no')",
    ),
    Known(
        "weighted-checklist() without an upper bound",
        "ODK specification: like checklist(), -1 means not applicable",
        "yes",
        "no",
        "if(weighted-checklist(1, -1, true(), 5), 'yes', 'no')",
    ),
    Known("a small fraction as text", _PLAIN, "0.00001", "1.0E-5", "string(1 div 100000)"),
    Known("a number beyond 32 bits as text", _PLAIN, "3000000000", "3.0E9", "string(3000000000)"),
    Known(
        "the time of day in a text",
        "ODK specification: now() is a dateTime; JavaRosa's string() keeps the date only",
        "29",
        "10",
        "string-length(string(now()))",
    ),
    Known(
        "now() compared with today()",
        "ODK specification, number(): a dateTime is a number of days with its fraction",
        "yes",
        "no",
        "if(now() > today() + 0.0000001, 'yes', 'no')",
    ),
    Known(
        "number() of a date",
        "ODK specification: days since 1970-01-01 UTC; JavaRosa counts local days",
        "20512.666666666668",
        "20513",
        "number(date('2026-03-01'))",
    ),
    Known(
        "what names no day",
        "nothing is stored; JavaRosa throws and the form stops",
        "",
        "refused",
        "date('nonsense')",
    ),
    Known(
        "coalesce() of more than two",
        "the specification names two; ODK Collect's users write more",
        "x",
        "refused",
        "coalesce('', '', 'x')",
    ),
    Known(
        "// and any axis but child, self and parent",
        "XPath 1.0, 2.2; JavaRosa has none, and no union | either",
        "1",
        "refused",
        "count(//data)",
    ),
    Known(
        "indexed-repeat() with the index 0",
        "ODK specification: position() = 0, so no node; JavaRosa takes the first",
        "",
        "7",
        survey=(
            "type | name | label | calculation | default",
            "begin repeat | r | r | |",
            "integer | i | i | | 7",
            "end repeat | | | |",
            "calculate | c | | indexed-repeat(${i}, ${r}, 0) |",
        ),
    ),
    Known(
        "count() of a repeat from inside it",
        "XPath 1.0: all its instances; JavaRosa counts the one it stands in",
        "2",
        "1",
        survey=(
            "type | name | label | calculation",
            "begin repeat | r | r |",
            "calculate | c | | count(${r})",
            "text | t | t |",
            "end repeat | | |",
        ),
        moves=(("add", "/data/r"),),
        place="/data/r[1]/c",
    ),
    Known(
        "an infinite number that was stored",
        "XPath 1.0, 4.4: the text Infinity is no number when it is read again; JavaRosa stores numbers",
        "NaN",
        "Infinity",
        survey=(_CALCULATED, "calculate | i | | 1 div 0", "calculate | c | | string(${i} + 1)"),
    ),
    Known(
        "a date written in an expression, counted with",
        "ODK specification, operators: date strings are numbers; to JavaRosa only typed dates are",
        "2026-03-02",
        "",
        "format-date('2026-02-27' + 3, '%Y-%m-%d')",
    ),
    Known(
        "a place measured as nought everywhere",
        "it is an answer; JavaRosa takes it for none",
        "0.0 0.0 0.0 0.0",
        "",
        survey=("type | name | label", "geopoint | c | c"),
        moves=(("answer", "/data/c", "0.0 0.0 0.0 0.0"),),
    ),
    Known(
        "a decimal keeps the digits it was written with",
        "a price of 39.80 reads so in a record; the number is the same",
        "39.80!",
        "39.8!",
        survey=(
            "type | name | label | calculation",
            "decimal | d | d |",
            "calculate | c | | concat(${d}, '!')",
        ),
        moves=(("answer", "/data/d", "39.80"),),
    ),
    Known(
        "an instance that reads another one, in which an answer was set",
        "XForms 1.0, appendix D: whatever reads a changed node runs; JavaRosa runs it in the changed"
        " instance only",
        "2",
        "",
        survey=(
            "type | name | label | calculation | trigger",
            "begin repeat | r | r | |",
            "text | t | t | |",
            "integer | i | i | 2 | ${t}",
            "calculate | c | | indexed-repeat(${i}, ${r}, 1) |",
            "end repeat | | | |",
        ),
        moves=(("add", "/data/r"), ("answer", "/data/r[1]/t", "x")),
        place="/data/r[2]/c",
    ),
    Known(
        "setting a node inside a repeat from outside",
        "the node of each instance is set; JavaRosa throws",
        "set",
        "refused",
        survey=(
            "type | name | label | calculation | trigger",
            "text | t | t | |",
            "begin repeat | r | r | |",
            "text | c | c | 'set' | ${t}",
            "end repeat | | | |",
        ),
        moves=(("add", "/data/r"), ("answer", "/data/t", "x")),
        place="/data/r[1]/c",
    ),
)

MENDED = (
    "JavaRosa keeps the list of choices it last offered though what the filter reads was hidden"
    " since: the oracle"
    " has the filter run each time.",
    "Which of relevance and once() runs first when a question is shown again is not defined: the"
    " invented forms have"
    " no once() with a relevance of its own, and none that reads an answer where a group around it has one.",
    "JavaRosa makes and drops counted instances, and drops answers no longer on offer, only while a"
    " person walks"
    " the form: the oracle walks it after every step.",
    "When an instance comes or goes JavaRosa leaves stale some of what reads nodes deep inside it, and what"
    " reads a dropped answer: the oracle has it calculated again.",
    "When an answer in one instance is read from another, JavaRosa leaves that one stale: the oracle has it"
    " calculated again in every instance.",
    "The first instance of a nested repeat goes to its place in the form with us, to the end in JavaRosa:"
    " siblings of different names are compared in any order.",
    "An answer to a calculated question is overwritten by JavaRosa when what it reads was touched,"
    " with us when"
    " it changed: the invented ones are locked.",
    "A count that fell and rises again brings back the answers of the instances with us: the"
    " invented counts do"
    " not rise again.",
)


def shown(known: Known, oracle: JavaRosa, folder: Path) -> tuple[str, str]:
    """What the two engines really say."""
    xml = xlsform.compile_markdown(known.workbook())
    path = folder / "known.xml"
    path.write_bytes(xml)
    session = xlsform.Session.open(
        xlsform.load(xml), datetime.now(ZoneInfo(oracle.zone)), metadata={"instanceID": "uuid:x"}
    )
    for move in known.moves:
        do(session, move)
    ours = session.value(known.place)
    try:
        theirs = oracle.open(path, folder)
        for move in known.moves:
            theirs = getattr(oracle, move[0])(*move[1:])
    except Objection:
        return ours, "refused"
    return ours, theirs.nodes[known.place][4]
