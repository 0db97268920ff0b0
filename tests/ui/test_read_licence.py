"""The licence's QR code proposes the party: one key takes it, Esc declines, nothing is overwritten unseen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.evidence import coded
from tests.ui.office import write
from tests.ui.scanning import P, reading  # noqa: F401  fixture

CONTROL = Qt.KeyboardModifier.ControlModifier
NAME, CODE = f"{P}party/name", f"{P}party/code"


@pytest.fixture(scope="module")
def licence() -> bytes:
    """An older licence whose code holds lines of text, as a telephone saw it."""
    return coded.photographed(coded.licence(coded.BY_TEXT), turn=12, dim=0.4, lean=0.15)


@pytest.fixture(scope="module")
def address() -> bytes:
    """A licence of today: an address with the code."""
    return coded.photographed(coded.licence(coded.BY_ADDRESS), turn=-9, dim=0.6)


def ask(scan, photo: bytes) -> None:
    scan.view.hands.image_given.emit(photo, "camera", "")
    scan.go_to("subject")
    scan.key(Qt.Key.Key_B, CONTROL)


def card(scan):
    return scan.view.page.licence


def answers(scan) -> dict[str, str]:
    return {ref.removeprefix(P): value for ref, value in scan.stored().items() if ref.startswith(P)}


def test_the_party_is_proposed_and_nothing_answered_yet(scan, licence):
    ask(scan, licence)
    offer = scan.presenter.state.offer
    assert [(one.label, one.words) for one in offer.lines] == [
        ("与登记一致", "否"),
        ("名称", coded.NAME),
        ("类型", "公司"),
        ("统一社会信用代码", coded.CODE),
        ("法定代表人", "赵某某"),
    ]
    assert answers(scan) == {}
    assert offer.name in card(scan)._from.text()


def test_one_key_takes_all_of_it_files_the_photo_and_is_one_step_back(scan, licence):
    ask(scan, licence)
    scan.key(Qt.Key.Key_Return)
    assert answers(scan) == {
        "registered": "no",
        "party/name": coded.NAME,
        "party/kind": "company",
        "party/code": coded.CODE,
        "party/leader": "赵某某",
    }
    (photo,) = scan.presenter.state.evidence
    assert (photo.caption, photo.reference) == ("营业执照", "/data/subject")
    assert photo.proves == "当事人主体资格；名称、类型、统一社会信用代码、法定代表人读自其二维码"
    assert scan.presenter.state.offer is None
    scan.presenter.undo()
    assert answers(scan) == {}


def test_esc_declines(scan, licence):
    ask(scan, licence)
    scan.key(Qt.Key.Key_Escape)
    assert scan.presenter.state.offer is None
    assert answers(scan) == {}
    assert len(scan.presenter.state.tray) == 1


def test_a_finger_reads_takes_and_declines(scan, licence):
    scan.view.hands.image_given.emit(licence, "camera", "")
    scan.go_to("subject")
    card(scan).read.click()
    card(scan).leave.click()
    assert answers(scan) == {}
    card(scan).read.click()
    card(scan).accept.click()
    assert answers(scan)["party/name"] == coded.NAME


def test_an_address_proposes_the_code_and_invents_no_name(scan, address):
    ask(scan, address)
    assert [one.label for one in scan.presenter.state.offer.lines] == [
        "与登记一致",
        "类型",
        "统一社会信用代码",
    ]
    scan.key(Qt.Key.Key_Return)
    assert NAME not in scan.stored()
    assert scan.stored()[CODE] == coded.CODE


def test_what_was_typed_is_shown_beside_what_would_take_its_place(scan, licence):
    scan.go_to("subject", f"{P}registered")
    scan.key(Qt.Key.Key_2)
    scan.presenter._show(goal=scan.presenter._goal(NAME))
    write(QApplication.focusWidget(), "上海某某公司")
    scan.view.page.commit()
    ask(scan, licence)
    line = next(one for one in scan.presenter.state.offer.lines if one.reference == NAME)
    assert (line.words, line.now) == (coded.NAME, "上海某某公司")
    field = scan.view.page.items[NAME].editor.field
    assert field.standing == "doubt"
    code = scan.view.page.items[CODE].editor.field
    assert coded.CODE in code.line.placeholderText()
    assert scan.value(NAME) == "上海某某公司"
    scan.key(Qt.Key.Key_Escape)
    assert (field.standing, code.line.placeholderText()) == ("rest", "")
    assert scan.value(NAME) == "上海某某公司"


def test_the_licence_of_the_registered_exhibitor_agrees(scan):
    registered = scan.presenter.filled.target.party
    text = f"http://www.gsxt.gov.cn/index.html?uniscid={registered.credit_code}"
    ask(scan, coded.photographed(coded.licence(text)))
    offer = scan.presenter.state.offer
    assert offer.agrees
    assert [(one.label, one.words) for one in offer.lines] == [("与登记一致", "是")]
    scan.key(Qt.Key.Key_Return)
    assert answers(scan) == {"registered": "yes"}


def test_a_code_that_does_not_check_is_proposed_with_its_doubt(scan):
    wrong = coded.BY_ADDRESS[:-1] + "B"
    ask(scan, coded.photographed(coded.licence(wrong)))
    line = next(one for one in scan.presenter.state.offer.lines if one.reference == CODE)
    assert line.expected == coded.CODE
    scan.key(Qt.Key.Key_Return)
    assert scan.presenter.filled.doubt(CODE).suggestion == coded.CODE


def test_a_code_that_only_leads_somewhere_proposes_nothing(scan):
    ask(scan, coded.photographed(coded.licence(coded.BY_LINK)))
    offer = scan.presenter.state.offer
    assert (offer.link, offer.lines) == (coded.BY_LINK, ())
    assert not card(scan).accept.isVisible()
    scan.key(Qt.Key.Key_Return)
    assert scan.presenter.state.offer is None


def test_without_a_licence_in_the_photos_it_says_so_and_offers_other_sources(scan):
    ask(scan, coded.photographed(coded.goods()))
    offer = scan.presenter.state.offer
    assert (offer.photos, offer.is_found) == (1, False)
    assert card(scan).sources.isVisible()


def test_turning_the_page_leaves_the_proposal(scan, licence):
    ask(scan, licence)
    scan.go_to("stock")
    assert scan.presenter.state.offer is None
    assert not card(scan).isVisible()
