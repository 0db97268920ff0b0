"""Officers and keys: who opens, who administers, the recovery sheet, PINs, and who leaves."""
