"""Two workspaces and a stick: what arrives is what left, in any order, any number of times, whole or not."""

import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector.casework import arrivals, batches, verifying, verifying_batches
from inspector.casework.desk import Desk
from inspector.domain.device import TrustedDevice
from inspector.domain.errors import Refused, Trouble
from inspector.domain.evidence import Evidence
from inspector.domain.export import BATCH, DONE, Export
from inspector.domain.inspection import Inspection
from inspector.trust.certificates import fingerprint
from tests.casework.made_up import FINDING, Clock, Hall, copied, make

SMALL = 1 << 20
VIDEO = random.Random(5).randbytes(2_600_000)  # noqa: S311  larger than a volume


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, list[Path]]:
    """The sender's workspace, the empty workspace of the reader, and the volumes between them."""
    from inspector.casework import photos

    home = tmp_path_factory.mktemp("day")
    there = make(home / "reader", Clock(), seed=5)
    batches.write_card(there, home / "reader.inspectorkey")
    hall = Hall(copied(home / "sender"), Clock())
    inspection = hall.locked("12.2A36", *FINDING)
    hall.photo(inspection, seed=1)
    photos.make_preview(hall.desk, photos.of(hall.desk, inspection)[0].id)
    photos.take_in(hall.desk, inspection, VIDEO, name="video.mp4", way="file")
    reader = batches.reader(home / "reader.inspectorkey")
    sent = batches.export(hall.desk, home, reader, volume_size=SMALL)
    hall.close()
    there.workspace.close()
    return home / "sender", home / "reader", list(sent.volumes)


@pytest.fixture
def sender(day: tuple[Path, Path, list[Path]], tmp_path: Path) -> Iterator[Hall]:
    made = Hall(Path(shutil.copytree(day[0], tmp_path / "sender")), Clock(), seed=9)
    yield made
    made.close()


@pytest.fixture
def reader(day: tuple[Path, Path, list[Path]], tmp_path: Path) -> Iterator[Desk]:
    made = _sit_down(day[1], tmp_path / "reader")
    yield made
    made.workspace.close()


@pytest.fixture
def volumes(day: tuple[Path, Path, list[Path]]) -> list[Path]:
    return day[2]


def _sit_down(folder: Path, copy: Path) -> Desk:
    from tests.casework.made_up import sit_down

    return sit_down(Path(shutil.copytree(folder, copy)), Clock(), seed=11)


def _shown(volume: Path) -> str:
    from inspector import sync

    return fingerprint(sync.read_header(volume).certificate)


def _take(desk: Desk, *paths: Path) -> list[arrivals.Taken]:
    return [arrivals.take_in(desk, path, trust=[_shown(path)]) for path in paths]


def _state(desk: Desk) -> object:
    """Everything that came from elsewhere, without the time it came."""
    foreign = desk.workspace.foreign
    blobs = foreign.blobs()
    return (
        {device: foreign.bodies(device) for device in foreign.devices()},
        {device: foreign.links(device, 0, 1 << 40) for device in foreign.devices()},
        foreign.rows("inspection"),
        foreign.rows("evidence"),
        {sha256: desk.workspace.has_blob(sha256) for sha256 in blobs},
    )


def test_a_batch_travels_byte_for_byte(sender: Hall, reader: Desk, volumes: list[Path]) -> None:
    assert len(volumes) > 2
    assert all(path.stat().st_size <= SMALL for path in volumes)
    taken = _take(reader, *volumes)
    assert taken[-1].is_complete
    foreign, device = reader.workspace.foreign, sender.desk.workspace.device
    ours = {sequence: sha for sequence, sha, _ in sender.desk.workspace.links(device)}
    held = foreign.bodies(device)
    from inspector.trust.canonical import sha256

    assert {sequence: sha256(body) for sequence, _, body in held} == {n: ours[n] for n, _, _ in held}
    assert len(held) >= 20
    (inspection,) = foreign.rows("inspection")
    value = foreign.value(device, inspection.id)
    assert value == sender.desk.workspace.get(Inspection, inspection.id)
    for one in sender.desk.workspace.rows(Evidence):
        assert reader.workspace.get_blob(one.sha256) == sender.desk.workspace.get_blob(one.sha256)
    report = verifying.workspace(reader)
    assert report.holds, report.broken
    assert "foreign_versions" in {one.facts["what"] for one in report.proved}


def test_what_arrived_is_read_only_and_outside_the_own_chain(reader: Desk, volumes: list[Path]) -> None:
    before = reader.workspace.head(reader.workspace.device)
    _take(reader, *volumes)
    after = reader.workspace.head(reader.workspace.device)
    assert after.sequence == before.sequence + 1  # the decision to trust the device
    (row,) = reader.workspace.foreign.rows("inspection")
    assert not reader.workspace.has(row.id)
    assert reader.workspace.rows(Inspection) == []


def test_any_order_and_any_repetition_end_in_the_same_state(
    day: tuple[Path, Path, list[Path]], tmp_path: Path, volumes: list[Path]
) -> None:
    states = []
    for run in range(3):
        desk = _sit_down(day[1], tmp_path / f"reader{run}")
        order = [*volumes, *volumes[: run * 2]]
        random.Random(run).shuffle(order)  # noqa: S311
        taken = _take(desk, *order)
        states.append(_state(desk))
        assert len(taken[-1].missing) == 0
        assert verifying.workspace(desk).holds
        desk.workspace.close()
    assert states[0] == states[1] == states[2]


def test_records_come_first_and_a_single_volume_is_enough_to_read_them(
    reader: Desk, volumes: list[Path]
) -> None:
    (taken,) = _take(reader, volumes[0])
    assert taken.new_versions > 20
    assert taken.missing == tuple(range(2, len(volumes) + 1))
    assert taken.awaited
    device = reader.workspace.foreign.devices()[0]
    previews = [
        reader.workspace.foreign.value(device, one.id).preview_sha256
        for one in reader.workspace.foreign.rows("evidence")
    ]
    assert all(reader.workspace.has_blob(one) for one in previews if one)
    assert reader.workspace.sweep(Clock().go(days=3)) == 0


def test_what_was_dropped_comes_back_with_the_next_stick(reader: Desk, volumes: list[Path]) -> None:
    _take(reader, *volumes)
    whole, device = _state(reader), reader.workspace.foreign.devices()[0]
    reader.workspace.forget_foreign(device)
    assert reader.workspace.foreign.devices() == []
    assert verifying.workspace(reader).holds
    _take(reader, *volumes)
    assert _state(reader) == whole


def test_twice_is_once(reader: Desk, volumes: list[Path]) -> None:
    _take(reader, *volumes)
    again = _take(reader, *volumes)
    assert [one.new_versions + one.new_blobs for one in again] == [0] * len(volumes)
    assert len(reader.workspace.rows(TrustedDevice)) == 1


def test_nothing_of_an_unknown_device_is_kept_before_its_fingerprint_was_compared(
    reader: Desk, volumes: list[Path]
) -> None:
    for told in ((), ("0" * 64,), ("",)):
        with pytest.raises(Refused, match=r"batch\.unknown_device") as refusal:
            arrivals.take_in(reader, volumes[0], trust=told)
    assert refusal.value.facts["fingerprint"] == _shown(volumes[0])
    assert reader.workspace.foreign.devices() == []
    assert reader.workspace.rows(TrustedDevice) == []
    _take(reader, volumes[0])
    arrivals.take_in(reader, volumes[1])  # known from now on
    arrivals.withdraw_trust(reader, reader.workspace.rows(TrustedDevice)[0].id)
    with pytest.raises(Refused, match=r"batch\.unknown_device"):
        arrivals.take_in(reader, volumes[2])


def test_a_truncated_or_altered_volume_is_not_kept_at_all(
    reader: Desk, volumes: list[Path], tmp_path: Path
) -> None:
    content, hurt = volumes[0].read_bytes(), tmp_path / "hurt.inspectorbatch"
    cases: list[tuple[bytes, str]] = [
        (content[:100], "batch.truncated"),
        (content[:20_000], "batch.truncated"),
        (content[:-1], "batch.truncated"),
        (content + b"\0", "batch.altered"),
        (_flipped(content, 9000), "batch.altered"),
        (_flipped(content, len(content) - 1), "batch.altered"),
        (_flipped(content, 3), "batch.no_batch"),
        (_flipped(content, 500), "batch.header_changed"),
        (_flipped(content, 8000), "batch.header_changed"),
        (content.replace(b"inspectorbatch 1\n", b"inspectorbatch 3\n", 1), "batch.newer"),
        (content.replace(b"inspectorbatch 1\n", b"inspectorbatch 0\n", 1), "batch.older"),
        (b"", "batch.no_batch"),
    ]
    for changed, code in cases:
        hurt.write_bytes(changed)
        with pytest.raises((Refused, Trouble)) as told:
            _take_anyway(reader, hurt, volumes[0])
        assert told.value.code == code
    assert reader.workspace.foreign.devices() == []
    assert reader.workspace.rows(TrustedDevice) == []


def _take_anyway(desk: Desk, path: Path, whole: Path) -> None:
    arrivals.take_in(desk, path, trust=[_shown(whole)])


def _flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 4]) + content[at + 1 :]


def test_a_batch_for_another_reader_says_so(sender: Hall, reader: Desk, tmp_path: Path) -> None:
    from inspector.trust import age

    stranger = batches.Reader(age.recipient_of(age.new_identity()))
    sent = batches.export(sender.desk, tmp_path, stranger)
    with pytest.raises(Refused, match=r"batch\.other_recipient"):
        _take(reader, *sent.volumes)
    assert reader.workspace.foreign.devices() == []


def test_its_own_batch_is_not_taken_in(sender: Hall, tmp_path: Path) -> None:
    own = batches.card(sender.desk)
    sent = batches.export(sender.desk, tmp_path, batches.Reader(own.recipient))
    with pytest.raises(Refused, match=r"batch\.own_device"):
        _take(sender.desk, *sent.volumes)


def test_the_next_batch_brings_only_what_is_new(sender: Hall, reader: Desk, tmp_path: Path) -> None:
    to = batches.Reader(batches.card(reader).recipient)
    first = batches.export(sender.desk, tmp_path, to)
    sender.clock.go(minutes=5)
    late = sender.photo(sender.desk.workspace.rows(Inspection)[0].id, seed=44)
    second = batches.export(sender.desk, tmp_path, to, since_last=True)
    assert second.export.first == first.export.last + 1
    assert second.versions < first.versions
    assert second.blobs == 1
    _take(reader, *second.volumes, *first.volumes)  # the later one first
    foreign = reader.workspace.foreign
    assert late in {one.id for one in foreign.rows("evidence")}
    assert verifying.workspace(reader).holds
    device = sender.desk.workspace.device
    sequences = [sequence for sequence, _, _ in foreign.bodies(device)]
    assert sequences == list(range(1, second.export.last + 1))


def test_a_cloned_computer_is_a_fork_and_is_noted(sender: Hall, reader: Desk, tmp_path: Path) -> None:
    to = batches.Reader(batches.card(reader).recipient)
    sender.close()
    shutil.copytree(sender.folder, tmp_path / "clone")
    hall = Hall(sender.folder, sender.clock, seed=21)
    clone = Hall(tmp_path / "clone", sender.clock, seed=22)
    for one, booth in ((hall, "12.2A37"), (clone, "12.2B01")):
        one.open(booth)
    _take(reader, *batches.export(hall.desk, tmp_path, to).volumes)
    before = _state(reader)
    (tmp_path / "other").mkdir()
    forked = batches.export(clone.desk, tmp_path / "other", to).volumes
    with pytest.raises(Refused, match=r"batch\.fork"):
        _take(reader, *forked)
    assert _state(reader) == before
    (noted,) = arrivals.refused(reader)
    assert (noted["code"], noted["device"]) == ("batch.fork", hall.desk.workspace.device)
    hall.close()
    clone.close()


def test_a_journal_that_got_shorter_is_refused(sender: Hall, reader: Desk, tmp_path: Path) -> None:
    to = batches.Reader(batches.card(reader).recipient)
    sender.close()
    shutil.copytree(sender.folder, tmp_path / "old")
    hall = Hall(sender.folder, sender.clock, seed=21)
    hall.open("12.2A37")
    hall.open("12.2B01")
    _take(reader, *batches.export(hall.desk, tmp_path, to).volumes)
    hall.close()
    later = Hall(tmp_path / "old", Clock(sender.clock.go(days=1)), seed=21)
    with pytest.raises(Refused, match=r"batch\.(backwards|fork)"):
        _take(reader, *batches.export(later.desk, tmp_path, to).volumes)
    later.close()


def test_a_stopped_or_pulled_export_leaves_nothing(sender: Hall, reader: Desk, tmp_path: Path) -> None:
    to = batches.Reader(batches.card(reader).recipient)
    stick = tmp_path / "stick"
    stick.mkdir()

    def stop(done: int, _all: int) -> None:
        if done > 100_000:
            raise Refused("export.stopped")

    def pull(done: int, _all: int) -> None:
        if done > 100_000:
            raise OSError(19, "No such device")

    with pytest.raises(Refused, match=r"export\.stopped"):
        batches.export(sender.desk, stick, to, progress=stop)
    with pytest.raises(Trouble, match=r"export\.gone"):
        batches.export(sender.desk, stick, to, progress=pull)
    assert list(stick.iterdir()) == []
    exports = [one.state for one in sender.desk.workspace.rows(Export) if one.kind == BATCH]
    assert sorted(exports)[:2] == ["begun", "begun"]
    assert batches.sent_before(sender.desk, to) in {
        one.last for one in sender.desk.workspace.rows(Export, state=DONE)
    }


def test_a_stopped_import_keeps_nothing_and_goes_on_when_begun_again(
    reader: Desk, volumes: list[Path]
) -> None:
    def stop(done: int, all: int) -> None:
        if done > all * 0.8:
            raise Refused("export.stopped")

    with pytest.raises(Refused, match=r"export\.stopped"):
        arrivals.take_in(reader, volumes[0], trust=[_shown(volumes[0])], progress=stop)
    assert reader.workspace.foreign.devices() == []
    assert _take(reader, *volumes)[-1].is_complete


def test_a_stick_that_was_pulled_out_is_said(reader: Desk, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"batch\.not_read"):
        arrivals.take_in(reader, tmp_path / "gone.inspectorbatch")
    with pytest.raises(Trouble, match=r"batch\.not_read"):
        batches.reader(tmp_path / "gone.inspectorkey")


def test_volumes_too_small_for_the_list_are_refused(sender: Hall, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"batch\.volume_too_small"):
        batches.export(
            sender.desk, tmp_path, batches.Reader(batches.card(sender.desk).recipient), volume_size=9000
        )
    assert [one.name for one in tmp_path.iterdir()] == ["sender"]


def test_a_changed_card_is_no_card(reader: Desk, tmp_path: Path) -> None:
    made = batches.write_card(reader, tmp_path / "reader.inspectorkey")
    assert batches.reader(tmp_path / "reader.inspectorkey").fingerprint == fingerprint(made.certificate)
    other = replace(made, recipient=batches.card(reader).recipient[:-4] + "qqqq")
    (tmp_path / "reader.inspectorkey").write_bytes(other.encoded())
    with pytest.raises(Refused, match=r"batch\.no_card"):
        batches.reader(tmp_path / "reader.inspectorkey")
    with pytest.raises(Refused, match=r"batch\.no_recipient"):
        batches.reader("age1nothing")


def test_a_volume_verifies_alone_and_with_its_reader_to_the_last_byte(
    reader: Desk, volumes: list[Path], tmp_path: Path
) -> None:
    alone = verifying_batches.volume(None, volumes[0])
    assert alone.holds
    assert "verify.batch_closed" in {one.code for one in alone.unproved}
    opened = verifying_batches.volume(reader, volumes[0])
    assert opened.holds, opened.broken
    assert "versions" in {one.facts["what"] for one in opened.proved}
    content, hurt = volumes[0].read_bytes(), tmp_path / "hurt.inspectorbatch"
    for at in [*range(0, 8192, 301), 8192, len(content) // 2, len(content) - 1]:
        hurt.write_bytes(_flipped(content, at))
        assert not verifying_batches.volume(None, hurt).holds, at
    assert reader.workspace.foreign.devices() == []


def test_a_version_changed_after_it_arrived_is_named(reader: Desk, volumes: list[Path]) -> None:
    from tests.casework.test_verify import _sql

    _take(reader, *volumes)
    change = (
        "UPDATE foreign_version SET body = CAST(replace(CAST(body AS TEXT), '赵现场', '钱现场') AS BLOB)"
        " WHERE number = (SELECT max(number) FROM foreign_version WHERE CAST(body AS TEXT) LIKE '%赵现场%'"
        " AND kind = 'inspection')"
    )
    _sql(reader.workspace.folder, "records", change)
    broken = [one.facts for one in verifying.workspace(reader).broken]
    assert [(one["what"], one["reason"]) for one in broken] == [("foreign_version", "version.bytes_changed")]


@pytest.fixture
def restored(sender: Hall, tmp_path: Path) -> Iterator[Hall]:
    """The sender's laptop is gone; its backup came back on another one, which wrote something since."""
    from inspector.casework import backups
    from inspector.store import restoring
    from inspector.store.moving import never, nothing
    from tests.casework.made_up import LEADER, SECRETS, Ids

    backups.run(sender.desk, tmp_path / "backup", progress=nothing, stopped=never)
    restoring.restore(
        tmp_path / "backup", tmp_path / "back", SECRETS[LEADER], badge=LEADER,
        now=sender.clock(), new_id=Ids(77),
    )  # fmt: skip
    made = Hall(tmp_path / "back", Clock(), seed=78)
    made.photo(made.open("12.2A37"), seed=3)
    yield made
    made.close()


def test_what_a_former_device_never_sent_goes_out_with_the_restored_one(
    sender: Hall, restored: Hall, reader: Desk, tmp_path: Path
) -> None:
    to = batches.Reader(batches.card(reader).recipient)
    sent = batches.export(restored.desk, tmp_path, to)
    former, own = sender.desk.workspace.device, restored.desk.workspace.device
    assert [one.export.chain for one in sent.former] == [former]
    assert sent.left_out == ()
    _take(reader, *sent.every_volume)
    for device in (former, own):
        held = [link for _, link, _ in reader.workspace.foreign.bodies(device)]
        assert held == [link for _, _, link in restored.desk.workspace.links(device)][: len(held)]
    foreign = reader.workspace.foreign
    assert len(foreign.bodies(former)) == restored.desk.workspace.head(former).sequence
    photos_there = {one.sha256 for one in restored.desk.workspace.rows(Evidence)}
    assert all(reader.workspace.has_blob(one) for one in photos_there)
    report = verifying.workspace(reader)
    assert report.holds, report.broken


def test_what_the_former_device_sent_itself_is_there_once(
    sender: Hall, restored: Hall, reader: Desk, volumes: list[Path], tmp_path: Path
) -> None:
    former = sender.desk.workspace.device
    _take(reader, *volumes)
    before = len(reader.workspace.foreign.bodies(former))
    assert before
    to = batches.Reader(batches.card(reader).recipient)
    _take(reader, *batches.export(restored.desk, tmp_path, to).every_volume)
    held = reader.workspace.foreign.bodies(former)
    assert len(held) == restored.desk.workspace.head(former).sequence > before
    assert [sequence for sequence, *_ in held] == list(range(1, len(held) + 1))


def test_since_the_last_batch_counts_each_device_for_itself(
    restored: Hall, reader: Desk, tmp_path: Path
) -> None:
    to = batches.Reader(batches.card(reader).recipient)
    batches.export(restored.desk, tmp_path, to)
    restored.photo(restored.open("12.2B01"), seed=4)
    again = batches.export(restored.desk, tmp_path, to, since_last=True)
    assert again.former == ()
    assert again.export.first > 1
    assert again.versions > 0


def test_a_former_journal_comes_from_its_own_workspace_alone(
    restored: Hall, reader: Desk, sender: Hall, tmp_path: Path
) -> None:
    to = batches.Reader(batches.card(reader).recipient)
    (volume, *_) = batches.export(restored.desk, tmp_path, to).former[0].volumes
    with pytest.raises(Refused) as told:
        arrivals.take_in(sender.desk, volume)
    assert told.value.code == "batch.own_device"
    report = verifying_batches.volume(reader, volume)
    assert report.holds
    assert "verify.former_journal" in {one.code for one in report.unproved}
    with pytest.raises(Refused) as unknown:
        arrivals.take_in(reader, volume)
    assert unknown.value.facts["device"] == restored.desk.workspace.device


def test_an_authority_speaks_for_no_other_workspaces_device(restored: Hall, reader: Desk) -> None:
    from inspector.sync.volume import vouches

    former, certificate = next(iter(batches.formers(restored.desk).items()))
    assert vouches(restored.desk.workspace.authority_certificate, certificate, former)
    assert not vouches(reader.workspace.authority_certificate, certificate, former)
    assert not vouches(restored.desk.workspace.authority_certificate, certificate, "another")
