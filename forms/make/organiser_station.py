# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 5 and 7 of the organiser before the exhibition: the complaint body, plans, publicity, files, contacts."""

import choices
from duties import NOT_LATER, duty, each, on
from organiser_choices import OWN
from party import person
from sheets import Row, about, cases, group, joined, listed, literal, q, repeat, say, when

DUTY = "duty_org"
DUE = "${show_days} >= 3 or ${local_station} = 'yes'"
SET_UP = "${station} = 'yes'"


def station() -> list[Row]:
    return group(
        "complaint_body", "投诉机构（工作站）", "Complaint body",
        about("展期三天以上的，看投诉机构、人员、公示和表格。", "For three days or more: the complaint body, its staff, notices and forms."),
        q("select_one no_yes", "local_station", "展期不足三天，当地是否要求设立投诉机构", "Under three days: does a local rule ask for a complaint body",
          required=True, relevant="${show_days} < 3", basis="GDIP.31", nothing_found="no",
          says=(cases({"no": literal("展期不足三天，不要求设立投诉机构。")}),
                cases({"no": literal("The exhibition lasts less than three days; no complaint body is asked for.")}))),
        duty(
            "station", "是否设立投诉机构（工作站）", "Complaint body or workstation set up", item="A06", basis="EXM.6 EXM.7",
            relevant=DUE, findings=(DUTY, "G"),
            yes=("主办方设立了知识产权投诉机构（工作站）。", "The organiser has set up a complaint body (workstation)."),
            no=("主办方未设立知识产权投诉机构（工作站）", "The organiser has set up no complaint body (workstation)"),
            topic=("投诉机构的设立", "Whether there is a complaint body"), note=("未设立的原因", "Why there is none")),
        duty(
            "contacts_posted", "是否在显著位置公示知识产权部门联系方式", "Contacts of the IP departments posted", item="A07", basis="EXM.6",
            order_basis="EXM.6", relevant="${station} = 'no'", findings=(DUTY, "R"), notice="W04",
            yes=("展馆显著位置公示了知识产权部门的联系人和联系方式。", "The contacts of the intellectual property departments are posted at a prominent place."),
            no=("未在显著位置公示知识产权部门的联系人和联系方式", "The contacts of the intellectual property departments are not posted at a prominent place"),
            topic=("知识产权部门联系方式的公示", "Whether the contacts are posted")),
        staff(),
        duty(
            "hours_posted", "工作站位置、时间、电话是否公示", "Place, hours, phone posted", item="A09", basis="EXM.6",
            relevant=SET_UP, findings=(DUTY, "G"),
            yes=("工作站的位置、工作时间和电话已公示。", "Place, hours and phone of the workstation are posted."),
            no=("工作站的位置、工作时间或者电话未公示", "Place, hours or phone of the workstation are not posted"),
            topic=("工作站信息的公示", "Whether place, hours and phone are posted")),
        duty(
            "forms_ready", "投诉表格、流程、时限是否备齐（中英文）", "Forms, process, time limits in zh and en", item="A10", basis="EXG",
            relevant=SET_UP, findings=(DUTY, "G"),
            yes=("中英文投诉表格、处理流程和时限已备齐。", "Complaint forms, process and time limits are available in Chinese and English."),
            no=("中英文投诉表格、处理流程或者时限未备齐", "Complaint forms, process or time limits are not available in both languages"),
            topic=("投诉表格、流程和时限", "Whether forms, process and time limits are available")),
        duty(
            "experts", "技术专家、鉴定机构是否落实", "Experts or appraisal body arranged", item="A11", basis="WPL.2.2.5",
            relevant=SET_UP, findings=(DUTY, "G"),
            yes=("技术专家、鉴定机构已落实，为{expert_names}。", "Technical experts or an appraisal body are arranged: {expert_names}."),
            no=("技术专家、鉴定机构未落实", "Neither technical experts nor an appraisal body are arranged"),
            topic=("技术专家和鉴定机构", "Whether experts are arranged"),
            details=(q("text", "expert_names", "专家、机构名称", "Their names", required=True, relevant="${experts} = 'yes'"),)),
        number="5",
    )  # fmt: skip


def staff() -> list[Row]:
    """Who works there; a station of a longer show without anybody from an IP department is a finding (EXM 7)."""
    posted = [row for row in OWN["station_staff"] if row[0] != "no_ip_dept"]
    words, words_en = (choices.words(posted, language) for language in ("zh", "en"))
    lacking = "selected(., 'no_ip_dept')"
    both = f"{lacking} and selected(., 'ip_dept')"
    neither = f"${{show_days}} >= 3 and not({lacking}) and not(selected(., 'ip_dept'))"
    named = when("${station_names} != ''", say("（{station_names}）"))
    named_en = when("${station_names} != ''", say(" ({station_names})"))
    some = "selected(., '" + "') or selected(., '".join(words) + "')"
    zh = joined(when(some, say("工作站人员包括：{who}{named}。", who=listed("station_staff", words, "、"), named=named)),
                when(lacking, literal("工作站无知识产权部门人员派驻，检查人员当场提醒。")))  # fmt: skip
    en = joined(when(some, say("Staff of the workstation: {who}{named}.", who=listed("station_staff", words_en, ", "), named=named_en)),
                when(lacking, literal(" Nobody from an intellectual property department is posted there; the inspectors pointed this out.")))  # fmt: skip
    return [
        q("select_multiple station_staff", "station_staff", "工作站人员构成", "Staff of the workstation", item="A08", basis="EXM.7",
          required=True, relevant=SET_UP, appearance="minimal", findings={"no_ip_dept": (DUTY, "G")},
          hint=("展期三天以上的，须有知识产权部门人员；确无派驻的，选“无知识产权部门人员”",
                "For three days or more somebody of an IP department has to be there; if not, pick that nobody is"),
          rule=(f"not({both}) and not({neither})", "展期三天以上的，请选知识产权部门人员；确无派驻的，选“无知识产权部门人员”，两者不能并选。",
                "For three days or more pick the IP department, or that nobody of it is there; not both."), says=(zh, en)),
        q("text", "station_names", "人员姓名", "Their names", relevant=SET_UP, item="A08"),
    ]  # fmt: skip


def readiness() -> list[Row]:
    held, held_en = on("training_on")
    return group(
        "readiness", "预案、宣传与档案", "Plans, files",
        about("看预案、宣传培训、档案保存，记联络员。", "Emergency plan, publicity, files, and who is in touch with whom."),
        duty(
            "plan", "知识产权突发事件预案", "Emergency plan for IP incidents", item="A17", basis="WPL.2.3.9", findings=(DUTY, "G"),
            hint=("知识产权事件、人群聚集、舆情", "IP incident, crowd, press"),
            yes=("主办方制定了知识产权突发事件预案。", "The organiser has an emergency plan for intellectual property incidents."),
            no=("主办方未制定知识产权突发事件预案", "The organiser has no emergency plan for intellectual property incidents"),
            topic=("知识产权突发事件预案", "The emergency plan")),
        duty(
            "publicity", "馆内宣传和培训", "Notices in the venue, training held", item="A18", basis="WPL.3.4", findings=(DUTY, "G"),
            yes=("展馆内张贴了知识产权保护提示，主办方于{held}组织培训，{training_people}人参加。",
                 "Notices on intellectual property are up in the venue; training was held on {held} with {training_people} people."),
            no=("知识产权宣传或者培训未落实", "Publicity or training on intellectual property is missing"),
            topic=("宣传和培训", "Whether there is publicity and training"), told=each(held=(held, held_en)),
            details=(q("date", "training_on", "培训日期", "Training held on", required=True, relevant="${publicity} = 'yes'", item="A18",
                       rule=(". <= today()", *NOT_LATER)),
                     q("integer", "training_people", "培训人数", "People trained", required=True, relevant="${publicity} = 'yes'", item="A18",
                       rule=(". >= 1", "培训人数至少一人。", "At least one.")))),
        files(),
        person("organiser_liaison", ("主办方联络员", "Organiser's contact"), item="A21", basis="COL.2.1",
               name_from="${registered_contact}", phone_from="${registered_phone}"),
        person("ip_liaison", ("知识产权部门联络员", "IP department's contact"), item="A21", basis="COL.2.1", name_from="${officer1_name}",
               says=(when(". != ''", say("主办方联络员为{organiser_liaison_name}，知识产权部门联络员为{ip_liaison_name}。")),
                     when(". != ''", say("Contacts: {organiser_liaison_name} for the organiser, {ip_liaison_name} for the intellectual property department.")))),
        number="7",
    )  # fmt: skip


def files() -> list[Row]:
    """A19: how long is enough is a local rule; an order cites Guangdong's only in Guangdong."""
    years = "${files_years}"
    least = "if(${files_rule} = 'guangdong', 3, ${files_least})"
    verdict = f"if({years} >= {least}, 'enough', 'short')"
    here = "${files_rule} = 'guangdong'"
    told = {
        "enough": ("知识产权纠纷档案保存期限为{files_years}年。", "Files of intellectual property disputes are kept for {files_years} years."),
        "short": ("知识产权纠纷档案保存期限为{files_years}年，短于当地规定的{least}年。",
                  "Files of intellectual property disputes are kept for {files_years} years, less than the {least} of the local rule."),
    }  # fmt: skip
    return [
        q("select_one files_rule", "files_rule", "档案保存期限适用的规定", "Which rule on keeping files", required=True, item="A19"),
        q("integer", "files_least", "当地规定的最低保存年限", "Years the local rule asks for", required=True, relevant="${files_rule} = 'other'",
          rule=(". >= 0 and . <= 100", "年限应在 0 至 100 之间。", "Between 0 and 100 years.")),
        q("integer", "files_years", "纠纷档案保存年限", "Years files are kept", required=True, item="A19",
          rule=(". >= 0 and . <= 100", "年限应在 0 至 100 之间。", "Between 0 and 100 years.")),
        q("select_one files_kept", "files_kept", "档案保存期限是否符合规定", "Files kept long enough", required=True, item="A19",
          basis="EXM GDIP.31", order_basis="APL.28.1", relevant=f"{years} != '' and {least} != ''", propose=verdict, notice="W04",
          breached=when(here, "'GDIP.31'", "'EXM'"), ordered=when(here, "'GDIP.31'", "'APL.28.1'"), findings={"short": (DUTY, "R")},
          rule=(f". = {verdict}", "与保存年限不一致。", "This does not agree with the years."),
          says=tuple(cases({k: say(v[i], least=least) for k, v in told.items()}) for i in (0, 1))),
    ]  # fmt: skip


def agreed() -> list[Row]:
    """A22: what the organiser promises to put right before the exhibition opens; once it is open, by any day."""
    due, due_en = on("agreed_due")
    some = "${agreed_what} != '' and . != ''"
    return repeat(
        "agreed", "商定的整改事项", "Corrections agreed",
        q("text", "agreed_what", "整改事项", "What", item="A22"),
        q("date", "agreed_due", "期限", "By", required="${agreed_what} != ''", item="A22",
          rule=(". >= today() and (${show_opens} = '' or ${show_opens} <= today() or . < ${show_opens})",
                "期限不能早于今天；还没有开幕的，应当在开幕日之前。", "From today on; before the exhibition opens, unless it has opened already."),
          says=(when(some, say("主办方承诺于{due}前完成：{agreed_what}。", due=due)),
                when(some, say("The organiser promises by {due}: {agreed_what}.", due=due_en)))),
        relevant="${findings} > 0",
    )  # fmt: skip
