"""Trying a checklist: the real pages on a made-up inspection that is thrown away."""
