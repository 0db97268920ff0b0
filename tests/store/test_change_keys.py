"""Officers forget, are let in again, hand over and leave; a cut at any instant leaves one key that opens."""

import base64
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from inspector.domain.errors import Refused, Trouble
from inspector.domain.key_event import KeyEvent
from inspector.domain.party import Officer
from inspector.store import Workspace, keyfile, officers, rekeying
from inspector.store.driver import connect
from inspector.trust import keys
from inspector.trust.authority import is_certificate, issued_by
from inspector.trust.recovery import new_recovery_code
from tests.store.made_up import (
    CAMPAIGN,
    COLLEAGUE,
    LEADER,
    NOW,
    PASSPHRASE,
    SECOND_PASSPHRASE,
    Ids,
    create,
    evidence,
    inspection,
    reopen,
    target,
)

THIRD = Officer("officer-3", "A0003", "王例", "Wang Li")
THIRD_PASSPHRASE = "yellow tram lantern 42"
NEW_PASSPHRASE = "purple anchor violin 77"
PHOTO = os.urandom(1_200_000)


@pytest.fixture
def filled(workspace: Workspace, folder: Path) -> Path:
    """A closed workspace with three officers, a booth, a draft and a photo."""
    workspace.add_officer(THIRD, THIRD_PASSPHRASE, NOW)
    photo = workspace.put_blob(PHOTO)
    with workspace.change("A0001", NOW) as change:
        change.put(CAMPAIGN)
        change.put(target(1))
        change.put(inspection(1))
        change.put(evidence(1, photo, len(PHOTO)))
        change.draft("inspection-1", "/data/brand", "示例")
    workspace.close()
    return folder


def leave(folder: Path, leaving: str = "A0003", secret: str = PASSPHRASE, **more: object) -> str:
    code = new_recovery_code()
    officers.change_keys(folder, secret, code, leaving=leaving, now=NOW, new_id=Ids("left"), **more)  # type: ignore[arg-type]
    return code


def whole(folder: Path, secret: str = PASSPHRASE) -> None:
    with reopen(folder, secret, seed="whole") as again:
        assert again.loss is None
        assert again.search("示例")
        assert again.draft("inspection-1") == {"/data/brand": "示例"}
        assert again.get_blob(again.rows("evidence")[0].sha256) == PHOTO
        found = again.verify()
        assert found.holds, found.broken


def test_who_left_opens_nothing_and_the_others_go_on(filled: Path) -> None:
    before = Workspace.unlock(filled, PASSPHRASE)
    code = leave(filled)
    for secret in (PASSPHRASE, SECOND_PASSPHRASE, code):
        whole(filled, secret)
    with pytest.raises(Refused, match="wrong_passphrase"):
        reopen(filled, THIRD_PASSPHRASE)
    assert Workspace.unlock(filled, PASSPHRASE).workspace_key != before.workspace_key
    assert not rekeying.unsettled(filled)
    with reopen(filled, SECOND_PASSPHRASE) as again:
        gone = again.get(Officer, THIRD.id)
        assert gone.left_at == NOW
        assert not gone.may_inspect(NOW.date())
        assert [event.what.value for event in again.rows(KeyEvent)] == ["left", "rekeyed"]
        assert again.signing_key("A0002", SECOND_PASSPHRASE)


def test_the_old_key_opens_neither_file(filled: Path) -> None:
    old = Workspace.unlock(filled, PASSPHRASE)
    leave(filled)
    for name, purpose in (("records.db", "records"), ("photos.db", "photos")):
        with pytest.raises(Trouble, match=r"store\.damaged"):
            connect(filled / name, keys.derive(old.workspace_key, purpose))


def test_the_recovery_sheet_before_opens_nothing(tmp_path: Path) -> None:
    workspace, first = create(tmp_path / "w")
    second, third = new_recovery_code(), new_recovery_code()
    officers.renew_recovery(workspace, second, NOW)
    workspace.close()
    with pytest.raises(Refused, match="wrong_passphrase"):
        reopen(tmp_path / "w", first)
    reopen(tmp_path / "w", second).close()
    officers.change_keys(tmp_path / "w", PASSPHRASE, third, now=NOW, new_id=Ids("k"))
    with pytest.raises(Refused, match="wrong_passphrase"):
        reopen(tmp_path / "w", second)
    reopen(tmp_path / "w", third).close()


def test_only_the_administrator_changes_keys_and_does_not_leave(filled: Path) -> None:
    with pytest.raises(Refused, match="needs_administrator"):
        leave(filled, secret=SECOND_PASSPHRASE)
    with pytest.raises(Refused, match="administrator_leaves"):
        leave(filled, "A0001")
    with pytest.raises(Refused, match="unknown_officer"):
        leave(filled, "A0009")
    whole(filled, THIRD_PASSPHRASE)


def test_keys_are_not_changed_while_somebody_has_it_open(filled: Path) -> None:
    with reopen(filled, SECOND_PASSPHRASE), pytest.raises(Refused, match="in_use"):
        leave(filled)
    whole(filled, THIRD_PASSPHRASE)


def test_stopping_leaves_everything_as_it_was(filled: Path) -> None:
    with pytest.raises(Refused, match="stopped"):
        leave(filled, stopped=lambda: True)
    whole(filled, THIRD_PASSPHRASE)
    assert not rekeying.unsettled(filled)
    leave(filled)
    whole(filled)


STEPS = ("_records", "_photos", "_sound", "sync_file", "write", "settle", "replace")


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
def test_a_cut_at_any_step_leaves_one_key_that_opens(
    filled: Path, monkeypatch: pytest.MonkeyPatch, step: str, *, after: bool
) -> None:
    class Cut(BaseException):
        """The power goes."""

    def cutting(work: Callable[..., object]) -> Callable[..., object]:
        def cut(*given: object, **named: object) -> object:
            if after:
                work(*given, **named)
            raise Cut

        return cut

    home = {"write": keyfile, "replace": Path}.get(step, rekeying)
    with monkeypatch.context() as patched:
        patched.setattr(home, step, cutting(getattr(home, step)))
        with pytest.raises(Cut):
            leave(filled)
    opened = [secret for secret in (THIRD_PASSPHRASE, PASSPHRASE) if _opens(filled, secret)]
    assert opened in ([PASSPHRASE], [THIRD_PASSPHRASE, PASSPHRASE])
    whole(filled)
    assert not rekeying.unsettled(filled)


def _opens(folder: Path, secret: str) -> bool:
    try:
        reopen(folder, secret).close()
    except Refused:
        return False
    return True


def test_a_colleague_lets_in_who_forgot_and_the_administrator_certifies_later(filled: Path) -> None:
    with reopen(filled, SECOND_PASSPHRASE) as again:
        vouch = keys.signer(again.signing_key("A0002", SECOND_PASSPHRASE))
        made = officers.readmit(again, "A0003", NEW_PASSPHRASE, NOW, vouch=vouch)
        assert not is_certificate(made.certificate)
        mark = keys.sign(again.signing_key("A0003", NEW_PASSPHRASE), b"facts")
        assert keys.verify(again.certificate("A0003"), b"facts", mark)
        (event,) = officers.awaiting(again)
        assert keys.verify(
            again.certificate("A0002"),
            officers.vouched("A0003", event.public_key, NOW),
            base64.b64decode(event.mark),
        )
        found = again.verify()
        assert found.holds, found.broken
        assert "certificate_awaited" in found.exempt
        with pytest.raises(Refused, match="needs_administrator"):
            officers.certify(again, "A0003", NOW)
    with pytest.raises(Refused, match="wrong_passphrase"):
        reopen(filled, THIRD_PASSPHRASE)
    whole(filled, NEW_PASSPHRASE)
    with reopen(filled, seed="certify") as again:
        certified = officers.certify(again, "A0003", NOW)
        assert issued_by(certified.certificate, again.authority_certificate)
        assert keys.verify(certified.certificate, b"facts", mark)
        assert officers.awaiting(again) == ()


def test_the_administrator_who_forgot_works_on_and_the_sheet_makes_a_new_authority(folder: Path) -> None:
    workspace, code = create(folder)
    workspace.close()
    with reopen(folder, SECOND_PASSPHRASE) as again:
        vouch = keys.signer(again.signing_key("A0002", SECOND_PASSPHRASE))
        officers.readmit(again, "A0001", NEW_PASSPHRASE, NOW, vouch=vouch)
        assert again.administrator == ""
    with reopen(folder, NEW_PASSPHRASE) as again:
        assert not again.administers
    with reopen(folder, code, seed="sheet") as again:
        again.replace_passphrase("A0001", THIRD_PASSPHRASE, NOW)
        assert again.administrator == "A0001"
        found = again.verify()
        assert found.holds, found.broken


def test_the_administrator_hands_over_and_may_leave_then(filled: Path) -> None:
    with reopen(filled) as again:
        with pytest.raises(Refused, match="wrong_passphrase"):
            officers.hand_over(again, "A0002", own=PASSPHRASE, theirs=PASSPHRASE, now=NOW)
        officers.hand_over(again, "A0002", own=PASSPHRASE, theirs=SECOND_PASSPHRASE, now=NOW)
        assert not again.administers
    with reopen(filled, SECOND_PASSPHRASE, seed="then") as again:
        assert again.administers
        assert again.administrator == COLLEAGUE.badge
    leave(filled, LEADER.badge, SECOND_PASSPHRASE)
    whole(filled, SECOND_PASSPHRASE)
    whole(filled, THIRD_PASSPHRASE)


def test_a_passphrase_changed_after_keys_were_changed_opens(filled: Path) -> None:
    leave(filled)
    with reopen(filled, SECOND_PASSPHRASE) as again:
        again.change_passphrase("A0002", SECOND_PASSPHRASE, NEW_PASSPHRASE, NOW)
    whole(filled, NEW_PASSPHRASE)


def test_keys_that_were_unlocked_before_the_change_do_not_open(filled: Path) -> None:
    keyring = Workspace.unlock(filled, PASSPHRASE)
    leave(filled)
    with pytest.raises(Refused, match="keys_changed"):
        Workspace.open_with(filled, keyring, new_id=Ids("late"))


def test_a_workspace_without_anything_new_is_still_written_for_older_programs(workspace: Workspace) -> None:
    assert keyfile.read(workspace.folder).format == 1
