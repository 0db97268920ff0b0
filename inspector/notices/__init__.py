"""文书: facts in, paper out (PDF), and back from a photographed page to the notice it belongs to."""

from inspector.notices.codes import Code, qr_text
from inspector.notices.faces import Faces
from inspector.notices.kinds import Kind, kind, kinds
from inspector.notices.rendering import Rendered, facts_sha256, render

__all__ = ["Code", "Faces", "Kind", "Rendered", "facts_sha256", "kind", "kinds", "qr_text", "render"]
