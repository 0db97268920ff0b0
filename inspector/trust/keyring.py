"""What an unlocked workspace holds in memory, and loses when it is locked."""

from dataclasses import dataclass

from inspector.trust.authority import Authority


@dataclass(frozen=True, slots=True, repr=False)
class Keyring:
    """The keys one secret opened. `badge` is empty when it was the recovery code."""

    workspace_key: bytes
    device: str
    device_key: bytes
    device_certificate: str
    authority_certificate: str
    badge: str = ""
    authority: Authority | None = None  # in the administrator's slot only
