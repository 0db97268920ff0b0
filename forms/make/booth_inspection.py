# ruff: noqa: E501  the two languages of a question stand side by side
"""Makes forms/booth_inspection.xlsx, the inspection of a booth during an exhibition (domain reference 3.0, 3.3).

Run it after a change: `python forms/make/booth_inspection.py`; a test compares the shipped workbook with it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import booth_choices
from booth_sections import SECTIONS
from booth_tour import TOUR
from sheets import Row, about, calculate, flat, group, literal, means_finding, q, repeat, say, when, write

WORKBOOK = Path(__file__).parents[1] / "booth_inspection.xlsx"
SETTINGS = {
    "form_title": "展会展位现场检查",
    "form_id": "booth_inspection",
    "version": "2026.1",
    "default_language": "中文 (zh)",
    "namespaces": 'inspector="https://inspector.example/xforms"',
    "attribute::inspector:title-en": "Booth inspection at an exhibition",
}
CODES = "G R M E H X T C A S"

# What an order to correct asks for, by the question that found it.
CORRECTIONS = {
    "patent_state": (
        "改正专利标识的标注，停止使用不实的专利号和专利用语",
        "correct the patent markings and stop using untrue patent numbers and wording",
    ),
    "mark_fault": (
        "停止使用不规范的注册标记和商标标志",
        "stop using the registration signs and marks named above",
    ),
    "gi_use": (
        "停止使用上述地理标志名称或者专用标志",
        "stop using the geographical indication or special mark named above",
    ),
    "wording": (
        "撤下或者更换载有“{wording_text}”字样的宣传品，停止使用该用语",
        "take down or replace the publicity carrying “{wording_text}” and stop using these words",
    ),
    "earlier_done": (
        "完成前次检查要求整改的事项",
        "finish the corrections required at the earlier inspection",
    ),
}


def rows() -> list[Row]:
    """The survey sheet."""
    found = flat([TOUR, SECTIONS])
    return flat([found, closing(found)])


def finders(rows: list[Row]) -> Iterator[tuple[Row, bool]]:
    """The questions whose answer may mean a finding, and whether they stand in a repeat."""
    depth = 0
    for row in rows:
        depth += {"begin repeat": 1, "end repeat": -1}.get(row.type, 0)
        if row.findings:
            yield row, depth > 0


def closing(above: list[Row]) -> list[Row]:
    """8 收尾: everything proposed from what was found; the officer may change it."""
    refused = refused_materials()
    finding = [*finders(above), (refused[0], False)]
    number = " + ".join(means_finding(row, row.findings, inside) for row, inside in finding)
    return group(
        "closing",
        "收尾",
        "Closing",
        about("结果和处理方式已按发现拟好，可以改。", "Result and disposition are proposed from what was found; change them if need be."),
        calculate("findings", number),
        *refused,
        result(),
        disposition(finding),
        order(above),
        follow_up(),
        opinion(),
        weight(),
        q("text", "place", "检查地点", "Place of inspection", required=True, item="O12", prefill="place",
          basis="PROC.28", photos="2", hint=("现场照片不少于两张：展位全景、展位号和展品", "At least two photos: whole booth, booth sign, exhibits"),
          rule=("string-length(normalize-space(.)) >= 2", "请写明展馆、展位。", "Give hall and booth.")),
        q("text", "scene_photos_reason", "现场照片不足的原因", "Why there are fewer photos", item="O13",
          basis="PROC.44"),
        q("select_multiple key_area", "key_areas", "重点领域", "Key areas", item="O21", appearance="minimal"),
        number="8",
    )  # fmt: skip


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


def result() -> Row:
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
                 literal("The activity under inspection was not carried on at the booth."))),
        ),
    )  # fmt: skip


def disposition(finding: list[tuple[Row, bool]]) -> Row:
    """O15, proposed from the consequences of what was found."""
    parts = []
    for code in CODES.split():
        counts = []
        for row, inside in finding:
            values = [value for value, (_, codes) in row.findings.items() if code in codes.split()]
            counts += [means_finding(row, values, inside)] if values else []
        if counts:
            parts.append(when(f"{' + '.join(counts)} > 0", literal(f"{code} ")))
    proposed = f"normalize-space(concat({', '.join(parts)}))"
    return q(
        "select_multiple disposition",
        "disposition",
        "处理方式",
        "Disposition",
        required=True,
        item="O15",
        propose=f"if(${{findings}} = 0, 'none', {proposed})",
        rule=(
            "not(selected(., 'none') and (count-selected(.) > 1 or ${findings} > 0))",
            "“无需处理”不能与其他处理方式并选；有发现的，须选择处理方式。",
            "“No further measure” stands alone, and only when nothing was found.",
        ),
    )


def order(above: list[Row]) -> list[Row]:
    """The content of an order to correct (W04)."""
    counts = {row.name: (row, inside) for row, inside in finders(above)}
    texts = []
    for place in (0, 1):
        parts = []
        for name, sentences in CORRECTIONS.items():
            row, inside = counts[name]
            values = [value for value, (_, codes) in row.findings.items() if "R" in codes.split()]
            sentence = say(sentences[place] + ("；", "; ")[place])
            parts.append(when(f"{means_finding(row, values, inside)} > 0", sentence))
        texts.append(f"concat({', '.join(parts)})")
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
                  "'cfst', 'CFST'), substr(${corrections_en}, 1, string-length(${corrections_en}) - 2), '.'), '')"),
        q("date", "recheck_date", "复查日期", "Next check", item="O19",
          propose="if(${order_when} = 'date', ${order_date}, '')",
          rule=(". > today()", "复查日期应当在检查日之后。", "The next check has to be after the inspection.")),
        relevant="selected(${disposition}, 'R')",
        notice="W04",
    )  # fmt: skip


def follow_up() -> list[Row]:
    """What the other dispositions need to be complete (domain reference 3.12 rule 4)."""
    asked = "selected(${disposition}, 'M')"
    moved = "selected(${disposition}, 'T')"
    taken = "selected(${disposition}, 'X')"
    return [
        q("text", "material_list", "需提供的材料", "Materials to provide", required=True, relevant=asked,
          basis="PROC.30", notice="W05", appearance="multiline"),
        q("date", "material_due", "提供材料期限", "Materials due", required=True, relevant=asked,
          rule=(". > today()", "期限应当在检查日之后。", "The date has to be after the inspection.")),
        q("select_one receiver", "transfer_to", "移送单位", "Transfer to", required=True, relevant=moved,
          notice="W20"),
        q("text", "organiser_contact", "主办方联系人", "Organiser's contact", required=True, relevant=taken,
          prefill="tour.contact", basis="EXG.14", notice="W19"),
        repeat(
            "removed", "现场遮盖、撤展", "Covered or removed",
            q("text", "removed_item", "展品", "Exhibit", required=True, item="C17", basis="EXG.14"),
            q("select_one removal", "removed_how", "措施", "Measure", required=True, says=(
                when(". != ''", say("展品“{removed_item}”由{removed_by}当场{how}。", how=_how("zh"))),
                when(". != ''", say("“{removed_item}” was {how} on the spot by {removed_by}.", how=_how("en"))),
            )),
            q("text", "removed_by", "执行人", "By whom", required=True),
            q("dateTime", "removed_at", "时间", "At",
              rule=(". <= now()", "不能是将来的时间。", "Never in the future.")),
            relevant=taken,
        ),
    ]  # fmt: skip


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


def weight() -> list[Row]:
    """How heavy the findings weigh."""
    return [
        q("select_one severity", "severity", "问题程度", "Severity", relevant="${findings} > 0"),
        q("select_multiple serious", "serious_flags", "严重情形", "Why serious",
          relevant="${severity} = 'serious'"),
    ]  # fmt: skip


def make(path: Path = WORKBOOK) -> None:
    """Write the workbook."""
    write(path, rows(), booth_choices.rows(), SETTINGS)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else WORKBOOK)
