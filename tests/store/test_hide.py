"""Nothing readable lies outside the encrypted files."""

import subprocess
import sys
from pathlib import Path

from tests.store.made_up import (
    AGENCY,
    CAMPAIGN,
    NOW,
    PASSPHRASE,
    create,
    evidence,
    inspection,
    reopen,
    target,
)

_SECRETS = [
    AGENCY.name_en,
    AGENCY.short_name * 2,
    CAMPAIGN.name,
    "Shanghai Example",
    "上海示例精密机械",
    "91310000MA1FL0EX0K",
    "ZL202010123456",
    "数控机床",
    "IMG_0001",
    "draft answer in the clear",
    "meta in the clear",
    "photo in the clear",
    "target-1",
    PASSPHRASE,
    "CREATE TABLE",
]

_WRITE_AND_VANISH = """
import os, sys
from pathlib import Path
from tests.store.made_up import CAMPAIGN, NOW, evidence, inspection, reopen, target
workspace = reopen(Path(sys.argv[1]), seed="vanish")
photo = workspace.put_blob(b"photo in the clear" * 50000)
with workspace.change("A0001", NOW) as change:
    change.put(CAMPAIGN)
    change.put(inspection(1))
    change.put(evidence(1, photo))
    for number in range(500):
        change.put(target(number))
    change.draft("inspection-1", "/data/brand", "draft answer in the clear")
    change.set_meta("key", "meta in the clear" * 1000)
workspace.search("机械")
workspace.backup(Path(sys.argv[2]))
os._exit(0)
"""


def test_no_known_string_is_found_in_any_file(folder: Path, tmp_path: Path) -> None:
    workspace, code = create(folder)
    workspace.close()
    subprocess.run(
        [sys.executable, "-c", _WRITE_AND_VANISH, str(folder), str(tmp_path / "backup")], check=True
    )
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert {"records.db-wal", "photos.db-wal"} <= {path.name for path in files}
    for path in files:
        content = path.read_bytes()
        assert not content.startswith(b"SQLite format 3"), path
        found = [secret for secret in (*_SECRETS, code) if secret.encode() in content]
        assert found == [], path
    with reopen(folder) as again:
        assert again.count("target") == 500
        assert again.get(type(evidence(1, "")), "evidence-1").inspection == inspection(1).id
        assert again.get(type(target(1)), "target-1") == target(1)
        assert again.rows("campaign") == [CAMPAIGN]
        assert again.versions("campaign-1")[0].at == "2026-11-06T01:10:00.000000Z"
        assert NOW.utcoffset() is not None


def test_no_other_account_of_the_computer_reads_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "workspace"
    folder.mkdir(mode=0o755)
    with create(folder)[0] as workspace:
        with workspace.change("A", NOW) as change:
            change.put(target(1))
        workspace.backup(tmp_path / "backup")
        for made in (folder, tmp_path / "backup"):
            assert made.stat().st_mode & 0o777 == 0o700
        modes = {path.name: path.stat().st_mode & 0o077 for path in folder.iterdir()}
    assert not any(mode for name, mode in modes.items() if name != "head.lock"), modes
