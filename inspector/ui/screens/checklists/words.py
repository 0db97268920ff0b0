"""How a version of a checklist, a kind of target and a difference are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from inspector.domain.campaign import TargetKind
    from inspector.domain.notice import FormVersion

STATES: dict[str, tuple[str, str, object]] = {
    "current": ("circle-check", "ok", QT_TRANSLATE_NOOP("Checklists", "In use")),
    "earlier": ("history", "muted", QT_TRANSLATE_NOOP("Checklists", "Earlier")),
    "withdrawn": ("ban", "danger", QT_TRANSLATE_NOOP("Checklists", "Withdrawn")),
}
_TARGETS: dict[str, object] = {
    "booth": QT_TRANSLATE_NOOP("Checklists", "Booth"),
    "organiser": QT_TRANSLATE_NOOP("Checklists", "Organiser"),
    "shop": QT_TRANSLATE_NOOP("Checklists", "Shop or stall"),
    "online_shop": QT_TRANSLATE_NOOP("Checklists", "Online shop"),
    "platform": QT_TRANSLATE_NOOP("Checklists", "Platform"),
    "factory": QT_TRANSLATE_NOOP("Checklists", "Printing or OEM enterprise"),
    "market": QT_TRANSLATE_NOOP("Checklists", "Market operator"),
    "complaint": QT_TRANSLATE_NOOP("Checklists", "Complaint"),
    "tracing": QT_TRANSLATE_NOOP("Checklists", "Tracing"),
}
_PHASES: dict[str, object] = {
    "pre": QT_TRANSLATE_NOOP("Checklists", "before"),
    "during": QT_TRANSLATE_NOOP("Checklists", "during"),
    "post": QT_TRANSLATE_NOOP("Checklists", "after"),
}
_ASPECTS: dict[str, object] = {
    "label": QT_TRANSLATE_NOOP("Checklists", "Question"),
    "hint": QT_TRANSLATE_NOOP("Checklists", "Hint"),
    "type": QT_TRANSLATE_NOOP("Checklists", "Type"),
    "appearance": QT_TRANSLATE_NOOP("Checklists", "Appearance"),
    "relevant": QT_TRANSLATE_NOOP("Checklists", "Asked when"),
    "required": QT_TRANSLATE_NOOP("Checklists", "Required"),
    "readonly": QT_TRANSLATE_NOOP("Checklists", "Read only"),
    "calculate": QT_TRANSLATE_NOOP("Checklists", "Calculation"),
    "constraint": QT_TRANSLATE_NOOP("Checklists", "Rule"),
    "count": QT_TRANSLATE_NOOP("Checklists", "Number of rows"),
    "message": QT_TRANSLATE_NOOP("Checklists", "What a broken rule says"),
    "choices": QT_TRANSLATE_NOOP("Checklists", "Choices"),
    "basis": QT_TRANSLATE_NOOP("Checklists", "Legal basis"),
    "sentence": QT_TRANSLATE_NOOP("Checklists", "Record sentence"),
    "finding": QT_TRANSLATE_NOOP("Checklists", "Finding and what follows"),
    "nothing_found": QT_TRANSLATE_NOOP("Checklists", "Nothing found"),
    "photos": QT_TRANSLATE_NOOP("Checklists", "Photos"),
    "prefill": QT_TRANSLATE_NOOP("Checklists", "Filled in"),
    "propose": QT_TRANSLATE_NOOP("Checklists", "Proposed"),
    "other": QT_TRANSLATE_NOOP("Checklists", "Other columns"),
}


def state(of: str) -> tuple[str, str, str]:
    """Icon, tone and word of a version's state."""
    icon, tone, word = STATES[of]
    return icon, tone, _said(word)


def target(kind: TargetKind | str) -> str:
    """A kind of target; one a workbook made up stays as it is written."""
    return _said(_TARGETS[kind]) if kind in _TARGETS else str(kind)


def fits(version: FormVersion) -> str:
    """Which targets and phases it is made for: 展位 · 展中."""
    targets = " / ".join(target(one) for one in version.targets)
    phases = " / ".join(_said(_PHASES[one]) for one in version.phases if one in _PHASES)
    return " · ".join(part for part in (targets, phases) if part)


def aspect(name: str) -> str:
    """What about a question changed."""
    return _said(_ASPECTS.get(name, name))


def _said(word: object) -> str:
    return QCoreApplication.translate("Checklists", str(word))
