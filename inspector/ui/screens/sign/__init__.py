"""现场完成与签名: the papers of a completed inspection, printed, signed or refused, photographed, locked."""
