"""The two ways to fail that a person is told about; anything else is our bug.

Both carry a code and its facts, never a sentence: the shells find the sentence in the reader's language.
"""


class _Told(Exception):
    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.facts.items())
        return f"{self.code}({facts})"


class Refused(_Told):
    """The rules say no. Nothing was changed."""


class Trouble(_Told):
    """The world failed: disk, file, device, network. What was saved before is safe."""
