# ruff: noqa: E501  the two languages of a question stand side by side
"""The goods block: what was found, how much of it, its value, where it is said to come from (shared block `item`)."""

from choices import words
from sentences import word
from sheets import Pair, Row, barcode, calculate, cases, listed, literal, money, q, repeat, say, when

UNITS = {
    "piece": "piece(s)",
    "box": "box(es)",
    "bag": "bag(s)",
    "set": "set(s)",
    "kg": "kg",
    "other": "unit(s)",
}


def goods(
    label: Pair,
    *,
    prefix: str = "goods",
    item: str,
    here: Pair = ("现场有", "On site: "),
    full: bool = True,
    relevant: str = "",
    basis: str = "TMR.78",
) -> list[object]:
    """A table of goods and the value of all of them; `full` asks for brand, batch, barcode, maker, place.

    `here` begins the sentence of a row.
    """
    p = prefix
    model = when(f"${{{p}_model}} != ''", say(f"（{{{p}_model}}）"))
    model_en = when(f"${{{p}_model}} != ''", say(f" ({{{p}_model}})"))
    unit, unit_en = word(f"{p}_unit", "unit", "zh"), cases({k: literal(v) for k, v in UNITS.items()})
    price = when(f"${{{p}_price}} != ''", say(f"，标价每{{unit}}{{{p}_price}}元", unit=unit))
    price_en = when(f"${{{p}_price}} != ''", say(f", marked at {{{p}_price}} yuan each"))
    brand, brand_en = _more(p) if full else ("''", "''")
    some = f"${{{p}_name}} != '' and ${{{p}_quantity}} != '' and . != ''"
    says = (
        when(some, say(f"{here[0]}“{{{p}_name}}”{{model}}{{{p}_quantity}}{{unit}}{{price}}{{brand}}。",
                       model=model, price=price, unit=unit, brand=brand) if full else
             say(f"{here[0]}“{{{p}_name}}”{{model}}{{{p}_quantity}}{{unit}}{{price}}。", model=model, price=price, unit=unit)),
        when(some, say(f"{here[1]}“{{{p}_name}}”{{model}}, {{{p}_quantity}} {{unit}}{{price}}{{brand}}.",
                       model=model_en, price=price_en, unit=unit_en, brand=brand_en) if full else
             say(f"{here[1]}“{{{p}_name}}”{{model}}, {{{p}_quantity}} {{unit}}{{price}}.", model=model_en, price=price_en,
                 unit=unit_en)),
    )  # fmt: skip
    return [
        repeat(
            p, *label,
            q("text", f"{p}_name", "商品", "Goods", required=True, item=item),
            q("text", f"{p}_brand", "商标、品牌", "Brand") if full else [],
            q("text", f"{p}_model", "型号", "Model"),
            _identified(p) if full else [],
            quantity(p, whole=not full),
            q("select_one unit", f"{p}_unit", "单位", "Unit", required=True, appearance="minimal", says=says),
            money(f"{p}_price", "单价（元）", "Unit price (yuan)", basis=basis,
                  rule=(". >= 0", "单价不能为负。", "Not less than zero.")),
            calculate(f"{p}_value", f"if(${{{p}_price}} != '' and ${{{p}_quantity}} != '', "
                      f"round(${{{p}_price}} * ${{{p}_quantity}}, 2), '')"),
            _origin(p) if full else [],
            relevant=relevant,
        ),
        total(p, basis=basis),
    ]  # fmt: skip


def quantity(p: str, *, whole: bool) -> Row:
    if whole:
        return q("integer", f"{p}_quantity", "数量", "Quantity", required=True,
                 rule=(". >= 0", "数量不能为负。", "Not less than zero."))  # fmt: skip
    fits = f". >= 0 and (. = int(.) or (${{{p}_unit}} = 'kg' and . = round(., 3)))"
    return q("decimal", f"{p}_quantity", "数量", "Quantity", required=True,
             rule=(fits, "数量不能为负；除千克外须为整数，千克最多三位小数。",
                   "Not less than zero; whole numbers, and for kg up to three decimals."))  # fmt: skip


def _identified(p: str) -> list[object]:
    return [q("text", f"{p}_batch", "批号", "Batch"), barcode(f"{p}_barcode", "条码", "Barcode")]


def _origin(p: str) -> list[Row]:
    return [
        q("text", f"{p}_producer", "标称生产者", "Maker as marked"),
        q("text", f"{p}_place", "存放位置", "Where it is kept"),
    ]


def _more(p: str) -> Pair:
    """Brand, batch, maker and place, as far as they were written down."""
    zh = {"brand": "标有“{}”", "batch": "批号{}", "producer": "标称生产者为{}", "place": "存放于{}"}
    en = {
        "brand": "marked “{}”",
        "batch": "batch {}",
        "producer": "maker as marked: {}",
        "place": "kept at {}",
    }
    return tuple(  # type: ignore[return-value]
        f"concat({', '.join(when(f'${{{p}_{name}}} != {chr(39) * 2}', say(mark + text.format(f'{{{p}_{name}}}'))) for name, text in told.items())})"
        for told, mark in ((zh, "，"), (en, ", "))
    )


def total(p: str, *, basis: str = "TMR.78") -> list[Row]:
    """The value of all rows in fen and in yuan, and by which method it was computed."""
    method = "value_method" if p == "goods" else f"{p}_value_method"
    return [
        calculate(f"{p}_total_fen", f"round(sum(${{{p}_value}}[. != '']) * 100)"),
        calculate(f"{p}_total", yuan(f"${{{p}_total_fen}}")),
        q("select_one value_method", method, "货值计算方法", "How the value is computed", basis=basis,
          relevant=f"${{{p}_total_fen}} > 0", appearance="minimal", says=(
              when(". != ''", say(f"以上商品按{{method}}计算，货值共计{{{p}_total}}元（大写：{{capitals}}）。",
                                  capitals=f"yuan-capitals(${{{p}_total}})", method=word(method, "value_method", "zh"))),
              when(". != ''", say(f"Value of these goods by {{method}}: {{{p}_total}} yuan in all.",
                                  method=word(method, "value_method", "en"))))),
    ]  # fmt: skip


def yuan(fen: str) -> str:
    """An amount in fen as yuan with two decimals."""
    rest = f"concat('00', {fen} mod 100)"
    return f"concat(int({fen} div 100), '.', substr({rest}, string-length({rest}) - 2))"


def source(item: str, *, relevant: str = "") -> Row:
    """Whether a lawful source was shown (TML art. 60(2); Regulations art. 79)."""
    papers = {key: text for key, text in words("lawful_source", "zh").items() if key != "none"}
    papers_en = {key: text for key, text in words("lawful_source", "en").items() if key != "none"}
    papers["other"], papers_en["other"] = "其他来源材料", "other papers"
    return q(
        "select_multiple lawful_source", "lawful_source", "能否提供合法来源", "Lawful source shown", item=item,
        relevant=relevant, basis="TML.60.2 TMR.79", required=True, photos="1", notice="W05", findings={"none": ("other", "M C")},
        rule=("not(selected(., 'none') and count-selected(.) > 1)", "“无”不能与其他选项并选。", "“None” stands alone."),
        says=(when(". = 'none'", literal("当事人现场未提供上述商品的合法来源证明。"),
                   when(". != ''", say("当事人现场提供了{papers}。", papers=listed("lawful_source", papers, "、")))),
              when(". = 'none'", literal("The party showed no proof of a lawful source of these goods."),
                   when(". != ''", say("The party showed: {papers}.", papers=listed("lawful_source", papers_en, ", "))))),
    )  # fmt: skip
