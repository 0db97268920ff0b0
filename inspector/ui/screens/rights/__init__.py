"""权利告知卡: the card of rights in six languages, shown to the party and printed."""
