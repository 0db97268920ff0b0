"""Asking a decoder: started late, kept warm, two at a time; ended when it takes too long, then replaced."""

from __future__ import annotations

import atexit
import logging
import os
import threading
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

import msgspec

from inspector.apart import Died, NotDecodable, wire
from inspector.apart.decoder import Decoder
from inspector.apart.limits import DECODERS
from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

R = TypeVar("R")
log = logging.getLogger("inspector.apart")


def ask(function: Callable[..., R], args: tuple[Any, ...], kwargs: dict[str, Any]) -> R:
    """Run a function on its content apart; its answer is checked against its own annotation."""
    pack = msgspec.msgpack.encode
    asked = wire.Asked(
        function.__module__, function.__name__, msgspec.Raw(pack(args[1:])), msgspec.Raw(pack(kwargs))
    )
    message = _decoders.run(asked, args[0])
    try:
        answered = msgspec.msgpack.decode(message, type=wire.Answered)
        if answered.kind == "done":
            return msgspec.msgpack.decode(answered.value, type=get_type_hints(function)["return"])  # type: ignore[no-any-return]
    except msgspec.MsgspecError as error:  # it lost its mind, or somebody else's got into it
        raise Died("crashed") from error
    raise _told(answered)


def _told(answered: wire.Answered) -> Exception:
    if answered.kind == "not_decodable":
        return NotDecodable(answered.code)
    if answered.kind in ("refused", "trouble"):
        facts = {
            name: tuple(fact) if isinstance(fact, list) else fact for name, fact in answered.facts.items()
        }
        return (Refused if answered.kind == "refused" else Trouble)(answered.code, **facts)
    log.error("a decoder failed: %s", answered.code)
    return Died("fault")


class _Decoders:
    """Those that are running. A forked child of the program has none: it starts its own."""

    def __init__(self) -> None:
        self._resting: list[Decoder] = []
        self._all: set[Decoder] = set()
        self._forget()
        atexit.register(self.close)
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._left_behind)

    def run(self, asked: wire.Asked, content: bytes) -> bytes:
        """One file by one decoder. One that died of what it had eaten before is not this file's fault."""
        with self._turns:
            for decoder in self._willing():
                was_fresh = decoder.is_fresh
                try:
                    answer = decoder.run(asked, content)
                except TimeoutError as error:
                    self._end(decoder)
                    raise Died("time") from error
                except (OSError, EOFError) as error:
                    self._end(decoder)
                    if was_fresh:
                        raise Died("crashed") from error
                else:
                    self._rest(decoder)
                    return answer
        raise Died("crashed")

    def close(self) -> None:
        """End those that rest; who is asked afterwards starts anew."""
        with self._lock:
            resting = list(self._resting)
            self._resting.clear()
        for decoder in resting:
            self._end(decoder)

    def pids(self) -> tuple[int, ...]:
        """The processes there are just now."""
        with self._lock:
            return tuple(decoder.pid for decoder in self._all)

    def _willing(self) -> Iterator[Decoder]:
        """A warm one when there is one, then one that has seen no file yet."""
        warm = self._warm()
        if warm is not None:
            yield warm
        yield self._started()

    def _warm(self) -> Decoder | None:
        with self._lock:
            found = self._resting.pop() if self._resting else None
        if found is not None and not found.is_alive:
            self._end(found)
            return None
        return found

    def _started(self) -> Decoder:
        try:
            decoder = Decoder()
        except (OSError, EOFError) as error:
            log.error("no decoder could be started: %s", type(error).__name__)
            raise Died("start") from error
        with self._lock:
            self._all.add(decoder)
        return decoder

    def _rest(self, decoder: Decoder) -> None:
        with self._lock:
            self._resting.append(decoder)

    def _end(self, decoder: Decoder) -> None:
        with self._lock:
            self._all.discard(decoder)
        decoder.end()

    def _forget(self) -> None:
        self._turns = threading.BoundedSemaphore(DECODERS)
        self._lock = threading.Lock()
        self._resting, self._all = [], set()

    def _left_behind(self) -> None:
        for decoder in self._all:
            decoder.let_go()
        self._forget()


_decoders = _Decoders()
close, pids = _decoders.close, _decoders.pids
