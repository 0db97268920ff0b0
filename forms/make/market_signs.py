# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 6 and 7 of the market check: geographical indications, special signs and Olympic symbols, others."""

from choices import Choice
from duties import NOT_LATER, PARTY_SAYS, duty, each, on
from sentences import answers, measured, number_doubt, word
from sheets import Pair, Row, about, cases, checked, group, literal, q, say, when

GI_MARK: list[Choice] = [
    ("fine", "标注规范", "Proper"),
    ("none", "未使用专用标志", "Not used"),
    ("shape", "图形颜色不符", "Shape or colour wrong"),
    ("code", "未标信用代码", "No credit code"),
    ("nc", "未检查", "Not checked"),
]
SPECIAL: list[Choice] = [
    ("none", "未使用", "None"),
    ("licensed", "已获许可", "Licensed"),
    ("unlicensed", "未获许可", "Not licensed"),
    ("not_filed", "合同未备案", "Contract not filed"),
    ("out_of_scope", "超出范围", "Out of scope"),
]
OLYMPIC: list[Choice] = [
    ("none", "未使用", "None"),
    ("licensed", "已获许可", "Licensed"),
    ("unlicensed", "未获许可", "Not licensed"),
    ("lookalike", "足以引人误认", "Misleading look-alike"),
]
USED = "${gi_goods} = 'yes'"


def indications() -> list[Row]:
    return group(
        "indications", "地理标志", "GI goods",
        about("有地理标志商品的，核名录、使用人、产地和质量证明。", "Where there are GI goods: register, user, proof of origin and of quality."),
        q("select_one seen", "gi_goods", "有无使用地理标志的商品", "Goods with a geographical indication", required=True, item="F10",
          basis="GIP WPL.2.3.10", nothing_found="no",
          says=(cases({"no": literal("未见使用地理标志名称或者专用标志的商品。")}),
                cases({"no": literal("No goods with a geographical indication or its special mark were seen.")}))),
        group("gi", "地理标志商品", "GI goods", named(), user(), origin(), misleading(), sample(), relevant=USED),
        number="6",
    )  # fmt: skip


def named() -> list[Row]:
    listed = {
        "yes": ("，在保护名录中查到", ", found in the register"),
        "no": ("，在保护名录中未查到", ", not found in the register"),
    }
    return [
        q("text", "gi_name", "地理标志名称", "Name", required=True, item="F10 right"),
        q("select_one yn", "gi_register", "是否在保护名录中", "In the register", required=True, item="F10", nothing_found="yes"),
        q("select_one gi_class", "gi_class", "产品类别", "Class of goods", required=True, item="F10", says=tuple(
            when("${gi_name} != '' and . != ''", say(text, kind=word("gi_class", "gi_class", language),
                 found=cases({k: literal(v[place]) for k, v in listed.items()}, of="${gi_register}")))
            for place, language, text in ((0, "zh", "商品使用地理标志“{gi_name}”（{kind}）{found}。"),
                                          (1, "en", "Goods are offered as “{gi_name}” ({kind}){found}.")))),
    ]  # fmt: skip


def user() -> list[Row]:
    """F11: whether the user is approved, and whether the special mark is as it should be."""
    code = "${gi_mark} = 'fine' or ${gi_mark} = 'shape'"
    doubt = number_doubt("gi_user_code", "check-uscc")
    below = tuple(when("${gi_user_code} != ''", say(text, doubt=doubt[i])) for i, text in enumerate(
        ("，标志下方标注统一社会信用代码{gi_user_code}{doubt}", ", with the credit code {gi_user_code}{doubt} below")))  # fmt: skip
    told: dict[str, Pair] = {
        "fine": ("地理标志专用标志标注未见异常{below}。", "Nothing wrong was seen in the special mark{below}."),
        "none": ("商品未使用地理标志专用标志。", "The special mark is not used."),
        "shape": ("地理标志专用标志的图形或者颜色与公布的样式存在差异{below}，涉嫌违规使用专用标志。",
                  "Shape or colour of the special mark differs from the published one{below}; suspected misuse of the special mark."),
        "code": ("地理标志专用标志下方未标注使用人的统一社会信用代码，涉嫌违规使用专用标志。",
                 "The user's credit code is missing below the special mark; suspected misuse of the special mark."),
        "nc": ("本次未检查地理标志专用标志的标注。", "The special mark was not checked this time."),
    }  # fmt: skip
    return [
        q("select_one yn", "gi_approved", "使用人是否在核准名单内", "Is the user on the approved list", required=True, item="F11", basis="GIP GIM CTM",
          breached="'GIP'", order_basis="GIP", nothing_found="yes", photos="1", notice="W04", findings={"no": ("gi_name", "R C")},
          hint=("生产者名称与名单核对", "Compare the maker with the list"),
          says=answers(("标称使用人在核准使用名单（{gi_list}）内。", "The user named on the goods is on the approved list ({gi_list})."),
                       ("标称使用人未在核准使用名单（{gi_list}）内，涉嫌擅自使用地理标志名称。",
                        "The user named on the goods is not on the approved list ({gi_list}); suspected unauthorised use of the name."),
                       ("使用人是否经核准", "Whether the user is approved"))),
        q("text", "gi_list", "核准名单及日期", "Which list, of what date", required=True, item="F11",
          relevant="${gi_approved} = 'yes' or ${gi_approved} = 'no'"),
        q("select_one gi_mark", "gi_mark", "专用标志标注", "Special mark", required=True, item="F11", basis="GIM", order_basis="GIM",
          nothing_found="fine", photos="1", notice="W04", findings={"shape": ("gi_mark", "R C"), "code": ("gi_mark", "R C")},
          says=tuple(cases({k: say(v[i], below=below[i]) for k, v in told.items()}) for i in (0, 1))),
        checked("text", "gi_user_code", "标志下方的信用代码", "Credit code under the mark", "credit_code", relevant=code, item="F11"),
    ]  # fmt: skip


def origin() -> list[object]:
    """F12 and F13: proof that the goods come from the area, and that they have its quality."""
    report = (when("${gi_report_on} != ''", say("，检验报告日期为{on}", on=on("gi_report_on")[0])),
              when("${gi_report_on} != ''", say(" and a test report of {on}", on=on("gi_report_on")[1])))  # fmt: skip
    has = "${gi_quality} = 'yes'"
    return [
        *duty("gi_origin", "有无产地证明", "Proof of origin", item="F12", basis="GIP", findings=("gi_origin", "M C"), notice="W05",
              yes=("现场出示了产地证明：{gi_place}。", "Proof of origin was shown: {gi_place}."),
              no=("现场未出示商品来自保护地域的证明，产地待核实", "No proof was shown that the goods come from the protected area; the origin is still to be verified"),
              topic=("产地证明", "Proof of origin"), **PARTY_SAYS,
              details=(q("text", "gi_place", "产地、供货方、证明编号、批次", "Place, supplier, certificate, batch", required=True, item="F12",
                         relevant="${gi_origin} = 'yes'"),)),
        *duty("gi_quality", "有无特色质量证明", "Proof of quality", item="F13", basis="GIP", findings=("gi_quality", "M E"), notice="W05",
              yes=("现场出示了质量证明，执行标准{gi_standard}{report}。", "Proof of quality was shown: standard {gi_standard}{report}."),
              no=("现场未出示特色质量证明，质量特色待核实", "No proof of the special quality was shown; it is still to be verified"),
              topic=("特色质量证明", "Proof of quality"), told=each(report=report), **PARTY_SAYS,
              details=(q("text", "gi_standard", "执行标准号", "Standard", required=True, relevant=has, item="F13"),
                       q("date", "gi_report_on", "检验报告日期", "Date of the test report", relevant=has, item="F13",
                         rule=(". <= today()", *NOT_LATER)),
                       q("date", "gi_best_before", "保质期截止日", "Best before", relevant=has, item="F13",
                         rule=("${gi_report_on} = '' or . >= ${gi_report_on}", "检验报告应当出具于保质期内。", "The report has to be from within the shelf life.")))),
    ]  # fmt: skip


def misleading() -> list[Row]:
    return [
        q("select_one no_yes", "gi_misleading", "有无“类”“式”等误导性使用", "Misleading wording (“kind”, “style”)", required=True, item="F14",
          basis="GIP", order_basis="GIP", nothing_found="no", photos="1", notice="W04", findings={"yes": ("gi_name", "R C")},
          says=(cases({"no": literal("未见“类”“式”等误导性使用地理标志名称的情形。"), "yes": say("商品上使用“{gi_wording}”字样，涉嫌误导性使用地理标志名称。")}),
                cases({"no": literal("No misleading wording such as “kind” or “style” was seen."),
                       "yes": say("The goods carry the words “{gi_wording}”; suspected misleading use of the indication.")}))),
        q("text", "gi_wording", "原文", "The words", required=True, item="F14", relevant="${gi_misleading} = 'yes'"),
    ]  # fmt: skip


def sample() -> list[Row]:
    taken = "${gi_sample} = 'yes'"
    return [
        q("select_one no_yes", "gi_sample", "是否抽样", "Sample taken", item="F15", basis="PROC.31 APL.56", notice="W09", nothing_found="no",
          says=(cases({"yes": say("检查人员抽样{gi_sample_quantity}份，封条编号{gi_seal}，另作抽样记录。")}),
                cases({"yes": say("{gi_sample_quantity} sample(s) were taken under seal {gi_seal}; there is a sampling record.")}))),
        q("integer", "gi_sample_quantity", "抽样份数", "Samples", required=True, relevant=taken, item="F15",
          rule=(". > 0", "份数应当大于零。", "More than zero.")),
        q("text", "gi_seal", "封条编号", "Seal number", required=True, relevant=taken, item="F15"),
    ]  # fmt: skip


def others() -> list[Row]:
    return group(
        "signs", "特殊标志及其他", "Signs, others",
        about("看商品和广告上的特殊标志、奥林匹克标志，看卷烟。", "Look for special signs and Olympic symbols on goods and posters; look at tobacco."),
        special(),
        olympic(),
        q("select_one yn", "must_register", "烟草制品等是否均有注册商标", "Tobacco and the like: registered marks only", item="F18", basis="TML.6",
          nothing_found="na", photos="1", findings={"no": ("other", "C")},
          says=answers(("烟草制品均标有注册商标。", "All tobacco products carry a registered trademark."),
                       ("{must_register_goods}未见注册商标，涉嫌销售必须使用注册商标而未注册的商品。",
                        "{must_register_goods}: no registered trademark was seen; suspected sale of goods that must carry one."),
                       ("必须使用注册商标的商品", "Goods that must carry a registered trademark"))),
        q("text", "must_register_goods", "商品名称", "The goods", required=True, relevant="${must_register} = 'no'"),
        number="7",
    )  # fmt: skip


def special() -> list[Row]:
    """F16: without a licence, beyond it, or under a contract nobody filed (SSR 13 to 16)."""
    signed = tuple(when("${sign_contract_on} != ''", say(text, on=on("sign_contract_on")[i])) for i, text in enumerate(
        ("，许可合同签订于{on}", ", licence contract of {on}")))  # fmt: skip
    told: dict[str, Pair] = {
        "none": ("未见使用特殊标志。", "No special sign was seen in use."),
        "licensed": ("商品、广告使用特殊标志“{sign_text}”，现场出示了许可文件{signed}。", "The special sign “{sign_text}” is in use; a licence was shown{signed}."),
        "unlicensed": ("商品、广告使用特殊标志“{sign_text}”，现场未出示许可文件，涉嫌未经许可使用特殊标志。",
                       "The special sign “{sign_text}” is in use; no licence was shown; suspected use without a licence."),
        "not_filed": ("商品、广告使用特殊标志“{sign_text}”{signed}，现场未出示合同备案的证明，涉嫌未按规定备案许可合同。",
                      "The special sign “{sign_text}” is in use{signed}; no proof was shown that the contract was filed; suspected failure to file it."),
        "out_of_scope": ("商品、广告使用特殊标志“{sign_text}”{signed}，涉嫌超出许可范围。",
                         "The special sign “{sign_text}” is in use{signed}, suspected to go beyond the licence."),
    }  # fmt: skip
    used = "${special_sign} != '' and ${special_sign} != 'none'"
    return [
        q("select_one special", "special_sign", "特殊标志使用", "Use of special signs", required=True, item="F16", basis="SSR.14 SSR.15 SSR.16",
          nothing_found="none", photos="1",
          findings={"unlicensed": ("ss_unlicensed", "E C"), "not_filed": ("ss_scope", "E C"), "out_of_scope": ("ss_scope", "E C")},
          says=tuple(cases({k: say(v[i], signed=signed[i]) for k, v in told.items()}) for i in (0, 1))),
        q("text", "sign_text", "标志内容", "The sign", required=True, relevant=used, item="F16"),
        q("date", "sign_contract_on", "许可合同签订日", "Licence contract signed", item="F16", rule=(". <= today()", *NOT_LATER),
          required="${special_sign} = 'not_filed'", relevant=f"{used} and ${{special_sign}} != 'unlicensed'"),
        q("select_multiple measure", "sign_measures", "现场措施", "Measures on the spot", appearance="minimal", filter="special_sign = 'yes'",
          relevant=f"{used} and ${{special_sign}} != 'licensed'", basis="SSR.18", says=measured("sign_measures")),
    ]  # fmt: skip


def olympic() -> list[Row]:
    told: dict[str, Pair] = {
        "none": ("未见使用奥林匹克标志。", "No Olympic symbol was seen in use."),
        "licensed": ("商品、广告使用奥林匹克标志“{olympic_text}”，现场出示了许可文件。", "The Olympic symbol “{olympic_text}” is in use; a licence was shown."),
        "unlicensed": ("商品、广告使用奥林匹克标志“{olympic_text}”，现场未出示许可文件，涉嫌未经许可使用奥林匹克标志。",
                       "The Olympic symbol “{olympic_text}” is in use; no licence was shown; suspected use without a licence."),
        "lookalike": ("商品、广告使用“{olympic_text}”，涉嫌足以使人误认为与奥林匹克标志权利人存在关联。",
                      "“{olympic_text}” is in use, suspected to mislead people into thinking of a link with the owner of the Olympic symbols."),
    }  # fmt: skip
    used = "${olympic_use} != '' and ${olympic_use} != 'none'"
    return [
        q("select_one olympic", "olympic_use", "奥林匹克标志使用", "Use of Olympic symbols", required=True, item="F17", basis="OSR.4 OSR.5 OSR.12",
          nothing_found="none", photos="1", findings={"unlicensed": ("ol_unlicensed", "E C"), "lookalike": ("ol_ambush", "E C")},
          says=tuple(cases({k: say(v[i]) for k, v in told.items()}) for i in (0, 1))),
        q("text", "olympic_text", "标志内容", "The symbol", required=True, relevant=used, item="F17"),
        q("select_multiple measure", "olympic_measures", "现场措施", "Measures on the spot", appearance="minimal", filter="olympic = 'yes'",
          relevant=f"{used} and ${{olympic_use}} != 'licensed'", basis="OSR.13", says=measured("olympic_measures")),
    ]  # fmt: skip
