"""A checklist as small as one can be that still asks everything the verbs read. Its rows make a workbook."""

from pathlib import Path

COLUMNS = (
    "type", "name", "label::中文 (zh)", "label::English (en)", "required", "relevant", "constraint",
    "appearance", "prefill", "propose", "finding", "nothing-found", "finding-kind", "consequence", "notice",
    "basis", "photos", "check", "sentence-zh", "sentence-en",
)  # fmt: skip
_EXTRAS = COLUMNS[COLUMNS.index("prefill") :]
_SUSPECTED = {
    "finding": "yes", "nothing-found": "no", "finding-kind": "tm_counterfeit", "consequence": "R",
    "notice": "W04", "basis": "TML.57", "photos": "1",
    "sentence-zh": "if(${suspected} = 'yes', concat('展位陈列标有“', ${brand}, '”字样的商品。'), '未发现。')",
    "sentence-en": "if(${suspected} = 'yes', concat('Goods marked ', ${brand}, ' were on show.'), 'None.')",
}  # fmt: skip
_SHOWN = {
    "nothing-found": "yes", "finding": "no", "finding-kind": "authorisation",
    "sentence-zh": "'许可文件已出示。'", "sentence-en": "'The licence was shown.'",
}  # fmt: skip
_ORDER = {"required": "yes", "relevant": "selected(${disposition}, 'R')"}


def _row(kind: str, name: str, zh: str = "", en: str = "", **more: str) -> dict[str, str]:
    extras = {key: value for key, value in more.items() if key in ("required", "relevant", "appearance")}
    return {"type": kind, "name": name, "label::中文 (zh)": zh, "label::English (en)": en, **extras}


def _with(row: dict[str, str], extra: dict[str, str]) -> dict[str, str]:
    return {**row, **extra}


def rows() -> list[dict[str, str]]:
    return [
        _row("begin group", "rights", "权利告知", "Rights"),
        _row("select_one yn", "certificates_shown", "已出示证件", "Certificates shown"),
        _row("select_one yn", "rights_told", "已告知权利", "Rights told"),
        _row("dateTime", "certificates_shown_at", "出示时间", "Shown at"),
        _with(_row("text", "place", "地点", "Place"), {"prefill": "place"}),
        _with(_row("text", "party_name", "名称", "Name"), {"prefill": "party.name"}),
        _row("text", "present_name", "在场人员", "Who is present", required="yes"),
        _row("text", "present_identity", "证件号", "Identity"),
        _row("end group", "rights"),
        _row("begin group", "marks", "商标", "Marks"),
        _with(_row("select_one yn", "licence", "许可文件", "Licence", required="yes"), _SHOWN),
        _with(_row("select_one yn", "suspected", "涉嫌假冒", "Suspected", required="yes"), _SUSPECTED),
        _row("text", "brand", "标注", "Marked", required="yes", relevant="${suspected} = 'yes'"),
        _with(_row("text", "patent", "专利号", "Patent number"), {"check": "patent"}),
        _row("select_one yn", "patent_as_printed", "确系如此", "As printed", appearance="hidden"),
        _row("begin repeat", "goods", "商品", "Goods"),
        _row("text", "article", "品名", "Article"),
        _with(_row("integer", "pieces", "数量", "Pieces"), {"constraint": ". > 0"}),
        _row("end repeat", "goods"),
        _row("end group", "marks"),
        _row("begin group", "outcome", "处理", "Outcome"),
        _with(
            _row("select_multiple disposition", "disposition", "现场处理", "Measures", required="yes"),
            {"propose": "if(${suspected} = 'yes', 'R', 'N')"},
        ),
        _with(_row("select_one when", "order_when", "期限", "By when"), _ORDER),
        _row("date", "order_date", "改正期限", "Correct by", relevant="${order_when} = 'date'"),
        _with(_row("text", "order_content", "改正内容", "What to correct"), _ORDER),
        _with(
            _row("select_one result", "result", "结果", "Result"),
            {"propose": "if(${suspected} = 'yes', 'pending', 'none')"},
        ),
        _row("select_one opinion", "opinion", "当事人意见", "The party says"),
        _row("end group", "outcome"),
    ]


CHOICES = (
    ("yn", "yes", "是", "Yes"),
    ("yn", "no", "否", "No"),
    ("disposition", "R", "责令改正", "Order to correct"),
    ("disposition", "N", "无", "None"),
    ("when", "immediately", "立即", "Immediately"),
    ("when", "date", "限期", "By a date"),
    ("result", "none", "未发现问题", "No problem found"),
    ("result", "pending", "待处理", "Pending"),
    ("opinion", "agrees", "无异议", "Agrees"),
)
SETTINGS = {
    "form_title": "展位检查",
    "form_id": "booth_inspection",
    "version": "0.1",
    "default_language": "中文 (zh)",
    "namespaces": 'inspector="https://inspector.example/xforms"',
}


def write(path: Path, *, version: str = "0.1", broken: str = "") -> Path:
    """The workbook; `broken` puts this text where the first question's type stands."""
    import openpyxl

    book = openpyxl.Workbook()
    survey = book.active
    assert survey is not None
    survey.title = "survey"
    survey.append([f"bind::inspector:{name}" if name in _EXTRAS else name for name in COLUMNS])
    for place, row in enumerate(rows()):
        if broken and place == 1:
            row["type"] = broken
        survey.append([row.get(name, "") for name in COLUMNS])
    choices = book.create_sheet("choices")
    choices.append(["list_name", "name", "label::中文 (zh)", "label::English (en)"])
    for choice in CHOICES:
        choices.append(list(choice))
    settings = book.create_sheet("settings")
    settings.append(list(SETTINGS))
    settings.append([version if key == "version" else value for key, value in SETTINGS.items()])
    book.save(path)
    return path
