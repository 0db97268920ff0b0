"""转录: which photos are the paper record this inspection is transcribed from, and the paper's own times."""
