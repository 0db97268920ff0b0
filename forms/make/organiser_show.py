# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 2 and 6 of the organiser before the exhibition: the exhibition itself, the signs it uses."""

from duties import duty, on
from right import named, right
from same_party import same_party
from sentences import word
from sheets import Row, about, calculate, cases, group, literal, q, say, when


def exhibition() -> list[Row]:
    dates = "decimal-date-time(${show_closes}) - decimal-date-time(${show_opens})"
    edition = when("${show_edition} != ''", say("（第{show_edition}届）"))
    edition_en = when("${show_edition} != ''", say(" (no. {show_edition})"))
    countries = when("${countries} > 1", say("，来自{countries}个国家和地区"))
    countries_en = when("${countries} > 1", say(" from {countries} countries and regions"))
    filed = when("${filing_no} != ''", say("，批准（备案）文号{filing_no}"))
    filed_en = when("${filing_no} != ''", say("; approval or filing no. {filing_no}"))
    helped = when("${co_organisers} != ''", say("，协办单位为{co_organisers}"))
    helped_en = when("${co_organisers} != ''", say("; co-organisers: {co_organisers}"))
    opens, closes = on("show_opens"), on("show_closes")
    return group(
        "exhibition", "展会概况", "Exhibition",
        about("核对主办方、展期和参展商数。", "Check the organiser, the dates and the number of exhibitors."),
        same_party(("主办方", "organiser"), item="party", basis="EXM.4", here=("实际", "in fact")),
        q("text", "show_edition", "届次", "Edition"),
        q("date", "show_opens", "开幕日期", "Opens on", required=True, prefill="campaign.opens", item="A01"),
        q("date", "show_closes", "闭幕日期", "Closes on", required=True, prefill="campaign.closes", item="A01",
          rule=(". >= ${show_opens}", "闭幕日期不能早于开幕日期。", "It cannot close before it opens.")),
        calculate("show_days", f"if(${{show_opens}} != '' and ${{show_closes}} != '', {dates} + 1, '')", item="A01", basis="EXM.6"),
        q("integer", "exhibitors", "参展商数（家）", "Exhibitors", required=True, item="A01",
          rule=(". >= 1", "参展商至少一家。", "At least one exhibitor."), says=(
              say("{campaign_name}{edition}定于{opens}至{closes}举办，展期{show_days}天，参展商{exhibitors}家{countries}{helped}{filed}。",
                  edition=edition, opens=opens[0], closes=closes[0], countries=countries, helped=helped, filed=filed),
              say("{campaign_name}{edition}: {opens} to {closes}, {show_days} days, {exhibitors} exhibitors{countries}{helped}{filed}.",
                  edition=edition_en, opens=opens[1], closes=closes[1], countries=countries_en, helped=helped_en, filed=filed_en))),
        q("integer", "countries", "国家和地区数", "Countries and regions",
          rule=(". >= 1", "至少一个国家或者地区。", "At least one.")),
        q("text", "co_organisers", "协办单位", "Co-organisers"),
        q("text", "filing_no", "批准（备案）文号", "Approval or filing no."),
        number="2",
    )  # fmt: skip


def signs() -> list[Row]:
    kind, kind_en = (word("sign_kind", "sign_kind", language) for language in ("zh", "en"))
    sign = {
        "none": ("展会本身未使用特殊标志、奥林匹克标志和官方标志。", "The exhibition itself uses no special sign, Olympic symbol or official sign."),
        "licensed": ("展会使用{kind}“{sign_text}”，主办方出示了许可文件。", "The exhibition uses the {kind} “{sign_text}”; the organiser showed a licence."),
        "unlicensed": ("展会使用{kind}“{sign_text}”，主办方未出示许可文件，涉嫌未经许可使用{kind}。",
                       "The exhibition uses the {kind} “{sign_text}”; the organiser showed no licence; suspected use without a licence."),
        "out_of_scope": ("展会使用{kind}“{sign_text}”，涉嫌超出许可范围。", "The exhibition uses the {kind} “{sign_text}”, suspected to go beyond the licence."),
        "lookalike": ("展会使用“{sign_text}”，涉嫌足以使人误认为与{kind}权利人存在关联。",
                      "The exhibition uses “{sign_text}”, suspected to mislead people into thinking of a link with the owner of the {kind}."),
    }  # fmt: skip
    used = "${show_signs} != '' and ${show_signs} != 'none'"
    return group(
        "signs", "展会标识与线上展会", "Signs, online",
        about("看展会自己用的标志、名称和徽记，线上部分怎么下架。", "Look at the exhibition's own signs, name and emblem, and how items leave the online part."),
        q("select_one sign_use", "show_signs", "展会使用特殊标志等是否取得许可", "Special, Olympic or official signs used by the exhibition", required=True,
          item="A15", basis="SSR.13 SSR.14 OSR.4", nothing_found="none", photos="1",
          findings={"unlicensed": ("ss_unlicensed", "E C"), "out_of_scope": ("ss_scope", "E C"), "lookalike": ("ol_ambush", "E C")},
          says=tuple(cases({k: say(v[i], kind=(kind, kind_en)[i]) for k, v in sign.items()}) for i in (0, 1))),
        q("select_one sign_kind", "sign_kind", "标志种类", "Kind of sign", required=True, relevant=used),
        q("text", "sign_text", "标志内容", "The sign", required=True, relevant=used),
        emblem(),
        online(),
        number="6",
    )  # fmt: skip


def emblem() -> list[Row]:
    zh, en = named("emblem_right", patents=False)
    shown = "${emblem} = 'registered' or ${emblem} = 'conflict'"
    told = {
        "clear": ("展会名称、标识经主办方查询，未见与在先权利冲突。", "The organiser searched the name and emblem of the exhibition; no conflict with an earlier right was seen."),
        "registered": ("展会名称、标识已注册：{right}。", "Name and emblem of the exhibition are registered: {right}."),
        "applied": ("展会名称、标识已申请商标注册，尚未核准。", "Registration of name and emblem is applied for and not granted yet."),
        "conflict": ("展会名称、标识与他人在先权利存在冲突风险：{right}；检查人员当场提醒主办方。", "Name or emblem may conflict with an earlier right of another: {right}; the inspectors pointed this out to the organiser."),
        "not_searched": ("展会名称、标识未作在先权利查询，检查人员当场提醒主办方。", "Name and emblem were not searched for earlier rights; the inspectors pointed this out to the organiser."),
    }  # fmt: skip
    return [
        q("select_one emblem", "emblem", "展会名称、标识的商标情况", "Name and emblem of the exhibition", required=True, item="A16",
          basis="TML.57", nothing_found="clear", findings={"conflict": ("other", "G"), "not_searched": ("other", "G")},
          says=tuple(cases({k: say(v[i], right=(zh, en)[i]) for k, v in told.items()}) for i in (0, 1))),
        group("emblem_right", "相关权利", "The right concerned", right("emblem_right", item="A16", patents=False), relevant=shown),
    ]  # fmt: skip


def online() -> list[object]:
    return [
        q("select_one seen", "online_show", "有没有线上展会", "Is there an online part", required=True, nothing_found="no",
          says=(cases({"no": literal("本届展会无线上部分。")}), cases({"no": literal("The exhibition has no online part.")}))),
        duty(
            "takedown", "线上展会处置通道是否落实", "Takedown path of the online part", item="A20", basis="EXG.14 ECL.42",
            relevant="${online_show} = 'yes'", findings=("duty_org", "G"),
            yes=("线上展会设有删除、屏蔽、断开链接的处置通道，联系人{takedown_contact}。", "The online part has a path to delete, block or cut links; contact: {takedown_contact}."),
            no=("线上展会的处置通道未落实", "The takedown path of the online part is not arranged"),
            topic=("线上展会的处置通道", "The takedown path of the online part"),
            details=(q("text", "takedown_contact", "处置通道联系人", "Contact for takedowns", required=True, relevant="${takedown} = 'yes'"),)),
    ]  # fmt: skip
