# ruff: noqa: E501  the two languages of a question stand side by side
"""Sections 2 to 5 of the printing and factory check: the business, its clients' papers, samples, registers (TPM)."""

from choices import Choice
from duties import NOT_LATER, PARTY_SAYS, duty, each, on, sampled
from same_party import same_party
from sentences import answers, number_doubt
from sheets import (
    Row,
    about,
    calculate,
    cases,
    checked,
    group,
    joined,
    listed,
    literal,
    q,
    repeat,
    say,
    when,
)

KINDS: list[Choice] = [
    ("printing", "商标印制", "Trademark printing"),
    ("packaging", "包装制作", "Packaging"),
    ("oem", "定牌加工", "OEM processing"),
    ("own", "自有品牌生产", "Own brand"),
]
SAMPLE_FAULT: list[Choice] = [
    ("differs", "与注册证不一致", "Differs from register"),
    ("licensee", "未标被许可人", "Licensee not shown"),
    ("forbidden", "使用禁用标志", "Prohibited sign"),
    ("false_mark", "未注册标注注册标记", "Unregistered, with ®"),
]
PRINTS = "selected(${business_kind}, 'printing') or selected(${business_kind}, 'packaging')"
OEM = "selected(${business_kind}, 'oem')"


def business() -> list[Row]:
    kinds = {"printing": "商标印制", "packaging": "包装制作", "oem": "定牌加工", "own": "自有品牌生产"}
    kinds_en = {
        "printing": "trademark printing",
        "packaging": "packaging",
        "oem": "OEM processing",
        "own": "production under its own brand",
    }
    return group(
        "business", "主体与资质", "Party, licences",
        about("问清业务类型，看营业执照和印刷经营许可证。", "Ask what the business does; look at the business licence and the printing permit."),
        q("select_multiple business_kind", "business_kind", "业务类型", "Kind of business", required=True, item="H01", says=(
            when(". != ''", say("当事人从事{kinds}。", kinds=listed("business_kind", kinds, "、"))),
            when(". != ''", say("Business of the party: {kinds}.", kinds=listed("business_kind", kinds_en, ", "))))),
        same_party(("企业", "enterprise"), item="H02", basis="PROC.30"),
        q("select_one yn", "licence", "是否出示营业执照", "Business licence shown", required=True, item="H02", basis="PROC.30",
          nothing_found="yes", photos="1", notice="W05", findings={"no": ("identity", "M")},
          says=answers(("现场出示了营业执照。", "The business licence was shown."),
                       ("现场未出示营业执照，当事人称{licence_remark}。", "No business licence was shown; the party said: {licence_remark}."),
                       ("营业执照", "The business licence"))),
        q("text", "licence_remark", "当事人的说明", "What the party says", required=True, relevant="${licence} = 'no'"),
        duty("permit", "印制印刷品的，有无印刷经营许可证", "Printing permit, if it prints matter", item="H02", basis="TPM", findings=("identity", "R T"), notice="W04",
             relevant=PRINTS,
             yes=("现场出示了印刷经营许可证（编号{permit_no}）。", "The printing permit (number {permit_no}) was shown."),
             no=("现场未出示印刷经营许可证，涉嫌未经许可从事印刷经营活动", "No printing permit was shown; suspected printing business without a permit"),
             topic=("印刷经营许可证", "The printing permit"), **PARTY_SAYS,
             details=(q("text", "permit_no", "许可证编号", "Number of the permit", required=True, relevant="${permit} = 'yes'", item="H02"),)),
        number="2",
    )  # fmt: skip


def clients() -> list[Row]:
    return group(
        "clients", "委托核查", "Clients' papers",
        about("抽印制业务档案，核委托人证照、注册证和授权。", "Sample the files of orders: client's licence, registration certificate, authorisation."),
        sampled("client_papers", "委托人证照留存", "Client's licence or ID on file", item="H03", basis="TPM.3",
                findings=("authorisation", "R"), notice="W04",
                subject=("抽查商标印制业务{n}份", "{n} printing orders were sampled"),
                fine=("留存了委托人证照", "with the client's licence or identity"), faulty=("未留存委托人证照", "without the client's papers")),
        sampled("certificates", "商标注册证复印件", "Copies of registration certificates", item="H04", basis="TPM.4",
                findings=("authorisation", "R C"), notice="W04",
                subject=("抽查注册商标印制业务{n}份", "{n} orders of registered marks were sampled"),
                fine=("留存了商标注册证复印件", "with a copy of the registration certificate"), faulty=("未留存商标注册证复印件", "without a copy of the certificate")),
        checked("text", "certificate_no", "缺注册证的商标注册号", "Registration number without certificate", "trademark", item="H04",
                relevant="${certificates} = 'part' or ${certificates} = 'none'", hint=("印样上标注的号码", "The number on the print")),
        sampled("licences", "许可合同、授权书", "Licence contracts, authorisations", item="H05", basis="TPM.4 TPM.5",
                findings=("authorisation", "R C"), notice="W04",
                subject=("抽查被许可人委托印制业务{n}份", "{n} orders of licensees were sampled"),
                fine=("留存了许可合同或者授权书", "with a licence contract or authorisation"), faulty=("未留存许可合同或者授权书", "without a contract or authorisation")),
        relevant=PRINTS,
        number="3",
    )  # fmt: skip


def samples() -> list[Row]:
    doubt = number_doubt("sample_number", "check-trademark-number")
    number = tuple(when("${sample_number} != ''", say(text, doubt=doubt[i])) for i, text in enumerate(
        ("（注册号{sample_number}{doubt}）", " (registration number {sample_number}{doubt})")))  # fmt: skip
    client = tuple(
        when("${sample_client} != ''", say(text))
        for text in ("，委托人{sample_client}", ", client {sample_client}")
    )
    told = {
        "differs": ("与商标注册证上的标志存在差异，涉嫌印制与注册证不一致的商标标识。", "the print differs from the registered sign; suspected printing of labels not as registered."),
        "licensee": ("未标明被许可人的名称和地址，涉嫌不符合印制规定。", "name and address of the licensee are missing; suspected not to be as required."),
        "forbidden": ("含有不得作为商标使用的内容，涉嫌印制禁用标志。", "the print carries a sign that must not be used as a trademark; suspected printing of a prohibited sign."),
        "false_mark": ("未见商标注册证而标注注册标记，涉嫌冒充注册商标。", "no registration certificate was seen, the print carries a sign of registration; suspected passing off as registered."),
    }  # fmt: skip
    some = "${sample_sign} != '' and . != ''"
    wrong = "${samples_match} = 'no' or ${samples_plain} = 'no'"
    return group(
        "samples", "印样核对", "Printed samples",
        about("逐份核对印样：与注册证、与未注册商标的规定。", "Compare each print with its certificate; look for prohibited signs and ®."),
        q("select_one yn", "samples_match", "印样是否与注册证一致并标明被许可人", "Prints as registered, licensee shown", required=True, item="H06",
          basis="TPM.5", nothing_found="yes", photos="2", hint=("不一致的在下表逐份登记", "List each that differs below"),
          says=_unless_no(("抽查的注册商标印样与商标注册证一致。", "The prints of registered marks are as registered."),
                          ("注册商标印样", "The prints of registered marks"))),
        q("select_one yn", "samples_plain", "未注册商标印样是否无禁用内容、无注册标记", "Unregistered marks: no prohibited sign, no ®", required=True, item="H07",
          basis="TPM.6 TML.10 TML.52", nothing_found="yes",
          says=_unless_no(("未注册商标的印样未见禁用内容和注册标记。", "Prints of unregistered marks carry no prohibited sign and no sign of registration."),
                          ("未注册商标印样", "The prints of unregistered marks"))),
        repeat(
            "sample_faults", "有问题的印样", "Prints with a problem",
            q("text", "sample_sign", "标志", "Sign", required=True, item="H06"),
            checked("text", "sample_number", "注册号", "Registration number", "trademark"),
            q("text", "sample_client", "委托人", "Client"),
            q("integer", "sample_quantity", "印制数量（件）", "Printed (pieces)", rule=(". >= 0", "数量不能为负。", "Not less than zero.")),
            q("select_one sample_fault", "sample_fault", "问题", "Problem", required=True, item="H06 H07", photos="2", appearance="minimal",
              basis="TPM.5 TPM.6", order_basis="TPM", notice="W04",
              breached=cases({"forbidden": "'TML.10'", "false_mark": "'TML.52'"}, otherwise="'TPM.5'"),
              findings={"differs": ("tm_labels", "R C"), "licensee": ("tm_labels", "R C"), "forbidden": ("tm_forbidden", "R"), "false_mark": ("tm_false_reg", "R")},
              says=tuple(when(some, say(head, number=number[i], client=client[i], quantity=_quantity()[i], told=cases({k: literal(v[i]) for k, v in told.items()})))
                         for i, head in enumerate(("印样“{sample_sign}”{number}{client}{quantity}，{told}", "Print “{sample_sign}”{number}{client}{quantity}: {told}")))),
            relevant=wrong,
        ),
        relevant=PRINTS,
        number="4",
    )  # fmt: skip


def _unless_no(yes: tuple[str, str], topic: tuple[str, str]) -> tuple[str, str]:
    """A no is told by the rows below it."""
    return (
        cases({"yes": literal(yes[0]), "nc": literal(f"本次未检查{topic[0]}。")}),
        cases({"yes": literal(yes[1]), "nc": literal(f"{topic[1]} were not checked this time.")}),
    )


def _quantity() -> tuple[str, str]:
    given = "${sample_quantity} != ''"
    return when(given, say("，印制{sample_quantity}件")), when(given, say(", {sample_quantity} printed"))


def registers() -> list[Row]:
    counted = "${marks_in} != '' and ${marks_out} != '' and ${marks_stock} != ''"
    balance = (when(counted, joined(say("，抽查标识入库{marks_in}件、出库{marks_out}件、结存{marks_stock}件"), _difference("zh"))),
               when(counted, joined(say("; sampled: {marks_in} in, {marks_out} out, {marks_stock} in stock"), _difference("en"))))  # fmt: skip
    not_negative = (". >= 0", "数量不能为负。", "Not less than zero.")
    kept = "${stock_register} = 'yes'"
    return group(
        "registers", "台账管理", "Registers",
        about("看核查登记、出入库、销毁记录和存档。", "Look at the registers of orders and stock, records of destruction, and files."),
        duty("order_register", "是否登记核查人、日期、委托人、数量", "Order register: verifier, date, client, quantity", item="H08", basis="TPM",
             findings=("tm_labels", "R"), notice="W04",
             yes=("印制业务登记了核查人、日期、委托人和数量。", "Orders are registered with verifier, date, client and quantity."),
             no=("印制业务的核查登记不完整", "The register of orders is not complete"), topic=("核查登记台账", "The register of orders")),
        duty("stock_register", "标识出入库、印版是否登记", "Register of labels and plates", item="H09", basis="TPM", findings=("tm_labels", "R"), notice="W04",
             yes=("商标标识出入库和印版有登记{balance}。", "Labels going in and out and plates are registered{balance}."),
             no=("商标标识出入库或者印版的登记存在问题", "Something is wrong with the register of labels or plates"),
             topic=("标识出入库和印版登记", "The register of labels and plates"), told=each(balance=balance),
             details=(q("integer", "marks_in", "入库数", "In", relevant=kept, item="H09", rule=not_negative),
                      q("integer", "marks_out", "出库数", "Out", relevant=kept, item="H09", rule=not_negative),
                      q("integer", "marks_stock", "实际结存数", "In stock", relevant=kept, item="H09", rule=not_negative),
                      calculate("marks_missing", f"if({counted}, ${{marks_in}} - ${{marks_out}} - ${{marks_stock}}, '')"))),
        duty("scrap", "废次标识是否销毁并记录", "Scrap labels destroyed with record", item="H10", basis="TPM", findings=("tm_labels", "R"), notice="W04",
             yes=("废次商标标识有销毁记录。", "There are records of the destruction of scrap labels."),
             no=("废次商标标识的销毁或者记录存在问题", "Something is wrong with the destruction of scrap labels or its records"),
             topic=("废次标识的销毁", "The destruction of scrap labels")),
        duty("kept", "印制业务档案是否保存两年", "Files kept two years", item="H11", basis="TPM", findings=("tm_labels", "R"), notice="W04",
             yes=("印制业务档案保存完好，最早一份为{oldest}。", "The files of orders are kept; the oldest is of {oldest}."),
             no=("印制业务档案涉嫌未按规定期限保存", "The files of orders are suspected of not being kept for the time required"),
             topic=("印制业务档案的保存", "Whether files are kept"), told=each(oldest=on("oldest_file")),
             details=(q("date", "oldest_file", "最早一份档案日期", "Date of the oldest file", required=True, relevant="${kept} = 'yes'", item="H11",
                        rule=(". <= today()", *NOT_LATER)),)),
        relevant=PRINTS,
        number="5",
    )  # fmt: skip


def _difference(language: str) -> str:
    """What the numbers leave unexplained, either way."""
    less, more = {"zh": ("，短少{n}件", "，多出{n}件"), "en": (" ({n} missing)", " ({n} too many)")}[language]
    return when(
        "${marks_missing} > 0",
        say(less, n="${marks_missing}"),
        when("${marks_missing} < 0", say(more, n="0 - ${marks_missing}")),
    )
