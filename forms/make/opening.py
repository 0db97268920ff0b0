# ruff: noqa: E501  the two languages of a question stand side by side
"""The opening of an inspection: certificates, rights, who is present (domain reference 3.0, O03, O06 to O10)."""

from collections.abc import Iterable

from sheets import Row, about, calculate, checked, group, q

HERE = "${present_kind} != '' and ${present_kind} != 'absent'"
LATE = (
    "${certificates_shown_at} != '' and ${first_answer_at} != '' and "
    "decimal-date-time(${certificates_shown_at}) > decimal-date-time(${first_answer_at}) + 10 div 1440"
)
GONE = "${present_kind} = 'absent' or ${present_kind} = 'refuses'"


def opening(first: Iterable[str], *, remote: bool = False) -> list[Row]:
    """Section 1. `first` are the questions whose first answer must not come before the certificates.

    A remote check (a shop looked at from the office) has nobody before it: absent is proposed, no
    certificate is shown and no recording of the absence is asked for.
    """
    answered = " or ".join(f"${{{name}}} != ''" for name in first)
    who = _who(remote=remote)
    told = _told(HERE if remote else "")
    return group(
        "opening", "开场告知", "Opening",
        about("远程检查一般无人到场；有人到场的，出示证件、告知权利。", "Done from afar nobody is met; if somebody is, show certificates, tell the rights.")
        if remote else about("出示证件、告知权利，记到场人员。", "Show certificates, tell the rights, note who is present."),
        calculate("first_answer_at", f"once(if({answered}, now(), ''))"),
        *([who, told] if remote else [told, who]),
        _person(),
        [] if remote else _absence(),
        [] if remote else q(
            "select_one yn", "entry_code", "是否扫码入企", "Enterprise code scanned on entry", item="O03", basis="INSP",
            relevant="${tour_kind} = 'routine' or ${tour_kind} = 'special'"),
        number="1",
    )  # fmt: skip


def _told(relevant: str) -> list[Row]:
    return [
        q("select_one yn", "certificates_shown", "是否出示执法证件", "Certificates shown", required=True,
          item="O06", basis="APL.55.1 PROC.22", relevant=relevant,
          rule=(". = 'yes'", "未出示执法证件的，不能完成检查。", "Without showing certificates the inspection cannot be completed.")),
        q("dateTime", "certificates_shown_at", "出示时间", "Shown at", required=True, item="O06",
          basis="APL.55.1", relevant="${certificates_shown} = 'yes'",
          rule=(". <= now()", "不能是将来的时间。", "Never in the future.")),
        q("text", "certificates_late", "证件晚于检查开始十分钟以上出示的原因", "Why the certificates were shown more than ten minutes after the check began",
          required=True, item="O06", basis="APL.55.1", consequence="S", relevant=LATE,
          hint=("时间有误的，请改上面的出示时间；确系晚出示的，原因记入笔录", "If the time is wrong, change it above; if they were late, the reason goes into the record")),
        q("select_one yn", "rights_told", "是否告知陈述、申辩和申请回避的权利", "Rights told (statement, defence, recusal)",
          required=True, item="O07", basis="PROC.21", relevant=relevant,
          rule=(". = 'yes'", "未告知权利的，不能完成检查。", "Without telling the rights the inspection cannot be completed.")),
        q("select_one asks", "recusal", "是否申请回避", "Does the party ask for recusal", required=True, item="O08",
          basis="PROC.4", consequence="S", relevant=relevant),
        q("text", "recusal_reason", "申请何人回避及理由", "Whose recusal, and why", required=True,
          relevant="${recusal} = 'yes'"),
    ]  # fmt: skip


def _who(*, remote: bool) -> Row:
    proposed = {"propose": "'absent'"} if remote else {}
    return q("select_one present", "present_kind", "当事人到场情况", "Who of the party is present", required=True,
             item="O09", basis="PROC.28", **proposed)  # fmt: skip


def _person() -> list[Row]:
    return [
        q("text", "present_name", "到场人员姓名", "Name", relevant=HERE, required="${present_kind} != 'refuses'",
          propose="if(${present_kind} = 'legal_rep', ${registered_representative}, "
                  "if(${present_kind} = 'staff' or ${present_kind} = 'agent', ${registered_contact}, ''))"),
        q("text", "present_position", "职务", "Position", relevant=HERE),
        checked("text", "present_identity", "身份证件号码", "Identity number", "resident_id", relevant=HERE),
        checked("text", "present_phone", "联系电话", "Phone", "phone", relevant=HERE),
    ]  # fmt: skip


def _absence() -> list[Row]:
    return [
        q("text", "absence_recording", "不在场或者拒绝配合的记录媒介", "Recording of the absence or refusal", required=True,
          relevant=GONE, basis="PROC.43", hint=("执法记录仪、照片或者录像编号", "Body camera, photo or video number")),
        group(
            "witness", "见证人", "Witness",
            q("text", "witness_name", "见证人姓名", "Witness", item="O10", basis="PROC.43", prefill="tour.witness",
              rule=(". != ${officer1_name} and . != ${officer2_name}", "见证人不能是检查人员。", "An inspector cannot be the witness.")),
            q("text", "witness_unit", "见证人单位", "Unit of the witness", prefill="tour.witness_unit"),
            checked("text", "witness_identity", "见证人身份证件号码", "Identity number of the witness", "resident_id"),
            checked("text", "witness_phone", "见证人电话", "Phone of the witness", "phone"),
            relevant=GONE,
        ),
    ]  # fmt: skip
