"""The register of numbers: what became of every one of a kind and year, and the sealed sheets."""
