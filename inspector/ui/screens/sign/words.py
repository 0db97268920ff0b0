"""How papers, signers and outcomes are said on this screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from inspector.domain.notice import NoticeState, Outcome
from inspector.ui.components.choice import Choice
from inspector.ui.language import fill, pick

if TYPE_CHECKING:
    from datetime import datetime

    from inspector.casework.page import Problem
    from inspector.domain.inspection import Correction
    from inspector.ui.screens.sign.state import Pad, Paper, Sheet, State

_OUTCOMES: dict[Outcome, tuple[str, object]] = {
    Outcome.SIGNED: ("ok", QT_TRANSLATE_NOOP("Sign", "Signed")),
    Outcome.SEALED: ("ok", QT_TRANSLATE_NOOP("Sign", "Seal, fingerprint")),
    Outcome.REFUSED: ("warn", QT_TRANSLATE_NOOP("Sign", "Refuses")),
    Outcome.ABSENT: ("warn", QT_TRANSLATE_NOOP("Sign", "Not there")),
}
_ROLES: dict[str, object] = {
    "party": QT_TRANSLATE_NOOP("Sign", "person in charge"),
    "complainant": QT_TRANSLATE_NOOP("Sign", "complainant"),
    "receiver": QT_TRANSLATE_NOOP("Sign", "receives"),
    "officer": QT_TRANSLATE_NOOP("Sign", "officer"),
    "witness": QT_TRANSLATE_NOOP("Sign", "witness"),
    "interpreter": QT_TRANSLATE_NOOP("Sign", "interpreter"),
}
# What goes into the record is Chinese; the English beside it is for whoever reads the screen.
REASONS: dict[Outcome, tuple[tuple[str, str], ...]] = {
    Outcome.REFUSED: (
        ("未说明理由", "no reason given"),
        ("称需公司确认", "company to confirm"),
        ("对内容有异议", "objects to the text"),
        ("称需律师到场", "wants a lawyer"),
    ),
    Outcome.ABSENT: (
        ("负责人已离开", "in charge has left"),
        ("现场无人值守", "nobody there"),
        ("通知后未到场", "called, did not come"),
        ("中途离开现场", "left half-way"),
    ),
}
REOPENINGS = (
    ("当事人要求更正", "the party asks for a correction"),
    ("记录有笔误", "slip of the pen"),
    ("补充检查内容", "more was inspected"),
)
OPINION = "以上笔录已阅，与事实一致。"
# What a signer on the screen puts his name to: content of the record, so it is never translated away.
READINGS = (("read", "我已阅看 I have read it"), ("heard", "已向我宣读 It was read to me"))
_SENTENCES = {
    "read": (
        "以上笔录我已阅看，与现场情况一致。",
        "I have read this record and it agrees with the facts.",
    ),
    "heard": (
        "以上笔录已向我宣读，与现场情况一致。",
        "This record was read to me and it agrees with the facts.",
    ),
    "complainant": ("以上投诉内容我已阅看，属实。", "I have read my complaint above and it is true."),
    "receiver": ("本文书已收到。", "I have received this notice."),
    "witness": ("以上情况我在场见证。", "I was present and witnessed the above."),
    "interpreter": ("本人已如实翻译以上笔录。", "I have translated this record truthfully."),
}
_OBJECTED = ("我有下列意见：%1", "I object: %1")


def _say(text: object) -> str:
    return QCoreApplication.translate("Sign", str(text))


def outcomes() -> list[Choice]:
    """The four, in the order of their digits."""
    return [Choice(one.value, _say(text), tone) for one, (tone, text) in _OUTCOMES.items()]


def outcome(of: Outcome) -> str:
    return _say(_OUTCOMES[of][1])


def role(of: str) -> str:
    return _say(_ROLES.get(of, of))


def reasons(of: Outcome) -> list[Choice]:
    return [Choice(zh, pick(zh, en), "warn") for zh, en in REASONS.get(of, ())]


def sentence(pad: Pad) -> tuple[str, str]:
    """The sentence above the signature, in Chinese and English; an objection takes the agreement's place."""
    if pad.correction is not None:
        return _confirmed(pad.correction)
    zh, en = _SENTENCES[pad.reading if pad.role == "party" else pad.role]
    if pad.role == "party" and pad.opinion.strip():
        zh = zh.split("，")[0] + "，" + fill(_OBJECTED[0], pad.opinion.strip())
        en = en.split(" and ")[0] + ". " + fill(_OBJECTED[1], pad.opinion.strip())
    return zh, en


def _confirmed(one: Correction) -> tuple[str, str]:
    """What the person recorded confirms of one correction."""
    if not one.now:
        return fill("我确认划去：“%1”。", one.was), fill("I confirm that this is struck out: %1", one.was)
    if not one.was:
        return fill("我确认增加：“%1”。", one.now), fill("I confirm that this is added: %1", one.now)
    return (
        fill("我确认：“%1”更正为“%2”。", one.was, one.now),
        fill("I confirm that this: %1 now reads: %2", one.was, one.now),
    )


def reopenings(*, complaint: bool = False) -> list[Choice]:
    """Why facts are usually opened again; a complaint goes on in the next edition."""
    usual = (("投诉继续办理", "the complaint goes on"), *REOPENINGS[:2]) if complaint else REOPENINGS
    return [Choice(zh, pick(zh, en), "accent") for zh, en in usual]


ANSWERS = "答复审核意见"  # why something is added to a record that came back


def addenda() -> list[Choice]:
    """Why something is usually added to a locked record."""
    from inspector.casework import addenda as casework

    return [Choice(zh, pick(zh, en), "accent") for zh, en in casework.REASONS.items()]


def again(kind: str) -> str:
    """Why somebody who signed is asked to sign again."""
    if kind == "W14":
        return QCoreApplication.translate("Sign", "Signed before; the photo sheet changed since: sign again.")
    return QCoreApplication.translate(
        "Sign", "The signatures on the screen changed since: sign again, so that yours covers them."
    )


def title(paper: Paper) -> str:
    return pick(paper.title_zh, paper.title_en)


def title_of(sheet: Sheet, notice: str) -> str:
    paper = sheet.paper(notice)
    return title(paper) if paper else ""


def pages(count: int) -> str:
    one = QCoreApplication.translate("Sign", "%1 page")
    more = QCoreApplication.translate("Sign", "%1 pages")
    return fill(one if count == 1 else more, count)


def about(paper: Paper) -> str:
    """Edition and pages, after the number if it has one."""
    notice = paper.notice
    parts = [
        notice.number,
        fill(QCoreApplication.translate("Sign", "edition %1"), notice.edition),
        pages(notice.pages),
    ]
    return " · ".join(part for part in parts if part)


def standing(paper: Paper, state: State) -> tuple[str, str, str]:
    """Icon, tone and word of what a paper waits for."""
    if paper.notice.state is NoticeState.SUPERSEDED:
        return "history", "muted", QCoreApplication.translate("Sign", "Superseded")
    if paper.notice.state is NoticeState.VOID:
        return "ban", "muted", QCoreApplication.translate("Sign", "Void")
    progress = state.prints.get(paper.id)
    if progress is not None and progress.is_live:
        return "printer", "accent", QCoreApplication.translate("Sign", "Being printed")
    signers = [one for one in state.sheet.signers if one.notice == paper.id] if state.sheet else []
    if not paper.was_printed:
        return "printer", "warn", QCoreApplication.translate("Sign", "Not printed")
    if any(one.outcome is None for one in signers):
        return "signature", "warn", QCoreApplication.translate("Sign", "To sign")
    inked = any(one.outcome in (Outcome.SIGNED, Outcome.SEALED) and not one.is_officer for one in signers)
    if inked and len(paper.filed) < paper.notice.pages:
        return "camera", "accent", QCoreApplication.translate("Sign", "Photograph the pages")
    return "circle-check", "ok", QCoreApplication.translate("Sign", "Done")


def pages_filed(paper: Paper) -> str:
    """Which signed pages came back; empty while none has."""
    back = [fill(QCoreApplication.translate("Sign", "page %1 ✓"), page) for page in paper.filed]
    return " ".join(back)


def clock(at: datetime | None, now: datetime) -> str:
    """A time of the day, in the zone of the window's clock."""
    return f"{at.astimezone(now.tzinfo):%H:%M}" if at else ""


def printed_at(line: str) -> str:
    """The clock of a line of the print journal: 2026-11-06T14:49:00+08:00 pages 1-2 copy 1."""
    return line[11:16]


def missing(problem: Problem, sheet: Sheet) -> tuple[str, str]:
    """What is missing, and on which paper."""
    paper = title_of(sheet, problem.reference)
    if problem.kind == "photos":
        label = problem.facts.get("section", {})
        section = pick(label.get("zh", ""), label.get("en", ""))  # type: ignore[attr-defined]
        return fill(
            QCoreApplication.translate("Sign", "photos missing: %1"), problem.facts["missing"]
        ), section
    if problem.kind == "page":
        pages = "、".join(str(page) for page in problem.facts.get("pages", ()))  # type: ignore[attr-defined]
        return fill(QCoreApplication.translate("Sign", "Signed page %1 not photographed"), pages), paper
    name = str(problem.facts.get("name", ""))
    return fill(QCoreApplication.translate("Sign", "Outcome of %1"), name), paper


def lasts(seconds: float) -> str:
    """How long printing takes, roughly."""
    if seconds < 90:
        return fill(QCoreApplication.translate("Sign", "about %1 s"), round(seconds / 5) * 5 or 5)
    return fill(QCoreApplication.translate("Sign", "about %1 min"), round(seconds / 60))
