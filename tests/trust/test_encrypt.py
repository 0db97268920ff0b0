"""Streams encrypted to one reader: whatever breaks on the way is told as what it is."""

import errno
import io

import pytest

from inspector.domain.errors import Refused
from inspector.trust import age


class Full(io.BytesIO):
    """A disk with room for so many bytes."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room

    def write(self, content) -> int:
        self.room -= len(content)
        if self.room < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(content)


def test_a_disk_that_fills_up_while_encrypting_is_told_as_such() -> None:
    recipient = age.recipient_of(age.new_identity())
    for room in (0, 100, 70_000):
        with pytest.raises(OSError, match="No space left"):
            age.encrypt(iter([bytes(200_000)]), Full(room), recipient)


def test_a_disk_that_fills_up_while_decrypting_is_no_wrong_key() -> None:
    identity = age.new_identity()
    sealed = io.BytesIO()
    age.encrypt(iter([bytes(200_000)]), sealed, age.recipient_of(identity))
    sealed.seek(0)
    with pytest.raises(OSError, match="No space left"):
        age.decrypt(sealed, Full(10), identity)
    sealed.seek(0)
    with pytest.raises(Refused, match=r"key\.does_not_open"):
        age.decrypt(sealed, io.BytesIO(), age.new_identity())
