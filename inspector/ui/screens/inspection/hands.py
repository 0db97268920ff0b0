"""What a person does on the inspection screen: every signal of its view, in one place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from inspector.ui.screens.inspection.reads import Library


class Hands(QObject):
    """The pieces of the page emit these; the presenter listens."""

    library = Library()  # the phrases at hand while one types: the presenter keeps it current

    typed = Signal(str, str)  # reference, value: while typing
    answered = Signal(str, str)  # reference, value: on leaving the field or picking
    advanced = Signal()  # a digit answered: on to the next
    settled = Signal(str)  # reference: the field was left
    corrected = Signal(str)  # Alt+1
    printed_so = Signal(str)  # Alt+2
    row_added = Signal(str)  # reference of the repeat
    row_removed = Signal(str)  # reference of the instance
    row_copied = Signal(str)  # reference of the instance
    cell_copied = Signal(str)  # reference of the question: as the row above
    rows_pasted = Signal(str, str)  # reference of the question pasted into, lines of a spreadsheet
    certificates_shown = Signal()
    nothing_found = Signal()
    sentence_edited = Signal(str)
    sentence_restored = Signal()
    section_chosen = Signal(str)
    section_next = Signal()
    point_opened = Signal(str)
    files_given = Signal(list, str, str)  # paths, way (file, folder, drop), section or ""
    image_given = Signal(object, str, str)  # bytes, way (paste, drop), section or ""
    photos_filed = Signal(list, int)  # keys, number of the section
    photos_returned = Signal(list)  # back into the tray
    photos_removed = Signal(list)
    photo_opened = Signal(str)  # looked at large
    photo_described = Signal(str, str, str)  # key, caption, proves
    codes_asked = Signal(str)  # reference: read its code from the photos at hand
    code_taken = Signal(str, str, str, bool)  # reference, text, photo, file the photo there as well
    codes_left = Signal()
    scanned = Signal(str, str)  # reference ("": none is asked for), what a hand scanner typed
    licence_asked = Signal()
    picture_read = Signal(str, list, object, str)  # reference ("" the licence), paths, bytes, way
    offer_taken = Signal()
    offer_left = Signal()
    phrase_added = Signal(str, str)  # reference, text
    history_asked = Signal()
    party_asked = Signal()
    completed = Signal()
    undone = Signal()
    ticked = Signal()
    language_changed = Signal()
    left = Signal()
