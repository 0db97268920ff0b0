"""Who opens what: officers, passphrases, signing keys, the recovery code."""

from datetime import timedelta
from pathlib import Path

import pytest

from inspector.domain.errors import Refused
from inspector.domain.party import Officer
from inspector.store import Workspace
from inspector.trust import keys
from inspector.trust.authority import issued_by
from inspector.trust.slots import Cost
from tests.store.made_up import AGENCY, LEADER, NOW, PASSPHRASE, SECOND_PASSPHRASE, Ids, create, reopen

THIRD = Officer("officer-3", "A0003", "王例", "Wang Li")
THIRD_PASSPHRASE = "yellow tram lantern 42"


def test_the_administrator_adds_an_officer_who_opens_and_signs(workspace: Workspace, folder: Path) -> None:
    added = workspace.add_officer(THIRD, THIRD_PASSPHRASE, NOW)
    assert issued_by(added.certificate, workspace.authority_certificate)
    assert workspace.get(Officer, THIRD.id) == added
    workspace.close()
    with reopen(folder, THIRD_PASSPHRASE) as again:
        assert again.officer == "A0003"
        assert again.verify().holds


def test_nobody_else_adds_officers(workspace: Workspace, folder: Path) -> None:
    workspace.close()
    with reopen(folder, SECOND_PASSPHRASE) as again, pytest.raises(Refused, match="needs_administrator"):
        again.add_officer(THIRD, THIRD_PASSPHRASE, NOW)


def test_an_officer_is_added_once_and_with_a_good_passphrase(workspace: Workspace) -> None:
    with pytest.raises(Refused, match="officer_known"):
        workspace.add_officer(LEADER, THIRD_PASSPHRASE, NOW)
    with pytest.raises(Refused, match="passphrase_weak"):
        workspace.add_officer(THIRD, "A0003", NOW)
    assert len(Workspace.describe(workspace.folder).officers) == 2


def test_a_workspace_is_not_founded_on_a_weak_passphrase(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="passphrase_weak"):
        Workspace.create(
            tmp_path / "new",
            agency=AGENCY,
            founders=[(LEADER, "123456")],
            now=NOW,
            new_id=Ids(),
            cost=Cost.for_tests(),
        )
    assert not (tmp_path / "new").exists()


def test_a_changed_passphrase_opens_and_the_old_one_does_not(workspace: Workspace, folder: Path) -> None:
    signing_key = workspace.signing_key("A0002", SECOND_PASSPHRASE)
    with pytest.raises(Refused, match="wrong_passphrase"):
        workspace.change_passphrase("A0002", PASSPHRASE, THIRD_PASSPHRASE, NOW)
    workspace.change_passphrase("A0002", SECOND_PASSPHRASE, THIRD_PASSPHRASE, NOW)
    workspace.close()
    with pytest.raises(Refused, match="wrong_passphrase"):
        reopen(folder, SECOND_PASSPHRASE)
    with reopen(folder, THIRD_PASSPHRASE) as again:
        assert again.officer == "A0002"
        assert again.signing_key("A0002", THIRD_PASSPHRASE) == signing_key


def test_a_signing_key_opens_with_its_officer_s_secret_alone(workspace: Workspace) -> None:
    signature = keys.sign(workspace.signing_key("A0002", SECOND_PASSPHRASE), b"facts")
    assert keys.verify(workspace.certificate("A0002"), b"facts", signature)
    assert not keys.verify(workspace.certificate("A0001"), b"facts", signature)
    with pytest.raises(Refused, match="wrong_passphrase"):
        workspace.signing_key("A0002", PASSPHRASE)


def test_the_device_signs_with_a_key_of_this_workspace(workspace: Workspace) -> None:
    assert keys.verify(workspace.device_certificate, b"facts", workspace.sign_with_device(b"facts"))
    assert issued_by(workspace.device_certificate, workspace.authority_certificate)


def test_the_recovery_code_opens_when_every_passphrase_is_forgotten(folder: Path) -> None:
    workspace, code = create(folder)
    workspace.close()
    with reopen(folder, code.lower().replace("-", " ")) as again:
        assert again.officer == ""
        assert again.rows("agency") == [AGENCY]
    slipped = code[:-1] + ("7" if code[-1] != "7" else "8")
    with pytest.raises(Refused, match="recovery_mistyped"):
        reopen(folder, slipped)
    with pytest.raises(Refused, match="wrong_passphrase"):
        reopen(folder, "3C3P2E-M2MXRP-FSN6VB-0J2BPW-JGH3BM-2WVBT7")


def test_a_forgotten_passphrase_is_replaced_with_the_recovery_code(folder: Path) -> None:
    workspace, code = create(folder)
    workspace.close()
    with reopen(folder, SECOND_PASSPHRASE) as again, pytest.raises(Refused, match="needs_administrator"):
        again.replace_passphrase("A0001", THIRD_PASSPHRASE, NOW)
    later = NOW + timedelta(days=30)
    with reopen(folder, code) as again:
        renewed = again.replace_passphrase("A0001", THIRD_PASSPHRASE, later)
        assert again.get(Officer, LEADER.id) == renewed
        assert issued_by(renewed.certificate, again.authority_certificate)
    with reopen(folder, THIRD_PASSPHRASE, seed="later") as again:
        assert again.officer == "A0001"
        again.add_officer(THIRD, "purple anchor violin 77", later)
        signature = keys.sign(again.signing_key("A0001", THIRD_PASSPHRASE), b"facts")
        assert keys.verify(renewed.certificate, b"facts", signature)
        found = again.verify()
        assert found.holds, found.broken


def test_a_closed_workspace_has_no_keys(workspace: Workspace) -> None:
    workspace.close()
    for use in (lambda: workspace.rows("agency"), lambda: workspace.device_certificate):
        with pytest.raises(Refused, match=r"store\.closed"):
            use()
