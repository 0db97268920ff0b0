"""U盘交换: what this device wrote goes to another on a stick, signed and encrypted to it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from inspector.casework import outgoing
from inspector.domain.chain import Head
from inspector.domain.changed import Changed
from inspector.domain.errors import Refused, Trouble
from inspector.domain.export import BATCH, DONE, Export

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.sync import Card, Header, Manifest, Piece, Plan

    Progress = Callable[[int, int], object]

_AT_ONCE = 500  # versions in memory
IDENTITY = "age.identity"  # meta, inside the encrypted file: what opens batches that are for this device
READER = "batches.reader"  # meta: the card that was taken last
CARD_ENDING = ".inspectorkey"


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom a batch is encrypted to."""

    recipient: str
    device: str = ""  # unknown when only the recipient was given
    fingerprint: str = ""
    agency: str = ""  # as the card calls itself


@dataclass(frozen=True, slots=True)
class Sent:
    """A batch that lies on the stick."""

    folder: Path
    volumes: tuple[Path, ...]
    export: Export
    versions: int
    blobs: int
    absent: tuple[str, ...]
    changed: Changed
    former: tuple[Sent, ...] = ()  # what the devices wrote that this workspace was restored from
    left_out: tuple[str, ...] = ()  # such devices that the authority does not vouch for

    @property
    def every_volume(self) -> tuple[Path, ...]:
        return tuple(path for one in (*self.former, self) for path in one.volumes)


def identity(desk: Desk) -> str:
    """The secret that opens what is for this device; made once, and kept among the records."""
    known = desk.workspace.meta(IDENTITY)
    if known is not None:
        return known
    from inspector.trust import age

    with desk.change() as change:
        known = change.meta(IDENTITY)
        if known is None:
            known = age.new_identity()
            change.set_meta(IDENTITY, known)
    return known


def card(desk: Desk) -> Card:
    """What others need to write a batch for this device; they compare its fingerprint by telephone."""
    from inspector.sync.card import new_card
    from inspector.trust import age

    unsigned = new_card(
        agency=desk.agency().name,
        certificate=desk.workspace.device_certificate,
        authority=_issuer(desk),
        recipient=age.recipient_of(identity(desk)),
    )
    return unsigned.signed(desk.workspace.sign_with_device)


def write_card(desk: Desk, target: Path) -> Card:
    """The card as a file beside which the fingerprint is told."""
    made = card(desk)
    with outgoing.file(target, replace=True) as file:
        file.write(made.encoded())
    return made


def reader(to: str | Path) -> Reader:
    """Whom to encrypt to: a card's file, or a bare age recipient."""
    from pathlib import Path

    from inspector.sync import read_card
    from inspector.trust import age

    if isinstance(to, str) and to.startswith("age1"):
        if not age.is_recipient(to):
            raise Refused("batch.no_recipient", recipient=to)
        return Reader(to)
    with outgoing.coming(Path(to)):
        return _reader(read_card(Path(to)))


def keep_reader(desk: Desk, path: Path) -> Reader:
    """Take a card, and offer it again next time."""
    from inspector.sync import read_card

    with outgoing.coming(path):
        found = read_card(path)
    with desk.change() as change:
        change.set_meta(READER, found.encoded().decode())
    return _reader(found)


def kept_reader(desk: Desk) -> Reader | None:
    """Whose card was taken last."""
    import msgspec

    from inspector.sync import Card

    known = desk.workspace.meta(READER)
    return _reader(msgspec.json.decode(known, type=Card)) if known is not None else None


def _reader(card: Card) -> Reader:
    from inspector.trust.certificates import fingerprint

    return Reader(card.recipient, card.device, fingerprint(card.certificate), card.agency)


def sent_before(desk: Desk, to: Reader, device: str = "") -> int:
    """Up to which place of a device's journal this reader was given everything; 0 when nothing was."""
    device = device or desk.workspace.device
    done: list[Export] = desk.workspace.rows(Export, parent="", state=DONE)
    given = [one for one in done if one.kind == BATCH and one.to == to.recipient]
    return max((one.last for one in given if _journal(desk, one) == device), default=0)


def _journal(desk: Desk, export: Export) -> str:
    """Whose journal left: that of a former device where it is named, else of the device that exported."""
    return export.chain or desk.workspace.versions(export.id)[0].device


def formers(desk: Desk) -> dict[str, str]:
    """The devices this workspace was restored from, with the certificate that lets this one speak for them.

    Nothing where the certificate is not of the authority that issued this device's: nobody would believe it.
    """
    from inspector.sync.volume import vouches

    own, authority = desk.workspace.device, _issuer(desk)
    known = {}
    for device in desk.workspace.devices():
        if device != own:
            certificates = desk.workspace.former_devices
            known[device] = next((one for one in certificates if vouches(authority, one, device)), "")
    return known


def export(
    desk: Desk,
    folder: Path,
    to: Reader,
    *,
    since_last: bool = False,
    volume_size: int | None = None,
    progress: Progress = lambda _done, _all: None,
) -> Sent:
    """Write a batch into a folder of its own below `folder`: everything, or what came since the last one.

    What a former device wrote goes before it, a batch for each, when this workspace was restored from its
    backup. `progress` hears of bytes; when it raises, nothing is left behind.
    """
    former, left_out, changed = [], [], Changed()
    for device, certificate in formers(desk).items():
        after = sent_before(desk, to, device) if since_last else 0
        if not certificate:
            left_out.append(device)
        elif after < desk.workspace.head(device).sequence:
            chain = _Chain(device, certificate, after)
            former.append(_export(desk, folder, to, chain, volume_size, progress))
            changed |= former[-1].changed
    after = sent_before(desk, to) if since_last else 0
    sent = _export(desk, folder, to, _Chain(desk.workspace.device, "", after), volume_size, progress)
    return replace(sent, former=tuple(former), left_out=tuple(left_out), changed=changed | sent.changed)


@dataclass(frozen=True, slots=True)
class _Chain:
    """Whose journal goes out, and from where on. A certificate only where it is a former device's."""

    device: str
    certificate: str
    after: int

    @property
    def former(self) -> str:
        return self.device if self.certificate else ""


def _export(
    desk: Desk, folder: Path, to: Reader, chain: _Chain, volume_size: int | None, progress: Progress
) -> Sent:
    from inspector import sync

    begun = Export(
        id=desk.new_id(),
        kind=BATCH,
        by=desk.officer,
        at=desk.now(),
        name=f"{desk.now():%Y%m%d-%H%M}-{chain.device[-4:]}-{desk.new_id()[-6:]}",
        to=to.recipient,
        first=chain.after + 1,
        chain=chain.former,
    )
    with outgoing.folder(folder / begun.name) as unfinished:
        with desk.change() as change:
            change.put(begun)
        manifest = _manifest(desk, chain)
        sizes = desk.workspace.own_sizes(manifest.device, manifest.first, manifest.last)
        plan = sync.plan(manifest, sizes, volume_size or sync.USUAL)
        _check_room(folder, plan)
        names = _write(desk, unfinished, begun.name, manifest, plan, to, chain, progress)
        size = sum((unfinished / name).stat().st_size for name in names)
    changed = change.changed
    with desk.change() as change:
        done = begun.done(desk.now(), digest=_id(manifest), files=len(names), size=size)
        change.put(replace(done, last=manifest.last))
    paths = tuple(folder / begun.name / name for name in names)
    made = desk.workspace.get(Export, begun.id)
    counts = (len(manifest.versions), len(manifest.blobs))
    return Sent(folder / begun.name, paths, made, *counts, manifest.absent, changed | change.changed)


def _id(manifest: Manifest) -> str:
    from inspector.trust.canonical import sha256

    return sha256(manifest.encoded())


def _manifest(desk: Desk, chain: _Chain) -> Manifest:
    """One run of a device's journal and the files its versions name."""
    from inspector.store.values import instant
    from inspector.sync import Blob
    from inspector.sync.manifest import new_manifest
    from inspector.trust import age

    workspace, after = desk.workspace, chain.after
    links = workspace.links(chain.device, after=after)
    before = workspace.links(chain.device, after=after - 1, up_to=after)
    named = _named(desk, chain)
    here = {sha256: role for sha256, role in named.items() if workspace.has_blob(sha256)}
    return new_manifest(
        device=chain.device,
        agency=desk.agency().name,
        by=desk.officer,
        made_at=instant(desk.now())[0],
        first=after + 1,
        last=links[-1][0],
        previous=before[0][2] if before else Head().link,
        head=links[-1][2],
        versions=tuple(sha256 for _, sha256, _ in links),
        blobs=tuple(Blob(one, workspace.blob_size(one), role) for one, role in sorted(here.items())),
        absent=tuple(sorted(set(named) - set(here))),
        reply_to=age.recipient_of(identity(desk)),
    )


def _named(desk: Desk, chain: _Chain) -> dict[str, str]:
    """The files these versions name, and what each is: they travel in that order."""
    from inspector.store.values import blobs_named, origin_of, value_of
    from inspector.sync.manifest import DOCUMENT, ORIGINAL, PREVIEW

    fields = {"preview_sha256": PREVIEW, "pdf_sha256": DOCUMENT, "xform_sha256": DOCUMENT}
    named: dict[str, str] = {}
    for body in _bodies(desk, chain):
        value = value_of(origin_of(body).kind, body)
        roles = {getattr(value, name, ""): role for name, role in fields.items()}
        for sha256, required in blobs_named(value, body).items():
            if required or (sha256 not in named and desk.workspace.has_blob(sha256)):
                named.setdefault(sha256, roles.get(sha256, ORIGINAL))
    return named


def _bodies(desk: Desk, chain: _Chain) -> Iterator[bytes]:
    """The bytes of every version after this place, some at a time."""
    device = chain.device
    for first in range(chain.after + 1, desk.workspace.head(device).sequence + 1, _AT_ONCE):
        for _, body in desk.workspace.own_bodies(device, first, first + _AT_ONCE - 1):
            yield body


def _check_room(folder: Path, plan: Plan) -> None:
    free, needed = shutil.disk_usage(folder).free, int(plan.size * 1.01) + (len(plan.volumes) << 14)
    if free < needed:
        raise Trouble("export.no_room", folder=str(folder), needed=_megabytes(needed), free=_megabytes(free))


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB"


def _write(
    desk: Desk,
    folder: Path,
    name: str,
    manifest: Manifest,
    plan: Plan,
    to: Reader,
    chain: _Chain,
    progress: Progress,
) -> list[str]:
    """Every volume, one after the other; answers their names."""
    import os

    from inspector import sync

    done, encoded, shelf, names = 0, manifest.encoded(), _Shelf(desk, manifest.device), []

    def told(count: int) -> None:
        nonlocal done
        done += count
        progress(done, plan.size)

    for number, pieces in enumerate(plan.volumes, start=1):
        names.append(f"{name}.{number:03d}{sync.ENDING}")
        header = _header(desk, manifest, number, len(plan.volumes), to, chain)
        with (folder / names[-1]).open("x+b") as file:
            sync.write_volume(
                file, header, encoded, pieces, shelf, signer=desk.workspace.sign_with_device, told=told
            )
            file.flush()
            os.fsync(file.fileno())
    return names


def _header(desk: Desk, manifest: Manifest, number: int, count: int, to: Reader, chain: _Chain) -> Header:
    from inspector import sync
    from inspector.sync.volume import ALGORITHMS, FORMAT, FORMER

    return sync.Header(
        format=FORMER if chain.former else FORMAT,
        kind="batch",
        batch=_id(manifest),
        volume=number,
        volumes=count,
        device=desk.workspace.device,
        certificate=desk.workspace.device_certificate,
        authority=_issuer(desk),
        made_at=manifest.made_at,
        versions=len(manifest.versions),
        blobs=len(manifest.blobs),
        recipient=to.recipient,
        body_size=0,
        body_sha256="",
        algorithms=dict(ALGORITHMS),
        chain=chain.former,
        chain_certificate=chain.certificate,
    )


def _issuer(desk: Desk) -> str:
    """The authority that issued the device's certificate: not always the one in office."""
    from inspector.trust.certificates import issued

    device = desk.workspace.device_certificate
    return next((one for one in desk.workspace.authorities if issued(device, one)), "")


class _Shelf:
    """Where the bytes of a batch's pieces come from."""

    def __init__(self, desk: Desk, device: str) -> None:
        self._desk, self._device = desk, device

    def bytes_of(self, piece: Piece) -> Iterator[bytes]:
        workspace = self._desk.workspace
        if piece.sequence:
            return iter([self._version(piece)])
        if piece.is_whole:
            return workspace.open_blob(piece.sha256)
        return workspace.blob_stretch(piece.sha256, piece.at, piece.size)

    def _version(self, piece: Piece) -> bytes:
        from inspector.trust.canonical import sha256

        ((_, body),) = self._desk.workspace.own_bodies(self._device, piece.sequence, piece.sequence)
        if sha256(body) != piece.sha256:
            raise Trouble("store.damaged", file="records.db", detail=f"version {piece.sequence}")
        return body
