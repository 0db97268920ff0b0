"""The inventory of the kit: light and dark, every state."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.ui import components as kit
from inspector.ui.frame import Frame
from inspector.ui.language import code, pick
from inspector.ui.screen import Screen
from tests.screens.case import SIZES, Case


def cases() -> list[Case]:
    return [Case("components", inventory, SIZES[:3]), Case("frame", frame), Case("components-sheet", sheet)]


def picture(hue: int) -> QPixmap:
    """A made-up photo."""
    pixmap = QPixmap(320, 240)
    painter = QPainter(pixmap)
    shade = QLinearGradient(0, 0, 320, 240)
    shade.setColorAt(0, QColor.fromHsl(hue, 60, 190))
    shade.setColorAt(1, QColor.fromHsl(hue, 70, 90))
    painter.fillRect(pixmap.rect(), shade)
    painter.fillRect(90, 60, 140, 120, QColor("#F5F2EA"))
    painter.end()
    return pixmap


def inventory() -> QWidget:
    page = kit.Surface("window")
    left = kit.column(
        *_heading("选择按钮", "Choice row"),
        _choices(),
        _tones(),
        *_heading("输入", "Fields"),
        _fields(),
        *_heading("按钮", "Buttons"),
        _buttons(),
        *_heading("状态", "Badges and clocks"),
        _badges(),
        _clocks(),
        *_heading("行", "Rows"),
        _sections(),
        None,
    )
    right = kit.column(
        *_heading("存疑", "Doubt and sentence"),
        _doubt(),
        _sentence(),
        *_heading("托盘", "Tray and evidence"),
        _tray(),
        _evidence(),
        *_heading("空", "Empty"),
        _empty(),
        _progress(),
        _keys(),
        None,
    )
    content = QWidget()
    line = QHBoxLayout(content)
    line.setContentsMargins(24, 16, 24, 16)
    line.setSpacing(24)
    line.addLayout(left, 1)
    line.addLayout(right, 1)
    upright = kit.column(kit.Scroll(content), gap=0)
    page.setLayout(upright)
    return page


def _heading(zh: str, en: str) -> tuple[QWidget]:
    return (kit.Label(pick(zh, en), 12, 500, "muted"),)


def _group(
    name: str, chosen: tuple[str, ...], *choices: kit.Choice, digits: str = "always"
) -> kit.ChoiceGroup:
    group = kit.ChoiceGroup(name, choices, many=len(chosen) > 1, digits=digits)
    group.choose(*chosen)
    return group


def _choices() -> QWidget:
    return _group(
        "q",
        ("no", "check"),
        kit.Choice("yes", pick("是", "Yes")),
        kit.Choice("no", pick("否", "No")),
        kit.Choice("na", pick("不适用", "Not applicable")),
        kit.Choice("check", pick("待核", "To verify"), "warn"),
    )


def _tones() -> QWidget:
    return _group(
        "t",
        ("s", "r", "f"),
        kit.Choice("s", pick("已签名", "Signed"), "ok"),
        kit.Choice("r", pick("拒绝签名", "Refused to sign"), "warn"),
        kit.Choice("f", pick("涉嫌", "Suspected"), "danger"),
        digits="focus",
    )


def _fields() -> QWidget:
    states = (("rest", "深圳市澜川家居"), ("doubt", "ZL2023"), ("refused", "须改"))
    holder = QWidget()
    line = kit.row(spread=True)
    for standing, text in states:
        field = kit.Field(standing)
        field.set_text(text)
        field.stand(standing)
        line.addWidget(field)
    choice = kit.Select("place")
    choice.set_options([("box", pick("包装盒", "Packing")), ("tag", pick("吊牌", "Tag"))], "box")
    line.addWidget(choice)
    line.setContentsMargins(0, 0, 0, 0)
    secret = kit.Field("secret", secret=True)
    secret.set_text("correct horse")
    area = kit.TextArea("note", lines=2)
    area.set_text(
        pick(
            "展品外包装标注专利号，现场未能出示专利登记簿副本。",
            "The packing shows a patent number; no register copy at hand.",
        )
    )
    holder.setLayout(
        kit.column(
            line,
            kit.Labelled(
                secret, pick("口令", "Passphrase"), hint=pick("至少 12 个字", "At least 12 letters")
            ),
            area,
        )
    )
    return holder


def _buttons() -> QWidget:
    flow = kit.Flow()
    flow.add(kit.Button(pick("现场完成", "Complete"), "file-check", kind="primary", key="F9"))
    flow.add(kit.Button(pick("导入", "Import"), "import"))
    flow.add(kit.Button(pick("退回", "Return"), kind="danger"))
    flow.add(kit.Button(pick("加一件", "Add item"), "plus", kind="quiet"))
    off = kit.Button(pick("锁定", "Lock"), "lock")
    off.refuse(pick("还差 2 项", "2 items are missing"))
    flow.add(off)
    return flow


def _badges() -> QWidget:
    flow = kit.Flow()
    for state in ("draft", "to_sign", "clear", "finding", "review", "locked", "returned", "nobody"):
        flow.add(kit.Badge.of(state))
    return flow


def _clocks() -> QWidget:
    flow = kit.Flow()
    flow.add(kit.ClockChip(pick("剩 21 小时", "21 h left"), "muted", 0.8))
    flow.add(kit.ClockChip(pick("剩 2 小时 28 分", "2 h 28 min left"), "warn", 0.4))
    flow.add(kit.ClockChip(pick("剩 12 分", "12 min left"), "danger", 0.1))
    flow.add(kit.ClockChip(pick("已按时送达", "Served in time"), "ok", 1))
    return flow


def _sections() -> QWidget:
    card, problems = kit.Card(padding=8), kit.Card(padding=8)
    sections = kit.SectionList("sections")
    sections.set_items(
        [
            kit.SectionItem(
                "1", "1", pick("开场告知", "Opening"), pick("14:24 出示证件", "Certificates 14:24"), "done"
            ),
            kit.SectionItem("2", "2", pick("专利", "Patents"), pick("存疑 1 处", "1 in doubt"), "doubt"),
            kit.SectionItem("3", "3", pick("商标", "Trademarks"), pick("1 处发现", "1 finding"), "finding"),
            kit.SectionItem("4", "4", pick("宣传用语", "Publicity"), pick("未检查", "Not checked")),
        ],
        "2",
    )
    card.body.addWidget(sections)
    listed = kit.ProblemsList("problems")
    listed.set_problems(
        [
            kit.Problem(
                "a",
                pick("专利号校验位不符", "Check digit does not fit"),
                pick("3 专利 · 第 2 件", "3 Patents · item 2"),
            ),
            kit.Problem(
                "b",
                pick("商标特写还差 1 张", "Close-up of mark missing"),
                pick("4 商标", "4 Trademarks"),
                "camera",
                "muted",
            ),
        ]
    )
    problems.body.addWidget(listed)
    problems.body.addStretch(1)
    holder = QWidget()
    line = kit.row(spread=True, gap=12)
    line.addWidget(card, 1)
    line.addWidget(problems, 1)
    holder.setLayout(line)
    return holder


def _doubt() -> QWidget:
    bar = kit.DoubtBar()
    bar.ask(
        pick("校验位不符，按前 12 位推算末位应为 6", "Check digit does not fit: 6 expected"),
        pick("再看实物；确是这样标的，就如实记录。", "Look again; if printed so, record it so."),
        pick("改为 .6", "Change to .6"),
        pick("实物如此", "Printed so"),
    )
    return bar


def _sentence() -> QWidget:
    block = kit.SentenceBlock(pick("笔录语句", "Sentence for the record"))
    zh = "展位陈列真空保温杯（LC-500）2 件，包装盒标注“专利号：ZL202310123456.7”，现场未能出示专利证书。"
    en = "Two vacuum cups (LC-500) on display; packing says “Patent no. ZL202310123456.7”; no certificate."
    block.show_sentence(pick(zh, en), edited=True)
    return block


def _tray() -> QWidget:
    tray = kit.Tray(pick("待归属", "Tray"))
    tray.set_thumbs(
        [
            kit.Thumb("a", "IMG_1", picture(180)),
            kit.Thumb("b", "IMG_2", picture(20)),
            kit.Thumb("c", "IMG_3", picture(300), "check"),
            kit.Thumb("d", "IMG_4", None, "triangle-alert"),
        ],
        select_first=True,
    )
    return tray


def _evidence() -> QWidget:
    listed = kit.EvidenceList(pick("本节证据", "Evidence"))
    listed.set_evidence(
        [
            kit.Evidence(
                "1",
                pick("包装盒正面，专利号", "Packing front, patent number"),
                "14:29:51 · 3f9a 71c0",
                "stored",
                picture(200),
            ),
            kit.Evidence(
                "2",
                pick("晾衣架吊牌", "Drying rack, tag"),
                pick("14:27:40 · 正在存原图", "14:27:40 · storing"),
                "storing",
            ),
        ]
    )
    return listed


def _empty() -> QWidget:
    card = kit.Card()
    button = kit.Button(pick("登记投诉", "Register a complaint"), "plus", hint="Ctrl+N")
    empty = kit.EmptyState(
        "inbox",
        pick("还没有投诉", "No complaints yet"),
        pick("现场接到的投诉登记在这里，受理后开始计时。", "Complaints taken on the spot are kept here."),
        button,
    )
    card.body.addWidget(empty)
    return card


def _progress() -> QWidget:
    bar = kit.ProgressBar(pick("记录", "Records"))
    bar.set([(26, "ok"), (5, "danger")], 60)
    holder = QWidget()
    holder.setLayout(
        kit.column(
            kit.row(kit.Label(pick("记录", "Records"), 12, role="muted"), None, kit.Label("26 / 60", 12)),
            bar,
            gap=4,
        )
    )
    return holder


def _keys() -> QWidget:
    holder = QWidget()
    holder.setLayout(
        kit.row(
            kit.KeyCap("Ctrl+K", pick("找", "find")),
            kit.KeyCap("F6", pick("拍照", "photo")),
            kit.KeyCap("Space", pick("放大", "enlarge")),
            gap=16,
        )
    )
    return holder


class _Booths(Screen):
    def __init__(self) -> None:
        super().__init__()
        self.top = kit.TopBar(search=True)
        self.top.set_title(
            pick("检查 · 展位", "Inspections · booths"),
            pick("秋季家居博览会 · 4.1 馆 · 128 个展位", "Autumn Home Fair · hall 4.1 · 128 booths"),
        )
        self.top.set_officers([pick("李明", "Li Ming"), pick("陈思", "Chen Si")])
        self.top.add(kit.Button(pick("开始检查", "Start"), "play", kind="primary", hint="Enter"))
        self.setLayout(kit.column(_filters(), _table(), gap=12))
        self.layout().setContentsMargins(24, 16, 24, 16)


def _filters() -> QWidget:
    group = kit.ChoiceGroup(
        "filter",
        [
            kit.Choice("all", pick("全部 128", "All 128")),
            kit.Choice("open", pick("未检查 94", "Not checked 94")),
        ],
        digits="always",
    )
    group.choose("all")
    return group


def _table() -> QWidget:
    card = kit.Surface("surface", "line", 8)
    columns = [
        kit.Column("booth", pick("展位", "Booth"), 96),
        kit.Column("name", pick("参展方", "Exhibitor"), stretch=True),
        kit.Column("state", pick("状态", "State"), 150),
        kit.Column("rights", pick("登记的权利", "Rights"), 200, leaves=700),
        kit.Column("last", pick("最近", "Last"), 172, leaves=900),
    ]
    model = kit.RowsModel(columns, lambda ids, arrived: arrived([_booth(one) for one in ids]))
    model.set_ids([f"A{number:03}" for number in range(97, 297)])
    table = kit.Table(pick("展位", "Booths"), model)
    table.select("A101")
    card.setLayout(kit.column(table))
    card.layout().setContentsMargins(1, 1, 1, 8)
    return card


def _booth(one: str) -> tuple[kit.Cell, ...]:
    state = ("clear", "unvisited", "finding", "nobody", "draft")[int(one[1:]) % 5]
    icon, tone, _ = kit.STATES[state]
    names = ("广州市南汐陶瓷有限公司", "Nordlys Interiør AS（挪威）", "潮州市百窑居瓷业")
    return (
        kit.Cell(one, weight=700),
        kit.Cell(names[int(one[1:]) % 3]),
        kit.Cell(kit.state_word(state), icon, tone),
        kit.Cell(pick("专利 2 · 商标 1", "2 patents · 1 mark"), tone="muted"),
        kit.Cell("09:42", tone="muted"),
    )


def frame() -> QWidget:
    window = Frame()
    window.add("inspections", _Booths)
    window.add("today", _Booths)
    window.add("settings", _Booths)
    window.go("inspections")
    window.set_count("today", 3)
    zh = code() == "zh"
    window.status.say("saved", "已保存 14:32:07" if zh else "Saved 14:32:07", "check", "ok")
    window.status.say("network", "离线" if zh else "Offline", "cloud-off", "warn")
    window.status.say("waiting", "12 项待发" if zh else "12 waiting")
    window.status.say("sync", "上次同步 09:10" if zh else "Last sync 09:10")
    window.status.say("printer", "打印机就绪 · 纸 84" if zh else "Printer ready · 84 sheets")
    window.status.say("numbers", "文号余 46" if zh else "46 numbers left")
    window.setVisible(True)
    window.tell("已移出 1 张照片" if zh else "1 photo removed", lambda: None)
    return window


def sheet() -> QWidget:
    window = frame()
    question = kit.Question(
        window,
        pick("锁定 A101 的记录", "Lock the record of A101"),
        pick(
            "锁定后不能再改，只能加补充记录。两份文书已签，签字页已拍回。",
            "After locking nothing can be changed; only an addendum can be added. Both notices are signed.",
        ),
        pick("锁定", "Lock"),
        pick("先不锁", "Not yet"),
    )
    question.open()
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return window
