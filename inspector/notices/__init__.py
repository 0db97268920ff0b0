"""文书: facts in, paper out (PDF), and back from a photographed page to the notice it belongs to.

Facts are JSON: text, lists and maps; times ISO with their offset, days yyyy-mm-dd. What is empty or missing
is left out of the page; what must be there is named in the template (`[facts] required`) and by `Refused`.

| facts | of | keys (those with ? may be missing) |
|---|---|---|
| document | all | id, edition, number?, inspection_number (W03, W14) |
| agency | all | name, name_en?, address?, phone?, remedies?, remedies_en? |
| issued_at | all | time; dates the file too |
| party | W03 W04 W14 | name, name_en?, credit_code?, representative?, address?, phone?, country? |
| campaign | ? | name, name_en?, venue_en?, booth? |
| inspectors | W03 W28, others ? | list of name, name_en?, certificate |
| started_at, ended_at, place | W03 | place_en? |
| kind | W03 ? | routine gives the title 现场检查笔录 |
| present | W03 ? | kind (absent, refuses, ...), name, position, position_en?, identity_masked, phone |
| recorder, witness | W03 ? | name; name, unit, identity_masked, phone |
| assistants, recordings, notified | W03 ? | list of name, role; texts; a sentence |
| certificates, rights | W03 ? | shown_at, answer; told_at, recusal (no, yes), recusal_text |
| facts | W03 | list of zh, en, translated, title_zh?, title_en? (bold before the text) |
| measures, attachments | W03 ? | list of text_zh, text_en; list of title_zh, title_en, number |
| photos | W14, W03 ? | no, caption, proves, taken_at, place, maker, checker?, device, sha256, image |
| | | clock? (camera, corrected, laptop: whose time it is), skew? |
| clocks, laptop_times | W03 ? | list of device, skew of cameras put right; yes |
| material_zh | W03 ? | what was taken, where it is not photos alone |
| opinion | W03 ? | kind (agrees, disagrees, refuses), text; without it boxes |
| signatures | W03 W04 W14 ? | role, name, outcome, at, reason, recording?, witness?, badge?, pads?, on? |
| seal | W04 ? | presealed: issuer and date stand at the template's `presealed_mm` |
| facts_zh, facts_en?, breached, basis, when, content | W04 | lists of zh, en; when: immediately or a day |
| consequences_zh, consequences_en, contact | W04 ? | texts; name, phone |
| separate_procedure | W04 ? | yes: a separate procedure stays open |
| receipt | W04 ? | way (direct, left, electronic, post), place, at, receiver, refusal, witness, servers |
| lines, tour | W28 | list of no, booth, exhibitor, time, items, result, remark, staff; hall, date |
| workspace, code, device?, founders? | recovery_sheet | code: text or texts; founders: name, badge |
| printer?, device? | test_page | texts |
"""

from inspector.notices.codes import Code, qr_text
from inspector.notices.faces import Faces
from inspector.notices.fields import Field, Start
from inspector.notices.kinds import Kind, kind, kinds
from inspector.notices.pages import page_images, page_sizes
from inspector.notices.rendering import Rendered, facts_sha256, render, unprintable
from inspector.notices.scan import Scan, read_page, read_paper, read_qr

__all__ = [
    "Code",
    "Faces",
    "Field",
    "Kind",
    "Rendered",
    "Scan",
    "Start",
    "facts_sha256",
    "kind",
    "kinds",
    "page_images",
    "page_sizes",
    "qr_text",
    "read_page",
    "read_paper",
    "read_qr",
    "render",
    "unprintable",
]
