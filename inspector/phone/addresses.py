"""Which network the page may be served on: one private address, chosen by a person."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Network, ip_address, ip_network

from inspector.domain.errors import Refused

# What phones give out when they share their connection: Android over USB, Wi-Fi and Bluetooth, iPhones.
_OF_PHONES = tuple(
    map(ip_network, ("192.168.42.0/24", "192.168.43.0/24", "192.168.44.0/24", "172.20.10.0/28"))
)
_PRIVATE = tuple(map(ip_network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16")))


@dataclass(frozen=True, slots=True)
class Network:
    """One address of this computer, and the network around it."""

    name: str  # as the system calls the interface: wlan0, usb0
    address: str
    prefix: int  # length of the network's part
    kind: str = ""  # wifi, usb, wire, or empty when nobody knows

    @property
    def around(self) -> IPv4Network:
        return IPv4Network(f"{self.address}/{self.prefix}", strict=False)


def serving(network: Network, *, loopback: bool = False) -> Network:
    """This network, if a page may be served there: never everywhere, never to the internet."""
    try:
        address = ip_address(network.address)
    except ValueError:
        raise Refused("phone.not_private", address=network.address) from None
    if not (any(address in one for one in _PRIVATE) or (loopback and address.is_loopback)):
        raise Refused("phone.not_private", address=network.address)
    return network


def is_phone_network(network: Network) -> bool:
    """Whether the address is of the kind phones give out: then it need not be asked for."""
    address = ip_address(network.address)
    return network.kind == "usb" or any(address in one for one in _OF_PHONES)
