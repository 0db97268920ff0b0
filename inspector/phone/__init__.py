"""手机拍照: the page a phone opens in its browser, served on one private network, for one inspection.

Sockets, TLS and keys are loaded when a page is first opened: an inspection's screen needs the words only.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from inspector.phone.addresses import Network, is_phone_network, serving

if TYPE_CHECKING:
    from inspector.phone.certificate import Certificate, new_certificate
    from inspector.phone.listener import Listener
    from inspector.phone.session import Item, Session, Title
    from inspector.phone.uploads import Arrived

_WHERE = {
    "Certificate": "certificate",
    "new_certificate": "certificate",
    "Listener": "listener",
    "Item": "session",
    "Session": "session",
    "Title": "session",
    "Arrived": "uploads",
}


def __getattr__(name: str) -> object:
    if name not in _WHERE:
        raise AttributeError(name)
    found: object = getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
    globals()[name] = found
    return found


__all__ = [
    "Arrived",
    "Certificate",
    "Item",
    "Listener",
    "Network",
    "Session",
    "Title",
    "is_phone_network",
    "new_certificate",
    "serving",
]
