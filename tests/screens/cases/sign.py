"""Completion and signatures from hand-made states: papers rendered by the real renderer, people invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice

from inspector import notices
from inspector.casework.addenda import Jotted
from inspector.casework.page import Problem
from inspector.domain.campaign import Phase
from inspector.domain.changed import Changed
from inspector.domain.errors import Refused
from inspector.domain.evidence import Evidence
from inspector.domain.inspection import Inspection, State
from inspector.domain.notice import Notice, NoticeState, Outcome
from inspector.domain.party import Person
from inspector.ui.frame import Frame
from inspector.ui.jobs import InlineJobs
from inspector.ui.language import pick
from inspector.ui.printing import Printing, Progress
from inspector.ui.screen import Screen
from inspector.ui.screens.sign.page import make
from inspector.ui.screens.sign.presenter import SignPresenter, World
from inspector.ui.screens.sign.state import Paper, Scanned, Sheet, Signer
from tests.notices import samples
from tests.screens.case import SIZES, Case
from tests.screens.cases.components import picture

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from inspector.ui.screens.sign.view import SignView

ZONE = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 6, 14, 51, tzinfo=ZONE)
WITNESS = Person(name="何芳", role="witness", unit="展馆服务台")
NARROW = ("1100x720", "900x700", "720x700")


def cases() -> list[Case]:
    return [
        Case("sign", signing, (*SIZES, *NARROW)),
        Case("sign-refusal", refusal, SIZES[:2]),
        Case("sign-missing", missing, SIZES[:2]),
        Case("sign-scans", scans, SIZES[:1]),
        Case("sign-no-printer", no_printer, SIZES[:1]),
        Case("sign-locked", locked, SIZES[:1]),
        Case("sign-on-screen", on_screen, (*SIZES[:2], "900x700")),
        Case("sign-beside", beside, SIZES[:1]),
        Case("sign-addendum", addendum, (*SIZES[:2], "900x700")),
    ]


@lru_cache
def paper(kind: str, edition: int, printed: bool, superseded: bool = False) -> Paper:
    facts = samples.record() if kind == "W03" else samples.order()
    facts["document"] = {
        **facts["document"],
        "edition": edition,
        "id": f"01998f3a-7f3a-7c4e-9d8e-{kind}{edition:09d}",
    }
    made = notices.render(kind, facts, layout="booth", watermark=False)
    known = notices.kind(kind)
    notice = Notice(
        id=facts["document"]["id"], inspection="i1", kind=kind, layout="booth", language="zh",
        edition=edition, template_version=known.template_version, facts=facts, facts_sha256=made.facts_sha256,
        pdf_sha256="",
        pages=made.pages, issued_at=NOW, issued_by="粤A04217", number=facts["document"]["number"],
        state=NoticeState.SUPERSEDED if superseded else NoticeState.ISSUED,
        prints=("2026-11-06T14:49:00+08:00 pages 1-2 copy 1",) if printed else (),
    )  # fmt: skip
    return Paper(notice, known.title_zh, known.title_en, len(known.copies))


@lru_cache
def rendered(notice: str, layout: str) -> bytes:
    known = [paper("W03", 2, True), paper("W04", 1, False), paper("W03", 1, True, True)]
    one = next(one.notice for one in known if one.id == notice)
    return notices.render(one.kind, one.facts, layout=layout, watermark=False).pdf


def evidence(identifier: str, name: str, minute: int) -> Evidence:
    at = datetime(2026, 11, 6, 14, minute, tzinfo=ZONE)
    return Evidence(
        id=identifier, inspection="i1", sha256="ab" * 32, size=9, media_type="image/jpeg", name=name,
        source="card", imported_at=at, taken_at=at,
    )  # fmt: skip


def first_sheet() -> Sheet:
    papers = (paper("W03", 2, True), paper("W04", 1, False), paper("W03", 1, True, True))
    record, order = papers[0].id, papers[1].id
    inspection = Inspection(
        id="i1", target="t1", campaign="c1", tour="r1", officers=("粤A04217", "粤A04388"), form="booth",
        form_version="1", opened_at=datetime(2026, 11, 6, 14, 24, tzinfo=ZONE), phase=Phase.DURING,
        state=State.COMPLETED, edition=2, completed_at=datetime(2026, 11, 6, 14, 47, tzinfo=ZONE),
    )  # fmt: skip
    signers = (
        Signer(record, "W03", "party", "周敏", pages=2),
        Signer(order, "W04", "receiver", "周敏"),
        Signer(record, "W03", "officer", "李明", "粤A04217"),
        Signer(record, "W03", "officer", "陈思", "粤A04388"),
    )
    return Sheet(
        inspection, "A101", "深圳市澜川家居科技有限公司", "Shenzhen Lanchuan Home Technology Co., Ltd.",
        (("粤A04217", "李明"), ("粤A04388", "陈思")), papers, signers, owed(signers),
        (evidence("e2", "IMG_0418.jpg", 50), evidence("e1", "IMG_0412.jpg", 31)), WITNESS,
    )  # fmt: skip


def owed(signers: tuple[Signer, ...]) -> tuple[Problem, ...]:
    return tuple(
        Problem(
            "signature", "signature.missing", {"name": one.name, "role": one.role, "kind": one.kind},
            reference=one.notice,
        )
        for one in signers
        if one.outcome is None
    )  # fmt: skip


class MadeUp:
    """An office in memory behind the page: verbs change the sheet as the casework would."""

    def __init__(self) -> None:
        self.sheet = first_sheet()
        self.printed: list[tuple[str, tuple[int, ...], int]] = []
        self.barred = ""  # why nothing may come out
        self.now = NOW
        self.secrets = {"粤A04217": "clear water", "粤A04388": "blue lantern"}
        self.left: list[str] = []
        self.drawn: dict[str, object] = {}
        self.added: dict[str, object] = {}
        self.pdfs: dict[str, bytes] = {}  # other bytes than the renderer's
        self.lost: tuple[str, ...] = ()  # who signed what a new paper takes the place of
        self.corrected_on: tuple[int, ...] = ()
        self.issued: list[str] = []
        self.jotted = Jotted()

    def world(self, printing: Printing) -> World:
        return World(
            load=lambda: self.sheet,
            pdf=lambda notice: self.pdfs.get(notice) or rendered(notice, "booth"),
            reading_copy=lambda notice: rendered(notice, "reading"),
            with_outcomes=lambda notice: rendered(notice, "booth"),
            page_images=notices.page_images,
            evidence=lambda _: jpeg(),
            record=self.record,
            withdraw=self.withdraw,
            sign_on_screen=self.sign_on_screen,
            officer_signs=self.officer_signs,
            issue=self.issue,
            signers_lost=lambda _: self.lost,
            correction_pages=lambda _: self.corrected_on,
            check_printable=self.check_printable,
            printed=self.note_printed,
            scan_back=lambda path: (_ for _ in ()).throw(Refused("scan.no_code")),
            files_in=lambda path: [path],
            reopen=self.reopen,
            lock=self.lock,
            paragraphs=lambda: PARAGRAPHS,
            jotted=lambda: self.jotted,
            jot=self.jot,
            add=self.add,
            now=lambda: self.now,
            printing=printing,
        )

    def check_printable(self, notice: str) -> None:
        if self.barred:
            raise Refused(self.barred)

    def give_two_pages(self, pdf: bytes) -> str:
        """The record in two pages."""
        record, *others = self.sheet.papers
        longer = replace(record, notice=replace(record.notice, pages=2))
        self.sheet = replace(self.sheet, papers=(longer, *others))
        self.pdfs[record.id] = pdf
        return record.id

    def record(self, notice: str, role: str, name: str, outcome: Outcome, **given: object) -> Changed:
        from inspector.domain.notice import Signature

        Signature("s", notice, role, name, outcome, self.now, **given).check()  # type: ignore[arg-type]
        return self._put(notice, role, "", signature=f"{role}-s", outcome=outcome, at=self.now, **given)

    def sign_on_screen(
        self, notice: str, role: str, name: str, drawn: tuple[bytes, ...], **said: object
    ) -> Changed:
        self.drawn = {"name": name, "drawn": drawn, **said}
        return self._put(
            notice, role, "", signature=f"{role}-s", outcome=Outcome.SIGNED, at=self.now, pads=len(drawn)
        )

    def withdraw(self, signature: str) -> Changed:
        one = next(one for one in self.sheet.signers if one.signature == signature)
        return self._put(one.notice, one.role, one.badge, signature="", outcome=None, at=None)

    def officer_signs(self, notice: str, badge: str, secret: str) -> Changed:
        if self.secrets[badge] != secret:
            raise Refused("key.wrong_passphrase")
        return self._put(notice, "officer", badge, signature=badge, outcome=Outcome.SIGNED, at=self.now)

    def note_printed(self, notice: str, *, pages: tuple[int, ...], copy: int) -> Changed:
        self.printed.append((notice, tuple(pages), copy))
        papers = tuple(
            replace(one, notice=replace(one.notice, prints=(f"{NOW.isoformat()} pages 1 copy {copy}",)))
            if one.id == notice
            else one
            for one in self.sheet.papers
        )
        self.sheet = replace(self.sheet, papers=papers)
        return Changed(frozenset({("notice", notice)}))

    def reopen(self, reason: str) -> Changed:
        self.left.append(f"reopened: {reason}")
        return Changed()

    def add(self, **given: object) -> tuple[str, Changed]:
        if not given["reason"]:
            raise Refused("addendum.empty")
        self.added = given
        self.sheet = replace(self.sheet, addendum=1)
        return "a1", Changed(frozenset({("notice", "n9")}))

    def jot(self, typed: Jotted) -> Changed:
        self.jotted = typed
        return Changed()

    def issue(self, kind: str) -> tuple[str, Changed]:
        self.issued.append(kind)
        return kind, Changed()

    def lock(self) -> Changed:
        inspection = replace(self.sheet.inspection, state=State.LOCKED, locked_at=self.now)
        self.sheet = replace(self.sheet, inspection=inspection)
        return Changed(frozenset({("inspection", "i1")}))

    def _put(self, notice: str, role: str, badge: str, **fields: object) -> Changed:
        signers = tuple(
            replace(one, **fields) if (one.notice, one.role, one.badge) == (notice, role, badge) else one  # type: ignore[arg-type]
            for one in self.sheet.signers
        )
        self.sheet = replace(self.sheet, signers=signers, missing=owed(signers))
        return Changed(frozenset({("signature", "s")}))


@lru_cache
def jpeg() -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture(40).save(buffer, "JPEG")
    return held.data()


def page(
    names: tuple[str, ...] = ("HP OfficeJet 200",), office: MadeUp | None = None
) -> tuple[SignView, SignPresenter, MadeUp]:
    """The page over an office in memory."""
    office, jobs = office or MadeUp(), InlineJobs()
    printing = Printing(jobs, names=lambda: names)
    printing.load_paper(84)
    view, presenter = make(
        jobs,
        office.world(printing),
        on_locked=lambda: office.left.append("locked"),
        on_reopened=lambda: office.left.append("to the inspection"),
        show_party=lambda: office.left.append("party"),
    )
    view.presenter = presenter  # type: ignore[attr-defined]
    return view, presenter, office


def framed(view: SignView) -> QWidget:
    """The page inside the program's window."""
    window = Frame()
    for place in (
        "today",
        "campaigns",
        "inspections",
        "complaints",
        "clues",
        "notices",
        "review",
        "ledger",
        "settings",
    ):
        window.add(place, Screen)
    window.go("inspections")
    window.set_count("today", 3)
    view.setVisible(True)
    window.push(view)
    window.status.say("saved", pick("已保存 14:32:07", "Saved 14:32:07"), "check", "ok")
    window.status.say("network", pick("离线", "Offline"), "cloud-off", "warn")
    window.status.say("waiting", pick("12 项待发 · 记录 5 · 照片 7", "12 waiting · 5 records · 7 photos"))
    window.status.say("sync", pick("上次同步 09:10", "Last sync 09:10"))
    window.status.say("printer", pick("打印机就绪 · 纸 84", "Printer ready · 84 sheets"))
    window.status.say("numbers", pick("文号余 46", "46 numbers left"))
    window.setVisible(True)
    return window


def signing() -> QWidget:
    """The picture: the record signed, the order refused, one officer signed, the order being printed."""
    view, presenter, office = page()
    first, second, *officers = (one.key for one in office.sheet.signers)
    presenter.outcomes.give(first, Outcome.SIGNED)
    presenter.outcomes.give(second, Outcome.REFUSED)
    presenter.outcomes.edit(second, reason="称需公司法务确认，口头承认收到")
    presenter.outcomes.confirm(second)
    presenter.outcomes.sign(officers[0], "clear water")
    order = office.sheet.papers[1].id
    presenter.show(prints={order: Progress(order, "printing", 2, 2, 1, 2)})
    return framed(view)


def on_screen() -> QWidget:
    """The party has the screen and has begun to write."""
    view, presenter, office = page()
    window = framed(view)
    presenter.drawing.begin(office.sheet.signers[0].key)
    pad = view.sheets.on_screen.pad
    for stroke in SIGNATURE:
        pad.strokes.append([(x, y, at * 12, 0.5) for at, (x, y) in enumerate(stroke)])
    pad.changed.emit()
    return window


PARAGRAPHS = (
    ("专利标识", "该展位陈列真空保温杯（型号 LC-500）2 件，包装盒正面标注“专利号：ZL202310123456.7”。"
     "当事人现场未能出示专利证书或者专利登记簿副本，称“样品由代工厂提供，证书在公司”。"),
    ("商标标识", "展位陈列折叠晾衣架（型号 LC-08）1 件，吊牌标注 ZL202010566088.9，标注与证书一致。"),
    ("地理标志与特殊标志", "未发现使用地理标志、特殊标志和奥林匹克标志。"),
)  # fmt: skip


def addendum() -> QWidget:
    """One correction under way."""
    view, presenter, office = page()
    office.lock()
    presenter.load()
    window = framed(view)
    presenter.adding.ask()
    sheet = view.sheets.addendum
    sheet.reasons.pick("当事人要求更正")
    edit = sheet.texts[0].area.text_edit
    cursor = edit.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(24, cursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    sheet._strike()
    sheet.rows[0].now.set_text("真空保温杯（型号 LC-500）3 件")
    return window


def beside() -> QWidget:
    """Who else signs?"""
    view, _, _ = page()
    window = framed(view)
    view.sheets.ask_beside()
    return window


SIGNATURE = (
    ((90, 60), (140, 58), (196, 52)),
    ((142, 30), (144, 80), (138, 140), (120, 170)),
    ((146, 90), (170, 120), (204, 150)),
    ((240, 50), (300, 44), (330, 60), (300, 100), (250, 130), (310, 120), (360, 140)),
)


def refusal() -> QWidget:
    """A refusal being described, without its reason."""
    view, presenter, office = page()
    first, second, *_ = (one.key for one in office.sheet.signers)
    presenter.outcomes.give(first, Outcome.SEALED)
    window = framed(view)
    presenter.outcomes.give(second, Outcome.REFUSED)
    presenter.outcomes.edit(second, witness="other", witness_name="何芳")
    presenter.outcomes.confirm(second)
    return window


def missing() -> QWidget:
    view, presenter, office = page()
    window = framed(view)
    presenter.toggle_reading()
    presenter.ask_lock()
    presenter.outcomes.ask_secret(office.sheet.signers[2].key)
    presenter.outcomes.sign(office.sheet.signers[2].key, "not this one")
    presenter.ask_reopen()
    return window


def scans() -> QWidget:
    view, presenter, office = page()
    record, order, old = office.sheet.papers
    office.sheet = replace(office.sheet, papers=(replace(record, filed=(1,)), order, old))
    presenter.load()
    presenter.show_paper(old.id)
    presenter.show(
        scans=(
            Scanned("IMG_0420.jpg", record.id, "W03", 2, 1),
            Scanned("IMG_0421.jpg", code="scan.no_code"),
            Scanned("IMG_0422.jpg", old.id, "W03", 1, 1, superseded=True),
        )
    )
    return framed(view)


def no_printer() -> QWidget:
    view, *_ = page(names=())
    return framed(view)


def locked() -> QWidget:
    view, presenter, office = page()
    for one in office.sheet.signers[:2]:
        presenter.outcomes.give(one.key, Outcome.SIGNED)
    for one, secret in zip(office.sheet.signers[2:], ("clear water", "blue lantern"), strict=True):
        presenter.outcomes.sign(one.key, secret)
    office.lock()
    presenter.load()
    return framed(view)
