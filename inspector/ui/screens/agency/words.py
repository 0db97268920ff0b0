"""What the fields of the agency's page are called, and where each stands on paper."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_NAMES: dict[str, object] = {
    "remedies": QT_TRANSLATE_NOOP("Agency", "Remedies"),
    "remedies_en": QT_TRANSLATE_NOOP("Agency", "Remedies in English"),
    "discipline": QT_TRANSLATE_NOOP("Agency", "Discipline of the officers"),
    "discipline_en": QT_TRANSLATE_NOOP("Agency", "Discipline in English"),
    "complaint_phone": QT_TRANSLATE_NOOP("Agency", "Telephone for complaints about inspections"),
    "address": QT_TRANSLATE_NOOP("Agency", "Address"),
    "phone": QT_TRANSLATE_NOOP("Agency", "Phone"),
    "fang_song": QT_TRANSLATE_NOOP("Agency", "Body of papers (FangSong)"),
    "xiao_biao_song": QT_TRANSLATE_NOOP("Agency", "Titles of papers (XiaoBiaoSong)"),
}
_HINTS: dict[str, object] = {
    "remedies": QT_TRANSLATE_NOOP("Agency", "How and where a paper may be contested; stands on orders"),
    "remedies_en": QT_TRANSLATE_NOOP("Agency", "On English reading copies"),
    "discipline": QT_TRANSLATE_NOOP("Agency", "W02 is not issued without it; set it here once"),
    "discipline_en": QT_TRANSLATE_NOOP("Agency", "On English reading copies"),
    "complaint_phone": QT_TRANSLATE_NOOP("Agency", "On W02 and on the card of rights"),
}


def name(of: str) -> str:
    return _said(_NAMES[of])


def hint(of: str) -> str:
    return _said(_HINTS[of]) if of in _HINTS else ""


def _said(source: object) -> str:
    return QCoreApplication.translate("Agency", str(source))
