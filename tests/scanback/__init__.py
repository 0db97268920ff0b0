"""Pages photographed the hard way, and whether each is filed where it belongs."""
