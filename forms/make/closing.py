# ruff: noqa: E501  the two languages of a question stand side by side
"""The closing of an inspection: what was refused, result, disposition, order, opinion (domain reference 3.0, 3.12)."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from sheets import Pair, Row, about, calculate, group, literal, means_finding, q, repeat, say, stopped, when

CODES = "G R M E H X T C A S"


def finders(rows: list[Row]) -> Iterator[tuple[Row, bool]]:
    """The questions whose answer may mean a finding, and whether they stand in a repeat."""
    depth = 0
    for row in rows:
        depth += {"begin repeat": 1, "end repeat": -1}.get(row.type, 0)
        if row.findings:
            yield row, depth > 0


def closing(
    above: list[Row],
    *,
    number: str,
    corrections: Mapping[str, Pair],
    photo_hint: Pair,
    place_rule: tuple[str, str, str],
    where: str = "on site",
    removals: bool = False,
    more: Iterable[object] = (),
    foreign: bool = True,
    areas: bool = True,
) -> list[Row]:
    """收尾: everything proposed from what was found; the officer may change it.

    `corrections` says what an order to correct asks for, by the question that found it; `more` are the form's own
    closing items; `removals` asks what was covered or removed on the spot; `areas` is false where the form asks
    for the key areas itself.
    """
    refused = refused_materials()
    finding = [*finders(above), (refused[0], False)]
    count = " + ".join(means_finding(row, row.findings, inside) for row, inside in finding)
    return group(
        "closing",
        "收尾",
        "Closing",
        about("结果和处理方式已按发现拟好，可以改。", "Result and disposition are proposed from what was found; change them if need be."),
        calculate("findings", count),
        *refused,
        result(where),
        disposition(finding),
        order(above, corrections),
        follow_up(removals=removals),
        opinion(),
        weight(foreign=foreign),
        *more,
        q("text", "place", "检查地点", "Place of inspection", required=True, item="O12", prefill="place",
          basis="PROC.28", photos="2", hint=photo_hint, rule=place_rule),
        q("text", "scene_photos_reason", "现场照片不足的原因", "Why there are fewer photos", item="O13",
          basis="PROC.44", says=fewer_photos()),
        key_areas() if areas else [],
        number=number,
    )  # fmt: skip


def fewer_photos() -> Pair:
    """The record says why the scene was photographed less (PROC 44)."""
    return (
        when(". != ''", say("现场照片不足两张，原因：{text}", text=stopped(".", "。"))),
        when(
            ". != ''",
            say("Fewer than two photos of the scene were taken, because: {text}", text=stopped(".", ".")),
        ),
    )


def key_areas() -> Row:
    """O21: the key areas a finding counts under in statistics."""
    return q(
        "select_multiple key_area", "key_areas", "重点领域", "Key areas", item="O21", appearance="minimal"
    )


def refused_materials() -> list[Row]:
    """O20: refusing to produce materials needs what and a recording."""
    says = (
        when(". = 'yes'", say("当事人拒绝提供{refused_what}，记录见{refused_recording}。")),
        when(
            ". = 'yes'", say("The party refused to produce {refused_what}; recorded on {refused_recording}.")
        ),
    )
    yes = "${refused_materials} = 'yes'"
    return [
        q("select_one no_yes", "refused_materials", "是否拒绝提供有关材料", "Refused to produce materials",
          item="O20", basis="PROC.30", nothing_found="no", findings={"yes": ("other", "S")}, says=says),
        q("text", "refused_what", "拒绝提供的材料", "What was refused", required=True, relevant=yes),
        q("text", "refused_recording", "记录媒介编号", "Recording", required=True, relevant=yes,
          hint=("执法记录仪、照片或者录像编号", "Body camera, photo or video number")),
    ]  # fmt: skip


def result(where: str) -> Row:
    """O14, proposed: nothing found, corrected on order, or to be handled."""
    ordered = "selected(${disposition}, 'R')"
    return q(
        "select_one result",
        "result",
        "检查结果",
        "Result",
        required=True,
        item="O14",
        basis="DRO.54",
        propose=f"if(${{findings}} = 0, 'none', if({ordered}, 'corrected', 'pending'))",
        rule=("${findings} = 0 or . != 'none'", "有发现的，检查结果不能是“未发现问题”。",
              "With a finding the result cannot be “no problem found”."),
        says=(
            when(". = 'none'", literal("本次检查未发现问题。"), when(". = 'not_active'",
                 literal("现场未发现开展本次检查涉及的经营活动。"))),
            when(". = 'none'", literal("The inspection found no problem."), when(". = 'not_active'",
                 literal(f"The activity under inspection was not carried on {where}."))),
        ),
    )  # fmt: skip


def disposition(finding: list[tuple[Row, bool]], also: Mapping[str, str] = MappingProxyType({})) -> Row:
    """O15, proposed from the consequences of what was found; `also` adds a condition to a code."""
    parts = []
    for code in CODES.split():
        counts = []
        for row, inside in finding:
            values = [value for value, (_, codes) in row.findings.items() if code in codes.split()]
            counts += [means_finding(row, values, inside)] if values else []
        tests = [f"{' + '.join(counts)} > 0"] if counts else []
        tests += [also[code]] if code in also else []
        if tests:
            parts.append(when(" or ".join(tests), literal(f"{code} ")))
    proposed = f"normalize-space(concat({', '.join(parts)}))"
    nothing = f"{proposed} = ''" if also else "${findings} = 0"
    return q(
        "select_multiple disposition",
        "disposition",
        "处理方式",
        "Disposition",
        required=True,
        item="O15",
        propose=f"if({nothing}, 'none', {proposed})",
        rule=(
            "not(selected(., 'none') and (count-selected(.) > 1 or ${findings} > 0))",
            "“无需处理”不能与其他处理方式并选；有发现的，须选择处理方式。",
            "“No further measure” stands alone, and only when nothing was found.",
        ),
    )


def order(above: list[Row], corrections: Mapping[str, Pair]) -> list[Row]:
    """The content of an order to correct (W04)."""
    counts = {row.name: (row, inside) for row, inside in finders(above) if _ordered(row)}
    if set(counts) != set(corrections):
        raise ValueError(f"an order needs words for {set(counts) ^ set(corrections)}")
    if not corrections:
        return []
    texts = []
    for place in (0, 1):
        parts = []
        for name, sentences in corrections.items():
            row, inside = counts[name]
            values = _ordered(row)
            sentence = say(sentences[place] + ("；", "; ")[place])
            parts.append(when(f"{means_finding(row, values, inside)} > 0", sentence))
        texts.append(f"concat({', '.join(parts)})")
    letters = "".join(sorted({english[0] for _, english in corrections.values()}))
    return group(
        "order",
        "责令改正",
        "Order to correct",
        calculate("corrections_zh", texts[0]),
        calculate("corrections_en", texts[1]),
        q("select_one when", "order_when", "改正期限", "To be done", required=True, propose="'immediately'",
          basis="APL.28.1", item="W04"),
        q("date", "order_date", "改正截止日期", "By", required=True, relevant="${order_when} = 'date'",
          rule=(". > today()", "截止日期应当在检查日之后。", "The date has to be after the inspection.")),
        q("text", "order_content", "改正内容", "What to correct", required=True, appearance="multiline",
          propose="if(string-length(${corrections_zh}) > 0, concat(substr(${corrections_zh}, 0, "
                  "string-length(${corrections_zh}) - 1), '。'), '')"),
        q("text", "order_content_en", "改正内容（英文参考译文）", "What to correct, in English",
          appearance="multiline",
          propose="if(string-length(${corrections_en}) > 0, concat(translate(substr(${corrections_en}, 0, 1), "
                  f"'{letters}', '{letters.upper()}'), substr(${{corrections_en}}, 1, string-length(${{corrections_en}}) - 2), '.'), '')"),
        q("date", "recheck_date", "复查日期", "Next check", item="O19",
          propose="if(${order_when} = 'date', ${order_date}, '')",
          rule=(". > today()", "复查日期应当在检查日之后。", "The next check has to be after the inspection.")),
        relevant="selected(${disposition}, 'R')",
        notice="W04",
    )  # fmt: skip


def _ordered(row: Row) -> list[str]:
    """The answers that lead to an order to correct."""
    return [value for value, (_, codes) in row.findings.items() if "R" in codes.split()]


def follow_up(*, removals: bool) -> list[Row]:
    """What the other dispositions need to be complete (domain reference 3.12 rule 4)."""
    moved = "selected(${disposition}, 'T')"
    taken = "selected(${disposition}, 'X')"
    return [
        *materials(),
        q("select_one receiver", "transfer_to", "移送单位", "Transfer to", required=True, relevant=moved,
          notice="W20"),
        q("text", "organiser_contact", "主办方联系人", "Organiser's contact", required=True, relevant=taken,
          prefill="tour.contact", basis="EXG.14", notice="W19"),
        removed(taken) if removals else [],
    ]  # fmt: skip


def materials() -> list[Row]:
    """What a notice to provide materials (W05) asks for, and by when."""
    asked = "selected(${disposition}, 'M')"
    return [
        q("text", "material_list", "需提供的材料", "Materials to provide", required=True, relevant=asked,
          basis="PROC.30", notice="W05", appearance="multiline"),
        q("date", "material_due", "提供材料期限", "Materials due", required=True, relevant=asked,
          rule=(". > today()", "期限应当在检查日之后。", "The date has to be after the inspection.")),
    ]  # fmt: skip


def removed(relevant: str) -> list[Row]:
    """C17: what was covered, removed or replaced on the spot."""
    return repeat(
        "removed", "现场遮盖、撤展", "Covered or removed",
        q("text", "removed_item", "展品", "Exhibit", required=True, item="C17", basis="EXG.14"),
        q("select_one removal", "removed_how", "措施", "Measure", required=True, says=(
            when(". != ''", say("展品“{removed_item}”由{removed_by}当场{how}。", how=_how("zh"))),
            when(". != ''", say("“{removed_item}” was {how} on the spot by {removed_by}.", how=_how("en"))),
        )),
        q("text", "removed_by", "执行人", "By whom", required=True),
        q("dateTime", "removed_at", "时间", "At",
          rule=(". <= now()", "不能是将来的时间。", "Never in the future.")),
        relevant=relevant,
    )  # fmt: skip


def _how(language: str) -> str:
    done = {"zh": ("遮盖", "撤下", "更换"), "en": ("covered", "removed", "replaced")}[language]
    pairs = zip(("cover", "remove", "replace"), done, strict=True)
    expression = "''"
    for value, word in pairs:
        expression = when(f"${{removed_how}} = '{value}'", literal(word), expression)
    return expression


def opinion() -> list[Row]:
    """O16: the party's own words; an absent party has none."""
    return [
        q("select_one opinion", "opinion", "当事人意见", "Party's opinion", required=True, item="O16",
          basis="APL.44", relevant="${present_kind} != 'absent'"),
        q("text", "opinion_text", "当事人陈述", "The party's words", required=True, appearance="multiline",
          relevant="${opinion} = 'disagrees'"),
    ]  # fmt: skip


def weight(*, foreign: bool) -> list[object]:
    """How heavy the findings weigh (M25), and whether somebody abroad is concerned (M82)."""
    return [
        q("select_one severity", "severity", "问题程度", "Severity", relevant="${findings} > 0"),
        q("select_multiple serious", "serious_flags", "严重情形", "Why serious",
          relevant="${severity} = 'serious'"),
        q("select_one no_yes", "foreign_related", "是否涉外", "Foreign-related", relevant="${findings} > 0")
        if foreign else [],
    ]  # fmt: skip
