"""What the demo's photographs show: a booth, its goods, labels, prices, promises and papers. All invented."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from inspector.casework.demo_pictures import Colour, Photo

INK, GREY, PAPER, WHITE = (34, 38, 44), (92, 96, 102), (244, 241, 232), (252, 252, 250)
GREEN, DEEP, RED, BLUE = (28, 106, 98), (22, 58, 62), (196, 42, 36), (30, 62, 120)

RACK_NUMBER = "ZL202020001234.9"


@dataclass(frozen=True, slots=True)
class Words:
    """What is written on things."""

    number: str
    booth: str
    exhibitor: str


def _write(pen: Any, at: tuple[int, int], text: str, size: int, colour: Colour = INK, **style: str) -> None:
    from inspector.casework.demo_pictures import font

    weight, family = style.get("weight", "Regular"), style.get("family", "Sans")
    pen.text(at, text, fill=colour, font=font(size, weight, family), anchor=style.get("anchor", "la"))


def _bars(photo: Photo, pen: Any, left: int, top: int, width: int, height: int) -> None:
    pen.rectangle((left - 16, top - 14, left + width + 16, top + height + 14), fill=WHITE)
    x = left
    while x < left + width:
        bar = photo.chance.choice((3, 3, 6, 9))
        pen.rectangle((x, top, x + bar - 1, top + height), fill=INK)
        x += bar + photo.chance.choice((3, 4, 7))


def _seal(pen: Any, x: int, y: int, radius: int, text: str) -> None:
    """A round red stamp with a star; the words of a real one are left out on purpose."""
    import math

    colour = (206, 60, 52)
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), outline=colour, width=max(4, radius // 14))
    turn = [(-90 + 36 * at, radius * (0.42 if at % 2 == 0 else 0.17)) for at in range(10)]
    star = [
        (x + far * math.cos(math.radians(angle)), y + far * math.sin(math.radians(angle)))
        for angle, far in turn
    ]
    pen.polygon(star, fill=colour)
    _write(pen, (x, y + round(radius * 0.62)), text, radius // 4, colour, anchor="mm", weight="Bold")


def thermos(photo: Photo, left: int, top: int, scale: float, colour: Colour = GREEN) -> None:
    """The vacuum cup: steel cap, ring, lacquered body, a small name."""
    from inspector.casework.demo_pictures import cylinder, sheet

    def sized(value: float) -> int:
        return max(1, round(value * scale))

    photo.blob(
        (left - sized(10), top + sized(560), left + sized(330), top + sized(640)), soft=24 * scale, dark=0.62
    )
    cap = cylinder(sized(190), sized(120), (204, 208, 212), radius=sized(26), gloss=0.7)
    photo.stand(cap, left + sized(20), top, shadow=0)
    photo.stand(
        cylinder(sized(206), sized(26), (150, 156, 160)), left + sized(12), top + sized(112), shadow=0
    )
    body = cylinder(sized(230), sized(470), colour, radius=sized(34))
    photo.stand(body, left, top + sized(132), shadow=0)
    label, pen = sheet(sized(120), sized(46), colour)
    label.putalpha(0)
    _write(pen, (sized(60), sized(23)), "澜川", sized(30), (226, 236, 232), anchor="mm", weight="Bold")
    photo.stand(label, left + sized(48), top + sized(330), shadow=0)


def booth(photo: Photo, words: Words) -> None:
    """The whole booth from the aisle: sign, shelves with goods, counter, carpet."""
    from PIL import ImageDraw

    from inspector.casework.demo_pictures import HEIGHT, WIDTH, gradient, sheet

    photo.ground((52, 58, 68), (120, 126, 132), horizon=0.74, floor=((94, 100, 108), (140, 146, 152)))
    pen = ImageDraw.Draw(photo.shown)
    for x in range(-200, WIDTH + 400, 190):
        pen.line((x, HEIGHT, 800 + (x - 800) * 0.42, 888), fill=(86, 92, 100), width=3)
    wall = gradient(1120, 640, (236, 239, 240), (206, 212, 214)).convert("RGBA")
    side = gradient(360, 640, (196, 202, 206), (168, 176, 180)).convert("RGBA")
    photo.lay(wall, ((300, 250), (1330, 250), (1330, 884), (300, 884)), shadow=40)
    photo.lay(side, ((120, 170), (302, 250), (302, 884), (120, 990)), shadow=0)
    photo.lay(side, ((1328, 250), (1500, 170), (1500, 990), (1328, 884)), shadow=0)
    sign, ink = sheet(1400, 150, DEEP)
    _write(ink, (40, 75), words.booth, 84, WHITE, anchor="lm", weight="Bold")
    ink.line((330, 30, 330, 120), fill=(120, 160, 156), width=4)
    _write(ink, (366, 75), words.exhibitor, 60, WHITE, anchor="lm", weight="Medium")
    photo.lay(sign, ((96, 120), (1524, 120), (1524, 268), (96, 268)), shadow=30)
    _shelves(photo)
    board, ink = sheet(300, 420, (226, 240, 238))
    _write(ink, (150, 66), "澜川 LANCHUAN", 30, GREEN, anchor="mm", weight="Bold")
    _write(ink, (150, 118), "轻居好物", 52, INK, anchor="mm", weight="Bold")
    ink.rounded_rectangle((60, 170, 240, 370), 14, fill=(178, 212, 206))
    photo.lay(board, ((360, 330), (560, 330), (560, 610), (360, 610)), shadow=12, dark=0.3)
    counter = gradient(460, 240, (250, 250, 248), (208, 212, 214)).convert("RGBA")
    photo.blob((300, 930, 860, 1040), soft=34, dark=0.5)
    photo.lay(counter, ((340, 760), (800, 760), (800, 985), (340, 985)), shadow=0)
    photo.lay(
        sheet(480, 26, (120, 92, 66))[0], ((326, 738), (814, 738), (820, 768), (320, 768)), shadow=8, dark=0.3
    )
    for x, colour in ((420, GREEN), (520, (214, 206, 190)), (620, (150, 60, 52))):
        thermos(photo, x, 590, 0.27, colour)
    for x in (420, 800, 1180):
        photo.lamp(x, 380, 330, 0.34)


def _shelves(photo: Photo) -> None:
    from inspector.casework.demo_pictures import sheet

    colours = (GREEN, (214, 206, 190), (58, 72, 96), (168, 66, 56), (202, 168, 96))
    for row, y in enumerate((430, 590, 750)):
        plank = sheet(640, 16, (150, 118, 86))[0]
        photo.lay(plank, ((640, y), (1270, y), (1270, y + 16), (640, y + 16)), shadow=12, dark=0.35)
        for place in range(8):
            thermos(photo, 664 + place * 76, y - 128, 0.212, colours[(place + row * 2) % len(colours)])


def box(photo: Photo, words: Words) -> None:
    """The front of the cup's box, with the patent number as printed."""
    from inspector.casework.demo_pictures import sheet

    photo.ground((126, 138, 150), (84, 92, 102))
    photo.lamp(520, 260, 620, 0.35)
    front, pen = sheet(1000, 900, PAPER, 10)
    pen.rectangle((0, 0, 999, 170), fill=GREEN)
    _write(pen, (500, 86), "LANCHUAN 澜川", 84, WHITE, anchor="mm", weight="Bold")
    _write(pen, (500, 262), "真空保温杯  LC-500", 70, INK, anchor="mm", weight="Medium")
    pen.line((110, 336, 890, 336), fill=(190, 186, 174), width=4)
    _write(pen, (500, 420), f"专利号：{words.number}", 62, INK, anchor="mm", weight="Bold")
    for at, line in enumerate(("内胆材质：06Cr19Ni10    容量：500 mL", "执行标准：GB/T 29606    产地：中国")):
        _write(pen, (500, 520 + at * 62), line, 38, GREY, anchor="mm")
    _bars(photo, pen, 560, 690, 330, 120)
    _write(pen, (110, 700), "仿冒必究", 44, INK, weight="Bold")
    _write(pen, (110, 770), "深圳市澜川家居科技有限公司", 32, GREY)
    side = sheet(200, 900, (206, 200, 186))[0]
    photo.lay(side, ((1216, 214), (1322, 300), (1268, 1010), (1150, 1098)), shadow=44)
    photo.lay(front, ((330, 120), (1218, 212), (1152, 1100), (238, 996)), shadow=48)


def number(photo: Photo, words: Words) -> None:
    """The number alone, near enough to read."""
    from inspector.casework.demo_pictures import sheet

    photo.ground((150, 146, 138), (112, 108, 100))
    label, pen = sheet(1300, 700, (226, 220, 206), 18)
    pen.rounded_rectangle((20, 20, 1279, 679), 12, outline=(176, 168, 150), width=5)
    _write(pen, (650, 170), "专利号", 96, INK, anchor="mm", weight="Medium")
    _write(pen, (650, 360), words.number, 128, INK, anchor="mm", weight="Bold")
    _write(pen, (650, 540), "发明专利　仿冒必究", 70, GREY, anchor="mm")
    photo.lay(label, ((120, 230), (1508, 196), (1530, 948), (96, 1010)), shadow=34)
    photo.lamp(420, 300, 560, 0.4)


def cup(photo: Photo, _words: Words) -> None:
    """The exhibit itself on a wooden table."""
    from PIL import ImageDraw

    from inspector.casework.demo_pictures import HEIGHT, WIDTH

    photo.ground((222, 216, 206), (176, 168, 156), horizon=0.7, floor=((150, 104, 66), (104, 68, 42)))
    pen = ImageDraw.Draw(photo.shown)
    for _ in range(70):
        y = photo.chance.randint(850, HEIGHT)
        x = photo.chance.randint(-200, WIDTH)
        pen.line((x, y, x + photo.chance.randint(160, 700), y + 2), fill=(124, 84, 54), width=2)
    photo.lamp(560, 330, 640, 0.5)
    thermos(photo, 640, 130, 1.42)


def price(photo: Photo, _words: Words) -> None:
    """The price on the shelf."""
    from inspector.casework.demo_pictures import sheet

    photo.ground((112, 92, 70), (70, 56, 42))
    photo.lamp(800, 420, 760, 0.3)
    card, pen = sheet(1100, 640, (250, 246, 234), 26)
    _write(pen, (550, 140), "LC-500  保温杯", 88, INK, anchor="mm", weight="Medium")
    _write(pen, (550, 330), "￥39.80", 190, RED, anchor="mm", weight="Bold")
    _write(pen, (550, 520), "500 只起订　含税　现货", 60, GREY, anchor="mm")
    photo.lay(card, ((250, 300), (1342, 240), (1392, 876), (296, 960)), shadow=44)


def brochure(photo: Photo, _words: Words) -> None:
    """A page of the brochure that says what may not be said."""
    from inspector.casework.demo_pictures import cylinder, sheet

    photo.ground((98, 104, 112), (62, 66, 74))
    page, pen = sheet(900, 1100, (206, 224, 230))
    pen.rectangle((0, 0, 899, 250), fill=(240, 246, 248))
    _write(pen, (450, 96), "驰名商标", 132, RED, anchor="mm", weight="Bold")
    _write(pen, (450, 204), "澜川 · 三十年专注保温", 42, INK, anchor="mm")
    for width, height, left, top, colour in (
        (170, 100, 365, 330, (206, 210, 214)),
        (210, 460, 345, 436, (40, 48, 62)),
    ):
        part = cylinder(width, height, colour, radius=26)
        page.paste(part, (left, top), part)
    _write(pen, (450, 980), "国家专利　品质之选", 72, INK, anchor="mm", weight="Bold")
    _write(pen, (450, 1050), "全国销量领先", 40, GREY, anchor="mm")
    photo.lay(page, ((470, 54), (1200, 96), (1146, 1150), (372, 1096)), shadow=46)
    photo.lamp(620, 260, 520, 0.4)


def rack(photo: Photo, _words: Words) -> None:
    """A folding drying rack with its tag."""
    from PIL import ImageDraw

    from inspector.casework.demo_pictures import sheet

    photo.ground((212, 214, 212), (186, 188, 186), horizon=0.8, floor=((150, 150, 148), (118, 118, 116)))
    photo.blob((180, 960, 1480, 1080), soft=46, dark=0.4)
    pen = ImageDraw.Draw(photo.shown)
    for shade, shift, width in (((120, 126, 132), 5, 20), ((188, 194, 200), 0, 16), ((232, 236, 240), -4, 5)):
        for left, right in ((190, 1410), (250, 1350)):
            pen.line((left, 1010 + shift, right - 150, 330 + shift), fill=shade, width=width)
            pen.line((right, 1010 + shift, left + 150, 330 + shift), fill=shade, width=width)
        pen.line((320, 330 + shift, 1290, 330 + shift), fill=shade, width=width)
        for at in range(9):
            x = 350 + at * 112
            pen.line((x, 330 + shift, x - 70 + at * 18, 760 + shift), fill=shade, width=max(3, width // 2))
        pen.line((240, 760 + shift, 1370, 760 + shift), fill=shade, width=width)
    tag, ink = sheet(300, 430, WHITE, 20)
    ink.ellipse((132, 22, 168, 58), fill=(160, 166, 170))
    _write(ink, (150, 120), "LC-08", 68, INK, anchor="mm", weight="Bold")
    _write(ink, (150, 190), "折叠晾衣架", 44, INK, anchor="mm")
    ink.line((40, 236, 260, 236), fill=(200, 200, 198), width=3)
    _write(ink, (150, 282), "专利号", 32, GREY, anchor="mm")
    _write(ink, (150, 330), RACK_NUMBER, 31, INK, anchor="mm", weight="Bold")
    _write(ink, (150, 386), "实用新型", 30, GREY, anchor="mm")
    photo.lay(tag, ((940, 400), (1214, 424), (1180, 822), (904, 792)), shadow=20)


def certificate(photo: Photo, words: Words) -> None:
    """A certificate as it is held out over the counter; a sample, and it says so."""
    from inspector.casework.demo_pictures import sheet

    photo.ground((132, 108, 84), (92, 74, 56))
    page, pen = sheet(900, 1180, (250, 246, 232))
    for inset, width in ((26, 8), (44, 3)):
        pen.rectangle((inset, inset, 899 - inset, 1179 - inset), outline=(176, 140, 70), width=width)
    _write(pen, (450, 170), "外观设计专利证书", 84, (120, 40, 34), anchor="mm", weight="Bold", family="Serif")
    _write(pen, (450, 256), "样本 · 演示用", 40, GREY, anchor="mm", family="Serif")
    lines = (
        "外观设计名称：真空保温杯（LC-500）",
        "专　利　号：ZL202330001234.8",
        "专利申请日：2023年01月06日",
    )
    for at, line in enumerate((*lines, f"专 利 权 人：{words.exhibitor}", "授权公告日：2023年07月21日")):
        _write(pen, (96, 360 + at * 84), line, 37, INK, family="Serif")
    pen.line((110, 810, 790, 810), fill=(200, 190, 160), width=3)
    _write(pen, (110, 850), "专利权自授权公告之日起生效。", 38, INK, family="Serif")
    _seal(pen, 650, 1010, 118, "演示专用")
    photo.lay(page, ((420, 40), (1196, 92), (1128, 1172), (336, 1108)), shadow=40)
    photo.lamp(600, 300, 560, 0.32)


def signed(photo: Photo, words: Words) -> None:
    """The last page of a record, signed in ink, on the counter."""
    from inspector.casework.demo_pictures import sheet

    photo.ground((110, 100, 90), (74, 66, 60))
    page, pen = sheet(900, 1260, (250, 250, 247))
    _write(pen, (450, 96), "现 场 笔 录", 62, INK, anchor="mm", weight="Bold", family="Serif")
    _write(pen, (90, 150), f"展位 {words.booth}　{words.exhibitor}", 30, INK, family="Serif")
    for at, line in enumerate(_RECORD):
        _write(pen, (90, 216 + at * 44), line, 29, (60, 62, 68), family="Serif")
    for at, (who, scrawl) in enumerate((("当事人", "周航"), ("检查人员", "李明"), ("检查人员", "陈思"))):
        y = 860 + at * 112
        _write(pen, (90, y), f"{who}：", 34, INK, family="Serif")
        pen.line((270, y + 54, 640, y + 54), fill=(140, 140, 140), width=2)
        ink = _handwriting(photo, scrawl)
        page.paste(ink, (290 + photo.chance.randint(0, 40), y - 34), ink)
        _write(pen, (660, y + 8), "2026年10月15日", 26, INK, family="Serif")
    _write(pen, (450, 1210), "第 2 页　共 2 页", 26, GREY, anchor="mm", family="Serif")
    photo.lay(page, ((400, 34), (1212, 58), (1186, 1178), (360, 1150)), shadow=36)
    photo.lamp(700, 300, 620, 0.3)


_RECORD = (
    "　　现场检查情况：检查人员出示执法证件，告知当事人",
    "依法享有陈述、申辩和申请回避的权利。展位陈列真空",
    "保温杯（LC-500）二件，包装盒标注“专利号”字样及号",
    "码一组；现场未能出示该专利证书。宣传册第一页印有",
    "“驰名商标”字样。另陈列折叠晾衣架（LC-08）六件，",
    "吊牌标注实用新型专利号，标识规范。",
    "　　现场措施：拍摄照片七张，复制宣传册一份。",
    "　　当事人陈述：包装盒为上一批次印制，专利证书留存",
    "公司，将于展会结束前补交；宣传册当日停止发放。",
    "　　检查过程中未损坏展品，未影响展位正常展示。",
    "　　以上笔录当事人已阅，记录属实。",
)


def _handwriting(photo: Photo, text: str) -> Any:
    """A name as a hand writes it: slanted, joined, unsteady."""
    from PIL import Image, ImageDraw

    paper = Image.new("RGBA", (320, 130), (0, 0, 0, 0))
    pen = ImageDraw.Draw(paper)
    ink = (26, 44, 118)
    x = 16
    for character in text:
        _write(
            pen,
            (x, photo.chance.randint(4, 18)),
            character,
            photo.chance.randint(84, 98),
            ink,
            family="Serif",
        )
        x += photo.chance.randint(74, 88)
    pen.line((90, 88, 128, 58), fill=ink, width=4)
    pen.arc((120, 60, 300, 126), 20, 140, fill=ink, width=4)
    slant = (1, 0.28, -14, photo.chance.uniform(-0.06, 0.04), 1, 4)
    return paper.transform(paper.size, Image.Transform.AFFINE, slant, Image.Resampling.BICUBIC)


SCENES: Mapping[str, Callable[[Photo, Words], None]] = {
    "booth": booth,
    "box": box,
    "number": number,
    "cup": cup,
    "price": price,
    "brochure": brochure,
    "rack": rack,
    "certificate": certificate,
    "signed": signed,
}
