"""python -m inspector.apart.worker: a decoder. Gives up what it does not need, serves one file at a time.

Standard input is the leash: when the program that holds its other end is gone, the kernel ends this process.
Standard output is the channel; it is moved out of the way of libraries that print.
"""

from __future__ import annotations

import importlib
import os
import resource
import signal
import socket
from typing import get_type_hints

import msgspec

from inspector import apart
from inspector.apart import sealing, wire
from inspector.apart.limits import CPU_SECONDS
from inspector.domain.errors import Refused, Trouble


def main() -> None:
    """Serve until the other end hangs up."""
    apart.in_decoder = True
    channel = socket.socket(fileno=os.dup(1))
    os.dup2(2, 1)
    _on_a_leash()
    sealing.give_up()
    wire.send(channel, wire.Answered("done"))
    while True:
        try:
            message, content = wire.receive(channel)
        except (EOFError, OSError):
            os._exit(0)
        _another_while()
        wire.send(channel, _answer(msgspec.msgpack.decode(message, type=wire.Asked), content))


def _on_a_leash() -> None:
    """Ended with the program, also in the middle of a decoder that never looks up."""
    import fcntl

    signal.signal(signal.SIGIO, signal.SIG_DFL)
    fcntl.fcntl(0, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(0, fcntl.F_SETFL, fcntl.fcntl(0, fcntl.F_GETFL) | os.O_ASYNC)


def _another_while() -> None:
    """The kernel's own clock, should nobody be there to end us: so many seconds of work a file."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + 1 + CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


def _answer(asked: wire.Asked, content: bytes) -> wire.Answered:
    try:
        value = _run(asked, content)
        return wire.Answered("done", value=msgspec.Raw(msgspec.msgpack.encode(value)))
    except apart.NotDecodable as told:
        return wire.Answered("not_decodable", told.flag)
    except MemoryError:
        return wire.Answered("not_decodable", "too_large")
    except (Refused, Trouble) as told:
        facts = {name: _plain(fact) for name, fact in told.facts.items()}
        return wire.Answered("refused" if isinstance(told, Refused) else "trouble", told.code, facts)
    except Exception as error:
        return wire.Answered("fault", _place_of(error))


def _run(asked: wire.Asked, content: bytes) -> object:
    module = importlib.import_module(asked.module)
    if not asked.name:
        return None
    function = getattr(module, asked.name)
    hints = get_type_hints(function)
    names = [name for name in hints if name != "return"][1:]
    args, kwargs = msgspec.msgpack.decode(asked.args), msgspec.msgpack.decode(asked.kwargs)
    given = dict(zip(names, args, strict=False)) | kwargs
    return function(content, **{name: msgspec.convert(one, hints[name]) for name, one in given.items()})


def _plain(fact: object) -> object:
    return fact if isinstance(fact, str | int | float | bool | tuple | list | None) else str(fact)


def _place_of(error: Exception) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
    return f"{type(error).__name__} at {where}"


if __name__ == "__main__":
    main()
