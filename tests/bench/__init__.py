"""Figures to hold: every `bench_*.py` here measures some, against a floor taken in the same run."""
