"""The demo's other checklists: shops of a holiday campaign, the organiser, an online shop."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from inspector.casework import campaigns, inspections, targets, tours
from inspector.domain.campaign import CampaignKind, TargetKind
from inspector.domain.party import Party, PartyKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from inspector.casework.demo import Clock
    from inspector.casework.desk import Desk
    from inspector.casework.filling import Filling
    from inspector.domain.campaign import Tour

    Sign = Callable[[Desk, Clock, str], None]

STREET = "芳村茶叶市场（演示）"
SHOPS = (
    ("A12", "老张茶行", "广州市荔湾区老张茶行"),
    ("A15", "云岫茶庄", "广州市荔湾区云岫茶庄"),
    ("B03", "青栖陶艺", "广州市荔湾区青栖陶艺店"),
    ("B07", "禾田日用", "广州市荔湾区禾田日用品店"),
)
ORGANISER = Party(
    "广州市云岭会展服务有限公司", "Guangzhou Yunling Exhibition Services Co., Ltd.", representative="何川",
    address="广州市海珠区示例路9号", contact="孙岚", phone="13900000000",
)  # fmt: skip
_CLEAN_SHOP = (
    ("recusal", "no"), ("present_kind", "staff"), ("present_name", "张伟"), ("present_phone", "13800000001"),
    ("entry_code", "yes"), ("premises_kind", "stall"), ("key_areas", "food"), ("checked_name", "凤凰单丛茶"),
    ("checked_quantity", "6"), ("checked_unit", "box"), ("publicity", "yes"), ("opinion", "agrees"),
    ("scene_photos_reason", "顾客较多，当事人请求不在店内拍照"),
)  # fmt: skip
_OPENING = (("recusal", "no"), ("present_kind", "staff"), ("present_name", "孙岚"))


def holiday(
    desk: Desk, clock: Clock, officers: Sequence[str], sign: Callable[[Desk, Clock, str], None]
) -> None:
    """A holiday's campaign, some weeks ago: four shops, the first one checked and locked."""
    first = clock.at
    clock.at = first - timedelta(days=21)
    day = clock.at.date()
    campaign, _ = campaigns.new(
        desk,
        "节日市场专项检查（演示）",
        kind=CampaignKind.HOLIDAY,
        name_en="Holiday market checks (demonstration)",
        city="广州",
        opens=day - timedelta(days=7),
        closes=day + timedelta(days=7),
    )
    made = [_shop(desk, campaign, *shop) for shop in SHOPS]
    tours.begin(
        desk, campaign, hall=STREET, officers=officers, kind="routine", task_number="穗知检通〔2026〕33号"
    )
    tour = tours.running(desk)
    if tour is not None:
        inspection = _filled(desk, clock, made[0], tour, _CLEAN_SHOP)
        clock.forward(9)
        inspections.complete(desk, inspection)
        sign(desk, clock, inspection)
        inspections.lock(desk, inspection)
    clock.at = first


def at_the_fair(desk: Desk, clock: Clock, tour: Tour) -> None:
    """Two that are open beside the booths: the organiser, and the online shop of an exhibitor."""
    organiser, _ = targets.add(
        desk,
        tour.campaign,
        TargetKind.ORGANISER,
        name="展会主办方",
        party=ORGANISER,
        address=ORGANISER.address,
    )
    clock.forward(3)
    _filled(desk, clock, organiser, tour, _OPENING, form="organiser_before", whole=False)
    shop, _ = targets.add(
        desk,
        tour.campaign,
        TargetKind.ONLINE_SHOP,
        name="澜川家居旗舰店（演示）",
        party=Party("深圳市澜川家居科技有限公司", "Shenzhen Lanchuan Home Technology Co., Ltd."),
        address="https://shop.example/lanchuan",
    )
    clock.forward(3)
    _filled(desk, clock, shop, tour, (), form="online_shop", whole=False)


def _shop(desk: Desk, campaign: str, number: str, name: str, firm: str) -> str:
    party = Party(firm, kind=PartyKind.INDIVIDUAL_BUSINESS)
    target, _ = targets.add(
        desk, campaign, TargetKind.SHOP, name=name, party=party, booth=number, hall=STREET,
        address="广州市荔湾区示例路2号",
    )  # fmt: skip
    return target


def _filled(
    desk: Desk,
    clock: Clock,
    target: str,
    tour: Tour,
    answers: Sequence[tuple[str, str]],
    *,
    form: str = "",
    whole: bool = True,
) -> str:
    """An inspection with these answers; the rest of its sections checked with nothing found, or left open."""
    inspection, _ = inspections.open_inspection(desk, target, tour, form=form)
    filled = inspections.filling(desk, inspection)
    filled.show_certificates(clock())
    for name, value in answers:
        filled.answer(_reference(filled, name), value, clock())
    for section in filled.sections("zh")[: None if whole else 3]:
        filled.nothing_found(section.reference, clock())
    inspections.save(desk, inspection, filled.pending())
    inspections.keep(desk, inspection)
    return inspection


def _reference(filled: Filling, name: str) -> str:
    """Where a question stands; in a table its first row."""
    found = filled.reference_of(name)
    if found:
        return found
    reference = next(ref for ref, node in filled.form.nodes.items() if node.name == name)
    above = reference.rpartition("/")[0]
    return f"{above}[1]/{name}"
