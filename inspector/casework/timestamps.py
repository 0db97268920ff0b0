"""Time stamps: asked of an authority over a hash, kept as records; no file is rewritten for one."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from inspector.domain.errors import Refused, Trouble
from inspector.domain.time_stamp import TimeStamp
from inspector.trust import timestamps

if TYPE_CHECKING:
    from pathlib import Path

    from inspector.casework.desk import Desk
    from inspector.domain.changed import Changed

_URL = "timestamp.authority"  # a setting of the workspace
_SECONDS = 20
_MOST = 1 << 20  # an answer is some kilobytes
ANSWER, AUTHORITY = "timestamp.tsr", "timestamp-authority.pem"


def authority_url(desk: Desk) -> str:
    """Where this workspace asks for time stamps; empty when nobody has said."""
    return desk.workspace.meta(_URL) or ""


def set_authority_url(desk: Desk, url: str) -> None:
    """Choose it; empty for none."""
    from inspector.casework import agency_words

    agency_words.check_administers(desk)
    if url and not url.startswith(("http://", "https://")):
        raise Refused("timestamp.url_wrong", url=url)
    with desk.change() as change:
        change.set_meta(_URL, url)


def stamped_file(path: Path) -> Path:
    """The file a time stamp is for: of a package the signature over all of it."""
    from inspector.evidence.package import looks_like_package

    if path.is_dir() and looks_like_package(path):
        return path / "signature.p7s"
    if not path.is_file():
        raise Refused("verify.no_file", path=str(path))
    if looks_like_package(path):
        raise Refused("timestamp.unpack_first", path=path.name)
    return path


def sha256_of(path: Path) -> str:
    with stamped_file(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def ask(url: str, sha256: str) -> bytes:
    """The authority's answer over the network; only the hash leaves this computer."""
    import httpx

    if not url:
        raise Refused("timestamp.no_url")
    headers = {"Content-Type": timestamps.QUERY, "Accept": timestamps.REPLY}
    try:
        said = httpx.post(url, content=timestamps.request(sha256), headers=headers, timeout=_SECONDS)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise Trouble("timestamp.no_answer", url=url, reason=str(error) or type(error).__name__) from error
    kind = said.headers.get("Content-Type", "").split(";")[0].strip()
    if said.status_code != httpx.codes.OK or kind != timestamps.REPLY or len(said.content) > _MOST:
        raise Trouble(
            "timestamp.no_answer", url=url, reason=f"{said.status_code} {kind}"
        )  # a captive portal's page
    return said.content


def checked(answer: bytes, sha256: str) -> timestamps.Stamped:
    """The answer read and checked, and that it is about this file."""
    stamped = timestamps.read(answer)
    if stamped.sha256 != sha256:
        raise Refused("timestamp.other_file", sha256=stamped.sha256)
    return stamped


def keep(desk: Desk, sha256: str, answer: bytes) -> tuple[TimeStamp, Changed]:
    """A record of the token; it belongs to whatever record names the stamped bytes."""
    from inspector.trust.certificates import fingerprint

    stamped = checked(answer, sha256)
    record = TimeStamp(
        id=desk.new_id(),
        over=sha256,
        subject=next(iter(desk.workspace.naming(sha256)), ""),
        at=stamped.at,
        authority=stamped.authority,
        fingerprint=fingerprint(stamped.certificate),
        sha256=desk.workspace.put_blob(answer),
        kept_at=desk.now(),
    )
    with desk.change() as change:
        change.put(record)
    return record, change.changed


def of(desk: Desk, sha256: str) -> tuple[TimeStamp, ...]:
    """The time stamps over these bytes, the earliest first."""
    found: list[TimeStamp] = desk.workspace.rows(TimeStamp, state=sha256)
    return tuple(sorted(found, key=lambda one: one.at))


def owed(desk: Desk, *, most: int = 50) -> tuple[str, ...]:
    """SHA-256 of the PDFs that all their officers signed and that no time stamp covers; the newest first."""
    from inspector.domain.notice import SignedPdf

    signed: list[SignedPdf] = desk.workspace.rows(SignedPdf, state="final", descending=True, limit=most)
    return tuple(one.sha256 for one in signed if not of(desk, one.sha256))


def lay_beside(path: Path, answer: bytes, authority: str = "") -> tuple[Path, ...]:
    """Write the token where whoever checks looks for it: into the package's folder, or beside the file."""
    from inspector.casework import outgoing

    if not path.is_dir():
        target = path.with_name(path.name + ".tsr")
        with outgoing.file(target) as file:
            file.write(answer)
        return (target,)
    written = [path / ANSWER]
    written[0].write_bytes(answer)
    stamped = timestamps.read(answer)
    if trusted := authority or "".join(stamped.others):
        written.append(path / AUTHORITY)
        written[1].write_text(trusted, encoding="ascii")
    return tuple(written)
