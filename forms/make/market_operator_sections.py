# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 2 to 5 of the market operator inspection: the market, its duties, its operation, handling infringement.

The clause texts of GB/T 42293-2022 were not seen: the questions are a practitioner's reading of its blocks.
"""

from choices import Choice
from duties import NOT_LATER, duty, each, on, sampled
from same_party import same_party
from sentences import word
from sheets import Row, about, cases, group, literal, q, say, when

DUTY = "duty_market"
MARKET_KIND: list[Choice] = [
    ("comprehensive", "综合市场", "General market"),
    ("specialised", "专业市场", "Specialised market"),
    ("wholesale", "批发市场", "Wholesale market"),
    ("farm", "农贸市场", "Farm produce market"),
    ("other", "其他类型市场", "Market of another kind"),
]
LEVEL: list[Choice] = [
    ("none", "未认定", "None"),
    ("county", "县级", "County"),
    ("city", "市级", "City"),
    ("provincial", "省级", "Provincial"),
    ("national", "国家级", "National"),
]


def market() -> list[Row]:
    levels = {"county": "县级", "city": "市级", "provincial": "省级", "national": "国家级"}
    levels_en = {"county": "county", "city": "city", "provincial": "provincial", "national": "national"}
    area = when("${market_area} != ''", say("，营业面积{market_area}平方米"))
    area_en = when("${market_area} != ''", say(" of {market_area} m²"))
    level = tuple(
        cases({k: literal(v) for k, v in words.items()}, of="${level}") for words in (levels, levels_en)
    )
    return group(
        "market", "市场概况", "The market",
        about("记市场类型、面积、摊位数和认定级别。", "Note the kind of market, its area, its stalls and its recognition."),
        same_party(("经营管理者", "operator"), item="I01", basis="MKT"),
        q("select_one market_kind", "market_kind", "市场类型", "Kind of market", required=True, item="I01"),
        q("integer", "market_area", "营业面积（平方米）", "Area (m²)", item="I01",
          rule=(". > 0", "面积应当大于零。", "More than zero.")),
        q("integer", "market_stalls", "登记摊位数", "Stalls on the register", required=True, item="I01",
          rule=(". > 0", "摊位数应当大于零。", "More than zero."),
          says=(say("该市场为{kind}{area}，登记摊位{market_stalls}个。", kind=word("market_kind", MARKET_KIND, "zh"), area=area),
                say("Kind of market: {kind}{area}, with {market_stalls} stalls on its register.", kind=word("market_kind", MARKET_KIND, "en"), area=area_en))),
        q("select_one level", "level", "规范化市场认定级别", "Recognised as a standardised market", required=True, item="I02", basis="WPL.2.3.11",
          says=(cases({"none": literal("该市场未被认定为知识产权保护规范化市场。")},
                      otherwise=when(". != ''", say("该市场于{on}被认定为{level}知识产权保护规范化市场。", level=level[0], on=on("level_on")[0]))),
                cases({"none": literal("The market has not been recognised as a standardised market for the protection of intellectual property.")},
                      otherwise=when(". != ''", say("The market was recognised at {level} level as a standardised market on {on}.", level=level[1], on=on("level_on")[1]))))),
        q("date", "level_on", "认定日期", "Recognised on", required=True, item="I02", relevant="${level} != '' and ${level} != 'none'",
          rule=(". <= today()", *NOT_LATER)),
        number="2",
    )  # fmt: skip


def management() -> list[Row]:
    year = ". <= today() and decimal-date-time(today()) - decimal-date-time(.) <= 366"
    return group(
        "management", "管理职责", "Management",
        about("看机构、负责人、制度、人员经费和自评。", "Look at who is responsible, the rules, staff, budget and self-evaluation."),
        duty("organised", "是否明确管理机构和负责人", "Management body and person responsible named", item="I03", basis="MKT",
             findings=(DUTY, "G"),
             yes=("市场明确了知识产权管理机构和负责人。", "A body and a person responsible for intellectual property are named."),
             no=("未见市场明确知识产权管理机构或者负责人", "No body or person responsible for intellectual property is named"),
             topic=("知识产权管理机构和负责人", "Who is responsible for intellectual property")),
        duty("rules", "知识产权管理制度是否上墙公示", "IP rules posted", item="I04", basis="MKT", findings=(DUTY, "G"),
             yes=("市场公示了知识产权管理制度。", "The market's rules on intellectual property are posted."),
             no=("市场未公示知识产权管理制度", "The market's rules on intellectual property are not posted"),
             topic=("知识产权管理制度的公示", "Whether the rules are posted")),
        duty("resources", "人员、经费、培训、宣传是否落实", "Staff, budget, training, publicity", item="I12", basis="MKT",
             findings=(DUTY, "G"),
             yes=("市场配备了知识产权管理人员和经费，开展了培训{staff}和宣传。", "There are staff and a budget for intellectual property, training{staff} and publicity."),
             no=("市场的人员、经费、培训或者宣传不到位", "Staff, budget, training or publicity is lacking"),
             topic=("人员、经费、培训和宣传", "Whether there are staff, budget, training and publicity"),
             told=each(staff=(when("${trainings} != ''", say("（近一年{trainings}次）")), when("${trainings} != ''", say(" (in the last year: {trainings})")))),
             details=(q("integer", "trainings", "近一年培训次数", "Trainings in the last year", relevant="${resources} = 'yes'",
                        rule=(". >= 0", "次数不能为负。", "Not less than zero.")),)),
        duty("evaluation", "近十二个月是否自评并改进", "Self-evaluation in the last 12 months", item="I14", basis="MKT",
             findings=(DUTY, "G"),
             yes=("市场于{on}开展了自我评价并作出改进。", "The market evaluated itself on {on} and made improvements."),
             no=("近十二个月市场未开展自我评价和改进", "The market did not evaluate itself in the last twelve months"),
             topic=("自我评价和改进", "Self-evaluation"), told=each(on=on("evaluated_on")),
             details=(q("date", "evaluated_on", "自评日期", "Evaluated on", required=True, relevant="${evaluation} = 'yes'",
                        rule=(year, "自评日期应当在检查日前十二个月内；否则上一项答“否”。", "Within the twelve months before the inspection; otherwise answer “no” above.")),)),
        number="3",
    )  # fmt: skip


def operation() -> list[Row]:
    return group(
        "operation", "经营管理", "Operation",
        about("抽合同和经营者档案，看巡查记录。", "Sample contracts and operators' files, look at the records of rounds."),
        sampled("contracts", "经营合同的知识产权条款", "Stall contracts with an IP clause", item="I05", basis="MKT",
                findings=(DUTY, "G"),
                subject=("抽查经营合同{n}份", "{n} stall contracts were sampled"),
                fine=("订有知识产权条款", "with a clause on intellectual property"), faulty=("未订知识产权条款", "without such a clause")),
        sampled("files", "入场审查和经营者档案", "Entry check and file per operator", item="I06", basis="MKT",
                findings=(DUTY, "R"), notice="W04",
                subject=("抽查经营者档案{n}份", "The files of {n} operators were sampled"),
                fine=("留存了营业执照和品牌授权资料", "with licence and brand authorisation"), faulty=("资料缺失或者不完整", "with papers missing")),
        duty("rounds", "经营管理者是否开展日常巡查", "Inspection rounds by the operator", item="I07", basis="MKT",
             findings=(DUTY, "G"),
             yes=("经营管理者每月巡查{rounds_monthly}次并有记录，最近一次为{on}。", "The operator makes {rounds_monthly} rounds a month and keeps records; the last was on {on}."),
             no=("经营管理者的日常巡查或者记录存在问题", "Something is wrong with the operator's rounds or their records"),
             topic=("日常巡查", "The operator's rounds"), told=each(on=on("rounds_last")),
             details=(q("integer", "rounds_monthly", "每月巡查次数", "Rounds a month", required=True, relevant="${rounds} = 'yes'",
                        rule=(". > 0", "次数应当大于零。", "More than zero.")),
                      q("date", "rounds_last", "最近一次巡查", "Last round", required=True, relevant="${rounds} = 'yes'",
                        rule=(". <= today()", *NOT_LATER)))),
        number="4",
    )  # fmt: skip


def handling() -> list[Row]:
    return group(
        "handling", "侵权处置", "Infringement",
        about("看投诉渠道、台账，和处置、报告、调解的实例。", "Look at the complaint desk, its register, and cases handled, reported, mediated."),
        duty("desk", "是否设投诉举报渠道并公示电话、时限", "Complaint desk, phone, time limits", item="I08", basis="MKT",
             findings=(DUTY, "G"),
             yes=("市场设有投诉举报渠道并公示了电话和处理时限。", "There is a complaint desk; its phone and time limits are posted."),
             no=("市场的投诉举报渠道或者公示存在问题", "Something is wrong with the complaint desk or its notice"),
             topic=("投诉举报渠道", "The complaint desk")),
        duty("register", "是否建立投诉台账", "Complaints register", item="I09", basis="MKT", findings=(DUTY, "G"),
             yes=("投诉台账登记投诉{received}件，办结{closed}件。", "The register shows {received} complaints, {closed} of them closed."),
             no=("市场的投诉台账存在问题", "Something is wrong with the complaints register"),
             topic=("投诉台账", "The complaints register"),
             details=(q("integer", "received", "登记投诉数", "Complaints received", required=True, relevant="${register} = 'yes'", item="I09",
                        rule=(". >= 0", "件数不能为负。", "Not less than zero.")),
                      q("integer", "closed", "办结数", "Complaints closed", required=True, relevant="${register} = 'yes'", item="I09",
                        rule=(". >= 0 and . <= ${received}", "办结数不能大于登记数。", "Not more than were received.")))),
        duty("measures", "发现侵权是否制止、清退并报告", "Infringement stopped, banned, reported", item="I10",
             basis="MKT TMR.75", findings=(DUTY, "R C"), notice="W04",
             yes=("对发现的侵权行为，市场有制止、清退和报告措施{cases}。", "Where infringement is found, the market stops it, bans the stall and reports it{cases}."),
             no=("市场经营管理者涉嫌未对发现的侵权行为采取制止、报告措施", "The operator is suspected of not stopping or reporting infringement that was found"),
             topic=("侵权处置和报告", "How infringement is handled and reported"),
             told=each(cases=(when("${measure_cases} != ''", say("，查看实例：{measure_cases}")), when("${measure_cases} != ''", say("; seen: {measure_cases}")))),
             details=(q("text", "measure_cases", "查看的实例", "Cases seen", relevant="${measures} = 'yes'"),)),
        duty("mediation", "是否有纠纷调解机制", "Dispute mediation", item="I11", basis="WPL.2.3.11", findings=(DUTY, "G"),
             yes=("市场有知识产权纠纷调解机制。", "Disputes over intellectual property can be mediated."),
             no=("市场的纠纷调解机制不完善", "Mediation of disputes is lacking"), topic=("纠纷调解机制", "Mediation of disputes")),
        duty("grading", "是否有信用评价和重复侵权名单", "Credit grading, list of repeat infringers", item="I13", basis="MKT WPL.2.4.12",
             findings=(DUTY, "G"),
             yes=("市场对经营者开展信用评价，建立了重复侵权名单。", "Operators are graded and a list of repeat infringers is kept."),
             no=("市场的信用评价或者重复侵权名单不完善", "Credit grading or the list of repeat infringers is lacking"),
             topic=("信用评价和重复侵权名单", "Credit grading and the list of repeat infringers")),
        number="5",
    )  # fmt: skip
