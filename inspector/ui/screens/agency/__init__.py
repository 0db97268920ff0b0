"""机关: what the agency's papers say, how they are sealed and signed, and who approves."""
