"""Every function of the library, by the sentence of the specification that defines it.

The ODK XForms specification, section XPath Functions; where it says "as in XPath 1.0" or "3.0", that one.
"""

import base64
import math
from datetime import datetime, timedelta, timezone

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from inspector.xlsform import BrokenExpression, evaluate
from inspector.xlsform.xpath.functions import FUNCTIONS, LAZY
from tests.features import feature

SHANGHAI = datetime(2026, 11, 27, 9, 30, 15, 250_000, tzinfo=timezone(timedelta(hours=8)))
FORM = """<data xml:lang="zh-CN">
<name>王 芳</name><empty/><blank>  </blank><many>red green  blue</many><yes>true</yes>
<row><n>3</n><w>2</w></row><row><n>5</n><w>4</w></row><row><n/><w/></row>
<deep><box><v>1a</v><v>1b</v></box><box><v>2a</v><v>2b</v></box></deep>
<at>31.2 121.5 0 0</at><shape>31 121 0 0;31 122 0 0;32 122 0 0;32 121 0 0;31 121 0 0</shape>
</data>"""


def value(expression, context="/data/name"):
    return evaluate(FORM, expression, context, now=SHANGHAI)


NAN = math.nan
CASES = {
    "abs": [("abs(-2.5)", 2.5), ("abs('x')", NAN)],
    "acos": [("acos(1)", 0.0), ("acos(2)", NAN)],
    "asin": [("round(asin(1), 4)", 1.5708)],
    "area": [("area('0 0;0 1')", 0.0), ("round(area(/data/shape) div 1000000) > 10000", True)],
    "atan": [("round(atan(1), 4)", 0.7854)],
    "atan2": [("round(atan2(1, -1), 4)", 2.3562)],
    "base64-decode": [
        ("base64-decode('5bGV5Lya')", "展会"),
        ("base64-decode(' 5bGV 5Lya ')", "展会"),
        ("base64-decode('nö')", ""),
        ("base64-decode('abc')", ""),
    ],
    "boolean": [("boolean('false')", True), ("boolean(0)", False), ("boolean(/data/none)", False)],
    "boolean-from-string": [
        ("boolean-from-string(/data/yes)", True),
        ("boolean-from-string(1)", True),
        ("boolean-from-string('yes')", False),
    ],
    "ceiling": [("ceiling(1.2)", 2.0), ("ceiling(-1.2)", -1.0)],
    "checklist": [
        ("checklist(1, 2, true(), false(), 'x')", True),
        ("checklist(3, -1, true(), true())", False),
        ("checklist(-1, 1, /data/row/n)", False),
    ],
    "coalesce": [
        ("coalesce(/data/empty, /data/name)", "王 芳"),
        ("coalesce(/data/empty, '')", ""),
        ("coalesce(/data/empty + 1, 7)", 7.0),
        ("coalesce(1 = 2, true())", False),
        ("coalesce('', '', 'third')", "third"),
    ],
    "concat": [("concat(/data/row/n, '!', 1, true())", "35!1true"), ("concat('a')", "a")],
    "contains": [("contains(/data/many, 'een')", True), ("contains('', '')", True)],
    "cos": [("cos(0)", 1.0)],
    "count": [("count(/data/row)", 3.0), ("count(/data/none)", 0.0)],
    "count-non-empty": [("count-non-empty(/data/row/n)", 2.0)],
    "count-selected": [("count-selected(/data/many)", 3.0), ("count-selected(/data/blank)", 0.0)],
    "current": [("count(/data/row[n > current()/../row[1]/n])", 1.0)],
    "date": [
        ("date('2026-2-3')", "2026-02-03"),
        ("date(today() + 7)", "2026-12-04"),
        ("date('2026-13-01')", ""),
        ("date('20')", ""),
        ("date(/data/empty)", ""),
    ],
    "date-time": [("date-time('2026-01-01T00:00:00Z')", "2026-01-01T08:00:00.000+08:00")],
    "decimal-date-time": [
        ("decimal-date-time('1970-01-02T12:00:00Z')", 1.5),
        ("decimal-date-time('1970-01-02T00:00:00+08:00')", 0.6666666666666666),
        ("decimal-date-time('7')", NAN),
    ],
    "decimal-time": [
        ("decimal-time('18:00:00.000+08:00')", 0.75),
        ("decimal-time('2026-01-01T04:00:00.000Z')", 0.5),
        ("decimal-time(3.25)", 0.25),
        ("decimal-time('25:00')", NAN),
    ],
    "depend": [("depend('a', /data/name)", "a")],
    "digest": [
        ("digest('', 'SHA-256', 'hex')", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("digest('展会', 'MD5')", "lYW8avM3buyVvRQk3YkMRQ=="),
    ],
    "distance": [
        ("round(distance('0 0;0 1'))", 111319.0),
        ("distance('0 0', '0 0')", 0.0),
        ("distance('x')", NAN),
    ],
    "enclosed-area": [("enclosed-area(/data/shape) = area(/data/shape)", True)],
    "ends-with": [("ends-with('record', 'cord')", True), ("ends-with('a', 'ba')", False)],
    "exp": [("round(exp(1), 4)", 2.7183), ("exp(1000)", math.inf)],
    "exp10": [("exp10(3)", 1000.0)],
    "extract-signed": [("extract-signed('abc', 'abc')", "")],
    "false": [("false()", False)],
    "floor": [("floor(-1.2)", -2.0), ("floor(1.8)", 1.0)],
    "format-date": [
        ("format-date('2026-02-03', '%Y %y %m %n %b %d %e %a')", "2026 26 02 2 Feb 03 3 Tue"),
        ("format-date('', '%Y')", ""),
        ("format-date('2026-02-03', '100%%')", "100%"),
    ],
    "format-date-time": [
        ("format-date-time('2026-02-03T04:05:06.007Z', '%H %h %M %S %3')", "12 12 05 06 007"),
    ],
    "geofence": [
        ("geofence(/data/at, /data/shape)", True),
        ("geofence('30 121.5 0 0', /data/shape)", False),
        ("geofence('', /data/shape)", False),
        ("geofence(/data/at, '31 121 0 0;31 122 0 0;32 122 0 0;32 121 0 0')", False),
    ],
    "id": [("count(id('x'))", 0.0)],
    "if": [("if(1 > 2, 'a', 'b')", "b"), ("if('x', 1, nonsense())", 1.0)],
    "indexed-repeat": [
        ("string(indexed-repeat(/data/row/n, /data/row, 2))", "5"),
        ("string(indexed-repeat(/data/deep/box/v, /data/deep/box, 2, /data/deep/box/v, 1))", "2a"),
        ("count(indexed-repeat(/data/row/n, /data/row, 9))", 0.0),
        ("count(indexed-repeat(/data/row/n, /data/row, 0))", 0.0),
    ],
    "instance": [("count(instance('none'))", BrokenExpression)],
    "int": [("int(2.9)", 2.0), ("int(-2.9)", -2.0), ("int('x')", NAN)],
    "is-selected": [("is-selected(/data/many, 'blue')", True)],
    "join": [("join(', ', /data/row/w)", "2, 4, "), ("join('-', 'a', 1)", "a-1")],
    "jr:choice-name": [("jr:choice-name('a', 'b')", "a")],
    "jr:itext": [("jr:itext('some-id')", "some-id")],
    "lang": [("lang('zh')", True), ("lang('en')", False)],
    "last": [("string(/data/row[last() - 1]/n)", "5")],
    "local-name": [("local-name(/data/row)", "row"), ("local-name()", "name")],
    "log": [("log(1)", 0.0), ("log(0)", -math.inf), ("log(-1)", NAN)],
    "log10": [("log10(1000)", 3.0)],
    "max": [("max(/data/row/n)", 5.0), ("max(-5, -3)", -3.0), ("max('x', 1)", NAN), ("max('')", NAN)],
    "min": [("min(/data/row/n)", 3.0), ("min(4, 2, 9)", 2.0), ("min(/data/none)", NAN),
            ("min(number('a'), 4)", 4.0), ("min('x', 4)", NAN)],
    "name": [("name(/data/row)", "row")],
    "namespace-uri": [("namespace-uri(/data)", "")],
    "normalize-space": [("normalize-space('  a \n b ')", "a b"), ("normalize-space()", "王 芳")],
    "not": [("not('')", True)],
    "now": [("now()", "2026-11-27T09:30:15.250+08:00")],
    "number": [
        ("number('-3.5')", -3.5),
        ("number('1e3')", NAN),
        ("number('1970-01-02T00:00:00Z')", 1.0),
        ("number(true())", 1.0),
    ],
    "once": [("once('new')", "王 芳")],
    "pi": [("round(pi(), 2)", 3.14)],
    "position": [("position(/data/row[n = 5])", 2.0), ("count(/data/row[position() > 1])", 2.0)],
    "pow": [
        ("pow(2, 10)", 1024.0),
        ("pow(0, -1)", math.inf),
        ("pow(-8, 0.5)", NAN), ("pow(-10, 401)", -math.inf)],
    "property": [("property('deviceid')", "")],
    "pulldata": [("pulldata('none', 'a', 'b', 'c')", BrokenExpression)],
    "random": [("random() >= 0 and random() < 1", True)],
    "randomize": [("count(randomize(/data/row, 42))", 3.0), ("randomize(3)", BrokenExpression)],
    "regex": [("regex('AB-12', '^[A-Z]{2}-[0-9]+$')", True), ("regex('x12', '[0-9]{2}')", True)],
    "round": [
        ("round(2.5)", 3.0),
        ("round(-2.5)", -2.0),
        ("round(1.005, 2)", 1.01),
        ("round(-12345.15, 1)", -12345.1),
        ("round(1250, -2)", 1300.0),
    ],
    "selected": [("selected(/data/many, 'red')", True), ("selected(/data/many, ' re ')", False)],
    "selected-at": [("selected-at(/data/many, 2)", "blue"), ("selected-at(/data/many, -1)", "")],
    "sin": [("sin(0)", 0.0)],
    "sqrt": [("sqrt(9)", 3.0), ("sqrt(-1)", NAN)],
    "starts-with": [("starts-with('检查记录', '检查')", True)],
    "string": [("string(1 div 3)", "0.3333333333333333"), ("string(-0)", "0"), ("string(5.0)", "5")],
    "string-length": [("string-length('展会𬭎')", 3.0), ("string-length()", 3.0)],
    "substr": [("substr('0123456', 2, 4)", "23"), ("substr('hello', -2)", "lo"), ("substr('a', 5)", "")],
    "substring": [("substring('12345', 1.5, 2.6)", "234"), ("substring('12345', 0)", "12345")],
    "substring-after": [("substring-after('1999/04/01', '/')", "04/01")],
    "substring-before": [("substring-before('1999/04/01', '/')", "1999")],
    "sum": [("sum(/data/row/n)", 8.0), ("sum(/data/none)", 0.0), ("sum(/data/name)", NAN)],
    "tan": [("tan(0)", 0.0)],
    "today": [("today()", "2026-11-27")],
    "translate": [("translate('bar', 'abc', 'AB')", "BAr"), ("translate('展会', '会', '')", "展")],
    "true": [("true()", True)],
    "uuid": [
        ("regex(uuid(), '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]')", True),
        ("string-length(uuid(9))", 9.0),
    ],
    "version": [("version()", "")],
    "weighted-checklist": [
        ("weighted-checklist(3, 5, true(), 2, 'x', 2, false(), 9)", True),
        ("weighted-checklist(-1, 2, true(), 3)", False),
    ],
}  # fmt: skip


@feature("XPath", "every function of the ODK XForms specification and of XPath 1.0")
@pytest.mark.parametrize(("expression", "expected"), [case for cases in CASES.values() for case in cases])
def test_a_function_answers_what_the_specification_says(expression, expected):
    if expected is BrokenExpression:
        with pytest.raises(BrokenExpression):
            value(expression)
        return
    answer = value(expression)
    assert type(answer) is type(expected)
    assert answer == expected or (answer != answer and expected != expected)


def test_every_function_is_in_the_table():
    assert CASES.keys() == FUNCTIONS.keys() | LAZY.keys()


@feature("XPath", "extract-signed()")
def test_a_signature_vouches_for_what_follows_it():
    key, other = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    contents = base64.b64encode(key.sign("展位 A-101".encode()) + "展位 A-101".encode()).decode()
    public, wrong = (base64.b64encode(each.public_key().public_bytes_raw()).decode() for each in (key, other))
    assert value(f"extract-signed('{contents}', '{public}')") == "展位 A-101"
    assert value(f"extract-signed('{contents}', '{wrong}')") == ""


def test_an_index_is_counted_from_inside_a_repeat_too():
    assert value("string(indexed-repeat(../n, .., 2))", "/data/row[1]/w") == "5"
    assert value("string(indexed-repeat(../n, /data/row, position(..) - 1))", "/data/row[2]/w") == "3"


def test_chance_is_the_same_for_the_same_moment():
    assert value("concat(uuid(), random(), uuid(5))") == value("concat(uuid(), random(), uuid(5))")


@feature("XPath", "variables, functions nobody knows", "refused")
@pytest.mark.parametrize(
    ("expression", "word"),
    [("sumif(1)", "sumif"), ("substr('a')", "substr"), ("$x", "variable"), ("self::row::n", "expected")],
)
def test_what_is_not_understood_is_named(expression, word):
    with pytest.raises(BrokenExpression, match=word):
        value(expression)
