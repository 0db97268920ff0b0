# ruff: noqa: E501  the two languages of a question stand side by side
"""Whether what an earlier inspection found has been corrected; asked only where there was one with findings."""

from sheets import Row, cases, q, say


def earlier(item: str, *, part: str, no: str) -> list[Row]:
    """`part` and `no` are the consequences of a correction left half or wholly undone."""
    told = {
        "yes": ("前次检查发现的问题（{earlier_findings}）已整改。", "What the earlier inspection found ({earlier_findings}) has been corrected."),
        "part": ("前次检查发现的问题（{earlier_findings}）部分整改，尚有：{earlier_note}。",
                 "What the earlier inspection found ({earlier_findings}) has been corrected in part; still open: {earlier_note}."),
        "no": ("前次检查发现的问题（{earlier_findings}）未整改：{earlier_note}。",
               "What the earlier inspection found ({earlier_findings}) has not been corrected: {earlier_note}."),
    }  # fmt: skip
    return [
        q("select_one done", "earlier_done", "前次问题是否整改", "Earlier findings corrected", required=True,
          item=item, basis="APL.28.1", relevant="${earlier_findings} != ''", photos="1", notice="W04",
          findings={"part": ("other", part), "no": ("other", no)},
          says=tuple(cases({k: say(v[i]) for k, v in told.items()}) for i in (0, 1))),
        q("text", "earlier_note", "未整改的内容", "What is still open", required=True,
          relevant="${earlier_done} = 'part' or ${earlier_done} = 'no'"),
    ]  # fmt: skip
