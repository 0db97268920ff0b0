"""What each step on the keys page is called, what it does, and what follows."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from inspector.ui.language import fill
from inspector.ui.screens.keys import presenter as steps

_TITLES = {
    steps.PASSPHRASE: QT_TRANSLATE_NOOP("Keys", "Change the passphrase of %1"),
    steps.PIN: QT_TRANSLATE_NOOP("Keys", "A PIN for %1"),
    steps.READMIT: QT_TRANSLATE_NOOP("Keys", "Let %1 in again"),
    steps.BEGIN_AGAIN: QT_TRANSLATE_NOOP("Keys", "New keys for %1, who administers"),
    steps.LEAVE: QT_TRANSLATE_NOOP("Keys", "%1 leaves"),
    steps.RECOVERY: QT_TRANSLATE_NOOP("Keys", "A new recovery sheet"),
    steps.HAND_OVER: QT_TRANSLATE_NOOP("Keys", "Hand the administration over to %1"),
    steps.ADD: QT_TRANSLATE_NOOP("Keys", "Add an officer"),
}
_TEXTS = {
    steps.PASSPHRASE: QT_TRANSLATE_NOOP(
        "Keys", "Nobody can look the passphrase up, not even the administrator. A PIN that was set ends."
    ),
    steps.PIN: QT_TRANSLATE_NOOP(
        "Keys",
        "Six digits sign in this officer's name and bring a covered screen back. They"
        " hold for this tour, at most"
        " until midnight, and end when the workspace is locked. Five wrong ones throw the PIN away.",
    ),
    steps.READMIT: QT_TRANSLATE_NOOP(
        "Keys",
        "You confirm with your own secret that this is your colleague, who then chooses"
        " another passphrase. New"
        " keys are made and work goes on at once. The certificate is issued later by the administrator; until"
        " then signatures say that it is awaited. What was signed before stays good.",
    ),
    steps.BEGIN_AGAIN: QT_TRANSLATE_NOOP(
        "Keys",
        "The key that issues certificates was lost with the passphrase. The recovery"
        " sheet makes another one; what"
        " was signed before stays good.",
    ),
    steps.LEAVE: QT_TRANSLATE_NOOP(
        "Keys",
        "The passphrase opens nothing any more, and both files get other keys. This"
        " takes a while and needs as"
        " much free room as the workspace is large; it may be interrupted, the old or"
        " the new key opens then.\n"
        "The copies in the workspace are destroyed and made anew. The recovery sheet before opens nothing any"
        " more. A backup on a stick still opens with the passphrase of who leaves: back"
        " up anew, which replaces"
        " it, and destroy the others.",
    ),
    steps.RECOVERY: QT_TRANSLATE_NOOP(
        "Keys",
        "Save, print and seal the new sheet first. From then on it opens, and the one before opens nothing.",
    ),
    steps.HAND_OVER: QT_TRANSLATE_NOOP(
        "Keys",
        "The key that issues certificates goes over to your colleague. Both of you type"
        " your own passphrases.",
    ),
    steps.ADD: QT_TRANSLATE_NOOP(
        "Keys", "The new officer chooses an own passphrase; nobody else needs to know it."
    ),
}
_ACTS = {
    steps.PASSPHRASE: QT_TRANSLATE_NOOP("Keys", "Change the passphrase"),
    steps.PIN: QT_TRANSLATE_NOOP("Keys", "Set the PIN"),
    steps.READMIT: QT_TRANSLATE_NOOP("Keys", "Let in again"),
    steps.BEGIN_AGAIN: QT_TRANSLATE_NOOP("Keys", "Make new keys"),
    steps.LEAVE: QT_TRANSLATE_NOOP("Keys", "Change the keys"),
    steps.RECOVERY: QT_TRANSLATE_NOOP("Keys", "The sheet is kept: use it"),
    steps.HAND_OVER: QT_TRANSLATE_NOOP("Keys", "Hand over"),
    steps.ADD: QT_TRANSLATE_NOOP("Keys", "Add"),
}
_DONE = {
    steps.PASSPHRASE: QT_TRANSLATE_NOOP("Keys", "The passphrase is changed."),
    steps.PIN: QT_TRANSLATE_NOOP("Keys", "The PIN is set, until the tour ends."),
    steps.READMIT: QT_TRANSLATE_NOOP("Keys", "Let in again; the administrator has to issue the certificate."),
    steps.BEGIN_AGAIN: QT_TRANSLATE_NOOP("Keys", "New keys are made."),
    steps.RECOVERY: QT_TRANSLATE_NOOP("Keys", "The new recovery sheet is in force; destroy the one before."),
    steps.HAND_OVER: QT_TRANSLATE_NOOP("Keys", "The administration is handed over."),
    steps.ADD: QT_TRANSLATE_NOOP("Keys", "The officer is added."),
}
_FIELDS = {
    steps.OWN: QT_TRANSLATE_NOOP("Keys", "Passphrase of %1"),
    steps.NEW: QT_TRANSLATE_NOOP("Keys", "New passphrase"),
    steps.AGAIN: QT_TRANSLATE_NOOP("Keys", "New passphrase once more"),
    steps.CODE: QT_TRANSLATE_NOOP("Keys", "PIN, six digits"),
    steps.CODE_AGAIN: QT_TRANSLATE_NOOP("Keys", "PIN once more"),
    steps.THEIRS: QT_TRANSLATE_NOOP("Keys", "Passphrase of the colleague"),
    steps.NAME: QT_TRANSLATE_NOOP("Keys", "Name"),
    steps.BADGE: QT_TRANSLATE_NOOP("Keys", "Certificate number"),
}


def title(kind: str, name: str) -> str:
    return fill(_told(_TITLES[kind]), name)


def text(kind: str) -> str:
    return _told(_TEXTS[kind])


def act(kind: str) -> str:
    return _told(_ACTS[kind])


def done(kind: str) -> str:
    """What to say when a step is done; empty for what is a code of ours."""
    return _told(_DONE[kind]) if kind in _DONE else ""


def label(name: str, whose: str, kind: str) -> str:
    """The name of a field, with whose secret it is."""
    if name == steps.OWN and kind == steps.READMIT:
        return fill(_told(QT_TRANSLATE_NOOP("Keys", "PIN or passphrase of %1")), whose)
    return fill(_told(_FIELDS[name]), whose) if name == steps.OWN else _told(_FIELDS[name])


def _told(source: object) -> str:
    return QCoreApplication.translate("Keys", str(source))
