"""What a verb changed: the reason a screen refreshes."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changed:
    """Ids of the records a write touched, by kind; each screen decides for itself whether it cares."""

    records: frozenset[tuple[str, str]] = field(default_factory=frozenset)  # (kind, id)

    def kinds(self) -> frozenset[str]:
        return frozenset(kind for kind, _ in self.records)

    def ids(self, kind: str) -> frozenset[str]:
        return frozenset(identifier for of, identifier in self.records if of == kind)

    def __or__(self, other: "Changed") -> "Changed":
        return Changed(self.records | other.records)
