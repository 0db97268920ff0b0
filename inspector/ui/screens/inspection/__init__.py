"""The inspection of one booth: answers, photos, doubts, the sentences of the record."""
