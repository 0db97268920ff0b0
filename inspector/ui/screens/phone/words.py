"""The words of the sheet and its button for what is the case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from inspector.phone import is_phone_network
from inspector.ui.language import fill

if TYPE_CHECKING:
    from inspector.phone import Network
    from inspector.ui.screens.phone.state import PhoneState


def network_words(network: Network) -> str:
    """What a network is called: hotspot, cable, or what the system knows."""
    kind = "hotspot" if network.kind == "wifi" and is_phone_network(network) else network.kind
    words = {
        "hotspot": QCoreApplication.translate("Phone", "Phone's hotspot"),
        "usb": QCoreApplication.translate("Phone", "USB cable"),
        "wifi": QCoreApplication.translate("Phone", "Wi-Fi"),
        "wire": QCoreApplication.translate("Phone", "Network cable"),
    }
    named = words.get(kind, QCoreApplication.translate("Phone", "Network"))
    return f"{named} · {network.address} ({network.name})"


def left_words(seconds: int) -> str:
    return fill(QCoreApplication.translate("Phone", "good for %1"), f"{seconds // 60}:{seconds % 60:02}")


def notice_words(state: PhoneState) -> str:
    """What the officer should know now; empty when nothing."""
    return {
        "other_phone": QCoreApplication.translate(
            "Phone", "Another phone wants to connect; it was refused. If it is yours, press “Another phone”."
        ),
        "wrong_code": QCoreApplication.translate("Phone", "Somebody typed a wrong code."),
        "code_closed": QCoreApplication.translate(
            "Phone", "Five wrong codes: digits are not taken any more. The QR code still works."
        ),
        "network_gone": QCoreApplication.translate(
            "Phone",
            "The network is gone. Wake the phone's hotspot or plug the cable in; the page goes on by itself.",
        ),
        "network_moved": QCoreApplication.translate(
            "Phone", "This computer has another address now. Switch off and on again, and scan the new code."
        ),
        "silent": QCoreApplication.translate(
            "Phone", "Closed: nothing was heard from the phone for half an hour."
        ),
    }.get(state.notice, "")


class Counted(QObject):
    """Words with a count: lupdate finds plurals in `tr` only."""

    def left_behind(self, count: int) -> str:
        return self.tr(
            "%n photo(s) of the phone had not arrived when the inspection was left. Open it again and scan"
            " the code: they go on.",
            "",
            count,
        )


def button_words(state: PhoneState) -> str:
    if not state.on:
        return QCoreApplication.translate("Phone", "Phone")
    if state.phone is None:
        return QCoreApplication.translate("Phone", "Waiting for the phone")
    return fill(QCoreApplication.translate("Phone", "Phone connected · %1"), state.saved)


def came_words(state: PhoneState) -> str:
    """How many came, in one line."""
    parts = [fill(QCoreApplication.translate("Phone", "Saved %1"), state.saved)]
    if state.coming:
        parts.append(fill(QCoreApplication.translate("Phone", "coming %1"), state.coming))
    if state.refused:
        parts.append(fill(QCoreApplication.translate("Phone", "not taken %1"), state.refused))
    return " · ".join(parts)
