"""Ten thousand numbers drawn by several processes that are killed at random: no gap, none twice."""
