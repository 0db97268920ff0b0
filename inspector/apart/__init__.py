"""隔离解码: bytes from outside are decoded in a process of their own, which may die without harm.

    @apart.decoded
    def raster(data: bytes, media_type: str, box: tuple[int, int]) -> Raster: ...

is called as before and runs in a decoder: with a clock, a limit of memory, no file to write, no network. Its
first argument is the content; arguments and result are plain values (numbers, text, bytes, dataclasses,
tuples, None) and every annotation can be resolved at run time. Inside a decoder decorated functions call one
another directly.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from inspector.domain.errors import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    P = ParamSpec("P")
    R = TypeVar("R")

__all__ = ["Died", "NotDecodable", "decoded"]

in_decoder = False  # set by the worker


class NotDecodable(Trouble):
    """The bytes do not decode, or must not be tried. `flag` is the word the evidence record keeps."""

    def __init__(self, flag: str = "not_decodable") -> None:
        super().__init__("photo.not_decodable", reason=flag)
        self.flag = flag


class Died(NotDecodable):
    """The decoder gave no answer for this file: it crashed, took too long, or failed of a fault of ours."""

    def __init__(self, why: str) -> None:
        super().__init__("decoder_died")
        self.why = why  # crashed, time, fault, start


def decoded(function: Callable[P, R]) -> Callable[P, R]:
    """Run it in a decoder. Raises NotDecodable, Refused and Trouble as it does, and Died."""

    @wraps(function)
    def across(*args: P.args, **kwargs: P.kwargs) -> R:
        if in_decoder:
            return function(*args, **kwargs)
        from inspector.apart.asking import ask

        return ask(function, args, kwargs)

    return across
