"""Canonical bytes, keys, certificates, signing, verifying: one place for every key and every signature."""
