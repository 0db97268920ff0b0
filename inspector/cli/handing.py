"""package and batch: what leaves this computer, and what comes to it on a stick."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from inspector.cli.speaking import REFUSED, TROUBLE, options, sentence, speak
from inspector.domain.errors import Refused, Trouble

if TYPE_CHECKING:
    from inspector.casework.arrivals import Taken
    from inspector.cli.world import World


@click.command("package")
@click.option("--inspection", "inspection_id", required=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@click.option("--to", default="", help="Whom it is for, and what for; the journal keeps it.")
@click.option(
    "--with-confidential/--without-confidential",
    default=None,
    help="Asked for when there is confidential evidence.",
)
@options
def package(world: World, inspection_id: str, output: Path, to: str, with_confidential: bool | None) -> None:
    """An evidence package of one inspection: a new folder, or a .zip file."""
    from inspector.casework import packages

    with world.desk() as desk:
        handed = packages.make(desk, inspection_id, output, to=to, with_confidential=with_confidential)
    warnings = [] if handed.final else ["package.not_locked"]
    warnings += ["package.files_absent"] if handed.absent else []
    answer = {
        "package": output,
        "export": handed.export.id,
        "sha256sums": handed.made.sums_sha256,
        "files": handed.made.files,
        "bytes": handed.made.size,
        "withheld": handed.export.withheld,
        "absent": handed.absent,
        "warnings": warnings,
    }
    said = [sentence(code, {"count": len(handed.absent)}) for code in warnings]
    lines = [f"! {one['zh']}  {one['en']}" for one in said]
    size = f"{handed.made.size / 1e6:.1f} MB"
    speak(world, answer, f"{output}  {handed.made.files} 个文件 files  {size}", *lines)


@click.group("batch")
def batch() -> None:
    """Batches on a stick (U盘交换): what this device wrote, and what others did."""


@batch.command("card")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write the card to a file.")
@options
def batch_card(world: World, output: Path | None) -> None:
    """What others need to write a batch for this device; they compare its fingerprint with you."""
    from inspector.casework import batches
    from inspector.trust.certificates import fingerprint

    with world.desk() as desk:
        made = batches.write_card(desk, output) if output else batches.card(desk)
    shown = fingerprint(made.certificate)
    answer = {"device": made.device, "recipient": made.recipient, "fingerprint": shown, "file": output}
    lines = (f"设备 device {made.device}", f"指纹 fingerprint {shown}", made.recipient)
    speak(world, answer, *lines, *([str(output)] if output else []))


@batch.command("export")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="Folder, as of a stick.")
@click.option("--to", required=True, help="The reader's card (.inspectorkey), or its age recipient.")
@click.option("--since-last", is_flag=True, help="Only what came since the last batch to this reader.")
@click.option("--volume-size", type=int, help="Bytes of a volume at most (2 GiB unless told).")
@options
def batch_export(world: World, output: Path, to: str, since_last: bool, volume_size: int | None) -> None:
    """Write everything this device wrote, encrypted to one reader, into a new folder on the stick."""
    from inspector.casework import batches

    with world.desk() as desk:
        reader = batches.reader(to)
        sent = batches.export(desk, output, reader, since_last=since_last, volume_size=volume_size)
    answer = {
        "batch": sent.export.digest,
        "folder": sent.folder,
        "volumes": sent.volumes,
        "versions": sent.versions,
        "blobs": sent.blobs,
        "first": sent.export.first,
        "last": sent.export.last,
        "bytes": sent.export.size,
        "absent": sent.absent,
        "former": [
            {
                "device": one.export.chain,
                "folder": one.folder,
                "volumes": one.volumes,
                "versions": one.versions,
            }
            for one in sent.former
        ],
        "left_out": sent.left_out,
        "reader": {"device": reader.device, "fingerprint": reader.fingerprint, "recipient": reader.recipient},
    }
    lines = [f"{path}" for path in sent.every_volume]
    counted = f"{sent.versions} 个版本 versions · {sent.blobs} 个文件 files"
    for one in sent.former:
        said = sentence("batch.former_sent", {"device": one.export.chain, "versions": one.versions})
        lines.append(f"  {said['zh']}  {said['en']}")
    for device in sent.left_out:
        said = sentence("batch.former_left_out", {"device": device})
        lines.append(f"! {said['zh']}  {said['en']}")
    told = [f"接收方指纹 reader's fingerprint {reader.fingerprint}"] if reader.fingerprint else []
    speak(world, answer, counted, *told, *lines)


@batch.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--trust", multiple=True, metavar="FINGERPRINT", help="Take in what this device has signed.")
@options
def batch_import(world: World, files: tuple[Path, ...], trust: tuple[str, ...]) -> None:
    """Take volumes in, in any order; folders are searched for them. Each is taken whole or not at all."""
    from inspector.casework import arrivals

    taken, failed = [], []
    with world.desk() as desk:
        for path in arrivals.volumes(files):
            try:
                taken.append(arrivals.take_in(desk, path, trust=trust))
            except (Refused, Trouble) as told:
                failed.append((path, told))
        if not taken and not failed:
            raise Refused("batch.no_volumes")
    if failed and not taken and len(failed) == 1:
        raise failed[0][1]
    rows = [{name: value for name, value in _plain(one).items() if name != "changed"} for one in taken]
    wrong = [_failure(path, told) for path, told in failed]
    lines = [_said(one) for one in taken]
    lines += [f"✗ {one['file']}: {one['message']['zh']}  {one['message']['en']}" for one in wrong]
    speak(world, {"ok": not failed, "taken": rows, "refused": wrong}, *lines)
    if failed:
        code = REFUSED if any(isinstance(told, Refused) for _, told in failed) else TROUBLE
        raise click.exceptions.Exit(code)


@batch.command("list")
@options
def batch_list(world: World) -> None:
    """What was taken in, from which devices, and what was refused."""
    from inspector.casework import arrivals
    from inspector.domain.device import TrustedDevice

    with world.desk(only_reads=True) as desk:
        here = arrivals.received(desk)
        trusted = desk.workspace.rows(TrustedDevice, state="trusted")
    found = [{**one._asdict(), "missing": here.missing[one.batch]} for one in here.batches]
    answer = {
        "batches": found,
        "inspections": here.inspections,
        "awaited": here.awaited,
        "trusted": [{"device": one.device, "fingerprint": one.fingerprint, "at": one.at} for one in trusted],
        "refused": here.refused,
    }
    lines = [f"{one['batch'][:8]}  {one['device']}  {one['taken']}/{one['volumes']}" for one in found]
    lines += [f"  {one.number} {one.target} {one.state} {one.device}" for one in here.inspections]
    speak(world, answer, *lines)


@batch.command("forget")
@click.argument("device")
@options
def batch_forget(world: World, device: str) -> None:
    """Drop what came from a device: it is a cache, and a stick brings it back."""
    with world.desk() as desk:
        if device not in desk.workspace.foreign.devices():
            raise Refused("record.unknown", id=device)
        desk.workspace.forget_foreign(device)
    speak(world, {"device": device}, device)


@batch.command("distrust")
@click.argument("device")
@options
def batch_distrust(world: World, device: str) -> None:
    """Withdraw the trust in a device: nothing more of it is taken in; what is here stays."""
    from inspector.casework import arrivals
    from inspector.domain.device import TrustedDevice

    with world.desk() as desk:
        known: list[TrustedDevice] = desk.workspace.rows(TrustedDevice, state="trusted")
        withdrawn = [one for one in known if one.device == device]
        if not withdrawn:
            raise Refused("record.unknown", id=device)
        for one in withdrawn:
            arrivals.withdraw_trust(desk, one.id)
    said = f"不再信任，已收进的都在 no longer trusted; what is here stays: {device}"
    speak(world, {"device": device, "withdrawn": len(withdrawn)}, said)


def _said(one: Taken) -> str:
    counted = f"新版本 new versions {one.new_versions} · 新文件 new files {one.new_blobs}"
    waits = f" · 还缺第 {_listed(one.missing)} 卷 volumes missing" if one.missing else ""
    return f"✓ {one.name}: {counted}{waits}"


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))


def _plain(one: Taken) -> dict[str, Any]:
    return {field.name: getattr(one, field.name) for field in dataclasses.fields(one)}


def _failure(path: Path, told: Refused | Trouble) -> dict[str, Any]:
    return {"file": path, "code": told.code, "message": sentence(told.code, told.facts), "facts": told.facts}


COMMANDS = (package, batch)
