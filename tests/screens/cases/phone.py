"""Photos from a phone: the sheet over an inspection, off, waiting, run out, connected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from inspector.domain.errors import Trouble
from inspector.phone import Network
from inspector.ui import components as kit
from inspector.ui import messages
from inspector.ui.screens.phone import words
from inspector.ui.screens.phone.sheet import PhoneSheet
from inspector.ui.screens.phone.state import PhoneState
from tests.screens.case import SIZES, Case
from tests.screens.cases.inspection import framed, patents

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

NETWORKS = (
    Network("wlp2s0", "192.168.43.17", 24, "wifi"),
    Network("enx0a1b2c3d4e5f", "192.168.42.129", 24, "usb"),
    Network("wlan1", "10.20.1.44", 22, "wifi"),
)
ON = PhoneState(
    NETWORKS, NETWORKS[0].address, on=True, address="https://192.168.143.117:8443",
    qr="https://192.168.143.117:8443/#vXv3rC0q9d1P6oUQ2nqFzA", digits="3648 5105", seconds_left=272,
    fingerprint="C17E 2924 C35F 73C7 DBB4",
)  # fmt: skip
NARROW = "720x700"


def cases() -> list[Case]:
    return [
        Case("phone-none", shown(lambda: PhoneState()), SIZES[:1]),
        Case("phone-off", shown(lambda: PhoneState(NETWORKS, "10.20.1.44")), (SIZES[0], SIZES[3], NARROW)),
        Case("phone-waiting", shown(lambda: ON), (SIZES[0], SIZES[3], NARROW)),
        Case("phone-notice", shown(lambda: changed(notice="code_closed", typing_closed=True)), SIZES[:1]),
        Case("phone-run-out", shown(lambda: changed(qr="", digits="", seconds_left=0)), SIZES[:1]),
        Case("phone-connected", shown(connected), (SIZES[0], SIZES[3], NARROW)),
        Case(
            "phone-trouble", shown(lambda: PhoneState(NETWORKS, "10.20.1.44", trouble=trouble())), SIZES[:1]
        ),
    ]


def shown(state: Callable[[], PhoneState]) -> Callable[[], QWidget]:
    """The sheet over the page, whose button says the same."""

    def make() -> QWidget:
        window = framed(patents())
        window.resize(1280, 800)
        button = kit.Button(words.button_words(state()), "smartphone", hint="Shift+F6")
        window.current().evidence.add_way(button)
        sheet = PhoneSheet(window)
        sheet.draw(state())
        sheet.open()
        return window

    return make


def changed(**how: object) -> PhoneState:
    return replace(ON, **how)


def connected() -> PhoneState:
    return changed(
        qr="", digits="", phone="HarmonyOS · Huawei", saved=128, coming=3, refused=1, notice="other_phone"
    )


def trouble() -> str:
    error = Trouble("phone.cannot_listen", address="10.20.1.44", reason="Cannot assign requested address")
    return messages.sentence(error)
