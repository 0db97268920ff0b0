"""Annotations: layers beside the original, each change a version, copies for papers and for the party."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from inspector.casework import annotating, inspections, papers, photos, viewing
from inspector.domain.annotation import Annotation, Layer, LayerKind
from inspector.domain.errors import Refused
from inspector.domain.evidence import Evidence
from inspector.domain.notice import Notice
from tests.casework.made_up import CLEAN, COLLEAGUE, LEADER, Hall, picture

BOX = Layer("b", LayerKind.BOX, 20, 20, 80, 60)
HIDDEN = Layer("h", LayerKind.REDACTION, 40, 30, 120, 90)


def original(hall: Hall, photo: str) -> bytes:
    return hall.desk.workspace.get_blob(hall.desk.workspace.get(Evidence, photo).sha256)


def test_an_annotation_names_who_drew_what_and_when(hall: Hall) -> None:
    photo = hall.photo(hall.open())
    annotating.annotate(hall.desk, photo, [BOX])
    first = hall.clock()
    hall.clock.go(minutes=2)
    other = hall.again(officer=COLLEAGUE)
    made, _ = annotating.annotate(other.desk, photo, [BOX, HIDDEN])
    assert [(one.author, one.at) for one in made.layers] == [(LEADER, first), (COLLEAGUE, other.clock())]
    assert (made.width, made.height) == (160, 120)
    other.close()


def test_the_original_stays_as_it_was_whatever_is_drawn(hall: Hall) -> None:
    photo = hall.photo(hall.open())
    for layers in ([BOX], [BOX, HIDDEN], [Layer("t", LayerKind.TURN, turn=1)], []):
        annotating.annotate(hall.desk, photo, layers)
        annotating.render(hall.desk, photo)
        assert original(hall, photo) == picture(1)


def test_each_change_is_a_version_and_undo_one_more(hall: Hall) -> None:
    photo = hall.photo(hall.open())
    for layers in ([BOX], [BOX, HIDDEN], [BOX]):
        annotating.annotate(hall.desk, photo, layers)
    made = annotating.of(hall.desk, photo)
    assert made is not None
    assert len(hall.desk.workspace.versions(made.id)) == 3
    steps = annotating.taken_back(hall.desk, photo)
    assert [len(layers) for layers in steps] == [0, 1]


def test_drawing_the_same_again_writes_nothing(hall: Hall) -> None:
    photo = hall.photo(hall.open())
    annotating.annotate(hall.desk, photo, [BOX])
    _, changed = annotating.annotate(hall.desk, photo, [replace(BOX)])
    assert not changed.records


def test_a_copy_is_a_blob_of_its_own_and_made_once(hall: Hall) -> None:
    photo = hall.photo(hall.open())
    annotating.annotate(hall.desk, photo, [HIDDEN])
    made, changed = annotating.render(hall.desk, photo)
    assert made is not None
    assert changed.kinds() == {"annotation"}
    assert hall.desk.workspace.get_blob(made.sha256)[:2] == b"\xff\xd8"
    assert not annotating.render(hall.desk, photo)[1].records
    after, _ = annotating.annotate(hall.desk, photo, [HIDDEN, BOX])
    assert after.sha256 == ""


def test_what_the_party_may_see_is_the_redacted_picture(hall: Hall) -> None:
    photo = hall.photo(hall.open())
    photos.make_preview(hall.desk, photo)
    assert annotating.preview(hall.desk, photo) == photos.preview(hall.desk, photo)
    annotating.annotate(hall.desk, photo, [HIDDEN])
    shown = annotating.preview(hall.desk, photo)
    assert shown is not None
    grey = Image.open(io.BytesIO(shown)).convert("L").crop((50, 40, 110, 80))
    assert max(grey.get_flattened_data()) < 60


def test_the_photo_sheet_prints_the_copy_and_says_so(hall: Hall) -> None:
    inspection = hall.open()
    hall.answer(inspection, *CLEAN)
    photo, plain = hall.photo(inspection), hall.photo(inspection, seed=2)
    annotating.annotate(hall.desk, photo, [HIDDEN])
    inspections.complete(hall.desk, inspection)
    sheet, _ = papers.issue(hall.desk, inspection, "W14")
    made = annotating.of(hall.desk, photo)
    assert made is not None
    listed = hall.desk.workspace.get(Notice, sheet).facts["photos"]
    kept = hall.desk.workspace.get(Evidence, photo).sha256
    assert (listed[0]["sha256"], listed[0]["image"]) == (kept, made.sha256)
    assert listed[0]["annotated"]["by"] == "李明"
    assert "annotated" not in listed[1]
    assert listed[1]["image"] == hall.desk.workspace.get(Evidence, plain).sha256
    words = _text(papers.pdf(hall.desk, sheet))
    for expected in ("（标注件）", kept[:16], made.sha256[:16], "部分内容已遮盖", "标注人李明"):
        assert expected in words, expected
    assert words.count("（标注件）") == 1
    assert "标明“标注件”的是在原图上加注或者遮盖的复制件" in words


def test_a_locked_record_is_drawn_on_no_more(hall: Hall) -> None:
    inspection = hall.open()
    hall.answer(inspection, *CLEAN)
    photo = hall.photo(inspection)
    inspections.complete(hall.desk, inspection)
    hall.sign(inspection)
    inspections.lock(hall.desk, inspection)
    with pytest.raises(Refused) as told:
        annotating.annotate(hall.desk, photo, [BOX])
    assert told.value.code == "inspection.wrong_state"


def test_only_photos_are_drawn_on(hall: Hall) -> None:
    film, _ = photos.take_in(hall.desk, hall.open(), b"no photo at all", name="note.txt", way="file")
    with pytest.raises(Refused) as told:
        annotating.annotate(hall.desk, film.id, [BOX])
    assert told.value.code == "annotation.no_picture"


@pytest.mark.parametrize(
    ("layers", "code"),
    [
        ([Layer("t", LayerKind.TEXT, text="  ")], "annotation.no_text"),
        ([Layer("t", LayerKind.TEXT, text="x" * 301)], "annotation.text_too_long"),
        ([replace(BOX, id=str(number)) for number in range(201)], "annotation.too_many"),
    ],
)
def test_what_cannot_be_drawn_is_refused(hall: Hall, layers: list[Layer], code: str) -> None:
    photo = hall.photo(hall.open())
    with pytest.raises(Refused) as told:
        annotating.annotate(hall.desk, photo, layers)
    assert told.value.code == code
    assert hall.desk.workspace.count(Annotation) == 0


def _text(pdf: bytes) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    return "".join(text.split())


def test_photos_of_other_records_are_found_by_booth_and_shown_redacted(hall: Hall) -> None:
    here, other = hall.open(), hall.open("12.2A36")
    mine = hall.photo(here)
    theirs = hall.photo(other, seed=4, name="mark.jpg")
    annotating.annotate(hall.desk, theirs, [HIDDEN])
    annotating.render(hall.desk, theirs)
    found = viewing.elsewhere(hall.desk, here, "12.2A36")
    assert [one.evidence.id for one in found] == [theirs]
    assert found[0].preview == annotating.seen(hall.desk, theirs)
    assert [one.evidence.id for one in viewing.elsewhere(hall.desk, here, "")] == [theirs]
    assert [one.evidence.id for one in viewing.elsewhere(hall.desk, other, "")] == [mine]
    assert viewing.elsewhere(hall.desk, here, "没有这样的展位") == ()
