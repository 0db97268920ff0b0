"""The verbs of the trade, and the only transactions. A verb reads like what an inspector says."""
