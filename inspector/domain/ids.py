"""Ids made on the device: UUIDv7 (RFC 9562), so that they sort by time. Clock and chance are arguments."""


def uuid7(milliseconds: int, chance: bytes) -> str:
    """A UUIDv7 from a Unix time in milliseconds and ten random bytes."""
    value = (milliseconds & (2**48 - 1)) << 80 | int.from_bytes(chance[:10])
    value = value & ~(0xF << 76) | 7 << 76
    value = value & ~(0b11 << 62) | 0b10 << 62
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
