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
| assistants, recordings, notified, notified_en | W03 ? | list of name, role; texts; a sentence each |
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
| check | W01 W02 | kind, source, task_number, items (zh, en), way, times, cap, counts, urgent |
| prepare, discipline_zh, complaint_phone | W02 | list of zh, en; agency texts, _en? |
| matter, due, due_reason, hand_in_place | W05 | text; time; texts, _en? |
| materials | W05 W25 | zh, en or name, name_en; kind (original, copy, file), copies, pages, remark |
| interviewee, where, bring | W10 W11 | name, sex, born, identity, unit, position; text; list of zh |
| interview, qa, corrections | W11 | nth; list of q, a, q_en, a_en; list of where, was, now |
| documents | W23 | list of title, number, copies; the rest is `receipt` |
| delivery | W24 | address, receiver, phone, postcode, electronic (yes, no), email, messenger, fax |
| provider, received_at, notice_number | W25 W26 | texts, a time |
| inspected, result, requirements | W26 | lists of zh, en; none, corrected, correct, further |
| addressee, signer, matter, dispute, question | W27 W27R | texts; with opinion_zh, answers, copies_to |
| suspected_zh, evidence_zh | W06 | texts; _en? |
| period, keeping, keeping_place, keeper | W06 | from, until; on_spot or elsewhere; texts, _en? |
| registered, released_at, extent, handled_zh | W07 | number, on; time; full or part; text |
| goods | W07 W08 W15 | name, brand, model, producer, batch, quantity, unit, price, packing, seal_no, remark |
| heading, paper, counted_at, returned | W08 | which of five; title, number; time; paper, items, to |
| sample, producer, base, spare, purchase | W09 | maps, see its fields |
| evidence, extracted_at, maker, content_zh | W12 | kind, name, source, holder, way, amount; time; texts |
| files, carrier_zh, tool, steps_zh | W13 | list of name, size, sha256, made_at; texts |
| holder, right, questions, reply_by, pictures | W15 | name, address; said; list of zh; day; as photos |
| lines, tour | W28 | list of no, booth, exhibitor, time, items, result, remark, staff; hall, date |
| workspace, code, device?, founders? | recovery_sheet | code: text or texts; founders: name, badge |
| printer?, device?, check? | test_page | texts; profile, paper, sealed, disk, numbers, clock |
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
