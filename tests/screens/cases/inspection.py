"""The inspection screen from hand-made states: doubts, findings, evidence, the first key, trouble."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice

from inspector.casework.page import Choice, Doubt, Question, Rows
from inspector.ui.frame import Frame
from inspector.ui.language import code, pick
from inspector.ui.screen import Screen
from inspector.ui.screens.inspection.state import (
    Earlier,
    Goal,
    Head,
    InspectionState,
    OpenPoint,
    Page,
    Photo,
    SectionLine,
)
from inspector.ui.screens.inspection.view import InspectionView
from tests.screens.case import SIZES, Case
from tests.screens.cases.components import picture

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

NARROW = ("1100x720", "900x700", "720x700")


def cases() -> list[Case]:
    return [
        Case("inspection", lambda: framed(patents()), (*SIZES, *NARROW)),
        Case("inspection-opening", lambda: framed(opening()), SIZES[:1]),
        Case("inspection-fields", lambda: framed(fields()), (SIZES[0], SIZES[3])),
        Case("inspection-trouble", lambda: framed(trouble()), (SIZES[0], SIZES[3])),
    ]


def framed(state: InspectionState) -> QWidget:
    """The screen inside the program's window, under the booth list."""
    window = Frame()
    for place in ("today", "inspections", "settings"):
        window.add(place, Screen)
    window.go("inspections")
    window.set_count("today", 3)
    view = InspectionView()
    view.setVisible(True)
    window.push(view)
    window.status.say("saved", pick("已保存 14:32:07", "Saved 14:32:07"), "check", "ok")
    window.status.say("network", pick("离线", "Offline"), "cloud-off", "warn")
    window.status.say("waiting", pick("12 项待发 · 记录 5 · 照片 7", "12 waiting · 5 records · 7 photos"))
    window.status.say("sync", pick("上次同步 09:10", "Last sync 09:10"))
    window.status.say("printer", pick("打印机就绪 · 纸 84", "Printer ready · 84 sheets"))
    window.status.say("numbers", pick("文号余 46", "46 numbers left"))
    window.setVisible(True)
    view.show(state)
    return window


def photo(hue: int) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(hue).save(buffer, "JPG")
    return bytes(held.data())


def question(
    reference: str, number: str, label: str, kind: str = "text", value: str = "", **more
) -> Question:
    given = {
        "hint": "",
        "appearance": "",
        "choices": (),
        "required": False,
        "readonly": False,
        "basis": (),
        "violation": "",
        "doubt": None,
        "photos_needed": 0,
        "nothing_found": "",
        **more,
    }
    return Question(reference, number, label, type=kind, value=value, **given)


def one_of(reference: str, number: str, label: str, value: str, *choices: tuple[str, str, str], **more):
    made = tuple(Choice(*choice) for choice in choices)
    return question(reference, number, label, "select_one", value, choices=made, **more)


SECTIONS = (
    ("1", "开场告知", "Opening", "14:24 出示证件", "Certificates 14:24", "done"),
    ("2", "主体与展品", "Subject, exhibits", "一致", "As registered", "done"),
    ("3", "专利", "Patents", "3 题答 2 · 1 处存疑", "2 of 3 · 1 in doubt", "doubt"),
    ("4", "商标", "Trademarks", "1 处发现", "1 finding", "finding"),
    ("5", "地标、特殊标志", "GI, special signs", "未发现问题", "Nothing found", "done"),
    ("6", "宣传用语", "Publicity", "未检查", "Not checked", "unchecked"),
    ("7", "著作权", "Copyright", "未检查", "Not checked", "unchecked"),
    ("8", "收尾", "Closing", "结果、处理、签名", "Result, signatures", "unchecked"),
)


def base() -> InspectionState:
    sections = tuple(
        SectionLine(f"/d/s{number}", number, pick(zh, en), pick(truth, truth_en), state)
        for number, zh, en, truth, truth_en, state in SECTIONS
    )
    points = (
        OpenPoint(
            "a",
            pick("专利号校验位不符", "Check digit does not fit"),
            pick("3 专利 · 第 2 件", "3 Patents · item 2"),
            "triangle-alert",
            "warn",
            "/d/s3",
            "/d/s3/rep[2]/no",
            False,
        ),
        OpenPoint(
            "b",
            pick("商标特写照片还差 1 张", "Close-up of mark missing"),
            pick("4 商标", "4 Trademarks"),
            "camera",
            "muted",
            "/d/s4",
            "",
            False,
        ),
        OpenPoint(
            "c",
            pick("当事人意见未记录", "Party’s opinion missing"),
            pick("8 收尾", "8 Closing"),
            "signature",
            "muted",
            "/d/s8",
            "/d/s8/opinion",
            True,
        ),
    )
    tray = tuple(
        Photo(f"t{hue}", f"IMG_{hue}.jpg", state="stored", preview=photo(hue)) for hue in (150, 190, 30)
    )
    shown = (
        (150, "包装盒正面，专利号", "Packing front, patent no.", "14:29:51 · 3f9a 71c0", "stored"),
        (60, "专利号特写", "Patent number, close-up", "14:30:06 · b20e 95d4", "stored"),
        (170, "真空保温杯 LC-500", "Vacuum cup LC-500", "14:30:22 · 08c7 e1a9", "stored"),
        (0, "晾衣架吊牌", "Drying rack, tag", pick("正在存原图", "storing the original"), "storing"),
    )
    evidence = tuple(
        Photo(f"e{hue}", "x.jpg", pick(zh, en), line=line, state=state, reference="/d/s3", preview=photo(hue))
        for hue, zh, en, line, state in shown
    )
    return InspectionState(
        head=Head(
            "A101",
            pick("深圳市澜川家居科技有限公司", "Shenzhen Lanchuan Home Technology Co., Ltd."),
            pick(
                "4.1 馆 · 展中检查 · 秋季家居博览会 第 2 天",
                "Hall 4.1 · during exhibition · Autumn Home Fair, day 2",
            ),
            (pick("李明", "Li Ming"), pick("陈思", "Chen Si")),
        ),
        elapsed=pick("8 分 02 秒", "8 min 02 s"),
        sections=sections,
        points=points,
        following=pick("4 商标", "4 Trademarks"),
        tray=tray,
        evidence=evidence,
        photos=9,
        busy=False,
        today="2026-11-06T14:32:07+08:00",
    )


def patents() -> InspectionState:
    """The picture of the look: a patent number in doubt, in a table of exhibits."""
    places = (("box", pick("包装盒", "Packing"), "accent"), ("tag", pick("吊牌", "Tag"), "accent"))

    def cells(row: int, item: str, place: str, number: str, doubt: Doubt | None = None):
        at = f"/d/s3/rep[{row}]"
        return at, (
            question(f"{at}/item", "", pick("展品", "Exhibit"), value=item),
            one_of(f"{at}/place", "", pick("标注位置", "Marked on"), place, *places),
            question(f"{at}/no", "", pick("专利号", "Patent number"), value=number, doubt=doubt),
        )

    table = Rows(
        "/d/s3/rep",
        "3.2",
        pick("查看的展品", "Exhibits looked at"),
        "",
        (
            ("item", pick("展品", "Exhibit")),
            ("place", pick("标注位置", "Marked on")),
            ("no", pick("专利号", "Patent number")),
        ),
        (
            cells(1, pick("折叠晾衣架 LC-08", "Drying rack LC-08"), "tag", "ZL202010566088.9"),
            cells(
                2,
                pick("真空保温杯 LC-500", "Vacuum cup LC-500"),
                "box",
                "ZL202310123456.7",
                Doubt("patent", "bad_check", "ZL202310123456.6"),
            ),
        ),
    )
    items = (
        one_of(
            "/d/s3/marked",
            "3.1",
            pick("展品上有没有专利标识", "Is there a patent marking on the exhibits"),
            "yes",
            ("yes", pick("有", "Yes"), "accent"),
            ("no", pick("无", "No"), "accent"),
            ("na", pick("不适用", "Not applicable"), "accent"),
            nothing_found="no",
        ),
        table,
        one_of(
            "/d/s3/proper",
            "3.3",
            pick("标识是否规范", "Is the marking proper"),
            "verify",
            ("ok", pick("规范", "Correct"), "ok"),
            ("bad", pick("标注不规范", "Not proper"), "danger"),
            ("fake", pick("涉嫌假冒专利", "Suspected fake"), "danger"),
            ("verify", pick("待核", "To verify"), "warn"),
            photos_needed=1,
        ),
        one_of(
            "/d/s3/alleged",
            "3.4",
            pick("有无权利人主张专利侵权", "Does a right holder allege infringement"),
            "",
            ("no", pick("无", "None"), "accent"),
            ("yes", pick("有，转投诉登记", "Yes, to complaint form"), "accent"),
            basis=(pick("专利法第六十五条", "Patent Law, art. 65"),),
            nothing_found="no",
        ),
    )
    sentence = pick(
        "展位陈列真空保温杯（LC-500）2 件，包装盒标注“专利号：ZL202310123456.7”，现场未能出示专利证书。",
        "Two vacuum cups (LC-500) on display; the packing says “Patent no. ZL202310123456.7”; "
        "no certificate was shown on the spot.",
    )
    page = Page(
        "/d/s3",
        "3",
        pick("专利", "Patents"),
        pick(
            "看标识，核专利号。侵权主张只记录，不判断。",
            "Check markings and numbers. Claims are noted, never judged.",
        ),
        items,
        sentence,
        clears=True,
        photos=4,
    )
    return replace(base(), page=page, goal=Goal("/d/s3/rep[2]/no", 1))


def opening() -> InspectionState:
    """Before the first key: one thing to do."""
    page = Page(
        "/d/s1",
        "1",
        pick("开场告知", "Opening"),
        opening=True,
        items=(
            one_of(
                "/d/s1/recusal",
                "1.1",
                pick("是否申请回避", "Does the party ask for recusal"),
                "",
                ("no", pick("否", "No"), "accent"),
                ("yes", pick("是", "Yes"), "accent"),
                basis=(pick("程序规定第四条", "Procedure, art. 4"),),
            ),
        ),
    )
    sections = tuple(
        replace(one, state="unchecked", truth=pick("未检查", "Not checked")) for one in base().sections
    )
    return replace(
        base(),
        sections=sections,
        page=page,
        tray=(),
        evidence=(),
        photos=0,
        points=(),
        following=pick("2 主体与展品", "2 Subject, exhibits"),
        goal=Goal("", 1),
        elapsed=pick("0 分 04 秒", "0 min 04 s"),
        earlier=(Earlier("x", "2026-04-15 · A101", pick("李明、陈思", "Li Ming, Chen Si"), "clear"),),
    )


def fields() -> InspectionState:
    """Every kind of question, with a violation."""
    goods = (
        ("a", pick("家居用品", "Household goods"), "accent"),
        ("b", pick("电器", "Appliances"), "accent"),
        ("c", pick("包装物", "Packaging"), "accent"),
    )
    long = pick(
        "现场负责人对检查情况有无意见，如有意见请如实记录其原话并注明其身份",
        "Does the person in charge have anything to say about the inspection; if so, write down the words",
    )
    items = (
        question(
            "/d/s8/name",
            "8.1",
            pick("在场人员姓名", "Name of the person present"),
            value=pick("周敏", "Zhou Min"),
            hint=pick("以证件为准。", "As on the identity document."),
        ),
        question(
            "/d/s8/code",
            "8.2",
            pick("统一社会信用代码", "Unified social credit code"),
            value="91440300MA5EXAMP0X",
            doubt=Doubt("credit_code", "bad_shape", ""),
        ),
        question(
            "/d/s8/count",
            "8.3",
            pick("陈列件数", "Pieces on display"),
            "integer",
            "12",
            violation=pick("件数不能多于标签数 10", "Not more than the 10 labels"),
            basis=("TML 57",),
        ),
        question("/d/s8/due", "8.4", pick("复查日期", "Next check due"), "date", "2026-11-10"),
        question(
            "/d/s8/at", "8.5", pick("开始时间", "Begun at"), "dateTime", "2026-11-06T14:24:00.000+08:00"
        ),
        question("/d/s8/point", "8.6", pick("检查地点坐标", "Position"), "geopoint", "23.0987 113.3612 0 0"),
        question(
            "/d/s8/goods",
            "8.7",
            pick("涉及的商品类别", "Goods concerned"),
            "select_multiple",
            "a c",
            choices=tuple(Choice(*one) for one in goods),
            photos_needed=2,
        ),
        question(
            "/d/s8/opinion",
            "8.8",
            long,
            "text",
            pick("对记录没有异议。", "No objection to the record."),
            appearance="multiline",
        ),
        question(
            "/d/s8/note", "8.9", pick("请当事人核对笔录。", "Ask the party to read the record."), "note"
        ),
    )
    page = Page(
        "/d/s8",
        "8",
        pick("收尾", "Closing"),
        items=items,
        sentence=pick("当事人对检查没有异议。", "The party had no objection."),
        sentence_edited=True,
        photos=1,
    )
    return replace(base(), page=page, following="", goal=Goal("/d/s8/code", 1))


def trouble() -> InspectionState:
    """The disk is full: what is safe, what to do."""
    text = (
        "磁盘已满。已保存的内容没有受影响。答案仍在屏幕上，恢复后自动保存。请清出空间。"
        if code() == "zh"
        else "The disk is full. What was saved is safe. Your answers stay on this screen and are saved "
        "as soon as it works again. Free some space."
    )
    return replace(patents(), trouble=text, earlier=())
