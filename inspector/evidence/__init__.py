"""证据: files taken in as they are. Their bytes are hashed, read for what they say, and never changed."""

from inspector.apart import NotDecodable
from inspector.evidence.annotating import annotated
from inspector.evidence.exif import Shot
from inspector.evidence.files import files_in
from inspector.evidence.intake import Taken, intake
from inspector.evidence.likeness import fingerprint, previewed, shown_codes
from inspector.evidence.pictures import PIXELS, for_print, preview, small
from inspector.evidence.sniffing import sniff
from inspector.evidence.viewing import Raster, raster

__all__ = [
    "PIXELS", "NotDecodable", "Raster", "Shot", "Taken", "annotated", "files_in", "fingerprint", "for_print",
    "intake", "preview", "previewed", "raster", "shown_codes", "small", "sniff",
]  # fmt: skip
