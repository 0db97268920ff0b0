# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 2, 3 and 5 of the platform inspection: rules, verification, protection on its own initiative."""

from duties import duty, each, link, on, page_of, sampled
from sheets import Row, about, group, q, say, when

DUTY = "duty_platform"


def rules() -> list[Row]:
    return group(
        "rules", "规则与公示", "Published rules",
        about("看首页的规则、协议，和通知、声明的公示页。", "Look at the rules, the agreement and where notices and statements are published."),
        duty(
            "own_rules", "知识产权保护规则是否制定并公布", "IP protection rules made and published", item="P01",
            basis="ECL.41 PLAT.4.2", findings=(DUTY, "R"), notice="W04",
            yes=("平台制定并公布了知识产权保护规则{page}。", "The platform has made and published rules for the protection of intellectual property{page}."),
            no=("未见平台公布知识产权保护规则", "No published rules for the protection of intellectual property were seen on the platform"),
            topic=("知识产权保护规则", "The rules for the protection of intellectual property"),
            told=each(page=page_of("rules_url")),
            details=(link("rules_url", "规则网址", "Address of the rules", relevant="${own_rules} = 'yes'"),)),
        duty(
            "published", "收到的通知、声明及处理结果是否公示", "Notices, statements and results published", item="P07",
            basis="ECL.44", findings=(DUTY, "R"), notice="W04",
            yes=("平台公示了收到的通知、声明及处理结果{page}。", "The platform publishes the notices and statements received and what came of them{page}."),
            no=("未见平台公示收到的通知、声明及处理结果", "The notices and statements received and what came of them were not seen published"),
            topic=("通知、声明及处理结果的公示", "The publication of notices, statements and results"),
            told=each(page=page_of("published_url")),
            details=(link("published_url", "公示网址", "Address of the publication", relevant="${published} = 'yes'"),)),
        duty(
            "agreement", "首页是否持续公示服务协议和交易规则", "Agreement and trading rules on the home page", item="P13",
            basis="ECL.81", order_basis="ECL.81", findings=(DUTY, "R"), notice="W04",
            yes=("平台首页公示了平台服务协议和交易规则。", "The home page shows the service agreement and the trading rules."),
            no=("平台首页未见平台服务协议和交易规则的公示", "The service agreement and the trading rules were not seen on the home page"),
            topic=("服务协议和交易规则的公示", "Whether the agreement and the trading rules are shown")),
        number="2",
    )  # fmt: skip


def verification() -> list[Row]:
    return group(
        "verification", "核验与留存", "Verification",
        about("抽店铺档案，查更新日期，试着调取三年前的记录。", "Sample the shops' files, look at the last update, try to retrieve a record of three years ago."),
        duty(
            "identity_checked", "经营者身份是否核验登记、建档并定期更新", "Identity verified, registered, updated", item="P02",
            basis="ECL.27 NTM", order_basis="ECL.80", findings=(DUTY, "R"), notice="W04",
            yes=("平台对平台内经营者身份进行核验登记并建立档案，最近一次更新为{last}。",
                 "The platform verifies and registers the identity of the operators on it; the register was last updated on {last}."),
            no=("平台涉嫌未按规定核验、登记或者更新平台内经营者身份信息", "The platform is suspected of not verifying, registering or updating the identity of its operators as required"),
            topic=("平台内经营者身份的核验登记", "The verification of the operators' identity"),
            told=each(last=on("identity_updated")),
            details=(q("date", "identity_updated", "档案最近更新日期", "Register last updated", required=True,
                       relevant="${identity_checked} = 'yes'",
                       rule=(". <= today() and decimal-date-time(today()) - decimal-date-time(.) <= 184",
                             "更新日期应当在检查日之前六个月内；超过的，上一项答“否”。", "Within the six months before the inspection; if it is older, answer “no” above.")),)),
        sampled(
            "authorisations", "抽查店铺的授权资料留存", "Authorisation papers of sampled shops", item="P03",
            basis="WPL.2.3.11 PLAT.4.1", breached="'PLAT.4.1'", findings=("authorisation", "R C"), notice="W04",
            subject=("抽查平台内店铺授权资料{n}份", "Authorisation papers of {n} shops were sampled"),
            fine=("完整留存", "complete"), faulty=("缺失或者不完整", "missing or incomplete")),
        duty(
            "records_kept", "商品和交易信息是否保存三年并可调取", "Records kept three years, retrievable", item="P09",
            basis="ECL.31", order_basis="ECL.80", findings=(DUTY, "R"), notice="W04",
            yes=("经现场调取{oldest}的记录，平台保存了商品和服务信息、交易信息。", "A record of {oldest} was retrieved on the spot; information on goods and deals is kept."),
            no=("平台涉嫌未按规定保存商品和服务信息、交易信息", "The platform is suspected of not keeping information on goods and deals as required"),
            topic=("商品和交易信息的保存", "Whether information on goods and deals is kept"),
            told=each(oldest=on("oldest_record")),
            details=(q("date", "oldest_record", "试调取的记录日期", "Date of the record retrieved", required=True,
                       relevant="${records_kept} = 'yes'",
                       rule=("decimal-date-time(today()) - decimal-date-time(.) >= 1064",
                             "试调取的记录应当是两年十一个月以前的。", "The record has to be at least two years and eleven months old.")),)),
        number="3",
    )  # fmt: skip


def protection() -> list[Row]:
    staffed = when("${ip_staff} != ''", say("，专职人员{ip_staff}名"))
    staffed_en = when("${ip_staff} != ''", say(" ({ip_staff} full-time staff)"))
    return group(
        "protection", "主动保护", "Own protection",
        about("问明知侵权时怎么办，看监测、证据和机构。", "Ask what is done about known infringement; look at monitoring, evidence and staff."),
        duty(
            "own_measures", "明知、应知侵权的是否主动采取措施", "Measures taken where infringement is known", item="P08",
            basis="ECL.45", order_basis="ECL.84", findings=(DUTY, "R"), notice="W04",
            yes=("平台对知道或者应当知道的涉嫌侵权行为主动采取措施{cases}。", "The platform takes measures of its own where it knows or should know of suspected infringement{cases}."),
            no=("平台涉嫌对知道或者应当知道的侵权行为未采取必要措施", "The platform is suspected of not taking the necessary measures where it knew or should have known of infringement"),
            topic=("平台主动采取措施的情况", "Whether the platform takes measures of its own"),
            told=each(cases=(when("${own_cases} != ''", say("，查看实例：{own_cases}")), when("${own_cases} != ''", say("; seen: {own_cases}")))),
            details=(q("text", "own_cases", "查看的实例", "Cases seen", relevant="${own_measures} = 'yes'"),)),
        duty(
            "monitoring", "有无图像、关键词监测和重复侵权名单", "Monitoring, list of repeat infringers", item="P10",
            basis="PLAT.5.5", findings=(DUTY, "G"),
            yes=("平台有图像、关键词监测手段和重复侵权名单。", "The platform monitors pictures and keywords and keeps a list of repeat infringers."),
            no=("平台的侵权监测和重复侵权名单不完善", "Monitoring and the list of repeat infringers are not complete"),
            topic=("侵权监测和重复侵权名单", "Monitoring and the list of repeat infringers")),
        duty(
            "evidence_kept", "有无证据管理和监管协查机制", "Evidence kept, assistance to regulators", item="P11",
            basis="PLAT.5.3 PLAT.5.4", findings=(DUTY, "G"),
            yes=("平台建立了证据管理和监管协查机制。", "The platform manages evidence and has a way to assist regulators."),
            no=("平台的证据管理、监管协查机制不完善", "Evidence management and assistance to regulators are not complete"),
            topic=("证据管理和监管协查", "Evidence management and assistance to regulators")),
        duty(
            "organised", "有无知识产权机构、人员和培训", "IP organisation, staff, training", item="P12",
            basis="PLAT.6", findings=(DUTY, "G"),
            yes=("平台设有知识产权保护机构{staff}，组织了培训。", "The platform has people for the protection of intellectual property{staff} and trains them."),
            no=("平台的知识产权机构、人员或者培训不到位", "Organisation, staff or training for intellectual property is lacking"),
            topic=("知识产权机构、人员和培训", "Organisation, staff and training"),
            told=each(staff=(staffed, staffed_en)),
            details=(q("integer", "ip_staff", "专职人员数", "Full-time staff", relevant="${organised} = 'yes'",
                       rule=(". >= 0", "人数不能为负。", "Not less than zero.")),)),
        number="5",
    )  # fmt: skip
