"""What the party reads before signing: this record only, in its language, turned round."""
