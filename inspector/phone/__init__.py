"""手机拍照: the page a phone opens in its browser, served on one private network, for one inspection."""

from inspector.phone.addresses import Network, is_phone_network, serving
from inspector.phone.certificate import Certificate, new_certificate
from inspector.phone.listener import Listener
from inspector.phone.session import Item, Session, Title
from inspector.phone.uploads import Arrived

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
