# ruff: noqa: E501  the two languages of a question stand side by side
"""Section 7 of the exhibits before the exhibition: earlier disputes, the risk grade, and what is decided."""

from closing import finders
from sheets import Row, about, calculate, cases, group, means_finding, q, say, stopped, when


def conclusion(above: list[Row]) -> list[Row]:
    """The grade is suggested from what was found; who changes it says why."""
    found = " + ".join(means_finding(row, row.findings, inside) for row, inside in finders(above))
    grave = " + ".join(
        means_finding(row, values, inside)
        for row, inside in finders(above)
        if (values := [value for value, (_, codes) in row.findings.items() if "C" in codes.split()])
    )
    open_points = "count(${right_status}[. = 'not_verified']) + count(${right_status}[. = 'applied'])"
    return group(
        "conclusion", "在先争议与结论", "Conclusion",
        about("问在先投诉和裁判，定风险等级和处理结果。", "Earlier complaints and decisions, the grade, and what is decided."),
        disputed(),
        calculate("open_findings", found),
        calculate("grade_suggested", when(f"{grave} > 0 or ${{disputed}} = 'decision'", "'high'",
                  when(f"${{open_findings}} > 0 or ${{disputed}} = 'complaint' or {open_points} > 0", "'medium'", "'low'"))),
        grade(),
        admission(),
        number="7",
    )  # fmt: skip


def disputed() -> list[Row]:
    told = {
        "none": ("未见针对同一展品的在先投诉、裁判或者决定。", "No earlier complaint or decision on the same exhibit was seen."),
        "complaint": ("同一展品曾被投诉（{dispute_number}）。", "The same exhibit was complained about before ({dispute_number})."),
        "decision": ("同一展品已有生效裁判或者决定（{dispute_number}）。", "There is an effective decision on the same exhibit ({dispute_number})."),
    }  # fmt: skip
    return [
        q("select_one disputed", "disputed", "同一展品有无在先投诉或者裁判", "Earlier complaint or decision on the same exhibit", required=True,
          item="B17", basis="EXG.14", nothing_found="none", notice="W19", findings={"decision": ("other", "X")},
          says=tuple(cases({k: say(v[i]) for k, v in told.items()}) for i in (0, 1))),
        q("text", "dispute_number", "文号", "Its number", required=True, relevant="${disputed} = 'complaint' or ${disputed} = 'decision'", item="B17"),
    ]  # fmt: skip


def grade() -> list[Row]:
    changed = "${grade} != ${grade_suggested}"
    names = {"low": ("低", "low"), "medium": ("中", "medium"), "high": ("高", "high")}
    why, why_en = when(changed, say("，理由：{grade_reason}")), when(changed, say(" ({grade_reason})"))
    return [
        q("select_one grade", "grade", "风险等级", "Risk grade", required=True, item="B18", basis="WPL.2.3.9", propose="${grade_suggested}",
          findings={"high": ("other", "S")},
          says=(cases({k: say(f"风险等级为{v[0]}{{why}}。", why=why) for k, v in names.items()}),
                cases({k: say(f"Risk grade: {v[1]}{{why}}.", why=why_en) for k, v in names.items()}))),
        q("text", "grade_reason", "改变建议等级的理由", "Why the grade differs from the one suggested", required=True, item="B18",
          relevant=f"${{grade}} != '' and {changed}"),
    ]  # fmt: skip


def admission() -> list[Row]:
    told = {
        "admitted": ("上述参展项目可以参展。", "The exhibits may be shown."),
        "corrected": ("上述参展项目整改后可以参展：{admission_note}", "The exhibits may be shown once corrected: {admission_note}"),
        "not_shown": ("下列参展项目建议主办方不予展出：{admission_note}", "The organiser is asked not to let these be shown: {admission_note}"),
        "verify": ("下列参展项目进馆后现场核实：{admission_note}", "To be verified on site: {admission_note}"),
    }  # fmt: skip
    note = (stopped("${admission_note}", "。"), stopped("${admission_note}", "."))
    corrected = "${grade} = 'medium' and ${open_findings} > 0"
    proposed = when(
        "${grade} = 'low'", "'admitted'", when(corrected, "'corrected'", when("${grade} != ''", "'verify'"))
    )
    return [
        q("select_one admission", "admission", "处理结果", "Result", required=True, item="B19", basis="EXM.4", notice="W19",
          propose=proposed, findings={"not_shown": ("other", "X")},
          says=tuple(cases({k: say(v[i], admission_note=note[i]) for k, v in told.items()}) for i in (0, 1))),
        q("text", "admission_note", "涉及的展品和要求", "Which exhibits, and what is asked", required=True,
          relevant="${admission} != '' and ${admission} != 'admitted'", item="B19"),
    ]  # fmt: skip
