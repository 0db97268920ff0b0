"""The private networks this computer is in, as Qt and the system know them."""

from __future__ import annotations

from pathlib import Path

from inspector.domain.errors import Refused, Trouble
from inspector.phone import Network, is_phone_network, serving

_MADE_UP = ("docker", "veth", "br-", "virbr", "vmnet", "vboxnet", "tun", "tap", "wg", "tailscale", "zt", "lo")
_OVER_USB = {"rndis_host", "cdc_ether", "cdc_ncm", "cdc_eem", "ipheth"}  # drivers of phones on a cable


def here() -> tuple[Network, ...]:
    """Networks a phone may share with this computer, the likeliest first."""
    try:
        from PySide6.QtNetwork import QAbstractSocket, QNetworkInterface
    except ImportError as reason:  # it wants a library of the system (Kerberos) that nothing else wants
        raise Trouble("phone.networks_unknown", reason=str(reason)) from reason
    flag, found = QNetworkInterface.InterfaceFlag, []
    for one in QNetworkInterface.allInterfaces():
        up = bool(one.flags() & flag.IsUp) and bool(one.flags() & flag.IsRunning)
        if not up or one.flags() & (flag.IsLoopBack | flag.IsPointToPoint) or one.name().startswith(_MADE_UP):
            continue
        kind = _kind(one.name(), is_wifi=one.type() == QNetworkInterface.InterfaceType.Wifi)
        for entry in one.addressEntries():
            if entry.ip().protocol() == QAbstractSocket.NetworkLayerProtocol.IPv4Protocol:
                found.append(Network(one.name(), entry.ip().toString(), entry.prefixLength(), kind))
    return tuple(sorted(filter(_is_private, found), key=lambda one: (not is_phone_network(one), one.name)))


def _kind(name: str, *, is_wifi: bool) -> str:
    if is_wifi or name.startswith(("wl", "wifi")):
        return "wifi"
    driver = Path("/sys/class/net", name, "device/driver")
    if name.startswith(("usb", "rndis")) or (driver.exists() and driver.resolve().name in _OVER_USB):
        return "usb"
    return "wire"


def _is_private(network: Network) -> bool:
    try:
        serving(network)
    except Refused:
        return False
    return True
