"""Where we do not follow a recorded case: the cases, and the rule that stands against them.

A group names each case by suite and expression; `context` tells apart those that stand at several places.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Known:
    reason: str
    rule: str  # where the rule is written
    cases: dict[str, tuple[str, ...]] = field(repr=False)  # expressions by suite
    contexts: tuple[str, ...] = ()  # only there; empty: wherever the expression stands

    def covers(self, suite: str, expression: str, context: str) -> bool:
        return expression in self.cases.get(suite, ()) and (not self.contexts or context in self.contexts)


_FULL = ("true() < *", "true() > *", "false() > *", "false() >= *",
         "* < true()", "* > true()", "* < false()", "* <= false()")  # fmt: skip
_EMPTY = ("true() > *", "true() >= *", "false() <= *", "false() >= *",
          "* < true()", "* <= true()", "* <= false()", "* >= false()")  # fmt: skip

KNOWN = (
    Known(
        "a boolean is compared with boolean(node-set), not with node after node: a set with nodes",
        "XPath 1.0, 3.4",
        {"comparison-operator": _FULL, "comparison-operator2": _FULL},
        ("/node()[1]/node()[2]",),
    ),
    Known(
        "the same where the set is empty",
        "XPath 1.0, 3.4",
        {"comparison-operator": _EMPTY, "comparison-operator2": _EMPTY},
        ("/node()[1]/node()[4]", "/node()[1]/node()[8]"),
    ),
    Known(
        "halves are rounded towards positive infinity: round(-1.5) is -1",
        "XPath 1.0, 4.4, which the ODK specification extends by decimals only; JavaRosa's round() agrees",
        {"round": ("round(-1.5)", "round(-1.5, 0)", 'round("-1.475", "2")')},
    ),
    Known(
        "a row nobody filled in yet is left out of sum(), min() and max()",
        "JavaRosa's sum, min and max; ODK Web Forms followed it (getodk/web-forms 878 and 919)",
        {"max": ("max(*)",), "min": ("min(*)",), "number": ("sum(*)",)},
        ("/node()[1]/node()[6]", "/node()[1]/node()[8]", "/node()[1]/node()[10]"),
    ),
    Known(
        "what names no day is empty: a form must never store the words 'Invalid Date'",
        "JavaRosa's toDate() refuses such a value; the ODK specification knows dates in ISO 8601 only",
        {"date-time": ("date-time('nonsense')",), "date": ("date('nonsense')", "date(number('invalid'))")},
    ),
    Known(
        "a date is written in ISO 8601; the text of one browser's Date object is not",
        "ODK XForms specification, data types date and dateTime; JavaRosa's parseDateTime() agrees",
        {
            "format-date": tuple(
                f"{name}('Sun Nov 22 2026 22:34:21 GMT-0700 (Mountain Standard Time)', '%e | %a' )"
                for name in ("format-date", "format-date-time")
            )
        },
    ),
    Known(
        "a number has no exponent, neither in an expression nor in a text",
        "XPath 1.0, 3.7 and 4.4; JavaRosa's toNumeric() agrees",
        {"int": ("int(7.922021953507237e-12)", 'int("7.922021953507237e-12")')},
    ),
    Known(
        "a text as seed of randomize() counts through its hash, and is not refused",
        "JavaRosa's toLongHash() (getodk/javarosa 800); ODK Web Forms agrees",
        {"randomize": ("randomize(//xhtml:div[@id=\"FunctionRandomize\"]/xhtml:div, 'a')",)},
    ),
)  # fmt: skip


def reason_for(suite: str, expression: str, context: str) -> Known | None:
    return next((known for known in KNOWN if known.covers(suite, expression, context)), None)
