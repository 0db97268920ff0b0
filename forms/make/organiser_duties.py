# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 3 and 4 of the organiser before the exhibition: rules and contracts, screening of exhibitors."""

from duties import duty
from organiser_choices import OWN
from sentences import word
from sheets import Row, about, calculate, cases, group, literal, q, repeat, say, when

DUTY = "duty_org"


def rules() -> list[Row]:
    return group(
        "rules", "规则与合同", "Rules, contracts",
        about("看保护规则、参展合同和承诺书。", "Look at the rules, the exhibitors' contracts and the commitment letters."),
        duty(
            "own_rules", "是否制定并公布知识产权保护规则", "IP protection rules made and published", item="A02",
            basis="EXM.4", order_basis="EXM.4", findings=(DUTY, "R"), notice="W04",
            yes=("主办方制定并公布了知识产权保护规则。", "The organiser has made and published rules for the protection of intellectual property."),
            no=("主办方未按要求制定、公布知识产权保护规则", "The organiser has not made or published rules for the protection of intellectual property"),
            topic=("知识产权保护规则", "Whether there are rules for the protection of intellectual property")),
        clauses(),
        commitments(),
        number="3",
    )  # fmt: skip


def clauses() -> list[Row]:
    told = {
        "all": ("主办方与全部参展方签订了知识产权条款。", "The organiser has agreed an intellectual property clause with every exhibitor."),
        "part": ("主办方与参展方签订知识产权条款{clauses_signed}家，尚有{left}家未签订。",
                 "An intellectual property clause is agreed with {clauses_signed} exhibitors and not yet with {left}."),
        "none": ("主办方未与参展方签订知识产权条款。", "The organiser has agreed no intellectual property clause with exhibitors."),
    }  # fmt: skip
    left = when("${clauses_signed} != ''", "${exhibitors} - ${clauses_signed}", "'……'")
    return [
        q("select_one coverage", "clauses", "与参展方是否签订知识产权条款", "IP clause agreed with exhibitors", required=True,
          item="A03", basis="EXM.4", order_basis="EXM.4", nothing_found="all", photos="1", notice="W04",
          findings={"part": (DUTY, "G R"), "none": (DUTY, "G R")},
          says=tuple(cases({k: say(v[i], left=left) for k, v in told.items()}) for i in (0, 1))),
        q("integer", "clauses_signed", "已签订家数", "Agreed with", required=True, relevant="${clauses} = 'part'", item="A03",
          rule=(". >= 0 and . < ${exhibitors}", "已签订家数应当少于参展商数；全部签订的，上一项选“全部”。",
                "Fewer than there are exhibitors; if it is all of them, answer “all” above.")),
    ]  # fmt: skip


def commitments() -> list[Row]:
    """n of m letters collected, and the rate."""
    due, got = "${letters_due}", "${letters_in}"
    verdict = f"if({got} = {due}, 'all', if({got} = 0, 'none', 'part'))"
    told = {
        "all": ("应收知识产权承诺书{letters_due}份，已全部收齐。", "All {letters_due} commitment letters are in."),
        "part": ("应收知识产权承诺书{letters_due}份，已收{letters_in}份，收集率{letters_rate}%。",
                 "Of {letters_due} commitment letters {letters_in} are in ({letters_rate}%)."),
        "none": ("应收知识产权承诺书{letters_due}份，均未收集。", "None of {letters_due} commitment letters is in."),
    }  # fmt: skip
    return [
        q("integer", "letters_due", "应收承诺书（份）", "Commitment letters due", required=True, item="A04", propose="${exhibitors}",
          rule=(". >= 1", "应收承诺书至少一份。", "At least one.")),
        q("integer", "letters_in", "已收承诺书（份）", "Commitment letters in", required=True, item="A04",
          rule=(f". >= 0 and . <= {due}", "已收份数不能大于应收份数。", "Not more than are due.")),
        calculate("letters_rate", f"if({got} != '' and {due} > 0, round({got} div {due} * 100, 1), '')"),
        q("select_one coverage", "letters", "承诺书收集情况", "Commitment letters", required=True, item="A04", basis="EXG",
          relevant=f"{got} != ''", propose=verdict, findings={"part": (DUTY, "G"), "none": (DUTY, "G")},
          rule=(f". = {verdict}", "与应收、已收份数不一致。", "This does not agree with the two numbers."),
          says=tuple(cases({k: say(v[i]) for k, v in told.items()}) for i in (0, 1))),
    ]  # fmt: skip


def recruiting() -> list[Row]:
    return group(
        "recruiting", "招展审查", "Screening",
        about("看招展时怎么审查、名录报没报、重点展品排查结果。", "See how exhibits were screened, whether the lists are in, what the risk screening found."),
        screening(),
        duty(
            "lists", "是否提供参展商及展品名录", "Lists of exhibitors and exhibits supplied", item="A12", basis="EXM.3 EXM.4",
            findings=(DUTY, "M"), notice="W05",
            yes=("主办方已向知识产权部门提供参展商及展品名录。", "The organiser has supplied the intellectual property department with the lists of exhibitors and exhibits."),
            no=("主办方未提供参展商及展品名录", "The organiser has not supplied the lists of exhibitors and exhibits"),
            topic=("参展商及展品名录", "Whether the lists of exhibitors and exhibits are supplied")),
        risks(),
        history(),
        number="4",
    )  # fmt: skip


def screening() -> list[Row]:
    told = {
        "all": ("招展时审查了全部参展项目的知识产权状况，审查方式为{screening_method}。", "The intellectual property state of all exhibits was screened when recruiting: {screening_method}."),
        "key": ("招展时审查了重点类别参展项目的知识产权状况，审查方式为{screening_method}。", "The intellectual property state of exhibits in key categories was screened when recruiting: {screening_method}."),
        "sample": ("招展时抽查了参展项目的知识产权状况，审查方式为{screening_method}。", "The intellectual property state of a sample of exhibits was screened when recruiting: {screening_method}."),
        "none": ("招展时未审查参展项目的知识产权状况。", "The intellectual property state of exhibits was not screened when recruiting."),
    }  # fmt: skip
    return [
        q("select_one screened", "screened", "招展时是否审查参展项目知识产权状况", "IP state of exhibits screened when recruiting", required=True,
          item="A05", basis="EXM.4", order_basis="EXM.4", photos="1", notice="W04", findings={"none": (DUTY, "R")},
          hint=("展品、展板和宣传资料", "Exhibits, boards, leaflets"),
          says=tuple(cases({k: say(v[i]) for k, v in told.items()}) for i in (0, 1))),
        q("text", "screening_method", "审查方式", "How it was done", required=True, item="A05",
          relevant="${screened} != '' and ${screened} != 'none'", hint=("如：查验权利证明和授权文件", "E.g. certificates and authorisations looked at")),
    ]  # fmt: skip


def risks() -> list[Row]:
    told = {
        "clear": ("重点展品已作风险排查，未见侵权风险。", "Key exhibits were screened for risks; none was seen."),
        "risk": ("重点展品已作风险排查，部分类别存在侵权风险。", "Key exhibits were screened for risks; some were seen."),
        "not_done": ("未对重点展品作风险排查，检查人员当场提醒主办方。", "Key exhibits were not screened for risks; the inspectors pointed this out to the organiser."),
    }  # fmt: skip
    action, action_en = (word("risk_action", OWN["risk_action"], language) for language in ("zh", "en"))
    some = "${risk_category} != '' and ${risk_screened} != '' and ${risk_found} != '' and . != ''"
    return [
        q("select_one risk", "risks", "重点展品风险排查", "Risk screening of key exhibits", required=True, item="A13", basis="WPL.2.3.9",
          nothing_found="clear", findings={"risk": ("other", "C"), "not_done": (DUTY, "G")},
          says=tuple(cases({k: literal(v[i]) for k, v in told.items()}) for i in (0, 1))),
        repeat(
            "risk_rows", "有风险的类别", "Categories at risk",
            q("text", "risk_category", "类别", "Category", required=True, item="A13"),
            q("integer", "risk_screened", "排查件数", "Screened", required=True, item="A13",
              rule=(". >= 0", "件数不能为负。", "Not less than zero.")),
            q("integer", "risk_found", "有风险件数", "At risk", required=True, item="A13",
              rule=(". >= 0 and . <= ${risk_screened}", "有风险件数不能大于排查件数。", "Not more than were screened.")),
            q("select_one risk_action", "risk_action", "处理", "Action", required=True, item="A13", appearance="minimal", says=(
                when(some, say("{risk_category}类排查{risk_screened}件，存在风险{risk_found}件，处理方式为{action}。", action=action)),
                when(some, say("{risk_category}: {risk_screened} screened, {risk_found} at risk; {action}.", action=action_en)))),
            relevant="${risks} = 'risk'",
        ),
    ]  # fmt: skip


def history() -> list[Row]:
    told = {
        "no": ("未见曾被认定侵权的参展商。", "No exhibitor with an earlier infringement was seen."),
        "yes": ("参展商中有曾被认定侵权的，检查人员要求主办方重点管理。", "Among the exhibitors are some with an earlier infringement; the inspectors asked the organiser to watch them."),
    }  # fmt: skip
    some = "${past_exhibitor} != '' and ${past_show} != '' and ${past_year} != '' and . != ''"
    return [
        q("select_one no_yes", "history", "有无曾有侵权记录的参展商", "Exhibitors with an earlier infringement", required=True, item="A14",
          basis="EXM.4", nothing_found="no", findings={"yes": ("other", "X S")}, notice="W19",
          says=tuple(cases({k: literal(v[i]) for k, v in told.items()}) for i in (0, 1))),
        repeat(
            "past_rows", "曾有侵权记录的参展商", "Exhibitors with an earlier infringement",
            q("text", "past_exhibitor", "参展商", "Exhibitor", required=True, item="A14"),
            q("text", "past_show", "展会", "Exhibition", required=True, item="A14"),
            q("integer", "past_year", "年份", "Year", required=True, item="A14",
              rule=(". >= 2000 and . <= number(format-date(today(), '%Y'))", "年份不能晚于今年。", "Not later than this year.")),
            q("text", "past_result", "处理结果", "Result", required=True, item="A14", says=(
                when(some, say("{past_exhibitor}于{past_year}年在{past_show}有侵权记录，处理结果为{past_result}。")),
                when(some, say("{past_exhibitor} has a record of infringement ({past_show} {past_year}, result: {past_result}).")))),
            relevant="${history} = 'yes'",
        ),
    ]  # fmt: skip
