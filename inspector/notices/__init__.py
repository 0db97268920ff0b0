"""文书: facts in, paper out (PDF), and back from a photographed page to the notice it belongs to."""

from inspector.notices.codes import Code, qr_text
from inspector.notices.faces import Faces
from inspector.notices.kinds import Kind, kind, kinds
from inspector.notices.pages import page_images, page_sizes
from inspector.notices.rendering import Rendered, facts_sha256, render
from inspector.notices.scan import Scan, read_page, read_qr

__all__ = [
    "Code",
    "Faces",
    "Kind",
    "Rendered",
    "Scan",
    "facts_sha256",
    "kind",
    "kinds",
    "page_images",
    "page_sizes",
    "qr_text",
    "read_page",
    "read_qr",
    "render",
]
