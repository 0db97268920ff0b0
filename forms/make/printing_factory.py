# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 6 and 7 of the printing and factory check: goods made to order, and marks of others without proof."""

from choices import Choice
from duties import NOT_LATER, duty, each, on
from goods import goods
from marking import suspected, suspicion_told
from printing_sections import OEM
from right import CLASSES
from sheets import Pair, Row, about, cases, checked, group, q, repeat, say, when

REVIEW: list[Choice] = [
    ("reviewed", "生产前已审查", "Reviewed before"),
    ("late", "生产后才审查", "Reviewed after"),
    ("incomplete", "授权不完整", "Authorisation incomplete"),
    ("none", "未审查", "Not reviewed"),
]
EXPORT: list[Choice] = [
    ("clear", "全部出口，未见在先注册", "All exported, no conflict"),
    ("conflict", "全部出口，境内有在先注册", "All exported, conflict"),
    ("domestic", "有内销", "Some sold in China"),
    ("unverified", "未核查", "Not verified"),
]
OTHERS: list[Choice] = [("no", "未发现", "No"), ("yes", "发现", "Yes"), ("nc", "未检查", "Not checked")]


def oem() -> list[Row]:
    surplus = (
        when("${surplus} != ''", say("，现存尾单{surplus}件")),
        when("${surplus} != ''", say("; surplus in stock: {surplus}")),
    )
    rejected = (
        when("${rejected} != ''", say("，次品{rejected}件")),
        when("${rejected} != ''", say("; rejected: {rejected}")),
    )
    export = {
        "clear": ("定牌加工产品全部出口，境内未查到他人在先注册的相同、近似商标。", "All goods made to order are exported; no earlier registration of others was found in China."),
        "conflict": ("定牌加工产品全部出口，境内存在他人在先注册商标{conflict}，是否侵权待核实。", "All goods made to order are exported; there is an earlier registration of others in China{conflict}; whether it is infringed is still to be verified."),
        "domestic": ("定牌加工产品有内销{earlier}，商标使用情况待核实。", "Some of the goods made to order are sold in China{earlier}; the use of the mark is still to be verified."),
        "unverified": ("本次未核查定牌加工产品的出口和境内在先注册情况。", "Export and earlier registrations in China were not verified this time."),
    }  # fmt: skip
    conflict = tuple(
        when("${conflict_number} != ''", say(text))
        for text in ("（注册号{conflict_number}）", " (registration number {conflict_number})")
    )
    earlier = tuple(when("${conflict_number} != ''", say(text)) for text in (
        "，涉及境内在先注册商标（注册号{conflict_number}）", "; there is an earlier registration in China (registration number {conflict_number})"))  # fmt: skip
    not_negative = (". >= 0", "数量不能为负。", "Not less than zero.")
    controlled = "${leftovers} = 'yes'"
    return group(
        "oem", "定牌加工", "OEM processing",
        about("逐个委托方看生产前的商标审查。", "For each client look at the review of the mark before production."),
        review(),
        q("select_one export", "export", "是否全部出口、境内有无在先注册", "All exported? Earlier registration in China?", required=True, item="H13", basis="TML.57",
          findings={"conflict": ("other", "S C"), "domestic": ("other", "S C")},
          says=tuple(cases({k: say(v[i], conflict=conflict[i], earlier=earlier[i]) for k, v in export.items()}) for i in (0, 1))),
        checked("text", "conflict_number", "在先注册商标的注册号", "Number of the earlier registration", "trademark", item="H13",
                relevant="${export} = 'conflict' or ${export} = 'domestic'"),
        duty("leftovers", "尾单、次品是否管控", "Surplus and rejected goods controlled", item="H14", basis="TML.57", findings=("other", "R"), notice="W04",
             yes=("尾单、次品有管控措施{surplus}{rejected}。", "Surplus and rejected branded goods are controlled{surplus}{rejected}."),
             no=("尾单、次品的管控存在问题", "Something is wrong with the control of surplus and rejected goods"),
             topic=("尾单、次品的管控", "The control of surplus and rejected goods"), told=each(surplus=surplus, rejected=rejected),
             details=(q("integer", "surplus", "尾单数量（件）", "Surplus (pieces)", relevant=controlled, item="H14", rule=not_negative),
                      q("integer", "rejected", "次品数量（件）", "Rejected (pieces)", relevant=controlled, item="H14", rule=not_negative))),
        relevant=OEM,
        number="6",
    )  # fmt: skip


def review() -> list[Row]:
    """H12: who ordered which mark, and whether somebody looked at its papers before the first piece was made."""
    country = tuple(
        when("${oem_country} != ''", say(text)) for text in ("（{oem_country}）", " ({oem_country})")
    )
    klass = tuple(
        when("${oem_class} != ''", say(text)) for text in ("，第{oem_class}类", ", class {oem_class}")
    )
    numbered = tuple(when("${oem_number} != ''", say(text, **{"class": klass[i]})) for i, text in enumerate(
        ("（注册号{oem_number}{class}）", " (registration number {oem_number}{class})")))  # fmt: skip
    by = tuple(
        when("${oem_reviewer} != ''", say(text)) for text in ("，审查人{oem_reviewer}", " by {oem_reviewer}")
    )
    told: dict[str, Pair] = {
        "reviewed": ("当事人于{reviewed}审查了商标授权材料{by}，首批生产日期为{produced}。", "the authorisation was reviewed on {reviewed}{by}, before the first production on {produced}."),
        "late": ("当事人于{reviewed}才审查商标授权材料{by}，晚于首批生产日期{produced}，涉嫌未尽商标审查义务。",
                 "the authorisation was reviewed only on {reviewed}{by}, after the first production on {produced}; suspected neglect of the duty to review."),
        "incomplete": ("当事人留存的授权材料不完整，涉嫌未尽商标审查义务。", "the authorisation on file is incomplete; suspected neglect of the duty to review."),
        "none": ("现场未出示商标授权和审查材料，涉嫌未尽商标审查义务。", "no authorisation or review was shown; suspected neglect of the duty to review."),
    }  # fmt: skip
    dated = "${oem_review} = 'reviewed' or ${oem_review} = 'late'"
    days = tuple(
        {"reviewed": on("oem_reviewed_on")[i], "produced": on("oem_produced_on")[i], "by": by[i]}
        for i in (0, 1)
    )
    in_order = "(${oem_review} = 'reviewed' and . >= ${oem_reviewed_on}) or (${oem_review} = 'late' and . < ${oem_reviewed_on})"
    some = "${oem_client} != '' and ${oem_brand} != '' and . != ''"
    return repeat(
        "oem_orders", "委托方与商标审查", "Clients and review",
        q("text", "oem_client", "委托方", "Client", required=True, item="H12"),
        q("text", "oem_country", "国家（地区）", "Country", item="H12"),
        q("text", "oem_brand", "商标", "Mark", required=True, item="H12"),
        checked("text", "oem_number", "注册号", "Registration number", "trademark", item="H12"),
        q("text", "oem_class", "类别", "Class", item="H12", rule=CLASSES),
        q("text", "oem_reviewer", "审查人", "Reviewed by", item="H12"),
        q("select_one review", "oem_review", "商标审查", "Review", required=True, item="H12", basis="TML.57 WPL.2.2.6", photos="1", notice="W05", appearance="minimal",
          findings={"late": ("authorisation", "M C"), "incomplete": ("authorisation", "M C"), "none": ("authorisation", "M C")},
          says=tuple(when(some, say(head, country=country[i], number=numbered[i], told=cases({k: say(v[i], **days[i]) for k, v in told.items()})))
                     for i, head in enumerate(("委托方{oem_client}{country}委托加工“{oem_brand}”{number}商品，{told}",
                                               "For {oem_client}{country}, mark “{oem_brand}”{number}: {told}")))),
        q("date", "oem_reviewed_on", "审查日期", "Reviewed on", required=True, relevant=dated, item="H12",
          rule=(". <= today()", *NOT_LATER)),
        q("date", "oem_produced_on", "首批生产日期", "First produced on", required=True, relevant=dated, item="H12",
          rule=(in_order, "审查日期与首批生产日期的先后，与所选的不一致。", "The order of the two dates does not agree with the choice.")),
    )  # fmt: skip


def others() -> list[Row]:
    told: dict[str, Pair] = {
        "no": ("未发现无合法手续的他人注册商标标识。", "No marks of others without proof of authorisation were found."),
        "yes": ("发现他人注册商标标识，当事人现场未出示合法手续：{text}{right}", "Marks of others were found for which no authorisation was shown: {text}{right}"),
        "nc": ("本次未检查有无他人注册商标标识。", "Whether there are marks of others was not checked this time."),
    }  # fmt: skip
    counted = goods(("库存清点", "Stock counted"), item="H15", here=("现场清点", "Counted: "), full=True)
    return group(
        "others", "他人标识与库存", "Marks of others",
        about("看仓库和车间有无他人商标标识；有的清点登记。", "Look in stores and workshop for marks of others; count what there is."),
        q("select_one others", "counterfeit", "有无无合法手续的他人商标标识", "Marks of others without proof", required=True, item="H16", basis="TML.57.4",
          order_basis="TML.60.2", nothing_found="no", photos="2", notice="W15", findings={"yes": ("tm_labels", "E H C S")}, says=suspicion_told(told)),
        group("suspected_goods", "涉嫌标识和商品", "Suspected marks and goods",
              suspected(counted, source_item="H16"), relevant="${counterfeit} = 'yes'"),
        duty("clauses", "合同有无知识产权条款，人员是否培训", "IP clause in contracts, staff trained", item="H17", basis="WPL.2.2.6", findings=("other", "G"),
             yes=("委托合同订有知识产权责任条款，人员经过培训。", "Contracts have a clause on intellectual property and the staff are trained."),
             no=("委托合同的知识产权条款或者人员培训不到位", "A clause on intellectual property or training of the staff is lacking"),
             topic=("合同条款和培训", "Contract clauses and training")),
        number="7",
    )  # fmt: skip
